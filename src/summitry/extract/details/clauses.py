"""Pieces of clauses as phrases of the document."""

from summitry.extract.details.trees import Bounds, bounds
from summitry.extract.story import Passage
from summitry.extract.text.words import Word

_OUTSIDE = frozenset(
    {"nsubj", "nsubjpass", "aux", "auxpass", "cc", "conj", "mark", "punct", "advcl", "parataxis", "expl"}
)
_LONGEST = 40


def predicate(passage: Passage, verb: Word) -> Bounds:
    """The verb with its complements, without subject, further clauses and what another verb says of it."""
    last = verb.i
    for one in verb.children:
        if one.dep_ not in _OUTSIDE and one.i > verb.i:
            last = max(last, *(t.i for t in one.subtree))
    last = min(last, verb.i + _LONGEST)
    doc = verb.doc
    while last > verb.i and doc[last].text in (",", ".", ";", ":", '"', "'"):
        last -= 1
    return bounds(passage, verb, doc[last])


def whole(token: Word, passage: Passage) -> Bounds:
    """All that hangs on a token, up to forty words."""
    inside = [t for t in token.subtree if abs(t.i - token.i) <= _LONGEST and not (t.is_punct and t.i > token.i + 1)]
    return bounds(passage, min(inside, key=lambda t: t.i), max(inside, key=lambda t: t.i))
