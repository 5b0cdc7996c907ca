"""What an encounter is, was or would be about."""

from collections.abc import Iterator

from summitry.extract.details.attribution import source_of
from summitry.extract.details.frames import Frame, frames
from summitry.extract.details.scope import Place, places
from summitry.extract.details.standing import MODALITIES, standing
from summitry.extract.details.trees import Token, bounds, phrase
from summitry.extract.details.vocabulary import word_set
from summitry.extract.details.voices import mention_at
from summitry.extract.story import Event, Passage, Story
from summitry.model.encounter import Claim, Topic
from summitry.model.terms import SourceType, Status

_TRIM = frozenset({"the", "a", "an", "this", "these", "some", "any", "both"})


def topics(story: Story, event: Event, status: Status) -> tuple[Claim, ...]:
    """One claim for each topic, the first naming of each, in order of the text."""
    found: dict[frozenset[str], Claim] = {}
    for place in places(story, event):
        for frame in frames(place.passage.parse):
            for head in frame.heads if belongs(frame, place) else ():
                claim = _claim(story, event, place.passage, frame, head, status)
                if claim is not None:
                    found.setdefault(_key(claim.as_said), claim)
    return tuple(sorted(found.values(), key=lambda c: c.spans[0].start))


def _key(words: str) -> frozenset[str]:
    return frozenset(w for w in words.lower().split() if w not in _TRIM)


def belongs(frame: Frame, place: Place) -> bool:
    """Whether a frame of the sentence is of this encounter."""
    return True


def _claim(story: Story, event: Event, passage: Passage, frame: Frame, head: Token, status: Status) -> Claim | None:
    if not names_topic(passage, head, event):
        return None
    first, last = topic_phrase(passage, head)
    start, end = bounds(passage, first, last)
    span = story.document.span(start, end)
    stands = standing(frame.verb, status)
    source, _, _ = source_of(story, passage.sentence.index, start, end, event.parties)
    topic = Topic(span.quote, stands, None if source.type is SourceType.AUTHOR else source)
    sentence = story.document.span(passage.sentence.start, passage.sentence.end)
    return Claim("topics", topic, span.quote, source, MODALITIES[stands], (span, sentence))


def names_topic(passage: Passage, head: Token, event: Event) -> bool:
    """Whether a noun can name a topic: no pronoun, no time, no party of the event, none of the empty nouns alone."""
    if not head.tag_.startswith(("NN", "VBG")) or (head.lower_ in word_set("no_topics") and not _modified(head)):
        return False
    at = passage.sentence.start + head.idx
    if any(t.start <= at < t.end for t in passage.times):
        return False
    mention = mention_at(passage, head)
    return mention is None or not any(p in event.parties for p in mention.parties) or mention.kind == "polity"


def _modified(head: Token) -> bool:
    return any(c.dep_ in ("prep", "compound") for c in head.children)


def topic_phrase(passage: Passage, head: Token) -> tuple[Token, Token]:
    """The noun phrase without its article and without time expressions."""
    base = passage.sentence.start
    timed = frozenset(t.i for t in passage.parse for x in passage.times if x.start <= base + t.idx < x.end)
    first, last = phrase(head, timed)
    while first.i < head.i and first.lower_ in _TRIM:
        first = first.nbor(1)
    return first, last


def all_frames(place: Place) -> Iterator[Frame]:
    """The frames of a sentence (for the bench)."""
    return frames(place.passage.parse)
