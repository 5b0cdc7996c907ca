#!/usr/bin/env python3
"""A web archive of pages read into a record: pages a second, and what it saves to look at a page before its article.

    archive.py [--pages 2000] [--workers 2] [--seed 7]

The pages are those of the article extraction benchmark (174 kB on average) again and again, each time with another
paragraph of the corpus at the article's end, so that no two are the same; written as one WARC.gz, as CC-News has them.
"whole" reads it with the article of every page sought, "gated" as the program does, both in one process (its workers
would not know of the difference); "workers" is the program as it is started. Lost: encounters that only the
first way stores, by page and coding.
"""

import argparse
import gzip
import os
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import assembled
import extraction
from results import Row, record
from speed import MIX, PROGRAM, timed
from summitry.store import open_record

WHOLE = (
    PROGRAM[0],
    "-c",
    "from summitry.pipeline import coder; coder.may_tell = lambda page, lines: True; " + PROGRAM[2],
)


def pages(number: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """(address, page) pairs, the same every time."""
    dice = random.Random(seed)
    found = [page for page, _ in extraction.pages(extraction.ARCHIVE)]
    notes = [part for article in assembled.articles(MIX) for part in article["text"].split("\n") if len(part) > 200]
    for count in range(number):
        page, note = found[count % len(found)], dice.choice(notes)
        at = page.rfind(b"</p>")
        added = f"<p>{note}</p>".encode()
        yield f"https://page.example/{count}/x", page[: at + 4] + added + page[at + 4 :] if at >= 0 else page + added


def write(file: Path, number: int, seed: int) -> None:
    """The pages as a web archive, each record packed by itself."""
    with file.open("wb") as out:
        for count, (address, page) in enumerate(pages(number, seed)):
            body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
            head = (
                f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
                f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{count:012}>\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(body)}\r\n\r\n"
            )
            out.write(gzip.compress(head.encode() + body + b"\r\n\r\n", compresslevel=1))


def stored(url: Path) -> tuple[int, dict[str, str]]:
    """(documents, coding of each page that tells of an encounter) of a record."""
    with open_record(str(url)) as opened:
        told = {document.document.url or "": coding.coding for document, coding in opened.coded_documents()}
        return len(opened.stubs()), told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    rows: list[Row] = [("way", "stored", "with encounters", "seconds", "processor s", "pages/s", "MiB")]
    told: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "pages.warc.gz"
        write(file, asked.pages, asked.seed)
        for way, program, workers in (("whole", WHOLE, 0), ("gated", PROGRAM, 0), ("workers", PROGRAM, asked.workers)):
            url = Path(name) / f"{way}.db"
            seconds, watch = timed([*program, "read", str(file), "--workers", str(workers), "--record", str(url)])
            number, found = stored(url)
            told.append(found)
            spent = round(sum(watch.processor.values()), 1)
            speed = (round(seconds, 1), spent, round(asked.pages / seconds, 1), round(watch.peak))
            rows.append((way, number, len(found), *speed))
            print(*rows[-1], flush=True)
    lost = sum(told[1].get(page) != coding for page, coding in told[0].items())
    note = f"{lost} pages coded otherwise with the gate; load average {os.getloadavg()[0]:.1f} at the end."
    record("A web archive of pages", rows, note)


if __name__ == "__main__":
    main()
