"""Whose guest someone is: the country of a meeting whose words name a host or a visitor, but no place."""

from summitry.extract.events.candidates import Candidate
from summitry.extract.setting import Setting
from summitry.extract.story import Mention
from summitry.extract.syntax import children, is_passive, objects, subjects
from summitry.extract.telling import Found
from summitry.lexicon import small_set
from summitry.model.encounter import Place

_COUNTRY = 3


def host_country(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """The host's country: of "X received Y" that of X, of "X met the visiting Y" that of X; None without such words."""
    found = _by_frame(candidate) or _by_visitor(candidate) or _by_host_of(candidate)
    return _home(setting, candidate, found[0]) if found else None


def visited_person(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """Who visits a leader goes to his country."""
    hosts = [i for i, role in enumerate(candidate.mention.roles) if role == "host"]
    return _home(setting, candidate, hosts[0]) if len(hosts) == 1 else None


def _home(setting: Setting, candidate: Candidate, host: int) -> Found[Place] | None:
    """The country of a party, by its place among the parties; None for organisations and movements."""
    polity = candidate.mention.parties[host].participant.polity
    if polity is None or len(polity) != _COUNTRY or not polity.isupper():
        return None
    mention = candidate.mention.mentions[host]
    return Found(Place(None, polity), setting.story.document.span(mention.start, mention.end), 1)


def _by_frame(candidate: Candidate) -> tuple[int] | None:
    event = candidate.mention
    if event.frame == "visit" and event.mentions and _is_visited(candidate, event.mentions[-1]):
        return (len(event.parties) - 1,)  # "will visit Xi": people who are visited are in their country
    if event.frame != "receive" or len(event.parties) < 2 or candidate.token.lower_.startswith("greet"):
        return None
    return (len(event.parties) - 1,) if is_passive(candidate.token) else (0,)


def _is_visited(candidate: Candidate, mention: Mention) -> bool:
    start = candidate.passage.sentence.start
    verb = candidate.token
    if verb.tag_ == "VBG" and verb.dep_ in ("conj", "amod", "ROOT") and not children(verb, "aux"):
        return False  # "Aso and visiting diplomats agreed"
    visited = any(mention.start <= start + noun.idx < mention.end for noun in objects(verb))
    return visited and len(candidate.mention.parties) > 1


def _by_host_of(candidate: Candidate) -> tuple[int] | None:
    """ "Ash hosted talks with Birk": the one who gives the meeting."""
    noun, event = candidate.token, candidate.mention
    if noun.dep_ != "dobj" or noun.head.lower_ not in small_set("giving_meetings"):
        return None
    start = candidate.passage.sentence.start
    givers = subjects(noun.head)
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
