"""Intervals of days, and what status and report date leave of them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.resolve.days import Window, bounds, in_words, possible, window
from tests.resolve.making import day, report, when


def days(text: str) -> Window:
    got = window(when(text))
    assert got is not None
    return got


@pytest.mark.parametrize(
    ("a", "b", "gap"),
    [
        ("2018-07-16", "2018-07-16", 0),
        ("2018-07-16", "2018-07-17", 1),
        ("2018-07-01/2018-07-31", "2018-07-16", 0),
        ("2018-07-01/2018-07-10", "2018-07-13/2018-07-20", 3),
    ],
)
def test_gap_either_way(a: str, b: str, gap: int) -> None:
    assert days(a).gap(days(b)) == days(b).gap(days(a)) == gap


@given(st.dates(), st.integers(0, 60), st.dates(), st.integers(0, 60))
def test_windows_meet_where_there_is_no_gap(a: date, more: int, b: date, longer: int) -> None:
    one = Window(a, date.fromordinal(min(a.toordinal() + more, date.max.toordinal())))
    two = Window(b, date.fromordinal(min(b.toordinal() + longer, date.max.toordinal())))
    common = one.meet(two)
    assert (common is None) == (one.gap(two) > 0)
    if common is not None:
        assert common.width <= min(one.width, two.width)


@pytest.mark.parametrize(
    ("status", "start", "end"),
    [
        ("held", date.min, day("2018-07-18")),
        ("ongoing", day("2018-07-03"), day("2018-07-18")),
        ("scheduled", day("2018-07-16"), day("2019-07-17")),
        ("floated", day("2018-07-16"), day("2019-07-17")),
        ("cancelled", date.min, day("2019-07-17")),
    ],
)
def test_bounds(status: str, start: date, end: date) -> None:
    assert bounds(report("a1", "Trump, Putin", None, "2018-07-17", status=status)) == Window(start, end)


def test_an_undated_document_bounds_nothing() -> None:
    assert bounds(report("a1", "Trump, Putin")) is None


@pytest.mark.parametrize(
    ("said", "published", "status", "expected"),
    [
        ("2018-01-01/2018-12-31", "2018-07-17", "held", "2018-01-01/2018-07-18"),
        ("2018-01-01/2018-12-31", "2018-07-17", "scheduled", "2018-07-16/2018-12-31"),
        ("2018-07-16", "2018-07-10", "held", "2018-07-16"),
        ("2018-07-16", None, "held", "2018-07-16"),
    ],
)
def test_possible_days(said: str, published: str | None, status: str, expected: str) -> None:
    assert possible(report("a1", "Trump, Putin", said, published, status=status)) == days(expected)


def test_the_ends_of_the_calendar() -> None:
    assert bounds(report("a1", "Trump, Putin", None, "9999-12-31")) is not None
    assert bounds(report("a1", "Trump, Putin", None, "0001-01-01", status="scheduled")) is not None


def test_in_words() -> None:
    assert in_words(days("2018-07-16")) == "on 2018-07-16"
    assert in_words(days("2018-07-01/2018-07-31")) == "between 2018-07-01 and 2018-07-31"
