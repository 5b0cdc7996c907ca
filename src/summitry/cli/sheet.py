"""One encounter on the terminal: values with their quotes, conflicts side by side, history, unknowns."""

from collections.abc import Iterator, Sequence

from summitry.cli.tables import wrapped
from summitry.model.document import Document
from summitry.model.encounter import Claim, Source
from summitry.model.record import Backing, Cell, Change, Encounter, Finding, Reading, SaidBySides, SeriesFinding, State
from summitry.model.wording import (
    LABELS,
    say_count,
    say_day,
    say_heading,
    say_people,
    say_place,
    say_source,
    say_value,
    say_when,
)
from summitry.pipeline.viewing import Library
from summitry.store import Hit

_MANY = frozenset({"participants", "others", "topics", "outcomes", "sources", "series"})
_QUOTES = 3


def sheet(encounter: Encounter, library: Library) -> list[str]:
    """All that the record has on one encounter."""
    backing = library.backing(encounter)
    lines = [*_head(encounter, backing), ""]
    for cell in encounter.cells:
        if cell.state in (State.REPORTED, State.REPORTED_NOT) and not _found(cell, encounter):
            lines += _cell(cell, library)
    lines += [line for finding in encounter.series for line in _series(finding, library)]
    lines += [line for dispute in encounter.disputes for line in wrapped(f"Judges disagree: {dispute}", 0)]
    lines += _readouts(backing)
    lines += ["", *_history(encounter, library), "", *_reports(encounter, library)]
    unknown = _unknown(encounter)
    return [*lines, "", *unknown] if unknown else lines


def timeline_lines(encounter: Encounter, library: Library) -> list[str]:
    """An encounter's history."""
    return [_title(encounter), *(line for change in encounter.history for line in _step(change, library))]


def conflict_lines(encounter: Encounter, library: Library) -> list[str]:
    """The cells of an encounter whose readings exclude one another; nothing where there is none."""
    cells = [cell for cell in encounter.cells if cell.conflict is not None and not _found(cell, encounter)]
    lines = [line for cell in cells for line in _cell(cell, library)]
    contradicted = [finding for finding in encounter.series if finding.finding is Finding.CONTRADICTED]
    lines += [line for finding in contradicted for line in _series(finding, library)]
    return [_title(encounter), *lines] if lines else []


def unknown_lines(encounter: Encounter, library: Library) -> list[str]:
    """What nobody reports of an encounter; nothing where all is reported."""
    unknown = _unknown(encounter)
    return [_title(encounter), *unknown] if unknown else []


def hit_lines(hits: Sequence[Hit]) -> list[str]:
    """What full-text search found."""
    return [line for hit in hits for line in (f"{hit.encounter[:8]}  {hit.document}", *wrapped(f"“{hit.quote}”", 4))]


def _title(encounter: Encounter) -> str:
    account = encounter.account
    status = "lapsed" if encounter.lapsed else str(encounter.status)
    parts = [say_when(account.when), str(encounter.kind), status, say_people(account.participants)]
    return f"{encounter.id[:8]}  " + ", ".join(parts)


def _head(encounter: Encounter, backing: Backing) -> list[str]:
    status = f"{encounter.status}, lapsed: its day has passed unreported" if encounter.lapsed else str(encounter.status)
    documents, sources = len(encounter.documents), encounter.independent_sources
    lines = [
        f"{encounter.id}  {say_heading(encounter.account)}",
        f"{status}; {say_when(encounter.when)}; {say_place(encounter.where)}",
        f"told by {say_count(documents, 'document')}, {say_count(sources, 'independent source')}",
        *_types(backing),
    ]
    return lines if encounter.placed else [*lines, "unplaced: too vague to say which encounter it is"]


def _types(backing: Backing) -> list[str]:
    """Types of source by how many independent sources have one; nothing where no account names a source."""
    return [f"sources by type: {', '.join(f'{kind} {n}' for kind, n in backing.by_type)}"] if backing.by_type else []


def _readouts(backing: Backing) -> Iterator[str]:
    """What each side's own government published, and what one tells and another leaves out."""
    if not backing.readouts:
        return
    yield "Official readouts:"
    for readout in backing.readouts:
        yield from wrapped(f"{readout.polity}: {readout.publisher}", 4)
    if backing.silent:
        yield f"    none of {', '.join(backing.silent)} in the record"
    sides = [readout.polity for readout in backing.readouts]
    for row in backing.said:
        yield from wrapped(f"{LABELS[row.field]}: {_beside(row, sides)}", 4)


def _beside(row: SaidBySides, sides: Sequence[str]) -> str:
    """ "CHN, USA: Taiwan (raised)", or "USA: 3 h; CHN leaves it out"."""
    saying: dict[str | None, list[str]] = {}
    for side, words in zip(sides, row.said, strict=True):
        saying.setdefault(words, []).append(side)
    silent = saying.pop(None, [])
    parts = [f"{', '.join(who)}: {words}" for words, who in saying.items()]
    return "; ".join([*parts, *([f"not told by {', '.join(silent)}"] if silent else [])])


def _cell(cell: Cell, library: Library) -> Iterator[str]:
    label = LABELS.get(cell.field, cell.field)
    if cell.conflict is not None:
        yield from wrapped(f"{label}: CONFLICT: {cell.conflict}", 0)
    for number, reading in enumerate(cell.readings):
        mark = "" if number == 0 or cell.field in _MANY else "also told as " if reading.agrees else "(not chosen) "
        value = say_value(cell.field, reading.value)
        if cell.state is State.REPORTED_NOT:
            value = f"reported not: {value}"
        yield from wrapped(f"{label}: {mark}{value}", 0)
        yield from _reading(reading, cell, library)


def _reading(reading: Reading, cell: Cell, library: Library) -> Iterator[str]:
    if reading.reason and (len(cell.readings) > 1 or cell.conflict):
        yield from wrapped(reading.reason, 4)
    said = (f"“{_one_line(claim.spans[0].quote)}” — {_who(report, claim, library)}" for report, claim in reading.claims)
    quotes = list(dict.fromkeys(said))
    for quote in quotes[:_QUOTES]:
        yield from wrapped(quote, 4)
    if (more := len(quotes) - _QUOTES) > 0:
        yield f"    and {more} more"


def _found(cell: Cell, encounter: Encounter) -> bool:
    """Whether the cell holds claims about a series, which are shown with what the record says of them."""
    return cell.field == "series" and bool(encounter.series)


def _series(finding: SeriesFinding, library: Library) -> Iterator[str]:
    yield from wrapped(f"{LABELS['series']}: “{_one_line(finding.as_said)}”: {finding.finding}: {finding.reason}", 0)
    document = library.document(finding.report)
    others = ", ".join(other[:8] for other in finding.by)
    yield f"    claimed in {document.publisher or document.id}" + (f"; see {others}" if others else "")


def _who(report: str, claim: Claim, library: Library) -> str:
    return _said_by(claim.source, library.document(report))


def _said_by(source: Source, document: Document) -> str:
    """ "State Department (official), in The Courier"; what a publisher says itself by its name alone."""
    said = say_source(source)
    return (
        said if source.name == document.publisher and source.name else f"{said}, in {document.publisher or document.id}"
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _history(encounter: Encounter, library: Library) -> list[str]:
    return ["History:", *(line for change in encounter.history for line in _step(change, library))]


def _step(change: Change, library: Library) -> Iterator[str]:
    when = f" for {say_when(change.when)}" if change.when else ""
    cause = f", reason given: “{change.cause}”" if change.cause else ""
    document = library.document(change.report)
    day = _day(change, document)
    yield from wrapped(f"{day}: {change.status}{when}{cause} ({_said_by(change.source or Source(), document)})", 4)


def _day(change: Change, document: Document) -> str:
    """When a step was reported: its document's date, or that of the embedded post that tells of it."""
    if change.reported is None:
        return "undated"
    published = document.published
    return _published(document) if change.reported in (published.start, published.end) else say_day(change.reported)


def _reports(encounter: Encounter, library: Library) -> list[str]:
    reasons = {link.report: link.reason for link in encounter.links}
    lines = ["Told by:"]
    for key in encounter.reports:
        document, report = library.document(key), library.report(key)
        name = f"{document.publisher}, " if document.publisher else ""
        head = f"{short_report(key)}  {name}{document.id}, {_published(document)}: {reasons.get(key, '')}"
        lines += wrapped(head.rstrip(": "), 4)
        for span in report.account.evidence:
            lines += wrapped(f"“{_one_line(span.quote)}”", 8)
    return lines


def short_report(key: str) -> str:
    """A report's key as ``summitry judge`` takes it: "1a2b3c4d#1"."""
    document, _, number = key.partition("#")
    return f"{document[:8]}#{number}"


def _published(document: Document) -> str:
    start, end = document.published.start, document.published.end
    if start is None:
        return f"by {say_day(end)}" if end else "undated"
    if end is None:
        return f"on or after {say_day(start)}"
    return say_day(start) if start == end else f"{say_day(start)} to {say_day(end)}"


def _unknown(encounter: Encounter) -> list[str]:
    lines: list[str] = []
    for state in (State.NOT_REPORTED, State.WITHHELD):
        fields = [LABELS.get(cell.field, cell.field).lower() for cell in encounter.cells if cell.state is state]
        if fields:
            lines += wrapped(f"{str(state).capitalize()}: {', '.join(fields)}", 0)
    return lines
