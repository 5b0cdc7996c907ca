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


DUE = "[Ann Ash/USA] will meet [Bo Birk/CHN] on Wednesday."
SEQUELS = [
    (DUE, "After the meeting, [Ann Ash/USA] said that duties would fall.", "held"),
    (DUE, "During the talks [Bo Birk/CHN] raised the price of oil.", "held"),
    (DUE, "Emerging from the talks, [Bo Birk/CHN] said that duties would fall.", "held"),
    (DUE, "The talks lasted two hours.", "held"),
    ("[Ann Ash/USA] prepares to meet [Bo Birk/CHN].", "In the meeting [Bo Birk/CHN] raised the price of oil.", "held"),
    (DUE, "Ahead of the talks, [Ann Ash/USA] said that duties would fall.", "scheduled"),
    (DUE, "After the meeting, [Ann Ash/USA] will leave.", "scheduled"),
    (DUE, "[Cy Cole/FRA] spoke of duties during the talks.", "scheduled"),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] on Friday.", "After the talks, [Ann Ash/USA] said no.", "scheduled"),
]


@pytest.mark.parametrize(("plan", "sequel", "status"), SEQUELS)
def test_a_plan_whose_course_is_told_has_taken_place(plan, sequel, status):
    assert [one.status.value for one in code_story(story(plan, sequel))] == [status]


BACKGROUND = [
    "[They/USA+CHN] last met in November.",
    "[Ann Ash/USA] and [Bo Birk/CHN] first met in 2011.",
    "At a meeting in November [Ann Ash/USA] and [Bo Birk/CHN] had agreed on duties.",
]


@pytest.mark.parametrize("background", BACKGROUND)
def test_what_a_text_looks_back_on_does_not_date_its_news(background):
    first = code_story(story("[Ann Ash/USA] held talks with [Bo Birk/CHN].", background))[0]
    assert str(first.when.end) == "2016-06-15"
