"""One encounter on the terminal, with everything that a record can have on it."""

from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from summitry.cli.sheet import conflict_lines, hit_lines, sheet, short_report, timeline_lines, unknown_lines
from summitry.model.document import Document, Published
from summitry.model.encounter import Account, Claim, Participant, Place, Source, When
from summitry.model.record import (
    Backing,
    Cell,
    Change,
    Encounter,
    Finding,
    Link,
    Reading,
    Readout,
    Report,
    SaidBySides,
    SeriesFinding,
    State,
)
from summitry.model.terms import Basis, Kind, Modality, SourceType, Status
from summitry.pipeline.viewing import Library
from summitry.store import Hit

DAY = date(2022, 11, 14)
TEXT = "Berg met Ortega in Bali for three hours, the first meeting in years. A spokesman said it lasted 192 minutes."
COURIER = Document("courier.txt", TEXT, publisher="The Courier", published=Published(DAY, DAY, Basis.METADATA))
WIRE = Document("wire.txt", TEXT, published=Published(DAY, None, Basis.INFERRED, "today"))
PEOPLE = (Participant("Anna Berg", "NOR", "Prime Minister"), Participant("Luis Ortega", "CRI"))
SPOKESMAN = Source("a spokesman", SourceType.OFFICIAL)


def claim(field: str, value: object, words: str, source: Source = Source()) -> Claim:  # noqa: B008
    start = TEXT.index(words)
    return Claim(field, value, words, source, Modality.ASSERTED, (COURIER.span(start, start + len(words)),))  # type: ignore[arg-type]


ACCOUNT = Account(
    Kind.MEETING,
    Status.HELD,
    PEOPLE,
    (COURIER.span(0, 68),),
    when=When(DAY, DAY),
    where=Place("Bali", "IDN"),
    duration_minutes=180,
)
LENGTH = Cell(
    "duration_minutes",
    State.REPORTED,
    (
        Reading(180, (("aaaaaaaaaa#1", claim("duration_minutes", 180, "three hours")),), 1, "chosen: the first"),
        Reading(192, (("bbbbbbbbbb#2", claim("duration_minutes", 192, "192 minutes", SPOKESMAN)),), 1, "excluded"),
    ),
    "3 h against 3 h 12 min",
)
ENCOUNTER = Encounter(
    id="0123456789ab",
    kind=Kind.MEETING,
    status=Status.HELD,
    account=ACCOUNT,
    cells=(
        LENGTH,
        Cell(
            "series",
            State.REPORTED,
            (Reading("first", (("aaaaaaaaaa#1", claim("series", "first", "first meeting")),), 1, ""),),
        ),
        Cell("outcomes", State.NOT_REPORTED),
        Cell("topics", State.WITHHELD),
    ),
    history=(
        Change(None, Status.FLOATED, None, None, None, "bbbbbbbbbb#2"),
        Change(DAY, Status.HELD, When(DAY, DAY), "rain", SPOKESMAN, "aaaaaaaaaa#1"),
    ),
    links=(Link("aaaaaaaaaa#1", "the first report of it"), Link("bbbbbbbbbb#2", "same people, same day")),
    reports=("aaaaaaaaaa#1", "bbbbbbbbbb#2"),
    documents=("courier.txt", "wire.txt"),
    independent_sources=2,
    series=(SeriesFinding("aaaaaaaaaa#1", "first meeting in years", Finding.CONTRADICTED, ("99999999aaaa",), "no"),),
    disputes=("judged the same by ann; but judged different by bob; the later holds",),
)


BACKING = Backing(
    by_type=((SourceType.OFFICIAL, 2), (SourceType.AUTHOR, 1)),
    readouts=(
        Readout("CRI", "Government of Costa Rica", ("bbbbbbbbbb#2",)),
        Readout("NOR", "Office of the Prime Minister of Norway", ("aaaaaaaaaa#1",)),
    ),
    silent=("UN",),
    said=(
        SaidBySides("where", ("Bali, IDN", "Bali, IDN")),
        SaidBySides("duration_minutes", ("3 h 12 min", "3 h")),
        SaidBySides("topics", (None, "fish (raised)")),
    ),
)


class Shelf:
    """Two documents without a record."""

    def backing(self, encounter: Encounter) -> Backing:
        return BACKING

    def document(self, report: str) -> Document:
        return COURIER if report.startswith("a") else WIRE

    def report(self, key: str) -> Report:
        return Report(key, self.document(key).id, key, None, None, DAY, DAY, ACCOUNT)


LIBRARY = cast(Library, Shelf())


@pytest.fixture(autouse=True)
def _eighty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_the_whole_sheet() -> None:
    lines = sheet(ENCOUNTER, LIBRARY)
    assert max(map(len, lines)) <= 80
    assert lines[:3] == [
        "0123456789ab  meeting of Anna Berg, Luis Ortega",
        "held; 14 November 2022; Bali, IDN",
        "told by 2 documents, 2 independent sources",
    ]
    assert "Length: CONFLICT: 3 h against 3 h 12 min" in lines
    at = lines.index("Length: 3 h")
    assert lines[at : at + 6] == [
        "Length: 3 h",
        "    chosen: the first",
        "    “three hours” — the article itself, in The Courier",
        "Length: (not chosen) 3 h 12 min",
        "    excluded",
        "    “192 minutes” — a spokesman (official), in wire.txt",
    ]
    assert "In the series: “first meeting in years”: contradicted: no" in lines
    assert "    claimed in The Courier; see 99999999" in lines
    assert any(each.startswith("Judges disagree: judged the same by ann") for each in lines)
    assert "    undated: floated (the article itself, in wire.txt)" in lines
    assert lines[-2:] == ["Not reported: outcomes", "Withheld: topics"]


def test_the_official_readouts_side_by_side() -> None:
    lines = sheet(ENCOUNTER, LIBRARY)
    assert lines[3] == "sources by type: official 2, author 1"
    at = lines.index("Official readouts:")
    assert lines[at + 1 : at + 7] == [
        "    CRI: Government of Costa Rica",
        "    NOR: Office of the Prime Minister of Norway",
        "    none of UN in the record",
        "    Where: CRI, NOR: Bali, IDN",
        "    Length: CRI: 3 h 12 min; NOR: 3 h",
        "    Topics: NOR: fish (raised); not told by CRI",
    ]


def test_where_it_is_told() -> None:
    lines = sheet(ENCOUNTER, LIBRARY)
    at = lines.index("Told by:")
    assert lines[at + 1 : at + 3] == [
        "    aaaaaaaa#1  The Courier, courier.txt, 14 November 2022: the first report of",
        "      it",
    ]
    assert "    bbbbbbbb#2  wire.txt, on or after 14 November 2022: same people, same day" in lines
    assert lines[at + 3].startswith("        “Berg met Ortega in Bali")


def test_lapsed_and_unplaced_are_said() -> None:
    lines = sheet(replace(ENCOUNTER, lapsed=True, placed=False, status=Status.SCHEDULED), LIBRARY)
    assert lines[1].startswith("scheduled, lapsed: its day has passed unreported; 14 November 2022")
    assert lines[4] == "unplaced: too vague to say which encounter it is"


def test_conflicts_side_by_side() -> None:
    lines = conflict_lines(ENCOUNTER, LIBRARY)
    assert lines[0] == "01234567  14 November 2022, meeting, held, Anna Berg, Luis Ortega"
    assert lines[1] == "Length: CONFLICT: 3 h against 3 h 12 min"
    assert lines[-2] == "In the series: “first meeting in years”: contradicted: no"
    assert conflict_lines(replace(ENCOUNTER, cells=(), series=()), LIBRARY) == []


def test_history() -> None:
    lines = timeline_lines(ENCOUNTER, LIBRARY)
    assert " ".join(each.strip() for each in lines[2:]) == (
        "14 November 2022: held for 14 November 2022, reason given: “rain” (a spokesman (official), in The Courier)"
    )


def test_unknowns() -> None:
    assert unknown_lines(ENCOUNTER, LIBRARY)[1:] == ["Not reported: outcomes", "Withheld: topics"]
    assert unknown_lines(replace(ENCOUNTER, cells=(LENGTH,)), LIBRARY) == []


def test_small_things() -> None:
    assert short_report("0123456789abcdef#12") == "01234567#12"
    assert hit_lines([Hit("0123456789ab", "wire.txt", "Berg\n met")]) == ["01234567  wire.txt", "    “Berg  met”"]
