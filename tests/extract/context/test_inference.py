"""Days and places that follow from the rest of the document. Stories are of 15 June 2016, a Wednesday."""

from datetime import date

import pytest

from summitry.extract.coding import code_story
from tests.extract.making import story

PLACES = [
    (["The visiting [Ann Ash/USA] spoke of trade on Monday.", "[Bo Birk/CHN] met [Ann Ash/USA] on Monday."], "CHN"),
    (["[Ann Ash/USA] met [Bo Birk/CHN] here on Tuesday."], "USA"),
    (["The G7 summit in Germany was tense.", "[Ann Ash/USA] will meet [Bo Birk/CHN] on Friday."], None),
    (["[Ann Ash/USA] met [Bo Birk/CHN] before heading to Peru."], None),
    (["[Ann Ash/USA] said at a news conference with [Bo Birk/CHN] that she will visit Peru."], None),
    (["[Ann Ash/USA] said on Tuesday at a news conference with [Bo Birk/CHN] that she will visit Peru."], None),
    (["[Ann Ash/USA] met [Bo Birk/CHN].", "At the meeting, they spoke of a visit to Peru by a minister."], None),
    (["[Ann Ash/USA] visited Peru.", "In May [Ann Ash/USA] had met [Bo Birk/CHN]."], None),
    (["[Ann Ash/USA] visited Peru.", "On Monday [Ann Ash/USA] met [Bo Birk/PER]."], "PER"),
    (["[Ann Ash/USA] will visit Chile.", "She will visit Peru.", "[Ann Ash/USA] will meet [Bo Birk/CHL]."], "CHL"),
    (["[Ann Ash/USA] will visit Peru.", "[Ann Ash/USA] had frank talks with [Bo Birk/CHN]."], None),
]


@pytest.mark.parametrize(("sentences", "country"), PLACES)
def test_country(sentences, country):
    meetings = [a for a in code_story(story(*sentences)) if a.kind == "meeting"]
    assert [a.where and a.where.country for a in meetings] == [country]


def test_a_gathering_that_always_meets_in_one_city_is_there_in_any_year():
    found = code_story(story("[Ann Ash/USA] may meet [Bo Birk/CHN] at the UN General Assembly."))
    assert [a.where.country for a in found if a.kind == "meeting"] == ["USA"]


def test_staying_away_from_a_gathering_is_a_visit_not_made():
    (one,) = code_story(story("[Ann Ash/USA] will not attend the G20 summit in Turkey."))
    assert (one.kind, one.status, one.occasion) == ("visit", "denied", "G20")


def test_what_was_attended_is_no_edition_to_come():
    (one,) = code_story(story("[Ann Ash/USA] attended the NATO summit in Warsaw."))  # that of July 2016
    assert (one.status, one.when) == ("held", None)


TALKS = [
    (["[Ann Ash/USA] met [Bo Birk/CHN] in Rome.", "[Ann Ash/USA] spoke with [Bo Birk/CHN] about trade."], ["meeting"]),
    (
        ["[Ann Ash/USA] met [Bo Birk/CHN] in Rome.", "[Ann Ash/USA] spoke by phone with [Bo Birk/CHN]."],
        ["meeting", "call"],
    ),
]


@pytest.mark.parametrize(("sentences", "kinds"), TALKS)
def test_who_has_just_met_speaks_face_to_face(sentences, kinds):
    assert [a.kind for a in code_story(story(*sentences))] == kinds


NEWS = [
    ("At their first meeting, [Ann Ash/USA] told [Bo Birk/CHN] of her plans.", True),
    ("[Ann Ash/USA] held her third meeting with [Bo Birk/CHN] in secret.", False),
]


@pytest.mark.parametrize(("sentence", "fresh"), NEWS)
def test_news_is_of_the_last_days(sentence, fresh):
    (one,) = code_story(story(sentence))
    assert (one.when is not None and str(one.when.end) == "2016-06-15") == fresh


DAY_NEAR = [
    (["[Ann Ash/USA], who has led the talks since Monday, met [Bo Birk/CHN]."], "2016-06-13..2016-06-15"),
    (["Aides hailed last month's reports that [Ann Ash/USA] met [Bo Birk/CHN]."], None),
    (["Aides said last month that [Ann Ash/USA] met [Bo Birk/CHN]."], "2016-05-01..2016-05-31"),
    (["A friend said on Friday that [Ann Ash/USA] met [Bo Birk/CHN]."], "2016-06-07..2016-06-10"),
    (["The vote in Peru was on Tuesday.", "[Ann Ash/USA] met [Bo Birk/CHN]."], "2016-06-14..2016-06-14"),
    (["Troops moved on Monday.", "[Ann Ash/USA] met [Bo Birk/CHN]."], "2016-06-13..2016-06-15"),
    (["After Monday's elections the town was calm.", "[Ann Ash/USA] met [Bo Birk/CHN]."], "2016-06-12..2016-06-15"),
    (["They go home tomorrow.", "[Ann Ash/USA] met [Bo Birk/CHN]."], "2016-06-12..2016-06-15"),
    (["[Ann Ash/USA] met [Bo Birk/CHN], whose party lost power in 2011."], "2016-06-12..2016-06-15"),
    (["[Ann Ash/USA] met [Bo Birk/CHN] about the war that was lost in 2011."], None),
    (["The coast was hit while [Ann Ash/USA] met [Bo Birk/CHN]."], "2016-06-12..2016-06-15"),
]


@pytest.mark.parametrize(("sentences", "days"), DAY_NEAR)
def test_undated_news_is_of_the_day_named_last(sentences, days):
    (one,) = code_story(story(*sentences))
    assert (f"{one.when.start}..{one.when.end}" if one.when else None) == days


def test_who_comes_to_a_gathering_sees_its_host_a_day_or_two_before():
    found = code_story(
        story(
            "The G20 summit in Hangzhou was near.",
            "[Bo Birk/CHN] met [Ann Ash/USA] on Friday.",
            published=date(2016, 9, 3),
        )
    )
    assert [a.where.country for a in found if a.kind == "meeting"] == ["CHN"]


def test_many_who_met_on_the_days_of_a_gathering_met_there():
    many = "[Ann Ash/USA] met with [Bo Birk/KOR], [Cy Cole/AUS], [Di Dunn/CAN] and [Ed Elm/MEX]."
    found = code_story(story("The G20 summit in Hangzhou has opened.", many, published=date(2016, 9, 4)))
    assert [a.where and a.where.country for a in found if len(a.participants) > 3] == ["CHN"]


def test_a_meeting_planned_on_a_journey_has_its_days():
    sentences = ("[Ann Ash/USA] will visit Peru from July 3 to 14.", "[Ann Ash/USA] will meet [Bo Birk/PER].")
    meeting = next(a for a in code_story(story(*sentences)) if a.kind == "meeting")
    assert (str(meeting.when.start), str(meeting.when.end)) == ("2016-07-03", "2016-07-14")


def test_a_gathering_told_to_have_begun_is_under_way_though_the_day_given_is_one_too_early():
    found = code_story(story("[Ann Ash/USA] began the G20 summit in Hangzhou.", published=date(2016, 9, 3)))
    assert [a.status for a in found if a.kind == "gathering"] == ["ongoing"]


def test_what_was_held_takes_no_days_to_come():
    sentences = (
        "[Ann Ash/USA] will attend the UN General Assembly.",
        "[Ann Ash/USA] met [Bo Birk/CHN] in the same hotel.",
    )
    found = code_story(story(*sentences, published=date(2016, 9, 18)))
    assert [str(a.when.end) for a in found if a.kind == "meeting"] == ["2016-09-18"]


def test_who_arrives_in_the_evening_meets_her_host_later():
    sentences = ("[Ann Ash/USA] arrived in Peru on Monday night.", "[Ann Ash/USA] met [Bo Birk/PER].")
    meeting = next(a for a in code_story(story(*sentences)) if a.kind == "meeting")
    assert (str(meeting.when.start), str(meeting.when.end)) == ("2016-06-14", "2016-06-15")


def test_a_meeting_called_off_in_the_town_of_a_gathering_was_for_its_days():
    sentences = (
        "[Ann Ash/USA] came to St. Petersburg for the G20.",
        "[Ann Ash/USA] refused to meet [Bo Birk/RUS] in St. Petersburg.",
    )
    found = [a for a in code_story(story(*sentences, published=date(2013, 9, 5))) if a.kind == "meeting"]
    assert [a.when and str(a.when.start) for a in found] == ["2013-09-05"]


def test_a_sitdown_nixed_during_a_gathering_was_for_its_days():
    (one,) = code_story(
        story("[Ann Ash/USA] nixed a sitdown with [Bo Birk/RUS] during the G20.", published=date(2013, 9, 4))
    )
    assert one.when is not None
    assert str(one.when.start) == "2013-09-05"


BILATERAL = [
    ("[Ann Ash/USA] will attend a European Council summit.", date(2022, 3, 15), "2022-03-24"),
    ("[Ann Ash/USA] and [Bo Birk/PRK] may meet again at a Trump-Kim summit.", date(2019, 1, 7), None),
    ("[Ann Ash/USA] will attend the NATO summit in Brussels.", date(2015, 10, 8), None),
    ("[Ann Ash/USA] will attend the G20 summit in Hamburg.", date(2017, 6, 20), "2017-07-07"),
]


def test_who_spoke_at_a_gathering_of_a_week_did_so_by_the_day_of_the_document():
    found = code_story(story("[Ann Ash/USA] attended the UN General Assembly.", published=date(2018, 9, 26)))
    assert [(str(a.when.start), str(a.when.end)) for a in found] == [("2018-09-25", "2018-09-26")]


@pytest.mark.parametrize(("sentence", "published", "day"), BILATERAL)
def test_days_of_gatherings_known_are_those_of_the_edition_that_is_meant(sentence, published, day):
    found = code_story(story(sentence, published=published))
    assert {a.when and str(a.when.start) for a in found} == {day}
