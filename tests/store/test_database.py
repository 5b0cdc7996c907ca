"""One SQL for two databases, and transactions that are whole or not at all."""

from pathlib import Path

import pytest

from summitry.store import RecordError, open_record
from summitry.store.database import Database
from summitry.store.errors import RecordFull, RecordLocked, RecordReadOnly, RecordUnreachable
from summitry.store.migrations import VERSION, _statements
from summitry.store.postgres import Postgres
from summitry.store.sqlite import Sqlite


@pytest.mark.parametrize(
    ("sql", "translated"),
    [
        ("SELECT 1", "SELECT 1"),
        ("SELECT a FROM b WHERE c = :c AND d = :d_2", "SELECT a FROM b WHERE c = %(c)s AND d = %(d_2)s"),
        ("SELECT a::text, :a", "SELECT a::text, %(a)s"),
        ("a LIKE '50%' AND :b", "a LIKE '50%%' AND %(b)s"),
    ],
)
def test_parameters_for_the_server(sql: str, translated: str) -> None:
    pytest.importorskip("psycopg")
    assert Postgres("postgresql:///x").translate(sql) == translated
    assert Sqlite("x").translate(sql) == sql


@pytest.mark.parametrize("number", range(1, VERSION + 1))
@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_every_version_has_statements_without_comments(number: int, dialect: str) -> None:
    statements = _statements(number, dialect)
    assert statements
    assert all(statement.startswith(("CREATE", "ALTER TABLE")) and "--" not in statement for statement in statements)


def names(database: Database) -> list[str]:
    return [name for (name,) in database.rows("SELECT name FROM meta WHERE name LIKE 't%' ORDER BY name")]


def put(database: Database, name: str) -> None:
    database.run("INSERT INTO meta (name, value) VALUES (:name, 'x')", {"name": name})


def test_a_transaction_is_whole(url: str) -> None:
    with open_record(url) as record:
        with record.database.writing():
            put(record.database, "t1")
            put(record.database, "t2")
        assert names(record.database) == ["t1", "t2"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_or_not_at_all(url: str, error: type[BaseException]) -> None:
    with open_record(url) as record:
        with pytest.raises(error):
            interrupted(record.database, error)
        assert names(record.database) == []
        with record.database.writing():
            put(record.database, "t2")
        assert names(record.database) == ["t2"]


def interrupted(database: Database, error: type[BaseException]) -> None:
    with database.writing():
        put(database, "t1")
        raise error


def test_an_error_of_the_database_is_ours(url: str) -> None:
    with open_record(url) as record, pytest.raises(RecordError, match="the record cannot be used"):
        record.database.run("SELECT nonsense FROM nowhere")


def test_many_rows_come_in_parts(url: str) -> None:
    with open_record(url) as record:
        with record.database.writing():
            record.database.run_many(
                "INSERT INTO meta (name, value) VALUES (:name, 'x')", ({"name": f"t{n:04}"} for n in range(1000))
            )
        stream = record.database.stream("SELECT name FROM meta WHERE name LIKE 't%' ORDER BY name")
        assert next(stream) == ("t0000",)
        assert sum(1 for _ in stream) == 999
        assert record.database.value("SELECT value FROM meta WHERE name = 'none'") is None


def test_a_snapshot_sees_one_moment(url: str) -> None:
    with open_record(url) as one, open_record(url) as other, one.snapshot():
        before = one.generation()
        with other.database.writing():
            put(other.database, "t1")
        assert names(one.database) == []
        assert one.generation() == before
        assert names(other.database) == ["t1"]


def test_a_second_writer_waits_and_then_says_so(url: str) -> None:
    with open_record(url) as one, open_record(url, wait=0.2) as other, one.database.writing():
        with pytest.raises(RecordLocked, match="locked by another process"):
            other.begin_run("x")
        put(one.database, "t1")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("database or disk is full", RecordFull),
        ("attempt to write a readonly database", RecordReadOnly),
        ("disk I/O error", RecordUnreachable),
        ("unable to open database file", RecordUnreachable),
        ("something new", RecordError),
    ],
)
def test_what_sqlite_says_in_our_words(tmp_path: Path, words: str, kind: type[RecordError]) -> None:
    explained = Sqlite(str(tmp_path / "r.db")).explain(Exception(words))
    assert type(explained) is kind
    assert str(explained).startswith(f"{tmp_path}/r.db: the record ")
    assert "\n" not in str(explained)
