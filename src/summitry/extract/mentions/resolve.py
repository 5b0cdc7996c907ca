"""Sightings to mentions: who is meant, by the document first, then by the lexicon at the time spoken of."""

import re
from collections.abc import Sequence

from summitry.extract.mentions.cast import Figure
from summitry.extract.mentions.counterparts import resolve_counterpart
from summitry.extract.mentions.discourse import Discourse
from summitry.extract.mentions.groups import resolve_group
from summitry.extract.mentions.narrator import is_turn, speaker_of
from summitry.extract.mentions.nouns import HOSTS
from summitry.extract.mentions.offices import resolve_office
from summitry.extract.mentions.owners import owner_of
from summitry.extract.mentions.parties import party_of, time_of
from summitry.extract.mentions.people import Days, distance, tenures_of
from summitry.extract.mentions.pronouns import resolve_pronoun, subject_places
from summitry.extract.mentions.scene import Scene, hear, one_code
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.mentions.unnamed_hosts import resolve_host
from summitry.extract.story import Mention, Party, Passage
from summitry.model.encounter import Participant
from summitry.model.terms import Level

_LEADING = frozenset(("head_of_state", "head_of_government", "supreme_leader"))
_SOON = 900
_STYLES = re.compile(r"(?<!Crown )\b(?:Prince|Princess)\b")
""" What alone, with an article, means the one who was named so. """


def resolve_passage(
    passage: Passage, found: Sequence[Sighting], talk: Discourse, days: Days, past: tuple[Days, ...] = ()
) -> tuple[Mention, ...]:
    """The mentions of one sentence; talk is carried on by them. days, past: as in Scene."""
    talk.paragraphs[passage.sentence.index] = passage.sentence.paragraph
    turn = is_turn(passage)
    if turn:
        talk.narrator = None
    if not found:
        return ()
    scene = Scene(passage, days, subject_places(passage), past)
    begun = len(talk.heard)
    out = []
    for sighting in sorted(found, key=lambda sighting: (sighting.kind != "person", sighting.start)):
        parties = _resolve(sighting, scene, talk)
        if parties is not None:
            out.append(_mention(sighting, passage, parties))
            if turn:
                talk.narrator = speaker_of(passage, out[-1], talk.host) or talk.narrator
    talk.heard[begun:] = sorted(talk.heard[begun:], key=lambda heard: heard.start)
    return tuple(sorted(out, key=lambda mention: (mention.start, -mention.end)))


def _mention(sighting: Sighting, passage: Passage, parties: tuple[Party, ...]) -> Mention:
    first = passage.sentence.start
    text = passage.sentence.text[sighting.start - first : sighting.end - first]
    return Mention(sighting.kind, sighting.start, sighting.end, text, sighting.head, parties)


def _resolve(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    """The parties meant, () where open, None where the words are no mention at all."""
    if sighting.kind == "person":
        return _person(sighting, scene, talk)
    if sighting.kind == "office":
        return resolve_office(sighting, scene, talk)
    if sighting.kind == "counterpart":
        return resolve_counterpart(sighting, scene, talk)
    if sighting.kind == "group":
        return resolve_group(sighting, scene, talk)
    if sighting.kind == "pronoun" and sighting.key in HOSTS:
        return resolve_host(sighting, scene, talk)
    if sighting.kind == "pronoun":
        parties = resolve_pronoun(sighting, scene.passage, scene.subjects, talk)
        if sighting.key == "you" and not parties:
            return None
        if len(parties) == 1 and sighting.key in ("he", "she") and sighting.head in scene.subjects:
            _hear_again(talk, scene, sighting, parties[0])
        if len(parties) == 1 and sighting.key in ("his", "her"):
            talk.owners.setdefault(scene.index, parties[0])
        return parties
    level = Level.NONE if sighting.kind == "demonym" else Level.SECOND
    code = one_code(sighting.polities[0], talk)
    if not code or (sighting.kind == "polity" and code in talk.cast.doubtful):
        return None
    party = Party(Participant(None, code, None), level)
    talk.polities.append((scene.index, sighting.start, party))
    return (party,)


def _hear_again(talk: Discourse, scene: Scene, sighting: Sighting, party: Party) -> None:
    """Who goes on as "he" stays the subject: of "Ash flew home. He had met Birk. He was tired." the last is Ash."""
    figure = next((h.figure for h in reversed(talk.heard) if h.party == party), -1)
    hear(talk, scene, sighting, party, figure)


def _person(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...] | None:
    index = _figure(sighting, scene, talk)
    if index is None:
        return None
    figure = talk.cast.figures[index]
    title = sighting.title
    if title is not None and title.office == "counterpart":
        title = None
    days = time_of(figure, scene.days, talk.cast.days, scene.past)
    party = party_of(figure, title, sighting.status, days, talk.cast.days)
    if party.participant.polity in talk.cast.doubtful and not figure.person:
        party = _with_polity(party, None)  # "Georgia Secretary of State Ann Ash" in news of the US
    if party.participant.polity is None and sighting.owner:
        owned = owner_of(sighting, scene, talk)
        party = _with_polity(party, owned[0].participant.polity if owned else None)
    if party.participant.polity is None and title is not None and " to the " in title.label:
        party = _with_polity(party, _served(title.label.rpartition(" to the ")[2], talk))
    hear(talk, scene, sighting, party, index)
    first = scene.passage.sentence.start
    for style in _STYLES.findall(scene.passage.sentence.text[sighting.start - first : sighting.end - first]):
        talk.styled[style] = index
    return (party,)


def _served(office: str, talk: Discourse) -> str | None:
    """The polity of "Birk, adviser to the prime minister": that of the prime minister heard of last."""
    heard = (h.party.participant for h in reversed(talk.heard) if h.party.participant.office == office)
    return next((one.polity for one in heard if one.polity), None)


def _with_polity(party: Party, polity: str | None) -> Party:
    return Party(Participant(party.participant.name, polity, party.participant.office), party.level)


def _figure(sighting: Sighting, scene: Scene, talk: Discourse) -> int | None:
    """The figure meant: of several, the one with that full name, of that office, or heard last."""
    cast = talk.cast
    called = cast.called(sighting)
    if not called:
        return None
    exact = [i for i in called if " " in sighting.key and sighting.key in cast.figures[i].keys]
    pool = exact or called
    if len(pool) == 1:
        return pool[0]
    order = {heard.figure: n for n, heard in enumerate(talk.heard)}
    return max(
        pool,
        key=lambda i: (
            _titled_so(cast.figures[i], sighting),
            _standing(cast.figures[i], scene),
            _comes_to_lead(cast.figures[i], scene),
            order.get(i, -1),
        ),
    )


def _titled_so(figure: Figure, sighting: Sighting) -> bool:
    return bool(sighting.title and figure.title and figure.title.office == sighting.title.office)


def _comes_to_lead(figure: Figure, scene: Scene) -> bool:
    """Whether the figure leads a state, or soon will: of a family the one whom the surname alone means."""
    high = (t for t in tenures_of(figure.person) if t.office in _LEADING) if figure.person else ()
    return any(-_SOON < distance(tenure, scene.days) <= 0 for tenure in high)


def _standing(figure: Figure, scene: Scene) -> int:
    level = party_of(figure, None, "", scene.days, scene.days).level
    return (Level.NONE, Level.SECOND, Level.LEADER).index(level)
