"""One document from its bytes to its coding, ready to store or print."""

import hashlib
import json
from dataclasses import dataclass, replace
from functools import lru_cache

from summitry.model.document import Document
from summitry.model.encounter import Coding
from summitry.model.exchange import account_to_json, document_to_json
from summitry.model.problem import Problem
from summitry.pipeline.articles import OUTLET, article_key, seek
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw
from summitry.store.rows import CodedDocument


@dataclass(frozen=True, slots=True)
class Item:
    """One input on its way: what was found, or what is wrong with it. key: of the input, for the ledger.

    record: address of the record that may know the article already, "" for none.
    """

    key: str
    found: Raw | Problem
    options: ReadOptions
    record: str = ""


def input_key(raw: Raw, options: ReadOptions) -> str:
    """A hash of everything that an input's document follows from: its bytes, its name, what was said about it."""
    said = (
        raw.id, raw.format, raw.title, raw.publisher, raw.url, raw.published, raw.charset,
        options.published, options.publisher,
    )  # fmt: skip
    content = raw.content if isinstance(raw.content, bytes) else raw.content.encode("utf-8", "surrogatepass")
    return hashlib.sha256(json.dumps(said).encode() + b"\0" + content).hexdigest()


def prepare() -> None:
    """Load what coding needs, once a process, by coding a sentence: later documents are timed, this one is not."""
    text = "The president of the United States, Donald Trump, met Vladimir Putin in Helsinki on July 16, 2018."
    code_item(Item("", Raw("", "", Format.TEXT, text), ReadOptions()))


def code_item(item: Item) -> CodedDocument | Problem:
    """The coding of one input, or why it has none."""
    if isinstance(item.found, Problem):
        return item.found
    from summitry.sources.convert import to_document

    document = to_document(item.found, item.options.limits, may_tell)
    return document if isinstance(document, Problem) else code_document(document, item.record)


def may_tell(page: Raw, lines: tuple[str, ...]) -> bool:
    """Whether a web page may tell of an encounter, by its lines, menus and all."""
    from summitry.extract.gates.gate import may_open
    from summitry.extract.home import home_of
    from summitry.extract.mentions.people import days_of
    from summitry.sources.given import parse_published
    from summitry.temporal import Reference

    said = parse_published(page.published) if page.published else None
    days = days_of(Reference(said.start, said.end) if said else Reference())
    return may_open(lines, days, home_of(Document(page.id, "", publisher=page.publisher)))


def code_document(document: Document, record: str = "") -> CodedDocument:
    """The coding of one document, its publication date inferred from the text where none was given.

    record: address of the record that may know the article already, "" for none.
    """
    from summitry.extract.text.body import put_back
    from summitry.sources.keys import document_key
    from summitry.sources.published import infer_published

    dated = infer_published(document)
    article, start = told_by(dated)
    coding, signed = _coded(article, record)
    accounts = tuple(put_back(account, start, dated) for account in coding.encounters)
    text = encounters_text(Coding(dated, accounts))
    if article.publisher != dated.publisher:
        text = text.replace(json.dumps(OUTLET, ensure_ascii=False), json.dumps(dated.publisher, ensure_ascii=False))
    key = article_key(article)
    return CodedDocument(document_key(document), dated, signed, len(accounts), text, coding.uncoded, key, start)


def told_by(document: Document) -> tuple[Document, int]:
    """What a document's coding follows from, alike for all copies of an article, and where in its text that begins.

    That is the article without furniture, its headline and day; of the address, whether it is a government's; and of
    the publisher no more than that there is one, where the article does not speak of it and it is no government.
    """
    from summitry.extract.details.voices import is_of_government
    from summitry.extract.text.body import body_of
    from summitry.model.document import Published

    body, start = body_of(document)
    url = "https://x.gov" if is_of_government(document.url or "") else None
    publisher = OUTLET if _is_any_outlet(body) else body.publisher
    published = Published(body.published.start, body.published.end)
    return replace(body, id="", url=url, publisher=publisher, published=published), start


def _is_any_outlet(document: Document) -> bool:
    """Whether it is all the same to a coding who publishes the document, if it is published at all."""
    from summitry.extract.details.voices import is_government_publisher, may_name

    name = document.publisher or ""
    return bool(name) and not may_name(document.text, name) and not is_government_publisher(name)


@lru_cache(maxsize=256)
def _coded(article: Document, record: str) -> tuple[Coding, bytes]:
    """The coding of what ``told_by`` gives, and the signature of its text, empty where it tells of no encounter.

    Remembered, here and in the record, so that what was coded is not coded again when it comes in another outlet or
    under another name.
    """
    known = seek(record, article)
    if known is not None:
        return known
    from summitry.extract.coding import code
    from summitry.sources.duplicates import signature

    coding = code(article)
    return coding, signature(article) if coding.encounters else b""


def failed(item: Item, reason: str) -> Problem:
    """The problem that stands for an input which could not be coded."""
    return Problem(name_of(item), reason)


def size(item: Item) -> int:
    """Bytes that an input takes on its way to a worker."""
    return len(item.found.content) if isinstance(item.found, Raw) else 100


def name_of(item: Item) -> str:
    """What a problem with this input names."""
    return item.found.where


def encounters_text(coding: Coding) -> str:
    """A coding's encounters as the contract's JSON text."""
    accounts = [account_to_json(account) for account in coding.encounters]
    return json.dumps(accounts, ensure_ascii=False, separators=(",", ":"))


def coding_line(coded: CodedDocument) -> str:
    """One line of ``summitry code``: the contract's object of one document."""
    head = json.dumps(document_to_json(coded.document), ensure_ascii=False, separators=(",", ":"))
    uncoded = "" if coded.uncoded is None else f',"uncoded":{json.dumps(coded.uncoded)}'
    return f'{{"document":{head},"encounters":{coded.coding}{uncoded}}}'
