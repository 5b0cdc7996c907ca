#!/usr/bin/env python3
"""What the gate loses: codes held-out articles gated and whole, and lists every encounter that only one way found.

    bench/gate.py [--documents FILE] [--number 2000] [--skip 6000] [--seed 5] [--list 20]

FILE holds JSON lines (.gz or not) with "id", "text" and "published" (default: the AllSides articles of ../shared). An
encounter is the same where kind, status, participants and the first evidence are. The losses in the first 6,000 of the
articles as shuffled were looked at while the gate was made, so they are skipped.
"""

import argparse
import gzip
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from results import Row, record
from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.encounter import Account
from summitry.model.terms import Basis

ARTICLES = Path("../shared/data/news/allsides_2012_2016.jsonl.gz")


def documents(path: Path, number: int, seed: int, skip: int = 0) -> Iterator[Document]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = [json.loads(line) for line in data.splitlines()]
    random.Random(seed).shuffle(rows)
    for row in rows[skip : skip + number]:
        day = date.fromisoformat(row["published"][:10]) if row.get("published") else None
        published = Published(day, day, Basis.METADATA, row.get("published")) if day else Published()
        yield Document(row["id"], row["text"], language="en", published=published)


def key(account: Account) -> tuple[str, ...]:
    people = sorted(f"{p.name}/{p.polity}" for p in account.participants)
    return str(account.kind), str(account.status), " ".join(people), str(account.evidence[0].start)


def place(account: Account) -> tuple[str, str]:
    """An encounter whatever its details: where it is told, and between which polities."""
    return str(account.evidence[0].start), " ".join(sorted({p.polity or "" for p in account.participants}))


@dataclass
class Tally:
    found: int = 0
    same: int = 0
    alike: int = 0
    extra: int = 0
    gated: float = 0.0
    whole: float = 0.0
    told: list[str] = field(default_factory=list)

    def rows(self, number: int) -> list[Row]:
        of = max(self.found, 1)
        return [
            ("figure", "value"),
            ("articles", number),
            ("encounters, whole", self.found),
            ("of them the same with the gate", self.same / of),
            ("of them at the same place between the same polities", self.alike / of),
            ("encounters, only with the gate", self.extra),
            ("processor seconds, whole", round(self.whole, 1)),
            ("processor seconds, with the gate", round(self.gated, 1)),
            ("times as fast", round(self.whole / max(self.gated, 1e-9), 1)),
        ]


def timed(document: Document, exhaustive: bool) -> tuple[dict[tuple[str, ...], Account], float]:
    begun = time.process_time()
    found = code(document, exhaustive=exhaustive).encounters
    return {key(account): account for account in found}, time.process_time() - begun


def compare(document: Document, tally: Tally) -> None:
    (gated, quick), (whole, slow) = timed(document, False), timed(document, True)
    places = {place(account) for account in gated.values()}
    tally.gated += quick
    tally.whole += slow
    tally.found += len(whole)
    tally.same += len(gated.keys() & whole.keys())
    tally.alike += sum(place(account) in places for account in whole.values())
    tally.extra += len(gated.keys() - whole.keys())
    for way, one, other in (("whole", whole, gated), ("gated", gated, whole)):
        lost = [k for k in one if k not in other]
        tally.told += [f"only {way}: {document.id} {' | '.join(k)} {one[k].evidence[0].quote[:140]!r}" for k in lost]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=Path, default=ARTICLES)
    parser.add_argument("--number", type=int, default=2000)
    parser.add_argument("--skip", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--list", type=int, default=20)
    options = parser.parse_args()
    tally = Tally()
    code(Document("warm", "Barack Obama met Vladimir Putin.", language="en"))
    read = 0
    for document in documents(options.documents, options.number, options.seed, options.skip):
        compare(document, tally)
        read += 1
    print(*tally.told[: options.list], sep="\n")
    note = f"{options.documents.name}, seed {options.seed}, the first {options.skip} skipped; coding alone."
    record("What the gate loses", tally.rows(read), note)
    return 0


if __name__ == "__main__":
    sys.exit(main())
