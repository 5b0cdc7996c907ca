"""A record of named fields (a JSON object, a row of a table) to a Raw."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from summitry.model.problem import Problem
from summitry.sources.given import parse_published
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw


def raw_of(record: Mapping[str, object], name: str, where: str, options: ReadOptions) -> Iterator[Raw | Problem]:
    """The document of a record with "text" or "html", and what does not fit in it.

    name: the id where the record has none. A publication date that is none gives a Problem beside the document.
    """
    content, format_ = _content(record)
    if content is None:
        yield Problem(where, 'no "text" or "html" in it')
        return
    published, problem = _published(record.get("published"), where)
    if problem:
        yield problem
    raw = Raw(
        id=_said(record.get("id")) or name,
        where=where,
        format=format_,
        content=content,
        title=_said(record.get("title")),
        publisher=_said(record.get("publisher")),
        url=_said(record.get("url")),
        published=published,
    )
    yield overridden(raw, options)


def overridden(raw: Raw, options: ReadOptions) -> Raw:
    """The Raw with what the user said of every document."""
    return replace(raw, published=options.published or raw.published, publisher=options.publisher or raw.publisher)


def checked_date(said: str | None, where: str) -> tuple[str | None, Problem | None]:
    """A given date if it is one, else the Problem to report."""
    if not said:
        return None, None
    if parse_published(said):
        return said, None
    return None, Problem(where, f"publication date {said[:40]!r} is no date; read without it", "date")


def _content(record: Mapping[str, object]) -> tuple[str | None, Format]:
    text, html = record.get("text"), record.get("html")
    if isinstance(text, str) and text.strip():
        return text, Format.TEXT
    if isinstance(html, str) and html.strip():
        return html, Format.HTML
    title = record.get("title")
    if isinstance(text, str) and isinstance(title, str) and title.strip():
        return title, Format.TEXT  # a bare headline, as feeds and front pages give them
    return ("", Format.TEXT) if isinstance(text, str) or isinstance(html, str) else (None, Format.TEXT)


def _published(value: object, where: str) -> tuple[str | None, Problem | None]:
    """Of a text, or of the contract's {"start", "end", ...}, which keeps only days given as metadata."""
    if isinstance(value, Mapping):
        metadata = value.get("basis") in (None, "metadata")
        return checked_date(_said(value.get("start")) if metadata else None, where)
    if value is None or isinstance(value, str):
        return checked_date(_said(value), where)
    return checked_date(str(value), where)


def _said(value: object) -> str | None:
    """A non-empty line of text, or None; ids may be numbers."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(str(value).split()) or None
