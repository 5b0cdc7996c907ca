"""A small record made by hand: one encounter told by two articles that disagree on its length, one undated."""

from datetime import date

import pytest

from summitry.model.document import Document, Published
from summitry.model.encounter import Account, Claim, Participant, Place, Source, Value, When
from summitry.model.record import Cell, Change, Encounter, Link, Reading, Report, State
from summitry.model.terms import Basis, Kind, Modality, SourceType, Status
from summitry.reports.dossier import Shelf

DAY = date(2022, 11, 14)
FIRST = Document(
    "courier.txt",
    "Talks in Bali\n\nAnna Berg met Luis Ortega <in> Bali on Monday. The talks lasted three hours.\n\nMost read",
    title="Talks in Bali",
    publisher="The Courier & Sons",
    url="https://courier.example/bali",
    published=Published(DAY, DAY, Basis.METADATA, "2022-11-14"),
    body=((0, 79),),
)
SECOND = Document(
    "wire.txt", "Berg and Ortega met for 192 minutes, a spokesman said.", publisher="Wire", body=((0, 54),)
)
PEOPLE = (Participant("Anna Berg", "NOR", "Prime Minister"), Participant("Luis Ortega", "CRI", "President"))
BY_AUTHOR = Source()
BY_SPOKESMAN = Source("a spokesman", SourceType.OFFICIAL)


def claim(document: Document, field: str, value: Value, words: str, source: Source = BY_AUTHOR) -> Claim:
    start = document.text.index(words)
    return Claim(field, value, words, source, Modality.ASSERTED, (document.span(start, start + len(words)),))


def account(document: Document, minutes: int, claims: tuple[Claim, ...]) -> Account:
    first = document.text.index("met")
    return Account(
        Kind.MEETING,
        Status.HELD,
        PEOPLE,
        (document.span(first, len(document.text) if document is SECOND else 55),),
        when=When(DAY, DAY, "published 2022-11-14"),
        where=Place("Bali", "IDN"),
        duration_minutes=minutes,
        claims=claims,
    )


LONG = claim(SECOND, "duration_minutes", 192, "192 minutes", BY_SPOKESMAN)
SHORT = claim(FIRST, "duration_minutes", 180, "three hours")


@pytest.fixture
def shelf() -> Shelf:
    reports = (
        Report("aaa#1", "courier.txt", "aaa", FIRST.publisher, FIRST.url, DAY, DAY, account(FIRST, 180, (SHORT,))),
        Report("bbb#1", "wire.txt", "bbb", "Wire", None, None, None, account(SECOND, 192, (LONG,))),
    )
    return Shelf({r.key: r for r in reports}, {"aaa": FIRST, "bbb": SECOND})


@pytest.fixture
def encounter(shelf: Shelf) -> Encounter:
    length = Cell(
        "duration_minutes",
        State.REPORTED,
        (
            Reading(192, (("bbb#1", LONG),), 1, "an official counts more closely"),
            Reading(180, (("aaa#1", SHORT),), 1, "rounder than the other"),
        ),
        "3 h 12 min against 3 h",
    )
    return Encounter(
        id="e1234",
        kind=Kind.MEETING,
        status=Status.HELD,
        account=shelf.reports["aaa#1"].account,
        cells=(length, Cell("topics", State.NOT_REPORTED)),
        history=(Change(DAY, Status.HELD, When(DAY, DAY), None, BY_AUTHOR, "aaa#1"),),
        links=(Link("bbb#1", "same people, nothing against the same day"),),
        reports=("aaa#1", "bbb#1"),
        documents=("courier.txt", "wire.txt"),
        independent_sources=2,
    )
