"""Journeys told by what is said on them: "in a speech in Oslo, Ash said", "her 2009 Cairo speech": who speaks is there.

Only of one person, and of a place that the words of the speech name; whether that is abroad is settled with the facts.
"""

import re
from collections.abc import Iterator, Sequence

from summitry.extract.events.afar import is_remote
from summitry.extract.events.candidates import Candidate, candidate_of
from summitry.extract.events.parts import TRAVELLER, Cast, players
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import SINGLE, Mention, Passage
from summitry.extract.text.syntax import agents, ancestors, children, conjuncts, is_passive, is_verbal, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Kind, Level

_DURING = frozenset(("in", "during", "at", "with", "after", "of"))
_THERE = ("in", "at")
_HEARD = ("to", "before", "for")
_BESIDE = ("compound", "nmod")
_SPEECHES, _AUDIENCE = ("speech", "address", "remarks", "lecture"), "audience"
_SAID = (*_SPEECHES, _AUDIENCE)
_TOLD = re.compile(rf"\b(?:{'|'.join((*_SAID, *map(str.capitalize, _SAID)))})\b")
_SOMEWHERE = re.compile(
    rf"(?:{'|'.join(_SAID)})(?: [\w-]+){{0,5}} (?:in|at|to|before|of) (?:the )?[A-Z]|[A-Z][a-z]+ speech"
)


def speaks_somewhere(text: str) -> bool:
    """Whether somebody may be somewhere to speak by the words ("in a speech in Oslo"), before anything is parsed."""
    for word in _SAID:  # one of these is in each, and sooner looked for
        if word in text:
            return _SOMEWHERE.search(text) is not None
    return False


def find_speeches(passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """The journeys of one passage that a speech tells. others: its further candidates, which may tell the same."""
    if _TOLD.search(passage.sentence.text) is None:
        return
    who = Who(passage)
    attended = {goal.i for c in others for goal in c.goals}
    for token in passage.words:
        told = token.lower_ in _SPEECHES or _is_audience(token)
        goals = [goal for goal in _places(token, who) if goal.i not in attended] if told else []
        houses = _houses(token, who) if told else []
        speaker = _speaker(token, who) if (goals or houses) and not is_remote(token) else None
        goals = goals or [t for t in houses if speaker is not None and _is_foreign(t, speaker, who)]
        if goals and speaker is not None and any(party.level is Level.LEADER for party in speaker.parties):
            back = not passage.times and all(goal.dep_ in _BESIDE for goal in goals)
            journey = Cast(Kind.VISIT, players(([speaker], TRAVELLER)), tuple(goals))
            yield candidate_of(passage, token, journey, "visit", anaphoric=back)  # "her Cairo speech" is known


def _is_audience(token: Word) -> bool:
    """ "told an audience in Oslo"; an audience with the king is none."""
    return token.lower_ == _AUDIENCE and token.dep_ == "dobj" and not under(token, "with")


def _places(token: Word, who: Who) -> list[Word]:
    """Where the speech is: "in Oslo", "at the university in Oslo", "to students in Oslo", "the Oslo speech"."""
    heard = under(token, *_HEARD)
    beside = [token, *heard, *(t for noun in heard for t in conjuncts(noun))]
    if token.dep_ == "dobj":
        beside.append(token.head)
    found = [noun for word in beside for noun in under(word, *_THERE) if not _is_school(noun)]
    found += [inner for noun in found if noun.text.islower() for inner in under(noun, *_THERE)]
    found += [noun for noun in children(token, *_BESIDE) if not _is_somebody(who.mention(noun))]
    return [noun for noun in found if noun.tag_[:3] == "NNP" and not who.is_time(noun)]


def _is_school(noun: Word) -> bool:
    """ "At Georgetown", the university; not "in Georgetown", "at Georgetown's town hall"."""
    return noun.head.lower_ == "at" and noun.tag_[:3] == "NNP" and not list(noun.children)


def _is_somebody(mention: Mention | None) -> bool:
    return mention is not None and mention.kind in SINGLE


def _houses(token: Word, who: Who) -> list[Word]:
    """ "Her speech to Congress", "remarks before (in front of) the Knesset": the parliament that hears it."""
    given = [token, token.head] if token.dep_ == "dobj" else [token]
    fronts = [t for word in given for front in under(word, "in") if front.lower_ == "front" for t in under(front, "of")]
    heard = [*(t for word in given for t in under(word, "to", "before")), *fronts]
    return [t for noun in heard for t in (noun, *under(noun, "of")) if who.parliament(t)]


def _is_foreign(house: Word, speaker: Mention, who: Who) -> bool:
    own = polities(speaker.parties)
    return bool(own) and not own & polities(parties(who.parliament(house)))


def _speaker(token: Word, who: Who) -> Mention | None:
    """Whose speech it is: "Ash's speech", "a speech by Ash", else who gives it, or says something in it."""
    own = [*children(token, "poss"), *under(token, "by")]
    verb = next((above for above in ancestors(token) if is_verbal(above)), None)
    if not own and verb is not None:
        own = agents(verb) if is_passive(verb) else subjects(verb) if _gives(token, verb) else []
    found = [m for t in own for m in who.named(t) if m.kind in SINGLE]
    return found[0] if len(found) == 1 and len(found[0].parties) == 1 else None


def _gives(token: Word, verb: Word) -> bool:
    """ "gave a speech", "told an audience", "said in a speech"; not "criticised a speech"."""
    if token.dep_ == "dobj":
        return token.lower_ == _AUDIENCE or verb.lower_ in small_set("giving_speeches")
    return token.dep_ == "pobj" and token.head.lower_ in _DURING and token.head.head.i == verb.i
