"""Which named gathering an occasion is, so that ten ways of writing one are one."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from summitry.lexicon import gatherings
from summitry.resolve.days import Window
from summitry.resolve.names import fold

EDITION_GRACE = 1  # day: reports count an eve or a day after

_NUMBERED = re.compile(r"\b([a-z]{3,})\d+\b")
_WORD = re.compile(r"[a-z0-9]+")
# A number alone ("Seven") names nothing outside a list of gatherings.
_TOO_SHORT = frozenset({"seven", "eight", "assembly", "summit", "forum", "quad summit"})


@dataclass(frozen=True, slots=True, order=True)
class Edition:
    """One gathering of a series, as the lexicon has it."""

    series: str
    days: Window
    city: str
    country: str


def _words(text: str) -> str:
    return " " + " ".join(_WORD.findall(fold(text))) + " "


@cache
def _aliases() -> tuple[tuple[str, str], ...]:
    """(alias in folded words, series), longest alias first."""
    pairs = {(_words(x), s.code) for s in gatherings().all_series() for x in (s.code, s.name, *s.aliases)}
    return tuple(sorted((p for p in pairs if p[0].strip() not in _TOO_SHORT), key=lambda p: (-len(p[0]), p)))


@lru_cache(maxsize=16384)
def series_of(text: str | None) -> str | None:
    """The series that an occasion names ("G20", "UNGA"), None where it names none of the lexicon's."""
    if not text:
        return None
    words = _words(text)
    found = next((series for alias, series in _aliases() if alias in words), None)
    bare = _NUMBERED.sub(r"\1", words)
    return found or (series_of(bare) if bare != words else None)


@cache
def _editions() -> dict[str, tuple[Edition, ...]]:
    """The lexicon's gatherings by series."""
    found: dict[str, list[Edition]] = {}
    for e in gatherings().all_editions():
        if e.start.first <= e.end.last:
            days = Window(e.start.first, e.end.last)
            found.setdefault(e.series, []).append(Edition(e.series, days, e.city or "", e.country or ""))
    return {series: tuple(sorted(rows)) for series, rows in found.items()}


def edition_of(series: str | None, days: Window | None, country: str | None) -> Edition | None:
    """The one edition of a series in those days (and that country, where given); None where none or several fit."""
    if series is None or days is None:
        return None
    fit = [e for e in _editions().get(series, ()) if e.days.gap(days) <= EDITION_GRACE]
    if country:
        fit = [e for e in fit if e.country in ("", country)] or fit
    return fit[0] if len(fit) == 1 else None
