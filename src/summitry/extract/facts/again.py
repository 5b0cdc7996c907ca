"""The same people at several times: "met in 2018 and 2019", "met in Rome in March and again in Paris in May"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from summitry.extract.events.candidates import Candidate
from summitry.extract.telling import Found
from summitry.model.encounter import When
from summitry.model.terms import Kind

_FAR_APART = timedelta(days=27)  # days near one another may be those of one encounter, or of its report
_AND = re.compile(
    r"(?:,|,? and|,? then)(?: again| later| once more)?(?: (?:in|at|on)(?: [A-Z][\w.'-]+)+)?(?:,? (?:in|on|for))?\s*$"
)
_MEETING = (Kind.MEETING, Kind.CALL)


def _is_later(when: When, last: When) -> bool:
    return when.start > last.end and when.start - last.start >= _FAR_APART


def again(candidate: Candidate, first: Found[When] | None) -> Iterator[Candidate]:
    """The candidate once more for each further time that its words list behind the first one, with that time alone."""
    if first is None or candidate.region is not None or candidate.mention.kind not in _MEETING:
        return
    passage, start = candidate.passage, candidate.passage.sentence.start
    end, last = first.span.end, first.value
    for time in passage.times:
        between = passage.sentence.text[end - start : max(time.start, end) - start]
        if time.start < end or time.when is None or not _AND.match(between) or not _is_later(time.when, last):
            continue
        yield replace(candidate, region=(end, time.end))
        end, last = time.end, time.when
