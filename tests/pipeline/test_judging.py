"""What people decide, and how they write it."""

import json
from datetime import UTC, datetime

import pytest

from summitry.model.record import Verdict
from summitry.pipeline.deriving import derive
from summitry.pipeline.judging import (
    Decision,
    NotAJudgement,
    described,
    exported,
    imported,
    judgement_of,
    linking,
    reports_of,
    sign,
    value_text,
)
from summitry.store import Record

MOMENT = datetime(2024, 5, 6, 7, 8, 9, 123, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "said", "value"),
    [
        ("when", "2018-11-30", {"start": "2018-11-30", "end": "2018-11-30"}),
        ("when", "2018-11", {"start": "2018-11-01", "end": "2018-11-30"}),
        ("when", "2018", {"start": "2018-01-01", "end": "2018-12-31"}),
        ("when", "2018-11-30/2018-12-01", {"start": "2018-11-30", "end": "2018-12-01"}),
        ("where", "Helsinki, FIN", {"place": "Helsinki", "country": "FIN"}),
        ("where", "Camp David", {"place": "Camp David", "country": None}),
        ("where", "FIN", {"place": None, "country": "FIN"}),
        ("duration_minutes", "90", 90),
        ("status", "cancelled", "cancelled"),
        ("occasion", "G20", "G20"),
        ("others", "an interpreter; a spouse", ["an interpreter", "a spouse"]),
        (
            "participants",
            "Xi Jinping (CHN); (RUS)",
            [{"name": "Xi Jinping", "polity": "CHN", "office": None}, {"name": None, "polity": "RUS", "office": None}],
        ),
        ("topics", '[{"topic": "Syria", "standing": "raised"}]', [{"topic": "Syria", "standing": "raised"}]),
    ],
)
def test_values(field: str, said: str, value: object) -> None:
    assert json.loads(value_text(field, said)) == value


@pytest.mark.parametrize(
    ("field", "said", "reason"),
    [
        ("weather", "fine", "'weather' is no field; the fields are kind"),
        ("when", "soon", "'soon' is no date"),
        ("when", "2018-13", "'2018-13' is no date"),
        ("when", "2018-12-01/2018-11-30", "is no value of when"),
        ("status", "met", "'met' is no status; write held"),
        ("kind", "lunch", "'lunch' is no kind"),
        ("duration_minutes", "two hours", "is no number of minutes"),
        ("where", "", "is no value of where"),
        ("topics", "Syria", "is no value of topics"),
        ("when", '{"start": ', "is no JSON"),
    ],
)
def test_values_that_are_none(field: str, said: str, reason: str) -> None:
    with pytest.raises(NotAJudgement, match=reason.replace("(", r"\(")):
        value_text(field, said)


def test_a_signed_decision_has_the_same_id_everywhere() -> None:
    decision = Decision(Verdict.REJECT, ("k#1",))
    one, other = sign(decision, "ann", "a hoax", MOMENT), sign(decision, "ann", "a hoax", MOMENT)
    assert one == other
    assert one.at == MOMENT.replace(microsecond=0)
    assert one.id != sign(decision, "bob", "a hoax", MOMENT).id


def test_what_can_be_pointed_at(record: Record) -> None:
    one, other, _ = [line.id for line in record.lines()]
    (first,) = reports_of(record, one[:6])
    assert reports_of(record, f"{first[:10]}{first[-2:]}") == (first,)
    assert len(reports_of(record, other)) == 2
    assert len(linking(record, Verdict.SAME, [one, other]).targets) == 3
    assert len(linking(record, Verdict.DIFFERENT, [one, other]).targets) == 2


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("zz", "'zz' is no encounter of"),
        ("", "'' is 3 encounters of"),
        ("zz#1", "'zz#1' is no report of"),
        ("times.txt#2", "the document has 1 accounts"),
        ("times.txt#x", "the document has 1 accounts"),
    ],
)
def test_what_cannot(record: Record, given: str, reason: str) -> None:
    with pytest.raises(NotAJudgement, match=reason):
        reports_of(record, given)


def test_one_alone_is_not_the_same_as_itself(record: Record) -> None:
    with pytest.raises(NotAJudgement, match="name two"):
        linking(record, Verdict.SAME, ["times.txt#1", "times.txt#1"])


def test_a_correction_holds_and_can_be_undone(record: Record) -> None:
    key = record.lines()[0].id
    value = value_text("where", "Helsinki, FIN")
    judgement = sign(Decision(Verdict.CORRECT, reports_of(record, key), "where", value), "ann", "a caption", MOMENT)
    record.judge([judgement])
    derive(record)
    assert record.lines()[0].place == "Helsinki"
    assert judgement_of(record, judgement.id[:4]) == judgement.id
    record.judge([sign(Decision(Verdict.UNDO, (judgement.id,)), "bob", "a mistake", MOMENT)])
    derive(record)
    assert record.lines()[0].place == "Osaka"
    assert len(record.judgements()) == 2


def test_out_and_in_again() -> None:
    judgements = [sign(Decision(Verdict.CONFIRM, ("k#1",), "when"), "ann", "it’s so", MOMENT)]
    assert imported([*exported(judgements), ""], "x") == judgements
    assert described(judgements)[0].endswith("2024-05-06 07:08  ann: confirm when of k#1")
    with pytest.raises(NotAJudgement, match="x:2: no judgement"):
        imported([*exported(judgements), '{"id": 1}'], "x")
