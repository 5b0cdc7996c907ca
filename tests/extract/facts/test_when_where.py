"""Days and places of encounters, never those of the report about them. Sentences are of 15 June 2016, a Wednesday."""

import pytest

from summitry.extract.coding import code_story
from summitry.extract.events.candidates import find_candidates
from summitry.extract.facts import tell
from summitry.extract.setting import find_setting
from summitry.model.terms import Kind
from tests.extract.making import story

WHEN = [
    ("[Ann Ash/USA] met [Bo Birk/CHN] on Friday.", "2016-06-10", "2016-06-10"),
    (
        "[Ann Ash/USA] said on Monday [=she/Ann Ash/USA] would meet [Bo Birk/CHN] in November.",
        "2016-11-01",
        "2016-11-30",
    ),
    ("[Ann Ash/USA] hosts [Bo Birk/CHN] on Friday in Lima.", "2016-06-17", "2016-06-17"),
    ("[Ann Ash/USA] sits down with [Bo Birk/CHN] on Friday.", "2016-06-17", "2016-06-17"),
    ("[Ann Ash/USA] hosts [Bo Birk/CHN] on Sunday in Lima.", "2016-06-12", "2016-06-12"),
    ("[Ann Ash/USA] landed in Lima on Tuesday, urging calm ahead of a four-day tour.", "2016-06-14", "2016-06-17"),
    ("[Ann Ash/USA] landed in Lima on Tuesday to begin a four-day visit.", "2016-06-14", "2016-06-17"),
    ("[Ann Ash/USA] is in Lima through Friday.", "2016-06-15", "2016-06-17"),
    ("[Ann Ash/USA] is in Lima until Monday.", "2016-06-15", "2016-06-20"),
    ("[Ann Ash/USA] will visit Peru until the 22nd.", "2016-06-15", "2016-06-22"),
    ("[Ann Ash/USA], who had been penciled in for July 4, put off her trip to Peru.", "2016-07-04", "2016-07-04"),
    ("She spoke of the state visit of [Ann Ash/USA] to Peru, set for late July.", "2016-07-21", "2016-07-31"),
    ("Talks between [Ann Ash/USA] and [Bo Birk/CHN] are being arranged for July 4.", "2016-07-04", "2016-07-04"),
    (
        "During the July 3-5 trip, [Ann Ash/USA] will rest in Lima, where she is to meet [Bo Birk/CHN].",
        "2016-07-03",
        "2016-07-05",
    ),
    ("[Ann Ash/USA], who met [Bo Birk/CHN] on Saturday, left.", "2016-06-11", "2016-06-11"),
    ("Speaking on Tuesday after a meeting with [Bo Birk/CHN], [Ann Ash/USA] smiled.", "2016-06-14", "2016-06-14"),
    ("[Ann Ash/USA] arrived in Lima on Sunday for a three-day visit.", "2016-06-12", "2016-06-14"),
    ("When [Ann Ash/USA] took office in 2014, [=she/Ann Ash/USA] met [Bo Birk/CHN].", "2014-01-01", "2014-12-31"),
    ("[Ann Ash/USA] and [Bo Birk/CHN] will hold talks on July 3-4.", "2016-07-03", "2016-07-04"),
    ("The test comes on Friday, when [Ann Ash/USA] meets [Bo Birk/CHN].", "2016-06-17", "2016-06-17"),
    ("The talks [Ann Ash/USA] held with [Bo Birk/CHN] in Lima last month were hard.", "2016-05-01", "2016-05-31"),
    ("[Ann Ash/USA] will hold meetings beginning Friday with [Bo Birk/CHN].", "2016-06-17", "2016-06-17"),
    ("A visit that [Ann Ash/USA] paid to Peru in January angered many.", "2016-01-01", "2016-01-31"),
    ("[Ann Ash/USA] had hoped to meet [Bo Birk/CHN] on Monday.", "2016-06-13", "2016-06-13"),
    ("[Ann Ash/USA] wanted to visit Peru in March, but never did.", "2016-03-01", "2016-03-31"),
    ("[Ann Ash/USA] said she wanted to visit Peru in March.", "2017-03-01", "2017-03-31"),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] in two weeks.", "2016-06-27", "2016-07-03"),
    ("[Ann Ash/USA] will visit Peru in 10 days.", "2016-06-25", "2016-06-25"),
    ("The vote comes two weeks after [Ann Ash/USA] met [Bo Birk/CHN].", "2016-05-31", "2016-06-02"),
    ("The call came days after a meeting between [Ann Ash/USA] and [Bo Birk/CHN].", "2016-06-08", "2016-06-14"),
    ("On Monday, a day before meeting [Bo Birk/CHN], [Ann Ash/USA] fell ill.", "2016-06-14", "2016-06-14"),
    ("The vote comes less than a week before [Ann Ash/USA] is to meet [Bo Birk/CHN].", "2016-06-15", "2016-06-22"),
    ("Less than 24 hours after talks with [Bo Birk/CHN], [Ann Ash/USA] fell ill.", "2016-06-13", "2016-06-15"),
    ("The weekend meeting of [Ann Ash/USA] and the quiet [Bo Birk/CHN] ended well.", "2016-06-11", "2016-06-12"),
    ("March 9: [Ann Ash/USA] meets [Bo Birk/CHN] in Lima.", "2016-03-09", "2016-03-09"),
    ("Nov. 14, 2014 – [Ann Ash/USA] and [Bo Birk/CHN] shake hands.", "2014-11-14", "2014-11-14"),
    ("Talks of [Ann Ash/USA] and [Bo Birk/CHN] will be held in Rome in December.", "2016-12-01", "2016-12-31"),
    ("[Ann Ash/USA] has put off a visit to China that was to begin this weekend.", "2016-06-18", "2016-06-19"),
    ("[Ann Ash/USA] was planning to meet [Bo Birk/CHN] on Tuesday evening.", "2016-06-14", "2016-06-14"),
    ("The last leader to visit Lima was [Ann Ash/USA] in 1990.", "1990-01-01", "1990-12-31"),
    ("In March, [Ann Ash/USA] scrapped her aide's trip to Lima.", "2016-03-01", "2016-03-31"),
    ("[Ann Ash/USA] called off talks with [Bo Birk/CHN] that were due to start on July 1.", "2016-07-01", "2016-07-01"),
    (
        "When [Ann Ash/USA] comes to Lima on Friday, [=she/Ann Ash/USA] will meet [Bo Birk/CHN].",
        "2016-06-17",
        "2016-06-17",
    ),
    ("On Friday, [Ann Ash/USA] plans to meet [Bo Birk/CHN].", "2016-06-17", "2016-06-17"),
    (
        "In Rome on Sunday after talks in Bonn the day before, [Ann Ash/USA] met [Bo Birk/CHN].",
        "2016-06-12",
        "2016-06-12",
    ),
    ("In July 2014, the mayor said that [Ann Ash/USA] had spoken with [Bo Birk/CHN].", "2014-07-01", "2014-07-31"),
    ("During the 2012 campaign, [Ann Ash/USA] met [Bo Birk/CHN].", "2012-01-01", "2012-12-31"),
    ("[Ann Ash/USA] spoke ahead of her two-day visit to Peru, which kicks off on Monday.", "2016-06-20", "2016-06-21"),
    ("[Ann Ash/USA] flies to Lima on Friday for a three-day visit.", "2016-06-17", "2016-06-19"),
    ("[Ann Ash/USA] departs on Friday for a ten-day trip to Peru.", "2016-06-17", "2016-06-26"),
    ("[Ann Ash/USA] placed a call to [Bo Birk/CHN] on Sunday.", "2016-06-12", "2016-06-12"),
    ("[Ann Ash/USA] cancelled a visit to Peru, set for Friday, because of the storms.", "2016-06-17", "2016-06-17"),
    ("[Ann Ash/USA] put off a trip to Peru planned for next month.", "2016-07-01", "2016-07-31"),
    (
        "Since [=she/Ann Ash/USA] will be in Lima on Friday, [Bo Birk/CHN] is to meet [=her/Ann Ash/USA].",
        "2016-06-17",
        "2016-06-17",
    ),
    (
        "[Ann Ash/USA] set out on Tuesday on a tour that includes talks in Lima with [Bo Birk/CHN] in July.",
        "2016-07-01",
        "2016-07-31",
    ),
    ("A bomb went off on the eve of a visit by [Ann Ash/USA] to Lima next week.", "2016-06-20", "2016-06-26"),
    ("[Ann Ash/USA]'s schedule in July includes a meeting with [Bo Birk/CHN].", "2016-07-01", "2016-07-31"),
    ("[Ann Ash/USA] went to Peru in May on a trip that included talks with [Bo Birk/PER].", "2016-05-01", "2016-05-31"),
    ("A trip to Lima last month saw [Ann Ash/USA] meet [Bo Birk/PER].", "2016-05-01", "2016-05-31"),
    ("On May 9, [Ann Ash/USA] summoned [Bo Birk/CHN] for a meeting.", "2016-05-09", "2016-05-09"),
    ("[Ann Ash/USA] smiled on May 9 on the eve of talks with [Bo Birk/CHN].", "2016-05-10", "2016-05-10"),
    ("[Ann Ash/USA] is due to speak with [Bo Birk/CHN] by phone Friday, aides said.", "2016-06-17", "2016-06-17"),
    ("During the 2012 re-election campaign, [Ann Ash/USA] met [Bo Birk/CHN].", "2012-01-01", "2012-12-31"),
    ("[Ann Ash/USA] will visit Peru within the next six months.", "2016-06-15", "2016-12-15"),
    ("[Ann Ash/USA] aborted a visit to Peru on Tuesday because of fog.", "2016-06-14", "2016-06-14"),
    ("The plan, as shown at a weekend summit of [Ann Ash/USA] and [Bo Birk/CHN], is bold.", "2016-06-11", "2016-06-12"),
    ("[Ann Ash/USA] hopes to meet [Bo Birk/CHN] before the end of the year.", "2016-06-15", "2016-12-31"),
    ("[Ann Ash/USA] may meet [Bo Birk/CHN] by the end of the month.", "2016-06-15", "2016-06-30"),
    ("[Ann Ash/USA] wants to meet [Bo Birk/CHN] before his July 20 speech.", "2016-06-15", "2016-07-19"),
    ("[Ann Ash/USA] wants to visit Peru before July.", "2016-06-15", "2016-06-30"),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] before he leaves office in August.", "2016-06-15", "2016-08-31"),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] on Thursday, ahead of the July 3 vote.", "2016-06-16", "2016-06-16"),
    ("[Ann Ash/USA] has arrived in Rome for talks with [Bo Birk/CHN].", "2016-06-15", "2016-06-18"),
    ("[Ann Ash/USA] is in Rome for talks with [Bo Birk/CHN].", "2016-06-15", "2016-06-18"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] at Friday's opening of a port.", "2016-06-10", "2016-06-10"),
    ("On May 9, [Ann Ash/USA] sat down for talks with [Bo Birk/CHN].", "2016-05-09", "2016-05-09"),
    (
        "[Ann Ash/USA] should see farmers during her nine-day trip to Peru, which began on Sunday.",
        "2016-06-12",
        "2016-06-20",
    ),
]
NO_DAY = [
    "[Ann Ash/USA] will meet [Bo Birk/CHN] for the third time in two weeks.",
    "[Ann Ash/USA] will make her second visit to China in ten months.",
    "[Ann Ash/USA] will meet [Bo Birk/CHN] in a week of talks.",
    "[Ann Ash/USA] will meet [Bo Birk/CHN] in a two-day visit.",
    "[Ann Ash/USA] will meet [Bo Birk/CHN] in less than two weeks.",
    "[Ann Ash/USA] met [Bo Birk/CHN] three weeks before the May 14 vote last year.",
    "The vote comes a week after [Ann Ash/USA] called off a meeting with [Bo Birk/CHN].",
    "The vote comes a week after [Ann Ash/USA] proposed a meeting with [Bo Birk/CHN].",
    "The vote comes months after [Ann Ash/USA] met [Bo Birk/CHN].",
    "Days after the vote, [Ann Ash/USA] met [Bo Birk/CHN].",
    "Aides released a transcript of the call between [Ann Ash/USA] and [Bo Birk/CHN] on Friday.",
    '"[=I/Ann Ash/USA] look forward to a good and long meeting with [Bo Birk/CHN]," [Ann Ash/USA] said on Monday.',
    "The first meeting of [Ann Ash/USA] and [Bo Birk/CHN] since 2009 was short.",
    "[Ann Ash/USA] met [Bo Birk/CHN] after a Tuesday attack on the town.",
    "[Ann Ash/USA] will stay in Lima for the next three days and see [Bo Birk/PER].",
    "[Ann Ash/USA] met [Bo Birk/CHN] for the first time since her party took power in 2009.",
    "On May 9, [Ann Ash/USA] called for talks with [Bo Birk/CHN].",
    "On Friday [Ann Ash/USA] leaves on a trip that will include talks with [Bo Birk/CHN].",
    "[Ann Ash/USA] met [Bo Birk/CHN] in the wake of a vote on Sunday.",
    "[Ann Ash/USA] met [Bo Birk/CHN] ahead of Friday's vote.",
    "[Ann Ash/USA] denied in an interview last month that a meeting with [Bo Birk/CHN] was near.",
    "[Ann Ash/USA] met [Bo Birk/CHN], whose family had settled there in 1990.",
    "[Ann Ash/USA] met [Bo Birk/CHN] over the 2014 treaty.",
    "[Ann Ash/USA] met [Bo Birk/CHN] to review last month's truce.",
    "[Ann Ash/USA] will meet [Bo Birk/CHN] with an eye on the September 30 budget deadline.",
]
WHERE = [
    ("[Ann Ash/USA] travels to Lima on Friday to meet [Bo Birk/CHN], then to Oslo on Sunday.", "Lima", "PER"),
    ("The dinner [Ann Ash/USA] gave for [Bo Birk/CHN] in Lima was long.", "Lima", "PER"),
    ("[Ann Ash/USA] is to make a trip to Peru on Friday in which she is to see [Bo Birk/CHN].", "Peru", "PER"),
    ("[Ann Ash/KEN] received [Bo Birk/CHN] at State House.", "State House", "KEN"),
    ("[Ann Ash/KEN] met [Bo Birk/ZMB] at State House, Lusaka.", "State House", "ZMB"),
    ("[Ann Ash/USA] met [Bo Birk/GHA] at Jubilee House.", "Jubilee House", "GHA"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] in Geneva.", "Geneva", "CHE"),
    ("[Ann Ash/USA] held talks with [Bo Birk/CHN] at the Kremlin.", "Kremlin", "RUS"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] in Paris, Texas.", "Paris", "USA"),
    ("[Ann Ash/USA] flew to Singapore, where she met [Bo Birk/CHN].", "Singapore", "SGP"),
    ("[Ann Ash/USA] hosted [Bo Birk/CHN] for an hour.", None, "USA"),
    ("Shops burn in Lima as [Ann Ash/USA] meets [Bo Birk/CHN] in Geneva.", "Geneva", "CHE"),
    ("[Ann Ash/USA] visited Poland in May.", "Poland", "POL"),
    ("The Alaska summit of [Ann Ash/USA] and [Bo Birk/CHN] ended early.", "Alaska", "USA"),
    ("The Malta summit of [Ann Ash/USA] and [Bo Birk/CHN] ended early.", "Malta", "MLT"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] in The Hague.", "The Hague", "NLD"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] at rallies in Canton and Lorain, Ohio.", "Canton", "USA"),
    ("[Ann Ash/USA] had a frank conversation with [Bo Birk/CHN] in Havana.", "Havana", "CUB"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] at a Geneva hotel.", "Geneva", "CHE"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] on the Indonesian island of Bali.", "Bali", "IDN"),
    ("[Ann Ash/USA], who was born in Sochi, met [Bo Birk/CHN] there.", "Sochi", "RUS"),
    ("[Ann Ash/USA], in Vienna for talks with [Bo Birk/CHN], smiled.", "Vienna", "AUT"),
    ("[Ann Ash/USA] spoke after a meeting with [Bo Birk/CHN], who was visiting Peru.", "Peru", "PER"),
    ("[Ann Ash/USA] will visit [Bo Birk/CHN] on Friday.", None, "CHN"),
    ("[Ann Ash/USA] met [Bo Birk/IDN] at the Presidential Palace in Jakarta.", "Jakarta", "IDN"),
    ("[Ann Ash/USA] met [Bo Birk/KEN] at State House.", "State House", "KEN"),
    ("[Ann Ash/USA] will meet [Bo Birk/CHN] before leaving Beijing on Friday.", "Beijing", "CHN"),
    ("[Ann Ash/USA] held talks with [Bo Birk/CHN] on the sidelines of a fair in Peru.", "Peru", "PER"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] in Peru's southern province.", "Peru", "PER"),
    ("[Ann Ash/USA] is to pay a visit to Peru during which she is to meet [Bo Birk/CHN].", "Peru", "PER"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] after a summit in Lima.", "Lima", "PER"),
    ("[Ann Ash/USA] flew to Lima to meet [Bo Birk/CHN] after the vote.", "Lima", "PER"),
    ("[Ann Ash/USA] met [Bo Birk/CHN] on May 20, on the margins of the G7.", "Shima", "JPN"),
]


def tellings(sentence):
    setting = find_setting(story(sentence))
    return [t for c in find_candidates(setting.story.passages[0]) for t in tell(setting, c)]


@pytest.mark.parametrize(("sentence", "start", "end"), WHEN)
def test_when(sentence, start, end):
    found = [(str(t.when.value.start), str(t.when.value.end)) for t in tellings(sentence) if t.when]
    assert (start, end) in found


@pytest.mark.parametrize(("sentence", "place", "country"), WHERE)
def test_where(sentence, place, country):
    assert (place, country) in [(t.where.value.place, t.where.value.country) for t in tellings(sentence) if t.where]


NOWHERE = [
    "After a meeting with [Bo Birk/CHN] and in light of the fame of Peru, [Ann Ash/USA] smiled.",
    "[Ann Ash/USA] held talks with [Bo Birk/PER], agreeing to open an office in Lima.",
    "[Ann Ash/USA] met [Bo Birk/PER] twice, hoping to encourage investment in Ohio.",
    "[Ann Ash/USA] met with the ambassador to Peru for an hour, [Bo Birk/OMN].",
    "Members of a delegation to the United Nations spoke a day after [Ann Ash/USA] met [Bo Birk/EGY].",
    "[Ann Ash/KEN] met [Bo Birk/ZMB] at State House.",
    "Her envoy rested in Lima, and a meeting of [Ann Ash/USA] and [Bo Birk/PER] is likely.",
    "[Ann Ash/USA] met [Bo Birk/CHN] in light of Peru.",
    "[Ann Ash/USA] met [Bo Birk/CHN] in search of a common policy in Peru.",
    "[Ann Ash/USA] held talks with [Bo Birk/CHN] to end the fighting in Peru and Bolivia.",
    "[Ann Ash/USA] told [Bo Birk/CHN] at a meeting of the unrest in Peru.",
    "Shops burn in Lima as [Ann Ash/USA] meets [Bo Birk/CHN].",
    "[Ann Ash/USA] spoke with [Bo Birk/CHN] about the floods in Peru.",
    "[Ann Ash/USA] met [Bo Birk/CHN] and other guests from Central Europe at the European Union.",
    "[Ann Ash/USA] held talks with [Bo Birk/CHN] on the latest developments in Peru.",
    "[Ann Ash/USA] met [Bo Birk/CHN] at the Independence Palace.",
    "[Ann Ash/USA] met [Bo Birk/CHN], according to the White House.",
    "[Ann Ash/USA] met [Cy Cole/CHN], the ambassador to Peru.",
    "After talks with [Bo Birk/CHN], [Ann Ash/USA] condemned the coup in Peru.",
    "At a news conference with [Bo Birk/CHN], [Ann Ash/USA] reaffirmed her commitment to the defense of Peru.",
    "[Ann Ash/USA] held talks with [Bo Birk/CHN] and the government in Lima.",
]


@pytest.mark.parametrize("sentence", NOWHERE)
def test_nowhere(sentence):
    assert not any(t.where for t in tellings(sentence))


GONE_TO_AFTER = [
    "[Ann Ash/USA] flew to Lima after her meeting with [Bo Birk/CHN].",
    "[Ann Ash/USA] landed in Lima after meeting [Bo Birk/CHN].",
    "[Ann Ash/USA] visited Peru after talks with [Bo Birk/CHN].",
    "[Ann Ash/USA] went to Lima before and after her talks with [Bo Birk/CHN].",
    "Following talks with [Bo Birk/CHN], [Ann Ash/USA] left for Lima.",
    "[Ann Ash/USA] returned to Lima after she had met [Bo Birk/CHN].",
]


@pytest.mark.parametrize("sentence", GONE_TO_AFTER)
def test_where_somebody_goes_after_a_meeting_is_not_where_it_was(sentence):
    assert [t.where for t in tellings(sentence) if t.mention.kind is Kind.MEETING] == [None]


def test_what_follows_talks_is_not_where_they_were():
    sentence = "The meeting of [Ann Ash/USA] and [Bo Birk/CHN] was a continuation of the talks held in Geneva."
    assert [t.where.value.place if t.where else None for t in tellings(sentence)] == [None, "Geneva"]


def test_the_day_of_a_report_is_not_that_of_the_meeting():
    found = [
        t
        for t in tellings("[Ann Ash/USA] said on Monday [=she/Ann Ash/USA] would meet [Bo Birk/CHN].")
        if not t.mention.anaphoric
    ]
    assert [t.when for t in found] == [None]


def test_a_title_names_no_occasion():
    found = tellings("[European Council President Ann Ash/EU] met [Bo Birk/CHN] in Belgrade.")
    assert [t.occasion for t in found] == [None] * len(found)


def test_a_sidelines_meeting_has_the_gathering_as_occasion():
    (one,) = [
        t
        for t in tellings("[Ann Ash/USA] met [Bo Birk/CHN] on the sidelines of the G20 summit in Hamburg.")
        if t.mention.frame == "meet"
    ]
    assert one.occasion is not None
    assert one.occasion.value.label == "G20"


def test_since_names_no_day_of_the_meeting():
    found = tellings("It was the first meeting of [Ann Ash/USA] and [Bo Birk/CHN] since 2009.")
    assert [t.when for t in found] == [None]


APART = [
    "[Ann Ash/USA] hailed Sunday's vote in Peru and held talks with [Bo Birk/CHN].",
    "[Ann Ash/USA] held talks with [Bo Birk/CHN] amid the unrest in Peru this week.",
    "[Ann Ash/USA] spoke with [Bo Birk/CHN] after the flood in Peru on Sunday.",
    "The encounter of [Ann Ash/USA] and [Bo Birk/CHN] was their first since a dinner in Peru in May.",
]


@pytest.mark.parametrize("sentence", APART)
def test_days_and_places_of_other_events_are_not_the_encounter_s(sentence):
    assert {(t.when, t.where) for t in tellings(sentence) if not t.mention.anaphoric} == {(None, None)}


def test_each_of_two_encounters_has_its_own_day_and_place():
    found = tellings(
        "[Ann Ash/USA] is due to meet [Cy Crane/KOR] in Lima on Friday, and is expected to meet [Bo Birk/CHN] in July."
    )
    assert [(str(t.when.value.start), t.where and t.where.value.country) for t in found] == [
        ("2016-06-17", "PER"),
        ("2016-07-01", None),
    ]


def test_a_number_of_days_that_is_no_stay():
    (one,) = tellings("[Ann Ash/USA] visited Peru on Sunday, on her first journey in 400 days.")[:1]
    assert str(one.when.value.end) == "2016-06-12"


@pytest.mark.parametrize("sentence", NO_DAY)
def test_days_of_something_else(sentence):
    assert not [t for t in tellings(sentence) if t.when]


def test_a_visit_by_nobody_named_has_no_host():
    assert [t.where for t in tellings("On the eve of the first visit next week, a spokesman said little.")] == [None]


def test_days_after_another_meeting():
    found = tellings("[Ann Ash/USA] met [Cy Cole/FRA] on Tuesday, a day after a meeting with [Bo Birk/CHN].")
    days = {t.mention.parties[-1].participant.name: t.when.value for t in found if t.when and t.mention.parties}
    assert (days["Cy Cole"].start - days["Bo Birk"].start).days == 1


def test_a_month_after_a_town_is_no_county():
    found = tellings("[Ann Ash/USA] met [Bo Birk/CHN] in Washington in March 2016.")
    assert [(t.where.value.place, t.where.value.country) for t in found if t.where] == [("Washington", "USA")]


def test_a_palace_of_the_government_is_a_place():
    (one,) = code_story(story("[Ann Ash/USA] met [Bo Birk/CHN] at the government palace in Oslo."))
    assert one.where.place == "Oslo"


def test_who_arrived_for_days_talks_may_have_had_them():
    told = code_story(
        story("[Ann Ash/USA] arrived in Beijing for Friday's talks with [Bo Birk/CHN] and left on Sunday.")
    )
    assert "2016-06-10" in [str(one.when.start) for one in told if one.when]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] planned a visit to Rome on Friday before postponing it to June 24.",
        "A visit by [Ann Ash/USA] to Rome, due to begin on Friday, has been postponed until June 24, officials said.",
    ],
)
def test_of_what_is_put_off_the_new_date_holds(sentence):
    (one,) = code_story(story(sentence))
    assert str(one.when.start) == "2016-06-24"


def test_a_journey_behind_another_has_no_day_of_it():
    told = tellings("After a trip to Oslo, [Ann Ash/USA] landed in Lima on Monday.")
    assert [(t.where.value.place, t.when is None) for t in told if t.where] == [("Oslo", True), ("Lima", False)]


def test_days_named_before_each_of_two_partners_are_theirs():
    sentence = "[Ann Ash/USA] spoke on Monday by phone with [Bo Birk/CHN], and on Tuesday with [Cy Crane/KOR]."
    found = {a.participants[-1].polity: str(a.when.start) for a in code_story(story(sentence)) if a.when}
    assert set(found.values()) == {"2016-06-13", "2016-06-14"}
