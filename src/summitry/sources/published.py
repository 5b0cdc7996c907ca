"""When a document was published, from its own words, where nothing given with it tells.

Either a date is printed in it (basis "dateline"), or several hints leave an interval (basis "inferred"): what is past
and what is still to come, words like "last November" beside a gathering whose days are known, people in office. Hints
that contradict one another, or leave more than a year, give nothing: no date is better than a wrong one.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from summitry.model.document import Document, Published
from summitry.model.terms import Basis
from summitry.sources.published_bounds import Bound, Window, together
from summitry.sources.published_hints import (
    coming_hints,
    event_hints,
    month_hints,
    office_hints,
    place_hints,
    posts,
)
from summitry.sources.published_printed import Printed, dateline, labelled, means_day
from summitry.sources.published_sentences import Said, sentences

_LONGEST = 366  # days; a wider interval dates nothing
_Hints = Callable[[tuple[Said, ...], Window], Iterable[Bound]]


def infer_published(document: Document) -> Document:
    """The document with ``published`` from its text where it had none; unchanged where the text does not tell it."""
    if document.published.basis is not Basis.NONE:
        return document
    printed = labelled(document) or dateline(document)
    found = _on(printed) if printed and printed[1] else _inferred(document)
    if printed and found and found.basis is Basis.INFERRED:
        found = _in_window(printed[0], found) or found
    return replace(document, published=found) if found else document


def _on(printed: Printed) -> Published:
    return Published(printed[1], printed[1], Basis.DATELINE, printed[0])


def _in_window(words: str, window: Published) -> Published | None:
    """The day of a dateline without year ("SEOUL, Nov. 3"), where the other hints leave one such day."""
    if window.start is None or window.end is None:
        return None
    days = [date.fromordinal(n) for n in range(window.start.toordinal(), window.end.toordinal() + 1)]
    fitting = [day for day in days if means_day(words, day)]
    return _on((words, fitting[0])) if len(fitting) == 1 else None


def _window(document: Document, said: tuple[Said, ...]) -> tuple[Window | None, Window]:
    """What all hints leave, and what people's offices alone leave."""
    office = together(office_hints(said)) or Window()
    window = together((*posts(document), *event_hints(said)), office)
    later: tuple[_Hints, ...] = (place_hints, coming_hints, month_hints)
    for hints in later:
        if window is not None:
            window = together(hints(said, window), window)
    return window, office


def _inferred(document: Document) -> Published | None:
    window, office = _window(document, sentences(document))
    if window is None or (window.start, window.end) == (office.start, office.end):
        return None
    if (window.days is not None and window.days > _LONGEST) or window.start is None:
        return None
    return Published(window.start, window.end, Basis.INFERRED, " · ".join(window.words))
