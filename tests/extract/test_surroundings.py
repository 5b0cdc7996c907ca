"""What the rest of a document adds to an encounter: stays, gatherings, datelines, the main figure."""

from datetime import date

import pytest

from summitry.extract.accounts import choose_status, choose_when, choose_where, participants
from summitry.extract.coding import find_groups
from summitry.extract.context.protagonist import find_protagonist
from summitry.extract.coreference import fits, join
from summitry.extract.events.candidates import find_candidates
from summitry.extract.facts import tell
from summitry.extract.setting import find_setting
from tests.extract.making import story

ASH, BIRK, COLE = "[Ann Ash/USA]", "[Bo Birk/CHN]", "[Cy Cole/JPN]"


def groups(*sentences, **options):
    return find_groups(find_setting(story(*sentences, **options)))


def one(kind, *sentences, **options):
    return next(g for g in groups(*sentences, **options) if g.kind.value == kind)


def names(group):
    return [p.name for p in participants(group)]


# --- stays


def test_a_meeting_during_a_stay_has_its_place_and_days():
    meeting = one("meeting", f"{ASH} arrived in Beijing on Monday.", f"{ASH} met {BIRK}.")
    assert choose_where(meeting).country == "CHN"
    assert choose_when(meeting).start == date(2016, 6, 13)


def test_who_arrived_here_is_not_its_host():
    meeting = one("meeting", f"{ASH} arrived here on Tuesday and met {BIRK} on Wednesday.")
    assert choose_where(meeting).country == "CHN"


def test_who_meets_two_on_one_day_meets_both_in_one_town():
    told = (f"{ASH} met {COLE} on Tuesday.", f"Kicking off a trip, {ASH} also met {BIRK} in Beijing.")
    assert {choose_where(g).country for g in groups(*told) if g.kind.value == "meeting"} == {"CHN"}


THAT_TRIP = [
    (f"{ASH} visited Peru in January.", f"On that trip, {ASH} met {COLE}.", "meeting", "2016-01-31", "PER"),
    (
        f"{ASH} visited Peru last week.",
        f"During the same visit {ASH} spoke by phone with {COLE}.",
        "call",
        "2016-06-12",
        None,
    ),
]


@pytest.mark.parametrize(("first", "second", "kind", "day", "country"), THAT_TRIP)
def test_what_was_done_on_that_trip_is_of_its_days(first, second, kind, day, country):
    found = one(kind, first, second)
    assert str(choose_when(found).end) == day
    assert (choose_where(found).country if choose_where(found) else None) == country


def test_who_went_there_has_a_plan_for_the_days_left():
    meeting = one("meeting", f"{ASH} flew to Beijing on Tuesday, where [=she/Ann Ash/USA] will meet {BIRK}.")
    assert (choose_when(meeting).start, choose_when(meeting).end) == (date(2016, 6, 15), date(2016, 6, 18))


def test_who_goes_on_elsewhere_is_not_there_yet():
    meeting = one("meeting", f"{ASH} is meeting {COLE} today before heading to Lima.")
    assert choose_where(meeting) is None


def test_who_raised_something_at_a_meeting_here_is_not_its_host():
    assert choose_where(one("meeting", f"{ASH} raised the plan during a meeting here last week with {BIRK}.")) is None


def test_a_meeting_is_not_at_a_gathering_of_earlier_in_the_year():
    told = (f"{ASH} met {BIRK} today.", f"It follows what {ASH} promised at the G20 in Hangzhou earlier this year.")
    meeting = one("meeting", *told, published=date(2016, 12, 14))
    assert choose_where(meeting) is None


def test_a_plan_on_a_journey_that_has_begun_is_of_the_days_left():
    meeting = one("meeting", f"{ASH} arrived in Beijing on Monday.", f"{ASH} will also meet {BIRK}.")
    assert (choose_when(meeting).start, choose_when(meeting).end) == (date(2016, 6, 15), date(2016, 6, 18))


def test_what_was_called_off_in_the_country_of_a_gathering_is_of_its_days():
    told = ("The G20 summit is in Hangzhou.", f"{ASH} will not meet {COLE} in China.")
    assert str(choose_when(one("meeting", *told, published=date(2016, 9, 1))).start) == "2016-09-04"


def test_a_call_has_no_place():
    call = one("call", f"{ASH} arrived in Beijing on Monday.", f"{ASH} phoned {BIRK} on Monday.")
    assert choose_where(call) is None


def test_a_meeting_elsewhere_is_not_moved_to_the_stay():
    meeting = one("meeting", f"{ASH} arrived in Beijing on Monday.", f"{ASH} will meet {COLE} in Tokyo in July.")
    assert choose_where(meeting).country == "JPN"


def test_what_happened_in_place_of_a_meeting_called_off():
    found = groups(f"{ASH} called off a meeting with {BIRK} in Lima.", f"{ASH} met {COLE} in Tokyo on Monday.")
    assert [choose_where(group).country for group in found] == ["PER", "JPN"]


# --- the document's own day and place


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        (f"{ASH} met {BIRK}.", date(2016, 6, 12)),
        (f"{ASH} had met {BIRK} before the vote.", None),
        (f"{ASH} first met {BIRK} as a student.", None),
        (f"{ASH} will meet {BIRK}.", None),
    ],
)
def test_fresh_news(sentence, start):
    when = choose_when(groups(sentence, "It was short.")[0])
    assert (when.start if when else None) == start


def test_an_undated_document_makes_no_days():
    assert choose_when(groups(f"{ASH} met {BIRK}.", published=None)[0]) is None


def test_nothing_is_dated_by_what_came_before_it():
    visit = one("visit", f"{ASH} arrived in Japan after a weekend swing through Cuba.")
    assert choose_when(visit) != date(2016, 6, 11)


# --- which tellings are one encounter


def tellings(*sentences):
    setting = find_setting(story(*sentences))
    return [t for p in setting.story.passages for c in find_candidates(p) for t in tell(setting, c)]


@pytest.mark.parametrize(
    ("first", "second", "together"),
    [
        (f"{ASH} met {BIRK} on Monday.", f"{ASH} met {BIRK} on Monday.", True),
        (f"{ASH} met {BIRK} on Monday.", f"{ASH} met {BIRK} on Tuesday.", False),
        (f"{ASH} met {BIRK} in Lima.", f"{ASH} met {BIRK} in Tokyo.", False),
        (f"{ASH} met {BIRK} on Monday.", f"{ASH} met {COLE} on Monday.", False),
        (f"{ASH} met {BIRK} on Monday.", f"{ASH} phoned {BIRK} on Monday.", False),
        (f"{ASH} met {BIRK} in Lima.", f"{ASH} will meet {BIRK} in July.", False),
        (f"{ASH} will meet {BIRK} in July.", "The meeting will take place in Lima.", True),
        (f"{ASH} visited Cuba.", f"{ASH} visited Poland.", False),
    ],
)
def test_fits(first, second, together):
    told = tellings(first, second)
    group = join(told[:1])[0]
    assert fits(group, told[-1]) is together


def test_a_journey_of_long_ago_is_not_that_of_today():
    lines = [f"{ASH} visited Japan in 2002.", *["It rained in the hills."] * 8, f"{ASH} visited Japan."]
    assert len([g for g in groups(*lines) if g.kind.value == "visit"]) == 2


def test_a_tour_is_one_visit_for_each_country():
    found = groups(f"{ASH} will visit Japan, Poland and Cuba in July.")
    assert sorted(choose_where(group).country for group in found) == ["CUB", "JPN", "POL"]


# --- the main figure


def test_the_leader_named_most_is_the_main_figure():
    found = find_protagonist(story(*[f"{ASH} spoke of trade."] * 5, f"{BIRK} did not."))
    assert found is not None
    assert found[0].participant.name == "Ann Ash"


def test_nobody_stands_out_among_equals():
    assert find_protagonist(story(*[f"{ASH} spoke of trade with {BIRK}."] * 5)) is None


def test_half_a_meeting_is_the_main_figures():
    lines = [*[f"{ASH} spoke of trade."] * 5, f"A scheduled meeting with {BIRK} in Lima on July 16 will go ahead."]
    assert names(one("meeting", *lines)) == ["Ann Ash", "Bo Birk"]


def test_who_met_somebody_by_a_pronoun_is_not_the_main_figure():
    lines = [*[f"{ASH} spoke of trade."] * 5, f"In a year she has toured farms, met with {BIRK} in Lima and sung."]
    assert not groups(*lines)
    lines[0] = f"{ASH} said [=she/Ann Ash/USA] liked trade."
    assert names(one("meeting", *lines)) == ["Ann Ash", "Bo Birk"]


TOPICS = [
    (f"{ASH} arrived in Lima on Monday.", f"Talks with {BIRK} are set for Friday.", ["Ann Ash", "Bo Birk"]),
    (f"{ASH} is in Lima this week.", f"A separate meeting with {BIRK} was called off.", ["Ann Ash", "Bo Birk"]),
    (f"{ASH} is in Lima this week.", f"No meeting with {BIRK} is planned, aides said.", ["Ann Ash", "Bo Birk"]),
    (f"{ASH} said that trade grows.", f"A meeting with {BIRK} is set for Friday.", None),
    (f"{ASH} arrived on Monday.", f"You had a meeting with {BIRK} on Friday.", None),
    (f"{ASH} is in Lima this week.", f"Aides monitored the phone call of {BIRK}.", None),
    (f"{ASH} is in Lima this week.", f"{COLE} said that talks with {BIRK} are set for Friday.", None),
]


@pytest.mark.parametrize(("before", "half", "people"), TOPICS)
def test_half_a_meeting_is_of_whom_the_sentence_before_is_about(before, half, people):
    told = [names(g) for g in groups(before, half) if g.kind.value in ("meeting", "call")]
    assert [sorted(found) for found in told] == ([sorted(people)] if people else [])


FIRST = f"{ASH} met {BIRK} in Lima on Monday."
SEQUELS = [
    (FIRST, "Another meeting is planned for Saturday in Tokyo.", "meeting scheduled 2016-06-18"),
    (FIRST, "A second round of talks is set for July 7.", "meeting scheduled 2016-07-07"),
    (FIRST, "The next round will be held in Rome on July 9.", "meeting scheduled 2016-07-09"),
    (FIRST, "A third round, set for May 17, was called off.", "meeting cancelled 2016-05-17"),
    (FIRST, "An earlier meeting, set for May 12, was called off.", "meeting cancelled 2016-05-12"),
    (FIRST, "The first was on May 3 in Rome.", "meeting held 2016-05-03"),
    (FIRST, "Another is due in Rome on Saturday.", "meeting scheduled 2016-06-18"),
    (FIRST, "The next one is set for July 7 in Tokyo.", "meeting scheduled 2016-07-07"),
    (FIRST, "The first one was on May 3 in Rome.", "meeting held 2016-05-03"),
    (FIRST, "A follow-up is set for July 7.", "meeting scheduled 2016-07-07"),
    (FIRST, "An election was held in May, and the next one is due on July 7.", None),
    (FIRST, "Talks will resume on Thursday.", "meeting scheduled 2016-06-16"),
    (FIRST, "A third round, set for July 7, is to close the gap between the two.", "meeting scheduled 2016-07-07"),
    (FIRST, f"A second round is due on July 7 between {ASH} and {COLE}.", None),
    (FIRST, "The meeting lasted an hour.", None),
    (FIRST, "A party congress is set for July 7.", None),
    (FIRST, "A meeting with business leaders is set for July 7.", None),
    (FIRST, "At home, a second round of voting is set for July 7.", None),
    (FIRST, "He will see leaders from many regions at a reception in Rome on July 7.", None),
    (FIRST, "A second round of sanctions is set for July 7.", None),
    (FIRST, f"{COLE} said another meeting is planned for Saturday.", None),
    (f"{ASH} phoned {BIRK} on Monday.", "A meeting is set for July 7 in Rome.", "meeting scheduled 2016-07-07"),
    (f"{ASH} phoned {BIRK} on Monday.", "The first was on May 3.", "call held 2016-05-03"),
    (FIRST, "They agreed to meet again in Rome on July 7.", "meeting scheduled 2016-07-07"),
    (FIRST, "Students agreed to meet again in Rome on July 7.", None),
    (
        FIRST,
        f"It was the first meeting of {ASH} and {BIRK} since a summit in Rome on May 3.",
        "meeting held 2016-05-03",
    ),
    (FIRST, "It was the largest rally there since a summit in Rome on May 3.", None),
]


@pytest.mark.parametrize(("first", "next_one", "told"), SEQUELS)
def test_another_round_is_a_further_encounter_of_the_same_people(first, next_one, told):
    found = groups(first, next_one)[1:]
    words = [f"{g.kind.value} {choose_status(g).value} {choose_when(g).start}" for g in found]
    assert words == ([told] if told else [])
    assert all(names(g) == ["Ann Ash", "Bo Birk"] for g in found)


def test_a_second_summit_is_another_one_even_without_days():
    found = groups(f"{ASH} met {BIRK} in Lima on Monday.", "There are no plans for a second summit.")
    assert [choose_status(g).value for g in found] == ["held", "denied"]
    assert names(found[1]) == ["Ann Ash", "Bo Birk"]


MEANT = [
    (f"{ASH} says meeting with {BIRK} being arranged",),
    (f"{ASH} said that trade talks with {BIRK} would resume soon.",),
    (f"{ASH} said that the talks with {BIRK} would take place in [Oman] on Friday.",),
    (f"{ASH} praises {BIRK} ahead of talks",),
    (f"{ASH} and {BIRK} landed in Oslo on Monday for talks.",),
    (f"{ASH} thanked {BIRK} for the talks in Oslo.",),
    (f"What do {ASH} and {BIRK} want from summit in Oslo?",),
    (f"{ASH} and {BIRK} urged restraint.", f"At a joint news conference, {ASH} said that time was short."),
]
NOBODY_MEANT = [
    (f"{ASH} said that the talks with {BIRK} would help [Oman].",),
    (f"{COLE} was late.", f"{ASH} said that talks with {BIRK} would resume soon."),
    (f"{ASH} praises {BIRK} ahead of cabinet meeting",),
    (f"{ASH}, {BIRK} and other leaders in Oslo for summit",),
    (f"{ASH} and {BIRK} landed in Brussels on Monday for a summit.",),
    (f"{ASH} blames {BIRK} and {COLE} ahead of talks",),
    (f"{ASH} blamed {BIRK} for the war.", f"At a joint news conference, {ASH} said that time was short."),
]


@pytest.mark.parametrize("lines", MEANT)
def test_sides_that_can_be_nobody_else(lines):
    assert sorted(names(one("meeting", *lines))) == ["Ann Ash", "Bo Birk"]


@pytest.mark.parametrize("lines", NOBODY_MEANT)
def test_sides_that_may_be_others(lines):
    assert not [g for g in groups(*lines) if g.kind.value == "meeting"]


ONES = [
    (f"{ASH} had a meeting with {BIRK} on Monday and one with {COLE} on Tuesday.", ["2016-06-13", "2016-06-14"]),
    (f"{ASH} had a phone call with {BIRK} on Monday and another with {COLE} on Tuesday.", ["2016-06-13", "2016-06-14"]),
]


@pytest.mark.parametrize(("sentence", "days"), ONES)
def test_one_more_with_another_partner(sentence, days):
    found = groups(sentence)
    assert [names(g) for g in found] == [["Ann Ash", "Bo Birk"], ["Ann Ash", "Cy Cole"]]
    assert [str(choose_when(g).start) for g in found] == days


# --- who takes part


@pytest.mark.parametrize(
    ("sentence", "kind", "people"),
    [
        (f"{BIRK} told [visiting Ann Ash/USA] on Monday that trade grows.", "meeting", 2),
        (f"{ASH} and {BIRK} greeted each other warmly.", "meeting", 2),
        (f"{BIRK} gave a warm welcome for {ASH} in Beijing.", "meeting", 2),
        (f"{ASH} had a call with {BIRK} on Monday.", "call", 2),
        (f"{BIRK} cancelled a visit with {ASH}.", "meeting", 2),
        (f"{ASH} took questions at a joint news conference with {BIRK}.", "meeting", 2),
        (f"{BIRK} said {ASH} would not meet with [=him/Ann Ash/USA].", "meeting", 2),
        (f"{ASH} held a dinner for {BIRK}.", "meeting", 2),
        (f"{ASH} will host a state visit for {BIRK} in March.", "visit", 2),
        ("[CHN] told [visiting Ann Ash/USA] on Monday that trade grows.", "meeting", 2),
        ("[Ann Ash/USA] told [Bo Birk/CHN] during a visit to [CHN] in May that trade grows.", "meeting", 2),
        ("[Ann Ash/USA] urged [Bo Birk/CHN] to wait on a trip to [CHN] in May.", "meeting", 2),
        ("[Ann Ash/USA] flew to Beijing to discuss her plans for trade with [Bo Birk/CHN].", "meeting", 2),
        ("[Ann Ash/USA] arrives for [White House/FRA] talks", "meeting", 2),
        (f"{ASH} and six other world leaders held a virtual summit on Monday.", "call", 1),
        (f"{ASH} spoke by telephone with world leaders on Monday.", "call", 1),
        (f"{ASH} met with world leaders on Monday.", "gathering", 1),
        (f"Dignitaries from around the world, including {ASH}, gathered on Monday.", "gathering", 1),
        (f"A month on, {ASH} and [his counterpart Birk/CHN], meet at a farm to sign it.", "meeting", 2),
    ],
)
def test_who_takes_part(sentence, kind, people):
    assert len(one(kind, sentence).parties) == people


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] told [Bo Birk/CHN] during a visit to [CHN] by [Cy Cole/JPN] that trade grows.",
        "[Ann Ash/USA] told [Bo Birk/CHN] in a letter during a visit to [CHN] that trade grows.",
        "[Bo Birk/CHN] invited [Ann Ash/USA] on a visit to [CHN] next year.",
        "[Bo Birk/CHN] thanked [Ann Ash/USA] on a visit to [CHN] that went well.",
    ],
)
def test_not_all_that_is_said_of_a_visit_is_said_on_it(sentence):
    assert "meeting" not in [group.kind.value for group in groups(sentence)]


def test_calls_with_several_leaders_are_one_each():
    found = groups(f"{ASH} spoke by phone with {BIRK} and {COLE} on Monday.")
    assert [names(group) for group in found] == [["Ann Ash", "Bo Birk"], ["Ann Ash", "Cy Cole"]]


def test_speaking_with_one_is_one_call():
    found = groups(f"Speaking with {BIRK} on Monday, {ASH} called for calm.")
    assert [sorted(names(group)) for group in found] == [["Ann Ash", "Bo Birk"]]
