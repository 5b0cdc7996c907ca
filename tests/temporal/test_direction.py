import pytest

from summitry.temporal.direction import Direction, breaks, speaks_of
from summitry.temporal.tokens import tokenize

PAST = [
    "He met her on HERE.",
    "They flew to Rome to see the pope on HERE.",
    "The two met as planned on HERE.",
    "He could not be reached on HERE.",
    "They could only guess on HERE.",
    "The envoys were going home on HERE.",
    "A set of talks in Rome on HERE failed.",
    "They left the city's battered harbour on HERE.",
    "Neither of the two could be reached on HERE.",
    "The two sides signed the text in Geneva on HERE.",
    "On HERE he was received by the king.",
    "It had been due to end on HERE.",
    "The talks set a new tone on HERE.",
    "The United States broke off talks on HERE.",
    "He said on HERE that he will go.",
    "The meeting was put off on HERE.",
    "The first king to set foot in Oslo on HERE was applauded.",
    "With the visit to Rome on HERE and the expected visit to Oslo, he was busy.",
]
TO_COME = [
    "He will meet her on HERE.",
    "They announced a plan to reopen the talks by HERE.",
    "She accepted the king's invitation to visit Oslo on HERE.",
    "He has agreed to meet the country's embattled president on HERE.",
    "Nobody will be safe unless the siege is lifted by HERE.",
    "He said the two will have a set of proposals by HERE.",
    "She will succeed him on HERE.",
    "The pact was traded for aid and is to end on HERE.",
    "The two are to meet on HERE.",
    "The pope is due in Ankara on HERE.",
    "The minister plans a trip to Oslo on HERE.",
    "She is expected in Muslim-dominated Sarajevo on HERE.",
    "They are meeting in Quebec on HERE.",
    "He agreed to receive her on HERE.",
    "A call is scheduled for HERE.",
    "They put it off until HERE.",
    "Rescheduling the visit for HERE was easy.",
    "He invited them for HERE.",
    "It is still possible on HERE.",
    "On HERE he will be received by the king.",
    "She is to be hosted by the king at the old castle on HERE.",
    "The talks will be held in the capital on HERE.",
    "Leaders meet in Lima on HERE.",
]
UNTOLD = ["The HERE meeting of the two.", "A HERE summit?", "HERE: he meets her."]


def sign(sentence: str) -> Direction:
    at = sentence.index("HERE")
    return speaks_of(sentence.replace("HERE", "Friday"), at, at + len("Friday"))


@pytest.mark.parametrize("sentence", PAST)
def test_past(sentence: str) -> None:
    assert sign(sentence).sign == -1


@pytest.mark.parametrize("sentence", TO_COME)
def test_to_come(sentence: str) -> None:
    assert sign(sentence).sign == 1


@pytest.mark.parametrize("sentence", UNTOLD)
def test_untold(sentence: str) -> None:
    assert sign(sentence).sign == 0


def test_words_before_are_firm_and_those_after_only_where_the_phrase_opens() -> None:
    assert sign("He met her on HERE.").firm
    assert sign("On HERE he met her.").firm
    assert not sign("The long talks of the two on HERE ended well.").firm


def test_a_cue_far_away_is_not_near() -> None:
    far = "He will, after long and quiet talks with all the allies and their many friends, rest on HERE."
    assert sign("He will rest on HERE.").near
    assert not sign(far).near


def test_characters_that_hold_no_word() -> None:
    assert speaks_of("He met her.", 400, 410) == Direction()


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He met her. Then", True),
        ("He met Mr. Example", False),
        ("the U.S. President", False),
        ("on Nov. 3 in", False),
        ("He left; she", True),
        ("Did he? She", True),
        ('He said "no." Then', True),
    ],
)
def test_ends_of_sentences(text: str, ends: bool) -> None:
    tokens = tokenize(text)
    assert breaks(tokens, 0, len(tokens) - 1) is ends
