"""Which words tell a gathering and who was there: sentence, day of the document, who, first day, place."""

import pytest

from tests.extract.test_gatherings_attended import coded, who

TOLD = """
2013-06-19|The G8 summit ended on Tuesday with leaders, including Obama and Putin, calling for talks.|Barack Obama, Vladimir Putin|2013-06-18|
2013-06-19|The G8 summit opened on Monday with Obama and Merkel in attendance.|Barack Obama, Angela Merkel|2013-06-17|
2013-09-07|The G20 summit in Russia ended on Friday with Cameron urging patience.|David Cameron|2013-09-06|Russia
2013-06-19|Putin was isolated at the G8 summit in Northern Ireland.|Vladimir Putin|2013-06-17|Northern Ireland
2023-10-03|World leaders began a climate conference in Oslo on Monday.|World leaders|2023-10-02|Oslo
2023-10-03|A conference of Arab foreign ministers begins in Amman on Sunday.|Arab foreign ministers|2023-10-08|Amman
2023-10-03|Rishi Sunak told the 40 other world leaders gathered in Oslo that time was short.|Rishi Sunak||Oslo
2023-11-28|Rishi Sunak and William Ruto will speak at COP28 in Dubai on Friday.|Rishi Sunak, William Ruto|2023-12-01|Dubai
2021-11-03|Rishi Sunak arrived at the Cop26 climate summit in Glasgow on Wednesday.|Rishi Sunak|2021-11-03|Glasgow
2024-07-01|Narendra Modi will attend a Shanghai Cooperation Organisation (SCO) meeting in Astana.|Narendra Modi||Astana
2023-11-28|Rishi Sunak will fly to Dubai for COP-28 on Friday.|Rishi Sunak|2023-12-01|Dubai
2014-09-21|Barack Obama will speak at the UN climate summit in New York on Tuesday.|Barack Obama|2014-09-23|New York
2020-04-10|Saudi Energy Minister Abdulaziz bin Salman chaired an OPEC+ meeting on Thursday.|Abdulaziz bin Salman|2020-04-09|
2006-11-18|Leaders of the 21 member economies of APEC opened their meeting in Hanoi on Saturday.|APEC|2006-11-18|Hanoi
2023-01-18|Olaf Scholz, Germany's chancellor, will speak at the Munich Security Conference in February.|Olaf Scholz|2023-02-17|Munich
2019-06-28|The leaders of the Group of 20 began their annual meeting in Osaka on Friday.|G20|2019-06-28|Osaka
2024-07-10|Leaders of the 32 NATO members kicked off their summit in Washington on Tuesday.|NATO|2024-07-09|Washington
2016-02-27|Foreign ministers of the ten countries of ASEAN held a meeting in Vientiane on Saturday.|ASEAN|2016-02-27|Vientiane
2017-11-09|Officials hope the APEC summit, which Donald Trump will attend, will show off the city.|Donald Trump|2017-11-10|Da Nang
2013-10-21|Laurent Fabius said so on the margins of a European Union meeting in Luxembourg on Monday.|Laurent Fabius|2013-10-21|Luxembourg
2015-07-06|Donald Tusk has called an emergency summit of eurozone leaders for Tuesday in Brussels.|Donald Tusk|2015-07-07|Brussels
2014-10-03|David Cameron will host a conference on Afghanistan in London in November.|David Cameron|2014-11-01|London
2023-06-22|Emmanuel Macron will host an international conference on Gaza in Paris on Thursday.|Emmanuel Macron|2023-06-22|Paris
2005-12-02|Nkosazana Dlamini-Zuma attended a ministerial meeting on Congo on Tuesday.|Nkosazana Dlamini-Zuma|2005-11-29|
2016-05-16|Julie Bishop is to take part on Friday in a meeting of an international panel on Syria.|Julie Bishop|2016-05-20|
2024-03-01|Olaf Scholz spoke after a Paris conference that Emmanuel Macron convened on Monday.|Olaf Scholz, Emmanuel Macron||Paris
2025-02-17|Emmanuel Macron convened an emergency meeting of European leaders in Paris on Monday.|Emmanuel Macron|2025-02-17|Paris
2020-01-20|Boris Johnson told African leaders at an investment summit in London on Monday of his plans.|Boris Johnson|2020-01-20|London
2020-01-10|Mike Pompeo joined the trilateral meeting of Mediterranean countries on March 20 last year.|Mike Pompeo|2019-03-20|
2022-11-10|After the G20, Xi Jinping will attend the APEC summit in Bangkok, which begins next Friday.|Xi Jinping||Bangkok
2024-07-04|Among those at the SCO summit in Astana were Vladimir Putin and Xi Jinping.|Vladimir Putin, Xi Jinping|2024-07-03|Astana
2024-09-25|Volodymyr Zelenskiy told the UN Security Council on Tuesday that Russia must stop.|Volodymyr Zelenskiy|2024-09-24|New York
2019-07-08|African Union leaders met in Niamey on Sunday for a summit where Muhammadu Buhari spoke.|Muhammadu Buhari|2019-07-07|Niamey
2024-11-19|Argentina's Javier Milei clashed with Emmanuel Macron at the G20 summit in Rio de Janeiro on Monday.|Javier Milei, Emmanuel Macron|2024-11-18|Rio de Janeiro
2012-06-20|Barack Obama attended a Group of 20 economic summit in Los Cabos on Tuesday.|Barack Obama|2012-06-19|Los Cabos
2022-11-10|Joko Widodo, who is hosting the G20 in Bali next week, spoke to Vladimir Putin by phone on Thursday.|Joko Widodo|2022-11-15|Bali
2022-09-21|William Ruto thanked Joe Biden for convening the global food security summit in New York on Tuesday.|Joe Biden|2022-09-20|New York
2015-06-09|Barack Obama thanked his host at a news conference that closed the G7 summit in Germany.|Barack Obama|2015-06-07|Germany
2013-06-20|David Cameron is fresh from a G8 summit in Northern Ireland.|David Cameron|2013-06-17|Northern Ireland
2013-08-12|At a G8 summit in June, Vladimir Putin's outburst angered the others.|Vladimir Putin|2013-06-17|Enniskillen
2013-08-12|At the G8 summit in June, Bashar al-Assad's threats angered the others.|G8|2013-06-17|Enniskillen
2015-11-13|Barack Obama flies out at dawn, scheduled to land at the G20 summit in Antalya on Sunday.|Barack Obama|2015-11-15|Antalya
2012-12-14|Mario Monti spoke after leading a first round of talks at an EU summit in Brussels on Thursday.|Mario Monti|2012-12-13|Brussels
2014-07-14|EU leaders will meet on Wednesday to choose new heads.|EU|2014-07-16|
2014-07-14|The African Union is to hold a summit in Malabo next week.|AU|2014-07-21|Malabo
2014-07-14|The Arab League called an emergency session for Thursday.|Arab League|2014-07-17|
2014-07-14|OPEC meets in Vienna on Thursday to set its quotas.|OPEC|2014-07-17|Vienna
2013-07-24|William Hague attended a meeting of EU foreign ministers in Brussels on Monday.|William Hague, EU|2013-07-22|Brussels
2013-08-12|Russia hosts the G20 summit in September.|RUS|2013-09-05|Saint Petersburg
2013-08-12|Australia will have a say when it hosts the G20 in Brisbane next year.|AUS|2014-11-15|Brisbane
2021-09-13|Joe Biden is to host the first Quad Leaders Summit at his White House on September 24.|Joe Biden|2021-09-24|White House
2022-11-18|Kamala Harris hosted regional leaders in Bangkok on Friday.|Kamala Harris|2022-11-18|Bangkok
2022-11-18|Kamala Harris met regional leaders in Bangkok on Friday, including Fumio Kishida and Anthony Albanese.|Kamala Harris, Fumio Kishida, Anthony Albanese|2022-11-18|Bangkok
2015-03-18|Arab foreign ministers assembled in Cairo on Monday to weigh a response.|Arab foreign ministers|2015-03-16|Cairo
2015-03-18|At a summit of leaders of nine Pacific nations in Suva on Tuesday, no deal was reached.|leaders of nine Pacific nations|2015-03-17|Suva
2015-03-18|Leaders of the African Union came together in Malabo on Monday to weigh a response.|AU|2015-03-16|Malabo
2015-03-18|ASEAN foreign ministers will discuss the strait when they meet in Jakarta on Friday.|ASEAN|2015-03-20|Jakarta
2014-09-26|Hassan Rouhani told the United Nations on Thursday that the siege must end.|Hassan Rouhani|2014-09-25|
2005-02-09|The Economic Community of West African States plans to hold an emergency summit in Niger.|ECOWAS||Niger
2017-11-13|Latin American leaders gathered in Bogota on Sunday to weigh a response.|Latin American leaders|2017-11-12|Bogota
2017-11-13|West African presidents met in Lome on Sunday.|West African presidents|2017-11-12|Lome
2017-11-12|Donald Trump flew into Manila on Sunday to attend a gathering of leaders from ten Asian countries.|Donald Trump|2017-11-12|Manila
2015-01-22|The talks precede April's Summit of the Americas, which Barack Obama and Raul Castro are expected to attend.|Barack Obama|2015-04-10|Panama City
2024-02-27|At an emergency summit in Abuja on Saturday, heads of state led by Bola Tinubu lifted the sanctions.|Bola Tinubu|2024-02-24|Abuja
2017-11-14|Justin Trudeau hosted the first Canada-Pacific Islands summit in Ottawa on Monday.|Justin Trudeau|2017-11-13|Ottawa
2023-05-31|Yoon Suk Yeol hosted the first Korea-Pacific Islands summit.|Yoon Suk Yeol|2023-05-29|Seoul
2023-08-30|Sitiveni Rabuka attended the Melanesian Spearhead Group summit in Port Vila.|Sitiveni Rabuka|2023-08-23|Port Vila
2012-11-05|Wen Jiabao spoke at the Ninth Asia–Europe Meeting in Vientiane on Monday.|Wen Jiabao|2012-11-05|Vientiane
2023-09-20|Olaf Scholz will host the Germany-Central Asia summit this month.|Olaf Scholz|2023-09-29|Berlin
2022-12-16|Jake Sullivan thanked Muhammadu Buhari for his part in the U.S.-Africa Leaders' Summit in Washington.|Muhammadu Buhari|2022-12-13|Washington
2009-09-22|Gordon Brown left home for New York to attend the UN General Assembly.|Gordon Brown|2009-09-23|New York
2013-05-03|Barack Obama will leave Mexico on Friday for a summit with Central American leaders in Costa Rica.|Barack Obama|2013-05-03|Costa Rica
2009-09-24|World leaders converged on Pittsburgh for the opening of the G20 summit.|G20|2009-09-24|Pittsburgh
2014-09-24|Dilma Rousseff lost her temper at the General Assembly in New York.|Dilma Rousseff|2014-09-24|New York
2012-09-09|Closing their annual summit, APEC leaders spoke in Vladivostok of progress over trade.|APEC|2012-09-08|Vladivostok
2016-06-22|The European Union scheduled for Friday a special meeting of its 28 members.|EU|2016-06-24|
2015-09-25|About 90 world leaders will gather on Monday in New York at the UN General Assembly.|About 90 world leaders|2015-09-28|New York
2023-05-20|Zoran Milanović met with Quad leaders in Hiroshima on Friday.|Zoran Milanović, Quad|2023-05-19|Hiroshima
2022-12-10|Xi Jinping met leaders of the Gulf Cooperation Council in Riyadh on Friday.|Xi Jinping, GCC|2022-12-09|Riyadh
2023-05-20|Joe Biden will meet virtually with G7 leaders on May 24.|Joe Biden, G7|2023-05-24|
2023-05-20|Dmytro Kuleba had a lunch with EU foreign ministers on Monday.|Dmytro Kuleba, EU|2023-05-15|
2023-05-20|James Cleverly discussed the war with his NATO counterparts in Oslo on Friday.|James Cleverly, NATO|2023-05-19|Oslo
2014-08-30|Li Keqiang spoke at the ASEAN-China Summit in Manila on Monday.|Li Keqiang, ASEAN|2014-08-25|Manila
2014-08-30|Xi Jinping met leaders of Latin America in Brasilia on Friday.|Xi Jinping|2014-08-29|Brasilia
2016-09-30|Raul Castro hosted celebrations in Havana attended by Nicolas Maduro and Evo Morales on Monday.|Nicolás Maduro, Evo Morales|2016-09-26|Havana
2017-11-13|Leaders from across Asia joined Donald Trump at a gala dinner in Manila on Sunday.|Donald Trump|2017-11-12|Manila
""".strip().splitlines()  # noqa: E501

_OTHER = "In May 1998 Tony Blair telephoned Boris Yeltsin."  # so that the document is worth reading
RETURNING = """
The Group of 20 summit opened in Osaka on Friday. At the summit, Donald Trump said that he would wait.|Donald Trump
World leaders gathered in Osaka for the G20 summit. Donald Trump told the gathering that he would wait.|Donald Trump
Shinzo Abe hosted the G20 summit in Osaka on Friday. Emmanuel Macron left the summit early.|Shinzo Abe, Emmanuel Macron
Shinzo Abe hosted the G20 summit in Osaka. Speaking at the summit, Emmanuel Macron spoke up.|Shinzo Abe, Emmanuel Macron
Shinzo Abe opened the G20 summit in Osaka. Also in attendance were Macron and Xi Jinping.|Shinzo Abe, Emmanuel Macron, Xi Jinping
Shinzo Abe opened the G20 summit in Osaka. Macron and Xi Jinping were present.|Shinzo Abe, Emmanuel Macron, Xi Jinping
""".strip().splitlines()  # noqa: E501

NOT_RETURNING = """
Shinzo Abe hosted the G20 summit in Osaka on Friday. Before the summit, Sergei Lavrov warned the West.|Sergei Lavrov
Shinzo Abe hosted the G20 summit in Osaka on Friday. Sergei Lavrov was not at the summit.|Sergei Lavrov
Shinzo Abe opened the G20 summit in Osaka on Friday. Sergei Lavrov was not present.|Sergei Lavrov
Trump met Kim Jong Un in Hanoi. At the summit, Trump walked out.|Donald Trump
""".strip().splitlines()

NONE = [
    ("Negotiators of both sides might also attend the G20 summit in Osaka on Friday.", "2019-06-26"),
    ("Angela Merkel congratulated Indonesia on a successful G20.", "2022-12-16"),
    ("Ukraine joined the alliance at its own pace, NATO said.", "2023-10-03"),
    ("John Kerry flew to Ohio on Monday for a party conference.", "2014-10-03"),
    ("Angela Merkel attended a Coca-Cola summit in Berlin on Monday.", "2017-11-14"),
    ("Barack Obama will host a White House summit on college costs on Thursday.", "2014-10-03"),
    ("Emmanuel Macron hosted a summit on French housing in Paris on Thursday.", "2023-06-22"),
    ("Nkosazana Dlamini-Zuma attended a meeting on crime on Tuesday.", "2005-12-02"),
    ("Nkosazana Dlamini-Zuma attended a cabinet meeting on Tuesday.", "2005-12-02"),
    ("Barack Obama spoke at a party conference in Chicago on Thursday.", "2014-10-03"),
    ("John Kerry and several other officials met in Paris on Thursday.", "2014-10-03"),
    ("Donald Trump scolded NATO members for not meeting a goal for their armies.", "2017-07-03"),
    ("The European Parliament called a special session for Tuesday.", "2016-06-26"),
    ("NATO called an emergency meeting of its ambassadors for Tuesday.", "2016-06-26"),
    ("ASEAN will hold its meeting of football associations in Bangkok on Friday.", "2022-05-05"),
    ("Fresh from the G20 summit debate, Gordon Brown spoke of Afghanistan.", "2009-11-30"),
    ("The World Bank will hold its meeting in Lima on Tuesday.", "2015-10-03"),
    ("African American leaders met in Detroit on Friday to weigh a response.", "2023-10-03"),
    ("Farm union leaders from nine countries met in Lyon on Friday.", "2023-10-03"),
    ("Central bank leaders from nine countries met in Lyon on Friday.", "2023-10-03"),
    ("Leaders of 40 indigenous nations gathered in Manaus on Friday.", "2023-10-03"),
    ("When world leaders gather, hotels in Geneva raise their prices.", "2023-10-03"),
    ("NATO leaders condemn the strikes on Odesa.", "2023-10-03"),
    ("G7 leaders urged Niger's army to yield.", "2023-10-03"),
    ("COP28 president Sultan al-Jaber met John Kerry in Dubai on Friday.", "2023-10-03"),
    ("Youth leaders from several countries gathered in Rome on Friday.", "2023-10-03"),
    ("Union leaders of twelve states met in Lisbon on Friday.", "2023-10-03"),
    ("Volodymyr Zelenskyy met EU leaders in Brussels on Thursday.", "2023-10-03"),
    ("Rishi Sunak is to have bilateral meetings with some G7 leaders on Friday.", "2023-10-03"),
    ("A rally in Rome attended by Barack Obama drew thousands.", "2012-10-03"),
    ("European leaders held a news conference in Oslo on Monday.", "2023-10-03"),
    ("European leaders criticised the conference in Doha on Monday.", "2023-10-03"),
    ("Former world leaders met in Madrid on Friday.", "2023-10-03"),
]

ROLLS = """
Harris met regional leaders in Bangkok on Friday. Taking part were Prime Minister Kishida of Japan and Prime Minister Trudeau of Canada.
Harris met regional leaders in Bangkok on Friday. Also at the table were Fumio Kishida and Justin Trudeau.
Harris met regional leaders in Bangkok on Friday. Among them were Fumio Kishida and Justin Trudeau.
Harris met regional leaders in Bangkok on Friday. Those present included Fumio Kishida and Justin Trudeau.
Harris met regional leaders in Bangkok on Friday. The guest list included Fumio Kishida and Justin Trudeau.
Harris met regional leaders in Bangkok on Friday. The talks brought together Fumio Kishida and Justin Trudeau.
Harris met regional leaders in Bangkok on Friday. The meeting was attended by Fumio Kishida and Justin Trudeau.
""".strip().splitlines()  # noqa: E501


@pytest.mark.parametrize("text", ROLLS)
def test_the_next_sentence_names_who_took_part(text):
    (one,) = coded(f"Vice President Kamala {text} {_OTHER}", "2022-11-18")[:-1]
    assert who(one) == {"Kamala Harris", "Fumio Kishida", "Justin Trudeau"}


def test_those_absent_and_those_spoken_of_took_no_part():
    text = (
        "Obama hosted the Nuclear Security Summit in Washington. Among those absent were Vladimir Putin and Ali Bongo."
    )
    (one,) = coded(f"President Barack {text} {_OTHER}", "2016-04-10")[:-1]
    assert who(one) == {"Barack Obama"}
    text = "Biden met Gulf leaders in Jeddah on Friday, including a session about Bashar al-Assad and Iran."
    (one,) = coded(f"President Joe {text} {_OTHER}", "2022-07-18")[:-1]
    assert who(one) == {"Joe Biden"}


@pytest.mark.parametrize(
    "roll",
    [
        "Among the leaders under fire were Viktor Orban and Giuseppe Conte.",
        "Among those they discussed were Donald Trump and Xi Jinping.",
        "Guests at Ascot included Queen Elizabeth and King Willem-Alexander.",
        "Attending a fashion show nearby were Queen Letizia and King Felipe.",
        "The dinner drew protests against Viktor Orban and Giuseppe Conte.",
        "The discussion involved the records of Emmanuel Macron and Angela Merkel.",
    ],
)
def test_no_roll_is_called(roll):
    (one,) = coded(f"European leaders met in Brussels on Monday. {roll} {_OTHER}", "2019-06-20")[:-1]
    assert who(one) == {"EU"}


def test_a_meeting_of_two_is_not_the_one_whose_roll_names_others():
    text = "Ash met reporters. Biden met Andrzej Duda on Monday. Leaders of the three states held a summit in Athens. "
    found = coded(text + "The meeting was attended by Benjamin Netanyahu and Kyriakos Mitsotakis.", "2023-02-22")
    assert {"Joe Biden", "Andrzej Duda"} in [who(one) for one in found]


def test_who_will_attend_attends_what_was_named_before():
    (one,) = coded(f"The G20 summit opens in Osaka on Friday. Emmanuel Macron will attend. {_OTHER}", "2019-06-26")[:-1]
    assert who(one) == {"Emmanuel Macron"}


@pytest.mark.parametrize("line", TOLD)
def test_a_gathering_is_told(line):
    day, sentence, people, start, place = line.split("|")
    (one,) = [account for account in coded(f"{sentence} {_OTHER}", day) if account.kind.value == "gathering"]
    assert set(people.split(", ")) <= who(one)
    assert not start or str(one.when.start) == start
    assert not place or one.where.place == place


@pytest.mark.parametrize(("sentence", "day"), NONE)
def test_no_gathering_is_told(sentence, day):
    assert not [account for account in coded(f"{sentence} {_OTHER}", day) if account.kind.value == "gathering"]


def test_a_summit_that_is_talked_of_is_no_occasion():
    (one,) = coded("Joe Biden and Olaf Scholz discussed the G20 summit that Vladimir Putin will miss.", "2022-11-10")[
        :1
    ]
    assert one.occasion is None
    assert one.where is None


def test_three_meet_under_no_other_series():
    found = coded("Joe Biden, Fumio Kishida and Ferdinand Marcos held a trilateral summit on Thursday.", "2024-04-12")
    assert [account.occasion for account in found] == [None]


def test_several_summits_of_one_journey():
    found = coded("Joe Biden will travel to Europe this month for summits of the G7 and NATO.", "2022-06-15")
    assert {account.occasion for account in found} == {"G7", "NATO"}


def test_who_sends_somebody_is_not_there():
    found = coded("Masoud Pezeshkian sent an aide to the Arab League summit in Riyadh on Monday.", "2024-11-12")
    assert all("Masoud Pezeshkian" not in who(account) for account in found)


@pytest.mark.parametrize("line", RETURNING)
def test_who_acts_at_the_summit_attends_it(line):
    text, people = line.split("|")
    (one,) = [account for account in coded(text, "2019-06-29") if account.kind.value == "gathering"]
    assert who(one) == set(people.split(", "))
    assert str(one.when.start) == "2019-06-28"


@pytest.mark.parametrize("line", NOT_RETURNING)
def test_who_acts_elsewhere_attends_no_gathering(line):
    text, person = line.split("|")
    found = [account for account in coded(text, "2019-06-29") if account.kind.value == "gathering"]
    assert all(person not in who(account) for account in found)


def test_of_gatherings_named_before_the_days_tell_which_is_meant():
    text = (
        "Donald Trump attended the NATO summit in Brussels in July. He will attend the UN General Assembly this week. "
    )
    found = coded(text + "Trump will address the session on Tuesday.", "2018-09-21")
    assert [(account.occasion, account.where.place) for account in found if account.kind.value == "gathering"] == [
        ("NATO", "Brussels"),
        ("UNGA", "New York"),
    ]


def test_a_club_of_states_is_no_country_to_be_in():
    found = coded("Shinzo Abe opened the G20 summit in Osaka on Friday. Emmanuel Macron was also there.", "2019-06-29")
    assert [account for account in found if account.kind.value == "visit"] == []


def test_the_days_tell_a_gathering_from_the_place_of_another():
    text = "Joe Biden will fly to Cornwall for the G7 summit on Friday, then to Brussels for a NATO summit on Monday."
    found = [account for account in coded(text, "2021-06-10") if account.kind.value == "gathering"]
    assert [(account.occasion, account.where.place) for account in found] == [("G7", "Cornwall"), ("NATO", "Brussels")]


def test_nobody_is_anywhere_at_a_summit_on_screens():
    (one,) = coded("Donald Trump took part in a virtual G20 summit on Thursday.", "2020-03-27")
    assert (one.kind.value, one.occasion, one.where) == ("gathering", "G20", None)


def test_the_call_of_a_club_is_no_gathering_of_it_besides():
    (one,) = coded("G7 leaders held a video call with Volodymyr Zelenskiy on Sunday.", "2022-05-09")
    assert one.kind.value == "call"


def test_those_who_join_are_named_last():
    text = "Joining President Biden at the Summit are leaders and envoys from Australia, Canada, Germany and Japan."
    (one,) = coded(text, "2021-10-31")
    assert who(one) == {"Joe Biden", "AUS", "CAN", "DEU", "JPN"}


def test_a_summit_that_agreed_on_something_was_held():
    (one, *_) = coded(f"The NATO summit in Wales last week agreed on a new force. {_OTHER}", "2014-09-12")
    assert one.status.value == "held"


def test_who_stays_away_is_apart_from_those_who_come():
    text = "Macron cancelled his trip to the G20 summit in Osaka. Trump will arrive at the G20 in Osaka on Friday."
    found = coded(text, "2019-06-26")
    assert [(account.kind.value, who(account)) for account in found] == [
        ("visit", {"Emmanuel Macron"}),
        ("gathering", {"Donald Trump"}),
    ]


def test_who_cancels_a_trip_to_a_gathering_cancels_no_gathering():
    text = "Trump cancels a trip to the APEC summit. Trump called off a trip to Chile for the APEC summit in Santiago."
    assert {account.kind.value for account in coded(text, "2019-10-20")} == {"visit"}


def test_who_is_only_received_in_the_town_is_no_guest_of_the_gathering():
    text = "Shinzo Abe opened the G20 summit in Osaka on Friday. Abe also met Raisi of Iran in Osaka on Friday."
    (one,) = [a for a in coded(text, "2019-06-29") if a.kind.value == "gathering"]
    assert who(one) == {"Shinzo Abe"}


def test_they_were_names_who_met():
    text = "Presidents of three African states held talks in Accra on Thursday. They were Paul Kagame and Macky Sall."
    (one,) = coded(f"{text} {_OTHER}", "2017-11-18")[:-1]
    assert who(one) == {"Paul Kagame", "Macky Sall"}
