"""Whose house a meeting is in; leaders real, of 14 May 2024, sentences our own."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Basis, Document, Published

DAY = Published(date(2024, 5, 14), date(2024, 5, 14), Basis.METADATA)


def countries(text, publisher=None):
    found = code(Document("test", text, language="en", published=DAY, publisher=publisher)).encounters
    return [one.where and one.where.country for one in found if one.kind == "meeting"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ulf Kristersson met Recep Tayyip Erdogan at the presidential palace on Monday.", "TUR"),
        ("David Cameron held talks with King Abdullah II at the royal palace on Monday.", "JOR"),
        ("Antony Blinken met Benjamin Netanyahu at the prime minister’s office on Monday.", "ISR"),
        ("Chan Santokhi saw Irfaan Ali in May. The two leaders met at State House for an hour.", "GUY"),
        ("William Ruto met Irfaan Ali at State House on Monday.", None),
        ("Antony Blinken met Hakan Fidan at the Foreign Ministry on Monday.", None),
        ("Antony Blinken met Hakan Fidan at the Department on Monday.", None),
    ],
)
def test_who_lives_there_is_the_host(text, country):
    assert countries(text)[-1] == country


def test_the_ministry_of_a_governments_own_text_is_at_home():
    text = "Secretary Blinken met Foreign Minister Hakan Fidan at the Department this morning."
    assert countries(text, "U.S. Department of State") == ["USA"]
