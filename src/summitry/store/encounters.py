"""Derived encounters: replaced as one, listed by their columns, found by their words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from summitry.store.database import Database
from summitry.store.rows import EncounterRow, Hit, Line, Selection

_COLUMNS = tuple(field.name for field in fields(EncounterRow) if field.name not in {"reports", "evidence"})
_LINE = tuple(field.name for field in fields(Line))
_INSERT = f"INSERT INTO encounters ({', '.join(_COLUMNS)}) VALUES ({', '.join(':' + column for column in _COLUMNS)})"
# Undated encounters come last; ids, being hexadecimal, sort the same in every database.
_ORDER = "ORDER BY COALESCE(start_day, '9999'), COALESCE(end_day, '9999'), id"
_MATCH = {
    "sqlite": "evidence MATCH :words",
    "postgresql": "words @@ plainto_tsquery('english', :words)",
}


def replace(database: Database, rows: Iterable[EncounterRow]) -> None:
    """Make these the record's encounters, inside the caller's transaction. What did not change is not written."""
    before = {row[0]: row for row in database.rows(f"SELECT {', '.join(_COLUMNS)} FROM encounters")}
    after = {row.id: row for row in rows}
    gone = [key for key in before if key not in after]
    changed = [row for row in after.values() if before.get(row.id) != tuple(_parameters(row).values())]
    if gone or changed:
        _delete(database, [*gone, *(row.id for row in changed)])
        database.run_many(_INSERT, map(_parameters, changed))
        _insert_reports(database, changed)
        _refill_evidence(database, after.values())


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
    return (
        (key, text) for key, text in database.stream(f"SELECT id, whole FROM encounters {where} {_ORDER}", parameters)
    )


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


def _delete(database: Database, ids: list[str]) -> None:
    rows = [{"id": key} for key in ids]
    for statement in (
        "DELETE FROM encounters WHERE id = :id",
        "DELETE FROM memberships WHERE encounter = :id",
    ):
        database.run_many(statement, rows)


def _insert_reports(database: Database, rows: list[EncounterRow]) -> None:
    pairs = [{"report": report, "encounter": row.id} for row in rows for report in row.reports]
    database.run_many(
        "INSERT INTO memberships (report, encounter) VALUES (:report, :encounter) "
        "ON CONFLICT (report) DO UPDATE SET encounter = excluded.encounter",
        pairs,
    )


def _refill_evidence(database: Database, rows: Iterable[EncounterRow]) -> None:
    # Whole: a full-text table cannot delete by encounter without reading all of itself.
    database.run("DELETE FROM evidence")
    database.run_many(
        "INSERT INTO evidence (encounter, document, quote) VALUES (:encounter, :document, :quote)",
        (
            {"encounter": row.id, "document": document, "quote": quote}
            for row in rows
            for document, quote in row.evidence
        ),
    )


def _parameters(row: EncounterRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in _COLUMNS}
    return {**values, "placed": int(row.placed), "lapsed": int(row.lapsed)}


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
