"""Places: cities, venues, regions and countries, with the country each is in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from summitry.lexicon.folding import fold
from summitry.lexicon.polities import CAPITAL, NAME, polities
from summitry.lexicon.tables import Row, read_records, split

COUNTRY_PEOPLE = 1_000_000_000
LEAST_CITY = 15_000
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

    def __init__(self, rows: Mapping[str, tuple[Row, ...]]) -> None:
        self._rows = rows

    def __getitem__(self, surface: str) -> tuple[PlaceFact, ...]:
        facts = dict.fromkeys(_fact(row) for row in self._rows[surface])
        return tuple(sorted(facts, key=lambda fact: -_weight(fact)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def forms(self) -> "Mapping[str, tuple[PlaceFact, ...]]":
        """Every surface with its places; case matters. Many are also words or names of people: ask for context."""
        return self

    def find(self, name: str) -> tuple[PlaceFact, ...]:
        """The places of that name, countries first, then the most populous; empty where none is known."""
        plain = name.replace("’", "'").strip()
        for surface in (plain, plain.removeprefix("the ").removeprefix("The "), *_folded_names().get(fold(name), ())):
            if surface in self._rows:
                return self[surface]
        return ()


def _weight(fact: PlaceFact) -> int:
    """Small places that the lexicon lists at all are where leaders meet: only large cities go before them."""
    return max(fact.population, KNOWN_PLACE) if fact.population < LEAST_CITY else fact.population


def _fact(row: Row) -> PlaceFact:
    name, country, people, kind, city = row
    return PlaceFact(name, country, int(people), kind, city or None)


def _known_rows(capitals: frozenset[tuple[str, str]]) -> Iterator[tuple[str, Row]]:
    for name, country, people, kind, city, aliases in read_records("places"):
        for surface in (name, *split(aliases)):
            seat = kind == "city" and ((surface, country) in capitals or (name, country) in capitals)
            yield surface, (name, country, people, "capital" if seat else kind, city)
    for row in read_records("gatherings"):
        city, venue, country = row[5:8]
        if city and len(country) == 3:
            yield city, (city, country, "0", "city", "")
        if venue and len(country) == 3:
            yield venue, (venue, country, "0", "venue", city)


def _country_rows() -> Iterator[tuple[str, Row]]:
    for surface, forms in polities().forms().items():
        for form in forms:
            if form.role == NAME and form.polity.kind in ("state", "territory"):
                yield surface, (form.polity.name, form.polity.code, str(COUNTRY_PEOPLE), "country", "")


def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset(
        (surface, form.polity.code)
        for surface, forms in polities().forms().items()
        for form in forms
        if form.role == CAPITAL
    )


def _city_rows(capitals: frozenset[tuple[str, str]]) -> Iterator[tuple[str, Row]]:
    for name, country, people in read_records("cities"):
        yield name, (name, country, people, "capital" if (name, country) in capitals else "city", "")


@cache
def places() -> Places:
    """The places of ``cities.tsv``, ``places.tsv``, ``polities.tsv`` and the places of known gatherings."""
    capitals = _capitals()
    found: dict[str, dict[tuple[str, bool], Row]] = {}
    for surface, row in (*_country_rows(), *_city_rows(capitals), *_known_rows(capitals)):
        found.setdefault(surface, {}).setdefault((row[1], row[3] == "venue"), row)
    for surface, country in capitals:
        found.setdefault(surface, {}).setdefault((country, False), (surface, country, "0", "capital", ""))
    return Places({surface: tuple(rows.values()) for surface, rows in found.items()})


@cache
def _folded_names() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for surface in places():
        key = fold(surface)
        found[key] = (*found.get(key, ()), surface)
    return found
