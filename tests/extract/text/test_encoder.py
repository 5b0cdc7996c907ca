"""The parser's encoder in plain numpy: the vectors of spaCy's own, whatever was read before."""

from typing import Any

import numpy as np
import pytest
import spacy

from summitry.extract.text import encoder, parsing

SENTENCES = (
    "The two leaders met in Ankara on Tuesday.",
    "Mr. Sall, who chairs the union, flew to Sochi.",
    "Nothing came of it.",
    "Talks",
    "The " + "talks the " * 40 + "end.",  # more words than a block holds
)


@pytest.fixture(scope="module")
def own() -> Any:
    """The pipeline up to its encoder, as spaCy runs it."""
    return _load()


@pytest.fixture
def quick() -> Any:
    """The same, quickened, with nothing remembered."""
    model = _load()
    encoder.quicken(model.get_pipe("tok2vec").model)
    return model


def _load() -> Any:
    rest = ["tagger", "parser", "attribute_ruler", "lemmatizer", "ner"]
    return spacy.load(parsing._model_folder(), exclude=rest)


def vectors(model: Any, *sentences: str) -> list[Any]:
    return list(model.get_pipe("tok2vec").model.predict([model.make_doc(text) for text in sentences]))


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_vectors_are_those_of_spacy(own: Any, quick: Any, sentence: str) -> None:
    (expected,), (made,) = vectors(own, sentence), vectors(quick, sentence)
    assert made.shape == expected.shape
    assert np.allclose(made, expected, atol=1e-4)


def test_a_sentence_without_words_has_no_vectors(quick: Any) -> None:
    empty, full = vectors(quick, "", SENTENCES[0])
    assert empty.shape == (0, full.shape[1])


def test_remembered_or_not_and_in_any_company_the_bytes_are_the_same(quick: Any) -> None:
    together = vectors(quick, *SENTENCES)
    again = vectors(quick, *reversed(SENTENCES))[::-1]
    alone = []
    for sentence in SENTENCES:
        quick.get_pipe("tok2vec").model.layers[0].attrs["rows"].clear()
        alone += vectors(quick, sentence)
    for first, second, third in zip(together, again, alone, strict=True):
        assert first.tobytes() == second.tobytes() == third.tobytes()


def test_what_is_remembered_is_bounded(quick: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoder, "_REMEMBERED", 10)
    before = vectors(quick, SENTENCES[0])[0]
    for number in range(40):
        vectors(quick, f"Envoy{number} left.")
    assert len(quick.get_pipe("tok2vec").model.layers[0].attrs["rows"]) <= 10 + 3
    assert vectors(quick, SENTENCES[0])[0].tobytes() == before.tobytes()
