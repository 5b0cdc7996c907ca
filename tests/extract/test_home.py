"""Whose own voice a document is, and what its leaders are called in it; publishers real, sentences our own."""

from datetime import date

import pytest

from summitry.extract.coding import code
from summitry.extract.home import home_of
from summitry.model.document import Basis, Document, Published


@pytest.mark.parametrize(
    ("publisher", "polity"),
    [
        ("The White House", "USA"),
        ("Kremlin", "RUS"),
        ("Prime Minister's Office, 10 Downing Street", "GBR"),
        ("Ministry of Foreign Affairs of the People's Republic of China", "CHN"),
        ("Ministry for Foreign Affairs of Finland", "FIN"),
        ("Élysée", "FRA"),
        ("Bundesregierung", "DEU"),
        ("European Commission", "EU"),
        ("United Nations", "UN"),
        ("GOV.UK", "GBR"),
        ("UK Government", "GBR"),
        ("Federal Foreign Office", "DEU"),
        ("U.S. Department of State", "USA"),
        ("President of Russia", "RUS"),
        ("Prime Minister of Canada", "CAN"),
        ("Prime Minister’s Office, Israel", "ISR"),
        ("New Zealand Government", "NZL"),
        ("MOFA Japan", "JPN"),
        ("Reuters", ""),
        ("The Times of India", ""),
        (None, ""),
    ],
)
def test_whose_voice(publisher, polity):
    assert home_of(Document("test", "", publisher=publisher)) == polity


def people(text, day, publisher):
    on = date.fromisoformat(day)
    published = Published(on, on, Basis.METADATA)
    accounts = code(Document("test", text, publisher=publisher, language="en", published=published)).encounters
    return [(a.kind.value, {p.name or p.polity for p in a.participants}) for a in accounts]


@pytest.mark.parametrize(
    ("text", "day", "publisher", "who"),
    [
        (
            "The Prime Minister spoke to President Zelenskyy of Ukraine this evening. He condemned the shelling.",
            "2022-03-05",
            "10 Downing Street",
            ("call", {"Boris Johnson", "Volodymyr Zelenskyy"}),
        ),
        (
            "The Secretary-General met with H.E. Mr. Sergey Lavrov, Minister for Foreign Affairs of the Russian "
            "Federation. They discussed grain.",
            "2023-04-24",
            "United Nations",
            ("meeting", {"António Guterres", "Sergei Lavrov"}),
        ),
        (
            "The President of the Republic spoke by telephone with the President of the Russian Federation, Vladimir "
            "Putin, on Sunday.",
            "2022-03-06",
            "Élysée",
            ("call", {"Emmanuel Macron", "Vladimir Putin"}),
        ),
        (
            "The Foreign Minister met his Kazakh counterpart Murat Nurtleu in Astana on Tuesday.",
            "2023-11-08",
            "Ministry for Foreign Affairs of Finland",
            ("meeting", {"Elina Valtonen", "Murat Nurtleu"}),
        ),
        (
            "President von der Leyen will meet President Zelenskyy in Kyiv on Thursday.",
            "2023-02-01",
            "European Commission",
            ("meeting", {"Ursula von der Leyen", "Volodymyr Zelenskyy"}),
        ),
    ],
)
def test_offices_alone_are_the_publishers_own(text, day, publisher, who):
    assert who in people(text, day, publisher)


def test_offices_alone_are_nobodys_elsewhere():
    text = "The Prime Minister spoke to President Zelenskyy of Ukraine this evening."
    assert people(text, "2022-03-05", "Reuters") == []


def test_an_office_just_named_is_not_the_publishers():
    text = (
        "Prime Minister Kishida of Japan landed in Rome on Thursday. The Prime Minister will meet President Sergio "
        "Mattarella of Italy there on Friday."
    )
    assert ("meeting", {"Fumio Kishida", "Sergio Mattarella"}) in people(text, "2023-05-18", "10 Downing Street")


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Foreign Minister S. Jaishankar called on President Ranil Wickremesinghe on Friday.", True),
        ("Foreign Minister S. Jaishankar called on President Ranil Wickremesinghe to hold elections.", False),
        ("Foreign Minister S. Jaishankar called on President Ranil Wickremesinghe for help.", False),
    ],
)
def test_calling_on_someone_is_a_visit_paid(text, met):
    assert bool(people(text, "2023-01-23", None)) is met
