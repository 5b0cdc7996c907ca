"""The record beside a reference: a register of journeys and visits, or a second coding of its documents."""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from summitry.model.document import QuoteMismatch
from summitry.model.encounter import Account
from summitry.model.exchange import account_from_json
from summitry.pipeline.tables import Cells, NotATable, read_table
from summitry.pipeline.viewing import Library, Wanted, encounters
from summitry.resolve.agreement import Agreement, agree
from summitry.resolve.compare import Comparison, Row, compare
from summitry.resolve.register import row_of
from summitry.store import Record


def is_coding(rows: Sequence[Cells]) -> bool:
    """Whether the reference is a coding of documents, not a register."""
    return bool(rows) and "encounters" in rows[0]


def reference(path: str) -> list[Cells]:
    """The rows of a reference file. Raises NotATable."""
    return list(read_table(path))


def beside_register(record: Record, rows: Iterable[Cells], wanted: Wanted, held_only: bool) -> Comparison:
    """The encounters wanted beside the rows of a register that fall into the days asked for."""
    start, end = wanted.selection.start or "", wanted.selection.end or "9999"
    found = [row for row in _register(rows) if row.end.isoformat() >= start and row.start.isoformat() <= end]
    return compare(tuple(encounters(record, wanted, Library(record))), found, held_only)


def _register(rows: Iterable[Cells]) -> Iterator[Row]:
    for number, cells in enumerate(rows, start=1):
        try:
            row = row_of(cells, number)
        except ValueError as error:
            raise NotATable(f"row {number}: {error}") from None
        if row is not None:
            yield row


def beside_coding(record: Record, rows: Iterable[Cells]) -> tuple[Agreement, list[str]]:
    """The record's codings beside another coder's, document by document; and what of the other could not be used."""
    ours: dict[str, list[Account]] = {}
    theirs: dict[str, list[Account]] = {}
    faults: list[str] = []
    for number, cells in enumerate(rows, start=1):
        name = str(cells.get("id") or (cells.get("document") or {}).get("id"))
        stored = record.document(name)
        coding = record.coding(stored.key) if stored else None
        if stored is None or coding is None:
            faults.append(f"row {number}: there is no document {name!r} in the record")
            continue
        text = stored.document.text
        ours[name] = [account_from_json(each, text) for each in json.loads(coding.coding)]
        theirs[name] = list(_accounts(cells["encounters"], text, f"row {number} ({name})", faults))
    return agree(ours, theirs), faults


def _accounts(coded: Iterable[dict[str, Any]], text: str, place: str, faults: list[str]) -> Iterator[Account]:
    for number, each in enumerate(coded, start=1):
        try:
            spans = [found for quote in each["evidence"] if (found := _span(quote, text))]
            yield account_from_json({**each, "evidence": spans, "claims": []}, text)
        except (QuoteMismatch, ValueError, KeyError, TypeError) as error:
            faults.append(f"{place}, encounter {number}: {error}")


def _span(quote: Any, text: str) -> dict[str, Any] | None:
    """Where a quotation is in the text, also one that a person gives without its place."""
    if isinstance(quote, dict) and "start" in quote:
        return quote
    words = quote["quote"] if isinstance(quote, dict) else str(quote)
    start = text.find(words)
    return {"start": start, "end": start + len(words), "quote": words} if start >= 0 and words else None
