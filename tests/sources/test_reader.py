import gzip
import io
import json
import os
import pickle
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import zstandard

from summitry.model.document import Document
from summitry.model.problem import Problem
from summitry.model.terms import Basis
from summitry.sources import Limits, ReadOptions, iter_raw, read_paths, to_document
from tests.sources.making import PAGE, TEXT, write


def documents(*paths: str, options: ReadOptions | None = None) -> list[Document]:
    found = list(read_paths(paths, options or ReadOptions()))
    assert not [item for item in found if isinstance(item, Problem)]
    return [item for item in found if isinstance(item, Document)]


def problems(*paths: str, options: ReadOptions | None = None) -> list[tuple[str, str]]:
    found = read_paths(paths, options or ReadOptions())
    return [(item.where, item.reason) for item in found if isinstance(item, Problem)]


def test_text_has_its_name_as_id(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, "talks.txt", TEXT))
    assert (document.id, document.text, document.language) == ("talks.txt", TEXT, "en")
    assert document.body == ((0, len(TEXT)),)
    assert document.published.basis is Basis.NONE


def test_a_folder_is_read_in_order_of_names_with_paths_inside_it_as_ids(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a.txt", "b/one.md", ".hidden.txt", "b/style.css", ".git/x.txt"):
        write(tmp_path, name, TEXT)
    assert [document.id for document in documents(str(tmp_path))] == ["a.txt", "b/one.md", "b/two.txt"]


def test_patterns_and_arguments_are_read_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "deep/c.txt"):
        write(tmp_path, name, TEXT)
    found = documents(str(tmp_path / "b.txt"), str(tmp_path / "*.txt"), str(tmp_path / "**/*.txt"))
    assert [document.id for document in found] == ["b.txt", "a.txt", "b.txt", "a.txt", "b.txt", "deep/c.txt"]


def test_a_page_gives_its_article_and_what_it_says_of_itself(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, "bonn.html", PAGE))
    assert (document.title, document.publisher) == ("Leaders meet in Bonn", "The Daily")
    assert document.url == "https://daily.example/bonn"
    assert document.published.start == document.published.end == date(2018, 11, 29)
    assert TEXT in document.text
    assert "King meets envoy" not in document.text


def test_markdown_front_matter_is_metadata_and_no_text(tmp_path: Path) -> None:
    content = f"---\ntitle: Zürich talks\ndate: 2019-05-05\npublisher: The Daily\n---\n# Talks\n\n**{TEXT}**\n"
    (document,) = documents(write(tmp_path, "a.md", content))
    assert (document.title, document.publisher, document.published.start) == (
        "Zürich talks", "The Daily", date(2019, 5, 5),
    )  # fmt: skip
    assert document.text == f"Talks\n\n{TEXT}\n"


LINES = "\n".join(
    json.dumps(line)
    for line in (
        {
            "id": "x1",
            "text": TEXT,
            "title": "T",
            "published": "2018-11-29",
            "publisher": "P",
            "url": "https://u.example",
        },
        {"text": TEXT, "published": None},
        {"id": 7, "html": PAGE},
        {"text": TEXT, "published": {"start": "2018-11-01", "end": "2018-11-30", "basis": "inferred"}},
    )
)


@pytest.mark.parametrize("packing", ["plain", "gz", "zst", "stdin", "no suffix"])
def test_json_lines_however_packed(packing: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, name = write(tmp_path, "a.jsonl", LINES), "a.jsonl"
    if packing == "gz":
        path, name = write(tmp_path, "a.jsonl.gz", LINES), "a.jsonl.gz"
    elif packing == "zst":
        path, name = write(tmp_path, "a.jsonl.zst", zstandard.compress(LINES.encode())), "a.jsonl.zst"
    elif packing == "no suffix":
        path, name = write(tmp_path, "lines", gzip.compress(LINES.encode())), "lines"
    elif packing == "stdin":
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(LINES.encode()))))
        path, name = "-", "stdin"
    found = documents(path)
    assert [document.id for document in found] == ["x1", f"{name}:2", "7", f"{name}:4"]
    first = found[0]
    assert (first.title, first.publisher, first.url) == ("T", "P", "https://u.example")
    assert first.published.start == date(2018, 11, 29)
    assert found[2].title == "Leaders meet in Bonn"
    assert found[3].published.start is None


def test_a_json_file_holds_one_object_a_list_or_lines(tmp_path: Path) -> None:
    one = write(tmp_path, "one.json", json.dumps({"text": TEXT}, indent=1))
    many = write(tmp_path, "many.json", json.dumps([{"text": TEXT}, {"id": "b", "text": TEXT}]))
    lines = write(tmp_path, "lines.json", LINES)
    assert [document.id for document in documents(one, many)] == ["one.json", "many.json:1", "b"]
    assert len(documents(lines)) == 4


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_tables_columns_are_known_by_their_usual_names(delimiter: str, tmp_path: Path) -> None:
    head = delimiter.join(("Headline", "Date", "Body", "Source"))
    row = delimiter.join(("Talks", "2018-11-29", f'"{TEXT}\nAnd more."', "The Daily"))
    (document,) = documents(write(tmp_path, "t.csv", f"{head}\r\n{row}\r\n"))
    assert (document.id, document.title, document.publisher) == ("t.csv:2", "Talks", "The Daily")
    assert document.text == f"{TEXT}\nAnd more."


def test_a_tables_columns_can_be_named(tmp_path: Path) -> None:
    path = write(tmp_path, "t.csv.gz", f'nr,words,paper\n9,"{TEXT}",The Daily\n')
    columns = (("text", "words"), ("id", "nr"), ("publisher", "paper"))
    (document,) = documents(path, options=ReadOptions(columns=columns))
    assert (document.id, document.publisher) == ("9", "The Daily")


def test_what_the_user_says_holds_for_every_document(tmp_path: Path) -> None:
    path = write(tmp_path, "bonn.html", PAGE)
    (document,) = documents(path, options=ReadOptions(published="2019-01-02", publisher="The Weekly"))
    assert (document.published.start, document.publisher) == (date(2019, 1, 2), "The Weekly")


def test_workers_get_raws_and_make_the_same_documents(tmp_path: Path) -> None:
    paths = [write(tmp_path, "a.jsonl", LINES), write(tmp_path, "bonn.html", PAGE)]
    raws = pickle.loads(pickle.dumps(list(iter_raw(paths))))
    assert [to_document(raw) for raw in raws] == list(read_paths(paths))


def bad_files(folder: Path) -> Iterator[tuple[str, str | bytes, str]]:
    """Name, content and what is said of it."""
    yield "empty.txt", "", "empty file"
    yield "blank.txt", " \n\n ", "empty: no text in it"
    yield "junk.txt", bytes(range(256)) * 40, "binary file, not text"
    yield "big.txt", "many words " * 40_000, "over 400,000 bytes, longer than any article"
    yield "long.txt", "many words " * 20_000, "text of 220,000 characters; the limit is 200,000"
    yield "a.pdf", "%PDF-1.7 ...", "PDF, which is not read; give its text"
    yield "deep.html", "<div>" * 70_000 + "text", "HTML nested over 1,000 deep"
    yield "nothing.html", "<html><body></body></html>", "no article text found in the page"
    yield "cut.txt.gz", gzip.compress(os.urandom(5_000))[:1000], "the compressed file is cut short"
    yield "cut.jsonl", gzip.compress(LINES.encode())[:100], "the compressed file is cut short"
    yield "list.json", "[1, 2", "broken JSON at character 6: Expecting ',' delimiter"
    yield "table.csv", "a,b\n1,2\n", "no column with the text; its columns are: a, b"


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_is_read(tmp_path: Path) -> None:
    bad = sorted(bad_files(tmp_path))
    for name, content, _ in bad:
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    write(tmp_path, "zz good.txt", TEXT)
    options = ReadOptions(limits=Limits(document_bytes=400_000, text_characters=200_000))
    found = list(read_paths([str(tmp_path)], options))
    said = [(item.where, item.reason) for item in found if isinstance(item, Problem)]
    assert said == [(str(tmp_path / name), reason) for name, _, reason in bad]
    assert [item.id for item in found if isinstance(item, Document)] == ["zz good.txt"]


def test_broken_lines_are_named_by_number(tmp_path: Path) -> None:
    lines = [
        f'{{"text": "{TEXT}"}}',
        '{"text": broken',
        "[1]",
        '{"title": "x"}',
        '{"text": 5}',
        '{"text": " "}',
        "\xff",
    ]
    long = '{"text": "' + "x" * 2_000 + '"}'
    deep = "[" * 200_000
    path = write(tmp_path, "a.jsonl", "\n".join([*lines, long, deep[:900], lines[0]]).encode("latin-1"))
    said = problems(path, options=ReadOptions(limits=Limits(document_bytes=1_000)))
    assert [where.rsplit(":", 1)[1] for where, _ in said] == ["2", "3", "4", "5", "6", "7", "8", "9"]
    reasons = [reason for _, reason in said]
    assert reasons[0] == "broken JSON at character 10: Expecting value"
    assert reasons[1] == "a document is a JSON object, this is a list"
    assert reasons[2] == reasons[3] == 'no "text" or "html" in it'
    assert reasons[5] == "not UTF-8 (byte 1)"
    assert reasons[6] == "line longer than 1,000 bytes"
    assert len([item for item in read_paths([path]) if isinstance(item, Document)]) == 3


def test_a_date_that_is_none_is_reported_and_the_document_read(tmp_path: Path) -> None:
    found = list(read_paths([write(tmp_path, "a.jsonl", f'{{"text": "{TEXT}", "published": "some day"}}')]))
    problem, document = found
    assert isinstance(problem, Problem)
    assert (problem.rule, problem.reason) == ("date", "publication date 'some day' is no date; read without it")
    assert isinstance(document, Document)
    assert document.published.basis is Basis.NONE


def test_a_headline_alone_is_its_text(tmp_path: Path) -> None:
    (document,) = documents(write(tmp_path, "a.jsonl", '{"title": "Berg meets Ortega in Bonn", "text": ""}'))
    assert (document.text, document.title) == ("Berg meets Ortega in Bonn", "Berg meets Ortega in Bonn")


def test_files_that_are_not_there(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    missing, pattern = str(tmp_path / "missing.txt"), str(tmp_path / "*.text")
    assert problems(missing, pattern, str(tmp_path / "none"), str(loop), "bad\0name") == [
        (missing, "no such file or folder"),
        (pattern, "no file matches"),
        (str(tmp_path / "none"), "no readable files in this folder"),
        (str(loop), "broken link"),
        ("bad\0name", "no such file or folder"),
    ]


def test_links_to_folders_are_not_walked_round_and_round(tmp_path: Path) -> None:
    write(tmp_path, "sub/a.txt", TEXT)
    (tmp_path / "sub/again").symlink_to(tmp_path)
    assert [document.id for document in documents(str(tmp_path))] == ["sub/a.txt"]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is readable to the superuser")
def test_no_permission(tmp_path: Path) -> None:
    path = write(tmp_path, "secret.txt", TEXT)
    os.chmod(path, 0)
    assert problems(path) == [(path, "no permission to read it")]


def test_a_long_file_is_read_a_line_at_a_time(tmp_path: Path) -> None:
    path = write(tmp_path, "a.jsonl.gz", f'{{"text": "{TEXT}"}}\n' * 5 + "{broken\n" + "x" * 1_000_000)
    reading = read_paths([path])
    assert isinstance(next(reading), Document)
    rest = list(reading)
    assert [type(item) for item in rest] == [Document] * 4 + [Problem] * 2


def test_a_bare_headline_is_a_text(tmp_path: Path) -> None:
    path = write(tmp_path, "h.jsonl", '{"id": "h", "title": "King meets envoy in Vikby", "text": ""}')
    assert [d.text for d in read_paths([path]) if isinstance(d, Document)] == ["King meets envoy in Vikby"]
