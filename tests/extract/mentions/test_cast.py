"""The cast of a document, from sightings alone."""

from datetime import date

import pytest

from summitry.extract.mentions.cast import build_cast
from summitry.extract.mentions.discourse import Discourse, Heard
from summitry.extract.mentions.parties import current_tenure, party_of, party_of_office
from summitry.extract.mentions.people import Days, choose, distance, holder, leading_office, serves, tenures_of
from summitry.extract.mentions.scan import sightings
from summitry.extract.mentions.vocabulary import Title
from summitry.extract.story import Party
from summitry.model.encounter import Participant
from summitry.model.terms import Level


def day(text: str) -> Days:
    return Days(date.fromisoformat(text), date.fromisoformat(text))


def cast_names(text: str, on: str = "2014-06-05") -> list[str]:
    return [figure.name for figure in build_cast(sightings(text, 0), day(on)).figures]


def test_full_names_come_first_and_bare_ones_join_them() -> None:
    assert cast_names("Obama and Putin: Barack Obama met Vladimir Putin, and Obama left.") == [
        "Barack Obama",
        "Vladimir Putin",
    ]


def test_a_bare_name_needs_the_time_and_the_place() -> None:
    assert cast_names("Rice was served.") == []
    assert cast_names("Merkel of Germany spoke.") == ["Angela Merkel"]


def test_the_polities_that_words_can_only_mean() -> None:
    cast = build_cast(sightings("Barack Obama went to France.", 0), day("2014-06-05"))
    assert "FRA" in cast.sure


@pytest.mark.parametrize(
    ("polity", "office", "label", "on", "name"),
    [
        ("RUS", "head", "President", "2010-01-01", "Dmitry Medvedev"),
        ("RUS", "leader", "", "2014-01-01", "Vladimir Putin"),
        ("DEU", "leader", "", "2014-01-01", "Angela Merkel"),
        ("JOR", "monarch", "King", "2014-01-01", "Abdullah II"),
        ("USA", "foreign_minister", "Secretary of State", "2014-01-01", "John Kerry"),
        ("EU", "foreign_minister", "Foreign Minister", "2014-06-01", "Catherine Ashton"),
        ("USA", "minister", "Transport Minister", "2014-01-01", None),
        ("USA", "monarch", "King", "2014-01-01", None),
    ],
)
def test_holders(polity: str, office: str, label: str, on: str, name: str | None) -> None:
    found = holder(polity, office, label, day(on))
    assert (found.person if found else None) == name


def test_the_leading_office_changes_with_the_constitution() -> None:
    assert leading_office("TUR", day("2010-01-01")) == "head_of_government"
    assert leading_office("TUR", day("2018-01-01")) == "head_of_state"


def test_distance_is_signed_days_between_a_tenure_and_a_time() -> None:
    first = next(tenure for tenure in tenures_of("Theresa May") if tenure.office == "head_of_government")
    assert distance(first, day("2017-01-01")) == 0
    assert distance(first, day("2015-01-01")) < 0 < distance(first, day("2021-01-01"))


def test_titles_and_the_offices_they_call() -> None:
    assert serves("leader", "head_of_state")
    assert serves("style", "foreign_minister")
    assert not serves("foreign_minister", "head_of_state")


def test_namesakes_by_date_and_office() -> None:
    bushes = ("George H. W. Bush", "George W. Bush")
    assert choose(bushes, (), "head", day("1991-01-01"))[0].person == "George H. W. Bush"
    assert choose(bushes, (), "head", day("2003-01-01"))[0].person == "George W. Bush"
    assert choose(bushes, ("RUS",), "head", day("2003-01-01")) == ()


def test_a_figure_in_and_out_of_office() -> None:
    (figure,) = build_cast(sightings("Barack Obama spoke.", 0), day("2014-06-05")).figures
    now, later = day("2014-06-05"), day("2019-06-05")
    assert party_of(figure, None, "", now, now).level is Level.LEADER
    gone = party_of(figure, None, "", later, later)
    assert (gone.level, gone.participant.office) == (Level.SECOND, "former President")
    assert current_tenure(figure, None, later) is None


def test_an_office_whose_holder_nobody_knows_keeps_no_name() -> None:
    party = party_of_office("PER", Title("minister", "Oil Minister", Level.LEADER), day("2014-06-05"))
    assert party == Party(Participant(None, "PER", "Oil Minister"), Level.LEADER)


def heard(sentence: int, name: str, polity: str, subject: bool = False) -> Heard:
    return Heard(sentence, sentence * 100, Party(Participant(name, polity, "President"), Level.LEADER), subject=subject)


def test_the_most_spoken_of_are_the_pair() -> None:
    talk = Discourse(build_cast((), day("2014-06-05")))
    talk.heard = [heard(0, "A", "USA", True), heard(0, "B", "RUS"), heard(1, "A", "USA"), heard(1, "C", "FRA")]
    pair = [party.participant.name for party in talk.salient(2, 2)]
    assert "A" in pair
    assert len(pair) == 2
    assert talk.salient(2, 4) == ()
    assert talk.salient(40, 2) == ()


def test_a_president_elect_is_who_comes_next() -> None:
    assert cast_names("President-elect Trump dined.", "2024-12-15") == ["Donald Trump"]
    assert cast_names("President-elect Biden dined.", "2020-12-15") == ["Joe Biden"]
    assert cast_names("President-elect Biden dined.", "2018-12-15") == ["Biden"]
