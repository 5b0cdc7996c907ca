"""What has been said so far: whom pronouns, groups and bare offices can point back to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from summitry.extract.mentions.cast import Cast
from summitry.extract.story import Party
from summitry.model.terms import Level

_REACH = 8
_DECAY = 0.7
_SUBJECT = 0.4


class Heard(NamedTuple):
    """One resolved mention of one person. figure: index in the cast, -1 for a holder known by office only.

    subject: it is the subject of a clause, or the first person of its sentence. owner: it stands in the possessive.
    """

    sentence: int
    start: int
    party: Party
    gender: str = ""
    figure: int = -1
    subject: bool = False
    quoted: bool = False
    owner: bool = False


@dataclass(slots=True)
class Discourse:
    """The course of a document up to the words at hand.

    narrator: the leader whose own words the document, or this turn of a transcript, is, None for anything else.
    host: the leader whom the heading names first. home: the polity whose government published it, "" for any other
    publisher. styled: who was last named with a style that alone can mean him ("Prince Ash", "the prince"): figures.
    pair: the two who talk to each other in a transcript. owners: of whose things a sentence
    speaks by "his" or "her", by its index.
    """

    cast: Cast
    heard: list[Heard] = field(default_factory=list)
    groups: list[tuple[int, tuple[Party, ...]]] = field(default_factory=list)
    polities: list[tuple[int, int, Party]] = field(default_factory=list)
    paragraphs: dict[int, int] = field(default_factory=dict)
    narrator: Party | None = None
    host: Party | None = None
    pair: tuple[Party, ...] = ()
    home: str = ""
    styled: dict[str, int] = field(default_factory=dict)
    owners: dict[int, Party] = field(default_factory=dict)

    def back(self, sentence: int, reach: int = _REACH) -> Iterator[Heard]:
        """What was heard, the latest first, not further back than some sentences."""
        for heard in reversed(self.heard):
            if sentence - heard.sentence > reach:
                return
            yield heard

    def last_polity(self, sentence: int, before: int) -> tuple[Party, ...]:
        """The polity named last before a place, in the same sentence or the one before it."""
        for index, start, party in reversed(self.polities):
            if start < before:
                return (party,) if sentence - index <= 1 else ()
        return ()

    def salient(
        self, sentence: int, number: int, fits: Iterable[str] = (), barred: frozenset[Party] = frozenset()
    ) -> tuple[Party, ...]:
        """The leader-level people of different polities most spoken of just before, in order of the text.

        number: how many; fewer than that found gives none. fits: their offices, any where empty.
        barred: who is none of them.
        """
        weights: dict[Party, float] = {}
        for heard in self.back(sentence):
            if heard.party not in barred and _can_be_one_of(heard.party, frozenset(fits)):
                weight = _DECAY ** (sentence - heard.sentence) * (1 + _SUBJECT * heard.subject)
                key = self._same(weights, heard.party)
                weights[key] = weights.get(key, 0.0) + weight
        chosen: list[Party] = []
        for party in sorted(weights, key=lambda party: -weights[party]):
            if all(party.participant.polity != other.participant.polity for other in chosen):
                chosen.append(party)
        if len(chosen) < number:
            return ()
        kept = chosen[:number]
        return tuple(party for party in weights if party in kept)[::-1]

    @staticmethod
    def _same(weights: dict[Party, float], party: Party) -> Party:
        for known in weights:
            if (
                known.participant.name == party.participant.name
                and known.participant.polity == party.participant.polity
            ):
                return known
        return party


def _can_be_one_of(party: Party, offices: frozenset[str]) -> bool:
    if party.level is not Level.LEADER or party.participant.polity is None:
        return False
    return not offices or (party.participant.office or "") in offices
