"""Places and days that a sentence names, but of something else than the encounter: they are not the encounter's."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published

DAY = date(2006, 11, 22)  # a Wednesday


def read(text, day=DAY):
    found = code(Document("x", text, language="en", published=Published(day, day))).encounters
    return [
        (
            f"{one.kind.value} {one.status.value}",
            "-".join(sorted(p.polity or "" for p in one.participants)),
            str(one.when.start)[5:] if one.when else None,
            (one.where.place or one.where.country) if one.where else None,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ehud Olmert held talks with Jordan's King Abdullah on the newest turns in the Palestinian territories.",
        "UN chief Kofi Annan met Sudan's President Omar al-Bashir on Monday over the deployment of troops in Darfur.",
        "U.S. President George W. Bush met Iraqi Prime Minister Nouri al-Maliki as violence raged in Baghdad.",
        "George W. Bush met Junichiro Koizumi to speak of a deal signed by Ann Ash and Tom Birk in Berlin.",
    ],
)
def test_where_the_matter_is_of_which_they_speak_is_not_where_they_meet(text):
    assert [one[3] for one in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kofi Annan met Omar al-Bashir over lunch in New York on Monday.", "New York"),
        ("Kofi Annan met Omar al-Bashir in Khartoum on Monday over the war in Darfur.", "Khartoum"),
        ("George W. Bush met Hu Jintao on the sidelines of talks between NATO and Russia in Riga on Tuesday.", "Riga"),
        ("After talks with Angela Merkel, Ehud Olmert told reporters in Berlin that Israel wanted peace.", "Berlin"),
        ("George W. Bush met Hu Jintao as the two leaders gathered in Hanoi on Saturday.", "Hanoi"),
    ],
)
def test_what_is_named_beside_the_matter_is_where_they_meet(text, place):
    assert place in [one[3] for one in read(text)]


@pytest.mark.parametrize(
    "saying",
    [
        "Trump said after talks with Abe that he would see Xi in Osaka.",
        "Trump told reporters after a meeting with Abe that he would meet Xi in Osaka.",
        '"I will see Xi in Osaka," Trump told reporters after he met Abe.',
        "Speaking to reporters after meeting Abe, Trump said he would see Xi in Osaka.",
    ],
)
def test_what_is_to_come_is_elsewhere_than_what_is_behind_them(saying):
    found = read(saying, date(2019, 6, 13))
    assert sorted((one[1], one[3]) for one in found) == [("CHN-USA", "Osaka"), ("JPN-USA", None)]


def test_who_receives_one_after_talks_with_another_does_so_at_his_own_place():
    found = read("Following talks with Romano Prodi, Ehud Olmert was welcomed at the Vatican by the pope.")
    assert sorted((one[1], one[3]) for one in found) == [("ISR-ITA", None), ("ISR-VAT", "Vatican")]


def test_the_place_and_day_of_an_encounter_told_within_are_its_own():
    first, second = read(
        "Ehud Olmert will hold talks with his Egyptian counterpart on steps agreed by Tony Blair and Jacques Chirac "
        "during their dinner with George W. Bush at Camp David in September."
    )
    assert first[2:] == (None, None)
    assert second[2:] == ("09-01", "Camp David")


def test_who_meets_one_after_talks_with_another_meets_him_where_it_says():
    found = read("After talks with Romano Prodi, Ehud Olmert met Tony Blair in London.")
    assert sorted((one[1], one[3]) for one in found) == [("GBR-ISR", "London"), ("ISR-ITA", None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Talks between Ehud Olmert and Romano Prodi on a ship planned for Monday will be short.", "11-27"),
        ("Ehud Olmert will meet Romano Prodi on a train planned for Monday.", "11-27"),
        (
            "Ehud Olmert will hold talks with his Egyptian counterpart on decisions made by Tony Blair and Angela "
            "Merkel in Oslo in May.",
            None,
        ),
    ],
)
def test_days_of_what_they_meet_on_are_theirs_and_not_those_of_what_they_speak_of(text, day):
    assert [one[2] for one in read(text)] == [day]


@pytest.mark.parametrize(
    ("saying", "later"),
    [
        ("After talks with Zelensky on Monday, Macron said he would go to Kiev in July.", "visit scheduled"),
        ("Macron said after talks with Zelensky on Monday that he would go to Kiev in July.", "visit scheduled"),
        ("After a meeting with Zelensky on Monday, Macron said they would meet in Paris in July.", "meeting scheduled"),
    ],
)
def test_who_speaks_after_talks_is_no_partner_with_a_day_of_his_own(saying, later):
    found = read(saying, date(2019, 6, 13))
    assert [one[0] for one in found] == ["meeting held", later]
    assert found[0][1:3] == ("FRA-UKR", "06-10")


def test_days_of_one_deed_are_not_those_of_what_another_expects():
    (one,) = read(
        "Builders laid the first stone in May 2006 and are due to open the bridge during the visit of Prime Minister "
        "Romano Prodi to Madrid."
    )
    assert one == ("visit scheduled", "ITA", None, "Madrid")


def test_days_of_one_visit_are_not_those_of_the_next():
    found = read(
        "After the trip to Norway by Ehud Olmert on Monday and the planned trips to Israel by Romano Prodi, old "
        "quarrels look settled."
    )
    assert found == [
        ("visit held", "ISR", "11-20", "Norway"),
        ("visit scheduled", "ITA", None, "Israel"),
    ]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "On his way to Paris, George W. Bush met Tony Blair in London on Monday.",
            ("meeting held", "11-20", "London"),
        ),
        ("Hu Jintao, on his way to Russia, will visit Tokyo on December 6.", ("visit scheduled", "12-06", "Tokyo")),
        ("Jacques Chirac left Paris on Monday on his way to Tokyo.", ("visit held", "11-20", "Tokyo")),
    ],
)
def test_where_one_is_on_the_way_to_is_not_where_one_meets(text, there):
    found = read(text)
    assert there in [(kind, day, place) for kind, _, day, place in found]
    assert not [one for one in found if one[0].startswith("meeting") and one[3] != there[2]]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Tony Blair met Ehud Olmert as the conference opened in London.", "London"),
        ("Tony Blair received Ehud Olmert as snow fell in London.", "London"),
        ("Ehud Olmert met Tony Blair on Tuesday as envoys met in Paris to save the deal.", None),
    ],
)
def test_the_scene_is_where_they_meet_and_what_goes_on_elsewhere_is_not(text, place):
    assert [one[3] for one in read(text) if one[0].startswith("meeting")] == [place]


def test_where_they_agreed_is_not_where_they_are_to_meet():
    found = read("Ehud Olmert and Tony Blair agreed in Paris to hold talks in May.")
    assert [one[3] for one in found if one[0] == "meeting scheduled"] == [None]


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (
            "Olmert told Blair of his plans to send troops to Lebanon during a phone call on Sunday.",
            "call held",
            "11-19",
        ),
        ("Olmert informed Blair of his intention to resign in a phone call on Monday.", "call held", "11-20"),
        ("Following a call with Blair, Olmert said they agreed to hold a summit on Monday.", "call held", "11-19"),
    ],
)
def test_the_day_on_which_one_was_told_is_that_of_the_call(text, status, day):
    assert (status, day) in [(one[0], one[2]) for one in read(text)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Olmert met Blair on the last leg of a November 3-7 tour.", "11-03"),
        ("Olmert met Blair on the first evening of the May 3-4 forum in Paris.", "05-03"),
        ("Olmert met Blair on preparations for the December 3-4 forum in Paris.", "11-19"),
    ],
)
def test_a_part_of_an_occasion_has_its_days_a_matter_has_not(text, days):
    assert [one[2] for one in read(text)] == [days]


def test_others_travel_than_who_says_so():
    assert read("Olmert said that the rebels could return to Lebanon.") == []


def test_by_when_something_is_to_be_done_is_not_when_they_met():
    text = "Ehud Olmert met Tony Blair in London as ministers hoped to end the strike by Friday."
    assert [one[2] for one in read(text)] == ["11-19"]


@pytest.mark.parametrize(
    "text",
    [
        "Ehud Olmert cut short a trip to Rome on Monday to host Tony Blair.",
        "Ehud Olmert left Rome on Monday to meet Tony Blair.",
        "Ehud Olmert skipped a conference in Rome to hold talks with Tony Blair.",
        "Ehud Olmert said his talks with Tony Blair were back on after he met Romano Prodi in Rome.",
    ],
)
def test_where_one_no_longer_is_and_where_another_was_met_are_elsewhere(text):
    assert next(one[3] for one in read(text) if one[1] == "GBR-ISR") != "Rome"


def test_where_one_sets_out_for_is_where_they_meet():
    assert ("meeting scheduled", "GBR-ISR", None, "London") in [
        (one[0], one[1], None, one[3]) for one in read("Ehud Olmert left for London on Monday to meet Tony Blair.")
    ]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "After meeting Romano Prodi in Rome on Monday, Ehud Olmert met Tony Blair in London on Tuesday.",
            ("ISR-ITA", "11-20", "Rome"),
            ("GBR-ISR", "11-21", "London"),
        ),
        (
            "Having met Romano Prodi in Rome on Monday, Ehud Olmert was welcomed by Tony Blair in London on Tuesday.",
            ("ISR-ITA", "11-20", "Rome"),
            ("GBR-ISR", "11-21", "London"),
        ),
        (
            "Ehud Olmert was received by Tony Blair in London on Tuesday after talks with Romano Prodi.",
            ("GBR-ISR", "11-21", "London"),
            ("ISR-ITA", "11-21", None),
        ),
        (
            "Fresh from talks with Romano Prodi, Ehud Olmert was received by Tony Blair in London on Tuesday.",
            ("ISR-ITA", "11-21", None),
            ("GBR-ISR", "11-21", "London"),
        ),
    ],
)
def test_who_met_one_and_then_another_by_their_full_names(text, first, second):
    assert [one[1:] for one in read(text)] == [first, second]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Tony Blair has arrived in Rome for Friday's summit with Romano Prodi.", ["11-22", "11-24"]),
        ("Tony Blair flew to Rome for Tuesday's summit with Romano Prodi.", ["11-21"]),
        ("Tony Blair flew to Rome ahead of Friday's talks with Romano Prodi.", ["11-19", "11-24"]),
        ("Tony Blair hopes to meet Romano Prodi before Friday's vote.", ["11-22"]),
    ],
)
def test_the_weekday_of_what_somebody_has_come_for(text, days):
    assert [one[2] for one in read(text)] == days


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Olmert said the summit with Tony Blair would take place in Madrid on Monday.", ["GBR-ISR"]),
        ("Condoleezza Rice said the summit with Tony Blair would take place in Madrid on Monday.", []),
    ],
)
def test_who_says_where_a_summit_with_another_leader_will_be(text, sides):
    assert [one[1] for one in read(text)] == sides


def test_where_one_flew_after_a_meeting_is_not_where_it_was_whoever_else_is_there():
    found = read(
        "David Cameron met Francois Hollande before flying to Camp David. Hollande will attend the G8 summit at Camp "
        "David on Friday.",
        date(2012, 5, 18),
    )
    assert ("meeting held", "FRA-GBR", "05-18", None) in found


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Condoleezza Rice proposed a three-way summit with Japan and Russia on Tuesday.", None),
        ("Condoleezza Rice proposed a summit on Friday with Japan and Russia.", "11-24"),
        ("Condoleezza Rice hopes to meet Tony Blair on Friday.", "11-24"),
    ],
)
def test_a_weekday_behind_those_with_whom_a_summit_is_proposed_is_that_of_the_proposal(text, day):
    assert [one[2] for one in read(text)] == [day]
