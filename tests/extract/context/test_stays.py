"""Who is where by what a document tells; leaders real, of 14 May 2024, sentences our own."""

from datetime import date

import pytest

from summitry.extract.coding import find_groups
from summitry.extract.context.stays import find_stays
from summitry.extract.mentions import find_mentions
from summitry.extract.reading import read_story
from summitry.extract.setting import find_setting
from summitry.model.document import Basis, Document, Published

DAY = Published(date(2024, 5, 14), date(2024, 5, 14), Basis.METADATA)


def stays(text):
    story = find_mentions(read_story(Document("test", text, language="en", published=DAY)))
    return [stay for group in find_groups(find_setting(story)) for stay in find_stays(group)]


@pytest.mark.parametrize(
    ("text", "people", "place"),
    [
        ("Emmanuel Macron visited Berlin on Monday.", {"Emmanuel Macron"}, "Berlin"),
        ("Fumio Kishida will travel to Paris on Friday.", {"Fumio Kishida"}, "Paris"),
        # the guest of a meeting is where it is, in whichever house; the host is at home
        ("Rishi Sunak met Emmanuel Macron in Paris on Monday.", {"Rishi Sunak"}, "Paris"),
        ("Joe Biden met Olaf Scholz at the White House on Monday.", {"Olaf Scholz"}, "Washington"),
    ],
)
def test_travellers_and_guests_are_there(text, people, place):
    assert [(stay.people, stay.place.value.place) for stay in stays(text)] == [(people, place)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Emmanuel Macron visited Berlin on Monday.", set()),
        ("Fumio Kishida will travel to Paris on Friday.", {"ahead"}),
        ("Rishi Sunak met Emmanuel Macron in Paris on Monday.", {"guest"}),
        ("Rishi Sunak attended the G7 summit in Hiroshima in May 2023.", {"gathering"}),
        ("Antony Blinken met Hakan Fidan on Monday before heading to Berlin.", {"next"}),
    ],
)
def test_what_sort_of_stay_it_is(text, sign):
    (stay,) = stays(text)
    assert {name for name in ("gathering", "next", "ahead", "guest") if getattr(stay, name)} == sign


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron cancelled his visit to Berlin.",
        "Emmanuel Macron may visit Berlin this year.",
        "Emmanuel Macron returned to France on Monday.",
        "Emmanuel Macron called Olaf Scholz on Monday.",
        "Joe Biden met Antony Blinken in Washington on Monday.",
    ],
)
def test_nobody_is_where_no_journey_led(text):
    assert not stays(text)
