from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.extract.details.quotes import in_quotation, quotations
from tests.extract.details.telling_stories import story


@pytest.mark.parametrize(
    ("paragraph", "inside"),
    [
        ("“We met,” she said.", ["“We met,”"]),
        ('"We met," she said. "It rained."', ['"We met,"', '"It rained."']),
        ("She said “we met and then", ["“we met and then"]),
        ("Nobody said anything.", []),
        ("„Wir“ said no one”", ["„Wir“ said no one”"]),
    ],
)
def test_what_stands_in_quotation_marks(paragraph: str, inside: list[str]) -> None:
    assert [paragraph[a:b] for a, b in quotations(paragraph)] == inside


@pytest.mark.parametrize(("word", "quoted"), [("rained", True), ("said", False), ("snowed", True), ("Later", False)])
def test_a_quotation_goes_on_over_sentences_of_its_paragraph(word: str, quoted: bool) -> None:
    told = story("“It rained. Then it snowed,” Varga said. They left.\nLater it cleared.")
    at = told.document.text.index(word)
    passage = next(p for p in told.passages if p.sentence.start <= at < p.sentence.end)
    assert in_quotation(told, passage, at) is quoted


@given(st.text(max_size=80))
def test_quotations_lie_in_order_inside_any_text(text: str) -> None:
    found = quotations(text)
    assert all(0 <= a < b <= len(text) for a, b in found)
    assert all(x[1] <= y[0] for x, y in pairwise(found))
