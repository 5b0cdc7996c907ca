"""Journeys of people below leader level: nothing to record, but whom they are to meet on them they meet in their days.

"The candidate flies to Oslo this weekend. He will see the prime minister": only the second is an encounter.
"""

from collections.abc import Sequence
from dataclasses import replace

from summitry.extract.coreference import Group, join, untold
from summitry.extract.telling import Telling
from summitry.model.terms import Kind, Level


def find_unled(tellings: Sequence[Telling], groups: Sequence[Group]) -> list[Group]:
    """The journeys, with a goal that is known, of those named who are no leaders and travel without one."""
    return join([_alone(one) for one in untold(tellings, groups) if _is_unled(one)])


def _is_unled(telling: Telling) -> bool:
    event = telling.mention
    if event.kind is not Kind.VISIT or not event.anaphoric or telling.where is None:
        return False
    leads = any(party.level is Level.LEADER for party in event.parties)
    return not leads and any(party.participant.name for party in event.parties)


def _alone(telling: Telling) -> Telling:
    return replace(telling, mention=replace(telling.mention, anaphoric=False))
