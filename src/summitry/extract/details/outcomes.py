"""What came of an encounter: agreements, announcements, statements, invitations, and that nothing was agreed."""

import re
from collections.abc import Iterator
from functools import cache

from summitry import lexicon
from summitry.extract.details.attribution import source_of
from summitry.extract.details.clauses import predicate
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import Bounds, child, clause_words, objects, subject
from summitry.extract.details.voices import mention_at
from summitry.extract.story import Event, Passage, Story
from summitry.extract.text.words import Word
from summitry.model.encounter import Claim, Outcome
from summitry.model.terms import Modality, OutcomeKind, SourceType, Status

_DONE = frozenset({Status.HELD, Status.ONGOING, Status.UNCLEAR})
_NOT = frozenset({"not", "n't", "never", "refused", "declined", "failed"})
_CLAUSE_END = re.compile(r"[,;.:—]|\s-\s|$")


@cache
def _verbs() -> dict[str, tuple[OutcomeKind, frozenset[str]]]:
    return {
        form: (OutcomeKind(row[1]), frozenset(row[2].split()) if len(row) > 2 else frozenset())
        for row in lexicon.words("outcome_verbs")
        for form in row[0].split()
    }


@cache
def _nothing() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(row[0], re.IGNORECASE) for row in lexicon.words("no_outcome"))


def outcomes(story: Story, event: Event, status: Status) -> tuple[Claim, ...]:
    """One claim for each result; none for an encounter that has not taken place."""
    if status not in _DONE:
        return ()
    found = [c for place in places(story, event) for c in _in_place(story, event, place)]
    return tuple({claim.as_said: claim for claim in found}.values())


def _in_place(story: Story, event: Event, place: Place) -> Iterator[Claim]:
    nothing = list(_came_to_nothing(place))
    for where in nothing:
        yield _claim(story, event, place.passage, where, OutcomeKind.NONE)
    for verb in place.passage.words:
        kind = _result(verb, place.passage, event)
        where = predicate(place.passage, verb)
        if kind is not None and not any(a < where[1] and where[0] < b for a, b in nothing):
            yield _claim(story, event, place.passage, where, kind)


def _came_to_nothing(place: Place) -> Iterator[Bounds]:
    text, base = place.passage.sentence.text, place.passage.sentence.start
    found = [m for sign in _nothing() if (m := sign.search(text)) is not None]
    if found:
        first = min(found, key=lambda m: (m.start(), -m.end()))
        end = _CLAUSE_END.search(text, first.end())
        yield base + first.start(), base + (end.start() if end else first.end())


def _result(verb: Word, passage: Passage, event: Event) -> OutcomeKind | None:
    """What kind of result a verb tells, if parties of the event are those who act."""
    if verb.lower_ not in _verbs() or not verb.tag_.startswith("VB"):
        return None
    kind, nouns = _verbs()[verb.lower_]
    has_object = bool(objects(verb)) or child(verb, "ccomp", "xcomp", "prep") is not None
    if not has_object or (nouns and not any(o.lower_ in nouns for o in objects(verb))):
        return None
    said = clause_words(verb)
    if said & lexicon.small_set("not_yet") or not _sides_act(verb, passage, event):
        return None
    return kind if not said & _NOT else OutcomeKind.NONE if kind is OutcomeKind.AGREEMENT else None


def _sides_act(verb: Word, passage: Passage, event: Event) -> bool:
    acting = subject(verb)
    if acting is None:
        return False
    if acting.lower_ in (
        "they",
        "both",
        "we",
        "sides",
        "leaders",
        "two",
        "countries",
        "allies",
        "ministers",
        "presidents",
    ):
        return True
    mentions = [m for t in (acting, *acting.conjuncts) if (m := mention_at(passage, t)) is not None]
    acted = [p for m in mentions for p in m.parties]
    states = {p.participant.polity for p in acted} & {p.participant.polity for p in event.parties}
    return any(p in event.parties for p in acted) or len(states) > 1  # "Iran and France agreed" is their leaders' word


def _claim(story: Story, event: Event, passage: Passage, where: Bounds, kind: OutcomeKind) -> Claim:
    span = story.document.span(*where)
    source, modality, _ = source_of(story, passage.sentence.index, where[0], where[1], event.parties)
    outcome = Outcome(span.quote, kind, None if source.type is SourceType.AUTHOR else source)
    stands = Modality.DENIED if kind is OutcomeKind.NONE else modality
    sentence = story.document.span(passage.sentence.start, passage.sentence.end)
    return Claim("outcomes", outcome, span.quote, source, stands, (span, sentence))
