"""Leaders of the past: "Reagan and Gorbachev met in Reykjavik" is told of those in office, though both have left it.

A sentence that names no year sees people as they are at the document's time. Two who led their polities in the same
years, and do so no more, met as leaders, unless the words call them former ones (CODEBOOK.md, rule 21).
"""

from collections.abc import Iterator
from dataclasses import replace

from summitry import lexicon
from summitry.extract.events.parts import Cast
from summitry.extract.events.who import parties, polities
from summitry.extract.story import Mention, Party
from summitry.lexicon.offices import Tenure
from summitry.model.encounter import Participant
from summitry.model.terms import Level

_HIGH = ("head_of_state", "head_of_government", "supreme_leader")


def as_leaders(found: Cast) -> Cast:
    """The cast with leaders of the same past years as the leaders that they were; unchanged where anybody leads now."""
    mentions = [mention for mention, _ in found.players]
    told = parties(mentions)
    if any(party.level is Level.LEADER for party in told) or len(polities(told)) < 2:
        return found
    led = {party: tenure for party, tenure in _terms(mentions) if _has_peer(party, tenure, mentions)}
    if not led:
        return found
    return replace(found, players=tuple((_raised(mention, led), role) for mention, role in found.players))


def _terms(mentions: list[Mention]) -> Iterator[tuple[Party, Tenure]]:
    """The high offices that those named held; none of those whom the words call former."""
    for mention in mentions:
        if "former" in mention.text or mention.text.startswith("ex-"):
            continue
        for party in mention.parties:
            name, polity = party.participant.name, party.participant.polity
            held = lexicon.officeholders().tenures(name) if name else ()
            yield from ((party, t) for t in held if t.office in _HIGH and t.polity == polity)


def _has_peer(party: Party, term: Tenure, mentions: list[Mention]) -> bool:
    return any(
        other.participant.polity != party.participant.polity and _overlap(term, its) for other, its in _terms(mentions)
    )


def _overlap(one: Tenure, other: Tenure) -> bool:
    """Whether both are over and had days in common."""
    if one.end is None or other.end is None:
        return False
    return one.start.last <= other.end.first and other.start.last <= one.end.first


def _raised(mention: Mention, led: dict[Party, Tenure]) -> Mention:
    return mention._replace(parties=tuple(_leader(p, led[p]) if p in led else p for p in mention.parties))


def _leader(party: Party, term: Tenure) -> Party:
    then = Participant(party.participant.name, party.participant.polity, term.usual_title)
    return Party(then, Level.LEADER)
