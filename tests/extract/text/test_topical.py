"""What an encounter is about does not take part in it, though the words make it the subject."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published

DAY = date(2003, 6, 13)  # a Friday


def read(text):
    found = code(Document("x", text, language="en", published=Published(DAY, DAY))).encounters
    return [
        (one.status.value, "-".join(sorted(p.polity or "" for p in one.participants)), one.when and one.when.start.day)
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iran is expected to top the agenda in talks with Tony Blair, President Jacques Chirac said.", "scheduled"),
        ("Iran will be raised in talks with Tony Blair in July, President Jacques Chirac said.", "scheduled"),
        ("Iran was discussed in talks with Tony Blair on Monday, President Jacques Chirac said.", "held"),
        ("Iran came up in his talks with Tony Blair, President Jacques Chirac said.", "held"),
    ],
)
def test_who_tells_what_talks_are_about_holds_them(text, expected):
    assert [one[:2] for one in read(text)] == [(expected, "FRA-GBR")]


@pytest.mark.parametrize(
    "text",
    [
        "Iraq will figure in a meeting with Tony Blair on Monday.",
        "Lebanon and Syria overshadowed talks with Jacques Chirac on Monday in Paris.",
        "Iran was the focus of a phone call with Angela Merkel on Monday.",
        "Cyprus remained the main issue in talks with Prime Minister Recep Tayyip Erdogan in Ankara on Monday.",
        "Iraq has dominated talks with Tony Blair.",
        "Syria was high on the agenda of a meeting with Vladimir Putin on Monday.",
    ],
)
def test_a_matter_is_no_side(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Iraq topped the agenda in talks between Tony Blair and Egyptian President Hosni Mubarak on Monday.",
        "Trade dominated the agenda in talks between Tony Blair and Egyptian President Hosni Mubarak on Monday.",
        "Sudan was the focus of the talks between Tony Blair and Egyptian President Hosni Mubarak in Cairo on Monday.",
    ],
)
def test_the_day_of_what_it_was_about_is_that_of_the_talks(text):
    assert read(text) == [("held", "EGY-GBR", 9)]


def test_a_country_that_speaks_is_a_side():
    assert [one[1] for one in read("Russia held talks with Tony Blair on Monday.")] == ["GBR-RUS"]
