from datetime import date

import pytest

from tests.temporal.seeing import days, seen, values

MONDAY, THURSDAY, SUNDAY = date(2017, 10, 23), date(2017, 10, 26), date(2017, 10, 29)

FROM_MONDAY = [
    ("They met over the weekend.", "2017-10-21/2017-10-22"),
    ("They met at the weekend.", "2017-10-21/2017-10-22"),
    ("They will meet at the weekend.", "2017-10-28/2017-10-29"),
    ("They will meet this weekend.", "2017-10-28/2017-10-29"),
    ("They met the week before last.", "2017-10-09/2017-10-15"),
    ("They met the Friday before last.", "2017-10-13"),
    ("They met the weekend before last.", "2017-10-14/2017-10-15"),
    ("They met the day before last.", None),
    ("They met Fri at noon.", None),
    ("They met on Fri. at noon.", "2017-10-20"),
    ("They met Tues in Oslo.", "2017-10-24"),
    ("They dwelt on Sun Hung Kai.", None),
    ("They said that November was cold.", "2017-11-01/2017-11-30"),
    ("They met last weekend.", "2017-10-21/2017-10-22"),
    ("They met this weekend.", "2017-10-21/2017-10-22"),
    ("They gathered this Friday.", "2017-10-20"),
    ("They called a hearing this Thursday.", "2017-10-26"),
    ("They put it off to this Friday.", "2017-10-27"),
    ("They met last Sunday.", "2017-10-15"),
    ("They met on Sunday.", "2017-10-22"),
    ("They met this past Sunday.", "2017-10-22"),
    ("They will talk past Friday.", "2017-10-27"),
    ("They met last Monday.", "2017-10-16"),
    ("They meet next Monday.", "2017-10-30"),
    ("They met on Sunday.", "2017-10-22"),
    ("They will meet on Sunday.", "2017-10-29"),
    ("They met this past Friday.", "2017-10-20"),
    ("They meet this coming Friday.", "2017-10-27"),
    ("They met on Friday of last week.", "2017-10-20"),
    ("They meet on Friday next week.", "2017-11-03"),
    ("They met the day before yesterday.", "2017-10-21"),
    ("They meet late this week.", "2017-10-26/2017-10-29"),
    ("They meet at the start of next week.", "2017-10-30/2017-11-01"),
    ("They meet in mid-week.", None),
    ("They will meet by year-end.", "2017-10-01/2017-12-31"),
    ("They will meet before next year's end.", "2018-10-01/2018-12-31"),
    ("They will meet by the month's end.", "2017-10-21/2017-10-31"),
    ("They met in the current fiscal year.", None),
]
FROM_THURSDAY = [
    ("They are meeting this weekend.", "2017-10-28/2017-10-29"),
    ("He said they would meet this weekend.", "2017-10-28/2017-10-29"),
    ("They met last weekend.", "2017-10-21/2017-10-22"),
    ("They met this morning.", "2017-10-26"),
    ("They met earlier today.", "2017-10-26"),
    ("They met last night.", "2017-10-25"),
    ("They meet tonight.", "2017-10-26"),
    ("They met on Thursday.", "2017-10-26"),
    ("They will meet on Thursday.", "2017-10-26"),
    ("They met last quarter.", "2017-07-01/2017-09-30"),
    ("They met last decade.", "2000-01-01/2009-12-31"),
    ("They met this spring.", "2017-03-01/2017-05-31"),
    ("They met last winter.", "2016-12-01/2017-02-28"),
    ("They will meet next spring.", "2018-03-01/2018-05-31"),
    ("They met at the beginning of the year.", "2017-01-01/2017-03-31"),
    ("They will meet by the end of next month.", "2017-11-21/2017-11-30"),
    ("They will meet in the coming days.", None),
    ("They met in late October.", "2017-10-21/2017-10-31"),
]
FROM_SUNDAY = [
    ("They met last week.", "2017-10-23/2017-10-29"),
    ("They will meet in the coming week.", "2017-10-30/2017-11-05"),
    ("They met at the weekend.", "2017-10-28/2017-10-29"),
    ("They met this weekend.", "2017-10-28/2017-10-29"),
    ("They met on Saturday.", "2017-10-28"),
    ("They will meet on Monday.", "2017-10-30"),
    ("They will meet next Tuesday.", "2017-10-31"),
]


@pytest.mark.parametrize(("text", "expected"), FROM_MONDAY)
def test_from_a_monday(text: str, expected: str | None) -> None:
    assert days(text, MONDAY) == expected


@pytest.mark.parametrize(("text", "expected"), [row for row in FROM_THURSDAY if row[1]])
def test_from_a_thursday(text: str, expected: str) -> None:
    assert days(text, THURSDAY) == expected


@pytest.mark.parametrize(("text", "expected"), FROM_SUNDAY)
def test_from_a_sunday(text: str, expected: str) -> None:
    assert days(text, SUNDAY) == expected


def test_tomorrows_weekday_in_the_past_is_tomorrow() -> None:
    """The date given for a text is often a day early (codebook, rule 9)."""
    assert days("He announced it on Friday.", THURSDAY) == "2017-10-27"


def test_yesterdays_weekday_is_a_week_away_only_beside_a_plan() -> None:
    assert days("They will meet on Wednesday.", THURSDAY) == "2017-11-01"
    text = "He will seek new ways to live with all that the judges of the high court held in Wednesday's ruling."
    assert days(text, THURSDAY) == "2017-10-25"
    assert days("She is facing questions for saying Wednesday that nothing is planned.", THURSDAY) == "2017-10-25"
    assert days("He will pick up a prize at Wednesday's meeting.", THURSDAY) == "2017-10-25"
    assert days("They are expected to arrive by Wednesday.", THURSDAY) == "2017-11-01"


def test_a_second_weekday_goes_the_way_of_the_first() -> None:
    found = seen("Next on the list: the alliance on Monday, then talks with the union on Tuesday.", SUNDAY)
    assert [str(t.when.start) for t in found if t.when] == ["2017-10-30", "2017-10-31"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("last week", ["DATE 2017-W42"]),
        ("next month", ["DATE 2017-11"]),
        ("this year", ["DATE 2017"]),
        ("the weekend", ["DATE 2017-W42-WE"]),
        ("last summer", ["DATE 2017-SU"]),
        ("recent days", ["DURATION PXD"]),
        ("recent years", ["DATE PAST_REF"]),
        ("the coming months", ["DURATION PXM"]),
        ("the last day", []),
    ],
)
def test_values(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_later_in_the_day_is_that_of_the_date_before() -> None:
    found = seen("He came on Sunday and left later in the day.")
    assert [str(t.when.start) for t in found if t.when] == ["2017-10-22", "2017-10-22"]


def test_weekdays_beside_a_week_to_come_are_of_that_week() -> None:
    text = "She will visit Europe next week to see allies in Rome on Tuesday and in Oslo on Thursday and Friday."
    found = [f"{t.when.start}/{t.when.end}" for t in seen(text, date(2017, 12, 1)) if t.when]
    assert found == ["2017-12-04/2017-12-10", "2017-12-05/2017-12-05", "2017-12-07/2017-12-08"]
