"""Who else was there: spouses, interpreters, aides, a delegation."""

from collections.abc import Iterator

from summitry.extract.details.saying import worded
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import Token, bounds, child, listed, phrase, tokens
from summitry.extract.details.voices import mention_at
from summitry.extract.story import Event, Passage, Story
from summitry.lexicon import word_forms
from summitry.model.encounter import Claim

_WITH = frozenset({"with", "alongside", "through", "by", "plus"})
_PRESENT = frozenset({"present", "attended", "attending"})


def others(story: Story, event: Event) -> tuple[Claim, ...]:
    """One claim for each of those present beside the principals."""
    found: dict[object, Claim] = {}
    for place in places(story, event):
        for head in _heads(place):
            if not _is_party(head, place.passage, event):
                claim = worded(story, event, place.passage, "others", bounds(place.passage, *phrase(head)))
                found.setdefault(claim.value, claim)
    return tuple(found.values())


def _heads(place: Place) -> Iterator[Token]:
    for token in tokens(place.passage):
        if token.lower_ in word_forms("company_verbs") and token.tag_ == "VBN":
            yield from (x for by in token.children if by.dep_ == "agent" for p in by.children for x in listed(p))
        elif token.lower_ in word_forms("companions") and token.dep_ in ("pobj", "conj", "appos", "nsubj"):
            if token.dep_ != "pobj" or token.head.lower_ in _WITH:
                yield _name_of(token)
        elif token.lower_ in _PRESENT and token.dep_ in ("acomp", "ROOT") and _also(token):
            subject = child(token, "nsubj") or child(token.head, "nsubj")
            yield from listed(subject) if subject is not None else ()


def _name_of(companion: Token) -> Token:
    """The name that explains the noun ("his wife, X"), else the noun."""
    named = child(companion, "appos")
    return named if named is not None and named.tag_ == "NNP" else companion


def _also(token: Token) -> bool:
    return any(t.lower_ == "also" for t in (*token.children, *token.head.children))


def _is_party(head: Token, passage: Passage, event: Event) -> bool:
    mention = mention_at(passage, head)
    return mention is not None and any(p in event.parties for p in mention.parties)
