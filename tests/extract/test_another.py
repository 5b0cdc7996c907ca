"""A second encounter of the same two. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

FIRST = "[Ann Ash/USA] met [Bo Birk/CHN] in Paris on Monday."
OTHERS = [
    ("A second summit could take place in Hanoi in September.", "floated", "2016-09-01", "Hanoi"),
    ("The next round of talks is due on Sept. 5 in Geneva.", "scheduled", "2016-09-05", "Geneva"),
    ("A previous meeting in Moscow in January ended without agreement.", "held", "2016-01-01", "Moscow"),
    ("It was [=their/Ann Ash/USA] first trip since talks in Brussels in March.", "held", "2016-03-01", "Brussels"),
    ("The Hanoi summit in May last year was hailed as historic.", "held", "2015-05-01", "Hanoi"),
    ("A new meeting is scheduled for Thursday.", "scheduled", "2016-06-16", None),
]


@pytest.mark.parametrize(("sentence", "status", "start", "place"), OTHERS)
def test_the_two_told_of_before_meet_another_time(sentence, status, start, place):
    first, other = sorted(code_story(story(FIRST, sentence)), key=lambda one: one.evidence[0].start)
    assert {p.name for p in first.participants} == {p.name for p in other.participants} == {"Ann Ash", "Bo Birk"}
    assert (other.status.value, str(other.when.start)) == (status, start)
    assert (other.where and other.where.place) == place


@pytest.mark.parametrize(
    "sentence",
    [
        "At a party meeting last month there were protests.",
        "A second meeting ended late.",
        "The next meeting of [Cy Cole/JPN] and the farmers is on Friday in Osaka.",
        "It was one of the last meetings before November.",
        "The Fed's next meeting is on July 27 in Washington.",
        "The next OPEC meeting is on July 27 in Washington.",
    ],
)
def test_what_may_be_of_others_is_left_aside(sentence):
    assert len(code_story(story(FIRST, sentence))) == 1


def test_what_is_far_behind_is_left_aside():
    between = ["Prices rose.", "Nobody said why.", "It rained.", "A shop closed."]
    assert len(code_story(story(FIRST, *between, "A second summit is planned for May in Hanoi."))) == 1
