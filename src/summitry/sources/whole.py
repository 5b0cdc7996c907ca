"""Files that are one document each: plain text, Markdown, web pages."""

from collections.abc import Iterator

from summitry.model.problem import Problem
from summitry.sources.fields import checked_date, overridden
from summitry.sources.markdown import front_matter
from summitry.sources.opening import Kind, Opened
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw

_FORMATS = {Kind.MARKDOWN: Format.MARKDOWN, Kind.HTML: Format.HTML}


def read_whole(opened: Opened, kind: Kind, options: ReadOptions) -> Iterator[Raw | Problem]:
    """The one document of a stream."""
    limit = options.limits.document_bytes
    content = opened.stream.read(limit + 1)
    if len(content) > limit:
        yield Problem(opened.where, f"over {limit:,} bytes, longer than any article")
        return
    format_ = _FORMATS.get(kind, Format.TEXT)
    raw = Raw(opened.id, opened.where, format_, content, url=opened.address, charset=opened.charset)
    if format_ is Format.MARKDOWN:
        yield from _with_front_matter(raw, content, options)
    else:
        yield overridden(raw, options)


def _with_front_matter(raw: Raw, content: bytes, options: ReadOptions) -> Iterator[Raw | Problem]:
    """What the head of a Markdown file says of it; the head itself is no part of the text."""
    facts, end = front_matter(content[:10_000].decode("latin-1"))
    said = {name: _utf8(value) for name, value in facts.items()}
    published, problem = checked_date(said.get("published"), raw.where)
    if problem:
        yield problem
    known = Raw(
        id=said.get("id") or raw.id,
        where=raw.where,
        format=raw.format,
        content=content[end:],
        title=said.get("title"),
        publisher=said.get("publisher"),
        url=said.get("url"),
        published=published,
    )
    yield overridden(known, options)


def _utf8(latin: str) -> str:
    """Bytes that were read as Latin-1 to find their places, as what they are."""
    return latin.encode("latin-1").decode("utf-8", "replace")
