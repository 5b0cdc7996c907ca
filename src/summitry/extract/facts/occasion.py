"""The gathering at whose margin an encounter takes place."""

import re
from collections.abc import Iterator
from itertools import takewhile

from summitry.extract.facts.cues import cue, phrasal
from summitry.extract.facts.since import is_matter
from summitry.extract.gatherings.editions import with_edition
from summitry.extract.gatherings.named import gathering_nouns, named_gatherings
from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.telling import Found, Named
from summitry.extract.text.reach import layers, trailing
from summitry.extract.text.syntax import ancestors, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.encounter import When
from summitry.model.terms import OFF

_FURTHEST = 20
_NEAR = 4
_ANOTHER_SUMMIT = re.compile(r"\b(?:an?|their)\s+(?:[\w-]+\s+)?summit\b")
_ANY = frozenset(("gathering", "meeting", "meetings", "event", "session"))
_OTHER_TIME = ("before", "after", "ahead", "since", "until", "following", "about", "regarding")


def find_occasion(setting: Setting, passage: Passage, token: Word) -> Named | None:
    """The gathering that is named in reach of the encounter word; None without one."""
    named = named_gatherings(setting, passage)
    if not named:
        return None
    start = passage.sentence.start
    behind = (trailing(token),) if token.dep_ == "dobj" and _is_off(token.head) else ()
    for layer in (*layers(token), *behind):
        for one in named:
            inside = [i for i in layer if one.span.start <= start + passage.words[i].idx < one.span.end]
            if inside and not _is_another(passage.words[inside[-1]], token):
                return one
    return None


def _is_off(verb: Word) -> bool:
    """ "nixed a sitdown with Xi during the G20 summit": the day of that is what was nixed, not the nixing."""
    return cue("over", verb) in OFF or phrasal(verb) in OFF


def _is_another(token: Word, encounter: Word) -> bool:
    """ "before the G20 summit", "discussed the G20 summit": the gathering is another occasion, or what is spoken of."""
    above = list(takewhile(lambda t: t.i != encounter.i, (token, *ancestors(token))))
    preposition = next((t for t in above if t.dep_ == "prep"), None)
    if preposition is None:
        talked = encounter.lower_ in small_set("talking_over")
        return talked and bool(above) and above[-1].dep_ == "dobj"
    return is_matter(token, encounter) or preposition.lower_ in _OTHER_TIME


def meant_before(setting: Setting, passage: Passage, noun: Word, when: Found[When] | None = None) -> Named | None:
    """The gathering that "the summit" points back to: the one named last before, by that noun or by its name alone.

    when: the days told of it, which may tell it from others named nearer by.
    """
    unsaid = is_verbal(noun)  # "Ash will not attend"
    if not unsaid and (not points_back(noun) or (noun.lower_ not in gathering_nouns() and noun.lower_ not in _ANY)):
        return None
    found = list(_named_before(setting, passage.sentence.index, noun, unsaid))
    if when is not None and len(found) > 1:
        days = when.value
        found = [n for n in found if with_edition(setting, n, days, None).edition is not None] or found
    return found[0] if found else None


def _named_before(setting: Setting, index: int, noun: Word, unsaid: bool) -> Iterator[Named]:
    """The gatherings of the sentences before, the nearest first, up to one that tells of another by the same noun."""
    fitting = unsaid or noun.lower_ in _ANY
    for earlier in reversed(setting.story.passages[max(0, index - (_NEAR if unsaid else _FURTHEST)) : index]):
        named = named_gatherings(setting, earlier)
        low = earlier.sentence.text.lower()
        if named and not fitting and noun.lower_ not in low:
            return
        yield from reversed(named)
        if not named and noun.lower_ == "summit" and _ANOTHER_SUMMIT.search(low):
            return


def points_back(noun: Word) -> bool:
    """ "the summit", "this week's meeting": one told of before, without a name or place of its own."""
    return any(child.lower_ in ("the", "this", "that") for child in noun.children)
