"""Web pages: the article's text, and what the page says of itself."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from typing import Any

from summitry.sources.page_facts import PageFacts, page_facts
from summitry.sources.visible import visible_lines

Worth = Callable[[PageFacts, tuple[str, ...]], bool]

_TAG = re.compile(rb"<(/?)(div|span|table|td|tr|ul|ol|li|blockquote|font|b|i|em|section|article|a|p)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_XML_CHARSET = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_HEAD_BYTES = 4096
# Beyond this the extractor's time grows with the square of the page; the largest news pages have a third of it.
_MOST_ELEMENTS = 30_000
# What the extractor raises on hostile pages.
_EXTRACTOR_ERRORS = (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)


@dataclass(frozen=True, slots=True)
class Page:
    """text: the article, paragraphs parted by an empty line; empty where none was found. facts: what the page says."""

    text: str
    facts: PageFacts


def read_page(html: str, address: str | None = None, worth: Worth | None = None) -> Page | None:
    """The article of a page and its metadata; None where it cannot be parsed as HTML at all.

    worth: whether a page with these facts and lines is worth finding the article in, which takes most of the time; of
    one that is not, all paragraphs are taken, notes and teasers among them. None: every page is.
    """
    tree = _parse(html)
    if tree is None:
        return None
    facts = page_facts(tree, address)
    if worth is None or worth(facts, visible_lines(tree)):
        return Page(_article(tree), facts)
    return Page(_joined(_paragraphs(tree)), facts)


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page names in its head."""
    match = _CHARSET.search(data[:_HEAD_BYTES]) or _XML_CHARSET.match(data[:_HEAD_BYTES])
    return match[1].decode("ascii") if match else None


def depth(data: bytes, enough: int) -> int:
    """How deep elements are nested, counted up to ``enough``. Elements left open count."""
    deepest = level = 0
    for closing, _ in _TAG.findall(data):
        level = max(0, level - 1) if closing else level + 1
        deepest = max(deepest, level)
        if deepest >= enough:
            break
    return deepest


def _parse(html: str) -> Any:
    from lxml.etree import ElementDefaultClassLookup, ParserError, XMLSyntaxError
    from lxml.html import HtmlElement, HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    # One class for all: lxml would ask a function of Python for the class of each element, a tenth of a page's time.
    parser.set_element_class_lookup(ElementDefaultClassLookup(element=HtmlElement))
    try:
        return document_fromstring(_DECLARATION.sub("", html).encode("utf-8"), parser=parser)
    except (ParserError, XMLSyntaxError, ValueError):
        return None


def _article(tree: Any) -> str:
    """The article's paragraphs; all of the page's where the extractor finds none, or would take minutes."""
    lines = _extracted(tree) if _is_usual(tree) else []
    return _joined(lines or _paragraphs(tree))


def _joined(lines: Iterable[str]) -> str:
    paragraphs = (" ".join(line.split()) for line in lines)
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _is_usual(tree: Any) -> bool:
    return next(islice(tree.iter(), _MOST_ELEMENTS, None), None) is None


def _extracted(tree: Any) -> list[str]:
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(tree, fast=True, include_comments=False, with_metadata=False)
    except _EXTRACTOR_ERRORS:
        return []
    return (found.text or "").splitlines() if found is not None else []


def _paragraphs(tree: Any) -> list[str]:
    """The paragraphs of a page, else all its text in lines."""
    for block in tree.iter("br", "p", "div", "li", "tr", "td", "h1", "h2", "h3", "h4", "section", "article"):
        block.tail = "\n" + (block.tail or "")
    texts = [element.text_content() for element in tree.iter("p")]
    return "\n".join(texts if any(text.strip() for text in texts) else [_visible(tree)]).splitlines()


def _visible(tree: Any) -> str:
    from lxml.etree import strip_elements

    strip_elements(tree, "script", "style", "noscript", "head", "nav", "form", "button", with_tail=False)
    return str(tree.text_content())
