#!/usr/bin/env python3
"""Score the coding of 1,415 further articles and 1,350 short texts that were coded by hand, without their words.

    further.py [--part seen|apart|short_seen|short_apart] [--write FOLDER] [--record]

bench/further_codings.jsonl holds, of articles in ../shared/data chosen at random from several collections, what 25
readers coded by the codebook in November 2026, who never saw the program: fields, and evidence and topics as offsets in
the article's text behind its title. Short texts are items of one sentence or a few (Wikipedia's Current Events, 2002 to
2014) and bare headlines (BBC and New York Times, 2024 and 2025), those of them that have a word of encounter and a
leader; five of the readers coded them. Each text was coded once. "seen": its errors were looked at while rules were
written; "apart": only totals were. Half of what had been apart, by a hash of its name, was opened on 23 November 2026:
figures of either part from before that day are of other texts. Offices and occasions were left out.
FOLDER gets the parts as documents and gold, for `quality.py --documents --gold --errors`.
"""

import gzip
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import quality
from handcoded import Texts, run

Json = dict[str, Any]
CODINGS = Path(__file__).resolve().parent / "further_codings.jsonl"
PARTS = ("seen", "apart", "short_seen", "short_apart")
OPEN: Json = {"when": None, "where": None, "duration_minutes": None, "sources": [], "optional": False}


@cache
def _articles(file: str) -> dict[str, Json]:
    with gzip.open(quality.SHARED / "data" / file, "rt", encoding="utf-8") as lines:
        return {row["id"]: row for row in map(json.loads, lines)}


def text_of(article: Json) -> str:
    """The article behind its title, as gold documents have it; offsets of codings are of this text."""
    title, text = (article.get("title") or "").strip(), str(article["text"])
    return (
        title
        if not text
        else f"{title}\n\n{text.lstrip()}"
        if title and not text.lstrip().startswith(title[:60])
        else text
    )


def rebuilt(part: str) -> Iterator[tuple[Json, Json]]:
    """(document, its hand coding) of one part, as quality.py reads them."""
    for coding in quality.read_lines(CODINGS):
        if coding["part"] != part:
            continue
        article = _articles(coding["file"])[coding["id"]]
        name = coding["id"].rsplit("/", 1)[-1].removesuffix(".md")
        text = text_of(article)
        encounters = [_with_words(one, text) for one in coding["encounters"]]
        document = {**article, "id": name, "text": text, "collection": coding["file"].split("/")[-1].split(".")[0]}
        yield document, {"id": name, "published": coding["published"], "encounters": encounters}


def _with_words(encounter: Json, text: str) -> Json:
    topics = [{"topic": text[a:b], "standing": standing} for a, b, standing in encounter.get("topics", [])]
    return {**OPEN, **encounter, "topics": topics, "evidence": [text[a:b] for a, b in encounter["evidence"]]}


TEXTS = Texts("Coding quality on further articles", "further.py", PARTS, rebuilt)

if __name__ == "__main__":
    run(TEXTS, __doc__)
