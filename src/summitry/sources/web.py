"""Reading by address: a page, a file of documents, the pages of a feed or of a sitemap."""

import io
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html import unescape
from typing import IO

import zstandard

from summitry.model.problem import Problem
from summitry.sources.feeds import Entry, entry_raw, parse_feed
from summitry.sources.fields import checked_date
from summitry.sources.opening import Kind, kind_of, peek, unpack
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Raw
from summitry.sources.web_fetch import Answer, Fetcher

ReadAnswer = Callable[[IO[bytes], str, ReadOptions, Answer], Iterator[Raw | Problem]]

_MOST_PAGES = 50_000
_DEEPEST = 3
_SITEMAP = re.compile(rb"<(?:\w+:)?(urlset|sitemapindex)\b")
_PLACE = re.compile(r"<(?:\w+:)?(?:url|sitemap)>(.*?)</(?:\w+:)?(?:url|sitemap)>", re.DOTALL)
_TOLD = {
    "link": re.compile(r"<(?:\w+:)?loc>\s*(?:<!\[CDATA\[)?\s*(.*?)\s*(?:\]\]>)?\s*</", re.DOTALL),
    "title": re.compile(r"<(?:\w+:)?title>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</", re.DOTALL),
    "published": re.compile(r"<(?:\w+:)?publication_date>\s*(.*?)\s*</", re.DOTALL),
}


@dataclass(slots=True)
class WebReader:
    """Reads addresses for one run. read: how a fetched page or file is read (stream, id, options, answer)."""

    options: ReadOptions
    read: ReadAnswer
    fetcher: Fetcher
    pages: int = 0

    def documents(self, address: str, level: int = 0) -> Iterator[Raw | Problem]:
        """The documents of an address. A feed's and a sitemap's pages are fetched, each under its own address."""
        answer = self.fetcher.get(address)
        if isinstance(answer, Problem):
            yield answer
            return
        try:
            data = _unpacked(answer.content, self.options)
        except (OSError, EOFError, zlib.error, zstandard.ZstdError) as error:
            yield Problem(address, f"damaged on its way: {error}")
            return
        start = data[:4096]
        if _SITEMAP.search(start):
            yield from self._sitemap(address, data, level)
        elif kind_of(address, start) is Kind.FEED:
            yield from self._feed(address, data)
        else:
            yield from self.read(io.BufferedReader(io.BytesIO(data)), address, self.options, answer)

    def _feed(self, address: str, data: bytes) -> Iterator[Raw | Problem]:
        feed = parse_feed(data)
        if not feed.entries:
            yield Problem(address, "no entries in this feed")
        for entry in feed.entries:
            yield from self._page(entry, address, feed.title)

    def _sitemap(self, address: str, data: bytes, level: int) -> Iterator[Raw | Problem]:
        found = _SITEMAP.search(data)
        is_index = found is not None and found[1] == b"sitemapindex"
        for place in _PLACE.finditer(data.decode("utf-8", "replace")):
            entry = _place(place[1])
            if entry.link is None:
                continue
            if not is_index:
                yield from self._page(entry, address, None)
            elif level < _DEEPEST:
                yield from self.documents(entry.link, level + 1)
            else:
                yield Problem(entry.link, "a sitemap within more sitemaps than are followed")

    def _page(self, entry: Entry, origin: str, publisher: str | None) -> Iterator[Raw | Problem]:
        """The page that an entry points to, with what the entry tells of it; the entry's own text where it fails."""
        self.pages += 1
        if self.pages > _MOST_PAGES:
            if self.pages == _MOST_PAGES + 1:
                yield Problem(origin, f"more than {_MOST_PAGES:,} pages; the rest is left out")
            return
        answer = self.fetcher.get(entry.link) if entry.link else Problem(origin, "an entry without a link")
        if isinstance(answer, Problem):
            yield answer
            if entry.content:
                name = entry.link or origin
                yield from entry_raw(entry, publisher, (name, name), self.options)
            return
        published, problem = checked_date(entry.published, answer.address)
        if problem:
            yield problem
        for item in self.read(
            io.BufferedReader(io.BytesIO(answer.content)), entry.link or origin, self.options, answer
        ):
            yield _told(item, entry, published, publisher) if isinstance(item, Raw) else item


def _told(raw: Raw, entry: Entry, published: str | None, publisher: str | None) -> Raw:
    return replace(
        raw,
        title=raw.title or entry.title,
        published=raw.published or published,
        publisher=raw.publisher or publisher,
    )


def _place(text: str) -> Entry:
    told = {name: unescape(found[1]) if (found := pattern.search(text)) else None for name, pattern in _TOLD.items()}
    return Entry(told["link"] or None, told["title"], "", told["published"])


def _unpacked(content: bytes, options: ReadOptions) -> bytes:
    """The content through its own compression (sitemap.xml.gz), up to the size of a document."""
    stream = unpack(io.BufferedReader(io.BytesIO(content)), options.limits.archive_ratio)
    if peek(stream) == content[:4096]:
        return content
    return stream.read(options.limits.document_bytes)
