"""Meetings "at the presidential palace", "at State House": in the country of the side whose house it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from summitry import lexicon
from summitry.extract.coreference import Group
from summitry.extract.home import home_of
from summitry.extract.places import country_of
from summitry.extract.setting import Setting
from summitry.extract.telling import Found
from summitry.lexicon import word_forms, words
from summitry.model.encounter import Place
from summitry.model.terms import Kind

_OF_PUBLISHER = "home"
_OWN = frozenset(("office", "residence", "home", "palace"))
""" "Saw him at his office": where one side is the head of an organisation, in the country of the other. """


def place_in_houses(setting: Setting, groups: Sequence[Group]) -> None:
    """Give meetings without a place the country of the one side that lives or works in the house they are told of."""
    for group in groups:
        if group.kind is Kind.MEETING and not any(t.where for t in group.tellings):
            found = next(_found(setting, group), None)
            if found is not None:
                group.tellings[0] = replace(group.tellings[0], where=found)


def _found(setting: Setting, group: Group) -> Iterator[Found[Place]]:
    """The countries of the houses named in the sentences of the group, where they are those of one side only."""
    for telling in group.tellings:
        sentence = setting.story.passages[telling.mention.sentence].sentence
        for named in _houses().finditer(sentence.text):
            sides = _whose(setting, group, named[1])
            if len(sides) == 1:
                start = sentence.start + named.start(1)
                words_ = setting.story.document.span(start, sentence.start + named.end(1))
                yield Found(Place(None, country_of(next(iter(sides)))), words_, 2)


def _whose(setting: Setting, group: Group, house: str) -> set[str]:
    """The polities of the sides whose house it may be."""
    states = {p.participant.polity or "" for p in group.parties}
    if house in word_forms("shared_venues"):
        return states & {fact.country for fact in lexicon.places().find(house)}
    if house.lower() in _OWN:
        known = lexicon.polities().by_code
        clubs = {code for code in states if code in known and known[code].kind == "organisation"}
        return states - clubs if clubs else set()
    office = _offices()[house.lower().replace("’", "'")]
    if office == _OF_PUBLISHER:
        return states & {home_of(setting.story.document)}
    days = next((t.when.value for t in group.tellings if t.when), None)
    first, last = (days.start, days.end) if days else (setting.first_day, setting.last_day)
    if first is None or last is None:
        return set()
    holders, names = lexicon.officeholders(), [p.participant.name for p in group.parties]
    held = [holders.in_office(name, first, last)[:1] for name in names if name]
    return {t.polity for tenures in held for t in tenures if t.office == office} & states


@cache
def _offices() -> dict[str, str]:
    return {name: office for names, office in words("houses") for name in names.split("|")}


@cache
def _houses() -> re.Pattern[str]:
    """ "At the presidential palace", "in the prime minister's office"; venues that many countries have, by name."""
    common = "|".join(re.escape(name).replace("'", "['’]") for name in _offices())
    own = "|".join(_OWN)
    proper = "|".join(map(re.escape, sorted(word_forms("shared_venues"))))
    return re.compile(
        rf"\bat (?:the |his |her |its )?((?:{proper})|(?i:{common})|(?<=h(?:is|er) )(?:{own}))\b"
        r"(?! of |'s)"
    )
