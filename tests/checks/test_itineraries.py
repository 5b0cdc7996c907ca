"""Journeys that cannot be, at their edges."""

import pytest

from summitry.checks.itineraries import at_home, long_visits, two_places
from summitry.model.encounter import Participant
from summitry.resolve import resolve
from tests.resolve.making import report


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ({"place": "Tokyo, JPN"}, {"place": "Beijing, CHN"}, True),
        ({"place": "Tokyo, JPN"}, {"place": "CHN"}, True),
        ({"place": "Tokyo, JPN"}, {}, False),
        ({"place": "Tokyo, JPN"}, {"place": "Beijing, CHN", "status": "scheduled"}, False),
        ({"place": "Tokyo, JPN"}, {"place": "Beijing, CHN", "status": "cancelled"}, False),
    ],
)
def test_two_places(first: dict[str, str], second: dict[str, str], found: bool) -> None:
    told = [report("a1", "Trump, Abe", "2017-11-06", **first), report("b1", "Trump, Xi", "2017-11-06", **second)]
    assert bool(list(two_places(resolve(told)))) is found


def test_only_known_single_days_count() -> None:
    told = [
        report("a1", "Trump, Abe", "2017-11-05/2017-11-06", place="Tokyo, JPN"),
        report("b1", "Trump, Xi", "2017-11-06", place="Beijing, CHN"),
        report("c1", "Trump, Putin", place="Moscow, RUS"),
    ]
    assert list(two_places(resolve(told))) == []


def test_the_problem_names_both_encounters_reports() -> None:
    told = [
        report("a1", "Trump, Abe", "2017-11-06", place="Tokyo, JPN"),
        report("b1", "Trump, Xi", "2017-11-06", place="Beijing, CHN"),
    ]
    (problem,) = two_places(resolve(told))
    assert set(problem.claims) == {"a#1", "b#1"}
    assert "6 November 2017" in problem.reason


@pytest.mark.parametrize(
    ("who", "place", "found"),
    [
        (Participant("Angela Merkel", "DEU", "Chancellor"), "Berlin, DEU", True),
        (Participant("Angela Merkel", "DEU", "Chancellor"), "Paris, FRA", False),
        (Participant("Jens Stoltenberg", "NATO", "Secretary General"), "Brussels, BEL", False),
        (Participant("Somebody", None, None), "Berlin, DEU", False),
    ],
)
def test_at_home(who: Participant, place: str, found: bool) -> None:
    told = [report("a1", "", "2017-11-06", kind="visit", place=place, participants=(who,))]
    assert bool(list(at_home(resolve(told)))) is found


@pytest.mark.parametrize(
    ("days", "status", "found"),
    [
        ("2017-11-01/2017-11-09", "held", False),
        ("2017-11-02/2017-11-11", "held", True),
        ("2017-11-02/2017-11-11", "scheduled", False),
        ("2017-11-01/2017-11-30", "held", False),
        ("2017-09-01/2017-11-30", "held", False),
    ],
)
def test_long_visits(days: str, status: str, found: bool) -> None:
    told = [report("a1", "Abe", days, "2017-12-05", kind="visit", place="Berlin, DEU", status=status)]
    assert bool(list(long_visits(resolve(told)))) is found
