import pytest

from summitry.extract.details.naming import namings, scene
from summitry.extract.details.scope import places, refers_back
from summitry.extract.details.signs import signs, spot_signs, stem
from summitry.extract.details.topics import in_strong_frame
from summitry.model.terms import Status
from tests.extract.details.telling_stories import event, story

SHOWN = [
    ("Varga met Okoro to discuss grain.", "grain", {"in own", "frame discuss:obj", "purpose of the trigger", "done"}),
    ("Varga met Okoro. They talked about grain.", "grain", {"in after 1", "after back", "frame talk:about"}),
    ("Varga met Okoro. Lind sold grain.", "grain", {"after no back", "another acts", "is dobj"}),
    ("“I met Okoro over grain,” Varga said.", "grain", {"quoted", "is pobj over"}),
    ("Varga met Okoro. She said that grain was scarce.", "grain", {"in after 1"}),
    ("Varga met Okoro to discuss grain.", "grain", {"down by advcl dobj", "a party acts, own, is dobj", "has grain"}),
    ("Varga met Okoro to discuss fish and grain.", "grain", {"is dobj", "later in a list", "one of 2"}),
    ("Varga met Okoro to discuss trade in fish and oil.", "trade", {"is dobj", "holds a list of 2"}),
    ("After she met Okoro, Varga sold grain.", "grain", {"up by advcl", "down by dobj", "meeting, own, is dobj"}),
]


@pytest.mark.parametrize(("text", "word", "shown"), SHOWN)
def test_what_a_sentence_shows_of_a_phrase(text: str, word: str, shown: set[str]) -> None:
    told = story(text)
    stage = scene(told, event(told, "met"), Status.HELD)
    naming = next(n for n in namings(stage) if n.head.text == word)
    assert shown <= set(signs(stage, naming, spot_signs(stage, naming.spot)))


def test_a_strong_frame_needs_the_encounter() -> None:
    assert in_strong_frame(("frame discuss:obj", "in own"))
    assert in_strong_frame(("frame list", "after back", "a party acts"))
    assert in_strong_frame(("frame list", "in on agenda"))
    assert in_strong_frame(("frame discuss:obj", "in own", "kind visit", "under trigger"))
    assert not in_strong_frame(("frame discuss:obj", "in own", "kind visit"))
    assert not in_strong_frame(("frame discuss:obj", "in own", "another acts"))
    assert not in_strong_frame(("frame discuss:obj", "in own", "a party acts", "with others"))
    assert not in_strong_frame(("frame discuss:obj", "after back", "a party acts", "rival between"))
    assert not in_strong_frame(("frame discuss:obj", "after no back"))
    assert not in_strong_frame(("frame underscore:obj", "in own"))


@pytest.mark.parametrize(
    ("sentence", "back"),
    [
        ("They agreed on little.", True),
        ("The two leaders smiled.", True),
        ("The talks were long.", True),
        ("Varga smiled.", True),
        ("Varga dined with Lind.", False),
        ("Prices rose.", False),
    ],
)
def test_sentences_that_go_on_about_the_encounter(sentence: str, back: bool) -> None:
    told = story("Varga met Okoro. " + sentence)
    one = event(told, "met")
    assert refers_back(told.passages[1], one) is back
    assert [p.passage.sentence.index for p in places(told, one)] == ([0, 1] if back else [0])


@pytest.mark.parametrize(
    ("forms"), [("discuss", "discussed", "discussing"), ("sanction", "sanctions"), ("policy", "policies")]
)
def test_forms_of_a_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1
