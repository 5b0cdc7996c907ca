"""Two encounters that may be one told with the wrong month or year."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from summitry.checks.common import heading, named, narrow, problem, took_place
from summitry.lexicon.folding import fold
from summitry.model.problem import Problem
from summitry.model.record import Encounter

_MONTHS = (1, 12)  # a month read wrongly, or a year


def month_shifted(encounters: Sequence[Encounter]) -> Iterator[Problem]:
    """The same people in the same place on the same day of the next month or year, one of the two told only once."""
    groups: dict[tuple[object, ...], list[Encounter]] = {}
    for e in encounters:
        key = _key(e)
        if key is not None:
            groups.setdefault(key, []).append(e)
    for group in groups.values():
        group.sort(key=lambda e: (e.when.start if e.when else date.max, e.id))
        for a, b in pairwise(group):
            if _shifted(a, b):
                reason = f"may be the {heading(b)} (encounter {b.id}) with the wrong month or year"
                yield problem("month-shifted-twin", a, reason, a.reports + b.reports)


def _key(e: Encounter) -> tuple[object, ...] | None:
    if (
        not took_place(e)
        or not narrow(e)
        or e.where is None
        or not e.where.place
        or len(named(e)) < 2
        or e.when is None
    ):
        return None
    people = tuple(sorted((fold(p.name or ""), p.polity or "") for p in named(e)))
    return (e.kind, people, fold(e.where.place), e.where.country, e.when.start.day)


def _shifted(a: Encounter, b: Encounter) -> bool:
    if a.when is None or b.when is None or min(a.independent_sources, b.independent_sources) > 1:
        return False
    months = (b.when.start.year - a.when.start.year) * 12 + b.when.start.month - a.when.start.month
    return months in _MONTHS
