#!/usr/bin/env python3
"""Score the coding of articles that were written for this, in the manner of newspapers of the years 1995 to 2026.

    written.py [--part seen|apart] [--write FOLDER] [--record]

bench/written/ holds 346 articles, most of 2022 to 2026, by fourteen writers who never saw the program, each coded by
hand by its writer (November 2026). Leaders and offices are real, what happens to them is invented: NOTHING IN THESE
TEXTS TOOK PLACE, and the outlets do not exist. They are denser in encounters than news is, and speak of more small
states. "seen": errors were looked at while rules were written; "apart": only totals were; half of what had been
apart was opened on 23 November 2026 (as in further.py). Fields of a coding as in the contract; evidence as offsets in
the text (title, empty line, body), participants as [name, polity, office], days as [first, last].
FOLDER gets the parts as documents and gold, for `quality.py --documents --gold --errors`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import quality
from handcoded import Texts, run

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


TEXTS = Texts("Coding quality on written articles", "written.py", PARTS, rebuilt)

if __name__ == "__main__":
    run(TEXTS, __doc__)
