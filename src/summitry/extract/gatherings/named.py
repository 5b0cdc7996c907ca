"""Gatherings that sentences name: by their series ("the G20") or by the place of one ("the Hamburg summit")."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from summitry.extract.gatherings.editions import editions_by_name, the_one_meant
from summitry.extract.gatherings.podium import speeches_at_the_un
from summitry.extract.setting import Setting
from summitry.extract.story import NAMED, Passage
from summitry.extract.telling import Named
from summitry.lexicon import gatherings, word_forms
from summitry.lexicon.gatherings import Edition, Series

_AFTER_NAME = re.compile(r"(?:\s*\([A-Z][\w-]+\)|\))?[’']?s?\s+(?:[\w-]+[’']?s?\s+){0,2}?([A-Za-z]+)")
_BESIDE_NAME = re.compile(r"(?:[’']s)?\s+([A-Za-z]+)")
_RULERS = {"leaders", "ministers"}
_LARGER = {"EU", "UN"}  # whose leaders are its officials too
_UN = (" United Nations", " U.N.", " UN")
_BODY = re.compile(r"[’']?s?\s+(?:[A-Z]|climate|human)")
_BEFORE_NAME = re.compile(
    r"([A-Za-z]+)\s+(?:of|for)\s+(?:the\s+)?(?:[\w-]+(?:,|\s+and)\s+(?:the\s+)?){0,2}(?:\w+-(?:nation|member|country|state)\s+)?$"
)
# "the National Security Council", "Russia's (the Russian, his) Security Council", "the Peace and Security Council"
_OF_A_STATE = re.compile(
    r"\b(?:National|Supreme|Federal|Homeland|Regional|Collective|Economic|Peace and|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|own"
    r"|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]\w+[’']s|[A-Z]\w+(?:an|ish|ese|i))\s+$"
)
_SPEAKING_TO = re.compile(
    r"(?i)\b(?:address|told|tell|brief|chair|(?:spoke|speak|speech|remarks|testif)\w*\s+(?:to|before|at))\w*\s+(?:the\s+)?$"
)
_WITH_ONE, _SUMMIT, _LENGTH = re.compile(r"[A-Z][\w.]*[-\u2013]$"), re.compile(r"^[\w.]+ (?i:summit)\b"), 7
""" "The U.S.-EU summit": of the two, not of the members. """
_KIND = re.compile(r"([\w.'’-]+)\s+$")
_HELD_BY = re.compile(r"\bh[eo]ld(?:s|ing)? (?:a|their)(?: \w+)? $")
_PLAIN = frozenset(
    ("the", "this", "that", "a", "last", "next", "week", "month", "year", "upcoming", "recent", "weekend")
)

_AS_WRITTEN = str.maketrans("\n\xa0\u2010\u2011\u2013\u2019", "  ---'")
""" What stands in a name where a line breaks, or where a printer sets a longer dash, as the names are written. """

Hit = tuple[int, int, Series, Edition | None]


@cache
def _automaton() -> Any:
    import ahocorasick

    found = ahocorasick.Automaton()
    single = editions_by_name()
    for surface, editions in single.items():
        found.add_word(surface, (surface, None, editions))
    for surface, series in gatherings().forms().items():
        if len(surface) > 2 or surface[-1].isdigit() or surface in word_forms("standing_bodies"):
            found.add_word(surface, (surface, series[0], single.get(surface, ())))
    found.make_automaton()
    return found


def gathering_nouns() -> frozenset[str]:
    """The nouns that make an organisation's name a gathering of it ("summit", "meeting", "forum")."""
    return word_forms("gathering_nouns")


def named_gatherings(setting: Setting, passage: Passage) -> tuple[Named, ...]:
    """The gatherings that a sentence names, in order of the text; of overlapping names the longest.

    "European Council President Costa" names a person, "leaders of Oman, Peru and the European Council" people.
    """
    text, base = _as_written(passage.sentence.text), passage.sentence.start
    people = (m for m in passage.mentions if m.kind in NAMED or (m.kind == "group" and len(m.parties) > 2))
    titles = [(m.start - base, m.end - base) for m in people]
    kept: list[Hit] = []
    for hit in sorted(_hits(setting, text), key=lambda hit: (hit[0] - hit[1], hit[0])):
        titled = any(first <= hit[0] and hit[1] <= last for first, last in titles)
        if not titled and all(hit[1] <= other[0] or hit[0] >= other[1] for other in kept):
            kept.append(hit)
    span = setting.story.document.span
    return tuple(
        Named(series, span(base + start, base + end), edition)
        for start, end, series, edition in sorted(kept, key=lambda hit: hit[0])
    )


def _as_written(text: str) -> str:
    return text if text.isascii() and "\n" not in text else text.translate(_AS_WRITTEN)


def _hits(setting: Setting, text: str) -> Iterator[Hit]:
    for end, (surface, series, editions) in _automaton().iter(text):
        start, stop = end - len(surface) + 1, end + 1
        if not _whole(text, start, stop):
            continue
        edition = the_one_meant(surface, editions, setting.first_day, series is not None) if editions else None
        if edition is not None:
            if not _is_of_its_kind(text, start, surface) and not _is_of_club(text, stop):
                yield start, stop, gatherings().series(edition.series)[0], edition
        elif series is not None and _is_gathering(text, start, stop, surface, series):
            yield start, stop, series, None
    yield from ((start, stop, gatherings().series("UNGA")[0], None) for start, stop in speeches_at_the_un(text))


def _is_of_its_kind(text: str, start: int, surface: str) -> bool:
    """ "a business summit in Germany", "a bilateral summit in Oslo", "to hold a summit in Oslo": not the one that the
    place is known for."""
    if surface.lower().startswith("summit in ") and _HELD_BY.search(text[:start]) is not None:
        return True
    kind = _KIND.search(text[:start]) if surface.lower().startswith("summit in ") else None
    return kind is not None and not kind[1].lower().endswith(("'s", "’s")) and kind[1].lower() not in _PLAIN


def _is_session(text: str, start: int, end: int) -> bool:
    """A session of the UN’s Security Council, or a speech to it; no country’s own council, no call for action."""
    if _OF_A_STATE.search(text[:start]):
        return False
    return _is_beside(text, start, end, gathering_nouns()) or _SPEAKING_TO.search(text[:start]) is not None


def _is_beside(text: str, start: int, end: int, nouns: frozenset[str]) -> bool:
    """ "the NATO summit", "a meeting of NATO": one of the nouns stands behind the name or before it."""
    after, before = _AFTER_NAME.match(text, end), _BEFORE_NAME.search(text[:start])
    return any(m is not None and m[1].lower() in nouns for m in (after, before))


def _whole(text: str, start: int, end: int) -> bool:
    return not re.match(r"\w", text[start - 1 : start] or " ") and not re.match(r"\w", text[end : end + 1] or " ")


def _is_gathering(text: str, start: int, end: int, surface: str, series: Series) -> bool:
    """An organisation's bare name is no gathering; nor is a speech at one of its bodies one at all of it, nor a club’s
    presidency ("India’s G20 presidency")."""
    if surface.endswith("Security Council"):
        return _is_session(text, start, end)
    if _WITH_ONE.search(text[:start]) and _SUMMIT.search(text[start : end + _LENGTH]):
        return False
    if surface.endswith(_UN) and _BODY.match(text, end):
        return False
    if surface.split()[-1].lower() in gathering_nouns():
        return True
    if series.code == "EU" and text[max(0, start - 1) : start] == "-":
        return False  # "the Oman-EU summit"
    if series.code not in word_forms("standing_bodies"):
        return not _is_of_club(text, end)
    return _is_beside(text, start, end, gathering_nouns() - (_RULERS if series.code in _LARGER else frozenset()))


def _is_of_club(text: str, end: int) -> bool:
    """ "India's G20 presidency", "the COP28 host": an office of the gathering's, not the gathering."""
    beside = _BESIDE_NAME.match(text, end)
    return beside is not None and beside[1].lower() in word_forms("club_nouns")
