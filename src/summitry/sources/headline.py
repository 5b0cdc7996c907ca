"""Which line of a text is the article's headline."""

import re
from collections.abc import Sequence

from summitry.sources.lines import Line

_SEARCHED = 25
_FEWEST_WORDS = 3
_TICKER = 3


def find_headline(lines: Sequence[Line], title: str | None, page: Sequence[bool]) -> int | None:
    """The place of the headline among the lines, None where the text shows none.

    title: the headline, if known from elsewhere. page: which lines are furniture by their words.
    """
    if title:
        wanted = letters(title)
        return next((place for place, line in enumerate(lines[:_SEARCHED]) if letters(line.text) == wanted), None)
    return _repeated(lines) if _repeated(lines) is not None else _before_text(lines, page)


def letters(text: str) -> str:
    """The letters and digits of a text alone, for comparison."""
    return re.sub(r"\W+", "", text).lower()


def _repeated(lines: Sequence[Line]) -> int | None:
    """A line of the first that an earlier one holds beside the site's name or motto."""
    for place, line in enumerate(lines[1:4], 1):
        wanted = letters(line.text)
        if line.headline and len(wanted) > 12 and any(wanted in letters(above.text) for above in lines[:place]):
            return place
    return None


def _before_text(lines: Sequence[Line], page: Sequence[bool]) -> int | None:
    """The first line above the running text that looks like a headline; the last of them under a list of headlines."""
    first_prose = next((place for place, line in enumerate(lines[:_SEARCHED]) if line.prose), None)
    if not first_prose:
        return None
    candidates = [place for place in range(first_prose) if _could_be(lines[place], page[place])]
    return (candidates[-1] if len(candidates) > _TICKER else candidates[0]) if candidates else None


def _could_be(line: Line, is_page: bool) -> bool:
    words = len(line.text.split())
    return line.headline and not is_page and not line.bullet and words >= _FEWEST_WORDS and not is_name(line)


def is_name(line: Line) -> bool:
    """A newspaper or a person named alone on a line: a few words with capitals, no date, no dateline's bracket."""
    found = line.text.split()
    capitals = all(not word[0].islower() or word in ("of", "the", "and", "for", "de") for word in found)
    return len(found) <= 5 and capitals and not re.search(r"[\d()—–:?!’']", line.text)
