"""How well a report fits an encounter that is being gathered, and why."""

import pytest

from summitry.model.record import Report
from summitry.resolve.fits import Fit, fit
from summitry.resolve.groups import Group
from summitry.resolve.sketches import sketch
from tests.resolve.making import report

DAY = "2018-07-16"
HELSINKI = report("a1", "Trump, Putin", DAY, "2018-07-17", place="Helsinki, FIN", occasion="summit", minutes=120)


def fitted(r: Report, *group: Report) -> Fit | None:
    first, *rest = map(sketch, group or (HELSINKI,))
    gathered = Group(first, "the first report of it", 0)
    for s in rest:
        gathered.add(s, "")
    return fit(sketch(r), gathered)


@pytest.mark.parametrize(
    ("days", "published", "status", "grade"),
    [
        (DAY, None, "held", 5),
        ("2018-07-15/2018-07-16", None, "held", 4),
        ("2018-07-01/2018-07-31", None, "held", 3),
        ("2018-07-17", None, "held", 2),
        ("2018-07-01/2018-07-12", "2018-06-01", "scheduled", 1),
        (None, "2018-07-20", "held", 0),
        ("2018-07-20", None, "held", None),
        ("2018-07-12", "2018-06-01", "scheduled", None),
        (None, "2018-07-20", "scheduled", None),
        (None, "2018-07-10", "held", None),
    ],
)
def test_days(days: str | None, published: str | None, status: str, grade: int | None) -> None:
    got = fitted(report("b1", "Trump, Putin", days, published, status=status))
    assert (got and got.days) == grade


@pytest.mark.parametrize(
    ("place", "grade"),
    [("Helsinki, FIN", 2), ("Finland, FIN", 1), ("FIN", 1), (None, 0), ("Turku, FIN", None), ("Moscow, RUS", None)],
)
def test_places(place: str | None, grade: int | None) -> None:
    got = fitted(report("b1", "Trump, Putin", DAY, place=place))
    assert (got and got.place) == grade


@pytest.mark.parametrize(
    ("names", "fits"),
    [
        ("Putin, Trump", True),
        ("=RUS, =USA", True),
        ("Trump, Putin, Lavrov", True),
        ("Trump, Lavrov", False),
        ("Trump, Merkel", False),
        ("Trump, Putin, Macron", False),
        ("Trump", False),
    ],
)
def test_people(names: str, fits: bool) -> None:
    assert (fitted(report("b1", names, DAY)) is not None) is fits


def test_a_name_once_known_is_not_open_to_others() -> None:
    unnamed, named = report("b1", "Trump, =CHN", DAY), report("c1", "Trump, Xi", DAY)
    assert fitted(report("d1", "Trump, =CHN", DAY), unnamed, named)
    assert not fitted(report("d1", "Trump, Abe", DAY), unnamed, named)


def test_two_accounts_of_one_document_are_two_encounters() -> None:
    assert fitted(report("a2", "Trump, Putin", DAY)) is None


def test_but_one_gathering_or_journey_told_twice_is_one() -> None:
    summit = report("a1", "Trump, Abe", "2017-07-07", kind="gathering", occasion="G20")
    assert fitted(report("a2", "Trump, Merkel", "2017-07-07", kind="gathering", occasion="G20"), summit)
    journey = report("a1", "Obama", "2013-03-20", kind="visit", place="ISR")
    assert fitted(report("a2", "Obama", "2013-03-20", kind="visit", place="ISR"), journey)
    assert not fitted(report("a2", "Obama", "2013-03-21", kind="visit", place="ISR"), journey)


def test_a_visit_with_its_host_can_be_the_meeting_but_not_the_other_way_round() -> None:
    visit = report("b1", "Trump, Putin", DAY, kind="visit", place="Helsinki, FIN")
    got = fitted(visit)
    assert got is not None
    assert got.kind == 0
    assert fitted(HELSINKI, visit) is None


@pytest.mark.parametrize(
    ("days", "occasion", "fits"),
    [
        ("2017-07-07", "G20", True),
        ("2017-01-01/2017-12-31", "G20", True),
        ("2016-09-04", "G20", False),
        ("2017-07-07", "G7", False),
        (None, "G20", True),
    ],
)
def test_gatherings_by_their_edition(days: str | None, occasion: str, fits: bool) -> None:
    hamburg = report("a1", "Trump, Abe", "2017-07-07/2017-07-08", kind="gathering", occasion="G20 summit")
    other = report("b1", "Merkel", days, "2017-08-01", kind="gathering", occasion=occasion)
    assert (fitted(other, hamburg) is not None) is fits


def test_a_gathering_without_a_name_needs_its_parties_or_its_city() -> None:
    talks = report("a1", "Kerry, Lavrov, Merkel, Macron", "2015-02-11", kind="gathering", place="Geneva, CHE")
    assert fitted(report("b1", "=USA, =RUS, =DEU", "2015-02-11", kind="gathering"), talks)
    assert fitted(report("b1", "Abe", "2015-02-11", kind="gathering", place="Geneva, CHE"), talks)
    assert not fitted(report("b1", "Abe", "2015-02-11", kind="gathering"), talks)
    assert not fitted(report("b1", "=USA, =RUS, =DEU", None, "2015-02-12", kind="gathering"), talks)


def test_another_length_parts_only_what_the_days_leave_open() -> None:
    assert fitted(report("b1", "Trump, Putin", DAY, minutes=30))
    assert not fitted(report("b1", "Trump, Putin", None, "2018-07-17", minutes=30))
    assert fitted(report("b1", "Trump, Putin", None, "2018-07-17", minutes=135))


def test_reasons() -> None:
    same = fitted(report("b1", "Trump, Putin", DAY, place="Helsinki, FIN"))
    assert same is not None
    assert same.reason == "same people, both on 2018-07-16 in Helsinki"
    open_ = fitted(report("b1", "=USA, =RUS", None, "2018-07-17"))
    assert open_ is not None
    assert open_.reason == "same parties, no day said, and none speaks against it"
