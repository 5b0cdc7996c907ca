"""How encounters come about, step by step."""

from dataclasses import replace

import pytest

from summitry.model.document import Statement
from summitry.model.record import Report
from summitry.model.terms import Status
from summitry.resolve import resolve
from tests.resolve.making import OFFICIAL, claim, day, report, when

PLAN = report("a1", "Trump, Putin", "2018-07-16", "2018-06-01", status="floated")
SET = report("b1", "Trump, Putin", "2018-07-16", "2018-06-28", status="scheduled")
HELD = report("c1", "Trump, Putin", "2018-07-16", "2018-07-17")
OFF = report(
    "d1", "Trump, Putin", "2018-07-16", "2018-07-10", status="cancelled",
    claims=[claim("cause", "the seizure of ships", "over the seizure of ships", OFFICIAL)],
)  # fmt: skip
ON = report("e1", "Trump, Putin", "2018-07-16", "2018-07-12", status="scheduled")
LATE = report("f1", "Trump, Putin", "2018-07-16", "2018-07-30", status="scheduled")


@pytest.mark.parametrize(
    ("reports", "steps"),
    [
        ([PLAN, SET, HELD], ["floated", "scheduled", "held"]),
        ([SET, PLAN], ["floated", "scheduled"]),
        ([SET, OFF], ["scheduled", "cancelled"]),
        ([SET, OFF, ON, HELD], ["scheduled", "cancelled", "scheduled", "held"]),
        ([HELD, LATE], ["held"]),
        ([SET, report("g1", "Trump, Putin", "2018-07-16", "2018-06-29", status="floated")], ["scheduled"]),
    ],
)
def test_steps(reports: list[Report], steps: list[str]) -> None:
    (encounter,) = resolve(reports)
    assert [str(c.status) for c in encounter.history] == steps


def test_a_cancellation_has_its_cause_and_day() -> None:
    (encounter,) = resolve([SET, OFF])
    last = encounter.history[-1]
    assert (last.cause, str(last.reported)) == ("the seizure of ships", "2018-07-10")
    assert encounter.status is Status.CANCELLED


def test_a_postponement_keeps_the_old_days_and_the_new() -> None:
    moved = report("d1", "Merkel, Putin", "2018-07-16/2018-08-20", "2018-07-10", status="postponed")
    (encounter,) = resolve([report("b1", "Merkel, Putin", "2018-07-16", "2018-06-28", status="scheduled"), moved])
    assert [(str(c.status), c.when) for c in encounter.history] == [
        ("scheduled", when("2018-07-16")),
        ("postponed", when("2018-07-16/2018-08-20")),
    ]


def test_stages_told_by_one_report_come_in_order_of_its_text() -> None:
    told = report(
        "a1", "Trump, Putin", "2018-11-30", "2018-12-05", status="cancelled",
        claims=[claim("status", "scheduled", "were to meet"), claim("status", "cancelled", "called it off", OFFICIAL)],
    )  # fmt: skip
    (encounter,) = resolve([told])
    assert [str(c.status) for c in encounter.history] == ["scheduled", "cancelled"]
    assert encounter.history[-1].source == OFFICIAL


def test_what_was_put_off_and_took_place_later_is_one() -> None:
    told = [
        report("a1", "Kerry, Lavrov", "2015-03-10", "2015-03-01", status="scheduled", place="Geneva, CHE"),
        report("b1", "Kerry, Lavrov", "2015-03-10", "2015-03-09", status="postponed", place="Geneva, CHE"),
        report("c1", "Kerry, Lavrov", "2015-05-12", "2015-05-12", place="Geneva, CHE"),
        report("d1", "Kerry, Lavrov", "2015-06-30", "2015-06-30", place="Geneva, CHE"),
    ]
    first, second = resolve(told)
    assert [(str(c.status), c.when) for c in first.history] == [
        ("scheduled", when("2015-03-10")),
        ("postponed", when("2015-03-10")),
        ("held", when("2015-05-12")),
    ]
    assert second.documents == ("d",)
    assert any("put off from 2015-03-10" in link.reason for link in first.links)


def test_what_was_held_elsewhere_or_much_later_is_another() -> None:
    put_off = report("a1", "Kerry, Lavrov", "2015-03-10", "2015-03-09", status="postponed", place="Geneva, CHE")
    assert len(resolve([put_off, report("b1", "Kerry, Lavrov", "2015-05-12", place="Moscow, RUS")])) == 2
    assert len(resolve([put_off, report("b1", "Kerry, Lavrov", "2016-03-12", place="Geneva, CHE")])) == 2


@pytest.mark.parametrize(
    ("start", "said_on", "expected"),
    [(0, "2018-07-08", "2018-07-08"), (0, "2018-07-12", "2018-07-10"), (40, "2018-07-08", "2018-07-10")],
    ids=["in the post", "a post later than its article", "beside the post"],
)
def test_what_an_embedded_post_says_has_the_posts_day(start: int, said_on: str, expected: str) -> None:
    off = claim("status", "cancelled", "is off", OFFICIAL)
    told = report("a1", "Trump, Putin", "2018-07-16", "2018-07-10", status="cancelled", claims=[off])
    told = replace(told, posts=(Statement(start, start + 30, "R. Author", day(said_on)),))
    (encounter,) = resolve([told])
    assert str(encounter.history[0].reported) == expected
