"""From what is stored to encounters: reports, judgements, resolution, and what changed since the last time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from summitry import __version__
from summitry.model.record import Judgement, Report
from summitry.pipeline.changes import Differences
from summitry.pipeline.encounter_rows import encounter_row
from summitry.pipeline.reports import reports_of
from summitry.pipeline.standing import standing
from summitry.store import EncounterRow, Record


@dataclass(frozen=True, slots=True)
class Holdings:
    """Everything that a record holds, at one moment.

    reports: all that count, by key. superseded: document key → newer document's key. stories: document key → story key.
    generation: of the record, when this was read.
    """

    reports: dict[str, Report]
    judgements: tuple[Judgement, ...]
    superseded: dict[str, str]
    stories: dict[str, str]
    generation: int


def derive(record: Record) -> bool:
    """Bring the record's encounters up to date with what it stores; False where there was nothing to do."""
    if not record.is_stale(__version__):
        return False
    with _without_collecting():
        holdings = load(record)
        documents = {key.partition("#")[0]: report.document for key, report in holdings.reports.items()}
        differences = Differences(record, documents)
        rows = map(differences.arrived, encounter_rows(holdings))
        return record.derive(__version__, holdings.generation, rows, _story_rows(holdings), differences)


def make_ready() -> None:
    """Load what deriving looks things up in: half a second that a reading has to spare while its workers load."""
    from summitry.resolve import load_lexicon

    with _without_collecting():
        load_lexicon()


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Millions of small objects that hold no cycles: looking through them for garbage took a quarter of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def load(record: Record) -> Holdings:
    """The record's reports and judgements, as they count now."""
    with record.snapshot():
        generation = record.generation()
        stubs = record.stubs()
        counted = standing(stubs, record.places())
        dropped = counted.superseded.keys() | {stub.key for stub in stubs if stub.retracted is not None}
        reports: dict[str, Report] = {}
        for stored, coding in record.coded_documents():
            if stored.key not in dropped:
                reports |= {report.key: report for report in reports_of(stored, coding, counted.stories[stored.key])}
        return Holdings(reports, record.judgements(), counted.superseded, counted.stories, generation)


def encounter_rows(holdings: Holdings) -> Iterator[EncounterRow]:
    """The encounters that the reports and judgements make, ready to store."""
    from summitry.resolve import resolve

    encounters = resolve(tuple(holdings.reports.values()), holdings.judgements)
    return (encounter_row(encounter, holdings.reports) for encounter in encounters)


def _story_rows(holdings: Holdings) -> tuple[tuple[str, str, str | None], ...]:
    keys = {*holdings.stories, *holdings.superseded}
    return tuple((key, holdings.stories.get(key, key), holdings.superseded.get(key)) for key in sorted(keys))
