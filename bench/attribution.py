"""Who says so, scored on folders in PolNeAR's form: ``bench/attribution.py FOLDER...``.

A folder holds ``text/NAME.txt`` and ``attributions/NAME_*.ann`` (brat; entities Source, Cue, Content, joined by
events).

Measure. Gold: for each sentence and each attribution whose content has at least half of the sentence's words or half
of its own words in it, the pair (sentence, source); attributions without a source are left out. Ours: for each
sentence the holders of all voices around any of its words. A pair of ours is right if gold has one in that sentence
whose source shares a word with it; each is used once. Precision, recall and F1 over pairs, for all sentences and for
those with a word of encounter (``lexicon/data/words/triggers.tsv``). Baseline: in a sentence with a word of saying,
its first name. ``--errors N`` prints N pairs of each kind that were missed or invented.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from results import record
from summitry import lexicon
from summitry.extract.details.attribution import all_voices
from summitry.extract.reading import read_story
from summitry.extract.story import Passage, Story
from summitry.model.document import Document

Range = tuple[int, int]
_SAYING = re.compile(r"\b(said|says|say|told|tells|according|announced|reported|tweeted|argued|claimed)\b")
_NAME = re.compile(r"\b[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*")


@dataclass(frozen=True, slots=True)
class Attribution:
    source: tuple[Range, ...]
    content: tuple[Range, ...]


Answer = Callable[[Story, Passage], list[Range]]


def read_annotations(path: Path) -> Iterator[Attribution]:
    """The attributions of a brat file that have a source and a content."""
    spans: dict[str, tuple[Range, ...]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        key, _, rest = line.partition("\t")
        if key.startswith("T"):
            places = rest.split("\t")[0].split(" ", 1)[1].split(";")
            spans[key] = tuple((int(a), int(b)) for a, b in (p.split() for p in places))
        elif key.startswith("E"):
            roles = [part.split(":", 1) for part in rest.split()]
            named = {role: spans.get(ref, ()) for role, ref in roles}
            source = tuple(x for role in named if role.startswith("Source") for x in named[role])
            content = tuple(x for role in named if role.startswith("Content") for x in named[role])
            if source and content:
                yield Attribution(source, content)


def documents(folder: Path) -> Iterator[tuple[Story, list[Attribution]]]:
    for path in sorted((folder / "text").glob("*.txt")):
        files = sorted((folder / "attributions").glob(f"{path.stem}_*.ann"))
        if files:
            text = path.read_text(encoding="utf-8").replace("\r", " ")
            story = read_story(Document(path.stem, text, language="en"), exhaustive=True)
            yield story, list(read_annotations(files[0]))


def ours(story: Story, passage: Passage) -> list[Range]:
    return [voice.holder for voice in all_voices(story, passage.sentence.index)]


def first_name(story: Story, passage: Passage) -> list[Range]:
    text, base = passage.sentence.text, passage.sentence.start
    m = _NAME.search(text) if _SAYING.search(text) else None
    return [(base + m.start(), base + m.end())] if m else []


def _shared(a: Range, b: Range) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def gold_sources(passage: Passage, attributions: list[Attribution]) -> list[tuple[Range, ...]]:
    """The sources to whom the sentence, or half of what they say, is attributed."""
    here = (passage.sentence.start, passage.sentence.end)
    out = []
    for one in attributions:
        inside = sum(_shared(part, here) for part in one.content)
        if 2 * inside >= here[1] - here[0] or 2 * inside >= sum(b - a for a, b in one.content) > 0:
            out.append(one.source)
    return out


def match(gold: list[tuple[Range, ...]], found: list[Range]) -> tuple[list[int], list[int]]:
    """Indices of gold and found pairs that agree, each used once."""
    left, right = [], []
    for j, holder in enumerate(found):
        for i, source in enumerate(gold):
            if i not in left and any(_shared(holder, part) for part in source):
                left.append(i), right.append(j)
                break
    return left, right


def triggers() -> re.Pattern[str]:
    return re.compile(
        r"\b(" + "|".join(sorted({re.escape(row[0]) for row in lexicon.words("triggers")})) + r")\b", re.I
    )


def score(stories: list[tuple[Story, list[Attribution]]], answer: Answer, only: re.Pattern[str] | None) -> list[float]:
    """Precision, recall, F1 and the number of gold pairs."""
    hits = gold_count = found_count = 0
    for story, attributions in stories:
        for passage in story.passages:
            if only is None or only.search(passage.sentence.text):
                gold, found = gold_sources(passage, attributions), list(dict.fromkeys(answer(story, passage)))
                hits += len(match(gold, found)[0])
                gold_count += len(gold)
                found_count += len(found)
    precision, recall = hits / max(found_count, 1), hits / max(gold_count, 1)
    return [precision, recall, 2 * precision * recall / max(precision + recall, 1e-9), gold_count]


def show_errors(stories: list[tuple[Story, list[Attribution]]], count: int) -> None:
    left = {"MISSED": count, "INVENTED": count}
    for story, attributions in stories:
        for passage in story.passages:
            gold, found = gold_sources(passage, attributions), list(dict.fromkeys(ours(story, passage)))
            i, j = match(gold, found)
            wrong = [("MISSED", g[0]) for n, g in enumerate(gold) if n not in i]
            wrong += [("INVENTED", f) for n, f in enumerate(found) if n not in j]
            for kind, (a, b) in wrong:
                if left[kind] > 0:
                    left[kind] -= 1
                    print(kind, repr(story.document.text[a:b]), "|", " ".join(passage.sentence.text.split())[:240])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--errors", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    rows: list[list[object]] = []
    for folder in arguments.folders:
        began = time.perf_counter()
        stories = list(documents(folder))
        for sentences, only in (("all", None), ("of encounter", triggers())):
            for system, answer in (("summitry", ours), ("first name", first_name)):
                rows.append([folder.name, sentences, system, *score(stories, answer, only)])
        print(f"{folder.name}: {len(stories)} texts in {time.perf_counter() - began:.0f} s", file=sys.stderr)
        show_errors(stories, arguments.errors)
    head = ["folder", "sentences", "system", "precision", "recall", "F1", "gold pairs"]
    record(
        "Who says so: sources of attributed sentences", [head, *rows], "Measure: see the head of bench/attribution.py."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
