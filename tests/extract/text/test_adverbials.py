import pytest

from summitry.extract.text.adverbials import adverbials


@pytest.mark.parametrize(
    ("sentence", "phrases"),
    [
        ("Ash met Birk Monday afternoon.", ["Monday afternoon"]),
        ("Ash met Birk late Monday in Oslo, earlier in the day than planned.", ["late Monday", "earlier in the day"]),
        ("Ash met one-on-one with Birk for the first time.", ["one-on-one", "for the first time"]),
        ("On Monday afternoon Ash held a rare one-on-one with Birk.", []),
        ("Ash came face to face with Birk at Sunday night's dinner.", []),
        ("Ash met Birk and, separately, Cole.", ["and, separately,"]),
        ("A trip, pencilled in for May, was put off.", ["pencilled in"]),
        ("Ash visited Oman, the Republic of Korea and Peru.", ["Republic of Korea"]),
        ("Ash visited the Republic of Korea May 3.", []),
        ("Ash wants face-to-face talks in private residences.", []),
    ],
)
def test_what_the_parser_is_shown_as_one_adverb(sentence: str, phrases: list[str]) -> None:
    assert [sentence[one.start : one.end] for one in adverbials(sentence)] == phrases
