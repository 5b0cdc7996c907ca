"""Whatever the content is, it becomes a document or one clear line."""

import io

from hypothesis import example, given, settings
from hypothesis import strategies as st

from summitry.model.document import Document
from summitry.model.problem import Problem
from summitry.sources import Raw, ReadOptions, to_document
from summitry.sources.duplicates import signature
from summitry.sources.furniture import find_body
from summitry.sources.given import parse_published
from summitry.sources.raw import Format
from summitry.sources.reader import read_stream

TOKENS = st.sampled_from([
    "<p>", "</p>", "<div", ">", "<!--", "-->", "<script>", "<table><tr>", "<title>", "&amp;", "&#0;", "\x00", "\n",
    "\n\n",
    "The president met the king. ", "Related:", "Read more", "— A (@b) May 5, 2018", "![](x)", "|", "- ", "Photo: X",
    "---\n", "date: x\n", "# ", "**", "{", "}", '"text"', ":", "[", "]", ",", "\ud800", "\ufeff", "é", "中", "'", '"',
    '<meta name="date" content="', '<script type="application/ld+json">', "WARC/1.0\r\n", "<rss><channel><item>",
    "2018-11-29", "by ",
])  # fmt: skip
TEXTS = st.lists(TOKENS | st.text(max_size=8), max_size=40).map("".join)
BYTES = st.binary(max_size=300) | TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass"))


def check(item: Document | Problem) -> None:
    if isinstance(item, Problem):
        assert item.reason
        assert "\n" not in item.reason
        return
    item.text.encode("utf-8")
    assert "\r" not in item.text
    last = -1
    for start, end in item.body:
        assert last < start < end <= len(item.text)
        last = end
    assert len(signature(item)) == 508


@settings(max_examples=150, deadline=None)
@given(BYTES | TEXTS, st.sampled_from(list(Format)))
def test_any_content_becomes_a_document_or_a_problem(content: bytes | str, format_: Format) -> None:
    check(to_document(Raw("x", "x", format_, content)))


@example(b'"a\nb",c', "x.csv")
@settings(max_examples=150, deadline=None)
@given(
    BYTES | BYTES.map(lambda data: b"\x1f\x8b\x08" + data) | BYTES.map(lambda data: b"PK\x03\x04" + data),
    st.sampled_from(
        ["x.txt", "x.md", "x.html", "x.jsonl", "x.json", "x.csv", "x.warc", "x.zip", "x.tar", "x.rss", "x"]
    ),
)
def test_any_stream_is_read_or_named(content: bytes, name: str) -> None:
    for item in read_stream(io.BufferedReader(io.BytesIO(content)), name, name, ReadOptions()):
        check(item if isinstance(item, Problem) else to_document(item))


@given(TEXTS, st.none() | TEXTS)
def test_a_body_is_found_in_any_text(text: str, title: str | None) -> None:
    body = find_body(text, title)
    assert all(text[start:end].strip() for start, end in body.ranges)


@given(st.text(max_size=40) | st.from_regex(r"\d{4}-\d{2}-\d{2}.{0,5}"))
def test_any_date_is_a_date_or_none(said: str) -> None:
    published = parse_published(said)
    assert published is None or published.start is not None
