"""A connection to SQLite or PostgreSQL that speaks one SQL: named parameters, explicit transactions, our own errors.

Plain DB-API, not SQLAlchemy: importing that takes 0.43 s, and ``summitry list`` has half a second for everything.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Protocol

from summitry.store.errors import RecordError

Row = tuple[Any, ...]
_CHUNK = 256


class Dialect(Protocol):
    """Where the two databases differ."""

    name: str
    error: type[Exception]
    begin: tuple[str, ...]
    begin_reading: tuple[str, ...]

    def connect(self, write: bool, wait: float) -> Any:
        """A DB-API connection that commits by itself outside of BEGIN."""

    def translate(self, sql: str) -> str:
        """The SQL with this driver's parameters in place of ``:name``."""

    def explain(self, error: Exception) -> RecordError:
        """The driver's error as ours, in one line."""

    def tables(self, database: "Database") -> set[str]:
        """The names of the tables that are there."""

    def settle(self, database: "Database") -> None:
        """Settings for writing, once it is known that the database is ours."""


@dataclass(frozen=True)
class Database:
    """One open connection. All SQL of the store goes through ``rows``, ``run`` and ``run_many``."""

    connection: Any
    dialect: Dialect

    def rows(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """All rows of a query."""
        return list(self.stream(sql, parameters))

    def stream(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Iterator[Row]:
        """The rows of a query one after another."""
        with self._explained():
            cursor = self.connection.cursor()
            cursor.execute(self.dialect.translate(sql), parameters or {})
            while rows := cursor.fetchmany(_CHUNK):
                yield from rows

    def value(self, sql: str, parameters: Mapping[str, Any] | None = None) -> Any:
        """The first column of the first row, None where there is no row."""
        found = self.rows(sql, parameters)
        return found[0][0] if found else None

    def run(self, sql: str, parameters: Mapping[str, Any] | None = None) -> int:
        """Carry out one statement; how many rows it touched."""
        with self._explained():
            cursor = self.connection.cursor()
            cursor.execute(self.dialect.translate(sql), parameters or {})
            return int(cursor.rowcount)

    def run_many(self, sql: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Carry out one statement for each row of parameters."""
        with self._explained():
            self.connection.cursor().executemany(self.dialect.translate(sql), list(rows))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction, all or nothing, with no other writer beside it."""
        for statement in self.dialect.begin:
            self.run(statement)
        committed = False
        try:
            yield
            self.run("COMMIT")
            committed = True
        finally:
            if not committed:
                # A lost connection or a full disk may have ended the transaction already.
                with suppress(RecordError):
                    self.run("ROLLBACK")

    def close(self) -> None:
        """Close the connection."""
        with suppress(self.dialect.error):
            self.connection.close()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except self.dialect.error as error:
            raise self.dialect.explain(error) from error
