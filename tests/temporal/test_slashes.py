import pytest

from summitry.temporal import Reference, find_times, writes_day_first


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Issued 28/06/2019, amended 03/07/2019.", True),
        ("Issued 6/28/19.", False),
        ("Issued 03/07/2019.", None),
        ("Issued 28/06/2019 and 06/28/2019.", None),
        ("Issued 45/06/2019, or 40/50/2019.", None),
        ("", None),
    ],
)
def test_which_figure_is_the_day(text: str, expected: bool | None) -> None:
    assert writes_day_first(text) is expected


@pytest.mark.parametrize(
    ("words", "day_first", "day"),
    [
        ("03/07/2019", True, "2019-07-03"),
        ("03/07/2019", False, "2019-03-07"),
        ("03/17/2019", True, "2019-03-17"),
        ("17/03/2019", False, "2019-03-17"),
    ],
)
def test_slashed_dates_are_read_as_the_document_writes_them(words: str, day_first: bool, day: str) -> None:
    (found,) = find_times(f"They met on {words}.", Reference(day_first=day_first))
    assert found.value == day
