"""What one hint says of a publication date, and what several hints say together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from summitry.temporal import Reference, find_times

_TWO_YEARS = 731


@dataclass(frozen=True, slots=True)
class Bound:
    """The text was published on one of the days from start to end (None: nothing bounds that side), by these words."""

    start: date | None
    end: date | None
    words: str


@dataclass(frozen=True, slots=True)
class Window:
    """The days that all bounds leave, and the words of those that narrowed them."""

    start: date | None = None
    end: date | None = None
    words: tuple[str, ...] = ()

    @property
    def days(self) -> int | None:
        """Length in days, both ends counted; None where an end is open."""
        return None if self.start is None or self.end is None else (self.end - self.start).days + 1

    def holds(self, day: date) -> bool:
        """True where the day is one of those left."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


def _later(a: date | None, b: date | None) -> date | None:
    return b if a is None else a if b is None else max(a, b)


def _earlier(a: date | None, b: date | None) -> date | None:
    return b if a is None else a if b is None else min(a, b)


def narrowed(window: Window, bound: Bound) -> Window | None:
    """The window with one more bound; None where they leave no day."""
    start, end = _later(window.start, bound.start), _earlier(window.end, bound.end)
    if start is not None and end is not None and end < start:
        return None
    if (start, end) == (window.start, window.end):
        return window
    return Window(start, end, tuple(dict.fromkeys((*window.words, bound.words))))


def together(bounds: Iterable[Bound], window: Window | None = Window()) -> Window | None:
    """What all bounds leave; None where they contradict one another."""
    for bound in bounds:
        if window is None:
            return None
        window = narrowed(window, bound)
    return window


def days_from_which(words: str, tense: int, event: tuple[date, date], days: Iterable[date]) -> tuple[date, date] | None:
    """First and last of the days from which words ("last November", "today") mean an event's days; None if from none.

    tense: -1 where the words speak of the past, 1 of what is to come, 0 untold.
    """
    fitting = [day for day in days if _means(words, tense, day, event)]
    return (fitting[0], fitting[-1]) if fitting else None


def _means(words: str, tense: int, day: date, event: tuple[date, date]) -> bool:
    found = find_times(words, Reference(day, day), tense=tense)
    when = found[0].when if found else None
    return when is not None and when.start <= event[1] and event[0] <= when.end


def days_around(event: tuple[date, date]) -> list[date]:
    """The days from which an event is already or still spoken of in relative terms ("next year", "last year")."""
    return [event[0] + timedelta(n) for n in range(-_TWO_YEARS, (event[1] - event[0]).days + _TWO_YEARS)]
