"""Publication dates inferred from the text, where the date is known: ``bench/published.py FILE.jsonl[.gz]...``.

The given date is kept from the program. Measured: how often it gives a date at all, how often what it gives holds the
true day, and how long its intervals are. Documents of our own held-out third of gold/train are left out with --ours.
"""

import argparse
import gzip
import hashlib
import json
import random
import statistics
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from results import record
from summitry.model.document import Document, Published
from summitry.sources.published import infer_published

Row = dict[str, str]
Answer = tuple[date, Published]


def _rows(path: Path) -> Iterator[Row]:
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row.get("published") and row.get("text"):
                yield row


def _held_out(row: Row) -> bool:
    return row["id"].startswith("train") and int(hashlib.sha256(row["id"].encode()).hexdigest(), 16) % 3 == 0


def _answer(row: Row) -> Answer:
    document = Document(id=row["id"], text=row["text"])
    return date.fromisoformat(row["published"][:10]), infer_published(document).published


def _holds(true: date, found: Published, slack: int = 0) -> bool:
    early = found.start is not None and (found.start - true).days > slack
    late = found.end is not None and (true - found.end).days > slack
    return not (early or late)


def _kinds(answers: list[Answer]) -> dict[str, list[Answer]]:
    given = [a for a in answers if a[1].start or a[1].end]
    printed = [a for a in given if a[1].basis == "dateline"]
    inferred = [a for a in given if a[1].basis == "inferred"]
    return {
        "printed": printed,
        "inferred, both ends": [a for a in inferred if a[1].end],
        "inferred, on or after": [a for a in inferred if not a[1].end],
    }


def _table(name: str, answers: list[Answer]) -> list[list[object]]:
    rows: list[list[object]] = []
    for kind, group in _kinds(answers).items():
        lengths = [(p.end - p.start).days + 1 for _, p in group if p.start and p.end]
        right, near = (sum(_holds(t, p, slack) for t, p in group) for slack in (0, 2))
        rows.append([name, len(answers), kind, len(group), right, near, statistics.median(lengths) if lengths else "-"])
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--sample", type=int, default=300, help="documents of a file, drawn with a fixed seed")
    parser.add_argument("--ours", action="store_true", help="leave out our own held-out third")
    chosen = parser.parse_args()
    rows: list[list[object]] = [["documents", "n", "kind", "given", "right", "within 2 days", "median days"]]
    for path in chosen.files:
        found = [row for row in _rows(path) if not (chosen.ours and _held_out(row))]
        found = random.Random(0).sample(found, min(chosen.sample, len(found)))
        rows += _table(path.name.split(".")[0], [_answer(row) for row in found])
    record(
        "Publication dates from the text", rows, "Given dates kept from the program; right: the interval holds the day."
    )


if __name__ == "__main__":
    main()
