"""What linking compares: sides, offices, travellers, words."""

import pytest

from summitry.model.encounter import Participant
from summitry.resolve.sketches import Side, likeness, same_office, sketch
from tests.resolve.making import report


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Side("Donald Trump", "USA"), Side("Trump", "USA")),
        (Side("Donald Trump", "USA", "President"), Side("", "USA", "leader")),
        (Side("Li Keqiang", "CHN", "Premier"), Side("", "CHN")),
        (Side("Wang Yi", "CHN", "Foreign Minister"), Side("", "CHN", "Minister of Foreign Affairs")),
        (Side("", "Taliban", "leaders"), Side("Abdul Ghani Baradar", "Taliban", "chief negotiator")),
    ],
)
def test_sides_that_can_be_one(a: Side, b: Side) -> None:
    assert a.meets(b)
    assert b.meets(a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Side("Donald Trump", "USA"), Side("Donald Trump", "GBR")),
        (Side("Li Keqiang", "CHN"), Side("Xi Jinping", "CHN")),
        (Side("Moon Jae-in", "KOR", "President"), Side("", "KOR", "envoys")),
        (Side("Joe Biden", "USA", "President"), Side("", "USA", "Vice President")),
        (Side("", ""), Side("", "")),
    ],
)
def test_sides_that_cannot(a: Side, b: Side) -> None:
    assert not a.meets(b)
    assert not b.meets(a)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("President", "", True),
        ("President", "President of France", True),
        ("Prime Minister", "Foreign Minister", False),
        ("Deputy Prime Minister", "Prime Minister", False),
        ("Secretary of State", "secretaries of state", False),
        ("foreign minister", "Foreign Ministers", True),
    ],
)
def test_same_office(a: str, b: str, same: bool) -> None:
    assert same_office(a, b) is same


def test_the_traveller_is_whoever_is_not_at_home() -> None:
    got = sketch(report("a1", "Merkel, Trump", "2018-04-27", kind="visit", place="Washington, USA"))
    assert [s.name for s in got.traveller] == ["Angela Merkel"]
    unknown = sketch(report("a1", "Merkel, Trump", "2018-04-27", kind="visit"))
    assert len(unknown.traveller) == 2


def test_an_organisation_that_meets_names_its_gathering() -> None:
    nato = (Participant(None, "NATO", "leaders"),)
    got = sketch(report("a1", "", "2018-07-11", kind="gathering", participants=nato, place="Brussels, BEL"))
    assert (got.series, got.edition and got.edition.city) == ("NATO", "Brussels")
    idle = sketch(report("a1", "", "2018-03-01", kind="gathering", participants=nato))
    assert idle.series is None


def test_phase() -> None:
    phases = {s: sketch(report("a1", "Trump, Putin", status=s)).phase for s in ("held", "floated", "denied", "unclear")}
    assert phases == {"held": "past", "floated": "plan", "denied": "off", "unclear": "unclear"}


def test_likeness() -> None:
    assert likeness(frozenset("abcd"), frozenset("abcd")) == 1.0
    assert likeness(frozenset("ab"), frozenset("bc")) == pytest.approx(1 / 3)
    assert likeness(frozenset(), frozenset()) == 0.0
