"""A text as words of time: one token a word, number or mark, each of a category that the grammar matches.

The grammar is a regular grammar over categories, not over characters: each category is one character of a code string,
so that a sentence of 150 characters becomes a string of 25, and other words cost one dictionary look-up.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from summitry.lexicon import words

_TOKEN = re.compile(
    r"([0-9]{1,2}\.[0-9]{1,2}\.(?:19|20)[0-9]{2}\b|[ap]\.\s?m\b\.?|[$€£¥]\s?[0-9.,]+|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
    r"|'?[0-9]+s\b|[0-9]+(?:st|nd|rd|th)\b|[0-9]+(?:\.[0-9]+)?%?"
    r"|[^\W\d_]+|[-/:,.½]|'s?\b|[^\w\s])"
)
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "–": "-", "‑": "-", "−": "-", "\xa0": " "})
_MARKS = {
    "-": "dash",
    "/": "slash",
    ":": "colon",
    ",": "comma",
    ".": "stop",
    "'s": "possessive",
    "'": "possessive",
    "½": "half",
}
_token = tuple.__new__  # what Token(...) comes to, in half the time
_FIGURES = ("day_number", "small", "year", "big", "decimal", "nth", "decade_number", "dotted", "ampm", "festival")


def _categories() -> list[str]:
    """The categories of the word list, and those of figures and marks."""
    listed = {row[1].lower() for row in words("temporal_words")}
    return sorted(listed | set(_FIGURES) | set(_MARKS.values()) | {"other", "mark"})


#: Category -> its one-character code.
CODES = {name: chr(0x100 + i) for i, name in enumerate(_categories())}
OTHER, MARK = CODES["other"], CODES["mark"]


class Token(NamedTuple):
    """One word, number or mark: its characters in the text, the word in lower case, its code and value, its case."""

    start: int
    end: int
    word: str
    code: str
    value: str
    capital: bool = False


@cache
def _vocabulary() -> dict[str, tuple[str, str, bool]]:
    """Word -> (code, value, whether it must be capitalised)."""
    rows = (row + ("",) * (3 - len(row)) for row in words("temporal_words"))
    return {word: (CODES[category.lower()], value, category[0].isupper()) for word, category, value in rows}


def _folded(text: str) -> str:
    """The text in lower case with straight quotes and plain dashes, character for character."""
    if text.isascii():
        return text.lower()
    low = text.translate(_STRAIGHT).lower()
    return low if len(low) == len(text) else "".join(c.lower()[:1] or c for c in text.translate(_STRAIGHT))


def _number_category(word: str) -> str:
    """Category of a token that begins with a digit."""
    if not word.isdigit():
        return "decimal" if re.fullmatch(r"[\d,]+\.\d+", word) else "big" if re.fullmatch(r"[\d,]+", word) else "other"
    if len(word) <= 2:
        return "day_number" if 1 <= int(word) <= 31 else "small"
    return "year" if len(word) == 4 and 1000 <= int(word) <= 2199 else "big"


def _figure(word: str) -> tuple[str, str]:
    """Code and value of a token with digits ("28th", "1990s", "2.5", "1,000", "2017", "$30")."""
    if word.endswith(("st", "nd", "rd", "th")):
        return CODES["nth"], word[:-2]
    if word.endswith("s") and word.strip("'s").isdigit():
        return CODES["decade_number"], word.strip("'s")
    if not word[0].isdigit():
        return OTHER, word
    if word.count(".") == 2:
        return CODES["dotted"], word
    return CODES[_number_category(word)], word.replace(",", "")


@lru_cache(maxsize=16384)
def _classify(word: str, capital: bool) -> tuple[str, str]:
    known = _vocabulary().get(word)
    if known:
        return (known[0], known[1]) if capital or not known[2] else (OTHER, word)
    if any("0" <= c <= "9" for c in word):
        return _figure(word)
    if word[0] in "ap" and word[-1] in "m." and "m" in word and len(word) <= 5:
        return CODES["ampm"], word[0]
    if word in _MARKS:
        return CODES[_MARKS[word]], word
    return (OTHER, word) if word[0].isalpha() else (MARK, word)


def tokenize(text: str) -> list[Token]:
    """The tokens of a text in order. Offsets are those of ``text``."""
    found = []
    parts = _TOKEN.split(_folded(text))  # gap, token, gap, token ..., rest
    end = 0
    for gap, word in zip(parts[::2], parts[1::2], strict=False):
        start = end + len(gap)
        end = start + len(word)
        capital = text[start].isupper()
        code, value = _classify(word, capital)
        found.append(_token(Token, (start, end, word, code, value, capital)))
    return found
