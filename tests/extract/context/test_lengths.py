"""Stays whose length another sentence tells. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

LANDED = "[Ann Ash/USA] arrived in Oslo on Monday."
STAYS = [
    (LANDED, "Trade tops the agenda of the five-day visit.", "ongoing", "2016-06-17"),
    (LANDED, "[=Her/Ann Ash/USA] visit is due to end on Friday.", "ongoing", "2016-06-17"),
    (LANDED, "[=She/Ann Ash/USA] wraps up the visit on Thursday.", "ongoing", "2016-06-16"),
    (LANDED, "The visit runs until Saturday.", "ongoing", "2016-06-18"),
    (
        "[Ann Ash/USA] flew to Norway on Monday.",
        "[=Her/Ann Ash/USA] four-day tour is the first.",
        "ongoing",
        "2016-06-16",
    ),
    ("[Ann Ash/USA] will visit Norway on Friday.", "The three-day visit is the first.", "scheduled", "2016-06-19"),
    (
        "[Ann Ash/USA] visited Norway on Monday.",
        "On the two-day trip [=she/Ann Ash/USA] saw ships.",
        "held",
        "2016-06-14",
    ),
    (LANDED, "[=Her/Ann Ash/USA] visit came a week after the vote.", "ongoing", "2016-06-15"),
    (LANDED, "[Cy Cole/FRA] begins his four-day visit on Sunday.", "ongoing", "2016-06-15"),
]


@pytest.mark.parametrize(("arrival", "further", "status", "end"), STAYS)
def test_a_stay_lasts_as_long_as_the_text_tells(arrival, further, status, end):
    found = code_story(story(arrival, further))[0]
    assert (found.status.value, str(found.when.end)) == (status, end)


def test_who_has_left_for_another_land_is_no_longer_there():
    found = code_story(story(LANDED, "[=She/Ann Ash/USA] left for Sweden on Tuesday."))[0]
    assert (found.status.value, str(found.when.end)) == ("held", "2016-06-14")


LEFT = [
    "[Ann Ash/USA] left on Monday for a five-day visit to Norway.",
    "[Ann Ash/USA] set off on Monday for a five-day trip to Norway.",
    "[Ann Ash/USA] departed on Monday on a five-day tour that will take her to Norway.",
]


@pytest.mark.parametrize("sentence", LEFT)
def test_a_journey_begins_when_its_traveller_left(sentence):
    found = code_story(story(sentence))[0]
    assert (str(found.when.start), str(found.when.end)) == ("2016-06-13", "2016-06-17")
