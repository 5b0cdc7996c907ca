"""Fields with one value: days, place, length, occasion. Which reading is chosen, and which exclude one another.

The rules, in order: what was said after the day beats what was said before; who can know beats who repeats; the
narrower of two that agree is chosen. A vague reading that holds a narrow one is no conflict, and neither is a plan
that came out otherwise: that is history.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from summitry.model.encounter import Place, Value, When
from summitry.model.record import Cell, Reading, State
from summitry.model.terms import Kind
from summitry.model.wording import say_value
from summitry.resolve.days import Window
from summitry.resolve.names import fold
from summitry.resolve.occasions import series_of
from summitry.resolve.readings import group_by, most_said, rank, reading, support
from summitry.resolve.said import Said
from summitry.resolve.spots import city_of, is_land

V = TypeVar("V")
SET_ASIDE = "told by an account that comes to another value"
STAY_GRACE = 2  # days between reports of one journey's days
WEEK = 7  # days
SAME_LENGTH = 0.15  # of the longer: "nearly two hours" and 105 minutes are one length told twice

Excludes = Callable[[Value, Value], bool]
Narrowness = Callable[[Value], float]


@dataclass(frozen=True, slots=True)
class Rule:
    """How one field's values are compared. key: equal for one value in several wordings."""

    key: Callable[[Value], object]
    excludes: Excludes
    width: Narrowness


def scalar_cell(field: str, said: Sequence[Said]) -> Cell:
    """The cell of a field with one value, its readings ordered with the chosen one first."""
    if not said:
        return Cell(field, State.NOT_REPORTED)
    rule = _rule(field, said)
    own = [s for s in said if _is_own(field, rule, s)] or list(said)
    groups = sorted(group_by(own, lambda s: rule.key(s.claim.value)), key=rank)
    chosen = _chosen(rule, groups)
    rest = [g for g in groups if g is not chosen]
    first = reading(_value(rule, chosen), chosen, f"chosen: {support(chosen)}{_beside(rest, chosen)}")
    others = [reading(_value(rule, g), g, _why_not(rule, g, chosen), _agree(rule, g, chosen)) for g in rest]
    beside = [
        s for s in said if s not in own and rule.key(s.claim.value) not in {rule.key(r.value) for r in (first, *others)}
    ]
    set_aside = [reading(_value(rule, g), g, SET_ASIDE) for g in group_by(beside, lambda s: rule.key(s.claim.value))]
    return Cell(field, State.REPORTED, (first, *others, *set_aside), _conflict(field, rule, [chosen, *rest]))


def _is_own(field: str, rule: Rule, said: Said) -> bool:
    """Whether the claim carries what its account comes to, and not an earlier stage that the account also tells."""
    value = getattr(said.report.account, field)
    return value is None or rule.key(value) == rule.key(said.claim.value)


def _rule(field: str, said: Sequence[Said]) -> Rule:
    """A journey or a gathering lasts: a day of it, or a city on its way, excludes no other."""
    kind = most_said([s.report.account.kind.value for s in said])
    return STAYS.get(field, RULES[field]) if kind in (Kind.VISIT.value, Kind.GATHERING.value) else RULES[field]


def _value(rule: Rule, group: Sequence[Said]) -> Value:
    return most_said([s.claim.value for s in group])


def _chosen(rule: Rule, groups: list[list[Said]]) -> list[Said]:
    """The narrowest reading that the best one does not exclude."""
    best = groups[0]
    agree = [g for g in groups if not rule.excludes(_value(rule, g), _value(rule, best)) and _phase(g) <= _phase(best)]
    return min([best, *agree], key=lambda g: (rule.width(_value(rule, g)), g is not best, rank(g)))


def _phase(group: Sequence[Said]) -> bool:
    return not any(s.after for s in group)


def _beside(rest: Sequence[list[Said]], chosen: list[Said]) -> str:
    if not rest:
        return ""
    return ", after the day" if not _phase(chosen) and any(_phase(g) for g in rest) else ""


def _why_not(rule: Rule, group: list[Said], chosen: list[Said]) -> str:
    said = support(group)
    if _agree(rule, group, chosen):
        return f"{said}; agrees, and is no narrower"
    if _phase(group) and not _phase(chosen):
        return f"{said}, before the day"
    return f"{said}; it excludes the chosen one"


def _agree(rule: Rule, group: list[Said], chosen: list[Said]) -> bool:
    return not rule.excludes(_value(rule, group), _value(rule, chosen))


def _conflict(field: str, rule: Rule, groups: list[list[Said]]) -> str | None:
    """The sentence for readings that exclude one another and speak of the same stage."""
    chosen = groups[0]
    against = [
        g for g in groups[1:] if _phase(g) == _phase(chosen) and rule.excludes(_value(rule, g), _value(rule, chosen))
    ]
    if not against:
        return None
    words = [f"{say_value(field, _value(rule, g))} ({_who(g)})" for g in [chosen, *against]]
    return " against ".join(words)


def _who(group: Sequence[Said]) -> str:
    first = min(group, key=lambda s: (s.knows, s.day, s.report.key))
    return first.claim.source.name or first.report.publisher or first.report.document


def _when_excludes(a: Value, b: Value) -> bool:
    return isinstance(a, When) and isinstance(b, When) and not a.overlaps(b)


def _when_width(value: Value) -> float:
    return (value.end - value.start).days if isinstance(value, When) else 0


def _when_key(value: Value) -> object:
    return (value.start, value.end) if isinstance(value, When) else value


def _stay_excludes(a: Value, b: Value) -> bool:
    """Two journeys: days further apart than reports of one journey's first and last day."""
    return (
        isinstance(a, When) and isinstance(b, When) and Window(a.start, a.end).gap(Window(b.start, b.end)) > STAY_GRACE
    )


def _stay_width(value: Value) -> float:
    """First to last day is best, then one day of it; a week or more is a time in which it lay."""
    days = _when_width(value) + 1
    return 1 if days == 1 else 0 if days < WEEK else days


def _land_excludes(a: Value, b: Value) -> bool:
    return (
        isinstance(a, Place) and isinstance(b, Place) and None not in (a.country, b.country) and a.country != b.country
    )


def _where_key(value: Value) -> object:
    return (fold(value.place or ""), value.country) if isinstance(value, Place) else value


def _where_excludes(a: Value, b: Value) -> bool:
    """Two lands, or two cities; "the White House", "Washington" and "the United States" are one place told thrice."""
    if not (isinstance(a, Place) and isinstance(b, Place)):
        return False
    if _land_excludes(a, b):
        return True
    one, two = (city_of(p.place or "", p.country or "") for p in (a, b))
    return bool(one and two) and one != two


def _where_width(value: Value) -> float:
    if not isinstance(value, Place):
        return 0
    return 0 if value.place and not _is_land(value) else 1 if value.country else 2


def _is_land(value: Place) -> bool:
    return is_land(value.place or "", value.country or "")


def _minutes_exclude(a: Value, b: Value) -> bool:
    if not (isinstance(a, int) and isinstance(b, int)):
        return False
    return abs(a - b) > SAME_LENGTH * max(a, b)


def _occasion_key(value: Value) -> object:
    return series_of(str(value)) or fold(str(value))


def _occasion_excludes(a: Value, b: Value) -> bool:
    one, two = series_of(str(a)), series_of(str(b))
    return one is not None and two is not None and one != two


RULES = {
    "when": Rule(_when_key, _when_excludes, _when_width),
    "where": Rule(_where_key, _where_excludes, _where_width),
    "duration_minutes": Rule(lambda v: v, _minutes_exclude, lambda v: 0),
    "planned_minutes": Rule(lambda v: v, _minutes_exclude, lambda v: 0),
    "occasion": Rule(_occasion_key, _occasion_excludes, lambda v: 0 if series_of(str(v)) else 1),
    "kind": Rule(lambda v: v, lambda a, b: False, lambda v: 0),
}


STAYS = {
    "when": Rule(_when_key, _stay_excludes, _stay_width),
    "where": Rule(_where_key, _land_excludes, _where_width),
}


def first_value(cell: Cell, kind: type[V]) -> V | None:
    """The chosen value of a cell, None where it has none of that type."""
    chosen: Reading | None = cell.readings[0] if cell.readings else None
    return chosen.value if chosen is not None and isinstance(chosen.value, kind) else None
