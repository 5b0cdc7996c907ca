"""Body against page furniture in text that was scraped with its page.

The unit is the line. Furniture is told by its words (lexicon/data/words/furniture.tsv), by what it stands under (the
heading of a link list), by its look (a run of headlines without a sentence between them), and by its place (above the
title, after the last sentence). The article's headline, its headings and the captions of its pictures are body.
"""

import re
from dataclasses import dataclass

from summitry.model.document import Statement
from summitry.sources.furniture_words import begins
from summitry.sources.lines import Line, is_headline, is_prose, is_title_case, lines_of
from summitry.sources.posts import find_posts

_FEWEST_IN_RUN = 3
_NOISE = re.compile(r"[\W_]*$|(?:!?\[[^\]]*\]\([^)]*\)\s*)+$|https?://\S+$")
_IMAGE_MARK = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)\s*")
_BYLINE = re.compile(
    r"(?:by|written by|story by|reported by|author:?)\s+"
    r"(?:[A-Z][\w.'’-]*(?:,?\s+|$)|(?:and|&|for|of|the|in|at)\s+|[|•,/-]\s*){1,12}$|"
    r"(?:BY|WRITTEN BY)\s+[A-Z][A-Z .,'’-]+$",
)
_PICTURE = r"(?:Photo|Photograph|Image|Picture|File photo|Photo credit|Image credit|Photo source|Image source|Credit)s?"
_CREDIT = re.compile(
    rf"\s*\(?\b(?:{_PICTURE}(?:\s+(?:by|courtesy(?:\s+of)?|credit|via))?\s*[:/]|(?:Photo|Photograph|Image)s?\s+"
    r"(?:by|courtesy of))\s*[^.:\n]{2,60}\)?\.?$"
)
_AGENCY_CREDIT = re.compile(
    r"\s*(?:\(?(?:AP Photo|REUTERS|Reuters|AFP|EPA|Getty Images?)\s*/\s*[^.:\n]{2,60}"
    r"|\S*/?(?:AFP/)?Getty Images?)\)?\.?$"
)
_BREAKS_OFF = re.compile(r"(?:\[\s*(?:\.\.\.|…)\s*\]|\[\+\d+ chars\]|[\w,]\s?(?:\.\.\.|…))\s*$")
_AUTHORS_END = 3


@dataclass(frozen=True, slots=True)
class Body:
    """What of a text is the article.

    ranges: characters of the text, in order, apart from one another. title: the headline, where the text shows one.
    """

    ranges: tuple[tuple[int, int], ...]
    truncated: bool
    statements: tuple[Statement, ...]
    title: str | None


def find_body(text: str, title: str | None = None) -> Body:
    """The article within a text. title: its headline, if known from elsewhere."""
    lines = lines_of(text)
    headline = _headline(lines, title)
    page = _by_words(lines, headline)
    _mark_link_lists(lines, page)
    _mark_tail(lines, page)
    _mark_head(lines, page, headline)
    ranges = [part for line, is_page in zip(lines, page, strict=True) if not is_page for part in _parts(line)]
    return Body(
        ranges=_joined(text, ranges),
        truncated=_is_truncated(lines, page),
        statements=find_posts(lines),
        title=lines[headline].content if headline is not None else None,
    )


def _headline(lines: list[Line], title: str | None) -> int | None:
    """Which line is the headline: the one that repeats the known title, else a first line that looks like one."""
    if title:
        wanted = _letters(title)
        return next((place for place, line in enumerate(lines[:12]) if _letters(line.text) == wanted), None)
    for place, line in enumerate(lines[:8]):
        if _NOISE.match(line.text) or begins("line").match(line.folded) or begins("alone").match(line.folded):
            continue
        following = lines[place + 1] if place + 1 < len(lines) else None
        if following and len(following.text) > 15 and line.text.endswith(following.text) and is_headline(following):
            return place + 1
        return place if _opens_article(lines, place) else None
    return None


def _opens_article(lines: list[Line], place: int) -> bool:
    """Whether a headline-like line is soon followed by running text, and is not the first of a list."""
    after = lines[place + 1 : place + 6]
    first_prose = next((step for step, line in enumerate(after) if is_prose(line)), None)
    if first_prose is None or not is_headline(lines[place]) or lines[place].bullet:
        return False
    return sum(is_headline(line) for line in after[:first_prose]) < _FEWEST_IN_RUN


def _by_words(lines: list[Line], headline: int | None) -> list[bool]:
    page = [_is_furniture(line) for line in lines]
    if headline is not None:
        page[headline] = False
    return page


def _is_furniture(line: Line) -> bool:
    """Whether a line's own words say that it is the page's."""
    if _NOISE.match(line.text) or begins("alone").match(line.folded):
        return True
    if begins("line").match(line.folded):
        return len(line.text) < 400
    if begins("teaser").match(line.folded):
        return len(line.text) < 250
    return bool(_CREDIT.fullmatch(line.text) or (_BYLINE.match(line.text) and len(line.text) < 100))


def _mark_link_lists(lines: list[Line], page: list[bool]) -> None:
    """The heading of a link list, and what follows it up to the next running text."""
    inside = False
    for place, line in enumerate(lines):
        if begins("list").match(line.folded):
            inside = page[place] = True
        elif inside and is_prose(line) and not line.bullet:
            inside = False
        elif inside:
            page[place] = True


def _mark_tail(lines: list[Line], page: list[bool]) -> None:
    """A run of headlines after the last running text, or of other lines that are the page's."""
    for place in range(max(0, len(lines) - _AUTHORS_END), len(lines)):
        page[place] = page[place] or (
            begins("ends").match(lines[place].folded) is not None and len(lines[place].text) < 100
        )
    first = len(lines)
    while first > 0 and (page[first - 1] or not is_prose(lines[first - 1]) or _is_list_item(lines, first - 1)):
        first -= 1
    run = [line for line, is_page in zip(lines[first:], page[first:], strict=True) if not is_page]
    titles = sum(is_title_case(line.content) for line in run)
    if len(run) >= _FEWEST_IN_RUN and titles >= 0.6 * len(run) and first > 0:
        page[first:] = [True] * (len(lines) - first)


def _is_list_item(lines: list[Line], place: int) -> bool:
    """A question or exclamation among headlines ends as a sentence does and is one of them."""
    return is_title_case(lines[place].content) and len(lines[place].text) < 140


def _mark_head(lines: list[Line], page: list[bool], headline: int | None) -> None:
    """What stands above the headline, and names between it and the first running text."""
    first_prose = next((place for place, line in enumerate(lines) if is_prose(line)), len(lines))
    if headline is not None:
        for place in range(headline):
            page[place] = page[place] or not is_prose(lines[place]) or len(lines[place].text) < 200
        for place in range(headline + 1, first_prose):
            page[place] = page[place] or _is_name(lines[place])
    elif first_prose >= _FEWEST_IN_RUN and first_prose < len(lines):
        for place in range(first_prose):
            page[place] = True


def _is_name(line: Line) -> bool:
    """A newspaper or a person named alone on a line: a few words with capitals, no date, no dateline's bracket."""
    return len(line.text.split()) <= 5 and is_title_case(line.text) and not re.search(r"[\d()—–:]", line.text)


def _parts(line: Line) -> list[tuple[int, int]]:
    """A body line without the mark of an image before it and the credit of a picture after it."""
    image = _IMAGE_MARK.match(line.text)
    start = image.end() if image else 0
    credit = _CREDIT.search(line.text, start) or _AGENCY_CREDIT.search(line.text, start)
    end = credit.start() if credit else len(line.text)
    return [(line.start + start, line.start + end)] if start < end else []


def _joined(text: str, parts: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Ranges with those joined between which there are only blanks."""
    joined: list[tuple[int, int]] = []
    for start, end in parts:
        if joined and not text[joined[-1][1] : start].strip():
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _is_truncated(lines: list[Line], page: list[bool]) -> bool:
    """Whether the text breaks off: the last words of the article or the first after it say so."""
    last = max((place for place, is_page in enumerate(page) if not is_page), default=-1)
    after = lines[last + 1 : last + 1 + _AUTHORS_END]
    if any(begins("ends").match(line.folded) for line in after):
        return True
    return last >= 0 and bool(_BREAKS_OFF.search(lines[last].text))


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
