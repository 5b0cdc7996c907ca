from datetime import date

import pytest

from summitry.model.encounter import When
from summitry.temporal import resolve_relative
from tests.temporal.seeing import days, seen

HAMBURG = When(date(2017, 7, 7), date(2017, 7, 8), "G20 Hamburg 2017")


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("three days after", "2017-07-11", "2017-07-11"),
        ("two days before", "2017-07-05", "2017-07-05"),
        ("the day before", "2017-07-06", "2017-07-06"),
        ("the following day", "2017-07-09", "2017-07-09"),
        ("a week later", "2017-07-10", "2017-07-16"),
        ("on the eve of the", "2017-07-06", "2017-07-06"),
        ("the next month", "2017-08-01", "2017-08-31"),
        ("two years after the", "2019-01-01", "2019-12-31"),
    ],
)
def test_distance_from_an_event(words: str, start: str, end: str) -> None:
    found = resolve_relative(words, HAMBURG)
    assert found is not None
    assert (str(found.start), str(found.end)) == (start, end)
    assert found.anchor is not None
    assert "G20 Hamburg 2017" in found.anchor


@pytest.mark.parametrize("words", ["several days after", "in Hamburg", "", "years later"])
def test_no_distance_no_days(words: str) -> None:
    assert resolve_relative(words, HAMBURG) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met two years ago today.", "2015-10-25"),
        ("He came on Tuesday and that evening they met.", "2017-10-24"),
        ("They met a year ago.", "2016-10-01/2016-10-31"),
        ("They met a week ago Tuesday.", "2017-10-17"),
        ("They will meet a week from Friday.", "2017-11-03"),
        ("They will meet a week on Friday.", "2017-11-03"),
        ("They will meet on Friday week.", "2017-11-03"),
        ("They will meet in two weeks' time.", "2017-11-06/2017-11-12"),
    ],
)
def test_counted_from_a_named_day(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on May 3, 2016, and that Friday he flew home.", "2016-05-06"),
        ("By that Friday night he had flown home.", None),
        ("They met in June. That Friday he flew home.", None),
        ("They met on May 3, 2016. She said that Friday's talks had failed.", "2017-10-20"),
        ("They met on May 3, 2016. He told aides that Friday he flew home.", "2017-10-20"),
    ],
)
def test_that_friday_is_seen_from_the_date_told_before(text, day):
    (found,) = [time for time in seen(text) if "friday" in time.text.lower()]
    assert (str(found.when.start) if found.when else None) == day
