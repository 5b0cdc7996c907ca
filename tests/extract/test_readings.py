"""Whole readings of sentences that one word beside the encounter could turn: what is coded, and what is not."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.terms import Basis

DAY = date(2019, 3, 12)


def read(text: str) -> list[tuple[str, str, str, str]]:
    document = Document("a", text, language="en", published=Published(DAY, DAY, Basis.METADATA, str(DAY)))
    return [
        (
            one.kind.value,
            one.status.value,
            " ".join(sorted(person.polity or "" for person in one.participants)),
            one.when.start.isoformat() if one.when else "",
        )
        for one in code(document).encounters
    ]


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Donald Trump will take part in the U.S.-EU summit on June 15.", ("scheduled", "EU USA", "2019-06-15")),
        ("Donald Trump and Vladimir Putin attended the US-Russia summit on Monday.", ("held", "RUS USA", "2019-03-11")),
        ("NATO's future is at risk after Trump's summit with Putin last July.", ("held", "RUS USA", "2018-07-01")),
        ("Merkel got a call from Macron to discuss fishing on Monday.", ("held", "DEU FRA", "2019-03-11")),
        ("Police said on Tuesday the man was caught a week before Trump visited London.", ("held", "USA", "")),
        ("The call between Trump and Zelensky on Monday may not have been wise.", ("held", "UKR USA", "2019-03-11")),
        ("The meeting of Trump and Putin on Monday did not happen by chance.", ("held", "RUS USA", "2019-03-11")),
        ("Zelensky met Putin, Macron and Merkel in Paris on Monday.", ("held", "DEU FRA RUS UKR", "2019-03-11")),
        ("Putin skipped the talks in Minsk.", ("denied", "RUS", "")),
        ("Merkel thanked Macron for his visit to Kyiv.", ("held", "FRA", "2019-03-09")),
        ("Putin criticised Merkel over her call with Boris Johnson.", ("held", "DEU GBR", "2019-03-09")),
        ("Abe thanked Trump for the meeting with Kim Jong Un.", ("held", "PRK USA", "2019-03-09")),
        ("Namibia's president, Hage Geingob, hosted Edgar Lungu on Monday.", ("held", "NAM ZMB", "2019-03-11")),
        ("Moon, Abe pledge to boost trade after talks in Seoul", ("held", "JPN KOR", "2019-03-09")),
        ("At the Singapore summit in June 2018, Trump and Kim Jong Un agreed.", ("held", "PRK USA", "2018-06-01")),
        ("Merkel criticised Macron for his planned visit to Kyiv.", ("scheduled", "FRA", "")),
        ("Merkel praised Macron for his talks with Putin.", ("held", "FRA RUS", "2019-03-09")),
    ],
)
def test_what_stands_beside_an_encounter_does_not_turn_it(text, coded):
    assert [one[1:] for one in read(text)] == [coded]


@pytest.mark.parametrize(
    "text",
    [
        "Students met Juncker in Brussels on Monday.",
        "Moon praised US talks with North Korea.",
        "Trump handed Putin a victory in Syria on Monday.",
        "Merkel praised her deputy's meeting with Macron on Monday.",
        "Trump was told of the envoy's talks with Putin in Geneva on Monday.",
        "The interaction of Trump and Putin was studied on Monday.",
        "Putin criticised Merkel for her meeting with an opposition leader.",
        "Trump attacked Macron over his talks with protesters on Monday.",
        "Since the G20 summit, Trump has praised Xi Jinping.",
        "It would have been a mistake for Macron to have met Viktor Orban.",
        "It might have been useful for Abe to have met Xi Jinping in Osaka.",
    ],
)
def test_what_others_do_or_is_said_in_images_is_no_encounter(text):
    assert read(text) == []


def test_talks_that_one_is_asked_about_are_those_told_of_before():
    found = read(
        "President Trump met Xi in Lima on Monday. I wonder if you can talk about your talks with President Xi."
    )
    assert found == [("meeting", "held", "CHN USA", "2019-03-11")]


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Macron will go to Madrid on Monday. A stop in Seville was cancelled.", [("visit", "scheduled")]),
        ("Macron will go to Madrid on Monday. The visit to Madrid was then called off.", [("visit", "cancelled")]),
        ("Macron will go to Spain on Monday. The visit to Madrid was then called off.", [("visit", "cancelled")]),
        ("Macron met Merkel in Bonn on Monday. A second round is due on Sunday between voters.", [("meeting", "held")]),
    ],
)
def test_what_is_said_of_another_stop_or_round_is_not_said_of_it(text, coded):
    assert [one[:2] for one in read(text)] == coded


def test_a_host_who_comes_home_with_his_guest_is_no_traveller():
    text = (
        "Trump rolled out the red carpet for Macron on Monday, opening a state visit for the French president. "
        "The two returned to Washington by train."
    )
    assert ("visit", "ongoing") in [one[:2] for one in read(text)]


def test_the_next_meeting_of_a_bank_is_not_that_of_the_two_leaders():
    found = read("Trump and Xi met in Lima in January. The next meeting of the Fed in Washington is on March 20.")
    assert found == [("meeting", "held", "CHN USA", "2019-01-01")]


@pytest.mark.parametrize(
    "text",
    [
        "Merkel met Macron on Monday and then flew to Oman.",
        "Merkel met Macron on Monday, then headed to Oman.",
        "Merkel sat down with Macron on Monday before flying to Oman for the last stop of her tour.",
    ],
)
def test_where_one_went_then_is_not_where_they_met(text):
    day = Published(DAY, DAY, Basis.METADATA, str(DAY))
    first, second = code(Document("a", text, language="en", published=day)).encounters
    assert first.where is None
    assert second.where.country == "OMN"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Pompeo goes to Oman for the last stop of his tour.", "ongoing"),
        ("Pompeo will go to Oman for the last leg of his tour.", "scheduled"),
        ("Pompeo recalled his last visit to Oman.", "held"),
    ],
)
def test_the_last_stop_is_not_one_of_before(text, status):
    assert [one[1] for one in read(text)] == [status]


def test_who_comes_after_all_does_not_stay_away():
    text = "Pompeo will attend the NATO summit in London in December. Pompeo had planned to skip the summit."
    assert [one[:3] for one in read(text)] == [("gathering", "scheduled", "USA")]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Pompeo will visit Oman in December.", "2019-12-01"),
        ("Pompeo is to visit Oman in January.", "2020-01-01"),
        ("Pompeo plans to visit Oman in December.", "2019-12-01"),
        ("Pompeo visited Oman in December.", "2018-12-01"),
        ("Pompeo will speak of his visit to Oman, begun in December.", "2018-12-01"),
    ],
)
def test_a_month_in_which_something_is_to_be_done_is_to_come(text, first):
    assert [one[3] for one in read(text)] == [first]


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Merkel, Macron discuss Syria\n\nMerkel and Macron had a telephone conversation on Monday.", "call"),
        ("Merkel phoned Macron on Monday. The two exchanged views on Syria.", "call"),
        ("Merkel and Macron met in Bonn on Monday. The two discussed Syria.", "meeting"),
    ],
)
def test_views_exchanged_are_no_meeting_beside_the_call(text, coded):
    assert [one[:2] for one in read(text)] == [(coded, "held")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Merkel hopes the talks with Erdogan will end the dispute.", "scheduled"),
        ("Moscow hopes that the summit between Putin and Trump will bring progress.", "scheduled"),
        ("Merkel hopes that talks with Erdogan will be held soon.", "floated"),
        ("Moscow hopes that a summit between Putin and Trump will take place in June.", "floated"),
    ],
)
def test_a_hope_of_what_comes_of_a_meeting_takes_the_meeting_for_granted(text, status):
    assert [one[1] for one in read(text)] == [status]


def coded(text: str):
    day = Published(DAY, DAY, Basis.METADATA, str(DAY))
    return code(Document("a", text, language="en", published=day)).encounters


@pytest.mark.parametrize(
    "text",
    [
        "Trump spoke by phone with Trudeau about preparations for the June 15 summit in London.",
        "Trump spoke by phone with Trudeau regarding plans for the April 22-23 G20 summit.",
        "Trump and Trudeau spoke by phone about the June 15 summit.",
        "Trump talked with Trudeau on Monday about plans for the NATO summit in Oslo.",
    ],
)
def test_what_they_spoke_about_does_not_date_the_call(text):
    (call,) = [one for one in coded(text) if one.kind.value == "call"]
    assert call.status.value == "held"
    assert call.where is None
    assert call.when is None or date(2019, 3, 9) <= call.when.start <= call.when.end <= DAY


@pytest.mark.parametrize("edge", ["sidelines", "margins", "edges", "fringes"])
def test_who_meets_on_the_edges_of_a_summit_meets_where_and_when_it_is(edge):
    (one,) = coded(f"Merkel will meet Macron on the {edge} of Friday's NATO summit in Oslo.")
    assert one.where.country == "NOR"
    assert one.when.start == date(2019, 3, 15)


@pytest.mark.parametrize(
    "text",
    [
        "Pompeo will go to Oslo for a meeting of the 29-nation North Atlantic Treaty Organization on March 21.",
        "Pompeo will attend a summit of the 29-member NATO in Oslo on March 21. Pompeo had planned to skip the summit.",
    ],
)
def test_a_meeting_of_a_body_of_so_many_members_is_its_gathering(text):
    (one,) = coded(text)
    assert (one.kind.value, one.status.value, one.where.country) == ("gathering", "scheduled", "NOR")


def test_a_summit_of_two_is_not_one_of_years_to_come():
    (one,) = coded("The Trump-Putin summit in Helsinki was criticised.")
    assert (one.kind.value, one.status.value, one.where.country) == ("meeting", "held", "FIN")
    assert one.when is None  # nor was it in the days before an article months later


def test_the_place_of_a_summit_of_two_does_not_make_talks_of_others_old():
    (one,) = coded("Lavrov and Pompeo held intense talks in Helsinki.")
    assert one.when is not None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Merkel will brief parliament on her talks with Putin.", "held"),
        ("Merkel will tell parliament about her talks with Putin.", "held"),
        ("Merkel will brief parliament on talks with Putin next week.", "scheduled"),
    ],
)
def test_what_is_reported_on_took_place(text, status):
    assert [one[1] for one in read(text)] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Pompeo is visiting Oman this week. Pompeo wrapped up the visit on Monday.",
        "Pompeo ended a visit to Oman on Tuesday. Pompeo will meet Yusuf bin Alawi in Oman on Friday.",
    ],
)
def test_a_visit_wrapped_up_is_over_whatever_else_is_told_of_it(text):
    assert read(text)[0][:2] == ("visit", "held")


def test_no_plan_belongs_to_a_visit_wrapped_up():
    visit, plan = coded("Pompeo wrapped up a visit to Oman on Monday. He plans to meet Sergei Lavrov soon.")
    assert (visit.kind.value, visit.status.value) == ("visit", "held")
    assert (plan.kind.value, plan.status.value, plan.where) == ("meeting", "scheduled", None)


def test_where_a_guest_goes_home_to_is_not_where_his_hosts_meet_him():
    (one,) = [
        e
        for e in coded(
            "Viktor Orban lingered in town for talks with the Norwegian government and will make the trip back to "
            "Budapest on Sunday."
        )
        if e.kind.value == "meeting"
    ]
    assert one.where is None or one.where.country != "HUN"


@pytest.mark.parametrize(
    "text",
    [
        "Carter Reed, a former foreign policy adviser to Donald Trump, said that he met Vladimir Putin in 2012.",
        "Corin Reed, a donor to David Cameron, told reporters he met Vladimir Putin in 2012.",
        "Carter Reed, an aide to Donald Trump, testified in Congress. He met Vladimir Putin in Moscow in 2012.",
    ],
)
def test_what_a_private_person_did_is_not_done_by_the_leader_named_beside_him(text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Merkel met Macron in Bonn on Monday. During the meeting, Merkel and Macron are to discuss Syria, aides said.",
        "Merkel received Macron in Bonn on Monday. At their meeting the two leaders will discuss Syria.",
        "Merkel met Macron in Bonn on Monday. Merkel and Macron will discuss Syria during the talks.",
    ],
)
def test_what_is_to_be_discussed_during_the_meeting_is_no_other_meeting(text):
    assert [one[:2] for one in read(text)] == [("meeting", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Merkel met Macron, who owns a house in Nice.",
        "Merkel met Macron on Monday and praised an accord signed in Bonn.",
        "Merkel met Macron and delivered an invitation to dine in Bonn.",
        "Merkel will meet Macron, who scorned her by opening a museum in Bonn.",
        "Merkel and Macron will meet on Friday. Their cooks will meet in Bonn.",
        "Merkel agreed to hold talks with Macron. The call for them came at a meeting of exiles in Bonn.",
    ],
)
def test_places_told_of_others_or_of_another_time_are_not_where_they_meet(text):
    (one,) = coded(text)
    assert one.where is None


def test_where_the_house_they_met_at_stands_is_where_they_met():
    (one,) = coded("Merkel met Macron at a castle built in Meseberg by a king.")
    assert one.where.place == "Meseberg"


def test_who_landed_in_a_town_before_the_talks_was_there():
    (talks,) = [
        one for one in coded("Macron, who landed in Bonn on Monday, held talks with Merkel.") if one.kind == "meeting"
    ]
    assert talks.where.country == "DEU"


def test_a_golf_course_or_a_guests_hosts_do_not_place_a_meeting():
    (one,) = coded("Trump and Abe met on Monday. Trump owns golf courses in Florida.")
    assert one.where is None
    (one,) = coded("Kerry met Lavrov on Monday. Kerry's hosts welcomed him with drums.")
    assert one.where is None
