import pytest

from summitry.extract.mentions.tokens import phrase_key
from summitry.extract.mentions.vocabulary import given_names, vocabulary, word_set
from summitry.model.terms import Level


@pytest.mark.parametrize(
    ("words", "office", "label", "level", "plural"),
    [
        ("foreign minister", "foreign_minister", "Foreign Minister", Level.LEADER, False),
        ("foreign ministers", "foreign_minister", "Foreign Minister", Level.LEADER, True),
        ("secretaries of state", "foreign_minister", "Secretary of State", Level.LEADER, True),
        ("oil minister", "minister", "Oil Minister", Level.LEADER, False),
        ("minister of defense", "defence_minister", "Defense Minister", Level.LEADER, False),
        ("deputy oil minister", "deputy_minister", "Deputy Oil Minister", Level.SECOND, False),
        ("Secretary-General", "organisation_head", "Secretary-General", Level.LEADER, False),
        ("ambassador", "ambassador", "Ambassador", Level.SECOND, False),
        ("spokeswoman", "voice", "Spokeswoman", Level.NONE, False),
    ],
)
def test_words_of_office(words: str, office: str, label: str, level: Level, plural: bool) -> None:
    title = vocabulary().phrases[phrase_key(words)].title
    assert title is not None
    assert (title.office, title.label, title.level, title.plural) == (office, label, level, plural)


def test_an_alias_with_a_title_is_known_by_its_name() -> None:
    phrase = vocabulary().phrases["abdullah ii"]
    assert "Abdullah II" in phrase.people
    assert phrase.bare


def test_acronyms_need_capitals() -> None:
    assert vocabulary().phrases["us"].acronym
    assert not vocabulary().phrases["united states"].acronym


def test_longest_counts_the_words_of_the_longest_phrase() -> None:
    assert vocabulary().sizes["united"][0] >= 2
    assert "xyzzy" not in vocabulary().sizes


def test_given_names_tell_gender_where_one_has_it() -> None:
    assert given_names()["angela"] == "f"
    assert given_names()["vladimir"] == "m"


def test_words_that_are_no_names() -> None:
    assert "monday" in word_set("not_names", "time")
    assert "tower" in word_set("not_names", "organisation")
