"""People's judgements: which hold, and what they do to links and cells. Nothing is deleted; later ones supersede."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from summitry.model.encounter import Value
from summitry.model.exchange import value_from_json
from summitry.model.record import Cell, Judgement, Reading, Report, State, Verdict
from summitry.resolve.linking import Bonds

LISTS = frozenset({"participants", "others", "topics", "outcomes", "sources"})


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements in force. bonds: for linking. rejected: report keys. cells: on single fields, in order of time.

    disputes: report key -> sentences on judgements of two people that contradict one another.
    """

    bonds: Bonds
    rejected: frozenset[str]
    cells: tuple[Judgement, ...]
    disputes: dict[str, tuple[str, ...]]


def judge(judgements: Iterable[Judgement], keys: Iterable[str] = ()) -> Judged:
    """What the judgements come to, each undone one left out. keys: reports of the record; others have no force."""
    known = frozenset(keys)
    active = _in_force(judgements)
    links = [j for j in active if j.verdict in (Verdict.SAME, Verdict.DIFFERENT)]
    cells = tuple(j for j in active if j.field is not None and j.verdict in (Verdict.CONFIRM, Verdict.CORRECT))
    rejected = frozenset(
        t for j in active if j.verdict is Verdict.REJECT and _holds(j, active) for t in j.targets if t in known
    )
    disputes: dict[str, tuple[str, ...]] = {}
    for key, sentence in (*_link_disputes(links), *_cell_disputes(cells)):
        disputes[key] = (*disputes.get(key, ()), sentence)
    return Judged(_bonds(links), rejected, cells, disputes)


def _in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """In order of time, without those undone. An undo can itself be undone."""
    ordered = sorted(set(judgements), key=lambda j: (j.at, j.id))
    undone: set[str] = set()
    for j in reversed(ordered):
        if j.verdict is Verdict.UNDO and j.id not in undone:
            undone |= set(j.targets)
    return [j for j in ordered if j.id not in undone and j.verdict is not Verdict.UNDO]


def _holds(rejection: Judgement, active: Sequence[Judgement]) -> bool:
    """A rejection holds unless its report is later confirmed as a whole."""
    return not any(
        j.verdict is Verdict.CONFIRM
        and j.field is None
        and set(j.targets) & set(rejection.targets)
        and _later(j, rejection)
        for j in active
    )


def _later(a: Judgement, b: Judgement) -> bool:
    return (a.at, a.id) > (b.at, b.id)


def say(j: Judgement) -> str:
    """ "judged the same by A. Clark on 2026-11-21: one photograph"."""
    deed = {
        Verdict.SAME: "judged the same", Verdict.DIFFERENT: "judged different", Verdict.CONFIRM: "confirmed",
        Verdict.CORRECT: "corrected", Verdict.REJECT: "rejected", Verdict.UNDO: "undone",
    }[j.verdict]  # fmt: skip
    return f"{deed} by {j.author} on {j.at.date().isoformat()}: {j.why}"


def _bonds(links: Sequence[Judgement]) -> Bonds:
    """The last word on each pair of reports holds."""
    last: dict[frozenset[str], Judgement] = {}
    for j in links:
        for a, b in combinations(sorted(set(j.targets)), 2):
            last[frozenset((a, b))] = j
    parent: dict[str, str] = {}
    why: dict[str, str] = {}
    different: dict[str, frozenset[str]] = {}
    for a, b in sorted(sorted(pair) for pair in last):
        pair = frozenset((a, b))
        if last[pair].verdict is Verdict.DIFFERENT:
            different[a] = different.get(a, frozenset()) | {b}
            different[b] = different.get(b, frozenset()) | {a}
            continue
        x, y = sorted((_root(parent, a), _root(parent, b)))
        parent[y] = x
        why |= {a: say(last[pair]), b: say(last[pair])}
    return Bonds({key: _root(parent, key) for key in why}, different, why)


def _root(parent: dict[str, str], key: str) -> str:
    while parent.get(key, key) != key:
        key = parent[key]
    return key


def _link_disputes(links: Sequence[Judgement]) -> list[tuple[str, str]]:
    found = []
    for a, b in combinations(links, 2):
        shared = sorted(set(a.targets) & set(b.targets))
        if a.verdict is not b.verdict and a.author != b.author and len(shared) > 1:
            found += [(key, f"{say(a)}; but {say(b)}; the later holds") for key in shared]
    return found


def _cell_disputes(cells: Sequence[Judgement]) -> list[tuple[str, str]]:
    found = []
    for a, b in combinations(cells, 2):
        shared = sorted(set(a.targets) & set(b.targets))
        if shared and a.field == b.field and a.author != b.author and a.value != b.value:
            found.append((shared[0], f"{a.field}: {say(a)}; but {say(b)}; the later holds"))
    return found


def apply_to_cell(cell: Cell, reports: Sequence[Report], judged: Judged) -> Cell:
    """The cell with people's word on it: a corrected value stands first and settles a conflict among reports."""
    keys = {r.key for r in reports}
    about = [j for j in judged.cells if j.field == cell.field and keys & set(j.targets)]
    if not about:
        return cell
    last = about[-1]
    values = _values(last)
    if not values:
        return replace(
            cell,
            readings=tuple(replace(r, reason=f"{r.reason}; {say(last)}") for r in cell.readings[:1])
            + cell.readings[1:],
        )
    set_by_hand = tuple(_reading(v, cell, last) for v in values)
    rest = tuple(r for r in cell.readings if r.value not in values and cell.field not in LISTS)
    return Cell(cell.field, State.REPORTED, set_by_hand + rest, _two_judges(about))


def _reading(value: Value, cell: Cell, judgement: Judgement) -> Reading:
    same = next((r for r in cell.readings if r.value == value), None)
    if same is not None:
        return replace(same, reason=f"{same.reason}; {say(judgement)}")
    return Reading(value, (), 0, say(judgement))


def _values(judgement: Judgement) -> list[Value]:
    """The value that a judgement gives, as the contract's JSON; a text that is no JSON stands for itself."""
    if judgement.value is None or judgement.field is None:
        return []
    try:
        data = json.loads(judgement.value)
    except ValueError:
        data = judgement.value
    items = data if isinstance(data, list) else [data]
    return [value_from_json(judgement.field, item) for item in items]


def _two_judges(about: Sequence[Judgement]) -> str | None:
    last = {j.author: j for j in about}
    if len({j.value for j in last.values()}) < 2:
        return None
    return "; but ".join(say(j) for j in sorted(last.values(), key=lambda j: (j.at, j.id)))
