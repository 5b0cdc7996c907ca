"""Who stands behind an encounter, and what one side tells that the other leaves out."""

from dataclasses import replace

import pytest

from summitry.model.encounter import Source
from summitry.model.record import Backing, Report
from summitry.model.terms import SourceType
from summitry.resolve import resolve
from summitry.resolve.support import backing
from tests.resolve.making import OFFICIAL, claim, report


def by(publisher: str, r: Report) -> Report:
    return replace(r, publisher=publisher)


DAY = "2018-07-16"
AMERICAN = report(
    "a1", "Trump, Putin", DAY, topics=[("Syria", "raised"), ("trade", "raised"), ("gas", "raised")], minutes=130
)
RUSSIAN = report(
    "b1",
    "Trump, Putin",
    DAY,
    topics=[("the Syria question", "raised"), ("gas", "avoided")],
    outcomes=[("to meet again", "agreement")],
    claims=[claim("initiative", "the American side", "at the request of the American side")],
)
TOLD = [
    by("The White House", AMERICAN),
    by("President of Russia (Kremlin)", RUSSIAN),
    by("Daily Wire", report("c1", "Trump, Putin", DAY, source=OFFICIAL, story="wire")),
    by("Evening Wire", report("d1", "Trump, Putin", DAY, source=Source("R. Wire", SourceType.MEDIA), story="wire")),
    by("Late Wire", report("e1", "Trump, Putin", DAY, source=OFFICIAL, story="wire")),
]


def backed(told: list[Report]) -> Backing:
    (encounter,) = resolve(told)
    return backing(encounter, {r.key: r for r in told})


def test_a_readout_for_each_side_that_published_one() -> None:
    got = backed(TOLD)
    assert [(r.polity, r.publisher) for r in got.readouts] == [
        ("RUS", "President of Russia (Kremlin)"),
        ("USA", "The White House"),
    ]
    assert got.silent == ()


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("when", ("16 July 2018", "16 July 2018")),
        ("duration_minutes", (None, "2 h 10 min")),
        ("initiative", ("the American side", None)),
        ("topics", ("the Syria question (raised)", "Syria (raised)")),
        ("topics", (None, "trade (raised)")),
        ("topics", ("gas (avoided)", None)),
        ("topics", (None, "gas (raised)")),
        ("outcomes", ("to meet again (agreement)", None)),
    ],
)
def test_what_one_says_and_the_other_leaves_out(field: str, said: tuple[str | None, ...]) -> None:
    assert said in [row.said for row in backed(TOLD).said if row.field == field]


def test_each_thing_is_told_once() -> None:
    rows = [(row.field, row.said) for row in backed(TOLD).said]
    assert len(rows) == len(set(rows)) == 8


def test_all_that_a_side_published_counts() -> None:
    later = by("The White House", report("f1", "Trump, Putin", DAY, topics=[("Iran", "raised")]))
    got = backed([*TOLD, later])
    assert [len(r.reports) for r in got.readouts] == [1, 2]
    assert (None, "Iran (raised)") in [row.said for row in got.said]


def test_one_readout_leaves_nothing_to_compare() -> None:
    got = backed(TOLD[:1])
    assert ([r.polity for r in got.readouts], got.silent, got.said) == (["USA"], ("RUS",), ())


def test_a_paper_is_no_side() -> None:
    assert backed(TOLD[2:]).readouts == ()


def test_types_count_stories_not_copies() -> None:
    assert backed(TOLD).by_type == ((SourceType.MEDIA, 1), (SourceType.OFFICIAL, 1))
