"""Which gathering of a series a sentence means: by its place, its days, who meets there, and the day of the text."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.extract.gatherings.editions import editions_by_name, the_one_meant
from summitry.model.document import Basis, Document, Published

MEANT = [
    # published, sentence, first day, place, country
    ("2022-11-15", "Olaf Scholz met Joe Biden at the G7 summit in Elmau.", "2022-06-26", "Elmau", "DEU"),
    ("2022-11-13", "Joe Biden will attend the G7 summit in Hiroshima.", "2023-05-19", "Hiroshima", "JPN"),
    ("2021-04-27", "Joe Biden will travel to the United Kingdom for the G7.", "2021-06-11", "United Kingdom", "GBR"),
    (
        "2021-04-27",
        "Antony Blinken will go to London for a meeting of G7 foreign ministers.",
        "2021-05-03",
        "London",
        "GBR",
    ),
    ("2017-07-20", "Donald Trump and Vladimir Putin met at the Hamburg summit.", "2017-07-07", "Hamburg", "DEU"),
    ("2017-06-20", "Donald Trump will meet Vladimir Putin at the Hamburg Summit.", "2017-07-07", "Hamburg", "DEU"),
    (
        "2009-12-05",
        "Barack Obama will go to the Copenhagen summit, the White House said.",
        "2009-12-07",
        "Copenhagen",
        "DNK",
    ),
    # of what is planned the next one, months away; an arrival is not its day; what comes before it is on its eve
    ("2018-06-28", "Donald Trump will speak at the UN General Assembly.", "2018-09-25", "New York", "USA"),
    ("2013-08-29", "Barack Obama will attend the G20 on Tuesday.", "2013-09-05", "Saint Petersburg", "RUS"),
    ("2013-07-29", "Barack Obama will see Vladimir Putin in Moscow before the G20.", "2013-09-01", "Moscow", "RUS"),
    (
        "2013-09-04",
        "Barack Obama met Fredrik Reinfeldt in Stockholm ahead of the G20.",
        "2013-09-01",
        "Stockholm",
        "SWE",
    ),
    # by its own name, by its place alone, by the year; an edition of old by its place
    (
        "2005-11-04",
        "Hu Jintao of China will go to the World Summit on the Information Society.",
        "2005-11-16",
        "Tunis",
        "TUN",
    ),
    ("2017-11-13", "Xi Jinping warned the summit in Vietnam of new tariffs.", "2017-11-10", "Vietnam", "VNM"),
    ("2013-05-02", "Barack Obama spoke at the 2009 UN climate talks in Copenhagen.", "2009-12-07", "Copenhagen", "DNK"),
    # "a meeting" of those who meet often is not their next summit, which is two months away
    ("2017-03-24", "Sigmar Gabriel will go to a NATO meeting in Brussels.", None, "Brussels", "BEL"),
    ("2017-03-24", "Sigmar Gabriel will go to a NATO summit in Brussels.", "2017-05-25", "Brussels", "BEL"),
    # a summit of two sides is told by its accounts
    ("2018-06-30", "Donald Trump will meet Vladimir Putin at the Helsinki summit.", None, "Helsinki", "FIN"),
]


@pytest.mark.parametrize(("published", "sentence", "first", "place", "country"), MEANT)
def test_the_gathering_meant(published: str, sentence: str, first: str | None, place: str, country: str) -> None:
    day = date.fromisoformat(published)
    document = Document("test", sentence, language="en", published=Published(day, day, Basis.METADATA))
    (encounter,) = code(document).encounters
    assert (encounter.when and encounter.when.start) == (first and date.fromisoformat(first))
    assert encounter.where is not None
    assert (encounter.where.place, encounter.where.country) == (place, country)


NAMES = [
    ("Hamburg summit", "2017-06-01", "G20 Hamburg summit"),
    ("Brussels summit", "2018-07-13", "NATO Brussels summit"),
    ("Brussels summit", "2018-07-20", None),  # the European Council met there a fortnight before
    ("Brussels summit", None, None),
    ("Helsinki summit", "2018-06-30", None),
    ("Singapore summit", "2018-10-07", None),  # of two in June, not the next one of many
    ("Singapore summit", "2018-11-10", "33rd ASEAN Summit"),
    ("Elmau Summit", "2015-06-01", "G7 Elmau summit"),
    ("summit in Germany", "2017-07-05", "G20 Hamburg summit"),
    ("summit in Germany", "2017-05-05", None),  # none at hand
    ("World Summit on the Information Society", "2005-11-11", "World Summit on the Information Society in Tunis"),
]


@pytest.mark.parametrize(("name", "published", "meant"), NAMES)
def test_a_name_shared_by_several(name: str, published: str | None, meant: str | None) -> None:
    found = the_one_meant(name, editions_by_name()[name], date.fromisoformat(published) if published else None)
    assert (found and found.name) == meant
    assert found is None or published is None or abs((found.start.first - date.fromisoformat(published)).days) < 60
