"""Meetings with the hosts of a journey, whose words leave the traveller out.

"Ash flies to Oman on Monday. The trip will include talks with the sultan", "Ash led a team to Oman. The delegation met
the sultan": the leader who travels there, told of just before, is the other side.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from summitry.extract.coreference import Group, fits
from summitry.extract.details.trees import token_at
from summitry.extract.setting import Setting
from summitry.extract.story import Mention, Party, Passage
from summitry.extract.syntax import governing_verb, is_verbal, objects, outermost, subjects, under
from summitry.extract.telling import Telling, with_side
from summitry.lexicon import small_set, word_forms
from summitry.model.encounter import Participant
from summitry.model.terms import OFF, Kind, Level

Token = Any
_FRAMES = ("meeting", "talk", "meet")
_REACH = 3
_PEOPLE = ("person", "office", "counterpart")
_HIS = frozenset(("the", "his", "her", "their"))


def meet_hosts(setting: Setting, tellings: Sequence[Telling], groups: Sequence[Group]) -> list[Telling]:
    """The tellings of a host's meetings with nobody named, completed with who travels to his country; in order."""
    told = {id(t) for group in groups for t in group.tellings}
    loose = [t for t in tellings if id(t) not in told and t.mention.kind is Kind.MEETING]
    return [*_with_traveller(setting, tellings, loose, groups), *_with_officials(setting, tellings, loose, groups)]


def _with_officials(
    setting: Setting, tellings: Sequence[Telling], loose: Sequence[Telling], groups: Sequence[Group]
) -> Iterator[Telling]:
    """ "Ash flies to Oman on Monday to meet with leaders there": the state that she visits is the other side."""
    for telling in loose:
        event, passage = telling.mention, setting.story.passages[telling.mention.sentence]
        officials = _officials(passage, telling) if len(event.parties) < 2 else None
        here = [t for t in tellings if t.mention.sentence == event.sentence] if officials is not None else []
        journey = next((t for t in here if _is_made_by(t, event.parties or _goers(passage, telling, t))), None)
        if officials is None or journey is None or journey.where is None:
            continue
        code = journey.where.value.country
        start = passage.sentence.start + officials.idx
        side = Party(Participant(None, code, None), Level.SECOND)
        mention = Mention("group", start, start + len(officials.text), officials.text, start, (side,))
        whole = with_side(telling, side, mention)
        if not event.parties:
            whole = with_side(whole, journey.mention.parties[0], journey.mention.mentions[0])
        if not any(fits(group, whole) for group in groups):
            yield whole


def _goers(passage: Passage, telling: Telling, journey: Telling) -> Sequence[Party]:
    """Who goes there for it: "will fly to Oman for talks with officials there"."""
    noun, verb = (token_at(passage, one.mention.start) for one in (telling, journey))
    if noun is None or verb is None or outermost(noun).dep_ != "pobj" or outermost(noun).head.lower_ != "for":
        return ()
    return journey.mention.parties if outermost(noun).head.head.i == verb.i else ()


def _is_made_by(telling: Telling, traveller: Sequence[Party]) -> bool:
    """Whether a leader goes abroad by it, and it is not called off."""
    event, where = telling.mention, telling.where
    if event.kind is not Kind.VISIT or not traveller or event.parties != traveller or where is None:
        return False
    off = telling.status is not None and telling.status.value in OFF
    return not off and where.value.country not in (None, traveller[0].participant.polity)


def _officials(passage: Passage, telling: Telling) -> Token | None:
    """The noun for those met, if it says no more of them than that they are of the country visited."""
    token = token_at(passage, telling.mention.start)
    if token is None or telling.mention.frame not in _FRAMES:
        return None
    met = [*under(token, "with"), *(objects(token) if is_verbal(token) else ())]
    hosts, plain = small_set("hosts_there"), small_set("of_the_country")
    return next((t for t in met if t.lower_ in hosts and all(c.lower_ in plain for c in t.lefts)), None)


def _with_traveller(
    setting: Setting, tellings: Sequence[Telling], loose: Sequence[Telling], groups: Sequence[Group]
) -> list[Telling]:
    out = []
    for telling in loose:
        host = _host(telling)
        if host is None or not _leaves_out(setting.story.passages[telling.mention.sentence], telling, host):
            continue
        found = next(_travellers(setting, tellings, telling, host), None)
        whole = with_side(telling, *found) if found is not None else None
        if whole is not None and not any(fits(group, whole) for group in groups):
            out.append(whole)
    return out


def _host(telling: Telling) -> Party | None:
    """The leader who is the only side that the words name."""
    event = telling.mention
    if event.frame not in _FRAMES or len(event.parties) != 1 or event.mentions[0].kind not in _PEOPLE:
        return None
    if event.kind is not Kind.MEETING or event.mentions[0].start < event.start:
        return None
    return event.parties[0] if event.parties[0].level is Level.LEADER and event.parties[0].participant.polity else None


def _leaves_out(passage: Passage, telling: Telling, host: Party) -> bool:
    """Whether nobody but a delegation, or the journey itself, stands where the other side would."""
    token = token_at(passage, telling.mention.start)
    if token is None or any(p.participant.name and p != host for m in passage.mentions for p in m.parties):
        return False
    if token.tag_[:2] == "NN" and outermost(token).dep_ not in ("dobj", "pobj", "attr", "conj"):
        return outermost(token).dep_ in ("nsubj", "nsubjpass")
    verb = token if is_verbal(token) else governing_verb(token)
    doers = subjects(verb) if verb is not None else []
    return all(_stands_for_traveller(doer) for doer in doers)


def _stands_for_traveller(doer: Token) -> bool:
    """ "the delegation", "the trip", "their schedule", "they"; not "a lobbyist's schedule", "the French delegation"."""
    if doer.lower_ in small_set("delegations") | small_set("schedules"):
        return all(t.lower_ in _HIS for t in doer.lefts) and not under(doer, "of", "from")
    return doer.lower_ == "they" or doer.lower_ in word_forms("journey_nouns")


def _travellers(
    setting: Setting, tellings: Sequence[Telling], telling: Telling, host: Party
) -> Iterator[tuple[Party, Mention]]:
    """Those on a journey to the host's country, the one told of last first."""
    at = telling.mention.sentence
    for one in reversed(tellings):
        event = one.mention
        if event.kind is not Kind.VISIT or not 0 <= at - event.sentence <= _REACH or one.where is None:
            continue
        off = one.status is not None and one.status.value in OFF
        if off or one.where.value.country != host.participant.polity:
            continue
        for party, mention in zip(event.parties, event.mentions, strict=True):
            away = party.participant.polity not in (None, host.participant.polity)
            if away and party.participant.name and _may_be_they(setting, telling, one):
                yield party, mention


def _may_be_they(setting: Setting, telling: Telling, journey: Telling) -> bool:
    """ "They met the sultan" is said right after the journey of several, or of one with a delegation."""
    here, there = (setting.story.passages[one.mention.sentence] for one in (telling, journey))
    token = token_at(here, telling.mention.start)
    verb = token if token is None or is_verbal(token) else governing_verb(token)
    if verb is None or not any(t.lower_ == "they" for t in subjects(verb)):
        return True
    several = len(journey.mention.parties) > 1 or any(t.lower_ in small_set("delegations") for t in there.parse or ())
    return several and telling.mention.sentence - journey.mention.sentence == 1
