"""Plans of travellers. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

PLANS = [
    (["[Ann Ash/USA] is visiting Japan.", "[=She/Ann Ash/USA] will then travel to Peru."], "2016-06-15..2016-06-18"),
    (
        ["[Ann Ash/USA] will visit Japan on Friday.", "[=She/Ann Ash/USA] will then travel to Peru."],
        "2016-06-17..2016-06-20",
    ),
    (
        ["[Ann Ash/USA] arrived in Japan on Tuesday.", "[=She/Ann Ash/USA] will call [Bo Birk/CHN]."],
        "2016-06-15..2016-06-18",
    ),
    (
        ["[Ann Ash/USA] begins a ten-day tour of Asia on Friday.", "[=She/Ann Ash/USA] will meet [Bo Birk/CHN]."],
        "2016-06-17..2016-06-26",
    ),
    (
        ["[Ann Ash/USA] will visit Asia from August 3 to 6.", "[=She/Ann Ash/USA] will meet [Bo Birk/CHN]."],
        "2016-08-03..2016-08-06",
    ),
    (["[Ann Ash/USA] visited Japan in April.", "[=She/Ann Ash/USA] will meet [Bo Birk/CHN]."], None),
    (["[Ann Ash/USA] met [Cy Cole/FRA] in Washington.", "[=She/Ann Ash/USA] will meet [Bo Birk/CHN]."], None),
    (["The last visit of [Ann Ash/USA] to Japan was long ago.", "[Ann Ash/USA] will meet [Bo Birk/CHN]."], None),
    (["[Ann Ash/USA] is visiting Japan.", "[Cy Cole/FRA] will meet [Bo Birk/CHN]."], None),
]


@pytest.mark.parametrize(("sentences", "days"), PLANS)
def test_plans_of_travellers_are_of_the_days_left_of_the_journey(sentences, days):
    plan = code_story(story(*sentences))[-1]
    assert (f"{plan.when.start}..{plan.when.end}" if plan.when else None) == days


@pytest.mark.parametrize(
    ("plan", "status"),
    [
        ("[=She/Ann Ash/USA] will meet [Bo Birk/CHN] in Beijing on Thursday.", "ongoing"),
        ("[=She/Ann Ash/USA] will meet [Bo Birk/CHN] in Rome on Thursday.", "held"),
        ("[=She/Ann Ash/USA] may meet [Bo Birk/CHN] in Beijing one day.", "held"),
    ],
)
def test_a_journey_with_something_left_to_do_there_goes_on(plan, status):
    told = code_story(story("[Ann Ash/USA] visited Shanghai on Wednesday.", plan))
    assert [one.status.value for one in told if one.kind.value == "visit"] == [status]
