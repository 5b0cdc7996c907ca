"""Plans whose day another sentence tells. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

PLAN = "[Ann Ash/USA] will meet [Bo Birk/CHN]."
FAR = ["Rain fell."] * 7  # too far for "the summit" to point back
ELSEWHERE = [
    ("Aides of [Ann Ash/USA] prepare the June 28 summit.", "2016-06-28..2016-06-28"),
    ("[Ann Ash/USA] has no wish to put off next week's meeting.", "2016-06-20..2016-06-26"),
    ("Farmers prepare the June 28 summit.", None),  # nobody of the two
    ("The June 28 meeting of [Cy Cole/FRA] and [Dora Dunn/DEU] is kept.", None),
    ("[Cy Cole/FRA] wants to see what the June 28 summit of [Ann Ash/USA] brings.", None),  # another polity
]


@pytest.mark.parametrize(("other", "days"), ELSEWHERE)
def test_a_plan_takes_the_day_that_a_sentence_elsewhere_tells_of_it_alone(other, days):
    plan = code_story(story(PLAN, *FAR, other))[0]
    assert (f"{plan.when.start}..{plan.when.end}" if plan.when else None) == days


def test_a_day_that_fits_two_plans_is_given_to_neither():
    plans = code_story(story(PLAN, "[Ann Ash/USA] will meet [Cy Cole/FRA].", *FAR, ELSEWHERE[0][0]))
    assert [plan.when for plan in plans] == [None, None]
