from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.model.encounter import When
from summitry.temporal.edtf import from_edtf, to_edtf

FORMS = [
    ("2018-11-30", date(2018, 11, 30), date(2018, 11, 30)),
    ("2018-11", date(2018, 11, 1), date(2018, 11, 30)),
    ("2018", date(2018, 1, 1), date(2018, 12, 31)),
    ("2018-22", date(2018, 6, 1), date(2018, 8, 31)),
    ("2019-06-28/2019-06-29", date(2019, 6, 28), date(2019, 6, 29)),
]


@pytest.mark.parametrize(("text", "start", "end"), FORMS)
def test_forms_both_ways(text: str, start: date, end: date) -> None:
    assert to_edtf(When(start, end)) == text
    assert from_edtf(text) == When(start, end)


@pytest.mark.parametrize("text", ["", "2018-13", "2018-02-30", "2019-06-28/..", "last November", "2019/2018"])
def test_what_bounds_nothing_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        from_edtf(text)


def test_marks_of_doubt_are_read_over() -> None:
    assert from_edtf("2018-11?") == When(date(2018, 11, 1), date(2018, 11, 30))


@given(st.dates(), st.dates())
def test_round_trip(a: date, b: date) -> None:
    when = When(min(a, b), max(a, b))
    assert from_edtf(to_edtf(when)) == when
