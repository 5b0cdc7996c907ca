"""The lines of a text and how they look: running prose, a headline, or neither."""

import re
from dataclasses import dataclass

from summitry.sources.furniture_words import folded

_LINE = re.compile(r"[^\n]*[^\s][^\n]*")
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?…:;,][\"'”’)\]]*$")
_ENDS_STATEMENT = re.compile(r"[.:;,][\"'”’)]*$")
_ENDS_WITHIN = re.compile(r"[a-z0-9)”\"’][.!?][”\"’)]*\s+[“\"‘(]?[A-Z]")
_BULLET = re.compile(r"(?:[-*•·▪●‣–—|»>]|\d{1,2}[.)])\s*(?=\S|$)")
# Words that titles leave small, and that say nothing of a line's case.
_SMALL = frozenset(
    "a an the and or but nor for of in on at to from by with as into over after amid than vs via up off out".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text without the blanks around it. blanks: empty lines before it. bullet: length of its bullet."""

    start: int
    end: int
    text: str
    folded: str
    blanks: int
    bullet: int

    @property
    def content(self) -> str:
        """The line without its bullet."""
        return self.text[self.bullet :]


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold more than blanks."""
    found: list[Line] = []
    last = 0
    for match in _LINE.finditer(text):
        said = match[0]
        stripped = said.strip()
        start = match.start() + said.index(stripped[0])
        bullet = _BULLET.match(stripped)
        blanks = max(0, text.count("\n", last, start) - 1)
        last = start + len(stripped)
        found.append(Line(start, last, stripped, folded(stripped), blanks, bullet.end() if bullet else 0))
    return found


def is_prose(line: Line) -> bool:
    """Whether the line is running text: it ends as a sentence does, or holds a sentence's end and goes on."""
    said = line.content
    if len(said) > 240:
        return True
    count = len(_WORD.findall(said))
    ends = _ENDS_SENTENCE.search(said) or _ENDS_WITHIN.search(said)
    return count > 35 or (count >= 4 and ends is not None)


def is_headline(line: Line) -> bool:
    """Whether the line could be the headline of an article: a few words that no full stop ends."""
    return 3 <= len(_WORD.findall(line.content)) <= 30 and not _ENDS_STATEMENT.search(line.content)


def is_title_case(text: str) -> bool:
    """Whether the words of a line begin with capitals as in titles."""
    found = [word for word in _WORD.findall(text) if word.lower() not in _SMALL]
    high = sum(1 for word in found if not word[0].islower())
    return len(found) >= 2 and high >= 0.8 * len(found)
