#!/usr/bin/env python3
"""Score the coding of articles that were written for this, in the manner of newspapers of the years 2022 to 2026.

    written.py [--part seen|apart] [--write FOLDER] [--record]

bench/written/ holds 190 articles by six writers who never saw the program, each coded by hand by its writer (November
2026). Leaders and offices are real, what happens to them is invented: NOTHING IN THESE TEXTS TOOK PLACE, and the
outlets do not exist. They are denser in encounters than news is, and speak of more small states. "seen": errors were
looked at while rules were written; "apart": only totals were. Fields of a coding as in the contract; evidence as
offsets in the text (title, empty line, body), participants as [name, polity, office], days as [first, last].
FOLDER gets the parts as documents and gold, for `quality.py --documents --gold --errors`.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import quality
from results import aligned, record

Json = dict[str, Any]
FOLDER = Path(__file__).resolve().parent / "written"
PARTS = ("seen", "apart")
OPEN: Json = {"when": None, "where": None, "occasion": None, "duration_minutes": None, "optional": False}


def rebuilt(part: str) -> Iterator[tuple[Json, Json]]:
    """(document, its hand coding) of one part, as quality.py reads them."""
    codings = {coding["id"]: coding for coding in quality.read_lines(FOLDER / "codings.jsonl")}
    for article in quality.read_lines(FOLDER / "documents.jsonl"):
        if article["part"] == part:
            text, coding = f"{article['title']}\n\n{article['text']}", codings[article["id"]]
            encounters = [_whole(one, text) for one in coding["encounters"]]
            yield {**article, "text": text}, {**coding, "encounters": encounters}


def _whole(encounter: Json, text: str) -> Json:
    return {
        **OPEN,
        **encounter,
        "participants": [dict(zip(("name", "polity", "office"), p, strict=True)) for p in encounter["participants"]],
        "when": _days(encounter.get("when")),
        "when_also": [_days(one) for one in encounter.get("when_also", [])],
        "topics": [{"topic": topic, "standing": standing} for topic, standing in encounter.get("topics", [])],
        "sources": [{"name": name, "type": kind} for name, kind in encounter.get("sources", [])],
        "evidence": [text[start:end] for start, end in encounter["evidence"]],
    }


def _days(days: list[str] | None) -> Json | None:
    return None if days is None else {"start": days[0], "end": days[1]}


def write(part: str, folder: Path) -> tuple[Path, Path]:
    """Write the documents and gold of one part; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / f"{part}.documents.jsonl", folder / f"{part}.jsonl"
    for path, rows in zip(paths, zip(*rebuilt(part), strict=True), strict=True):
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return paths


def rows_of(part: str, folder: Path) -> list[Sequence[object]]:
    """Figures of one part: all, and by kind."""
    documents, gold = write(part, folder)
    coded = quality.code_all(quality.read_documents(documents), 2)
    return quality.table(part, quality.read_lines(gold), coded, {})


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--part", choices=PARTS)
    options.add_argument("--write", type=Path)
    options.add_argument("--record", action="store_true")
    args = options.parse_args()
    rows: list[Sequence[object]] = [("", *quality.COLUMNS)]
    with tempfile.TemporaryDirectory() as folder:
        for part in [args.part] if args.part else PARTS:
            rows += rows_of(part, args.write or Path(folder))
    if args.record:
        record("Coding quality on written articles", rows, "bench/written.py; see its head")
    else:
        print(aligned(rows))


if __name__ == "__main__":
    main()
