"""Journeys of people below leader level. Stories are of 15 June 2016, a Wednesday."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.terms import Basis

_DAY = date(2016, 6, 15)
TEXTS = [
    ("Jimmy Carter travels to Cuba on Friday.\n\nHe will meet President Raul Castro.", "2016-06-17", "2016-06-17"),
    ("Senator Lindsey Graham visited Turkey last week.\n\nGraham met President Recep Tayyip Erdogan there and urged him"
     " to drop the deal.", "2016-06-06", "2016-06-12"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), TEXTS)
def test_who_meets_a_leader_on_a_journey_does_so_in_its_days(text, start, end):
    day = Published(_DAY, _DAY, Basis.METADATA)
    (one,) = code(Document("test", text, language="en", published=day)).encounters
    assert one.kind == "meeting"
    assert (str(one.when.start), str(one.when.end)) == (start, end)
