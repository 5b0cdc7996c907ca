"""A cheap coder for tests of everything around coding: one line of a document is one encounter.

    "2019-06-28 held Donald Trump USA + Vladimir Putin RUS @ Osaka JPN"

Words of a text that begin with "!" make the coder misbehave.
"""

import os
import re
import time
from datetime import date

from summitry.model.document import Document
from summitry.model.encounter import Account, Claim, Coding, Participant, Place, Source, When
from summitry.model.problem import Problem
from summitry.model.terms import Kind, Modality, Status
from summitry.pipeline.coder import Item, encounters_text, name_of
from summitry.pipeline.reading import fail_one, place_of
from summitry.pipeline.workers import Job
from summitry.sources.convert import to_document
from summitry.sources.duplicates import signature
from summitry.sources.keys import document_key
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Format, Raw
from summitry.store import CodedDocument, Done

_LINE = re.compile(
    r"^(?P<day>\d{4}-\d\d-\d\d) (?P<status>\w+) (?P<a>[^+\n]+) (?P<ap>[A-Z]{3}) \+ (?P<b>[^@\n]+) (?P<bp>[A-Z]{3})"
    r"(?: @ (?P<place>\w+) (?P<country>[A-Z]{3}))?",
    re.M,
)


def line(day: str, a: str = "Donald Trump USA", b: str = "Vladimir Putin RUS", status: str = "held") -> str:
    return f"{day} {status} {a} + {b} @ Osaka JPN"


def prepare() -> None:
    """Load language detection and the like, so that time limits can be short."""
    text = line("2019-06-28")
    code_item(Item("", Raw("", "", Format.TEXT, text), ReadOptions()))


def code_item(item: Item) -> Done:
    if isinstance(item.found, Problem):
        return Done("", name_of(item), item.found)
    document = to_document(item.found, item.options.limits)
    result = document if isinstance(document, Problem) else code(document)
    return Done(item.key, name_of(item), result, place_of(item))


def code(document: Document) -> CodedDocument:
    _misbehave(document.text)
    accounts = tuple(_account(document, match) for match in _LINE.finditer(document.text))
    return CodedDocument(
        document_key(document),
        document,
        signature(document) if accounts else b"",
        len(accounts),
        encounters_text(Coding(document, accounts)),
    )


def _account(document: Document, match: "re.Match[str]") -> Account:
    day = date.fromisoformat(match["day"])
    when = When(day, day)
    span = document.span(match.start("day"), match.end("day"))
    return Account(
        Kind.MEETING,
        Status(match["status"]),
        (Participant(match["a"], match["ap"]), Participant(match["b"], match["bp"])),
        (document.span(match.start(), match.end()),),
        when=when,
        where=Place(match["place"], match["country"]) if match["place"] else None,
        sources=(Source(),),
        claims=(Claim("when", when, match["day"], Source(), Modality.ASSERTED, (span,)),),
    )


def _misbehave(text: str) -> None:
    if "!slow" in text:
        time.sleep(60)
    if "!crash" in text:
        os._exit(7)
    if "!raise" in text:
        raise ValueError("no such\nthing")


def fake_job(limit: float = 30.0) -> "Job[Item, Done]":
    return Job(code_item, prepare, fail_one, size_of, limit)


def size_of(item: Item) -> int:
    return 100
