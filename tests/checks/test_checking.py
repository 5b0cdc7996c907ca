"""What does not add up, one case a rule; and what looks odd but is not."""

import pytest

from summitry.checks import check
from summitry.model.encounter import Participant
from summitry.model.problem import Problem
from summitry.model.record import Report
from summitry.resolve import resolve
from tests.resolve.making import report

PUTIN = Participant("Vladimir Putin", "RUS", "President")
LATE_OBAMA = Participant("Barack Obama", "USA", "President")

CASES: dict[str, tuple[list[Report], set[str]]] = {
    "one man in two lands on one day": (
        [
            report("a1", "Trump, Abe", "2017-11-06", place="Tokyo, JPN"),
            report("b1", "Trump, Xi", "2017-11-06", place="Beijing, CHN"),
        ],
        {"two-places-one-day"},
    ),
    "a call from elsewhere is no second place": (
        [
            report("a1", "Trump, Abe", "2017-11-06", place="Tokyo, JPN"),
            report("b1", "Trump, Xi", "2017-11-06", kind="call"),
        ],
        set(),
    ),
    "two places of one land": (
        [
            report("a1", "Trump, Abe", "2017-11-06", place="Tokyo, JPN"),
            report("b1", "Trump, Xi", "2017-11-06", place="Kyoto, JPN"),
        ],
        set(),
    ),
    "a visitor in his own land": (
        [report("a1", "Merkel", "2017-11-06", kind="visit", place="Berlin, DEU")],
        {"visitor-at-home"},
    ),
    "a host beside the visitor": (
        [report("a1", "Merkel, Macron", "2017-11-06", kind="visit", place="Berlin, DEU")],
        set(),
    ),
    "a visit of a fortnight": (
        [report("a1", "Abe", "2017-11-06/2017-11-20", "2017-11-21", kind="visit", place="Berlin, DEU")],
        {"visit-over-nine-days"},
    ),
    "a visit some time in a month": (
        [report("a1", "Abe", "2017-11-01/2017-11-30", "2017-12-21", kind="visit", place="Berlin, DEU")],
        set(),
    ),
    "a president before his time": (
        [report("a1", "", "2005-03-01", participants=(LATE_OBAMA, PUTIN))],
        {"out-of-office"},
    ),
    "in office": ([report("a1", "Obama, Putin", "2013-06-17")], set()),
    "held, and later still to come": (
        [
            report("a1", "Trump, Putin", "2018-07-16", "2018-07-17"),
            report("b1", "Trump, Putin", "2018-07-16", "2018-07-25", status="scheduled"),
        ],
        {"held-before-announced"},
    ),
    "a late edition with the old plan": (
        [
            report("a1", "Trump, Putin", "2018-07-16", "2018-07-16"),
            report("b1", "Trump, Putin", "2018-07-16", "2018-07-17", status="scheduled"),
        ],
        set(),
    ),
    "seen before its day": ([report("a1", "Trump, Putin", "2018-07-16", "2018-07-10")], {"held-before-the-day"}),
    "seen on its day too": (
        [
            report("a1", "Trump, Putin", "2018-07-16", "2018-07-10"),
            report("b1", "Trump, Putin", "2018-07-16", "2018-07-16"),
        ],
        set(),
    ),
    "one meeting under two months": (
        [
            report("a1", "Merkel, Putin", "2018-07-16", place="Sochi, RUS"),
            report("b1", "Merkel, Putin", "2018-08-16", place="Sochi, RUS"),
        ],
        {"month-shifted-twin"},
    ),
    "two meetings on other days": (
        [
            report("a1", "Merkel, Putin", "2018-07-16", place="Sochi, RUS"),
            report("b1", "Merkel, Putin", "2018-08-18", place="Sochi, RUS"),
        ],
        set(),
    ),
}


def problems(reports: list[Report]) -> tuple[Problem, ...]:
    return check(resolve(reports), reports)


@pytest.mark.parametrize("case", CASES)
def test_rules(case: str) -> None:
    reports, expected = CASES[case]
    assert {p.rule for p in problems(reports)} == expected


@pytest.mark.parametrize("case", [c for c, (_, rules) in CASES.items() if rules])
def test_each_problem_names_its_claims_and_its_encounter(case: str) -> None:
    reports, _ = CASES[case]
    ids = {e.id for e in resolve(reports)}
    for problem in problems(reports):
        assert problem.where in ids
        assert set(problem.claims) <= {r.key for r in reports}
        assert problem.claims


def test_the_order_of_reports_does_not_matter() -> None:
    every = [
        Report(f"{n}#1", f"{n}", f"{n}", None, None, r.published_start, r.published_end, r.account)
        for n, r in enumerate(r for reports, _ in CASES.values() for r in reports)
    ]
    assert problems(every) == problems(every[::-1])


def test_the_lexicon_names_who_was_in_office() -> None:
    (problem,) = problems(CASES["a president before his time"][0])
    assert "Bush" in problem.reason
