#!/usr/bin/env python3
"""How often one and the same encounter is read, in however many ways it is told.

    paraphrases.py [FAMILY...] [--every N] [--show N] [--record]

Each family (bench/paraphrases/FAMILY.toml, sentences of our own) crosses frames ("{A} met {m} with {B}.") with
modifiers ("on Monday", "in Geneva", "one-on-one") and pairs of people. Whatever the modifier and wherever it stands,
the reading must hold both people, the status, and the day and place if the words give them; nothing else may be coded.
The table has of each family the sentences, the share read rightly, and how many fail by what.

A family:
    published = "2014-09-23"                the document's day
    status = ["held"], kind = ["meeting"]   what is right; a frame or a modifier may say otherwise for itself
    pairs = [["President Xi", "Xi Jinping", "the Pope", "Francis"]]
                                            words and name of {A}, then of {B}; a frame without {B} asks for A alone;
                                            of a body its polity for the name, "?" where it has none; "" for {B} who
                                            is no party
    frames = ["{A} met {m} with {B}.", {text = "...", status = [...], place = "Geneva", several = true}]
    modifiers = ["one-on-one", {text = "on Monday", day = "2014-09-22"}, {text = ..., place, country, minutes = ...}]
    goals = [["Kenya", "Kenya", "KEN"]]     words of {C}, their place ("" for any) and country: one for each pair
    also = ["Vladimir Putin"]               who else takes part, named in the frames themselves
    none = true                             nothing at all may be coded
    floor = 0.97                            least share read rightly (tests/extract/test_paraphrases.py)
"day" may be an interval, "2014-09-22/2014-09-24"; what goes on may last to the document's day. "several": further
encounters are told, so none is one too many.
--every N: each Nth sentence only. --show N: so many failures of each family, and its worst frames and modifiers.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any

from results import Row, aligned, record
from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.encounter import Account
from summitry.model.terms import Status

FAMILIES = Path(__file__).resolve().parent / "paraphrases"
COLUMNS = ("family", "sentences", "right", "missed", "kind", "status", "day", "place", "minutes", "one too many")
Table = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """One sentence and what is to be read in it. frame, modifier: what it was made of; wanted: names, then the rest."""

    text: str
    published: date
    frame: str
    modifier: str
    names: tuple[str, ...]
    wanted: Table


def cases(family: Table) -> Iterator[Case]:
    """The sentences of a family, in order of its frames."""
    published = date.fromisoformat(family["published"])
    said = {key: family[key] for key in ("status", "kind", "none", "also") if key in family}
    for frame in map(as_table, family["frames"]):
        for modifier in map(as_table, family["modifiers"] if "{m}" in frame["text"] else [""]):
            for (a, name_a, b, name_b), (c, *goal) in zip(family["pairs"], cycle(family.get("goals", [[""]]))):
                words = {"{m}": modifier["text"], "{A}": a, "{B}": b, "{C}": c}
                names = tuple(
                    name for mark, name in (("{A}", name_a), ("{B}", name_b)) if name and mark in frame["text"]
                )
                wanted = {**said, **goal_of(frame["text"], goal), **modifier, **frame}
                text = filled(frame["text"], words)
                yield Case(text[0].upper() + text[1:], published, frame["text"], modifier["text"], names, wanted)


def filled(frame: str, words: Mapping[str, str]) -> str:
    """The frame's sentence; a modifier may end with a comma of its own."""
    for slot, text in words.items():
        frame = frame.replace(slot, text)
    return frame.replace(",,", ",").replace(",.", ".")


def goal_of(frame: str, goal: Sequence[str]) -> Table:
    """What a frame with {C} must read as its place."""
    said = zip(("place", "country"), goal, strict=False) if "{C}" in frame else ()
    return {key: value for key, value in said if value}


def as_table(entry: str | Table) -> Table:
    return {"text": entry} if isinstance(entry, str) else entry


def faults(case: Case) -> list[str]:
    """What is wrong with the reading of a case, in the words of COLUMNS; nothing if it is right."""
    document = Document("paraphrase", case.text, published=Published(case.published, case.published))
    found = code(document).encounters
    if case.wanted.get("none"):
        return ["one too many"] if found else []
    wanted_names = {*case.names, *case.wanted.get("also", ())}
    of_both = [one for one in found if {p.name or p.polity or "?" for p in one.participants} == wanted_names]
    if not of_both:
        return ["missed"]
    wrong = min((faults_of(one, case) for one in of_both), key=len)
    return wrong + (["one too many"] if len(found) > 1 and not case.wanted.get("several") else [])


def faults_of(one: Account, case: Case) -> list[str]:
    wanted, place = case.wanted, one.where
    day = wanted.get("day", "").partition("/")
    lasts = one.status is Status.ONGOING
    ends = {day[2] or day[0], *([str(case.published)] if lasts else ())}
    checks = {
        "kind": one.kind.value in wanted.get("kind", [one.kind.value]),
        "status": one.status.value in wanted.get("status", [one.status.value]),
        "day": not day[0] or (one.when is not None and str(one.when.start) == day[0] and str(one.when.end) in ends),
        "place": all(
            key not in wanted or (place is not None and getattr(place, key) == wanted[key])
            for key in ("place", "country")
        ),
        "minutes": "minutes" not in wanted or one.duration_minutes == wanted["minutes"],
    }
    return [name for name, right in checks.items() if not right]


def read_families(names: Sequence[str]) -> Iterator[tuple[str, Table]]:
    for path in sorted(FAMILIES.glob("*.toml")):
        if not names or path.stem in names:
            yield path.stem, tomllib.loads(path.read_text(encoding="utf-8"))


def tried(family: Table, every: int) -> list[tuple[Case, list[str]]]:
    """The cases of a family (each ``every``-th) with their faults."""
    return [(case, faults(case)) for case in list(cases(family))[::every]]


def row_of(name: str, results: Sequence[tuple[Case, list[str]]]) -> Row:
    count = Counter(fault for _, wrong in results for fault in wrong)
    right = sum(not wrong for _, wrong in results) / len(results)
    return (name, len(results), right, *(count[column] for column in COLUMNS[3:]))


def show(results: Sequence[tuple[Case, list[str]]], number: int) -> None:
    wrong = [(case, why) for case, why in results if why]
    for part in ("frame", "modifier"):
        counts = Counter(getattr(case, part) for case, _ in wrong)
        print(*(f"{n:4} {part}: {text}" for text, n in counts.most_common(number)), sep="\n")
    step = max(1, len(wrong) // number)
    print(*(f"     {', '.join(why)}: {case.text}" for case, why in wrong[::step]), sep="\n")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("families", nargs="*")
    options.add_argument("--every", type=int, default=1)
    options.add_argument("--show", type=int, default=0)
    options.add_argument("--record", action="store_true")
    args = options.parse_args()
    rows: list[Row] = [COLUMNS]
    for name, family in read_families(args.families):
        results = tried(family, args.every)
        rows.append(row_of(name, results))
        if args.show:
            show(results, args.show)
    if args.record:
        record("The same encounter told in many ways", rows)
    else:
        print(aligned(rows))


if __name__ == "__main__":
    main()
