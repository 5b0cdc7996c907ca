"""Which tellings are of one encounter: small stories and the statuses of their encounters."""

import pytest

from summitry.extract.accounts import choose_status
from summitry.extract.coding import find_groups
from summitry.extract.setting import find_setting
from tests.extract.making import story

ASH, BIRK = "[Ann Ash/USA]", "[Bo Birk/CHN]"

STORIES = [
    (
        "a plan called off, and what took place after all",
        [
            f"{ASH} and {BIRK} were due to meet in Lima in May.",
            f"{ASH} cancelled the meeting two days before.",
            f"A diplomat said that {ASH} and {BIRK} nevertheless held a brief conversation in a corridor.",
        ],
        ["cancelled", "held"],
    ),
    (
        "what may come of a meeting is not the meeting",
        [
            f"{ASH} met {BIRK} in Lima on Monday.",
            "Aides said the first meeting of [the two presidents/USA+CHN] could lead to a treaty.",
        ],
        ["held"],
    ),
    (
        "what marks all meetings of two people tells of none of them",
        [f"The smiles were unlike the chill that marked meetings between {ASH} and {BIRK}."],
        [],
    ),
    (
        "a plan is none for the second meeting long past",
        [f"Talks broke down at the second {ASH} summit with {BIRK} in February 2015.", f"{ASH} agreed to meet {BIRK}."],
        ["held", "scheduled"],
    ),
    (
        "the one of old that was spoken of just before",
        [
            f"{ASH} called {BIRK} on 3 May 2012.",
            *(["Prices rose."] * 7),
            f"The inquiry is on the call of {ASH} with {BIRK} on 3 May 2012.",
            f"During the call, {ASH} asked {BIRK} for help.",
        ],
        ["held"],
    ),
    (
        "a possibility that they will meet is no plan",
        [f"Officials see a chance that {ASH} will meet {BIRK} in Lima."],
        ["floated"],
    ),
]


def statuses(sentences):
    groups = find_groups(find_setting(story(*sentences)))
    return [choose_status(group).value for group in groups]


@pytest.mark.parametrize(("sentences", "expected"), [case[1:] for case in STORIES], ids=[case[0] for case in STORIES])
def test_encounters(sentences, expected):
    assert sorted(statuses(sentences)) == sorted(expected)


def test_a_stop_takes_no_days_from_a_tour_long_past():
    told = story(
        f"{ASH} visited Peru on February 3-5, 2002.",
        "Prices rose.",
        "Harvests failed.",
        f"{ASH} visited Norway and went home.",
    )
    found = find_groups(find_setting(told))
    days = {t.where.value.country: t.when for g in found for t in g.tellings if t.where}
    assert days["PER"] is not None
    assert days.get("NOR") is None or days["NOR"].value.start.year == 2016
