"""Whatever a text is made of, coding it ends, soon, without an error."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.extract.coding import code
from summitry.model.document import Document
from summitry.sources.published import infer_published

PIECES = (
    "May 5, 2014", "in 2014 ", "1", "1,", "1.", "28th ", "'90s ", "$3", "12:30 p.m. ", "two hours ", "last year ",
    "the following day ", "Monday and Tuesday, ", "and ", "of the ", ". ", "\n", "? ", "“", "”", "(", ")", "— ", "'s ",
    "Angela Merkel ", "President Vladimir Putin ", "Obama ", "the Russian foreign minister ", "his counterpart ",
    "they ", "the two leaders ", "who said that ", "met ", "visited ", "held talks with ", "the meeting ",
    "was cancelled ", "Poland, Ohio, ", "China ", "the G20 summit in Osaka ", "Berlin ", "Mr. ", "U.S.",
    "GENEVA (AP) — ", "x" * 300,
)  # fmt: skip
SIZE = 40_000
SECONDS = 20.0


def coded(text: str) -> float:
    """Processor seconds of coding a text that was published some day, and one that was not."""
    begun = time.process_time()
    code(infer_published(Document("x", text, language="en")))
    return time.process_time() - begun


@pytest.mark.parametrize("piece", [*PIECES, "on May 5, 2014 and ", "Angela Merkel met Xi Jinping in Rome on Monday. "])
def test_much_of_the_same_takes_no_longer_than_an_archive_of_it(piece: str) -> None:
    assert coded("Angela Merkel met Xi Jinping in Rome. " + piece * (SIZE // len(piece))) < SECONDS


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=6), max_size=30).map("".join), st.integers(1, 20))
def test_any_mixture_is_coded_or_has_nothing_to_code(text: str, times: int) -> None:
    code(infer_published(Document("x", "Angela Merkel met Xi Jinping in Rome. " + text * times, language="en")))


def test_a_number_without_end_is_a_number() -> None:
    code(infer_published(Document("x", f"Angela Merkel met Xi Jinping on {'1' * 200_000} May.", language="en")))


def test_a_list_of_encounters_without_end_is_kept_and_not_coded() -> None:
    coding = code(Document("x", "Angela Merkel met Xi Jinping in Rome on Monday. " * 8_000, language="en"))
    assert coding.encounters == ()
    assert coding.uncoded == "over 500 sentences that may tell of an encounter; read it in parts"


@pytest.mark.parametrize("piece", ["a", "1 ", "May ", "(", "“", "Obama met "])
def test_a_text_without_ends_of_sentences_is_kept_and_said_not_to_be_coded(piece: str) -> None:
    coding = code(Document("x", f"Angela Merkel met Xi Jinping.\n{piece * 9_000}", language="en"))
    assert coding.uncoded == "most of it is in stretches of over 2,000 characters in which no sentence ends"


def test_a_table_in_an_article_is_passed_over() -> None:
    told = "Angela Merkel met Xi Jinping in Rome on Monday. Rain fell on the roofs of the old city. " * 40
    coding = code(Document("x", f"{told}\n{'1 ' * 1_100}", language="en"))
    assert coding.uncoded is None
    assert coding.encounters
