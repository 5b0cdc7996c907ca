"""Who meets whom, by sentence: parties in order of the text, and whether the words alone make an encounter."""

import pytest

from summitry.extract.events.candidates import find_candidates
from tests.extract.making import story

MEET = [
    ("[Ann Ash/USA] met [Bo Birk/CHN] in Oslo.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] met with [Bo Birk/CHN] and [Cy Cole/JPN].", "meeting", ["Ann Ash", "Bo Birk", "Cy Cole"]),
    ("[Ann Ash/USA] and [Bo Birk/CHN] are scheduled to meet in May.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA], who met [Bo Birk/CHN] on Monday, left early.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Bo Birk/CHN] was received by [Ann Ash/USA] at the palace.", "meeting", ["Bo Birk", "Ann Ash"]),
    ("[Ann Ash/USA] received at the ministry in Rome [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] met today at the palace in Rome [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] discussed trade through the ports with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("It was [Ann Ash/USA] whom [Bo Birk/CHN] received in Rome.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("Meeting [Bo Birk/CHN] in Rome, [Ann Ash/USA] praised the deal.", "meeting", ["Bo Birk", "Ann Ash"]),
    (
        "[Ann Ash/USA] described the phone call [=she/Ann Ash/USA] received from [Bo Birk/CHN].",
        "call",
        ["Ann Ash", "Bo Birk"],
    ),
    ("[Ann Ash/USA] hosted [Bo Birk/CHN] at her ranch.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] sat down with [Bo Birk/CHN] for an hour.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] held talks with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA]'s meeting behind closed doors with [Bo Birk/CHN] was long.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("A meeting between [Ann Ash/USA] and [Bo Birk/CHN] was called off.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("Talks held in Oslo between [Ann Ash/USA] and [Bo Birk/CHN] were long.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[=his/Bo Birk/CHN] meeting with [Ann Ash/USA] lasted an hour.", "meeting", ["Bo Birk", "Ann Ash"]),
    ("An [Ash/USA]-[Birk/CHN] summit could take place in July.", "meeting", ["Ash", "Birk"]),
    ("After talks with [Bo Birk/CHN], [Ann Ash/USA] said she was content.", "meeting", ["Bo Birk", "Ann Ash"]),
    ("[Ann Ash/USA] Meets [Bo Birk/CHN] in Lima", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] phoned [Bo Birk/CHN] late at night.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] called [Bo Birk/CHN] on Monday.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] and [Bo Birk/CHN] agreed in a call on Monday to wait.", "call", ["Ann Ash", "Bo Birk"]),
    ("During a call on Monday, [Ann Ash/USA] and [Bo Birk/CHN] agreed to wait.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] and [Bo Birk/CHN] discussed the border in a call.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] told [Bo Birk/CHN] in a telephone conversation to wait.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] shook hands with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] stood beside [Bo Birk/CHN] in the courtyard.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] appeared alongside [Bo Birk/CHN] in Oslo.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] unveiled the map, flanked by [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("With [Bo Birk/CHN] at her side, [Ann Ash/USA] unveiled the map.", "meeting", ["Bo Birk", "Ann Ash"]),
    ("[Ann Ash/USA], with [Bo Birk/CHN] at [=her/Ann Ash/USA] side, unveiled it.", "meeting", ["Bo Birk", "Ann Ash"]),
    ("[Ann Ash/USA] and [Bo Birk/CHN] told a joint news conference to wait.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("The talks are to bring together [Ann Ash/USA] and [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("The talks are expected to bring together [Ann Ash/USA] and [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA]'s trip began with a meeting with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] shook [Bo Birk/CHN]'s hand at the funeral.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] met with officials from [CHN].", "meeting", ["Ann Ash", "CHN"]),
    ("[Bo Birk/CHN] sent [Ann Ash/USA] to meet with [Cy Cole/JPN].", "meeting", ["Ann Ash", "Cy Cole"]),
    ("[Ann Ash/USA] rang [Bo Birk/CHN] at dawn.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] dialled [Bo Birk/CHN] at dawn.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] and [Bo Birk/CHN] will lead talks in Rome.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[USA]'s [Ash/USA] and [CHN]'s [Birk/CHN] met at the border.", "meeting", ["Ash", "Birk"]),
    ("[Ann Ash/USA] gave way after a late call from [Bo Birk/CHN].", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] flew to Rome, where talks with [Bo Birk/CHN] are planned.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] received a call from [Bo Birk/CHN].", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] held a video conference with [Bo Birk/CHN].", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] met [Bo Birk/CHN] and [Cy Cole/JPN] by video link.", "call", ["Ann Ash", "Bo Birk", "Cy Cole"]),
    ("[Ann Ash/USA] paid a courtesy call on [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] is to call on [Bo Birk/CHN] and to tour the port.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] had a pull-aside with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] had coffee with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] talked with [Bo Birk/CHN] for five and a half hours.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] talked with [Bo Birk/CHN] for two hours.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] saw [Bo Birk/CHN] in Lima on Monday.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] received a delegation led by [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("The [Ash/USA] and [Birk/CHN] summit was short.", "meeting", ["Ash", "Birk"]),
    ("[Bo Birk/CHN] told [Ann Ash/USA] of a plan to sell wheat during a phone call.", "call", ["Bo Birk", "Ann Ash"]),
    ("Besides meetings with [Bo Birk/CHN], [Ann Ash/USA] gets a tour.", "meeting", ["Bo Birk", "Ann Ash"]),
    ("[Ann Ash/USA] had a chance to hold a brief meeting with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("Greeting [Obama/USA] on Monday were the king, [Birk/SWE], and his wife.", "meeting", ["Obama", "Birk"]),
    ("In their first talks since May, [Ann Ash/USA] and [Bo Birk/CHN] agreed.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("Remarks by [Ann Ash/USA] and [Bo Birk/CHN] Before Bilateral Meeting", "meeting", ["Ann Ash", "Bo Birk"]),
    ("Remarks by [Ann Ash/USA] and [Bo Birk/CHN] in Joint Press Conference", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] sat across from [Bo Birk/CHN] at the table.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] sat next to [Bo Birk/CHN] at the gala.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] sat between [Bo Birk/CHN] and [Cy Cole/JPN].", "meeting", ["Ann Ash", "Bo Birk", "Cy Cole"]),
    ("At a press conference alongside [Bo Birk/CHN], [Ann Ash/USA] agreed.", "meeting", ["Bo Birk", "Ann Ash"]),
    ("[Ann Ash/USA] spoke of trade in a joint appearance with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] smiled during a photo op with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[They/USA+CHN] had spoken on Friday.", "call", ["USA", "CHN"]),
    ("[Ann Ash/USA] spoke about the drought with [Bo Birk/CHN] and left.", "call", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] spoke at a news conference held along with [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Dee Dow/USA] brought [Ann Ash/USA] and [Bo Birk/CHN] together.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] met with [Bo Birk/CHN], then with [Cy Cole/JPN].", "meeting", ["Ann Ash", "Cy Cole"]),
    (
        "At least nine are said to be hurt across Oman as [Ann Ash/USA] and [Bo Birk/CHN] hold talks on a truce.",
        "meeting",
        ["Ann Ash", "Bo Birk"],
    ),
    ("[Ann Ash/USA] and the [Bo Birk/CHN] announce plans to meet next week.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("[Ann Ash/USA] and [Bo Birk/CHN] gave a news conference on Monday.", "meeting", ["Ann Ash", "Bo Birk"]),
    ("They spoke of a phone call that [Ann Ash/USA] made to [Bo Birk/CHN] in July.", "call", ["Ann Ash", "Bo Birk"]),
    ("Monday's talks included [Ann Ash/USA] and [Bo Birk/CHN].", "meeting", ["Ann Ash", "Bo Birk"]),
    (
        "[Ann Ash/USA] sat down with [Bo Birk/CHN], as well as [Cy Cole/JPN].",
        "meeting",
        ["Ann Ash", "Bo Birk", "Cy Cole"],
    ),
]


def found(sentence):
    return [c.mention for c in find_candidates(story(sentence).passages[0]) if not c.mention.anaphoric]


def names(mention):
    return [party.participant.name or party.participant.polity for party in mention.parties]


@pytest.mark.parametrize(("sentence", "kind", "people"), MEET)
def test_who_meets_whom(sentence, kind, people):
    assert (kind, people) in [(m.kind.value, names(m)) for m in found(sentence)]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("[Ann Ash/USA] visited Poland in May.", "Poland"),
        ("[Ann Ash/USA] will fly to Geneva on Sunday.", "Geneva"),
        ("[=his/Bo Birk/CHN] trip to Cuba was put off.", "Cuba"),
        ("[Bo Birk/CHN] arrived in Rome for a three-day visit.", "Rome"),
        ("[Ann Ash/USA] invited [Bo Birk/CHN] to visit Texas.", "Texas"),
    ],
)
def test_where_a_journey_leads(sentence, place):
    candidates = list(find_candidates(story(sentence).passages[0]))
    assert place in [goal.text for c in candidates for goal in c.goals if c.mention.kind.value == "visit"]


def test_a_trip_that_names_its_own_region_is_not_led_by_the_town_of_a_meeting_on_it():
    sentence = "[Ann Ash/USA] met with [Bo Birk/CHN] in Vietnam during an Asia trip."
    candidates = find_candidates(story(sentence).passages[0])
    assert "Vietnam" not in [goal.text for c in candidates for goal in c.goals if c.mention.kind.value == "visit"]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] met with fierce criticism in [CHN].",
        "[Ann Ash/USA] called [Bo Birk/CHN] a liar.",
        "[Ann Ash/USA] met [Dee Dow/USA] in the cabinet room.",
        "[Ann Ash/USA] called for a truce in [CHN].",
        "[Ann Ash/USA] met her own voters.",
        "[Ann Ash/USA] approved talks with [CHN].",
        "[Ann Ash/USA] and [Bo Birk/CHN] spoke before a hundred guests.",
        "[Ann Ash/USA] told Meet the Press about [Bo Birk/CHN].",
        "[Ann Ash/USA] met neighbours of [CHN].",
        "[Ann Ash/USA] met lawyers in Lima on Monday with [Bo Birk/CHN] watching from afar.",
        "[Ann Ash/USA] said it was important to meet [Bo Birk/CHN].",
        "[Ann Ash/USA] said it would be good to meet [Bo Birk/CHN].",
        "[Ann Ash/USA] and [Bo Birk/CHN] travelled together to Peru.",
        "[Ann Ash/USA] met [Bo Birk/CHN]'s brother.",
        "[Ann Ash/USA] received a letter from [Bo Birk/CHN].",
        "[Ann Ash/USA] received in Rome a letter from [Bo Birk/CHN].",
        "Meeting [Bo Birk/CHN] would be an honour, [Ann Ash/USA] said.",
        "[=his/Ann Ash/USA] rival met [Bo Birk/CHN].",
        "[Ann Ash/USA] was met by a clerk and not [Bo Birk/CHN].",
        "[Ann Ash/USA] regularly meets [Bo Birk/CHN].",
        "[Ann Ash/USA] met [Bo Birk/CHN] several times.",
        "[Ann Ash/USA] was unwilling to call [Bo Birk/CHN] on it.",
        "[Ann Ash/USA] was calling the owner of [CHN] the worst of all.",
        "The answer to meeting [Bo Birk/CHN]'s threats is what [Ann Ash/USA] seeks.",
        "[Ann Ash/USA] and [Bo Birk/CHN] will keep talking.",
        "[Ann Ash/USA] saw [Bo Birk/CHN] as a rival.",
        "Reporters saw the usual mood between [Ann Ash/USA] and [Bo Birk/CHN].",
        "[Ann Ash/USA] saw [Bo Birk/CHN] leave the hall.",
        "[Ann Ash/USA] spoke about the deal with [CHN].",
        "[Ann Ash/USA] brought cake for [Bo Birk/CHN].",
        "[Ann Ash/USA] made a late appearance in the case of [Bo Birk/CHN].",
        "The list of topics included [Ann Ash/USA] and [Bo Birk/CHN].",
        "The delegation met with [Ann Ash/USA] and [Bo Birk/CHN].",
        "At the summit in Rome, [Ann Ash/USA] blamed [Bo Birk/CHN].",
        "[Cy Cole/JPN] hopes to revive peace talks between [Ann Ash/USA] and [Bo Birk/CHN].",
        "[Ann Ash/USA] spent countless hours with [Bo Birk/CHN].",
        "[Ann Ash/USA] turned to a discussion of [Bo Birk/CHN].",
        "The mayor had [Ann Ash/USA]'s blessing to start talks with [CHN].",
    ],
)
def test_look_alikes_are_no_meetings(sentence):
    assert [m for m in found(sentence) if m.kind.value in ("meeting", "call")] == []


def test_separate_meetings_are_apart():
    several = found("[Ann Ash/USA] and [Bo Birk/CHN] have planned separate meetings with [Cy Cole/JPN].")
    assert [names(one) for one in several] == [["Ann Ash", "Cy Cole"], ["Bo Birk", "Cy Cole"]]


def test_calls_with_two_leaders_are_two_calls():
    calls = found("[Ann Ash/USA] spoke by phone with [Bo Birk/CHN] and [Cy Cole/JPN].")
    assert [names(call) for call in calls] == [["Ann Ash", "Bo Birk"], ["Ann Ash", "Cy Cole"]]


def test_four_polities_in_one_room_are_a_gathering():
    (one,) = found("[Ann Ash/USA] met jointly with [Bo Birk/CHN], [Cy Cole/JPN] and [Di Dahl/NOR] in Rome.")
    assert one.kind.value == "gathering"


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        (
            "[Ann Ash/USA] will meet [Bo Birk/CHN], [Cy Cole/JPN] and [Di Dahl/NOR] in Rome.",
            ["Bo Birk", "Cy Cole", "Di Dahl"],
        ),
        ("[Ann Ash/USA] met [Bo Birk/CHN] and [Cy Cole/JPN], then [Di Dahl/NOR].", ["Bo Birk", "Cy Cole", "Di Dahl"]),
        ("[Ann Ash/USA] met [Bo Birk/CHN] and [Cy Cole/JPN] on the sidelines of the forum.", ["Bo Birk", "Cy Cole"]),
        (
            "[Ann Ash/USA] will meet [Bo Birk/CHN] and [Cy Cole/JPN] at the Alpine Council summit.",
            ["Bo Birk", "Cy Cole"],
        ),
        ("[Ann Ash/USA] met with [Bo Birk/CHN] as well as with [Cy Cole/JPN].", ["Bo Birk", "Cy Cole"]),
        ("[Ann Ash/USA] held talks with [Bo Birk/CHN] and with [Cy Cole/JPN].", ["Bo Birk", "Cy Cole"]),
        ("[Ann Ash/USA] met with [Bo Birk/CHN] for an hour and later with [Cy Cole/JPN].", ["Bo Birk", "Cy Cole"]),
        ("[Ann Ash/USA] is to see [Bo Birk/CHN] and, separately, [Cy Cole/JPN] on Monday.", ["Bo Birk", "Cy Cole"]),
        ("[Ann Ash/USA] hosted [Bo Birk/CHN] and, later, [Cy Cole/JPN].", ["Bo Birk", "Cy Cole"]),
        ("[Ann Ash/USA] called on [Bo Birk/CHN] and [Bea Brun/CHN] separately.", ["Bo Birk", "Bea Brun"]),
        ("[Ann Ash/USA] held separate talks with [Bo Birk/CHN] and [Bea Brun/CHN].", ["Bo Birk", "Bea Brun"]),
        ("[Ann Ash/USA] met [Bo Birk/CHN] and, separately, [Bea Brun/CHN].", ["Bo Birk", "Bea Brun"]),
        ("[Ann Ash/USA] met with [Bo Birk/CHN] and separately with [Bea Brun/CHN].", ["Bo Birk", "Bea Brun"]),
        ("[Ann Ash/USA] met [Bo Birk/CHN] and [Cy Cole/JPN] in separate sessions.", ["Bo Birk", "Cy Cole"]),
        ("[Ann Ash/USA] saw [Bo Birk/CHN] and [Cy Cole/JPN] in Lima, one after the other.", ["Bo Birk", "Cy Cole"]),
        ("[Ann Ash/USA] met one by one with [Bo Birk/CHN] and [Bea Brun/CHN].", ["Bo Birk", "Bea Brun"]),
    ],
)
def test_who_sees_many_sees_each_alone(sentence, partners):
    assert [names(one) for one in found(sentence)] == [["Ann Ash", partner] for partner in partners]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] met [Bo Birk/CHN] and [Cy Cole/JPN] in Rome.",
        "[Ann Ash/USA] met [Bo Birk/CHN] and [Cy Cole/JPN] at a summit in Rome.",
        "[Ann Ash/USA] met [Bo Birk/CHN], [Cy Cole/JPN] and [Di Dahl/NOR] in Rome on Monday.",
        "[Ann Ash/USA] and [Cy Cole/JPN] met [Bo Birk/CHN] on the sidelines of the forum.",
        "[Ann Ash/USA] will meet [the leaders/CHN+JPN+KOR] on the sidelines of the forum.",
        "[Ann Ash/USA] met ministers of the bloc, including [Bo Birk/CHN], [Cy Cole/JPN] and [Di Dahl/NOR].",
    ],
)
def test_several_who_meet_in_one_room(sentence):
    assert len({one.parties for one in found(sentence)}) == 1


def test_who_is_called_alone_can_be_hosted_together():
    both = "[both leaders/CHN+JPN]"
    several = found(
        f"[Ann Ash/USA] phoned [Bo Birk/CHN] and [Cy Cole/JPN] separately and hopes to host {both} in Lima."
    )
    assert [len(one.parties) for one in several] == [2, 2, 3]


def test_each_of_several_who_come_in_turn_is_met_alone():
    several = found("[Bo Birk/CHN] and, later, [Bea Brun/CHN] met with [Ann Ash/USA].")
    assert [names(one) for one in several] == [["Bo Birk", "Ann Ash"], ["Bea Brun", "Ann Ash"]]


def test_those_of_one_polity_are_met_together():
    several = found("[Ann Ash/USA] will meet [Bo Birk/CHN], [Bea Brun/CHN], [Cy Cole/JPN] and [Di Dahl/NOR] in Rome.")
    assert names(several[0]) == ["Ann Ash", "Bo Birk", "Bea Brun"]
    assert len(several) == 3


@pytest.mark.parametrize("words", ["an envoy from [Ann Ash/USA]", "a special envoy of [Ann Ash/USA]"])
def test_an_envoy_is_not_who_sent_him(words):
    (one,) = found(f"[Bo Birk/CHN] received {words} in Lima.")
    assert sorted(names(one)) == ["Bo Birk", "USA"]


@pytest.mark.parametrize("words", ["administration officials", "aides", "administration envoys"])
def test_a_leaders_people_are_not_the_leader(words):
    (one,) = found(f"[Ann Ash/USA] {words} met [Bo Birk/CHN] in Lima.")
    assert names(one) == ["USA", "Bo Birk"]
    assert one.parties[0].participant.name is None


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("[Ann Ash/USA] and [Bo Birk/CHN] emerged from four hours of talks on Friday with a deal.", "meeting"),
        ("The summit was the first between [Ann Ash/USA] and [Bo Birk/CHN] in a year.", "meeting"),
        ("On Friday's call, which lasted an hour, [Ann Ash/USA] told [Bo Birk/CHN] to wait.", "call"),
        ("[Ann Ash/USA] and [Bo Birk/CHN] were on the phone for an hour on Friday.", "call"),
        ("[Ann Ash/USA] had [Bo Birk/CHN] on the phone for an hour on Friday.", "call"),
        ("[Ann Ash/USA] and [Bo Birk/CHN] picked up the phone on Friday.", "call"),
    ],
)
def test_contact_that_the_clause_around_the_noun_tells(sentence, kind):
    assert (["Ann Ash", "Bo Birk"], kind) in [(names(one), one.kind.value) for one in found(sentence)]


def test_a_telephone_that_nobody_shares_is_no_call():
    assert not [one for one in found("[Ann Ash/USA]'s phone was tapped by [CHN].") if one.kind.value == "call"]


@pytest.mark.parametrize(
    ("sentence", "met"),
    [
        ("[Ann Ash/USA] played host to [Bo Birk/CHN] in Lima.", ["Bo Birk", "Ann Ash"]),
        ("[Ann Ash/USA] will be joined in Lima by [Bo Birk/CHN].", ["Ann Ash", "Bo Birk"]),
        ("The last time [Ann Ash/USA] and [Bo Birk/CHN] met was in 2011.", ["Ann Ash", "Bo Birk"]),
        ("[Ann Ash/USA] saw [Bo Birk/CHN], who was ill, in Lima.", ["Ann Ash", "Bo Birk"]),
        ("[Ann Ash/USA]'s train arrived in Lima ahead of a meeting with [Bo Birk/CHN].", ["Ann Ash", "Bo Birk"]),
    ],
)
def test_ways_of_being_together(sentence, met):
    assert [sorted(names(one)) for one in found(sentence) if not one.anaphoric and one.kind.value == "meeting"] == [
        sorted(met)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ann Ash/USA] will not stop in Peru.",
        "[Ann Ash/USA] rushed aid to Peru.",
        "[Ann Ash/USA] stopped short in Peru.",
        "[Ann Ash/USA] left Peru off the list on Monday.",
        "[Ann Ash/USA] left Peru with her parents in 1960.",
        "The crisis brought [Ann Ash/USA] and [Bo Birk/CHN] together.",
        "[Ann Ash/USA] joined [Bo Birk/CHN] in condemning the raid.",
        "[Ann Ash/USA] joined [Bo Birk/CHN] in calling for a truce.",
        "[Ann Ash/USA] joined [Bo Birk/CHN] in a call for a truce.",
        "[Ann Ash/USA] and [Bo Birk/CHN] united in a call to free the crew.",
        "[Ann Ash/USA] spoke a day after a call from [Bo Birk/CHN] to lift the ban.",
        "[Ann Ash/USA] expected further talks with [CHN] if the vote passed on Tuesday.",
        "In [USA]-[CHN] trade talks, [Ann Ash/USA] and [Bo Birk/CHN] remained far apart.",
        "Critics of [Ann Ash/USA]'s nuclear talks with [CHN] were loud.",
        "[Ann Ash/USA] toured [CHN] as a young senator.",
        "[Ann Ash/USA] will skip the vote in Rome.",
        "[Ann Ash/USA] was asked to join the programme in Rome.",
        "[Ann Ash/USA] skips meetings on trade in Rome.",
        "[Ann Ash/USA] has duties like meeting [Bo Birk/CHN].",
        "[Ash/USA] allies met [Bo Birk/CHN].",
        "The [Ash/USA] campaign met with [Bo Birk/CHN].",
        "[Ann Ash/USA] praised the food on previous visits to [CHN].",
    ],
)
def test_no_journey_and_no_meeting(sentence):
    assert [one for one in found(sentence) if not one.anaphoric] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "[Bo Birk/CHN] met members of Congress on Friday.",
        "[Bo Birk/CHN] held talks with congressional leaders.",
        "[Bo Birk/CHN] met a delegation from the House of Representatives.",
    ],
)
def test_a_parliament_called_by_its_name_is_of_its_state(sentence):
    (one,) = found(sentence)
    assert names(one) == ["Bo Birk", "USA"]


def test_a_party_called_congress_is_no_parliament():
    assert not found("[Bo Birk/CHN] met members of the ruling congress party.")


def test_a_surname_is_no_encounter():
    assert not found("[Ann Ash/USA] and [Sessions/USA] spoke about [CHN].")


def test_a_finite_verb_is_joined_to_the_main_clause():
    (visit,) = [m for m in found("[Ann Ash/USA] left to attend a forum and will visit [CHN].") if m.frame == "visit"]
    assert names(visit) == ["Ann Ash"]
