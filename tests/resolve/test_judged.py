"""People's judgements: honoured on every reading, superseded, never lost."""

from datetime import UTC, datetime, timedelta

from summitry.model.encounter import Place
from summitry.model.record import Encounter, Judgement, Verdict
from summitry.model.terms import Status
from summitry.resolve import resolve
from tests.resolve.making import report, when

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
A = report("a1", "Trump, Putin", "2018-07-16", "2018-07-17", minutes=120)
B = report("b1", "Trump, Putin", "2018-07-16", "2018-07-17", minutes=90)
C = report("c1", "Trump, Putin", "2018-09-16", "2018-09-17")


def judgement(verdict: Verdict, *targets: str, minutes: int = 0, author: str = "Clark", **cell: str) -> Judgement:
    key = f"{verdict}-{targets}-{minutes}-{author}-{cell}"
    return Judgement(key, verdict, targets, author, NOON + timedelta(minutes=minutes), "one photograph", **cell)


def by_report(found: tuple[Encounter, ...]) -> dict[str, Encounter]:
    return {key: e for e in found for key in e.reports}


def test_same_joins_and_says_so() -> None:
    (e,) = resolve([A, C], [judgement(Verdict.SAME, "a#1", "c#1")])
    assert "judged the same by Clark on 2026-11-21: one photograph" in [link.reason for link in e.links]


def test_different_parts() -> None:
    found = by_report(resolve([A, B], [judgement(Verdict.DIFFERENT, "a#1", "b#1")]))
    assert found["a#1"].id != found["b#1"].id


def test_the_later_holds_and_the_dispute_is_shown() -> None:
    two = [judgement(Verdict.SAME, "a#1", "b#1"), judgement(Verdict.DIFFERENT, "b#1", "a#1", minutes=5, author="Doe")]
    found = by_report(resolve([A, B], two))
    assert found["a#1"].id != found["b#1"].id
    assert "the later holds" in found["a#1"].disputes[0]


def test_undo_and_its_undoing() -> None:
    part = judgement(Verdict.DIFFERENT, "a#1", "b#1")
    undo = judgement(Verdict.UNDO, part.id, minutes=1)
    again = judgement(Verdict.UNDO, undo.id, minutes=2)
    assert len(resolve([A, B], [part])) == 2
    assert len(resolve([A, B], [part, undo])) == 1
    assert len(resolve([A, B], [part, undo, again])) == 2


def test_correct_sets_the_value_and_keeps_what_was_said() -> None:
    (e,) = resolve([A, B], [judgement(Verdict.CORRECT, "a#1", field="duration_minutes", value="100")])
    cell = e.cell("duration_minutes")
    assert e.account.duration_minutes == 100
    assert [r.value for r in cell.readings] == [100, 120, 90]
    assert cell.conflict is None
    assert "corrected by Clark" in cell.readings[0].reason


def test_correct_of_objects_and_of_the_status() -> None:
    judged = [
        judgement(Verdict.CORRECT, "a#1", field="where", value='{"place": "Helsinki", "country": "FIN"}'),
        judgement(Verdict.CORRECT, "a#1", field="when", value='{"start": "2018-07-15", "end": "2018-07-15"}'),
        judgement(Verdict.CORRECT, "a#1", field="status", value="unclear"),
    ]
    (e,) = resolve([A], judged)
    assert (e.where, e.when, e.status) == (Place("Helsinki", "FIN"), when("2018-07-15"), Status.UNCLEAR)


def test_two_judges_of_one_cell_are_a_conflict() -> None:
    two = [
        judgement(Verdict.CORRECT, "a#1", field="duration_minutes", value="100"),
        judgement(Verdict.CORRECT, "a#1", minutes=1, author="Doe", field="duration_minutes", value="110"),
    ]
    (e,) = resolve([A], two)
    assert e.account.duration_minutes == 110
    assert "Clark" in (e.cell("duration_minutes").conflict or "")
    assert e.disputes


def test_reject_and_confirm() -> None:
    reject = judgement(Verdict.REJECT, "a#1")
    assert [e.reports for e in resolve([A, C], [reject])] == [("c#1",)]
    assert len(resolve([A, C], [reject, judgement(Verdict.CONFIRM, "a#1", minutes=1)])) == 2


def test_judgements_in_any_order_and_of_unknown_reports() -> None:
    judged = [judgement(Verdict.SAME, "a#1", "c#1"), judgement(Verdict.REJECT, "zz#1")]
    assert resolve([A, C], judged) == resolve([C, A], judged[::-1])
