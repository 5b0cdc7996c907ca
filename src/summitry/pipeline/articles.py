"""What the record knows of an article already, in another document: its coding is taken over, not made again.

A coding follows from the article alone (``coder.told_by``), so the record may be asked for it by a hash of the article.
Found or not, the bytes are the same; only the time is not.
"""

import hashlib
import json
from contextlib import ExitStack, suppress
from functools import cache
from typing import Any

from summitry import __version__
from summitry.model.document import Document
from summitry.model.encounter import Coding
from summitry.model.exchange import account_from_json
from summitry.model.terms import SourceType
from summitry.store import Record, RecordError, StoredArticle, open_record

OUTLET = "\ue000"
""" Stands for the publisher of an article while it is coded; a character that no text uses. """


def article_key(article: Document) -> str:
    """A hash of all that an article's coding follows from."""
    said = (
        article.title, article.publisher, article.url, article.language, article.truncated,
        str(article.published.start), str(article.published.end), article.body,
        [(one.start, one.end, one.author, str(one.said_on)) for one in article.statements],
    )  # fmt: skip
    return hashlib.sha256(f"{json.dumps(said)}\0{article.text}".encode("utf-8", "surrogatepass")).hexdigest()


def seek(record: str, article: Document) -> tuple[Coding, bytes] | None:
    """The article's coding and signature by this version of the program, None where the record has none.

    record: its address, "" for none. One that cannot be asked has none: what reads into it will say so.
    """
    if not record:
        return None
    known = _Known.of(record).record
    with suppress(RecordError):
        found = known.article(article_key(article), __version__) if known is not None else None
        return _coding(found, article) if found is not None else None
    return None


class _Known:
    """A record, open to be read from for the rest of a worker's life; None where that cannot be."""

    def __init__(self, address: str) -> None:
        self._held = ExitStack()
        self.record: Record | None = None
        with suppress(RecordError):
            self.record = self._held.enter_context(open_record(address, write=False))

    @staticmethod
    @cache
    def of(address: str) -> "_Known":
        """The same one each time."""
        return _Known(address)


def _coding(found: StoredArticle, article: Document) -> tuple[Coding, bytes]:
    """The coding as one of the article: offsets from its first character, the outlet as whoever publishes it."""
    told = _as_article(json.loads(found.coding), found, article.publisher == OUTLET)
    accounts = tuple(account_from_json(account, article.text) for account in told)
    return Coding(article, accounts, found.uncoded), found.signature


def _as_article(value: Any, found: StoredArticle, of_any: bool) -> Any:
    if isinstance(value, list):
        return [_as_article(one, found, of_any) for one in value]
    if not isinstance(value, dict):
        return value
    out = {name: _as_article(one, found, of_any) for name, one in value.items()}
    if isinstance(out.get("start"), int):
        out |= {"start": out["start"] - found.start, "end": out["end"] - found.start}
    if of_any and out.get("type") == SourceType.AUTHOR.value and out.get("name") == found.publisher:
        out["name"] = OUTLET
    return out
