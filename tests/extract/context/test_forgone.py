"""Plans that are off with a journey. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story


@pytest.mark.parametrize(
    ("journey", "plan", "expected"),
    [
        ("put off a trip to Peru", "had been due to meet [Bo Birk/PER] on Monday", "postponed"),
        ("called off a trip to Peru", "had planned to meet [Bo Birk/PER] on Monday", "cancelled"),
        ("called off a trip to Peru", "is due to meet [Cy Crane/KOR] on Monday", "scheduled"),
        ("made a trip to Peru", "had been due to meet [Cy Crane/KOR] on Monday", "scheduled"),
    ],
)
def test_what_had_been_planned_is_off_with_the_journey(journey, plan, expected):
    found = code_story(story(f"[Ann Ash/USA] {journey}.", f"[=She/Ann Ash/USA] {plan}."))
    assert expected in [account.status.value for account in found if account.kind.value == "meeting"]
