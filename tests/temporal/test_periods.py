import pytest

from tests.temporal.seeing import days, seen, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the third quarter of 1990", "1990-07-01/1990-09-30"),
        ("third-quarter 1990", "1990-07-01/1990-09-30"),
        ("the 1988 third quarter", "1988-07-01/1988-09-30"),
        ("last year's fourth quarter", "2016-10-01/2016-12-31"),
        ("the second half of 1990", "1990-07-01/1990-12-31"),
        ("the first half of this year", "2017-01-01/2017-06-30"),
        ("the last quarter of 1990", "1990-10-01/1990-12-31"),
        ("the last quarter of the year", "2017-10-01/2017-12-31"),
        ("the last quarter of last year", "2016-10-01/2016-12-31"),
        ("Diwali 2014", "2014-10-23"),
        ("spring 2014", "2014-03-01/2014-05-31"),
        ("the winter of 2014", "2014-12-01/2015-02-28"),
        ("Christmas Eve 2014", "2014-12-24"),
        ("Ramadan 2014", "2014-06-28/2014-07-27"),
        ("last Thanksgiving", "2016-11-24"),
        ("next Easter", "2018-04-01"),
        ("Lunar New Year in 2018", "2018-02-16"),
        ("D-Day 2014", "2014-06-06"),
    ],
)
def test_days(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profits of the third quarter fell.", ["DATE 2017-Q3"]),
        ("Profits of the fourth quarter will fall.", ["DATE 2017-Q4"]),
        ("It now rests.", ["DATE PRESENT_REF"]),
        ("It rested recently.", ["DATE PAST_REF"]),
        ("He thinks of the future.", ["DATE FUTURE_REF"]),
        ("He thinks of the past.", ["DATE PAST_REF"]),
        ("The fifth quarter of the city.", []),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_year_ago_in_talk_of_quarters_is_the_same_quarter() -> None:
    assert values("Profits of the third quarter rose from a year ago.") == ["DATE 2017-Q3", "DATE 2016-Q3"]


def test_words_that_tell_no_day_have_none() -> None:
    assert all(t.when is None for t in seen("They recently met; now they think of the future."))
