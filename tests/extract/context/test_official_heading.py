"""Headings of readouts, statements and transcripts; facts real, sentences our own."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Basis, Document, Published

_TALK = "\n\n{head}\n2:10 P.M.\n\nPRESIDENT: It is a pleasure to sit down with you, and thank you for coming so far."


def coded(text, day, publisher="The White House"):
    on = date.fromisoformat(day)
    published = Published(on, on, Basis.METADATA)
    return code(Document("test", text, publisher=publisher, language="en", published=published)).encounters


@pytest.mark.parametrize(
    ("heading", "head", "day", "status", "names", "place"),
    [
        (
            "Opening Remarks by Chancellor Scholz and President Macron of France Before Bilateral Talks",
            "Hotel Bellevue\nRome, Italy",
            "2021-10-29",
            "ongoing",
            {"Olaf Scholz", "Emmanuel Macron"},
            "Rome",
        ),
        (
            "Remarks by President Trump and His Majesty King Abdullah II, King of Jordan, Before Restricted Meeting",
            "Oval Office",
            "2025-02-11",
            "ongoing",
            {"Donald Trump", "Abdullah II"},
            "Oval Office",
        ),
        (
            "Remarks by President Biden, Premier Trudeau of Canada, and Premier Kishida of Japan After "
            "Trilateral Talks | Madrid, Spain",
            "",
            "2022-06-29",
            "held",
            {"Joe Biden", "Justin Trudeau", "Fumio Kishida"},
            "Madrid",
        ),
    ],
)
def test_remarks_to_the_press_are_made_where_and_when_their_leaders_meet(heading, head, day, status, names, place):
    one = coded(heading + _TALK.format(head=head), day)[0]
    assert (one.kind.value, one.status.value, {p.name for p in one.participants}) == ("meeting", status, names)
    assert one.when is not None
    assert one.where is not None
    assert (one.when.start.isoformat(), one.when.end.isoformat(), one.where.place) == (day, day, place)


def test_the_speakers_say_where_they_are():
    one = coded(
        "Remarks by Premier Albanese and Premier Modi of India Before Working Lunch\n\n3:15 P.M.\n\nPREMIER MODI: It "
        "is good to be with you here in Tokyo.",
        "2022-05-24",
    )[0]
    assert one.where is not None
    assert one.where.place == "Tokyo"


def test_remarks_before_a_virtual_meeting_are_of_a_call():
    (one,) = coded(
        "Remarks by Prime Minister Kishida and Premier Trudeau of Canada Before Virtual Meeting"
        + _TALK.format(head="Roosevelt Room"),
        "2021-02-23",
    )
    assert (one.kind.value, one.status.value, one.where) == ("call", "ongoing", None)


@pytest.mark.parametrize(
    "heading",
    [
        "Comments by President Barack Obama and President Vladimir Putin after Call for Restraint",
        "Remarks by President Trump Before Meeting with Union Leaders",
        "Remarks by President Biden and Vice President Harris Before Meeting with Governors",
    ],
)
def test_meetings_at_home_are_none(heading):
    assert coded(heading + _TALK.format(head="Oval Office"), "2021-06-01") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Statement on President Biden's Talks with Premier Draghi of Italy\n\n"
            "President Biden and Premier Mario Draghi of Italy will talk virtually on March 8, 2022.",
            ("call", "scheduled", "2022-03-08"),
        ),
        (
            "Readout of President Biden's Virtual Talks with Premier Draghi of Italy\n\nPresident Biden met "
            "virtually today with Premier Mario Draghi of Italy.",
            ("call", "held", "2022-03-04"),
        ),
    ],
)
def test_a_heading_is_the_encounter_that_the_text_opens_with(text, expected):
    (one,) = coded(text, "2022-03-04")
    assert one.when is not None
    assert (one.kind.value, one.status.value, one.when.start.isoformat()) == expected
