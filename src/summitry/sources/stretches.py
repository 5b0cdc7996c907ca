"""Where in a page's text the article is: the stretch of lines with the most running text in it.

A page parts its article from its menus, teasers and readers' comments by runs of short lines: links, labels, headlines.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summitry.sources.lines import Line

# So many lines without running text part two stretches; fewer are headings, captions and link boxes in an article.
PARTING = 5
# A stretch with less than this share of the main one's running text is a teaser, a notice or a comment.
_ENOUGH = 0.25
_SHORT_ARTICLE = 250
# A paragraph between two headlines is the summary of another article, and counts less.
_ALONE = 3


class Stretch(NamedTuple):
    """Lines from first up to and without end, which begin and end with running text. weight: its characters."""

    first: int
    end: int
    weight: int


def article_stretches(lines: Sequence[Line], page: Sequence[bool]) -> tuple[Stretch, ...]:
    """The stretches that are the article, in order; none where the text has no running text.

    page: which lines are furniture by their words.
    """
    found = _stretches(lines, page)
    most = max((stretch.weight for stretch in found), default=0)
    return tuple(stretch for stretch in found if stretch.weight >= _ENOUGH * most)


def comments_begin(lines: Sequence[Line], page: Sequence[bool]) -> int:
    """The place where readers' comments begin, below an article; the number of lines where there are none."""
    told = next((stretch.end for stretch in _growing(lines, page) if stretch.weight >= _SHORT_ARTICLE), len(lines))
    return next((place for place in range(told, len(lines)) if lines[place].kind == "stop"), len(lines))


def _stretches(lines: Sequence[Line], page: Sequence[bool]) -> list[Stretch]:
    """All stretches of running text, in order."""
    return list({stretch.first: stretch for stretch in _growing(lines, page)}.values())


def _growing(lines: Sequence[Line], page: Sequence[bool]) -> Iterator[Stretch]:
    """Every stretch as it grows, once for each line of running text."""
    text = [line.prose and not is_page for line, is_page in zip(lines, page, strict=False)]
    now: Stretch | None = None
    short_lines = 0
    for place, line in enumerate(lines):
        if not text[place]:
            short_lines += page[place] or not line.in_list
            continue
        accompanied = any(text[max(0, place - 1) : place]) or any(text[place + 1 : place + 2])
        weight = len(line.text) if accompanied else len(line.text) // _ALONE
        goes_on = now is not None and short_lines < PARTING
        now = (
            Stretch(now.first, place + 1, now.weight + weight) if now and goes_on else Stretch(place, place + 1, weight)
        )
        yield now
        short_lines = 0
