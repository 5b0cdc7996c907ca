"""Words of encounter used in another sense, and who only seems to be asked to come."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published

DAY = date(2019, 6, 13)  # a Thursday


def read(text):
    found = code(Document("x", text, language="en", published=Published(DAY, DAY))).encounters
    return [f"{one.kind.value} {one.status.value}" for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Xi welcomed Putin to Beijing to attend a parade on Monday.",
        "Macron welcomed Trump in Paris on Monday to join the celebrations.",
        "Trump was welcomed by Macron to attend the parade on Monday.",
    ],
)
def test_who_was_welcomed_to_a_place_was_there(text):
    assert read(text) == ["meeting held"]


@pytest.mark.parametrize(
    "text",
    ["Macron welcomes Trump to visit Paris at any time.", "Abe welcomed Putin to visit Japan again."],
)
def test_who_is_welcome_to_visit_is_asked_to(text):
    assert "meeting held" not in read(text)


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Putin and Merkel have agreed to face-to-face talks.", ["meeting scheduled"]),
        ("Putin and Merkel have agreed to talks.", ["meeting scheduled"]),
        ("Putin and Merkel agreed on a truce in Oslo.", ["meeting held"]),
        ("Putin met Merkel to speak of ways of reactivating peace talks with the Taliban.", ["meeting held"]),
        ("Serbia and Albania are slated to join the grouping in May.", []),
    ],
)
def test_what_is_agreed_to_revived_or_joined_for_good_is_no_encounter_held(text, coded):
    assert read(text) == coded


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Putin and Merkel talk up the chances of a deal.", []),
        ("Putin and Merkel talk tough on trade.", []),
        ("Putin speaks to Merkel after trade row", ["call held"]),
        ("Johnson says Putin 'not serious' after meeting Merkel and European allies", ["meeting held"]),
        ("Johnson warns of tariffs if Putin-Merkel talks fail.", ["meeting scheduled"]),
    ],
)
def test_headlines(text, coded):
    assert read(text) == coded
