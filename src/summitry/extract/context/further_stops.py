"""Journeys told without their traveller: "A stop in Oslo was dropped", "a visit to Rome is being considered".

Who makes them is whoever is on the journey, or at the talks abroad, that the text tells of just before.
"""

from collections.abc import Iterator, Sequence

from summitry.extract.coreference import Group, fits, untold
from summitry.extract.setting import Setting
from summitry.extract.story import Mention, Party
from summitry.extract.telling import Telling, with_traveller
from summitry.model.terms import AHEAD, OFF, Kind, Level, Status

_NEAR = 5
_PEOPLE = ("person", "office", "counterpart")
_OPEN = (*OFF, Status.FLOATED)


def find_further_stops(setting: Setting, tellings: Sequence[Telling], groups: Sequence[Group]) -> list[Telling]:
    """The tellings of journeys that name no traveller, completed with the one who travels in the text around."""
    alone = [one for one in untold(tellings, groups) if _names_nobody(one)]
    alone = [one for one in alone if _is_of_nobody_else(setting, one) and not any(fits(g, one) for g in groups)]
    found = ((one, _nearest(one, groups)) for one in alone)
    return [with_traveller(one, *who) for one, who in found if who is not None]


def _names_nobody(telling: Telling) -> bool:
    """ "A stop in Oslo", of which something definite is said."""
    event = telling.mention
    if event.kind is not Kind.VISIT or event.frame != "visit" or telling.where is None or telling.status is None:
        return False
    if telling.status.value not in AHEAD and telling.when is None:
        return False
    return not any(party.participant.name or party.level is Level.LEADER for party in event.parties)


def _is_of_nobody_else(setting: Setting, telling: Telling) -> bool:
    """Whether its sentence names no one else who may travel, and brings the journey in ("a stop", "stops")."""
    passage = setting.story.passages[telling.mention.sentence]
    noun = passage.word_at(telling.mention.start)
    if noun is None or noun.tag_[:2] != "NN" or any(m.kind in _PEOPLE for m in passage.mentions):
        return False
    known = any(left.lower_ in ("the", "this", "that") for left in noun.lefts)
    return not known or (telling.status is not None and telling.status.value in _OPEN)


def _nearest(telling: Telling, groups: Sequence[Group]) -> tuple[Party, Mention] | None:
    """Who travels in what is told last before, or in the same sentence; None where several do or nobody does."""
    at = telling.mention.sentence
    near = [
        (t, list(_travellers(t))) for group in groups for t in group.tellings if 0 <= at - t.mention.sentence <= _NEAR
    ]
    last = max((t.mention.sentence for t, who in near if who), default=None)
    found = {party: mention for t, who in near if t.mention.sentence == last for party, mention in who}
    home = telling.where.value.country if telling.where is not None else None
    abroad = [(party, mention) for party, mention in found.items() if party.participant.polity != home]
    return abroad[0] if len(abroad) == len(found) == 1 else None


def _travellers(telling: Telling) -> Iterator[tuple[Party, Mention]]:
    """The leaders by name who are on a journey, or meet somebody in another country than their own."""
    event = telling.mention
    for party, mention, role in zip(event.parties, event.mentions, event.roles, strict=True):
        there = telling.where is not None and telling.where.value.country not in (None, party.participant.polity)
        travels = role == "traveller" if event.kind is Kind.VISIT else event.kind is Kind.MEETING and there
        if travels and party.participant.name and party.level is Level.LEADER:
            yield party, mention
