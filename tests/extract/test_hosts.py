"""Where a meeting is whose words name no place: at home of who gives it, or of whom the other side goes to see."""

import pytest

from summitry.extract.coding import code_story
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
        ([f"{COLE} received {ASH} in Lima on Tuesday.", f"{ASH} also met {BIRK}."], "PER"),
        ([f"{COLE} received {ASH} in Lima on Tuesday.", f"{ASH} met {BIRK} in May."], None),
        ([f"{ASH} landed in Lima on Monday.", f"A meeting of {ASH} with {BIRK} was called off."], "PER"),
        ([f"{ASH} landed in Lima on Monday.", f"{ASH} has ruled out a meeting with {BIRK}."], None),
        ([f"{ASH} flew home from Quito and Lima, where [=she/Ann Ash/USA] met {BIRK}."], "PER"),
        ([f"{ASH} came by way of Lima, where on Friday [=she/Ann Ash/USA] sat down with {BIRK}."], "PER"),
        ([f"[Cy Cole/UN] saw {BIRK} for an hour at his office on Friday."], "PER"),
        ([f"{ASH} was received by [Bo Birk/Taliban] on Friday."], "AFG"),
        ([f"{ASH} was received by [Bo Birk/ELN] on Friday."], None),
        (["[Cy Cole/UN] saw [Bo Birk/TRNC] for an hour at his office in the north on Friday."], "CYP"),
        ([f"{ASH} saw {BIRK} for an hour at his office on Friday."], None),
        ([f"{ASH} paid a courtesy call on {BIRK} on Monday."], "PER"),
        ([f"Officials denied a report that {ASH} had secretly met {BIRK}, in Oslo, last week."], "NOR"),
        ([f"Last week, in Oslo, the premier, {ASH}, had had a chat with {BIRK}."], "NOR"),
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
        (f"Oslo will host talks between {ASH} and {BIRK}.", "NOR"),
        (f"Norway hosted a meeting between {ASH} and {BIRK}.", "NOR"),
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
