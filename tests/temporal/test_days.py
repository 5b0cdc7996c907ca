from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.temporal.days import (
    Days,
    add_months,
    century,
    decade,
    half,
    iso_week,
    month,
    part_of,
    quarter,
    season,
    shift,
    week_of,
    weekend_of,
    year,
)


def test_calendar_units() -> None:
    assert month(2016, 2).last == date(2016, 2, 29)
    assert month(2016, 12) == Days(date(2016, 12, 1), date(2016, 12, 31))
    assert quarter(2014, 4) == Days(date(2014, 10, 1), date(2014, 12, 31))
    assert half(2014, 2).first == date(2014, 7, 1)
    assert season(2014, "WI") == Days(date(2014, 12, 1), date(2015, 2, 28))
    assert decade(1990).last == date(1999, 12, 31)
    assert century(20) == Days(date(1901, 1, 1), date(2000, 12, 31))


def test_weeks_run_from_monday_to_sunday() -> None:
    assert week_of(date(2017, 10, 29)) == Days(date(2017, 10, 23), date(2017, 10, 29))
    assert weekend_of(date(2017, 10, 25)) == Days(date(2017, 10, 28), date(2017, 10, 29))
    assert iso_week(date(2017, 1, 1)) == "2016-W52"


@pytest.mark.parametrize(
    ("part", "first", "last"),
    [("START", "2017-01-01", "2017-03-31"), ("MID", "2017-05-01", "2017-08-31"), ("END", "2017-10-01", "2017-12-31")],
)
def test_parts_of_a_year(part: str, first: str, last: str) -> None:
    assert part_of(year(2017), part) == Days(date.fromisoformat(first), date.fromisoformat(last))


def test_early_in_a_week_is_monday_to_wednesday() -> None:
    assert part_of(week_of(date(2017, 10, 25)), "START") == Days(date(2017, 10, 23), date(2017, 10, 25))


@given(st.dates(), st.integers(-200_000, 200_000))
def test_moving_stays_within_the_calendar(day: date, by: int) -> None:
    assert date.min <= shift(day, by) <= date.max
    assert date.min <= add_months(day, by) <= date.max


@given(st.dates(), st.sampled_from(["START", "MID", "END"]))
def test_a_part_lies_within_its_whole(day: date, part: str) -> None:
    for whole in (week_of(day), month(day.year, day.month), year(day.year), quarter(day.year, 2)):
        assert whole.covers(part_of(whole, part))
