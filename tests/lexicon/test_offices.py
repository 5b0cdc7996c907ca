from datetime import date

import pytest

from summitry.lexicon import officeholders
from summitry.model.terms import Level


def on(text):
    day = date.fromisoformat(text)
    return day, day


@pytest.mark.parametrize(
    ("polity", "office", "day", "people"),
    [
        ("RUS", "President", "2010-05-01", ["Dmitry Medvedev"]),
        ("RUS", "Prime Minister", "2010-05-01", ["Vladimir Putin"]),
        ("USA", "head_of_state", "2014-06-01", ["Barack Obama"]),
        ("USA", "Secretary of State", "2010-03-01", ["Hillary Clinton"]),
        ("GBR", "PM", "2012-01-01", ["David Cameron"]),
        ("DEU", "chancellor", "2019-06-01", ["Angela Merkel"]),
        ("UN", "secretary-general", "2012-06-01", ["Ban Ki-moon"]),
        ("KOR", "foreign minister", "2005-06-01", ["Ban Ki-moon"]),
        ("USA", "president", "2017-01-20", ["Barack Obama", "Donald Trump"]),
    ],
)
def test_who_held_an_office_on_a_day(polity, office, day, people):
    assert [tenure.person for tenure in officeholders().holders(polity, office, *on(day))] == people


@pytest.mark.parametrize(
    ("name", "day", "polity", "title"),
    [
        ("Xi", "2019-06-01", "CHN", "President"),
        ("xi jinping", "2010-06-01", "CHN", "Vice President"),
        ("Peña Nieto", "2014-06-01", "MEX", "President"),
        ("Pena-Nieto", "2014-06-01", "MEX", "President"),
        ("Kim Jong-un", "2018-06-01", "PRK", "Supreme Leader"),
        ("Suu Kyi", "2017-06-01", "MMR", "State Counsellor"),
    ],
)
def test_what_a_person_was_on_a_day(name, day, polity, title):
    assert (polity, title) in {(tenure.polity, tenure.title) for tenure in officeholders().in_office(name, *on(day))}


@pytest.mark.parametrize(
    ("name", "day"), [("Trump", "2014-06-01"), ("Barack Obama", "2018-01-01"), ("Xyzzy", "2010-01-01")]
)
def test_who_held_no_office_on_a_day(name, day):
    assert officeholders().in_office(name, *on(day)) == ()


@pytest.mark.parametrize(
    ("polity", "day", "people"),
    [
        ("DEU", "2019-06-01", ["Angela Merkel"]),
        ("RUS", "2010-06-01", ["Dmitry Medvedev"]),
        ("TUR", "2010-06-01", ["Recep Tayyip Erdoğan"]),
        ("TUR", "2020-06-01", ["Recep Tayyip Erdoğan"]),
        ("PRK", "2018-06-12", ["Kim Jong Un"]),
        ("VNM", "2019-02-27", ["Nguyen Phu Trong"]),
        ("IRN", "2013-09-27", ["Hassan Rouhani"]),
        ("UN", "2010-01-01", ["Ban Ki-moon"]),
        ("Houthis", "2020-01-01", ["Abdul-Malik al-Houthi"]),
        ("XYZ", "2020-01-01", []),
    ],
)
def test_whom_the_leader_of_a_polity_means(polity, day, people):
    found = [tenure.person for tenure in officeholders().leader(polity, *on(day))]
    assert found[: len(people)] == people
    assert bool(found) == bool(people)


def test_bare_names_that_need_support_are_marked():
    readings = {alias.person: alias for alias in officeholders().aliases()["Rice"]}
    assert readings["Condoleezza Rice"].bare
    assert readings["Condoleezza Rice"].ambiguous
    (full,) = officeholders().aliases()["Condoleezza Rice"]
    assert not full.bare
    assert not full.ambiguous


def test_every_tenure_is_ordered_and_named():
    for tenure in officeholders().all():
        assert tenure.end is None or tenure.start.first <= tenure.end.last, tenure
        assert tenure.person
        assert tenure.title
        assert tenure.level in (Level.LEADER, Level.SECOND)
