"""On whose word an encounter rests: sources by type, and the official readouts of its sides beside one another."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from summitry.lexicon import polities, words
from summitry.model.encounter import Account, Topic, Value
from summitry.model.record import Backing, Encounter, Readout, Report, SaidBySides
from summitry.model.terms import Standing
from summitry.model.wording import say_value
from summitry.resolve.lists import plain_words

Accounts = Sequence[Account]
_SINGLE = ("when", "where", "occasion", "duration_minutes", "planned_minutes")
_CLAIMED = ("initiative", "cause")
_MANY = ("topics", "outcomes", "others")


def backing(encounter: Encounter, reports: Mapping[str, Report]) -> Backing:
    """Who stands behind an encounter.

    Copies of one story count once for each type of source. A side's readout is all that its own government published
    of the encounter; what a newspaper has from a government is none, for the paper chooses what it tells.
    """
    told = [reports[key] for key in encounter.reports if key in reports]
    kinds = {(s.type, r.story) for r in told for s in r.account.sources}
    counts = Counter(kind for kind, _ in kinds)
    sides = tuple(sorted({p.polity for p in encounter.account.participants if p.polity}))
    published = _published(told, sides)
    readouts = tuple(Readout(p, r[0].publisher or "", tuple(x.key for x in r)) for p, r in published)
    return Backing(
        by_type=tuple(sorted(counts.items(), key=lambda x: (-x[1], x[0].value))),
        readouts=readouts,
        silent=tuple(s for s in sides if s not in dict(published)) if readouts else (),
        said=tuple(_beside([[x.account for x in r] for _, r in published])) if len(readouts) > 1 else (),
    )


def _published(told: Sequence[Report], sides: tuple[str, ...]) -> list[tuple[str, list[Report]]]:
    """Each side and the reports that its government published, in order of the sides."""
    found: dict[str, list[Report]] = {}
    for report in told:
        polity = _voice_of(report.publisher or "", sides)
        if polity:
            found.setdefault(polity, []).append(report)
    return sorted(found.items())


def _beside(sides: Sequence[Accounts]) -> Iterator[SaidBySides]:
    """Field by field what each side says, None where it leaves out what another says."""
    for field in (*_SINGLE, *_CLAIMED):
        yield from _row(field, [next((v for a in side for v in _values(a, field)), None) for side in sides])
    for field in _MANY:
        yield from _lists(field, [[v for a in side for v in _values(a, field)] for side in sides])


def _values(account: Account, field: str) -> Sequence[Value]:
    if field in _CLAIMED:
        return [c.value for c in account.claims if c.field == field]
    value = getattr(account, field)
    return value if field in _MANY else [] if value is None else [value]


def _lists(field: str, told: Sequence[Sequence[Value]]) -> Iterator[SaidBySides]:
    """One row for each thing told, in order of the sides; a thing told by two sides has one row."""
    left = [list(dict.fromkeys(values)) for values in told]
    for number, values in enumerate(left):
        while values:
            value = values.pop(0)
            same = [_take(value, others) for others in left[number + 1 :]]
            yield from _row(field, [*([None] * number), value, *same])


def _take(value: Value, others: list[Value]) -> Value | None:
    found = next((o for o in others if _alike(value, o)), None)
    if found is not None:
        others.remove(found)
    return found


def _alike(a: Value, b: Value) -> bool:
    """Whether two sides name one thing: the words of one are among the other's ("Taiwan", "the Taiwan question")."""
    if isinstance(a, Topic) and isinstance(b, Topic):
        one, two = plain_words(a.topic), plain_words(b.topic)
        return (one <= two or two <= one) and (a.standing is Standing.AVOIDED) == (b.standing is Standing.AVOIDED)
    return plain_words(str(getattr(a, "outcome", a))) == plain_words(str(getattr(b, "outcome", b)))


def _row(field: str, values: Sequence[Value | None]) -> Iterator[SaidBySides]:
    if any(v is not None for v in values):
        yield SaidBySides(field, tuple(None if v is None else say_value(field, v) for v in values))


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
