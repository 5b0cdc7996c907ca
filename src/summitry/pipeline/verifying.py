"""The proof of a record: texts are what they were, quotations are in them, encounters are what follows from them."""

import json
from collections.abc import Iterator
from dataclasses import fields

from summitry.model.document import QuoteMismatch
from summitry.pipeline.deriving import encounter_rows, load, resolved
from summitry.pipeline.reports import reports_of
from summitry.sources.keys import document_key
from summitry.store import Line, Record


def verify(record: Record) -> Iterator[str]:
    """Every fault, one line each; nothing where all is well."""
    yield from record.integrity()
    broken = [*_hashes(record), *_quotations(record)]
    yield from broken
    if record.is_stale():
        yield "the encounters are older than what is stored; `summitry derive` brings them up to date"
    elif not broken:
        yield from _derived(record)


def _hashes(record: Record) -> Iterator[str]:
    for stored in record.documents():
        if document_key(stored.document) != stored.key:
            yield f"{stored.document.id}: the text or what was given with it has changed since it was stored"


def _quotations(record: Record) -> Iterator[str]:
    for stored, coding in record.coded_documents():
        try:
            found = len(reports_of(stored, coding, stored.key))
        except (QuoteMismatch, ValueError, KeyError, TypeError) as error:
            yield f"{stored.document.id}: its coding does not fit its text: {error}"
        else:
            if found != coding.encounters:
                yield f"{stored.document.id}: {found} accounts are stored where {coding.encounters} were coded"


def _derived(record: Record) -> Iterator[str]:
    """Differences between the stored encounters and those of a rebuild."""
    holdings = load(record)
    rows = {row.id: row for row in encounter_rows(resolved(record, holdings), holdings)}
    lines = {line.id: line for line in record.lines()}
    texts, wholes = dict(record.encounters()), dict(record.wholes())
    names = [field.name for field in fields(Line)]
    for key in sorted(rows.keys() | lines.keys()):
        if key not in lines:
            yield f"encounter {key} is missing"
        elif key not in rows:
            yield f"encounter {key} follows from nothing"
        elif (texts[key], wholes[key]) != (rows[key].encounter, rows[key].whole) or any(
            getattr(lines[key], name) != getattr(rows[key], name) for name in names
        ):
            yield f"encounter {key} is not what its reports make of it: {_difference(texts[key], rows[key].encounter)}"
    members = {report: row.id for row in rows.values() for report in row.reports}
    if members != record.memberships():
        yield "the list of which report belongs to which encounter is not what it should be"


def _difference(stored: str, rebuilt: str) -> str:
    one, other = json.loads(stored), json.loads(rebuilt)
    return (
        ", ".join(name for name in sorted({*one, *other}) if one.get(name) != other.get(name)) or "its columns differ"
    )
