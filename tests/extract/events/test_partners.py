"""Who is met where other words stand between the encounter and its sides."""

import pytest

from summitry.extract.events.candidates import find_candidates
from tests.extract.making import story


def told(sentence):
    """The encounters that the words of a sentence make by themselves: the people of each."""
    found = find_candidates(story(sentence).passages[0])
    whole = [c.mention for c in found if not c.mention.anaphoric and c.mention.kind.value in ("meeting", "call")]
    return [[p.participant.name or p.participant.polity for p in one.parties] for one in whole]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Dee Dow/OMN] hosted a meeting between [Ann Ash/USA] and [Bo Birk/CHN] in Oslo.",
        "[Dee Dow/OMN] chaired talks between [Ann Ash/USA] and [Bo Birk/CHN].",
    ],
)
def test_who_hosts_or_chairs_is_there(sentence):
    assert [sorted(one) for one in told(sentence)] == [["Ann Ash", "Bo Birk", "Dee Dow"]]


def test_oneself_is_a_side():
    assert told("[Ann Ash/USA] described a call between herself and [Bo Birk/CHN].") == [["Ann Ash", "Bo Birk"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] will meet on the fringes of the summit with [Bo Birk/CHN].",
        "[Ann Ash/USA] sat down early on Friday at a hotel in Oslo with [Bo Birk/CHN].",
        "[Ann Ash/USA] held talks on the fringes of the gathering with [Bo Birk/CHN].",
        "[Ann Ash/USA] and [Bo Birk/CHN] reached a deal on the third day of tense talks in Oslo.",
        "The deal was announced by [Ann Ash/USA] and [Bo Birk/CHN] after days of tense talks in Oslo.",
        "In a call Friday evening, [Ann Ash/USA] told [Bo Birk/CHN] to wait.",
        "[Dee Dow/USA] announced [Ann Ash/USA]'s May trip to Oslo to meet with [Bo Birk/CHN].",
        "Aides are planning a trip by [Ann Ash/USA] to Oslo next week to meet [Bo Birk/CHN].",
        "[Ann Ash/USA] left on a long trip, which will include a visit to Oslo to meet with [Bo Birk/CHN].",
        "[Ann Ash/USA] was driven to the castle for talks with [Bo Birk/CHN].",
        "[Ann Ash/USA] spent hours on the phone with world leaders, including [Bo Birk/CHN].",
        "[Ann Ash/USA] intervened with [Bo Birk/CHN] in several telephone calls.",
        "[Ann Ash/USA] hosted a state dinner in honor of [Bo Birk/CHN] on Friday.",
        "[Ann Ash/USA] gave a banquet in honour of [Bo Birk/CHN] on Friday.",
        "[Ann Ash/USA] gave a dinner honouring [Bo Birk/CHN] on Friday.",
        "[Ann Ash/USA] co-chaired the council with [Bo Birk/CHN] on Friday.",
        "[Ann Ash/USA] and [Bo Birk/CHN] will co-chair the council on Friday.",
        "[Ann Ash/USA] will hold further talks on Sunday with [Bo Birk/CHN].",
        "[Ann Ash/USA] took a congratulatory call from [Bo Birk/CHN].",
        "A meeting in Oslo, the first between [Ann Ash/USA] and [Bo Birk/CHN], went well.",
        "The talks brought [Ann Ash/USA] face to face with [Bo Birk/CHN] in Oslo.",
        "[Ann Ash/USA] said after seeing [Bo Birk/CHN] in Oslo that ties would improve.",
        "At the [USA]-[CHN] summit in Oslo, [Ann Ash/USA] and [Bo Birk/CHN] agreed to trade.",
        "[Ann Ash/USA] spoke with other leaders on Friday as well, including [Bo Birk/CHN].",
        "[Ann Ash/USA] met with several officials on Friday as well, including [Bo Birk/CHN].",
        "The document was signed by [Ann Ash/USA] and [Bo Birk/CHN].",
        "[Ann Ash/USA] and [Bo Birk/CHN] signed the agreement on behalf of the two sides.",
        "[Ann Ash/USA] was photographed alongside [Bo Birk/CHN] in Oslo.",
        "[Ann Ash/USA] met with Secretary of the Council for Trade and Development [Bo Birk/CHN] on Friday.",
        "The plan builds on [Ann Ash/USA]'s talks last week with [Bo Birk/CHN].",
        "The vote followed [Ann Ash/USA]'s meeting this month with [Bo Birk/CHN].",
        "[Ann Ash/USA]'s schedule in Oslo includes meeting [Bo Birk/CHN] on Friday.",
        "Among [Ann Ash/USA]'s engagements on Friday are talks with [Bo Birk/CHN] in Oslo.",
        "[Ann Ash/USA] had much to gain in meeting with [Bo Birk/CHN] in Oslo.",
    ],
)
def test_what_stands_between_the_sides_does_not_part_them(sentence):
    assert ["Ann Ash", "Bo Birk"] in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "At the [USA]-[CHN] summit in Oslo, [Cy Cole/JPN] said he was glad.",
        "Before the [USA]-[CHN] summit in Oslo, [Ann Ash/USA] and [Bo Birk/CHN] were silent.",
    ],
)
def test_states_are_those_of_who_speaks_at_their_summit_only(sentence):
    assert ["USA", "CHN"] in told(sentence)


def test_who_visits_a_country_for_talks_has_them():
    assert ["Ann Ash", "Bo Birk"] in told("[Ann Ash/USA] will visit [CHN] this week for talks with [Bo Birk/CHN].")


@pytest.mark.parametrize(
    ("sentence", "sides"),
    [
        ("[Ann Ash/USA] met one-on-one with [Bo Birk/CHN] and [Cy Cole/JPN].", 2),
        ("[Ann Ash/USA] met one-on-one with [Bo Birk/CHN] - as well as [Cy Cole/JPN] - in Oslo.", 2),
        ("[Ann Ash/USA] will meet with leaders of states that back the plan, [Bo Birk/CHN] and [Cy Cole/JPN].", 1),
        ("[Ann Ash/USA] will meet in Oslo with [the leaders/CHN+JPN].", 1),
        ("[Ann Ash/USA] will fly to [CHN] and [JPN] to meet with [her counterparts/CHN+JPN].", 2),
        ("[Ann Ash/USA] will visit [CHN] and [JPN] for talks with [her counterparts/CHN+JPN].", 2),
        ("[Ann Ash/USA] flew to Oslo for talks with [counterparts from China and Japan/CHN+JPN].", 1),
        ("[Ann Ash/USA] called [Bo Birk/CHN] the day before.", 1),
        ("[Ann Ash/USA] called [Bo Birk/CHN] the following night.", 1),
        ("[Ann Ash/USA] called [Bo Birk/CHN] the best friend of peace.", 0),
        ("[Ann Ash/USA] called [Bo Birk/CHN] the next great peacemaker.", 0),
        ("[Ann Ash/USA] called [Bo Birk/CHN] the week's best guest.", 0),
        ("[Ann Ash/USA] spoke about her meeting with [Bo Birk/CHN] on television.", 1),
        ("Children and [Ann Ash/USA] greeted [Bo Birk/CHN] in Oslo.", 1),
        ("A million people greeted [Bo Birk/CHN] in Oslo.", 0),
        ("[Dee Dow/GBR] called [Bo Birk/CHN] and [Cy Cole/JPN], and [Ann Ash/USA] spoke with [Eve Ely/FRA].", 3),
    ],
)
def test_who_is_met_alone(sentence, sides):
    assert len(told(sentence)) == sides


@pytest.mark.parametrize("mood", ["cautious", "tentatively hopeful", "upbeat"])
def test_who_is_in_a_mood_after_talks_had_them(mood):
    assert told(f"[Ann Ash/USA] {mood} after talks with [Bo Birk/CHN]") == [["Ann Ash", "Bo Birk"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] came up with a plan in talks with [Bo Birk/CHN].",
        "[Ann Ash/USA] surfaced in Oslo for talks with [Bo Birk/CHN].",
        "[Ann Ash/USA] was addressed by [Bo Birk/CHN] as an old friend in talks in Oslo.",
        "[Dee Dow/OMN] was described as stubborn by [Ann Ash/USA] after talks with [Bo Birk/CHN].",
    ],
)
def test_who_comes_to_talks_is_no_matter_of_theirs(sentence):
    assert told(sentence) == [["Ann Ash", "Bo Birk"]]
