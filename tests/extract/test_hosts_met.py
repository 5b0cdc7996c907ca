"""Meetings with the hosts of a journey, whose words leave the traveller out."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.terms import Basis

DAY = date(2016, 12, 2)


def met(text):
    """The names of those who meet by a text of December 2016, in order."""
    document = Document("test", text, language="en", published=Published(DAY, DAY, Basis.METADATA))
    meetings = [one for one in code(document).encounters if one.kind.value == "meeting"]
    return [sorted(str(p.name) for p in one.participants) for one in meetings]


@pytest.mark.parametrize(
    "text",
    [
        "Kerry arrived in Manila on Monday with aides.\n\nThe delegation met with President Rodrigo Duterte.",
        "Kerry flies to Manila on Monday.\n\nThe trip will include a meeting with President Rodrigo Duterte.",
        "Kerry flies to Manila on Monday.\n\nHis schedule includes talks with President Rodrigo Duterte.",
        "Secretary of State John Kerry led a delegation to Manila.\n\nThey met with President Rodrigo Duterte.",
    ],
)
def test_who_travels_to_a_country_meets_its_leader(text):
    assert met(text) == [["John Kerry", "Rodrigo Duterte"]]


@pytest.mark.parametrize(
    "text",
    [
        "Kerry arrived in Manila on Monday.\n\nActivists met with President Rodrigo Duterte.",
        "Kerry arrived in Manila on Monday.\n\nThe delegation met with Chancellor Angela Merkel.",
        "Kerry cancelled a trip to Manila.\n\nThe delegation met with President Rodrigo Duterte.",
        "Kerry visited Manila in March.\n\nOfficials met with President Rodrigo Duterte.",
        "Kerry visited Manila in March.\n\nThe party met with President Rodrigo Duterte.",
        "Kerry visited Manila in March.\n\nMarines followed. They met with President Rodrigo Duterte.",
        "Kerry visited Manila in March.\n\nThe diary of a lobbyist showed a meeting with President Rodrigo Duterte.",
    ],
)
def test_others_who_meet_him_are_not_the_traveller(text):
    assert met(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kerry flies to Egypt on Saturday to meet with leaders there.", 1),
        ("Kerry will fly to Egypt for talks with officials there.", 1),
        ("Kerry arrived in Cairo on Monday to meet with the country's leaders.", 1),
        ("Kerry arrived in Cairo on Monday for meetings with its new rulers.", 1),
        ("During his visit to Egypt, Kerry will meet with senior government officials.", 1),
        ("Kerry flies to Egypt on Saturday to meet with opposition leaders.", 0),
        ("Kerry flies to Egypt on Saturday to meet with business leaders there.", 0),
        ("Kerry flies to Ohio on Saturday to meet with local officials.", 0),
        ("Kerry flies to Egypt on Saturday to meet with local leaders.", 0),
    ],
)
def test_officials_of_the_country_visited_are_its_side(text, expected):
    assert met(text) == [["John Kerry", "None"]] * expected


def test_who_is_a_counterpart_is_not_the_president():
    text = "President Hamid Karzai praised it. After talks with his Chinese counterpart, Hu Jintao, the president left."
    document = Document(
        "test", text, language="en", published=Published(date(2011, 5, 4), date(2011, 5, 4), Basis.METADATA)
    )
    (one,) = code(document).encounters
    assert sorted(str(p.name) for p in one.participants) == ["Hamid Karzai", "Hu Jintao"]
