#!/usr/bin/env python3
"""How time and memory of `summitry read` grow with what is read, resolving included.

    growth.py [--sizes 1000 10000 50000] [--workers 2] [--data FILE.jsonl.gz] [--folder FOLDER]

Documents are put together from paragraphs of the corpus (see assembled.py). "of the first" is processor time a document
against that of the smallest size, once the start is taken off; the target is within 15% of 1. Peak memory is of all
processes together. FOLDER keeps what was measured: the same command goes on behind the last size that was done.
"""

import argparse
import json
import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import assembled
from results import Row, record
from speed import MIX, PROGRAM, timed
from summitry.store import open_record

FEW = 20
HEAD = ("documents", "stored", "encounters", "seconds", "processor s", "documents/s", "of the first", "MiB")


def measured(source: Path, url: Path, workers: int) -> tuple[float, float, float]:
    """(wall seconds, processor seconds, peak MiB) of reading a folder into a record."""
    seconds, watch = timed([*PROGRAM, "read", str(source), "--workers", str(workers), "--record", str(url)])
    return seconds, sum(watch.processor.values()), watch.peak


def held(url: Path) -> tuple[int, int]:
    """(documents stored, encounters) of a record."""
    with open_record(str(url)) as opened:
        return len(opened.stubs()), len(opened.lines())


def measured_once(size: int, corpus: list[assembled.Article], workers: int, folder: Path) -> list[float]:
    """(stored, encounters, wall seconds, processor seconds, peak MiB) of a size, by an earlier run if there was one.

    What was read is removed afterwards, so that the sizes do not add up on the disk.
    """
    note = folder / f"{size}.json"
    if not note.exists():
        source, url = folder / str(size), folder / f"{size}.db"
        url.unlink(missing_ok=True)
        assembled.write(corpus, size, source)
        taken = measured(source, url, workers)
        note.write_text(json.dumps([*held(url), *taken]))
        shutil.rmtree(source)
        for file in folder.glob(f"{size}.db*"):
            file.unlink()
    found: list[float] = json.loads(note.read_text())
    return found


def rows(sizes: Sequence[int], data: Path, workers: int, folder: Path) -> list[Row]:
    corpus = assembled.articles(data)
    start = measured_once(FEW, corpus, workers, folder)[3]
    found: list[Row] = [HEAD]
    first = 0.0
    for size in sizes:
        stored, told, wall, spent, peak = measured_once(size, corpus, workers, folder)
        each = (spent - start) / size
        first = first or each
        speed = (round(wall, 1), round(spent, 1), round(size / wall, 1), round(each / first, 2))
        found.append((size, stored, told, *speed, round(peak)))
        print(*found[-1], flush=True)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[200, 1000])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--data", type=Path, default=MIX)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = asked.folder or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        found = rows(asked.sizes, asked.data, asked.workers, folder)
    note = (
        f"Assembled from {asked.data.name}, {asked.workers} workers; load average {os.getloadavg()[0]:.1f} at the end."
    )
    record("Growth: reading and resolving", found, note)


if __name__ == "__main__":
    main()
