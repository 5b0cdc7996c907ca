"""Days of feasts and anniversaries, by year."""

import re
from datetime import MAXYEAR, MINYEAR, date
from functools import cache

from summitry.lexicon import words
from summitry.temporal.days import Days, month, one, shift

_PART = re.compile(r"('s|[-./])")


def easter(year: int) -> date:
    """Western Easter Sunday (anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    x = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * x) // 451
    return date(year, (h + x - 7 * m + 114) // 31, (h + x - 7 * m + 114) % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar (Meeus; right from 1900 to 2099)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    return shift(date(year, (d + e + 114) // 31, (d + e + 114) % 31 + 1), 13)


def _nth_weekday(year: int, month_number: int, weekday: int, nth: int) -> date:
    """The n-th such weekday of a month, the last one for n = -1."""
    stretch = month(year, month_number)
    if nth > 0:
        return shift(stretch.first, (weekday - stretch.first.weekday()) % 7 + 7 * (nth - 1))
    return shift(stretch.last, -((stretch.last.weekday() - weekday) % 7))


@cache
def _rules() -> dict[str, str]:
    """Name of a festival in lower case -> how its day is found."""
    return {row[0].lower(): row[1] for row in words("temporal_festivals")}


Spelling = tuple[tuple[str, ...], str]


@cache
def festival_names() -> dict[str, tuple[Spelling, ...]]:
    """First word -> the names that begin with it, longest first: each as its words and marks, and its key."""
    found: dict[str, list[Spelling]] = {}
    for name in _rules():
        parts = tuple(_PART.sub(r" \1 ", name).split())
        found.setdefault(parts[0], []).append((parts, name))
    return {first: tuple(sorted(names, key=lambda n: -len(n[0]))) for first, names in found.items()}


def is_no_time(key: str) -> bool:
    """True for a name that only sounds like a day ("the Sunday Times")."""
    return _rules()[key] == "none"


def happened_once(key: str) -> bool:
    """True for a day of history ("the Sept. 11 attacks"), which has its year."""
    return _rules()[key].startswith("on ")


def _listed(name: str, year: int) -> Days | None:
    """Days of a festival whose dates are listed one by one (moon calendars)."""
    for row in words("temporal_moon_festivals"):
        if row[0] == name and row[1][:4] == str(year):
            first = date.fromisoformat(row[1])
            return Days(first, shift(first, int(row[2]) - 1))
    return None


def festival_days(key: str, year: int) -> Days | None:
    """The days of a festival in a year; None where they are not known. ``key`` is its name in lower case."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    rule = _rules()[key]
    kind, _, rest = rule.partition(" ")
    if kind == "none":
        return None
    if kind == "on":
        return one(date.fromisoformat(rest))
    if kind == "moon":
        return _listed(rest, year)
    if kind in ("easter", "orthodox"):
        return one(shift((easter if kind == "easter" else orthodox_easter)(year), int(rest)))
    if kind == "nth":
        month_number, weekday, nth, later = (int(x) for x in (*rest.split(), "0")[:4])
        return one(shift(_nth_weekday(year, month_number, weekday, nth), later))
    month_number, day = (int(x) for x in rest.split("-"))
    return one(date(year, month_number, day))
