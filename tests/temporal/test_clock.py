import pytest

from tests.temporal.seeing import days, seen, values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 a.m.", ["TIME 2017-10-25T10:00"]),
        ("7:30 pm", ["TIME 2017-10-25T19:30"]),
        ("12 p.m.", ["TIME 2017-10-25T12:00"]),
        ("12 a.m.", ["TIME 2017-10-25T00:00"]),
        ("14:30 GMT", ["TIME 2017-10-25T14:30"]),
        ("1430 GMT", ["TIME 2017-10-25T14:30"]),
        ("noon", ["TIME 2017-10-25T12:00"]),
        ("8 in the evening", ["TIME 2017-10-25T20:00"]),
        ("this morning", ["TIME 2017-10-25TMO"]),
        ("last night", ["TIME 2017-10-24TNI"]),
        ("tonight", ["TIME 2017-10-25TNI"]),
        ("They spoke overnight.", ["TIME 2017-10-24TNI"]),
        ("They will fly overnight to Rome.", ["TIME 2017-10-25TNI"]),
        ("yesterday afternoon", ["TIME 2017-10-24TAF"]),
        ("mid-afternoon yesterday", ["TIME 2017-10-24TAF"]),
        ("9 a.m. on Friday", ["TIME 2017-10-20T09:00"]),
        ("Friday at noon", ["DATE 2017-10-20", "TIME 2017-10-25T12:00"]),
        ("35 a.m.", []),
        ("99:99", []),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_a_clock_time_alone_tells_no_day() -> None:
    (found,) = seen("They will meet at 7:30 p.m.")
    assert found.when is None
    assert days("They met at 7:30 p.m. on Friday.") == "2017-10-20"
