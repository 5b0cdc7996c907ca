"""The costly step: a Raw to a Document. A pure function, made for workers."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from summitry.model.document import Document, Published
from summitry.model.problem import Problem
from summitry.sources.decode import clean, decode, is_binary
from summitry.sources.furniture import find_body
from summitry.sources.given import parse_published
from summitry.sources.language import language_of
from summitry.sources.markdown import first_heading, strip_marks
from summitry.sources.options import Limits
from summitry.sources.raw import Format, Raw

if TYPE_CHECKING:
    from summitry.sources.page_facts import PageFacts

#: Whether a page with these lines is worth finding the article in; the Raw has what is known of it, no more.
Worth = Callable[[Raw, tuple[str, ...]], bool]

_DEFAULTS = Limits()
_LONGEST_TITLE = 500


def to_document(raw: Raw, limits: Limits = _DEFAULTS, worth: Worth | None = None) -> Document | Problem:
    """The Document of a Raw, or the Problem why there is none. Never raises for what the content is.

    worth: of a web page, by what is known of it and its lines, whether its article is worth finding (see webpage).
    """
    text = _decoded(raw)
    if isinstance(text, Problem):
        return text
    if raw.format is Format.HTML:
        return _of_page(raw, text, limits, worth)
    title = raw.title
    if raw.format is Format.MARKDOWN:
        title = title or first_heading(text)
        text = strip_marks(text)
    return _document(raw, text, title, limits)


def _decoded(raw: Raw) -> str | Problem:
    if isinstance(raw.content, str):
        text: str | None = None if is_binary(raw.content) else raw.content
    else:
        declared = raw.charset
        if raw.format is Format.HTML and declared is None:
            from summitry.sources.webpage import declared_charset

            declared = declared_charset(raw.content)
        text = decode(raw.content, declared)
    if text is None:
        return Problem(raw.where, "binary file, not text")
    text = clean(text)
    if not text.strip() and raw.title:
        text = clean(raw.title)  # a headline alone, as feeds and indexes of news have it
    return text if text.strip() else Problem(raw.where, "empty: no text in it")


def _of_page(raw: Raw, html: str, limits: Limits, worth: Worth | None) -> Document | Problem:
    from summitry.sources.webpage import depth, read_page

    page = read_page(html, raw.url, worth and (lambda facts, lines: worth(_known(raw, facts), lines)))
    if page is None or not page.text.strip():
        nested = depth(html.encode("utf-8"), limits.nesting)
        deep = f"HTML nested over {limits.nesting:,} deep" if nested >= limits.nesting else None
        return Problem(raw.where, deep or "no article text found in the page")
    return _document(_known(raw, page.facts), clean(page.text), raw.title or page.facts.title, limits)


def _known(raw: Raw, facts: "PageFacts") -> Raw:
    """The page with what it says of itself, where nothing was given with it."""
    return replace(
        raw,
        publisher=raw.publisher or facts.publisher,
        url=raw.url or facts.url,
        published=raw.published or facts.published,
    )


def _document(raw: Raw, text: str, title: str | None, limits: Limits) -> Document | Problem:
    if len(text) > limits.text_characters:
        return Problem(raw.where, f"text of {len(text):,} characters; the limit is {limits.text_characters:,}")
    known = title if title and len(title) <= _LONGEST_TITLE else None
    body = find_body(text, known, extracted=raw.format is Format.HTML)
    published = parse_published(raw.published) if raw.published else None
    return Document(
        id=raw.id,
        text=text,
        title=clean(known) if known else body.title,
        publisher=raw.publisher,
        url=raw.url,
        language=language_of(_sample(text, body.ranges)),
        published=published or Published(),
        body=body.ranges,
        truncated=body.truncated,
        statements=body.statements,
    )


def _sample(text: str, ranges: tuple[tuple[int, int], ...]) -> str:
    return "\n".join(text[start:end] for start, end in ranges[:20]) or text
