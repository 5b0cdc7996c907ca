"""Other libraries that find dates, in one form: text and day -> (start, end, type, value)."""

import re
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from importlib.util import find_spec

Found = list[tuple[int, int, str, str]]


_MONTH = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"


def _value(words: str, day: date) -> str:
    """The day as a TIMEX3 value, as coarse as the words are: these libraries give days only."""
    low = words.lower()
    if re.search(r"\byears?\b", low) or re.fullmatch(r"\D*\d{4}\D*", low):
        return f"{day.year:04d}"
    if re.search(r"\bweeks?\b", low):
        return f"{day.isocalendar().year:04d}-W{day.isocalendar().week:02d}"
    if re.search(r"\bmonths?\b", low) or (re.search(_MONTH, low) and not re.search(r"\b\d{1,2}\b", low)):
        return f"{day:%Y-%m}"
    return day.isoformat()


def _dateparser(text: str, day: date) -> Found:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day), "PREFER_DATES_FROM": "past"}
    found: Found = []
    at = 0
    for words, when in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append((start, at, "DATE", _value(words, when.date())))
    return found


def _parsedatetime(text: str, day: date) -> Found:
    import parsedatetime

    base = datetime(day.year, day.month, day.day)
    hits = parsedatetime.Calendar().nlp(text, sourceTime=base) or ()
    return [(start, end, "DATE", _value(words, when.date())) for when, _, start, end, words in hits]


def available() -> Iterator[tuple[str, Callable[[str, date], Found]]]:
    """The systems that are installed; each that is not is named on stderr."""
    for name, system in (("dateparser", _dateparser), ("parsedatetime", _parsedatetime)):
        if find_spec(name):
            yield name, system
        else:
            print(f"{name} is not installed (pip install {name}) and is left out", file=sys.stderr)
