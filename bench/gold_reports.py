"""Hand-coded accounts as the record's reports, imported as they stand so that coding errors do not blur resolution."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from summitry.model.document import Span
from summitry.model.encounter import Account, Outcome, Participant, Place, Source, Topic, When
from summitry.model.record import Report
from summitry.model.terms import Kind, OutcomeKind, SourceType, Standing, Status

Json = dict[str, Any]


def rows(path: Path) -> Iterator[Json]:
    """The objects of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def reports(paths: Iterable[Path]) -> list[Report]:
    """One report an account. Quotations keep their words; their offsets are not known and start at 0."""
    return [_report(coding, n, e) for path in paths for coding in rows(path) for n, e in enumerate(_of(coding), 1)]


def _of(coding: Json) -> list[Json]:
    return list(coding["encounters"])


def _report(coding: Json, number: int, e: Json) -> Report:
    document = coding.get("document") or coding
    published = document.get("published") or {}
    return Report(
        key=e.get("key") or f"{document['id']}#{number}",
        document=document["id"],
        story=document["id"],
        publisher=document.get("publisher"),
        url=document.get("url"),
        published_start=_day(published.get("start")),
        published_end=_day(published.get("end")),
        account=account(e),
    )


def account(e: Json) -> Account:
    """The account of one hand-coded encounter."""
    where = e.get("where")
    return Account(
        kind=Kind(e["kind"]),
        status=Status(e["status"]),
        participants=tuple(Participant(p["name"], p["polity"], p["office"]) for p in e["participants"]),
        evidence=tuple(Span(0, len(q), q, q) for q in map(_quote, e["evidence"])),
        others=tuple(e.get("others") or ()),
        when=_when(e.get("when")),
        where=Place(where["place"], where["country"]) if where else None,
        occasion=e.get("occasion"),
        duration_minutes=e.get("duration_minutes"),
        planned_minutes=e.get("planned_minutes"),
        topics=tuple(Topic(t["topic"], Standing(t["standing"])) for t in e.get("topics") or ()),
        outcomes=tuple(Outcome(o["outcome"], OutcomeKind(o["kind"])) for o in e.get("outcomes") or ()),
        sources=tuple(Source(s["name"], SourceType(s["type"])) for s in e.get("sources") or ()),
    )


def _quote(evidence: str | Json) -> str:
    return evidence if isinstance(evidence, str) else str(evidence["quote"])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text[:10]) if text else None


def _when(said: Json | None) -> When | None:
    if not said or not said.get("start"):
        return None
    start, end = _day(said["start"]), _day(said.get("end") or said["start"])
    return When(start, end) if start and end else None
