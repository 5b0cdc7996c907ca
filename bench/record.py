#!/usr/bin/env python3
"""What the record itself costs: start-up, listing, deriving, resuming, size; coding left out.

    bench/record.py [--sizes 1000 10000]

Made-up documents of fixed seed, one encounter each, one in four of them told twice; coded by the tests' cheap coder, so
that what is measured is reading, storing, resolving and showing. Processor seconds stand beside the wall's, for the
machine may be busy with other things.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import results

sys.path.insert(0, str(results.HERE.parent))
from tests.pipeline.fake import fake_job

from summitry.pipeline.deriving import derive
from summitry.pipeline.reading import Plan, read, rehearse
from summitry.pipeline.verifying import verify
from summitry.sources.options import ReadOptions
from summitry.store import Record, open_record

Timed = tuple[float, float]
SUMMITRY = (sys.executable, "-c", "from summitry.cli.main import run; run()")


def timed(act: Callable[[], object]) -> Timed:
    """Wall and processor seconds of this process."""
    wall, cpu = time.perf_counter(), time.process_time()
    act()
    return time.perf_counter() - wall, time.process_time() - cpu


def command(*words: str) -> Timed:
    """The quickest of five runs of a command: wall and processor seconds."""
    runs = []
    for _ in range(5):
        before, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([*SUMMITRY, *words], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        runs.append((time.perf_counter() - wall, cpu))
    return min(wall for wall, _ in runs), min(cpu for _, cpu in runs)


def write_documents(path: Path, encounters: int) -> int:
    """So many made-up encounters, as JSON lines; how many documents."""
    dice = random.Random(1)
    leaders = [f"Given{n} Family{n} {chr(65 + n // 26 % 26)}{chr(65 + n % 26)}X" for n in range(400)]
    documents = 0
    with path.open("w") as out:
        for number in range(encounters):
            one, other = dice.sample(leaders, 2)
            day = f"{dice.randint(1996, 2024)}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
            for copy in range(dice.choice((1, 1, 1, 2))):
                words = " ".join(dice.choice(("alpha", "beta", "gamma", "delta")) for _ in range(40))
                text = f"{day} held {one} + {other} @ Osaka JPN\nArticle {number} {copy} {words}"
                row = {"id": f"{number}-{copy}", "text": text, "publisher": f"Paper {copy}", "published": day}
                out.write(json.dumps(row) + "\n")
                documents += 1
    return documents


def measured(folder: Path, encounters: int) -> list[results.Row]:
    """The rows of one size."""
    source, url = folder / f"{encounters}.jsonl", str(folder / f"{encounters}.db")
    documents = write_documents(source, encounters)
    with open_record(url) as record:
        rows = [(name, *timed(act)) for name, act in steps(record, str(source))]
    rows += [("summitry list", *command("list", "--record", url))]
    rows += [("summitry list --json", *command("list", "--json", "--record", url))]
    rows += [("summitry list --with FAMILY", *command("list", "--with", "Family7", "--record", url))]
    size = os.path.getsize(url) / 1e6
    return [(encounters, documents, name, wall, cpu) for name, wall, cpu in rows] + [
        (encounters, documents, "record, MB", size, ""),
    ]


def steps(record: Record, source: str) -> list[tuple[str, Callable[[], object]]]:
    """What is done to a record, in order."""
    return [
        ("read and store", lambda: read([source], record, Plan(job=fake_job()))),
        ("derive", lambda: derive(record)),
        ("go on where all is there", lambda: rehearse([source], ReadOptions(), record)),
        ("verify", lambda: list(verify(record))),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000])
    sizes = parser.parse_args().sizes
    rows: list[results.Row] = [("encounters", "documents", "what", "seconds", "CPU seconds")]
    rows.append((0, 0, "summitry --help", *command("--help")))
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            rows += measured(Path(folder), size)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    note = f"Made-up documents, a cheap coder; commands: the quickest of five. Peak memory {peak:.0f} MiB."
    results.record("The record: start-up, listing, deriving", rows, note)


if __name__ == "__main__":
    main()
