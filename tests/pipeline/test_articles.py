"""An article that the record knows in another document is not coded again, and comes out the same."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from summitry import __version__
from summitry.extract import coding
from summitry.model.document import Document
from summitry.model.encounter import Coding
from summitry.pipeline.articles import _Known, article_key, seek
from summitry.pipeline.coder import Item, _coded, code_document, told_by
from summitry.pipeline.reading import Plan, items, read
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw
from summitry.store import Done, Record, open_record

TEXT = (
    "Rahmon receives Mirziyoyev in Dushanbe\n\n"
    "DUSHANBE, June 10, 2022 - The president of Tajikistan, Emomali Rahmon, met the Uzbek president, Shavkat "
    "Mirziyoyev, in Dushanbe on Thursday. They spoke for two hours about water and the railway, officials said.\n\n"
    "The two will meet again in Tashkent in October, according to Mirziyoyev's office."
)
FRAMED = f"Home\nWorld\nSport\nSubscribe\nLog in\n\n{TEXT}\n\nContact us\nTerms of use\nAll rights reserved\n"
FIRST = Document("a", TEXT, publisher="Courier", url="https://c.example/a", language="en", body=((0, len(TEXT)),))


@pytest.fixture
def known(tmp_path: Path) -> Record:
    """A record that has the article in FIRST."""
    with open_record(str(tmp_path / "known.db")) as record:
        record.add(record.begin_run("c"), __version__, [Done("k", "a", code_document(FIRST))])
        return record


def without_coding(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(document: Document) -> Coding:
        raise AssertionError(f"coded again: {document.text[:40]}")

    _coded.cache_clear()
    monkeypatch.setattr(coding, "code", refuse)


@pytest.mark.parametrize(
    "copy",
    [
        replace(FIRST, id="b", url="https://d.example/b"),
        replace(FIRST, publisher="Evening Post"),
        replace(FIRST, publisher="USA"),  # also a polity's code: only the author's name is the outlet's
        replace(FIRST, publisher="President"),  # also an office
        replace(FIRST, text=FRAMED, body=((FRAMED.index(TEXT), FRAMED.index(TEXT) + len(TEXT)),)),
    ],
)
@pytest.mark.parametrize("first", [FIRST, replace(FIRST, publisher="held")])
def test_a_copy_is_coded_from_the_record(
    tmp_path: Path, first: Document, copy: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = code_document(copy)
    assert made.encounters
    path = str(tmp_path / "known.db")
    with open_record(path) as record:
        record.add(record.begin_run("c"), __version__, [Done("k", "a", code_document(first))])
    without_coding(monkeypatch)
    assert code_document(copy, path) == made


def test_another_article_is_coded(known: Record) -> None:
    other = replace(FIRST, text=TEXT.replace("two hours", "three hours"))
    assert seek(known.name, told_by(other)[0]) is None
    assert seek(known.name, told_by(code_document(FIRST).document)[0]) is not None
    assert seek("", told_by(code_document(FIRST).document)[0]) is None


def test_another_version_of_the_program_codes_again(known: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summitry.pipeline.articles.__version__", "0")
    assert seek(known.name, told_by(code_document(FIRST).document)[0]) is None


def test_a_record_that_cannot_be_asked_costs_nothing_but_time(tmp_path: Path) -> None:
    assert code_document(FIRST, str(tmp_path / "none.db")) == code_document(FIRST)
    assert _Known.of(str(tmp_path / "none.db")).record is None


def test_an_article_is_another_when_anything_that_it_is_coded_by_is() -> None:
    article = told_by(code_document(FIRST).document)[0]
    others = [
        replace(article, text="x"),
        replace(article, title="t"),
        replace(article, publisher="p"),
        replace(article, language="und"),
        replace(article, body=((0, 3),)),
        replace(article, truncated=True),
    ]
    assert len({article_key(one) for one in (article, *others)}) == 1 + len(others)


def test_workers_ask_the_record_that_is_read_into(tmp_path: Path) -> None:
    raws = [Raw(name, name, Format.TEXT, TEXT, publisher=name) for name in ("One", "Two")]
    assert [item.record for item in items([], ReadOptions(), "r.db")] == []
    assert Item("k", raws[0], ReadOptions(), "r.db").record == "r.db"
    exports = []
    for workers in (0, 1):
        folder = tmp_path / str(workers)
        folder.mkdir()
        with open_record(str(folder / "r.db")) as record:
            for raw in raws:
                page = folder / f"{raw.id}.jsonl"
                page.write_text(json.dumps({"id": raw.id, "text": TEXT, "publisher": raw.publisher}) + "\n")
                assert read([str(page)], record, Plan(workers=workers)).new == 1
            exports.append([record.coding(stored.key) for stored in record.documents()])
    assert exports[0] == exports[1]
