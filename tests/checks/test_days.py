"""Days that no calendar has."""

import pytest

from summitry.checks.days import impossible_days
from summitry.resolve import resolve
from tests.resolve.making import report


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("Berg met Ortega in Bonn on February 31, 2013.", ["February 31, 2013"]),
        ("Berg met Ortega on 31 April 2013 in Bonn.", ["31 April 2013"]),
        ("Berg met Ortega on February 29, 2013.", ["February 29, 2013"]),
        ("Berg met Ortega on June 31st.", ["June 31st"]),
        ("Berg met Ortega on February 29.", []),
        ("Berg met Ortega on February 28, 2013.", []),
        ("Berg met Ortega in February 2013.", []),
        ("In May 45 delegates met Berg and Ortega.", []),
        ("Berg may 35 times have met Ortega.", []),
    ],
)
def test_a_day_that_is_none_is_a_problem(quote: str, words: list[str]) -> None:
    told = report("a1", "Merkel, Putin", "2013-02-01/2013-02-28", "2013-03-05", quote=quote)
    found = list(impossible_days(resolve([told]), {told.key: told}))
    assert [(p.rule, p.claims) for p in found] == [("no-such-day", ("a#1",))] * len(words)
    assert all(f"“{w}” is no day" in p.reason for w, p in zip(words, found, strict=True))
