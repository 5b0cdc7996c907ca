"""Opening a record by its address: a path is SQLite, ``postgresql://`` a server."""

from collections.abc import Iterator
from contextlib import contextmanager

from summitry.store.database import Database, Dialect
from summitry.store.migrations import VERSION, prepare, version
from summitry.store.record import Record
from summitry.store.sqlite import Sqlite

WAIT = 60.0


@contextmanager
def open_record(url: str, write: bool = True, wait: float = WAIT) -> Iterator[Record]:
    """The record at ``url``, closed when done.

    write: may make the record, bring an older one up to date, and write. Without it a missing record is RecordMissing.
    wait: seconds to wait for another process that is writing. Raises RecordError.
    """
    dialect = _dialect(url)
    database = Database(dialect.connect(write, wait), dialect)
    try:
        database = _ready(database, url, write, wait)
        yield Record(url, database)
    finally:
        database.close()


@contextmanager
def open_existing(url: str, wait: float = WAIT) -> Iterator[Record]:
    """The record at ``url``, to write to, which must be there already. Raises RecordError."""
    with open_record(url, False, wait), open_record(url, True, wait) as record:
        yield record


def _ready(database: Database, url: str, write: bool, wait: float) -> Database:
    done = version(database, url)
    if write:
        database.dialect.settle(database)
        prepare(database, url)
    elif done < VERSION:
        with open_record(url, True, wait):
            pass  # brings an older record up to date
        database.close()
        return Database(database.dialect.connect(False, wait), database.dialect)
    return database


def _dialect(url: str) -> Dialect:
    if url.startswith(("postgresql://", "postgres://")):
        from summitry.store.postgres import Postgres

        return Postgres(url)
    return Sqlite(url.removeprefix("sqlite:///"))
