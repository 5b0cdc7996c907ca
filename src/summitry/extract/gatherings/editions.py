"""Which gathering of a series is meant, with its known days and place (CODEBOOK.md, rule 10)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import cache

from summitry.extract.gatherings import ceremonies
from summitry.extract.setting import Setting
from summitry.extract.telling import Named
from summitry.lexicon import gatherings, polities, words
from summitry.lexicon.folding import fold
from summitry.lexicon.gatherings import Edition, Series
from summitry.model.encounter import Place, When

_NEAR = timedelta(days=75)
_SELDOM = 3
_WEEK = timedelta(days=7)
_YEARS = timedelta(days=800)
_LONG = timedelta(days=30)
_AT_HAND = 5
_BESIDE = 36
_CLEARLY = 3
_NEARBY = 14  # days; "a NATO meeting" further off may be one of ministers, or of anybody
BILATERAL, _FORUM = "bilateral summit", "forum"
ARRIVALS = timedelta(days=2)
""" How long before a gathering its guests arrive, and meet one another or their host. """
_SEASON = timedelta(days=150)
_LONG_NAME = 3
_AT_THE_TIME = 20
_NUMBERED = re.compile(r"([A-Z]{3,}) ?(\d{1,2})")  # "COP26", "TICAD 8"
_OCCASIONS = frozenset(("summit", "conference", "forum"))


@cache
def editions_by_name() -> Mapping[str, tuple[Edition, ...]]:
    """Names of single gatherings, as texts write them, with those they can mean: "Hamburg summit", "Elmau Summit",
    "World Summit on the Information Society", "summit in Hamburg", "summit in Germany".

    Only summits of leaders are known by their place; of meetings of ministers the series is named too.
    """
    found: dict[str, dict[int, Edition]] = {}
    for edition in gatherings().all_editions():
        if is_of_ministers(edition):
            continue
        for surface in (*_called_by_place(edition), *_called_by_name(edition), *ceremonies.called(edition)):
            found.setdefault(surface, {})[id(edition)] = edition
    return {surface: tuple(group.values()) for surface, group in found.items()}


def _called_by_place(edition: Edition) -> Iterator[str]:
    """ "Hamburg summit", "summit in Hamburg", "summit in Germany"."""
    towns = [place for place in (edition.city, edition.venue) if place]
    land = polities().by_code.get(edition.country or "")
    for noun in ("summit", "Summit"):
        yield from (f"{town} {noun}" for town in towns)
        yield from (f"{noun} in {place}" for place in (edition.city, land.name if land else None) if place)


def _called_by_name(edition: Edition) -> Iterator[str]:
    """The names that the lexicon has, where they say what kind of occasion it is, or which of a numbered series."""
    for name in (edition.name, *edition.aliases):
        numbered = _NUMBERED.fullmatch(name)
        if numbered is not None:
            yield from (f"{numbered[1]}{mark}{numbered[2]}" for mark in ("", "-", " "))
            yield f"{numbered[1].capitalize()}{numbered[2]}"  # as British papers write it
        bare = name.split(" in ")[0]
        for one in (name, *([bare] if bare.count(" ") > _LONG_NAME or "-" in bare.split()[0] else [])):
            if one[:1].isupper() and set(one.lower().split()) & _OCCASIONS and " " in one:
                yield from (one, one.replace(" summit", " Summit"), one.replace("UN ", "U.N. "))


def the_one_meant(name: str, editions: Sequence[Edition], day: date | None, shared: bool = False) -> Edition | None:
    """The gathering that a name shared by several means in a document of that day; None where that is open.

    The nearest, unless another is nearly as near. Without a day only a name that one gathering alone has tells it. A
    summit of two sides is told by its accounts (rule 10), not by its name; "a summit in Hamburg" is only one at hand,
    and so is one by a name that is another series' too (shared: "the UN climate summit").
    """
    if day is None and shared:
        return None
    if day is None:
        return editions[0] if len(editions) == 1 and not _is_of_two(editions[0]) else None
    of_two = any(map(_is_of_two, editions))  # "the Singapore summit", where two have met, is of many only at hand
    summits = [edition for edition in editions if not (of_two and _kind(edition) == _FORUM)]  # and is no forum there
    summits = [edition for edition in summits if edition.start.first - day < _YEARS]
    if not summits:
        return None  # of a document years older
    ranked = sorted(summits, key=lambda edition: _distance(edition, day))
    first = ranked[0]
    here = shared or of_two or " in " in name or ceremonies.is_by_surname(name, first)
    if here and _distance(first, day) > _AT_THE_TIME:
        return None
    rivals = [e for e in ranked[1:] if e.start.first > first.end.last or e.end.last < first.start.first]
    clear = not rivals or _distance(rivals[0], day) > _CLEARLY * _distance(first, day)
    return first if clear and not _is_of_two(first) else None


def is_of_ministers(edition: Edition) -> bool:
    """Whether ministers met, and no heads."""
    return "ministers" in edition.note


def _is_of_two(edition: Edition) -> bool:
    return BILATERAL in (_kind(edition), f"{edition.note} summit")


def was_of_old(sides: frozenset[str | None], where: Place | None, day: date | None) -> bool:
    """Whether the two held the summit that bears the place's name long before the day: what an undated account of it
    does not mean is the days just past. Days are still the document's alone to tell (CODEBOOK.md, rule 10).

    sides: codes of polities.
    """
    if where is None or where.place is None or day is None:
        return False
    name = fold(f"{where.place} summit")
    known = [e for e in _of_two() if fold(e.name) == name and sides == _sides(e.series)]
    lately = [e for e in known if day - _YEARS <= e.end.last <= day + _SEASON]
    return bool(lately) and all(_distance(edition, day) > _LONG.days for edition in lately)


@cache
def _of_two() -> tuple[Edition, ...]:
    return tuple(edition for edition in gatherings().all_editions() if _is_of_two(edition))


def _sides(series: str) -> frozenset[str | None]:
    """The polities that a series of two is named after: "US-Russia"."""
    found = (polities().named(name) for name in series.split("-"))
    return frozenset(polity.code for polity in found if polity is not None)


def _kind(edition: Edition) -> str:
    return gatherings().series(edition.series)[0].kind


def _distance(edition: Edition, day: date) -> int:
    return max((edition.start.first - day).days, (day - edition.end.last).days, 0)


def with_edition(
    setting: Setting, named: Named, when: When | None, where: Place | None, planned: bool = False, itself: bool = False
) -> Named:
    """The gathering with the edition meant: by the encounter's own days and place, else the nearest to the document.

    planned: what is told lies ahead, so that the next one is meant, also where it is some months away.

    itself: it is the gathering, not its occasion; its days then go before a place that may be another stop's.

    Left open where the document is undated and no day is said, or where no known edition fits. The days and place of
    a bilateral summit are only those that the document tells (CODEBOOK.md, rule 10).
    """
    first, last = setting.first_day, setting.last_day
    start = when.start if when else (first - _NEAR if first else None)
    end = when.end if when else (last + _NEAR if last else None)
    if named.edition is not None:
        if when is None or named.edition.touches(start, end):
            return named
        named = Named(named.series, named.span)
    middle = when.start if when else (first or last)
    if named.series.kind == BILATERAL or middle is None:
        return named
    found = gatherings().editions(named.series.code, start, end)
    if planned and when is None and first is not None:
        found = tuple(one for one in found if one.end.last >= first - ARRIVALS) or found
    if not found and start and end:
        found = _a_little_off(named.series, start, end, planned and when is None)
    fitting = [e for e in found if where is None or where.country in (None, e.country)]
    there = _at_place(named.series, where, middle)
    at_place = [e for e in fitting if e in there] or (there if not when or not fitting else [])
    fitting = at_place or fitting or (list(found) if when and when.end - when.start <= _WEEK and itself else [])
    if not fitting:
        return named
    spoken = _around(setting, named)
    vague = when is None or when.end - when.start > _LONG
    ranked = [(_rank(edition, spoken, middle, vague), edition) for edition in fitting]
    (wrong, screen, away), best = min(ranked, key=lambda pair: pair[0])
    any_meeting = when is None and away > _NEARBY and "meeting" in spoken and not _is_of_heads(spoken)
    return named if wrong or screen or any_meeting else Named(named.series, named.span, best)


def _a_little_off(series: Series, start: date, end: date, planned: bool) -> tuple[Edition, ...]:
    """Those at hand, as who attends arrives a day or two before; of what is planned without a day the next one."""
    if planned:
        yearly = len(gatherings().editions(series.code, start - _YEARS, end)) <= _SELDOM
        return gatherings().editions(series.code, end, end - _NEAR + _SEASON)[:1] if yearly else ()
    return gatherings().editions(series.code, start, end + ARRIVALS)


def place_of_the_week(named: Named, when: When) -> Place | None:
    """Where the series met within a week of those days: who meets on its margins may do so before it opens."""
    if named.series.kind == BILATERAL:
        return None
    near = gatherings().editions(named.series.code, when.start - _WEEK, when.end + _WEEK)
    places = {(edition.city, edition.country) for edition in near if edition.country}
    return Place(*next(iter(places))) if len(places) == 1 else None


def seat_of(named: Named) -> Place | None:
    """Where a body always sits: the Security Council in New York."""
    return next((Place(place, country) for code, place, country in words("seats") if code == named.series.code), None)


def _around(setting: Setting, named: Named) -> str:
    return setting.story.document.text[max(0, named.span.start - _BESIDE) : named.span.end + _BESIDE].lower()


def _rank(edition: Edition, spoken: str, middle: date, vague: bool) -> tuple[bool, bool, int]:
    """Not ministers where heads are meant and the other way round, unless it is at hand; not a screen; the nearest."""
    away = abs((edition.start.first - middle).days)
    heads = is_of_ministers(edition) != ("minister" in spoken)
    wrong = heads and (away > _AT_HAND or _is_of_ministers_alone(spoken))
    screen = edition.status == "virtual" and vague and away > _AT_HAND
    return wrong, screen, away


def _is_of_ministers_alone(spoken: str) -> bool:
    """ "A meeting of EU foreign ministers", not a summit to which ministers come too."""
    return "ministers" in spoken and not _is_of_heads(spoken)


def _is_of_heads(spoken: str) -> bool:
    return any(word in spoken for word in ("summit", "leaders", "heads"))


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
