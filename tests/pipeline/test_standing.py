"""Which documents count."""

from dataclasses import replace

import pytest

from summitry.pipeline.standing import stories, superseded
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
    assert superseded(stubs, []) == expected
    assert superseded(stubs[::-1], []) == expected


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
    assert superseded(stubs, places) == expected
    assert superseded(stubs, places[::-1]) == expected


def test_an_address_says_more_than_a_file() -> None:
    stubs = [stub("a", url="https://c.example/1"), stub("b", url="https://c.example/2")]
    assert superseded(stubs, [("/x", 1, "a"), ("/x", 2, "b")]) == {}


def test_documents_without_encounters_have_no_story() -> None:
    assert stories([A]) == {}
