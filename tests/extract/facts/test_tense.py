"""Past tenses that tell of what is still to come, as they follow the past tense of a saying or a plan."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published

DAY = date(1997, 4, 30)  # a Wednesday


def read(text):
    found = code(Document("x", text, language="en", published=Published(DAY, DAY))).encounters
    return [(f"{one.kind.value} {one.status.value}", str(one.when.start) if one.when else None) for one in found]


@pytest.mark.parametrize(
    "saying",
    [
        "Clinton said he would raise the issue when he met Yeltsin",
        "Aides said Clinton would raise the matter as he met Yeltsin",
        "Officials said Clinton would not travel until he met Yeltsin",
        "Clinton promised that he would decide once he had met Yeltsin",
        "Clinton hoped to make progress when he met Yeltsin",
        "Clinton was to sign the pact when he met Yeltsin",
    ],
)
@pytest.mark.parametrize(
    ("day", "start"),
    [("", None), (" on Friday", "1997-05-02"), (" in June", "1997-06-01"), (" on June 20", "1997-06-20")],
)
def test_what_one_would_do_when_they_met_is_still_to_come(saying, day, start):
    assert read(f"{saying}{day}.") == [("meeting scheduled", start)]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Clinton said he had raised the issue when he met Yeltsin in March.", "1997-03-01"),
        ("Clinton said he felt sure of it when he met Yeltsin on Monday.", "1997-04-28"),
        ("Clinton recalled how he would joke when he met Yeltsin in March.", "1997-03-01"),
        ("Clinton said before he met Yeltsin on Monday that he would raise the issue.", "1997-04-28"),
        ("Clinton promised to cut his arsenal when he met Yeltsin in March.", "1997-03-01"),
        ("Clinton agreed to free the crew as he met Yeltsin on Tuesday.", "1997-04-29"),
        ("Clinton vowed to close the site when he met Yeltsin on April 3.", "1997-04-03"),
    ],
)
def test_what_one_did_when_they_met_is_past(text, start):
    assert read(text) == [("meeting held", start)]


def test_a_month_gone_by_is_not_put_a_year_ahead():
    assert read("Clinton told aides he would leave early, before he met Yeltsin in March.") == [
        ("meeting held", "1997-03-01")
    ]
