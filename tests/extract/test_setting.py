"""Where a story is told from."""

from datetime import date

import pytest

from summitry.extract.reading import read_story
from summitry.extract.setting import find_setting
from summitry.model.document import Document, Published
from summitry.model.terms import Basis

PLACES = [
    ("LIMA (Agency) - Ann Ash met Bo Birk.", ("Lima", "PER")),
    ("Lima, Peru (CNN) Ann Ash met Bo Birk.", ("Lima", "PER")),
    ("OSLO, Norway - Ann Ash met Bo Birk.", ("Oslo", "NOR")),
    ("BERGEN/OSLO, Norway (Agency) - Ann Ash met Bo Birk.", ("Bergen", "NOR")),
    ("LIMA/OSLO (Agency) - Ann Ash met Bo Birk.", None),
    ("Ann Ash met Bo Birk.", None),
]


def told_from(text):
    published = Published(date(2016, 6, 15), date(2016, 6, 15), Basis.METADATA)
    return find_setting(read_story(Document("test", text, language="en", published=published)))


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_here(text, place):
    here = told_from(text).here
    assert (here and (here.value.place, here.value.country)) == place


def test_a_dateline_s_day_is_that_of_the_weekdays():
    assert told_from("LIMA, June 14 (Agency) - Ann Ash met Bo Birk.").story.reference.dateline == date(2016, 6, 14)
