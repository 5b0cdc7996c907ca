"""Records on a PostgreSQL server, through psycopg 3 (the package's extra ``postgres``)."""

import re
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from summitry.store import errors
from summitry.store.database import Database

_LOCK = 5_364_981  # any number that is ours: one writer at a time, as in SQLite


@cache
def _translated(sql: str) -> str:
    return re.sub(r"(?<![:\w]):([a-z_][a-z0-9_]*)", r"%(\1)s", sql.replace("%", "%%"))


def _driver() -> Any:
    try:
        import psycopg
    except ImportError as error:
        raise errors.RecordUnreachable(
            "a PostgreSQL record needs the extra: pip install 'summitry[postgres]'"
        ) from error
    return psycopg


class Postgres:
    """One database of a server, in the connection's default schema."""

    name = "postgresql"
    begin: tuple[str, ...] = ("BEGIN", f"SELECT pg_advisory_xact_lock({_LOCK})")
    begin_reading: tuple[str, ...] = ("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",)

    def __init__(self, url: str) -> None:
        self.url = url
        self.error: type[Exception] = _driver().Error

    def connect(self, write: bool, wait: float) -> Any:
        """Connect; ``wait``: seconds to wait for another writer."""
        try:
            return _driver().connect(
                self.url,
                autocommit=True,
                connect_timeout=10,
                options=f"-c lock_timeout={int(wait * 1000)} -c timezone=UTC",
            )
        except self.error as error:
            raise self.explain(error) from error

    def translate(self, sql: str) -> str:
        """psycopg takes ``%(name)s``."""
        return _translated(sql)

    def explain(self, error: Exception) -> errors.RecordError:
        """The error in one line; the address without its password."""
        state = getattr(error, "sqlstate", None) or ""
        said = " ".join(str(error).split())
        if state == "55P03":
            return errors.RecordLocked(f"{self._name()}: the record is locked by another process")
        if state == "53100":
            return errors.RecordFull(f"{self._name()}: the record cannot grow: the server's disk is full")
        if state in {"42501", "25006"}:
            return errors.RecordReadOnly(f"{self._name()}: the record may not be written by this user")
        if isinstance(error, _driver().OperationalError):
            return errors.RecordUnreachable(f"{self._name()}: the server cannot be reached or went away: {said}")
        return errors.RecordError(f"{self._name()}: the record cannot be used: {said}")

    def tables(self, database: Database) -> set[str]:
        """The names of the tables in the connection's schema."""
        sql = "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
        return {name for (name,) in database.rows(sql)}

    def settle(self, database: Database) -> None:
        """The server needs nothing set."""

    def _name(self) -> str:
        parts = urlsplit(self.url)
        return f"postgresql://{parts.hostname or ''}{parts.path}"
