"""Fields that a party is reported to have declined to give: "the Kremlin would not say how long they spoke"."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from summitry.lexicon import words
from summitry.model.document import Span
from summitry.model.record import Report


@cache
def _refusals() -> re.Pattern[str]:
    return _any(row[1] for row in words("withheld") if row[0] == "refusal")


@cache
def _subjects() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = [row for row in words("withheld") if row[0] != "refusal"]
    return tuple((field, _any(r[1] for r in rows if r[0] == field)) for field in dict.fromkeys(r[0] for r in rows))


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(p) for p in phrases) + r")\b", re.IGNORECASE)


def withheld_fields(reports: Sequence[Report]) -> frozenset[str]:
    """Fields of which some quoted sentence says that they were not given."""
    quotes = {span.quote for r in reports for span in _spans(r)}
    found: set[str] = set()
    for quote in quotes:
        refusal = _refusals().search(quote)
        if refusal:
            rest = quote[refusal.start() :]
            found |= {field for field, pattern in _subjects() if pattern.search(rest)}
    return frozenset(found)


def _spans(report: Report) -> list[Span]:
    spans = [*report.account.evidence, *(s for c in report.account.claims for s in c.spans)]
    return list(dict.fromkeys(spans))
