"""Whose an office or counterpart is: "his", "their", "its", "Obama's"."""

from summitry.extract.mentions.discourse import Discourse
from summitry.extract.mentions.pronouns import resolve_pronoun
from summitry.extract.mentions.scene import Scene
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.story import Party
from summitry.lexicon import word_forms


def owner_of(sighting: Sighting, scene: Scene, talk: Discourse) -> tuple[Party, ...]:
    """Whose: the person before "'s", or whom "his" means; the polity that "its" means."""
    if sighting.owner == "its":
        return talk.last_polity(scene.index, sighting.owner_at)
    if sighting.owner in ("his", "her", "their", "my", "our"):
        at = sighting.owner_at
        first = scene.passage.sentence.text[: at - scene.passage.sentence.start]
        opening = "," not in first and first.split(" ", 1)[0].lower() in word_forms("openers")
        asked = Sighting("pronoun", at, at, at, key=sighting.owner, opening=opening)
        return resolve_pronoun(asked, scene.passage, scene.subjects, talk) or ()
    before = [heard for heard in talk.back(scene.index, 0) if heard.start <= sighting.owner_at]
    return (max(before, key=lambda heard: heard.start).party,) if before else ()
