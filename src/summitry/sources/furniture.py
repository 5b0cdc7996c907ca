"""Body against page furniture in text that was scraped with its page.

The unit is the line. Furniture is told by its words (lexicon/data/words/furniture.tsv), by what it stands under (the
heading of a link list), by its look (a run of headlines without a sentence between them), and by its place (above the
title, after the last sentence). The article's headline, its headings and the captions of its pictures are body.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from summitry.model.document import Statement
from summitry.sources.furniture_words import begins, folded
from summitry.sources.headline import find_headline, is_name
from summitry.sources.lines import Line, ends_open, is_title_case, lines_of
from summitry.sources.posts import find_posts
from summitry.sources.stretches import PARTING, Stretch, article_stretches, comments_begin

_FEWEST_IN_RUN = 3
_LISTS = ("list", "heading")
_LAST_LINES = 3
_SHORT_CAPTION, _SLIDES_APART = 60, 5
_ENOUGH_TEXT = 3
_FULL_STOP = re.compile(r"[.!?][\"'”’)\]]*$")
# Longer than this, a line that begins with the words of its class is running text after all.
_LONGEST = {"line": 200, "teaser": 250, "about": 250}
_LONGEST_CREDIT = 100
_CREDIT_WORDS = ("hoto", "mage", "icture", "redit", "Getty", "/")
_NOISE = re.compile(r"[\W_]*$|(?:!?\[[^\]]*\]\([^)]*\)\s*)+$|https?://\S+$")
_IMAGE_MARK = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)\s*")
_COUNTED = re.compile(
    r"\d+\s+(?:comments?|responses?|replies|shares?|views?|likes?|min(?:ute)?s?\s+read|(?:minute|hour|day|week|month|year)s?"
    r"\s+ago)\b.{0,40}$",
    re.IGNORECASE,
)
_STAFF = re.compile(
    r"(?:please\s+)?follow\s+.{3,60}(?:@|\bon\s+(?:twitter|facebook|x)\b)|.{3,150}\bcontributed\s+(?:to\s+this|reporting)\b"
    r"|[—–-]{1,2}\s*(?:with\s+(?:assistance|reporting)|(?-i:(?:[A-Z][\w.'’-]+,?(?:\s+and)?\s*){1,8}$))",
    re.IGNORECASE,
)
# "Sen. Ann Ash Ann Mary AshKing meets envoy Herring talks fail MORE": a name said in full, with headlines run on to it.
_INSERT = re.compile(r"\b([A-Z][\w'’-]+)( (?:[A-Z(][\w.'’()-]*\s){1,4}\1(?=[A-Z]).{15,700}? MORE)\b")
_INSERT_END = " MORE"
# A caption of a slideshow, which is an item of its own: most often the same one in articles on other matters.
_SLIDE = re.compile(
    r"\b(?:caption|photos?|slide|image|picture)\s+\d{1,3}\s+of\s+\d{1,3}\b"
    r"|\b(?:photos|gallery|slideshow):\s+(?P<show>.{5,90}?)\s+(?:photos|gallery|slideshow):\s+(?P=show)",
    re.IGNORECASE,
)
_SLIDE_WORDS = ("caption", "photo", "slide", "image", "picture", "gallery")
_LINK_AT_END = re.compile(r"\b(?:[Rr]ead [Mm]ore|[Rr]ead [Ff]ull|[Ll]isten|[Ww]atch [Nn]ow|[Ff]ull [Ss]tory)\W*$")
# "Trump-Kim summit:North Korea must act": a link's label run together with its text.
_GLUED_LABEL = re.compile(r"[^\d:.]{3,60}:(?=[A-Z‘“\"'])")
_BYLINE = re.compile(
    r"(?:[Bb]y|[Ww]ritten by|[Ss]tory by|[Rr]eported by|[Aa]uthor:?)\s+"
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
_AGENCY = re.compile(r"/(?:AP|AFP|EPA|Reuters|REUTERS|Getty)\b|Getty Images")
_BREAKS_OFF = re.compile(r"(?:\[\s*(?:\.\.\.|…)\s*\]|\[\+\d+ chars\]|[\w,]\s?(?:\.\.\.|…))\s*$")


@dataclass(frozen=True, slots=True)
class Body:
    """What of a text is the article.

    ranges: characters of the text, in order, apart from one another. truncated: the text breaks off.
    statements: embedded posts. title: the headline, where the text shows one.
    """

    ranges: tuple[tuple[int, int], ...]
    truncated: bool
    statements: tuple[Statement, ...]
    title: str | None


def find_body(text: str, title: str | None = None, extracted: bool = False) -> Body:
    """The article within a text.

    title: its headline, if known from elsewhere. extracted: menus and lists were already left out by their markup, so
    that a run of short lines is more likely a list or table of the article.
    """
    lines = lines_of(text)
    page = [_by_words(line) for line in lines]
    stretches = article_stretches(lines[: comments_begin(lines, page)], page)
    start = stretches[0].first if stretches else 0
    headline = find_headline(lines, title, page, start)
    if headline is not None:
        page[headline] = False
    if not extracted:
        _mark_outside(lines, page, headline, stretches)
    _mark_link_lists(lines, page, headline, start)
    _mark_galleries(lines, page)
    _mark_tail(lines, page)
    _mark_head(lines, page, headline, start)
    ranges = [part for line, is_page in zip(lines, page, strict=True) if not is_page for part in _parts(line)]
    return Body(
        ranges=_joined(text, ranges),
        truncated=_is_truncated(lines, page),
        statements=find_posts(lines),
        title=lines[headline].content if headline is not None else None,
    )


def _by_words(line: Line) -> bool:
    """Whether a line's own words say that it is the page's."""
    said = line.text
    if _is_slide(said):
        return True
    if line.kind in _LONGEST:
        return len(said) < _LONGEST[line.kind]
    if line.kind == "alone" or _NOISE.match(said):
        return True
    if len(said) > 250:
        return False
    glued = not line.prose and (_GLUED_LABEL.match(said) or _LINK_AT_END.search(said))
    patterns = (_COUNTED.match, _STAFF.match, _CREDIT.fullmatch, _BYLINE.match)
    return bool(glued or any(matches(said) for matches in patterns))


def _is_slide(said: str) -> bool:
    low = said.lower()
    return any(word in low for word in _SLIDE_WORDS) and _SLIDE.search(said) is not None


def _mark_outside(lines: list[Line], page: list[bool], headline: int | None, stretches: tuple[Stretch, ...]) -> None:
    """What lies between the stretches of the article and around them, but for a few lines next to its text."""
    start = 0
    for stretch in stretches:
        first = stretch.first if headline is None or headline >= stretch.first else headline
        _mark_between(lines, page, start, min(first, stretch.first), headline)
        start = stretch.end
    if stretches:
        _mark_between(lines, page, start, len(lines), headline)


def _mark_between(lines: list[Line], page: list[bool], start: int, end: int, headline: int | None) -> None:
    parting = [place for place in range(start, end) if not lines[place].in_list]
    if len(parting) < PARTING:
        return
    for place in range(start, end):
        page[place] = place != headline


def _mark_link_lists(lines: list[Line], page: list[bool], headline: int | None, text: int) -> None:
    """The heading of a link list, and what follows it: to the next running text, or to the end if none resumes."""
    end = _end_of_article(lines, page, headline, text)
    page[end:] = [True] * (len(lines) - end)
    inside = False
    for place, line in enumerate(lines[:end]):
        if place == headline:
            inside = False
        elif line.kind in _LISTS or line.kind in ("pointer", "stop"):
            inside = page[place] = True
        elif inside and line.prose and not (line.bullet or is_title_case(line.text)):
            inside = False
        elif inside:
            page[place] = True


def _mark_galleries(lines: list[Line], page: list[bool]) -> None:
    """Slideshows: runs of captions that stand twice, once for the picture and once for the caption on its own."""
    doubled = [
        place
        for place, (line, following) in enumerate(pairwise(lines))
        if line.prose and len(line.text) > _SHORT_CAPTION and line.text == following.text
    ]
    run: list[int] = []
    for place in doubled:
        if run and place - run[-1] > _SLIDES_APART:
            run = []
        run.append(place)
        if len(run) >= _FEWEST_IN_RUN:
            page[run[0] : place + 2] = [True] * (place + 2 - run[0])


def _end_of_article(lines: list[Line], page: list[bool], headline: int | None, text: int) -> int:
    """The place of a heading from which all is the page's: readers' comments, or a list with no text after it.

    Summaries of other articles stand alone, each under its headline; an article has paragraphs that follow one another.
    """
    resumes = max((place for place, pair in enumerate(pairwise(lines)) if pair[0].prose and pair[1].prose), default=-1)
    comments = comments_begin(lines, page)
    for place, line in enumerate(lines[text + 1 : comments], text + 1):
        if place == headline or line.kind not in _LISTS or place < resumes:
            continue
        last_words = len(lines) - place <= _FEWEST_IN_RUN and any(line.prose for line in lines[place + 1 :])
        if not last_words:
            return place
    return comments


def _mark_tail(lines: list[Line], page: list[bool]) -> None:
    """The mark where a text breaks off, and a run of headlines after the last running text."""
    for place in range(max(0, len(lines) - _LAST_LINES), len(lines)):
        page[place] = page[place] or _is_break(lines[place])
    first = len(lines)
    while first > 0 and (page[first - 1] or not lines[first - 1].prose or _is_short_title(lines[first - 1])):
        first -= 1
    run = [line for line, is_page in zip(lines[first:], page[first:], strict=True) if not is_page]
    titles = sum(is_title_case(line.content) for line in run)
    dated = sum(line.dated for line in run)
    is_list = len(run) >= _FEWEST_IN_RUN and titles >= 0.6 * len(run) and dated < 0.5 * len(run)
    if first > 0 and (is_list or _are_links(run, lines[:first])):
        page[first:] = [True] * (len(lines) - first)


def _are_links(run: list[Line], above: list[Line]) -> bool:
    """Whether one or two lines after an article that ends with a full stop are headlines of others."""
    ended = _FULL_STOP.search(above[-1].text) and sum(line.prose for line in above[-_ENOUGH_TEXT:]) == _ENOUGH_TEXT
    return bool(ended) and len(run) < _FEWEST_IN_RUN and all(map(_is_link, run))


def _is_link(line: Line) -> bool:
    """Whether a line could be the headline of another article, and not the article's own last words."""
    return line.headline and len(line.text) < 120 and not (_BREAKS_OFF.search(line.text) or ends_open(line.text))


def _is_break(line: Line) -> bool:
    return len(line.text) < 100 and begins("ends").match(folded(line.text)) is not None


def _is_short_title(line: Line) -> bool:
    """A question or exclamation among headlines ends as a sentence does and is one of them."""
    return len(line.text) < 140 and is_title_case(line.content)


def _mark_head(lines: list[Line], page: list[bool], headline: int | None, text: int) -> None:
    """What stands above the headline, and names between it and the place where the running text begins."""
    for place in range(headline or 0):
        page[place] = page[place] or len(lines[place].text) < 200
    for place in range(0 if headline is None else headline + 1, text):
        page[place] = page[place] or is_name(lines[place])


def _parts(line: Line) -> list[tuple[int, int]]:
    """A body line without the mark of an image or a caption's label before it and a picture's credit after it."""
    start, end = 0, len(line.text)
    if line.text[0] == "!" and (image := _IMAGE_MARK.match(line.text)):
        start = image.end()
    while label := begins("before").match(folded(line.text[start : start + 60])):
        start += label.end()
        if len(line.text) - start < 60 and _AGENCY.search(line.text, start):
            return []
    end = _before_credit(line.text, max(start, end - _LONGEST_CREDIT))
    cuts = [(start, start), *(m.span(2) for m in _inserts(line.text) if m.start(2) >= start), (end, end)]
    parts = [(first, last) for (_, first), (last, _) in pairwise(cuts) if line.text[first:last].strip()]
    return [(line.start + first, line.start + last) for first, last in parts]


def _inserts(said: str) -> Iterator[re.Match[str]]:
    return _INSERT.finditer(said) if _INSERT_END in said else iter(())


def _before_credit(said: str, tail: int) -> int:
    """Where the credit of a picture begins, from ``tail`` on; the line's end where there is none."""
    if not any(word in said for word in _CREDIT_WORDS):
        return len(said)
    credit = _CREDIT.search(said, tail) or _AGENCY_CREDIT.search(said, tail)
    return credit.start() if credit else len(said)


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
    if any(_is_break(line) for line in lines[last + 1 : last + 1 + _LAST_LINES]):
        return True
    return last >= 0 and bool(_BREAKS_OFF.search(lines[last].text))
