import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.temporal.numbers import amount
from summitry.temporal.tokens import CODES, tokenize


def categories(text: str) -> list[str]:
    names = {code: name for name, code in CODES.items()}
    return [names[t.code] for t in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 5", ["month", "day_number"]),
        ("may", ["other"]),
        ("10 a.m.", ["day_number", "ampm"]),
        ("the 1990s", ["the", "decade_number"]),
        ("$30", ["other"]),
        ("7–8", ["day_number", "dash", "day_number"]),
        ("Friday’s", ["weekday", "possessive"]),
        ("1,990", ["big"]),
    ],
)
def test_categories(text: str, expected: list[str]) -> None:
    assert categories(text) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [("two hundred", 200), ("a", 1), ("two and a half", 2.5), ("twenty-five", 25), ("a dozen", 12), ("5 1/2", 5.5)],
)
def test_amounts(text: str, number: float) -> None:
    assert amount(tokenize(text)) == number


@given(st.text())
def test_tokens_lie_in_order_in_the_text(text: str) -> None:
    at = 0
    for token in tokenize(text):
        assert at <= token.start < token.end <= len(text)
        at = token.end
