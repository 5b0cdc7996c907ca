"""Claims about an encounter's place in a series: "first meeting", "third this year", "longest since"."""

import re
from collections.abc import Iterator

from summitry.extract.details.saying import worded
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import Bounds
from summitry.extract.story import Event, Story
from summitry.model.encounter import Claim

_ORDINAL = (
    r"(?:(?:very\s+)?first(?:-ever)?|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|"
    r"longest|shortest|only)"
)
_NOUN = (
    r"(?:meetings?|summits?|talks|calls?|conversations?|visits?|trips?|encounters?|sit-downs?|contacts?|stops?|"
    r"discussions?|state\s+visits?|of\s+its\s+kind|time)"
)
_LINKS = "since|in|for|between|by|of|this|to|with|at|from|as|on|after|ever|that|under|during"
_TAIL = rf"(?:\s+(?:(?:{_LINKS})\b[^,.;:—”\"]{{0,80}}))?"
_CLAIM = re.compile(rf"\b{_ORDINAL}\s+(?:[\w’'-]+\s+){{0,4}}?{_NOUN}\b{_TAIL}", re.IGNORECASE)
_BARE = re.compile(
    rf"\b(?:his|her|their|the|its)\s+({_ORDINAL}\s+(?:since|in\s+\w+\s+(?:years?|decades?|months?)|this\s+year)[^,.;:]{{0,40}})"
)
_ONE_SENTENCE = re.compile(r"(?i)(?:first|second|only)\s+time\s*$")


def series(story: Story, event: Event, rivals: tuple[Event, ...] = ()) -> tuple[Claim, ...]:
    """Claims on the encounter's place in a series, from its own sentences and those that refer back to it.

    rivals: the document's other encounters, whose words are not counted for this one.
    """
    found: dict[object, Claim] = {}
    for place in places(story, event):
        for where in _signs(place):
            if any(where[0] <= m.start < where[1] for other in rivals for m in other.mentions if not m.anaphoric):
                continue
            claim = worded(story, event, place.passage, "series", where)
            found.setdefault(claim.value, claim)
    return tuple(found.values())


def _signs(place: Place) -> Iterator[Bounds]:
    text, base = place.passage.sentence.text, place.passage.sentence.start
    for m in _CLAIM.finditer(text):
        where = base + m.start(), base + m.end()
        if not _ONE_SENTENCE.match(m.group()) and _is_of(place, where):
            yield where
    for m in _BARE.finditer(text):
        yield base + m.start(1), base + m.end(1)


def _is_of(place: Place, where: Bounds) -> bool:
    """Whether the words count this encounter: they hold its word, count times, or stand where the text refers to it."""
    start = place.passage.sentence.start
    words = place.passage.sentence.text[where[0] - start : where[1] - start]
    holds = where[0] <= place.mention.start < where[1]
    return place.trigger is None or holds or re.search(r" time\b| its kind", words) is not None
