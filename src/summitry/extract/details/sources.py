"""To whom a document attributes that an encounter exists, or its status (codebook, section 2 and rules 8 and 17)."""

from collections.abc import Iterator

from summitry.extract.details.attribution import voices
from summitry.extract.details.trees import Bounds
from summitry.extract.details.voices import own_voice
from summitry.extract.story import Event, EventMention, Story
from summitry.model.encounter import Claim, Source
from summitry.model.terms import Modality


def sources(story: Story, event: Event) -> tuple[Claim, ...]:
    """One claim for each source, with the words that make it speak, in order of the text."""
    found: dict[Source, Claim] = {}
    for mention in event.mentions:
        for claim in _of_mention(story, event, mention):
            assert isinstance(claim.value, Source)
            found.setdefault(claim.value, claim)
    return tuple(found.values())


def _of_mention(story: Story, event: Event, mention: EventMention) -> Iterator[Claim]:
    sentence = story.passages[mention.sentence].sentence
    whole = (sentence.start, sentence.end)
    heard = voices(story, mention.sentence, mention.start, mention.end, event.parties)
    for voice in heard:
        yield _claim(story, voice.source, voice.modality, (voice.holder, voice.cue, whole))
    if not heard:
        yield _claim(story, own_voice(story), Modality.ASSERTED, ((mention.start, mention.end), whole))


def _claim(story: Story, source: Source, modality: Modality, where: tuple[Bounds, ...]) -> Claim:
    spans = tuple(story.document.span(a, b) for a, b in dict.fromkeys(where))
    return Claim("sources", source, spans[0].quote, source, modality, spans)
