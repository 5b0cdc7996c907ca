"""Time expressions scored on folders of TimeML files, beside other libraries: ``bench/temporal.py FOLDER...``.

Measures of TempEval-3 (UzZaman et al. 2013): strict (same characters), relaxed (any overlap), value (overlap and the
same TIMEX3 value, character for character); "written" is value without differences of writing (see same_time). The
document's creation time is given to every system. ``--errors`` lists what was read otherwise.
"""

import argparse
import re
import sys
import time
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import temporal_others
from results import record
from summitry.temporal import Reference, TimeExpression, find_times

GROUPS = {
    "all": {"DATE", "TIME", "DURATION", "SET"},
    "DATE": {"DATE"},
    "DATE+TIME": {"DATE", "TIME"},
    "DURATION": {"DURATION"},
}


@dataclass(frozen=True, slots=True)
class Timex:
    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class TimeMl:
    name: str
    created: date
    text: str
    times: tuple[Timex, ...]


MEASURES = ("relaxed", "strict", "value", "written")
Score = tuple[int, float, float, float, float]
System = Callable[[str, date], list[Timex]]


def _walk(node: ET.Element, parts: list[str], found: list[Timex]) -> None:
    start = sum(map(len, parts))
    parts.append(node.text or "")
    for child in node:
        _walk(child, parts, found)
        parts.append(child.tail or "")
    if node.tag == "TIMEX3":
        end = sum(map(len, parts))
        found.append(Timex(start, end, node.get("type", ""), node.get("value", "")))


def read_timeml(path: Path) -> TimeMl | None:
    """The text of a TimeML file with its time expressions; None where it has no creation day."""
    root = ET.parse(path).getroot()
    created = root.find(".//DCT//TIMEX3")
    body = root.find("TEXT")
    match = re.match(r"(\d{4})-?(\d\d)-?(\d\d)", created.get("value", "")) if created is not None else None
    if match is None or body is None:
        return None
    parts: list[str] = []
    found: list[Timex] = []
    _walk(body, parts, found)
    return TimeMl(path.name, date(*map(int, match.groups())), "".join(parts), tuple(found))


def folder(path: Path) -> Iterator[TimeMl]:
    for file in sorted(path.glob("**/*.tml")):
        document = read_timeml(file)
        if document:
            yield document


_LINK = re.compile(r"\s+(?:to|through|until|till|and|or)\s+")


def timexes(found: TimeExpression) -> list[Timex]:
    """An expression as TIMEX3, whose guidelines make two of a stretch: "June 2 to 5", "Friday and Saturday"."""
    ends = found.value.split("/")
    link = _LINK.search(found.text)
    if found.type != "DATE" or len(ends) != 2 or not link:
        return [Timex(found.start, found.end, found.type, found.value)]
    return [
        Timex(found.start, found.start + link.start(), "DATE", ends[0]),
        Timex(found.start + link.end(), found.end, "DATE", ends[1]),
    ]


def ours(text: str, created: date) -> list[Timex]:
    return [t for found in find_times(text, Reference(created, created)) for t in timexes(found)]


def _pairs(gold: list[Timex], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """Gold and found expressions that overlap, each used once."""
    taken: set[int] = set()
    pairs = []
    for g in gold:
        for i, f in enumerate(found):
            if i not in taken and f.start < g.end and g.start < f.end:
                taken.add(i)
                pairs.append((g, f))
                break
    return pairs


def same_time(value: str) -> str:
    """A value without differences of writing: "1949-XX" is 1949, "199X" is 199, "W7" is W07, "T17" is T17:00."""
    value = re.sub(r"(?:-XX)+$", "", value)
    value = re.sub(r"^(\d{3})X$", r"\1", value)
    value = re.sub(r"W(\d)$", r"W0\1", value)
    return re.sub(r"T(\d\d)$", r"T\1:00", value)


def _f1(hits: int, found: int, gold: int) -> float:
    return 2 * hits / (found + gold) if found + gold else 0.0


def score(documents: list[TimeMl], answers: list[list[Timex]], types: set[str], typed: bool) -> Score:
    """Gold expressions of some types, and over them the F1 of each of MEASURES.

    typed: the system tells types; else its answers are counted for a type only where they overlap gold of that type.
    """
    counts: Counter[str] = Counter()
    for document, answer in zip(documents, answers, strict=True):
        gold = [t for t in document.times if t.type in types]
        other = [t for t in document.times if t.type not in types]
        mine = [a for a in answer if a.type in types] if typed else [a for a in answer if not _pairs(other, [a])]
        pairs = _pairs(gold, mine)
        counts["gold"] += len(gold)
        counts["found"] += len(mine)
        counts["relaxed"] += len(pairs)
        counts["strict"] += sum((g.start, g.end) == (f.start, f.end) for g, f in pairs)
        counts["value"] += sum(g.value == f.value for g, f in pairs)
        counts["written"] += sum(same_time(g.value) == same_time(f.value) for g, f in pairs)
    return counts["gold"], *(_f1(counts[k], counts["found"], counts["gold"]) for k in MEASURES)


def _rows(name: str, system: System, typed: bool, documents: list[TimeMl]) -> list[list[object]]:
    began = time.perf_counter()
    answers = [system(d.text, d.created) for d in documents]
    speed = round(sum(len(d.text.split()) for d in documents) / (time.perf_counter() - began))
    rows: list[list[object]] = []
    for group, types in GROUPS.items() if typed else [("all", GROUPS["all"])]:
        rows.append([name, group, *score(documents, answers, types, typed), speed])
    return rows


def show_errors(documents: list[TimeMl]) -> None:
    """Print each gold expression that was read otherwise or missed, and each that is none."""
    for d in documents:
        answer = ours(d.text, d.created)
        pairs = _pairs(list(d.times), answer)
        for g, f in pairs:
            if g.value != f.value:
                print(_line("VALUE", d, g, f"{f.type} {f.value} | {d.text[f.start : f.end]!r}"))
        for g in set(d.times) - {p[0] for p in pairs}:
            print(_line("MISSED", d, g, ""))
        for f in set(answer) - {p[1] for p in pairs}:
            print(_line("EXTRA", d, f, ""))


def _line(what: str, d: TimeMl, t: Timex, other: str) -> str:
    around = re.sub(r"\s+", " ", d.text[max(0, t.start - 60) : t.end + 40])
    return f"{what}\t{d.text[t.start : t.end]!r}\t{t.type} {t.value}\t{other}\t{d.created}\t{around}\t{d.name}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what was read otherwise instead of the table")
    chosen = parser.parse_args()
    for path in chosen.folders:
        documents = list(folder(path))
        if not documents:
            print(f"{path}: no TimeML file with a creation day", file=sys.stderr)
            continue
        if chosen.errors:
            show_errors(documents)
            continue
        rows: list[list[object]] = [["system", "types", "gold", *(f"{m} F1" for m in MEASURES), "words/s"]]
        rows += _rows("summitry", ours, True, documents)
        for name, system in temporal_others.available():
            rows += _rows(name, lambda text, day, s=system: [Timex(*t) for t in s(text, day)], False, documents)
        record(f"Time expressions: {path.name}", rows, f"{len(documents)} documents, creation time given.")


if __name__ == "__main__":
    main()
