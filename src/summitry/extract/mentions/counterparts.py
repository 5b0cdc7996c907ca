"""Counterparts: "his Russian counterpart", "their counterparts from Japan and India" (CODEBOOK.md, rule 5)."""

import re

from summitry.extract.mentions.discourse import Discourse
from summitry.extract.mentions.offices import holder_of
from summitry.extract.mentions.owners import owner_of
from summitry.extract.mentions.people import tenures_of
from summitry.extract.mentions.scene import Scene, one_code
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.mentions.unnamed_hosts import only_other
from summitry.extract.mentions.vocabulary import Title
from summitry.extract.story import Party
from summitry.lexicon import polities
from summitry.model.encounter import Participant
from summitry.model.terms import Level

_COUNTERPARTS = (
    (("deputy", "vice", "assistant", "under"), "deputy_minister"),
    (("secretary of state", "foreign", "external"), "foreign_minister"),
    (("defen",), "defence_minister"),
    (("security advis",), "national_security_adviser"),
    (("president", "prime minister", "premier", "chancellor", "king", "leader", "taoiseach"), "leader"),
)
_LAND = r"(?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*(?: on \w+day)?"
_JOURNEY = re.compile(
    r"\b(?:travel(?:l?ed|l?ing|s)?|visit(?:ed|ing|s)?|trip|tour|fly|flies|flew|heads?) (?:to |of )?"
    rf"({_LAND}(?:,?(?: and| then)* (?:to )?{_LAND})*)"
)
_ELSEWHERE = re.compile(r" (?:in|at) (?:the )?[A-Z]")
_LABELS = {"foreign_minister": "Foreign Minister", "defence_minister": "Defence Minister"}


def resolve_counterpart(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """Those of the same office in the polities named, one for each owner; the bare polities where the owner is open."""
    members = _members(sighting, talk)
    if members is not None:
        return (members,)
    owners = _whose_counterparts(sighting, scene, talk)
    if not sighting.polities and sighting.title is not None and sighting.title.plural and len(owners) == 1:
        lands = _lands_ahead(sighting, scene, talk, owners[0].participant.polity)
        sighting = sighting._replace(polities=lands)
    if not sighting.polities and len(owners) == 1 and owners[0].participant.polity:
        return only_other(sighting, scene, talk, {owners[0].participant.polity})
    if not owners:
        bare = [one_code(group, talk) for group in sighting.polities]
        return tuple(Party(Participant(None, code, None), Level.SECOND) for code in bare if code)
    out: dict[Party, None] = {}
    for owner in owners:
        title = _counterpart_title(owner)
        for codes in sighting.polities:
            code = one_code(codes, talk)
            party = holder_of(code, title, sighting, scene, talk) if code else None
            if party is not None and code != owner.participant.polity:
                out[party] = None
    return tuple(out)


def _lands_ahead(sighting: Sighting, scene: Scene, talk: Discourse, own: str | None) -> tuple[tuple[str, ...], ...]:
    """ "will travel to Oman and Peru to meet with her counterparts": the lands of the journey, if they are several."""
    text, first = scene.passage.sentence.text, scene.passage.sentence.start
    journeys = list(_JOURNEY.finditer(text, 0, sighting.start - first))
    if not journeys or _ELSEWHERE.match(text, sighting.end - first):
        return ()
    begin, end = (first + at for at in journeys[-1].span(1))
    here = [party for index, start, party in talk.polities if index == scene.index and begin <= start < end]
    codes = dict.fromkeys(party.participant.polity for party in here)
    lands = tuple((code,) for code in codes if code and code != own)
    return lands if len(lands) > 1 else ()


def _members(sighting: Sighting, talk: Discourse) -> Party | None:
    """ "Her EU counterparts", one from each of its members."""
    plural = sighting.title is not None and sighting.title.plural
    code = one_code(sighting.polities[0], talk) if plural and len(sighting.polities) == 1 else None
    known = polities().by_code.get(code or "")
    member = known is not None and known.kind == "organisation"
    return Party(Participant(None, code, None), Level.LEADER) if member else None


def _whose_counterparts(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...]:
    """Those whose counterparts are spoken of: all leaders before in the sentence for "their", else the owner."""
    before = tuple(h.party for h in talk.heard if h.sentence == scene.index and h.start < sighting.start)
    leaders = tuple(party for party in before if party.level is Level.LEADER and party.participant.office)
    if sighting.owner == "their" and leaders:
        return leaders
    owners = owner_of(sighting, scene, talk) if sighting.owner else ()
    if sighting.owner == "their" and not owners:
        return ()  # "officials spoke to their Omani counterparts"
    return (
        owners or leaders[-1:] or tuple(h.party for h in talk.back(scene.index, 1) if h.party.level is Level.LEADER)[:1]
    )


def _counterpart_title(party: Party) -> Title:
    """The office that a counterpart of the party has in another polity."""
    office = party.participant.office or ""
    person = party.participant.name or ""
    held = [tenure.office for tenure in tenures_of(person)] if person else []
    low = office.lower()
    for words, found in _COUNTERPARTS:
        if any(word in low for word in words):
            return Title(found, _LABELS.get(found, ""), party.level)
    if held and held[0] in ("head_of_state", "head_of_government"):
        return Title("leader", "", Level.LEADER)
    return Title("", "", party.level)
