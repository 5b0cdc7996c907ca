"""What a web page says of itself: title, publication date, publisher, address.

In order of trust: JSON-LD (schema.org NewsArticle), meta elements (Open Graph, Dublin Core and their kin), the page's
elements, and for the date alone the address and a search of the page (htmldate).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summitry.sources.given import parse_published


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Each None where the page does not say it. published: as printed in its metadata, a date that can be read."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


_ARTICLES = frozenset((
    "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "BlogPosting", "LiveBlogPosting", "Report", "WebPage",
    "AdvertiserContentArticle", "ReviewNewsArticle", "SocialMediaPosting",
))  # fmt: skip
_DATE_NAMES = (
    "article:published_time", "og:published_time", "datepublished", "og:article:published_time", "article.published",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date", "publication_date",
    "originalpublicationdate", "article_date_original", "ptime", "displaydate", "pdate", "date",
)  # fmt: skip
_TITLE_NAMES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "parsely-title", "sailthru.title")
_SITE_NAMES = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher", "cre")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-])", re.IGNORECASE)
_SITE_SUFFIX = re.compile(r"\s+[|»·–—]\s+[^|»·]{2,60}$|\s+-\s+[^-|]{2,40}$")


def page_facts(tree: Any, address: str | None = None) -> PageFacts:
    """What the page says of itself. address: where it came from, if known."""
    meta = _meta(tree)
    linked = _linked_data(tree)
    url = _canonical(tree) or meta.get("og:url") or None
    return PageFacts(
        title=_title(tree, meta, linked),
        published=_published(tree, meta, linked, address or url),
        publisher=_first(meta, _SITE_NAMES[:1]) or _publisher(linked) or _first(meta, _SITE_NAMES[1:]),
        url=address or (url if url and url.startswith(("http://", "https://")) else None),
    )


def _meta(tree: Any) -> dict[str, str]:
    """The first content of each meta element by its name, property or itemprop."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> dict[str, Any]:
    """The page's article in JSON-LD, empty where there is none."""
    for element in tree.iter("script"):
        if (element.get("type") or "").strip().lower() == "application/ld+json":
            for thing in _things(_json(element.text or ""), 0):
                if _ARTICLES & _types(thing) and ("datePublished" in thing or "headline" in thing):
                    return thing
    return {}


def _json(text: str) -> Any:
    try:
        return json.loads(text.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(value: Any, level: int) -> Iterator[dict[str, Any]]:
    if isinstance(value, list) and level < 5:
        for item in value:
            yield from _things(item, level + 1)
    elif isinstance(value, dict):
        yield value
        yield from _things(value.get("@graph") or value.get("mainEntity"), level + 1) if level < 5 else ()


def _types(thing: dict[str, Any]) -> set[str]:
    types = thing.get("@type")
    return {item for item in (types if isinstance(types, list) else [types]) if isinstance(item, str)}


def _title(tree: Any, meta: dict[str, str], linked: dict[str, Any]) -> str | None:
    headline = linked.get("headline")
    if isinstance(headline, str) and headline.strip():
        return _line(headline)
    if said := _first(meta, _TITLE_NAMES):
        return _without_site(said, meta)
    headings = [_line(element.text_content()) for element in tree.iter("h1")]
    if len(headings) == 1 and headings[0]:
        return headings[0]
    element = next(tree.iter("title"), None)
    return (_without_site(_line(element.text_content()) or "", meta) or None) if element is not None else None


def _without_site(title: str, meta: dict[str, str]) -> str:
    site = meta.get("og:site_name")
    if site and title.endswith(site) and len(title) > len(site):
        return title[: -len(site)].rstrip(" |»·–—:-") or title
    return _SITE_SUFFIX.sub("", title) or title


def _publisher(linked: dict[str, Any]) -> str | None:
    publisher = linked.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return _line(name) if isinstance(name, str) and not name.startswith("http") else None


def _published(tree: Any, meta: dict[str, str], linked: dict[str, Any], address: str | None) -> str | None:
    said = [linked.get("datePublished"), *(meta.get(name) for name in _DATE_NAMES), *_time_elements(tree)]
    for candidate in said:
        if isinstance(candidate, str) and parse_published(candidate):
            return candidate
    return _of_address(address) or _searched(tree, address)


def _time_elements(tree: Any) -> Iterator[str | None]:
    for element in tree.iter("time"):
        if element.get("itemprop") == "datePublished" or element.get("pubdate") is not None:
            yield element.get("datetime") or _line(element.text_content())


def _of_address(address: str | None) -> str | None:
    """The day in an address such as /2018/11/29/ or /2018/nov/29/."""
    match = _IN_ADDRESS.search(address or "")
    if not match:
        return None
    year, month, day = match.groups()
    said = f"{year}-{month:0>2}-{day:0>2}" if month.isdigit() else f"{day} {month} {year}"
    return said if parse_published(said) else None


def _searched(tree: Any, address: str | None) -> str | None:
    from htmldate import find_date

    try:
        found = find_date(tree, extensive_search=False, original_date=True, url=address)
    except (
        ValueError,
        TypeError,
        AttributeError,
        LookupError,
        OverflowError,
        RecursionError,
    ):
        return None
    return found if isinstance(found, str) and parse_published(found) else None


def _canonical(tree: Any) -> str | None:
    for element in tree.iter("link"):
        if (element.get("rel") or "").lower() == "canonical":
            return (element.get("href") or "").strip() or None
    return None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _line(text: str) -> str | None:
    return " ".join(text.split()) or None
