"""The dossier as plain rows, ready to be rendered: what the record says, and the words behind each cell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from summitry.model.document import Document
from summitry.model.encounter import Account, Claim, Source
from summitry.model.problem import Problem
from summitry.model.record import Backing, Cell, Change, Encounter, Reading, Report, SeriesFinding, State
from summitry.model.terms import SourceType
from summitry.model.wording import LABELS, say_day, say_people, say_place, say_source, say_value, say_when
from summitry.reports.highlight import Mark, Paragraph, highlight


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one document behind a value (several joined by a dot), who says so in it, and where they stand."""

    words: str
    source: str
    publisher: str
    document: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value of a cell in words, with its quotes. chosen, agrees: as in Reading."""

    value: str
    reason: str
    stories: int
    chosen: bool
    quotes: tuple[Quote, ...]
    agrees: bool = False

    @property
    def why(self) -> str:
        """Why it was not chosen, "" of what was."""
        return "" if self.chosen else f"{'also told so' if self.agrees else 'not chosen'}: {self.reason}"


@dataclass(frozen=True, slots=True)
class CellRow:
    """One field of an encounter in words."""

    label: str
    state: str
    values: tuple[ValueRow, ...]
    conflict: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an encounter's history in words."""

    day: str
    status: str
    detail: str
    source: str


@dataclass(frozen=True, slots=True)
class Article:
    """One document behind an encounter, its evidence marked."""

    anchor: str
    name: str
    title: str
    publisher: str
    published: str
    url: str | None
    why: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A claim about the encounter's place in a series, and how the record bears it out. by: (id, heading) of others."""

    words: str
    finding: str
    reason: str
    publisher: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadoutTable:
    """Official readouts side by side. sides: (polity, publisher, anchor of the article); none_from: polities.

    rows: (label, words by side, None for a side that leaves it out).
    """

    sides: tuple[tuple[str, str, str], ...]
    none_from: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str | None, ...]], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One encounter of the dossier."""

    id: str
    heading: str
    people: str
    when: str
    where: str
    kind: str
    status: str
    lapsed: bool
    placed: bool
    documents: int
    independent: int
    cells: tuple[CellRow, ...]
    steps: tuple[Step, ...]
    missing: tuple[str, ...]
    articles: tuple[Article, ...]
    encounter: Encounter
    series: tuple[SeriesRow, ...] = ()
    disputes: tuple[str, ...] = ()
    types: tuple[tuple[str, int], ...] = ()
    readouts: ReadoutTable | None = None

    @property
    def conflicts(self) -> tuple[CellRow, ...]:
        """The cells whose values exclude one another."""
        told = LABELS["series"] if self.contradicted else ""  # shown once, with the encounters that contradict it
        return tuple(c for c in self.cells if c.conflict and c.label != told)

    @property
    def contradicted(self) -> tuple[SeriesRow, ...]:
        """Claims about the series that the record contradicts."""
        return tuple(s for s in self.series if s.finding == "contradicted")


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that a dossier shows. scope: the filter in words, empty for the whole record."""

    scope: str
    pages: tuple[Page, ...]
    documents: int
    independent: int
    problems: tuple[Problem, ...]

    @property
    def conflicts(self) -> tuple[Page, ...]:
        """The encounters with conflicts, or with claims about the series that the record contradicts."""
        return tuple(p for p in self.pages if p.conflicts or p.contradicted or p.disputes)

    @property
    def ids(self) -> frozenset[str]:
        """Which encounters have a page here."""
        return frozenset(p.id for p in self.pages)


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the encounters rest on: reports by their key, documents by theirs, backing by the encounter's id."""

    reports: Mapping[str, Report]
    documents: Mapping[str, Document]
    backing: Mapping[str, Backing] = field(default_factory=dict)

    def document_of(self, report: str) -> Document | None:
        """The document of a report; a report's key is "<document key>#<number>"."""
        return self.documents.get(report.rpartition("#")[0])


def build(encounters: Sequence[Encounter], shelf: Shelf, problems: Iterable[Problem] = (), scope: str = "") -> Dossier:
    """The dossier of these encounters, in their order."""
    used = [shelf.reports[key] for e in encounters for key in e.reports if key in shelf.reports]
    return Dossier(
        scope=scope,
        pages=tuple(_page(e, shelf) for e in encounters),
        documents=len({r.document for r in used}),
        independent=len({r.story for r in used}),
        problems=tuple(problems),
    )


def _page(encounter: Encounter, shelf: Shelf) -> Page:
    account, backing = encounter.account, shelf.backing.get(encounter.id, Backing())
    return Page(
        id=encounter.id,
        heading=_heading(account),
        people=say_people(account.participants),
        when=say_when(account.when),
        where=say_place(account.where) if account.where else "",
        kind=str(encounter.kind),
        status=str(encounter.status),
        lapsed=encounter.lapsed,
        placed=encounter.placed,
        documents=len(encounter.documents),
        independent=encounter.independent_sources,
        cells=tuple(_cell_row(c, encounter, shelf) for c in encounter.cells if c.readings),
        steps=tuple(_step(c, shelf) for c in encounter.history),
        missing=tuple(_missing(c) for c in encounter.cells if c.state in (State.NOT_REPORTED, State.WITHHELD)),
        articles=_articles(encounter, shelf),
        encounter=encounter,
        series=tuple(_series_row(f, shelf) for f in encounter.series),
        disputes=encounter.disputes,
        types=tuple((kind.value, count) for kind, count in backing.by_type),
        readouts=_readout_table(encounter, backing) if backing.readouts else None,
    )


def _readout_table(encounter: Encounter, backing: Backing) -> ReadoutTable:
    return ReadoutTable(
        sides=tuple((r.polity, r.publisher, anchor(encounter.id, r.reports[0])) for r in backing.readouts),
        none_from=backing.silent,
        rows=tuple((LABELS[row.field], row.said) for row in backing.said),
    )


def _series_row(finding: SeriesFinding, shelf: Shelf) -> SeriesRow:
    report = shelf.reports.get(finding.report)
    publisher = (report.publisher or report.document) if report else ""
    return SeriesRow(finding.as_said, str(finding.finding), finding.reason, publisher, finding.by)


def _heading(account: Account) -> str:
    people = " – ".join(p.name or p.office or p.polity or "?" for p in account.participants[:4])
    rest = len(account.participants) - 4
    return f"{people} and {rest} more" if rest > 0 else people or (account.occasion or "unknown")


def _missing(cell: Cell) -> str:
    label = LABELS.get(cell.field, cell.field)
    return f"{label} (withheld)" if cell.state is State.WITHHELD else label


def _cell_row(cell: Cell, encounter: Encounter, shelf: Shelf) -> CellRow:
    several = cell.field in ("participants", "others", "topics", "outcomes", "sources", "series", "cause", "initiative")
    values = tuple(
        _value_row(cell.field, r, several or number == 0, encounter, shelf) for number, r in enumerate(cell.readings)
    )
    return CellRow(LABELS.get(cell.field, cell.field), str(cell.state), values, cell.conflict)


def _value_row(field: str, reading: Reading, chosen: bool, encounter: Encounter, shelf: Shelf) -> ValueRow:
    quotes = [_quote(key, claim, encounter, shelf) for key, claim in reading.claims]
    return ValueRow(
        value=say_value(field, reading.value),
        reason=reading.reason,
        stories=reading.stories,
        chosen=chosen,
        quotes=_together(quotes),
        agrees=reading.agrees,
    )


def _together(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """One quote for each voice of each document, its words in order, each once."""
    voices: dict[Quote, dict[str, None]] = {}
    for quote in quotes:
        voices.setdefault(replace(quote, words=""), {})[quote.words] = None
    return tuple(replace(voice, words=" · ".join(words)) for voice, words in voices.items())


def _quote(key: str, claim: Claim, encounter: Encounter, shelf: Shelf) -> Quote:
    report = shelf.reports.get(key)
    publisher = (report.publisher or report.document) if report else key
    return Quote(
        words=" ".join(claim.spans[0].quote.split()),
        source=_said_by(claim.source, publisher),
        publisher=publisher,
        document=report.document if report else key,
        anchor=anchor(encounter.id, key),
    )


def _said_by(source: Source, publisher: str) -> str:
    """Who says it, "" where that is the publisher on its own account; a publisher's name is not said twice."""
    if source.type is SourceType.AUTHOR:
        return ""
    return str(source.type) if source.name == publisher else say_source(source)


def anchor(encounter: str, report: str) -> str:
    """The name of an article's place inside the dossier."""
    return f"{encounter}-{report[:12]}-{report.rpartition('#')[2]}"


def _step(change: Change, shelf: Shelf) -> Step:
    report = shelf.reports.get(change.report)
    planned = f"for {say_when(change.when)}" if change.when else ""
    cause = f"“{change.cause}”" if change.cause else ""
    publisher = (report.publisher or report.document) if report else ""
    by = _said_by(change.source, publisher) if change.source else ""
    return Step(
        day=_reported(change, shelf),
        status=str(change.status),
        detail=" — ".join(part for part in (planned, cause) if part),
        source=", in ".join(part for part in (by, publisher) if part),
    )


def _reported(change: Change, shelf: Shelf) -> str:
    document = shelf.document_of(change.report)
    if change.reported is None or document is None:
        return say_day(change.reported) if change.reported else "undated report"
    published = document.published
    if change.reported not in (published.start, published.end):
        return say_day(change.reported)  # an embedded post's own
    return _say_published(published.start, published.end)


def _articles(encounter: Encounter, shelf: Shelf) -> tuple[Article, ...]:
    why = {link.report: link.reason for link in encounter.links}
    found = []
    for key in encounter.reports:
        report, document = shelf.reports.get(key), shelf.document_of(key)
        if report and document:
            found.append(_article(encounter, report, document, why.get(key, "")))
    return tuple(found)


def _article(encounter: Encounter, report: Report, document: Document, why: str) -> Article:
    account = report.account
    marks = [Mark(s.start, s.end, "evidence") for s in account.evidence]
    marks += [Mark(s.start, s.end, LABELS.get(c.field, c.field).lower()) for c in account.claims for s in c.spans[:1]]
    published = document.published
    return Article(
        anchor=anchor(encounter.id, report.key),
        name=report.document,
        title=document.title or report.document,
        publisher=report.publisher or "publisher not known",
        published=_say_published(published.start, published.end),
        url=document.url,
        why=why,
        paragraphs=highlight(document, tuple(marks)),
    )


def _say_published(start: date | None, end: date | None) -> str:
    if start and end:
        return say_day(start) if start == end else f"between {say_day(start)} and {say_day(end)}"
    if start:
        return f"on or after {say_day(start)}"
    return f"on or before {say_day(end)}" if end else "undated"
