"""Days told from another encounter's. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

SEQUENCES = [
    ("A day earlier [=she/Ann Ash/USA] had talked with [Cy Crane/KOR].", "2016-06-12"),
    ("The day before, [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2016-06-12"),
    ("[Cy Crane/KOR] had telephoned [=her/Ann Ash/USA] the previous evening.", "2016-06-12"),
    ("[=She/Ann Ash/USA] praised a call the day before with [Cy Crane/KOR].", "2016-06-12"),
    ("Two days after that, [=she/Ann Ash/USA] flew to Oslo to see [Cy Crane/KOR].", "2016-06-15"),
    ("The next morning [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2016-06-14"),
    ("Later that evening [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2016-06-13"),
    ("Earlier that day [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2016-06-13"),
    ("[Cy Crane/KOR] had telephoned [=her/Ann Ash/USA] the night before.", "2016-06-12"),
    ("The same day [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2016-06-13"),
    ("Two days later [=she/Ann Ash/USA] met [Cy Crane/KOR] in Tokyo.", "2016-06-15"),
]


@pytest.mark.parametrize(("sentence", "day"), SEQUENCES)
def test_the_day_counts_from_the_encounter_told_before(sentence, day):
    found = code_story(story("[Ann Ash/USA] met [Bo Birk/CHN] on Monday.", sentence))
    other = next(a for a in found if "Cy Crane" in [p.name for p in a.participants])
    assert (str(other.when.start), str(other.when.end)) == (day, day)


LONGER = [
    ("The following month [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2015-04-01", "2015-04-30"),
    ("A month later [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2015-04-01", "2015-04-30"),
    ("[=She/Ann Ash/USA] met [Cy Crane/KOR] that November.", "2015-11-01", "2015-11-30"),
    ("Days later [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2015-03-01", "2015-03-31"),
    ("Later that month [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2015-03-01", "2015-03-31"),
    ("That November [=she/Ann Ash/USA] met [Cy Crane/KOR].", "2015-11-01", "2015-11-30"),
]


@pytest.mark.parametrize(("sentence", "first", "last"), LONGER)
def test_months_count_from_a_month_and_days_later_are_within_it(sentence, first, last):
    found = code_story(story("[Ann Ash/USA] met [Bo Birk/CHN] in March 2015.", sentence))
    other = next(a for a in found if "Cy Crane" in [p.name for p in a.participants])
    assert (str(other.when.start), str(other.when.end)) == (first, last)


BESIDE = [
    (
        "[Ann Ash/USA] will meet [Bo Birk/CHN] on Friday.",
        "[=She/Ann Ash/USA] will also meet [Cy Crane/KOR].",
        "2016-06-17",
    ),
    ("[Ann Ash/USA] met [Bo Birk/CHN] on May 3.", "[=She/Ann Ash/USA] also dined with [Cy Crane/KOR].", "2016-05-03"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] on May 3.", "[=She/Ann Ash/USA] will also meet [Cy Crane/KOR].", None),
    ("[Ann Ash/USA] met [Bo Birk/CHN] on June 15.", "[=She/Ann Ash/USA] will also meet [Cy Crane/KOR].", None),
]


@pytest.mark.parametrize(("first", "second", "day"), BESIDE)
def test_what_she_also_does_is_of_the_day_told_just_before(first, second, day):
    found = [a for a in code_story(story(first, second)) if "Cy Crane" in [p.name for p in a.participants]]
    assert [a.when and str(a.when.end) for a in found] == [day]


def test_a_distance_without_an_encounter_before_it_tells_no_day():
    (one,) = code_story(story("A year earlier [Ann Ash/USA] had met [Cy Crane/KOR]."))
    assert one.when is None


def test_the_day_counts_from_one_that_the_sentence_before_names():
    (one,) = code_story(
        story("The vote was lost on June 3.", "The next day [Ann Ash/USA] rang up [Cy Crane/KOR], who was abroad.")
    )
    assert str(one.when.start) == str(one.when.end) == "2016-06-04"


def test_a_few_days_later_is_within_a_week():
    found = code_story(
        story("[Ann Ash/USA] met [Bo Birk/CHN] on June 1.", "A few days later [Ann Ash/USA] met [Cy Crane/KOR].")
    )
    other = next(a for a in found if "Cy Crane" in [p.name for p in a.participants])
    assert (str(other.when.start), str(other.when.end)) == ("2016-06-03", "2016-06-07")
