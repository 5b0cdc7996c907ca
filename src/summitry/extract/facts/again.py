"""The same people at several times: "met in 2018 and 2019", "met in Rome in March and again in Paris in May"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from summitry.extract.events.candidates import Candidate
from summitry.extract.setting import Setting
from summitry.extract.telling import Found, Telling
from summitry.model.encounter import When
from summitry.model.terms import Kind
from summitry.temporal.types import TimeExpression

_NEXT_DAY = timedelta(days=1)  # who meets again on the next day does so on one occasion
_FAR_APART = timedelta(days=26)  # days near one another may be those of one encounter, or of its report
_PLACED = r"(?: (?:in|at|on)(?: [A-Z][\w.'-]+)+)?"
_AND = re.compile(rf"{_PLACED}(?P<and>,|;|,? and|,? then)(?: (?:then|later))*{_PLACED}(?:,? (?:in|on|for))?\s*$")
_AGAIN = re.compile(
    rf".{{0,80}}?(?P<and>[,;]|,? and)(?: (?:then|later))*,? (?:again|once more|(?:for )?a second time){_PLACED}"
    r"(?:,? (?:in|on|for))?\s*$"
)
_TWICE = re.compile(r"\b(?:twice|two times|three times|(?:two|three) (?:meetings|calls|conversations|encounters))\b")
_GOES_ON = re.compile(
    rf"(?P<place>{_PLACED})"
    r"(?:[^\w\s]|$| (?:in|at|on|for|to|when|where|after|before|during|amid|and|with|while|as|by)\b)"
)
_A_WEEK = timedelta(days=6)
_MEETING = (Kind.MEETING, Kind.CALL)


def again(candidate: Candidate, first: Found[When] | None) -> Iterator[tuple[Candidate, TimeExpression]]:
    """The candidate once more for each further time that its words list behind the first one, with that time alone."""
    if first is None or candidate.region is not None or candidate.mention.kind not in _MEETING:
        return
    passage, start = candidate.passage, candidate.passage.sentence.start
    end, last, text = first.span.end, first.value, passage.sentence.text
    twice = _TWICE.search(text) is not None
    next_day = timedelta() if candidate.mention.kind is Kind.CALL else _NEXT_DAY
    for time in passage.times:
        if time.start < end or time.when is None or time.when.start <= last.end:
            continue
        words = (text, end - start, time.start - start)
        once_more = _AGAIN.match(*words)
        between, behind = once_more or _AND.match(*words), _GOES_ON.match(text, time.end - start)
        surely = once_more is not None or (twice and _as_long(time.when, last))
        apart = time.when.start - last.start > (next_day if surely else _FAR_APART)
        if between is None or behind is None or not apart:
            continue
        yield replace(candidate, region=(start + between.start("and"), start + behind.end("place"))), time
        end, last = time.end, time.when


def dated(setting: Setting, told: Telling, time: TimeExpression) -> Telling:
    """The telling with that time, where the parse hangs it on other words ("he also sang, and again in May")."""
    if told.when is not None or time.when is None:
        return told
    return replace(told, when=Found(time.when, setting.story.document.span(time.start, time.end), 2))


def _as_long(when: When, last: When) -> bool:
    """Two days, or two months; not "twice last week, on Monday and Friday"."""
    return (when.end - when.start < _A_WEEK) == (last.end - last.start < _A_WEEK)
