"""The record: what the rest of the program sees of the database."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from summitry.model.problem import Problem
from summitry.model.record import Judgement, Verdict
from summitry.store import documents, encounters, integrity
from summitry.store.database import Database
from summitry.store.encounters import Explain
from summitry.store.rows import (
    CellChange,
    Done,
    EncounterRow,
    Hit,
    Line,
    Selection,
    StoredArticle,
    StoredCoding,
    StoredDocument,
    Stub,
)

EVERYTHING = Selection()


Stories = Iterable[tuple[str, str, str | None]]


@dataclass(frozen=True)
class Record:
    """An open record. Every method that writes is one transaction: all of it is there afterwards, or nothing.

    name: its address as the user gave it. Any method may raise RecordError.
    """

    name: str
    database: Database

    # What is stored

    def integrity(self) -> list[str]:
        """What the database itself finds wrong with its file, and references to what is not there; one line each."""
        return integrity.faults(self.database)

    def begin_run(self, command: str) -> int:
        """The number of the reading of this command: an unfinished one's, or a new one's."""
        with self.database.writing():
            sql = "SELECT MAX(number) FROM runs WHERE command = :command AND finished IS NULL"
            number = self.database.value(sql, {"command": command})
            return int(number) if number else self._new_run(command)

    def end_run(self, number: int) -> None:
        """The reading came to its end."""
        with self.database.writing():
            sql = "UPDATE runs SET finished = :at WHERE number = :number"
            self.database.run(sql, {"at": documents.now(), "number": number})

    def known(self, run: int, inputs: Iterable[str]) -> dict[str, Problem | None]:
        """Those of the input keys that are done with, each with why it could not be read in this run, else None."""
        return documents.known_inputs(self.database, run, inputs)

    def add(self, run: int, program: str, batch: Iterable[Done]) -> int:
        """Store a batch; how many documents it brought that were not there."""
        with self.database.writing():
            brought = documents.add(self.database, run, program, batch)
            if brought:
                self._touch()
            return brought

    def add_problems(self, found: Iterable[Problem]) -> None:
        """Keep problems that belong to no document ("missing.txt: no such file")."""
        with self.database.writing():
            for problem in found:
                documents.add_problem(self.database, problem)

    def problems(self) -> list[Problem]:
        """What could not be read, in order of place."""
        return documents.problems(self.database)

    def documents(self) -> Iterator[StoredDocument]:
        """All documents in order of key."""
        return documents.documents(self.database)

    def document(self, name: str) -> StoredDocument | None:
        """The document of that key or id."""
        return documents.find_document(self.database, name)

    def stubs(self) -> list[Stub]:
        """Every document in short, in order of key."""
        return documents.stubs(self.database)

    def places(self) -> list[tuple[str, int, str]]:
        """(absolute path, run, document key) of every document read from a file."""
        return documents.places(self.database)

    def coded_documents(self) -> Iterator[tuple[StoredDocument, StoredCoding]]:
        """Every document that tells of an encounter, with its coding, in order of key."""
        return documents.coded_documents(self.database)

    def keys(self, prefix: str) -> list[str]:
        """The keys of the documents whose key starts so or whose id is so, in order."""
        return documents.find_keys(self.database, prefix)

    def coding(self, key: str) -> StoredCoding | None:
        """The coding of one document."""
        return documents.find_coding(self.database, key)

    def article(self, article: str, program: str) -> StoredArticle | None:
        """The coding of an article by that version of the program, None where no document with it was coded."""
        return documents.find_article(self.database, article, program)

    def retract(self, key: str, why: str | None) -> None:
        """Stop a document's claims from counting; None lets them count again."""
        with self.database.writing():
            documents.retract(self.database, key, why)
            self._touch()

    def judgements(self) -> tuple[Judgement, ...]:
        """All judgements, oldest first."""
        rows = self.database.rows("SELECT judgement FROM judgements")
        found = (judgement_from_json(json.loads(text)) for (text,) in rows)
        return tuple(sorted(found, key=lambda judgement: (judgement.at, judgement.id)))

    def judge(self, judgements: Iterable[Judgement]) -> int:
        """Add judgements; how many were not there."""
        sql = "INSERT INTO judgements (id, at, judgement) VALUES (:id, :at, :judgement) ON CONFLICT DO NOTHING"
        with self.database.writing():
            added = sum(self.database.run(sql, _judgement_row(judgement)) for judgement in judgements)
            if added:
                self._touch()
            return added

    # What is derived

    def generation(self) -> int:
        """A number that grows with every change of what is stored."""
        return self._number("generation")

    def is_stale(self, program: str) -> bool:
        """Whether something was stored after the encounters were last derived, or another version derived them."""
        generation = self._number("generation")
        return generation != self._number("derived") or (generation > 0 and self._word("derived_by") != program)

    def derive(
        self, program: str, generation: int, rows: Iterable[EncounterRow], stories: Stories, explain: Explain
    ) -> bool:
        """Write what that version of the program derived from that generation.

        stories: (document key, story key, key of the document that supersedes it or None). False, and nothing written,
        where another process has derived from a later generation.
        """
        with self.database.writing():
            if self._number("derived") > generation:
                return False
            changes = encounters.replace(self.database, rows, explain)
            self._replace_stories(stories)
            self._add_changes(changes)
            self._set("derived", str(generation))
            self._set("derived_by", program)
            return True

    def lines(self, selection: Selection = EVERYTHING) -> list[Line]:
        """The encounters selected, by day, undated ones last."""
        return encounters.lines(self.database, selection)

    def encounters(self, selection: Selection = EVERYTHING) -> Iterator[tuple[str, str]]:
        """The encounters selected, by day: id, and the contract's JSON text."""
        return encounters.texts(self.database, selection)

    def wholes(self, selection: Selection = EVERYTHING) -> Iterator[tuple[str, str]]:
        """The encounters selected, by day: id, and the JSON text from which it can be made again."""
        return encounters.wholes(self.database, selection)

    def ids(self, prefix: str) -> list[str]:
        """The encounters whose id, or a report of whose, starts so."""
        return encounters.ids(self.database, prefix)

    def digests(self) -> dict[str, str]:
        """Encounter id → hash of its row as it was written."""
        return encounters.digests(self.database)

    def holds(self, row: EncounterRow) -> bool:
        """Whether an encounter is stored exactly so."""
        return encounters.holds(self.database, row)

    def memberships(self) -> dict[str, str]:
        """Report key → encounter id."""
        return encounters.memberships(self.database)

    def search(self, words: str) -> list[Hit]:
        """The quotations that have all the words."""
        return encounters.search(self.database, words)

    def changes(self, since: str | None = None) -> list[CellChange]:
        """Cells that changed, oldest first, from the day or moment ``since`` on (ISO, UTC)."""
        sql = "SELECT encounter, field, before, after, why, at FROM changes WHERE at >= :since ORDER BY number"
        return [CellChange(*row) for row in self.database.rows(sql, {"since": since or ""})]

    def stories(self) -> list[tuple[str, str, str | None]]:
        """(document key, story key, key of the document that supersedes it or None), in order of key."""
        return sorted(self.database.rows("SELECT document, story, superseded_by FROM stories"))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """All reading inside sees the record at one moment, whatever other processes write."""
        for statement in self.database.dialect.begin_reading:
            self.database.run(statement)
        try:
            yield
        finally:
            self.database.run("COMMIT")

    # Inside

    def _new_run(self, command: str) -> int:
        number = int(self.database.value("SELECT COALESCE(MAX(number), 0) + 1 FROM runs"))
        self.database.run(
            "INSERT INTO runs (number, command, started) VALUES (:number, :command, :at)",
            {"number": number, "command": command, "at": documents.now()},
        )
        return number

    def _touch(self) -> None:
        self._set("generation", str(self._number("generation") + 1))

    def _number(self, name: str) -> int:
        return int(self._word(name) or 0)

    def _word(self, name: str) -> str | None:
        value = self.database.value("SELECT value FROM meta WHERE name = :name", {"name": name})
        return None if value is None else str(value)

    def _set(self, name: str, value: str) -> None:
        sql = (
            "INSERT INTO meta (name, value) VALUES (:name, :value) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        )
        self.database.run(sql, {"name": name, "value": value})

    def _replace_stories(self, stories: Stories) -> None:
        self.database.run("DELETE FROM stories")
        self.database.run_many(
            "INSERT INTO stories (document, story, superseded_by) VALUES (:document, :story, :superseded_by)",
            ({"document": key, "story": story, "superseded_by": newer} for key, story, newer in stories),
        )

    def _add_changes(self, changes: Iterable[CellChange]) -> None:
        at = documents.now()
        start = int(self.database.value("SELECT COALESCE(MAX(number), 0) + 1 FROM changes"))
        self.database.run_many(
            "INSERT INTO changes (number, at, encounter, field, before, after, why) "
            "VALUES (:number, :at, :encounter, :field, :before, :after, :why)",
            (_change_row(number, at, change) for number, change in enumerate(changes, start)),
        )


def judgement_to_json(judgement: Judgement) -> dict[str, Any]:
    """One judgement as an object, for storing, export and import."""
    return {
        "id": judgement.id,
        "verdict": judgement.verdict.value,
        "targets": list(judgement.targets),
        "field": judgement.field,
        "value": judgement.value,
        "author": judgement.author,
        "at": judgement.at.isoformat(),
        "why": judgement.why,
    }


def judgement_from_json(data: dict[str, Any]) -> Judgement:
    """The judgement that ``judgement_to_json`` wrote. Raises KeyError or ValueError where it is none."""
    return Judgement(
        id=data["id"],
        verdict=Verdict(data["verdict"]),
        targets=tuple(data["targets"]),
        author=data["author"],
        at=datetime.fromisoformat(data["at"]),
        why=data["why"],
        field=data.get("field"),
        value=data.get("value"),
    )


def _judgement_row(judgement: Judgement) -> dict[str, Any]:
    return {
        "id": judgement.id,
        "at": judgement.at.isoformat(),
        "judgement": json.dumps(judgement_to_json(judgement), ensure_ascii=False),
    }


def _change_row(number: int, at: str, change: CellChange) -> dict[str, Any]:
    return {
        "number": number,
        "at": at,
        "encounter": change.encounter,
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "why": change.why,
    }
