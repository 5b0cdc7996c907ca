"""Keys that name a document by its content, the same on every machine."""

import hashlib
import json
from datetime import date

from summitry.model.document import Document
from summitry.model.terms import Basis


def text_sha256(text: str) -> str:
    """SHA-256 of a text in UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_key(document: Document) -> str:
    """SHA-256 of what was given: text, title, publisher, url and publication date (not an inferred one)."""
    said = document.published if document.published.basis is Basis.METADATA else None
    given = (
        document.text,
        document.title,
        document.publisher,
        document.url,
        [_iso(said.start), _iso(said.end)] if said else None,
    )
    return text_sha256(json.dumps(given, ensure_ascii=False, separators=(",", ":")))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
