#!/usr/bin/env python3
"""The record beside an official register: the travels of US presidents and secretaries, and visits to the US.

    bench/register.py RECORD_JSONL [--documents FILE ...] [--register FILE] [--from DATE] [--to DATE] [--show N]

RECORD_JSONL is what ``summitry export --format jsonl`` or ``summitry list --json`` prints. Counted are encounters in
person, reported as held, of those whose travels the register has (US presidents and secretaries of state) with a named
official of another polity; gatherings in the US are in no such register and left out. First table: how many of those
that at least one, two and three independent sources report the register confirms at most 0, 1 and 3 days away. Second:
how many of the register's rows the record has; with --documents (the JSON lines that were read) also how many of those
rows of which some document of that week names both sides.
"""

import argparse
import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import results
from gold_reports import account
from summitry.lexicon import officeholders, polities
from summitry.model.record import Encounter
from summitry.model.terms import Kind
from summitry.resolve.compare import Row, compare, confirmed
from summitry.resolve.days import PAST
from summitry.resolve.names import same_person
from summitry.resolve.register import row_of

HERE = Path(__file__).resolve()
REGISTER = HERE.parents[2] / "shared" / "data" / "reference" / "us_travels_visits_to_2016.jsonl.gz"
Json = dict[str, Any]


def lines(path: Path) -> Iterator[Json]:
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from (json.loads(line) for line in text.splitlines() if line.strip())


def encounter(e: Json) -> Encounter:
    """What comparing needs of an encounter that was printed."""
    told = account(e)
    number = int(e["independent_sources"])
    return Encounter(e["id"], told.kind, told.status, told, (), (), (), (), tuple(e["documents"]), number)


def travellers(rows: list[Row]) -> list[str]:
    """The US officials whose travels the register has."""
    return sorted({r.person for r in rows if r.polity == "USA"})


def counted(e: Encounter, ours: list[str], start: date, end: date) -> bool:
    if e.when is None or e.status not in PAST or not (start <= e.when.start and e.when.end <= end):
        return False
    at_home = e.kind is Kind.GATHERING and e.where is not None and e.where.country == "USA"
    people = e.account.participants
    us = any(p.name and p.polity == "USA" and any(same_person(p.name, o) for o in ours) for p in people)
    return (
        e.kind is not Kind.CALL and not at_home and us and any(p.name and p.polity not in (None, "USA") for p in people)
    )


def by_sources(found: list[Encounter], rows: list[Row]) -> list[list[object]]:
    body: list[list[object]] = []
    for least in (1, 2, 3):
        some = [e for e in found if e.independent_sources >= least]
        off = confirmed(some, rows)
        shares = [sum(d <= days for d in off.values()) / len(some) if some else 0.0 for days in (0, 1, 3)]
        body.append([f"reported by {least} or more", len(some), *shares, len(some) - len(off)])
    return body


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--documents", nargs="+", type=Path, help="the documents of the record, as JSON lines")
    parser.add_argument("--register", type=Path, default=REGISTER)
    parser.add_argument("--from", dest="start", type=date.fromisoformat, default=date(2009, 1, 1))
    parser.add_argument("--to", dest="end", type=date.fromisoformat, default=date(2016, 12, 31))
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N encounters of each kind unmatched")
    a = parser.parse_args()
    if not a.register.exists() or not a.record.exists():
        print(f"not there: {a.record} or {a.register}", file=sys.stderr)
        return 2
    rows = [r for n, cells in enumerate(lines(a.register)) if (r := row_of(cells, n)) and a.start <= r.start <= a.end]
    ours = travellers(rows)
    found = [e for e in map(encounter, lines(a.record)) if counted(e, ours, a.start, a.end)]
    told = named_in_its_week(rows, a.documents) if a.documents else None
    tables(found, rows, told, a.show)
    return 0


def named_in_its_week(rows: list[Row], paths: list[Path]) -> list[Row]:
    """Rows of which a document published from three days before to four after names both sides."""
    by_day: dict[date, list[str]] = defaultdict(list)
    for document in (d for path in paths for d in lines(path)):
        if document.get("published"):
            by_day[date.fromisoformat(document["published"][:10])].append(document["text"])
    return [row for row in rows if any(both_sides(row, text) for day in week(row) for text in by_day.get(day, ()))]


def week(row: Row) -> list[date]:
    return [row.start + timedelta(days=n) for n in range(-3, (row.end - row.start).days + 5)]


def both_sides(row: Row, text: str) -> bool:
    """The traveller's surname, and the state that he visits (or, of a visitor, the US president's surname)."""
    if row.person.split()[-1] not in text:
        return False
    if row.polity != "USA":
        president = officeholders().holders("USA", "head_of_state", row.start, row.end)
        return any(t.person.split()[-1] in text for t in president)
    return any((p := polities().by_code.get(land)) and p.name in text for land in row.lands)


def tables(found: list[Encounter], rows: list[Row], told: list[Row] | None, show: int) -> None:
    head = ["encounters", "count", "confirmed +-0", "confirmed +-1", "confirmed +-3", "without a row"]
    results.record("Register: encounters that it confirms", [head, *by_sources(found, rows)])
    head = ["register rows", "count", "matched", "conflicting", "only there", "share within 1 day"]
    body = [shares("all", found, rows)] + ([shares("named in its week", found, told)] if told is not None else [])
    results.record("Register: rows that the record has", [head, *body])
    by_id = {e.id: e for e in found}
    for key in compare(found, rows).only_here[:show]:
        e = by_id[key]
        print(e.status, e.kind, [p.name for p in e.account.participants], e.when, e.where, e.documents[:3])


def shares(name: str, found: list[Encounter], rows: list[Row]) -> list[object]:
    c = compare(found, rows)
    within = c.within(1) / len(rows) if rows else 0.0
    return [name, len(rows), len(c.matched), len(c.conflicting), len(c.only_there), within]


if __name__ == "__main__":
    sys.exit(main())
