"""Which journeys are coded beside the meetings they lead to: small stories and the kinds of their encounters."""

import pytest

from summitry.extract.coding import find_groups
from summitry.extract.setting import find_setting
from tests.extract.making import story

ASH, BIRK = "[Ann Ash/USA]", "[Bo Birk/CHN]"


@pytest.mark.parametrize(
    ("sentences", "kinds"),
    [
        ([f"{ASH} arrived in Beijing on Monday and met {BIRK}."], ["meeting"]),
        ([f"{ASH} met {BIRK} in Beijing on Monday.", f"{ASH} had flown to Beijing the same day."], ["meeting"]),
        ([f"{ASH} flew to Beijing.", "Nothing more was known of it.", f"{ASH} met {BIRK} there."], ["meeting"]),
        ([f"{ASH}'s three-day visit to China began on Monday with a meeting with {BIRK}."], ["meeting", "visit"]),
        ([f"{ASH} will visit China from June 20 to 23.", f"{ASH} will meet {BIRK} on June 21."], ["meeting", "visit"]),
        ([f"{ASH} will travel to China and Japan.", f"{ASH} will meet {BIRK} there."], ["meeting", "visit", "visit"]),
        (
            [f"{ASH} praised China during a surprise visit to Beijing.", f"{ASH} met {BIRK} there."],
            ["meeting", "visit"],
        ),
        ([f"{ASH}'s visit to China came a week late.", f"{ASH} met {BIRK} in Beijing."], ["meeting"]),
        ([f"{ASH} met {BIRK} during a visit to Beijing."], ["meeting"]),
        (
            [f"{ASH} met {BIRK} on Monday.", f"{ASH} is due to visit China by the end of the year."],
            ["meeting", "visit"],
        ),
        ([f"{ASH} will meet {BIRK} in Beijing during a trip to Asia."], ["meeting"]),
        (["The state governor praised [Ann Ash/USA]'s visit to China.", f"{ASH} met {BIRK} in Beijing."], ["meeting"]),
        ([f"{ASH} cancelled a trip to China.", f"In May {ASH} had met {BIRK} in Beijing."], ["meeting", "visit"]),
    ],
)
def test_visit_beside_a_meeting(sentences, kinds):
    groups = find_groups(find_setting(story(*sentences)))
    assert sorted(group.kind.value for group in groups) == kinds


def test_who_denies_a_meeting_denies_the_one_told_of() -> None:
    denied = "There was no meeting with [Ann Ash/USA], [=he/Cy Cole/CHN] said."
    told = [f"{ASH} met {BIRK} in Oslo, a source said.", "[Cy Cole/CHN] was asked about it.", denied]
    assert len(find_groups(find_setting(story(*told)))) == 1
    assert len(find_groups(find_setting(story(*told[1:])))) == 1
