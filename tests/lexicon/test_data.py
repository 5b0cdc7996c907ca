"""What every row of the lexicon's tables must hold, so that a slip in review is found by machine."""

import re

import pytest

from summitry.lexicon.folding import fold
from summitry.lexicon.tables import read_records, split

DAY = re.compile(r"(19|20)\d\d(-\d\d(-\d\d)?)?")
TENURES = ("officeholders", "organisation_heads")


@pytest.mark.parametrize("name", TENURES)
def test_tenures_are_whole(name):
    people = {row[0] for row in read_records("people")}
    classes = {row[0] for row in read_records("office_classes")}
    for row in read_records(name):
        polity, office, title, person, start, end, _ = row
        assert polity, row
        assert title, row
        assert office in classes, row
        assert person in people, row
        assert DAY.fullmatch(start), row
        assert not end or DAY.fullmatch(end), row


def test_no_tenure_is_told_twice():
    rows = [row[:5] for name in TENURES for row in read_records(name)]
    assert len(rows) == len(set(rows))


def test_people_are_named_once_and_held_an_office():
    rows = read_records("people")
    holders = {row[3] for name in TENURES for row in read_records(name)}
    names = [row[0] for row in rows]
    assert len(names) == len(set(names))
    assert set(names) == holders


def test_bare_names_are_short_and_full_ones_are_not():
    for person, surnames, aliases in read_records("people"):
        assert all(len(name.split()) <= 4 for name in split(surnames)), person
        assert all(" " in name or "-" in name for name in split(aliases)), person
        assert person.strip() == person


def test_titles_and_names_stand_once():
    titles = [row[0] for row in read_records("titles")]
    assert len(titles) == len(set(titles))
    ambiguous = [fold(row[0]) for row in read_records("ambiguous_names")]
    assert len(ambiguous) == len(set(ambiguous))


def test_leading_offices_are_known_classes():
    classes = {row[0] for row in read_records("office_classes")}
    assert {row[1] for row in read_records("leading_offices")} <= classes


@pytest.mark.parametrize("name", ["places", "cities"])
def test_places_have_a_country_and_people(name):
    for row in read_records(name):
        assert re.fullmatch(r"[A-Z]{3}", row[1]), row
        assert row[2].isdigit(), row
