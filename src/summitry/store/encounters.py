"""Derived encounters: replaced as one, listed by their columns, found by their words."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any, Protocol

from summitry.store.database import Database
from summitry.store.rows import CellChange, EncounterRow, Hit, Line, Selection

_COLUMNS = tuple(field.name for field in fields(EncounterRow) if field.name not in {"reports", "evidence"})
_LINE = tuple(field.name for field in fields(Line))
_STORED = (*_COLUMNS, "digest")
_INSERT = f"INSERT INTO encounters ({', '.join(_STORED)}) VALUES ({', '.join(':' + column for column in _STORED)})"
# Undated encounters come last; ids, being hexadecimal, sort the same in every database.
_ORDER = "ORDER BY COALESCE(start_day, '9999'), COALESCE(end_day, '9999'), id"
_MATCH = {
    "sqlite": "evidence MATCH :words",
    "postgresql": "words @@ plainto_tsquery('english', :words)",
}


Explained = tuple[CellChange, ...]


class Explain(Protocol):
    """What the changes from one derivation to the next were, in cells."""

    def changed(self, row: EncounterRow, before: str | None, reports: frozenset[str]) -> Explained:
        """An encounter that is new (``before`` is None) or other than before. reports: that it had before."""

    def gone(self, encounter: str, before: str, reports: frozenset[str]) -> Explained:
        """An encounter that is no more; called after all that are."""


def replace(database: Database, rows: Iterable[EncounterRow], explain: Explain) -> list[CellChange]:
    """Make these the record's encounters, one after another, inside the caller's transaction; what changed.

    What did not change is not written, but for the full-text table, which cannot delete without reading all of itself.
    """
    before = digests(database)
    reports = _by_encounter(database)
    found: list[CellChange] = []
    database.run("DELETE FROM evidence")
    for row in rows:
        parameters = _parameters(row)
        known = before.pop(row.id, None)
        if known != parameters["digest"]:
            text = _text(database, row.id) if known else None
            found += explain.changed(row, text, reports.get(row.id, frozenset()))
            _delete(database, row.id)
            database.run(_INSERT, parameters)
            _insert_reports(database, row)
        _insert_evidence(database, row)
    for key in sorted(before):
        found += explain.gone(key, _text(database, key) or "", reports.get(key, frozenset()))
        _delete(database, key)
    return found


def _text(database: Database, key: str) -> str | None:
    text: str | None = database.value("SELECT encounter FROM encounters WHERE id = :id", {"id": key})
    return text


def _by_encounter(database: Database) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for report, encounter in memberships(database).items():
        found.setdefault(encounter, set()).add(report)
    return {encounter: frozenset(reports) for encounter, reports in found.items()}


def lines(database: Database, selection: Selection) -> list[Line]:
    """The encounters selected, by day."""
    where, parameters = _where(selection)
    sql = f"SELECT {', '.join(_LINE)} FROM encounters {where} {_ORDER}"
    return [_line(row) for row in database.rows(sql, parameters)]


def texts(database: Database, selection: Selection) -> Iterator[tuple[str, str]]:
    """The encounters selected, by day: id, and the contract's JSON text."""
    where, parameters = _where(selection)
    return (
        (key, text)
        for key, text in database.stream(f"SELECT id, encounter FROM encounters {where} {_ORDER}", parameters)
    )


def ids(database: Database, prefix: str) -> list[str]:
    """The encounters whose id starts so, or that hold a report whose key does."""
    sql = (
        "SELECT id FROM encounters WHERE substr(id, 1, :length) = :prefix "
        "UNION SELECT encounter FROM memberships WHERE substr(report, 1, :length) = :prefix"
    )
    return sorted(key for (key,) in database.rows(sql, {"prefix": prefix, "length": len(prefix)}))


def wholes(database: Database, selection: Selection) -> Iterator[tuple[str, str]]:
    """The encounters selected, by day: id, and the JSON text from which it can be made again."""
    where, parameters = _where(selection)
    rows = database.stream(f"SELECT id, whole FROM encounters {where} {_ORDER}", parameters)
    return ((key, zlib.decompress(whole).decode("utf-8")) for key, whole in rows)


def memberships(database: Database) -> dict[str, str]:
    """Report key → encounter id."""
    return dict(database.rows("SELECT report, encounter FROM memberships"))


def search(database: Database, words: str) -> list[Hit]:
    """The quotations that have all the words, inflected or not."""
    quoted = " ".join('"' + word.replace('"', "") + '"' for word in words.split())
    parameter = quoted if database.dialect.name == "sqlite" else words
    sql = f"SELECT encounter, document, quote FROM evidence WHERE {_MATCH[database.dialect.name]}"
    return sorted((Hit(*row) for row in database.rows(sql, {"words": parameter})), key=_hit_order)


def _hit_order(hit: Hit) -> tuple[str, str, str]:
    return hit.encounter, hit.document, hit.quote


def _delete(database: Database, key: str) -> None:
    database.run("DELETE FROM encounters WHERE id = :id", {"id": key})
    database.run("DELETE FROM memberships WHERE encounter = :id", {"id": key})


def _insert_reports(database: Database, row: EncounterRow) -> None:
    database.run_many(
        "INSERT INTO memberships (report, encounter) VALUES (:report, :encounter) "
        "ON CONFLICT (report) DO UPDATE SET encounter = excluded.encounter",
        ({"report": report, "encounter": row.id} for report in row.reports),
    )


def _insert_evidence(database: Database, row: EncounterRow) -> None:
    database.run_many(
        "INSERT INTO evidence (encounter, document, quote) VALUES (:encounter, :document, :quote)",
        ({"encounter": row.id, "document": document, "quote": quote} for document, quote in row.evidence),
    )


def _parameters(row: EncounterRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in _COLUMNS} | {"placed": int(row.placed), "lapsed": int(row.lapsed)}
    return {**values, "whole": zlib.compress(row.whole.encode("utf-8"), 1), "digest": row.digest}


def digests(database: Database) -> dict[str, str]:
    """Encounter id → hash of its row as it was written."""
    return dict(database.rows("SELECT id, digest FROM encounters"))


def holds(database: Database, row: EncounterRow) -> bool:
    """Whether the row is stored as it is: every column, not only its hash."""
    rows = database.rows(f"SELECT {', '.join(_COLUMNS)} FROM encounters WHERE id = :id", {"id": row.id})
    stored = [dict(zip(_COLUMNS, each, strict=True)) for each in rows]
    expected = {name: getattr(row, name) for name in _COLUMNS}
    return [{**each, "whole": zlib.decompress(each["whole"]).decode("utf-8")} for each in stored] == [expected]


def _line(row: tuple[Any, ...]) -> Line:
    values = dict(zip(_LINE, row, strict=True))
    return Line(**{**values, "placed": bool(values["placed"]), "lapsed": bool(values["lapsed"])})


def _where(selection: Selection) -> tuple[str, Mapping[str, Any]]:
    """The condition and its parameters."""
    wanted = {name: getattr(selection, name) for name in _CONDITIONS if getattr(selection, name) is not None}
    return ("WHERE " + " AND ".join(_CONDITIONS[name] for name in wanted) if wanted else ""), wanted


_CONDITIONS = {
    "id": "id = :id",
    "conflicts": "conflicts >= :conflicts",
    "status": "(status = :status OR (lapsed = 1 AND :status = 'lapsed'))",
    "start": "end_day >= :start",
    "end": "start_day <= :end",
}
