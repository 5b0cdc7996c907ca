"""From what is stored to encounters: reports, judgements, resolution, and what changed since the last time."""

from dataclasses import dataclass

from summitry.model.record import Encounter, Report
from summitry.pipeline.changes import Grounds, differences
from summitry.pipeline.encounter_rows import encounter_row
from summitry.pipeline.reports import reports_of
from summitry.pipeline.standing import stories, superseded
from summitry.store import Derived, EncounterRow, Record


@dataclass(frozen=True, slots=True)
class Holdings:
    """Everything that a record holds, at one moment.

    reports: all that count, by key. superseded: document key → newer document's key. stories: document key → story key.
    generation: of the record, when this was read. retracted: keys of documents whose claims do not count.
    """

    reports: dict[str, Report]
    superseded: dict[str, str]
    stories: dict[str, str]
    retracted: frozenset[str]
    generation: int


def derive(record: Record) -> bool:
    """Bring the record's encounters up to date with what it stores; False where there was nothing to do."""
    if not record.is_stale():
        return False
    holdings = load(record)
    encounters = resolved(record, holdings)
    rows = encounter_rows(encounters, holdings)
    documents = {key.partition("#")[0]: report.document for key, report in holdings.reports.items()}
    changes = differences(dict(record.encounters()), rows, Grounds(record, documents))
    return record.derive(Derived(holdings.generation, rows, _story_rows(holdings), changes))


def load(record: Record) -> Holdings:
    """The record's reports, as they count now."""
    with record.snapshot():
        generation = record.generation()
        stubs = record.stubs()
        gone = superseded(stubs, record.places())
        retracted = frozenset(stub.key for stub in stubs if stub.retracted is not None)
        told = stories(stub for stub in stubs)
        reports: dict[str, Report] = {}
        for stored, coding in record.coded_documents():
            if stored.key not in gone and stored.key not in retracted:
                reports |= {report.key: report for report in reports_of(stored, coding, told[stored.key])}
    return Holdings(reports, gone, told, retracted, generation)


def resolved(record: Record, holdings: Holdings) -> tuple[Encounter, ...]:
    """The encounters that the reports and judgements make."""
    from summitry.resolve import resolve

    return resolve(tuple(holdings.reports.values()), record.judgements())


def encounter_rows(encounters: tuple[Encounter, ...], holdings: Holdings) -> tuple[EncounterRow, ...]:
    """Encounters ready to store."""
    return tuple(encounter_row(encounter, holdings.reports) for encounter in encounters)


def _story_rows(holdings: Holdings) -> tuple[tuple[str, str, str | None], ...]:
    keys = {*holdings.stories, *holdings.superseded}
    return tuple((key, holdings.stories.get(key, key), holdings.superseded.get(key)) for key in sorted(keys))
