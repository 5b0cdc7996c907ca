"""Stretches of days as the calendar names them. Pure; weeks run from Monday to Sunday (codebook, rule 9)."""

from datetime import date, timedelta
from typing import NamedTuple

_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_EARLY, _LATE = 10, 21  # "early July" to the 10th, "late July" from the 21st, "mid-July" between


class Days(NamedTuple):
    """A closed stretch of days."""

    first: date
    last: date

    def covers(self, other: "Days") -> bool:
        """True where all of the other stretch lies within this one."""
        return self.first <= other.first and other.last <= self.last


def one(day: date) -> Days:
    """A single day."""
    return Days(day, day)


def shift(day: date, days: int) -> date:
    """The day so many days later (earlier if negative), held within the calendar."""
    ordinal = min(max(day.toordinal() + days, 1), date.max.toordinal())
    return date.fromordinal(ordinal)


def clamp_year(number: int) -> int:
    """A year that the calendar has."""
    return min(max(number, 1), 9999)


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the month's last day where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    target = month(clamp_year(index // 12), index % 12 + 1)
    return target.first.replace(day=min(day.day, target.last.day))


def month(year_number: int, number: int) -> Days:
    """A calendar month; number from 1."""
    first = date(year_number, number, 1)
    following = first.replace(month=number + 1) if number < 12 else None
    return Days(first, following - timedelta(1) if following else date(year_number, 12, 31))


def months(year_number: int, number: int, count: int) -> Days:
    """``count`` calendar months from month ``number``."""
    first = date(year_number, number, 1)
    last = add_months(first, count - 1)
    return Days(first, month(last.year, last.month).last)


def year(number: int) -> Days:
    """A calendar year."""
    return Days(date(number, 1, 1), date(number, 12, 31))


def decade(number: int) -> Days:
    """The ten years that begin with the year."""
    return Days(date(number, 1, 1), date(clamp_year(number + 9), 12, 31))


def century(number: int) -> Days:
    """The n-th century."""
    return Days(date(clamp_year(number * 100 - 99), 1, 1), date(clamp_year(number * 100), 12, 31))


def quarter(year_number: int, number: int) -> Days:
    """A quarter of the calendar year; number from 1."""
    return months(year_number, number * 3 - 2, 3)


def half(year_number: int, number: int) -> Days:
    """A half of the calendar year; number 1 or 2."""
    return months(year_number, number * 6 - 5, 6)


def season(year_number: int, name: str) -> Days:
    """A northern season: SP, SU, FA or WI; a winter runs into the year that follows."""
    return months(year_number, _SEASON_START[name], 3)


def week_of(day: date) -> Days:
    """Monday to Sunday of the day's week."""
    monday = shift(day, -day.weekday())
    return Days(monday, shift(monday, 6))


def weekend_of(day: date) -> Days:
    """Saturday and Sunday of the day's week."""
    monday = shift(day, -day.weekday())
    return Days(shift(monday, 5), shift(monday, 6))


def iso_week(day: date) -> str:
    """The week in ISO form ("2017-W27")."""
    number = day.isocalendar()
    return f"{number.year:04d}-W{number.week:02d}"


def part_of(days: Days, part: str) -> Days:
    """The START, MID or END of a stretch: Monday to Wednesday of a week, a third of a month, a quarter of a year.

    The middle of a year is May to August. Longer and other stretches are cut in the proportions of a year.
    """
    if days.first.day == 1 and days.last == date(days.first.year, 12, 31) and days.first.month == 1:
        first_month, count = {"START": (1, 3), "MID": (5, 4), "END": (10, 3)}[part]
        return months(days.first.year, first_month, count)
    length = (days.last - days.first).days + 1
    if length == 7:
        low, high = {"START": (0, 2), "MID": (1, 3), "END": (3, 6)}[part]
        return Days(shift(days.first, low), shift(days.first, high))
    if 28 <= length <= 31:
        low, high = {"START": (1, _EARLY), "MID": (_EARLY + 1, _LATE - 1), "END": (_LATE, length)}[part]
        return Days(days.first.replace(day=low), days.first.replace(day=high))
    low, high = {"START": (0, 3), "MID": (4, 8), "END": (9, 12)}[part]
    return Days(shift(days.first, low * length // 12), shift(days.first, high * length // 12 - 1))


def hull(stretches: "list[Days]") -> Days:
    """The shortest stretch that covers all."""
    return Days(min(s.first for s in stretches), max(s.last for s in stretches))
