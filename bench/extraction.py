"""Body against furniture on web pages: our reading beside the libraries it could have been left to.

    bench/extraction.py [ARCHIVE]

ARCHIVE: a tar of the article extraction benchmark's form (ground-truth.json and html/*.html.gz), by default the 181
pages of ../shared. The measure is the benchmark's own: shingles of four tokens, precision and recall averaged over
pages, F1 of the two. A library that is not installed is left out.
"""

import gzip
import json
import re
import statistics
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from results import record
from summitry.sources import Raw, to_document
from summitry.sources.furniture import find_body
from summitry.sources.raw import Format

ARCHIVE = Path(__file__).resolve().parents[2] / "shared/data/benchmarks/article_extraction_181.tar.gz"
_TOKEN = re.compile(r"\w+")
_BLOCKS = [
    "p",
    "div",
    "li",
    "tr",
    "td",
    "th",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "br",
    "section",
    "article",
    "header",
    "footer",
    "aside",
    "nav",
    "ul",
    "ol",
    "table",
    "blockquote",
]
_NOTE = 'Rows "plain" see only the lines of text of the whole page, menus and lists included, without its markup.'


def pages(archive: Path) -> list[tuple[bytes, str]]:
    """(page, article's text) pairs."""
    with tarfile.open(archive) as tar:
        files = {member.name.rsplit("/", 1)[-1]: tar.extractfile(member) for member in tar if member.isfile()}
        truth = json.load(files["ground-truth.json"])
        return [(gzip.decompress(files[f"{key}.html.gz"].read()), page["articleBody"]) for key, page in truth.items()]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    return Counter(tuple(tokens[i : i + 4]) for i in range(max(1, len(tokens) - 3)) if tokens)


def score(found: list[str], right: list[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 as the benchmark has them."""
    precisions, recalls = [], []
    for text, truth in zip(found, right, strict=True):
        a, b = shingles(text), shingles(truth)
        both = (a & b).total()
        if a.total():
            precisions.append(both / a.total())
        if b.total():
            recalls.append(both / b.total())
    precision, recall = statistics.mean(precisions), statistics.mean(recalls)
    return precision, recall, 2 * precision * recall / (precision + recall or 1)


def ours(page: bytes) -> str:
    document = to_document(Raw("page", "page", Format.HTML, page))
    body = getattr(document, "body", ())
    return "\n".join(document.text[start:end] for start, end in body)


def paragraphs(page: bytes) -> str:
    """What is kept of a page whose lines show no encounter: its paragraphs, furniture among them sorted out."""
    document = to_document(Raw("page", "page", Format.HTML, page), worth=lambda *_: False)
    body = getattr(document, "body", ())
    return "\n".join(document.text[start:end] for start, end in body)


def whole_page(page: bytes) -> str:
    """All visible text of a page in lines, as it is when somebody scrapes or copies it: menus, lists and all."""
    from lxml.etree import strip_elements
    from lxml.html import HTMLParser, document_fromstring

    tree = document_fromstring(page, parser=HTMLParser(encoding="utf-8"))
    strip_elements(tree, "script", "style", "noscript", "head", "template", "svg", with_tail=False)
    for element in tree.iter(*_BLOCKS):
        element.text, element.tail = "\n" + (element.text or ""), "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in tree.text_content().splitlines())
    return "\n".join(line for line in lines if line)


def ours_of_plain_text(page: bytes) -> str:
    text = whole_page(page)
    return "\n".join(text[start:end] for start, end in find_body(text).ranges)


def trafilatura_alone(page: bytes) -> str:
    from trafilatura import extract

    return extract(page, include_comments=False) or ""


def trafilatura_fast(page: bytes) -> str:
    from trafilatura import extract

    return extract(page, include_comments=False, fast=True) or ""


def readability_lxml(page: bytes) -> str:
    from lxml.html import fromstring
    from readability import Document

    return fromstring(Document(page.decode("utf-8", "replace")).summary()).text_content()


def resiliparse(page: bytes) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return extract_plain_text(page.decode("utf-8", "replace"), main_content=True)


def run(name: str, extract: Callable[[bytes], str], data: list[tuple[bytes, str]]) -> tuple[object, ...] | None:
    try:
        extract(data[0][0])
    except ImportError:
        return None
    began = time.perf_counter()
    found = [extract(page) for page, _ in data]
    milliseconds = 1000 * (time.perf_counter() - began) / len(data)
    precision, recall, f1 = score(found, [truth for _, truth in data])
    return name, precision, recall, f1, sum(not text.strip() for text in found), round(milliseconds, 1)


def main() -> None:
    archive = Path(sys.argv[1]) if len(sys.argv) > 1 else ARCHIVE
    data = pages(archive)
    extractors = {
        "summitry": ours,
        "summitry, page without a sign of an encounter": paragraphs,
        "plain: summitry": ours_of_plain_text,
        "plain: all text": whole_page,
        "trafilatura": trafilatura_alone,
        "trafilatura fast": trafilatura_fast,
        "readability-lxml": readability_lxml,
        "resiliparse": resiliparse,
    }
    rows = [row for name, extract in extractors.items() if (row := run(name, extract, data))]
    head = ("extractor", "precision", "recall", "F1", "empty", "ms a page")
    note = f"{len(data)} pages of {archive.name}; shingles of 4 tokens. {_NOTE}"
    record("Web pages: the article's text", [head, *rows], note)


if __name__ == "__main__":
    main()
