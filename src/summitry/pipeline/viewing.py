"""The record's encounters as objects again, with the documents behind them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summitry.model.document import Document
from summitry.model.encounter import Participant, Place
from summitry.model.record import Backing, Encounter, Report
from summitry.pipeline.reports import reports_of
from summitry.pipeline.whole import encounter_from_whole, outline_from_whole
from summitry.store import EVERYTHING, Line, Record, Selection, StoredDocument


class Library:
    """The documents of a record by report key, fetched when first asked for."""

    def __init__(self, record: Record, keep: int = 512) -> None:
        self.record = record
        self._document = lru_cache(keep)(self._fetch)
        self._reports = lru_cache(keep)(self._fetch_reports)

    def document(self, report: str) -> Document:
        """The document of a report. Raises KeyError where the record has lost it (``summitry verify`` says so too)."""
        return self._document(report.partition("#")[0])

    def text(self, report: str) -> str:
        """The text that a report's quotations are from."""
        return self.document(report).text

    def report(self, key: str) -> Report:
        """The report of that key. Raises KeyError as ``document`` does."""
        document, _, number = key.partition("#")
        return self._reports(document)[int(number) - 1]

    def backing(self, encounter: Encounter) -> Backing:
        """On whose word the encounter rests, with the readouts of its sides beside one another."""
        from summitry.resolve.support import backing

        return backing(encounter, {key: self.report(key) for key in encounter.reports})

    def _fetch(self, key: str) -> Document:
        return self._stored(key).document

    def _fetch_reports(self, key: str) -> list[Report]:
        stored, coding = self._stored(key), self.record.coding(key)
        if coding is None:
            raise KeyError(key)
        return reports_of(stored, coding, stored.story or key)

    def _stored(self, key: str) -> StoredDocument:
        stored = self.record.document(key)
        if stored is None:
            raise KeyError(key)
        return stored


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which encounters a user asks for.

    people: each must take part. place: a city, venue or state. selection: the rest.
    """

    selection: Selection = EVERYTHING
    people: tuple[str, ...] = ()
    place: str | None = None


def lines(record: Record, wanted: Wanted) -> list[Line]:
    """The encounters wanted, by day, in short."""
    found = record.lines(wanted.selection)
    return [line for line in found if _with(line, wanted.people) and _at(line, wanted.place)]


def encounters(record: Record, wanted: Wanted, library: Library) -> Iterator[Encounter]:
    """The encounters wanted, by day."""
    for text in _chosen(record, wanted, record.wholes(wanted.selection)):
        yield encounter_from_whole(json.loads(text), library.text)


def outlines(record: Record, wanted: Wanted) -> Iterator[Encounter]:
    """The encounters wanted, by day, by their chosen values alone (no claims, cells or history): quick."""
    return (outline_from_whole(json.loads(text)) for text in _chosen(record, wanted, record.wholes(wanted.selection)))


def texts(record: Record, wanted: Wanted) -> Iterator[str]:
    """The encounters wanted, by day, each as the contract's JSON text."""
    return _chosen(record, wanted, record.encounters(wanted.selection))


def _chosen(record: Record, wanted: Wanted, found: Iterator[tuple[str, str]]) -> Iterator[str]:
    if not wanted.people and wanted.place is None:
        return (text for _, text in found)
    ids = {line.id for line in lines(record, wanted)}
    return (text for key, text in found if key in ids)


def _with(line: Line, people: tuple[str, ...]) -> bool:
    if not people:
        return True
    from summitry.query.filtering import is_named

    present = [Participant(name, polity) for name, polity in json.loads(line.participants)]
    return all(any(is_named(person, name) for person in present) for name in people)


def _at(line: Line, place: str | None) -> bool:
    if place is None:
        return True
    from summitry.query.filtering import is_at

    return (line.place or line.country) is not None and is_at(Place(line.place, line.country), place)
