from datetime import date

import pytest

from summitry.model.encounter import When


def days(first: int, last: int) -> When:
    return When(date(2019, 6, first), date(2019, 6, last))


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        (days(1, 3), days(3, 5), True),
        (days(1, 30), days(9, 9), True),
        (days(1, 3), days(4, 5), False),
    ],
)
def test_days_in_common(one: When, other: When, common: bool) -> None:
    assert one.overlaps(other) is common
    assert other.overlaps(one) is common


def test_an_interval_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot end"):
        days(2, 1)
