"""An encounter comes back from the record as it was derived."""

import json
from dataclasses import replace

import pytest

from summitry.model.document import QuoteMismatch
from summitry.model.encounter import When, day
from summitry.model.record import Change, Finding, SeriesFinding
from summitry.pipeline.deriving import load
from summitry.pipeline.viewing import Library, Wanted, encounters, outlines
from summitry.pipeline.whole import encounter_from_whole, encounter_to_whole
from summitry.resolve import resolve
from summitry.store import Record


def test_what_was_derived_comes_back(record: Record) -> None:
    derived = resolve(tuple(load(record).reports.values()))
    assert tuple(encounters(record, Wanted(), Library(record))) == derived


def test_every_field_survives(record: Record) -> None:
    library = Library(record)
    plain = next(encounters(record, Wanted(), library))
    report = plain.reports[0]
    days = When(day("2018-07-16"), day("2018-07-17"), "G20")
    full = replace(
        plain,
        history=(Change(None, "lapsed", days, "weather", None, report), *plain.history),
        series=(SeriesFinding(report, "the first", Finding.UNDECIDED, ("x",), "why"),),
        disputes=("ann says; bob says",),
        placed=False,
        lapsed=True,
    )
    text = json.dumps(encounter_to_whole(full))
    assert encounter_from_whole(json.loads(text), library.text) == full


def test_a_text_that_has_changed_is_found_out(record: Record) -> None:
    whole = encounter_to_whole(next(encounters(record, Wanted(), Library(record))))
    with pytest.raises(QuoteMismatch):
        encounter_from_whole(whole, lambda report: "another text")


def test_outlines_have_the_chosen_values(record: Record) -> None:
    for outline, whole in zip(outlines(record, Wanted()), encounters(record, Wanted(), Library(record)), strict=True):
        assert (outline.id, outline.when, outline.where, outline.kind) == (
            whole.id,
            whole.when,
            whole.where,
            whole.kind,
        )
        assert outline.account.participants == whole.account.participants


def test_a_document_that_is_lost() -> None:
    class Empty:
        def document(self, key: str) -> None:
            return None

    with pytest.raises(KeyError):
        Library(Empty()).document("a#1")  # type: ignore[arg-type]
