"""Other libraries that find dates, in one form: text and day -> (start, end, type, value)."""

import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from importlib.util import find_spec

Found = list[tuple[int, int, str, str]]


def _dateparser(text: str, day: date) -> Found:
    from dateparser.search import search_dates

    settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day), "PREFER_DATES_FROM": "past"}
    found: Found = []
    at = 0
    for words, when in search_dates(text, languages=["en"], settings=settings) or []:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append((start, at, "DATE", when.date().isoformat()))
    return found


def _parsedatetime(text: str, day: date) -> Found:
    import parsedatetime

    base = datetime(day.year, day.month, day.day)
    hits = parsedatetime.Calendar().nlp(text, sourceTime=base) or ()
    return [(start, end, "DATE", when.date().isoformat()) for when, _, start, end, _ in hits]


def available() -> Iterator[tuple[str, Callable[[str, date], Found]]]:
    """The systems that are installed; each that is not is named on stderr."""
    for name, system in (("dateparser", _dateparser), ("parsedatetime", _parsedatetime)):
        if find_spec(name):
            yield name, system
        else:
            print(f"{name} is not installed (pip install {name}) and is left out", file=sys.stderr)
