"""The gathering at whose margin an encounter takes place."""

from itertools import takewhile
from typing import Any

from summitry.extract.gatherings import gathering_nouns, named_gatherings
from summitry.extract.reach import layers
from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.syntax import ancestors, is_verbal
from summitry.extract.telling import Named
from summitry.lexicon import small_set

Token = Any
_FURTHEST = 20
_NEAR = 4
_ANY = frozenset(("gathering", "meeting", "meetings", "event", "session"))


def find_occasion(setting: Setting, passage: Passage, token: Token) -> Named | None:
    """The gathering that is named in reach of the encounter word; None without one."""
    named = named_gatherings(setting, passage)
    if not named:
        return None
    start = passage.sentence.start
    for layer in layers(token):
        for one in named:
            inside = [i for i in layer if one.span.start <= start + passage.parse[i].idx < one.span.end]
            if inside and not _is_another(passage.parse[inside[-1]], token):
                return one
    return None


def _is_another(token: Token, encounter: Token) -> bool:
    """ "before the G20 summit", "discussed the G20 summit": the gathering is another occasion, or what is spoken of."""
    above = list(takewhile(lambda t: t.i != encounter.i, (token, *ancestors(token))))
    preposition = next((t for t in above if t.dep_ == "prep"), None)
    if preposition is None:
        talked = encounter.lower_ in small_set("talking_over")
        return talked and bool(above) and above[-1].dep_ == "dobj"
    return preposition.lower_ in ("before", "after", "ahead", "since", "until", "following", "about", "regarding")


def meant_before(setting: Setting, passage: Passage, noun: Token) -> Named | None:
    """The gathering that "the summit" points back to: the one named last before, by that noun or by its name alone."""
    unsaid = is_verbal(noun)  # "Ash will not attend"
    if not unsaid and (not points_back(noun) or (noun.lower_ not in gathering_nouns() and noun.lower_ not in _ANY)):
        return None
    index = passage.sentence.index
    for earlier in reversed(setting.story.passages[max(0, index - (_NEAR if unsaid else _FURTHEST)) : index]):
        named = named_gatherings(setting, earlier)
        if named:
            fitting = unsaid or noun.lower_ in _ANY or noun.lower_ in earlier.sentence.text.lower()
            return named[-1] if fitting else None
    return None


def points_back(noun: Token) -> bool:
    """ "the summit", "this week's meeting": one told of before, without a name or place of its own."""
    return any(child.lower_ in ("the", "this") for child in noun.children)
