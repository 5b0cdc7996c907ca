"""Stories for the tests of mentions, and their mentions in short."""

from datetime import date
from functools import lru_cache

from summitry.extract.mentions import find_mentions
from summitry.extract.reading import read_story
from summitry.extract.story import Mention, Party, Story
from summitry.model.document import Document, Published


@lru_cache(maxsize=256)
def story(text: str, day: str | None = "2013-05-06") -> Story:
    """The text as a story with mentions, published on the day; everything parsed."""
    on = date.fromisoformat(day) if day else None
    return find_mentions(read_story(Document("test", text, published=Published(on, on)), exhaustive=True))


def mentions(text: str, day: str | None = "2013-05-06", kind: str = "") -> list[Mention]:
    """All mentions of a text in order, or those of one kind."""
    found = [mention for passage in story(text, day).passages for mention in passage.mentions]
    return [mention for mention in found if not kind or mention.kind == kind]


def meant(text: str, words: str, day: str | None = "2013-05-06") -> list[Party]:
    """Whom the last mention with these words stands for."""
    fitting = [mention for mention in mentions(text, day) if mention.text == words]
    assert fitting, [mention.text for mention in mentions(text, day)]
    return list(fitting[-1].parties)


def names(text: str, words: str, day: str | None = "2013-05-06") -> list[str | None]:
    """The names of whom the last mention with these words stands for."""
    return [party.participant.name for party in meant(text, words, day)]


def short(party: Party) -> tuple[str | None, str | None, str | None, str]:
    """A party as name, polity, office and level."""
    return party.participant.name, party.participant.polity, party.participant.office, str(party.level)
