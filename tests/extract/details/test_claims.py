import pytest

from summitry.extract.details import claims
from summitry.model.encounter import FIELDS
from summitry.model.terms import Status
from tests.extract.details.telling_stories import event, story

WORDED = [
    ("Varga met Okoro at the invitation of the Swedish government.", "met", "initiative", {"the Swedish government"}),
    ("Varga called Okoro at Okoro’s request.", "called", "initiative", {"Okoro"}),
    ("Okoro had requested the call with Varga.", "call", "initiative", {"Okoro"}),
    ("Varga met Okoro, their first meeting since 2009.", "meeting", "series", {"first meeting since 2009"}),
    (
        "It was the third visit of Varga to Okoro this year.",
        "visit",
        "series",
        {"third visit of Varga to Okoro this year"},
    ),
    ("Varga met Okoro. It was the first of its kind in ages.", "met", "series", {"first of its kind in ages"}),
    ("Varga met Okoro last year.", "met", "series", set()),
    ("Varga met Okoro, accompanied by her husband and two aides.", "met", "others", {"her husband", "two aides"}),
    ("Varga and her husband met Okoro.", "met", "others", {"her husband"}),
    ("Varga met Okoro, aides said.", "met", "others", set()),
    ("Varga met Okoro to speak of Karl Moss, the son of Lind.", "met", "others", set()),
    ("Varga spoke to Okoro through an interpreter.", "spoke", "others", {"an interpreter"}),
]


@pytest.mark.parametrize(("text", "trigger", "field", "values"), WORDED)
def test_claims_in_the_documents_words(text: str, trigger: str, field: str, values: set[str]) -> None:
    told = story(text)
    found = claims(told, event(told, trigger), Status.HELD)
    assert {c.value for c in found if c.field == field} == values


CAUSES = [
    ("Varga cancelled the meeting with Okoro because of a storm.", Status.CANCELLED, {"because of a storm"}),
    ("Okoro called off the meeting after shots were fired.", Status.CANCELLED, {"after shots were fired"}),
    ("The meeting was postponed due to an illness.", Status.POSTPONED, {"due to an illness"}),
    ("Varga cancelled the meeting with Okoro because of a storm.", Status.HELD, set()),
    ("Citing a storm, Varga has decided to cancel her meeting with Okoro.", Status.CANCELLED, {"Citing a storm"}),
    ("After the vote Varga cancelled her meeting with Okoro.", Status.CANCELLED, set()),
]


@pytest.mark.parametrize(("text", "status", "causes"), CAUSES)
def test_why_it_was_called_off(text: str, status: Status, causes: set[str]) -> None:
    told = story(text)
    found = claims(told, event(told, "meeting"), status)
    assert {c.value for c in found if c.field == "cause"} == causes


def test_words_about_a_rival_are_the_rivals() -> None:
    told = story(
        "Varga and Okoro met for two hours, longer than the ninety minutes that Tanaka and Lind had during their "
        "first meeting in May."
    )
    ours, theirs = event(told, "met"), event(told, "meeting", "Tanaka", "Lind")
    lengths = {
        name: [c.value for c in claims(told, one, Status.HELD, (other,)) if c.field == "duration_minutes"]
        for name, one, other in (("ours", ours, theirs), ("theirs", theirs, ours))
    }
    assert lengths == {"ours": [120], "theirs": [90]}
    assert [c.value for c in claims(told, ours, Status.HELD, (theirs,)) if c.field == "series"] == []


def test_every_claim_has_its_exact_words_and_a_known_field() -> None:
    told = story(
        "Varga and Okoro discussed grain for two hours in Accra, officials said. They agreed to meet again. It was "
        "their first meeting in a decade, held at the request of Lind."
    )
    found = claims(told, event(told, "discussed"), Status.HELD)
    assert {c.field for c in found} >= {"sources", "topics", "outcomes", "duration_minutes"}
    for claim in found:
        assert claim.field in FIELDS
        assert all(told.document.text[s.start : s.end] == s.quote for s in claim.spans)
