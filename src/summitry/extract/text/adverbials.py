"""Phrases that the parser is shown as one word: of manner and time as an adverb, heads of state, names of states.

"Ash met Birk Monday afternoon" is parsed as a meeting with an afternoon, and "spoke for the first time with Birk" as a
time that is with Birk. One word that is always an adverb stands wherever they do, and the parser knows it.
"The union's heads of state will meet" is parsed as if the union headed something: "leaders" is a noun and nothing else.
"Visited Oman, the Republic of Korea and Peru" is parsed as if Korea and Peru were one republic, and
"Stratford-upon-Avon" as two towns.
"""

import re
from functools import cache
from typing import NamedTuple

from summitry.lexicon import polities, small_set, words
from summitry.lexicon.polities import CAPITAL, NAME

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?:morning|afternoon|evening|night|noon)"
_WHOLE = r"(?:day|week|weekend|month|year|summer|fall|autumn|winter|spring)"
_TIME = re.compile(
    rf"\b(?:(?:[Ee]arly|[Ll]ate) {_DAY}(?: {_PART})?|{_DAY} {_PART}|this {_PART}"
    rf"|(?:[Ee]arlier|[Ll]ater) (?:(?:on |last |next )?{_DAY}|today|(?:that|in the) {_WHOLE}))"
    r"\b(?=[.,;:]|$| [a-z])"
)
_PENCILLED = re.compile(r"pencil(?<!\wpencil)l?ed in\b")
_AND_ASIDE = re.compile(
    r"and(?<!\wand),? (?:separately|individually|later|then|afterwards?|subsequently|finally|lastly|also),(?= )"
)
_BEFORE_WORD = re.compile(r"(\w+)\W+$")


_HEADS = re.compile(r"\bheads of (?:state(?: (?:and|or|&) (?:of )?government)?|government(?: (?:and|or) state)?)\b")


_NAMES = (NAME, CAPITAL)
_OF_LAND = ("state", "territory")
_LAND = "Kenya"  # a state by one word that is nothing else
_TOWN = re.compile(
    r"[A-Z](?<!\w.)\w+-(?:(?:au|aux|de|des|du|en|et|la|le|les|sous|sur|upon|am|an|der)-){1,2}[A-Z]\w+(?!-?\w)"
)


class Adverbial(NamedTuple):
    """Where a phrase stands in a sentence, and the word that the parser is shown for it."""

    start: int
    end: int
    adverb: str


def adverbials(sentence: str) -> tuple[Adverbial, ...]:
    """The phrases of the sentence that are one word there, in order: not "a one-on-one with Ash", "Monday night's"."""
    found = [Adverbial(*m.span(), "yesterday") for m in _TIME.finditer(sentence)]
    found += [Adverbial(*m.span(), "privately") for m in _manners().finditer(sentence)]
    found = [one for one in found if not _is_noun(sentence, one.start)]
    found += [Adverbial(*m.span(), "leaders") for m in _HEADS.finditer(sentence)] if "heads of" in sentence else []
    found += [Adverbial(*m.span(), "and") for m in _AND_ASIDE.finditer(sentence)]
    found += [Adverbial(*m.span(), _LAND) for m in _lands().finditer(sentence)]
    found += [Adverbial(*m.span(), _LAND) for m in _TOWN.finditer(sentence)] if "-" in sentence else []
    found += [Adverbial(*m.span(), "scheduled") for m in _PENCILLED.finditer(sentence)]
    return tuple(sorted(found))


def _is_noun(sentence: str, start: int) -> bool:
    """Whether the word before makes a noun of what follows ("on Monday afternoon", "a rare face-to-face")."""
    before = _BEFORE_WORD.search(sentence, max(0, start - 20), start)
    return before is not None and before[1].lower() in small_set("before_nouns")


@cache
def _lands() -> re.Pattern[str]:
    """Names of states and capitals that hold an "of", an "and" or a hyphen, which the parser takes for several; not
    "the Kenya July 15"."""
    forms = polities().forms().items()
    states = {n for n, told in forms for form in told if form.role in _NAMES and form.polity.kind in _OF_LAND}
    joined = sorted({n for n in states if " of " in n or " and " in n or "-" in n}, key=len, reverse=True)
    begun = (rf"{name[0]}(?<!\w.){re.escape(name[1:])}" for name in joined)  # so that the search can skip to letters
    return re.compile(rf"(?:{'|'.join(begun)})\b(?! [A-Z][a-z]+\.? \d)")


@cache
def _manners() -> re.Pattern[str]:
    """Before a preposition or the end of a clause; else they may belong to a noun ("in private talks")."""
    phrases = "|".join(re.escape(row[0]) for row in words("manners"))
    return re.compile(rf"\b(?:{phrases})\b(?=[.,;:]|$| (?:{'|'.join(small_set('after_adverbs'))})\b)")
