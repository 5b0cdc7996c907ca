"""Chronicles: texts in entries that a day heads ("Jan. 27: ...", "Day 8: Jan. 27" on a line of its own).

All that an entry tells without a day of its own is of the day that heads it, in whatever tense: a chronicle tells the
past in the present. Two such lines may be chance, three and more make a chronicle. Entries that a time of the clock
heads ("3:40 p.m. ...", "2 hours ago") are those of the text's own day: a live report, or an official's schedule.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from summitry.extract.story import Story
from summitry.extract.telling import Found
from summitry.model.encounter import When
from summitry.temporal.types import TimeExpression

_FEWEST = 3
_LONGEST = 12  # sentences under a heading on a line of its own; one within a line heads that line only
_WIDEST = 31  # days: a month heads an entry as a day does, a year does not
_MARGIN = 40
_CLOCK = re.compile(
    r"""(?:^|\n)[ \t*•\[(–—-]*
        (?P<clock>\d{1,2}[:.h]\d\d(?:[ ]?[ap]\.?[ ]?m\b\.?)?(?!\d|[.:]\d|[ ]?%)|\d{1,2}[ ]?[ap]\.?m\b\.?
            |\d{1,2}[ ](?:minutes?|hours?)[ ]ago(?=\s*\n))""",
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE = re.compile(r"(?:^|\n)[\s•*–—-]*(?:Day \w+\W+)?$")
_BEHIND = re.compile(r"[ \t]*(?:(?P<alone>$|\n)|[:—–]|-+ )")


@dataclass(frozen=True, slots=True)
class _Head:
    days: Found[When]
    alone: bool


def entry_days(story: Story) -> Mapping[int, Found[When]]:
    """The days that head the entry each sentence stands in, by the sentence's index; empty where it is no chronicle."""
    heads = {p.sentence.index: head for p in story.passages if (head := _head(story, p.times)) is not None}
    if len(heads) < _FEWEST:
        return _live_days(story)
    days: dict[int, Found[When]] = {}
    current: tuple[int, _Head] | None = None
    for passage in story.passages:
        at = passage.sentence.index
        current = (at, heads[at]) if at in heads else current
        if current is not None and _reaches(story, current[1], at - current[0], passage.sentence.start):
            days[at] = current[1].days
    return days


def _live_days(story: Story) -> Mapping[int, Found[When]]:
    """The text's own day, for the sentences of each entry that a time of the clock heads."""
    heads, today = list(_CLOCK.finditer(story.document.text)), story.reference.start
    if len(heads) < _FEWEST or today is None or story.reference.end != today:
        return {}
    when, days = When(today, today, f"live on {today}"), {}
    for head, end in zip(heads, [*(h.start() for h in heads[1:]), len(story.document.text)], strict=True):
        words = story.document.span(head.start("clock"), head.end("clock"))
        told = [p.sentence.index for p in story.passages if words.start <= p.sentence.end and p.sentence.start < end]
        days.update({index: Found(when, words, 2) for index in told[:_LONGEST]})
    return days


def _reaches(story: Story, head: _Head, sentences: int, start: int) -> bool:
    """Whether the entry that the head opens still runs so many sentences after it."""
    return sentences <= _LONGEST if head.alone else "\n" not in story.document.text[head.days.span.start : start]


def _head(story: Story, times: tuple[TimeExpression, ...]) -> _Head | None:
    """The first of the times that opens a line and stands there alone, or before a colon or dash."""
    text = story.document.text
    for time in times[:2]:
        behind = _BEHIND.match(text, time.end)
        opens = _BEFORE.search(text[max(0, time.start - _MARGIN) : time.start]) is not None
        dated = time.when is not None and (time.when.end - time.when.start).days < _WIDEST
        if opens and dated and behind is not None and time.when is not None and time.type == "DATE":
            words = story.document.span(time.start, time.end)
            return _Head(Found(time.when, words, 2), behind["alone"] is not None)
    return None
