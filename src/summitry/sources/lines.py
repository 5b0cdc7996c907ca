"""The lines of a text and how they look: running prose, a headline, or neither."""

import re
from itertools import pairwise
from typing import NamedTuple

from summitry.sources.furniture_words import folded, kind_of_line

_LINE = re.compile(r"[^\s].*")
_PARAGRAPH = re.compile(r"[^\s].*(?:\n[ \t]*[^\s].*)*")
_BREAK_IN_SENTENCE = re.compile(r"[\w,][ \t]*\n[ \t]*(?=[a-z])")
_FEWEST_BREAKS, _SHARE_IN_SENTENCE, _WIDEST = 6, 0.35, 120
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_ENDS_STATEMENT = re.compile(r"[.:;,][\"'”’)]*$")
_ENDS_IDEOGRAPHIC = re.compile(r"[^\s]{12,}[。！？][」』）]*$")
_ENDS_WITHIN = re.compile(r"[a-z0-9)”\"’][.!?][”\"’)]*\s+[“\"‘(]?[A-Z]")
_BULLET = re.compile(r"(?:[-*•·▪●‣–—|»>]|\d{1,2}[.)])\s*(?=\S|$)")
# A list whose lines begin with days or numbers is a schedule or a table, the article's own.
_DATED = re.compile(
    r"\d|(?:on\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,:]?\b|(?:jan|feb|mar|apr|may|june?|july?"
    r"|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d)",
    re.IGNORECASE,
)
_LONG = 240
_BEGINNING = 120
_MANY_WORDS = 35
# Words that titles leave small, and that say nothing of a line's case.
_SMALL = frozenset((
    "a", "an", "the", "and", "or", "but", "nor", "for", "of", "in", "on", "at", "to", "from", "by", "with", "as",
    "into", "over", "after", "amid", "than", "vs", "via", "up", "off", "out",
))  # fmt: skip


class Line(NamedTuple):
    """A line of a text without the blanks around it, and how it looks.

    bullet: length of the bullet before it. kind: class of furniture words it begins with. prose: it is running text.
    headline: it could be the headline of an article.
    """

    start: int
    end: int
    text: str
    bullet: int
    kind: str | None
    prose: bool
    headline: bool

    @property
    def dated(self) -> bool:
        """Whether the line begins with a day or a number."""
        return _DATED.match(self.content) is not None

    @property
    def in_list(self) -> bool:
        """Whether the line is an item of a list as articles have them: with a bullet, a day or a number."""
        return self.bullet > 0 or self.dated

    @property
    def content(self) -> str:
        """The line without its bullet."""
        return self.text[self.bullet :]


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold more than blanks; its paragraphs where these were broken into lines."""
    unit = _PARAGRAPH if _is_wrapped(text) else _LINE
    return [_line(match.start(), match[0].rstrip()) for match in unit.finditer(text)]


def _is_wrapped(text: str) -> bool:
    """Whether sentences run on from line to line: many lines begin with a small letter, and none is long."""
    lines = text.split("\n")
    breaks = sum(1 for one, other in pairwise(lines) if _last(one).strip() and _first(other).strip())
    if breaks < _FEWEST_BREAKS or len(_BREAK_IN_SENTENCE.findall(text)) < _SHARE_IN_SENTENCE * breaks:
        return False
    return max(map(len, lines)) <= _WIDEST


def _last(line: str) -> str:
    return line.rstrip(" \t")[-1:]


def _first(line: str) -> str:
    return line.lstrip(" \t")[:1]


def _line(start: int, said: str) -> Line:
    end = start + len(said)
    if len(said) > _LONG:
        return Line(start, end, said, 0, kind_of_line(folded(said[:_BEGINNING])), True, False)
    bullet = _BULLET.match(said)
    skipped = bullet.end() if bullet else 0
    content = said[skipped:]
    count = len(_WORD.findall(content))
    prose = count > _MANY_WORDS or (count >= 4 and _holds_sentence(content)) or bool(_ENDS_IDEOGRAPHIC.search(content))
    headline = 3 <= count <= 30 and not _ENDS_STATEMENT.search(content)
    return Line(start, end, said, skipped, kind_of_line(folded(said[:_BEGINNING])), prose, headline)


def _holds_sentence(content: str) -> bool:
    """Whether a line ends as a sentence does, or a sentence ends within it."""
    return bool(_ENDS_SENTENCE.search(content) or _ENDS_WITHIN.search(content))


def ends_open(text: str) -> bool:
    """Whether a line ends with a word that needs another after it."""
    return text.rsplit(None, 1)[-1] in _SMALL


def is_title_case(text: str) -> bool:
    """Whether the words of a line begin with capitals as in titles."""
    found = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    high = sum(1 for word in found if not word[0].islower())
    return len(found) >= 2 and high >= 0.8 * len(found)
