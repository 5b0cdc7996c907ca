"""Reading what users name, in two steps: find and split (cheap, in order), then convert (costly, for workers)."""

import sys
import zlib
from collections.abc import Callable, Iterator, Sequence
from typing import IO, TYPE_CHECKING

import zstandard

from summitry.model.document import Document
from summitry.model.problem import Problem
from summitry.sources.archives import read_tar, read_zip
from summitry.sources.convert import to_document
from summitry.sources.csv_rows import read_table
from summitry.sources.feeds import read_feed
from summitry.sources.json_lines import read_json, read_json_lines
from summitry.sources.opening import Kind, Opened, kind_of, known_as, peek, unpack
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Raw
from summitry.sources.walk import Found, explain, find_files
from summitry.sources.warc import read_warc
from summitry.sources.whole import read_whole

if TYPE_CHECKING:
    from summitry.sources.web import WebReader
    from summitry.sources.web_fetch import Answer

STDIN = "-"
ADDRESSES = ("http://", "https://")

_Reader = Callable[[Opened, ReadOptions], Iterator[Raw | Problem]]
_READERS: dict[Kind, _Reader] = {
    Kind.JSON_LINES: read_json_lines,
    Kind.JSON: read_json,
    Kind.TABLE: read_table,
    Kind.WARC: read_warc,
    Kind.FEED: read_feed,
}
_ARCHIVES = {Kind.ZIP: read_zip, Kind.TAR: read_tar}
_UNREADABLE = (OSError, EOFError, zlib.error, zstandard.ZstdError)
_DEFAULTS = ReadOptions()


def read_paths(paths: Sequence[str], options: ReadOptions = _DEFAULTS) -> Iterator[Document | Problem]:
    """Every document of files, folders, patterns ("news/*.html"), addresses and "-" (standard input), in order.

    What cannot be read is a Problem in its place. Holds one document at a time (of a JSON list, the list).
    """
    for item in iter_raw(paths, options):
        yield item if isinstance(item, Problem) else to_document(item, options.limits)


def iter_raw(paths: Sequence[str], options: ReadOptions = _DEFAULTS) -> Iterator[Raw | Problem]:
    """The same before the costly step, for those who send the Raws to workers (``to_document``)."""
    web: WebReader | None = None
    for path in paths:
        if path == STDIN:
            yield from read_stream(sys.stdin.buffer, "stdin", "standard input", options)
            continue
        if path.lower().startswith(ADDRESSES):
            web = web or _web_reader(options)
            yield from web.documents(path)
            continue
        for found in find_files(path):
            if isinstance(found, Problem):
                yield found
            else:
                yield from _read_file(found, options)


def read_stream(
    stream: IO[bytes], name: str, where: str, options: ReadOptions, answer: "Answer | None" = None
) -> Iterator[Raw | Problem]:
    """The documents of a buffered stream; what breaks in the middle of it ends it with a Problem.

    name: id of the document. where: its name in problems and, by its suffix, a hint at its kind. answer: the web's
    answer that the stream is of, if any.
    """
    address, charset = (answer.address, answer.charset) if answer else (None, None)
    try:
        unpacked = unpack(stream, options.limits.archive_ratio)
        start = peek(unpacked)
        if start:
            yield from _read_kind(
                kind_of(where, start), Opened(name, where, unpacked, address, charset), start, options
            )
        else:
            yield Problem(where, "empty file")
    except _UNREADABLE as error:
        yield Problem(where, _broken(error))


def _web_reader(options: ReadOptions) -> "WebReader":
    from summitry.sources.web import WebReader
    from summitry.sources.web_fetch import Fetcher

    return WebReader(options, _read_answer, Fetcher(options))


def _read_answer(stream: IO[bytes], name: str, options: ReadOptions, answer: "Answer") -> Iterator[Raw | Problem]:
    yield from read_stream(stream, name, name, options, answer)


def _read_file(found: Found, options: ReadOptions) -> Iterator[Raw | Problem]:
    try:
        with open(found.path, "rb") as stream:
            yield from read_stream(stream, found.id, str(found.path), options)
    except OSError as error:
        yield Problem(str(found.path), explain(error))


def _read_member(stream: IO[bytes], name: str, where: str, options: ReadOptions) -> Iterator[Raw | Problem]:
    """A member of an archive; an archive within it is not opened."""
    start = peek(stream)
    if kind_of(where, start) in _ARCHIVES:
        yield Problem(where, "an archive within an archive, which is not opened")
    else:
        yield from read_stream(stream, name, where, options)


def _read_kind(kind: Kind, opened: Opened, start: bytes, options: ReadOptions) -> Iterator[Raw | Problem]:
    if kind is Kind.OTHER:
        yield Problem(opened.where, f"{known_as(start)}, which is not read; give its text")
    elif kind in _ARCHIVES:
        yield from _ARCHIVES[kind](opened, options, _read_member)
    elif kind in _READERS:
        yield from _READERS[kind](opened, options)
    else:
        yield from read_whole(opened, kind, options)


def _broken(error: Exception) -> str:
    """Why a stream broke, in a user's words."""
    if isinstance(error, EOFError):
        return "the compressed file is cut short"
    if isinstance(error, zlib.error | zstandard.ZstdError):
        return f"the compressed file is damaged ({explain(error)})"
    return explain(error)
