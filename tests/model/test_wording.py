"""Values in words."""

from datetime import date

import pytest

from summitry.model.encounter import Participant, Place, Source, When
from summitry.model.terms import SourceType
from summitry.model.wording import say_minutes, say_people, say_place, say_source, say_when


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-07-16", "2018-07-16", "16 July 2018"),
        ("2019-06-28", "2019-06-29", "28-29 June 2019"),
        ("2018-11-01", "2018-11-30", "November 2018"),
        ("2018-11-30", "2018-12-01", "30 November 2018 to 1 December 2018"),
        ("2016-02-01", "2016-02-29", "February 2016"),
        ("2007-01-01", "2007-12-31", "2007"),
        ("2007-04-01", "2007-06-30", "April to June 2007"),
    ],
)
def test_days(start: str, end: str, words: str) -> None:
    assert say_when(When(date.fromisoformat(start), date.fromisoformat(end))) == words


def test_no_days_are_undated() -> None:
    assert say_when(None) == "undated"


@pytest.mark.parametrize(("minutes", "words"), [(30, "30 min"), (90, "90 min"), (120, "2 h"), (192, "3 h 12 min")])
def test_lengths(minutes: int, words: str) -> None:
    assert say_minutes(minutes) == words


def test_people_without_names_show_office_and_polity() -> None:
    assert say_people((Participant("Xi Jinping", "CHN"), Participant(None, "TKM", "President"))) == (
        "Xi Jinping (CHN), President (TKM)"
    )
    assert say_people((Participant("Xi Jinping", "CHN"), Participant("Narendra Modi", "IND"))) == (
        "Xi Jinping, Narendra Modi"
    )
    assert say_people(()) == "unknown"


def test_places_and_sources() -> None:
    assert say_place(Place("Helsinki", "FIN")) == "Helsinki, FIN"
    assert say_place(None) == "place not reported"
    assert say_source(Source()) == "the article itself"
    assert say_source(Source(None, SourceType.ANONYMOUS)) == "anonymous source, not named"
    assert say_source(Source("the Kremlin", SourceType.OFFICIAL)) == "the Kremlin (official)"
