"""A word answers as spaCy's token does, whose names it bears."""

import gc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.extract.text import parsing
from summitry.extract.text.words import Word, take_apart, text_of, words_of

SENTENCES = (
    "Merkel, Hollande and Renzi met in Rome on Friday, where they discussed trade, visas and the war in Ukraine.",
    "Ash, who had flown in from Oslo, was received by the king before talks that lasted (officials said) an hour.",
    'What Birk told Ash — "we shall meet again" — was not reported until the ministers had left the hall.',
    "No talks.",
    "He didn't.",
    "Asked  about the two  spaces, she smiled.",
)
FORMS = ["leaders", "met", "and", ",", "the", "who", "in", "Rome", "called", "his", "of", "to", "talks", "was", "."]
VOCABULARY = st.lists(st.sampled_from(FORMS), max_size=14)


def same_as_spacy(text: str) -> None:
    doc = parsing._model()(text)
    words = words_of(doc)
    assert words.text == doc.text.rstrip()
    for token, word in zip(doc, words, strict=True):
        assert (word.i, word.idx, word.text, word.lower_) == (token.i, token.idx, token.text, token.lower_)
        assert (word.tag_, word.dep_, word.is_punct) == (token.tag_, token.dep_, token.is_punct)
        below = [t.i for t in token.subtree]  # spaCy's own edges miss some of it where arcs cross
        assert (word.head.i, word.left_edge.i, word.right_edge.i) == (token.head.i, min(below), max(below))
        for name in ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts"):
            assert [w.i for w in getattr(word, name)] == [t.i for t in getattr(token, name)], name
        assert [word.is_ancestor(other) for other in words] == [token.is_ancestor(other) for other in doc]


@pytest.mark.parametrize("text", SENTENCES)
def test_a_word_knows_its_place_as_the_token_does(text: str) -> None:
    same_as_spacy(text)


@settings(max_examples=60, deadline=None)
@given(VOCABULARY)
def test_whatever_the_parser_makes_of_the_words(words: list[str]) -> None:
    same_as_spacy(" ".join(words))


def test_the_text_of_some_words_keeps_the_space_between_them() -> None:
    words = words_of(parsing._model()("Asked  about it, she didn't say."))
    assert text_of(words[:3]) == "Asked  about"
    assert text_of(words[-4:]) == "didn't say."
    assert text_of(()) == ""


def test_a_neighbour_is_sought_within_the_sentence() -> None:
    words = words_of(parsing._model()("They met."))
    assert words[0].nbor().text == "met"
    assert words[1].nbor(-1).text == "They"
    for word, steps in ((words[0], -1), (words[-1], 1)):
        with pytest.raises(IndexError):
            word.nbor(steps)


def test_words_of_nothing() -> None:
    assert words_of(parsing._model()("")) == ()
    assert repr(Word(parsing._model()("Rome")[0])) == "Rome"


def test_words_taken_apart_leave_no_circles() -> None:
    def alive() -> int:
        return sum(type(thing) is Word for thing in gc.get_objects())

    gc.collect()  # what other tests have left is not counted
    before = alive()
    words = words_of(parsing._model()("Ash met Birk in Rome."))
    assert alive() > before
    gc.disable()
    take_apart(words)
    del words
    left = alive()
    gc.enable()
    assert left == before
