"""What goes into the record and comes out of it, as frozen types."""

import hashlib
from dataclasses import dataclass, fields

from summitry.model.document import Document
from summitry.model.problem import Problem


@dataclass(frozen=True, slots=True)
class CodedDocument:
    """One document with its coding, ready to store.

    key: hash of its content. signature: of its body, to find near-duplicates. encounters: how many it tells of.
    coding: the contract's list of encounters as JSON text. uncoded: why it was not coded, None where it was.
    article: hash of what the coding follows from; start: where in the text that begins.
    """

    key: str
    document: Document
    signature: bytes
    encounters: int
    coding: str
    uncoded: str | None = None
    article: str | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """The coding of an article as it stands in one document. start: where in that document's text the article begins.

    publisher, signature: the document's. coding: the contract's list of encounters as JSON text.
    """

    publisher: str | None
    signature: bytes
    start: int
    coding: str
    uncoded: str | None


@dataclass(frozen=True, slots=True)
class Done:
    """One input that is done with: what became of it.

    key: hash of its raw bytes, name and options. name: what a problem with it names. place: the same as an absolute
    path (with the line, for a file of many documents), None where it was no file.
    """

    key: str
    name: str
    result: CodedDocument | Problem
    place: str | None = None


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document as the record holds it.

    run: number of the reading that first brought it. read_at: when (UTC, ISO). retracted: why its claims do not count.
    story: key of the story it tells, superseded_by: key of the newer text of the same address (both as last derived).
    """

    key: str
    document: Document
    run: int
    read_at: str
    signature: bytes
    retracted: str | None = None
    story: str | None = None
    superseded_by: str | None = None


@dataclass(frozen=True, slots=True)
class Stub:
    """What deriving needs to know of every document. start: first possible day of publication, ISO.

    run: number of the reading that first brought it. signature: empty where it tells of no encounter.
    """

    key: str
    id: str
    url: str | None
    start: str | None
    run: int
    retracted: str | None
    signature: bytes


@dataclass(frozen=True, slots=True)
class StoredCoding:
    """The encounters of one document as JSON text. document: its key. program: version that coded it."""

    document: str
    program: str
    encounters: int
    coding: str
    uncoded: str | None = None


@dataclass(frozen=True, slots=True)
class EncounterRow:
    """One derived encounter: columns to list and filter by, and the whole as the contract's JSON text.

    start_day, end_day: ISO, None where undated. names: its people as one line. participants: JSON text, a list of
    [name, polity]. conflicts: number of cells in conflict. whole: JSON text from which the Encounter can be made again.
    reports: keys of its reports. evidence: (document id, quotation) pairs for full-text search.
    """

    id: str
    start_day: str | None
    end_day: str | None
    kind: str
    status: str
    names: str
    place: str | None
    country: str | None
    occasion: str | None
    documents: int
    sources: int
    conflicts: int
    placed: bool
    lapsed: bool
    participants: str
    encounter: str
    whole: str
    reports: tuple[str, ...] = ()
    evidence: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        """A hash of all columns: equal rows, and only they, have equal ones."""
        values = [getattr(self, field.name) for field in fields(self) if field.name not in {"reports", "evidence"}]
        return hashlib.sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Line:
    """One encounter as ``summitry list`` shows it; the fields are those of EncounterRow."""

    id: str
    start_day: str | None
    end_day: str | None
    kind: str
    status: str
    names: str
    place: str | None
    country: str | None
    occasion: str | None
    documents: int
    sources: int
    conflicts: int
    placed: bool
    lapsed: bool
    participants: str


@dataclass(frozen=True, slots=True)
class Selection:
    """Which encounters are wanted; what is None or empty does not restrict.

    status: one of the codebook's, or "lapsed". start, end: ISO days; the encounter must overlap them, an undated one
    does not. id: that encounter alone. conflicts: with so many cells in conflict, or more.
    """

    status: str | None = None
    start: str | None = None
    end: str | None = None
    id: str | None = None
    conflicts: int | None = None


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell that changed from one derivation to the next. before, after: JSON text, None where there was none."""

    encounter: str
    field: str
    before: str | None
    after: str | None
    why: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One quotation that full-text search found."""

    encounter: str
    document: str
    quote: str
