"""Two coders of the same documents: how far they agree, field by field, and what to adjudicate."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summitry.model.encounter import Account
from summitry.model.terms import Kind
from summitry.resolve.alpha import alpha, interval, masi, nominal
from summitry.resolve.days import window
from summitry.resolve.names import fold, same_person, skeletons
from summitry.resolve.occasions import series_of
from summitry.resolve.sketches import likeness

Coded = Mapping[str, Sequence[Account]]
LEAST = 1.0  # likeness from which two accounts can be of one encounter


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field: alpha (None where it cannot be computed), the pairs compared, and how many of them are equal.

    measure: "nominal", "interval" or "set" (MASI).
    """

    field: str
    measure: str
    alpha: float | None
    pairs: int
    equal: int


@dataclass(frozen=True, slots=True, order=True)
class Difference:
    """Something to adjudicate. first, second: numbers of the accounts in each coding from 1, None where one has none.

    field: the field that differs, "encounter" where one coder has no such encounter. one, other: the values in words.
    """

    document: str
    first: int | None
    second: int | None
    field: str
    one: str | None
    other: str | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two codings side by side. matched, only_first, only_second: how many encounters both have, or only one."""

    fields: tuple[FieldAgreement, ...]
    matched: int
    only_first: int
    only_second: int
    differences: tuple[Difference, ...]

    @property
    def f1(self) -> float:
        """Twice the matched over all encounters of both."""
        total = 2 * self.matched + self.only_first + self.only_second
        return 2 * self.matched / total if total else 1.0


@dataclass(frozen=True, slots=True)
class _Measure:
    name: str
    value: Callable[[Account], Hashable]
    distance: Callable[[Any, Any], float]


def agree(first: Coded, second: Coded) -> Agreement:
    """Compare two codings (document id -> its accounts) of the documents that both have."""
    matched: list[tuple[Account, Account]] = []
    lone = [0, 0]
    differences: list[Difference] = []
    for document in sorted(first.keys() & second.keys()):
        a, b = first[document], second[document]
        pairs = align(a, b)
        matched += [(a[i], b[j]) for i, j in pairs]
        alone = _alone(document, (a, b), pairs)
        lone[0] += sum(d.second is None for d in alone)
        lone[1] += sum(d.first is None for d in alone)
        differences += alone + [d for i, j in pairs for d in _differences(document, (i, j), a[i], b[j])]
    fields = tuple(_field(name, measure, matched) for name, measure in MEASURES.items())
    return Agreement(fields, len(matched), lone[0], lone[1], tuple(sorted(differences, key=_place)))


def _place(d: Difference) -> tuple[str, int, int, str]:
    return (d.document, d.first or d.second or 0, d.second or 0, d.field)


def align(first: Sequence[Account], second: Sequence[Account]) -> list[tuple[int, int]]:
    """Pairs of positions, one to one, the likest first."""
    scored = [(alike(a, b), -i, -j) for i, a in enumerate(first) for j, b in enumerate(second)]
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for score, i, j in sorted(scored, reverse=True):
        if score >= LEAST and -i not in taken[0] and -j not in taken[1]:
            taken[0].add(-i)
            taken[1].add(-j)
            found.append((-i, -j))
    return sorted(found)


def alike(a: Account, b: Account) -> float:
    """How much two accounts of one document speak of the same encounter: people, words, days, status, kind."""
    people = _shared_people(a, b)
    words = max((likeness(_words(s.quote), _words(t.quote)) for s in a.evidence for t in b.evidence), default=0.0)
    one, two = window(a.when), window(b.when)
    days = 0.5 if one is None or two is None else float(one.gap(two) == 0)
    return (
        1.2 * people + words + 0.5 * days + 0.3 * (a.status is b.status) + 0.2 * (a.kind is b.kind)
        if people or words > 0.5
        else 0.0
    )


def _shared_people(a: Account, b: Account) -> float:
    met = sum(any(p.polity == q.polity and _one(p.name, q.name) for q in b.participants) for p in a.participants)
    most = max(len(a.participants), len(b.participants))
    return min(met, most) / most if most else 0.0


def _one(a: str | None, b: str | None) -> bool:
    return a is None or b is None or same_person(a, b)


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())


def _people(a: Account) -> frozenset[str]:
    return frozenset(f"{p.polity} {' '.join(sorted(skeletons(p.name or '')))}" for p in a.participants)


def _polities(a: Account) -> frozenset[str]:
    return frozenset(p.polity or "" for p in a.participants)


def _topics(a: Account) -> frozenset[str]:
    return frozenset(f"{fold(t.topic)} ({t.standing})" for t in a.topics)


def _occasion(a: Account) -> str:
    return series_of(a.occasion) or fold(a.occasion or "")


def _country(a: Account) -> str | None:
    return a.where.country if a.where else None


MEASURES = {
    "kind": _Measure("nominal", lambda a: a.kind, nominal),
    "status": _Measure("nominal", lambda a: a.status, nominal),
    "participants": _Measure("set", _people, masi),
    "polities": _Measure("set", _polities, masi),
    "when": _Measure("nominal", lambda a: (a.when.start, a.when.end) if a.when else None, nominal),
    "where.country": _Measure("nominal", _country, nominal),
    "where.place": _Measure("nominal", lambda a: fold(a.where.place or "") if a.where else None, nominal),
    "occasion": _Measure("nominal", _occasion, nominal),
    "duration_minutes": _Measure("interval", lambda a: a.duration_minutes, interval),
    "planned_minutes": _Measure("interval", lambda a: a.planned_minutes, interval),
    "topics": _Measure("set", _topics, masi),
    "outcomes": _Measure("set", lambda a: frozenset(o.kind.value for o in a.outcomes), masi),
    "sources": _Measure("set", lambda a: frozenset(s.type.value for s in a.sources), masi),
}


def _field(name: str, measure: _Measure, matched: Sequence[tuple[Account, Account]]) -> FieldAgreement:
    """Lengths are compared where both coders give one; all else also where one or both give nothing."""
    units = [(measure.value(a), measure.value(b)) for a, b in matched]
    if measure.name == "interval":
        units = [u for u in units if None not in u]
    equal = sum(a == b for a, b in units)
    return FieldAgreement(name, measure.name, alpha(units, measure.distance), len(units), equal)


def _alone(
    document: str, coded: tuple[Sequence[Account], Sequence[Account]], pairs: list[tuple[int, int]]
) -> list[Difference]:
    first, second = coded
    of_first, of_second = {i for i, _ in pairs}, {j for _, j in pairs}
    only = [
        Difference(document, i + 1, None, "encounter", _title(a), None)
        for i, a in enumerate(first)
        if i not in of_first
    ]
    return only + [
        Difference(document, None, j + 1, "encounter", None, _title(b))
        for j, b in enumerate(second)
        if j not in of_second
    ]


def _title(a: Account) -> str:
    names = ", ".join(p.name or p.polity or "?" for p in a.participants)
    return f"{a.status} {a.kind} of {names}"


def _differences(document: str, at: tuple[int, int], a: Account, b: Account) -> Iterator[Difference]:
    for name, measure in MEASURES.items():
        one, other = measure.value(a), measure.value(b)
        if one != other and not (name == "polities" or (name == "where.place" and Kind.CALL in (a.kind, b.kind))):
            said = (_names(a), _names(b)) if name == "participants" else (_say(one), _say(other))
            yield Difference(document, at[0] + 1, at[1] + 1, name, *said)


def _names(a: Account) -> str:
    return "; ".join(sorted(f"{p.name or p.office or '?'} ({p.polity or '?'})" for p in a.participants))


def _say(value: Hashable) -> str | None:
    if value is None or value == "":
        return None
    if isinstance(value, frozenset):
        return "; ".join(sorted(value)) or None
    if isinstance(value, tuple):
        return " to ".join(str(v) for v in dict.fromkeys(value))
    return str(value)
