"""Groups: "the two leaders", "both sides", "EU leaders", "the leaders of Japan, South Korea and Australia"."""

from summitry.extract.mentions.discourse import Discourse
from summitry.extract.mentions.offices import PORTFOLIOS, holder_of
from summitry.extract.mentions.owners import owner_of
from summitry.extract.mentions.pronouns import hosting
from summitry.extract.mentions.scene import Scene, one_code
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.mentions.vocabulary import Title, labels_of
from summitry.extract.story import Party
from summitry.model.encounter import Participant
from summitry.model.terms import Level

_NEAR = 3
_PAIR = 2
_MINISTERS = ("foreign_minister", "defence_minister", "finance_minister", "trade_minister", "minister")
_CLASSES = {office: (office,) for office in _MINISTERS[:3]} | {"minister": _MINISTERS, "monarch": ("monarch",)}


def resolve_group(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """The members of a group, () where open, None where its noun names no officials ("reporters")."""
    title = sighting.title
    if title is None or title.level is Level.NONE:
        return None
    if sighting.polities:
        parties = tuple(_members(sighting, title, scene, talk))
    elif sighting.owner == "its" and not sighting.number:
        owned = owner_of(sighting, scene, talk)  # "the country's leaders"
        parties = tuple(Party(Participant(None, one.participant.polity, None), title.level) for one in owned)
    elif not sighting.number or title.level is not Level.LEADER or title.office in PORTFOLIOS - _CLASSES.keys():
        return ()
    elif title.office == "sides":
        parties = _sides(sighting, scene, talk)
    elif title.office == "countries":
        parties = _countries(_sides(sighting, scene, talk))
    else:
        offices = frozenset(label for office in _CLASSES.get(title.office, ()) for label in labels_of(office))
        barred = hosting(sighting, scene.passage, talk)
        barred |= _named_only_later(sighting, scene, talk) if title.office == "pair" else frozenset()
        parties = () if barred else _beside(sighting, scene, talk)
        parties = parties or talk.salient(scene.index, sighting.number, offices, barred)
        if title.office in ("pair", "people") and not _last_named(parties, sighting, scene, talk, barred):
            parties = ()
    if len(parties) > 1 or (parties and sighting.polities):
        talk.groups.append((scene.index, parties))
    return parties


def _beside(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...]:
    """The two leaders of different polities whom the sentence itself names before, where it names just two."""
    here = [h for h in talk.heard if h.sentence == scene.index and h.start < sighting.start and not h.owner]
    people = {h.party.participant.name: h.party for h in here if h.party.participant.name}
    led = [party for party in people.values() if party.level is Level.LEADER]
    apart = len({party.participant.polity for party in led}) == sighting.number == len(people)
    return tuple(led) if apart and sighting.number == _PAIR else ()


def _named_only_later(sighting: Sighting, scene: Scene, talk: Discourse) -> frozenset[Party]:
    """Those whom the sentence names behind "the two" and nothing before it does."""
    later = {heard.party for heard in talk.heard if heard.start > sighting.start}
    return frozenset(later - {heard.party for heard in talk.back(scene.index) if heard.start < sighting.start})


def _last_named(
    parties: tuple[Party, ...], sighting: Sighting, scene: Scene, talk: Discourse, barred: frozenset[Party]
) -> bool:
    """Whether "the two" can be these: the nearest sentence that names two people, but for those barred, names no
    others."""
    for back in range(_NEAR):
        names = {
            heard.party.participant.name
            for heard in talk.heard
            if heard.sentence == scene.index - back and heard.start < sighting.start and heard.party not in barred
        } - {None}
        if len(names) > 1:
            return all(party.participant.name in names for party in parties)
    return True


def _sides(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...]:
    """Of "both sides" or "the two countries": the people spoken of, unless the polities just named are others."""
    people = talk.salient(scene.index, sighting.number)
    named: dict[str | None, Party] = {}
    for index, start, party in talk.polities:
        if scene.index - index <= 1 and start < sighting.start:
            named[party.participant.polity] = party
    if len(named) != sighting.number or {party.participant.polity for party in people} == named.keys():
        return people
    return tuple(named.values())


def _countries(sides: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "Talks between the two countries": of their polities, not of the leaders spoken of."""
    codes = dict.fromkeys(party.participant.polity for party in sides)
    return tuple(Party(Participant(None, code, None), Level.NONE) for code in codes)


def _members(sighting: Sighting, title: Title, scene: Scene, talk: Discourse) -> list[Party]:
    """One party for each polity: by name where several polities share a title, as a group where one has many."""
    codes = [code for group in sighting.polities if (code := one_code(group, talk))]
    if len(codes) > 1 and title.level is Level.LEADER and title.office != "people":
        found = (holder_of(code, title, sighting, scene, talk) for code in codes)
        return [party for party in found if party is not None]
    return [Party(Participant(None, code, None), title.level) for code in codes]
