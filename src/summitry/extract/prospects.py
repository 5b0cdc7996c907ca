"""The second gate: whom the sentences that the first one keeps speak of, before anything is parsed.

The first gate knows words only: "Obama met Cruz" has a word of encounter and a leader, and "American" somewhere makes
a second name. Mentions need no parse to be resolved on the document's date, and they cost a tenth of one, so a document
is parsed only where a sentence and its neighbours mean people or polities of two sides, one of them a leader.
"""

import re
from collections.abc import Sequence

from summitry.extract.gate import has_noun
from summitry.extract.story import Passage
from summitry.lexicon.places import places
from summitry.model.terms import Level

_GOAL = re.compile(
    r"\b(?:to|in|into|at|for|from|near|through|visit(?:s|ed|ing)?) (?:the )?([A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2})"
)
_OWN, _NEAR = 1, 2
""" How many sentences around lend their sides to one that opens its document, and to a further one in it. """


def prospects(passages: Sequence[Passage], wanted: frozenset[int]) -> frozenset[int]:
    """Of the wanted sentences those that can tell of an encounter, by the mentions resolved without a parse.

    In a document that tells of one, a noun ("the meeting") can point back over any distance.
    """
    sides = [_sides(passage) for passage in passages]
    if not any(_meets(sides, i, _OWN) for i in wanted):
        return frozenset()
    return frozenset(i for i in wanted if _meets(sides, i, _NEAR) or has_noun(passages[i].sentence.text))


Sides = tuple[frozenset[str], bool]


def _sides(passage: Passage) -> Sides:
    """The polities that a sentence means or where it may lead, "" for one left open; whether a leader is there."""
    parties = [party for mention in passage.mentions for party in mention.parties]
    codes = {party.participant.polity for party in parties if party.participant.polity}
    leads = any(party.level is Level.LEADER for party in parties)
    if any(mention.kind == "counterpart" and not mention.parties for mention in passage.mentions):
        codes.add("")
    if leads and len(codes) < 2:
        codes |= goals(passage.sentence.text)
    return frozenset(codes), leads


def goals(text: str) -> frozenset[str]:
    """The countries of the places that a journey may lead to ("flew to Geneva"), though no one is meant by them."""
    return frozenset(code for match in _GOAL.finditer(text) for code in _country(match[1]))


def _country(name: str) -> tuple[str, ...]:
    """The country of the longest known place that the name begins with."""
    known, parts = places(), name.split()
    named = (" ".join(parts[:size]).rstrip(".’'") for size in range(len(parts), 0, -1))
    return next(((known[surface][0].country,) for surface in named if surface in known), ())


def _meets(sides: Sequence[Sides], i: int, reach: int) -> bool:
    near = sides[max(0, i - reach) : i + reach + 1]
    return any(leader for _, leader in near) and len(frozenset().union(*(codes for codes, _ in near))) > 1
