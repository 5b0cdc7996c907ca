import pytest

from tests.temporal.seeing import seen


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May they met.", ["May"]),
        ("She said so in a 2012 address.", ["2012"]),
        ("She saw 1990 soldiers.", []),
        ("They met in Mar-a-Lago.", []),
        ("They met in early May.", ["early May"]),
        ("They met in April and May.", ["April", "May"]),
        ("Trump and May spoke.", []),
        ("May spoke first.", []),
        ("It may rain.", []),
        ("They march on.", []),
        ("They put it off to March.", ["March"]),
        ("Ms. June Example spoke.", []),
        ("They met in June.", ["June"]),
        ("In August they met.", ["August"]),
        ("USA Today said so today.", ["today"]),
        ("the Good Friday Agreement", []),
        ("on Good Friday", ["Good Friday"]),
        ("She told the Sunday Times so on Friday.", ["Friday"]),
        ("She saw the 9/11 Memorial.", []),
        ("Kenya's Independence Day", []),
        ("The spring of the clock.", ["The spring"]),
        ("They met in the fall.", ["the fall"]),
        ("After the fall of Kabul they left.", []),
        ("He walked in the March for Peace.", []),
        ("In March for the first time they met.", ["March"]),
        ("In his early 30s he left.", []),
        ("They met at high noon.", []),
        ('He said on NBC\'s "This Week" that', []),
        ('"Tonight," he said', ["Tonight"]),
        ('She told "This week" that', ["This week"]),
        ("The overnight train left.", []),
        ("Their then current plan failed.", []),
        ("They talked for weeks.", ["weeks"]),
        ("They met for the first time in years.", ["years"]),
        ("They met often over the years.", ["the years"]),
        ("They counted weeks.", []),
    ],
)
def test_which_words_are_times(text: str, expected: list[str]) -> None:
    assert [t.text for t in seen(text)] == expected
