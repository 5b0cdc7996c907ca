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
        ("Angela Merkel spoke at the G20 summit.", {0}),  # who else attends is left open
        ("Angela Merkel was tired. She spoke at the G20 summit.", {1}),
        ("John Kerry praised Angela Merkel. Later he flew to Geneva to meet Sergei Lavrov.", {0, 1}),  # who "he" is
        ("John Kerry was tired. Later he flew to Geneva to meet Sergei Lavrov.", {1}),  # only one can be "he"
        ("Obama met EU leaders. Attendees included Angela Merkel and Mark Rutte.", {0, 1}),  # a roll-call
        ("Busan readies its port. The APEC summit will be held there in May.", {1}),  # a gathering without its leaders
        ("Police in Busan drew up plans. The APEC secretariat praised them.", set()),
        (
            "Angela Merkel drew a line before Vladimir Putin. Rain fell. It was cold. Busan will host the APEC summit.",
            {3},
        ),  # no line of a call
    ],
)
def test_only_sentences_near_two_sides_reach_the_parser(text: str, found: set[int]) -> None:
    assert parsed(text) == found
