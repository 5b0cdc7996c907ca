"""Whose guest someone is: the country of a meeting whose words name a host or a visitor, but no place."""

from summitry.extract.events.candidates import Candidate
from summitry.extract.setting import Setting
from summitry.extract.syntax import is_passive
from summitry.extract.telling import Found
from summitry.model.encounter import Place

_COUNTRY = 3


def host_country(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """The host's country: of "X received Y" that of X, of "X met the visiting Y" that of X; None without such words."""
    event = candidate.mention
    found = _by_frame(candidate) or _by_visitor(candidate)
    polity = event.parties[found[0]].participant.polity if found else None
    if found is None or polity is None or len(polity) != _COUNTRY or not polity.isupper():
        return None
    mention = event.mentions[found[0]]
    return Found(Place(None, polity), setting.story.document.span(mention.start, mention.end), 1)


def _by_frame(candidate: Candidate) -> tuple[int] | None:
    event = candidate.mention
    if event.frame != "receive" or len(event.parties) < 2:
        return None
    return (len(event.parties) - 1,) if is_passive(candidate.token) else (0,)


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
