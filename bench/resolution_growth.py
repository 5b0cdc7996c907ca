#!/usr/bin/env python3
"""How the time of resolving grows with the record.

    bench/resolution_growth.py [--sizes 1000 10000 50000]

Reports are made up by a fixed seed in the shape of news: 300 pairs of leaders of unequal frequency over 15 years, five
reports of one encounter on average, a third of them planned, one in six vague or undated. Memory is the peak of the
process, so sizes run from small to large.
"""

import argparse
import random
import resource
import sys
import time
from datetime import date, timedelta

import results
from summitry.model.document import cut
from summitry.model.encounter import Account, Participant, Place, When
from summitry.model.record import Report
from summitry.model.terms import Kind, Status
from summitry.resolve import resolve

FIRST = date(2005, 1, 1)
DAYS = 15 * 365


def made_up(size: int, seed: int = 7) -> list[Report]:
    """So many reports of invented leaders."""
    chance = random.Random(seed)
    leaders = [Participant(f"Given{n} Family{n}", f"P{n:02d}", "President") for n in range(60)]
    pairs = [chance.sample(leaders, 2) for _ in range(300)]
    weights = [1 / (n + 20) for n in range(len(pairs))]  # the first meets about once a month in the largest record
    found: list[Report] = []
    while len(found) < size:
        two = chance.choices(pairs, weights)[0]
        day = FIRST + timedelta(days=chance.randrange(DAYS))
        for _ in range(1 + chance.randrange(9)):
            found.append(_report(len(found), two, day, chance))
    return found[:size]


def _report(number: int, two: list[Participant], day: date, chance: random.Random) -> Report:
    planned = chance.random() < 0.33
    published = day + timedelta(days=chance.randrange(1, 20) * (-1 if planned else 1))
    vague = chance.random()
    when = None if vague < 0.08 else When(day, day) if vague > 0.16 else _month(day)
    quote = f"{two[0].name} and {two[1].name} {'will meet' if planned else 'met'} ({number})."
    account = Account(
        kind=Kind.MEETING,
        status=Status.SCHEDULED if planned else Status.HELD,
        participants=tuple(two),
        evidence=(cut(quote, 0, len(quote)),),
        when=when,
        where=Place(None, two[0].polity) if chance.random() < 0.7 else None,
    )
    key = f"{chance.getrandbits(64):016x}"
    return Report(f"{key}#1", key, key, f"Outlet {number % 40}", None, published, published, account)


def _month(day: date) -> When:
    start = day.replace(day=1)
    return When(start, (start + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=int, default=[1000, 10_000, 50_000])
    body: list[list[object]] = []
    for size in sorted(parser.parse_args().sizes):
        reports = made_up(size)
        start, cpu = time.perf_counter(), time.process_time()
        encounters = resolve(reports)
        took, cpu = time.perf_counter() - start, time.process_time() - cpu
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        body.append([size, len(encounters), took, cpu, 1000 * cpu / size, peak])
    head = ["reports", "encounters", "seconds", "CPU seconds", "CPU ms a report", "peak MiB"]
    results.record(
        "Resolution: growth",
        [head, *body],
        "Made-up reports of fixed seed; one process, one run, on a machine that others used too.",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
