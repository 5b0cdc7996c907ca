"""What is said of an encounter by "is" and "was", by whom it is welcomed, and by how long it was to last."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published

DAY = date(2019, 6, 13)  # a Thursday


def read(text):
    found = code(Document("x", text, language="en", published=Published(DAY, DAY))).encounters
    return [
        (one.status.value, str(one.when.start)[5:] if one.when else None, str(one.when.end)[5:] if one.when else None)
        for one in found
    ]


@pytest.mark.parametrize("tense", ["is", "was"])
@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("not on the agenda", "denied"),
        ("on the agenda", "scheduled"),
        ("not in the programme", "denied"),
        ("not possible", "denied"),
        ("not necessary", "denied"),
        ("not in sight", "denied"),
        ("out of the question", "denied"),
        ("off the table", "denied"),
        ("in the works", "floated"),
        ("under discussion", "floated"),
        ("far from certain", "floated"),
        ("not certain", "floated"),
        ("premature", "floated"),
    ],
)
def test_what_is_said_of_a_meeting_that_is_none_yet(tense, said, status):
    assert read(f"A meeting between Putin and Merkel {tense} {said}.") == [(status, None, None)]


@pytest.mark.parametrize("said", ["was necessary", "was vital", "was not a success", "was premature"])
def test_what_is_said_of_the_meeting_judges_one_that_was_held(said):
    ((status, _, _),) = read(f"The meeting between Putin and Merkel on Monday {said}.")
    assert status == "held"


def test_what_is_needed_is_not_there_yet_and_what_was_needed_was_held():
    assert read("Talks between Putin and Merkel are needed, Macron said.") == [("floated", None, None)]
    assert read("Three meetings between Putin and Merkel were needed to end the row.")[0][0] == "held"


@pytest.mark.parametrize("gone", ["flew home without having seen", "left without having met", "left without meeting"])
def test_who_leaves_without_having_met_has_not_met(gone):
    assert [one[0] for one in read(f"Merkel {gone} Trump.")] == ["denied"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vietnam welcomed the first visit to Hanoi by Shinzo Abe.", "held"),
        ("Vietnam welcomed a planned visit by Shinzo Abe.", "floated"),
        ("India welcomes Vladimir Putin to visit New Delhi at any time.", "floated"),
        ("Xi Jinping welcomed Vladimir Putin to Beijing on Monday.", "held"),
    ],
)
def test_what_is_welcomed_is_there_or_asked_for(text, status):
    assert [one[0] for one in read(text)] == [status]


@pytest.mark.parametrize(
    ("stay", "status", "last"),
    [
        ("on Monday for a one-day visit", "held", "06-10"),
        ("on Monday for a day-long visit", "held", "06-10"),
        ("on Monday for a two-day visit", "held", "06-11"),
        ("on Tuesday for a three-day visit", "ongoing", "06-13"),
        ("on Thursday for a one-day visit", "ongoing", "06-13"),
    ],
)
def test_a_stay_whose_length_is_told_ends_with_it(stay, status, last):
    ((told, _, end),) = read(f"Merkel arrived in Algiers {stay}.")
    assert (told, end) == (status, last)


@pytest.mark.parametrize("days", ["from Friday to Sunday", "from Friday through Sunday", "from Friday until Sunday"])
def test_a_row_of_weekdays_lies_where_the_tense_says(days):
    assert read(f"Merkel visited Algeria {days}.") == [("held", "06-07", "06-09")]
    assert read(f"Merkel will visit Algeria {days}.") == [("scheduled", "06-14", "06-16")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It is crucial for Merkel to meet Putin.", "floated"),
        ("It would be wise for Merkel to meet Putin.", "floated"),
        ("Macron said it was important for Merkel to meet Putin.", "floated"),
        ("It was a mistake for Merkel to meet Putin.", "held"),
    ],
)
def test_what_is_judged_is_not_done_yet(text, status):
    assert [one[0] for one in read(text)] == [status]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Talks on Monday between Putin and Merkel were welcome.", "06-10"),
        ("A call between Putin and Merkel yesterday was essential.", "06-12"),
        ("Three meetings between Putin and Merkel in May were not certain to help.", "05-01"),
        ("A meeting between Putin and Merkel in Oslo on May 3 was necessary.", "05-03"),
    ],
)
def test_what_is_told_with_its_day_was_held_however_it_is_judged(text, start):
    assert [one[:2] for one in read(text)] == [("held", start)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The meeting between Putin and Merkel on Monday was on the Omani missile program.", "held"),
        ("A meeting between Putin and Merkel on Monday is on the official program.", "scheduled"),
        ("A meeting between Putin and Merkel is on her busy schedule on Monday.", "scheduled"),
        ("A meeting between Putin and Merkel is on the chancellor's Bali agenda.", "scheduled"),
    ],
)
def test_a_programme_of_engagements_is_no_programme_of_missiles(text, status):
    assert [one[0] for one in read(text)] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Putin and Merkel agreed to discuss Oman by phone.", "scheduled"),
        ("Putin and Merkel agreed to discuss trade in a phone call.", "scheduled"),
        ("Putin agreed to discuss Oman with Merkel.", "scheduled"),
        ("Putin and Merkel agreed on Monday to discuss Oman at a meeting.", "scheduled"),
        ("Putin and Merkel agreed in a phone call to cut tariffs.", "held"),
    ],
)
def test_what_is_agreed_to_be_discussed(text, status):
    assert [one[0] for one in read(text)] == [status]


def test_what_somebody_made_was_held_whatever_is_said_of_it_next():
    assert read("The talks will focus on Putin's visit to Oman which he made on Monday.") == [
        ("held", "06-10", "06-10")
    ]


@pytest.mark.parametrize("begins", ["begins", "opens", "starts"])
def test_what_begins_on_the_day_is_still_to_come(begins):
    assert read(f"The summit between Putin and Merkel {begins} Thursday.") == [("scheduled", "06-13", "06-13")]


@pytest.mark.parametrize("event", ["Canada Day events", "the July 1 summit"])
def test_who_is_there_for_an_event_to_come_is_there_now(event):
    assert read(f"Merkel is in Ottawa for {event}.") == [("ongoing", "06-13", "06-13")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # what is wished for stays a wish, whatever day it was said on, and however it is reported
        ("Macron said on Monday that a meeting with Putin was necessary.", "floated"),
        ("Macron said a meeting with Putin next week was essential.", "floated"),
        ("Macron said he would be glad if a meeting between Putin and Merkel leads to peace.", "floated"),
        # what was planned, sought or called off was not carried out
        ("Macron cancelled the meeting he planned with Putin.", "cancelled"),
        ("Macron postponed the trip he planned to Berlin.", "postponed"),
        ("Aides will prepare for the visit to Berlin which Macron planned for July.", "scheduled"),
        # "on" is a plan where it still stands, and what was under way where it was on
        ("Putin said his talks with Merkel were on.", "scheduled"),
        ("The talks between Putin and Merkel have been on since Tuesday.", "ongoing"),
        ("The talks between Putin and Merkel were on when the news broke, officials said.", "held"),
        ("The trip by Merkel to Oslo is off to let tempers cool.", "cancelled"),
        # who is told of a call to another is not told in it
        ("Macron informed Merkel of his plan to raise the issue in a call with Putin on Monday.", "scheduled"),
    ],
)
def test_what_was_wished_planned_or_under_way(text, status):
    assert [one[0] for one in read(text)] == [status]


@pytest.mark.parametrize("carrier", ["A plane carrying Putin", "The jet carrying Putin", "Putin"])
def test_whom_a_plane_carries_comes(carrier):
    assert read(f"{carrier} landed in Berlin on Tuesday.") == read("Putin landed in Berlin on Tuesday.") != []
