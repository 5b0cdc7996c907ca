"""What changed in the record from one derivation to the next, cell by cell, and why."""

import json
from collections.abc import Mapping
from typing import Any

from summitry.store import CellChange, EncounterRow, Record

# Cells that a reader follows; claims and evidence come and go with them.
_FOLLOWED = (
    "kind", "status", "participants", "others", "when", "where", "occasion", "duration_minutes", "planned_minutes",
    "topics", "outcomes", "conflicts", "independent_sources",
)  # fmt: skip


class Differences:
    """Says, of each encounter, which followed cells differ from before, and why: by the reports that came or went.

    documents: document key → the id to name it by. homes: filled as encounters come, report → its encounter now.
    """

    def __init__(self, record: Record, documents: Mapping[str, str]) -> None:
        self.documents = documents
        self.record = record
        self.homes: dict[str, str] = {}

    def arrived(self, row: EncounterRow) -> EncounterRow:
        """Take note of where an encounter's reports are now; the row itself."""
        self.homes.update(dict.fromkeys(row.reports, row.id))
        return row

    def changed(self, row: EncounterRow, before: str | None, reports: frozenset[str]) -> tuple[CellChange, ...]:
        """The cells of an encounter that are other than before."""
        why = self._why(reports, frozenset(row.reports))
        if before is None:
            return (CellChange(row.id, "encounter", None, _heading(row.encounter), why),)
        old, new = json.loads(before), json.loads(row.encounter)
        cells = ((field, _cell(old, field), _cell(new, field)) for field in _FOLLOWED)
        return tuple(CellChange(row.id, field, _dump(was), _dump(now), why) for field, was, now in cells if was != now)

    def gone(self, encounter: str, before: str, reports: frozenset[str]) -> tuple[CellChange, ...]:
        """An encounter that is no more: its reports are part of others, or do not count."""
        heirs = sorted({self.homes[report] for report in reports if report in self.homes})
        why = f"now part of {', '.join(heirs)}" if heirs else self._why(reports, frozenset())
        return (CellChange(encounter, "encounter", _heading(before), None, why),)

    def _why(self, before: frozenset[str], after: frozenset[str]) -> str:
        came = self._names(after - before)
        went = self._names(before - after)
        parts = [f"told by {came}"] if came else []
        parts += [f"no longer told by {went}"] if went else []
        return "; ".join(parts) or "a judgement, or the program's rules, changed"

    def _names(self, reports: frozenset[str]) -> str:
        names = sorted({self._name(report) for report in reports})
        return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")

    def _name(self, report: str) -> str:
        key = report.partition("#")[0]
        if key not in self.documents:
            stored = self.record.document(key)
            return stored.document.id if stored else key[:12]
        return self.documents[key]


def _cell(data: Mapping[str, Any], field: str) -> Any:
    """A cell's value; of a conflict the sentence alone."""
    value = data.get(field)
    return {name: conflict["reason"] for name, conflict in value.items()} if field == "conflicts" and value else value


def _heading(text: str) -> str:
    data = json.loads(text)
    return _dump({key: data.get(key) for key in ("kind", "status", "participants", "when", "where")})


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
