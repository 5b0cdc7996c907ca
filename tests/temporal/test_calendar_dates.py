from datetime import date

import pytest

from tests.temporal.seeing import days, seen, values

ONE_DAY = [
    ("They met on June 28.", "2017-06-28"),
    ("They met on 28 June.", "2017-06-28"),
    ("They met on the 28th of June.", "2017-06-28"),
    ("They met on June 28th, 2019.", "2019-06-28"),
    ("They met on Friday, Oct. 23, 1998.", "1998-10-23"),
    ("They met on Monday 3 November 2014.", "2014-11-03"),
    ("They met on Mon., Nov. 3, 2014.", "2014-11-03"),
    ("They met on March eighth.", "2017-03-08"),
    ("They met on 2014-11-03.", "2014-11-03"),
    ("They met on 13/11/2014.", "2014-11-13"),
    ("They met on 03.11.2014.", "2014-11-03"),
    ("They met on 13-11-2014.", "2014-11-13"),
    ("They met on 11-13-2014.", "2014-11-13"),
    ("They met on 11-10-2014.", "2014-01-01/2014-12-31"),
    ("They met on 2014/11/03.", "2014-11-03"),
    ("They will meet on Dec. 3.", "2017-12-03"),
    ("They meet on Thursday, March 16.", "2017-03-16"),
    ("They will meet on Thursday, March 16.", "2017-03-16"),
    ("They will meet on February 3.", "2018-02-03"),
    ("They met on Feb. 29.", "2016-02-29"),
    ("They met on this June 3, 2014.", "2014-06-03"),
    ("They met last May 3.", "2017-05-03"),
    ("They will talk past Dec. 3.", "2017-12-03"),
    ("They met after the Sept. 11 attack.", "2017-09-11"),
    ("They will meet next May 3.", "2018-05-03"),
]
STRETCHES = [
    ("They met on June 28-29.", "2017-06-28/2017-06-29"),
    ("They met from June 28 through 30.", "2017-06-28/2017-06-30"),
    ("They met on 6 and 7 July.", "2017-07-06/2017-07-07"),
    ("They met on 6, 7 and 8 July 2014.", "2014-07-06/2014-07-08"),
    ("They met from 28 June to 2 July 2014.", "2014-06-28/2014-07-02"),
    ("They met from Monday, June 30 to Wednesday, July 2, 2014.", "2014-06-30/2014-07-02"),
    ("They met in November 2014.", "2014-11-01/2014-11-30"),
    ("They met in November, 2014.", "2014-11-01/2014-11-30"),
    ("They met in Nov. 2014.", "2014-11-01/2014-11-30"),
    ("They met in June last year.", "2016-06-01/2016-06-30"),
    ("They met on June 20 last year.", "2016-06-20"),
    ("They met on 20 June of last year.", "2016-06-20"),
    ("They met on June 20-21 last year.", "2016-06-20/2016-06-21"),
    ("They met in late September.", "2017-09-21/2017-09-30"),
    ("They met later in October.", "2017-10-26/2017-10-31"),
    ("They met in fiscal 1990.", "1990-01-01/1990-12-31"),
    ("They met in the year 2000.", "2000-01-01/2000-12-31"),
    ("They met in nineteen ninety-six.", "1996-01-01/1996-12-31"),
    ("They met in 2014-16.", "2014-01-01/2016-12-31"),
    ("They met in 2014/15.", "2014-01-01/2015-12-31"),
    ("Since he took office in December, nobody has met him.", "2016-12-01/2016-12-31"),
    ("In January, the two ministers met.", "2017-01-01/2017-01-31"),
    ("She will succeed him Feb. 1, soon after he leaves.", "2018-02-01"),
    ("He would be received on a still unspecified day in January.", "2018-01-01/2018-01-31"),
    ("Under a plan made in 1987 that named nobody, they met on Sept. 29.", "1987-01-01/1987-12-31"),
    ("They met in the '60s.", "1960-01-01/1969-12-31"),
    ("They met in the nineties.", "1990-01-01/1999-12-31"),
    ("They met in the mid-nineties.", "1993-05-02/1996-08-30"),
    ("They met in the 19th century.", "1801-01-01/1900-12-31"),
]


@pytest.mark.parametrize(("text", "expected"), ONE_DAY + STRETCHES)
def test_days(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("June 28, 2019", ["DATE 2019-06-28"]),
        ("June 2019", ["DATE 2019-06"]),
        ("the 1980s", ["DATE 198"]),
        ("June 28-29, 2019", ["DATE 2019-06-28/2019-06-29"]),
        ("in 1956", ["DATE 1956"]),
        ("the 20th century", ["DATE 19"]),
        ("in fiscal 1990 sales", ["DATE 1990"]),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["June 31, 2019", "Feb. 30", "on Friday, 31 June", "45/45/2014", "2014-15-33"])
def test_no_such_day_is_unknown(text: str) -> None:
    assert all(t.when is None for t in seen(text))


def test_a_number_after_a_month_is_no_day_of_it() -> None:
    assert days("In June 31 ministers met.") == "2017-06-01/2017-06-30"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He has 1990 followers.", []),
        ("He has had 1990 followers since 2014.", ["2014"]),
        ("A 2014 summit.", ["2014"]),
        ("Flight No 1990 left.", []),
        ("Room 3011 was free.", []),
    ],
)
def test_which_figures_are_years(text: str, expected: list[str]) -> None:
    assert [t.value for t in seen(text)] == expected


def test_a_text_of_january_speaks_of_last_december() -> None:
    january = date(2018, 1, 10)
    assert days("They met on Dec. 3.", january) == "2017-12-03"
    assert days("They met in December.", january) == "2017-12-01/2017-12-31"
    assert days("They will meet in September.", january) == "2018-09-01/2018-09-30"


def test_the_ends_of_the_calendar() -> None:
    assert days("They met in December.", date(1, 1, 1)) is not None
    assert days("They will meet in January.", date(9999, 12, 31)) is not None
