"""What is said of an encounter: values, the claims that carry them, and one document's coding."""

from dataclasses import dataclass, field
from datetime import date

from summitry.model.document import Document, Span
from summitry.model.terms import Kind, Modality, OutcomeKind, SourceType, Standing, Status


@dataclass(frozen=True, slots=True)
class Participant:
    """Someone who takes part as a principal, or would.

    name: fullest usual form without titles, None where only an office or a polity is known.
    polity: ISO 3166 alpha-3, an organisation's acronym or a movement's usual name; None where not known.
    office: the office held on the encounter's date ("President"), None where not known.
    """

    name: str | None = None
    polity: str | None = None
    office: str | None = None


@dataclass(frozen=True, slots=True)
class When:
    """The days of an encounter as a closed interval; both ends are the same day where one day is known.

    anchor: what links the words to the days ("published 2019-06-11", "G20 Osaka 2019"), None for a full date.
    """

    start: date
    end: date
    anchor: str | None = None

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an interval cannot end ({self.end}) before it starts ({self.start})")

    def overlaps(self, other: "When") -> bool:
        """Whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end


@dataclass(frozen=True, slots=True)
class Place:
    """place: the most specific place named. country: ISO 3166 alpha-3, None where it cannot be told."""

    place: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """To whom a document attributes something. name is None for the unnamed ("a senior official")."""

    name: str | None = None
    type: SourceType = SourceType.AUTHOR


@dataclass(frozen=True, slots=True)
class Topic:
    """topic: the document's shortest noun phrase. source: who names it, None where the author does."""

    topic: str
    standing: Standing
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """outcome: a phrase of the document."""

    outcome: str
    kind: OutcomeKind
    source: Source | None = None


Value = Participant | When | Place | Topic | Outcome | Source | str | int

FIELDS = (
    "kind",
    "status",
    "participants",
    "others",
    "when",
    "where",
    "occasion",
    "duration_minutes",
    "planned_minutes",
    "topics",
    "outcomes",
    "sources",
    "initiative",
    "series",
    "cause",
)


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing said of an encounter by one source, with the words it rests on.

    field: which field of the encounter it speaks of, one of FIELDS. Beyond the codebook's: "initiative" (who invited or
        asked for the call), "series" (the encounter's place in a series: "first meeting", "first in a decade"),
        "cause" (why it was put off or called off).
    value: the value as understood; its type follows from the field (str for kind, status, others, occasion,
        initiative, series and cause; int minutes for the durations).
    as_said: the document's own words for the value ("last November").
    source: who says so.
    modality: how sure that source is.
    spans: at least one; the first is the narrowest.
    """

    field: str
    value: Value
    as_said: str
    source: Source
    modality: Modality
    spans: tuple[Span, ...]

    def __post_init__(self) -> None:
        if not self.spans:
            raise ValueError(f"a claim on {self.field} without its words")
        if self.field not in FIELDS:
            raise ValueError(f"no such field: {self.field}")


@dataclass(frozen=True, slots=True)
class Account:
    """What one document tells of one encounter, in the codebook's fields (CODEBOOK.md, section 2).

    evidence: the shortest sentences from which existence, participants and status follow, at least one.
    claims: what the fields rest on, in order of the text.
    """

    kind: Kind
    status: Status
    participants: tuple[Participant, ...]
    evidence: tuple[Span, ...]
    others: tuple[str, ...] = ()
    when: When | None = None
    where: Place | None = None
    occasion: str | None = None
    duration_minutes: int | None = None
    planned_minutes: int | None = None
    topics: tuple[Topic, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        if not self.evidence:
            raise ValueError("an account without evidence")


@dataclass(frozen=True, slots=True)
class Coding:
    """One document's encounters, in the order of their first evidence.

    uncoded: why the document was not coded ("language: fr"), None where it was.
    """

    document: Document
    encounters: tuple[Account, ...] = field(default=())
    uncoded: str | None = None


def day(text: str) -> date:
    """The ISO date in text. Raises ValueError where it is none."""
    return date.fromisoformat(text[:10])
