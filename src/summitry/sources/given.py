"""Publication dates as given with a document: ISO 8601, RFC 5322, and the day written out in English."""

import re
from calendar import monthrange
from datetime import date
from email.utils import parsedate_to_datetime

from summitry.model.document import Published
from summitry.model.terms import Basis

EARLIEST, LATEST = 1800, 2199
""" Years outside are no dates: databases write 9999-12-31 or 0001-01-01 for a day that is not known. """

_ISO = re.compile(r"(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:[T ].*)?$")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ].*)?$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WRITTEN = (
    re.compile(rf"(?:[a-z]+day,?\s+)?{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"(?:[a-z]+day,?\s+)?{_DAY}\s+{_MONTH},?\s+(?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"{_MONTH}\s+(?P<year>\d{{4}})$", re.IGNORECASE),
)


def parse_published(said: str) -> Published | None:
    """The days that a given date means, None where it is none.

    "2018-11-29", "2018-11-29T10:00:00Z", "2018-11", "2018", "20181129", "Thu, 29 Nov 2018 10:00:00 GMT",
    "November 29, 2018", "29 November 2018". Days are taken as printed, whatever the time zone. Dates such as
    "03/04/2018", which mean two days, are none.
    """
    text = said.strip()
    days = _iso(text) or _written(text) or _mail(text)
    if days is None or not EARLIEST <= days[0].year <= LATEST:
        return None
    return Published(days[0], days[1], Basis.METADATA, text)


def _iso(text: str) -> tuple[date, date] | None:
    match = _ISO.match(text) or _SLASHED.match(text)
    return _days(*(int(part) if part else None for part in match.groups())) if match else None


def _written(text: str) -> tuple[date, date] | None:
    for pattern in _WRITTEN:
        if match := pattern.match(text):
            said = match.groupdict()
            day = int(said["day"]) if said.get("day") else None
            return _days(int(said["year"]), _MONTHS.index(said["month"].lower()) + 1, day)
    return None


def _mail(text: str) -> tuple[date, date] | None:
    try:
        day = parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError):
        return None
    return day, day


def _days(year: int | None, month: int | None = None, day: int | None = None) -> tuple[date, date] | None:
    """The first and last day of a year, a month or a day; None where there is no such day."""
    if year is None:
        return None
    last_month = month or 12
    try:
        last_day = day or monthrange(year, last_month)[1]
        return date(year, month or 1, day or 1), date(year, last_month, last_day)
    except ValueError:
        return None
