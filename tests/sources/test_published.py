from datetime import date

import pytest

from summitry.model.document import Document, Published, Statement
from summitry.model.terms import Basis
from summitry.sources.published import infer_published


def inferred(text: str, **facts: object) -> Published:
    return infer_published(Document(id="a", text=text, **facts)).published  # type: ignore[arg-type]


PRINTED = [
    "Published: 7 July 2017\nThe two presidents talked at length.",
    "A long talk\nBy Ann Example | July 7, 2017\nThe two presidents talked at length.",
    "A long talk\nFriday 7 July 2017 10.30 BST\nThe two presidents talked at length.",
    "HAMBURG, July 7, 2017 (Example News) -- The two presidents talked at length.",
    "(Updated July 7, 2017)\nThe two presidents talked at length.",
]


@pytest.mark.parametrize("text", PRINTED)
def test_a_printed_date_is_taken(text: str) -> None:
    found = inferred(text)
    assert (found.start, found.end, found.basis) == (date(2017, 7, 7), date(2017, 7, 7), Basis.DATELINE)
    assert found.as_said is not None
    assert found.as_said in text


INFERRED = [
    (
        "The two men spoke for an hour today at the margins of the G-20 summit in Hamburg.",
        date(2017, 7, 7),
        date(2017, 7, 8),
    ),
    (
        "The two may sit down later this month. They will attend the G-20 summit in Osaka set on June 28-29.",
        date(2019, 6, 1),
        date(2019, 6, 28),
    ),
    (
        "Last November, the leaders met during the G-20 summit in Buenos Aires.",
        date(2018, 12, 1),
        date(2019, 11, 30),
    ),
    (
        "President Donald Trump met his counterpart in Osaka, Japan on June 28.",
        date(2019, 6, 28),
        date(2019, 7, 31),
    ),
    (
        "They had talks in July at the Hamburg summit of the G20. In August, the president signed the bill."
        " They will meet again at the coming summit in Vietnam.",
        date(2017, 9, 1),
        date(2017, 11, 11),
    ),
]


@pytest.mark.parametrize(("text", "start", "end"), INFERRED)
def test_hints_leave_an_interval(text: str, start: date, end: date) -> None:
    found = inferred(text)
    assert (found.start, found.end, found.basis) == (start, end, Basis.INFERRED)


def test_what_is_past_bounds_one_side_only() -> None:
    found = inferred("The two leaders met in Helsinki on July 16, 2018, and talked for two hours.")
    assert (found.start, found.end, found.basis) == (date(2018, 7, 16), None, Basis.INFERRED)


def test_a_post_was_there_before_the_article() -> None:
    text = "The talk is off.\nIt is best to cancel.\n— A. Leader (@leader) November 29, 2018"
    found = inferred(text, statements=(Statement(17, len(text), "A. Leader", date(2018, 11, 29)),))
    assert found.start == date(2018, 11, 29)


UNTOLD = [
    "The recent summit between the two presidents has caused quite a stir. In the coming months we shall see more.",
    "President Donald Trump praised the talks.",
    "He said he would attend the G-20 summit in Osaka.",
    "The two are to speak on Friday.",
    "",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_nothing_is_guessed(text: str) -> None:
    assert inferred(text) == Published()


def test_hints_that_contradict_give_nothing() -> None:
    text = "They met today at the G20 summit in Hamburg. They met today at the G20 summit in Osaka."
    assert inferred(text) == Published()


def test_a_given_date_is_left_alone() -> None:
    given = Published(date(2020, 1, 1), date(2020, 1, 1), Basis.METADATA, "2020-01-01")
    assert inferred("Published: 7 July 2017", published=given) == given


def test_furniture_says_nothing_of_events() -> None:
    text = "They met today at the G20 summit in Hamburg.\nWe talked about it."
    assert inferred(text, body=((45, len(text)),)) == Published()
