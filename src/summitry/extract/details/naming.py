"""Noun phrases that could name what an encounter is about: those of its sentences and of the ones around them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from summitry.extract.details.frames import Frame, frames
from summitry.extract.details.scope import refers_back
from summitry.extract.details.trees import hyphenated, phrase, token_at
from summitry.extract.details.voices import mention_at
from summitry.extract.story import Event, EventMention, Passage, Story
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import Kind, Status

_AFTER, _BEFORE = 3, 1
_FAR = 99
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_STOPS, _TITLE_SHARE = tuple(".!?…:"), 0.8
_AGENDA = re.compile(r"\b(?:the|their|its|that|this) agenda\b|\bon the (?:table|menu)\b", re.IGNORECASE)
_TALKING = (
    r"discuss(?:ing)?|(?:talk|speak|spoke|spoken|talked) (?:about|on)|brought up|came up|touched (?:on|upon)|"
    r"focus(?:ed)? on"
)
_SIDES = re.compile(
    r"\b(?:the (?:two|three)|both|the) (?:leaders|presidents|ministers|sides|men|women|pair|duo)\b|^\W*(?:they|both)\b",
    re.I,
)
_OPENING = 12
_LEADING = frozenset({"RB", "POS", "CC", ",", ":", "``", "''"})
_PARTS_OF_PHRASE = frozenset({"compound", "nmod", "amod", "npadvmod", "poss"})
_OF_TWO = frozenset({Kind.MEETING, Kind.CALL})
_PLACES_AND_BODIES = frozenset({"polity", "organisation", "demonym"})


@dataclass(frozen=True, slots=True)
class Scene:
    """One encounter in its document. rivals: where the words of the document's other encounters begin, by sentence.
    twins: sentences that tell of one of its people meeting somebody. breaks: those that ``breaks`` finds."""

    story: Story
    event: Event
    status: Status
    rivals: dict[int, list[int]]
    twins: frozenset[int]
    breaks: frozenset[int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A sentence near a mention of the event. where: "own", "after 1" ... or "before 1"."""

    passage: Passage
    where: str
    trigger: Word | None


@dataclass(frozen=True, slots=True)
class Naming:
    """One noun phrase. head, first, last: its tokens. frames: those that lead to it."""

    spot: Spot
    head: Word
    first: Word
    last: Word
    frames: tuple[Frame, ...]


def scene(story: Story, event: Event, status: Status, rivals: tuple[Event, ...] = ()) -> Scene:
    """The event among its rivals: the other encounters, to which the words nearer to them belong."""
    own = {(m.sentence, m.start) for m in event.mentions}
    found: dict[int, list[int]] = {}
    for mention in (m for rival in rivals for m in rival.mentions if (m.sentence, m.start) not in own):
        found.setdefault(mention.sentence, []).append(mention.start)
    others = (r for r in rivals if r.kind is not Kind.VISIT and _people(r) & _people(event))
    twins = frozenset(mention.sentence for rival in others for mention in rival.mentions)
    return Scene(story, event, status, found, twins, breaks(event, rivals))


def breaks(event: Event, rivals: tuple[Event, ...]) -> frozenset[int]:
    """Sentences on other encounters behind which "the two leaders" may be those of the other: no journey and no
    gathering has two."""
    of_two = event.kind in _OF_TWO
    return frozenset(m.sentence for r in rivals if r.kind in _OF_TWO or not of_two for m in r.mentions)


def _people(event: Event) -> frozenset[tuple[str | None, str | None]]:
    return frozenset((party.participant.name, party.participant.polity) for party in event.parties)


def _tokens_at(passage: Passage, rivals: dict[int, list[int]]) -> list[Word]:
    found = (token_at(passage, start) for start in rivals.get(passage.sentence.index, ()))
    return [token for token in found if token is not None]


def spots(stage: Scene) -> Iterator[Spot]:
    """The event's own sentences, those on "the agenda", and those around its own; each once."""
    story, event = stage.story, stage.event
    seen: set[int] = set()
    for mention in event.mentions:
        if mention.sentence not in seen:
            seen.add(mention.sentence)
            yield _own(story, mention)
    for index in agenda_sentences(story, event, frozenset(stage.rivals)):
        seen.add(index)
        yield Spot(story.passages[index], "on agenda", None)
    later = [i for i in later_sentences(story, event, stage.breaks) if i not in seen]
    seen.update(later)
    for step in range(1, _AFTER + 1):
        yield from _around(story, event, seen, step, "after")
    for step in range(1, _BEFORE + 1):
        yield from _around(story, event, seen, -step, "before")
    yield from (Spot(story.passages[index], "later", None) for index in later)


def agenda_sentences(story: Story, event: Event, rivals: frozenset[int]) -> list[int]:
    """Sentences that speak of "the agenda" where this event was the last encounter spoken of before.

    rivals: the sentences of the document's other encounters.
    """
    return [i for i in _followed(story, event, rivals) if _AGENDA.search(story.passages[i].sentence.text)]


def later_sentences(story: Story, event: Event, breaks: frozenset[int]) -> list[int]:
    """Sentences further on that tell what the sides of this event talked about, it being the last encounter spoken of
    before: "the two leaders also discussed", two of its people by name, or one who opens the sentence.

    breaks: the sentences behind which they may be the sides of another.
    """
    own = {m.sentence + step for m in event.mentions for step in range(_AFTER + 1)}
    followed = [story.passages[i] for i in _followed(story, event, breaks) if i not in own]
    return [p.sentence.index for p in followed if _telling().search(p.sentence.text) and _speaks_of_sides(p, event)]


@cache
def _telling() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_TALKING}|{'|'.join(sorted(word_forms('readout_verbs')))})\b")


def _speaks_of_sides(passage: Passage, event: Event) -> bool:
    named = [m for m in passage.mentions if len(m.parties) == 1 and m.parties[0] in event.parties]
    if named and (named[0].start < passage.sentence.start + _OPENING or len({m.parties[0] for m in named}) > 1):
        return True
    return _SIDES.search(passage.sentence.text) is not None


def _followed(story: Story, event: Event, rivals: frozenset[int]) -> list[int]:
    """Sentences without an encounter of their own before which this event was the last one spoken of."""
    own = {m.sentence for m in event.mentions}
    found, mine = [], False
    for index in range(len(story.passages)):
        if index in own or index in rivals:
            mine = index not in rivals
        elif mine:
            found.append(index)
    return found


def _own(story: Story, mention: EventMention) -> Spot:
    passage = story.passages[mention.sentence]
    return Spot(passage, "own", token_at(passage, mention.start))


def _around(story: Story, event: Event, seen: set[int], step: int, word: str) -> Iterator[Spot]:
    for mention in event.mentions:
        index = mention.sentence + step
        if 0 <= index < len(story.passages) and index not in seen:
            seen.add(index)
            yield Spot(story.passages[index], f"{word} {abs(step)}", None)


def namings(stage: Scene) -> Iterator[Naming]:
    """All noun phrases near the event that could name a topic and do not belong to another encounter."""
    for spot in spots(stage):
        if spot.passage.parse is not None and not in_title_case(spot.passage.sentence.text):
            led, others = _led(spot.passage), _others(stage, spot)
            for token in spot.passage.words:
                found = led.get(token.i, ())
                if _could_name(stage, spot, token, found) and not nearer_to(others, spot.trigger, token):
                    first, last = topic_phrase(spot.passage, token)
                    if _is_encounter(token) or says_something(token.doc[first.i : last.i + 1]):
                        yield Naming(spot, token, first, last, found)


def in_title_case(text: str) -> bool:
    """Whether a line is written as titles are, so that a parser takes all of it for names ("Small Steps On Trade")."""
    words = _LONG_WORD.findall(text)
    capitals = sum(word[0].isupper() for word in words)
    return text.rstrip(" \"'”’")[-1:] not in _STOPS and len(words) > 1 and capitals >= _TITLE_SHARE * len(words)


def _others(stage: Scene, spot: Spot) -> list[Word]:
    """Other encounters' words in the sentence; none count where it goes on about this one by its sides ("following up
    on her trip, the two discussed trade") and none of those meets somebody else there."""
    twin = spot.passage.sentence.index in stage.twins
    if spot.trigger is None and not twin and refers_back(spot.passage, stage.event):
        return []
    return _tokens_at(spot.passage, stage.rivals)


def nearer_to(others: list[Word], trigger: Word | None, token: Word) -> bool:
    """Whether another encounter's word in the sentence is nearer in the parse than the encounter's own."""
    if not others:
        return False
    mine = apart(token, trigger) if trigger is not None else _FAR
    return min((apart(token, other) for other in others if other.i != token.i), default=_FAR) < mine


def apart(a: Word, b: Word) -> int:
    """Steps between two words of a sentence in its parse."""
    ups = {t.i: n for n, t in enumerate([a, *a.ancestors])}
    return next((n + ups[t.i] for n, t in enumerate([b, *b.ancestors]) if t.i in ups), _FAR)


def _led(passage: Passage) -> dict[int, tuple[Frame, ...]]:
    led: dict[int, tuple[Frame, ...]] = {}
    for frame in frames(passage.words):
        for head in dict.fromkeys(hyphenated(head).i for head in frame.heads):
            led[head] = (*led.get(head, ()), frame)
    return led


def _could_name(stage: Scene, spot: Spot, token: Word, led: tuple[Frame, ...]) -> bool:
    if not _is_noun(token) or (token.dep_ in _PARTS_OF_PHRASE and not led) or _is_aside(token):
        return False
    if token.lower_ in word_forms("no_topics") and not (_another_encounter(spot, token, led) or _modified(token)):
        return False
    at = spot.passage.sentence.start + token.idx
    if any(t.start <= at < t.end and (t.when is not None or t.minutes is not None) for t in spot.passage.times):
        return False
    mention = mention_at(spot.passage, token)
    if mention is None or mention.kind in _PLACES_AND_BODIES or not mention.parties:
        return True
    return bool(led) and not any(party in stage.event.parties for party in mention.parties)


def _is_noun(token: Word) -> bool:
    """Whether it is a noun, and the last of its parts where it has hyphens."""
    return bool(token.tag_.startswith("NN") and token.text[:1].isalpha() and hyphenated(token).i == token.i)


def _is_aside(token: Word) -> bool:
    """ "The sidelines", and the forum in "the sidelines of a forum"."""
    whole = token.head.head if token.dep_ == "pobj" else token
    return token.lower_ in word_forms("asides") or whole.lower_ in word_forms("asides")


def _is_encounter(token: Word) -> bool:
    return token.lower_ in word_forms("topic_nouns")


def _another_encounter(spot: Spot, token: Word, led: tuple[Frame, ...]) -> bool:
    """Whether it is an encounter that another one is about ("discussed a second summit")."""
    is_own = spot.trigger is not None and spot.trigger.i == token.i
    return _is_encounter(token) and bool(led) and not is_own


def _modified(head: Word) -> bool:
    """Whether words about it make a topic of it: "talks with rebels", "the Kurdish issue", but not "a thorny issue"."""
    told = head.lower_ in word_forms("topic_lists")
    return any(
        c.dep_ in ("prep", "compound", "poss", "acl")
        or (told and c.dep_ == "amod" and c.lower_ not in word_forms("vague_adjectives"))
        for c in head.children
    )


def says_something(words: Sequence[Word]) -> bool:
    """Whether a phrase has a noun beside those that only announce topics ("a wide range of issues" has none)."""
    empty = word_forms("topic_lists") | word_forms("no_topics")
    nouns = [t for t in words if t.tag_.startswith("NN")]
    return any(t.lower_ not in empty for t in nouns) or any(
        t.tag_.startswith("JJ") and t.lower_ not in word_forms("vague_adjectives") for t in words
    )


def topic_phrase(passage: Passage, head: Word) -> tuple[Word, Word]:
    """First and last token of the noun phrase, without article or adverb before it and without time expressions."""
    base = passage.sentence.start
    times = [x for x in passage.times if x.when is not None or x.minutes is not None]
    timed = frozenset(t.i for x in times for t in passage.words if x.start <= base + t.idx < x.end)
    first, last = phrase(head, timed)
    first, last = hyphenated(first, -1), hyphenated(last)
    while first.i < head.i and _only_leads(first):
        first = first.nbor(1)
    return first, last


def _only_leads(token: Word) -> bool:
    """Whether a phrase does without its first word; "so" in "so-called", "far" in "far-reaching" stay."""
    return (token.lower_ in small_set("before_topics") or token.tag_ in _LEADING) and hyphenated(token).i == token.i
