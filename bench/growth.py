#!/usr/bin/env python3
"""How time and memory of `summitry read` grow with what is read, resolving included.

    growth.py [--sizes 1000 10000 50000] [--workers 2] [--data FILE.jsonl.gz]

Documents are put together from paragraphs of the corpus (see assembled.py). "of the first" is processor time a document
against that of the smallest size, once the start is taken off; the target is within 15% of 1. Peak memory is of all
processes together.
"""

import argparse
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

import assembled
from results import Row, record
from speed import MIX, PROGRAM, timed
from summitry.store import open_record


def measured(source: Path, url: Path, workers: int) -> tuple[float, float, float]:
    """(wall seconds, processor seconds, peak MiB) of reading a folder into a record."""
    seconds, watch = timed([*PROGRAM, "read", str(source), "--workers", str(workers), "--record", str(url)])
    return seconds, sum(watch.processor.values()), watch.peak


def held(url: Path) -> tuple[int, int]:
    """(documents stored, encounters) of a record."""
    with open_record(str(url)) as opened:
        return len(opened.stubs()), len(opened.lines())


def rows(sizes: Sequence[int], data: Path, workers: int, folder: Path) -> list[Row]:
    corpus = assembled.articles(data)
    assembled.write(corpus, 20, folder / "few")
    _, start, _ = measured(folder / "few", folder / "few.db", workers)
    found: list[Row] = [
        (
            "documents",
            "stored",
            "encounters",
            "seconds",
            "processor s",
            "documents/s",
            "of the first",
            "MiB",
        )
    ]
    first = 0.0
    for size in sizes:
        source, url = folder / str(size), folder / f"{size}.db"
        assembled.write(corpus, size, source)
        wall, spent, peak = measured(source, url, workers)
        each = (spent - start) / size
        first = first or each
        speed = (round(wall, 1), round(spent, 1), round(size / wall, 1), round(each / first, 2))
        found.append((size, *held(url), *speed, round(peak)))
        print(*found[-1], flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[200, 1000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--data", type=Path, default=MIX)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found = rows(asked.sizes, asked.data, asked.workers, Path(name))
    note = (
        f"Assembled from {asked.data.name}, {asked.workers} workers; load average {os.getloadavg()[0]:.1f} at the end."
    )
    record("Growth: reading and resolving", found, note)


if __name__ == "__main__":
    main()
