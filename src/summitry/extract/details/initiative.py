"""Who invited, or asked for the call."""

import re
from collections.abc import Iterator

from summitry.extract.details.saying import worded
from summitry.extract.details.scope import Place, places
from summitry.extract.details.trees import Bounds
from summitry.extract.story import Event, Story
from summitry.model.encounter import Claim

_BODY = r"(?:\s+(?:government|side|authorities|leader|president|minister))?"
_NAME = r"(?:the\s+)?[A-Z][\w.’-]*(?:\s+(?:of\s+|von\s+|der\s+|al-)?[A-Z][\w.’-]*){0,5}" + _BODY
_SIGNS = tuple(
    re.compile(sign)
    for sign in (
        rf"\bat\s+(?:the\s+)?(?:invitation|request|initiative)\s+of\s+(?P<who>(?:[a-z]+\s+){{0,3}}{_NAME})",
        rf"\bat\s+(?P<who>{_NAME})['’]s\s+(?:invitation|request|initiative)",
        rf"\b(?:invited\s+by|initiated\s+by|requested\s+by|made\s+at\s+the\s+request\s+of)\s+(?P<who>(?:[a-z]+\s+){{0,3}}{_NAME})",
        r"\bthe\s+(?P<who>[A-Z]\w+)\s+side\s+(?:asked\s+for|requested|initiated|proposed)\b",
        rf"(?P<who>{_NAME})\s+(?:had\s+|has\s+)?(?:requested|asked\s+for|initiated|sought)\s+(?:the|a|an)\s+(?:\w+\s+){{0,2}}"
        r"(?:meeting|call|conversation|talks|visit|summit)",
        rf"(?P<who>{_NAME})\s+(?:had\s+|has\s+)?invited\b",
        rf"\bacceptin?g?(?:ed|s)?\s+(?:an\s+)?invitation\s+(?:from|by)\s+(?P<who>(?:[a-z]+\s+){{0,3}}{_NAME})",
    )
)


def initiative(story: Story, event: Event) -> tuple[Claim, ...]:
    """Claims on who took the first step, from the event's own sentences and those that refer back to it."""
    found: dict[object, Claim] = {}
    for place in places(story, event):
        for where in _signs(place):
            claim = worded(story, event, place.passage, "initiative", where)
            found.setdefault(claim.value, claim)
    return tuple(found.values())


def _signs(place: Place) -> Iterator[Bounds]:
    base = place.passage.sentence.start
    for sign in _SIGNS:
        for m in sign.finditer(place.passage.sentence.text):
            yield base + m.start("who"), base + m.end("who")
