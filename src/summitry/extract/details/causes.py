"""Why an encounter was put off, called off or refused, in the document's words."""

from collections.abc import Iterator

from summitry import lexicon
from summitry.extract.details.clauses import whole
from summitry.extract.details.saying import worded
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import Token, governors, tokens
from summitry.extract.details.vocabulary import word_set
from summitry.extract.story import Event, Story
from summitry.model.encounter import Claim
from summitry.model.terms import Status

_OFF = frozenset({Status.CANCELLED, Status.POSTPONED, Status.DENIED})


_REASONS = frozenset({"because", "due", "citing", "owing", "based"})


def causes(story: Story, event: Event, status: Status) -> tuple[Claim, ...]:
    """Claims on the reason; none for an encounter that was neither put off nor called off nor refused."""
    if status not in _OFF:
        return ()
    found: dict[object, Claim] = {}
    for place in places(story, event):
        for reason in _reasons(place):
            claim = worded(story, event, place.passage, "cause", whole(reason, place.passage))
            found.setdefault(claim.value, claim)
    return tuple(found.values())


def _reasons(place: Place) -> Iterator[Token]:
    openers = {row[0]: frozenset(row[1].split()) if len(row) > 1 else frozenset() for row in lexicon.words("causes")}
    for verb in tokens(place.passage):
        if verb.lower_ in word_set("calling_off"):
            yield from (one for one in verb.children if one.i > verb.i and _opens(one, openers))
            above = (verb, *(head for _, head in governors(verb) if head.tag_.startswith("VB")))
            yield from (one for head in above for one in head.children if one.i < verb.i and _opens_first(one, openers))


def _opens_first(token: Token, openers: dict[str, frozenset[str]]) -> bool:
    """ "Citing the clash, he called it off": at the head of a sentence only words that mean nothing but a reason."""
    marks = {token.lower_, *(c.lower_ for c in token.children if c.dep_ == "mark")}
    return token.i < 2 and bool(marks & _REASONS) and _opens(token, openers)


def _opens(token: Token, openers: dict[str, frozenset[str]]) -> bool:
    """Whether a part of the clause gives a reason: by its first word, or by the word that marks its clause."""
    marks = [token] if token.dep_ in ("prep", "advcl", "prt", "acomp") else []
    marks += [c for c in token.children if c.dep_ == "mark"] if token.dep_ == "advcl" else []
    for mark in marks:
        needs = openers.get(mark.lower_)
        if needs is not None and (not needs or any(c.lower_ in needs for c in mark.children)):
            return True
    return False
