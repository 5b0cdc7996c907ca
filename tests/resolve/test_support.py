"""Who stands behind an encounter, and what one side tells that the other leaves out."""

from dataclasses import replace

from summitry.model.encounter import Source
from summitry.model.record import Report
from summitry.model.terms import SourceType
from summitry.resolve import resolve
from summitry.resolve.support import readouts, support
from tests.resolve.making import OFFICIAL, report


def by(publisher: str, r: Report) -> Report:
    return replace(r, publisher=publisher)


DAY = "2018-07-16"
TOLD = [
    by(
        "The White House",
        report("a1", "Trump, Putin", DAY, topics=[("Syria", "raised"), ("trade", "raised")], minutes=130),
    ),
    by(
        "President of Russia (Kremlin)",
        report("b1", "Trump, Putin", DAY, topics=[("Syria", "raised"), ("gas", "raised")]),
    ),
    by("Daily Wire", report("c1", "Trump, Putin", DAY, source=OFFICIAL, story="wire")),
    by("Evening Wire", report("d1", "Trump, Putin", DAY, source=Source("R. Wire", SourceType.MEDIA), story="wire")),
    by("Late Wire", report("e1", "Trump, Putin", DAY, source=OFFICIAL, story="wire")),
]
REPORTS = {r.key: r for r in TOLD}


def test_the_two_readouts_side_by_side() -> None:
    (encounter,) = resolve(TOLD)
    got = readouts(encounter, REPORTS)
    assert [r.polity for r in got.readouts] == ["RUS", "USA"]
    assert got.both == ("topic: syria",)
    assert dict(got.only) == {"RUS": ("topic: gas",), "USA": ("topic: trade", "length: 2 h 10 min")}


def test_one_readout_leaves_nothing_to_compare() -> None:
    (encounter,) = resolve(TOLD[:1])
    got = readouts(encounter, REPORTS)
    assert (len(got.readouts), got.both, got.only) == (1, (), ())


def test_support_counts_stories_not_copies() -> None:
    (encounter,) = resolve(TOLD)
    got = support(encounter, REPORTS)
    assert (got.documents, got.stories, got.publishers) == (5, 3, 5)
    assert got.by_type == ((SourceType.MEDIA, 1), (SourceType.OFFICIAL, 1))
