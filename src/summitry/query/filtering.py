"""Which encounters are asked for: with whom, of what status, when and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from summitry.lexicon import officeholders, places, polities
from summitry.lexicon.folding import fold
from summitry.model.encounter import Participant, Place
from summitry.model.record import Encounter


@dataclass(frozen=True, slots=True)
class Filter:
    """What an encounter must be; what is None or empty asks nothing.

    with_: names of people or polities who must all take part ("Putin", "Angela Merkel", "France", "FRA", "NATO").
    status: one of the codebook's, or "lapsed". start, end: days that its days must touch; undated encounters do not.
    place: a city, venue or state ("Helsinki", "White House", "Japan", "JPN").
    """

    with_: tuple[str, ...] = ()
    status: str | None = None
    start: date | None = None
    end: date | None = None
    place: str | None = None


def apply(encounters: Iterable[Encounter], wanted: Filter) -> tuple[Encounter, ...]:
    """The encounters that are wanted, in the order given."""
    return tuple(e for e in encounters if _wanted(e, wanted))


def _wanted(e: Encounter, wanted: Filter) -> bool:
    return (
        all(any(is_named(p, name) for p in e.account.participants) for name in wanted.with_)
        and (wanted.status is None or e.status.value == wanted.status or (wanted.status == "lapsed" and e.lapsed))
        and _touches(e, wanted.start, wanted.end)
        and (wanted.place is None or (e.where is not None and is_at(e.where, wanted.place)))
    )


def _touches(e: Encounter, start: date | None, end: date | None) -> bool:
    if start is None and end is None:
        return True
    when = e.when
    return when is not None and (start is None or when.end >= start) and (end is None or when.start <= end)


def is_named(person: Participant, name: str) -> bool:
    """Whether a name as a user types it means this participant: part of the name, an alias, or the polity."""
    if person.polity and person.polity in _polity_codes(name):
        return True
    if not person.name:
        return False
    asked, full = fold(name).split(), fold(person.name).split()
    return (bool(asked) and all(word in full for word in asked)) or bool(_people(name) & _people(person.name))


@lru_cache(maxsize=4096)
def _people(name: str) -> frozenset[str]:
    """Whom of the lexicon a full name or alias means; a bare surname is left to the comparison of words."""
    return frozenset(officeholders().people(name)) if " " in name.strip() else frozenset()


@lru_cache(maxsize=4096)
def _polity_codes(name: str) -> frozenset[str]:
    known = polities()
    found = [p.code for p in (known.named(name), known.metonym(name)) if p is not None]
    return frozenset([*found, *([name.upper()] if name.upper() in known.by_code else [])])


def is_at(where: Place, asked: str) -> bool:
    """Whether a place as a user types it means or holds this one: a city, venue or state."""
    wanted = fold(asked)
    if where.country and (where.country == asked.upper() or where.country in _polity_codes(asked)):
        return True
    return where.place is not None and (wanted in fold(where.place) or wanted in _within(where.place, where.country))


@lru_cache(maxsize=4096)
def _within(place: str, country: str | None) -> frozenset[str]:
    """The city that a venue is in."""
    facts = [f for f in places().find(place) if country in (None, f.country)]
    return frozenset(fold(f.city) for f in facts if f.city)
