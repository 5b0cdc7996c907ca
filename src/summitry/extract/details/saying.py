"""A claim whose value is words of the document."""

from summitry.extract.details.attribution import source_of
from summitry.extract.details.trees import Bounds
from summitry.extract.story import Event, Passage, Story
from summitry.model.encounter import Claim


def worded(story: Story, event: Event, passage: Passage, field: str, where: Bounds) -> Claim:
    """A claim of a text field on the characters ``where``, said by whoever says them, with its sentence."""
    span = story.document.span(*where)
    source, modality, _ = source_of(story, passage.sentence.index, where[0], where[1], event.parties)
    sentence = story.document.span(passage.sentence.start, passage.sentence.end)
    return Claim(field, " ".join(span.quote.split()), span.quote, source, modality, (span, sentence))
