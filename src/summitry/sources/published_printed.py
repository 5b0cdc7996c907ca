"""A publication date printed in the text: a dateline, a line of its own, a "Published" label."""

import re
from collections.abc import Iterator
from datetime import date

from summitry.model.document import Document
from summitry.temporal import Reference, find_times

_LABEL = re.compile(r"(?:first |last )?(?:published|posted|updated|released|date|issued)(?: on| at)?\b[:\s]", re.I)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.’'-]*(?:[ ,/-]+[A-Z][\w.’'-]*){0,5}?)[,.]? (?P<rest>[^\n]{3,60}?)"
    r"\s*(?:--|—|–|-|/PRNewswire/)\s"
)
_MONTH_DAY = re.compile(r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:, ?\d{4}| \d{4})?\b")
_TOP_LINES = 12
_LONGEST_LINE = 110
_WORDS_BESIDE = 9

Printed = tuple[str, date | None]


def _lines(document: Document) -> Iterator[tuple[int, str]]:
    at = 0
    for number, line in enumerate(document.text.split("\n")):
        if line.strip() and not any(s.start <= at < s.end for s in document.statements):
            yield number, line.strip()
        at += len(line) + 1


def _only_day(text: str) -> date | None:
    """The one complete day in the text; None where there is none or more than one."""
    days = {t.when.start for t in find_times(text, Reference()) if t.when and t.when.start == t.when.end}
    return days.pop() if len(days) == 1 else None


def labelled(document: Document) -> Printed | None:
    """A short line that says "Published: 7 July 2017" or is a date, perhaps with a name and an hour, at the top."""
    top = [line for _, line in _lines(document)][:_TOP_LINES]
    for line in top:
        day = _only_day(line) if len(line) <= _LONGEST_LINE else None
        if day is not None and (_LABEL.search(line) or _is_date_line(line)):
            return line, day
    return None


def _is_date_line(line: str) -> bool:
    """Little but the date: no sentence."""
    plain = [word for word in re.findall(r"[^\W\d_]+", line) if word.islower()]
    return len(line.split()) <= _WORDS_BESIDE and len(plain) <= 1 and line[-1] not in "!?:" and "—" not in line


def dateline(document: Document) -> Printed | None:
    """The words of a dateline's date ("SEOUL, Nov. 3, 2014 (Yonhap) --"), and the day where the year is printed."""
    for start, end in document.body or ((0, len(document.text)),):
        for line in document.text[start:end].split("\n")[:4]:
            match = _DATELINE.match(line.strip())
            said = _MONTH_DAY.search(match["rest"]) if match else None
            if match and said and (match["place"].split(",")[0].isupper() or "(" in match["rest"]):
                return said.group(), _only_day(said.group())
    return None


def means_day(words: str, day: date) -> bool:
    """Do the words of a dateline without year, read on a day, mean that day?"""
    found = find_times(words, Reference(day, day))
    return bool(found) and found[0].when is not None and found[0].when.start == found[0].when.end == day
