"""Opening what was found: unpacked where it is compressed, with its kind told by its first bytes, then its name."""

import gzip
import io
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import IO, cast

import zstandard

PEEK = 4096
BUFFER = 1 << 16
_PACKED_NAMES = (".gz", ".zst", ".zstd")


class Kind(StrEnum):
    """What a stream holds."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON_LINES = "json lines"
    JSON = "json"
    TABLE = "table"
    WARC = "warc"
    ZIP = "zip"
    TAR = "tar"
    FEED = "feed"
    OTHER = "other"


_BY_NAME = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".shtml": Kind.HTML,
    ".jsonl": Kind.JSON_LINES,
    ".ndjson": Kind.JSON_LINES,
    ".json": Kind.JSON,
    ".csv": Kind.TABLE,
    ".tsv": Kind.TABLE,
    ".warc": Kind.WARC,
    ".rss": Kind.FEED,
    ".atom": Kind.FEED,
}
_KNOWN_AS = (
    (b"%PDF", "PDF"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3", "a database"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a RAR archive"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"{\\rtf", "RTF"),
)
_FEED = re.compile(rb"<(rss|feed|rdf:rdf)\b", re.IGNORECASE)
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A stream of unpacked bytes.

    id: of its document(s). where: the name for problems. address, charset: where it came from, as its sender said.
    """

    id: str
    where: str
    stream: IO[bytes]
    address: str | None = None
    charset: str | None = None


def unpack(stream: IO[bytes]) -> IO[bytes]:
    """The stream, through gzip or Zstandard where its first bytes say so; buffered, so that it can be peeked into.

    Reading it may raise OSError, EOFError, zlib.error or zstandard.ZstdError.
    """
    start = peek(stream)
    if start.startswith(b"\x1f\x8b"):
        return io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=stream)), BUFFER)
    if start.startswith(b"\x28\xb5\x2f\xfd"):
        reader = zstandard.ZstdDecompressor().stream_reader(stream, read_across_frames=True)
        return io.BufferedReader(cast(io.RawIOBase, reader), BUFFER)
    return stream


def peek(stream: IO[bytes]) -> bytes:
    """The first bytes of a buffered stream, left in it."""
    return cast(io.BufferedReader, stream).peek(PEEK)[:PEEK]


def kind_of(name: str, start: bytes) -> Kind:
    """What a stream holds. name: its file name, compression suffixes and all. start: its first bytes."""
    return _by_signature(start) or _by_name(name, start) or _by_look(start)


def known_as(start: bytes) -> str | None:
    """What a file is that is not read, where its first bytes tell."""
    return next((name for mark, name in _KNOWN_AS if start.startswith(mark)), None)


def plain_name(name: str) -> str:
    """A file name without the suffix of its compression."""
    lowered = name.lower()
    return next((name[: -len(suffix)] for suffix in _PACKED_NAMES if lowered.endswith(suffix)), name)


def _by_signature(start: bytes) -> Kind | None:
    if start.startswith(b"WARC/"):
        return Kind.WARC
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Kind.ZIP
    if start[257:262] == b"ustar":
        return Kind.TAR
    return Kind.OTHER if known_as(start) else None


def _by_name(name: str, start: bytes) -> Kind | None:
    plain = plain_name(name).lower()
    kind = next((kind for suffix, kind in _BY_NAME.items() if plain.endswith(suffix)), None)
    return Kind.HTML if kind is Kind.TEXT and _PAGE.match(start) else kind


def _by_look(start: bytes) -> Kind:
    begins = start.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _PAGE.match(start):
        return Kind.HTML
    if begins.startswith(b"<") and _FEED.search(start):
        return Kind.FEED
    if begins.startswith(b"{"):
        return Kind.JSON_LINES
    return Kind.JSON if begins.startswith((b"[{", b"[ {", b"[\n", b"[\r\n")) else Kind.TEXT
