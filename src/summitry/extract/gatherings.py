"""Gatherings that sentences name, with their known days and place (CODEBOOK.md, rule 10)."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from typing import Any

from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.telling import Named
from summitry.lexicon import gatherings, word_forms
from summitry.lexicon.gatherings import Series
from summitry.model.encounter import Place, When

_NEAR = timedelta(days=75)
_SELDOM = 3
_YEARS = timedelta(days=800)
_AFTER_NAME = re.compile(r"[’']?s?\s+(?:[\w-]+[’']?s?\s+){0,2}?([A-Za-z]+)")
_BILATERAL = "bilateral summit"
_PEOPLE = frozenset(("leaders", "ministers"))
_UN = (" United Nations", " U.N.", " UN")
_BODY = re.compile(r"[’']?s?\s+(?:[A-Z]|climate|human)")
_BEFORE_NAME = re.compile(r"([A-Za-z]+)\s+(?:of|for)\s+(?:the\s+)?$")


@cache
def _automaton() -> Any:
    import ahocorasick

    found = ahocorasick.Automaton()
    for surface, series in gatherings().forms().items():
        if len(surface) > 2 or surface[-1].isdigit() or surface in word_forms("standing_bodies"):
            found.add_word(surface, (surface, series[0]))
    found.make_automaton()
    return found


def gathering_nouns() -> frozenset[str]:
    """The nouns that make an organisation's name a gathering of it ("summit", "meeting", "forum")."""
    return word_forms("gathering_nouns")


def named_gatherings(setting: Setting, passage: Passage) -> tuple[Named, ...]:
    """The gatherings that a sentence names, in order of the text; of overlapping names the longest.

    "European Council President Costa" names a person.
    """
    text, base = passage.sentence.text, passage.sentence.start
    titles = [(m.start - base, m.end - base) for m in passage.mentions if m.kind in ("person", "office")]
    kept: list[tuple[int, int, Series]] = []
    for start, end, series in sorted(_hits(text), key=lambda hit: (hit[0] - hit[1], hit[0])):
        titled = any(first <= start and end <= last for first, last in titles)
        if not titled and all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end, series))
    found = sorted(kept, key=lambda hit: hit[0])
    document = setting.story.document
    return tuple(Named(series, document.span(base + start, base + end)) for start, end, series in found)


def _hits(text: str) -> Iterator[tuple[int, int, Series]]:
    for end, (surface, series) in _automaton().iter(text):
        start, stop = end - len(surface) + 1, end + 1
        if _whole(text, start, stop) and _is_gathering(text, start, stop, surface, series):
            yield start, stop, series


def _whole(text: str, start: int, end: int) -> bool:
    return not re.match(r"\w", text[start - 1 : start] or " ") and not re.match(r"\w", text[end : end + 1] or " ")


def _is_gathering(text: str, start: int, end: int, surface: str, series: Series) -> bool:
    """An organisation's bare name is no gathering; nor is a speech at one of its bodies one at all of it."""
    if surface.endswith(_UN) and _BODY.match(text, end):
        return False
    if series.code not in word_forms("standing_bodies") or surface.split()[-1].lower() in word_forms("gathering_nouns"):
        return True
    after = _AFTER_NAME.match(text, end)
    before = _BEFORE_NAME.search(text[:start])
    nouns = word_forms("gathering_nouns") if len(surface) > 2 else word_forms("gathering_nouns") - _PEOPLE
    return any(m is not None and m[1].lower() in nouns for m in (after, before))


def _is_its_seat(series: Series, where: Place) -> bool:
    """Whether a body meets in this town time and again: then the town tells no edition."""
    return sum(e.city == where.place for e in gatherings().editions(series.code, None, None)) > _SELDOM


def with_edition(setting: Setting, named: Named, when: When | None, where: Place | None) -> Named:
    """The gathering with the edition meant: by the encounter's own days and place, else the nearest to the document.

    Left open where the document is undated and no day is said, or where no known edition fits. The days and place of
    a bilateral summit are only those that the document tells (CODEBOOK.md, rule 10).
    """
    if named.series.kind == _BILATERAL:
        return named
    first, last = setting.first_day, setting.last_day
    start = when.start if when else (first - _NEAR if first else None)
    end = when.end if when else (last + _NEAR if last else None)
    if start is None and end is None:
        return named
    found = gatherings().editions(named.series.code, start, end)
    fitting = [e for e in found if where is None or where.country in (None, e.country)]
    middle = when.start if when else (first or last)
    if not fitting and where is not None and middle is not None:
        around = gatherings().editions(named.series.code, middle - _YEARS, middle + _YEARS)
        there = [e for e in around if e.country and (e.city, e.country) == (where.place, where.country)]
        fitting = [] if _is_its_seat(named.series, where) else there
    if not fitting or middle is None:
        return named
    nearest = min(fitting, key=lambda e: (bool(when and "ministers" in e.note), abs((e.start.first - middle).days)))
    return Named(named.series, named.span, nearest)
