"""One document from its bytes to its coding, ready to store or print."""

import hashlib
import json
from dataclasses import dataclass, replace
from functools import lru_cache

from summitry.model.document import Document
from summitry.model.encounter import Coding
from summitry.model.exchange import account_to_json, document_to_json
from summitry.model.problem import Problem
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw
from summitry.store.rows import CodedDocument


@dataclass(frozen=True, slots=True)
class Item:
    """One input on its way: what was found, or what is wrong with it. key: of the input, for the ledger."""

    key: str
    found: Raw | Problem
    options: ReadOptions


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
    return document if isinstance(document, Problem) else code_document(document)


def may_tell(page: Raw, lines: tuple[str, ...]) -> bool:
    """Whether a web page may tell of an encounter, by its lines, menus and all."""
    from summitry.extract.gate import may_open
    from summitry.extract.home import home_of
    from summitry.extract.mentions.people import days_of
    from summitry.sources.given import parse_published
    from summitry.temporal import Reference

    said = parse_published(page.published) if page.published else None
    days = days_of(Reference(said.start, said.end) if said else Reference())
    return may_open(lines, days, home_of(Document(page.id, "", publisher=page.publisher)))


def code_document(document: Document) -> CodedDocument:
    """The coding of one document, its publication date inferred from the text where none was given."""
    from summitry.extract.details.voices import is_of_government
    from summitry.sources.keys import document_key

    key = document_key(document)
    official = is_of_government(document.url or "")
    coded = _coded(replace(document, id="", url="https://x.gov" if official else None))
    named = replace(coded.document, id=document.id, url=document.url)
    return replace(coded, key=key, document=named)


@lru_cache(maxsize=64)
def _coded(document: Document) -> CodedDocument:
    """The coding of a document without what its coding does not follow from: its name, and its address, but for whose.

    Remembered, so that what is sent twice is not coded twice. The key is for the caller to set.
    """
    from summitry.extract.coding import code
    from summitry.sources.duplicates import signature
    from summitry.sources.published import infer_published

    coding = code(infer_published(document))
    return CodedDocument(
        key="",
        document=coding.document,
        signature=signature(document) if coding.encounters else b"",
        encounters=len(coding.encounters),
        coding=encounters_text(coding),
        uncoded=coding.uncoded,
    )


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
