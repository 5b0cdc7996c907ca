from datetime import date

import pytest

from summitry.model.terms import Basis
from summitry.sources.given import parse_published

DAYS = [
    ("2018-11-29", "2018-11-29", "2018-11-29"),
    ("2018-11-29T23:30:00-05:00", "2018-11-29", "2018-11-29"),
    ("2018-11-29 10:00", "2018-11-29", "2018-11-29"),
    ("20181129", "2018-11-29", "2018-11-29"),
    ("2018/11/29", "2018-11-29", "2018-11-29"),
    ("2018-11", "2018-11-01", "2018-11-30"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("2018", "2018-01-01", "2018-12-31"),
    ("Thu, 29 Nov 2018 10:00:00 GMT", "2018-11-29", "2018-11-29"),
    ("November 29, 2018", "2018-11-29", "2018-11-29"),
    ("Thursday, November 29, 2018 6:14 pm", "2018-11-29", "2018-11-29"),
    ("29 November 2018", "2018-11-29", "2018-11-29"),
    ("Nov. 2nd, 2018", "2018-11-02", "2018-11-02"),
    ("November 2018", "2018-11-01", "2018-11-30"),
]


@pytest.mark.parametrize(("said", "start", "end"), DAYS)
def test_a_given_date_means_its_days(said: str, start: str, end: str) -> None:
    published = parse_published(said)
    assert published is not None
    assert (published.start, published.end) == (date.fromisoformat(start), date.fromisoformat(end))
    assert (published.basis, published.as_said) == (Basis.METADATA, said)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "yesterday",
        "03/04/2018",
        "2018-02-30",
        "2018-13",
        "31 June 2018",
        "0018-01-01",
        "9999-12-31",
        "1",
        "99999999",
    ],
)
def test_what_is_no_single_date_is_none(said: str) -> None:
    assert parse_published(said) is None
