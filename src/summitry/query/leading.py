"""Who meets: the people of the record with what is reported of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from summitry.lexicon import officeholders
from summitry.lexicon.folding import fold
from summitry.model.encounter import Participant
from summitry.model.record import Encounter
from summitry.model.terms import HAPPENED


@dataclass(frozen=True, slots=True)
class Leader:
    """One person of the record.

    offices: as reported, the most frequent first. encounters, held: how many are told of, and reported as held.
    first, last: the first and last day of those held, None where none is dated. met: those met most often, as names.
    """

    name: str
    polity: str | None
    offices: tuple[str, ...]
    encounters: int
    held: int
    first: date | None
    last: date | None
    met: tuple[str, ...]


def leaders(encounters: Iterable[Encounter]) -> tuple[Leader, ...]:
    """The named participants, by the number of their encounters held, then of all, then by name."""
    found: dict[tuple[str, str | None], list[tuple[Participant, Encounter]]] = {}
    for e in encounters:
        for p in e.account.participants:
            if p.name:
                found.setdefault((_key(p.name), p.polity), []).append((p, e))
    rows = [_leader(group) for group in found.values()]
    return tuple(sorted(rows, key=lambda x: (-x.held, -x.encounters, x.name, x.polity or "")))


@lru_cache(maxsize=16384)
def _key(name: str) -> str:
    """One key for the spellings of one person: the lexicon's name where it knows one alone, else the folded name."""
    known = officeholders().people(name)
    return known[0] if len(known) == 1 else fold(name)


def _leader(group: Sequence[tuple[Participant, Encounter]]) -> Leader:
    person = group[0][0]
    held = [e for _, e in group if e.status in HAPPENED]
    days = [e.when for e in held if e.when]
    return Leader(
        name=_frequent([p.name or "" for p, _ in group])[0],
        polity=person.polity,
        offices=tuple(_frequent([p.office for p, _ in group if p.office])),
        encounters=len(group),
        held=len(held),
        first=min((w.start for w in days), default=None),
        last=max((w.end for w in days), default=None),
        met=tuple(_frequent([n for e in held for n in _others(e, person)])[:5]),
    )


def _others(e: Encounter, person: Participant) -> list[str]:
    return [p.name for p in e.account.participants if p.name and _key(p.name) != _key(person.name or "")]


def _frequent(items: list[str]) -> list[str]:
    counts = {item: items.count(item) for item in items}
    return sorted(counts, key=lambda item: (-counts[item], item))
