"""Journeys that cannot be: two places on one day, a visitor in his own country, visits without end."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from summitry.checks.common import in_person, named, narrow, problem, took_place
from summitry.lexicon import polities
from summitry.lexicon.folding import fold
from summitry.model.encounter import Participant
from summitry.model.problem import Problem
from summitry.model.record import Encounter
from summitry.model.terms import Kind
from summitry.model.wording import say_day, say_place

LONGEST = 9  # days: visits of leaders are shorter
VAGUE = 31  # days: so long an interval is not a visit's length but a time in which it lay


def two_places(encounters: Sequence[Encounter]) -> Iterator[Problem]:
    """One person in two lands on one day that both encounters name as theirs."""
    for person, group in _by_person_and_day(encounters).items():
        for a, b in combinations(group, 2):
            if _apart(a, b):
                day = say_day(a.when.start) if a.when else ""
                reason = f"{person[0]} is also in {say_place(b.where)} on {day} (encounter {b.id})"
                yield problem("two-places-one-day", a, reason, a.reports + b.reports)


def _by_person_and_day(encounters: Sequence[Encounter]) -> dict[tuple[str, str | None, object], list[Encounter]]:
    found: dict[tuple[str, str | None, object], list[Encounter]] = {}
    for e in encounters:
        if took_place(e) and in_person(e) and e.when is not None and e.when.start == e.when.end and e.where:
            for p in named(e):
                found.setdefault((fold(p.name or ""), p.polity, e.when.start), []).append(e)
    return found


def _apart(a: Encounter, b: Encounter) -> bool:
    one, two = a.where, b.where
    if one is None or two is None or None in (one.country, two.country) or one.country == two.country:
        return False
    return Kind.GATHERING not in (a.kind, b.kind) or (narrow(a) and narrow(b))


def at_home(encounters: Sequence[Encounter]) -> Iterator[Problem]:
    """A visit whose only travellers are officials of the land they visit."""
    for e in encounters:
        if e.kind is Kind.VISIT and e.where is not None and e.where.country and e.account.participants:
            home = [p for p in e.account.participants if _of_state(p) and p.polity == e.where.country]
            if len(home) == len(e.account.participants):
                yield problem("visitor-at-home", e, f"nobody in it comes from outside {say_place(e.where)}")


def _of_state(p: Participant) -> bool:
    known = polities().by_code.get(p.polity or "")
    return known is not None and known.kind in ("state", "territory")


def long_visits(encounters: Sequence[Encounter]) -> Iterator[Problem]:
    """A visit reported with first and last days more than nine days apart."""
    for e in encounters:
        if e.kind is Kind.VISIT and e.when is not None and took_place(e) and _exact(e):
            days = (e.when.end - e.when.start).days + 1
            if LONGEST < days <= VAGUE:
                yield problem("visit-over-nine-days", e, f"it lasts {days} days")


def _exact(e: Encounter) -> bool:
    """Whether the days are the visit's own, and not a month or year in which it lay."""
    return e.when is not None and not (e.when.start.day == 1 and (e.when.end - e.when.start).days >= 27)
