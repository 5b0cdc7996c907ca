"""An organisation's own gathering, told by its bare name: "the EU called an emergency summit", "OPEC meets in Vienna".

Only of clubs of states whose gatherings are known as such; a meeting of the World Bank's may be of its staff.
"""

from collections.abc import Sequence
from dataclasses import replace

from summitry.extract.events.candidates import Candidate
from summitry.extract.events.own_summits import is_own_summit
from summitry.extract.text.syntax import children, is_day, is_passive, under
from summitry.extract.text.words import Word
from summitry.lexicon import gatherings, polities, small_set, word_forms
from summitry.model.terms import Kind, Level

_ITS = frozenset(("its", "a", "an", "another", "the"))
_OF_LEADERS = frozenset(("ministers", "government", "governments", "members", "states", "countries", "nations"))
_OFFICES_MANY = frozenset(("UN",))  # whose bodies of all kinds meet


def with_sittings(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; those in which an organisation holds its own gathering tell of its members' leaders."""
    return [_as_leaders(one) if _is_own(one) and _is_held(one.token) else one for one in found]


def _is_own(candidate: Candidate) -> bool:
    event = candidate.mention
    if event.kind is not Kind.GATHERING or not event.anaphoric or event.frame not in ("meet", "meeting"):
        return False
    codes = {party.participant.polity or "" for party in event.parties}
    bare = all(mention.kind == "polity" and not _is_one_body(mention.text) for mention in event.mentions)
    return bare and not codes & _OFFICES_MANY and all(map(_has_gatherings, codes))


def _has_gatherings(code: str) -> bool:
    polity = polities().by_code.get(code)
    names = (code, polity.name) if polity is not None else ()
    return any(one.code in names for name in names for one in gatherings().series(name))


def _is_one_body(name: str) -> bool:
    """ "The European Parliament", "the Commission", which sit among themselves."""
    return any(word in name.lower() for word in ("parliament", "commission", "court", "bank", "secretariat"))


def _is_held(token: Word) -> bool:
    """Whether the words tell of one gathering: "holds its summit", "called an emergency meeting", "meets in Vienna"."""
    of = under(token, "of")
    if of and not any(t.lower_ in _OF_LEADERS | small_set("rulers_plural") for t in of):
        return False  # "a meeting of its ambassadors", "of football associations"
    if under(token, "with", "between"):
        return False
    if token.tag_[:2] == "VB":
        told = under(token, "in", "at", "on") or [t for t in children(token, "npadvmod", "tmod") if is_day(t)]
        return bool(told) and not children(token, "dobj") and not is_passive(token)
    verb, beside = token.head, {child.lower_ for child in token.lefts}
    if token.dep_ == "pobj" and is_own_summit(token):
        return verb.lower_ in ("at", "during")
    if token.dep_ != "dobj" or verb.lower_ not in word_forms("holding_verbs") or not beside & _ITS:
        return False
    return token.lower_ == "summit" or bool(beside & small_set("summoned") - _ITS) or bool(of)


def _as_leaders(candidate: Candidate) -> Candidate:
    event = candidate.mention
    parties = tuple(party._replace(level=Level.LEADER) for party in event.parties)
    return replace(candidate, mention=replace(event, parties=parties, anaphoric=False))
