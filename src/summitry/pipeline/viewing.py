"""The record's encounters as objects again, with the documents behind them."""

import json
from collections.abc import Iterator
from functools import lru_cache

from summitry.model.document import Document
from summitry.model.record import Encounter
from summitry.pipeline.whole import encounter_from_whole
from summitry.store import Record, Selection


class Library:
    """The documents of a record by report key, fetched when first asked for."""

    def __init__(self, record: Record, keep: int = 512) -> None:
        self.record = record
        self._document = lru_cache(keep)(self._fetch)

    def document(self, report: str) -> Document:
        """The document of a report. Raises KeyError where the record has lost it (``summitry verify`` says so too)."""
        return self._document(report.partition("#")[0])

    def text(self, report: str) -> str:
        """The text that a report's quotations are from."""
        return self.document(report).text

    def _fetch(self, key: str) -> Document:
        stored = self.record.document(key)
        if stored is None:
            raise KeyError(key)
        return stored.document


def encounters(record: Record, selection: Selection, library: Library) -> Iterator[Encounter]:
    """The encounters selected, by day."""
    for text in record.wholes(selection):
        yield encounter_from_whole(json.loads(text), library.text)
