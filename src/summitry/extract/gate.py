"""The gate: which sentences of a document can speak of an encounter, so that only these are parsed.

After STACK.md, section 7: a document is touched only if one of its sentences has a trigger word and two names, titles
or demonyms; in it, the sentences with a trigger and a name or a word that points back are parsed, and their neighbours.
``bench/gate.py`` shows what this loses.
"""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from summitry import lexicon
from summitry.extract.mentions.people import tenures_of
from summitry.extract.mentions.tokens import Token, joins, tokenize
from summitry.extract.mentions.vocabulary import vocabulary
from summitry.model.terms import Level

Codes = frozenset[str]
_ANYONE: Codes = frozenset(("?",))


def keep(texts: Sequence[str]) -> frozenset[int]:
    """Indices of the sentences worth parsing; empty where the document speaks of no encounter."""
    hits = [i for i, text in enumerate(texts) if has_trigger(text)]
    tokens = {i: tokenize(texts[i]) for i in hits}
    names = {i: _names(tokens[i]) for i in hits}
    if not any(two_sides(found) for found in names.values()):
        return frozenset()
    cores = [i for i in hits if names[i] or _points_back(tokens[i])]
    return frozenset(n for i in cores for n in (i - 1, i, i + 1) if 0 <= n < len(texts))


def two_sides(names: Sequence[Codes]) -> bool:
    """Whether the polities of the names of a sentence can be different ones."""
    return any(one != other or len(one) > 1 or one == _ANYONE for one, other in pairwise(names))


def has_trigger(text: str) -> bool:
    """Whether one of the trigger words stands in the text as a whole word, in any case."""
    low = text.lower()
    return any(_whole(low, end - size + 1, end + 1) for end, size in _triggers().iter(low))


def _whole(text: str, start: int, end: int) -> bool:
    return (start == 0 or not text[start - 1].isalnum()) and (end == len(text) or not text[end].isalnum())


@cache
def _triggers() -> Any:
    import ahocorasick

    found = ahocorasick.Automaton()
    for row in lexicon.words("triggers"):
        found.add_word(row[0].lower(), len(row[0]))
    found.make_automaton()
    return found


@cache
def _pointers() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.words("anaphora"))


def _points_back(tokens: Iterable[Token]) -> bool:
    return any(token.key in _pointers() for token in tokens)


def _names(tokens: Sequence[Token]) -> list[Codes]:
    """For each phrase of the sentence that names a person, a leader's office or a polity: the polities it can be of."""
    known = vocabulary()
    out = []
    i = 0
    while i < len(tokens):
        size = _phrase_at(tokens, i, known.longest.get(tokens[i].key, 0))
        if size:
            out.append(_polities(" ".join(token.key for token in tokens[i : i + size])))
        elif tokens[i].key in ("counterpart", "counterparts"):
            out.append(_ANYONE)
        i += size or 1
    return [codes for codes in out if codes]


@lru_cache(maxsize=4096)
def _polities(key: str) -> Codes:
    """The polities that a phrase of the lexicon can be of; _ANYONE for an office that any of them has."""
    phrase = vocabulary().phrases[key]
    if phrase.title is not None:
        if phrase.title.level is not Level.LEADER:
            return frozenset()
        return (
            frozenset((phrase.title.polity,))
            if phrase.title.polity
            else _ANYONE
            if phrase.title.plural
            else frozenset()
        )
    codes = {form.polity.code for form in phrase.forms}
    return frozenset(codes | {tenure.polity for person in phrase.people for tenure in tenures_of(person)})


def _phrase_at(tokens: Sequence[Token], i: int, longest: int) -> int:
    phrases = vocabulary().phrases
    for size in range(min(longest, len(tokens) - i), 0, -1):
        phrase = phrases.get(" ".join(token.key for token in tokens[i : i + size]))
        if phrase is None or (phrase.title is None and not tokens[i].capital):
            continue
        if all(joins(tokens[n - 1], tokens[n]) for n in range(i + 1, i + size)):
            return size
    return 0
