"""The record: encounters derived from the accounts of many documents, and people's judgements on them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from summitry.model.document import Statement
from summitry.model.encounter import Account, Claim, Place, Source, Value, When
from summitry.model.terms import Kind, SourceType, Status


class State(StrEnum):
    """What the record can say of one cell (DESIGN.md, principle 1)."""

    REPORTED = "reported"
    REPORTED_NOT = "reported not"
    NOT_REPORTED = "not reported"
    WITHHELD = "withheld"


@dataclass(frozen=True, slots=True)
class Report:
    """One account as the record holds it: the account, and what resolution needs to know of its document.

    key: "<document key>#<number from 1>"; the document key is a hash of its content.
    document: the document's id.
    story: the key of the story of which the document is a copy or rewrite (its own if none).
    posts: the embedded posts that have a date of their own.
    """

    key: str
    document: str
    story: str
    publisher: str | None
    url: str | None
    published_start: date | None
    published_end: date | None
    account: Account
    posts: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """One value of a field with everything that says so.

    value: as understood. claims: (report key, claim) pairs, in order. stories: how many independent stories say it.
    reason: why it was chosen, or why it was not, in a sentence. agrees: not chosen, nor excluded by it.
    """

    value: Value
    claims: tuple[tuple[str, Claim], ...]
    stories: int
    reason: str
    agrees: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of an encounter: its state, the chosen reading(s) first, and whether readings exclude one another.

    field: one of the codebook's fields. readings: all that is said; for list fields each item is a reading.
    conflict: a sentence where readings exclude one another, else None.
    """

    field: str
    state: State
    readings: tuple[Reading, ...] = ()
    conflict: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One dated step in an encounter's history: floated, announced, postponed, cancelled, held.

    reported: the day (or first possible day) of the report, None where its document is undated; of what an embedded
    post says, the post's own day. status: what it became.
    when: the days then named. cause: why, in the report's words. source: who says so. report: key of the report.
    """

    reported: date | None
    status: Status | str
    when: When | None
    cause: str | None
    source: Source | None
    report: str


@dataclass(frozen=True, slots=True)
class Link:
    """Why a report belongs to its encounter, in a sentence."""

    report: str
    reason: str


class Finding(StrEnum):
    """What the record says of a claim about a series ("the first meeting in a decade")."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    UNDECIDED = "not decidable"


@dataclass(frozen=True, slots=True)
class SeriesFinding:
    """A claim about an encounter's place in a series, held against the record.

    report: key of the report that makes it. as_said: its words. finding: supported, contradicted or not decidable.
    by: ids of the encounters that speak for or against it. reason: why, in a sentence.
    """

    report: str
    as_said: str
    finding: Finding
    by: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Encounter:
    """One encounter as the record has it, derived from reports and judgements.

    id: stable short hash of the least of its reports' keys. account: the chosen values. cells: all that is said.
    reports: keys of its reports, in order. documents: ids of their documents. independent_sources: stories that are no
    copies of one another. placed: False where it rests only on vague accounts that fit several encounters or none.
    lapsed: a plan whose day has passed unreported. series: claims about its place in a series, held against the record.
    disputes: sentences on judgements that contradict one another.
    """

    id: str
    kind: Kind
    status: Status
    account: Account
    cells: tuple[Cell, ...]
    history: tuple[Change, ...]
    links: tuple[Link, ...]
    reports: tuple[str, ...]
    documents: tuple[str, ...]
    independent_sources: int
    placed: bool = True
    lapsed: bool = False
    series: tuple[SeriesFinding, ...] = ()
    disputes: tuple[str, ...] = ()

    def cell(self, field: str) -> Cell:
        """The cell of a field; one that is not reported where nothing speaks of it."""
        return next((c for c in self.cells if c.field == field), Cell(field, State.NOT_REPORTED))

    @property
    def conflicts(self) -> tuple[Cell, ...]:
        """Cells whose readings exclude one another."""
        return tuple(c for c in self.cells if c.conflict is not None)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Fields that nobody reports."""
        return tuple(c.field for c in self.cells if c.state is State.NOT_REPORTED)

    @property
    def withheld(self) -> tuple[str, ...]:
        """Fields that a party is reported to have declined to give."""
        return tuple(c.field for c in self.cells if c.state is State.WITHHELD)

    @property
    def when(self) -> When | None:
        """The chosen days."""
        return self.account.when

    @property
    def where(self) -> Place | None:
        """The chosen place."""
        return self.account.where


@dataclass(frozen=True, slots=True)
class Readout:
    """What one side's own government published of an encounter. reports: keys, in order of publication."""

    polity: str
    publisher: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidBySides:
    """One thing that official readouts tell. said: its words by side, None for a side that leaves it out."""

    field: str
    said: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class Backing:
    """On whose word an encounter rests.

    by_type: type of source -> how many independent stories have such a source, the most frequent first.
    readouts: official publications, one for each side that has any, in order of polity. silent: sides that have none
    where another has. said: the readouts beside one another, empty where there are not two.
    """

    by_type: tuple[tuple[SourceType, int], ...] = ()
    readouts: tuple[Readout, ...] = ()
    silent: tuple[str, ...] = ()
    said: tuple[SaidBySides, ...] = ()


class Verdict(StrEnum):
    """What a person can decide."""

    SAME = "same"
    DIFFERENT = "different"
    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's dated decision. It is superseded by a later one, never overwritten.

    id: hash of all that follows. targets: report keys (same, different, reject, confirm) or, for undo, judgement ids.
    field, value: for correct (and confirm of a cell): the cell and its right value as contract JSON text.
    author, at, why: who, when (UTC), and the reason given.
    """

    id: str
    verdict: Verdict
    targets: tuple[str, ...]
    author: str
    at: datetime
    why: str
    field: str | None = None
    value: str | None = None
