"""Days in EDTF (ISO 8601-2, levels 0 and 1): the way libraries and archives write vague dates."""

import re
from datetime import date

from summitry.model.encounter import When
from summitry.temporal.days import Days, month, season, year

_SEASONS = {"21": "SP", "22": "SU", "23": "FA", "24": "WI"}
_SIMPLE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?")


def _unit(days: Days) -> str | None:
    """The calendar unit that the stretch is, None where it is none."""
    if days.first == days.last:
        return days.first.isoformat()
    if days == month(days.first.year, days.first.month):
        return f"{days.first:%Y-%m}"
    if days == year(days.first.year):
        return f"{days.first.year:04d}"
    for code, name in _SEASONS.items():
        if days.first.year < date.max.year and days == season(days.first.year, name):
            return f"{days.first.year:04d}-{code}"
    return None


def to_edtf(when: When) -> str:
    """The days as EDTF: a day, month, season or year where they are one, else an interval ("2019-06-28/2019-06-29")."""
    return _unit(Days(when.start, when.end)) or f"{when.start.isoformat()}/{when.end.isoformat()}"


def _days(text: str) -> Days:
    match = _SIMPLE.fullmatch(text)
    if not match:
        raise ValueError(f"not a date in EDTF: {text!r}")
    year_word, month_word, day_word = match.groups()
    if month_word in _SEASONS and day_word is None:
        return season(int(year_word), _SEASONS[month_word])
    if day_word:
        day = date(int(year_word), int(month_word), int(day_word))
        return Days(day, day)
    return month(int(year_word), int(month_word)) if month_word else year(int(year_word))


def from_edtf(text: str) -> When:
    """The days of an EDTF date or closed interval; marks of doubt ("?", "~", "%") are read over.

    Raises ValueError for anything else, open intervals ("2019-06-28/..") among it: they bound nothing on one side.
    """
    first, _, last = text.strip().partition("/")
    start, end = _days(first), _days(last or first)
    return When(start.first, end.last)
