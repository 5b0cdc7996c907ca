"""Tables: CSV and its relatives, one document a row."""

import csv
import io
from collections.abc import Iterator, Mapping
from typing import IO, cast

from summitry.model.problem import Problem
from summitry.sources.fields import raw_of
from summitry.sources.opening import Opened, peek
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Raw

# What columns are usually called, most usual first.
_USUAL: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story"),
    "html": ("html", "raw_html"),
    "id": ("id", "uid", "uuid", "doc_id", "document_id", "article_id"),
    "title": ("title", "headline"),
    "published": (
        "published", "date", "pubdate", "pub_date", "publish_date", "published_at", "publication_date", "date_publish",
        "publication date",
    ),
    "publisher": ("publisher", "source", "outlet", "publication", "newspaper", "site", "media"),
    "url": ("url", "link", "address"),
}  # fmt: skip
_DELIMITERS = ",;\t|"


def read_table(opened: Opened, options: ReadOptions) -> Iterator[Raw | Problem]:
    """One document a row, by the columns of the first row; a broken row is a Problem and the rest is read."""
    start = peek(opened.stream)
    limit = options.limits.document_bytes
    csv.field_size_limit(limit)  # a setting of the csv module as a whole
    text = io.TextIOWrapper(cast(io.BufferedReader, opened.stream), _encoding(start), errors="replace", newline="")
    rows = csv.reader(_lines(text, limit), delimiter=_delimiter(start))
    header = _next_row(rows)
    columns = _columns(header, options) if isinstance(header, list) else {}
    if not {"text", "html"} & columns.keys():
        yield Problem(opened.where, _no_text_column(header))
        return
    yield from _documents(rows, columns, opened, options)


def _documents(
    rows: Iterator[list[str]], columns: Mapping[str, int], opened: Opened, options: ReadOptions
) -> Iterator[Raw | Problem]:
    number = 1
    while (row := _next_row(rows)) is not None:
        number += 1
        where = f"{opened.where}:{number}"
        if isinstance(row, Problem):
            yield Problem(where, row.reason)
        elif any(row):
            record = {field: row[place] for field, place in columns.items() if place < len(row)}
            yield from raw_of(record, f"{opened.id}:{number}", where, options)


def _next_row(rows: Iterator[list[str]]) -> list[str] | Problem | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        return Problem("", f"broken row: {error}")


def _columns(header: list[str], options: ReadOptions) -> dict[str, int]:
    """Which column holds which field of a document: as the user says, else by usual names."""
    named = {name.strip().lower(): place for place, name in reversed(list(enumerate(header)))}
    chosen = {field: (column.strip().lower(),) for field, column in options.columns}
    wanted = {field: chosen.get(field, usual) for field, usual in _USUAL.items()}
    return {
        field: named[found]
        for field, names in wanted.items()
        if (found := next((name for name in names if name in named), None)) is not None
    }


def _no_text_column(header: list[str] | Problem | None) -> str:
    if header is None:
        return "empty file"
    if isinstance(header, Problem):
        return header.reason
    names = ", ".join(" ".join(name.split()) for name in header)  # a quoted name may go over lines
    return f"no column with the text; its columns are: {names[:200]}"


def _delimiter(start: bytes) -> str:
    """The delimiter that the first line has most of."""
    first = start.splitlines()[0].decode("latin-1") if start.strip() else ""
    return max(_DELIMITERS, key=first.count)


def _encoding(start: bytes) -> str:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        start[: start.rfind(b"\n") + 1].decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _lines(text: IO[str], limit: int) -> Iterator[str]:
    """Lines of bounded length, so that a file without line ends is not held at once."""
    while line := text.readline(limit):
        yield line
