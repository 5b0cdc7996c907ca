"""Who is at a gathering, and who only seems to be: the absent, the hosts, companions of a journey."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published

DAY = date(2019, 6, 13)  # a Thursday


def read(text):
    found = code(Document("x", text, language="en", published=Published(DAY, DAY))).encounters
    return [
        (
            f"{one.kind.value} {one.status.value}",
            "-".join(sorted(p.polity or "" for p in one.participants)),
            str(one.when.start)[5:] if one.when else None,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    "words",
    [
        "with Donald Trump absent",
        "with Donald Trump staying away",
        "with Donald Trump still in Washington",
        "with Donald Trump speaking by video link",
        "with Donald Trump mocking them from Washington",
    ],
)
def test_who_is_not_there_does_not_attend(words):
    assert [one[1] for one in read(f"The G7 summit in Biarritz opened {words}.")] in ([], ["G7"])


@pytest.mark.parametrize(
    "words",
    [
        "with Donald Trump urging patience",
        "with Donald Trump urging voters at home to be patient",
        "with Donald Trump welcoming new members from Sweden",
        "with Donald Trump in attendance, but Vladimir Putin was absent",
        "with leaders, including Donald Trump, in attendance",
    ],
)
def test_who_acts_there_attends(words):
    assert "USA" in read(f"The G7 summit in Biarritz opened {words}.")[0][1]


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("The EU will host Xi Jinping for a visit in July.", ("meeting scheduled", "CHN-EU", "07-01")),
        ("NATO hosted Volodymyr Zelensky for a visit on Tuesday.", ("meeting held", "NATO-UKR", "06-11")),
        ("Oman will host Xi Jinping for a state visit in July.", ("visit scheduled", "CHN", "07-01")),
    ],
)
def test_a_body_that_hosts_meets_its_guest(text, coded):
    assert read(text) == [coded]


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel visited Paris on Monday with Foreign Minister Tomas Birk.",
        "Emmanuel Macron flew to New York on Monday. He met President Tomas Birk.",
        "Emmanuel Macron travelled to Vienna on Monday. He held talks with Foreign Minister Tomas Birk.",
        "Emmanuel Macron flew to Washington on Monday. He told Foreign Minister Rosa Birk by phone that it was good.",
    ],
)
def test_companions_and_those_of_third_lands_are_not_of_the_land_visited(text):
    assert not [one for one in read(text) if "-" in one[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron flew to Lome on Monday and met his counterpart, Mari Birk.",
        "Emmanuel Macron flew to Lome on Monday. He held talks with Foreign Minister Mari Birk.",
    ],
)
def test_who_receives_a_guest_is_of_the_land(text):
    assert "FRA-TGO" in [one[1] for one in read(text)]


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        (
            "Merkel was to meet Macron on Friday. The meeting, first scheduled for Friday, was postponed to June 27.",
            ("meeting postponed", "06-27"),
        ),
        (
            "Merkel was to meet Macron on Friday. The talks had been planned for months but were put off until July.",
            ("meeting postponed", "07-01"),
        ),
        (
            "Merkel will meet Macron on Friday. The talks were first planned for April, but were put off.",
            ("meeting scheduled", "06-14"),
        ),
    ],
)
def test_a_new_date_is_not_that_of_the_first_plan(text, coded):
    assert [(status, day) for status, _, day in read(text)] == [coded]


@pytest.mark.parametrize(("day", "start"), [("on Monday", "06-10"), ("last Friday", "06-07")])
def test_earlier_in_the_day_is_on_the_day_told_before(day, start):
    found = read(f"Merkel met Macron {day}. Earlier in the day she held talks with Putin.")
    assert [one[2] for one in found] == [start, start]
