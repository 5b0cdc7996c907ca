"""Names in several spellings: transliterations, and given names in short."""

from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby

from summitry.lexicon.folding import fold
from summitry.lexicon.tables import read_table, split

LEAST_LIKENESS = 0.84
# Letters that one sound is written with, as one of them; vowels, and what is written for one, as none.
CONSONANTS = str.maketrans("cqwzp", "kkvsb", "aeiouyjh ")
ARTICLES = frozenset(("al", "el", "as", "ash", "ul", "ad", "an", "ar", "az"))


@cache
def _groups() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in read_table("spellings"):
        group = split(row[0])
        for spelling in group:
            found[spelling] = tuple(dict.fromkeys((*found.get(spelling, ()), *group)))
    return found


def variants(name: str) -> Iterator[str]:
    """Other spellings of a full name: each of its words that has several, in each of them, one word at a time."""
    words = name.split(" ")
    if len(words) < 2:
        return
    groups = _groups()
    for place, word in enumerate(words):
        for other in groups.get(word, ()):
            if other != word:
                yield " ".join((*words[:place], other, *words[place + 1 :]))


def frame(name: str) -> tuple[str, str] | None:
    """Consonants of the first and last word of a full name, which transliterations share; None for a single word."""
    words = _words(name)
    if len(words) < 2:
        return None
    first, last = (_consonants(word) for word in (words[0], words[-1]))
    return (first, last) if first and len(last) > 1 else None


def _consonants(word: str) -> str:
    return "".join([letter for letter, _ in groupby(word.translate(CONSONANTS))])


def alike(written: str, known: str) -> bool:
    """Whether a full name as written can be a known one of its frame: spelled otherwise, or without a middle name."""
    one, other = _words(written), _words(known)
    if len(one) == len(other):
        return SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= LEAST_LIKENESS
    return one[:1] + one[-1:] == other[:1] + other[-1:] and set(one) <= set(other)


def _words(name: str) -> list[str]:
    return [word for word in fold(name).split() if len(word) > 1 and word not in ARTICLES]
