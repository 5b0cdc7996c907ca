"""Gatherings without a name that the lexicon knows: "an economic forum in Vladivostok", "the Euromed summit".

Only with an article that brings them in, or a proper name of their own, and only who speaks or acts there is known to
attend; "the summit" alone points back to one told before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from summitry.extract.events.attendance import gathering_candidate, is_place_of
from summitry.extract.events.candidates import Candidate
from summitry.extract.events.comers import acting_there, attendees, members_met
from summitry.extract.events.crowds import FRAME, is_crowd, is_international
from summitry.extract.events.nearby import before
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import Mention, Passage
from summitry.extract.text.syntax import ancestors, children, governing_verb, is_verbal, objects, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Kind, Level

_NOUNS = frozenset(("summit", "forum", "conference", "congress"))
_MEETINGS = frozenset(("meeting", "gathering", "session"))
_CLOSE = 6
_NEW = frozenset(("a", "an", "another"))
_AT = frozenset(("at", "during", "to", "in", "for", "from", "of"))


def find_unnamed(passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """The unnamed gatherings of one passage. others: its further candidates."""
    low = passage.sentence.text.lower()
    if not passage.mentions or not any(noun in low for noun in (*_NOUNS, *_MEETINGS)):
        return
    who = Who(passage)
    taken = {c.token.i for c in others if not c.mention.anaphoric}
    met = {c.token.i for c in others if not c.mention.anaphoric and c.mention.kind in (Kind.MEETING, Kind.CALL)}
    for token in passage.words:
        if any(above.i in met for above in takewhile(lambda above: not is_verbal(above), ancestors(token))):
            continue  # the setting of another encounter (CODEBOOK.md, rule 11)
        if token.i not in taken and _is_new(token) and _is_gathering(token):
            verb = governing_verb(token)
            comers = _comers(token, verb, who, taken) if verb is not None else ()
            travellers = () if comers else _travellers_to(token, others)
            comers = comers or (travellers if is_international(token, who, polities(parties(travellers))) else ())
            if verb is not None and any(p.level is Level.LEADER for m in comers for p in m.parties):
                one = gathering_candidate(passage, token, tuple(dict.fromkeys((*comers, *members_met(token, who)))))
                among = is_international(token, who, polities(one.mention.parties)) or _heard_by_many(token, verb, who)
                yield replace(one, mention=replace(one.mention, frame=FRAME)) if among else one


def _comers(token: Word, verb: Word, who: Who, taken: set[int]) -> tuple[Mention, ...]:
    """Who attends it; where the verb tells of another encounter at it, who does something there besides."""
    if verb.i in taken or is_place_of(token, verb, taken):
        return acting_there(token, who)
    return attendees(token, verb, who) or _there_for(token, who)


def _travellers_to(token: Word, others: Sequence[Candidate]) -> tuple[Mention, ...]:
    """ "Ash left Rome on Friday for a summit in Oslo", "headed to Oslo for a conference": whose journey it is for."""
    journeys = (
        c for c in others if c.mention.kind is Kind.VISIT and not c.mention.anaphoric and c.mention.frame != "avoid"
    )
    heads = (
        {token.head.head.i, token.head.head.head.head.i}
        if token.dep_ == "pobj" and token.head.lower_ == "for"
        else set()
    )
    return next((c.mention.mentions for c in journeys if c.token.i in heads), ())


def _heard_by_many(token: Word, verb: Word, who: Who) -> bool:
    """ "told African leaders at a summit in Rome": those who hear it are there too; so are "leaders led by Ash"."""
    there = token.dep_ == "pobj" and token.head.lower_ == "at"
    rulers = (one for one in subjects(verb) if one.lower_ in small_set("rulers_plural") and children(one, "acl"))
    return there and (any(is_crowd(one, who) for one in (*objects(verb), *under(verb, "to"))) or any(rulers))


def _is_gathering(token: Word) -> bool:
    """A summit or forum that somebody attends, or a meeting at which somebody says something."""
    if token.lower_ in _NOUNS:
        return _is_attended(token)
    return token.lower_ in _MEETINGS and token.dep_ == "pobj" and token.head.lower_ == "at" and _has_place(token)


def _has_place(token: Word) -> bool:
    """ "at a meeting in Kyrgyzstan", of nobody who is named, and of no one country's own people."""
    inside = any(t.text[0].isupper() for t in under(token, "in"))
    return inside and not under(token, "with", "of", "between") and not children(token, "amod", "compound", "poss")


def _there_for(token: Word, who: Who) -> tuple[Mention, ...]:
    """ "Ash, in Rome for a summit", "flew to Rome for a summit": who is in the town for its sake."""
    at = token.head.i
    where = [t for t in token.doc[max(0, at - _CLOSE) : at] if t.lower_ in ("in", "to") and t.i + 1 < at]
    if token.dep_ != "pobj" or token.head.lower_ != "for" or not where:
        return ()
    left = before(where[-1], who)
    return (left,) if left is not None else ()


def _is_new(token: Word) -> bool:
    words = [child.lower_ for child in token.lefts]
    if {"news", "press", "phone", "video"} & set(words):
        return False
    if {"second", "third", "next"} & {child.text for child in token.lefts}:
        return False  # another of those told before
    named = any(c.dep_ == "compound" and c.text[0].isupper() for c in token.lefts) and token.i > 1
    return bool(_NEW & set(words)) or named or ("the" in words and _held_somewhere(token))


def _held_somewhere(token: Word) -> bool:
    """ "the summit held in Rome", "the food summit in Rome": it is brought in with its place."""
    kinds = children(token, "compound", "amod")
    if kinds and any(place.text[0].isupper() for place in under(token, "in")):
        return True
    held = [clause for clause in children(token, "acl") if clause.lower_ in ("held", "hosted", "convened")]
    return any(place.text[0].isupper() for clause in held for place in under(clause, "in", "at"))


def _is_attended(token: Word) -> bool:
    there = token.dep_ == "pobj" and token.head.lower_ in _AT
    return there or bool(token.dep_ == "dobj" and subjects(token.head)) or bool(children(token, "relcl", "acl"))
