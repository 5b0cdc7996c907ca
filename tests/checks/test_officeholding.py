"""Offices on the day."""

import pytest

from summitry.checks.officeholding import out_of_office
from summitry.model.encounter import Participant
from summitry.resolve import resolve
from tests.resolve.making import report

OTHER = Participant(None, "JPN", None)


@pytest.mark.parametrize(
    ("name", "polity", "office", "days", "found"),
    [
        ("Barack Obama", "USA", "President", "2013-06-17", False),
        ("Barack Obama", "USA", "President", "2018-06-17", True),
        ("Barack Obama", "USA", "former President", "2018-06-17", False),
        ("Donald Trump", "USA", "President-elect", "2016-11-17", False),
        ("Joe Biden", "USA", "Vice President", "2011-08-18", False),
        ("Joe Biden", "USA", "President", "2011-08-18", True),
        ("John Kerry", "USA", "Secretary of State", "2013-02-25", False),
        ("John Kerry", "USA", "Secretary of State", "2009-02-25", True),
        ("Angela Merkel", "DEU", "Chancellor", "2005-01-01/2005-12-31", False),
        ("Nobody Known", "USA", "President", "2018-06-17", False),
        ("Barack Obama", "USA", None, "2018-06-17", False),
        ("Barack Obama", "USA", "President", None, False),
    ],
)
def test_out_of_office(name: str, polity: str, office: str | None, days: str | None, found: bool) -> None:
    told = [report("a1", "", days, participants=(Participant(name, polity, office), OTHER))]
    assert bool(list(out_of_office(resolve(told)))) is found
