"""News documents in any number, put together from paragraphs of the corpus by a fixed seed.

Each keeps half of the paragraphs of one article in their order, so that whoever met is still told, and takes the rest
from others: two documents of one article share too little to be near-duplicates, and encounters recur as in the news.
"""

import gzip
import json
import random
from collections.abc import Iterator
from pathlib import Path

Article = dict[str, str]
SHARD = 500


def articles(path: Path) -> list[Article]:
    """The corpus, articles with a day of publication only."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [row for row in rows if row.get("published")]


def documents(corpus: list[Article], number: int, seed: int = 380_000) -> Iterator[Article]:
    """So many documents, the same every time; fewer are the beginning of more."""
    dice = random.Random(seed)
    for count in range(number):
        source, *others = (dice.choice(corpus) for _ in range(5))
        kept = [part for part in _parts(source) if dice.random() < 0.5]
        added = [dice.choice(_parts(dice.choice(others))) for _ in kept]
        mixed = kept + added
        places = sorted(range(len(mixed)), key=lambda i: dice.random() * len(mixed) if i >= len(kept) else 2 * i)
        yield {
            "id": f"assembled-{count}",
            "publisher": source["publisher"],
            "published": source["published"],
            "text": "\n".join(mixed[i] for i in places) or source["text"],
        }


def _parts(article: Article) -> list[str]:
    return [part for part in article["text"].split("\n") if part.strip()] or [article["text"]]


def write(corpus: list[Article], number: int, folder: Path) -> None:
    """The documents as JSON lines, 500 to a file."""
    folder.mkdir(parents=True, exist_ok=True)
    found = documents(corpus, number)
    for start in range(0, number, SHARD):
        with (folder / f"{start:06}.jsonl").open("w", encoding="utf-8") as out:
            for _ in range(min(SHARD, number - start)):
                out.write(json.dumps(next(found)) + "\n")
