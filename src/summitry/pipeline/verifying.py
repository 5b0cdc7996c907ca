"""The proof of a record: texts are what they were, quotations are in them, encounters are what follows from them."""

from collections.abc import Iterator

from summitry import __version__
from summitry.model.document import QuoteMismatch
from summitry.pipeline.deriving import encounter_rows, load
from summitry.pipeline.reports import reports_of
from summitry.sources.keys import document_key
from summitry.store import Record


def verify(record: Record) -> Iterator[str]:
    """Every fault, one line each; nothing where all is well."""
    yield from record.integrity()
    broken = [*_hashes(record), *_quotations(record)]
    yield from broken
    if record.is_stale(__version__):
        why = "the encounters are older than what is stored, or another version derived them"
        yield f"{why}; `summitry derive` updates them"
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
    digests = record.digests()
    members: dict[str, str] = {}
    for row in encounter_rows(load(record)):
        members.update(dict.fromkeys(row.reports, row.id))
        stored = digests.pop(row.id, None)
        if stored is None:
            yield f"encounter {row.id} is missing"
        elif stored != row.digest or not record.holds(row):
            yield f"encounter {row.id} is not what its reports make of it"
    yield from (f"encounter {key} follows from nothing" for key in sorted(digests))
    if members != record.memberships():
        yield "the list of which report belongs to which encounter is not what it should be"
