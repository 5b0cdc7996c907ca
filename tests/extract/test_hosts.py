"""Where a meeting is whose words name no place: at home of who gives it, or of whom the other side goes to see."""

from datetime import date

import pytest

from summitry.extract.coding import code, code_story
from summitry.model.document import Document, Published
from summitry.model.terms import Basis
from tests.extract.making import story

ASH, BIRK, COLE = "[Ann Ash/USA]", "[Bo Birk/PER]", "[Cy Cole/CHL]"


def countries(*sentences):
    found = code_story(story(*sentences))
    return [a.where and a.where.country for a in found if a.kind == "meeting"]


@pytest.mark.parametrize(
    ("sentences", "country"),
    [
        ([f"{ASH} flies to Peru this weekend.", f"{ASH} will meet {BIRK}."], "PER"),
        ([f"{ASH} flew back to Lima on Wednesday.", f"{ASH} will meet with {BIRK}."], "PER"),
        ([f"{ASH} returned to Lima on Wednesday.", "The rain fell.", f"{ASH} will meet {BIRK}."], "PER"),
        ([f"{ASH} chose to wait until after a trip to Peru to see {BIRK}.", f"{ASH} met {BIRK}."], "PER"),
        ([f"{BIRK} asked {ASH} to visit Peru.", f"{ASH} met {BIRK}."], None),
        ([f"{BIRK} could visit the U.S.", f"{ASH} met {BIRK}."], None),
        ([f"{ASH} had been due to fly to Peru but scrapped the trip.", f"{ASH} met {BIRK}."], None),
        ([f"{ASH} travelled to Peru in 2009.", f"{ASH} met {BIRK} on Monday."], None),
        ([f"{BIRK} met {ASH} before flying to Washington."], None),
        ([f"{ASH}'s husband flew to Peru.", f"{ASH} met {BIRK}."], None),
        ([f"{ASH} said crowds were flying to Peru.", f"{ASH} met {BIRK}."], None),
        ([f"{ASH} will go to Lima if she is asked.", f"{ASH} met {BIRK} on Friday."], None),
        ([f"{ASH} said the flu came here from Peru.", f"{ASH} met {BIRK}."], None),
        ([f"Students visiting with {ASH} sang.", f"{ASH} met {BIRK}."], None),
        (["[Cy Cole/UN] met [Bo Birk/PER] here on Friday."], None),
        ([f"{ASH} told reporters here that [=she/Ann Ash/USA] had met {BIRK}."], None),
        ([f"{ASH} arrived here on Tuesday.", f"{ASH} went into talks with {BIRK}."], "PER"),
        ([f"A [Hamas] delegation met here with {BIRK}."], "PER"),
        ([f"{ASH} was in the country on a three-day visit.", f"{ASH} spoke of trade after meeting {BIRK}."], "PER"),
        ([f"Visiting former prime minister, [Ann Ash/USA] spoke of trade after meeting {BIRK}."], "PER"),
    ],
)
def test_the_journey_of_one_side_tells_where_it_meets_the_other(sentences, country):
    assert countries(*sentences)[-1:] == [country]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        (f"{ASH} hosted a working lunch with {BIRK} on Monday.", "USA"),
        (f"{ASH} will host talks between {BIRK} and {COLE}.", "USA"),
        (f"{ASH} attended talks with {BIRK} on Monday.", None),
        (f"As {ASH} met {BIRK}, crowds rallied in Lima.", None),
    ],
)
def test_who_hosts_a_meeting_is_at_home(sentence, country):
    assert countries(sentence) == [country]


@pytest.mark.parametrize(
    ("sentences", "country"),
    [
        ([f"{ASH} met {COLE} in Lima on Monday.", f"{ASH} met {BIRK} on Monday."], "PER"),
        ([f"{ASH} met {BIRK} in Lima on Monday.", f"{ASH} also met {COLE} on Monday."], "PER"),
        ([f"{ASH} met {BIRK} in Lima on Monday.", f"Talks of {ASH} with {COLE} took place on Monday."], None),
    ],
)
def test_who_travels_is_in_several_places_on_one_day(sentences, country):
    assert countries(*sentences)[-1] == country


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (f"{ASH} left for Asia on Monday.", "Asia"),
        (f"{ASH} will travel to the Middle East on Friday.", "Middle East"),
        (f"{ASH} began a European tour on Monday.", None),
    ],
)
def test_a_part_of_the_world_is_a_place_without_a_country(sentence, place):
    (visit,) = code_story(story(sentence))
    assert (visit.where and (visit.where.place, visit.where.country)) == (place and (place, None))


DELL = "[Di Dell/PER]"


@pytest.mark.parametrize(
    ("sentences", "country"),
    [
        ([f"{ASH} met {BIRK} on Monday.", f"{ASH} was also received by {DELL} on Tuesday."], "PER"),
        ([f"{ASH} will meet {BIRK} on Friday.", f"{ASH} will hold talks with {DELL} on Friday."], "PER"),
        ([f"{ASH} met {BIRK} on Monday.", f"{ASH} met {COLE} on Monday."], None),
        ([f"{ASH} met {BIRK} on Monday.", f"{ASH} met {DELL} in May."], None),
        ([f"{ASH} met {BIRK} and {DELL} on Monday."], None),
    ],
)
def test_whom_leaders_of_one_country_see_in_turn_is_there(sentences, country):
    assert countries(*sentences)[0] == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("UN Secretary-General Kofi Annan met China's President Hu Jintao and Premier Wen Jiabao.", "CHN"),
        ("US Secretary of State Condoleezza Rice met President Hu Jintao and Foreign Minister Li Zhaoxing.", "CHN"),
        ("US President George W. Bush met President Hu Jintao and Foreign Minister Li Zhaoxing.", None),
    ],
)
def test_a_president_brings_his_minister_but_no_premier(text, country):
    day = date(2006, 5, 9)
    document = Document("1", text, language="en", published=Published(day, day, Basis.METADATA))
    (one,) = code(document).encounters
    assert (one.where and one.where.country) == country
