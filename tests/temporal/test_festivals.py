from datetime import date

import pytest

from summitry.lexicon import words
from summitry.temporal.festivals import easter, festival_days, is_no_time, orthodox_easter


@pytest.mark.parametrize(("year", "month", "day"), [(2000, 4, 23), (2014, 4, 20), (2016, 3, 27), (2024, 3, 31)])
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(("year", "month", "day"), [(2014, 4, 20), (2016, 5, 1), (2024, 5, 5)])
def test_orthodox_easter(year: int, month: int, day: int) -> None:
    assert orthodox_easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("thanksgiving", "2017-11-23"),
        ("memorial day", "2017-05-29"),
        ("bastille day", "2017-07-14"),
        ("lunar new year", "2018-02-16"),
        ("9/11", "2001-09-11"),
        ("st. patrick's day", "2018-03-17"),
        ("election day", "2016-11-08"),
        ("good friday", "2014-04-18"),
    ],
)
def test_festival_days(name: str, day: str) -> None:
    found = festival_days(name, int(day[:4]))
    assert found is not None
    assert str(found.first) == day


def test_every_rule_can_be_read() -> None:
    for row in words("temporal_festivals"):
        key = row[0].lower()
        assert (festival_days(key, 2015) is None) == is_no_time(key)


def test_unlisted_years_are_unknown() -> None:
    assert festival_days("ramadan", 1950) is None
