"""Markdown: its front matter, and its text without the marks."""

import re

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_ENTRY = re.compile(r"^([A-Za-z_ -]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
_NAMES = {
    "title": "title", "headline": "title", "date": "published", "published": "published", "pubdate": "published",
    "publisher": "publisher", "source": "publisher", "outlet": "publisher", "site": "publisher",
    "site_name": "publisher",
    "url": "url", "link": "url", "canonical": "url", "id": "id",
}  # fmt: skip
_MARKS = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"^```.*$|^~~~.*$", re.MULTILINE), ""),
    (re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)"), ""),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"^\[[^\]\n]+\]:[ \t]*\S+.*$", re.MULTILINE), ""),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^ {0,3}(?:=+|-{2,}|\*{3,}|_{3,})[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?!\w)"), r"\1"),
    (re.compile(r"(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"</?(?:p|br|div|span|em|strong|b|i|a|blockquote)\b[^>\n]*>", re.IGNORECASE), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)
_HEADING = re.compile(r"^ {0,3}#[ \t]+(.+?)[ \t]*#*$|^(\S.*)\n=+[ \t]*$", re.MULTILINE)


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Title, publication date, publisher, url and id of a front matter block, and where the text begins after it."""
    match = _FRONT.match(text)
    if not match:
        return {}, 0
    entries = {name.strip().lower(): value.strip("\"'") for name, value in _ENTRY.findall(match[1])}
    return {_NAMES[name]: value for name, value in entries.items() if name in _NAMES and value}, match.end()


def first_heading(text: str) -> str | None:
    """The first heading of the first level, without its marks."""
    match = _HEADING.search(text)
    return strip_marks(match[1] or match[2]).strip() if match else None


def strip_marks(text: str) -> str:
    """The text as it reads: without marks for headings, emphasis, links, images, quotations and code."""
    for pattern, replacement in _MARKS:
        text = pattern.sub(replacement, text)
    return text
