"""The gate: which sentences of a document can speak of an encounter, so that only these are parsed.

After STACK.md, section 7. A document is touched only if one of its sentences has a word of encounter (or the name of a
gathering) together with a leader and names of two sides. In it, a sentence is parsed that has a word of encounter and a
name or a word that points back, the name of a gathering and a leader, or one of the words that are too common alone
("came", "left", "is in") and two sides. ``bench/gate.py`` shows what this loses.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from summitry import lexicon
from summitry.extract.mentions.people import tenures_of
from summitry.extract.mentions.tokens import Token, joins, tokenize
from summitry.extract.mentions.vocabulary import Phrase, vocabulary
from summitry.model.terms import Level

Codes = frozenset[str]
_ANYONE: Codes = frozenset(("?",))
_STAY = re.compile(r"\b(?:is|was|are|were|be|been)\s+(?:\w+\s+){0,2}(?:in|at)\s+(?:the\s+)?[A-Z]")
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Signs:
    """What of an encounter a sentence shows.

    strong: a word of encounter. gathering: the name of one. weak: a word too common alone. sides: for each name in it
    the polities that it can be of. leader: one of the names is a person's or a leader's title. points_back: it has a
    word such as "they" or "the meeting".
    """

    strong: bool
    gathering: bool
    weak: bool
    sides: tuple[Codes, ...]
    leader: bool
    points_back: bool

    @property
    def opens(self) -> bool:
        """Whether the sentence alone makes its document worth parsing."""
        return (self.strong or self.gathering) and self.leader and two_sides(self.sides)

    @property
    def counts(self) -> bool:
        """Whether the sentence is worth parsing in such a document."""
        if self.strong and (self.sides or self.points_back):
            return True
        return self.leader and (self.gathering or (self.weak and two_sides(self.sides)))


def keep(texts: Sequence[str]) -> frozenset[int]:
    """Indices of the sentences worth parsing; empty where the document speaks of no encounter."""
    signs = [_signs(text) for text in texts]
    if not any(sign.opens for sign in signs if sign is not None):
        return frozenset()
    return frozenset(i for i, sign in enumerate(signs) if sign is not None and sign.counts)


def _signs(text: str) -> Signs | None:
    """The signs of a sentence; None where it has no word of encounter of any kind."""
    strengths = _strengths(text)
    gathering = _names_gathering(text)
    weak = False in strengths or _STAY.search(text) is not None
    if not (strengths or gathering or weak):
        return None
    tokens = tokenize(text)
    sides, leader = _names(tokens)
    return Signs(True in strengths, gathering, weak, sides, leader, _points_back(tokens))


def has_trigger(text: str) -> bool:
    """Whether one of the trigger words stands in the text as a whole word, in any case."""
    return True in _strengths(text)


def has_noun(text: str) -> bool:
    """Whether a noun of encounter stands in the text ("the meeting"), which can point back to one told before."""
    low = text.lower()
    return any(_whole(low, end - size + 1, end + 1) for end, size in _nouns().iter(low))


def _strengths(text: str) -> set[bool]:
    """True for a word of encounter in the text, False for a word that is too common alone."""
    low = text.lower()
    hits = _triggers().iter(low)
    return {strong for end, (size, strong) in hits if _whole(low, end - size + 1, end + 1)}


def _names_gathering(text: str) -> bool:
    return any(_whole(text, end - size + 1, end + 1) for end, size in _gatherings().iter(text))


def _whole(text: str, start: int, end: int) -> bool:
    return (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


@cache
def _triggers() -> Any:
    import ahocorasick

    found = ahocorasick.Automaton()
    for form, _, _, frame, _ in lexicon.words("weak_triggers"):
        if frame != "stay":
            found.add_word(form.lower(), (len(form), False))
    for form, *_ in lexicon.words("triggers"):
        found.add_word(form.lower(), (len(form), True))
    found.make_automaton()
    return found


@cache
def _nouns() -> Any:
    import ahocorasick

    found = ahocorasick.Automaton()
    for form, _, part, *_ in (*lexicon.words("triggers"), *lexicon.words("weak_triggers")):
        if part == "noun":
            found.add_word(form.lower(), len(form))
    found.make_automaton()
    return found


@cache
def _gatherings() -> Any:
    import ahocorasick

    found = ahocorasick.Automaton()
    for surface in lexicon.gatherings().forms():
        if len(surface) > _SHORTEST_NAME or surface[-1].isdigit():
            found.add_word(surface, len(surface))
    found.make_automaton()
    return found


@cache
def _pointers() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.words("anaphora"))


def _points_back(tokens: Iterable[Token]) -> bool:
    return any(token.key in _pointers() for token in tokens)


def two_sides(sides: Sequence[Codes]) -> bool:
    """Whether the polities of the names of a sentence can be different ones."""
    return any(one != other or len(one) > 1 or one == _ANYONE for one, other in pairwise(sides))


def _names(tokens: Sequence[Token]) -> tuple[tuple[Codes, ...], bool]:
    """For each phrase that names a person, an office or a polity its polities; and whether one can be a leader."""
    known = vocabulary()
    sides: list[Codes] = []
    leader = False
    i = 0
    while i < len(tokens):
        size = _phrase_at(tokens, i, known.longest.get(tokens[i].key, 0))
        if size:
            key = " ".join([token.key for token in tokens[i : i + size]])
            sides.append(_polities(key))
            leader = leader or _is_leader(known.phrases[key])
        elif tokens[i].key in ("counterpart", "counterparts"):
            sides.append(_ANYONE)
        i += size or 1
    return tuple(codes for codes in sides if codes), leader


def _is_leader(phrase: Phrase) -> bool:
    return bool(phrase.people) or (phrase.title is not None and phrase.title.level is Level.LEADER)


@lru_cache(maxsize=16384)
def _polities(key: str) -> Codes:
    """The polities that a phrase of the lexicon can be of; _ANYONE for offices that any of them has."""
    phrase = vocabulary().phrases[key]
    if phrase.title is not None:
        own = frozenset((phrase.title.polity,)) if phrase.title.polity else frozenset()
        leading = phrase.title.level is Level.LEADER
        return (own or (_ANYONE if phrase.title.plural else own)) if leading else frozenset()
    codes = {form.polity.code for form in phrase.forms}
    return frozenset(codes | {tenure.polity for person in phrase.people for tenure in tenures_of(person)})


def _phrase_at(tokens: Sequence[Token], i: int, longest: int) -> int:
    phrases = vocabulary().phrases
    for size in range(min(longest, len(tokens) - i), 0, -1):
        phrase = phrases.get(" ".join([token.key for token in tokens[i : i + size]]))
        if phrase is None or (phrase.title is None and not tokens[i].capital):
            continue
        if all(joins(tokens[n - 1], tokens[n]) for n in range(i + 1, i + size)):
            return size
    return 0
