#!/usr/bin/env python3
"""The record beside an official register: the travels of US presidents and secretaries, and visits to the US.

    bench/register.py RECORD_JSONL [--documents FILE ...] [--register FILE] [--from DATE] [--to DATE] [--show N]

RECORD_JSONL is what ``summitry export --format jsonl`` or ``summitry list --json`` prints.

First table, encounters: those in person, reported as held, of a US president or secretary of state in office on the day
with a named official of another polity, as far as the register covers them: in the US it has visits of heads of state
and government only, and no gatherings. How many of those that at least one, two and three independent sources report
the register confirms at most 0, 1 and 3 days away.

Second table, rows: how many the record has as an encounter in person reported as held, at most a day away; with
--documents (the JSON lines that were read) also of those rows of which an article tells in their week: it names the US
official and the other side (the leader, or office and land) and has a word of encounter in one sentence or two adjacent
ones, and is published from two days before to seven after (bench/register_named.py, exactly). "As planned" counts rows
that the record has only as scheduled or floated: no report that was read tells that it took place.

Third table: why each of the rows told, and each encounter of three sources or more, is not found or not confirmed, by
reading them (bench/register_causes.tsv); what nobody has read is counted as such.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import results
from gold_reports import account
from register_named import Article, rows_told
from summitry.lexicon import officeholders
from summitry.model.encounter import Participant, When
from summitry.model.record import Encounter
from summitry.model.terms import Kind
from summitry.resolve.compare import NEAR, Row, compare, confirmed
from summitry.resolve.days import OFF, PAST
from summitry.resolve.names import same_person
from summitry.resolve.register import row_of

HERE = Path(__file__).resolve()
REGISTER = HERE.parents[2] / "shared" / "data" / "reference" / "us_travels_visits_to_2016.jsonl.gz"
CAUSES = HERE.parent / "register_causes.tsv"
UNREAD = "not read yet"
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
    """Whether the register covers the encounter: see the head of this file."""
    if (
        e.when is None
        or e.kind is Kind.CALL
        or e.status not in PAST
        or not (start <= e.when.start and e.when.end <= end)
    ):
        return False
    people = [p for p in e.account.participants if p.name]
    us = any(p.polity == "USA" and serving(p.name or "", e.when, ours) for p in people)
    others = [p for p in people if p.polity not in (None, "USA")]
    if e.where is None or e.where.country != "USA":
        return us and bool(others)
    return us and e.kind is not Kind.GATHERING and any(leads(p, e.when) for p in others)


def serving(name: str, when: When, ours: list[str]) -> bool:
    """Whether a name is of a president or secretary whom the register has, in that office on the day."""
    return any(same_person(name, o) for o in ours) and any(
        t.polity == "USA" and (t.office == "head_of_state" or t.usual_title == "Secretary of State")
        for t in officeholders().in_office(name, when.start, when.end)
    )


def leads(person: Participant, when: When) -> bool:
    """Whether the person heads a state or government then, or is none of the lexicon's."""
    terms = officeholders().in_office(person.name or "", when.start, when.end)
    return not terms or any(t.office in ("head_of_state", "head_of_government", "monarch") for t in terms)


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
    every = [e for e in map(encounter, lines(a.record)) if e.kind is not Kind.CALL]
    articles = (d for path in a.documents for d in lines(path)) if a.documents else ()
    told = rows_told(rows, articles)
    encounters_table(found, rows)
    rows_table(every, rows, told if a.documents else None)
    causes_table(found, every, rows, told)
    for e in [e for e in unconfirmed(found, rows) if e.independent_sources >= 3][: a.show]:
        print(e.id, e.status, e.kind, [p.name for p in e.account.participants], e.when, e.where, e.documents[:3])
    return 0


def unconfirmed(found: list[Encounter], rows: list[Row]) -> list[Encounter]:
    off = confirmed(found, rows)
    return [e for e in found if off.get(e.id, NEAR + 1) > NEAR]


def encounters_table(found: list[Encounter], rows: list[Row]) -> None:
    head = ["encounters", "count", "confirmed +-0", "confirmed +-1", "confirmed +-3", "without a row"]
    results.record("Register: encounters that it confirms", [head, *by_sources(found, rows)])


def rows_table(every: list[Encounter], rows: list[Row], told: dict[str, list[Article]] | None) -> None:
    head = ["register rows", "count", "found", "as planned only", "missed", "share found"]
    body = [shares("all", every, rows)]
    if told is not None:
        body.append(shares("told in their week", every, [r for r in rows if r.key in told]))
    results.record(
        "Register: rows that the record has", [head, *body], "Told in their week: see bench/register_named.py."
    )


def shares(name: str, every: list[Encounter], rows: list[Row]) -> list[object]:
    held, planned = (near(every, rows, held_only) for held_only in (True, False))
    share = len(held) / len(rows) if rows else 0.0
    return [name, len(rows), len(held), len(planned - held), len(rows) - len(planned | held), share]


def near(every: list[Encounter], rows: list[Row], held_only: bool) -> set[str]:
    """Keys of the rows that have an encounter at most a day away."""
    some = [e for e in every if e.status in PAST or not (held_only or e.status in OFF)]
    c = compare(some, rows, held_only)
    return {m.row.key for m in (*c.matched, *c.conflicting) if m.off <= NEAR}


def causes_table(
    found: list[Encounter], every: list[Encounter], rows: list[Row], told: dict[str, list[Article]]
) -> None:
    """What a reader found to be the cause, for every row told and not found, and encounter not confirmed."""
    read = {key: cause for key, cause, _ in (line.split("\t") for line in CAUSES.read_text().splitlines()[1:])}
    some = [r for r in rows if r.key in told]
    missed = Counter(read.get(key, UNREAD) for key in {r.key for r in some} - near(every, some, held_only=True))
    strange = Counter(read.get(name_of(e), UNREAD) for e in unconfirmed(found, rows) if e.independent_sources >= 3)
    body = [["row not found", cause, count] for cause, count in missed.most_common()]
    body += [["encounter not confirmed", cause, count] for cause, count in strange.most_common()]
    results.record("Register: causes, by reading", [["what", "cause", "count"], *body])


def name_of(e: Encounter) -> str:
    """An encounter's name among the causes: ids change with what is read."""
    names = sorted(p.name or p.polity or "" for p in e.account.participants)
    return f"{e.when.start if e.when else ''} {' + '.join(names[:2])}"


if __name__ == "__main__":
    sys.exit(main())
