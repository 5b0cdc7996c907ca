#!/usr/bin/env python3
"""What a copy of an article costs that was read before, and whether it is parsed or coded again.

    copies.py [--documents FILE.jsonl.gz] [--number 300] [--seed 11] [--corpora FILE.jsonl.gz ...]

Of so many articles that tell of an encounter each is coded, and right behind it one copy: the same text in another
outlet, among a page's furniture, with another headline, without its last third, or with one word of a sentence
changed; and once more the first of these as if it came days later, when only the record knows the article. Times are
processor time in one process. "Parsed again": sentences that the copy has parsed anew, over those of the article.

With --corpora also the copies and rewrites that occur in them, among the articles that tell of an encounter: what each
costs right behind the first of its story, and how many tell of an encounter, a status or a day that the first does not
(what would be lost if a copy were not read for what is new in it).
"""

import argparse
import gzip
import json
import random
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from results import Row, record
from summitry import __version__
from summitry.extract.text import parsing
from summitry.pipeline import coder
from summitry.sources.duplicates import group_stories
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw
from summitry.store import CodedDocument, Done, open_record

NEWS = Path("../shared/data/news/newswire_1997_2006.jsonl.gz")
MENU = "Home\nWorld\nSport\nSubscribe\nLog in\n\n"
Change = Callable[[str], str]


def articles(path: Path, seed: int | None = None) -> Iterator[Raw]:
    """The articles in an order by the seed (None: the file's), as one outlet has them."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if seed is not None:
        random.Random(seed).shuffle(rows)
    for row in rows:
        text = f"{row['title'] or ''}\n\n{row['text'].removeprefix(row['title'] or '').strip()}"
        found = row["id"], row["id"], Format.TEXT, text
        yield Raw(*found, publisher="The Daily Courier", published=row["published"])


def _same(text: str) -> str:
    return text


def _among_menus(text: str) -> str:
    return f"{MENU}{text}\n\nContact us\nTerms of use\nAll rights reserved\n"


def _another_headline(text: str) -> str:
    head, _, rest = text.partition("\n")
    return f"Today: {head}\n{rest}"


def _without_end(text: str) -> str:
    parts = text.split("\n")
    return "\n".join(parts[: max(2, len(parts) * 2 // 3)])


def _one_word(text: str) -> str:
    """One lower-case word of the middle of the text becomes another."""
    words = [*re.finditer(r"(?<= )[a-z]{4,}(?= )", text)]
    word = words[len(words) // 2]
    return text[: word.start()] + "somewhat" + text[word.end() :]


COPIES: dict[str, Change] = {
    "in another outlet": _same,
    "among a page's furniture": _among_menus,
    "another headline": _another_headline,
    "without its last third": _without_end,
    "one word changed": _one_word,
}


class Counted:
    """Counts the sentences that the parser itself is given."""

    def __init__(self) -> None:
        self.sentences = 0
        self._real = parsing._parsed

    def __call__(self, wanted: list[tuple[str, parsing.Ranges]]) -> object:
        self.sentences += len(wanted)
        return self._real(wanted)


def coded(article: Raw, counted: Counted, known: str = "") -> tuple[float, int, CodedDocument | None]:
    """(processor seconds, sentences parsed, the result) of coding one document; known: a record that may know it."""
    before, begun = counted.sentences, time.process_time()
    result = coder.code_item(coder.Item(article.id, article, ReadOptions(), known))
    spent = time.process_time() - begun
    return spent, counted.sentences - before, result if isinstance(result, CodedDocument) else None


def tells(article: Raw, counted: Counted) -> bool:
    found = coded(article, counted)[2]
    return found is not None and found.encounters > 0


def forget() -> None:
    parsing._memory().clear()
    coder._coded.cache_clear()


def measured(told: list[Raw], change: Change, counted: Counted) -> tuple[float, float, float]:
    """(ms of an article, ms of its copy, share of sentences parsed again)."""
    first, again, parsed, repeated = 0.0, 0.0, 0, 0
    for article in told:
        forget()
        seconds, sentences, _ = coded(article, counted)
        first, parsed = first + seconds, parsed + sentences
        copy = replace(article, id=f"copy of {article.id}", publisher="The Evening Post")
        seconds, sentences, _ = coded(replace(copy, content=change(str(article.content))), counted)
        again, repeated = again + seconds, repeated + sentences
    return 1000 * first / len(told), 1000 * again / len(told), repeated / max(parsed, 1)


def days_later(told: list[Raw], counted: Counted) -> tuple[float, float, float]:
    """As ``measured``, of copies in another outlet that come when only the record knows their articles."""
    first, again, parsed, repeated = 0.0, 0.0, 0, 0
    with TemporaryDirectory() as folder, open_record(f"{folder}/known.db") as known:
        run = known.begin_run("copies")
        for article in told:
            forget()
            seconds, sentences, result = coded(article, counted)
            first, parsed = first + seconds, parsed + sentences
            assert result is not None
            known.add(run, __version__, [Done(article.id, article.id, result)])
        for article in told:
            forget()
            copy = replace(article, id=f"copy of {article.id}", publisher="The Evening Post")
            seconds, sentences, _ = coded(copy, counted, known.name)
            again, repeated = again + seconds, repeated + sentences
    return 1000 * first / len(told), 1000 * again / len(told), repeated / max(parsed, 1)


def stories(corpora: list[Path], counted: Counted) -> list[list[Raw]]:
    """The articles of each story that several of those which tell of an encounter are of, by id."""
    told: dict[str, Raw] = {}
    signatures: dict[str, bytes] = {}
    for article in (one for path in corpora for one in articles(path)):
        found = coded(article, counted)[2]
        if found is not None and found.encounters:
            told[article.id], signatures[article.id] = article, found.signature
    members: dict[str, list[Raw]] = defaultdict(list)
    for key, story in sorted(group_stories(signatures).items()):
        members[story].append(told[key])
    return [group for group in members.values() if len(group) > 1]


def said(result: CodedDocument | None) -> set[str]:
    """What a coding says of each encounter, its words left aside: who, whether, when."""
    encounters = json.loads(result.coding) if result is not None else []
    return {json.dumps([e["kind"], e["status"], sorted(p["polity"] or "" for p in e["participants"]), e["when"]])
            for e in encounters}  # fmt: skip


def occurring(found: list[list[Raw]], counted: Counted) -> list[Row]:
    """What the copies that occur cost behind the first of their story, and what they add to it."""
    same, changed, first, again, parsed, repeated, news = 0, 0, 0.0, 0.0, 0, 0, 0
    for article, *copies in found:
        for copy in copies:
            forget()
            seconds, sentences, one = coded(article, counted)
            cost, more, other = coded(copy, counted)
            same, changed = same + (more == 0), changed + (more > 0)
            first, again, parsed, repeated = first + seconds, again + cost, parsed + sentences, repeated + more
            news += bool(said(other) - said(one))
    head: Row = (
        "stories",
        "copies",
        "nothing parsed again",
        "parsed again",
        "of the first's time",
        "tell something new",
    )
    return [head, (len(found), same + changed, same, repeated / max(parsed, 1), again / max(first, 1e-9), news)]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=Path, default=NEWS)
    options.add_argument("--number", type=int, default=300)
    options.add_argument("--seed", type=int, default=11)
    options.add_argument("--corpora", type=Path, nargs="*", default=[])
    args = options.parse_args()
    counted = Counted()
    parsing._parsed = counted  # type: ignore[assignment]
    coder.prepare()
    telling = (one for one in articles(args.documents, args.seed) if tells(one, counted))
    told = [article for article, _ in zip(telling, range(args.number), strict=False)]
    rows: list[Row] = [("copy", "articles", "ms the article", "ms the copy", "of the first", "parsed again")]
    for name, change in COPIES.items():
        one, other, share = measured(told, change, counted)
        rows.append((name, len(told), round(one, 1), round(other, 1), other / one, share))
    one, other, share = days_later(told, counted)
    rows.append(("in another outlet, days later", len(told), round(one, 1), round(other, 1), other / one, share))
    record("A copy read behind its article", rows)
    if args.corpora:
        names = ", ".join(path.name.partition(".")[0] for path in args.corpora)
        record("Copies and rewrites that occur", occurring(stories(args.corpora, counted), counted), names)


if __name__ == "__main__":
    main()
