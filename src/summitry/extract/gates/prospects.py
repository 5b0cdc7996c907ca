"""The second gate: whom the sentences that the first one keeps speak of, before anything is parsed.

The first gate knows words only: "Obama met Cruz" has a word of encounter and a leader, and "American" somewhere makes
a second name. Mentions need no parse to be resolved on the document's date, and they cost a tenth of one, so a document
is parsed only where a sentence and its neighbours mean people or polities of two sides, one of them a leader.
"""

import re
from collections.abc import Sequence

from summitry.extract.events.assemblies import names_assembly
from summitry.extract.events.rolls import ROLL_REACH, may_call_roll
from summitry.extract.events.rounds import names_round
from summitry.extract.events.who import is_club
from summitry.extract.gates.gate import has_noun, is_strong, names_gathering, tells_alone, tells_gathering
from summitry.extract.gates.goals import goals
from summitry.extract.mentions.pronouns import PRONOUN_REACH
from summitry.extract.story import PERSONS, Passage
from summitry.model.terms import Level

_OWN, _NEAR = 1, 2
""" How many sentences around lend their sides to one that opens its document, and to a further one in it. """
_OWNED = re.compile(r"(?:his|her|their)\b", re.IGNORECASE)

Sides = tuple[frozenset[str], bool]


class _Near(dict[int, Sides]):
    """The sides of the sentences by their place, made out when they are asked for."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages

    def __missing__(self, i: int) -> Sides:
        self[i] = _sides(self.passages[i])
        return self[i]


def prospects(passages: Sequence[Passage], wanted: frozenset[int]) -> frozenset[int]:
    """Of the wanted sentences those that can tell of an encounter, by the mentions resolved without a parse.

    In a document that tells of one, a noun ("the meeting") can point back to it over any distance; and a sentence that
    does not tell of an encounter may still say who took part in it. Where no sentence means two sides, the name of a
    gathering may still tell of it without its leaders.
    """
    sides = _Near(passages)
    texts = {i: passages[i].sentence.text for i in sorted(wanted)}
    if not any(_opens(sides, i, passages) for i in wanted):
        return frozenset(i for i, text in texts.items() if tells_gathering(text))
    first = next((i for i, text in texts.items() if _tells(sides, i, text)), len(passages))
    told = frozenset(i for i, text in texts.items() if _may_tell(sides, i, text, i >= first))
    return told | _rolls(passages, sides, told) | _antecedents(passages, told) | _rounds(passages, told)


def _opens(sides: _Near, i: int, passages: Sequence[Passage]) -> bool:
    """Whether the sentence alone makes its document worth parsing, with a leader or a gathering named beside it."""
    if not tells_alone(passages[i].sentence.text):
        return False
    if _meets(sides, i, 0):
        return True
    if not _meets(sides, i, _OWN) or not is_strong(passages[i].sentence.text):
        return False
    beside = passages[max(0, i - _OWN) : i + _OWN + 1]
    return len(sides[i][0]) > 1 or any(names_gathering(passage.sentence.text) for passage in beside)


def _tells(sides: _Near, i: int, text: str) -> bool:
    """Whether the sentence tells of something to which a noun can point back."""
    return (_meets(sides, i, 0) and is_strong(text)) or tells_gathering(text)


def _may_tell(sides: _Near, i: int, text: str, after: bool) -> bool:
    """Whether the sentence has its sides itself or, where its words are no common ones, around it or before it.

    after: something is told before it to which a noun can point back. Of 4,125 sentences of 493 articles 1,036 were
    parsed for a noun alone; three of these told of an encounter.
    """
    if _meets(sides, i, 0):
        return True
    if is_strong(text):  # whose own two sides may have led once ("Thatcher sat next to Gorbachev")
        return len(sides[i][0]) > 1 or _meets(sides, i, _NEAR) or (after and has_noun(text))
    return after and has_noun(text) and _meets(sides, i, _OWN)


def _sides(passage: Passage) -> Sides:
    """The polities that a sentence means or where it may lead, "" for one left open; whether a leader is there."""
    parties = [party for mention in passage.mentions for party in mention.parties]
    codes = {party.participant.polity for party in parties if party.participant.polity}
    leads = any(party.level is Level.LEADER for party in parties)
    if any(mention.kind == "counterpart" and not mention.parties for mention in passage.mentions):
        codes.add("")
    if any(map(is_club, passage.mentions)):
        codes.add("")
    if names_assembly(passage.sentence.text):
        codes, leads = {*codes, "", "?"}, True
    if leads and len(codes) < 2:
        codes |= goals(passage.sentence.text)
    if leads and len(codes) < 2 and names_gathering(passage.sentence.text):
        codes.add("")
    return frozenset(codes), leads


def _meets(sides: _Near, i: int, reach: int) -> bool:
    near = [sides[n] for n in range(max(0, i - reach), min(len(sides.passages), i + reach + 1))]
    return any(leader for _, leader in near) and len(frozenset().union(*(codes for codes, _ in near))) > 1


def _rolls(passages: Sequence[Passage], sides: _Near, told: frozenset[int]) -> frozenset[int]:
    """Sentences that may name who took part in what one shortly before tells of ("the four leaders were A, B ...")."""
    near = sorted({n for i in told for n in range(i + 1, min(i + ROLL_REACH + 1, len(passages)))} - told)
    return frozenset(n for n in near if len(sides[n][0]) > 1 and may_call_roll(passages[n].sentence.text))


def _rounds(passages: Sequence[Passage], told: frozenset[int]) -> frozenset[int]:
    """Sentences that may tell of a further round of what one shortly before tells of."""
    found: set[int] = set()
    for n, passage in enumerate(passages):
        after = any(n - back in told or n - back in found for back in range(1, _NEAR + 1))
        if after and n not in told and names_round(passage.sentence.text):
            found.add(n)
    return frozenset(found)


def _antecedents(passages: Sequence[Passage], told: frozenset[int]) -> frozenset[int]:
    """Sentences whose parse decides whom a pronoun of a told one means: those just before that name several people.

    Whom a sentence is about shows only in its parse; where it names one person, there is nothing to decide.
    """
    return frozenset(n for i in told if _asks(passages[i]) for n in _deciding(passages, i)) - told


def _asks(passage: Passage) -> bool:
    """Whether the first person in the sentence is a pronoun, or someone's ("his counterpart"), named before."""
    first = next((m for m in passage.mentions if m.kind in PERSONS), None)
    return (
        first is not None and bool(first.parties) and (first.kind == "pronoun" or _OWNED.match(first.text) is not None)
    )


def _deciding(passages: Sequence[Passage], i: int) -> tuple[int, ...]:
    """Of the sentences before, back to the first that names a person, those in which several can be meant."""
    out = []
    for n in range(i - 1, max(-1, i - 1 - PRONOUN_REACH), -1):
        people = [m for m in passages[n].mentions if m.kind in PERSONS]
        if len({party for m in people for party in m.parties}) > 1:
            out.append(n)
        if any(m.kind != "pronoun" for m in people):
            break
    return tuple(out)
