"""Whose leader somebody is of whom no list knows and whose polity nobody says: of the land where a guest meets him.

"Ash arrived in Lome on Monday and met his counterpart, Mari Birk": who is named by an office alone right behind another
leader's journey is at home where it leads.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summitry.extract.mentions.cast import Cast, Figure
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.story import Passage
from summitry.lexicon import small_set
from summitry.lexicon.places import KNOWN_PLACE, places
from summitry.model.terms import Level

_JOURNEY = re.compile(
    r"\b(?:(?:travel\w*|fl(?:y|ies|ew|own|ying)|went|go(?:es|ne|ing)?|c[ao]mes?|coming|head(?:s|ed|ing)?|trip"
    r"|journey\w*|visit(?:s|ed|ing)?|tour) (?:on \w+day )?to|visit(?:s|ed|ing)?|arriv(?:es?|ed|al|ing)"
    r"(?: on \w+day)? in) (?:the )?([A-Z][\w’'.-]*(?: (?:and the |of the |of |the )?[A-Z][\w’'.-]*){0,4})"
)
_OFFICES = frozenset(
    (
        *("head", "head_of_government", "head_of_state", "monarch", "counterpart", "foreign_minister"),
        *("defence_minister", "finance_minister", "trade_minister", "minister", "deputy_head"),
    )
)
_MET = re.compile(
    r"(?:\b(?:me(?:e?t|ets|eting)|(?:me(?:e?t|ets|eting)|talks|speak(?:ing|s)?|spoke|down|discussions) with|by"
    r"|s[ae]ws?|sees?|greet(?:s|ed)?|thank(?:s|ed)?|counterparts?),? "
    r"(?:(?:the|his|her|local) )?)$"
)
_RECEIVES = re.compile(r",? (?:received|welcomed|greeted|hosted|met) (?:him|her|the)\b")
_HOMES = ("capital", "country")


def settle_hosts(cast: Cast, passages: Sequence[Passage], sentences: Sequence[Sequence[Sighting]]) -> None:
    """Give leaders without a polity that of the one land that a journey told just before leads to.

    sentences: the sightings of each passage.
    """
    if not any(map(_is_open, cast.figures)):
        return
    for i, (passage, found) in enumerate(zip(passages, sentences, strict=True)):
        for sighting in found:
            if sighting.kind != "person" or sighting.polities or sighting.status or not _is_met(passage, sighting):
                continue
            k = next((k for k in cast.called(sighting)[:1] if _is_open(cast.figures[k])), None)
            own = _guests(cast, sighting, [*(sentences[i - 1] if i else ()), *found]) if k is not None else set()
            lands = _lands(passage, sighting.start) or (_lands(passages[i - 1]) if i else set())
            if k is not None and own and len(lands - own) == 1:
                cast.figures[k] = replace(cast.figures[k], polity=min(lands - own))


def _is_open(figure: Figure) -> bool:
    title = figure.title
    return title is not None and title.office in _OFFICES and not (figure.person or figure.polity)


def _is_met(passage: Passage, sighting: Sighting) -> bool:
    """Whether the words around say that somebody met him ("met Foreign Minister Ash", "his counterpart, Ash")."""
    text, first = passage.sentence.text, passage.sentence.start
    named = sighting.title is not None and sighting.title.office == "counterpart"
    return (
        named
        or _MET.search(text, max(0, sighting.start - first - 20), sighting.start - first) is not None
        or _RECEIVES.match(text, sighting.end - first) is not None
    )


def _guests(cast: Cast, host: Sighting, found: Sequence[Sighting]) -> set[str]:
    """The polities of the leaders named before."""
    before = (s for s in found if s.start < host.start and s.kind in ("person", "office"))
    return {code for s in before if (code := _polity(cast, s))}


def _polity(cast: Cast, sighting: Sighting) -> str:
    if sighting.kind == "office":
        leads = sighting.title is not None and sighting.title.level is Level.LEADER
        return sighting.polities[0][0] if leads and sighting.polities else ""
    return next((cast.figures[k].polity for k in cast.called(sighting)[:1]), "")


def _lands(passage: Passage, end: int | None = None) -> set[str]:
    """The countries to which the journeys told in the sentence lead. end: offset up to which it is read."""
    first = passage.sentence.start
    text = passage.sentence.text if end is None else passage.sentence.text[: end - first]
    return {code for match in _JOURNEY.finditer(text) for code in _country(match[1])}


def _country(named: str) -> Iterator[str]:
    """The country of the longest place known far and wide that the words begin with."""
    parts = named.split()
    names = (" ".join(parts[:size]).rstrip(".,’'") for size in range(len(parts), 0, -1))
    name = next((name for name in names if name in places()), "")
    fact = places()[name][0] if name and name not in small_set("neutral_towns") else None
    if fact is not None and (fact.kind in _HOMES or fact.population >= KNOWN_PLACE):
        yield fact.country
