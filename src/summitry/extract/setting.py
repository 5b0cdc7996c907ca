"""A story with what its sentences share: where "here" is, which days count as now, which gatherings are named."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from summitry import lexicon
from summitry.extract.chronicle import entry_days
from summitry.extract.story import Passage, Story
from summitry.extract.telling import Found
from summitry.extract.text.datelines import dateline_place
from summitry.extract.text.sentences import is_dateline
from summitry.model.encounter import Place, When

_FIRST = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """story: the document made ready. here: the dateline's place, None without one.

    entries: in a chronicle the days that head the entry of each sentence, by its index.
    """

    story: Story
    here: Found[Place] | None = None
    entries: Mapping[int, Found[When]] = field(default_factory=dict)

    @property
    def first_day(self) -> date | None:
        """The first day that can be the document's."""
        reference = self.story.reference
        return reference.dateline or reference.start

    @property
    def last_day(self) -> date | None:
        """The last day that can be the document's."""
        reference = self.story.reference
        if reference.dateline and reference.end:
            return max(reference.dateline, reference.end)
        return reference.end or reference.dateline


def find_setting(story: Story) -> Setting:
    """The setting of a story."""
    places = (_dateline_place(story, passage) for passage in story.passages[:_FIRST])
    here = next((place for place in places if place is not None), None)
    return Setting(story, here, entry_days(story))


def _dateline_place(story: Story, passage: Passage) -> Found[Place] | None:
    sentence, text = passage.sentence, story.document.text
    if not is_dateline(text, sentence.start, sentence.end):
        return None
    names = dateline_place(sentence.text).split("/")
    facts = [lexicon.places().find(name) or lexicon.places().find(name.title()) for name in names]
    if not facts[0] or len({found[0].country for found in facts if found}) > 1:
        return None  # unknown, or written in two countries
    at = text.index(names[0], sentence.start)
    return Found(Place(facts[0][0].name, facts[0][0].country), story.document.span(at, at + len(names[0])), 2)
