"""What an encounter is, was or would be about.

Noun phrases near the encounter are weighed by their signs (signs.py); frames in which a topic can hardly fail to be
named ("discussed X", "talks on X") count for more. What weighs enough is a topic, no two of the same words.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from summitry import lexicon
from summitry.extract.details.attribution import source_of
from summitry.extract.details.naming import Naming, Scene, namings, scene
from summitry.extract.details.signs import signs, spot_signs, verb_of
from summitry.extract.details.standing import MODALITIES, standing
from summitry.extract.details.trees import bounds
from summitry.extract.story import Event, Story
from summitry.extract.text.words import text_of
from summitry.lexicon import word_forms
from summitry.model.encounter import Claim, Topic
from summitry.model.terms import SourceType, Status

_WORD = re.compile(r"\w+")
_ENOUGH = -0.9
_FRAME = 1.5
_ITEM = 0.5
_MOST = 16
_SHARED = 0.5
_EMPTY = frozenset(
    ["the", "a", "an", "of", "and", "in", "on", "to", "for", "with", "by", "at", "its", "their", "his", "her"]
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A noun phrase. weight: log odds, above zero rather a topic than not. words: those it is known by. signs: what was
    weighed. framed: in a strong frame."""

    naming: Naming
    weight: float
    words: frozenset[str]
    signs: tuple[str, ...] = ()
    framed: bool = False


def topics(story: Story, event: Event, status: Status, rivals: tuple[Event, ...] = ()) -> tuple[Claim, ...]:
    """One claim for each topic, in order of the text.

    rivals: the document's other encounters, to which words nearer to them belong.
    """
    stage = scene(story, event, status, rivals)
    found = [_claim(stage, one.naming) for one in choose(weigh(stage))]
    return tuple(sorted(found, key=lambda claim: claim.spans[0].start))


def weigh(stage: Scene) -> list[Weighed]:
    """All noun phrases near the event with their weights."""
    of_spots: dict[int, tuple[str, ...]] = {}
    out = []
    for naming in namings(stage):
        spot = naming.spot
        if id(spot) not in of_spots:
            of_spots[id(spot)] = spot_signs(stage, spot)
        found = signs(stage, naming, of_spots[id(spot)])
        out.append(Weighed(naming, weight(found), _key(naming), found, in_strong_frame(found)))
    return together(out)


def together(weighed: list[Weighed]) -> list[Weighed]:
    """The items of one strong frame ("discussed trade, visas and Cuba") weigh nearly as much as the weightiest."""
    best: dict[tuple[int, int], float] = {}
    for one in weighed:
        for place in _frames_of(one):
            best[place] = max(best.get(place, one.weight), one.weight)
    return [replace(w, weight=max([w.weight, *(best[p] - _ITEM for p in _frames_of(w))])) for w in weighed]


def _frames_of(one: Weighed) -> list[tuple[int, int]]:
    sentence = one.naming.spot.passage.sentence.index
    return [(sentence, frame.anchor.i) for frame in one.naming.frames] if one.framed else []


@cache
def _weights() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in lexicon.words("topic_weights")}


def weight(found: tuple[str, ...]) -> float:
    """The sum of the signs' weights, and of the bonus of a strong frame."""
    weights = _weights()
    return weights["bias"] + sum([weights.get(sign, 0.0) for sign in found]) + bonus(found)


def bonus(found: tuple[str, ...]) -> float:
    """What a strong frame adds: twice as much where "the agenda" is spoken of, which is made of nothing but topics."""
    return _FRAME * in_strong_frame(found) * (2 if "in on agenda" in found else 1)


def in_strong_frame(found: tuple[str, ...]) -> bool:
    """Whether the phrase stands in a frame made for topics, where the text speaks of this encounter."""
    led = any(sign.startswith("frame ") and sign[6:] in word_forms("strong_frames") for sign in found)
    return led and _speaks_of_it(frozenset(found))


def _speaks_of_it(found: frozenset[str]) -> bool:
    """Whether those who speak in a frame are this encounter's sides, and speak in it: a traveller says much on the way,
    and what follows another encounter's sentence belongs to that one."""
    others = "another acts" in found and "it is told" not in found
    if "in own" in found:
        bound = "frame of the trigger" in found or "under trigger" in found
        return bound or not (others or found & {"kind visit", "with others"})
    goes_on = not others and bool(found & {"after back", "later back", "says what came up"})
    return "in on agenda" in found or (goes_on and not found & {"kind visit", "with others", "rival between"})


def choose(weighed: list[Weighed]) -> list[Weighed]:
    """The weightiest phrases above the threshold, none inside another, none of the same words as one before."""
    kept: list[Weighed] = []
    for one in sorted(weighed, key=lambda w: -w.weight):
        if one.weight < _ENOUGH or len(kept) == _MOST:
            break
        if not any(_overlap(one.naming, other.naming) or _alike(one.words, other.words) for other in kept):
            kept.append(one)
    return kept


def _overlap(a: Naming, b: Naming) -> bool:
    same = a.spot.passage.sentence.index == b.spot.passage.sentence.index
    return same and a.first.i <= b.last.i and b.first.i <= a.last.i


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    return len(a & b) >= _SHARED * min(len(a), len(b))


def _key(naming: Naming) -> frozenset[str]:
    text = text_of(naming.head.doc[naming.first.i : naming.last.i + 1]).lower()
    words = [re.sub(r"(ies|es|s)$", "", w) for w in _WORD.findall(text) if w not in _EMPTY]
    return frozenset(words) or frozenset({text})


def _claim(stage: Scene, naming: Naming) -> Claim:
    story, sentence = stage.story, naming.spot.passage.sentence
    start, end = bounds(naming.spot.passage, naming.first, naming.last)
    span = story.document.span(start, end)
    stands = standing(verb_of(naming), stage.status, bool(naming.frames))
    source, _, _ = source_of(story, sentence.index, start, end, stage.event.parties)
    whole = story.document.span(sentence.start, sentence.end)
    said = " ".join(span.quote.split())
    topic = Topic(said, stands, None if source.type is SourceType.AUTHOR else source)
    return Claim("topics", topic, span.quote, source, MODALITIES[stands], (span, whole))
