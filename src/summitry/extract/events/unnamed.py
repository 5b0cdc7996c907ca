"""Gatherings without a name that the lexicon knows: "an economic forum in Vladivostok", "the Euromed summit".

Only with an article that brings them in, or a proper name of their own, and only who speaks or acts there is known to
attend; "the summit" alone points back to one told before.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from summitry.extract.events.attendance import attendees, gathering_candidate, is_place_of
from summitry.extract.events.candidates import Candidate
from summitry.extract.events.who import Who
from summitry.extract.story import Passage
from summitry.extract.syntax import ancestors, children, governing_verb, is_verbal
from summitry.model.terms import Kind, Level

Token = Any
_NOUNS = frozenset(("summit", "forum", "conference", "congress"))
_NEW = frozenset(("a", "an", "another"))
_AT = frozenset(("at", "during", "to", "in", "for", "from", "of"))


def find_unnamed(passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """The unnamed gatherings of one passage. others: its further candidates."""
    low = passage.sentence.text.lower()
    if not passage.mentions or not any(noun in low for noun in _NOUNS):
        return
    who = Who(passage)
    taken = {c.token.i for c in others if not c.mention.anaphoric}
    met = {c.token.i for c in others if not c.mention.anaphoric and c.mention.kind in (Kind.MEETING, Kind.CALL)}
    for token in passage.parse:
        if any(above.i in met for above in takewhile(lambda above: not is_verbal(above), ancestors(token))):
            continue  # the setting of another encounter (CODEBOOK.md, rule 11)
        if token.lower_ in _NOUNS and token.i not in taken and _is_new(token) and _is_attended(token):
            verb = governing_verb(token)
            comers = attendees(token, verb, who) if verb is not None else ()
            if (
                verb is not None
                and verb.i not in taken
                and not is_place_of(token, verb, taken)
                and any(p.level is Level.LEADER for m in comers for p in m.parties)
            ):
                yield gathering_candidate(passage, token, comers)


def _is_new(token: Token) -> bool:
    words = [child.lower_ for child in token.lefts]
    if {"news", "press", "phone", "video"} & set(words):
        return False
    if {"second", "third", "next"} & set(words):
        return False  # another of those told before
    named = any(c.dep_ == "compound" and c.text[0].isupper() for c in token.lefts) and token.i > 1
    return bool(_NEW & set(words)) or named


def _is_attended(token: Token) -> bool:
    return (token.dep_ == "pobj" and token.head.lower_ in _AT) or bool(
        token.dep_ == "dobj" and children(token.head, "nsubj")
    )
