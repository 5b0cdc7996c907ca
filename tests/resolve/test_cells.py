"""Several accounts, one encounter: which values are chosen, what conflicts, what is unknown or withheld."""

from summitry.model.encounter import Source, Topic, When
from summitry.model.record import Encounter, Report, State
from summitry.model.terms import SourceType, Standing, Status
from summitry.resolve import resolve
from tests.resolve.making import ANONYMOUS, OFFICIAL, claim, report, when

JULY = "2018-07-16"


def days(text: str) -> When:
    got = when(text)
    assert got is not None
    return got


def only(*reports: Report) -> Encounter:
    (encounter,) = resolve(reports)
    return encounter


def test_the_narrow_day_is_chosen_and_the_vague_one_is_no_conflict() -> None:
    e = only(
        report("a1", "Trump, Putin", "2018-07-01/2018-07-31", "2018-08-30"),
        report("b1", "Trump, Putin", JULY, "2018-07-17"),
    )
    assert e.when == when(JULY)
    assert e.cell("when").conflict is None
    assert [r.value for r in e.cell("when").readings] == [when(JULY), when("2018-07-01/2018-07-31")]


def test_days_told_after_the_day_beat_those_planned() -> None:
    e = only(
        report("a1", "Trump, Putin", JULY, "2018-07-01", status="scheduled", source=OFFICIAL),
        report("b1", "Trump, Putin", "2018-07-17", "2018-07-18"),
    )
    assert e.when == when("2018-07-17")
    assert e.cell("when").conflict is None
    assert "before the day" in e.cell("when").readings[1].reason


def test_two_days_told_after_the_day_are_a_conflict() -> None:
    e = only(report("a1", "Trump, Putin", JULY, "2018-07-18"), report("b1", "Trump, Putin", "2018-07-17", "2018-07-18"))
    assert e.cell("when").conflict == "16 July 2018 (a) against 17 July 2018 (b)"


def test_lengths() -> None:
    e = only(
        report("a1", "Trump, Putin", JULY, minutes=120, source=OFFICIAL),
        report("b1", "Trump, Putin", JULY, minutes=90),
        report("c1", "Trump, Putin", JULY, minutes=125),
    )
    assert e.account.duration_minutes == 120
    assert e.cell("duration_minutes").conflict == "2 h (the Kremlin) against 90 min (b)"


def test_the_city_is_chosen_before_the_land() -> None:
    e = only(
        report("a1", "Trump, Putin", JULY, place="Finland, FIN"),
        report("b1", "Trump, Putin", JULY, place="Helsinki, FIN"),
    )
    assert e.where is not None
    assert e.where.place == "Helsinki"
    assert e.cell("where").conflict is None


def test_spellings_are_one_participant_and_an_unnamed_side_is_absorbed() -> None:
    e = only(report("a1", "Trump, Abe", JULY), report("b1", "Trump, =JPN", JULY))
    assert [p.name for p in e.account.participants] == ["Donald Trump", "Shinzo Abe"]


def test_copies_of_a_story_count_once() -> None:
    e = only(
        report("a1", "Trump, Abe", JULY, story="wire"),
        report("b1", "Trump, Abe", JULY, story="wire"),
        report("c1", "Trump, Abe", JULY),
    )
    assert len(e.documents) == 3
    assert e.independent_sources == 2
    assert e.cell("status").readings[0].stories == 2


def test_a_topic_raised_and_avoided() -> None:
    e = only(
        report("a1", "Trump, Putin", JULY, topics=[("Crimea", "raised")]),
        report("b1", "Trump, Putin", JULY, topics=[("the Crimea", "avoided"), ("trade", "raised")]),
    )
    assert e.cell("topics").conflict == "raised by one account, avoided by another: Crimea"
    assert Topic("trade", Standing.RAISED) in e.account.topics


def test_an_agreement_against_nothing_agreed() -> None:
    e = only(
        report("a1", "Trump, Putin", JULY, outcomes=[("a truce", "agreement")]),
        report("b1", "Trump, Putin", JULY, outcomes=[("no results", "none")]),
    )
    assert e.cell("outcomes").conflict


def test_nothing_agreed_is_reported_not() -> None:
    e = only(report("a1", "Trump, Putin", JULY, outcomes=[("no results", "none")]))
    assert e.cell("outcomes").state is State.REPORTED_NOT


def test_unknown_fields_are_those_one_could_know() -> None:
    held = only(report("a1", "Trump, Putin", JULY))
    planned = only(report("a1", "Trump, Putin", JULY, "2018-07-01", status="scheduled"))
    call = only(report("a1", "Trump, Putin", JULY, kind="call"))
    assert {"where", "duration_minutes", "topics", "outcomes"} <= set(held.unknown)
    assert not {"duration_minutes", "outcomes"} & set(planned.unknown)
    assert "where" not in call.unknown


def test_withheld() -> None:
    e = only(report("a1", "Trump, Putin", JULY, quote="The two met; aides would not say how long the talks lasted."))
    assert e.withheld == ("duration_minutes",)
    assert "duration_minutes" not in e.unknown


def test_an_official_denial_against_an_anonymous_claim() -> None:
    e = only(
        report("a1", "Trump, Putin", JULY, "2018-07-18", source=ANONYMOUS),
        report("b1", "Trump, Putin", JULY, "2018-07-19", status="denied", source=OFFICIAL),
    )
    assert e.status is Status.DENIED
    assert e.cell("status").conflict
    assert len(e.cell("status").readings) == 2


def test_held_from_before_the_day_is_a_plan() -> None:
    e = only(report("a1", "Trump, Putin", JULY, "2018-07-10"))
    assert e.status is Status.SCHEDULED


def test_a_plan_whose_day_has_passed_has_lapsed() -> None:
    plan = report("a1", "Trump, Putin", JULY, "2018-07-10", status="scheduled")
    later = report("b1", "Merkel, Macron", "2018-09-01", "2018-09-02")
    found = {e.reports[0]: e for e in resolve([plan, later])}
    assert found["a#1"].lapsed
    assert found["a#1"].history[-1].status == "lapsed"
    assert not resolve([plan])[0].lapsed


def test_who_asked_for_it() -> None:
    two = [
        claim("initiative", "Moscow", "at Moscow's request"),
        claim("initiative", "Washington", "invited by Washington"),
    ]
    e = only(
        report("a1", "Trump, Putin", JULY, claims=two[:1]),
        report("b1", "Trump, Putin", JULY, claims=two[1:]),
    )
    assert e.cell("initiative").conflict == "asked for by Moscow or by Washington"


def test_who_can_know_is_chosen_first() -> None:
    expert = Source("A. Expert", SourceType.EXPERT)
    e = only(
        report("a1", "Trump, Putin", JULY, minutes=60, source=expert),
        report("b1", "Trump, Putin", JULY, minutes=120, source=Source("Vladimir Putin", SourceType.PARTICIPANT)),
    )
    assert e.account.duration_minutes == 120
    assert "a participant" in e.cell("duration_minutes").readings[0].reason


def test_a_day_of_a_journey_is_no_conflict_with_its_days() -> None:
    e = only(
        report("a1", "Obama", "2013-03-20", "2013-03-20", kind="visit", place="Tel Aviv, ISR"),
        report("b1", "Obama", "2013-03-20/2013-03-22", "2013-03-23", kind="visit", place="Jerusalem, ISR"),
    )
    assert e.when == when("2013-03-20/2013-03-22")
    assert e.conflicts == ()


def test_an_earlier_stage_that_an_account_tells_is_set_aside() -> None:
    moved = report(
        "a1", "Trump, Putin", "2018-08-20", "2018-07-10", status="postponed",
        claims=[claim("when", days(JULY), "set for 16 July"), claim("when", days("2018-08-20"), "now on 20 August")],
    )  # fmt: skip
    e = only(moved)
    assert e.when == when("2018-08-20")
    assert e.cell("when").conflict is None
    assert [r.value for r in e.cell("when").readings] == [when("2018-08-20"), when(JULY)]


def test_what_one_account_tells_side_by_side_is_no_conflict() -> None:
    e = only(
        report(
            "a1", "Trump, Putin", JULY, topics=[("Crimea", "raised"), ("Crimea", "avoided")],
            outcomes=[("a truce", "agreement"), ("no treaty", "none")],
        )
    )  # fmt: skip
    assert e.conflicts == ()
