"""Records in a SQLite file: write-ahead log, foreign keys on, waits for other writers."""

import sqlite3
from pathlib import Path
from urllib.parse import quote

from summitry.store import errors
from summitry.store.database import Database

_EXPLANATIONS: tuple[tuple[str, type[errors.RecordError], str], ...] = (
    ("not a database", errors.NotARecord, "is not a Summitry record (the file is no database)"),
    ("malformed", errors.DamagedRecord, "is damaged: the file is cut short or overwritten"),
    ("locked", errors.RecordLocked, "is locked by another process"),
    ("busy", errors.RecordLocked, "is locked by another process"),
    ("full", errors.RecordFull, "cannot grow: the disk is full"),
    ("readonly", errors.RecordReadOnly, "may not be written by this user"),
    ("unable to open", errors.RecordUnreachable, "cannot be opened (is there such a folder, and may you write there?)"),
    ("disk i/o", errors.RecordUnreachable, "cannot be read or written: the disk reports an error"),
)


class Sqlite:
    """One SQLite file."""

    name = "sqlite"
    error: type[Exception] = sqlite3.Error
    begin: tuple[str, ...] = ("BEGIN IMMEDIATE",)
    begin_reading: tuple[str, ...] = ("BEGIN",)

    def __init__(self, path: str) -> None:
        self.path = path

    def connect(self, write: bool, wait: float) -> sqlite3.Connection:
        """Open the file; ``write`` may create it. ``wait``: seconds to wait for another writer."""
        self._look(write)
        try:
            return self._open("rwc" if write else "ro", wait)
        except sqlite3.Error as error:
            if write or not isinstance(self.explain(error), errors.RecordUnreachable | errors.RecordReadOnly):
                raise self.explain(error) from error
        return self._open("ro&immutable=1", wait)  # a folder that may not be written: no log can be made there

    def translate(self, sql: str) -> str:
        """SQLite takes ``:name`` as it is."""
        return sql

    def explain(self, error: Exception) -> errors.RecordError:
        """The error in one line with the file's name."""
        said = str(error).lower()
        for words, kind, reason in _EXPLANATIONS:
            if words in said:
                return kind(f"{self.path}: the record {reason}")
        return errors.RecordError(f"{self.path}: the record cannot be used: {error}")

    def tables(self, database: Database) -> set[str]:
        """The names of the file's tables."""
        return {name for (name,) in database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}

    def settle(self, database: Database) -> None:
        """A write-ahead log: readers do not wait for a writer, and a killed writer harms nothing."""
        database.run("PRAGMA journal_mode = WAL")
        database.run("PRAGMA synchronous = NORMAL")

    def _look(self, write: bool) -> None:
        path = Path(self.path)
        if path.is_dir():
            raise errors.NotARecord(f"{self.path}: is a folder, not a record")
        if not write and not path.exists():
            raise errors.RecordMissing(f"{self.path}: there is no such record; `summitry read PATH` makes one")

    def _open(self, mode: str, wait: float) -> sqlite3.Connection:
        address = f"file:{quote(self.path)}?mode={mode}"
        connection = sqlite3.connect(address, timeout=wait, isolation_level=None, uri=True)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()  # reads the header: is it a database?
        except sqlite3.Error:
            connection.close()
            raise
        return connection
