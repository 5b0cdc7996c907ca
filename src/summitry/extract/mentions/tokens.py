"""A sentence as words with offsets, under the keys by which the lexicon knows them."""

import re
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from summitry.lexicon.folding import fold, simplified

_SHORTENED = r"['’](?:s|ll|d|re|ve|m)\b"  # "Obama's", "he'll", "I'm"
_WORD = re.compile(
    r"([^\W_]++(?![\w.'’\u0300-\u036f])|"  # a plain word, as nearly all are
    rf"(?:[A-Z]\.)+[A-Z]\b\.?|{_SHORTENED}|(?:[^\W_]+|[\u0300-\u036f]+)+(?:(?!{_SHORTENED})['’][^\W\d_]+)*)"
)
_JOINING = frozenset((" ", "-", "- ", "+", "–", "", "\u00a0", "‑"))
_SHORT = 5
_token = tuple.__new__  # what Token(...) comes to, in half the time: every sentence of an archive is tokenized


class Token(NamedTuple):
    """One word. start, end: offsets in the sentence. key: its folded form; "'s" of the possessive is a word of its own.

    gap: the characters between the word before and this one.
    """

    start: int
    end: int
    text: str
    key: str
    gap: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    return f"'{word[1:]}" if word[0] in "'’" else fold(word)


@lru_cache(maxsize=1024)
def tokenize(text: str) -> tuple[Token, ...]:
    """The words of text in order. Remembered for a while: the gate and the mentions ask about the same sentences."""
    out = []
    parts = _WORD.split(text)  # gap, word, gap, word ..., rest
    end = 0
    for gap, word in zip(parts[::2], parts[1::2], strict=False):
        start = end + len(gap)
        end = start + len(word)
        out.append(_token(Token, (start, end, word, _key(word), gap)))
    return tuple(out)


def without_initials(tokens: tuple[Token, ...], text: str) -> tuple[Token, ...]:
    """The words without initials in brackets inside a title, and given names in brackets as plain ones.

    "Gulf Cooperation Council (GCC) Secretary General", "President (Joko) Widodo" are read as if none were there.
    """
    if "(" not in text:
        return tokens
    out: list[Token] = []
    opened = False
    for token, after in zip_longest(tokens, tokens[1:]):
        within = token.gap == " (" and after is not None and after.gap == ") " and token.capital and after.capital
        if within and len(token.text) > 1 and token.text.isupper():
            opened = True
            continue
        spaced = opened or within
        opened = within
        out.append(token._replace(gap=" ") if spaced else token)
    return tuple(out)


def joins(before: Token, after: Token) -> bool:
    """Whether two words are one run: only a blank or hyphen between them, or the stop of an initial or abbreviation."""
    gap = after.gap
    if gap in _JOINING:
        return True
    bare = gap.strip()
    return not bare or (bare == "." and len(before.text) < _SHORT)


def phrase_key(text: str) -> str:
    """The key of a phrase as the words of it, folded, with blanks between."""
    return simplified(text) or " ".join(map(_key, _WORD.findall(text)))
