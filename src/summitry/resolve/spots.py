"""Where two accounts put an encounter: one city under several names, a city in its land, or two cities."""

from functools import lru_cache

from summitry.lexicon import places
from summitry.resolve.names import fold


@lru_cache(maxsize=32768)
def city_of(place: str, country: str) -> str:
    """The city that a place is or lies in, folded; "" where it is a land or region, or the lexicon does not know it.

    "Great Hall of the People" is in Beijing; "Camp David" is in no city and stands for itself.
    """
    parts = [part.strip() for part in place.split(",")]
    if len(parts) > 1 and (found := next((c for p in reversed(parts) if (c := city_of(p, country))), "")):
        return found
    facts = [f for f in places().find(place) if not country or f.country == country] if place else []
    if not facts or facts[0].kind in ("country", "region"):
        return ""
    return fold(facts[0].city or facts[0].name)


@lru_cache(maxsize=32768)
def is_land(place: str, country: str) -> bool:
    """Whether a "place" is the state itself and so narrows nothing."""
    return any(f.kind == "country" and country in ("", f.country) for f in places().find(place))
