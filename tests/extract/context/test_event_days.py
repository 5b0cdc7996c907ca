"""Days told from an event that the document dates elsewhere. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

DATED = [
    (
        "Rain has fallen since the air raid on May 3 in which nine died.",
        "[Ann Ash/USA] called [Cy Crane/KOR] on the day of the raid.",
        "2016-05-03",
    ),
    (
        "The raid took place on May 3.",
        "[Ann Ash/USA] last spoke with [Cy Crane/KOR] on the day of the raid.",
        "2016-05-03",
    ),
    (
        "A raid on May 3 left nine dead.",
        "[Ann Ash/USA] telephoned [Cy Crane/KOR] on the night of the raid.",
        "2016-05-03",
    ),
    ("The May 3 vote was close.", "[Ann Ash/USA] met [Cy Crane/KOR] on the eve of the vote.", "2016-05-02"),
    (
        "[Ann Ash/USA] called [Bo Birk/CHN] on May 3.",
        "Two days after the call [=she/Ann Ash/USA] met [Cy Crane/KOR].",
        "2016-05-05",
    ),
    (
        "[Ann Ash/USA] met [Bo Birk/CHN] on May 3.",
        "[=She/Ann Ash/USA] met [Cy Crane/KOR] a day before the meeting.",
        "2016-05-02",
    ),
]


@pytest.mark.parametrize(("first", "second", "day"), DATED)
def test_the_day_counts_from_the_event(first, second, day):
    found = code_story(story(first, second))
    other = next(a for a in found if "Cy Crane" in [p.name for p in a.participants])
    assert (str(other.when.start), str(other.when.end)) == (day, day)


UNTOLD = [
    "[Ann Ash/USA] met [Cy Crane/KOR] two days after the flood.",
    "On the day of the raid [=she/Ann Ash/USA] said that [=she/Ann Ash/USA] had met [Cy Crane/KOR].",
]


@pytest.mark.parametrize("second", UNTOLD)
def test_no_day_counts_from_what_nothing_dates_or_from_that_of_a_report(second):
    found = code_story(story("A raid on May 3 left nine dead.", second))
    assert not any(a.when and a.when.start.month == 5 for a in found)
