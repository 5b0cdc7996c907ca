"""The record, the same over SQLite and PostgreSQL."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from summitry.model.document import Document, Published, Statement
from summitry.model.problem import Problem
from summitry.model.record import Judgement, Verdict
from summitry.model.terms import Basis
from summitry.store import (
    CellChange,
    CodedDocument,
    Done,
    EncounterRow,
    Record,
    RecordMissing,
    Selection,
    open_record,
)

DAY = date(2019, 6, 28)
DOCUMENT = Document(
    "osaka.txt",
    "Trump met Putin ‘today’ — 100% sure.",
    title="Osaka",
    publisher="The Courier",
    url="https://courier.example/osaka",
    language="en",
    published=Published(DAY, None, Basis.INFERRED, "today"),
    body=((0, 5), (6, 20)),
    truncated=True,
    statements=(Statement(0, 5, "@someone", DAY), Statement(6, 9, "@other")),
)
CODED = CodedDocument("k1", DOCUMENT, b"\x00sig", 2, '[{"a":1}]')
ROW = EncounterRow(
    id="e1",
    start_day="2019-06-28",
    end_day="2019-06-29",
    kind="meeting",
    status="held",
    names="Donald Trump, Vladimir Putin",
    place="Osaka",
    country="JPN",
    occasion="G20",
    documents=1,
    sources=1,
    conflicts=0,
    placed=True,
    lapsed=False,
    participants='[["Donald Trump","USA"]]',
    encounter='{"id":"e1"}',
    whole='{"w":1}',
    reports=("k1#1",),
    evidence=(("osaka.txt", "Trump met Putin"),),
)
LATER = replace(
    ROW, id="e2", start_day="2020-01-01", end_day="2020-12-31", status="scheduled", lapsed=True, conflicts=2
)
UNDATED = replace(ROW, id="e0", start_day=None, end_day=None, reports=())


class Quiet:
    """Has nothing to say of changes."""

    def changed(self, row: EncounterRow, before: str | None, reports: frozenset[str]) -> tuple[CellChange, ...]:
        return ()

    def gone(self, encounter: str, before: str, reports: frozenset[str]) -> tuple[CellChange, ...]:
        return ()


class Noting:
    """Takes note of what it is asked about."""

    def __init__(self) -> None:
        self.seen: list[tuple[str, str | None, frozenset[str]]] = []

    def changed(self, row: EncounterRow, before: str | None, reports: frozenset[str]) -> tuple[CellChange, ...]:
        self.seen.append((row.id, before, reports))
        return (CellChange(row.id, "status", '"scheduled"', '"held"', "told by b"),)

    def gone(self, encounter: str, before: str, reports: frozenset[str]) -> tuple[CellChange, ...]:
        self.seen.append((encounter, before, reports))
        return (CellChange(encounter, "encounter", "{}", None, "retracted"),)


def filled(record: Record) -> None:
    run = record.begin_run("c")
    record.add(run, "1.0", [Done("in1", "osaka.txt", CODED, "/tmp/osaka.txt"), Done("in2", "x", Problem("x", "bad"))])
    later = replace(LATER, reports=("k1#2",), evidence=(("osaka.txt", "They were meeting again"),))
    record.derive("1.0", record.generation(), (ROW, later, UNDATED), (("k1", "k0", None),), Quiet())


def test_documents_come_back_as_they_went(url: str) -> None:
    with open_record(url) as record:
        filled(record)
    with open_record(url, write=False) as record:
        stored = record.document("k1")
        assert stored is not None
        assert stored.document == DOCUMENT
        assert (stored.run, stored.signature, stored.story, stored.superseded_by) == (1, b"\x00sig", "k0", None)
        assert record.document("osaka.txt") == stored
        assert list(record.documents()) == [stored]
        ((document, coding),) = record.coded_documents()
        assert document == stored
        assert (coding.encounters, coding.coding, coding.program) == (2, '[{"a":1}]', "1.0")
        assert record.coding("k1") == coding


def test_inputs_that_are_done_with(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        assert record.known(1, ["in1", "in2", "in3"]) == {"in1": None, "in2": Problem("x", "bad")}
        assert record.known(2, ["in1", "in2", "in3"]) == {"in1": None}
        assert record.known(1, []) == {}
        assert record.places() == [("/tmp/osaka.txt", 1, "k1")]


def test_reading_again_changes_nothing(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        before = record.generation()
        assert record.add(2, "1.0", [Done("in1", "osaka.txt", CODED)]) == 0
        assert record.generation() == before
        assert not record.is_stale("1.0")


def test_a_problem_goes_when_its_file_can_be_read(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        assert record.problems() == [Problem("x", "bad")]
        record.add(1, "1.0", [Done("in9", "x", replace(CODED, key="k9"))])
        assert record.problems() == []


def test_what_was_stored_and_not_coded_is_a_problem_unless_for_its_language(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        for key, why in (("k8", "language: fr"), ("k9", "no sentences in it")):
            document = replace(CODED.document, id=key)
            uncoded = replace(CODED, key=key, document=document, encounters=0, coding="[]", uncoded=why)
            record.add(1, "1.0", [Done(f"in{key}", f"{key}.txt", uncoded)])
        assert record.problems() == [Problem("k9", "not coded: no sentences in it"), Problem("x", "bad")]


def test_one_content_under_two_names_has_the_first_name(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        record.add(1, "1.0", [Done("in5", "b", replace(CODED, document=replace(DOCUMENT, id="aaa.txt")))])
        record.add(1, "1.0", [Done("in6", "b", replace(CODED, document=replace(DOCUMENT, id="zzz.txt")))])
        assert [stored.document.id for stored in record.documents()] == ["aaa.txt"]


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(), ["e1", "e2", "e0"]),
        (Selection(status="held"), ["e1", "e0"]),
        (Selection(status="lapsed"), ["e2"]),
        (Selection(start="2019-06-29"), ["e1", "e2"]),
        (Selection(start="2019-06-30"), ["e2"]),
        (Selection(end="2019-06-28"), ["e1"]),
        (Selection(end="2019-06-27"), []),
        (Selection(id="e2"), ["e2"]),
        (Selection(conflicts=1), ["e2"]),
    ],
)
def test_selecting(tmp_path_factory: pytest.TempPathFactory, selection: Selection, expected: list[str]) -> None:
    with open_record(str(tmp_path_factory.mktemp("s") / "r.db")) as record:
        filled(record)
        assert [line.id for line in record.lines(selection)] == expected
        assert len(list(record.encounters(selection))) == len(list(record.wholes(selection))) == len(expected)


def test_selecting_on_a_server(postgres: str) -> None:
    with open_record(postgres) as record:
        filled(record)
        wanted = Selection(status="lapsed", start="2020-02-01", end="2021-01-01", conflicts=1)
        assert [line.id for line in record.lines(wanted)] == ["e2"]
        assert [line.id for line in record.lines()] == ["e1", "e2", "e0"]


def test_finding_by_id_or_report(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        assert record.ids("e") == ["e0", "e1", "e2"]
        assert record.ids("k1#2") == ["e2"]
        assert record.ids("k1") == ["e1", "e2"]
        assert record.ids("zz") == []


@pytest.mark.parametrize(
    ("words", "found"), [("meet", ["e2"]), ("Putin", ["e0", "e1"]), ("met Putin", ["e0", "e1"]), ('"', [])]
)
def test_search(url: str, words: str, found: list[str]) -> None:
    with open_record(url) as record:
        filled(record)
        assert [hit.encounter for hit in record.search(words)] == found


def test_deriving_replaces_only_what_changed(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        record.add(1, "1.0", [Done("in7", "b", replace(CODED, key="k7"))])
        assert record.is_stale("1.0")
        changed = replace(LATER, status="held", reports=("k1#2", "k7#1"))
        explain = Noting()
        assert record.derive("1.0", record.generation(), (ROW, changed), (), explain)
        assert not record.is_stale("1.0")
        assert [line.status for line in record.lines()] == ["held", "held"]
        assert record.memberships() == {"k1#1": "e1", "k1#2": "e2", "k7#1": "e2"}
        assert explain.seen == [("e2", '{"id":"e1"}', {"k1#2"}), ("e0", '{"id":"e1"}', set())]
        assert [(each.encounter, each.field) for each in record.changes()] == [("e2", "status"), ("e0", "encounter")]
        assert record.changes("2999-01-01") == []


def test_another_version_derives_anew(url: str) -> None:
    with open_record(url) as record:
        assert not record.is_stale("1.0")  # nothing is stored, so nothing is out of date
        filled(record)
        assert not record.is_stale("1.0")
        assert record.is_stale("1.1")


def test_deriving_from_less_than_another_did_is_refused(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        assert not record.derive("1.0", record.generation() - 1, (), (), Quiet())
        assert len(record.lines()) == 3


def test_retracting(url: str) -> None:
    with open_record(url) as record:
        filled(record)
        record.retract("k1", "an error")
        assert record.is_stale("1.0")
        assert [stub.retracted for stub in record.stubs()] == ["an error"]
        record.retract("k1", None)
        assert [stub.retracted for stub in record.stubs()] == [None]


def test_judgements_are_added_once(url: str) -> None:
    moment = datetime(2024, 1, 2, tzinfo=UTC)
    second = Judgement("j2", Verdict.CORRECT, ("k1#1",), "ann", moment, "why", "when", '{"start": "2019-06-28"}')
    first = Judgement("j9", Verdict.SAME, ("k1#1", "k1#2"), "bob", datetime(2023, 1, 1, tzinfo=UTC), "same day")
    with open_record(url) as record:
        assert record.judge([second, first]) == 2
        assert record.judge([first]) == 0
        assert record.judgements() == (first, second)


def test_an_unfinished_run_keeps_its_number(url: str) -> None:
    with open_record(url) as record:
        assert record.begin_run("a") == 1
        assert record.begin_run("b") == 2
        assert record.begin_run("a") == 1
        record.end_run(1)
        assert record.begin_run("a") == 3


def test_a_failed_batch_leaves_nothing(url: str) -> None:
    with open_record(url) as record:
        bad = Done("in2", "b", replace(CODED, key="k2", document=replace(DOCUMENT, title=object())))  # type: ignore[arg-type]
        with pytest.raises(Exception):  # noqa: B017, PT011
            record.add(1, "1.0", [Done("in1", "a", CODED), bad])
        assert list(record.documents()) == []
        assert record.known(1, ["in1"]) == {}


def test_a_record_that_is_not_there_is_not_made_by_looking(tmp_path: object) -> None:
    with pytest.raises(RecordMissing, match="no such record"), open_record(f"{tmp_path}/none.db", write=False):
        pass
