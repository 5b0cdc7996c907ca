from datetime import date

import pytest

from summitry.extract.reading import read_story
from summitry.model.document import Document, Published

DAY = date(2014, 3, 3)


def parsed(text: str) -> set[int]:
    """Which sentences of a text of that day reach the parser."""
    passages = read_story(Document("d", text, published=Published(DAY, DAY))).passages
    return {passage.sentence.index for passage in passages if passage.parse is not None}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Barack Obama met Angela Merkel in Berlin.", {0}),
        ("Barack Obama met Senator Ted Cruz. Both spoke of American farms.", set()),  # one polity
        ("Angela Merkel called Vladimir Putin. It rained. Prices fell. Then Obama met her.", {0, 3}),  # by its pronoun
        ("Obama met Merkel. Rain fell. It was cold. Roads froze. The meeting was short. He called it good.", {0, 4}),
        ("In 1972 Richard Nixon met Mao Zedong in Beijing.", {0}),  # leaders of the time spoken of
        ("Obama met Merkel. Rain fell. It was cold. Roads froze. Obama flew to Geneva.", {0, 4}),  # where it leads
        ("John Kerry met his counterpart on Monday.", {0}),  # the other side is left open
    ],
)
def test_only_sentences_near_two_sides_reach_the_parser(text: str, found: set[int]) -> None:
    assert parsed(text) == found
