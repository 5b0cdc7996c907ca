"""Which groups of tellings are encounters that the codebook records."""

from summitry.extract.coreference import Group
from summitry.extract.story import Party
from summitry.model.encounter import Place
from summitry.model.terms import Kind, Level


def worth_coding(groups: list[Group]) -> list[Group]:
    """The groups that meet the codebook's conditions; visits that a meeting tells already are left out (rule 7)."""
    return [group for group in groups if _is_encounter(group)]


def _is_encounter(group: Group) -> bool:
    if all(telling.status is None for telling in group.tellings):
        return False
    leader = any(party.level is Level.LEADER for party in group.parties) or any(
        t.mention.frame == "meeting" and not t.mention.anaphoric for t in group.tellings
    )
    if group.kind is Kind.VISIT:
        return leader and _abroad(group)
    if group.kind is Kind.GATHERING:
        known = any(t.occasion or (t.where and t.mention.frame == "gathering") for t in group.tellings)
        return leader and (known or len(_polities(group)) > 3)
    return leader and len(_polities(group)) > 1


def _polities(group: Group) -> set[str]:
    return {p.participant.polity for p in group.parties if p.participant.polity}


def _place(group: Group) -> Place | None:
    return next((t.where.value for t in group.tellings if t.where), None)


def _travellers(group: Group) -> list[Party]:
    return [
        p for t in group.tellings for p, r in zip(t.mention.parties, t.mention.roles, strict=True) if r == "traveller"
    ]


def _abroad(group: Group) -> bool:
    place = _place(group)
    home = {party.participant.polity for party in _travellers(group)}
    if any(t.mention.frame == "avoid" and t.occasion for t in group.tellings):
        return True
    return place is not None and bool(home) and place.country not in home


def _told_as_meeting(visit: Group, groups: list[Group]) -> bool:
    place = _place(visit)
    travellers = {party.participant.name for party in _travellers(visit)}
    for group in groups:
        if group.kind is not Kind.MEETING:
            continue
        names = {party.participant.name for party in group.parties}
        there = place is not None and (place.country in _polities(group) or _place(group) == place)
        if travellers & names and there and not _own_days(visit):
            return True
    return False


def _own_days(visit: Group) -> bool:
    return any(t.when and t.when.value.start != t.when.value.end for t in visit.tellings)
