"""Which encounters a filter lets through."""

from datetime import date

import pytest

from summitry.query import Filter, apply, leaders
from summitry.resolve import resolve
from tests.resolve.making import report

RECORD = resolve(
    [
        report("a1", "Trump, Putin", "2018-07-16", "2018-07-17", place="Helsinki, FIN"),
        report("b1", "Trump, Abe", "2017-02-10", "2017-02-11", place="White House, USA"),
        report("c1", "Merkel, Macron", None, "2018-03-01", status="scheduled"),
        report("d1", "Merkel, Putin", "2018-05-18", "2018-05-10", status="scheduled", place="Sochi, RUS"),
    ]
)


@pytest.mark.parametrize(
    ("wanted", "documents"),
    [
        (Filter(), "bdac"),
        (Filter(with_=("Putin",)), "da"),
        (Filter(with_=("putin", "Donald Trump")), "a"),
        (Filter(with_=("Russia",)), "da"),
        (Filter(with_=("RUS", "Germany")), "d"),
        (Filter(with_=("Nobody",)), ""),
        (Filter(status="scheduled"), "dc"),
        (Filter(status="lapsed"), "d"),
        (Filter(start=date(2018, 1, 1)), "da"),
        (Filter(end=date(2018, 6, 1)), "bd"),
        (Filter(place="Helsinki"), "a"),
        (Filter(place="Finland"), "a"),
        (Filter(place="FIN"), "a"),
        (Filter(place="Washington"), "b"),
        (Filter(place="Atlantis"), ""),
    ],
)
def test_apply(wanted: Filter, documents: str) -> None:
    assert "".join(e.documents[0] for e in apply(RECORD, wanted)) == documents


def test_leaders() -> None:
    first, *rest = leaders(RECORD)
    assert (first.name, first.held, first.met) == ("Donald Trump", 2, ("Shinzo Abe", "Vladimir Putin"))
    putin = next(x for x in rest if x.name == "Vladimir Putin")
    assert (putin.encounters, putin.held, putin.first) == (2, 1, date(2018, 7, 16))
