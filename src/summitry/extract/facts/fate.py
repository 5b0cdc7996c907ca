"""What became of a plan in a verb joined to that which tells it: "was to visit Rome but cancelled", "was considered but
dropped"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from summitry.extract.events.triggers import is_encounter
from summitry.extract.facts.cues import cue, phrasal
from summitry.extract.facts.weekdays import WEEKDAY
from summitry.extract.story import Passage
from summitry.extract.telling import Found
from summitry.extract.text.syntax import children, is_negated, is_verbal, objects
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.encounter import When
from summitry.model.terms import Status

_TAKEN_BACK = (Status.CANCELLED, Status.POSTPONED)
_PLANNED_FOR = re.compile(
    r"\b(?:planned|scheduled|set|due|slated|fixed|pencill?ed in|arranged|billed|announced|booked|foreseen) for $"
)
_WEEK, _LATELY = timedelta(days=7), timedelta(days=3)


def in_the_end(plan: Word) -> tuple[Status, Word] | None:
    """The status that a later verb gives to what the verb plans, with that verb; None where none takes it back."""
    for later in _joined(plan):
        status = phrasal(later) or cue("under", later) or cue("over", later)
        if status in _TAKEN_BACK and not is_negated(later) and _is_of_it(later):
            return status, later
    return None


def _joined(plan: Word) -> Iterator[Word]:
    above = plan.head if plan.dep_ in ("xcomp", "auxpass", "acomp", "conj") and is_verbal(plan.head) else None
    for verb in (plan, *([above] if above is not None else ())):
        yield from (later for later in children(verb, "conj") if later.i > plan.i and is_verbal(later))


def _is_of_it(later: Word) -> bool:
    """ "cancelled", "called it off", "scrapped the trip"; not "cancelled the contract", nor what others do."""
    own = [t for t in children(later, "nsubj", "nsubjpass") if t.lower_ not in ("it", "he", "she", "they")]
    return not own and all(t.lower_ in ("it", "that") or is_encounter(t) for t in objects(later))


def planned_day(passage: Passage, found: Found[When], today: date, word: Word) -> Found[When]:
    """ "A trip that had been set for Friday was struck off": a bare weekday is one to come unless it is just past; that
    of "planned for Friday, did not come off" is past. word: the one that tells what became of the plan."""
    when = found.value
    told = _PLANNED_FOR.search(passage.sentence.text[: found.span.start - passage.sentence.start])
    if told is None or when.start != when.end or not WEEKDAY.fullmatch(found.span.quote):
        return found
    nothing = word.lower_ in small_set("came_to_nothing")
    if nothing and today < when.start < today + _WEEK:
        return replace(found, value=When(when.start - _WEEK, when.end - _WEEK, when.anchor))
    if nothing or not today - _WEEK <= when.start < today - _LATELY:
        return found
    return replace(found, value=When(when.start + _WEEK, when.end + _WEEK, when.anchor))
