"""On whose word an encounter rests: sources by type, and the official readouts of its sides beside one another."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from summitry.lexicon import polities, words
from summitry.model.encounter import Account
from summitry.model.record import Encounter, Report
from summitry.model.terms import SourceType
from summitry.model.wording import say_minutes
from summitry.resolve.names import fold


@dataclass(frozen=True, slots=True)
class Support:
    """How many documents, independent stories and publishers tell of an encounter; sources by type, by stories."""

    documents: int
    stories: int
    publishers: int
    by_type: tuple[tuple[SourceType, int], ...]


@dataclass(frozen=True, slots=True)
class Readout:
    """One side's own account. says: what it tells, as "topic: trade", "outcome: a truce", "length: 90 min"."""

    polity: str
    publisher: str
    report: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The official readouts of an encounter. both: what all sides tell; only: polity -> what the others leave out."""

    readouts: tuple[Readout, ...]
    both: tuple[str, ...]
    only: tuple[tuple[str, tuple[str, ...]], ...]


def support(encounter: Encounter, reports: Mapping[str, Report]) -> Support:
    """Who stands behind an encounter. Copies of one story count once for each type of source."""
    told = [reports[key] for key in encounter.reports if key in reports]
    kinds = {(s.type, r.story) for r in told for s in r.account.sources}
    counts = Counter(kind for kind, _ in kinds)
    return Support(
        documents=len(encounter.documents),
        stories=len({r.story for r in told}),
        publishers=len({r.publisher for r in told if r.publisher}),
        by_type=tuple(sorted(counts.items(), key=lambda x: (-x[1], x[0].value))),
    )


def readouts(encounter: Encounter, reports: Mapping[str, Report]) -> SideBySide:
    """What each side's government itself published of the encounter, the first publication of each side."""
    sides = sorted({p.polity for p in encounter.account.participants if p.polity})
    found: dict[str, Readout] = {}
    for key in encounter.reports:
        report = reports.get(key)
        polity = _voice_of(report.publisher or "", tuple(sides)) if report else None
        if report and polity:
            found.setdefault(polity, Readout(polity, report.publisher or "", key, says(report.account)))
    told = [found[p] for p in sorted(found)]
    return SideBySide(tuple(told), _both(told), tuple((r.polity, _only(r, told)) for r in told if len(told) > 1))


def says(account: Account) -> tuple[str, ...]:
    """What an account tells beyond that the encounter took place, in words that two accounts can share."""
    topics = [f"topic: {fold(t.topic)}" for t in account.topics]
    outcomes = [f"outcome: {fold(o.outcome)}" for o in account.outcomes]
    length = [f"length: {say_minutes(account.duration_minutes)}"] if account.duration_minutes else []
    others = [f"present: {fold(o)}" for o in account.others]
    return tuple(dict.fromkeys([*topics, *outcomes, *length, *others]))


def _both(told: Sequence[Readout]) -> tuple[str, ...]:
    if len(told) < 2:
        return ()
    shared = set.intersection(*(set(r.says) for r in told))
    return tuple(s for s in told[0].says if s in shared)


def _only(readout: Readout, told: Sequence[Readout]) -> tuple[str, ...]:
    others = {s for r in told if r is not readout for s in r.says}
    return tuple(s for s in readout.says if s not in others)


@cache
def _governments() -> re.Pattern[str]:
    return re.compile("|".join(row[0] for row in words("government_publishers")), re.IGNORECASE)


@lru_cache(maxsize=4096)
def _voice_of(publisher: str, sides: tuple[str, ...]) -> str | None:
    """Which of the sides a government publisher speaks for: its name, adjective or seat is in the publisher's name."""
    if not publisher or not _governments().search(publisher):
        return None
    spoken = _named_in(publisher)
    return next((side for side in sides if side in spoken), None)


@lru_cache(maxsize=4096)
def _named_in(publisher: str) -> frozenset[str]:
    known, text = polities(), re.sub(r"[^\w' ]", " ", publisher).split()
    runs = [" ".join(text[i:j]) for i in range(len(text)) for j in range(i + 1, min(i + 4, len(text)) + 1)]
    found = [find(run) for run in runs for find in (known.named, known.demonym, known.metonym)]
    return frozenset(p.code for p in found if p is not None)
