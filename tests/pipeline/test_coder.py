"""One document from its bytes to its coding."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from summitry.extract.coding import code
from summitry.model.document import Document, Published
from summitry.model.exchange import coding_to_json
from summitry.model.problem import Problem
from summitry.model.terms import Basis
from summitry.pipeline.coder import (
    Item,
    _coded,
    code_document,
    code_item,
    coding_line,
    failed,
    input_key,
    name_of,
    size,
)
from summitry.pipeline.reading import place_of
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw

TEXT = (
    "The president of France, Emmanuel Macron, met the German chancellor, Angela Merkel, in Berlin on 15 May 2017. "
    "They spoke about the reform of the European Union and about trade."
)
RAW = Raw("a.txt", "/tmp/a.txt", Format.TEXT, TEXT.encode())


@pytest.mark.parametrize(
    "other",
    [
        replace(RAW, id="b.txt"),
        replace(RAW, content=b"other"),
        replace(RAW, format=Format.HTML),
        replace(RAW, title="t"),
        replace(RAW, publisher="p"),
        replace(RAW, url="u"),
        replace(RAW, published="2019"),
        replace(RAW, charset="cp1252"),
    ],
)
def test_an_input_is_another_when_anything_is(other: Raw) -> None:
    assert input_key(other, ReadOptions()) != input_key(RAW, ReadOptions())


def test_an_input_is_the_same_wherever_it_is() -> None:
    assert input_key(replace(RAW, where="elsewhere"), ReadOptions()) == input_key(RAW, ReadOptions())
    assert input_key(replace(RAW, content=TEXT), ReadOptions()) == input_key(RAW, ReadOptions())
    assert input_key(RAW, ReadOptions(published="2019")) != input_key(RAW, ReadOptions())
    assert input_key(RAW, ReadOptions(publisher="p")) != input_key(RAW, ReadOptions())


def test_the_article_of_a_page_is_sought_where_it_may_tell_of_an_encounter() -> None:
    prose = "<p>" + "The river rose for a third day and the fields were under water, farmers of the valley said. " * 3
    for told, notes in ((f"<p>{TEXT}", False), ("<p>It rained.", True)):
        page = f"<html><body><article>{told}{prose}</article><footer><p>All rights reserved.</footer></body></html>"
        coded = code_item(Item("k", replace(RAW, format=Format.HTML, content=page.encode()), ReadOptions()))
        assert not isinstance(coded, Problem)
        assert coded.document.text.endswith("reserved.") is notes
        assert bool(coded.encounters) is not notes


def test_the_same_text_under_another_name_and_address_is_coded_once() -> None:
    document = Document("a", TEXT, publisher="Courier", url="https://c.example/a", language="en")
    first = code_document(document)
    misses = _coded.cache_info().misses
    second = code_document(replace(document, id="b", url="https://c.example/b"))
    assert _coded.cache_info().misses == misses
    assert (second.coding, second.document.id, second.document.url) == (first.coding, "b", "https://c.example/b")
    assert second.key != first.key
    code_document(replace(document, url="https://c.gov/a"))  # says it in its own voice
    code_document(replace(document, publisher="Office of the Prime Minister"))
    assert _coded.cache_info().misses == misses + 2


@pytest.mark.parametrize(
    "other",
    [
        {"publisher": "Post"},
        {"text": f"Menu · Sign in\n{TEXT}\nAll rights reserved", "body": ((15, 15 + len(TEXT)),)},
        {"published": Published(date(2017, 5, 15), date(2017, 5, 15), Basis.METADATA, "2017-05-15T10:00:00Z")},
    ],
)
def test_a_copy_in_another_outlet_is_not_coded_again(other: dict[str, Any]) -> None:
    day = Published(date(2017, 5, 15), date(2017, 5, 15), Basis.METADATA, "2017-05-15")
    document = Document("a", TEXT, None, "Courier", None, "en", day, ((0, len(TEXT)),))
    code_document(document)
    misses = _coded.cache_info().misses
    copy = replace(document, **other)
    coded = code_document(copy)
    assert _coded.cache_info().misses == misses
    assert json.loads(coding_line(coded)) == coding_to_json(code(copy))


@pytest.mark.parametrize("publisher", [None, "The Daily Planet", "Planet News", "White House"])
def test_who_publishes_a_document_is_said_where_its_own_voice_tells(publisher: str | None) -> None:
    text = "Emmanuel Macron met Angela Merkel in Berlin. An official who asked not to be named told the Planet News so."
    document = Document("a", text, publisher=publisher, language="en", body=((0, len(text)),))
    assert json.loads(coding_line(code_document(document))) == coding_to_json(code(document))


def test_a_document_is_coded() -> None:
    coded = code_item(Item("k", RAW, ReadOptions()))
    assert not isinstance(coded, Problem)
    (account,) = json.loads(coded.coding)
    assert (coded.encounters, account["status"], account["where"]["country"]) == (1, "held", "DEU")
    assert coded.signature
    line = json.loads(coding_line(coded))
    assert list(line) == ["document", "encounters"]
    assert line["document"]["id"] == "a.txt"
    assert line["encounters"] == [account]


def test_a_document_without_encounters_needs_no_signature() -> None:
    text = "The weather was fine, and the market in the town was full of people from all over the country."
    coded = code_document(Document("x", text, language="en", body=((0, len(text)),)))
    assert (coded.encounters, coded.coding, coded.signature) == (0, "[]", b"")


def test_another_language_is_kept_and_said() -> None:
    text = "Le président de la République a rencontré hier la chancelière allemande à Berlin, selon ses services."
    coded = code_document(Document("x", text, language="fr", body=((0, len(text)),)))
    assert coded.uncoded == "language: fr"
    assert json.loads(coding_line(coded))["uncoded"] == "language: fr"


def test_the_line_is_the_contracts_object() -> None:
    document = Document("x", TEXT, language="en", body=((0, len(TEXT)),))
    coded = code_document(document)
    assert json.loads(coding_line(coded)) == coding_to_json(code(coded.document))


def test_problems_pass_through() -> None:
    problem = Problem("x.txt", "no such file")
    item = Item("", problem, ReadOptions())
    assert code_item(item) == problem
    assert (name_of(item), size(item)) == ("x.txt", 100)
    assert failed(Item("k", RAW, ReadOptions()), "why") == Problem("/tmp/a.txt", "why")


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("/tmp/a.txt", "/tmp/a.txt"),
        ("/tmp/x/../a.jsonl:3", "/tmp/x/../a.jsonl:3"),
        ("https://c.example/a", None),
        ("standard input", None),
        ("standard input:7", None),
    ],
)
def test_places(where: str, place: str | None) -> None:
    assert place_of(Item("k", replace(RAW, where=where), ReadOptions())) == place
