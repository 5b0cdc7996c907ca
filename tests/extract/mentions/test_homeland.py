"""Whose minister somebody is whom no list knows, by those who are named in the same way."""

import re
from datetime import date

import pytest

from summitry.extract.mentions.cast import build_cast
from summitry.extract.mentions.homeland import settle
from summitry.extract.mentions.people import Days
from summitry.extract.mentions.scan import sightings

DAY = date(2023, 10, 5)


def polity_of(name: str, text: str) -> str:
    sentences = [sightings(part.group(), part.start()) for part in re.finditer(r"[^.]+\.", text)]
    cast = build_cast([sighting for found in sentences for sighting in found], Days(DAY, DAY))
    settle(cast, sentences)
    return next(figure.polity for figure in cast.figures if figure.name == name)


@pytest.mark.parametrize(
    ("text", "polity"),
    [
        ("Prime Minister Petteri Orpo spoke, and Interior Minister Mari Ashberg will fly to Riga.", "FIN"),
        ("Interior Minister Mari Ashberg flew to Riga, said President Sauli Niinistö and Prime Minister Orpo.", "FIN"),
        ("Prime Minister Petteri Orpo spoke. Norwegian Interior Minister Mari Ashberg came.", "NOR"),
        ("Prime Minister Petteri Orpo spoke with central bank governor Mari Ashberg.", "FIN"),
        ("Prime Minister Ulf Kristersson met President Sauli Niinistö and Energy Minister Mari Ashberg.", "FIN"),
        ("Finnish Prime Minister Petteri Orpo and Energy Minister Mari Ashberg listened.", "FIN"),
        ("Finnish Prime Minister Petteri Orpo spoke, and Interior Minister Mari Ashberg listened.", ""),
        ("Prime Minister Petteri Orpo and President Kassym-Jomart Tokayev spoke of Energy Minister Mari Ashberg.", ""),
        ("Prime Minister Petteri Orpo spoke, and Vice President Mari Ashberg of the company listened.", ""),
        ("Prime Minister Petteri Orpo spoke. Ghana is next. Its finance minister, Mari Ashberg, will come.", ""),
        (
            "Prime Minister Petteri Orpo waited. In the Omani capital Interior Minister Mari Ashberg met the sultan.",
            "FIN",
        ),
    ],
)
def test_a_minister_named_by_office_alone_is_a_colleague(text: str, polity: str) -> None:
    assert polity_of("Mari Ashberg", text) == polity


def test_who_is_met_in_another_land_is_of_that_land() -> None:
    text = (
        "Prime Minister Petteri Orpo stayed at home. Defence Minister Olga Birkson went to the Omani capital "
        "and met Interior Minister Mari Ashberg."
    )
    assert polity_of("Olga Birkson", text) == "FIN"
    assert polity_of("Mari Ashberg", text) == "OMN"


def test_two_hold_not_one_office() -> None:
    text = "Prime Minister Petteri Orpo praised Prime Minister Mari Ashberg."
    assert polity_of("Mari Ashberg", text) == ""
