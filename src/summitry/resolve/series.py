"""Claims about an encounter's place in a series ("the first in a decade"), held against the record.

The record is never complete, so "supported" says only that it knows other encounters of these people and that none of
them speaks against the claim; where it knows no other, nothing is decided.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from summitry.model.encounter import Claim
from summitry.model.record import Cell, Encounter, Finding, SeriesFinding, State
from summitry.model.terms import HAPPENED, Kind
from summitry.model.wording import say_when
from summitry.resolve.names import same_person
from summitry.resolve.ordinals import Boast, boast_of

Pair = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """The encounters of the same people that are reported as having taken place, by day; undated ones apart."""

    before: tuple[Encounter, ...]
    after: tuple[Encounter, ...]
    undated: tuple[Encounter, ...]

    @property
    def dated(self) -> tuple[Encounter, ...]:
        """All whose days are known."""
        return self.before + self.after


def with_series(encounters: tuple[Encounter, ...]) -> tuple[Encounter, ...]:
    """The encounters with each claim about a series checked; a claim contradicted is a conflict of its cell."""
    peers = _by_pair(encounters)
    return tuple(_checked(e, peers) for e in encounters)


def _by_pair(encounters: Sequence[Encounter]) -> dict[Pair, list[Encounter]]:
    found: dict[Pair, list[Encounter]] = {}
    for e in encounters:
        if e.status in HAPPENED:
            for pair in _pairs(e):
                found.setdefault(pair, []).append(e)
    return found


def _pairs(e: Encounter) -> Iterator[Pair]:
    """Which encounters are of one series: of the same two polities; for journeys of one polity to one land."""
    if e.kind is Kind.VISIT:
        land = e.where.country if e.where else None
        yield from sorted(
            {(p.polity, f"to {land}") for p in e.account.participants if p.polity and p.polity != land and land}
        )
        return
    polities = sorted({p.polity for p in e.account.participants if p.polity})
    if len(polities) <= 4:
        yield from ((a, b) for i, a in enumerate(polities) for b in polities[i + 1 :])


def _checked(e: Encounter, peers: dict[Pair, list[Encounter]]) -> Encounter:
    cell = e.cell("series")
    if cell.state is State.NOT_REPORTED:
        return e
    findings = tuple(_finding(e, key, claim, peers) for reading in cell.readings for key, claim in reading.claims)
    against = [f for f in findings if f.finding is Finding.CONTRADICTED]
    conflict = "; ".join(dict.fromkeys(f'"{f.as_said}": {f.reason}' for f in against)) or None
    cells = tuple(
        Cell(c.field, c.state, c.readings, conflict or c.conflict) if c.field == "series" else c for c in e.cells
    )
    return replace(e, series=findings, cells=cells)


def _finding(e: Encounter, key: str, claim: Claim, peers: dict[Pair, list[Encounter]]) -> SeriesFinding:
    words = f"{claim.as_said} {claim.value}" if str(claim.value) not in claim.as_said else claim.as_said
    boast = boast_of(words)
    if boast is None:
        return SeriesFinding(key, claim.as_said, Finding.UNDECIDED, (), "the record cannot count what it claims")
    if boast.of_deed and e.status not in HAPPENED:
        return SeriesFinding(key, claim.as_said, Finding.UNDECIDED, (), "it speaks of another encounter than this plan")
    past = _past(e, boast, peers)
    if boast.longest:
        return _longest(e, key, claim, past)
    if not past.dated and not past.undated:
        return SeriesFinding(
            key, claim.as_said, Finding.UNDECIDED, (), "the record has no other encounter of these people"
        )
    return _ordinal(e, key, claim, boast, past)


def _past(e: Encounter, boast: Boast, peers: dict[Pair, list[Encounter]]) -> Past:
    pair = next(_pairs(e), None)
    others = [o for o in peers.get(pair, ()) if o.id != e.id and _comparable(e, o, boast)] if pair else []
    undated = tuple(o for o in others if o.when is None)
    dated = [o for o in others if o.when is not None]
    if e.when is None:
        return Past((), tuple(dated), undated)
    before = tuple(o for o in dated if o.when and e.when and o.when.end < e.when.start)
    after = tuple(o for o in dated if o.when and e.when and o.when.start > e.when.end)
    return Past(before, after, undated)


def _comparable(e: Encounter, other: Encounter, boast: Boast) -> bool:
    """The same people, the same sort of encounter; a claim on polities ("first US-Cuban summit") counts all leaders."""
    alike = other.kind is Kind.MEETING if boast.in_person and e.kind is not Kind.VISIT else other.kind is e.kind
    return alike and (boast.of_polities or _same_people(e, other))


def _same_people(e: Encounter, other: Encounter) -> bool:
    ours = [p for p in e.account.participants if p.name]
    theirs = [p for p in other.account.participants if p.name]
    met = sum(any(p.polity == q.polity and same_person(p.name or "", q.name or "") for q in theirs) for p in ours)
    return met >= (1 if e.kind is Kind.VISIT else 2)


def _ordinal(e: Encounter, key: str, claim: Claim, boast: Boast, past: Past) -> SeriesFinding:
    if e.when is None:
        return _undated(key, claim, boast, past)
    earlier = _within(past.before, e.when.start, boast)
    if boast.number is not None and len(earlier) >= boast.number:
        reason = f"the record has {_listed(earlier)} before it"
        return SeriesFinding(key, claim.as_said, Finding.CONTRADICTED, _ids(earlier), reason)
    if boast.number is not None and len(earlier) == boast.number - 1 and past.dated:
        said = (
            f"the record has {_listed(earlier)} before it"
            if earlier
            else f"the record has none before it{_span(boast)}"
        )
        return SeriesFinding(key, claim.as_said, Finding.SUPPORTED, _ids(earlier or past.dated), said)
    reason = (
        f"the record has only {_listed(earlier)} before it, and may lack others"
        if earlier
        else "the record has none before it, and may lack others"
    )
    return SeriesFinding(key, claim.as_said, Finding.UNDECIDED, _ids(earlier), reason)


def _undated(key: str, claim: Claim, boast: Boast, past: Past) -> SeriesFinding:
    """An undated encounter that claims to be the first for years, while the record has others of these people."""
    if boast.number != 1 or not past.dated:
        return SeriesFinding(key, claim.as_said, Finding.UNDECIDED, _ids(past.dated), "its day is not reported")
    first = min(past.dated, key=lambda o: (o.when.start if o.when else date.max, o.id))
    only = f"it could hold only if this came before {say_when(first.when)}{_or_after(boast, past)}"
    reason = f"the record has {_listed(past.dated)}; {only}"
    return SeriesFinding(key, claim.as_said, Finding.CONTRADICTED, _ids(past.dated), reason)


def _or_after(boast: Boast, past: Past) -> str:
    if boast.days is None:
        return ""
    last = max(o.when.end for o in past.dated if o.when)
    try:
        return f" or after {(last + timedelta(days=boast.days)).isoformat()}"
    except OverflowError:
        return ""


def _within(before: Sequence[Encounter], start: date, boast: Boast) -> tuple[Encounter, ...]:
    """Those of the earlier encounters that lie in the time the claim speaks of."""
    if boast.this_year:
        return tuple(o for o in before if o.when and o.when.start.year == start.year)
    if boast.since is not None:
        return tuple(o for o in before if o.when and o.when.start.year > boast.since)
    if boast.days is not None:
        return tuple(o for o in before if o.when and (start - o.when.end).days < boast.days)
    return tuple(before)


def _longest(e: Encounter, key: str, claim: Claim, past: Past) -> SeriesFinding:
    length = e.account.duration_minutes
    known = [o for o in past.dated + past.undated if o.account.duration_minutes]
    if not length or not known:
        return SeriesFinding(key, claim.as_said, Finding.UNDECIDED, (), "no two lengths are reported to compare")
    longer = [o for o in known if (o.account.duration_minutes or 0) > length]
    if longer:
        return SeriesFinding(key, claim.as_said, Finding.CONTRADICTED, _ids(longer), f"{_listed(longer)} lasted longer")
    return SeriesFinding(key, claim.as_said, Finding.SUPPORTED, _ids(known), f"{_listed(known)} lasted no longer")


def _span(boast: Boast) -> str:
    return " in that time" if boast.days or boast.since or boast.this_year else ""


def _ids(encounters: Sequence[Encounter]) -> tuple[str, ...]:
    return tuple(o.id for o in encounters)


def _listed(encounters: Sequence[Encounter]) -> str:
    days = [f"the {o.kind} of {say_when(o.when)}" if o.when else f"an undated {o.kind}" for o in encounters]
    shown = ", ".join(days[:4])
    return f"{shown} and {len(days) - 4} more" if len(days) > 4 else shown
