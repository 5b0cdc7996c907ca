#!/usr/bin/env python3
"""The record of the whole corpus: reading it, what it holds, how resolving grows, and what was called off.

    bench/full_record.py RECORD [--read PATH ...] [--again PATH ...] [--workers 2] [--years 2013 2015 2016 2017]

--read reads the paths into the record first (``summitry read``: interrupted, the same command goes on). --again
measures reading what is there already, and the proof of the record, and no more. Else, from what is stored: documents,
accounts, encounters by kind, status and pair; the time and memory of resolving the accounts of 10, 25, 50 and 100 in a
hundred documents (the first by key, which is a hash, so a sample by chance), each in a process of its own; the
encounters called off or put off in the years given, with the cause reported and who says so.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import results
from speed import PROGRAM
from speed import timed as watched
from summitry.model.record import Encounter
from summitry.model.terms import Status
from summitry.model.wording import say_people, say_place, say_source, say_when
from summitry.pipeline.deriving import derive
from summitry.pipeline.reports import reports_of
from summitry.pipeline.viewing import Library, Wanted, encounters
from summitry.resolve import resolve
from summitry.store import Record, Selection, open_record

SHARES = (10, 25, 50, 100)
FAILED = (Status.CANCELLED, Status.POSTPONED)
PAIRS = 15


def read(url: str, paths: list[str], workers: int) -> None:
    """Read the paths into the record, watched."""
    words = ["read", *paths, "--workers", str(workers), "--record", url]
    seconds, watch = watched([*PROGRAM, *words])
    with open_record(url) as record:
        stubs = len(record.stubs())
    spent = sum(watch.processor.values())
    head = ["documents stored", "seconds", "processor s", "documents/s", "peak MiB", "workers"]
    body = [stubs, round(seconds), round(spent), round(stubs / seconds, 1), round(watch.peak), workers]
    note = f"Read: {', '.join(_names(paths))}; load average {os.getloadavg()[0]:.1f} at the end."
    results.record("The whole corpus: reading and resolving", [head, body], note)


def again(url: str, paths: list[str], workers: int) -> None:
    """Reading the same paths once more, and the proof that the record holds together."""
    rows: list[results.Row] = [("what", "seconds", "processor s", "peak MiB")]
    for name, words in (
        ("read again: all is there", ["read", *paths, "--workers", str(workers)]),
        ("verify", ["verify"]),
    ):
        seconds, watch = watched([*PROGRAM, *words, "--record", url])
        rows.append((name, round(seconds, 1), round(sum(watch.processor.values()), 1), round(watch.peak)))
    results.record("The whole corpus: gone over again, and proved", rows)


def _names(paths: list[str]) -> list[str]:
    return [Path(p).name.split(".")[0] for p in paths]


def holdings(record: Record) -> None:
    """What the record holds."""
    with record.snapshot():
        stubs, lines = record.stubs(), record.lines()
        accounts = sum(coding.encounters for _, coding in record.coded_documents())
    rows: list[results.Row] = [("what", "count"), ("documents", len(stubs)), ("accounts", accounts)]
    rows += [("encounters", len(lines)), ("told by two documents or more", sum(line.documents > 1 for line in lines))]
    rows += [("with a conflict", sum(line.conflicts > 0 for line in lines))]
    rows += [("lapsed", sum(line.lapsed for line in lines)), ("unplaced", sum(not line.placed for line in lines))]
    rows += [(f"kind: {kind}", n) for kind, n in Counter(line.kind for line in lines).most_common()]
    rows += [(f"status: {status}", n) for status, n in Counter(line.status for line in lines).most_common()]
    pairs = Counter(pair for line in lines for pair in _pairs(json.loads(line.participants)))
    rows += [(f"pair: {a} {b}", n) for (a, b), n in sorted(pairs.items(), key=lambda x: (-x[1], x[0]))[:PAIRS]]
    results.record("The whole corpus: what the record holds", rows)


def _pairs(participants: list[list[str | None]]) -> Iterator[tuple[str, str]]:
    yield from combinations(sorted({polity for _, polity in participants if polity}), 2)


def growth(url: str) -> None:
    """Resolving parts of what is stored, each in a process of its own."""
    rows: list[results.Row] = [
        ("share", "accounts", "encounters", "resolve CPU s", "CPU ms an account", "peak MiB", "of it resolving, MiB")
    ]
    for share in SHARES:
        words = [sys.executable, __file__, url, "--share", str(share)]
        done = subprocess.run(words, capture_output=True, text=True, check=True)
        rows.append(tuple(json.loads(done.stdout)))
    note = "Real accounts, as stored; one process for each share, storing left out."
    results.record("The whole corpus: growth of resolving", rows, note)


def measure(url: str, share: int) -> list[Any]:
    """One row of the growth table."""
    with open_record(url, write=False) as record:
        keys = sorted(stub.key for stub in record.stubs() if stub.signature)
        last = keys[len(keys) * share // 100 - 1]
        coded = ((stored, coding) for stored, coding in record.coded_documents() if stored.key <= last)
        reports = [r for stored, coding in coded for r in reports_of(stored, coding, stored.story or stored.key)]
    before, start = _peak(), time.process_time()
    found = resolve(reports)
    spent, peak = time.process_time() - start, _peak()
    of_it = round(peak - before)
    return [f"{share}%", len(reports), len(found), spent, 1000 * spent / len(reports), round(peak), of_it]


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def called_off(record: Record, years: list[int]) -> None:
    """What was cancelled or put off in those years, as the record tells it."""
    library = Library(record)
    rows: list[results.Row] = [
        ("kind", "who", "where", "days", "status", "independent sources", "cause, as reported", "who says so")
    ]
    for status in FAILED:
        found = encounters(record, Wanted(Selection(status=status.value)), library)
        rows += [_row(e) for e in found if _year(e) in years and _two_sides(e)]
    results.record("The whole corpus: called off or put off", rows)


def _year(e: Encounter) -> int | None:
    """The year of its days, of the first report that it failed where it has none."""
    told = next((c.reported for c in e.history if c.status in FAILED and c.reported), None)
    return e.when.start.year if e.when else told.year if told else None


def _two_sides(e: Encounter) -> bool:
    """Whether it was to be an encounter of two sides, or a journey to another land."""
    lands = {e.where.country} if e.where and e.where.country else set()
    return len({p.polity for p in e.account.participants} | lands) > 1


def _row(e: Encounter) -> results.Row:
    steps = [c for c in e.history if c.status in FAILED]
    causes = dict.fromkeys(" ".join(c.cause.split()) for c in steps if c.cause)
    voices = dict.fromkeys(say_source(c.source) for c in steps if c.source)
    told = (_short("; ".join(causes) or "not reported"), _short("; ".join(voices)))
    where = say_place(e.where) if e.where else ""
    people, days = say_people(e.account.participants), say_when(e.when)
    return str(e.kind), people, where, days, str(e.status), e.independent_sources, *told


def _short(text: str) -> str:
    """At most five words in a row: no sentence of the corpus is copied."""
    words = text.split()
    return text if len(words) <= 5 else " ".join(words[:5]) + " ..."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record")
    parser.add_argument("--read", nargs="+", default=[], metavar="PATH")
    parser.add_argument("--again", nargs="+", default=[], metavar="PATH", help="paths that the record has")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--years", type=int, nargs="+", default=[2013, 2015, 2016, 2017])
    parser.add_argument("--share", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.share:
        print(json.dumps(measure(asked.record, asked.share)))
        return
    if asked.read:
        read(asked.record, asked.read, asked.workers)
    if asked.again:
        again(asked.record, asked.again, asked.workers)
        return
    with open_record(asked.record) as record:
        derive(record)
        holdings(record)
        called_off(record, asked.years)
    growth(asked.record)


if __name__ == "__main__":
    main()
