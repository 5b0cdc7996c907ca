"""Lands and people named one after another: how their words hang together."""

from itertools import islice

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


@pytest.mark.parametrize(
    "sentence",
    [
        "Not the Bahamas, the Republic of Kenya, Oman, Niger, Niger, the Dominican Republic was host.",
        "From Ash and the Kingdom of Denmark came Ash, the Republic of Kenya, Niger, Peru, the Dominican Republic.",
    ],
)
def test_no_land_joins_one_that_hangs_on_it(sentence):
    (words,) = parse([sentence])
    for word in words:
        above = [*islice(word.ancestors, len(words))]  # in a circle they would never end
        assert len(above) < len(words)
        assert word.head is word or word in word.head.children
