from datetime import date

import pytest

from tests.temporal.seeing import days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet before the month is out.", "2017-10-25/2017-10-31"),
        ("They will meet before the year is over.", "2017-10-25/2017-12-31"),
        ("They will meet before the autumn ends.", "2017-10-25/2017-11-30"),
        ("They will meet by autumn's end.", "2017-11-08/2017-11-30"),
        ("They will meet before the end of autumn.", "2017-11-08/2017-11-30"),
        ("They will meet later this autumn.", "2017-10-26/2017-11-30"),
        ("They met earlier in the summer.", "2017-06-01/2017-08-31"),
        ("They met in the closing weeks of 2015.", "2015-12-01/2015-12-31"),
        ("They met in the early months of last year.", "2016-01-01/2016-03-31"),
        ("They met in the opening days of August.", "2017-08-01/2017-08-07"),
        ("They met on the first day of this month.", "2017-10-01"),
        ("They will meet on the last day of the year.", "2017-12-31"),
        ("They met over the first weekend of July 2015.", "2015-07-04/2015-07-05"),
        ("They met on the last weekend in May.", "2017-05-27/2017-05-28"),
        ("They will meet in the final quarter of the year.", "2017-10-01/2017-12-31"),
        ("They met at this time last year.", "2016-10-01/2016-10-31"),
        ("They met last year in February.", "2016-02-01/2016-02-29"),
        ("They will meet at the turn of the year.", "2017-12-20/2018-01-10"),
        ("They will meet in the new year.", "2018-01-01/2018-03-31"),
        ("They will meet early in the new year.", "2018-01-01/2018-01-31"),
        ("They met two Fridays ago.", "2017-10-13"),
        ("They met just days ago.", "2017-10-19/2017-10-23"),
        ("They met weeks ago.", None),
        ("The month is out of the question.", None),
    ],
)
def test_how_far_a_period_has_run(text: str, expected: str | None) -> None:
    assert days(text) == expected


def test_the_new_year_of_what_is_past_is_this_one() -> None:
    assert days("They met early in the new year.", date(2017, 3, 3)) == "2017-01-01/2017-01-31"
