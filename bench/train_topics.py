"""Set the weights of the signs of topics: writes lexicon/data/words/topic_weights.tsv. ``bench/train_topics.py
[--check]``

Trained on the project's training documents without the held-out third (quality.py says which), on the further articles
whose errors were looked at (further.py) and on such of those written for this (written.py): once on the encounters
that the program finds itself and that match a coded one, once on the coded encounters with the words of encounter in
their evidence. A noun phrase near an encounter is a topic if half of the words of the shorter agree with a coded one
(the measure of the shared score.py), and half of all words of both agree or the phrase stands in the coded words;
where only the first holds ("South Korea" beside "North Korea's rockets") it is neither learned as a topic nor as
none. Logistic regression (L2, C = 0.04) over the signs of extract/details/signs.py; signs seen fewer than 12 times
(single words: 25) are left out, weights below 0.02 too. Some minutes on one core. ``--check``
prints the F1 of five-fold cross-validation by document, on the program's own encounters, and writes nothing.
"""

import argparse
import re
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import further
import handcoded
import quality
import written
from summitry import lexicon
from summitry.extract import accounts, coding
from summitry.extract.details.naming import scene
from summitry.extract.details.opening import opened
from summitry.extract.details.topics import Weighed, bonus, choose, together, weigh
from summitry.extract.details.trees import bounds
from summitry.extract.mentions import find_mentions
from summitry.extract.reading import read_story
from summitry.extract.setting import find_setting
from summitry.extract.story import Event, EventMention, Party, Story
from summitry.model.encounter import Coding, Participant
from summitry.model.exchange import coding_to_json
from summitry.model.terms import Kind, Level, Status

OUT = Path(__file__).resolve().parent.parent / "src/summitry/lexicon/data/words/topic_weights.tsv"
C, LEAST, LEAST_WORD, SMALLEST = 0.04, 12, 25, 0.02
LATER = frozenset(f"written-{n:03}" for n in range(191, 1000))
""" Written articles of a second writing: with them, topics of real news that nobody looked at came out worse (F1 .517,
not .523, at 4a51861), those of written articles better. """
ONE_WORD = ("noun ", "on ", "verb ", "clause of ")
HEAD = """# How much each sign of a noun phrase speaks for a topic (natural log odds), set by bench/train_topics.py.
# sign	weight
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A coded encounter with the noun phrases near it: weighed, its words, whether it is a topic.

    None for a topic: words agree with one, but not enough to learn from.
    """

    document: str
    topics: list[Any]
    phrases: list[tuple[Weighed, str, bool | None]]


def own_events(story: Story, gold: Any) -> Iterator[tuple[Event, Status, Any, tuple[Event, ...]]]:
    """Encounters that the program finds, with the coded ones that they match."""
    setting = find_setting(story)
    groups = coding.find_groups(setting)
    told = [accounts.account(setting, group) for group in groups]
    events = [Event(g.kind, g.parties, tuple(t.mention for t in g.tellings)) for g in groups]
    found = coding_to_json(Coding(story.document, tuple(told)))["encounters"]
    scorer = quality.scorer()
    for i, j, _ in scorer.overlap(gold["encounters"], found, scorer.likeness, 0.5):
        yield events[j], told[j].status, gold["encounters"][i], tuple(e for e in events if e is not events[j])


def coded_events(story: Story, gold: Any) -> Iterator[tuple[Event, Status, Any, tuple[Event, ...]]]:
    """Coded encounters, each with the words of encounter in its evidence."""
    pairs = [(one, coded_event(story, one)) for one in gold["encounters"]]
    pairs = [(one, event) for one, event in pairs if event.mentions]
    for one, event in pairs:
        yield event, Status(one["status"]), one, tuple(other for _, other in pairs if other is not event)


def coded_event(story: Story, one: Any) -> Event:
    kind = Kind(one["kind"])
    parties = tuple(party for person in one.get("participants", []) for party in as_mentioned(story, person))
    found = {}
    for quote in one["evidence"]:
        start = story.document.text.find(quote)
        for passage in story.passages if start >= 0 else ():
            a, b = max(start, passage.sentence.start), min(start + len(quote), passage.sentence.end)
            where = word_of_encounter(story.document.text, a, b, kind)
            if where is not None:
                found[where] = EventMention(passage.sentence.index, *where, kind, parties, ())
    return Event(kind, parties, tuple(found[w] for w in sorted(found)))


def as_mentioned(story: Story, person: Any) -> list[Party]:
    """A coded participant as the program knows those whom the document mentions."""
    same, polity = quality.scorer().same_name, person.get("polity")
    mentioned = dict.fromkeys(p for passage in story.passages for m in passage.mentions for p in m.parties)
    of_polity = [p for p in mentioned if p.participant.polity == polity]
    named = [p for p in of_polity if same(p.participant.name, person["name"]) or p.participant.name == person["name"]]
    return named or [Party(Participant(person["name"], polity), Level.LEADER)]


def word_of_encounter(text: str, start: int, end: int, kind: Kind) -> tuple[int, int] | None:
    """The first word of encounter between two offsets, one that hints at the kind before others."""
    kinds: dict[str, set[str]] = {}
    for row in lexicon.words("triggers"):
        kinds.setdefault(row[0], set()).add(row[2])
    words = list(re.finditer(r"[\w-]+", text[start:end])) if end - start > 10 else []
    found = [m for m in words if m.group().lower() in kinds]
    best = min(found, key=lambda m: (kind.value not in kinds[m.group().lower()], m.start()), default=None)
    return (start + best.start(), start + best.end()) if best else None


def material(folder: Path) -> Iterator[tuple[Path, list[Any]]]:
    """Documents and their coding: the training documents, the further articles, the written ones."""
    for _, path, gold in quality.splits("train"):
        yield path, gold
    for texts in (further.TEXTS, written.TEXTS):
        documents, codings = handcoded.write(texts, "seen", folder / texts.script)  # never those apart, which judge it
        yield documents, [one for one in quality.read_lines(codings) if one["id"] not in LATER]


def examples(finders: Sequence[Any], optional: bool) -> Iterator[Example]:
    with tempfile.TemporaryDirectory() as folder:
        for path, gold in material(Path(folder)):
            yield from examples_of(path, gold, finders, optional)


def examples_of(path: Path, gold: list[Any], finders: Sequence[Any], optional: bool) -> Iterator[Example]:
    wanted = {g["id"]: g for g in gold}
    for document in quality.read_documents(path):
        one = wanted.get(document.id.rsplit("/", 1)[-1].removesuffix(".txt"))
        if one is not None:
            story = find_mentions(read_story(document))
            events = (event for finder in finders for event in finder(story, one))
            yield from (example(story, *event) for event in events if optional or not event[2].get("optional"))


def example(story: Story, event: Event, status: Status, one: Any, rivals: tuple[Event, ...]) -> Example:
    phrases = []
    stage = scene(opened(story, event, rivals), event, status, rivals)
    for weighed in weigh(stage):
        start, end = bounds(weighed.naming.spot.passage, weighed.naming.first, weighed.naming.last)
        words = story.document.text[start:end]
        phrases.append((weighed, words, is_topic(story.document.text, start, end, one["topics"])))
    return Example(story.document.id, one["topics"], phrases)


def is_topic(text: str, start: int, end: int, topics: list[Any]) -> bool | None:
    """Whether the words between two offsets name a coded topic; None where they only share words with one."""
    scorer, words = quality.scorer(), text[start:end]
    agreeing = [t["topic"] for t in topics if scorer.topic_score(t, {"topic": words}) >= 0.5]
    if not agreeing:
        return False
    return (
        any(alike(scorer.words(one), scorer.words(words)) or inside(text, start, end, one) for one in agreeing) or None
    )


def alike(a: set[str], b: set[str]) -> bool:
    return 2 * len(a & b) >= len(a | b)


def inside(text: str, start: int, end: int, topic: str) -> bool:
    """Whether the words between the offsets are part of the topic's words where the text has them, or hold them."""
    return any(m.start() < end and start < m.end() for m in re.finditer(re.escape(topic), text))


def fit(data: Iterable[Example]) -> dict[str, float]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    rows = [(w.signs, hit) for one in data for w, _, hit in one.phrases if hit is not None]
    counts = Counter(sign for seen, _ in rows for sign in seen)
    kept = {s for s, n in counts.items() if n >= (LEAST_WORD if is_one_word(s) else LEAST)}
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{s: 1 for s in seen if s in kept} for seen, _ in rows])
    model = LogisticRegression(C=C, max_iter=600).fit(matrix, [hit for _, hit in rows])
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    return {"bias": float(model.intercept_[0])} | {s: float(w) for s, w in weights.items() if abs(w) >= SMALLEST}


def is_one_word(sign: str) -> bool:
    return sign.startswith(ONE_WORD) and " like " not in sign


def reweighed(one: Example, weights: dict[str, float]) -> list[Weighed]:
    return together(
        [
            replace(w, weight=weights["bias"] + sum(weights.get(s, 0.0) for s in w.signs) + bonus(w.signs))
            for w, _, _ in one.phrases
        ]
    )


def check(data: list[Example], trained_on: list[Example]) -> None:
    """Print precision, recall and F1 by cross-validation."""
    scorer = quality.scorer()
    gold = found = hits = 0
    for fold in range(5):
        weights = fit(e for e in trained_on if zlib.crc32(e.document.encode()) % 5 != fold)
        for one in (e for e in data if zlib.crc32(e.document.encode()) % 5 == fold):
            chosen = {id(w.naming) for w in choose(reweighed(one, weights))}
            topics = [{"topic": words} for w, words, _ in one.phrases if id(w.naming) in chosen]
            gold, found = gold + len(one.topics), found + len(topics)
            hits += len(scorer.overlap(one.topics, topics, scorer.topic_score, 0.5))
    print(
        f"topics {gold}, found {found}, precision {hits / found:.3f}, recall {hits / gold:.3f}, "
        f"F1 {2 * hits / (gold + found):.3f}"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    data = list(examples((own_events, coded_events), optional=True))
    if arguments.check:
        check(list(examples((own_events,), optional=False)), data)
        return 0
    weights = fit(data)
    lines = [f"{sign}\t{weights[sign]:.3f}" for sign in sorted(weights)]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(data)} encounters, {sum(len(e.phrases) for e in data)} phrases, {len(lines)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
