"""Which documents count."""

from dataclasses import replace

import pytest

from summitry.model.document import Document
from summitry.pipeline.standing import standing
from summitry.sources.duplicates import signature
from summitry.store import Stub

A = Stub("a", "a.txt", "https://c.example/x", "2020-01-01", 1, None, b"")


def stub(key: str, url: str | None = "https://c.example/x", start: str | None = "2020-01-01", run: int = 1) -> Stub:
    return replace(A, key=key, url=url, start=start, run=run)


@pytest.mark.parametrize(
    ("stubs", "expected"),
    [
        ([stub("a"), stub("b", start="2020-01-02")], {"a": "b"}),
        ([stub("a", run=2), stub("b", start="2020-01-02", run=1)], {"a": "b"}),
        ([stub("a"), stub("b", run=2)], {"a": "b"}),
        ([stub("b"), stub("a", run=2)], {"b": "a"}),
        ([stub("a"), stub("b")], {"a": "b"}),
        ([stub("a", start=None), stub("b")], {"a": "b"}),
        ([stub("a"), stub("b", url="https://c.example/y")], {}),
        ([stub("a", url="https://c.example"), stub("b", url="https://c.example/")], {}),
        ([stub("a", url="https://c.example/"), stub("b", url="https://c.example/")], {}),
        ([stub("a", url=None), stub("b", url=None)], {}),
        ([stub("a"), stub("b", run=2), stub("c", run=3)], {"a": "c", "b": "c"}),
    ],
)
def test_the_same_address_with_a_new_text(stubs: list[Stub], expected: dict[str, str]) -> None:
    assert standing(stubs, []).superseded == expected
    assert standing(stubs[::-1], []).superseded == expected


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([("/x", 1, "a"), ("/x", 2, "b")], {"a": "b"}),
        ([("/x", 1, "a"), ("/y", 1, "b")], {}),
        ([("/x", 1, "a"), ("/y", 1, "a"), ("/x", 2, "b")], {}),
        ([("/x:1", 1, "a"), ("/x:1", 2, "b"), ("/x:2", 2, "a")], {}),
        ([("/x", 1, "a"), ("/x", 2, "b"), ("/x", 3, "a")], {"b": "a"}),
    ],
    ids=["corrected", "two files", "still elsewhere", "a line further down", "put back"],
)
def test_files_read_again_with_another_text(places: list[tuple[str, int, str]], expected: dict[str, str]) -> None:
    stubs = [stub("a", url=None), stub("b", url=None)]
    assert standing(stubs, places).superseded == expected
    assert standing(stubs, places[::-1]).superseded == expected


def test_an_address_says_more_than_a_file() -> None:
    stubs = [stub("a", url="https://c.example/1"), stub("b", url="https://c.example/2")]
    assert standing(stubs, [("/x", 1, "a"), ("/x", 2, "b")]).superseded == {}


def test_documents_without_encounters_have_no_story() -> None:
    assert standing([A], []).stories == {}


ROWS = [("/day.jsonl:1", 1, "a"), ("/day.jsonl:2", 1, "b"), ("/day.jsonl:3", 1, "c")]
TEXTS = {name: signature(Document(name, text)) for name, text in (("one", "Alpha met Beta. " * 9), ("two", "Rain."))}


def item(key: str, name: str | None = None, text: str = "") -> Stub:
    return replace(stub(key), id=name or key, signature=TEXTS.get(text, b""))


@pytest.mark.parametrize(
    ("stubs", "expected"),
    [
        ([item("a", text="one"), item("b", text="two"), item("c")], {}),
        ([item("a", text="one"), item("b", text="one"), item("c")], {"a": "b"}),
        ([item("a", "x", "one"), item("b", "x", "two"), item("c")], {"a": "b"}),
        ([item("a", text="one"), item("b", text="one")], {"a": "b"}),
        ([item("a", "x"), item("b", "x"), item("c", "x")], {"a": "c", "b": "c"}),
    ],
    ids=["items of a page", "two alike beside another", "one id beside another", "all alike", "one id"],
)
def test_rows_of_one_file_at_one_address(stubs: list[Stub], expected: dict[str, str]) -> None:
    places = ROWS[: len(stubs)]
    assert standing(stubs, places).superseded == expected
    assert standing(stubs[::-1], places[::-1]).superseded == expected


def test_items_of_one_page_are_one_source() -> None:
    stubs = [item("a", text="one"), item("b", text="two"), item("c")]
    assert standing(stubs, ROWS).stories == {"a": "a", "b": "a"}
    assert standing([replace(s, url=None) for s in stubs], ROWS).stories == {"a": "a", "b": "b"}
