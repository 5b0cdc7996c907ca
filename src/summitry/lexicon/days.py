"""Days known to the year, the month or the day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache


@dataclass(frozen=True, slots=True, order=True)
class DayRange:
    """The days that a date of some precision can mean, both ends included."""

    first: date
    last: date


@cache
def day_range(text: str) -> DayRange:
    """The days that "2014", "2014-03" or "2014-03-05" can mean. Raises ValueError for anything else."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 3:
        day = date(*parts)
        return DayRange(day, day)
    if len(parts) == 2:
        year, month = parts
        return DayRange(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return DayRange(date(parts[0], 1, 1), date(parts[0], 12, 31))
