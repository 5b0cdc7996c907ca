"""Which reports become one encounter. Each case: reports, and the groups of document letters expected."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.model.record import Report
from summitry.resolve import resolve
from tests.resolve.making import report

JULY = "2018-07-16"

CASES = {
    "two outlets, one day": (
        [report("a1", "Trump, Putin", JULY, "2018-07-17"), report("b1", "Putin, Trump", JULY, "2018-07-16")],
        ["ab"],
    ),
    "planned and held are one": (
        [
            report("a1", "Trump, Putin", JULY, "2018-07-01", status="scheduled", place="Helsinki, FIN"),
            report("b1", "Trump, Putin", JULY, "2018-07-16", place="FIN"),
        ],
        ["ab"],
    ),
    "two meetings of a pair stay apart": (
        [report("a1", "Kerry, Lavrov", "2013-05-07"), report("b1", "Kerry, Lavrov", "2013-05-14")],
        ["a", "b"],
    ),
    "a day's difference between outlets is none": (
        [report("a1", "Trump, Abe", "2018-05-21"), report("b1", "Trump, Abe", "2018-05-22")],
        ["ab"],
    ),
    "but two days that one document tells apart are two": (
        [
            report("a1", "Trump, Xi", "2017-11-08"),
            report("a2", "Trump, Xi", "2017-11-09"),
            report("b1", "Trump, Xi", "2017-11-09"),
        ],
        ["a1", "a2b"],
    ),
    "other people on the day are another meeting": (
        [report("a1", "Trump, Merkel", JULY), report("b1", "Trump, Macron", JULY), report("c1", "Obama, Merkel", JULY)],
        ["a", "b", "c"],
    ),
    "a call is no meeting": (
        [report("a1", "Trump, Abe", JULY), report("b1", "Trump, Abe", JULY, kind="call")],
        ["a", "b"],
    ),
    "a gathering is no bilateral meeting": (
        [
            report("a1", "Trump, Merkel, Macron, Abe", "2017-07-07", kind="gathering", occasion="G20"),
            report("b1", "Trump, Merkel", "2017-07-07", occasion="G20"),
        ],
        ["a", "b"],
    ),
    "attendance told differently is one gathering": (
        [
            report("a1", "Trump, Merkel", "2017-07-07", kind="gathering", occasion="G20"),
            report("b1", "Abe, Macron", "2017-07-07/2017-07-08", kind="gathering", occasion="Group of 20 summit"),
        ],
        ["ab"],
    ),
    "last year's gathering is another": (
        [
            report("a1", "Merkel", "2016-09-04", kind="gathering", occasion="G20"),
            report("b1", "Merkel", "2017-07-07", kind="gathering", occasion="G20"),
        ],
        ["a", "b"],
    ),
    "a month joins the one day in it": (
        [report("a1", "Trump, Putin", JULY), report("b1", "Trump, Putin", "2018-07-01/2018-07-31", "2018-12-01")],
        ["ab"],
    ),
    "a month with two meetings joins neither": (
        [
            report("a1", "Trump, Putin", "2018-07-05"),
            report("b1", "Trump, Putin", "2018-07-20"),
            report("c1", "Trump, Putin", "2018-07-01/2018-07-31", "2018-12-01"),
        ],
        ["a", "b", "c"],
    ),
    "an undated report joins the meeting of its week": (
        [report("a1", "Trump, Putin", JULY, "2018-07-17"), report("b1", "Trump, Putin", None, "2018-07-18")],
        ["ab"],
    ),
    "an undated document with several candidates stays alone": (
        [
            report("a1", "Trump, Putin", "2017-07-07"),
            report("b1", "Trump, Putin", "2019-06-28"),
            report("c1", "Trump, Putin", None, None, minutes=180),
        ],
        ["a", "b", "c"],
    ),
    "a plan is not what was held before it": (
        [
            report("a1", "Trump, Putin", JULY, "2018-07-17"),
            report("b1", "Trump, Putin", None, "2018-08-20", status="scheduled"),
        ],
        ["a", "b"],
    ),
    "a loose plan that slipped": (
        [
            report("a1", "Trump, Xi", "2018-05-01/2018-05-31", "2018-03-10", status="scheduled"),
            report("b1", "Trump, Xi", "2018-06-12", "2018-06-13"),
        ],
        ["ab"],
    ),
    "an undated deed is not the meeting that all deny": (
        [
            report("a1", "Trump, Putin", "2018-07-16", "2018-07-10", status="denied"),
            report("b1", "Trump, Putin", None, "2018-07-20"),
            report("c1", "Trump, Putin", "2018-07-01/2018-07-31", "2018-08-20"),
        ],
        ["a", "bc"],
    ),
    "a deed of that very day is": (
        [
            report("a1", "Trump, Putin", JULY, "2018-07-10", status="denied"),
            report("b1", "Trump, Putin", JULY, "2018-07-20"),
        ],
        ["ab"],
    ),
    "a meeting planned without a day has no fixed land": (
        [
            report("a1", "Trump, Xi", "2018-06-12", "2018-05-13", status="scheduled", place="Singapore, SGP"),
            report("b1", "Trump, Xi", None, "2018-05-20", status="scheduled", place="Seoul, KOR"),
        ],
        ["ab"],
    ),
    "but one that was held has": (
        [
            report("a1", "Trump, Xi", "2018-06-12", "2018-06-13", place="Singapore, SGP"),
            report("b1", "Trump, Xi", None, "2018-06-14", place="Seoul, KOR"),
        ],
        ["a", "b"],
    ),
    "a gathering of a series is no talk of the same states without its day": (
        [
            report("a1", "Trump, Merkel, Macron", "2017-03-17", place="Berlin, DEU"),
            report("b1", "Trump, Merkel, Macron", None, "2017-04-02", kind="gathering", occasion="G7"),
        ],
        ["a", "b"],
    ),
    "two cities of one land are two meetings": (
        [
            report("a1", "Obama, Putin", "2013-09-04", place="Moscow, RUS"),
            report("b1", "Obama, Putin", "2013-09-05", place="St. Petersburg, RUS"),
        ],
        ["a", "b"],
    ),
    "a venue is in its city": (
        [
            report("a1", "Trump, Abe", "2017-02-10", place="White House, USA"),
            report("b1", "Trump, Abe", "2017-02-10", place="Washington, USA"),
        ],
        ["ab"],
    ),
    "stops of a tour are visits of their own": (
        [
            report("a1", "Obama", "2013-03-20/2013-03-23", kind="visit", place="ISR"),
            report("a2", "Obama", "2013-03-20/2013-03-23", kind="visit", place="JOR"),
            report("b1", "Obama", "2013-03-22", kind="visit", place="JOR"),
        ],
        ["a1", "a2b"],
    ),
    "an unnamed side is whoever it may be": (
        [report("a1", "Trump, Abe", "2017-11-06"), report("b1", "Trump, =JPN", "2017-11-06")],
        ["ab"],
    ),
    "other lengths, undated": (
        [
            report("a1", "Trump, Putin", JULY, "2018-07-17", minutes=120),
            report("b1", "Trump, Putin", None, "2018-07-18", minutes=30),
        ],
        ["a", "b"],
    ),
}


def groups_of(reports: list[Report]) -> list[str]:
    """Which documents are together; with the account's number where a document is in several encounters."""
    many = {r.document for r in reports if sum(x.document == r.document for x in reports) > 1}

    def name(key: str) -> str:
        document, _, number = key.partition("#")
        return document + (number if document in many else "")

    return sorted("".join(sorted(map(name, e.reports))) for e in resolve(reports))


@pytest.mark.parametrize("case", CASES)
def test_groups(case: str) -> None:
    reports, expected = CASES[case]
    assert groups_of(reports) == sorted(expected)


EVERYTHING = [r for reports, _ in CASES.values() for r in reports]
RENAMED = [
    Report(f"{n:03d}#1", f"{n:03d}", f"{n:03d}", r.publisher, r.url, r.published_start, r.published_end, r.account)
    for n, r in enumerate(EVERYTHING)
]


@settings(max_examples=25, deadline=None)
@given(st.permutations(RENAMED))
def test_any_order_gives_the_same_record(reports: list[Report]) -> None:
    assert resolve(reports) == resolve(RENAMED)


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(RENAMED), unique_by=lambda r: r.key, max_size=20))
def test_every_report_is_in_one_encounter(reports: list[Report]) -> None:
    found = [key for e in resolve(reports) for key in e.reports]
    assert sorted(found) == sorted(r.key for r in reports)


def test_reading_a_report_twice_changes_nothing() -> None:
    assert resolve([*RENAMED, *RENAMED]) == resolve(RENAMED)


def test_ten_meetings_of_a_summit_day_are_ten_on_one_occasion() -> None:
    names = ["Merkel", "Macron", "Putin", "Abe", "Xi"]
    pairs = [f"{a}, {b}" for i, a in enumerate(names) for b in names[i + 1 :]]
    held = [report(f"{chr(97 + n)}1", p, "2019-06-28", occasion="G20", place="Osaka, JPN") for n, p in enumerate(pairs)]
    found = resolve(held)
    assert len(found) == 10
    assert {e.account.occasion for e in found} == {"G20"}


def test_each_link_has_its_reason() -> None:
    reports, _ = CASES["planned and held are one"]
    (encounter,) = resolve(reports)
    assert [link.report for link in encounter.links] == ["a#1", "b#1"]
    assert any("same people, both on 2018-07-16" in link.reason for link in encounter.links)


def test_unplaced() -> None:
    reports, _ = CASES["an undated document with several candidates stays alone"]
    assert [e.placed for e in resolve(reports)] == [True, True, False]
