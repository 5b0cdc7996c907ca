"""The second gate: whom the sentences that the first one keeps speak of, before anything is parsed.

The first gate knows words only: "Obama met Cruz" has a word of encounter and a leader, and "American" somewhere makes
a second name. Mentions need no parse to be resolved on the document's date, and they cost a tenth of one, so a document
is parsed only where a sentence and its neighbours mean people or polities of two sides, one of them a leader.
"""

from collections.abc import Sequence

from summitry.extract.gate import has_noun
from summitry.extract.goals import goals
from summitry.extract.story import Passage
from summitry.model.terms import Level

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


def _meets(sides: Sequence[Sides], i: int, reach: int) -> bool:
    near = sides[max(0, i - reach) : i + reach + 1]
    return any(leader for _, leader in near) and len(frozenset().union(*(codes for codes, _ in near))) > 1
