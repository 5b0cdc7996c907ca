"""What words are like, from raw news: writes lexicon/data/words/word_kinds.tsv. ``bench/mine_words.py
FILE.jsonl.gz...``

Sentences near words of encounter are parsed; nouns, verbs and adjectives are described by the words they hang on and
that hang on them (positive pointwise mutual information, 60 dimensions by singular value decomposition), and put into
100 and into 400 kinds by k-means. Beside that, how often a noun stands where a topic is named (frames.py) against how
often it stands anywhere, in steps of two thirds of a natural logarithm. Some ten minutes for 11,000 articles on one
core.
"""

import argparse
import gzip
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from summitry.extract.details.frames import frames
from summitry.extract.reading import read_story
from summitry.extract.text.words import Word, Words
from summitry.model.document import Document

OUT = Path(__file__).resolve().parent.parent / "src/summitry/lexicon/data/words/word_kinds.tsv"
LEAST_WORD, LEAST_CONTEXT, LEAST_NOUN = 15, 8, 5
DIMENSIONS, COARSE, FINE = 60, 100, 400
HEAD = """# What words are like, mined from news by bench/mine_words.py: words of one kind stand in like places.
# word	kind among 100	kind among 400	how often it is what is talked about (-4 hardly ever .. 3 very often, - unknown)
"""


@dataclass
class Counts:
    """topics: nouns as heads of topics. nouns: all nouns. contexts: (word, what it hangs on or has hanging)."""

    topics: Counter[str] = field(default_factory=Counter)
    nouns: Counter[str] = field(default_factory=Counter)
    contexts: Counter[tuple[str, str]] = field(default_factory=Counter)


def texts(paths: list[Path]) -> Iterator[str]:
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            yield from (json.loads(line)["text"][:20_000] for line in lines)


def count(paths: list[Path]) -> Counts:
    counts = Counts()
    for number, text in enumerate(texts(paths)):
        for passage in read_story(Document(str(number), text)).passages:
            if passage.parse is not None:
                count_sentence(counts, passage.words)
    return counts


def count_sentence(counts: Counts, doc: Words) -> None:
    for token in doc:
        if token.tag_[:2] == "NN":
            counts.nouns[token.lower_] += 1
        if token.tag_[:2] in ("NN", "VB", "JJ"):
            count_contexts(counts, token)
    counts.topics.update(head.lower_ for frame in frames(doc) for head in frame.heads)


def count_contexts(counts: Counts, token: Word) -> None:
    head, word = token.head, token.lower_
    if token.dep_ == "pobj":
        counts.contexts[word, f"p:{head.lower_}"] += 1
        counts.contexts[word, f"{head.lower_}<{head.head.lower_}"] += 1
    else:
        counts.contexts[word, f"{token.dep_}<{head.lower_}"] += 1
    if head.tag_[:2] in ("NN", "VB", "JJ"):
        counts.contexts[head.lower_, f"{token.dep_}>{word}"] += 1


def vectors(contexts: Counter[tuple[str, str]]) -> tuple[list[str], Any]:
    """The words that are frequent enough, and one row of length one for each."""
    from scipy.sparse import csr_matrix
    from sklearn.decomposition import TruncatedSVD

    of_word: Counter[str] = Counter()
    of_context: Counter[str] = Counter()
    for (word, context), n in contexts.items():
        of_word[word] += n
        of_context[context] += n
    words = sorted(w for w, n in of_word.items() if n >= LEAST_WORD)
    columns = {c: i for i, c in enumerate(sorted(c for c, n in of_context.items() if n >= LEAST_CONTEXT))}
    rows, total = {w: i for i, w in enumerate(words)}, sum(of_word.values())
    smooth = sum(n**0.75 for n in of_context.values())
    cells = []
    for (word, context), n in sorted(contexts.items()):
        if word in rows and context in columns:
            value = math.log(n / of_word[word] * smooth / of_context[context] ** 0.75)
            if value > 0:
                cells.append((value, rows[word], columns[context]))
    data, i, j = zip(*cells, strict=True)
    matrix = csr_matrix((data, (i, j)), shape=(len(words), len(columns)))
    print(f"{total} contexts, {matrix.shape[0]} words by {matrix.shape[1]} contexts", file=sys.stderr)
    reducer = TruncatedSVD(DIMENSIONS, random_state=0)
    found = reducer.fit_transform(matrix) / np.sqrt(reducer.singular_values_)
    return words, found / (np.linalg.norm(found, axis=1, keepdims=True) + 1e-9)


def talked_about(counts: Counts) -> dict[str, int]:
    base = sum(counts.topics.values()) / sum(counts.nouns.values())
    out = {}
    for noun, n in counts.nouns.items():
        if n >= LEAST_NOUN:
            odds = math.log((counts.topics[noun] + base * 15) / (base * (n + 15)))
            out[noun] = max(-4, min(3, math.floor(odds * 1.5)))
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    from sklearn.cluster import KMeans

    counts = count(arguments.files)
    words, rows = vectors(counts.contexts)
    coarse, fine = (KMeans(k, n_init=2, random_state=0).fit(rows).labels_ for k in (COARSE, FINE))
    talked = talked_about(counts)
    lines = [f"{w}\t{a}\t{b}\t{talked.get(w, '-')}" for w, a, b in zip(words, coarse, fine, strict=True) if plain(w)]
    arguments.out.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


def plain(word: str) -> bool:
    """Words that fit a cell of the table."""
    return bool(word.strip()) and not word.startswith("#") and not any(c in word for c in "\t\n")


if __name__ == "__main__":
    sys.exit(main())
