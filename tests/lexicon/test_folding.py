"""Writing one name in one way."""

import pytest

from summitry.lexicon.folding import fold, simplified


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ann Oak", "ann oak"),
        ("  Ann \t Oak ", "ann oak"),
        ("Saint Oak", "st oak"),
        ("Saint", "saint"),
        ("G20", "g20"),
        ("U.S.", "us"),
        ("Ann-Marie O'Oak", "ann marie ooak"),
        ("Łódź", "lodz"),
        ("", ""),
    ],
)
def test_spellings_of_one_name_meet(text: str, key: str) -> None:
    assert fold(text) == key


@pytest.mark.parametrize(
    ("text", "plain"), [("Ann  Oak", "ann oak"), ("G20", "g20"), ("U.S.", ""), ("Ann_Oak", ""), ("Zoë", ""), (" ", "")]
)
def test_plain_words_are_told_from_others(text: str, plain: str) -> None:
    assert simplified(text) == plain
