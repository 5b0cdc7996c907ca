"""Who else was there: spouses, interpreters, aides, a delegation."""

from collections.abc import Iterator

from summitry.extract.details.saying import worded
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import bounds, child, first_of_list, listed, phrase
from summitry.extract.details.voices import mention_at
from summitry.extract.story import Event, Passage, Story
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.encounter import Claim

_WITH = frozenset({"with", "alongside", "through", "by", "plus"})
_PRESENT = frozenset({"present", "attended", "attending"})


def others(story: Story, event: Event) -> tuple[Claim, ...]:
    """One claim for each of those present beside the principals."""
    found: dict[object, Claim] = {}
    for place in places(story, event):
        for head in _heads(place, event):
            if not _is_party(head, place.passage, event):
                claim = worded(story, event, place.passage, "others", bounds(place.passage, *phrase(head)))
                found.setdefault(claim.value, claim)
    return tuple(found.values())


def _heads(place: Place, event: Event) -> Iterator[Word]:
    for token in place.passage.words:
        if token.lower_ in word_forms("company_verbs") and token.tag_ == "VBN":
            by = [x for one in token.children if one.dep_ == "agent" for p in one.children for x in listed(p)]
            yield from (_name_of(x) for x in by if x.tag_.startswith(("NN", "CD")))
        elif token.lower_ in word_forms("companions"):
            name = _name_of(token)
            if _goes_with(name, place.passage, event) or _goes_with(token, place.passage, event):
                yield name
        elif token.lower_ in _PRESENT and token.dep_ in ("acomp", "ROOT") and _also(token):
            subject = child(token, "nsubj") or child(token.head, "nsubj")
            yield from listed(subject) if subject is not None else ()


def _goes_with(token: Word, passage: Passage, event: Event) -> bool:
    """Whether a companion is named beside a party ("Varga and her husband", "with aides") or is said to be there."""
    first = first_of_list(token)
    if first.dep_ == "pobj":
        return first.head.lower_ in _WITH or (first is not token and _is_party(first, passage, event))
    if first.dep_ in ("nsubj", "nsubjpass") and _is_there(first.head):
        return True
    return _is_party(token.head, passage, event) if token.dep_ in ("conj", "appos") else False


def _is_there(verb: Word) -> bool:
    """Whether the verb says of its subject that it was there ("sat in", "were the only ones to witness it")."""
    present = word_forms("presence_verbs")
    if verb.lower_ in present:
        return True
    return verb.lower_ in ("was", "were") and any(t.lower_ in present and t.i > verb.i for t in verb.subtree)


def _name_of(companion: Word) -> Word:
    """The name that explains the noun ("his wife, X") or follows it ("first lady X"), else the noun."""
    if companion.dep_ in ("compound", "nmod") and companion.head.tag_ == "NNP":
        return companion.head
    named = child(companion, "appos")
    return named if named is not None and named.tag_ == "NNP" else companion


def _also(token: Word) -> bool:
    return any(t.lower_ == "also" for t in (*token.children, *token.head.children))


def _is_party(head: Word, passage: Passage, event: Event) -> bool:
    mention = mention_at(passage, head)
    return mention is not None and any(p in event.parties for p in mention.parties)
