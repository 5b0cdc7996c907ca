"""Noun phrases that could name what an encounter is about, and what their sentences show of them.

Each sign is a plain word or two ("frame discuss:obj", "in own", "on urge"), so that the weights of the signs
can be read and argued about (lexicon/data/topic_weights.tsv; bench/train_topics.py sets them).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from summitry.extract.details.frames import Frame, frames
from summitry.extract.details.quotes import in_quotation
from summitry.extract.details.scope import refers_back
from summitry.extract.details.trees import Token, governors, phrase, subject, token_at, tokens
from summitry.extract.details.vocabulary import word_set
from summitry.extract.details.voices import mention_at
from summitry.extract.story import Event, EventMention, Passage, Story
from summitry.model.terms import Status

_AFTER, _BEFORE = 3, 1
_ARTICLES = frozenset(
    {"the", "a", "an", "this", "these", "some", "any", "both", "such", "his", "her", "their", "its", "our"}
)
_AHEAD = frozenset({Status.SCHEDULED, Status.FLOATED, Status.POSTPONED, Status.CANCELLED, Status.DENIED})


@dataclass(frozen=True, slots=True)
class Spot:
    """A sentence near a mention of the event. where: "own", "after 1" ... or "before 1"."""

    passage: Passage
    where: str
    trigger: Token | None


@dataclass(frozen=True, slots=True)
class Naming:
    """One noun phrase. head, first, last: its tokens. verb: what carries tense and mood for it. signs: what is seen."""

    spot: Spot
    head: Token
    first: Token
    last: Token
    verb: Token
    signs: tuple[str, ...]


def spots(story: Story, event: Event) -> Iterator[Spot]:
    """The event's own sentences, then those around them, each sentence once, nearest reading first."""
    seen: set[int] = set()
    for mention in event.mentions:
        if mention.sentence not in seen:
            seen.add(mention.sentence)
            yield _own(story, mention)
    for step in range(1, _AFTER + 1):
        yield from _around(story, event, seen, step, "after")
    for step in range(1, _BEFORE + 1):
        yield from _around(story, event, seen, -step, "before")


def _own(story: Story, mention: EventMention) -> Spot:
    passage = story.passages[mention.sentence]
    return Spot(passage, "own", token_at(passage, mention.start))


def _around(story: Story, event: Event, seen: set[int], step: int, word: str) -> Iterator[Spot]:
    for mention in event.mentions:
        index = mention.sentence + step
        if 0 <= index < len(story.passages) and index not in seen:
            seen.add(index)
            yield Spot(story.passages[index], f"{word} {abs(step)}", None)


def namings(story: Story, event: Event, status: Status) -> Iterator[Naming]:
    """All noun phrases near the event that could name a topic, with their signs."""
    for spot in spots(story, event):
        if spot.passage.parse is not None:
            led = _led(spot.passage)
            shared = _of_spot(story, event, spot, status)
            for token in tokens(spot.passage):
                if _could_name(spot.passage, token, led, event):
                    yield _naming(story, event, spot, token, (led.get(token.i, ()), shared))


def _led(passage: Passage) -> dict[int, tuple[Frame, ...]]:
    led: dict[int, tuple[Frame, ...]] = {}
    for frame in frames(passage.parse):
        for head in frame.heads:
            led[head.i] = (*led.get(head.i, ()), frame)
    return led


def _could_name(passage: Passage, token: Token, led: dict[int, tuple[Frame, ...]], event: Event) -> bool:
    if not token.tag_.startswith("NN") or (
        token.dep_ in ("compound", "nmod", "amod", "npadvmod") and token.i not in led
    ):
        return False
    if token.lower_ in word_set("no_topics") and not _modified(token):
        return False
    at = passage.sentence.start + token.idx
    if any(t.start <= at < t.end for t in passage.times):
        return False
    mention = mention_at(passage, token)
    return mention is None or mention.kind in ("polity", "organisation", "demonym") or not mention.parties


def _modified(head: Token) -> bool:
    return any(c.dep_ in ("prep", "compound") for c in head.children)


def _naming(
    story: Story, event: Event, spot: Spot, head: Token, given: tuple[tuple[Frame, ...], tuple[str, ...]]
) -> Naming:
    led, shared = given
    first, last = topic_phrase(spot.passage, head)
    verb = led[0].verb if led else _verb_above(head)
    signs = (
        *shared,
        *_of_frames(led, spot),
        *_of_place(spot, head),
        *_of_words(spot.passage, head, first, last, event),
        *_of_clause(story, event, spot, head, verb),
    )
    return Naming(spot, head, first, last, verb, tuple(dict.fromkeys(signs)))


def topic_phrase(passage: Passage, head: Token) -> tuple[Token, Token]:
    """The noun phrase without its article and without time expressions."""
    base = passage.sentence.start
    timed = frozenset(t.i for t in passage.parse for x in passage.times if x.start <= base + t.idx < x.end)
    first, last = phrase(head, timed)
    while first.i < head.i and first.lower_ in _ARTICLES:
        first = first.nbor(1)
    return first, last


def _of_spot(story: Story, event: Event, spot: Spot, status: Status) -> tuple[str, ...]:
    signs = [f"in {spot.where}", f"kind {event.kind.value}", "ahead" if status in _AHEAD else "done"]
    if spot.where != "own":
        signs.append(f"{spot.where.split()[0]} {'back' if refers_back(spot.passage, event) else 'no back'}")
        own = {story.passages[m.sentence].sentence.paragraph for m in event.mentions}
        signs.append("same paragraph" if spot.passage.sentence.paragraph in own else "other paragraph")
    return tuple(signs)


def _of_frames(led: tuple[Frame, ...], spot: Spot) -> Iterator[str]:
    near = spot.where.split()[0]
    for frame in led:
        yield f"frame {frame.label}"
        yield f"frame {near}"
        if spot.trigger is not None and frame.anchor.i == spot.trigger.i:
            yield "frame of the trigger"


def _of_place(spot: Spot, head: Token) -> Iterator[str]:
    if spot.trigger is None:
        return
    if spot.trigger.is_ancestor(head):
        yield "under trigger"
        path = [n for n, h in governors(head) if spot.trigger.is_ancestor(n) and h.i == spot.trigger.i]
        if path:
            yield f"under trigger by {path[0].dep_} {path[0].lower_ if path[0].dep_ == 'prep' else ''}".strip()
    elif head.is_ancestor(spot.trigger):
        yield "above trigger"
    yield "after trigger" if head.i > spot.trigger.i else "before trigger"
    yield f"apart {min(4, abs(head.i - spot.trigger.i) // 6)}"


def _of_words(passage: Passage, head: Token, first: Token, last: Token, event: Event) -> Iterator[str]:
    mention = mention_at(passage, head)
    yield f"mention {mention.kind if mention is not None else 'none'}"
    if mention is not None and mention.kind == "polity":
        own = {p.participant.polity for p in event.parties}
        yield "party's polity" if any(p.participant.polity in own for p in mention.parties) else "other polity"
    yield f"tag {head.tag_}"
    yield f"noun {head.lower_}"
    yield f"length {min(6, last.i - first.i + 1)}"
    if head.lower_[-4:] in ("tion", "sion", "ment", "ship", "ance", "ence") or head.lower_[-3:] in (
        "ity",
        "ing",
        "ism",
    ):
        yield "abstract"
    for one in head.children:
        if one.dep_ == "prep" and one.i > head.i:
            yield f"with {one.lower_}"
        elif one.dep_ in ("amod", "compound", "poss", "nummod", "relcl", "acl", "appos"):
            yield f"with {one.dep_}"


def _of_clause(story: Story, event: Event, spot: Spot, head: Token, verb: Token) -> Iterator[str]:
    rel = f"{head.dep_} {head.head.lower_}" if head.dep_ == "pobj" else head.dep_
    yield f"is {rel}"
    if head.dep_ == "conj":
        yield f"listed {head.head.dep_}"
    above = head.head.head if head.dep_ == "pobj" else head.head
    yield f"on {above.lower_}"
    yield f"verb {verb.lower_}"
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        yield "purpose"
        yield (
            "purpose of the trigger"
            if spot.trigger is not None and spot.trigger.is_ancestor(verb)
            else "purpose of another"
        )
    acting = subject(verb) if verb.tag_.startswith("VB") else None
    if acting is not None:
        who = mention_at(spot.passage, acting)
        sides = acting.lower_ in ("they", "both") or acting.lower_ in word_set("sides")
        party = sides or (who is not None and any(p in event.parties for p in who.parties))
        yield "a party acts" if party else "another acts"
    if in_quotation(story, spot.passage, spot.passage.sentence.start + head.idx):
        yield "quoted"


def _verb_above(token: Token) -> Token:
    for _, head in governors(token):
        if head.tag_.startswith(("VB", "MD")):
            return head
    return token
