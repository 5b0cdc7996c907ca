"""From claims to readings: what is said of a field, each value once, with who says it and why it is chosen."""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from datetime import date

from summitry.model.encounter import Value
from summitry.model.record import Reading
from summitry.model.terms import SourceType
from summitry.resolve.said import Said

NAMES = {
    SourceType.PARTICIPANT: "a participant",
    SourceType.OFFICIAL: "an official",
    SourceType.EXPERT: "an expert",
    SourceType.ANONYMOUS: "an anonymous source",
}


def group_by(said: Sequence[Said], key: Callable[[Said], Hashable]) -> list[list[Said]]:
    """Claims put together by a key, in order of their first claim."""
    found: dict[Hashable, list[Said]] = {}
    for s in said:
        found.setdefault(key(s), []).append(s)
    return list(found.values())


def stories(said: Sequence[Said]) -> int:
    """How many independent stories make the claims."""
    return len({s.report.story for s in said})


def rank(said: Sequence[Said]) -> tuple[bool, int, int, date, str]:
    """By which readings are ordered, best first: said after the day, by who can know, by how many, first."""
    return (
        not any(s.after for s in said),
        min(s.knows for s in said),
        -stories(said),
        min(s.day for s in said),
        min(s.report.key for s in said),
    )


def support(said: Sequence[Said]) -> str:
    """ "said by 3 independent sources, one of them an official"."""
    count = stories(said)
    many = "one source" if count == 1 else f"{count} independent sources"
    best = min(said, key=lambda s: s.knows).claim.source.type
    who = f", {'' if count == 1 else 'one of them '}{NAMES[best]}" if best in NAMES else ""
    return f"said by {many}{who}"


def most_said(values: Sequence[Value]) -> Value:
    """The most frequent value, the first by its words among equals."""
    counts = Counter(values)
    return min(counts, key=lambda v: (-counts[v], repr(v)))


def reading(value: Value, said: Sequence[Said], reason: str, agrees: bool = False) -> Reading:
    """A reading of a value with its claims in order of publication."""
    ordered = sorted(said, key=lambda s: (s.day, s.report.key, s.claim.spans[0].start))
    return Reading(value, tuple((s.report.key, s.claim) for s in ordered), stories(said), reason, agrees)
