"""Whose guest someone is: the country of a meeting whose words name a host or a visitor, but no place."""

from summitry.extract.events.candidates import Candidate
from summitry.extract.events.who import polities
from summitry.extract.facts.where import find_where
from summitry.extract.places import country_of, find_place
from summitry.extract.setting import Setting
from summitry.extract.story import Mention
from summitry.extract.telling import Found
from summitry.extract.text.syntax import children, conjuncts, governing_verb, is_passive, objects, subjects
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.encounter import Place
from summitry.model.terms import Kind


def host_country(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """The host's country: of "X received Y" that of X, of "X met the visiting Y" that of X; None without such words."""
    found = _by_frame(candidate) or _by_visitor(candidate) or _by_host_of(candidate) or _by_call_on(candidate)
    return _home(setting, candidate, found[0]) if found else _of_giver(setting, candidate)


def named_place(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """The place named by the words around a meeting, or by those before its clause ("Oman, where he saw the emir")."""
    scene = _scene(setting, candidate)
    if scene is not None and scene.weight > 1:
        return scene
    return find_where(setting, candidate.passage, candidate.token) or scene


def _scene(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """ "flew home from Oman and Qatar, where he saw the emir": of several places before the clause that of a side; the
    only one weighs less than what the clause itself names ("came by way of Oman, where he saw him")."""
    verb = governing_verb(candidate.token)
    if verb is None or verb.dep_ != "relcl" or not any(t.lower_ == "where" for t in children(verb, "advmod")):
        return None
    first = verb.head
    while first.dep_ == "conj":
        first = first.head
    named = [find_place(setting.story, candidate.passage, noun) for noun in conjuncts(first)]
    known = [one for one in named if one is not None]
    homes = {party.participant.polity for party in candidate.mention.parties}
    fitting = [one for one in known if one[0].country in homes] if len(known) > 1 else known
    weight = 2 if len(known) > 1 else 1
    return Found(*fitting[0], weight) if len({place.country for place, _ in fitting}) == 1 else None


def visited_person(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """Who visits a leader goes to his country."""
    hosts = [i for i, role in enumerate(candidate.mention.roles) if role == "host"]
    return _home(setting, candidate, hosts[0]) if len(hosts) == 1 else None


def _home(setting: Setting, candidate: Candidate, host: int) -> Found[Place] | None:
    """The country of a party, by its place among the parties; None for organisations and movements."""
    polity = country_of(candidate.mention.parties[host].participant.polity)
    if polity is None:
        return None
    mention = candidate.mention.mentions[host]
    if setting.here is not None and setting.here.value.country == polity:
        return Found(setting.here.value, setting.here.span, 1)
    return Found(Place(None, polity), setting.story.document.span(mention.start, mention.end), 1)


def _by_frame(candidate: Candidate) -> tuple[int] | None:
    event = candidate.mention
    if event.frame == "visit" and event.mentions and _is_visited(candidate, event.mentions[-1]):
        return (len(event.parties) - 1,)  # "will visit Xi": people who are visited are in their country
    if event.frame != "receive" or len(polities(event.parties)) < 2 or candidate.token.lower_.startswith("greet"):
        return None
    if is_passive(candidate.token):
        return (len(event.parties) - 1,)
    return (0,) if event.mentions[0].start < event.start else None  # "Rome will host talks between Ash and Birk"


def _is_visited(candidate: Candidate, mention: Mention) -> bool:
    start = candidate.passage.sentence.start
    verb = candidate.token
    if verb.tag_ == "VBG" and verb.dep_ in ("conj", "amod", "ROOT") and not children(verb, "aux"):
        return False  # "Aso and visiting diplomats agreed"
    visited = any(mention.start <= start + noun.idx < mention.end for noun in objects(verb))
    return visited and len(candidate.mention.parties) > 1


def _by_call_on(candidate: Candidate) -> tuple[int] | None:
    """ "called on the king", "paid a courtesy call on him": whoever is called on is at home."""
    event = candidate.mention
    called = event.kind is Kind.MEETING and event.frame in ("call", "phone") and len(event.parties) > 1
    return (len(event.parties) - 1,) if called else None


def _of_giver(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """ "Cairo will host talks of Ash with Birk": the state or town that gives the meeting, though no side of it."""
    verb = candidate.token
    givers = subjects(verb) if verb.lower_ in small_set("giving_meetings") else _givers(verb)
    places = [t for t in givers if t.tag_[:3] == "NNP"]
    found = (find_place(setting.story, candidate.passage, place) for place in places)
    return next((Found(*one, 1) for one in found if one is not None), None)


def _givers(noun: Word) -> list[Word]:
    """Who hosts the meeting that the noun names, as its object."""
    verb = noun.head
    return subjects(verb) if noun.dep_ == "dobj" and verb.lower_ in small_set("giving_meetings") else []


def _by_host_of(candidate: Candidate) -> tuple[int] | None:
    """ "Ash hosted talks with Birk": the one who gives the meeting."""
    event, givers = candidate.mention, _givers(candidate.token)
    start = candidate.passage.sentence.start
    found = (i for i, m in enumerate(event.mentions) if any(m.start <= start + t.idx < m.end for t in givers))
    return next(((i,) for i in found), None)


def _by_visitor(candidate: Candidate) -> tuple[int] | None:
    event = candidate.mention
    text = candidate.passage.sentence.text
    base = candidate.passage.sentence.start
    for i, mention in enumerate(event.mentions):
        around = text[max(0, mention.start - base - 10) : mention.end - base].lower()
        others = [k for k in range(len(event.parties)) if event.mentions[k] is not mention]
        if "visiting " in around and len(others) == 1 and i not in others:
            return (others[0],)
    return None
