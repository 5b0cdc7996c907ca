"""Which gathering an occasion names."""

import pytest

from summitry.resolve.days import window
from summitry.resolve.occasions import edition_of, series_of
from tests.resolve.making import when


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("G20", "G20"),
        ("the G-20 summit in Hamburg", "G20"),
        ("Group of Seven", "G7"),
        ("13th APEC Economic Leaders' Meeting", "APEC"),
        ("UN General Assembly", "UNGA"),
        ("COP26", "COP"),
        ("state visit", None),
        ("a seven-nation tour", None),
        ("", None),
        (None, None),
    ],
)
def test_series_of(text: str | None, series: str | None) -> None:
    assert (series_of(text) or "").endswith(series or "")
    assert (series_of(text) is None) == (series is None)


@pytest.mark.parametrize(
    ("series", "days", "country", "city"),
    [
        ("G20", "2017-07-07", None, "Hamburg"),
        ("G20", "2017-07-01/2017-07-31", "DEU", "Hamburg"),
        ("G20", "2017-07-09", None, "Hamburg"),
        ("G20", "2017-07-20", None, None),
        ("G20", "2016-01-01/2018-12-31", None, None),
        ("G20", "2016-05-01/2017-12-31", "CHN", "Hangzhou"),
        (None, "2017-07-07", None, None),
        ("G20", None, None, None),
    ],
)
def test_edition_of(series: str | None, days: str | None, country: str | None, city: str | None) -> None:
    edition = edition_of(series, window(when(days)), country)
    assert (edition and edition.city) == city
