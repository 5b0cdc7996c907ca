"""The schema's versions. Each is a file of SQL, carried out once, in order; ``meta`` knows the last one done."""

from importlib.resources import files

from summitry.store.database import Database
from summitry.store.errors import NewerRecord, NotARecord

VERSION = 3


def prepare(database: Database, name: str) -> None:
    """Bring the database at ``database`` to this program's version, all or nothing.

    Raises NewerRecord where a newer program wrote it, NotARecord where another program did.
    """
    if version(database, name) == VERSION:
        return
    with database.writing():
        done = version(database, name)  # again, now that no other process can migrate
        for number in range(done + 1, VERSION + 1):
            _migrate(database, number)


def version(database: Database, name: str) -> int:
    """The schema's version, 0 for an empty database."""
    tables = database.dialect.tables(database)
    if not tables:
        return 0
    stored = "meta" in tables and database.value("SELECT value FROM meta WHERE name = 'schema_version'")
    if not stored:
        raise NotARecord(f"{name}: is another program's database, not a Summitry record")
    if int(stored) > VERSION:
        raise NewerRecord(
            f"{name}: the record was written by a newer Summitry (version {stored} of the record, "
            f"this program knows {VERSION}); update the program"
        )
    return int(stored)


def _migrate(database: Database, number: int) -> None:
    for statement in _statements(number, database.dialect.name):
        database.run(statement)
    database.run(
        "INSERT INTO meta (name, value) VALUES ('schema_version', :number) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {"number": str(number)},
    )


def _statements(number: int, dialect: str) -> list[str]:
    folder = files("summitry.store") / "schema"
    paths = (folder / f"{number:03}.sql", folder / f"{number:03}.{dialect}.sql")
    text = "\n".join(path.read_text(encoding="utf-8") for path in paths if path.is_file())
    bare = "\n".join(line.partition("--")[0] for line in text.splitlines())
    return [statement for statement in map(str.strip, bare.split(";")) if statement]
