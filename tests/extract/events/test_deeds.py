"""Contacts told by what people do together: kind and parties in order of the text."""

import pytest

from summitry.extract.events.candidates import find_candidates
from tests.extract.making import story

A, B = "[Ann Ash/USA]", "[Bo Birk/CHN]"
DEEDS = [
    (f"{A} and {B} sat across from each other in Oslo.", "meeting"),
    (f"{A} and {B} faced one another across a table in Oslo.", "meeting"),
    (f"{A} raised the dam with {B} by video link.", "call"),
    (f"{A} and {B} settled the row over the phone.", "call"),
    (f"{A} went over the plan with {B} over the phone.", "call"),
    (f"{A} got through to {B} at last.", "call"),
    (f"{A} brought it up with {B} in Oslo.", "meeting"),
    (f"{A} put the matter to {B} in Oslo.", "meeting"),
    (f"{A} made her case to {B} over dinner.", "meeting"),
    (f"{A} was at {B}'s side for the opening.", "meeting"),
    (f"{A} had {B} as her guest.", "meeting"),
    (f"A plan to bring together {A} and {B} came to nothing.", "meeting"),
    (f"An attempt to get {A} and {B} into one room failed.", "meeting"),
    (f"In Oslo, {A} and {B} agreed to end the row.", "meeting"),
    (f"The tour led to Oslo, where {A} and {B} agreed to end the row.", "meeting"),
    (f"{A} and {B} broke ground on the bridge.", "meeting"),
    (f"{A} spent two days with {B} in Oslo.", "meeting"),
    (f"{A} told {B} in New Delhi that it was over.", "meeting"),
    (f"In Oslo, {A} was told by {B} that it was over.", "meeting"),
    (f"{A} told {B} in person that it was over.", "meeting"),
    (f"{A} presented her credentials to {B}.", "meeting"),
    (f"{A} accepted the credentials of {B}.", "meeting"),
    (f"{A} received letters of credence from {B}.", "meeting"),
    (f"{A} and {B} negotiated for two days in Oslo.", "meeting"),
    (f"{A} and {B} spoke briefly to each other.", "call"),
    (f"Trade will top the talks that {A} is to hold with {B} in Oslo.", "meeting"),
    (f"He was seen by {A}, whose talks with {B} broke up.", "meeting"),
    (f"An earlier phone conversation, in which {A} praised {B}, caused an uproar.", "call"),
    (f"The last official to meet {A} was {B}.", "meeting"),
    (f"{A} caught up with {B} in a corridor.", "meeting"),
    (f"In May {A} called on {B} in Oslo.", "meeting"),
    (f"The truce came after negotiations that included {A} and {B}.", "meeting"),
    (f"Talks involving {A} and {B} ended.", "meeting"),
    (f"{A} recalled the talks she had on Friday with {B}.", "meeting"),
    (f"{A} was in Oslo on Friday, negotiating with {B} on grain.", "meeting"),
    (f"{A} broke bread with {B} in Oslo.", "meeting"),
    (f"{A} and {B} compared notes over coffee.", "meeting"),
    (f"{A} exchanged views with {B} on grain.", "meeting"),
    (f"{A} exchanged views by phone with {B} on grain.", "call"),
    (f"{A} and {B} swapped gifts at the palace.", "meeting"),
    (f"{A} had a word with {B} in the corridor.", "meeting"),
    (f"{A} and {B} put their heads together in Oslo.", "meeting"),
    (f"{A} and {B} clasped hands for a minute.", "meeting"),
    (f"{A} took {B} aside for a few minutes.", "meeting"),
    (f"{A} and {B} came face to face in Oslo.", "meeting"),
    (f"{A} came face to face with {B} in Oslo.", "meeting"),
    (f"{A} spent the weekend as {B}'s guest.", "meeting"),
    (f"{A} was {B}'s guest in Oslo.", "meeting"),
    (f"{A} rolled out the red carpet for {B} in Oslo.", "meeting"),
    (f"{A} embraced {B} in Oslo.", "meeting"),
    (f"{A} and {B} hugged each other on Friday.", "meeting"),
    (f"{A} and {B} signed the treaty in Oslo on Friday.", "meeting"),
    (f"{A} signed the treaty in Oslo with {B}.", "meeting"),
    (f"{A} settled the matter over the phone with {B}.", "call"),
    (f"{A} was on the line with {B} for an hour.", "call"),
    (f"{A} hopped on the phone with {B}.", "call"),
    (f"{A} conveyed her concern to {B} by phone.", "call"),
    (f"{A} and {B} got together in Oslo.", "meeting"),
    (f"{A} left the palace after an hour with {B}.", "meeting"),
    (f"{A} was granted 20 minutes with {B}.", "meeting"),
    (f"{A} said goodbye to {B} at the airport.", "meeting"),
    (f"{A} and {B} put their names to the accord in Oslo.", "meeting"),
    (f"{A} and {B} took a walk in the park.", "meeting"),
    (f"{A} handed {B} a letter in Oslo.", "meeting"),
    (f"{A} flew to Oslo to brief {B} on the plan.", "meeting"),
    (f"{A} headed to Oslo to seal the pact with {B}.", "meeting"),
    (f"{A} and {B} saw each other in Oslo.", "meeting"),
    (f"{A} turned down a request for a meeting from {B}.", "meeting"),
    (f"{A} strolled along the quay with {B}.", "meeting"),
    (f"{A} was walked through the stalls by {B}.", "meeting"),
    (f"{A} took {B} to the border.", "meeting"),
    (f"{A} dropped in on {B}.", "meeting"),
    (f"{A} and {B} laid flowers at the memorial.", "meeting"),
    (f"{A} accepted a letter from the king, which was handed over by {B}.", "meeting"),
    (f"{A} and {B} agreed in Oslo on a truce.", "meeting"),
    (f"{A} raised the matter with {B} in Oslo.", "meeting"),
    (f"{A} had {B} to dinner.", "meeting"),
    (f"{A} sat with {B} in Oslo.", "meeting"),
    (f"{A} spent the afternoon with {B}.", "meeting"),
    (f"{A} put her name to the pact alongside {B}.", "meeting"),
    (f"{A} and {B} appeared together in Oslo.", "meeting"),
    (f"{A} exchanged a few words with {B}.", "meeting"),
    (f"A meeting with {A} is on {B}'s schedule on Monday.", "meeting"),
    (f"A meeting with {A} has been pencilled in for {B} on Monday.", "meeting"),
    (f"{A} ruled out any encounter with {B}.", "meeting"),
    (f"{A} did not have any talks with {B}.", "meeting"),
    (f"{A} gave {B} a call on Monday.", "call"),
    (f"{A} called to congratulate {B}.", "call"),
    (f"{A} consulted {B} by phone.", "call"),
    (f"{A} was in touch with {B} by phone.", "call"),
    (f"{A} had telephone contact with {B}.", "call"),
    (f"{A} went over the plan by phone with {B}.", "call"),
    (f"{A} sat down virtually with {B}.", "call"),
    (f"{A} is due to dine with {B} on Monday.", "meeting"),
    (f"{A}'s hug with {B} in Oslo made news.", "meeting"),
    (f"{A} called on {B} on Friday and is to fly on to Peru.", "meeting"),
    (f"{A} spent the afternoon at the palace with {B}.", "meeting"),
]
NONE = [
    f"{A} thanked {B} for the fair in Oslo.",
    f"{A} congratulated {B} on a fine show in Oslo.",
    f"{A} expressed her sorrow to {B} over the fire in Oslo.",
    f"{A} and {B} pushed back over the phone.",
    f"{A} and {B} said by telephone that it was over.",
    f"{A} is on {B}'s side in the row.",
    f"{A} put it to {B} in a letter.",
    f"{A} was greeted in Beijing by crowds.",
    f"In Chicago, {A} thanked {B} for the gift.",
    f"{A} conveyed her wishes to {B} in Oslo through the envoy.",
    f"{A} conveyed condolences to {B} in Oslo on Friday by letter.",
    f"The flood brought {A} and {B} together.",
    f"{A} and {B} faced each other in silence for years.",
    f"{A} embraced {B} as an ally.",
    f"{A} and {B} were to sign an agreement on minerals.",
    f"{A} signed the letter to {B}.",
    f"{A} and {B} criticised the ban over the phone.",
    f"{A} put {B} aside.",
    f"{A} will visit Oslo as guest of {B}, [Cy Cole/JPN] and [Di Dale/KOR].",
    f"{A} held views that {B} shared.",
    f"{A} handed {B} a victory.",
    f"{A} spoke against populists on Friday, including {B}.",
    f"The film brought {A} and {B} face to face with their critics.",
    f"{A} was pictured beside {B} on souvenir mugs.",
    f"{A} took {B} to court.",
    f"{A} ran into trouble with {B}.",
    f"{A} and {B} agreed on a truce in Yemen.",
    f"{A} told {B} that it was over.",
    f"{A} exchanged angry words with {B}.",
    f"{A} delivered a letter to {B}.",
    f"{A} walked out on {B}.",
    f"{A} and {B} agreed to disagree.",
]


def told(sentence):
    passage = story(sentence).passages[0]
    found = [c.mention for c in find_candidates(passage)]
    return [(m.kind.value, [p.participant.name for p in m.parties]) for m in found if len(m.parties) > 1]


@pytest.mark.parametrize(("sentence", "kind"), DEEDS)
def test_deeds_tell_of_a_contact(sentence, kind):
    assert (kind, ["Ann Ash", "Bo Birk"]) in told(sentence)


@pytest.mark.parametrize("sentence", NONE)
def test_ways_of_speaking_tell_of_none(sentence):
    assert told(sentence) == []


def test_who_sets_foot_somewhere_goes_there():
    (found,) = [c for c in find_candidates(story(f"{A} set foot in Oman on Monday.").passages[0]) if c.goals]
    assert (found.mention.kind.value, [goal.text for goal in found.goals]) == ("visit", ["Oman"])


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("[Ash/USA] lowers tariffs and sees end to row after [Birk/CHN] meeting", ["Ash", "Birk"]),
        ("[Ash/USA] upbeat on grain ahead of [Birk/CHN] talks", ["Ash", "Birk"]),
        ("[Ash/USA] agrees in [Birk/CHN] call to wait", ["Ash", "Birk"]),
    ],
)
def test_who_opens_a_headline_is_the_other_side(headline, expected):
    assert any(parties == expected for _, parties in told(headline))


@pytest.mark.parametrize(
    ("sentence", "traveller", "goals"),
    [
        (f"{A} will be the first senior official to visit [OMN].", "Ann Ash", ["OMN"]),
        (f"{A} led a delegation to Oman on Monday.", "Ann Ash", ["Oman"]),
        (f"{A} will bring a business delegation to Oman.", "Ann Ash", ["Oman"]),
        (f"It was a tour that had taken {A} to Oman and Qatar.", "Ann Ash", ["Oman", "Qatar"]),
        (f"{A} is off to Oman on Monday.", "Ann Ash", ["Oman"]),
    ],
)
def test_who_goes_where(sentence, traveller, goals):
    found = [c for c in find_candidates(story(sentence).passages[0]) if c.mention.kind.value == "visit" and c.goals]
    assert ([p.participant.name for p in found[0].mention.parties], [g.text for g in found[0].goals]) == (
        [traveller],
        goals,
    )


@pytest.mark.parametrize(
    "sentence",
    [
        f"Critics ripped {A} for having a brief phone call with {B}.",
        f"[Cy Cole/JPN] criticised {A} for meeting {B} in Oslo.",
        f"{A} posed for pictures with {B} in Oslo.",
        f"{A} had meant to meet one-on-one with {B} in Oslo.",
        f"{A} will ask [OMN] to cut its ties when meeting with {B} in Oslo.",
    ],
)
def test_who_meets_whom_in_roundabout_words(sentence):
    assert any({"Ann Ash", "Bo Birk"} <= set(parties) for _, parties in told(sentence))
