"""Wordings found by putting many states, towns and people through the same sentences: what all of them must give."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published

DAY = date(2019, 5, 9)  # a Thursday


def read(text):
    found = code(Document("x", text, language="en", published=Published(DAY, DAY))).encounters
    return [
        (
            one.kind.value,
            one.status.value,
            "-".join(sorted(p.polity or "" for p in one.participants)),
            str(one.when.start)[5:] if one.when else None,
            one.where.country if one.where else None,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("goals", "countries"),
    [
        ("Mongolia, the Bahamas and Niger", "MNG BHS NER"),
        ("Norway, Sweden, the Kingdom of Denmark and Finland", "NOR SWE DNK FIN"),
        ("Ukraine, the Dominican Republic and Belarus", "UKR DOM BLR"),
        ("Tanzania, the Marshall Islands and Bhutan", "TZA MHL BTN"),
        ("the United Republic of Tanzania, the Republic of Kenya and the Arab Republic of Egypt", "TZA KEN EGY"),
        ("Cyprus, Uzbekistan and Guinea-Bissau", "CYP UZB GNB"),
        ("Oslo, the Norwegian capital, and Stockholm", "NOR SWE"),
        ("Port-au-Prince", "HTI"),
        ("Port-of-Spain", "TTO"),
        ("Porto-Novo", "BEN"),
        ("Belize", "BLZ"),
    ],
)
def test_each_land_on_a_list_is_visited(goals, countries):
    found = read(f"Malian Foreign Minister Tomas Birk will travel to {goals} next week.")
    assert found == [("visit", "scheduled", "MLI", "05-13", code) for code in countries.split()]


@pytest.mark.parametrize(("town", "country"), [("Windhoek", "NAM"), ("Nauru", "NRU"), ("Port-au-Prince", "HTI")])
def test_names_that_the_parser_does_not_know_are_places(town, country):
    found = read(f"Gambian President Tomas Birk visited {town} on Monday.")
    assert found == [("visit", "held", "GMB", "05-06", country)]


def test_a_town_on_a_river_is_not_the_town_that_its_first_word_names():
    (one,) = read("Theresa May met Emmanuel Macron in Stratford-upon-Avon on Monday.")
    assert one[4] in (None, "GBR")


@pytest.mark.parametrize(
    "text",
    [
        "The Guinean president, Nils Ash, who met his Yemeni counterpart, Tomas Birk, in Asmara on Monday, was tired.",
        "After his talks with the Yemeni president, Tomas Birk, in Asmara on Monday, Guinean President Nils Ash left.",
        "After talks with Yemen's president, Tomas Birk, in Asmara on Monday, Guinea's president, Nils Ash, left.",
        "Guinea's president, Nils Ash, on a visit there, and Yemen's, Tomas Birk, held talks in Asmara on Monday.",
    ],
)
def test_the_comma_that_ends_an_apposition_does_not_part_the_place_from_the_talks(text):
    assert ("meeting", "held", "GIN-YEM", "05-06", "ERI") in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron visited Togo on Monday and met his counterpart Ash Birk.",
        "Emmanuel Macron arrived in Lome on Monday. He held talks with his counterpart, Ash Birk.",
        "Emmanuel Macron flew to Togo on Monday to meet President Ash Birk.",
        "Emmanuel Macron visited Togo on Monday. Foreign Minister Ash Birk received him.",
    ],
)
def test_whom_a_guest_meets_is_of_the_land_visited(text):
    (one,) = read(text)
    assert (one[0], one[2], one[4]) == ("meeting", "FRA-TGO", "TGO")


def test_who_is_only_named_beside_a_journey_is_of_no_land():
    text = "Emmanuel Macron flew to Togo on Monday. Foreign Minister Rosa Birk spoke to reporters by phone."
    assert [one[0] for one in read(text)] == ["visit"]


@pytest.mark.parametrize(
    "rest",
    [
        "During the call, they agreed to meet in Paris in June.",
        "During the call, Macron invited Putin to visit France in June.",
        "In their conversation, Macron said he would visit Moscow in June.",
    ],
)
def test_what_is_settled_in_a_call_is_of_another_day_than_the_call(rest):
    calls = [one for one in read(f"Macron spoke by phone with Putin on Wednesday. {rest}") if one[0] == "call"]
    assert calls == [("call", "held", "FRA-RUS", "05-08", None)]


@pytest.mark.parametrize(
    ("rest", "day"),
    [
        ("Earlier in the day he held talks with Sergei Lavrov.", "05-08"),
        ("Later in the day he held talks with Sergei Lavrov.", "05-08"),
        ("The next day he held talks with Sergei Lavrov.", "05-09"),
    ],
)
def test_in_the_day_is_the_day_told_of(rest, day):
    assert read(f"Emmanuel Macron met Vladimir Putin on Wednesday in Moscow. {rest}")[1][3] == day


@pytest.mark.parametrize(
    "rest",
    [
        "The meeting was originally planned for April but was postponed because of a strike.",
        "The talks had been scheduled for April but were put off.",
        "The meeting, first scheduled for March, was delayed twice.",
    ],
)
def test_a_first_plan_put_off_is_no_word_on_the_one_that_stands(rest):
    found = read(f"Emmanuel Macron and Vladimir Putin will meet on Friday in Rome, officials said. {rest}")
    assert found == [("meeting", "scheduled", "FRA-RUS", "05-10", "ITA")]


def test_the_day_on_which_talks_are_put_off_is_not_their_new_day():
    text = "Macron will meet Putin on Friday, aides said last week. On Wednesday the meeting was postponed."
    assert read(text) == [("meeting", "postponed", "FRA-RUS", "05-10", None)]


def test_a_summit_that_two_are_to_hold_is_none_of_many_known_by_the_town():
    assert read("Macron and Putin will hold a summit in Paris in June.") == [
        ("meeting", "scheduled", "FRA-RUS", "06-01", "FRA")
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "It was their second meeting this year, after a summit in Helsinki in January.",
        "It was their third meeting, following talks in Helsinki in January.",
        "The talks follow a meeting in Helsinki in January.",
    ],
)
def test_a_meeting_that_follows_another_tells_of_both(rest):
    found = read(f"Emmanuel Macron met Vladimir Putin in Vienna on Monday. {rest}")
    assert found[1] == ("meeting", "held", "FRA-RUS", "01-01", "FIN")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Vladimir Putin on Wednesday rejected a proposal by Emmanuel Macron for a meeting in June.", "denied"),
        ("Vladimir Putin rejected Emmanuel Macron's offer of a meeting in June.", "denied"),
        ("Emmanuel Macron's offer of a meeting in June was turned down by Vladimir Putin.", "denied"),
        ("Vladimir Putin accepted Emmanuel Macron's proposal for a summit in June.", "scheduled"),
        ("Vladimir Putin may accept Emmanuel Macron's offer of talks in June.", "floated"),
        ("Vladimir Putin welcomed Emmanuel Macron's proposal for talks in June.", "floated"),
    ],
)
def test_who_asks_for_talks_and_who_answers_would_meet(text, status):
    assert read(text) == [("meeting", status, "FRA-RUS", "06-01", None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Emmanuel Macron invited Vladimir Putin to Paris in June.", "06-01"),
        ("Emmanuel Macron invited Vladimir Putin to Paris on July 14.", "07-14"),
        ("Emmanuel Macron on Monday invited Vladimir Putin to Paris.", None),
        ("Emmanuel Macron invited Vladimir Putin to Paris last month.", None),
    ],
)
def test_the_day_on_which_somebody_is_invited_is_not_that_of_the_visit(text, day):
    assert read(text) == [("visit", "floated", "FRA-RUS", day, "FRA")]


def test_whom_one_invites_is_not_himself():
    text = "Emmanuel Macron called Vladimir Putin on Wednesday. Macron invited him to Paris."
    assert ("visit", "floated", "FRA-RUS", None, "FRA") in read(text)


@pytest.mark.parametrize("doing", ["turned down", "declined", "spurned", "rejected"])
def test_who_turns_down_an_invitation_is_the_one_invited(doing):
    text = f"Philippine President Rodrigo Duterte {doing} an invitation from Donald Trump to visit Washington."
    assert read(text) == [("visit", "denied", "PHL", None, "USA")]


@pytest.mark.parametrize("when", ["when the time is right", "at some point", "at an appropriate time"])
def test_what_one_would_do_some_time_is_not_agreed(when):
    assert read(f"Donald Trump said he would meet Kim Jong Un {when}.") == [
        ("meeting", "floated", "PRK-USA", None, None)
    ]


def test_a_meeting_on_what_goes_on_online_is_held_in_its_town():
    text = "Jacinda Ardern and Emmanuel Macron will chair a meeting in Paris next Wednesday on online extremism."
    assert read(text) == [("meeting", "scheduled", "FRA-NZL", "05-15", "FRA")]


def test_to_continue_talks_is_no_further_meeting():
    text = "Moon Jae-in and Donald Trump agreed in a call on Tuesday to continue talks with the North."
    assert read(text) == [("call", "held", "KOR-USA", "05-07", None)]


def test_who_is_received_by_one_and_by_another_meets_both():
    text = "Fayez al-Sarraj was received by Angela Merkel in Berlin on Tuesday and by Macron in Paris on Wednesday."
    assert read(text) == [
        ("meeting", "held", "DEU-LBY", "05-07", "DEU"),
        ("meeting", "held", "FRA-LBY", "05-08", "FRA"),
    ]


def test_even_if_is_no_condition():
    text = "Hassan Rouhani said he would not meet Donald Trump even if sanctions were lifted."
    assert read(text) == [("meeting", "denied", "IRN-USA", None, None)]
