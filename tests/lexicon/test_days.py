from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.lexicon.days import day_range


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2014-03-05", date(2014, 3, 5), date(2014, 3, 5)),
    ],
)
def test_dates_keep_their_precision(text, first, last):
    found = day_range(text)
    assert (found.first, found.last) == (first, last)


@pytest.mark.parametrize("text", ["", "May 2014", "2014-13", "2014-02-30", "2014-02-03-04x"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        day_range(text)


@given(st.dates())
def test_a_day_means_itself_and_lies_in_its_month_and_year(day):
    text = day.isoformat()
    assert day_range(text).first == day == day_range(text).last
    for wider in (text[:7], text[:4]):
        assert day_range(wider).first <= day <= day_range(wider).last
