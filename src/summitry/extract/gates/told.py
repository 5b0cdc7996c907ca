"""The words of encounter in a text, and whether they can tell of one there: the first thing that the gate asks.

A word that is too common alone may need another near it: "line" is one of a call in "on the line". Where that is not
there, the grammar of the word finds nothing, and no document is opened for its sake.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from summitry import lexicon
from summitry.extract.events.company import company_forms, manners_told
from summitry.model.terms import Kind

_MET_WITH = frozenset(("discuss", "sit", "meet", "meeting", "talk", "press"))
_AT_ONCE = frozenset(("side", "rite", "drop", "hand", "reach", "each", "bring"))
""" Manners of company that are rare enough for a document to be opened for their sake. """
_WITH = re.compile(r"[^;:]{0,80}?\b(?:with|alongside|between)\b")
_PAIRED = 80
_PAIR = re.compile(r"(?:\band |& |^[\w.'’-]{2,20}, )[^,;:]{2,60}$")
_BEFORE, _AFTER = 60, 20
_RIGHT_THERE = {"unless before": r"(?:{})$", "unless after": r"^ (?:{})\b"}
_OF_DEEDS = frozenset(("deed", "aside", "together", "carpet", "foot"))
""" Frames of the words that tell of a contact beside certain verbs alone. """


class Told(NamedTuple):
    """What a word of encounter tells: strong or not, of a journey or not, and whether it stands by what it needs."""

    strong: bool
    travel: bool
    accompanied: bool


class _Hit(NamedTuple):
    """A form of a word of encounter, strong or not; of a verb of company; or of both."""

    form: str
    trigger: bool = False
    strong: bool = False
    with_others: bool = False
    travel: bool = False
    company: bool = False


@lru_cache(maxsize=1024)
def hits(text: str) -> frozenset[Told]:
    """What each word of encounter in the text tells.

    What people do with one another is strong before "with" ("discussed the crisis with Ash", "had lunch with Ash"),
    and behind two of them ("Ash and Birk discussed it"). Where a word is strong, those of company add nothing.
    Remembered for a while: both gates ask.
    """
    low = text.lower()
    beside = _Beside(low)
    told = ((end + 1 - len(hit.form), end + 1, hit) for end, hit in _words().iter(low))
    words = [(start, end, hit) for start, end, hit in told if whole(low, start, end)]
    found = {_told(hit, beside, start, end) for start, end, hit in words if hit.trigger}
    if any(told.strong for told in found):
        return frozenset(found)
    manners = {m for start, _, hit in words if hit.company for m in manners_told(hit.form, low, start)}
    return frozenset(found | {Told(manner in _AT_ONCE, False, True) for manner in manners})


class _Beside(dict[re.Pattern[str], bool]):
    """Whether a pattern is found anywhere in the text, each sought once: a line of a page may have a word 20,000 times,
    and be searched from end to end for each."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __missing__(self, pattern: re.Pattern[str]) -> bool:
        self[pattern] = pattern.search(self.text) is not None
        return self[pattern]


def _told(hit: _Hit, beside: _Beside, start: int, end: int) -> Told:
    strong = hit.strong or (hit.with_others and _has_others(beside.text, start, end))
    return Told(strong, hit.travel, _is_accompanied(hit.form, beside, start))


def _has_others(text: str, start: int, end: int) -> bool:
    return _WITH.match(text, end) is not None or _PAIR.search(text, max(0, start - _PAIRED), start) is not None


def _is_accompanied(form: str, beside: _Beside, start: int) -> bool:
    """Whether the form, which starts there in the lower-cased text, stands by what it needs, if it needs anything."""
    needs = _needed().get(form)
    if needs is None:
        return True
    end = start + len(form)
    before, after = beside.text[max(0, start - _BEFORE) : start], beside.text[end : end + _AFTER]
    near = {"before": before, "after": after, "unless before": before, "unless after": after}
    return any(
        beside[pattern] if place == "beside" else (pattern.search(near[place]) is None) == place.startswith("unless")
        for place, pattern in needs
    )


@cache
def _needed() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    needs: dict[str, list[tuple[str, re.Pattern[str]]]] = defaultdict(list)
    freely = {form for form, _, _, frame, _ in lexicon.words("weak_triggers") if frame not in _OF_DEEDS}
    rows = [(form, place, near) for forms, place, near in lexicon.words("needed") for form in forms.split("|")]
    deeds = ((noun, "beside", verbs) for nouns, verbs in lexicon.words("deeds") for noun in nouns.split("|"))
    for form, place, near in (*rows, *(row for row in deeds if row[0] not in freely)):
        needs[form].append((place, re.compile(_RIGHT_THERE.get(place, r"\b(?:{})\b").format(near))))
    return {form: tuple(found) for form, found in needs.items()}


@cache
def _words() -> Any:
    hits = {}
    for form, _, _, frame, kind in lexicon.words("weak_triggers"):
        if frame not in ("stay", "way", "ask", "link", "side"):
            hits[form.lower()] = _Hit(form.lower(), True, False, frame in _MET_WITH, kind == Kind.VISIT.value)
    for form, _, _, _, kind in lexicon.words("triggers"):
        hits[form.lower()] = _Hit(form.lower(), True, True, True, kind == Kind.VISIT.value)
    for form in company_forms():
        hits[form] = hits.get(form, _Hit(form))._replace(company=True)
    return automaton(hits)


def whole(text: str, start: int, end: int) -> bool:
    """Whether what stands there begins and ends where words do."""
    return (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


def automaton(words: Mapping[str, object]) -> Any:
    """The words for search all at once, each with what is told of it."""
    import ahocorasick

    found = ahocorasick.Automaton()
    for word, told in words.items():
        found.add_word(word, told)
    found.make_automaton()
    return found
