"""Which groups of tellings are encounters that the codebook records."""

import re
from collections.abc import Sequence
from datetime import timedelta

from summitry import lexicon
from summitry.extract.accounts import choose_status, choose_when
from summitry.extract.coreference import Group
from summitry.extract.credence import is_credible
from summitry.extract.gatherings.ceremonies import SERIES as CEREMONIES
from summitry.extract.gatherings.editions import ARRIVALS
from summitry.extract.places import has_its_seat_in
from summitry.extract.setting import Setting
from summitry.extract.story import Party
from summitry.extract.telling import REGION, Telling
from summitry.extract.text.words import Word
from summitry.model.encounter import Place, When
from summitry.model.terms import HAPPENED, OFF, Kind, Level, Status

_IN_PASSING, _NEAR = 2, 6
""" Sentences that tell of a journey only in passing; those between two that speak of the same days. """
_NEAR_DENIAL = 4
""" Sentences within which "no meeting" denies the one told of. """
_OF_TWO = ("meet", "receive", "speak")
_SAID = 2  # the weight of a status that a verb of telling says outright
_MEMBERS = ("group", "polity", "pronoun")
_MANY = 3  # polities; more are a gathering (CODEBOOK.md, rule 11)
_HIGH = ("head_of_state", "head_of_government", "supreme_leader", "deputy_head", "foreign_minister")
_SEVERAL = re.compile(r"\d.*\D\d|\b(?:to|through|until|and)\b|[-\u2013]\d")
_RANK = re.compile(
    r"\b(?:state|official|goodwill|surprise|unannounced|secret|historic|landmark|whirlwind|lightning|flying|first|maiden"
    r"|inaugural|\w+-(?:day|night|hour)|days?|hours?)\b"
)


def worth_coding(setting: Setting, groups: list[Group]) -> list[Group]:
    """The groups that meet the codebook's conditions; visits that a meeting tells already are left out (rule 7)."""
    real = [group for group in groups if _is_encounter(group)]
    real = [group for group in real if not (_leads_to_region(group) and _is_whole_of(group, real))]
    real = [group for group in real if not any(_is_absence(group, other) for other in real)]
    real = [group for group in real if not any(_is_taken_back(group, other) for other in real)]
    real = [group for group in real if not any(_is_known_better(group, other) for other in real)]
    real = [group for group in real if not any(_is_denial_of(group, other) for other in real)]
    return [group for group in real if not (group.kind is Kind.VISIT and _only_setting(setting, group, real))]


def _is_known_better(crowd: Group, other: Group) -> bool:
    """ "World leaders met on Tuesday", of a gathering of those days that the document tells with those who attend."""
    if crowd.kind is not Kind.GATHERING or other.kind is not Kind.GATHERING or _polities(crowd) or not _polities(other):
        return False
    days, its = choose_when(crowd), choose_when(other)
    return days is None or its is None or days.overlaps(its)


def _is_denial_of(denied: Group, told: Group) -> bool:
    """ "Ash met Birk, a source said. There had been no meeting with Ash, Birk's minister wrote": no other meeting."""
    if (
        choose_status(denied) is not Status.DENIED
        or choose_status(told) is Status.DENIED
        or denied.kind is not told.kind
    ):
        return False
    near = 0 < denied.tellings[0].mention.sentence - told.tellings[-1].mention.sentence <= _NEAR_DENIAL
    shared = {party.participant for party in denied.parties} & {party.participant for party in told.parties}
    said_by = [m for t in denied.tellings for m in t.mention.mentions if m.kind == "pronoun"]
    return near and bool(shared) and bool(said_by) and _polities(denied) == _polities(told) and not choose_when(denied)


def _is_absence(gathering: Group, journey: Group) -> bool:
    """ "canceled his trip to the G20 summit": the journey is off, not the gathering of the others (rule 18)."""
    if gathering.kind is not Kind.GATHERING or journey.kind is not Kind.VISIT or not gathering.names <= journey.names:
        return False
    told = {t.mention.sentence for t in gathering.tellings} <= {t.mention.sentence for t in journey.tellings}
    return told and {choose_status(gathering), choose_status(journey)} <= {Status.CANCELLED, Status.DENIED}


def _is_taken_back(journey: Group, gathering: Group) -> bool:
    """ "Will attend the summit. She had planned to skip it": what was told first stands."""
    if journey.kind is not Kind.VISIT or gathering.kind is not Kind.GATHERING or choose_status(journey) not in OFF:
        return False
    days, its = choose_when(journey), choose_when(gathering)
    there = any(t.occasion for t in journey.tellings) and bool(journey.names) and journey.names <= gathering.names
    first = min(t.mention.start for t in gathering.tellings)
    later = max(t.mention.start for t in journey.tellings)
    comes = choose_status(gathering) not in OFF and (days is None or (its is not None and days.overlaps(its)))
    return comes and there and first < later


def _leads_to_region(group: Group) -> bool:
    """ "A trip to Europe": abroad, in no one country."""
    return group.kind is Kind.VISIT and _place(group) is None and any(t.mention.frame == REGION for t in group.tellings)


def _is_whole_of(journey: Group, groups: Sequence[Group]) -> bool:
    """ "Meets Birk in Oslo during Europe trip": a journey to a region without days, told in passing with its stops."""
    passing = len({t.mention.sentence for t in journey.tellings}) <= _IN_PASSING and choose_when(journey) is None
    names = {party.participant.name for party in _travellers(journey)}
    others = (group for group in groups if group is not journey and group.kind is not Kind.CALL)
    return passing and any(
        names & {p.participant.name for p in other.parties} and (place is None or place.country not in _homes(journey))
        for other in others
        for place in (_place(other),)
    )


def _only_setting(setting: Setting, visit: Group, groups: Sequence[Group]) -> bool:
    """A journey told in passing that leads to a meeting there, without days, stops or rank of its own (rule 12)."""
    passing = len({t.mention.sentence for t in visit.tellings}) <= _IN_PASSING
    if not passing or choose_status(visit) in OFF | {Status.FLOATED} or _on_tour(visit, groups):
        return False
    if any(_days_of_its_own(setting, telling) for telling in visit.tellings):
        return False
    return any(_holds(visit, group) and is_credible(setting, group) for group in groups)


def _noun(setting: Setting, telling: Telling) -> Word | None:
    """The token of the journey's noun ("visit", "trip"); None where a verb tells of it."""
    word = setting.story.passages[telling.mention.sentence].word_at(telling.mention.start)
    return word if word is not None and word.tag_[:2] == "NN" else None


def _on_tour(visit: Group, groups: Sequence[Group]) -> bool:
    """The same words tell of a visit to another country too ("a trip to Paris and Rome")."""
    words = {t.mention.start for t in visit.tellings}
    return any(
        other is not visit and other.kind is Kind.VISIT and words & {t.mention.start for t in other.tellings}
        for other in groups
    )


def _days_of_its_own(setting: Setting, telling: Telling) -> bool:
    """ "From June 3 to 5", "a three-day state visit", "a surprise visit"."""
    if telling.when and telling.when.weight > 1 and _SEVERAL.search(telling.when.span.quote):
        return True
    noun = _noun(setting, telling)
    return noun is not None and _has_rank(noun)


def _has_rank(noun: Word) -> bool:
    """By the journey's own attributes, or by days of it: not "the state governor spoke of Ash's visit"."""
    counted = noun.head.head.lower_ if noun.dep_ == "pobj" and noun.head.lower_ == "of" else ""
    own = (word.text for left in noun.lefts if left.dep_ != "poss" for word in left.subtree)
    return counted in ("day", "days", "hour", "hours") or _RANK.search(" ".join(own).replace(" - ", "-")) is not None


def _holds(visit: Group, group: Group) -> bool:
    """Whether the group is a meeting, or a gathering, of a traveller where the visit leads and in its days."""
    names = {party.participant.name for party in _travellers(visit)} - {None}
    if group.kind not in (Kind.MEETING, Kind.GATHERING) or not names & {p.participant.name for p in group.parties}:
        return False
    status = choose_status(group)
    if status in OFF | {Status.FLOATED} or not _same_days(visit, group):
        return False
    if choose_status(visit) is Status.SCHEDULED and status in HAPPENED and all(t.where is None for t in group.tellings):
        return False  # "met Birk in the lobby; she is to visit China by the end of the year"
    ours, theirs = _place(visit), _place(group)
    if theirs is None or ours is None:
        return ours is not None and ours.country in {p.participant.polity for p in group.parties} - _homes(visit)
    return ours.country == theirs.country


def _same_days(visit: Group, group: Group) -> bool:
    """Their days overlap; where those are not known they are told near one another."""
    days, its = choose_when(visit), choose_when(group)
    if days is None or its is None:
        told = [[t.mention.sentence for t in one.tellings] for one in (visit, group)]
        return any(abs(a - b) <= _NEAR for a in told[0] for b in told[1])
    eve = ARRIVALS if group.kind is Kind.GATHERING else timedelta()
    return days.start <= its.end and its.start <= days.end + eve


def _is_encounter(group: Group) -> bool:
    if all(telling.status is None for telling in group.tellings) or not _led_then(group):
        return False
    leader = any(party.level is Level.LEADER for party in group.parties) or any(
        t.mention.frame == "meeting" and not t.mention.anaphoric for t in group.tellings
    )
    if group.kind is Kind.VISIT:
        return leader and _abroad(group)
    if group.kind is Kind.GATHERING:
        return leader and _gathers(group) and not _at_home(group)
    return leader and (len(_polities(group)) > 1 or any(_in_crowd(t) for t in group.tellings))


def _gathers(group: Group) -> bool:
    """Whether it is told which gathering it was: by name, by its place, by many who came, or by its day and body."""
    codes = _polities(group)
    own = len(codes) == 1 and not any(p.participant.name for p in group.parties)
    if own and not _is_body(codes) and choose_status(group) is not Status.SCHEDULED:
        return False  # "Manila hosted the summit two years ago" is about something else
    if own and _is_body(codes) and choose_when(group) is None and not _is_set(group):
        return False
    placed = ("gathering", "crowd")
    known = any(t.occasion or (t.where and (own or t.mention.frame in placed)) or _in_crowd(t) for t in group.tellings)
    sitting = _is_body(codes) and ((own and _is_set(group)) or any(map(_is_dated_sitting, group.tellings)))
    return known or len(codes) > _MANY or sitting


def _is_set(group: Group) -> bool:
    """ "EU leaders will hold an emergency summit", on days that are not told yet."""
    sittings = [t for t in group.tellings if t.mention.frame in ("meet", "meeting") and not t.mention.anaphoric]
    return any(t.status and t.status.value is Status.SCHEDULED and t.status.weight > _SAID for t in sittings)


def _is_dated_sitting(telling: Telling) -> bool:
    """ "Ash called a council for Tuesday", "EU leaders meet on Tuesday"; not "students met Ash on Tuesday"."""
    members = all(mention.kind in _MEMBERS for mention in telling.mention.mentions)
    dated = telling.when is not None and telling.when.weight > 1
    return dated and (members or telling.mention.frame not in _OF_TWO)


def _is_body(codes: set[str]) -> bool:
    """ "Tusk called a summit for Monday": the head of an organisation among its members."""
    known = lexicon.polities().by_code
    return len(codes) == 1 and all(code in known and known[code].kind == "organisation" for code in codes)


def _in_crowd(telling: Telling) -> bool:
    """ "held a call with European leaders on Monday": one day on which one leader met many who are not named."""
    return telling.mention.frame == "crowd" and telling.when is not None and telling.when.weight > 1


def _led_then(group: Group) -> bool:
    """Whether one of its leaders may have been a leader on its days; a senator's journey of old is none (rule 21)."""
    days = choose_when(group) if choose_status(group) not in OFF else None  # he may have left before what he declines
    leaders = [party for party in group.parties if party.level is Level.LEADER]
    return days is None or not leaders or not all(_is_out_of_office(party, days) for party in leaders)


def _is_out_of_office(party: Party, days: When) -> bool:
    """Whether someone named by a high office of his that is known held none at leader level on the days."""
    held = lexicon.officeholders().tenures(party.participant.name) if party.participant.name else ()
    high = any(t.office in _HIGH and t.usual_title == party.participant.office for t in held)
    return high and not any(t.level is Level.LEADER and t.may_cover(days.start, days.end) for t in held)


def _at_home(group: Group) -> bool:
    """A leader who speaks at some forum of his own country meets nobody there (CODEBOOK.md, rule 10)."""
    place = _place(group)
    named = any(
        t.mention.frame == "crowd" or (t.occasion and t.occasion.value.series.code not in CEREMONIES)
        for t in group.tellings
    )
    return not named and place is not None and _polities(group) == {place.country}


def _polities(group: Group) -> set[str]:
    return {p.participant.polity for p in group.parties if p.participant.polity}


def _place(group: Group) -> Place | None:
    return next((t.where.value for t in group.tellings if t.where), None)


def _travellers(group: Group) -> list[Party]:
    """Who makes the journey; "the two returned to Paris" does not make its host one of them."""
    roles = [one for t in group.tellings for one in zip(t.mention.parties, t.mention.roles, strict=True)]
    hosts = {party for party, role in roles if role == "host"}
    return [party for party, role in roles if role == "traveller" and party not in hosts]


def _homes(visit: Group) -> set[str | None]:
    return {party.participant.polity for party in _travellers(visit)}


def _abroad(group: Group) -> bool:
    place = _place(group)
    home = _homes(group)
    if any(t.mention.frame == "avoid" and t.occasion for t in group.tellings):
        return True
    if _leads_to_region(group):
        return bool(home)
    at_work = place is not None and all(has_its_seat_in(code, place) for code in home)
    return place is not None and bool(home) and place.country not in home and not at_work
