"""Who attends which gathering, from sentences to codings: named ones, an organisation's own, and unnamed."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Basis, Document, Published

ATTENDED = [
    # sentence, published, who by name or polity, first day, place
    (
        "Venezuelan President Hugo Chávez called George W. Bush a liar before the UN General Assembly.",
        "2006-12-03",
        {"Hugo Chávez"},
        "2006-09-19",
        "New York",
    ),
    (
        "The low point was the NATO summit last month at which Donald Trump scolded Angela Merkel.",
        "2018-08-31",
        {"Donald Trump"},
        "2018-07-11",
        "Brussels",
    ),
    (
        "Joe Biden was among 20 presidents at the burial of Namibia's Hage Geingob on Sunday in Windhoek.",
        "2024-02-26",
        {"Joe Biden"},
        "2024-02-25",
        "Windhoek",
    ),
    (
        "Among the guests at the memorial in Accra on Sunday were Joe Biden, Narendra Modi and William Ruto.",
        "2024-02-26",
        {"Joe Biden", "Narendra Modi", "William Ruto"},
        "2024-02-25",
        "Accra",
    ),
    (
        "Barack Obama praised the pact on Thursday at the U.S.-ASEAN summit in Vientiane.",
        "2016-09-08",
        {"Barack Obama", "ASEAN"},
        "2016-09-08",
        "Vientiane",
    ),
    (
        "Li Keqiang attended the China-ASEAN summit in Singapore on Wednesday.",
        "2018-11-14",
        {"Li Keqiang", "ASEAN"},
        "2018-11-14",
        "Singapore",
    ),
    (
        "Narendra Modi attended the G20 summit hosted by Indonesian President Joko Widodo in Bali.",
        "2022-11-17",
        {"Narendra Modi", "Joko Widodo"},
        "2022-11-15",
        "Bali",
    ),
    (
        "Joe Biden is expected at the G7 summit in Italy next month.",
        "2024-05-16",
        {"Joe Biden"},
        "2024-06-13",
        "Italy",
    ),
    (
        "Robert Fico was among the guests at Moscow's parade on Friday.",
        "2025-05-09",
        {"Robert Fico"},
        "2025-05-09",
        "Moscow",
    ),
    (
        "ECOWAS heads of state will hold an emergency meeting in Abuja on Sunday.",
        "2023-07-28",
        {"ECOWAS"},
        "2023-07-30",
        "Abuja",
    ),
    (
        "ECOWAS elected a new chairman at its 67th ordinary session in Abuja on Sunday.",
        "2025-06-23",
        {"ECOWAS"},
        "2025-06-22",
        "Abuja",
    ),
    ("The European Political Community meets in Tirana on Friday.", "2025-05-15", {None}, "2025-05-16", "Tirana"),
    (
        "Thirty heads of state attended a summit on debt in Accra on Sunday.",
        "2025-09-10",
        set(),
        "2025-09-07",
        "Accra",
    ),
    (
        "William Ruto was elected chairman at the AU summit in Addis Ababa.",
        "2024-02-18",
        {"William Ruto"},
        "2024-02-17",
        "Addis Ababa",
    ),
    ("Aides to Barack Obama prepared the 2012 G-8 in Camp David.", "2019-10-19", {"G8"}, "2012-05-18", "Camp David"),
    (
        "Barack Obama had talks with allies at the NATO summit in Chicago in May.",
        "2012-08-01",
        {"Barack Obama"},
        "2012-05-20",
        "Chicago",
    ),
    (
        "Vladimir Putin will attend the World Summit on the Information Society.",
        "2005-11-11",
        {"Vladimir Putin"},
        "2005-11-16",
        "Tunis",
    ),
    (
        "The APEC summit in Busan on Friday will bring together leaders including Hu Jintao and George W. Bush.",
        "2005-11-16",
        {"Hu Jintao", "George W. Bush"},
        "2005-11-18",
        "Busan",
    ),
    (
        "Obama, who was on his way back from a summit in Laos, thanked his crew.",
        "2016-09-09",
        {"Barack Obama"},
        None,
        "Laos",
    ),
    (
        "The date was moved so as not to clash with President Joe Biden's visit to Europe for a summit of the G7.",
        "2022-06-14",
        {"Joe Biden"},
        "2022-06-26",
        "Krün",
    ),
    (
        "EU foreign ministers gathering in Brussels on Monday warned Moscow, said Laurent Fabius of France.",
        "2014-07-22",
        {"EU"},
        None,
        "Brussels",
    ),
    (
        "EU leaders meeting in Brussels on Saturday agreed on new sanctions, German Chancellor Angela Merkel said.",
        "2014-08-31",
        {"EU"},
        None,
        "Brussels",
    ),
    (
        "Barack Obama is attending the G7 summit in Brussels. He met David Cameron in Brussels on June 5, 2014.",
        "2014-06-06",
        {"Barack Obama"},
        "2014-06-04",
        "Brussels",
    ),
    (
        "France's Foreign Minister Laurent Fabius told the press on the sidelines of an EU meeting in Luxembourg so.",
        "2013-10-21",
        {"Laurent Fabius"},
        None,
        "Luxembourg",
    ),
    (
        "Emmanuel Macron is ready for the G20 summit in Bali next week. Joe Biden, who is attending the summit, "
        "wants a pact. Xi Jinping is also due to attend the summit.",
        "2022-11-09",
        {"Joe Biden", "Xi Jinping"},
        "2022-11-15",
        "Bali",
    ),
    (
        "Prime Minister Shaukat Aziz recalled that the SAARC summit of 2004 in Islamabad was of use.",
        "2005-11-12",
        {"SAARC"},
        "2004-01-04",
        "Islamabad",
    ),
    (
        "Ardern, in Manila for a summit of Asian leaders, spoke of her hopes on Sunday.",
        "2017-11-12",
        {"Jacinda Ardern"},
        None,
        "Manila",
    ),
    (
        "At a meeting in Kyrgyzstan on Friday, President Vladimir Putin said that he was hopeful.",
        "2013-09-13",
        {"Vladimir Putin"},
        "2013-09-13",
        "Kyrgyzstan",
    ),
    (
        "French President Jacques Chirac and envoys of 53 African states have gathered in the Malian capital, Bamako.",
        "2005-12-04",
        {"Jacques Chirac"},
        None,
        "Bamako",
    ),
    (
        "Secretary of State John Kerry met foreign ministers from 17 countries in Vienna on Tuesday.",
        "2016-05-20",
        {"John Kerry"},
        "2016-05-17",
        "Vienna",
    ),
    (
        "President Obama, who met Xi Jinping in Beijing, attended the Brisbane summit in November.",
        "2014-12-10",
        {"Barack Obama"},
        "2014-11-15",
        "Brisbane",
    ),
    (
        "Macron, Merkel and other world leaders gathered in Rome on Monday for the pope's funeral.",
        "2019-03-20",
        {"Emmanuel Macron", "Angela Merkel"},
        "2019-03-18",
        "Rome",
    ),
    (
        "At a meeting of EU leaders in Brussels on Monday, Emmanuel Macron promised to help Greece.",
        "2019-03-20",
        {"Emmanuel Macron"},
        None,
        "Brussels",
    ),
    (
        "Angela Merkel is among the leaders who are expected to attend the G20 summit in Osaka in June.",
        "2019-03-20",
        {"Angela Merkel"},
        "2019-06-28",
        "Osaka",
    ),
    (
        "Emmanuel Macron met Xi Jinping in Paris. Merkel and Macron at the G20 summit in Hamburg on July 7, 2017.",
        "2019-03-20",
        {"Emmanuel Macron", "Angela Merkel"},
        "2017-07-07",
        "Hamburg",
    ),
    (
        "In Osaka on Friday for a G20 summit at which Xi Jinping will also speak, Angela Merkel praised Japan.",
        "2019-06-28",
        {"Angela Merkel", "Xi Jinping"},
        "2019-06-28",
        "Osaka",
    ),
    (
        "During the summit held in Nanning, Cambodian Prime Minister Hun Sen proposed a partnership with China.",
        "2006-11-02",
        {"Hun Sen"},
        None,
        "Nanning",
    ),
    (
        "Emmanuel Macron met Xi Jinping in Paris. Later he took part in the G20 summit in Hamburg.",
        "2017-07-20",
        {"Emmanuel Macron"},
        "2017-07-07",
        "Hamburg",
    ),
]

STAYING_AWAY = [
    # text, published, who stays away
    (
        "Putin will not attend the G20 summit in Bali next week. Biden, who is attending the summit, was not sorry.",
        "2022-11-09",
        "Vladimir Putin",
    ),
    (
        "Putin will stay away from the G20 summit in Bali next week. Biden will attend the summit.",
        "2022-11-09",
        "Vladimir Putin",
    ),
    ("Putin will be absent from the G20 summit in Bali. Biden will attend the summit.", "2022-11-09", "Vladimir Putin"),
    ("Putin will miss the G20 summit in Bali. Biden will attend the summit.", "2022-11-09", "Vladimir Putin"),
]


def coded(text, day, title=None):
    on = date.fromisoformat(day)
    document = Document("test", text, title=title, language="en", published=Published(on, on, Basis.METADATA))
    return code(document).encounters


def who(account):
    return {person.name or person.polity or person.office for person in account.participants}


@pytest.mark.parametrize(("sentence", "day", "people", "start", "place"), ATTENDED)
def test_attendance(sentence, day, people, start, place):
    (one,) = [a for a in coded(sentence, day) if a.kind.value == "gathering"]
    assert people <= who(one)
    assert start is None or str(one.when.start) == start
    assert one.where.place == place


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Barack Obama met with the top four congressional leaders in Paris on Tuesday.", "2014-09-10"),
        (
            "Thabo Mbeki met Olusegun Obasanjo on the fringes of a summit held at Bamako.",
            "2005-12-06",
        ),
        ("Barack Obama will meet with Xi Jinping and many other world leaders in Paris on Friday.", "2014-09-10"),
        ("Barack Obama met nearly 100 members of Congress in Rome on Tuesday.", "2014-09-10"),
        ("Mexican President Andres Manuel Lopez Obrador will skip the G20 summit in Osaka.", "2019-06-20"),
        ("The EU imposed sanctions on Belarus, said German Chancellor Angela Merkel.", "2020-10-02"),
        ("Barack Obama chaired a National Security Council meeting with John Kerry on Friday.", "2014-07-06"),
        ("Hillary Clinton urged the U.N. Security Council to send observers.", "2012-07-06"),
        ("Barack Obama is taking the accord to the U.N. Security Council next week.", "2015-07-06"),
        ("Vladimir Putin told a session of Russia's Security Council on Friday that Obama was wrong.", "2014-07-06"),
    ],
)
def test_no_attendance(sentence, day):
    assert [a for a in coded(sentence, day) if a.kind.value == "gathering"] == []


def test_a_group_of_states_meets_as_itself():
    (one,) = coded("Biden met with the leaders of the Bucharest Nine in Warsaw on Wednesday.", "2023-02-23")
    assert who(one) == {"Joe Biden", "B9"}


@pytest.mark.parametrize(("text", "day", "absent"), STAYING_AWAY)
def test_who_stays_away_is_told_apart_from_those_who_come(text, day, absent):
    found = {account.kind.value: account for account in coded(text, day)}
    assert who(found["visit"]) == {absent}
    assert found["visit"].status.value == "denied"
    assert found["gathering"].status.value == "scheduled"
    assert absent not in who(found["gathering"])


def test_each_of_those_who_stay_away_stays_away_alone():
    found = coded(
        "Biden will attend the G20 summit in Bali. Putin and Modi will be absent from the summit.", "2022-11-09"
    )
    assert [who(a) for a in found if a.kind.value == "visit"] == [{"Vladimir Putin"}, {"Narendra Modi"}]


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin will skip the G20 summit in Bali, as will Narendra Modi.",
        "With several leaders, including Putin and Modi, absent from the G20 summit in Bali, no deal is likely.",
    ],
)
def test_who_else_stays_away(text):
    found = [who(a) for a in coded(text, "2022-11-09") if a.kind.value == "visit"]
    assert found == [{"Vladimir Putin"}, {"Narendra Modi"}]


def test_who_will_not_attend_stays_away_from_the_gathering_spoken_of():
    found = coded("Joe Biden will attend the G20 summit in Bali. Russia's Putin will not attend.", "2022-11-09")
    assert [(who(a), a.status.value) for a in found if a.kind.value == "visit"] == [({"Vladimir Putin"}, "denied")]


@pytest.mark.parametrize(
    ("sentence", "day", "found"),
    [
        (
            "Joe Biden and Narendra Modi will attend the summit in Osaka.",
            "2022-06-20",
            [("gathering", {"Joe Biden", "Narendra Modi"})],
        ),
        (
            "Joe Biden and Narendra Modi will not attend the climate summit in Baku.",
            "2024-10-30",
            [("visit", {"Joe Biden"}), ("visit", {"Narendra Modi"})],
        ),
        (
            "Neither Vladimir Putin nor Narendra Modi will attend the summit in Osaka.",
            "2022-06-20",
            [("visit", {"Vladimir Putin"}), ("visit", {"Narendra Modi"})],
        ),
        (
            "Emmanuel Macron attended a summit hosted by Angela Merkel in Bonn on Monday.",
            "2019-03-12",
            [("gathering", {"Emmanuel Macron", "Angela Merkel"})],
        ),
        (
            "Emmanuel Macron attended a dinner hosted by Angela Merkel in Bonn on Monday.",
            "2019-03-12",
            [("meeting", {"Emmanuel Macron", "Angela Merkel"})],
        ),
    ],
)
def test_who_attends_a_summit_of_many_does_not_meet_there_besides(sentence, day, found):
    assert [(a.kind.value, who(a)) for a in coded(sentence, day)] == found
