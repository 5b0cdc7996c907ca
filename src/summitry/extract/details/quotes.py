"""Quotation marks: which characters of a document stand inside direct speech."""

from functools import lru_cache

from summitry.extract.story import Passage, Story

_OPEN, _CLOSE, _STRAIGHT = "“„«", "”»", '"'


def in_quotation(story: Story, passage: Passage, position: int) -> bool:
    """Whether a character of the document, which stands in the passage, is inside a quotation.

    Marks are counted from the start of the paragraph; a quotation left open goes on to the paragraph's end.
    """
    start, end = _paragraph(story, passage)
    found = quotations(story.document.text[start:end])
    return any(start + a <= position < start + b for a, b in found)


def _paragraph(story: Story, passage: Passage) -> tuple[int, int]:
    index, number = passage.sentence.index, passage.sentence.paragraph
    first = last = index
    while first > 0 and story.passages[first - 1].sentence.paragraph == number:
        first -= 1
    while last + 1 < len(story.passages) and story.passages[last + 1].sentence.paragraph == number:
        last += 1
    return story.passages[first].sentence.start, story.passages[last].sentence.end


@lru_cache(maxsize=256)
def quotations(paragraph: str) -> tuple[tuple[int, int], ...]:
    """The quotations of a paragraph as offsets in it, marks included."""
    found, opened = [], -1
    for at, mark in enumerate(paragraph):
        if opened < 0 and (mark in _OPEN or mark == _STRAIGHT):
            opened = at
        elif opened >= 0 and (mark in _CLOSE or mark == _STRAIGHT):
            found.append((opened, at + 1))
            opened = -1
    return tuple(found) if opened < 0 else (*found, (opened, len(paragraph)))
