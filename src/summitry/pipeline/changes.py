"""What changed in the record from one derivation to the next, cell by cell, and why."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from summitry.store import CellChange, EncounterRow, Record

# Cells that a reader follows; claims and evidence come and go with them.
_FOLLOWED = (
    "kind", "status", "participants", "others", "when", "where", "occasion", "duration_minutes", "planned_minutes",
    "topics", "outcomes", "conflicts", "independent_sources",
)  # fmt: skip


class Grounds:
    """Why a cell may have changed: reports that came or went, judgements made since."""

    def __init__(self, record: Record, documents: Mapping[str, str]) -> None:
        self.memberships = record.memberships()
        self.documents = documents
        self.record = record

    def why(self, before: set[str], after: set[str]) -> str:
        """A sentence for the change of an encounter's reports from ``before`` to ``after``."""
        came = self._names(after - before)
        went = self._names(before - after)
        parts = [f"told by {came}"] if came else []
        parts += [f"no longer told by {went}"] if went else []
        return "; ".join(parts) or "a judgement, or the program's rules, changed"

    def _names(self, reports: set[str]) -> str:
        names = sorted({self._name(report) for report in reports})
        return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")

    def _name(self, report: str) -> str:
        key = report.partition("#")[0]
        if key not in self.documents:
            stored = self.record.document(key)
            return stored.document.id if stored else key[:12]
        return self.documents[key]


def differences(before: Mapping[str, str], after: Sequence[EncounterRow], grounds: Grounds) -> tuple[CellChange, ...]:
    """Every followed cell that differs, of encounters in the order of ``after``, then of those that are gone."""
    reports_before: dict[str, set[str]] = {}
    for report, encounter in grounds.memberships.items():
        reports_before.setdefault(encounter, set()).add(report)
    found: list[CellChange] = []
    for row in after:
        found += _changed(before, row, reports_before, grounds)
    homes = {report: row.id for row in after for report in row.reports}
    for gone in sorted(before.keys() - {row.id for row in after}):
        reports = reports_before.get(gone, set())
        why = _moved(reports, homes) or grounds.why(reports, set())
        found.append(CellChange(gone, "encounter", _heading(before[gone]), None, why))
    return tuple(found)


def _changed(
    before: Mapping[str, str], row: EncounterRow, reports: Mapping[str, set[str]], grounds: Grounds
) -> Iterator[CellChange]:
    if before.get(row.id) == row.encounter:
        return
    why = grounds.why(reports.get(row.id, set()), set(row.reports))
    if row.id not in before:
        yield CellChange(row.id, "encounter", None, _heading(row.encounter), why)
        return
    old, new = json.loads(before[row.id]), json.loads(row.encounter)
    for field in _FOLLOWED:
        was, now = _cell(old, field), _cell(new, field)
        if was != now:
            yield CellChange(row.id, field, _dump(was), _dump(now), why)


def _cell(data: Mapping[str, Any], field: str) -> Any:
    """A cell's value; of a conflict the sentence alone."""
    value = data.get(field)
    return {name: conflict["reason"] for name, conflict in value.items()} if field == "conflicts" and value else value


def _moved(reports: set[str], homes: Mapping[str, str]) -> str | None:
    """Of which encounters the reports of one that is gone are now part."""
    heirs = sorted({homes[report] for report in reports if report in homes})
    return f"now part of {', '.join(heirs)}" if heirs else None


def _heading(text: str) -> str:
    data = json.loads(text)
    return _dump({key: data.get(key) for key in ("kind", "status", "participants", "when", "where")})


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
