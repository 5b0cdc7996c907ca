"""An encounter in the contract's JSON: the codebook's fields, and how the record came to them."""

from collections.abc import Iterable, Mapping
from typing import Any

from summitry.model.encounter import Claim
from summitry.model.exchange import account_to_json, change_to_json, claim_to_json, finding_to_json, value_to_json
from summitry.model.record import Backing, Cell, Encounter, Reading, Report

Json = dict[str, Any]


def encounter_json(encounter: Encounter, reports: Mapping[str, Report] | None = None) -> Json:
    """One encounter as ``list --json`` prints it.

    reports: report key -> report, for the document's id and publisher beside each quotation; without it a quotation
    is told by its report's key alone.
    """
    known = reports or {}
    out = {"id": encounter.id, **account_to_json(encounter.account)}
    out["evidence"] = [_origin(k, known) | e for k, e in _evidence(encounter, known)] or out["evidence"]
    out["claims"] = [_said(k, c, known) for cell in encounter.cells for r in cell.readings for k, c in r.claims]
    return out | {
        "history": [change_to_json(c) for c in encounter.history],
        "conflicts": {c.field: _conflict(c, known) for c in encounter.conflicts},
        "unknown": {"not_reported": list(encounter.unknown), "withheld": list(encounter.withheld)},
        "documents": list(encounter.documents),
        "independent_sources": encounter.independent_sources,
        "placed": encounter.placed,
        "lapsed": encounter.lapsed,
        "reports": [{"report": link.report, "reason": link.reason} for link in encounter.links],
        "series": [finding_to_json(f) for f in encounter.series],
        "disputes": list(encounter.disputes),
    }


def backing_json(backing: Backing, reports: Mapping[str, Report]) -> Json:
    """On whose word an encounter rests, as two more members of its JSON: sources_by_type and readouts."""
    sides = [
        {"polity": r.polity, "publisher": r.publisher, "documents": [reports[key].document for key in r.reports]}
        for r in backing.readouts
    ]
    names = [r.polity for r in backing.readouts]
    said = [{"field": row.field, "says": dict(zip(names, row.said, strict=True))} for row in backing.said]
    return {
        "sources_by_type": {kind.value: count for kind, count in backing.by_type},
        "readouts": {"sides": sides, "none_from": list(backing.silent), "said": said},
    }


def _evidence(encounter: Encounter, reports: Mapping[str, Report]) -> Iterable[tuple[str, Json]]:
    for key in encounter.reports:
        if key in reports:
            for span in reports[key].account.evidence:
                yield key, {"start": span.start, "end": span.end, "quote": span.quote}


def _origin(key: str, reports: Mapping[str, Report]) -> Json:
    report = reports.get(key)
    if report is None:
        return {"report": key}
    return {"report": key, "document": report.document, "publisher": report.publisher}


def _said(key: str, claim: Claim, reports: Mapping[str, Report]) -> Json:
    return claim_to_json(claim) | _origin(key, reports)


def _conflict(cell: Cell, reports: Mapping[str, Report]) -> Json:
    return {"reason": cell.conflict, "values": [_reading(r, reports) for r in cell.readings]}


def _reading(reading: Reading, reports: Mapping[str, Report]) -> Json:
    return {
        "value": value_to_json(reading.value),
        "reason": reading.reason,
        "independent_sources": reading.stories,
        "claims": [_said(key, claim, reports) for key, claim in reading.claims],
    }
