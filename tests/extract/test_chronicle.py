"""Chronicles: entries that a day heads. Stories are of 15 June 2016, a Wednesday."""

from summitry.extract.chronicle import entry_days
from summitry.extract.coding import code_story
from tests.extract.making import story

HEADED = (
    "Day 1: March 7",
    "[Ann Ash/USA] hosts [Bo Birk/CHN] for lunch.",
    "Day 2: March 8",
    "The furor over the lunch goes on.",
    "Day 3: March 9",
    "[=She/Ann Ash/USA] has a phone call with [Cy Crane/KOR].",
)


def _days(*sentences):
    found = {a.participants[-1].name: a for a in code_story(story(*sentences))}
    return {name: str(a.when.start) for name, a in found.items() if a.when and a.when.start == a.when.end}


def test_what_an_entry_tells_is_of_the_day_on_the_line_over_it():
    assert _days(*HEADED) == {"Bo Birk": "2016-03-07", "Cy Crane": "2016-03-09"}


def test_two_such_lines_make_no_chronicle():
    assert entry_days(story(*HEADED[:4])) == {}


def test_a_day_within_a_line_heads_that_line_alone():
    lines = ("May 3: A vote in Oslo.", "May 4: A vote in Rome.", "May 5: A vote in Bern.", "The polls had closed.")
    assert sorted(entry_days(story(*lines))) == [0, 1, 2]


def test_an_entry_of_a_heading_ends_after_some_sentences():
    found = entry_days(story(*HEADED, *["Nothing else was known."] * 20))
    assert len(found) < len(HEADED) + 20


def test_the_entrys_own_words_go_before_its_heading():
    lines = (*HEADED[:5], "[Ann Ash/USA] had met [Cy Crane/KOR] on February 2.")
    assert _days(*lines)["Cy Crane"] == "2016-02-02"


def test_what_was_earlier_that_day_or_the_first_is_of_the_entry():
    lines = (*HEADED[:4], "May 5", "Earlier that day [Ann Ash/USA] meets [Cy Crane/KOR].")
    assert _days(*lines)["Cy Crane"] == "2016-05-05"
    lines = (*HEADED[:4], "Day 3: March 9", "[=She/Ann Ash/USA] has her first meeting with [Cy Crane/KOR].")
    assert _days(*lines)["Cy Crane"] == "2016-03-09"


def test_what_a_time_of_the_clock_heads_is_of_the_text_s_own_day():
    found = code_story(
        story(
            "6:20 p.m. It rained.",
            "3:40 p.m. [Ann Ash/USA] received [Bo Birk/CHN] in Lima.",
            "1:05 p.m. [Cy Crane/KOR] telephoned [Ann Ash/USA].",
        )
    )
    assert [str(a.when.start) for a in found] == ["2016-06-15", "2016-06-15"]
    assert all(a.when.start == a.when.end for a in found)
