"""Named gatherings: the series, and each edition with its days and place."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from summitry.lexicon.days import DayRange, day_range
from summitry.lexicon.folding import fold
from summitry.lexicon.tables import Row, read_records, split


@dataclass(frozen=True, slots=True)
class Series:
    """A series of gatherings: G20, NATO, UNGA.

    code: its key, also what ``occasion`` calls it. name: in full. aliases: other names.
    kind: "summit", "conference", "talks", "forum", "ministerial", "assembly", "bilateral summit", "ceremony" ...
    """

    code: str
    name: str
    aliases: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One gathering. series: code of its series. aliases: what news calls it ("Hamburg summit").

    start, end: its first and last day at the precision known. city, venue, country (alpha-3), host: None where unknown.
    status: "held", "virtual", "cancelled", "postponed" or "planned".
    """

    series: str
    name: str
    aliases: tuple[str, ...]
    start: DayRange
    end: DayRange
    city: str | None
    venue: str | None
    country: str | None
    host: str | None
    status: str
    note: str = ""

    def touches(self, start: date | None, end: date | None) -> bool:
        """Whether some day of it may lie in start to end; an end that is None is open."""
        return (end is None or self.start.first <= end) and (start is None or self.end.last >= start)


@dataclass(frozen=True, slots=True)
class Gatherings:
    """All series and editions, by the names that news uses."""

    _by_code: Mapping[str, Series]
    _editions: Mapping[str, tuple[Edition, ...]]
    _forms: Mapping[str, tuple[Series, ...]]
    _folded: Mapping[str, tuple[Series, ...]]
    _names: Mapping[str, tuple[Edition, ...]]

    def all_series(self) -> tuple[Series, ...]:
        """Every series."""
        return tuple(self._by_code.values())

    def all_editions(self) -> tuple[Edition, ...]:
        """Every edition, by series and day."""
        return tuple(edition for group in self._editions.values() for edition in group)

    def forms(self) -> Mapping[str, tuple[Series, ...]]:
        """Every surface of a series; case matters. Names of single editions are in ``edition_forms``."""
        return self._forms

    def edition_forms(self) -> Mapping[str, tuple[Edition, ...]]:
        """Folded names of editions ("hamburg summit") with the editions they can mean."""
        return self._names

    def series(self, text: str) -> tuple[Series, ...]:
        """The series that text can mean: a code, full name or alias in any case, alone or in a phrase.

        Of several in a phrase the longest counts ("summit of the Gulf Cooperation Council", "NATO foreign ministers").
        """
        return self._forms.get(text) or self._folded.get(_key(text)) or self._within(_key(text).split())

    def _within(self, words: list[str]) -> tuple[Series, ...]:
        for size in range(len(words) - 1, 0, -1):
            for start in range(len(words) - size + 1):
                found = self._folded.get(" ".join(words[start : start + size]))
                if found:
                    return found
        return ()

    def editions(
        self, series: str, start: date | None, end: date | None, place: str | None = None, country: str | None = None
    ) -> tuple[Edition, ...]:
        """Editions of a series (its code) that may touch start to end, and, where given, were at that city or venue,
        or in that country. By day."""
        return tuple(
            edition
            for edition in self._editions.get(series, ())
            if edition.touches(start, end) and _at(edition, place, country)
        )

    def named(self, text: str, start: date | None, end: date | None) -> tuple[Edition, ...]:
        """Editions of that name ("the Hamburg summit", "G20 summit in Hamburg") that may touch start to end. By day.

        Of a phrase that is no name itself, the editions of its series in a city that it names ("G20 talks in Osaka").
        """
        found = self._names.get(_key(text)) or self._in_named_city(text)
        return tuple(edition for edition in found if edition.touches(start, end))

    def _in_named_city(self, text: str) -> tuple[Edition, ...]:
        phrase = f" {_key(text)} "
        editions = (edition for series in self.series(text) for edition in self._editions.get(series.code, ()))
        return tuple(edition for edition in editions if edition.city and f" {fold(edition.city)} " in phrase)


def _key(text: str) -> str:
    return fold(text.replace("(", " ").replace(")", " ")).removeprefix("the ")


def _at(edition: Edition, place: str | None, country: str | None) -> bool:
    known = {fold(text) for text in (edition.city, edition.venue) if text}
    return (place is None or fold(place) in known) and (country is None or country == edition.country)


def _edition(row: Row) -> Edition:
    series, name, aliases, start, end, city, venue, country, host, status, note = row
    first = day_range(start)
    last = day_range(end) if end else first
    places = (city or None, venue or None, country or None, host or None)
    return Edition(series, name, split(aliases), first, last, *places, status or "planned", note)


def _grouped(pairs: Iterable[tuple[str, Edition]]) -> Mapping[str, tuple[Edition, ...]]:
    found: dict[str, dict[int, Edition]] = {}
    for key, edition in pairs:
        found.setdefault(key, {})[id(edition)] = edition
    ordered = {key: sorted(group.values(), key=lambda edition: edition.start) for key, group in found.items()}
    return MappingProxyType({key: tuple(group) for key, group in ordered.items()})


def _series_forms(all_series: Iterable[Series]) -> Mapping[str, tuple[Series, ...]]:
    found: dict[str, tuple[Series, ...]] = {}
    for series in all_series:
        names = (series.code, series.name, *series.aliases)
        dotted = (re.sub(r"\bUS(?=-)|(?<=-)US\b", "U.S.", name).replace("UN ", "U.N. ") for name in names)
        full = (name.replace("UN ", "United Nations ") for name in names)
        written = (*names, *dotted, *full)  # "dotted" as American texts write it
        titled = (name.replace(" leaders'", " Leaders'").replace(" summit", " Summit") for name in written)
        for surface in dict.fromkeys((*written, *titled)):
            found[surface] = (*found.get(surface, ()), series)
    return MappingProxyType(found)


def _fold_forms(forms: Mapping[str, tuple[Series, ...]]) -> Mapping[str, tuple[Series, ...]]:
    found: dict[str, dict[str, Series]] = {}
    for surface, group in forms.items():
        found.setdefault(_key(surface), {}).update((series.code, series) for series in group)
    return MappingProxyType({key: tuple(group.values()) for key, group in found.items()})


@cache
def gatherings() -> Gatherings:
    """The gatherings of ``lexicon/data/gatherings.tsv`` and the series of ``gathering_series.tsv``."""
    by_code = {row[0]: Series(row[0], row[1], split(row[2]), row[3]) for row in read_records("gathering_series")}
    editions = tuple(_edition(row) for row in read_records("gatherings"))
    forms = _series_forms(by_code.values())
    names = _grouped((_key(name), edition) for edition in editions for name in (edition.name, *edition.aliases))
    by_series = _grouped((edition.series, edition) for edition in editions)
    return Gatherings(MappingProxyType(by_code), by_series, forms, _fold_forms(forms), names)
