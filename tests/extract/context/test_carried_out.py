"""Plans that the document tells as carried out. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

DEED = "[Ann Ash/USA] met [Bo Birk/CHN] on Tuesday."
FAR = ["Rain fell."] * 7
PLANS = [
    ("[Ann Ash/USA] will meet [Bo Birk/CHN].", ["held"]),
    ("[Ann Ash/USA] is to meet [Bo Birk/CHN] this week.", ["held"]),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] on June 28.", ["scheduled", "held"]),  # a day to come
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] again.", ["scheduled", "held"]),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] to resume the work.", ["scheduled", "held"]),
    ("[Ann Ash/USA] will meet [Cy Cole/FRA].", ["scheduled", "held"]),
    ("[Ann Ash/USA] will call [Bo Birk/CHN].", ["scheduled", "held"]),
]


@pytest.mark.parametrize(("plan", "statuses"), PLANS)
def test_a_plan_is_one_with_the_deed_just_done(plan, statuses):
    found = code_story(story(plan, *FAR, DEED))
    assert [one.status.value for one in found] == statuses
    assert str(found[-1].when.start) == "2016-06-14"


def test_a_plan_is_not_one_with_a_deed_of_long_ago():
    found = code_story(story(PLANS[0][0], *FAR, "[Ann Ash/USA] met [Bo Birk/CHN] in May 2014."))
    assert [one.status.value for one in found] == ["scheduled", "held"]


def test_a_plan_told_after_the_deed_is_another_one():
    found = code_story(story(DEED, PLANS[0][0]))
    assert [one.status.value for one in found] == ["held", "scheduled"]
