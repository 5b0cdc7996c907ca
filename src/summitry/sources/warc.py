"""Web archives (WARC, ISO 28500), as CC-News and the Internet Archive have them."""

import zlib
from collections.abc import Iterator
from typing import IO, Any

import zstandard

from summitry.model.problem import Problem
from summitry.sources.fields import overridden
from summitry.sources.opening import Opened
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw

_FORMATS = {"text/html": Format.HTML, "application/xhtml+xml": Format.HTML, "text/plain": Format.TEXT}
_OK = 200


def read_warc(opened: Opened, options: ReadOptions) -> Iterator[Raw | Problem]:
    """A document for each page that was answered with success, and for each converted text (WET), in order.

    The id is the archive's and the record's number; the date of the crawl is not taken for the publication date.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.conversion
    stream = _Forward(opened.stream)
    records = iter(ArchiveIterator(stream, record_types=kinds, parse_http=True, auto_decode="all", stream_detect=False))
    pages = number = 0
    while isinstance(record := _next(records), WarcRecord):
        number += 1
        item = _page(record, f"{opened.id}:{number}", f"{opened.where}:{number}", options)
        if item is not None:
            pages += 1
            yield item
    if stream.error:
        raise stream.error
    if isinstance(record, str):
        yield Problem(f"{opened.where}:{number + 1}", record)
    elif not pages:
        yield Problem(opened.where, "no web pages in this web archive")


class _Forward:
    """A stream for fastwarc, which crashes where one cannot seek or fails: a failure is kept, and looks like an end."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream, self._place = stream, 0
        self.error: Exception | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            data = self._stream.read(size)
        except (OSError, EOFError, zlib.error, zstandard.ZstdError) as error:
            self.error = error
            return b""
        self._place += len(data)
        return data

    def tell(self) -> int:
        return self._place

    def close(self) -> None:
        """The stream is closed by who opened it."""

    def seek(self, place: int, whence: int = 0) -> int:
        return self._place


def _next(records: Iterator[Any]) -> Any:
    """The next record, None at the end, or why there is none as a str."""
    try:
        return next(records, None)
    except (OSError, ValueError, EOFError) as error:
        return f"broken web archive: {error}"


def _page(record: Any, name: str, where: str, options: ReadOptions) -> Raw | Problem | None:
    """The Raw of a record; None for what is no page (pictures, redirects, errors)."""
    http = record.http_headers
    if http is not None and http.status_code != _OK:
        return None
    content_type = (record.http_content_type if http is not None else record.headers.get("Content-Type")) or ""
    format_ = _FORMATS.get(content_type.split(";")[0].strip().lower())
    if format_ is None:
        return None
    limit = options.limits.document_bytes
    content = record.reader.read(limit + 1)
    if len(content) > limit:
        return Problem(where, f"over {limit:,} bytes, longer than any article")
    url = record.headers.get("WARC-Target-URI")
    charset = record.http_charset if http is not None else None
    return overridden(Raw(name, where, format_, content, url=url, charset=charset), options)
