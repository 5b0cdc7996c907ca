"""Whether the database holds together: its own pages, and every reference from one table to another."""

from summitry.store.database import Database

_DANGLING = {
    "codings of no document": "SELECT COUNT(*) FROM codings WHERE document NOT IN (SELECT key FROM documents)",
    "documents without a coding": "SELECT COUNT(*) FROM documents WHERE key NOT IN (SELECT document FROM codings)",
    "inputs of no document": (
        "SELECT COUNT(*) FROM inputs WHERE document IS NOT NULL AND document NOT IN (SELECT key FROM documents)"
    ),
    "inputs that became nothing": "SELECT COUNT(*) FROM inputs WHERE document IS NULL AND reason IS NULL",
    "reports of no encounter": ("SELECT COUNT(*) FROM memberships WHERE encounter NOT IN (SELECT id FROM encounters)"),
    "evidence of no encounter": "SELECT COUNT(*) FROM evidence WHERE encounter NOT IN (SELECT id FROM encounters)",
    "stories of no document": "SELECT COUNT(*) FROM stories WHERE document NOT IN (SELECT key FROM documents)",
}


def faults(database: Database) -> list[str]:
    """What is wrong, one line each; nothing where all is well."""
    found = _file(database)
    for name, sql in _DANGLING.items():
        if count := database.value(sql):
            found.append(f"{count} {name}")
    return found


def _file(database: Database) -> list[str]:
    if database.dialect.name != "sqlite":
        return []
    return [str(line) for (line,) in database.rows("PRAGMA integrity_check") if line != "ok"]
