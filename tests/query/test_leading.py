"""The people of the record."""

from datetime import date

from summitry.model.encounter import Participant
from summitry.query import leaders
from summitry.resolve import resolve
from tests.resolve.making import report

MEMBER = Participant("Volodymyr Zelensky", "UKR", "President")
SAME = Participant("Volodymyr Zelenskyy", "UKR", "President")


def test_spellings_are_one_leader() -> None:
    told = [
        report("a1", "", "2019-09-25", participants=(MEMBER, Participant("Donald Trump", "USA", "President"))),
        report("b1", "", "2022-12-21", participants=(SAME, Participant("Joe Biden", "USA", "President"))),
    ]
    (first, *_) = leaders(resolve(told))
    assert (first.polity, first.held, first.met) == ("UKR", 2, ("Donald Trump", "Joe Biden"))


def test_plans_count_as_encounters_and_not_as_held() -> None:
    told = [
        report("a1", "Merkel, Macron", "2018-03-16", "2018-03-17"),
        report("b1", "Merkel, Putin", "2018-05-18", "2018-05-10", status="scheduled"),
        report("c1", "Merkel, Abe", None, "2018-01-10"),
    ]
    merkel = leaders(resolve(told))[0]
    assert (merkel.name, merkel.encounters, merkel.held) == ("Angela Merkel", 3, 2)
    assert (merkel.first, merkel.last) == (date(2018, 3, 16), date(2018, 3, 16))
    assert merkel.offices == ("Chancellor",)


def test_nobody() -> None:
    assert leaders(()) == ()
    assert leaders(resolve([report("a1", "=USA, =CHN", "2018-05-18")])) == ()
