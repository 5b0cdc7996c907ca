"""One sentence while its mentions are resolved."""

from collections.abc import Sequence
from dataclasses import dataclass

from summitry.extract.mentions.discourse import Discourse, Heard
from summitry.extract.mentions.people import Days
from summitry.extract.mentions.pronouns import in_quotes
from summitry.extract.mentions.sightings import Sighting
from summitry.extract.story import Party, Passage


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence while it is resolved.

    days: the time its offices are of. subjects: offsets of its subjects. past: times gone by that it names.
    """

    passage: Passage
    days: Days
    subjects: frozenset[int]
    past: tuple[Days, ...] = ()

    @property
    def index(self) -> int:
        """The sentence's place in the story."""
        return self.passage.sentence.index


def one_code(codes: Sequence[str], talk: Discourse) -> str:
    """The polity meant by words that several share ("Congo"): one that the document also names otherwise, or none."""
    if len(codes) == 1:
        return codes[0]
    named = [code for code in codes if code in talk.cast.sure]
    return named[0] if len(named) == 1 else ""


def hear(talk: Discourse, scene: Scene, sighting: Sighting, party: Party, figure: int = -1) -> None:
    """Remember whom a mention meant, for what points back to it. figure: index in the cast, -1 for none.

    "No U.S. president had yet met the emir": an office without its holder in mind is not pointed back to.
    """
    if sighting.status == "any":
        return
    gender = talk.cast.figures[figure].gender if figure >= 0 else ""
    if scene.subjects:
        subject = sighting.head in scene.subjects
    else:  # not parsed: the first who is named
        subject = all(heard.sentence != scene.index for heard in talk.heard[-4:])
    quoted = in_quotes(scene.passage, sighting.start)
    owner = scene.passage.sentence.text[sighting.end - scene.passage.sentence.start :][:2] in ("'s", "’s")
    talk.heard.append(Heard(scene.index, sighting.start, party, gender, figure, subject, quoted, owner))
