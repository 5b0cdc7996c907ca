from datetime import date

import pytest

from summitry.model.document import Document
from summitry.sources.published_events import coming_gathering, dated_in, gathering_day
from summitry.sources.published_sentences import Said, sentences


def said(text: str) -> Said:
    (only,) = sentences(Document(id="a", text=text))
    return only


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("They met at the G-20 summit in Hamburg.", "2017-07-07"),
        ("They met at the Group of 20 gathering in Osaka, Japan.", "2019-06-28"),
        ("They met during the G20 summit in Japan in June.", "2019-06-28"),
        ("They met at the Taormina summit.", "2017-05-26"),
        ("They met on July 16, 2018.", "2018-07-16"),
        ("They met in July 2018.", "2018-07-01"),
    ],
)
def test_what_has_days(text: str, first: str) -> None:
    (found,) = {d.days for d in dated_in(said(text))}
    assert str(found[0]) == first


@pytest.mark.parametrize(
    "text",
    [
        "They met at the G20 summit.",
        "They met at the Brussels summit.",
        "They met in Hamburg.",
        "The alliance has a summit.",
        "Seven of the eight met in Brussels.",
        "They met in 2018.",
        "They met in July.",
    ],
)
def test_what_has_none(text: str) -> None:
    assert dated_in(said(text)) == ()


def test_a_day_without_year_in_the_city_of_a_gathering() -> None:
    found = gathering_day(said("The two meet in Osaka on June 28."), date(2017, 1, 20))
    assert found is not None
    assert found.days == (date(2019, 6, 28), date(2019, 6, 28))


@pytest.mark.parametrize("text", ["The two meet in Osaka on May 2.", "The two meet in June.", "They met on June 28."])
def test_no_gathering_of_that_day(text: str) -> None:
    assert gathering_day(said(text), date(2017, 1, 20)) is None


def test_the_gathering_to_come_by_its_country() -> None:
    text = said("They will meet at the coming summit in Vietnam.")
    found = coming_gathering(text, date(2017, 7, 7), date(2018, 8, 1))
    assert found is not None
    assert found.days[1] == date(2017, 11, 11)
    assert coming_gathering(text, date(2013, 7, 7), date(2014, 8, 1)) is None
