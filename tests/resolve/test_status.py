"""What became of an encounter, from what each report says at its date."""

import pytest

from summitry.model.record import Report
from summitry.model.terms import Status
from summitry.resolve import resolve
from summitry.resolve.status import effective, lapsed, newest
from tests.resolve.making import ANONYMOUS, OFFICIAL, day, report, when

DAY = "2018-07-16"
TWO = "Trump, Putin"


@pytest.mark.parametrize(
    ("published", "status", "expected"),
    [
        ("2018-07-10", "held", Status.SCHEDULED),
        ("2018-07-10", "ongoing", Status.SCHEDULED),
        ("2018-07-15", "held", Status.HELD),
        ("2018-07-16", "held", Status.HELD),
        (None, "held", Status.HELD),
        ("2018-07-10", "cancelled", Status.CANCELLED),
    ],
)
def test_effective(published: str | None, status: str, expected: Status) -> None:
    assert effective(report("a1", TWO, DAY, published, status=status)) is expected


CASES: dict[str, tuple[list[Report], Status, bool]] = {
    "a deed beats later talk of the plan": (
        [report("a1", TWO, DAY, "2018-07-17"), report("b1", TWO, DAY, "2018-07-18", status="scheduled")],
        Status.HELD,
        False,
    ),
    "held beats ongoing": (
        [report("a1", TWO, DAY, "2018-07-16", status="ongoing"), report("b1", TWO, DAY, "2018-07-17")],
        Status.HELD,
        False,
    ),
    "the latest plan holds": (
        [
            report("a1", TWO, DAY, "2018-07-01", status="scheduled"),
            report("b1", TWO, DAY, "2018-07-05", status="postponed"),
        ],
        Status.POSTPONED,
        False,
    ),
    "of one day the more definite": (
        [
            report("a1", TWO, DAY, "2018-07-05", status="floated"),
            report("b1", TWO, DAY, "2018-07-05", status="cancelled"),
        ],
        Status.CANCELLED,
        False,
    ),
    "called off, then on, then held": (
        [
            report("a1", TWO, DAY, "2018-07-05", status="cancelled"),
            report("b1", TWO, DAY, "2018-07-08", status="scheduled"),
            report("c1", TWO, DAY, "2018-07-17"),
        ],
        Status.HELD,
        False,
    ),
    "cancelled after it was seen": (
        [report("a1", TWO, DAY, "2018-07-17"), report("b1", TWO, DAY, "2018-07-19", status="cancelled")],
        Status.HELD,
        True,
    ),
    "an official word against an anonymous one": (
        [
            report("a1", TWO, DAY, "2018-07-17", source=ANONYMOUS),
            report("b1", TWO, DAY, "2018-07-19", status="denied", source=OFFICIAL),
        ],
        Status.DENIED,
        True,
    ),
    "planned by one, denied by another": (
        [
            report("a1", TWO, DAY, "2018-07-01", status="scheduled"),
            report("b1", TWO, DAY, "2018-07-02", status="denied", source=OFFICIAL),
        ],
        Status.DENIED,
        True,
    ),
    "unclear says nothing against a plan": (
        [
            report("a1", TWO, DAY, "2018-07-01", status="floated"),
            report("b1", TWO, DAY, "2018-07-09", status="unclear"),
        ],
        Status.FLOATED,
        False,
    ),
    "nothing but unclear": ([report("a1", TWO, DAY, "2018-07-01", status="unclear")], Status.UNCLEAR, False),
}


@pytest.mark.parametrize("case", CASES)
def test_status(case: str) -> None:
    reports, status, conflict = CASES[case]
    (encounter,) = resolve(reports)
    assert encounter.status is status
    assert (encounter.cell("status").conflict is not None) is conflict
    assert encounter.cell("status").readings[0].value == status.value


def test_the_record_reaches_as_far_as_its_newest_report() -> None:
    assert newest([report("a1", TWO, None, "2018-07-01"), report("b1", TWO)]) == day("2018-07-01")
    assert newest([report("b1", TWO)]) is None


@pytest.mark.parametrize(
    ("status", "days", "today", "expected"),
    [
        ("scheduled", DAY, "2018-07-17", True),
        ("floated", DAY, "2018-07-17", True),
        ("scheduled", DAY, "2018-07-16", False),
        ("scheduled", None, "2018-07-17", False),
        ("postponed", DAY, "2018-07-17", False),
        ("held", DAY, "2018-07-17", False),
    ],
)
def test_lapsed(status: str, days: str | None, today: str, expected: bool) -> None:
    assert lapsed(Status(status), when(days), day(today)) is expected
    assert not lapsed(Status(status), when(days), None)
