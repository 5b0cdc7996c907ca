"""Opening what was found: unpacked where it is compressed, with its kind told by its first bytes, then its name."""

import gzip
import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import IO, Any, cast

import zstandard

PEEK = 4096
BUFFER = 1 << 16
# Up to this much, whatever it unpacks from is no danger.
_HARMLESS = 50_000_000
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
    ".tar": Kind.TAR,
    ".zip": Kind.ZIP,
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


class Bomb(OSError):
    """Something unpacks to far more than articles do."""


class Guarded(io.RawIOBase):
    """An unpacked stream that raises Bomb where it grows past ``ratio`` times what was read of the packed one."""

    def __init__(self, unpacked: IO[bytes], packed_bytes: Callable[[], int], ratio: int) -> None:
        """packed_bytes: tells how many packed bytes the unpacked ones so far came from."""
        self._unpacked, self._packed_bytes, self._ratio = unpacked, packed_bytes, ratio
        self._count = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """As io.RawIOBase has it."""
        data = self._unpacked.read(len(buffer))
        buffer[: len(data)] = data
        self._count += len(data)
        if self._count > _HARMLESS and self._count > self._ratio * max(1, self._packed_bytes()):
            raise Bomb(f"it unpacks to over {self._ratio} times its size, as no text does; refused")
        return len(data)


def unpack(stream: IO[bytes], ratio: int) -> IO[bytes]:
    """The stream, through gzip or Zstandard where its first bytes say so; buffered, so that it can be peeked into.

    ratio: see Guarded. Reading it may raise OSError (Bomb among them), EOFError, zlib.error or zstandard.ZstdError.
    """
    start = peek(stream)
    counted = _Counted(stream)
    if start.startswith(b"\x1f\x8b"):
        unpacked = cast(IO[bytes], gzip.GzipFile(fileobj=cast(IO[bytes], counted)))
    elif start.startswith(b"\x28\xb5\x2f\xfd"):
        reader = zstandard.ZstdDecompressor().stream_reader(cast(IO[bytes], counted), read_across_frames=True)
        unpacked = cast(IO[bytes], reader)
    else:
        return stream
    return buffered(Guarded(unpacked, lambda: counted.count, ratio))


def buffered(raw: io.RawIOBase) -> IO[bytes]:
    """The stream with a buffer, so that it can be peeked into and read by lines."""
    return io.BufferedReader(raw, BUFFER)


class _Counted:
    """The packed stream, with how much of it was read."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self.count = stream, 0

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self.count += len(data)
        return data


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
