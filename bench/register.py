#!/usr/bin/env python3
"""The record beside an official register: the travels of US presidents and secretaries, and visits to the US.

    bench/register.py RECORD_JSONL [--register FILE] [--from 2009-01-01] [--to 2016-12-31] [--show N]

RECORD_JSONL is what ``summitry export --format jsonl`` or ``summitry list --json`` prints. Counted are encounters in
person, reported as held, of the US president or secretary of state with someone of another polity: how many of those
that at least one, two and three independent sources report the register confirms at most 0, 1 and 3 days away; and how
many of the register's rows the record has.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import results
from gold_reports import account
from summitry.model.record import Encounter
from summitry.model.terms import Kind
from summitry.resolve.compare import Row, compare, confirmed
from summitry.resolve.register import row_of

HERE = Path(__file__).resolve()
REGISTER = HERE.parents[2] / "shared" / "data" / "reference" / "us_travels_visits_to_2016.jsonl.gz"
OFFICES = ("President", "Secretary of State")
Json = dict[str, Any]


def lines(path: Path) -> Iterator[Json]:
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    yield from (json.loads(line) for line in text.splitlines() if line.strip())


def encounter(e: Json) -> Encounter:
    """What comparing needs of an encounter that was printed."""
    told = account(e)
    number = int(e["independent_sources"])
    return Encounter(e["id"], told.kind, told.status, told, (), (), (), (), tuple(e["documents"]), number)


def of_us_leader(e: Encounter) -> bool:
    ours = [p for p in e.account.participants if p.polity == "USA" and p.office in OFFICES]
    return bool(ours) and any(p.polity not in (None, "USA") for p in e.account.participants)


def abroad_or_hosting(e: Encounter, start: date, end: date) -> bool:
    return (
        e.kind is not Kind.CALL
        and e.when is not None
        and start <= e.when.start
        and e.when.end <= end
        and of_us_leader(e)
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
    parser.add_argument("--register", type=Path, default=REGISTER)
    parser.add_argument("--from", dest="start", type=date.fromisoformat, default=date(2009, 1, 1))
    parser.add_argument("--to", dest="end", type=date.fromisoformat, default=date(2016, 12, 31))
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N encounters of each kind unmatched")
    a = parser.parse_args()
    if not a.register.exists() or not a.record.exists():
        print(f"not there: {a.record} or {a.register}", file=sys.stderr)
        return 2
    rows = [r for n, cells in enumerate(lines(a.register)) if (r := row_of(cells, n)) and a.start <= r.start <= a.end]
    found = [e for e in map(encounter, lines(a.record)) if abroad_or_hosting(e, a.start, a.end)]
    tables(found, rows, a.show)
    return 0


def tables(found: list[Encounter], rows: list[Row], show: int) -> None:
    head = ["encounters", "count", "confirmed +-0", "confirmed +-1", "confirmed +-3", "without a row"]
    results.record("Register: encounters that it confirms", [head, *by_sources(found, rows)])
    whole = compare(found, rows)
    head = ["register rows", "matched", "conflicting", "only there", "share within 1 day"]
    share = whole.within(1) / len(rows) if rows else 0.0
    body = [len(rows), len(whole.matched), len(whole.conflicting), len(whole.only_there), share]
    results.record("Register: rows that the record has", [head, body])
    by_id = {e.id: e for e in found}
    for key in whole.only_here[:show]:
        e = by_id[key]
        print(e.status, e.kind, [p.name for p in e.account.participants], e.when, e.where, e.documents[:3])


if __name__ == "__main__":
    sys.exit(main())
