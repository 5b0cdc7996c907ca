"""Rulers of a region of few states."""

import pytest

from summitry.extract.mentions.scan import sightings

BALTIC = ("EST", "LVA", "LTU")
CENTRAL_ASIA = ("KAZ", "KGZ", "TJK", "TKM", "UZB")


def groups(text: str) -> list[tuple[str, ...]]:
    return [tuple(codes[0] for codes in s.polities) for s in sightings(text, 0) if s.kind == "group"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("She hosted the five Central Asian presidents.", CENTRAL_ASIA),
        ("She met the leaders of the five Central Asian states.", CENTRAL_ASIA),
        ("He hosted the presidents of the four other Central Asian states.", CENTRAL_ASIA),
        ("Central Asia's five presidents came.", CENTRAL_ASIA),
        ("Baltic foreign ministers came.", BALTIC),
        ("The three Baltic leaders came.", BALTIC),
        ("The prime ministers of the Baltic states came.", BALTIC),
    ],
)
def test_all_of_a_region_s_rulers(text: str, codes: tuple[str, ...]) -> None:
    assert groups(text) == [codes]


@pytest.mark.parametrize(
    "text", ["Two Baltic leaders came.", "Baltic leaders came.", "The presidents of two Baltic states came."]
)
def test_some_of_them_are_open(text: str) -> None:
    assert groups(text) in ([], [()])
