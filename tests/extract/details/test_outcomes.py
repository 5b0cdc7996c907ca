import pytest

from summitry.extract.details.outcomes import outcomes
from summitry.model.terms import Modality, OutcomeKind, Status
from tests.extract.details.telling_stories import event, story

RESULTS = [
    ("Varga met Okoro. They agreed to reopen the harbour.", "agreed to reopen the harbour", OutcomeKind.AGREEMENT),
    ("After they met, Varga and Okoro signed a fishing treaty.", "signed a fishing treaty", OutcomeKind.AGREEMENT),
    ("Varga met Okoro and invited him to Budapest.", "invited him to Budapest", OutcomeKind.INVITATION),
    ("Varga met Okoro. The two leaders issued a joint statement.", "issued a joint statement", OutcomeKind.STATEMENT),
    ("Varga met Okoro, but the talks ended without an agreement.", "ended without an agreement", OutcomeKind.NONE),
    ("Varga met Okoro. They failed to reach a deal on grain.", "failed to reach a deal on grain", OutcomeKind.NONE),
]


@pytest.mark.parametrize(("text", "words", "kind"), RESULTS)
def test_what_came_of_it(text: str, words: str, kind: OutcomeKind) -> None:
    told = story(text)
    found = outcomes(told, event(told, "met"), Status.HELD)
    assert [(c.value.outcome, c.value.kind) for c in found] == [(words, kind)]


def test_nothing_comes_of_what_has_not_taken_place() -> None:
    told = story("Varga and Okoro will meet. They agreed to reopen the harbour.")
    assert outcomes(told, event(told, "meet"), Status.SCHEDULED) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Varga met Okoro. Lind signed a treaty in Oslo.",
        "Varga met Okoro. They will sign a treaty in May.",
        "Varga met Okoro. They hope to reach a deal.",
    ],
)
def test_others_results_and_hopes_are_none(text: str) -> None:
    told = story(text)
    assert outcomes(told, event(told, "met"), Status.HELD) == ()


def test_nothing_agreed_is_a_denial() -> None:
    told = story("Varga met Okoro without any breakthrough.")
    found = outcomes(told, event(told, "met"), Status.HELD)
    assert [c.modality for c in found] == [Modality.DENIED]
