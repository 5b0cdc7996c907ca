"""Lands and people named one after another: how their words hang together."""

import pytest

from summitry.extract.text.parsing import parse
from summitry.extract.text.syntax import conjuncts


def heads(sentence, first):
    (words,) = parse([sentence])
    return [word.text for word in conjuncts(next(word for word in words if word.text == first))]


@pytest.mark.parametrize(
    ("sentence", "first", "joined"),
    [
        ("He will travel to Mongolia, the Bahamas and Niger next week.", "Mongolia", ["Mongolia", "Bahamas", "Niger"]),
        (
            "He will travel to Ukraine, the Dominican Republic and Belarus.",
            "Ukraine",
            ["Ukraine", "Republic", "Belarus"],
        ),
        ("He visited Oslo, the Norwegian capital, and Stockholm.", "Oslo", ["Oslo", "Stockholm"]),
        ("He visited Oslo, the Norwegian capital.", "Oslo", ["Oslo"]),
    ],
)
def test_each_joins_the_one_before_it(sentence, first, joined):
    assert heads(sentence, first) == joined


def test_every_word_still_leads_to_the_root():
    (words,) = parse(["Ash, Norway, Sweden, the Kingdom of Denmark, the capital, and Peru, the Bahamas, and Oslo met."])
    for word in words:
        assert len(list(word.ancestors)) < len(words)
