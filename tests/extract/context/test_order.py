"""Days told by the order of two encounters. Stories are of 15 June 2016, a Wednesday, and tell first of 9 June."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

ORDERED = [
    ("Before the talks, [=she/Ann Ash/USA] spoke by phone with [Cy Crane/KOR].", ("2016-06-06", "2016-06-09")),
    ("The meeting came after talks with [Cy Crane/KOR].", ("2016-06-06", "2016-06-09")),
    (
        "[=Ash/Ann Ash/USA] met [=Birk/Bo Birk/CHN] after talking with [Cy Crane/KOR] by phone.",
        ("2016-06-06", "2016-06-09"),
    ),
    (
        "[=She/Ann Ash/USA] had lunch with [Cy Crane/KOR] after meeting [=Birk/Bo Birk/CHN].",
        ("2016-06-09", "2016-06-12"),
    ),
    ("[=Ash/Ann Ash/USA] phoned [Cy Crane/KOR] ahead of the meeting.", ("2016-06-06", "2016-06-09")),
    ("After the talks, [=Ash/Ann Ash/USA] phoned [Cy Crane/KOR].", ("2016-06-09", "2016-06-12")),
    ("After the flood, [=Ash/Ann Ash/USA] phoned [Cy Crane/KOR].", ("2016-06-12", "2016-06-15")),
]


@pytest.mark.parametrize(("second", "days"), ORDERED)
def test_what_came_before_or_after_another_encounter_is_dated_by_it(second, days):
    found = code_story(story("[Ann Ash/USA] met [Bo Birk/CHN] on June 9.", second))
    other = next(a for a in found if "Cy Crane" in [p.name for p in a.participants])
    assert (str(other.when.start), str(other.when.end)) == days
