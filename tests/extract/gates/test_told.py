import time

import pytest

from summitry.extract.gates.told import hits


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Merkel was on the line.", True),
        ("Merkel drew a line.", False),
        ("Merkel took no part.", True),
        ("A part of it fell.", False),
        ("Merkel, face to face with Putin, laughed.", True),
        ("They face a storm.", False),
        ("They exchanged views.", True),
        ("Her views changed.", False),
        ("Merkel spent two hours with Putin.", True),
        ("Merkel spent a fortune.", False),
        ("Merkel called Putin.", True),
        ("Merkel called for calm.", False),
        ("Merkel called Putin and called for calm.", True),
        ("Merkel will fly to Rome.", True),
        ("The no-fly zone held.", False),
    ],
)
def test_a_word_of_encounter_stands_by_what_it_needs(text: str, found: bool) -> None:
    assert any(told.accompanied for told in hits(text)) is found


@pytest.mark.parametrize("piece", ["part ", "conference ", "part of the conference set for hours. "])
def test_a_line_is_searched_no_more_often_for_having_a_word_often(piece: str) -> None:
    begun = time.process_time()
    assert not any(told.accompanied for told in hits(piece * (200_000 // len(piece))))
    assert time.process_time() - begun < 10  # it took minutes
