"""An encounter as a row of the record: columns to list and filter by, and the contract's JSON."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from summitry.model.record import Encounter, Finding, Report
from summitry.model.wording import say_people
from summitry.pipeline.whole import encounter_to_whole
from summitry.query import backing_json, encounter_json
from summitry.resolve.support import backing
from summitry.store import EncounterRow


def encounter_row(encounter: Encounter, reports: Mapping[str, Report]) -> EncounterRow:
    """The row of one encounter."""
    when, where = encounter.when, encounter.where
    return EncounterRow(
        id=encounter.id,
        start_day=when.start.isoformat() if when else None,
        end_day=when.end.isoformat() if when else None,
        kind=encounter.kind.value,
        status=encounter.status.value,
        names=say_people(encounter.account.participants),
        place=where.place if where else None,
        country=where.country if where else None,
        occasion=encounter.account.occasion,
        documents=len(encounter.documents),
        sources=encounter.independent_sources,
        conflicts=conflicts_of(encounter),
        placed=encounter.placed,
        lapsed=encounter.lapsed,
        participants=_dump([[person.name, person.polity] for person in encounter.account.participants]),
        encounter=_dump(encounter_json(encounter, reports) | backing_json(backing(encounter, reports), reports)),
        whole=_dump(encounter_to_whole(encounter)),
        reports=encounter.reports,
        evidence=tuple(_evidence(encounter, reports)),
    )


def conflicts_of(encounter: Encounter) -> int:
    """How many cells have readings that exclude one another, and how many claims about a series are contradicted."""
    cells = sum(cell.conflict is not None for cell in encounter.cells if cell.field != "series")
    return cells + sum(finding.finding is Finding.CONTRADICTED for finding in encounter.series)


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _evidence(encounter: Encounter, reports: Mapping[str, Report]) -> Iterable[tuple[str, str]]:
    for key in encounter.reports:
        report = reports[key]
        yield from ((report.document, span.quote) for span in report.account.evidence)
