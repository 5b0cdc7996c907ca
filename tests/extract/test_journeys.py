"""Where journeys lead that name several countries, a part of the world or a country by another noun."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Basis, Document, Published

DAY = date(2022, 6, 15)

JOURNEYS = [
    # sentence, who travels, the countries in order, "" for a part of the world
    (
        "Indian Prime Minister Narendra Modi visited 25 countries, among them Oman and Qatar.",
        "Narendra Modi",
        "OMN QAT",
    ),
    ("Narendra Modi will visit three countries in July: Ghana, Kenya and Namibia.", "Narendra Modi", "GHA KEN NAM"),
    ("Joe Biden left on a trip to Asia, including South Korea and Japan.", "Joe Biden", "KOR JPN"),
    ("Joe Biden spoke of his trip to the region, which included stops in Oman and Qatar.", "Joe Biden", "OMN QAT"),
    ("Joe Biden will visit the island republic of Malta in July.", "Joe Biden", "MLT"),
    ("They spoke of the visit of Cuban Foreign Minister Bruno Rodriguez to Paris.", "Bruno Rodríguez", "FRA"),
    ("Secretary of Defense Lloyd Austin warned Russia on a trip to Europe last week.", "Lloyd Austin", ""),
    ("Narendra Modi is expected in Ankara on Thursday.", "Narendra Modi", "TUR"),
    ("Joe Biden accepted an invitation from Narendra Modi to visit India in July.", "Joe Biden", "IND"),
    ("Oman is the last leg of Narendra Modi's tour, which has already taken him to Qatar.", "Narendra Modi", "OMN QAT"),
    ("Narendra Modi will visit Oman on Friday, and his next stop is Qatar.", "Narendra Modi", "OMN QAT"),
    ("Joe Biden was on a visit to the Gulf, which included stops in Qatar and Oman.", "Joe Biden", "QAT OMN"),
    ("Joe Biden was to fly to Kenya and then on to Angola.", "Joe Biden", "KEN AGO"),
    ("Joe Biden will also stop in Luanda on his way to Kenya.", "Joe Biden", "AGO KEN"),
    ("Narendra Modi, who has already been to Kenya, will fly to Oman on Friday.", "Narendra Modi", "KEN OMN"),
    ("Narendra Modi had himself been in Kenya in March to sign it.", "Narendra Modi", "KEN"),
    ("Narendra Modi, in Nairobi for a two-day visit, spoke of trade with Kenya.", "Narendra Modi", "KEN"),
    ("Narendra Modi, on a three-nation African tour, spoke of trade with Kenya.", "Narendra Modi", ""),
    ("The visits to China by Joe Biden and Narendra Modi have failed.", "Joe Biden|Narendra Modi", "CHN CHN"),
    ("Joe Biden left Nairobi on Tuesday after two days in Kenya.", "Joe Biden", "KEN"),
    ("Joe Biden will visit the Republic of Kenya, Angola and Egypt in July.", "Joe Biden", "KEN AGO EGY"),
    ("Joe Biden's remarks on trade during a stop in Kenya on Monday drew fire at home.", "Joe Biden", "KEN"),
    ("Joe Biden was cheered on a trip to Kenya last week.", "Joe Biden", "KEN"),
    ("Joe Biden urged both sides to lay down their arms during a trip to Kenya in March.", "Joe Biden", "KEN"),
    ("Beginning a four-day stay in Kenya, Joe Biden praised its courts.", "Joe Biden", "KEN"),
    ("The row led Narendra Modi to shelve a state visit to Kenya last year.", "Narendra Modi", "KEN"),
    ("Narendra Modi, who was at the White House on Monday, flies to Kenya on Friday.", "Narendra Modi", "USA KEN"),
    ("Joe Biden landed at Nairobi airport early on Tuesday.", "Joe Biden", "KEN"),
    ("Joe Biden will be in Nairobi, Kenya, on Friday and Luanda, Angola, on Sunday.", "Joe Biden", "KEN AGO"),
    ("Joe Biden visited Kenya in May and Angola in June.", "Joe Biden", "KEN AGO"),
    ("Narendra Modi skipped a summit that Joe Biden hosted at Camp David in May.", "Narendra Modi", "USA"),
    ("Narendra Modi refused to attend a dinner of NATO leaders in Paris on Sunday.", "Narendra Modi", "FRA"),
    ("Narendra Modi refused to attend a regional summit in Nairobi last year.", "Narendra Modi", "KEN"),
    ("Narendra Modi called off plans to attend a regional summit in Nairobi.", "Narendra Modi", "KEN"),
    ("Narendra Modi abandoned plans to take part in a forum in Nairobi.", "Narendra Modi", "KEN"),
    ("Narendra Modi is on a tour that has taken him to Oman and will take him to Kenya.", "Narendra Modi", "OMN KEN"),
    ("The first legs of Narendra Modi's trip took him to Oman and Kenya.", "Narendra Modi", "OMN KEN"),
    ("Kenya will host Narendra Modi for a state visit in July.", "Narendra Modi", "KEN"),
    ("Norway to host Narendra Modi for state visit next spring", "Narendra Modi", "NOR"),
    ("Oman received Narendra Modi for a two-day visit last week.", "Narendra Modi", "OMN"),
    ("Joe Biden visited the Omani town of Qadhanah on Tuesday.", "Joe Biden", "OMN"),
    ("Joe Biden flew on Tuesday to the Kenyan village of Nyangoma.", "Joe Biden", "KEN"),
    ("They praised the talks in Oman and the famous visit of Pope Francis to Kenya this year.", "Francis", "KEN"),
    ("By the time Joe Biden first visited Kenya in May, its old leader was ill.", "Joe Biden", "KEN"),
    ("Joe Biden flew in from Kenya, where he had been on a two-day visit.", "Joe Biden", "KEN"),
    ("Critics in Kenya were arrested ahead of a visit by Joe Biden.", "Joe Biden", "KEN"),
    ("Angry monks set a fire in the Kenyan capital Nairobi, ahead of a visit by Joe Biden.", "Joe Biden", "KEN"),
    ("Watch: Joe Biden rides in a tank during Kenya visit", "Joe Biden", "KEN"),
    ("Joe Biden confirms Kenya trip", "Joe Biden", "KEN"),
    ("In Kenya, many are gloomy about Joe Biden's state visit next week.", "Joe Biden", "KEN"),
    ("Joe Biden is also scheduled for a state visit to Kenya in September.", "Joe Biden", "KEN"),
    ("Kenya signed a trade deal during a visit by Joe Biden.", "Joe Biden", "KEN"),
    ("The news broke in Kenya, where Joe Biden canceled a visit this week.", "Joe Biden", "KEN"),
    ("Joe Biden is spending three days in Kenya, and met students on Monday.", "Joe Biden", "KEN"),
    ("Kenya announced its plan in May while Joe Biden was visiting.", "Joe Biden", "KEN"),
    ("Joe Biden thanked Narendra Modi for his visit to Kenya.", "Narendra Modi", "KEN"),
    ("Joe Biden slammed Narendra Modi over his trip to Kenya.", "Narendra Modi", "KEN"),
    ("Kenya announced its plan in May while Joe Biden was there to meet students.", "Joe Biden", "KEN"),
    ("Narendra Modi was invited for a state visit to Kenya in July.", "Narendra Modi", "KEN"),
    ("Speaking in Nairobi during a two-day working visit, Joe Biden praised its courts.", "Joe Biden", "KEN"),
    ("During the Angola leg of his African tour, Joe Biden praised its courts.", "Joe Biden", "AGO"),
    ("Joe Biden came home from Nairobi on Saturday.", "Joe Biden", "KEN"),
    ("Joe Biden has asked Narendra Modi to come back to Washington in the autumn.", "Narendra Modi", "USA"),
    ("Joe Biden crossed into northern Mexico on Monday.", "Joe Biden", "MEX"),
    ("Kenya is bracing for Joe Biden's visit next week.", "Joe Biden", "KEN"),
    ("Kenya is preparing for the visit of Joe Biden next week.", "Joe Biden", "KEN"),
    ("A visit to Nairobi that Joe Biden's office had pencilled in for May never came about.", "Joe Biden", "KEN"),
    ("Joe Biden will visit Egypt, the Democratic Republic of the Congo and Kenya.", "Joe Biden", "EGY COD KEN"),
    ("Joe Biden chose Kenya and Angola for one of his first journeys in May.", "Joe Biden", "KEN AGO"),
    ("Joe Biden is just back from Kenya and Angola.", "Joe Biden", "KEN AGO"),
    ("Joe Biden left Kenya on Tuesday after a two-day stay.", "Joe Biden", "KEN"),
    ("Joe Biden has left Nairobi, bringing to a close a three-day visit that began on Monday.", "Joe Biden", "KEN"),
    ("Joe Biden pointed to last month's trip to Kenya.", "Joe Biden", "KEN"),
    ("Joe Biden is to spend the weekend in Kenya.", "Joe Biden", "KEN"),
    ("Joe Biden spent Thursday with his troops in Kenya.", "Joe Biden", "KEN"),
    ("Joe Biden welcomed the visit which Narendra Modi is to pay to Washington in July.", "Narendra Modi", "USA"),
    ("Joe Biden renewed his invitation to Narendra Modi to come to Washington.", "Narendra Modi", "USA"),
    ("A stopover by Narendra Modi in Nairobi is still planned for July.", "Narendra Modi", "KEN"),
    ("Joe Biden had himself been in Nairobi in April to sign a pact.", "Joe Biden", "KEN"),
    ("Joe Biden instructed Secretary of State Antony Blinken to travel to Egypt.", "Antony Blinken", "EGY"),
]

STOPS_INSTEAD = "Joe Biden is on a trip to Europe. He visited Poland on Tuesday."


def journeys(text, published=DAY):
    document = Document("test", text, language="en", published=Published(published, published, Basis.METADATA))
    return [account for account in code(document).encounters if account.kind.value == "visit"]


@pytest.mark.parametrize(("sentence", "who", "countries"), JOURNEYS)
def test_where_a_journey_leads(sentence, who, countries):
    found = journeys(sentence)
    assert {person.name for account in found for person in account.participants} == set(who.split("|"))
    assert " ".join((a.where and a.where.country) or "" for a in found) == countries


def test_a_journey_to_a_part_of_the_world_is_told_by_its_stops():
    assert [account.where.country for account in journeys(STOPS_INSTEAD)] == ["POL"]


def test_the_stops_that_a_tour_included_are_of_days_not_told():
    found = journeys("Joe Biden is back from a tour which took him to Kenya and Angola.")
    assert [(account.where.country, account.when) for account in found] == [("KEN", None), ("AGO", None)]


def test_each_stop_that_a_tour_leads_to_has_the_fate_of_its_own_verb():
    found = journeys("Joe Biden's trip took him to Oman last week and will take him to Kenya on Friday.")
    assert [(account.where.country, account.status.value, str(account.when.start)) for account in found] == [
        ("OMN", "held", "2022-06-06"),
        ("KEN", "scheduled", "2022-06-17"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden left Iraq in ruins, Modi said.",
        "Joe Biden met Modi in Rome. Members of Congress of both parties have gone to Oman.",
        "Joe Biden has been to many G7 summits.",
        "“We did not go to Afghanistan to fight a war without end,” Joe Biden said.",
        "“We did not go to Afghanistan to kill,” Joe Biden said.",
        "Joe Biden flies to Georgia on Friday. America is back, Joe Biden told the Congress.",
    ],
)
def test_no_journey(text):
    assert journeys(text) == []


@pytest.mark.parametrize(
    ("text", "status", "where"),
    [
        ("A stop in Nairobi was dropped from the programme.", "cancelled", "Nairobi"),
        ("A stopover in Nairobi had been considered but was dropped, a diplomat said.", "cancelled", "Nairobi"),
        ("A trip to Nairobi that had been set for Friday was struck from the schedule.", "cancelled", "Nairobi"),
        ("A brief stop in Nairobi is being considered for the return leg.", "floated", "Nairobi"),
        ("A trip to Nairobi has been postponed to the autumn.", "postponed", "Nairobi"),
        ("The itinerary also includes a stop in Nairobi on Friday.", "scheduled", "Nairobi"),
    ],
)
def test_a_stop_told_without_its_traveller_is_of_whoever_is_on_the_way(text, status, where):
    last = journeys("President Joe Biden arrived in Cairo on Tuesday for a two-day visit. " + text)[-1]
    assert (last.status.value, last.where.place) == (status, where)
    assert [person.name for person in last.participants] == ["Joe Biden"]


@pytest.mark.parametrize(
    ("text", "status", "start", "end"),
    [
        ("Joe Biden is in Nairobi until Friday.", "ongoing", "2022-06-15", "2022-06-17"),
        ("Joe Biden is on a visit to Kenya through Friday.", "ongoing", "2022-06-15", "2022-06-17"),
        ("Joe Biden had been due in Nairobi last week but cancelled.", "cancelled", "2022-06-06", "2022-06-12"),
        ("A storm forced Joe Biden to abandon a visit to Kenya in July.", "cancelled", "2022-07-01", "2022-07-31"),
        ("Joe Biden gave up plans to travel to Kenya in July.", "cancelled", "2022-07-01", "2022-07-31"),
        ("Narendra Modi will visit Kenya in the spring.", "scheduled", "2023-03-01", "2023-05-31"),
    ],
)
def test_the_days_and_fate_of_a_journey(text, status, start, end):
    (one,) = journeys(text)
    assert (one.status.value, str(one.when.start), str(one.when.end)) == (status, start, end)


@pytest.mark.parametrize(
    ("text", "who", "status", "country"),
    [
        ("Narendra Modi accepted an invitation to Nairobi in the autumn.", "Narendra Modi", "scheduled", "KEN"),
        ("Narendra Modi turned down an invitation to Kenya.", "Narendra Modi", "denied", "KEN"),
        ("Joe Biden called Narendra Modi and asked him to Washington.", "Joe Biden|Narendra Modi", "floated", "USA"),
        ("Narendra Modi chose Kenya for his first trip abroad.", "Narendra Modi", "scheduled", "KEN"),
        ("NAIROBI, Kenya (AP) - Narendra Modi came in April and stayed three days.", "Narendra Modi", "held", "KEN"),
        ("NAIROBI, Kenya (AP) - Narendra Modi will come next month.", "Narendra Modi", "scheduled", "KEN"),
        ("NAIROBI, Kenya (AP) - Narendra Modi is not coming, his office said.", "Narendra Modi", "denied", "KEN"),
    ],
)
def test_invitations_and_coming_to_where_it_is_written(text, who, status, country):
    one = journeys(text)[-1]
    assert {person.name for person in one.participants} == set(who.split("|"))
    assert (one.status.value, one.where.country) == (status, country)


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI, Kenya (AP) - Narendra Modi came under fire on Tuesday in Kenya's press.",
        "NAIROBI, Kenya (AP) - Narendra Modi's offer to Kenya came on Tuesday.",
        "NAIROBI, Kenya (AP) - Narendra Modi came close to a deal with Kenya on Tuesday.",
    ],
)
def test_coming_in_another_sense(text):
    assert journeys(text) == []


def test_each_stop_has_its_own_days():
    found = journeys("Joe Biden will be in Nairobi on Friday and in Luanda on Sunday.")
    assert [account.when.start.day for account in found] == [17, 19]


def test_staying_away_from_a_named_gathering_is_the_journey_of_the_absentee_only():
    found = code(
        Document(
            "test",
            "Joe Biden has canceled his trip this week to the NATO summit in Madrid.",
            language="en",
            published=Published(DAY, DAY, Basis.METADATA),
        )
    ).encounters
    assert [(account.kind.value, account.status.value) for account in found] == [("visit", "cancelled")]


def test_a_visit_that_began_is_under_way_whatever_is_still_to_come_in_it():
    text = "Narendra Modi should meet the king during his four-day visit to Oman, which began on Monday."
    assert [account.status.value for account in journeys(text)] == ["ongoing"]


def test_a_tour_is_not_told_by_a_stop_of_other_days():
    text = "Joe Biden called for calm during a trip to Asia in March. In May he visited Poland."
    assert [account.where and account.where.country for account in journeys(text)] == [None, "POL"]


@pytest.mark.parametrize(
    ("sentence", "country"),
    [
        ("Narendra Modi addressed a joint session of Congress in May.", "USA"),
        ("Narendra Modi will address Congress next week.", "USA"),
        ("Joe Biden will speak to the Knesset on Monday.", "ISR"),
        ("Narendra Modi addressed Congress by video link in May.", None),
        ("Joe Biden addressed Congress in May.", None),
        ("Narendra Modi gave a speech before Congress in May.", "USA"),
        ("Narendra Modi's speech to Congress in May angered them.", "USA"),
        ("Joe Biden defended the pact in a wide-ranging speech in Warsaw on Monday.", "POL"),
        ("In a speech in Nairobi last week, Narendra Modi promised new roads.", "KEN"),
        ("Joe Biden delivered an address at the university in Oslo in May.", "NOR"),
        ("Joe Biden told an audience in Riyadh in May that he would not lecture.", "SAU"),
        ("Joe Biden's remarks in Oslo on Monday upset Congress.", "NOR"),
        ("His 2021 Cairo speech was the best of Joe Biden's.", None),
        ("Joe Biden criticised a speech in Tehran.", None),
        ("Joe Biden drew a line in a speech at Georgetown in May.", None),
        ("In a speech in Ohio on Monday, Joe Biden spoke of Poland.", None),
        ("NATO Secretary General Jens Stoltenberg spoke of Poland in a speech in Brussels on Monday.", None),
        ("NATO Secretary General Jens Stoltenberg spoke of arms in a speech in Warsaw on Monday.", "POL"),
        ("Iran fired two missiles ahead of a visit by Joe Biden.", None),
    ],
)
def test_who_speaks_to_a_parliament_or_abroad_has_come(sentence, country):
    found = journeys("Angela Merkel met Francois Hollande in Berlin in 2013. " + sentence)
    assert next((account.where.country for account in found), None) == country


OMAN = "Oman and India are old friends. Oman buys rice from India, and India buys gas from Oman."


@pytest.mark.parametrize(
    ("sentence", "countries"),
    [
        ("Narendra Modi arrived here on Monday for a three-day visit.", ["OMN"]),
        (
            "Narendra Modi arrived here on Monday for a three-day visit. Qatar and Kuwait are close.",
            ["OMN"],
        ),
        ("Qatar said so. Kuwait and Qatar, and Qatar again. Narendra Modi arrived here on Monday.", []),
        ("Narendra Modi should just come in here, say a few words and leave.", []),
    ],
)
def test_here_without_a_dateline_is_the_country_that_the_story_is_of(sentence, countries):
    found = journeys("Angela Merkel met Francois Hollande in Berlin in 2013. " + OMAN + " " + sentence)
    assert [account.where.country for account in found] == countries


@pytest.mark.parametrize(("day", "first"), [("Friday", "2024-09-06"), ("last Friday", "2024-08-30")])
def test_the_bare_day_of_a_plan_that_was_dropped_is_one_to_come(day, first):
    text = (
        f"President Joe Biden landed in Cairo on Tuesday. A visit to Nairobi that had been set for {day} was dropped."
    )
    assert journeys(text, date(2024, 9, 5))[-1].when.start.isoformat() == first
