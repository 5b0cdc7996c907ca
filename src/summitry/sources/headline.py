"""Which line of a text is the article's headline."""

import re
from collections.abc import Sequence

from summitry.sources.lines import Line

_ABOVE = 8
_FEWEST_WORDS, _USUAL_WORDS = 3, 5
_TICKER = 3


def find_headline(lines: Sequence[Line], title: str | None, page: Sequence[bool], text: int) -> int | None:
    """The place of the headline among the lines, None where the text shows none.

    title: the headline, if known from elsewhere. page: which lines are furniture by their words. text: the place
    where the article's running text begins.
    """
    if title:
        wanted = letters(title)
        places = [place for place, line in enumerate(lines[: text + 2]) if letters(line.text) == wanted]
        return max((place for place in places if place <= text), default=places[0] if places else None)
    repeated = _repeated(lines[:text])
    return repeated if repeated is not None else _before_text(lines, page, text)


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


def _before_text(lines: Sequence[Line], page: Sequence[bool], text: int) -> int | None:
    """The first line above the running text that looks like a headline; the last of them under a list of headlines."""
    above = [place for place in range(max(0, text - _ABOVE), text) if _could_be(lines, place, page[place])]
    candidates = [place for place in above if len(lines[place].text.split()) >= _USUAL_WORDS] or above
    return (candidates[-1] if len(candidates) > _TICKER else candidates[0]) if candidates else None


def _could_be(lines: Sequence[Line], place: int, is_page: bool) -> bool:
    """Whether a line looks like a headline. "Analysis: ..." is one above an article and a teaser within it."""
    line = lines[place]
    own = not is_page or (place == 0 and line.kind == "teaser")
    return own and line.headline and not line.bullet and len(line.text.split()) >= _FEWEST_WORDS and not is_name(line)


def is_name(line: Line) -> bool:
    """A newspaper or a person named alone on a line: a few words with capitals, no date, no dateline's bracket."""
    found = line.text.split()
    capitals = all(not word[0].islower() or word in ("of", "the", "and", "for", "de") for word in found)
    return len(found) <= 5 and capitals and not re.search(r"[\d()—–:?!’']", line.text)
