"""Claims about a series against the record."""

import pytest

from summitry.model.record import Encounter, Finding, Report
from summitry.resolve import resolve
from summitry.resolve.ordinals import Boast, boast_of
from tests.resolve.making import claim, report


@pytest.mark.parametrize(
    ("words", "boast"),
    [
        ("their first meeting", Boast(number=1, in_person=True)),
        ("the first of its kind in a decade", Boast(number=1, days=3650, of_polities=True)),
        ("the third call this year", Boast(number=3, this_year=True)),
        ("their 5th summit in two years", Boast(number=5, days=730, in_person=True)),
        ("the first visit since 2009", Boast(number=1, since=2009)),
        ("the longest talks since the war", Boast(longest=True)),
        ("a historic meeting", None),
        ("the first visit by a U.S. president", Boast(number=1, of_polities=True)),
        ("the first meeting in more than 10 years", Boast(number=1, days=3650, in_person=True)),
    ],
)
def test_reading_a_claim(words: str, boast: Boast | None) -> None:
    assert boast_of(words) == boast


def found(words: str, *others: Report, minutes: int | None = None, days: str | None = "2018-07-16") -> Encounter:
    """The encounter that makes the claim, in a record with the others."""
    own = report("z1", "Trump, Putin", days, "2018-07-17", minutes=minutes, claims=[claim("series", words, words)])
    return next(e for e in resolve([own, *others]) if "z#1" in e.reports)


HAMBURG = report("a1", "Trump, Putin", "2017-07-07", "2017-07-08", minutes=135)
DANANG = report("b1", "Trump, Putin", "2017-11-11", "2017-11-12")
OSAKA = report("c1", "Trump, Putin", "2019-06-28", "2019-06-29")
OTHERS = report("d1", "Obama, Putin", "2015-09-28", "2015-09-29")


@pytest.mark.parametrize(
    ("words", "others", "finding"),
    [
        ("their first meeting", [HAMBURG], Finding.CONTRADICTED),
        ("their first meeting", [OSAKA], Finding.SUPPORTED),
        ("their first meeting", [], Finding.UNDECIDED),
        ("their first meeting", [OTHERS], Finding.UNDECIDED),
        ("their third meeting", [HAMBURG, DANANG], Finding.SUPPORTED),
        ("their second meeting", [HAMBURG, DANANG], Finding.CONTRADICTED),
        ("their fourth meeting", [HAMBURG], Finding.UNDECIDED),
        ("their first meeting this year", [HAMBURG, DANANG], Finding.SUPPORTED),
        ("their first meeting since 2016", [HAMBURG], Finding.CONTRADICTED),
        ("their first meeting in six months", [DANANG], Finding.SUPPORTED),
        ("a historic meeting", [HAMBURG], Finding.UNDECIDED),
    ],
)
def test_finding(words: str, others: list[Report], finding: Finding) -> None:
    (got,) = found(words, *others).series
    assert got.finding is finding, got.reason


def test_a_contradiction_is_a_conflict_that_names_the_others() -> None:
    e = found("their first meeting", HAMBURG)
    assert e.cell("series").conflict == '"their first meeting": the record has the meeting of 7 July 2017 before it'
    assert len(e.series[0].by) == 1


@pytest.mark.parametrize(
    ("minutes", "finding"), [(180, Finding.SUPPORTED), (90, Finding.CONTRADICTED), (None, Finding.UNDECIDED)]
)
def test_longest(minutes: int | None, finding: Finding) -> None:
    assert found("their longest meeting", HAMBURG, minutes=minutes).series[0].finding is finding


def test_an_undated_first_in_a_decade_stands_against_the_others() -> None:
    own = report(
        "z1", "Trump, Putin", claims=[claim("series", "first in a decade", "the first of its kind in a decade")]
    )
    e = next(e for e in resolve([own, HAMBURG, OSAKA]) if e.reports == ("z#1",))
    assert e.series[0].finding is Finding.CONTRADICTED
    assert len(e.series[0].by) == 2
    assert "7 July 2017" in e.series[0].reason


@pytest.mark.parametrize(
    ("words", "who", "finding"),
    [
        ("his first visit", "Obama", Finding.CONTRADICTED),
        ("his first visit", "Bush", Finding.UNDECIDED),
        ("the first visit by a US president", "Bush", Finding.CONTRADICTED),
        ("his second visit", "Obama", Finding.SUPPORTED),
    ],
)
def test_journeys_are_counted_by_land(words: str, who: str, finding: Finding) -> None:
    told = [
        report("a1", who, "2008-01-09", "2008-01-12", kind="visit", place="Jerusalem, ISR"),
        report("b1", who, "2012-03-09", "2012-03-12", kind="visit", place="Amman, JOR"),
        report(
            "z1", "Obama", "2013-03-20", "2013-03-20", kind="visit", place="ISR", claims=[claim("series", words, words)]
        ),
    ]
    own = next(e for e in resolve(told) if "z#1" in e.reports)
    assert own.series[0].finding is finding, own.series[0].reason


def test_a_plan_is_not_what_a_clause_in_the_past_speaks_of() -> None:
    words = "first met in Hamburg"
    plan = report("z1", "Trump, Putin", None, "2017-09-01", status="floated", claims=[claim("series", words, words)])
    own = next(e for e in resolve([plan, HAMBURG]) if "z#1" in e.reports)
    assert own.series[0].finding is Finding.UNDECIDED
    assert own.conflicts == ()
