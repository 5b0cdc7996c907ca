"""Readouts, statements and schedules of governments, in the styles of several; facts real, sentences our own."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Basis, Document, Published


def coded(text, day, publisher="The White House"):
    on = date.fromisoformat(day)
    published = Published(on, on, Basis.METADATA)
    return code(Document("test", text, publisher=publisher, language="en", published=published)).encounters


def told(accounts):
    return {(a.kind.value, a.status.value, frozenset(p.name or p.polity for p in a.participants)) for a in accounts}


def test_calls_listed_after_a_colon_are_several():
    accounts = coded(
        "The Vice President had a busy day. Vice President Harris today spoke individually with: Premier Mario "
        "Draghi of Italy; Premier Petr Fiala of Czechia; and Premier Eduard Heger of Slovakia.",
        "2022-03-01",
    )
    assert [len(a.participants) for a in accounts if a.kind.value == "call"] == [2, 2, 2]


@pytest.mark.parametrize(
    ("text", "day", "people"),
    [
        (
            "President Biden spoke this morning with allied leaders about Ukraine.\n\nParticipants in the call "
            "included Chancellor Karl Nehammer of Austria, Premier Mark Rutte of the Netherlands and President Sauli "
            "Niinisto of Finland.",
            "2022-02-18",
            {"Joe Biden", "Karl Nehammer", "Mark Rutte", "Sauli Niinistö"},
        ),
        (
            "Prime Minister Rishi Sunak spoke with European leaders on Friday. The call was joined by Chancellor Olaf "
            "Scholz of Germany and Prime Minister Giorgia Meloni of Italy.",
            "2023-05-06",
            {"Rishi Sunak", "Olaf Scholz", "Giorgia Meloni"},
        ),
    ],
)
def test_a_roll_call_names_who_took_part(text, day, people):
    (one,) = coded(text, day)
    assert one.kind.value == "call"
    assert {p.name for p in one.participants} == people


def test_a_roll_call_without_an_encounter_is_none():
    assert coded("Guests at the wedding included President Emmanuel Macron of France. He sang.", "2023-06-02") == ()


def test_a_statement_is_its_leaders_own_words():
    accounts = coded(
        "Statement from President Joe Biden on the talks in Doha\n\nI spoke separately by telephone with President "
        "Sisi of Egypt and Emir Tamim bin Hamad Al Thani of Qatar. I am sending Secretary Blinken to Israel on Sunday.",
        "2024-08-16",
    )
    assert ("call", "held", frozenset(("Joe Biden", "Abdel Fattah el-Sisi"))) in told(accounts)
    assert ("visit", "scheduled", frozenset(("Antony Blinken",))) in told(accounts)


def test_nobody_else_says_i():
    assert coded("Opinion\n\nI spoke with President Sisi of Egypt. President Biden is ill.", "2024-08-16", "") == ()


@pytest.mark.parametrize(
    ("text", "day", "coded_as"),
    [
        ("In September, in a speech at the United Nations, Trump threatened North Korea.", "2017-11-09", "UNGA"),
        ("In a speech to the United Nations Human Rights Council, Biden condemned Russia.", "2022-02-28", None),
    ],
)
def test_a_speech_at_the_un_is_attendance(text, day, coded_as):
    assert [a.occasion for a in coded(text, day)] == ([coded_as] if coded_as else [])


def test_a_conversation_is_the_meeting_told_before():
    accounts = coded(
        "Vice President Harris hosted South African President Cyril Ramaphosa for breakfast this morning. Vice "
        "President Harris and President Ramaphosa then had a long talk about trade.",
        "2022-09-16",
    )
    assert [a.kind.value for a in accounts] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "day", "people"),
    [
        (
            "Statement by President Joe Biden on Phone Call with Premier Mario Draghi of Italy\n\nWe shall talk "
            "again soon.",
            "2022-02-24",
            {"Joe Biden", "Mario Draghi"},
        ),
        (
            "President Biden held a video call with allies on Tuesday. Joining the president on the call were "
            "Premier Mark Rutte of the Netherlands, President Andrzej Duda of Poland and Chancellor Karl Nehammer of "
            "Austria.",
            "2022-04-19",
            {"Joe Biden", "Mark Rutte", "Andrzej Duda", "Karl Nehammer"},
        ),
    ],
)
def test_who_was_on_the_call(text, day, people):
    (one,) = coded(text, day)
    assert (one.kind.value, {p.name for p in one.participants}) == ("call", people)


def test_what_is_talked_about_is_not_attended():
    accounts = coded(
        "Jake Sullivan met Chancellor Angela Merkel on Wednesday. They talked about the G7 and the NATO summit.",
        "2021-06-02",
    )
    assert [a.kind.value for a in accounts] == ["meeting"]


def test_meetings_at_a_conference_are_several():
    accounts = coded(
        "After lunch, the President was told of the Vice President's meetings at the Paris Peace "
        "Forum with President Sauli Niinisto of Finland and Premier Alexander De Croo of Belgium.",
        "2022-02-19",
    )
    assert told(accounts) >= {
        ("meeting", "held", frozenset(("Kamala Harris", "Sauli Niinistö"))),
        ("meeting", "held", frozenset(("Kamala Harris", "Alexander De Croo"))),
    }
    assert all("Joe Biden" not in people for _, _, people in told(accounts))


_PRESS = "Remarks by President Trump and Premier Modi of India to Reporters\n\nEast Room\n\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "PRESIDENT TRUMP: I met with President Macron of France in Paris in December.",
            ("meeting", "held", frozenset(("Donald Trump", "Emmanuel Macron"))),
        ),
        (
            "PRIME MINISTER MODI: I met President Macron of France in Paris on Tuesday.",
            ("meeting", "held", frozenset(("Narendra Modi", "Emmanuel Macron"))),
        ),
        (
            "PRIME MINISTER MODI: Thank you.\n\nTHE PRESIDENT: I had a call with Prime Minister Ishiba this morning.",
            ("call", "held", frozenset(("Donald Trump", "Shigeru Ishiba"))),
        ),
    ],
)
def test_in_a_transcript_who_is_named_before_his_words_says_i(said, expected):
    assert expected in told(coded(_PRESS + said, "2025-02-13"))


_TALKS = "Remarks by President Trump and Premier Modi of India Before Bilateral Meeting\n\nEast Room\n\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "PRESIDENT TRUMP: I’m looking forward to seeing you in Delhi next month.",
            ("meeting", "scheduled", frozenset(("Donald Trump", "Narendra Modi"))),
        ),
        (
            "PRIME MINISTER MODI: I was honored to welcome you to Mumbai last month.",
            ("meeting", "held", frozenset(("Donald Trump", "Narendra Modi"))),
        ),
        (
            "PRIME MINISTER MODI: We spoke by phone last week about trade.",
            ("call", "held", frozenset(("Donald Trump", "Narendra Modi"))),
        ),
        (
            "PRIME MINISTER MODI: Thank you for the dinner we had yesterday.",
            ("meeting", "held", frozenset(("Donald Trump", "Narendra Modi"))),
        ),
    ],
)
def test_in_a_transcript_of_two_each_is_you_to_the_other(said, expected):
    assert expected in told(coded(_TALKS + said, "2025-02-13"))


def test_in_a_transcript_what_is_under_way_is_no_other_encounter():
    said = "PRESIDENT TRUMP: It is good to see you. I want to talk to you about trade."
    assert not {one for one in told(coded(_TALKS + said, "2025-02-13")) if one[0] == "call" or one[1] == "floated"}


@pytest.mark.parametrize("label", ["Q ", "SENIOR OFFICIAL:"])
def test_reporters_and_officials_without_a_name_are_nobody(label):
    text = f"{_PRESS}PRESIDENT TRUMP: Good morning.\n\n{label} I met President Macron of France in Paris on Tuesday."
    assert coded(text, "2025-02-13") == ()


def test_a_speaker_does_not_call_himself_he():
    accounts = coded(
        "President Putin of Russia is here.\n\nPRESIDENT ERDOGAN: I met him in Sochi on Monday.", "2023-09-06", ""
    )
    assert told(accounts) == {("meeting", "held", frozenset(("Vladimir Putin", "Recep Tayyip Erdoğan")))}


def test_a_place_without_a_verb_where_a_plan_is_told():
    accounts = coded("The palace in Paris, where President Biden will meet President Macron on Friday.", "2024-06-05")
    assert [a.status.value for a in accounts] == ["scheduled"]


@pytest.mark.parametrize(
    "words",
    [
        "Premier Kishida welcomed the U.S. leadership on climate.",
        "Premier Kishida welcomed the President's visit to Tokyo.",
        "The Prime Minister welcomed the return of America to the pact.",
    ],
)
def test_what_is_welcomed_with_words_is_no_guest(words):
    accounts = coded(f"President Biden met today with Premier Kishida Fumio of Japan. {words}", "2022-05-03")
    assert [a.kind.value for a in accounts if len(a.participants) > 1] == ["meeting"]


def test_a_question_of_a_reporter_is_no_plan():
    accounts = coded(
        "Gaggle\n\nQ    Will President Biden meet President Xi in Bali?\n\nA    I cannot say.", "2022-11-03"
    )
    assert [a.status.value for a in accounts] == ["floated"]


def test_in_a_governments_own_text_the_president_is_its_own():
    accounts = coded(
        "Gaggle\n\nThe Vice President met President Xi in Bangkok.\n\nThe President called Premier Sunak on Friday.",
        "2022-11-20",
    )
    assert ("call", "held", frozenset(("Joe Biden", "Rishi Sunak"))) in told(accounts)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "Readout of President Biden and Secretary Blinken's Meeting with Premier Draghi of Italy\n\nIt rained.",
            {"Joe Biden", "Antony Blinken", "Mario Draghi"},
        ),
        (
            "President Joseph R. Biden Jr. met Premier Mario Draghi of Italy on Tuesday.",
            {"Joe Biden", "Mario Draghi"},
        ),
        (
            "Jake Sullivan spoke on Monday together with Emmanuel Bonne, Diplomatic Advisor to the President of "
            "France, and Stephen Lovegrove, National Security Adviser to the Prime Minister of Britain.",
            {"Jake Sullivan", "Emmanuel Bonne", "Stephen Lovegrove"},
        ),
    ],
)
def test_who_is_meant_by_joint_owners_full_names_and_advisers(text, people):
    (one,) = coded(text, "2022-05-10")
    assert {p.name for p in one.participants} == people


def test_lines_around_a_web_address_are_one_paragraph():
    accounts = coded(
        "National Security Adviser Jake Sullivan met yesterday in the afternoon with President\n"
        "Boric of Chile at the United Nations and spoke of copper, following [their\n"
        "part](https://example.org/a/very/long/address/of/a/page/that/no/line/can/hold/2022/11/10/remarks) in\n"
        "the debate of the Council on the same matter, which was chaired by the president\n"
        "of Chile.",
        "2022-11-11",
    )
    assert [a.where.place for a in accounts if a.where] == ["United Nations"]


def test_meetings_in_the_plural_are_several_also_in_one_country():
    accounts = coded(
        "Jon Finer, Principal Deputy National Security Adviser, will travel to Bogota on July 21 for meetings with "
        "President Ivan Duque and President-elect Gustavo Petro.",
        "2022-07-20",
    )
    assert [len(a.participants) for a in accounts if a.kind.value == "meeting"] == [2, 2]


def test_an_adviser_is_of_the_country_of_whom_he_advises():
    accounts = coded(
        "Jake Sullivan met Prime Minister Mario Draghi of Italy in Rome on March 15. Then he met Luigi Mattiolo, "
        "Diplomatic Adviser to the Prime Minister.",
        "2022-03-15",
    )
    assert ("Luigi Mattiolo", "ITA") in {(p.name, p.polity) for a in accounts for p in a.participants}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("In Bergen, Norway, President Biden and President Niinisto will meet.", ["meeting"]),
        ("President Biden hosted Premier Draghi of Italy on Monday for a virtual meeting.", ["call"]),
        ("President Biden met Premier Draghi of Italy. They spoke of their part in the G7 commitment.", ["meeting"]),
        ("President Biden met with Cuban American leaders on Monday.", []),
    ],
)
def test_what_official_words_tell_of(text, kinds):
    assert [a.kind.value for a in coded(text, "2022-11-12")] == kinds


def test_a_minister_named_beside_the_one_of_the_heading_met_with_him():
    (one,) = coded(
        "Secretary Rubio's Talks with Foreign Minister Lavrov\n\nSecretary of State Marco Rubio and National Security "
        "Adviser Mike Waltz met Foreign Minister Sergei Lavrov of Russia in Riyadh today.",
        "2025-02-18",
    )
    assert {p.name for p in one.participants} == {"Marco Rubio", "Mike Waltz", "Sergei Lavrov"}
