"""Places: cities, venues, regions and countries, with the country each is in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from summitry.lexicon.folding import fold
from summitry.lexicon.polities import CAPITAL, NAME, polities
from summitry.lexicon.tables import read_lines, read_records, split

COUNTRY_PEOPLE = 1_000_000_000
KNOWN_PLACE = 500_000


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """A place as the lexicon knows it.

    name: usual English name. country: ISO 3166 alpha-3. population: people, 0 where it has none or they are not known.
    kind: "city", "capital", "region", "venue" or "country". city: for a venue, the city it is in where it is in one.
    """

    name: str
    country: str
    population: int
    kind: str
    city: str | None = None


class Places(Mapping[str, tuple[PlaceFact, ...]]):
    """All places by surface. Facts are made only for the names asked for."""

    def __init__(self, cities: Mapping[str, list[str]], known: Mapping[str, list[PlaceFact]]) -> None:
        self._cities = cities
        self._known = known

    def __getitem__(self, surface: str) -> tuple[PlaceFact, ...]:
        listed = self._known.get(surface, [])
        cities = [_city(surface, line) for line in self._cities.get(surface, [])]
        if not listed and not cities:
            raise KeyError(surface)
        countries = {fact.country for fact in listed if fact.kind != "venue"}
        people = {fact.country: fact.population for fact in cities}
        weighed = [(max(fact.population, _people_in(fact, people), KNOWN_PLACE), fact) for fact in listed]
        weighed += [(fact.population, fact) for fact in cities if fact.country not in countries]
        return tuple(dict.fromkeys(fact for _, fact in sorted(weighed, key=lambda pair: -pair[0])))

    def __contains__(self, surface: object) -> bool:
        return surface in self._known or surface in self._cities

    def __iter__(self) -> Iterator[str]:
        yield from self._known
        yield from (name for name in self._cities if name not in self._known)

    def __len__(self) -> int:
        return len(self._known.keys() | self._cities.keys())

    def forms(self) -> "Mapping[str, tuple[PlaceFact, ...]]":
        """Every surface with its places; case matters. Many are also words or names of people: ask for context."""
        return self

    def find(self, name: str) -> tuple[PlaceFact, ...]:
        """The places of that name, likeliest first: countries, then places where leaders meet and large cities.

        "Rome, Georgia" is the Rome of that region or country; in "Villa, Town" an unknown villa is where the town is.
        Empty where nothing is known.
        """
        plain = name.replace("’", "'").strip()
        for surface in (plain, plain.removeprefix("the ").removeprefix("The "), *_folded_names().get(fold(name), ())):
            if surface in self:
                return self[surface]
        first, comma, rest = plain.partition(", ")
        return self._within(first, self.find(rest)) if comma else ()

    def _within(self, name: str, whole: tuple[PlaceFact, ...]) -> tuple[PlaceFact, ...]:
        if not whole:
            return ()
        countries = [fact.country for fact in whole]
        parts = tuple(fact for fact in self.find(name) if fact.country in countries)
        return parts or (PlaceFact(name, countries[0], 0, "city"),)


def _people_in(fact: PlaceFact, people: Mapping[str, int]) -> int:
    """How many live in a listed city; people: of the cities of its name, by country."""
    return people.get(fact.country, 0) if fact.kind in ("city", "capital") else 0


def _city(name: str, line: str) -> PlaceFact:
    country, people = line.split("\t")
    return PlaceFact(name, country, int(people), "capital" if (name, country) in _capitals() else "city")


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset(
        (surface, form.polity.code)
        for surface, forms in polities().forms().items()
        for form in forms
        if form.role == CAPITAL
    )


def _listed() -> Iterator[tuple[str, PlaceFact]]:
    for name, country, people, kind, city, aliases in read_records("places"):
        for surface in (name, *split(aliases)):
            seat = kind == "city" and not _capitals().isdisjoint(((surface, country), (name, country)))
            yield surface, PlaceFact(name, country, int(people), "capital" if seat else kind, city or None)


def _of_gatherings() -> Iterator[tuple[str, PlaceFact]]:
    for row in read_records("gatherings"):
        city, venue, country = row[5:8]
        if venue and len(country) == 3:
            yield venue, PlaceFact(venue, country, 0, "venue", city or None)
        if city and len(country) == 3 and not city[:1].islower():
            seat = (city, country) in _capitals()
            yield city, PlaceFact(city, country, 0, "capital" if seat else "city")


def _countries() -> Iterator[tuple[str, PlaceFact]]:
    for surface, forms in polities().forms().items():
        for polity in (form.polity for form in forms if form.role == NAME):
            if polity.kind in ("state", "territory"):
                yield surface, PlaceFact(polity.name, polity.code, COUNTRY_PEOPLE, "country")


def _cities() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for line in read_lines("cities")[1:]:
        name, _, rest = line.partition("\t")
        found.setdefault(name, []).append(rest)
    return found


@cache
def places() -> Places:
    """The places of ``cities.tsv``, ``places.tsv``, ``polities.tsv`` and the places of known gatherings."""
    cities = _cities()
    known: dict[str, list[PlaceFact]] = {}
    for surface, fact in (*_countries(), *_listed(), *_of_gatherings()):
        same = [other for other in known.get(surface, []) if other.country == fact.country]
        if fact.kind in ("country", "region") or not same:
            known.setdefault(surface, []).append(fact)
    for surface, country in _capitals():
        if not any(fact.country == country for fact in known.get(surface, [])) and surface not in cities:
            known.setdefault(surface, []).append(PlaceFact(surface, country, 0, "capital"))
    return Places(cities, known)


@cache
def _folded_names() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for surface in places():
        key = fold(surface)
        found[key] = (*found.get(key, ()), surface)
    return found
