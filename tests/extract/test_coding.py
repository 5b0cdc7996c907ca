"""From a document's text to its encounters, through every room of extraction."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.terms import Basis

DAY = date(2016, 6, 15)


def coded(text, language="en", day=DAY):
    basis = Published(day, day, Basis.METADATA) if day else Published()
    return code(Document("test", text, language=language, published=basis))


def only(text, **options):
    (account,) = coded(text, **options).encounters
    return account


def people(account):
    return [(p.name, p.polity) for p in account.participants]


def test_a_meeting_with_its_facts():
    account = only("President Barack Obama met Chinese President Xi Jinping in Lima on Saturday.")
    assert (account.kind.value, account.status.value) == ("meeting", "held")
    assert people(account) == [("Barack Obama", "USA"), ("Xi Jinping", "CHN")]
    assert (account.when.start, account.when.end) == (date(2016, 6, 11), date(2016, 6, 11))
    assert (account.where.place, account.where.country) == ("Lima", "PER")
    assert [span.quote for span in account.evidence] == [
        "President Barack Obama met Chinese President Xi Jinping in Lima on Saturday."
    ]


def test_another_language_is_kept_and_marked():
    coding = coded("Der Präsident traf die Kanzlerin.", language="de")
    assert (coding.encounters, coding.uncoded) == ((), "language: de")


def test_an_unknown_language_is_read_as_english():
    assert len(coded("Vladimir Putin phoned Angela Merkel on Tuesday.", language="und").encounters) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The committee met with fierce criticism from Germany.",
        "Barack Obama called on Russia to leave Crimea.",
        'Barack Obama told "Meet the Press" that Vladimir Putin was wrong.',
        "Angela Merkel met her cabinet in Berlin on Monday.",
        "Barack Obama said that China and Russia had failed to meet their targets.",
        "Manchester United visited Bayern Munich on Tuesday.",
        "Vladimir Putin wrote a letter to Barack Obama.",
        "When it comes to the drought in Kenya, Barack Obama said he would listen.",
        "Barack Obama went to war in Libya.",
        "Barack Obama came under fire in Oslo on Tuesday.",
        "Barack Obama came close to a deal in Oslo last month.",
        "Barack Obama went public in Oslo with his doubts.",
        "Barack Obama and Benjamin Netanyahu first met in 2007 in an airport hall.",
        "On Friday, Barack Obama will travel to Hatfield, Pa.",
        "Hassan Rouhani condemns White House talks on Syria",
    ],
)
def test_no_encounter(text):
    assert coded(text).encounters == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Barack Obama will meet Vladimir Putin in July.", "scheduled"),
        ("Barack Obama may meet Vladimir Putin in July.", "floated"),
        ("Barack Obama called off a meeting with Vladimir Putin.", "cancelled"),
        ("Barack Obama's visit to Japan was postponed until July.", "postponed"),
        ("Barack Obama refused to meet Vladimir Putin.", "denied"),
        ("Barack Obama is visiting Japan this week.", "ongoing"),
        ("Barack Obama met Vladimir Putin on Monday.", "held"),
        ("On Friday Barack Obama met Vladimir Putin.", "held"),
        ("Barack Obama says meeting with Vladimir Putin being arranged", "scheduled"),
        ("Peace hopes rise, Barack Obama says after Vladimir Putin meeting", "held"),
        ("Nothing is off the table, Barack Obama says after Putin call", "held"),
        ("The plan had been for Barack Obama to meet Vladimir Putin in Moscow.", "cancelled"),
        ("The hope was for Barack Obama to meet Vladimir Putin in Moscow.", "floated"),
        ("Barack Obama wanted to meet Vladimir Putin, but the Russian president declined, Obama said.", "denied"),
    ],
)
def test_status(text, status):
    assert only(text).status.value == status


def test_what_is_said_later_of_the_same_meeting_is_added():
    account = only(
        "Barack Obama will meet Vladimir Putin next month. The two leaders will discuss Syria. "
        "Their meeting will take place in Geneva on July 4."
    )
    assert (account.when.start, account.where.place) == (date(2016, 7, 4), "Geneva")


def test_who_meets_an_aide_does_not_meet_whom_he_serves():
    account = only("Barack Obama met Putin adviser Ivo Petrov on Monday after Vladimir Putin left.")
    assert people(account) == [("Barack Obama", "USA"), ("Ivo Petrov", "RUS")]


def test_a_delegation_is_of_the_polity_of_the_body_that_sends_it():
    account = only("Xi Jinping met with a delegation from the U.S. Congress on Monday.")
    assert [polity for _, polity in people(account)] == ["CHN", "USA"]


def test_a_call_and_a_meeting_are_two_encounters():
    found = coded(
        "Barack Obama spoke by phone with Vladimir Putin on Monday. He met Vladimir Putin in Paris in November."
    ).encounters
    assert sorted(account.kind.value for account in found) == ["call", "meeting"]


def test_the_same_days_of_a_journey_may_be_told_with_an_anchor_and_without() -> None:
    text = "President Barack Obama visited Lima on June 14, 2016. Obama's visit to Lima on Tuesday went well."
    when = only(text).when
    assert when is not None
    assert (when.start, when.end) == (date(2016, 6, 14), date(2016, 6, 14))


def test_meetings_on_different_days_are_apart():
    found = coded("Barack Obama met Vladimir Putin on Monday. He met Putin again on Tuesday.").encounters
    assert [account.when.start.day for account in found] == [13, 14]


@pytest.mark.parametrize(
    ("further", "told"),
    [
        ("Their next meeting is set for July in Rome.", ("scheduled", "2016-07-01")),
        ("The next meeting between the two will be in July.", ("scheduled", "2016-07-01")),
        ("The next meeting of the two is to take place next month.", ("scheduled", "2016-07-01")),
        ("He is to see her again in Rome next week.", ("scheduled", "2016-06-20")),
        ("He saw her in Rome in March, too.", ("held", "2016-03-01")),
        ("Their next meeting will be crucial.", None),
        ("No date was set for their next meeting.", None),
        ("He sees her as a friend.", None),
    ],
)
def test_what_is_told_of_another_time(further, told):
    found = coded(f"Barack Obama met Angela Merkel in Berlin on Monday. {further}").encounters[1:]
    assert [(e.status.value, str(e.when.start)) for e in found] == ([told] if told else [])


@pytest.mark.parametrize(
    "words",
    [
        "The visit follows talks between Barack Obama and Angela Merkel in March.",
        "The trip comes on the heels of a meeting between Barack Obama and Angela Merkel in March.",
        "The deal builds on talks between Barack Obama and Angela Merkel in March.",
    ],
)
def test_what_is_followed_has_been(words):
    one = only(words)
    assert (one.status.value, str(one.when.start)) == ("held", "2016-03-01")


@pytest.mark.parametrize(
    "text",
    [
        "Greeted at Heathrow by Prime Minister David Cameron, Obama said the alliance was strong.",
        "Met on the tarmac by Prime Minister David Cameron, Obama waved to the crowd.",
        "Cameron spoke in London.\n\nStanding at his side, French President Francois Hollande said he agreed.",
        "Obama arrived in London on Friday. Standing with Prime Minister David Cameron, Obama promised aid.",
    ],
)
def test_who_is_greeted_or_stands_there_before_the_clause_tells_of_him(text):
    met = [a for a in coded(text).encounters if a.kind.value == "meeting"]
    assert [{p.name for p in a.participants} - {"Barack Obama", "François Hollande"} for a in met] == [
        {"David Cameron"}
    ]


def test_whom_a_group_includes_are_called_one_by_one():
    text = "Obama discussed it in calls with European leaders, including Chancellor Merkel and President Hollande."
    called = {frozenset(p.name for p in a.participants) for a in coded(text).encounters}
    assert called == {frozenset(("Barack Obama", name)) for name in ("Angela Merkel", "François Hollande")}


@pytest.mark.parametrize("times", ["twice", "three times"])
def test_what_is_counted_is_no_news(times):
    assert only(f"President Barack Obama has met Prime Minister David Cameron {times}.").when is None


def test_a_state_of_the_union_is_no_country_for_its_secretary():
    text = "President Obama called Georgia Secretary of State Brian Kemp on Friday about the vote in the United States."
    assert not coded(text).encounters


def test_who_builds_on_the_calls_of_another_makes_none():
    text = "The plan will build on Chancellor Merkel's calls this week with President Hollande and David Cameron."
    held = {(a.kind.value, a.status.value, *sorted(p.name for p in a.participants)) for a in coded(text).encounters}
    assert held == {
        ("call", "held", "Angela Merkel", "François Hollande"),
        ("call", "held", "Angela Merkel", "David Cameron"),
    }


def test_a_length_sets_nobody_apart():
    text = "After hosting Mahmoud Abbas in Washington in March, Barack Obama said that peace takes a hundred years."
    assert [len(people(account)) for account in coded(text).encounters] == [2]


def test_calls_to_several_leaders_are_apart():
    found = coded("Barack Obama spoke by phone with Vladimir Putin and Angela Merkel on Monday.").encounters
    assert [people(account)[1][1] for account in found] == ["RUS", "DEU"]


def test_fresh_news_is_dated_by_the_days_before_the_document():
    account = only("Barack Obama met Vladimir Putin. They discussed Syria.")
    assert (account.when.start, account.when.end) == (date(2016, 6, 12), DAY)


def test_nothing_is_dated_by_an_unknown_day():
    assert only("Barack Obama met Vladimir Putin. They discussed Syria.", day=None).when is None


def test_the_day_of_a_report_is_not_the_day_of_the_meeting():
    account = only('"I look forward to meeting Vladimir Putin in Geneva in July," Barack Obama said on Monday.')
    assert (account.when.start, account.when.end) == (date(2016, 7, 1), date(2016, 7, 31))


def test_this_week_of_what_is_to_come_begins_with_the_document():
    account = only("Barack Obama will meet Vladimir Putin this week.")
    assert (account.when.start, account.when.end) == (DAY, date(2016, 6, 19))


def test_a_leader_meets_those_of_the_country_he_visits_there():
    found = coded("Barack Obama arrived in Tokyo on Tuesday for a two-day visit. He met Shinzo Abe.").encounters
    meeting = next(account for account in found if account.kind.value == "meeting")
    assert (meeting.where.country, meeting.when.start) == ("JPN", date(2016, 6, 14))


def test_what_is_said_to_a_visitor_is_said_in_person():
    account = only(
        "President Xi Jinping of China told visiting American President Barack Obama on Monday that trade grows."
    )
    assert (account.kind.value, account.status.value) == ("meeting", "held")
    assert people(account) == [("Xi Jinping", "CHN"), ("Barack Obama", "USA")]


def test_every_field_rests_on_claims():
    account = only("President Barack Obama will meet Xi Jinping in Lima in November.")
    fields = {claim.field for claim in account.claims}
    assert {"kind", "status", "participants", "when", "where"} <= fields
    assert all(claim.spans for claim in account.claims)


def test_coding_twice_gives_the_same():
    text = "Barack Obama met Vladimir Putin in Paris in November. He will visit Japan and Vietnam in July."
    assert coded(text) == coded(text)


def test_exhaustive_reading_loses_nothing():
    text = "Barack Obama met Vladimir Putin on Monday."
    basis = Published(DAY, DAY, Basis.METADATA)
    document = Document("test", text, language="en", published=basis)
    assert len(code(document, exhaustive=True).encounters) == len(code(document).encounters)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Obama praised Japan. He had visited the country in May.", "JPN"),
        ("Obama visited a shelter in Greece in May.", "GRC"),
        ("Obama is due in Lima on Friday.", "PER"),
        ("Obama gave a speech in April after a swing through Vietnam.", "VNM"),
        ("Obama made the first visit in ten years by an American president to Mongolia in May.", "MNG"),
        ("Obama will attend a funeral in Norway in July.", "NOR"),
    ],
)
def test_where_a_journey_leads(text, country):
    told = coded(f"Barack Obama met Angela Merkel in Berlin on Monday. {text}").encounters
    visits = [account for account in told if account.kind.value == "visit"]
    assert [account.where.country for account in visits] == [country]


def test_two_offices_and_one_name_are_two_people():
    text = "Joe Biden is home. Angela Merkel met the Vice President and President Hollande in Paris on Monday."
    assert ("François Hollande", "FRA") in people(only(text))
    assert ("Joe Biden", "USA") in people(only(text))


def test_two_who_speak_together_are_none_of_them_alone():
    account = only(
        "Barack Obama met Vladimir Putin in Lima on Monday. The meeting lasted two hours, both leaders said."
    )
    (length,) = [claim for claim in account.claims if claim.field == "duration_minutes"]
    assert (length.source.name, length.source.type.value) == ("Barack Obama and Vladimir Putin", "participant")


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Obama and François Hollande toured a farm in Iowa in May.", "meeting", {"Barack Obama", "François Hollande"}),
        ("A visit by François Hollande to meet Obama was agreed.", "meeting", {"Barack Obama", "François Hollande"}),
        ("Obama sought support from François Hollande in a phone call.", "call", {"Barack Obama", "François Hollande"}),
        ("Hollande attended a conference in Oslo in May.", "gathering", {"François Hollande"}),
        ("Merkel, Hollande to meet in Paris", "meeting", {"Angela Merkel", "François Hollande"}),
        ("Merkel, Hollande discuss Greece by phone", "call", {"Angela Merkel", "François Hollande"}),
        ("A Merkel-Hollande call is set for Friday.", "call", {"Angela Merkel", "François Hollande"}),
        ("Obama and Hollande have another call scheduled.", "call", {"Barack Obama", "François Hollande"}),
        ("A phone call made by Obama to Hollande was short.", "call", {"Barack Obama", "François Hollande"}),
        (
            "Obama raised the fishing dispute with Hollande in a phone call.",
            "call",
            {"Barack Obama", "François Hollande"},
        ),
        ("Obama shared a plan with Hollande at a meeting in May.", "meeting", {"Barack Obama", "François Hollande"}),
        ("Hollande was warned by Obama during talks in Rome.", "meeting", {"Barack Obama", "François Hollande"}),
        (
            "In Lima, Obama will discuss fishing rights with Ollanta Humala.",
            "meeting",
            {"Barack Obama", "Ollanta Humala"},
        ),
        ("Hollande was granted an audience by Pope Francis.", "meeting", {"François Hollande", "Francis"}),
        ("Hollande gave a warm welcome on Friday to Narendra Modi.", "meeting", {"François Hollande", "Narendra Modi"}),
    ],
)
def test_ways_of_meeting(text, kind, names):
    told = coded(f"Barack Obama met Angela Merkel in Berlin on Monday. {text}").encounters
    assert (kind, names) in [(one.kind.value, {p.name for p in one.participants}) for one in told]


def test_at_a_meeting_with_others_nobody_speaks_to_a_leader_elsewhere():
    told = coded(
        "Barack Obama met Angela Merkel in Berlin on Monday. "
        "In a meeting with reporters, Obama told François Hollande to wait."
    ).encounters
    assert [{p.name for p in one.participants} for one in told] == [{"Barack Obama", "Angela Merkel"}]


@pytest.mark.parametrize(
    ("text", "each"),
    [
        (
            "Barack Obama will meet Angela Merkel in Berlin on Friday and Francois Hollande in Paris on Saturday.",
            [("Angela Merkel", "DEU", "2016-06-17"), ("François Hollande", "FRA", "2016-06-18")],
        ),
        (
            "Barack Obama met Angela Merkel in Hanover in April and again in Berlin in June 2016.",
            [("Angela Merkel", "DEU", "2016-04-01"), ("Angela Merkel", "DEU", "2016-06-01")],
        ),
        (
            "Barack Obama and Angela Merkel met in 2011, 2013 and 2015.",
            [("Angela Merkel", None, f"{year}-01-01") for year in (2011, 2013, 2015)],
        ),
        (
            "Barack Obama held summits with Angela Merkel in 2014 and 2015.",
            [("Angela Merkel", None, f"{year}-01-01") for year in (2014, 2015)],
        ),
        ("Barack Obama met Angela Merkel on Monday and Tuesday.", [("Angela Merkel", None, "2016-06-13")]),
        ("Barack Obama met Angela Merkel on Monday and again on Tuesday.", [("Angela Merkel", None, "2016-06-13")]),
        (
            "Barack Obama met Angela Merkel on Monday and again on Wednesday in Berlin.",
            [("Angela Merkel", "DEU", "2016-06-13"), ("Angela Merkel", "DEU", "2016-06-15")],
        ),
        (
            "Barack Obama hosted Angela Merkel on June 3, showing her the garden, and for a second time on June 9.",
            [("Angela Merkel", "USA", "2016-06-03"), ("Angela Merkel", None, "2016-06-09")],
        ),
        (
            "Barack Obama and Angela Merkel met twice this year, in March in Hanover and in May in Rome.",
            [("Angela Merkel", "DEU", "2016-03-01"), ("Angela Merkel", "ITA", "2016-05-01")],
        ),
        (
            "Barack Obama met Angela Merkel in Rome on Monday and again on Tuesday told reporters about it.",
            [("Angela Merkel", "ITA", "2016-06-13")],
        ),
        (
            "Angela Merkel and Francois Hollande each met with Barack Obama in Hanover in April 2016.",
            [("Angela Merkel", "DEU", "2016-04-01"), ("François Hollande", "DEU", "2016-04-01")],
        ),
    ],
)
def test_several_encounters_in_one_sentence(text, each):
    found = [
        (next(p.name for p in e.participants if p.polity != "USA"), e.where and e.where.country, str(e.when.start))
        for e in coded(text).encounters
    ]
    assert found == each


def test_a_status_that_the_days_alone_decide_has_words_too():
    account = only("Barack Obama attended the G20 summit in Hangzhou, China.", day=date(2016, 9, 4))
    said = [(claim.value, claim.as_said) for claim in account.claims if claim.field == "status"]
    assert (account.status.value, said) == ("ongoing", [("held", "attended"), ("ongoing", "G20 summit in Hangzhou")])
