#!/usr/bin/env python3
"""How many of the gold participants the mentions give: by name and polity, in the evidence and in the whole document.

    bench/mentions.py [--gold FOLDER] [--misses N]

FOLDER holds dev and train as documents and codings (default ../shared/gold). The third of train that is held out (by
hash) is left out unless --held-out asks for it alone; then no miss is printed.
"""

import argparse
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from summitry.extract.mentions import find_mentions
from summitry.extract.reading import read_story
from summitry.extract.story import Mention, Party, Story
from summitry.model.document import Document, Published

Row = dict


def held_out(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def rows(folder: Path, only_held_out: bool) -> Iterator[tuple[Row, Row]]:
    for part in ("dev", "train"):
        golds = {row["id"]: row for row in map(json.loads, (folder / f"{part}.jsonl").open())}
        for document in map(json.loads, (folder / f"{part}.documents.jsonl").open()):
            apart = part == "train" and held_out(document["id"])
            if apart == only_held_out:
                yield document, golds[document["id"]]


def story_of(document: Row, gold: Row) -> Story:
    published = gold.get("published") or {}
    start, end = (date.fromisoformat(d) if (d := published.get(edge)) else None for edge in ("start", "end"))
    made = Document(document["id"], document["text"], published=Published(start, end))
    return find_mentions(read_story(made))


def fold(text: str | None) -> list[str]:
    plain = unicodedata.normalize("NFKD", text or "")
    return re.sub(r"[^a-z0-9 ]+", " ", "".join(c for c in plain if not unicodedata.combining(c)).lower()).split()


def same_name(one: str | None, other: str | None) -> bool:
    a, b = fold(one), fold(other)
    if not a or not b:
        return False
    return a == b or a[-1] == b[-1] or set(a) <= set(b) or set(b) <= set(a) or (a[0] == b[0] and len({*a} & {*b}) > 1)


def within(story: Story, quotes: list[str]) -> list[Mention]:
    """The mentions of the sentences that the evidence touches."""
    text = story.document.text
    patterns = [re.compile(r"\s+".join(map(re.escape, quote.split()))) for quote in quotes]
    spans = [m.span() for pattern in patterns if (m := pattern.search(text))]
    return [
        mention
        for passage in story.passages
        for mention in passage.mentions
        if any(passage.sentence.start < end and start < passage.sentence.end for start, end in spans)
    ]


def verdict(wanted: Row, mentions: list[Mention]) -> str:
    parties = [party for mention in mentions for party in mention.parties]
    if not wanted.get("name"):
        return "found" if any(party.participant.polity == wanted.get("polity") for party in parties) else "missed"
    named = [party for party in parties if same_name(party.participant.name, wanted["name"])]
    if not named:
        return "missed"
    right = [party for party in named if party.participant.polity == wanted.get("polity")]
    return ("found" if _leading(right, wanted) else "level") if right else "polity"


def _leading(parties: list[Party], wanted: Row) -> bool:
    low = not re.match(
        r"(President|Prime Minister|Foreign Minister|Secretary of State|Chancellor)$", wanted.get("office") or ""
    )
    return low or any(party.level == "leader" for party in parties)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"))
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    counts: dict[str, Counter[str]] = {"evidence": Counter(), "document": Counter()}
    shown = 0
    for document, gold in rows(options.gold, options.held_out):
        story = story_of(document, gold)
        everything = [mention for passage in story.passages for mention in passage.mentions]
        for encounter in gold["encounters"]:
            near = within(story, encounter["evidence"])
            for wanted in encounter["participants"]:
                kind = "named" if wanted.get("name") else "unnamed"
                here, anywhere = verdict(wanted, near), verdict(wanted, everything)
                counts["evidence"][f"{kind} {here}"] += 1
                counts["document"][f"{kind} {anywhere}"] += 1
                if here != "found" and shown < options.misses and not options.held_out:
                    shown += 1
                    print(
                        document["id"],
                        here,
                        anywhere,
                        wanted,
                        "|",
                        " ## ".join(encounter["evidence"])[:400],
                        "|",
                        sorted(
                            {(p.participant.name or "", p.participant.polity or "") for m in near for p in m.parties}
                        ),
                    )
    for scope, found in counts.items():
        for kind in ("named", "unnamed"):
            total = sum(n for key, n in found.items() if key.startswith(kind + " "))
            shares = ", ".join(
                f"{v} {found[f'{kind} {v}'] / max(total, 1):.3f}" for v in ("found", "level", "polity", "missed")
            )
            print(f"{scope:9} {kind:8} {total:5}  {shares}")


if __name__ == "__main__":
    sys.exit(main())
