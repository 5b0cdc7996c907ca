"""Which groups of tellings are encounters that the codebook records."""

from summitry.extract.coreference import Group
from summitry.extract.story import Party
from summitry.model.encounter import Place
from summitry.model.terms import Kind, Level


def worth_coding(groups: list[Group]) -> list[Group]:
    """The groups that meet the codebook's conditions; visits that a meeting tells already are left out (rule 7)."""
    real = [group for group in groups if _is_encounter(group)]
    return [group for group in real if not (group.kind is Kind.VISIT and _only_setting(group, real))]


def _only_setting(visit: Group, groups: list[Group]) -> bool:
    """A journey that is told only in the sentences of a meeting there, without days or rank of its own (rule 12)."""
    sentences = {t.mention.sentence for t in visit.tellings}
    names = {party.participant.name for party in _travellers(visit)}
    place = _place(visit)
    if _own_days(visit) or any(t.mention.frame not in ("stay", "visit", "depart") for t in visit.tellings):
        return False
    for group in groups:
        told = {t.mention.sentence for t in group.tellings if not t.mention.anaphoric}
        theirs = _place(group)
        there = theirs is None or place is None or theirs.country == place.country
        if (
            group.kind is Kind.MEETING
            and there
            and sentences <= told
            and names & {p.participant.name for p in group.parties}
        ):
            return True
    return False


def _is_encounter(group: Group) -> bool:
    if all(telling.status is None for telling in group.tellings):
        return False
    leader = any(party.level is Level.LEADER for party in group.parties) or any(
        t.mention.frame == "meeting" and not t.mention.anaphoric for t in group.tellings
    )
    if group.kind is Kind.VISIT:
        return leader and _abroad(group)
    if group.kind is Kind.GATHERING:
        own = len(_polities(group)) == 1 and not any(p.participant.name for p in group.parties)
        known = any(t.occasion or (t.where and (own or t.mention.frame == "gathering")) for t in group.tellings)
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


def _own_days(visit: Group) -> bool:
    return any(t.when and t.when.value.start != t.when.value.end for t in visit.tellings)
