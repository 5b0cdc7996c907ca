"""Who stands behind "with" where days, places, lengths and manners stand before it, whatever the parse makes of these.

"Held talks for an hour Monday evening at his residence with Ash": the parser gives Ash to the residence.
"""

from collections.abc import Iterator
from functools import cache

from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import Who
from summitry.extract.story import PEOPLE, Mention
from summitry.extract.text.syntax import is_passive, is_verbal, objects
from summitry.extract.text.words import Word, Words
from summitry.lexicon import small_set, word_forms

_FARTHEST = 16
WITH, _BESIDE, _BY = frozenset(("with", "between", "among")), frozenset(("with",)), frozenset(("by",))
OF = frozenset(("of",))
_LOOKING_ON = frozenset(("watching", "listening", "looking"))
_PLACING = frozenset(("in", "at", "inside", "outside", "near", "aboard"))
_OF_OFFICES = frozenset(("of", "the", "and", "for"))
_PARTS_OF_NAMES = frozenset(("the", "of", "a", "an", "his", "her", "their", "'s", "u.n.", ","))


def partners(verb: Word, who: Who) -> list[Mention]:
    """Who is met or talked with, behind the verb or behind its object ("shook hands in Rome with Ash")."""
    links = _BY if is_passive(verb) else _BESIDE
    starts = [verb, *(thing for thing in objects(verb) if not is_encounter(thing))]
    return next((found for start in starts if (found := behind(start, who, links))), [])


def behind(token: Word, who: Who, links: frozenset[str]) -> list[Mention]:
    """The people named behind one of the links, if nothing but modifiers stands between it and the token."""
    doc, i = token.doc, token.i + 1
    end = min(len(doc), token.i + _FARTHEST)
    while i < end:
        if doc[i].lower_ in links:
            return list(_named_at(doc, i + 1, who))
        size = _modifier(doc, i, who)
        if not size:
            return []
        i += size
    return []


def _named_at(doc: Words, i: int, who: Who) -> Iterator[Mention]:
    first = i + (i < len(doc) and doc[i].lower_ == "the")
    first = _behind_office(doc, first, who)
    mention = who.mention(doc[first]) if first < len(doc) else None
    if mention is not None and mention.parties and mention.kind in PEOPLE and not _owns(mention, doc, who):
        yield from who.named(doc[first]) or (mention,)


def _behind_office(doc: Words, i: int, who: Who) -> int:
    """Where the name stands in "with Director of the Office of Trade and Development Ann Ash", an office of no list."""
    for n in range(i, min(len(doc), i + _FARTHEST)):
        mention = who.mention(doc[n])
        if mention is not None and mention.parties and mention.kind in PEOPLE:
            return n if mention.kind == "person" and doc[n - 1].text[0].isupper() else i
        if not (doc[n].tag_[:2] in ("NN", "JJ") and doc[n].text[0].isupper()) and doc[n].lower_ not in _OF_OFFICES:
            return i
    return i


def _owns(mention: Mention, doc: Words, who: Who) -> bool:
    """ "With Ash's letter in hand", "with Ash watching from afar": he is not there himself."""
    last = max(t.i for t in doc if who.mention(t) is mention)
    return last + 1 < len(doc) and (doc[last + 1].tag_ == "POS" or doc[last + 1].lower_ in _LOOKING_ON)


def _modifier(doc: Words, i: int, who: Who) -> int:
    """How many words from i on are an adverb, a time, a length, a place or the margins of a gathering; 0 for others."""
    if doc[i].tag_[:2] == "RB" or who.is_time(doc[i]):
        return 1
    if i + 1 == len(doc):
        return 0
    if doc[i].tag_ in ("IN", "DT") and who.is_time(doc[i + 1]):
        return 2  # "on Monday"
    ahead = doc[i + 1 : i + 8]
    if doc[i].lower_ == "for":
        return next((n + 2 for n, t in enumerate(ahead) if t.lower_ in small_set("hours")), 0)
    if doc[i].lower_ == "over":
        return 2 if ahead[0].lower_ in word_forms("meals") else 0
    margins = doc[i].lower_ in ("on", "at") and any(t.lower_ in word_forms("margins") for t in ahead[:3])
    return 1 + _place(doc, i + 1, who) if margins or (doc[i].lower_ in _PLACING and _place(doc, i + 1, who)) else 0


def _place(doc: Words, i: int, who: Who) -> int:
    """How many words from i on are the name of a place, or "his residence"."""
    start = i
    while i < len(doc) and (_is_part_of_name(doc[i], who) or doc[i].lower_ in _where()):
        i += 1
    i -= i > start and doc[i - 1].lower_ == "of"  # "the summit in Rome of Ash and Birk"
    named = any(t.tag_[:3] == "NNP" or t.lower_ in small_set("venues") for t in doc[start:i])
    return i - start if named else 0


@cache
def _where() -> frozenset[str]:
    return small_set("venues") | word_forms("margins")


def _is_part_of_name(token: Word, who: Who) -> bool:
    mention = who.mention(token)
    if (mention is not None and mention.kind in PEOPLE and token.tag_ != "PRP$") or is_verbal(token):
        return False
    if is_encounter(token) and token.text.islower():
        return False
    return token.tag_[:3] in ("NNP", "POS") or token.lower_ in _PARTS_OF_NAMES or token.tag_ == "PRP$"
