import pytest

from tests.temporal.seeing import days, seen, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two hours", ["DURATION PT2H"]),
        ("half an hour", ["DURATION PT30M"]),
        ("two and a half hours", ["DURATION PT2H30M"]),
        ("2.5 months", ["DURATION P2.5M"]),
        ("two and a half years", ["DURATION P2Y6M"]),
        ("a minute and a half", ["DURATION PT1M30S"]),
        ("three days", ["DURATION P3D"]),
        ("a fortnight", ["DURATION P2W"]),
        ("two decades", ["DURATION P20Y"]),
        ("several years", ["DURATION PXY"]),
        ("a few hours", ["DURATION PTXH"]),
        ("a couple of years", ["DURATION P2Y"]),
        ("more than a dozen years", ["DURATION P12Y"]),
        ("a hundred days", ["DURATION P100D"]),
        ("two hours and 15 minutes", ["DURATION PT2H15M"]),
        ("a weeklong visit", ["DURATION P1W"]),
        ("a decades-long feud", ["DURATION PXE"]),
        ("in the decades-old feud", []),
        ("24 hours a day", ["DURATION PT24H", "SET P1D"]),
        ("each July", ["SET XXXX-07"]),
        ("the past three months", ["DURATION P3M"]),
        ("every day", ["SET P1D"]),
        ("every two weeks", ["SET P2W"]),
        ("daily talks", ["SET P1D"]),
        ("on Mondays", ["SET XXXX-WXX-1"]),
        ("every Friday", ["SET XXXX-WXX-5"]),
        ("$5 a year", ["SET P1Y"]),
        ("four flights a week", ["SET P1W"]),
        ("60 people an hour", ["DURATION PT1H"]),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met twice in the past two weeks.", "2017-10-11/2017-10-25"),
        ("They will meet in the next two days.", "2017-10-25/2017-10-27"),
        ("They spoke in the last 24 hours.", "2017-10-24/2017-10-25"),
        ("They spoke for two weeks.", None),
    ],
)
def test_stretches_up_to_the_day(text: str, expected: str | None) -> None:
    assert days(text) == expected


@pytest.mark.parametrize("text", ["$20 an hour", "three days", "an hour before the talks", "24 hours a day"])
def test_what_is_no_length_of_a_meeting(text: str) -> None:
    found = seen(text)
    assert found
    assert all(t.minutes is None or t.minutes > 600 for t in found)
