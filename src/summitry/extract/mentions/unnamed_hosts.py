"""Hosts and guests without a name: "shared a meal with his host", "told the visitor", "received the guest"."""

from summitry.extract.mentions.around import before
from summitry.extract.mentions.discourse import Discourse, Heard
from summitry.extract.mentions.items import NAME
from summitry.extract.mentions.owners import owner_of
from summitry.extract.mentions.pronouns import in_quotes
from summitry.extract.mentions.scene import Scene
from summitry.extract.mentions.sightings import Clause, Sighting
from summitry.extract.story import Party
from summitry.lexicon import small_set

_REACH = 3


def sighted_host(clause: Clause, k: int) -> Sighting | None:
    """ "his host", "the visitor", "his Omani guest", "the visiting dignitary"; not "his host, Ann Ash,", "his host
    country"."""
    near = before(clause, k, False)
    theirs = near.owner in ("his", "her") or (near.definite and clause.key(k) != "host")
    named = clause.kind(k + 1) == NAME and clause.gap(k + 1) in ("", ",") and clause.gap(k + 2)[:1] in (",", ".", "")
    named = named and (clause.joined(k + 1) or not clause.joined(k + 2))
    beside = clause.joined(k + 1) and clause.key(k + 1) in small_set("beside_hosts")
    if named or beside or not theirs:
        return None
    token = clause.token(k)
    words = (clause.token(near.edge).start, token.end, token.start)
    return Sighting("pronoun", *words, key=token.key, owner=near.owner, owner_at=near.owner_at, polities=near.polities)


def resolve_host(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...]:
    """Whom "his host", "her guest" or "the visitor" means: the one person of another polity spoken of just before.

    () where the words stand in a quotation, where nobody is known whose host it would be, or where several fit.
    """
    if in_quotes(scene.passage, sighting.start):
        return ()
    here = [h.party for h in talk.heard[-20:] if h.sentence == scene.index and not h.quoted]
    own = owner_of(sighting, scene, talk) if sighting.owner else tuple(here)
    codes = {party.participant.polity for party in own if party.participant.polity}
    if not codes:
        return ()
    return only_other(sighting, scene, talk, codes)


def only_other(sighting: Sighting, scene: Scene, talk: Discourse, codes: set[str]) -> tuple[Party, ...]:
    """The one person of another polity than those who is spoken of just before; () where none or several are."""
    heard = [h for h in talk.back(scene.index, _REACH) if h.party.participant.polity not in codes and _is_known(h)]
    heard = [h for h in heard if not sighting.polities or h.party.participant.polity in sighting.polities[0]]
    if not sighting.owner:
        heard = [h for h in heard if h.sentence != scene.index]
    near = [h for h in heard if h.sentence == scene.index] or heard
    named = dict.fromkeys(h.party for h in sorted(near, key=lambda h: (h.sentence, h.subject), reverse=True))
    alone = len({party.participant.polity for party in named}) == 1
    return tuple(named)[:1] if alone else ()


def is_visiting(sighting: Sighting, scene: Scene) -> bool:
    """Whether the words of an office mean a visitor, without saying from where: "the visiting minister"."""
    first = scene.passage.sentence.start
    words = scene.passage.sentence.text[sighting.start - first : sighting.head - first].lower().split()
    return "visiting" in words and not sighting.polities


def _is_known(heard: Heard) -> bool:
    return heard.party.participant.name is not None and heard.party.participant.polity is not None
