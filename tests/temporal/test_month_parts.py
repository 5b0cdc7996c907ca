import pytest

from tests.temporal.seeing import days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet in the first week of November.", "2017-11-01/2017-11-07"),
        ("They met in the second week of May 2016.", "2016-05-08/2016-05-14"),
        ("They met in the last week of September.", "2017-09-24/2017-09-30"),
        ("They will meet in the first week of next month.", "2017-11-01/2017-11-07"),
        ("They will meet in the second half of November.", "2017-11-16/2017-11-30"),
        ("They met in the first half of May 2016.", "2016-05-01/2016-05-15"),
        ("They met on the first Monday of May.", "2017-05-01"),
        ("They met on the last Thursday in November 2016.", "2016-11-24"),
        ("They met on the fifth Monday of May 2016.", "2016-05-30"),
        ("They will meet in the second half of next month.", "2017-11-16/2017-11-30"),
        ("They met in the last days of May.", "2017-05-25/2017-05-31"),
        ("They met on the 3rd of this month.", "2017-10-03"),
        ("They met on the 31st of next month.", "2017-11-01/2017-11-30"),
        ("They met one Sunday in May 2016.", "2016-05-01/2016-05-31"),
        ("They met on a rainy Sunday in May.", "2017-05-01/2017-05-31"),
        ("They will stay until the 31st.", "2017-10-31"),
        ("They will meet on the 31st.", "2017-10-31"),
        ("They met on the 14th, he said.", "2017-10-14"),
        ("They met on May 12 in Rome and on the 14th in Bern.", "2017-05-12"),
        ("They met on the 14th floor.", None),
        ("They met on the 70th anniversary.", None),
    ],
)
def test_parts_of_a_month(text: str, expected: str | None) -> None:
    assert days(text) == expected
