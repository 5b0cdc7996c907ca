"""The record beside a reference register: what both have, where they differ, what only one has."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from summitry.model.record import Encounter
from summitry.model.terms import HAPPENED
from summitry.resolve.days import Window, window
from summitry.resolve.names import same_person

SPREAD = 3  # days to either side within which a row can be of an encounter
EXACT, NEAR = 0, 1


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """One row of a register.

    key: its id there. person, polity: who came or went (name without title) and for whom. lands: codes of the states
    in which it was, or with which. start, end: first and last day. text: what the register says beside.
    """

    key: str
    person: str
    polity: str
    lands: tuple[str, ...]
    start: date
    end: date
    place: str | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A row and the encounter that is nearest to it.

    off: days between them, 0 where they overlap. conflict: in words what differs, None where nothing does.
    """

    row: Row
    encounter: str
    off: int
    conflict: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """matched and conflicting: rows with their encounters; only_there: rows without; only_here: ids without a row."""

    matched: tuple[Match, ...]
    conflicting: tuple[Match, ...]
    only_there: tuple[Row, ...]
    only_here: tuple[str, ...]

    def within(self, days: int) -> int:
        """How many rows have an encounter within so many days."""
        return sum(m.off <= days for m in (*self.matched, *self.conflicting))


def compare(encounters: Sequence[Encounter], rows: Iterable[Row], held_only: bool = True) -> Comparison:
    """Line up the record with a register.

    A row is of an encounter where the person (or an unnamed official of the polity) takes part, the encounter was in
    or with one of the row's lands, and the days are at most three apart; the nearest encounter is taken. held_only:
    leave plans out. Undated encounters match no row and are not counted as only here.
    """
    dated = [e for e in encounters if e.when is not None and (e.status in HAPPENED or not held_only)]
    shelf = _shelf(dated)
    ordered = sorted(rows, key=lambda row: (row.start, row.end, row.key))
    found = [(row, _nearest(row, shelf)) for row in ordered]
    pairs = [_match(row, e) for row, e in found if e is not None]
    taken = {e.id for row in ordered for e in _all(row, shelf)}
    return Comparison(
        matched=tuple(m for m in pairs if m.conflict is None),
        conflicting=tuple(m for m in pairs if m.conflict is not None),
        only_there=tuple(row for row, e in found if e is None),
        only_here=tuple(e.id for e in dated if e.id not in taken),
    )


def confirmed(encounters: Sequence[Encounter], rows: Iterable[Row]) -> dict[str, int]:
    """Encounter id -> days to the nearest row that can be of it, for those that have one."""
    shelf = _shelf([e for e in encounters if e.when is not None])
    found: dict[str, int] = {}
    for row in rows:
        for e in _all(row, shelf):
            found[e.id] = min(found.get(e.id, SPREAD), _off(row, e))
    return found


Shelf = dict[tuple[str, int], list[Encounter]]


def _shelf(encounters: Iterable[Encounter]) -> Shelf:
    """Encounters by polity and month."""
    found: Shelf = defaultdict(list)
    for e in encounters:
        for polity in {p.polity for p in e.account.participants if p.polity}:
            for month in _months(window(e.when)):
                found[(polity, month)].append(e)
    return found


def _months(days: Window | None) -> range:
    if days is None:
        return range(0)
    return range(days.start.year * 12 + days.start.month, days.end.year * 12 + days.end.month + 1)


def _all(row: Row, shelf: Shelf) -> list[Encounter]:
    """Encounters that the row can be of."""
    months = _months(Window(row.start, row.end))
    near = {e.id: e for m in range(months.start - 1, months.stop + 1) for e in shelf.get((row.polity, m), ())}
    return [e for e in near.values() if _off(row, e) <= SPREAD and _present(row, e) and _there(row, e)]


def _nearest(row: Row, shelf: Shelf) -> Encounter | None:
    return min(_all(row, shelf), key=lambda e: (_off(row, e), _width(e), -e.independent_sources, e.id), default=None)


def _width(e: Encounter) -> int:
    return (e.when.end - e.when.start).days if e.when else 0


def _off(row: Row, e: Encounter) -> int:
    days = window(e.when)
    return days.gap(Window(row.start, row.end)) if days else SPREAD + 1


def _present(row: Row, e: Encounter) -> bool:
    ours = [p for p in e.account.participants if p.polity == row.polity]
    return any(p.name is None or same_person(p.name, row.person) for p in ours)


def _there(row: Row, e: Encounter) -> bool:
    if not row.lands:
        return True
    parties = {p.polity for p in e.account.participants}
    return bool(e.where and e.where.country in row.lands) or any(
        land in parties for land in row.lands if land != row.polity
    )


def _match(row: Row, e: Encounter) -> Match:
    off = _off(row, e)
    wrong = []
    if off:
        wrong.append(f"{off} day{'s' if off > 1 else ''} apart")
    if e.where and e.where.country and row.lands and e.where.country not in row.lands:
        wrong.append(f"in {e.where.country} here, {' or '.join(row.lands)} there")
    return Match(row, e.id, off, "; ".join(wrong) or None)
