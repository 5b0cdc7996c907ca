"""What a user may say about reading: overrides, columns, limits."""

from dataclasses import dataclass, field
from pathlib import Path

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of anything is read before it is refused with a reason.

    document_bytes: one file, page or line as stored (unpacked). text_characters: one document's text after extraction;
    about 300,000 words, longer than any article. nesting: depth of HTML elements.
    archive_members, archive_bytes: of one archive, unpacked. archive_ratio: unpacked to packed size of one member.
    """

    document_bytes: int = 20 * MEGABYTE
    text_characters: int = 2 * MEGABYTE
    nesting: int = 1_000
    archive_members: int = 1_000_000
    archive_bytes: int = 50_000 * MEGABYTE
    archive_ratio: int = 200


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read.

    published, publisher: hold for every document read, whatever it says itself; None leaves it to the document.
    columns: (field of a document, column of a CSV file) pairs where the column's name does not say it itself.
    limits: see Limits. allow_private: may addresses inside a private network be fetched.
    cache: folder for what was fetched by address; None keeps nothing between runs. pause_seconds: between two requests
    to one host, more where its robots.txt asks for it.
    """

    published: str | None = None
    publisher: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    limits: Limits = field(default_factory=Limits)
    allow_private: bool = False
    cache: Path | None = None
    pause_seconds: float = 1.0
