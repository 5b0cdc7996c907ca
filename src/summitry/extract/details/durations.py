"""How long an encounter lasted, or was planned to last: only lengths that a sentence gives to the encounter itself."""

from collections.abc import Iterator

from summitry.extract.details.attribution import source_of
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import Token, clause_words, governors, subject, token_at
from summitry.extract.story import Event, Story
from summitry.lexicon import word_forms
from summitry.model.encounter import Claim
from summitry.model.terms import AHEAD, Kind, Modality, Status
from summitry.temporal.types import TimeExpression

_LONGEST = 24 * 60
_LENGTH_PREPOSITIONS = frozenset({"for", "than", "to", "about", "around", "over", "under", "at"})
_UNITS = frozenset({"hour", "hours", "minute", "minutes", "half"})
_IN_NOUN = frozenset({"compound", "amod", "nmod", "nummod", "poss"})
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
    found.sort(key=lambda pair: (pair[0], pair[1].spans[0].start))
    return tuple(claim for _, claim in found)


def _near(event: Event, place: Place, time: TimeExpression) -> Iterator[tuple[int, Token]]:
    """How far the encounter's word is from the length in the parse, and the word that has the length; nothing where
    the length is not the encounter's."""
    unit = token_at(place.passage, time.end - 1)
    anchor = _anchor(unit, place.trigger) if unit is not None else None
    if unit is None or anchor is None:
        return
    has = _what_lasts(anchor)
    if has is None or any(c.lower_ == "if" for c in anchor.children):
        return
    apart = _apart(has, place.trigger) if place.trigger is not None else 50 + place.passage.sentence.index
    if apart is not None and (apart == 0 or _can_have(event.kind, has)):
        yield apart, anchor


def _what_lasts(anchor: Token) -> Token | None:
    """The noun that a length is said of, where the anchor is a verb of lasting; None where it is no encounter's."""
    if anchor.lower_ not in word_forms("course_verbs"):
        return None if any(c.lower_ in _PRESS for c in anchor.children if c.dep_ == "compound") else anchor
    acting = subject(anchor)
    if acting is None or not acting.tag_.startswith("NN"):
        return anchor
    return acting if acting.lower_ in word_forms("lasting_nouns") else None


def _can_have(kind: Kind, anchor: Token) -> bool:
    """Whether an encounter of the kind can have a length that the sentence gives to another word than its own."""
    journey = anchor.lower_ in word_forms("journey_nouns")
    if kind is Kind.VISIT:
        return journey
    if kind is Kind.GATHERING:
        return False
    return not journey


def _nearest_rival(rivals: tuple[Event, ...], place: Place, anchor: Token) -> int:
    """Steps from the word that has the length to the nearest word of another encounter of the sentence."""
    words = [
        token_at(place.passage, m.start)
        for other in rivals
        for m in other.mentions
        if m.sentence == place.passage.sentence.index and not m.anaphoric
    ]
    steps = [apart for word in words if word is not None and (apart := _apart(anchor, word)) is not None]
    return min(steps, default=_LONGEST)


def _anchor(unit: Token, trigger: Token | None) -> Token | None:
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


def _of(noun: Token) -> list[Token]:
    """Nouns after "of": "five hours of talks", "a two-hour round of golf"."""
    return [p for c in noun.children if c.lower_ == "of" for p in c.children if c.i > noun.i]


def _apart(anchor: Token, trigger: Token) -> int | None:
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


def _planned(anchor: Token, status: Status) -> bool:
    if status in AHEAD:
        return True
    verb = next((t for t in [anchor, *anchor.ancestors] if t.tag_.startswith("VB")), None)
    if verb is None or (anchor.dep_ == "relcl" and verb.tag_ == "VBD"):
        return False
    return bool(_PLANNED & (clause_words(verb) | {verb.lower_}))
