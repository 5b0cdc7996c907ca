"""The word lists of this room as sets."""

from functools import cache

from summitry import lexicon


@cache
def word_set(name: str) -> frozenset[str]:
    """The first column of the word list ``name``."""
    return frozenset(row[0] for row in lexicon.words(name))
