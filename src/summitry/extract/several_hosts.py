"""Meetings without a place, of one who is received by several of one country on a visit there.

Who meets the president of a country, and within a day its foreign minister or parliament's speaker, is there: the
leaders of one country do not travel apart to see the same guest. In the gold codings 148 of such meetings are in the
country of the several, 26 in that of the one, most of these on days far apart.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from summitry import lexicon
from summitry.extract.accounts import choose_status, choose_when
from summitry.extract.coreference import Group
from summitry.extract.setting import Setting
from summitry.extract.story import Party
from summitry.extract.telling import Found
from summitry.model.encounter import Place
from summitry.model.terms import Kind, Status

_REAL = (Status.HELD, Status.ONGOING, Status.SCHEDULED)
_HEADS = ("head_of_state", "head_of_government", "supreme_leader", "party_leader")
_A_DAY = timedelta(days=1)
_NEAR = 4


def place_with_several_hosts(setting: Setting, groups: Sequence[Group]) -> None:
    """Give meetings of these days without a place the country whose leaders the other side sees in turn."""
    meetings = [g for g in groups if g.kind is Kind.MEETING and choose_status(g) in _REAL and _is_plain(g)]
    found = {id(group): _host(setting, group, meetings) for group in meetings}
    for group in meetings:
        host = found[id(group)]
        if host is not None and not any(t.where for t in group.tellings):
            words = _words(setting, group, host)
            group.tellings[0] = replace(group.tellings[0], where=words)


def _is_plain(group: Group) -> bool:
    return not any(t.past or t.occasion for t in group.tellings)


def _host(setting: Setting, group: Group, meetings: Sequence[Group]) -> Party | None:
    """One of the side that receives; None where that cannot be told, or the guest is told of elsewhere."""
    sides = _sides(group)
    if len(sides) != 2:
        return None
    here = setting.here.value.country if setting.here is not None else None
    hosts = []
    for (code, ours), (home, theirs) in (tuple(sides.items()), tuple(reversed(sides.items()))):
        others = [o for o in meetings if o is not group and _is_another_host(group, o, ours, theirs, code)]
        elsewhere = any(t.where and t.where.value.country != code for o in others for t in o.tellings)
        if _is_state(code) and here != home and not elsewhere and (others or _of_rank(ours, theirs)):
            hosts.append(ours[0])
    return hosts[0] if len(hosts) == 1 else None


def _sides(group: Group) -> dict[str, list[Party]]:
    """The parties of each polity."""
    sides: dict[str, list[Party]] = {}
    for party in group.parties:
        sides.setdefault(party.participant.polity or "", []).append(party)
    return sides


def _is_another_host(group: Group, other: Group, hosts: list[Party], guests: list[Party], code: str) -> bool:
    """Whether the other meeting is of the same guest, with somebody else of the hosts' country, within a day."""
    sides = _sides(other)
    guest = {p.participant.name for p in guests} & other.names
    if not guest or len(sides) != 2 or code not in sides:
        return False
    named = {p.participant.name for p in sides[code] if p.participant.name}
    ours = {p.participant.name for p in hosts if p.participant.name}
    return bool(named and ours) and not named & ours and _is_close(group, other)


def _is_close(group: Group, other: Group) -> bool:
    one, two = choose_when(group), choose_when(other)
    if one is None or two is None:
        return abs(group.tellings[0].mention.sentence - other.tellings[0].mention.sentence) <= _NEAR
    return one.start <= two.end + _A_DAY and two.start <= one.end + _A_DAY


def _of_rank(hosts: list[Party], guests: list[Party]) -> bool:
    """ "Ash will meet the king and the prime minister", "the minister saw the president and his foreign minister"."""
    names = [p for p in hosts if p.participant.name]
    heads = [p for p in names if _is_head(p)]
    alone = len(guests) == 1
    return alone and len(names) > 1 and (len(heads) > 1 or (bool(heads) and not _is_head(guests[0])))


def _is_head(party: Party) -> bool:
    held = lexicon.officeholders().tenures(party.participant.name) if party.participant.name else ()
    return any(t.office in _HEADS and t.usual_title == party.participant.office for t in held)


def _is_state(code: str) -> bool:
    known = lexicon.polities().by_code.get(code)
    return known is not None and known.kind in ("state", "territory")


def _words(setting: Setting, group: Group, host: Party) -> Found[Place]:
    event = next(t.mention for t in group.tellings if host in t.mention.parties)
    mention = event.mentions[event.parties.index(host)]
    span = setting.story.document.span(mention.start, mention.end)
    return Found(Place(None, host.participant.polity), span, 1)
