import pytest

from summitry.lexicon import titles
from summitry.lexicon.offices import usual_title
from summitry.lexicon.tables import read_records
from summitry.model.terms import Level


@pytest.mark.parametrize(
    ("text", "office", "level", "title"),
    [
        ("Prime Minister", "head_of_government", Level.LEADER, "Prime Minister"),
        ("PM", "head_of_government", Level.LEADER, "Prime Minister"),
        ("prime minister", "head_of_government", Level.LEADER, "Prime Minister"),
        ("Secretary of State", "foreign_minister", Level.LEADER, "Secretary of State"),
        ("external affairs minister", "foreign_minister", Level.LEADER, "External Affairs Minister"),
        ("Vice-Premier", "deputy_head", Level.LEADER, "Vice Premier"),
        ("Crown Prince", "heir", Level.LEADER, "Crown Prince"),
        ("secretary general", "organisation_head", Level.LEADER, "Secretary-General"),
        ("national security advisor", "national_security_adviser", Level.LEADER, "National Security Adviser"),
        ("Ambassador", "ambassador", Level.SECOND, "Ambassador"),
        ("Sen.", "legislator", Level.SECOND, "Senator"),
        ("deputy foreign minister", "deputy_minister", Level.SECOND, "Deputy Foreign Minister"),
        ("spokeswoman", "voice", Level.NONE, "spokeswoman"),
    ],
)
def test_what_words_of_office_mean(text, office, level, title):
    found = titles().find(text)
    assert found is not None
    assert (found.office, found.level, found.title) == (office, level, title)


@pytest.mark.parametrize(
    ("text", "polity"), [("Taoiseach", "IRL"), ("Pope", "VAT"), ("President", None), ("UN chief", "UN")]
)
def test_titles_that_one_polity_has(text, polity):
    found = titles().find(text)
    assert found is not None
    assert found.polity == polity


def test_other_words_are_no_titles():
    assert titles().find("gardener") is None


@pytest.mark.parametrize(
    ("title", "usual"),
    [
        ("Minister of Foreign Affairs", "Foreign Minister"),
        ("Minister of Foreign Affairs and International Cooperation", "Foreign Minister"),
        ("Secretary of the Treasury", "Treasury Secretary"),
        ("Captain Regent", "Captain Regent"),
    ],
)
def test_usual_titles(title, usual):
    assert usual_title(title) == usual


def test_levels_of_titles_and_classes_agree():
    levels = {office: level for office, level, *_ in read_records("office_classes")}
    for surface, title in titles().forms().items():
        odd = surface in ("warlord", "Party Secretary")
        assert odd or title.office not in levels or title.level == levels[title.office], surface
