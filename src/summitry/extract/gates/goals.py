"""Where a journey may lead by its words, before anything is parsed."""

import re
from functools import cache, lru_cache

from summitry.extract.mentions.vocabulary import vocabulary
from summitry.lexicon import words
from summitry.lexicon.folding import fold
from summitry.lexicon.places import KNOWN_PLACE, places

_GOAL = re.compile(
    # begins with letters, not with a boundary, so that the search can skip to them
    r"(?:t(?<!\w.)(?:o|hrough|our(?:s|ed|ing)?(?: of)?)|[Ii](?<!\w.)n|i(?<!\w.)nto|a(?<!\w.)(?:t|mong)"
    r"|f(?<!\w.)(?:or|rom)|n(?<!\w.)ear|b(?<!\w.)etween|v(?<!\w.)isit(?:s|ed|ing)?|c(?<!\w.)hose|p(?<!\w.)icked"
    r"|m(?<!\w.)akes?|l(?<!\w.)(?:eft|eaves|eaving))"
    r" (?:the )?(?:(?:north|south|east|west|centr|neighbo)\w* )?([A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2})"
)
_POSSESSIVE = re.compile(r"[’']s\b.*")
_HERE = re.compile(
    r"(?:(?:c(?<!\w.)(?:ame|omes?|oming)|f(?<!\w.)lew in)(?: here)?"
    r" (?:in [A-Z1-9]\w+|last|next|this|on [A-Z]\w+day|[A-Z]\w+day|for)\b"
    r"|n(?<!\w.)ot coming\b|(?:d(?<!\w.)ue|e(?<!\w.)xpected|b(?<!\w.)ack) here\b|w(?<!\w.)as last (?:t?here)\b)"
)
""" Of a journey to where the article is written. """
_UNNAMED = re.compile(r"(?:t(?<!\w.)o|v(?<!\w.)isit(?:s|ed|ing)?) the (?:region|country|continent)\b")


@lru_cache(maxsize=1024)
def goals(text: str) -> frozenset[str]:
    """The countries of the places that a journey may lead to ("flew to Geneva"), though no one is meant by them.

    "" stands for one without a name ("will travel to the region").
    """
    named = frozenset(code for match in _GOAL.finditer(text) for code in _country(match[1]))
    named |= frozenset(code for match in _houses().finditer(text) for code in (_houses_of()[match[0].lower()],))
    return named | {""} if _UNNAMED.search(text) or _HERE.search(text) else named


@cache
def _houses_of() -> dict[str, str]:
    return {row[0]: row[1] for row in words("parliaments")}


@cache
def _houses() -> re.Pattern[str]:
    """Names of parliaments, where somebody may come to speak ("will address Congress")."""
    names = sorted((name.title().replace(" Of ", " of ") for name in _houses_of()), key=len, reverse=True)
    begun = (rf"{name[0]}(?<!\w.){re.escape(name[1:])}" for name in names)
    return re.compile(rf"(?:{'|'.join(begun)})\b")


def _country(name: str) -> tuple[str, ...]:
    """The country of the longest known place that the name begins with."""
    known, parts = places(), _POSSESSIVE.sub("", name).split()
    named = (" ".join(parts[:size]).rstrip(".’'") for size in range(len(parts), 0, -1))
    surface = next((surface for surface in named if surface in known), None)
    return () if surface is None or _is_leaders(surface) else (known[surface][0].country,)


@lru_cache(maxsize=4096)
def _is_leaders(surface: str) -> bool:
    """Whether a small town's name is a leader's, and no other word: "to Obama" leads to no town in Japan."""
    phrase = vocabulary().phrases.get(fold(surface))
    called = phrase is not None and phrase.people and not phrase.forms and not phrase.ambiguous
    place = places()[surface][0]
    return bool(called) and place.kind == "city" and place.population < KNOWN_PLACE
