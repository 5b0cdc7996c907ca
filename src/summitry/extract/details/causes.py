"""Why an encounter was put off, called off or refused, in the document's words."""

from collections.abc import Iterable, Iterator

from summitry import lexicon
from summitry.extract.details.clauses import whole
from summitry.extract.details.saying import worded
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import Bounds, bounds
from summitry.extract.story import Event, Story
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.encounter import Claim
from summitry.model.terms import OFF, Status

_REASONS = frozenset({"because", "due", "citing", "owing", "based"})


def causes(story: Story, event: Event, status: Status) -> tuple[Claim, ...]:
    """Claims on the reason; none for an encounter that was neither put off nor called off nor refused."""
    if status not in OFF:
        return ()
    found: dict[object, Claim] = {}
    for place in places(story, event):
        for reason in _reasons(place):
            claim = worded(story, event, place.passage, "cause", reason)
            found.setdefault(claim.value, claim)
    return tuple(found.values())


def _reasons(place: Place) -> Iterator[Bounds]:
    openers = {row[0]: frozenset(row[1].split()) if len(row) > 1 else frozenset() for row in lexicon.words("causes")}
    for verb in place.passage.words:
        if verb.lower_ in word_forms("calling_off"):
            yield from _told_first(place, verb)
            found = (one for one in verb.children if one.i > verb.i and _opens(one, openers))
            yield from (whole(one, place.passage) for one in found)


def _told_first(place: Place, verb: Word) -> Iterator[Bounds]:
    """ "Citing the clash, he called it off": up to the comma before who did it; only words that mean nothing else."""
    doc = verb.doc
    comma = next((t for t in doc[: verb.i] if t.text == "," and _begins_clause(doc[t.i + 1 : t.i + 4])), None)
    if doc[0].lower_ in _REASONS and comma is not None:
        yield bounds(place.passage, doc[0], doc[comma.i - 1])


def _begins_clause(words: Iterable[Word]) -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in words)


def _opens(token: Word, openers: dict[str, frozenset[str]]) -> bool:
    """Whether a part of the clause gives a reason: by its first word, or by the word that marks its clause."""
    marks = [token] if token.dep_ in ("prep", "advcl", "prt", "acomp") else []
    marks += [c for c in token.children if c.dep_ == "mark"] if token.dep_ == "advcl" else []
    for mark in marks:
        needs = openers.get(mark.lower_)
        if needs is not None and (not needs or any(c.lower_ in needs for c in mark.children)):
            return True
    return False
