"""An encounter as a row of the record: columns to list and filter by, and the contract's JSON."""

import json
from collections.abc import Iterable, Mapping

from summitry.lexicon.folding import fold
from summitry.lexicon.polities import polities
from summitry.model.encounter import Participant
from summitry.model.record import Encounter, Finding, Report
from summitry.model.wording import say_people
from summitry.pipeline.whole import encounter_to_whole
from summitry.query import encounter_json
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
        people=spaced(words_of(encounter.account.participants)),
        places=spaced(_place_words(encounter)),
        encounter=json.dumps(encounter_json(encounter), ensure_ascii=False, separators=(",", ":")),
        whole=json.dumps(encounter_to_whole(encounter), ensure_ascii=False, separators=(",", ":")),
        reports=encounter.reports,
        evidence=tuple(_evidence(encounter, reports)),
    )


def conflicts_of(encounter: Encounter) -> int:
    """How many cells have readings that exclude one another, and how many claims about a series are contradicted."""
    cells = sum(cell.conflict is not None for cell in encounter.cells)
    return cells + sum(finding.finding is Finding.CONTRADICTED for finding in encounter.series)


def words_of(people: Iterable[Participant]) -> list[str]:
    """Every name by which a user may ask for these people: their own, and their polities' codes and names."""
    found: list[str] = []
    for person in people:
        found += [part for part in (person.name, person.polity, _polity_name(person.polity)) if part]
    return found


def spaced(words: Iterable[str]) -> str:
    """Folded names, each with a space before and after it."""
    folded = dict.fromkeys(fold(word) for word in words)
    return "".join(f" {word} |" for word in folded)


def _polity_name(code: str | None) -> str | None:
    known = polities().by_code.get(code or "")
    return known.name if known else None


def _place_words(encounter: Encounter) -> list[str]:
    where = encounter.where
    if where is None:
        return []
    return [part for part in (where.place, where.country, _polity_name(where.country)) if part]


def _evidence(encounter: Encounter, reports: Mapping[str, Report]) -> Iterable[tuple[str, str]]:
    for key in encounter.reports:
        report = reports[key]
        yield from ((report.document, span.quote) for span in report.account.evidence)
