"""How long an encounter lasted, or was planned to last: only lengths that a sentence gives to the encounter itself."""

from collections.abc import Iterator

from summitry.extract.details.attribution import source_of
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import clause_words, governors, objects, subject, token_at
from summitry.extract.details.voices import mention_at
from summitry.extract.story import Event, Passage, Story
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.encounter import Claim
from summitry.model.terms import AHEAD, Kind, Modality, Status
from summitry.temporal.types import TimeExpression

_LONGEST = 24 * 60
_STAYED = 40  # beside lengths at the encounter's own words (steps in the parse)
_LENGTH_PREPOSITIONS = frozenset({"for", "than", "to", "about", "around", "over", "under", "at"})
_UNITS = frozenset({"hour", "hours", "minute", "minutes", "half"})
_IN_NOUN = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
_STAYS = frozenset({"spend", "spent", "spending", "stayed"})
_PRESS = frozenset({"press", "news", "media"})
_PLANNED = frozenset({"scheduled", "planned", "due", "set", "expected", "meant", "supposed", "slated", "will"})


def durations(story: Story, event: Event, status: Status, rivals: tuple[Event, ...] = ()) -> tuple[Claim, ...]:
    """Claims on ``duration_minutes`` and ``planned_minutes``, those nearest to a mention of the event first.

    rivals: the document's other encounters, to which a length nearer to their words belongs.
    """
    found = []
    for place in places(story, event):
        for time in place.passage.times:
            if time.minutes is not None and 0 < time.minutes < _LONGEST:
                for apart, anchor in _near(event, place, time):
                    if apart > _nearest_rival(rivals, place, anchor):
                        continue
                    found.append((apart, _claim(story, event, place, time, _planned(anchor, status))))
    found += [(_STAYED, claim) for claim in _stays(story, event, status)]
    found.sort(key=lambda pair: (pair[0], pair[1].spans[0].start))
    return tuple(claim for _, claim in found)


def _near(event: Event, place: Place, time: TimeExpression) -> Iterator[tuple[int, Word]]:
    """How far the encounter's word is from the length in the parse, and the word that has the length; nothing where
    the length is not the encounter's."""
    unit = token_at(place.passage, time.end - 1)
    anchor = _anchor(unit, place.trigger) if unit is not None else None
    if unit is None or anchor is None or _others_act(anchor, place.passage, event):
        return
    has = _what_lasts(anchor)
    if has is None or any(c.lower_ == "if" for c in anchor.children):
        return
    apart = _apart(has, place.trigger) if place.trigger is not None else 50 + place.passage.sentence.index
    if apart is not None and (apart == 0 or _can_have(event.kind, has)):
        yield apart, anchor


def _what_lasts(anchor: Word) -> Word | None:
    """The noun that a length is said of, where the anchor is a verb of lasting; None where it is no encounter's."""
    if anchor.lower_ not in word_forms("course_verbs"):
        return None if any(c.lower_ in _PRESS for c in anchor.children if c.dep_ == "compound") else anchor
    acting = subject(anchor)
    if acting is None or not acting.tag_.startswith("NN"):
        return anchor
    return acting if acting.lower_ in word_forms("lasting_nouns") else None


def _can_have(kind: Kind, anchor: Word) -> bool:
    """Whether an encounter of the kind can have a length that the sentence gives to another word than its own."""
    journey = anchor.lower_ in word_forms("journey_nouns")
    if kind is Kind.VISIT:
        return journey
    if kind is Kind.GATHERING:
        return False
    return not journey


def _stays(story: Story, event: Event, status: Status) -> Iterator[Claim]:
    """ "spent three hours in Iraq", told anywhere of the traveller and a place that a mention of the visit names."""
    if event.kind is not Kind.VISIT:
        return
    told = {t.text for place in places(story, event) if place.trigger is not None for t in _grounds(place.trigger)}
    for passage in story.passages:
        for time in passage.times:
            verb = _spent(passage, time) if time.minutes is not None and 0 < time.minutes < _LONGEST else None
            if verb is not None and _travels(verb, passage, event) and told & {t.text for t in _grounds(verb)}:
                yield _claim(story, event, Place(passage, verb, event.mentions[0]), time, _planned(verb, status))


def _spent(passage: Passage, time: TimeExpression) -> Word | None:
    """The verb of staying that has the length."""
    unit = token_at(passage, time.end - 1)
    return unit.head if unit is not None and unit.head.lower_ in _STAYS else None


def _travels(verb: Word, passage: Passage, event: Event) -> bool:
    acting = subject(verb)
    mention = mention_at(passage, acting) if acting is not None else None
    return mention is not None and any(p in event.parties for p in mention.parties)


def _grounds(word: Word) -> list[Word]:
    """Names that say where one stays or goes: "on the ground in Iraq", "a visit to Rome"."""
    near = [*objects(word), *(p for to in ("in", "at", "on", "to", "into") for p in objects(word, to))]
    near += [q for p in near for q in objects(p, "in")]
    return [t for t in near if t.tag_ == "NNP"]


def _nearest_rival(rivals: tuple[Event, ...], place: Place, anchor: Word) -> int:
    """Steps from the word that has the length to the nearest word of another encounter of the sentence."""
    words = [
        token_at(place.passage, m.start)
        for other in rivals
        for m in other.mentions
        if m.sentence == place.passage.sentence.index and not m.anaphoric
    ]
    steps = [apart for word in words if word is not None and (apart := _apart(anchor, word)) is not None]
    return min(steps, default=_LONGEST)


def _anchor(unit: Word, trigger: Word | None) -> Word | None:
    """The word that has the length: an encounter's noun, a verb of lasting or talking, or the clause "that X had"."""
    lasting, talking = word_forms("lasting_nouns"), word_forms("lasting_verbs")
    had = next((c for c in unit.children if c.dep_ == "relcl" and c.lower_ in talking), None)
    of = [p for p in _of(unit) if p.lower_ in lasting]
    if had is not None or of:
        return had if had is not None else of[0]
    for node, head in governors(unit):
        if node.dep_ in _IN_NOUN and head.tag_.startswith("NN") and head.lower_ not in _UNITS:
            return next((t for t in (head, *_of(head)) if t.lower_ in lasting or t == trigger), None)
        if head.tag_.startswith("VB"):
            return head if head.lower_ in talking else None
        if head.tag_ in ("IN", "TO") and head.lower_ not in _LENGTH_PREPOSITIONS:
            return None
    return None


def _of(noun: Word) -> list[Word]:
    """Nouns after "of": "five hours of talks", "a two-hour round of golf"."""
    return [p for c in noun.children if c.lower_ == "of" for p in c.children if c.i > noun.i]


def _others_act(anchor: Word, passage: Passage, event: Event) -> bool:
    """Whether someone who is no party of the event is the subject of the words that have the length."""
    acting = subject(anchor) if anchor.tag_.startswith("VB") else None
    if acting is None:
        return False
    named = [mention_at(passage, t) for t in (acting, *acting.conjuncts)]
    people = [m for m in named if m is not None and m.kind == "person" and m.parties]
    return any(not any(p in event.parties for p in m.parties) for m in people)


def _apart(anchor: Word, trigger: Word) -> int | None:
    """Steps between two words of a sentence in its parse."""
    ups = {t.i: n for n, t in enumerate([anchor, *anchor.ancestors])}
    for n, token in enumerate([trigger, *trigger.ancestors]):
        if token.i in ups:
            return n + ups[token.i]
    return None


def _claim(story: Story, event: Event, place: Place, time: TimeExpression, planned: bool) -> Claim:
    source, _, _ = source_of(story, place.passage.sentence.index, time.start, time.end, event.parties)
    spans = (
        story.document.span(time.start, time.end),
        story.document.span(place.passage.sentence.start, place.passage.sentence.end),
    )
    field = "planned_minutes" if planned else "duration_minutes"
    modality = Modality.PLANNED if planned else Modality.ASSERTED
    assert time.minutes is not None
    return Claim(field, time.minutes, time.text, source, modality, spans)


def _planned(anchor: Word, status: Status) -> bool:
    if status in AHEAD:
        return True
    verb = next((t for t in [anchor, *anchor.ancestors] if t.tag_.startswith("VB")), None)
    if verb is None or (anchor.dep_ == "relcl" and verb.tag_ == "VBD"):
        return False
    return bool(_PLANNED & (clause_words(verb) | {verb.lower_}))
