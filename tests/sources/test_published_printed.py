from datetime import date

import pytest

from summitry.model.document import Document, Statement
from summitry.sources.published_printed import dateline, labelled, means_day


def document(text: str) -> Document:
    return Document(id="a", text=text)


@pytest.mark.parametrize(
    "line",
    [
        "Published: 7 July 2017",
        "Published on July 7, 2017",
        "Last updated 7 July 2017 at 10.30",
        "July 7, 2017",
        "Fri 7 Jul 2017",
        "By Ann Example - July 7, 2017",
        "ANN EXAMPLE | JULY 7, 2017 | 10:30 AM",
        "2017-07-07",
    ],
)
def test_lines_that_are_a_date(line: str) -> None:
    assert labelled(document(f"A title\n{line}\nThe two talked at length and in peace.")) == (line, date(2017, 7, 7))


@pytest.mark.parametrize(
    "line",
    [
        "They met on July 7, 2017, and spoke for more than two hours.",
        "Posted by Ann Example",
        "Days that shook us: July 7, 2017!",
        "From July 7, 2017 to July 9, 2018",
        "7 July",
    ],
)
def test_lines_that_are_none(line: str) -> None:
    assert labelled(document(f"A title\n{line}\nThe two talked at length.")) is None


def test_the_date_of_a_post_is_not_the_articles() -> None:
    text = "A title\n— A. Leader (@leader) July 7, 2017"
    post = Statement(8, len(text), "A. Leader", date(2017, 7, 7))
    assert labelled(Document(id="a", text=text, statements=(post,))) is None


def test_a_date_far_down_is_not_the_articles() -> None:
    assert labelled(document("The two talked.\n" * 20 + "July 7, 2017")) is None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("SEOUL, Nov. 3, 2014 (Example) -- The two", "Nov. 3, 2014"),
        ("WASHINGTON, Nov. 3 (Example) — The two", "Nov. 3"),
        ("NEW YORK, November 3, 2014 /PRNewswire/ The two", "November 3, 2014"),
        ("Paris, 3 November 2014 (Example) - The two", "3 November 2014"),
    ],
)
def test_datelines(line: str, words: str) -> None:
    found = dateline(document(f"{line} talked at length."))
    assert found == (words, date(2014, 11, 3) if "2014" in words else None)


@pytest.mark.parametrize(
    "line", ["SEOUL (Example) - The two talked.", "The two met on Nov. 3 - a Monday.", "SEOUL -- They"]
)
def test_no_date_in_the_dateline(line: str) -> None:
    assert dateline(document(line)) is None


def test_a_dateline_without_year_means_one_day_of_each() -> None:
    assert means_day("Nov. 3", date(2014, 11, 3))
    assert not means_day("Nov. 3", date(2014, 11, 4))
    assert not means_day("Nov.", date(2014, 11, 3))
