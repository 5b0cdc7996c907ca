"""The days of fresh news, of texts published on 6 July 2010."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.terms import Basis, Kind, Status

TODAY = date(2010, 7, 6)
NEWS = [
    ("President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan.", Status.HELD),
    ("President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan before flying to Cairo.", Status.HELD),
    (
        "After talks with his aides, President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan.",
        Status.HELD,
    ),
    (
        "President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan before leaving for the airport.",
        Status.HELD,
    ),
    ("President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan after the attack.", Status.HELD),
    (
        "President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan and said that today was a good day.",
        Status.HELD,
    ),
    (
        "President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan and said that Sunday's vote was lost.",
        Status.HELD,
    ),
    ("Turkish Prime Minister Recep Tayyip Erdogan has returned to Cairo for talks.", Status.HELD),
    ("Turkish Prime Minister Recep Tayyip Erdogan visits President Barack Obama in Washington.", Status.HELD),
    ("Turkish Prime Minister Recep Tayyip Erdogan visits Berlin for the opening of a school.", Status.ONGOING),
]
NOT_FRESH = [
    "President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan during the campaign.",
    "President Barack Obama has reached out to Ankara by meeting Turkish Prime Minister Recep Tayyip Erdogan.",
    "President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan before becoming president.",
    "President Barack Obama first met Turkish Prime Minister Recep Tayyip Erdogan as a senator.",
    "President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan when he was a senator.",
    "President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan before leaving office.",
    "President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan after his election.",
    "Turkish Prime Minister Recep Tayyip Erdogan, on a visit to Cairo at the time, denied it.",
    "Turkish Prime Minister Recep Tayyip Erdogan has just returned from a trip to Cairo.",
    "Days after the vote, President Barack Obama met Turkish Prime Minister Recep Tayyip Erdogan.",
]
ERDOGAN = "Turkish Prime Minister Recep Tayyip Erdogan"
LATE = [
    (f"Critics recall President Barack Obama's meeting with {ERDOGAN} in Washington.", None),
    (f"Nobody explains the furor over President Barack Obama's meeting with {ERDOGAN}.", None),
    (f"The border is quiet, President Barack Obama told a press conference with {ERDOGAN}.", TODAY),
    (f"President Barack Obama, in Rome for talks with {ERDOGAN}, was silent.", TODAY),
    (f"President Barack Obama spoke to reporters at a meeting with {ERDOGAN}.", TODAY),
]


def coded(sentence: str, title: str | None = None) -> tuple[Status, date | None]:
    """Status and last day of the first encounter of an article of one sentence."""
    published = Published(TODAY, TODAY, Basis.METADATA, "2010-07-06")
    first = code(Document(id="x", text=sentence, language="en", published=published, title=title)).encounters[0]
    return first.status, first.when.end if first.when else None


@pytest.mark.parametrize(("sentence", "status"), NEWS)
def test_news_without_a_day_is_of_these_days(sentence: str, status: Status) -> None:
    assert coded(sentence) == (status, TODAY)


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Ties over the years", None),
        ("Talks between the two since 1990", None),
        ("First talks between the two since 1990", TODAY),
        ("A first in history for the two", TODAY),
    ],
)
def test_what_a_title_looks_back_on_is_not_of_these_days(title: str, day: date | None) -> None:
    assert coded(NEWS[0][0], title)[1] == day


@pytest.mark.parametrize("sentence", NOT_FRESH)
def test_what_lies_back_is_not(sentence: str) -> None:
    assert coded(sentence) == (Status.HELD, None)


@pytest.mark.parametrize(("sentence", "day"), LATE)
def test_a_noun_late_in_the_text_is_news_only_as_the_scene_of_a_deed(sentence: str, day: date | None) -> None:
    assert coded("The rain fell. " * 6 + sentence)[1] == day


def test_without_a_day_near_it_news_is_of_the_day_that_the_lead_names() -> None:
    lead = "Markets fell on Monday. " + "The rain fell. " * 8
    assert coded(lead + NEWS[0][0]) == (Status.HELD, date(2010, 7, 5))


def test_a_day_of_the_days_before_is_where_the_days_begin() -> None:
    text = f"Markets fell on Saturday. President Barack Obama met {ERDOGAN}."
    first = code(
        Document(id="x", text=text, language="en", published=Published(TODAY, TODAY, Basis.METADATA, ""))
    ).encounters[0]
    assert first.when is not None
    assert (first.when.start, first.when.end) == (date(2010, 7, 3), TODAY)


@pytest.mark.parametrize(
    ("dateline", "place"),
    [("BERLIN, July 6 (Agency) - ", "Berlin"), ("ANKARA, July 6 (Agency) - ", None), ("", None)],
)
def test_a_visit_told_of_abroad_is_there(dateline: str, place: str | None) -> None:
    text = f"{dateline}{ERDOGAN} and President Barack Obama spoke by phone. During his visit, Erdogan tasted plums."
    published = Published(TODAY, TODAY, Basis.METADATA, "2010-07-06")
    found = code(Document(id="x", text=text, language="en", published=published)).encounters
    places = [one.where.place for one in found if one.kind is Kind.VISIT and one.where]
    assert places == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"Over the weekend, tempers rose. President Barack Obama phoned {ERDOGAN}.", (3, 4)),
        (f"Over the weekend, tempers rose. Nobody slept. It was hot. President Barack Obama phoned {ERDOGAN}.", (3, 6)),
    ],
)
def test_the_weekend_of_the_sentence_before(text: str, days: tuple[int, int]) -> None:
    published = Published(TODAY, TODAY, Basis.METADATA, "2010-07-06")
    when = code(Document(id="x", text=text, language="en", published=published)).encounters[0].when
    assert when is not None
    assert (when.start.day, when.end.day) == days


IN_LAND = [("in this small German spa town", "DEU"), ("at an Egyptian resort", "EGY"), ("in a small town", None)]


@pytest.mark.parametrize(("there", "country"), IN_LAND)
def test_a_town_without_a_name_is_in_the_country_named_before_it(there: str, country: str | None) -> None:
    sentence = f"President Barack Obama met {ERDOGAN} {there}."
    published = Published(TODAY, TODAY, Basis.METADATA, "2010-07-06")
    (one,) = code(Document(id="x", text=sentence, language="en", published=published)).encounters
    assert (one.where.country if one.where else None) == country


def test_a_day_told_in_a_clause_of_its_own_is_not_that_of_the_talks_told_next() -> None:
    text = (
        "President Barack Obama spoke on Monday. At a news conference, he backed away from remarks he made on Sunday. "
        f"He said so after talks with {ERDOGAN}."
    )
    published = Published(TODAY, TODAY, Basis.METADATA, "2010-07-06")
    (one,) = code(Document(id="x", text=text, language="en", published=published)).encounters
    assert one.when is not None
    assert str(one.when.start) == "2010-07-05"
