#!/usr/bin/env python3
"""Score the coding of short passages in many wordings, written for this project and coded by hand.

    passages.py [FILE ...] [--failures]

Each line of a file: day of publication, passage (" // " parts its paragraphs), codings parted by "; ", each
"kind status sides day country" ("-" where nothing is asked; sides joined by "+", a visit's traveller first). By default
passages.tsv, whose failures were looked at while rules were written, and passages_check.tsv, written afterwards without
a look at either. A line with no codings is a look-alike: any encounter coded of it is one too many.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.encounter import Account
from summitry.model.terms import Basis

HERE = Path(__file__).resolve().parent
FILES = (HERE / "passages.tsv", HERE / "passages_check.tsv")


@dataclass(frozen=True)
class Asked:
    """One encounter as the hand coding has it."""

    kind: str
    status: str
    sides: frozenset[str]
    first: str  # the traveller of a visit
    day: str
    country: str

    def found(self, coded: Account) -> bool:
        """Whether `coded` is this encounter, details apart."""
        sides = _sides(coded)
        if coded.kind.value == "visit" or self.kind == "visit":
            return coded.kind.value == self.kind and self.first in sides
        return (coded.kind.value == "call") == (self.kind == "call") and len(sides & self.sides) >= min(
            2, len(self.sides)
        )

    def wrong(self, coded: Account) -> list[str]:
        """The names of the fields in which `coded` differs."""
        sides = _sides(coded)
        right = {
            "kind": coded.kind.value == self.kind,
            "status": coded.status.value == self.status,
            "sides": self.kind == "visit" or sides == self.sides,
            "day": self.day in ("-", _days(coded)),
            "country": self.country in ("-", coded.where and coded.where.country),
        }
        return [field for field, is_right in right.items() if not is_right]


def _sides(coded: Account) -> frozenset[str]:
    return frozenset(person.polity for person in coded.participants if person.polity)


def _days(coded: Account) -> str:
    if not coded.when:
        return ""
    start, end = str(coded.when.start), str(coded.when.end)
    return start if start == end else f"{start}/{end}"


def asked_of(cell: str) -> list[Asked]:
    """The encounters of one cell of codings."""
    codings = [one.split() for one in cell.split(";") if one.strip()]
    return [
        Asked(kind, status, frozenset(sides.split("+")), sides.split("+")[0], day, country)
        for kind, status, sides, day, country in codings
    ]


def paired(asked: list[Asked], coded: list[Account]) -> Iterator[tuple[Asked | None, Account | None]]:
    """Each asked encounter with the fittest coded one, then those coded beyond them."""
    left = list(coded)
    for one in asked:
        fits = sorted((other for other in left if one.found(other)), key=lambda other: len(one.wrong(other)))
        if fits:
            left.remove(fits[0])
        yield one, fits[0] if fits else None
    for other in left:
        yield None, other


def coded_of(day: str, passage: str) -> list[Account]:
    """What the program codes of one passage published on `day`."""
    published = Published(date.fromisoformat(day), date.fromisoformat(day), Basis.METADATA)
    return list(
        code(
            Document(id="passage", text=passage.replace(" // ", "\n\n"), language="en", published=published)
        ).encounters
    )


def _said(coded: Account) -> str:
    country = coded.where and coded.where.country
    return f"{coded.kind.value} {coded.status.value} {'+'.join(sorted(_sides(coded)))} {_days(coded)} {country}"


def score(file: Path, failures: bool) -> str:
    """One line of figures; prints what failed on the way where `failures`."""
    found = right = asked_count = extra = lookalikes = quiet = 0
    for line in file.read_text(encoding="utf-8").splitlines():
        day, passage, cell = line.split("\t")
        asked = asked_of(cell)
        pairs = list(paired(asked, coded_of(day, passage)))
        asked_count += len(asked)
        lookalikes += not asked
        quiet += not pairs
        for one, coded in pairs:
            found += bool(one and coded)
            extra += one is None
            wrong = one.wrong(coded) if one and coded else ["missed" if one else "extra"]
            right += not wrong
            if wrong and failures:
                kept = one and f"{one.kind} {one.status} {'+'.join(sorted(one.sides))} {one.day} {one.country}"
                print(f"{','.join(wrong)}\t{day} {passage}\n\t\tasked: {kept}\n\t\tcoded: {coded and _said(coded)}")
    return (
        f"{file.stem:16} found {found}/{asked_count} {found / asked_count:.3f}  exactly right {right / asked_count:.3f}"
        f"  too many {extra}  look-alikes left alone {quiet}/{lookalikes}"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--failures", action="store_true", help="print what failed, and how")
    given = options.parse_args()
    for file in given.files or [file for file in FILES if file.exists()]:
        print(score(file, given.failures))


if __name__ == "__main__":
    main()
