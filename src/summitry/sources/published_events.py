"""Things with known days that a sentence names: complete dates, and gatherings by name, place and month."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from summitry.lexicon import gatherings, polities
from summitry.lexicon.folding import fold
from summitry.sources.published_sentences import Said

if TYPE_CHECKING:
    from summitry.lexicon.gatherings import Edition

_WORD = re.compile(r"[^\W_]+(?:[-.’'][^\W_]+)*\.?")
_GATHERED = frozenset(
    [
        "summit",
        "meeting",
        "meetings",
        "assembly",
        "gathering",
        "conference",
        "forum",
        "talks",
        "session",
        "week",
        "leaders",
        "sidelines",
    ]
)
_LONGEST_NAME = 6
_LONGEST_STRETCH = 31
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?")
_SHOWN = ("held", "planned", "postponed")


@dataclass(frozen=True, slots=True)
class Dated:
    """Something with days at some characters of a sentence. words: what names it."""

    start: int
    end: int
    days: tuple[date, date]
    words: str
    gathering: bool = False


def _complete_dates(said: Said) -> Iterator[Dated]:
    for time in said.times:
        when = time.when
        if when and time.type in ("DATE", "TIME") and (when.end - when.start).days <= _LONGEST_STRETCH:
            start = time.start
            yield Dated(start, time.end, (when.start, when.end), time.text)


@dataclass(frozen=True, slots=True)
class _Text:
    """A sentence's words, folded, with their places."""

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def phrase(self, start: int, end: int) -> str:
        return " ".join(self.words[start:end])

    def names(self, name: str | None) -> bool:
        """Does the sentence have the name as whole words?"""
        return bool(name) and f" {fold(name or '')} " in f" {' '.join(self.words)} "


def _folded(text: str) -> _Text:
    matches = list(_WORD.finditer(text))
    return _Text(tuple(fold(m.group()).rstrip(".") for m in matches), tuple(m.span() for m in matches))


@cache
def _country_names(code: str) -> tuple[str, ...]:
    polity = polities().by_code.get(code)
    return (polity.name,) if polity else ()


def _at_place(edition: "Edition", text: _Text) -> bool:
    countries = _country_names(edition.country) if edition.country else ()
    return text.names(edition.city) or any(text.names(name) for name in countries)


def _in_month(edition: "Edition", said: Said) -> bool:
    """Does the edition fit the dates without year that the sentence has, if any?"""
    found = [m for t in said.times if (m := _YEARLESS.match(t.value))]
    return not found or any(int(m[1]) in (edition.start.first.month, edition.end.last.month) for m in found)


def _in_year(edition: "Edition", said: Said) -> bool:
    years = {t.value for t in said.times if re.fullmatch(r"\d{4}", t.value)}
    return not years or str(edition.start.first.year) in years


def _one(editions: Iterable["Edition"], said: Said) -> "Edition | None":
    """The one edition that fits the sentence's year and month; None where several do."""
    fitting = [e for e in editions if e.status in _SHOWN]
    for fits in (_in_year, _in_month):
        if len(fitting) > 1:
            fitting = [e for e in fitting if fits(e, said)]
    days = {(e.start.first, e.end.last) for e in fitting}
    return fitting[0] if len(days) == 1 else None


def _dated(edition: "Edition", text: _Text, start: int, end: int, said: Said) -> Dated:
    first, last = text.places[start][0], text.places[end - 1][1]
    days = (edition.start.first, edition.end.last)
    return Dated(first, last, days, said.text[first:last], gathering=True)


@cache
def _series_names() -> dict[str, tuple[str, ...]]:
    """Folded name of a series -> codes of the series that it can mean."""
    found: dict[str, tuple[str, ...]] = {}
    for form, series in gatherings().forms().items():
        key = fold(form).removeprefix("the ")
        found[key] = (*found.get(key, ()), *(s.code for s in series))
    return found


def _series_at(text: _Text, start: int, end: int, said: Said) -> "Edition | None":
    """The edition of a series named there ("the G-20 summit in Japan"), by its place."""
    series = _series_names().get(text.phrase(start, end))
    around = text.words[start : end + 3] + text.words[max(0, start - 4) : start]
    if not series or not _GATHERED.intersection(around):
        return None
    editions = [e for s in series for e in gatherings().editions(s, None, None)]
    in_city = [e for e in editions if text.names(e.city) or text.names(e.venue)]
    return _one(in_city or [e for e in editions if _at_place(e, text)], said)


@cache
def _hosts_one(city: str) -> bool:
    """Has the city seen one summit only, so that "the Hamburg summit" is clear?"""
    found = {e.start for e in gatherings().all_editions() if e.city == city and _is_summit(e)}
    return len(found) == 1


def _named_at(text: _Text, start: int, end: int, said: Said) -> "Edition | None":
    """The edition of that very name ("the Hamburg summit"), where its series or its city leaves only one."""
    phrase = text.phrase(start, end)
    found = gatherings().edition_forms().get(phrase.removeprefix("the "))
    if not found or end - start < 2 or phrase in _series_names() or not _GATHERED.intersection(phrase.split()):
        return None
    edition = _one([e for e in found if _is_multilateral(e)], said)
    if edition is None or not edition.city:
        return None
    series = any(word in _series_names() for word in text.words[start:end])
    return edition if series or _hosts_one(edition.city) else None


def _gatherings_in(said: Said) -> Iterator[Dated]:
    text = _folded(said.text)
    if not _GATHERED.intersection(text.words):
        return
    at = 0
    while at < len(text.words):
        for end in range(min(at + _LONGEST_NAME, len(text.words)), at, -1):
            edition = _named_at(text, at, end, said) or _series_at(text, at, end, said)
            if edition:
                yield _dated(edition, text, at, end, said)
                at = end - 1
                break
        at += 1


def dated_in(said: Said) -> tuple[Dated, ...]:
    """The dated things of a sentence, in order."""
    return tuple(sorted((*_complete_dates(said), *_gatherings_in(said)), key=lambda d: d.start))


def _covers(edition: "Edition", month: int, day: int) -> date | None:
    for year in {edition.start.first.year, edition.end.last.year}:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if edition.start.first <= found <= edition.end.last:
            return found
    return None


def gathering_day(said: Said, since: date | None) -> Dated | None:
    """A day without year in the city of a gathering of that day ("met in Osaka on June 28"), where only one fits.

    since: the earliest year that can be meant, if something tells.
    """
    text = _folded(said.text)
    for time in said.times:
        match = _YEARLESS.match(time.value)
        if not match or not match[2]:
            continue
        fitting = {
            day: edition
            for edition in gatherings().all_editions()
            if _is_summit(edition)
            and text.names(edition.city)
            and (day := _covers(edition, int(match[1]), int(match[2])))
            if since is None or day >= since
        }
        if len(fitting) == 1:
            day = next(iter(fitting))
            return Dated(time.start, time.end, (day, day), time.text, gathering=True)
    return None


_UNNAMED = re.compile(r"\b(?:summit|conference|gathering|forum)s? in (?P<place>(?:[A-Z][\w’'-]+ ?){1,3})")


def coming_gathering(said: Said, since: date, until: date) -> Dated | None:
    """A gathering that only its country or city names ("the summit in Vietnam"), where one of that time fits."""
    for match in _UNNAMED.finditer(said.text):
        text = _folded(match["place"])
        editions: Sequence[Edition] = [
            e
            for e in gatherings().all_editions()
            if e.status in _SHOWN and since <= e.end.last and e.start.first <= until and _at_place(e, text)
        ]
        edition = _one([e for e in editions if _is_multilateral(e)], said)
        if edition:
            return Dated(match.start(), match.end(), (edition.start.first, edition.end.last), match.group(), True)
    return None


def _is_summit(edition: "Edition") -> bool:
    return edition.status == "held" and any(s.kind == "summit" for s in gatherings().series(edition.series))


def _is_multilateral(edition: "Edition") -> bool:
    kinds = {series.kind for series in gatherings().series(edition.series)}
    return bool(kinds & {"summit", "forum"})
