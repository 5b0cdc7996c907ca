import random
import subprocess
import sys

from summitry.model.document import Document
from summitry.sources.duplicates import group_stories, likeness, same_story, signature

WORDS = [
    f"{start}{end}" for start in ("fish", "king", "talk", "road", "sea") for end in ("er", "ing", "s", "ed", "ly", "")
]


def story(seed: int, length: int = 400) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(WORDS) + str(rng.randrange(50)) for _ in range(length))


def sign(text: str) -> bytes:
    return signature(Document("x", text, body=((0, len(text)),)))


WIRE = story(1)
REWRITE = " ".join(word if place % 40 else "changed" for place, word in enumerate(WIRE.split()))
EXCERPT = " ".join(WIRE.split()[:180])
OTHER = story(2)


def test_likeness_is_the_share_of_what_is_the_same() -> None:
    assert likeness(sign(WIRE), sign(WIRE.upper().replace(" ", ", "))) == 1.0
    assert 0.6 < likeness(sign(WIRE), sign(REWRITE)) < 0.95
    assert likeness(sign(WIRE), sign(OTHER)) < 0.05


def test_copies_rewrites_and_excerpts_are_of_one_story() -> None:
    assert same_story(sign(WIRE), sign(REWRITE))
    assert same_story(sign(WIRE), sign(EXCERPT))
    assert not same_story(sign(WIRE), sign(OTHER))


def test_furniture_does_not_count() -> None:
    page = f"Menu here\n\n{WIRE}\n\nOther headlines"
    start = page.index(WIRE)
    assert signature(Document("x", page, body=((start, start + len(WIRE)),))) == sign(WIRE)


def test_short_texts_are_one_story_only_if_they_are_the_same() -> None:
    assert same_story(sign("The king met the envoy."), sign("THE KING MET THE ENVOY"))
    assert not same_story(sign("The king met the envoy."), sign("The king met the envoy today."))


def test_stories_are_the_same_for_any_order() -> None:
    texts = {"d": WIRE, "b": REWRITE, "c": EXCERPT, "a": OTHER, "e": "Short.", "f": story(3), "g": OTHER}
    signatures = {key: sign(text) for key, text in texts.items()}
    expected = {"d": "b", "b": "b", "c": "b", "a": "a", "e": "e", "f": "f", "g": "a"}
    rng = random.Random(0)
    for _ in range(5):
        keys = list(signatures)
        rng.shuffle(keys)
        assert group_stories({key: signatures[key] for key in keys}) == expected


def test_many_copies_are_grouped() -> None:
    words = WIRE.split()
    signatures = {f"{n:03}": sign(" ".join([*words[: 390 - n], *words])) for n in range(0, 120)}
    assert set(group_stories(signatures).values()) == {"000"}


def test_a_signature_is_the_same_in_every_process() -> None:
    code = (
        "from summitry.model.document import Document; from summitry.sources.duplicates import signature;"
        "t = 'the king met the envoy at sea'; print(signature(Document('x', t, body=((0, len(t)),))).hex())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True
        ).stdout
        for seed in ("1", "2")
    }
    assert said == {sign("the king met the envoy at sea").hex() + "\n"}
