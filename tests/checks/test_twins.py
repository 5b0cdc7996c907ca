"""One encounter told under two months."""

import pytest

from summitry.checks.twins import month_shifted
from summitry.model.record import Report
from summitry.resolve import resolve
from tests.resolve.making import report


def told(first: str, second: str, place: str = "Sochi, RUS", more: tuple[Report, ...] = ()) -> bool:
    reports = [
        report("a1", "Merkel, Putin", first, place="Sochi, RUS"),
        report("b1", "Merkel, Putin", second, place=place),
    ]
    return bool(list(month_shifted(resolve([*reports, *more]))))


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("2018-07-16", "2018-08-16", True),
        ("2018-07-16", "2019-07-16", True),
        ("2018-07-16", "2018-09-16", False),
        ("2018-07-16", "2018-08-17", False),
        ("2018-12-16", "2019-01-16", True),
    ],
)
def test_twins(first: str, second: str, found: bool) -> None:
    assert told(first, second) is found


def test_elsewhere_is_another_meeting() -> None:
    assert not told("2018-07-16", "2018-08-16", "Berlin, DEU")


def test_two_well_told_meetings_are_two() -> None:
    both = tuple(
        report(f"{x}1", "Merkel, Putin", d, place="Sochi, RUS") for x, d in (("c", "2018-07-16"), ("d", "2018-08-16"))
    )
    assert not told("2018-07-16", "2018-08-16", more=both)
