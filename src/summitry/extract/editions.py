"""Which gathering of a series is meant, with its known days and place (CODEBOOK.md, rule 10)."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from summitry.extract.setting import Setting
from summitry.extract.telling import Named
from summitry.lexicon import gatherings
from summitry.lexicon.folding import fold
from summitry.lexicon.gatherings import Edition, Series
from summitry.model.encounter import Place, When

_NEAR = timedelta(days=75)
_SELDOM = 3
_WEEK = timedelta(days=7)
_YEARS = timedelta(days=800)
_LONG = timedelta(days=30)
_AT_HAND = 5
_BESIDE = 30
_CLEARLY = 3
_BILATERAL = "bilateral summit"
_ARRIVALS = timedelta(days=3)
_COMING = timedelta(days=150)


@cache
def editions_by_name() -> Mapping[str, tuple[Edition, ...]]:
    """Names of single gatherings, as texts write them, with those they can mean: "Hamburg summit", "Elmau Summit".

    Only summits of leaders are known by their place; of meetings of ministers the series is named too.
    """
    found: dict[str, dict[int, Edition]] = {}
    for edition in gatherings().all_editions():
        named = [f"{place} summit" for place in (edition.city, edition.venue) if place and not is_of_ministers(edition)]
        for name in (*named, *edition.aliases):
            if name[:1].isupper() and name.endswith(" summit"):
                for surface in (name, f"{name[:-7]} Summit"):
                    found.setdefault(surface, {})[id(edition)] = edition
    return {surface: tuple(group.values()) for surface, group in found.items()}


def the_one_meant(editions: Sequence[Edition], day: date | None) -> Edition | None:
    """The gathering that a name shared by several means in a document of that day; None where that is open.

    The nearest, unless another is nearly as near. Without a day only a name that one gathering alone has tells it. A
    summit of two sides is told by its accounts (rule 10), not by its name.
    """
    if day is None:
        return editions[0] if len(editions) == 1 and not _is_of_two(editions[0]) else None
    ranked = sorted(editions, key=lambda edition: _distance(edition, day))
    first = ranked[0]
    rivals = [e for e in ranked[1:] if e.start.first > first.end.last or e.end.last < first.start.first]
    clear = not rivals or _distance(rivals[0], day) > _CLEARLY * _distance(first, day)
    return first if clear and not _is_of_two(first) else None


def is_of_ministers(edition: Edition) -> bool:
    """Whether ministers met, and no heads."""
    return "ministers" in edition.note


def _is_of_two(edition: Edition) -> bool:
    return gatherings().series(edition.series)[0].kind == _BILATERAL


def _distance(edition: Edition, day: date) -> int:
    return max((edition.start.first - day).days, (day - edition.end.last).days, 0)


def with_edition(
    setting: Setting, named: Named, when: When | None, where: Place | None, planned: bool = False
) -> Named:
    """The gathering with the edition meant: by the encounter's own days and place, else the nearest to the document.

    planned: what is told lies ahead, so that the next one is meant, also where it is some months away.

    Left open where the document is undated and no day is said, or where no known edition fits. The days and place of
    a bilateral summit are only those that the document tells (CODEBOOK.md, rule 10).
    """
    first, last = setting.first_day, setting.last_day
    start = when.start if when else (first - _NEAR if first else None)
    end = when.end if when else (last + _NEAR if last else None)
    if named.edition is not None:
        fits = when is None or named.edition.touches(start, end)
        return named if fits else Named(named.series, named.span)
    middle = when.start if when else (first or last)
    if named.series.kind == _BILATERAL or middle is None:
        return named
    found = gatherings().editions(named.series.code, start, end)
    if not found and start and end:
        found = _a_little_off(named.series, start, end, planned and when is None)
    fitting = [e for e in found if where is None or where.country in (None, e.country)]
    there = _at_place(named.series, where, middle)
    at_place = [e for e in fitting if e in there] or (there if not when or not fitting else [])
    fitting = at_place or fitting
    if not fitting:
        return named
    spoken = _around(setting, named)
    vague = when is None or when.end - when.start > _LONG
    ranked = [(_rank(edition, spoken, middle, vague), edition) for edition in fitting]
    (wrong, screen, _), best = min(ranked, key=lambda pair: pair[0])
    return named if wrong or screen else Named(named.series, named.span, best)


def _a_little_off(series: Series, start: date, end: date, planned: bool) -> tuple[Edition, ...]:
    """Those at hand, as who attends arrives a day or two before; of what is planned without a day the next one."""
    if planned:
        yearly = len(gatherings().editions(series.code, start - _YEARS, end)) <= _SELDOM
        return gatherings().editions(series.code, end, end - _NEAR + _COMING)[:1] if yearly else ()
    return gatherings().editions(series.code, start, end + _ARRIVALS)


def place_of_the_week(named: Named, when: When) -> Place | None:
    """Where the series met within a week of those days: who meets on its margins may do so before it opens."""
    if named.series.kind == _BILATERAL:
        return None
    near = gatherings().editions(named.series.code, when.start - _WEEK, when.end + _WEEK)
    places = {(edition.city, edition.country) for edition in near if edition.country}
    return Place(*next(iter(places))) if len(places) == 1 else None


def _around(setting: Setting, named: Named) -> str:
    return setting.story.document.text[max(0, named.span.start - _BESIDE) : named.span.end + _BESIDE].lower()


def _rank(edition: Edition, spoken: str, middle: date, vague: bool) -> tuple[bool, bool, int]:
    """Not ministers where heads are meant and the other way round, unless it is at hand; not a screen; the nearest."""
    away = abs((edition.start.first - middle).days)
    wrong = is_of_ministers(edition) != ("minister" in spoken) and away > _AT_HAND
    screen = edition.status == "virtual" and vague and away > _AT_HAND
    return wrong, screen, away


def _at_place(series: Series, where: Place | None, day: date) -> list[Edition]:
    """The series' gatherings of those years in that very place, unless it meets there time and again."""
    if where is None or where.place is None:
        return []
    around = gatherings().editions(series.code, day - _YEARS, day + _YEARS)
    place = f" {fold(where.place)} "
    there = [e for e in around if e.country == where.country and place in _names(e)]
    return [] if _is_its_seat(series, where) else there


def _names(edition: Edition) -> str:
    return f" {fold(' '.join(filter(None, (edition.city, edition.venue, *edition.aliases))))} "


def _is_its_seat(series: Series, where: Place) -> bool:
    """Whether a body meets in this town time and again: then the town tells no edition."""
    return sum(e.city == where.place for e in gatherings().editions(series.code, None, None)) > _SELDOM
