"""What several rules ask of an encounter."""

from summitry.model.encounter import Participant
from summitry.model.problem import Problem
from summitry.model.record import Encounter
from summitry.model.terms import HAPPENED, Kind
from summitry.model.wording import say_people, say_when

NARROW = 2  # days: wider ones say nothing of where someone was on one day


def took_place(e: Encounter) -> bool:
    """Whether it is reported as having taken place."""
    return e.status in HAPPENED


def in_person(e: Encounter) -> bool:
    """Whether people had to be there."""
    return e.kind is not Kind.CALL


def narrow(e: Encounter) -> bool:
    """Whether its day is known to within a day."""
    return e.when is not None and (e.when.end - e.when.start).days < NARROW


def heading(e: Encounter) -> str:
    """ "meeting of Donald Trump, Vladimir Putin on 7 July 2017"."""
    return f"{e.kind} of {say_people(e.account.participants)}, {say_when(e.when)}"


def problem(rule: str, e: Encounter, reason: str, reports: tuple[str, ...] | None = None) -> Problem:
    """A problem with one encounter; it rests on the encounter's reports unless others are named."""
    return Problem(where=e.id, reason=f"{heading(e)}: {reason}", rule=rule, claims=reports or e.reports)


def named(e: Encounter) -> tuple[Participant, ...]:
    """The participants whose names are known."""
    return tuple(p for p in e.account.participants if p.name)
