"""Sentences that report a refusal to say something."""

import pytest

from summitry.resolve.withheld import withheld_fields
from tests.resolve.making import claim, report


@pytest.mark.parametrize(
    ("quote", "fields"),
    [
        ("Aides declined to say how long the call lasted.", {"duration_minutes"}),
        ("The palace would not disclose the venue or the date.", {"where", "when"}),
        ("They met; the outcome was not made public.", set()),
        ("The ministry did not give details of the agenda.", {"topics"}),
        ("He would not comment on what was agreed.", {"outcomes"}),
        ("She refused to meet him.", set()),
        ("How long they talked is known: two hours. He declined to comment on other things.", set()),
    ],
)
def test_withheld(quote: str, fields: set[str]) -> None:
    assert withheld_fields([report("a1", "Trump, Putin", quote=quote)]) == fields


def test_the_words_of_claims_count_too() -> None:
    told = claim("status", "held", "a meeting of which they refused to say what was discussed")
    assert withheld_fields([report("a1", "Trump, Putin", claims=[told])]) == {"topics"}
