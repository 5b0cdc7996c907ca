"""What came of wishes, plans and reports. Stories are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

ASH, BIRK = "[Ann Ash/USA]", "[Bo Birk/PER]"


@pytest.mark.parametrize(
    ("told", "beside", "expected"),
    [
        (f"{ASH} asked for a meeting with {BIRK} but did not get one.", "", "denied"),
        (f"{ASH} sought talks with {BIRK} but had to fly home without them.", "", "denied"),
        (f"{ASH} asked to see {BIRK}, but was turned away.", "", "denied"),
        (f"{ASH} lobbied for a meeting with {BIRK}, to no avail.", "", "denied"),
        (f"{ASH} had asked for a meeting with {BIRK}.", "She did not get one.", "denied"),
        (f"{ASH} had asked for a meeting with {BIRK}.", "None was granted.", "denied"),
        (f"{ASH} proposed talks with {BIRK}.", "Lima ruled it out.", "denied"),
        (f"A newspaper said that {ASH} would meet {BIRK}.", "It was flatly denied.", "denied"),
        (f"{ASH} wants a meeting with {BIRK} but refused to lift the ban.", "", "floated"),
        (f"{ASH} invited {BIRK} for talks.", "Birk politely declined the offer.", "denied"),
        (f"{ASH} had planned to meet {BIRK} in May, but that never happened.", "", "cancelled"),
        (f"{ASH} was to meet {BIRK} on Monday.", "The appointment fell through.", "cancelled"),
        (f"{ASH} was to meet {BIRK} on Monday.", "The appointment was put back.", "postponed"),
        (f"{ASH} was to meet {BIRK} on Monday.", "There is no new date yet.", "postponed"),
        (f"{ASH} will meet {BIRK} on Monday.", "There is no new date for the vote.", "scheduled"),
        (f"{ASH} was to have met {BIRK} on Monday.", "The two sides agreed to reschedule.", "postponed"),
        (f"A newspaper said that {ASH} met {BIRK} in Oslo.", "The palace called the report false.", "denied"),
        (f"A newspaper said that {ASH} met {BIRK} in Oslo.", "The palace denied it.", "denied"),
        (f"{ASH} met {BIRK} in Oslo.", "He denied the claims.", "held"),
        (f"{ASH} met {BIRK} in Oslo and said that Chile had fired first.", "Chile denied this.", "held"),
        (f"After meeting {BIRK} in Oslo, {ASH} said that Chile had fired first.", "Chile called this a lie.", "held"),
        (f"{ASH} met {BIRK} in Oslo and quoted a report on graft.", "Birk dismissed the report as fiction.", "held"),
        (f"{ASH} met {BIRK} in Oslo, two aides said.", "Lima denied this.", "denied"),
        (f"Aides said that {ASH} had met {BIRK} in Oslo.", "That was false comfort.", "held"),
        (f"{ASH} is to meet {BIRK} on Friday after saying that Chile had fired.", "Chile denied that.", "scheduled"),
        (f"{ASH} wants to meet {BIRK}, who has asked in vain for arms.", "", "floated"),
        (f"{ASH} will meet {BIRK} on Friday.", "The visit was put off from May.", "scheduled"),
        (f"{ASH} will meet {BIRK} on Friday.", "Nothing came of the talks in March.", "scheduled"),
        (f"Bloggers claimed that {ASH} would meet {BIRK}; her aide called this pure fantasy.", "", "denied"),
        (f"Asked whether {ASH} would meet {BIRK}, an aide said no.", "", "denied"),
        (f"Asked if {ASH} would meet {BIRK}, an aide said there were no such plans.", "", "denied"),
    ],
)
def test_words_beside_an_encounter_tell_what_came_of_it(told, beside, expected):
    found = code_story(story(*filter(None, (told, beside))))
    assert [account.status.value for account in found if account.kind.value == "meeting"] == [expected]
