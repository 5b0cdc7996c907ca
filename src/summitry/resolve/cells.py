"""All cells of one encounter, and the account that the chosen values make."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from summitry.model.encounter import Account, Outcome, Participant, Place, Source, Topic, When
from summitry.model.record import Cell, Report, State
from summitry.model.terms import HAPPENED, Kind, Status
from summitry.resolve.lists import initiative_cell, outcomes_cell, participants_cell, plain_cell, topics_cell
from summitry.resolve.said import Said, in_order, said_of
from summitry.resolve.scalars import first_value, scalar_cell
from summitry.resolve.status import status_cell
from summitry.resolve.withheld import withheld_fields

V = TypeVar("V")
Maker = Callable[[Sequence[Said]], Cell]

_MAKERS: Mapping[str, Maker] = {
    "kind": lambda said: scalar_cell("kind", said),
    "status": status_cell,
    "participants": participants_cell,
    "when": lambda said: scalar_cell("when", said),
    "where": lambda said: scalar_cell("where", said),
    "occasion": lambda said: scalar_cell("occasion", said),
    "duration_minutes": lambda said: scalar_cell("duration_minutes", said),
    "planned_minutes": lambda said: scalar_cell("planned_minutes", said),
    "others": lambda said: plain_cell("others", said),
    "topics": topics_cell,
    "outcomes": outcomes_cell,
    "sources": lambda said: plain_cell("sources", said),
    "initiative": initiative_cell,
    "cause": lambda said: plain_cell("cause", said),
    "series": lambda said: plain_cell("series", said),
}
# Where nothing is said of these, nothing is missing: few encounters have them.
_MAY_LACK = frozenset({"occasion", "planned_minutes", "cause", "series", "others", "sources"})
_ONLY_OF_DEEDS = frozenset({"duration_minutes", "outcomes"})


def cells_of(reports: Sequence[Report]) -> tuple[Cell, ...]:
    """Every cell of the encounter that the reports tell of, in the codebook's order.

    A cell that nobody fills is left out where there is nothing to know: the length of a meeting not held, the place
    of a call, the occasion of a meeting on no occasion.
    """
    said = said_of(reports)
    hidden = withheld_fields(reports)
    cells = [make(said[field]) for field, make in _MAKERS.items()]
    status = next(Status(str(c.readings[0].value)) for c in cells if c.field == "status")
    kind = next(Kind(str(c.readings[0].value)) for c in cells if c.field == "kind")
    cells = [_hide(c, hidden) for c in cells]
    return tuple(c for c in cells if c.state is not State.NOT_REPORTED or _askable(c.field, kind, status))


def _hide(cell: Cell, hidden: frozenset[str]) -> Cell:
    if cell.state is State.NOT_REPORTED and cell.field in hidden:
        return Cell(cell.field, State.WITHHELD)
    return cell


def _askable(field: str, kind: Kind, status: Status) -> bool:
    if field in _MAY_LACK or (field == "where" and kind is Kind.CALL):
        return False
    return status in HAPPENED or field not in _ONLY_OF_DEEDS


def account_of(cells: Sequence[Cell], reports: Sequence[Report]) -> Account:
    """The chosen values as one account; its evidence is that of the first report that gives the chosen status."""
    by_field = {c.field: c for c in cells}
    status = Status(_text(by_field, "status") or Status.UNCLEAR)
    ordered = in_order(reports)
    best = next((r for r in ordered if r.account.status is status), ordered[0])
    return Account(
        kind=Kind(_text(by_field, "kind") or best.account.kind),
        status=status,
        participants=_items(by_field, "participants", Participant),
        evidence=best.account.evidence,
        others=_items(by_field, "others", str),
        when=_one(by_field, "when", When),
        where=_one(by_field, "where", Place),
        occasion=_one(by_field, "occasion", str),
        duration_minutes=_one(by_field, "duration_minutes", int),
        planned_minutes=_one(by_field, "planned_minutes", int),
        topics=_items(by_field, "topics", Topic),
        outcomes=_items(by_field, "outcomes", Outcome),
        sources=_items(by_field, "sources", Source),
    )


def _text(by_field: Mapping[str, Cell], field: str) -> str | None:
    return _one(by_field, field, str)


def _one(by_field: Mapping[str, Cell], field: str, kind: type[V]) -> V | None:
    return first_value(by_field[field], kind) if field in by_field else None


def _items(by_field: Mapping[str, Cell], field: str, kind: type[V]) -> tuple[V, ...]:
    cell = by_field.get(field)
    return tuple(r.value for r in cell.readings if isinstance(r.value, kind)) if cell else ()
