"""Journeys told without their traveller: "A stop in Oslo was dropped", "a visit to Rome is being considered".

Who makes them is whoever is on the journey, or at the talks abroad, that the text tells of just before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summitry.extract.coreference import Group, fits, untold
from summitry.extract.setting import Setting
from summitry.extract.story import SOMEBODY, Mention, Party
from summitry.extract.telling import Telling, with_traveller
from summitry.extract.text.parsing import is_headline
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import AHEAD, OFF, Kind, Level, Status

_NEAR = 5
_OPEN = (*OFF, Status.FLOATED)


def find_further_stops(setting: Setting, tellings: Sequence[Telling], groups: Sequence[Group]) -> list[Telling]:
    """The tellings of journeys that name no traveller, completed with the one who travels in the text around."""
    left = untold(tellings, groups)
    lines = [(one, _only_leader(setting, one)) for one in left if not any(fits(g, one) for g in groups)]
    alone = [one for one in left if _names_nobody(one)]
    alone = [one for one in alone if _is_of_nobody_else(setting, one) and not any(fits(g, one) for g in groups)]
    found = ((one, _nearest(one, groups)) for one in alone)
    whole = [with_traveller(_announced(setting, one), *who) for one, who in lines if who is not None]
    return whole + [with_traveller(one, *who) for one, who in found if who is not None]


def _announced(setting: Setting, telling: Telling) -> Telling:
    """ "Ash confirms Oman trip": one to come."""
    noun, status = setting.story.passages[telling.mention.sentence].word_at(telling.mention.start), telling.status
    confirmed = noun is not None and status is not None and _before(noun).lower_ == "confirms"
    return replace(telling, status=replace(status, value=Status.SCHEDULED)) if confirmed and status else telling


def _before(noun: Word) -> Word:
    """ "during" in "during Oman visit"."""
    return noun.doc[max(0, noun.i - 2)]


def _only_leader(setting: Setting, telling: Telling) -> tuple[Party, Mention] | None:
    """ "Ash praises farmers on Oman visit", "Ash confirms Oman trip": the only one of a headline who can be there."""
    event, passage = telling.mention, setting.story.passages[telling.mention.sentence]
    noun, text = passage.word_at(event.start), passage.sentence.text
    if noun is None or event.frame != "visit" or event.parties or telling.where is None or not is_headline(text):
        return None
    home = telling.where.value.country
    people = [
        (p, m)
        for m in passage.mentions
        if m.kind in SOMEBODY
        for p in m.parties
        if p.participant.polity not in (None, home)
    ]
    led = [(p, m) for p, m in people if p.level is Level.LEADER and p.participant.name and m.start < event.start]
    one_land = len({p.participant.polity for p, _ in people}) == 1
    return led[0] if led and one_land and _before(noun).lower_ in small_set("on_a_journey") else None


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
    if noun is None or noun.tag_[:2] != "NN" or any(m.kind in SOMEBODY for m in passage.mentions):
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
