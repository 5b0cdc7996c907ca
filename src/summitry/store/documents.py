"""Documents and their codings in the record, and the ledger of inputs that are done with."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import Any

from summitry.model.document import Document, Published, Statement
from summitry.model.problem import Problem
from summitry.model.terms import Basis
from summitry.store.database import Database, Row
from summitry.store.rows import CodedDocument, Done, StoredArticle, StoredCoding, StoredDocument, Stub

_COLUMNS = (
    "key", "id", "run", "read_at", "title", "publisher", "url", "language", "published_start", "published_end",
    "published_basis", "published_as_said", "truncated", "body", "statements", "signature", "retracted", "text",
)  # fmt: skip
_SELECT = (
    f"SELECT {', '.join('d.' + column for column in _COLUMNS)}, s.story, s.superseded_by "
    "FROM documents d LEFT JOIN stories s ON s.document = d.key"
)
_INSERT = (
    f"INSERT INTO documents ({', '.join(_COLUMNS)}) VALUES ({', '.join(':' + column for column in _COLUMNS)}) "
    "ON CONFLICT (key) DO NOTHING"
)
_INSERT_CODING = (
    "INSERT INTO codings (document, program, uncoded, encounters, coding, article, start) "
    "VALUES (:document, :program, :uncoded, :encounters, :coding, :article, :start) ON CONFLICT (document) DO NOTHING"
)


def now() -> str:
    """The present moment, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def known_inputs(database: Database, run: int, keys: Iterable[str]) -> dict[str, Problem | None]:
    """Those of the input keys that are done with, each with why it could not be read, None where it was.

    What could not be read is done with for its own run only: a later one, perhaps of a better program, tries again.
    """
    wanted = {f"k{number}": key for number, key in enumerate(keys)}
    if not wanted:
        return {}
    marks = ", ".join(f":{name}" for name in wanted)
    sql = f"SELECT key, name, reason FROM inputs WHERE key IN ({marks}) AND (reason IS NULL OR run = :run)"
    rows = database.rows(sql, {**wanted, "run": run})
    return {key: None if reason is None else Problem(name, reason) for key, name, reason in rows}


def add(database: Database, run: int, program: str, batch: Iterable[Done]) -> int:
    """Store a batch inside the caller's transaction; how many documents it brought that were not there."""
    brought = 0
    for done in batch:
        if isinstance(done.result, Problem):
            add_problem(database, done.result)
            _add_input(database, run, done)
        else:
            brought += _add_document(database, run, program, done.result)
            _add_input(database, run, done)
            database.run("DELETE FROM problems WHERE place = :name AND rule = 'read'", {"name": done.name})
    return brought


def add_problem(database: Database, problem: Problem) -> None:
    """Keep a problem; one that is there already stays one."""
    database.run(
        "INSERT INTO problems (place, reason, rule) VALUES (:place, :reason, :rule) ON CONFLICT DO NOTHING",
        {"place": problem.where, "reason": problem.reason, "rule": problem.rule},
    )


def problems(database: Database) -> list[Problem]:
    """What could not be read or, for another reason than its language, not coded; in order of place."""
    unread = database.rows("SELECT place, reason, rule FROM problems")
    uncoded = database.rows(
        "SELECT d.id, c.uncoded FROM codings c JOIN documents d ON d.key = c.document "
        "WHERE c.uncoded IS NOT NULL AND substr(c.uncoded, 1, 9) <> 'language:' AND d.retracted IS NULL"
    )
    return sorted([Problem(*row) for row in unread] + [Problem(name, f"not coded: {why}") for name, why in uncoded])


def documents(database: Database) -> Iterator[StoredDocument]:
    """All documents in order of key."""
    return map(_stored, database.stream(f"{_SELECT} ORDER BY d.key"))


def stubs(database: Database) -> list[Stub]:
    """Every document in short, in order of key."""
    sql = (
        "SELECT d.key, d.id, d.url, d.published_start, d.run, d.retracted, d.signature FROM documents d ORDER BY d.key"
    )
    return [Stub(*row) for row in database.stream(sql)]


def places(database: Database) -> list[tuple[str, int, str]]:
    """(place, run, document key) of every document read from a file."""
    sql = "SELECT place, run, document FROM inputs WHERE place IS NOT NULL AND document IS NOT NULL"
    return sorted(database.rows(sql))


def coded_documents(database: Database) -> Iterator[tuple[StoredDocument, StoredCoding]]:
    """Every document that tells of an encounter, with its coding, in order of key."""
    columns = ", ".join("d." + column for column in _COLUMNS)
    sql = (
        f"SELECT {columns}, s.story, s.superseded_by, c.document, c.program, c.encounters, c.coding, c.uncoded "
        "FROM codings c JOIN documents d ON d.key = c.document LEFT JOIN stories s ON s.document = d.key "
        "WHERE c.encounters > 0 ORDER BY d.key"
    )
    for row in database.stream(sql):
        yield _stored(row[:-5]), StoredCoding(*row[-5:])


def find_document(database: Database, name: str) -> StoredDocument | None:
    """The document of that key or id (the first by key where several have the id)."""
    rows = database.rows(f"{_SELECT} WHERE d.key = :name OR d.id = :name ORDER BY d.key", {"name": name})
    return _stored(rows[0]) if rows else None


def find_coding(database: Database, key: str) -> StoredCoding | None:
    """The coding of the document with that key."""
    sql = "SELECT document, program, encounters, coding, uncoded FROM codings WHERE document = :key"
    rows = database.rows(sql, {"key": key})
    return StoredCoding(*rows[0]) if rows else None


def find_article(database: Database, article: str, program: str) -> StoredArticle | None:
    """The coding of an article by that version of the program, in whichever document it stands."""
    sql = (
        "SELECT d.publisher, d.signature, c.start, c.coding, c.uncoded FROM codings c "
        "JOIN documents d ON d.key = c.document WHERE c.article = :article AND c.program = :program LIMIT 1"
    )
    rows = database.rows(sql, {"article": article, "program": program})
    return StoredArticle(*rows[0]) if rows else None


def find_keys(database: Database, prefix: str) -> list[str]:
    """The keys of documents that start so, or whose id is so."""
    sql = "SELECT key FROM documents WHERE substr(key, 1, :length) = :prefix OR id = :prefix ORDER BY key"
    return [key for (key,) in database.rows(sql, {"prefix": prefix, "length": len(prefix)})]


def retract(database: Database, key: str, why: str | None) -> None:
    """Stop a document's claims from counting; None lets them count again."""
    database.run("UPDATE documents SET retracted = :why WHERE key = :key", {"key": key, "why": why})


def _add_input(database: Database, run: int, done: Done) -> None:
    database.run(
        "INSERT INTO inputs (key, run, name, place, document, reason) "
        "VALUES (:key, :run, :name, :place, :document, :reason) ON CONFLICT (key) DO UPDATE "
        "SET run = excluded.run, document = excluded.document, reason = excluded.reason WHERE inputs.document IS NULL",
        {
            "key": done.key,
            "run": run,
            "name": done.name,
            "place": done.place,
            "document": None if isinstance(done.result, Problem) else done.result.key,
            "reason": done.result.reason if isinstance(done.result, Problem) else None,
        },
    )


def _add_document(database: Database, run: int, program: str, coded: CodedDocument) -> int:
    brought = database.run(_INSERT, _parameters(run, coded))
    if not brought:
        _keep_first_id(database, coded)
    database.run(
        _INSERT_CODING,
        {
            "document": coded.key,
            "program": program,
            "uncoded": coded.uncoded,
            "encounters": coded.encounters,
            "coding": coded.coding,
            "article": coded.article,
            "start": coded.start,
        },
    )
    return brought


def _keep_first_id(database: Database, coded: CodedDocument) -> None:
    """The same content under two names: the first name in order holds, whichever was read first."""
    present = database.value("SELECT id FROM documents WHERE key = :key", {"key": coded.key})
    if coded.document.id < present:
        database.run("UPDATE documents SET id = :id WHERE key = :key", {"key": coded.key, "id": coded.document.id})


def _parameters(run: int, coded: CodedDocument) -> dict[str, Any]:
    document, published = coded.document, coded.document.published
    return {
        "key": coded.key,
        "id": document.id,
        "run": run,
        "read_at": now(),
        "title": document.title,
        "publisher": document.publisher,
        "url": document.url,
        "language": document.language,
        "published_start": _iso(published.start),
        "published_end": _iso(published.end),
        "published_basis": published.basis.value,
        "published_as_said": published.as_said,
        "truncated": int(document.truncated),
        "body": json.dumps(document.body, separators=(",", ":")),
        "statements": json.dumps([_statement_json(statement) for statement in document.statements]),
        "signature": coded.signature,
        "retracted": None,
        "text": document.text,
    }


def _stored(row: Row) -> StoredDocument:
    columns = dict(zip((*_COLUMNS, "story", "superseded_by"), row, strict=True))
    return StoredDocument(
        columns["key"],
        _document(columns),
        columns["run"],
        columns["read_at"],
        columns["signature"],
        columns["retracted"],
        columns["story"],
        columns["superseded_by"],
    )


def _document(columns: Mapping[str, Any]) -> Document:
    return Document(
        id=columns["id"],
        text=columns["text"],
        title=columns["title"],
        publisher=columns["publisher"],
        url=columns["url"],
        language=columns["language"],
        published=Published(
            _day(columns["published_start"]),
            _day(columns["published_end"]),
            Basis(columns["published_basis"]),
            columns["published_as_said"],
        ),
        body=tuple((start, end) for start, end in json.loads(columns["body"])),
        truncated=bool(columns["truncated"]),
        statements=tuple(_statement(statement) for statement in json.loads(columns["statements"])),
    )


def _statement_json(statement: Statement) -> dict[str, Any]:
    return {
        "start": statement.start,
        "end": statement.end,
        "author": statement.author,
        "said_on": _iso(statement.said_on),
    }


def _statement(data: Mapping[str, Any]) -> Statement:
    return Statement(data["start"], data["end"], data["author"], _day(data["said_on"]))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
