"""What one leader says to another in whose country he is."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.terms import Basis

DAY = date(2013, 12, 14)


def kinds(text):
    """The kinds of the encounters that a text of December 2013 tells of."""
    document = Document("test", text, language="en", published=Published(DAY, DAY, Basis.METADATA))
    return [one.kind.value for one in code(document).encounters]


@pytest.mark.parametrize(
    "text",
    [
        "On a trip to Kabul this week, Kerry asked Karzai to sign the pact.",
        "During his visit to Washington last month, Hollande urged Obama to send more aid.",
        "Kerry flew to Kabul on Monday and told Karzai that time was short.",
        "Kerry, visiting Kabul, told Karzai on Monday that time was short.",
        "Netanyahu met Putin in Moscow. In Germany, his previous stop, he won backing for the plan from Angela Merkel.",
        "Hollande will fly to Washington next week to ask Obama for help.",
        "Obama thanked Xi Jinping during the Chinese leader's visit to California in June.",
    ],
)
def test_who_is_spoken_to_on_a_visit_is_met(text):
    assert "meeting" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kerry told Karzai that Biden would visit Kabul.",
        "Kerry told Karzai in a letter sent during his visit to Kabul that he was wrong.",
        "Kerry urged Karzai before his trip to Kabul to sign the pact.",
        "On a visit to Berlin, Kerry urged Karzai to sign the pact.",
        "On a visit to Kabul, Kerry praised Karzai.",
        "Kerry flew to Kabul two weeks ago, and on Friday he again urged Karzai to sign.",
    ],
)
def test_what_is_said_from_afar_is_no_meeting(text):
    assert "meeting" not in kinds(text)
