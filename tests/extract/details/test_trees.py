import pytest

from summitry.extract.details.trees import (
    bounds,
    clause_words,
    listed,
    objects,
    phrase,
    subject,
    token_at,
    words_above,
)
from summitry.extract.text.parsing import parse
from summitry.extract.text.words import text_of
from tests.extract.details.telling_stories import story


def word(text: str, form: str):  # type: ignore[no-untyped-def]
    return next(t for t in parse([text])[0] if t.text == form)


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Varga met Okoro.", "met", "Varga"),
        ("Varga agreed to meet Okoro.", "meet", "Varga"),
        ("Varga met Okoro and signed a treaty.", "signed", "Varga"),
        ("Varga, who met Okoro, left.", "met", "Varga"),
        ("Okoro was received by Varga.", "received", "Okoro"),
    ],
)
def test_who_is_the_subject(text: str, verb: str, who: str) -> None:
    found = subject(word(text, verb))
    assert found is not None
    assert found.text == who


def test_a_clause_without_a_subject_has_none() -> None:
    assert subject(word("Meet the press.", "Meet")) is None


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("They discussed the war in Sudan.", "war", "the war in Sudan"),
        ("They discussed grain exports, which had fallen.", "exports", "grain exports"),
        ("They discussed cooperation on trade and visas.", "cooperation", "cooperation on trade and visas"),
        ("They discussed piracy and debt relief.", "piracy", "piracy"),
        ("They discussed issues such as piracy.", "issues", "issues"),
    ],
)
def test_a_noun_phrase_ends_where_clauses_and_its_list_begin(text: str, head: str, words: str) -> None:
    first, last = phrase(word(text, head))
    assert text_of(first.doc[first.i : last.i + 1]) == words


def test_a_phrase_stops_at_skipped_words() -> None:
    head = word("They set talks on grain in May.", "talks")
    first, last = phrase(head, frozenset({t.i for t in head.doc if t.text == "May"}))
    assert text_of(first.doc[first.i : last.i + 1]) == "talks on grain"


def test_lists_and_objects() -> None:
    talked = word("They talked about grain, steel and visas.", "talked")
    assert [t.text for t in listed(objects(talked, "about")[0])] == ["grain", "steel", "visas"]
    assert objects(talked) == []


@pytest.mark.parametrize(
    ("text", "verb", "own", "above"),
    [
        ("They are expected to discuss grain.", "discuss", {"expected", "are"}, {"expected"}),
        ("They did not discuss grain.", "discuss", {"not", "did"}, set()),
        ("They will meet to discuss grain.", "discuss", set(), {"will", "meet"}),
        ("She doubts that they discussed grain.", "discussed", set(), {"doubts"}),
    ],
)
def test_mood_of_a_clause_and_of_those_over_it(text: str, verb: str, own: set[str], above: set[str]) -> None:
    token = word(text, verb)
    assert own <= clause_words(token)
    assert above <= words_above(token)
    assert not {"will", "doubts"} & clause_words(token)


def test_offsets_are_those_of_the_document() -> None:
    told = story("Rain fell. Varga met Okoro.")
    passage = told.passages[1]
    at = told.document.text.index("met")
    token = token_at(passage, at)
    assert token is not None
    assert bounds(passage, token, token) == (at, at + 3)
    assert token_at(passage, len(told.document.text) + 5) is None
