"""Files that are no record, are damaged, locked, full or newer: one clear line each."""

import os
import shutil
import sqlite3
from pathlib import Path

import pytest

from summitry.store import RecordError, open_record
from summitry.store.errors import (
    DamagedRecord,
    NewerRecord,
    NotARecord,
    RecordFull,
    RecordLocked,
    RecordReadOnly,
    RecordUnreachable,
)
from summitry.store.migrations import VERSION
from tests.store.test_record import CODED, DOCUMENT, Done, filled, replace

FROZEN = Path(__file__).parent / "frozen"


def made(path: Path) -> str:
    with open_record(str(path)) as record:
        filled(record)
    return str(path)


def opened(url: str, write: bool = True) -> None:
    with open_record(url, write, wait=0.2) as record:
        record.begin_run("x") if write else record.lines()


def write_something(url: str) -> None:
    with open_record(url) as record:
        list(record.documents())
        record.add(1, "1", [Done("z", "z", replace(CODED, key="z"))])


@pytest.mark.parametrize("write", [True, False])
def test_no_database(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "notes.db"
    path.write_text("these are only notes, not a database, and long enough to look at\n" * 20)
    with pytest.raises(NotARecord, match=r"notes\.db: the record is not a Summitry record"):
        opened(str(path), write)


@pytest.mark.parametrize("write", [True, False])
def test_another_programs_database_is_left_alone(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotARecord, match="another program's database"):
        opened(str(path), write)
    assert path.read_bytes() == before


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(NotARecord, match="is a folder"):
        opened(str(tmp_path))


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordUnreachable, match="cannot be opened"):
        opened(str(tmp_path / "none" / "record.db"))


@pytest.mark.parametrize("write", [True, False])
def test_a_newer_record(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "r.db"
    made(path)
    with sqlite3.connect(path) as future:
        future.execute("UPDATE meta SET value = '99' WHERE name = 'schema_version'")
    future.close()
    with pytest.raises(NewerRecord, match=r"version 99 of the record.*update the program"):
        opened(str(path), write)


def test_a_truncated_file(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    made(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises((DamagedRecord, NotARecord)):
        write_something(str(path))


def test_a_locked_file(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    made(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(RecordLocked, match="locked by another process"):
        opened(str(path))
    holder.execute("ROLLBACK")
    holder.close()
    opened(str(path))


def test_a_full_disk_keeps_what_was_committed(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    made(path)
    big = replace(CODED, key="big", document=replace(DOCUMENT, text="x" * 3_000_000))
    with open_record(str(path)) as record:
        record.database.run("PRAGMA max_page_count = 100")
        with pytest.raises(RecordFull, match="the disk is full"):
            record.add(1, "1", [Done("big", "big", big)])
    with open_record(str(path)) as record:
        assert [stored.key for stored in record.documents()] == ["k1"]
        assert record.add(1, "1", [Done("big", "big", big)]) == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written(tmp_path: Path) -> None:
    path = tmp_path / "r.db"
    made(path)
    path.chmod(0o400)
    with pytest.raises((RecordReadOnly, RecordUnreachable)):
        opened(str(path))


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    opened(str(path))
    opened(str(path), write=False)


@pytest.mark.parametrize("version", range(1, VERSION))
@pytest.mark.parametrize("write", [True, False])
def test_every_earlier_version_is_brought_up_to_date(tmp_path: Path, version: int, write: bool) -> None:
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as old:
        old.executescript((FROZEN / f"v{version}.sql").read_text(encoding="utf-8"))
    old.close()
    with open_record(str(path), write) as record:
        assert [stored.document for stored in record.documents()] == [DOCUMENT]
        assert [line.id for line in record.lines()] == ["e1"]
    with open_record(str(path)) as record:
        filled(record)
        assert record.search("putin")


def test_a_server_that_is_not_there() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(RecordUnreachable) as caught:
        opened("postgresql://user:secret@127.0.0.1:9/none")
    assert "127.0.0.1" in str(caught.value)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_lost_connection_keeps_what_was_committed(postgres: str) -> None:
    import psycopg

    with open_record(postgres) as record:
        filled(record)
        (pid,) = record.database.rows("SELECT pg_backend_pid()")[0]
        with psycopg.connect(postgres, autocommit=True) as killer:
            killer.execute("SELECT pg_terminate_backend(%s)", (pid,))
        with pytest.raises(RecordUnreachable, match="cannot be reached or went away"):
            record.add(1, "1", [Done("z", "z", replace(CODED, key="z"))])
    with open_record(postgres) as record:
        assert [stored.key for stored in record.documents()] == ["k1"]


def test_two_writers_wait_for_one_another(tmp_path: Path) -> None:
    url = made(tmp_path / "r.db")
    with open_record(url) as one, open_record(url) as two:
        one.add(1, "1", [Done("a", "a", replace(CODED, key="ka"))])
        two.add(2, "1", [Done("b", "b", replace(CODED, key="kb"))])
        assert [stored.key for stored in one.documents()] == ["k1", "ka", "kb"]


def test_a_folder_that_cannot_be_written_can_be_looked_at(tmp_path: Path) -> None:
    url = made(tmp_path / "r.db")
    shutil.copy(url, tmp_path / "copy.db")
    with open_record(str(tmp_path / "copy.db"), write=False) as record, pytest.raises(RecordError):
        record.begin_run("x")
