from datetime import date

from summitry.extract.reading import find_sentences, read_story
from summitry.model.document import Document, Published, Statement

DAY = date(2014, 6, 5)


def document(text: str, **more: object) -> Document:
    return Document("test", text, published=Published(DAY, DAY), **more)  # type: ignore[arg-type]


def test_sentences_have_their_places() -> None:
    text = "Leaders meet\n\nBarack Obama met Vladimir Putin. They spoke."
    found = find_sentences(document(text))
    assert [sentence.text for sentence in found] == ["Leaders meet", "Barack Obama met Vladimir Putin.", "They spoke."]
    assert [sentence.paragraph for sentence in found] == [0, 1, 1]
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in found)
    assert [sentence.index for sentence in found] == [0, 1, 2]


def test_only_the_body_is_read_and_no_sentence_crosses_its_ends() -> None:
    text = "Menu Home They met. Follow us They left."
    found = find_sentences(document(text, body=((10, 19), (30, 40))))
    assert [sentence.text for sentence in found] == ["They met.", "They left."]


def test_an_embedded_statement_stands_alone() -> None:
    text = "He wrote: Great meeting with Putin He left."
    statement = Statement(10, 34, "someone")
    assert [sentence.text for sentence in find_sentences(document(text, statements=(statement,)))] == [
        "He wrote:",
        "Great meeting with Putin",
        "He left.",
    ]


def test_the_gate_keeps_the_parser_from_the_rest() -> None:
    text = "Barack Obama met Vladimir Putin on Tuesday. It rained. Prices fell. Nobody cared."
    told = read_story(document(text))
    assert [passage.parse is not None for passage in told.passages] == [True, False, False, False]
    assert [time.text for time in told.passages[0].times] == ["on Tuesday"] or told.passages[0].times
    whole = read_story(document(text), exhaustive=True)
    assert all(passage.parse is not None for passage in whole.passages)


def test_a_document_without_encounters_costs_no_parse() -> None:
    told = read_story(document("It rained. Prices fell."))
    assert all(passage.parse is None and not passage.times for passage in told.passages)


def test_the_reference_is_the_publication_date_and_the_datelines_day() -> None:
    assert read_story(document("They met.")).reference.start == DAY
    told = read_story(document("MOSCOW, June 4 — Barack Obama met Vladimir Putin."))
    assert told.reference.dateline in (date(2014, 6, 4), None)
    assert told.reference.end == DAY


def test_nothing_is_a_story_too() -> None:
    assert read_story(document("")).passages == ()


def test_figures_are_read_as_the_document_or_its_country_writes_them() -> None:
    text = "The king met the pope in Rome on 03/07/2019."
    texts = {"": text, "https://news.example.co.uk/a": text, "https://a.example.ie/b": text + " He left on 07/23/2019."}
    found = [read_story(document(words, url=url)).reference.day_first for url, words in texts.items()]
    assert found == [False, True, False]
