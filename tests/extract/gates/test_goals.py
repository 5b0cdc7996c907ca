import pytest

from summitry.extract.gates.goals import goals


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Merkel flew to Senegal.", {"SEN"}),
        ("Merkel spoke to Obama of Peru.", set()),  # no town in Japan
        ("In Senegal she rested.", {"SEN"}),
        ("She is touring Senegal.", {"SEN"}),
        ("He went on detouring Senegal.", set()),
        ("She toured Senegal, then made for Chile.", {"SEN", "CHL"}),
        ("They held onto Senegal.", set()),  # part of another word
        ("She will visit the region.", {""}),
        ("She revisited the region.", set()),
        ("He came here on Monday.", {""}),
        ("He became here on Monday.", set()),
        ("He will address the Knesset.", {"ISR"}),
    ],
)
def test_where_a_journey_may_lead(text: str, found: set[str]) -> None:
    assert goals(text) == found
