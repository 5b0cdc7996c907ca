"""Offices held on the wrong day: the participant, the office said, and who held it by the lexicon."""

from collections.abc import Iterator, Sequence

from summitry.checks.common import named, problem
from summitry.lexicon import officeholders, titles
from summitry.lexicon.offices import Tenure
from summitry.model.encounter import Participant, When
from summitry.model.problem import Problem
from summitry.model.record import Encounter

_NOT_IN_OFFICE = ("former", "ex-", "elect", "designate", "candidate", "then", "future", "incoming", "outgoing")


def out_of_office(encounters: Sequence[Encounter]) -> Iterator[Problem]:
    """A participant said to hold an office that, by the lexicon, he surely did not hold on any of the days.

    Silent where the lexicon does not know the person in that office at all: it is not complete.
    """
    for e in encounters:
        if e.when is None:
            continue
        for p in named(e):
            held = _tenures(p)
            if held and not any(t.may_cover(e.when.start, e.when.end) for t in held):
                yield problem("out-of-office", e, f"{p.name} was not {p.office} then{_who_was(p, e.when)}")


def _tenures(p: Participant) -> list[Tenure]:
    """The person's terms in the office said."""
    if not p.office or not p.polity or any(word in p.office.casefold() for word in _NOT_IN_OFFICE):
        return []
    office = _class_of(p.office)
    found = [t for t in officeholders().tenures(p.name or "") if t.polity == p.polity]
    same = [t for t in found if t.title.casefold() == p.office.casefold() or (office and t.office == office)]
    return [t for t in found if t.office in {s.office for s in same}] if len({t.person for t in found}) == 1 else []


def _class_of(office: str) -> str | None:
    known = titles().find(office)
    return known.office if known else None


def _who_was(p: Participant, when: When) -> str:
    holders = officeholders().holders(p.polity or "", p.office or "", when.start, when.end)
    return f"; the lexicon has {holders[0].person}" if holders else ""
