"""Days of clauses with "since" and "when", of plans with a deadline; seen from 15 June 2016."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

OF_THE_CLAUSE = [
    ("Little has moved since [Ann Ash/USA] met [Bo Birk/CHN] in Oslo in May.", "2016-05-01", "2016-05-31"),
    ("Ties have been cold since [Ann Ash/USA] and [Bo Birk/CHN] met in 2014.", "2014-01-01", "2014-12-31"),
    ("The port has been shut since March 2015, when [Ann Ash/USA] met [Bo Birk/CHN].", "2015-03-01", "2015-03-31"),
    (
        "[Ann Ash/USA]'s call to [Bo Birk/CHN] in May caused a stir; in June, she kept silent.",
        "2016-05-01",
        "2016-05-31",
    ),
    ("[Ann Ash/USA] hopes to meet [Bo Birk/CHN] before the year is out.", "2016-06-15", "2016-12-31"),
    ("[Ann Ash/USA] is seeking an audience with [Bo Birk/CHN] before year-end.", "2016-06-15", "2016-12-31"),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] within two weeks.", "2016-06-15", "2016-06-29"),
    ("Talks between [Ann Ash/USA] and [Bo Birk/CHN], planned for Monday, fell through.", "2016-06-13", "2016-06-13"),
    ("[Ann Ash/USA] cancelled a visit to Rome on May 6 because of the strike.", "2016-05-06", "2016-05-06"),
    ("On Friday, back in Lima, [Ann Ash/USA] receives [Bo Birk/CHN].", "2016-06-17", "2016-06-17"),
    ("[Ann Ash/USA], who took office in 2012, will meet [Bo Birk/CHN] on July 8.", "2016-07-08", "2016-07-08"),
    ("[Ann Ash/USA] signed the pact during a long visit to Rome in September.", "2015-09-01", "2015-09-30"),
    (
        "[Ann Ash/USA] said that [=she/Ann Ash/USA] had spoken with [Bo Birk/CHN] by telephone.",
        "2016-06-12",
        "2016-06-15",
    ),
    ("In September, [Ann Ash/USA] and [Bo Birk/CHN] shook hands in Lima.", "2015-09-01", "2015-09-30"),
    ("Also on July 22, [Ann Ash/USA] discussed the port with [Bo Birk/CHN].", "2015-07-22", "2015-07-22"),
    ("On May 6, four days after the coup, [Ann Ash/USA] had met [Bo Birk/CHN].", "2016-05-06", "2016-05-06"),
    ("[Ann Ash/USA] opened two days of talks Tuesday with [Bo Birk/CHN].", "2016-06-14", "2016-06-15"),
    ("[Ann Ash/USA] will begin a two-day summit with [Bo Birk/CHN] on Friday.", "2016-06-17", "2016-06-18"),
    ("[Ann Ash/USA] telephoned [Bo Birk/CHN] on the eve of the May 6 elections.", "2016-05-05", "2016-05-05"),
    (
        "[Cy Crane/KOR] told it on May 6, the day after [Ann Ash/USA] was received in Lima by [Bo Birk/CHN].",
        "2016-05-05",
        "2016-05-05",
    ),
    ("[Cy Crane/KOR] spoke on May 6, the day after [Ann Ash/USA] met [Bo Birk/CHN].", "2016-05-05", "2016-05-05"),
    ("[Ann Ash/USA] reached Oslo on Tuesday a day after visiting her troops in Peru.", "2016-06-13", "2016-06-13"),
    ("The three-day visit of [Ann Ash/USA] to Peru is due to end on Thursday.", "2016-06-14", "2016-06-16"),
    ("The two-day visit of [Ann Ash/USA] to Peru ended on Tuesday.", "2016-06-13", "2016-06-14"),
    ("[Ann Ash/USA] was on a two-day visit to Peru which ended on Tuesday.", "2016-06-13", "2016-06-14"),
    ("[Ann Ash/USA] wrapped up a two-day visit to Peru which began on Monday.", "2016-06-13", "2016-06-14"),
    ("[Ann Ash/USA] arrived in Peru on Monday.", "2016-06-13", "2016-06-15"),
    ("[Ann Ash/USA] is meeting [Bo Birk/CHN] in Lima.", "2016-06-15", "2016-06-15"),
    ("[Ann Ash/USA] will fly to Rome to sign the pact on Friday.", "2016-06-17", "2016-06-17"),
    ("[Ann Ash/USA] plans to go to Rome to attend the beatification next month.", "2016-07-01", "2016-07-31"),
    ("[Ann Ash/USA] praised her talks with [Bo Birk/CHN] in May.", "2016-05-01", "2016-05-31"),
    ("Envoys pencilled in Friday for talks between [Ann Ash/USA] and [Bo Birk/CHN].", "2016-06-17", "2016-06-17"),
    (
        "Talks between [Ann Ash/USA] and [Bo Birk/CHN], which the palace had announced for Friday, were called off.",
        "2016-06-17",
        "2016-06-17",
    ),
    ("[Ann Ash/USA] won't meet [Bo Birk/CHN] in November.", "2016-11-01", "2016-11-30"),
    (
        "She resigned last spring after talks between [Ann Ash/USA] and [Bo Birk/CHN], arranged for May 3, collapsed.",
        "2016-05-03",
        "2016-05-03",
    ),
]


@pytest.mark.parametrize(("sentence", "first", "last"), OF_THE_CLAUSE)
def test_the_clause_has_its_own_day(sentence, first, last):
    found = [a.when for a in code_story(story(sentence)) if a.when]
    assert (first, last) in [(str(when.start), str(when.end)) for when in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] will visit Rome to sign a pact that takes effect on January 1.",
        "Tempers rose Sunday when a paper said [Ann Ash/USA] did not want to make a visit to Rome.",
    ],
)
def test_days_of_clauses_that_tell_of_something_else(sentence):
    assert not any(a.when for a in code_story(story(sentence)))


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] held her first call with [Bo Birk/CHN] since 2009.",
        "[Ann Ash/USA] met [Bo Birk/CHN] for the first time since taking office in 2009.",
    ],
)
def test_the_time_since_which_is_no_day_of_the_encounter(sentence):
    assert not any(a.when and a.when.start.year == 2009 for a in code_story(story(sentence)))
