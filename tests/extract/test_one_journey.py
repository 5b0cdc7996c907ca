"""One journey told by several of its days. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

JOURNEYS = [
    (
        ["[Ann Ash/USA] arrived in Peru on Monday.", "On Tuesday [Ann Ash/USA] travelled to Lima."],
        [("2016-06-13", "2016-06-14")],
    ),
    (
        ["[Ann Ash/USA] arrived in Lima on Sunday night.", "On Thursday [Ann Ash/USA] travels to Peru."],
        [("2016-06-12", "2016-06-16")],
    ),
    (
        ["[Ann Ash/USA] visited Peru on June 2.", "[Ann Ash/USA] will visit Peru on Friday."],
        [("2016-06-02", "2016-06-02"), ("2016-06-17", "2016-06-17")],
    ),
    (
        ["[Ann Ash/USA] arrived in Peru on Monday.", "[Ann Ash/USA] flies to Chile on Thursday."],
        [("2016-06-13", "2016-06-13"), ("2016-06-16", "2016-06-16")],
    ),
    (
        ["[Ann Ash/USA] visited Lima on Sunday.", "[Ann Ash/USA] visited Lima on Tuesday for a ceremony."],
        [("2016-06-12", "2016-06-12"), ("2016-06-14", "2016-06-14")],
    ),
    (
        ["[Ann Ash/USA] visited Peru on Sunday.", "On Tuesday [Ann Ash/USA] visited Peru a second time."],
        [("2016-06-12", "2016-06-12"), ("2016-06-14", "2016-06-14")],
    ),
]


@pytest.mark.parametrize(("sentences", "days"), JOURNEYS)
def test_days_of_one_journey_are_told_of_one_visit(sentences, days):
    visits = [a for a in code_story(story(*sentences)) if a.kind == "visit" and a.when]
    assert [(str(a.when.start), str(a.when.end)) for a in visits] == days
