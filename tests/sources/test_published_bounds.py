from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.sources.published_bounds import Bound, Window, days_around, days_from_which, narrowed, together

HAMBURG = (date(2017, 7, 7), date(2017, 7, 8))
BUENOS_AIRES = (date(2018, 11, 30), date(2018, 12, 1))
DAYS = st.dates(date(2000, 1, 1), date(2030, 1, 1)) | st.none()


def test_bounds_narrow_and_keep_the_words_of_those_that_did() -> None:
    window = together([Bound(date(2017, 1, 1), None, "a"), Bound(None, date(2017, 3, 1), "b"), Bound(None, None, "c")])
    assert window == Window(date(2017, 1, 1), date(2017, 3, 1), ("a", "b"))
    assert window.days == 60
    assert window.holds(date(2017, 2, 1))
    assert not window.holds(date(2017, 3, 2))


def test_bounds_that_contradict_leave_nothing() -> None:
    assert together([Bound(date(2017, 2, 1), None, "a"), Bound(None, date(2017, 1, 1), "b")]) is None


def test_an_open_window_has_no_length() -> None:
    assert Window(date(2017, 1, 1), None).days is None
    assert Window().holds(date(1, 1, 1))


@given(st.lists(st.tuples(DAYS, DAYS), max_size=6))
def test_the_order_of_bounds_does_not_matter(pairs: list[tuple[date | None, date | None]]) -> None:
    bounds = [Bound(start, end, "x") for start, end in pairs]
    one, other = together(bounds), together(bounds[::-1])
    assert (one is None) == (other is None)
    if one and other:
        assert (one.start, one.end) == (other.start, other.end)


@given(DAYS, DAYS)
def test_a_window_only_shrinks(start: date | None, end: date | None) -> None:
    window = Window(date(2010, 1, 1), date(2020, 1, 1))
    found = narrowed(window, Bound(start, end, "x"))
    assert found is None or (found.days or 0) <= (window.days or 0)


@pytest.mark.parametrize(
    ("words", "tense", "event", "first", "last"),
    [
        ("today", 0, HAMBURG, "2017-07-07", "2017-07-08"),
        ("yesterday", -1, HAMBURG, "2017-07-08", "2017-07-09"),
        ("tomorrow", 1, HAMBURG, "2017-07-06", "2017-07-07"),
        ("last month", -1, HAMBURG, "2017-08-01", "2017-08-31"),
        ("next month", 1, HAMBURG, "2017-06-01", "2017-06-30"),
        ("later this month", 1, HAMBURG, "2017-07-01", "2017-07-07"),
        ("last year", -1, HAMBURG, "2018-01-01", "2018-12-31"),
        ("Last November", -1, BUENOS_AIRES, "2018-12-01", "2019-11-30"),
    ],
)
def test_days_from_which_words_mean_an_event(
    words: str, tense: int, event: tuple[date, date], first: str, last: str
) -> None:
    found = days_from_which(words, tense, event, days_around(event))
    assert found is not None
    assert (str(found[0]), str(found[1])) == (first, last)


def test_words_that_cannot_mean_it() -> None:
    assert days_from_which("in March", -1, HAMBURG, days_around(HAMBURG)) is None
    assert days_from_which("some day", 0, HAMBURG, days_around(HAMBURG)) is None
