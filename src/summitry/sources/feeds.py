"""RSS and Atom feeds as stored: one document an entry."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summitry.model.problem import Problem
from summitry.sources.fields import checked_date, overridden
from summitry.sources.opening import Opened
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw

_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>|&[a-z]+;|&#\d+;")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed. content: HTML or text, empty where the feed has only the link. published: as printed."""

    link: str | None
    title: str | None
    content: str
    published: str | None


@dataclass(frozen=True, slots=True)
class Feed:
    """title: the feed's, which is the publisher's name or near it."""

    title: str | None
    entries: tuple[Entry, ...]


def parse_feed(data: bytes) -> Feed:
    """A feed's entries in order; broken feeds as far as they can be read."""
    import feedparser

    parsed = feedparser.parse(io.BytesIO(data))
    return Feed(_text(parsed.feed.get("title")), tuple(_entry(entry) for entry in parsed.entries))


def read_feed(opened: Opened, options: ReadOptions) -> Iterator[Raw | Problem]:
    """A document for each entry that holds text. The entry's link is the document's address."""
    limit = options.limits.document_bytes
    data = opened.stream.read(limit + 1)
    if len(data) > limit:
        yield Problem(opened.where, f"feed over {limit:,} bytes")
        return
    feed = parse_feed(data)
    if not feed.entries:
        yield Problem(opened.where, "no entries in this feed")
    for number, entry in enumerate(feed.entries, 1):
        yield from entry_raw(entry, feed.title, (f"{opened.id}:{number}", f"{opened.where}:{number}"), options)


def entry_raw(
    entry: Entry, publisher: str | None, names: tuple[str, str], options: ReadOptions
) -> Iterator[Raw | Problem]:
    """The document of an entry's own text. names: its id, and its name in problems."""
    name, where = names
    published, problem = checked_date(entry.published, where)
    if problem:
        yield problem
    content = entry.content or entry.title or ""
    if not content.strip():
        yield Problem(where, "an entry without text")
        return
    format_ = Format.HTML if _MARKUP.search(content) else Format.TEXT
    yield overridden(Raw(name, where, format_, content, entry.title, publisher, entry.link, published), options)


def _entry(entry: Any) -> Entry:
    contents = [item.get("value") or "" for item in entry.get("content") or []]
    content = max([*contents, entry.get("summary") or ""], key=len)
    said = entry.get("published") or entry.get("updated")
    return Entry(_text(entry.get("link")), _text(entry.get("title")), content, _text(said))


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None
