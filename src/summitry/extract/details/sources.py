"""To whom a document attributes that an encounter exists, or its status (codebook, section 2 and rules 8 and 17)."""

from collections.abc import Iterator

from summitry.extract.details.attribution import Voice, voices
from summitry.extract.details.reporting import report_verbs
from summitry.extract.details.scope import goes_on_after, is_sides
from summitry.extract.details.trees import Bounds
from summitry.extract.details.voices import mention_at, own_voice
from summitry.extract.story import PERSONS, Event, EventMention, Passage, Story
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.encounter import Claim, Source
from summitry.model.terms import Modality, SourceType

# Sources whose word is kept wherever they speak of the event: doubtful and second-hand ones, and where an unnamed one
# speaks, the officials who answer it (codebook, rule 8).
_KEPT = frozenset({SourceType.ANONYMOUS, SourceType.MEDIA})
_FIRST_PERSON = frozenset({"I", "me", "my", "My"})


def sources(story: Story, event: Event, rivals: tuple[Event, ...] = ()) -> tuple[Claim, ...]:
    """One claim for each source, with the words that make it speak, in order of the text.

    rivals: the document's other encounters; what follows a mention of one of them is about that one.
    """
    telling = telling_mentions(story, event)
    heard = [(mention, claim) for mention in event.mentions for claim in _of_mention(story, event, mention)]
    kept = _KEPT | ({SourceType.OFFICIAL} if any(_type(claim) is SourceType.ANONYMOUS for _, claim in heard) else set())
    found: dict[Source, Claim] = {}
    for mention, claim in heard:
        assert isinstance(claim.value, Source)
        if mention in telling or claim.value.type in kept or _vouches(story, mention, claim):
            found.setdefault(claim.value, claim)
    for claim in _of_readouts(story, event, telling, rivals):
        assert isinstance(claim.value, Source)
        found.setdefault(claim.value, claim)
    return tuple(found.values())


def _of_readouts(
    story: Story, event: Event, telling: tuple[EventMention, ...], rivals: tuple[Event, ...]
) -> Iterator[Claim]:
    """Offices that tell, right after a mention, what the sides said there ("The palace said the two agreed on ...")."""
    others = frozenset(m.sentence for one in (event, *rivals) for m in one.mentions)
    for mention in telling:
        for passage in goes_on_after(story, event, mention.sentence, others):
            for token in passage.words:
                if (
                    token.head.tag_ == "VBD"
                    and token.head.lower_ in _telling_verbs()
                    and is_sides(token, passage, event)
                ):
                    yield from _of_office(story, event, passage, token)


def _of_office(story: Story, event: Event, passage: Passage, told: Word) -> Iterator[Claim]:
    sentence = passage.sentence
    start = sentence.start + told.idx
    for voice in voices(story, sentence.index, start, start + 1, event.parties):
        if voice.source.type is SourceType.OFFICIAL and _is_office(passage, voice):
            where = (voice.holder, voice.cue, (sentence.start, sentence.end))
            yield _claim(story, voice.source, voice.modality, where)


def _is_office(passage: Passage, voice: Voice) -> bool:
    """Whether an office or who speaks for it has the word, and no politician by name."""
    inside = [t for t in passage.words if voice.holder[0] <= passage.sentence.start + t.idx < voice.holder[1]]
    if any(t.lower_ in small_set("voices_of_offices") for t in inside):
        return True
    held = [mention_at(passage, t) for t in inside]
    return any(m is not None and m.kind == "polity" for m in held) and not any(m and m.kind in PERSONS for m in held)


def _telling_verbs() -> frozenset[str]:
    return word_forms("readout_verbs") | report_verbs().keys() | {"spoke", "talked"}


def _vouches(story: Story, mention: EventMention, claim: Claim) -> bool:
    """Whether an official confirms, announces or denies the encounter, in the body of the text."""
    cued = any(span.quote.lower() in word_forms("vouching_verbs") for span in claim.spans)
    return cued and _type(claim) is SourceType.OFFICIAL and not is_headline(story, mention.sentence)


def _type(claim: Claim) -> SourceType | None:
    return claim.value.type if isinstance(claim.value, Source) else None


def telling_mentions(story: Story, event: Event) -> tuple[EventMention, ...]:
    """The mentions that tell of the event by themselves: with both sides, else with any, else the first, and those in
    embedded posts; outside headlines, which leave out who says so, where there is a choice."""
    body = tuple(m for m in event.mentions if not is_headline(story, m.sentence)) or event.mentions
    posted = tuple(m for m in body if any(p.start <= m.start < p.end for p in story.document.statements))
    both = tuple(m for m in body if len(m.parties) > 1)
    return (both or tuple(m for m in body if not m.anaphoric) or body[:1]) + posted


def is_headline(story: Story, sentence: int) -> bool:
    """Whether the sentence is the document's title, or a first paragraph that does not end like a sentence."""
    own = story.passages[sentence].sentence
    title = story.document.title or ""
    first = own.paragraph == 0 and own.text.rstrip(" \"'”’")[-1:] not in ".!?…"
    return first or (bool(title) and own.text.strip() == title.strip())


def _of_mention(story: Story, event: Event, mention: EventMention) -> Iterator[Claim]:
    sentence = story.passages[mention.sentence].sentence
    whole = (sentence.start, sentence.end)
    for party, own in zip(mention.parties, mention.mentions, strict=False):
        if own.text in _FIRST_PERSON:
            source = Source(party.participant.name, SourceType.PARTICIPANT)
            yield _claim(story, source, Modality.ASSERTED, ((own.start, own.end), whole))
    heard = voices(story, mention.sentence, mention.start, mention.end, event.parties)
    for voice in heard:
        yield _claim(story, voice.source, voice.modality, (voice.holder, voice.cue, whole))
    if not heard:
        yield _claim(story, own_voice(story), Modality.ASSERTED, ((mention.start, mention.end), whole))


def _claim(story: Story, source: Source, modality: Modality, where: tuple[Bounds, ...]) -> Claim:
    spans = tuple(story.document.span(a, b) for a, b in dict.fromkeys(where))
    return Claim("sources", source, spans[0].quote, source, modality, spans)
