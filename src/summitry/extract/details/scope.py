"""Which words of a document speak of one encounter: its own sentences, and those after them that refer back to it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summitry.extract.details.trees import token_at
from summitry.extract.details.voices import mention_at
from summitry.extract.story import SOMEBODY, Event, EventMention, Passage, Story
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms

_FOLLOWING = 2
_DISCUSSED = re.compile(
    r"(?i)\b(?:be|been|being|was|were|is|are)(?: also)? "
    r"(?:discussed|raised|reviewed|addressed|covered|broached|tackled|debated|taken up|touched (?:up)?on|brought up)\b"
    r"|\b(?:figured|featured|loomed)\b|\bon the table\b"
)
_BACK = frozenset({"the", "their", "this", "that", "these", "those", "its"})


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence that speaks of the encounter. trigger: the token of its mention, None where it only refers back."""

    passage: Passage
    trigger: Word | None
    mention: EventMention


def places(story: Story, event: Event) -> tuple[Place, ...]:
    """The event's own sentences, then the ones that refer back to it, each in order of the text."""
    own = tuple(_own(story, event))
    taken = {place.passage.sentence.index for place in own}
    after = []
    for mention in event.mentions:
        for passage in _next(story, mention.sentence):
            if passage.sentence.index in taken or not refers_back(passage, event):
                break
            taken.add(passage.sentence.index)
            after.append(Place(passage, None, mention))
    return own + tuple(after)


def _own(story: Story, event: Event) -> Iterator[Place]:
    seen = set()
    for mention in event.mentions:
        passage = story.passages[mention.sentence]
        trigger = token_at(passage, mention.start)
        if trigger is not None and (mention.sentence, trigger.i) not in seen:
            seen.add((mention.sentence, trigger.i))
            yield Place(passage, trigger, mention)


def _next(story: Story, index: int) -> tuple[Passage, ...]:
    return story.passages[index + 1 : index + 1 + _FOLLOWING]


def goes_on_after(story: Story, event: Event, index: int, others: frozenset[int]) -> Iterator[Passage]:
    """The sentences right after one of a document that go on about the event, up to the next that tells of any.

    others: the sentences that tell of an encounter by themselves.
    """
    for passage in _next(story, index):
        if passage.sentence.index in others:
            return
        if passage.parse is not None and refers_back(passage, event):
            yield passage


def says_what_came_up(text: str) -> bool:
    """Whether a sentence says what was talked about and not by whom ("Fishing was also discussed")."""
    return _DISCUSSED.search(text) is not None


def refers_back(passage: Passage, event: Event) -> bool:
    """Whether a sentence goes on about the event: "the talks", "they", "the two leaders", its parties as subject; and
    not with somebody else."""
    words = passage.words
    if any(t.dep_ == "pobj" and t.head.lower_ == "with" and _is_other(t, passage, event) for t in words):
        return False
    return any(_is_event_noun(t) for t in words) or any(is_sides(t, passage, event) for t in words)


def _is_other(token: Word, passage: Passage, event: Event) -> bool:
    mention = mention_at(passage, token)
    if mention is None or mention.kind not in SOMEBODY or not mention.parties:
        return False
    return not any(p in event.parties for p in mention.parties)


def _is_event_noun(token: Word) -> bool:
    return token.lower_ in word_forms("topic_nouns") and any(
        c.lower_ in _BACK for c in token.children if c.dep_ in ("det", "poss")
    )


def is_sides(token: Word, passage: Passage, event: Event) -> bool:
    """Whether a token is a subject that means the event's sides, one of them, or what they did ("it was useful")."""
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    if token.lower_ in ("it", "this", "that"):
        return token.head.lower_ in ("was", "is", "'s") and token.head.dep_ == "ROOT"
    if token.lower_ in ("they", "both") or token.lower_ in word_forms("sides"):
        return True
    mention = mention_at(passage, token)
    return mention is not None and any(p in event.parties for p in mention.parties)
