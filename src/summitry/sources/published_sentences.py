"""The sentences of an article with the times, gatherings and titled people that date it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summitry.lexicon import words
from summitry.model.document import Document
from summitry.temporal import Reference, TimeExpression, find_times
from summitry.temporal.direction import speaks_of

_END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
_LONGEST_WORD = 40
_LONGEST_TEXT = 200_000
_LONGEST_SENTENCE = 2_000  # characters; a longer stretch is a table or a list, whose words do not date one another


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence. start: its place in the document's text. paragraph: number of its paragraph.

    times: the time expressions, with offsets in ``text``. quoted: an embedded post, whose words have their own date.
    """

    text: str
    start: int
    paragraph: int
    times: tuple[TimeExpression, ...]
    quoted: bool = False

    def tense(self, start: int, end: int) -> int:
        """-1, 0 or 1 at some characters of the sentence, see ``speaks_of``."""
        return speaks_of(self.text, start, end).sign

    def is_past(self, start: int, end: int) -> bool:
        """Do words before those characters put them in the past?"""
        found = speaks_of(self.text, start, end)
        return found.sign < 0 and found.firm


@cache
def _short_forms() -> frozenset[str]:
    return frozenset(row[0] for row in words("abbreviations") if row[1] == "never")


def _cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Start, end and whether a line ends there, for each sentence between two places of a text."""
    at = start
    for match in _END.finditer(text, start, end):
        line_ends = "\n" in match.group()
        word = text[max(at, match.start() - _LONGEST_WORD) : match.start()].rsplit(None, 1)[-1:] or [""]
        if not line_ends and (word[0] in _short_forms() or (len(word[0]) == 1 and word[0].isupper())):
            continue
        yield at, match.end(), line_ends
        at = match.end()
    yield at, end, True


def sentences(document: Document) -> tuple[Said, ...]:
    """The sentences of the body, in order, without overlong ones; of an endless text only its beginning."""
    found, paragraph = [], 0
    for start, end in document.body or ((0, len(document.text)),):
        end = min(end, _LONGEST_TEXT)
        for first, last, line_ends in _cuts(document.text, start, end):
            text = document.text[first:last]
            if text.strip() and len(text) <= _LONGEST_SENTENCE:
                quoted = any(s.start < last and first < s.end for s in document.statements)
                found.append(Said(text, first, paragraph, find_times(text, Reference()), quoted))
            paragraph += line_ends
    return tuple(found)
