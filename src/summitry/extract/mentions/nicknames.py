"""Sentences as words in which names can be read: nicknames in quotation marks and initials in brackets passed over."""

from summitry.extract.mentions.tokens import Token, tokenize, without_initials
from summitry.extract.mentions.vocabulary import given_names

_OPENING = (' "', " “", " '", " ‘", " ``")
_CLOSING = ('" ', "” ", "' ", "’ ", "'' ")
_LONGEST = 3


def words_of_names(text: str) -> tuple[Token, ...]:
    """The words of a sentence; "Ann 'Red' Ash" is read as "Ann Ash"."""
    tokens = without_initials(tokenize(text), text)
    return _without_nicknames(tokens) if any(mark in text for mark in _OPENING) else tokens


def _without_nicknames(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        end = _closes(tokens, i) if out and tokens[i].gap.endswith(_OPENING) and _is_named(out) else None
        if end is None:
            out.append(tokens[i])
        else:
            out.append(tokens[end]._replace(gap=" "))
        i = i + 1 if end is None else end + 1
    return tuple(out)


def _closes(tokens: tuple[Token, ...], first: int) -> int | None:
    """The family name behind the quotation that begins at a word."""
    after = range(first + 1, min(first + 1 + _LONGEST, len(tokens)))
    end = next((j for j in after if tokens[j].gap in _CLOSING), None)
    return end if end is not None and tokens[end].capital else None


def _is_named(before: list[Token]) -> bool:
    """Whether the words before end in a given name, a middle one or an initial after it."""
    last = before[-1]
    return last.capital and any(token.key in given_names() for token in before[-2:])
