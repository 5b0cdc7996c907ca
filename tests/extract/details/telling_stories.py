"""Small stories for the tests: sentences written here, parsed by the program's parser, with mentions set by hand."""

import re
from functools import cache

from summitry.extract.reading import read_story
from summitry.extract.story import Event, EventMention, Mention, Party, Passage, Story
from summitry.model.document import Document
from summitry.model.encounter import Participant
from summitry.model.terms import Kind, Level

PEOPLE = {
    "Varga": Participant("Ilona Varga", "HUN", "President"),
    "Okoro": Participant("Daniel Okoro", "NGA", "President"),
    "Lind": Participant("Erik Lind", "SWE", "Foreign Minister"),
    "Tanaka": Participant("Yumi Tanaka", "JPN", "Prime Minister"),
}
KINDS = {"call": Kind.CALL, "called": Kind.CALL, "phoned": Kind.CALL, "visit": Kind.VISIT}


def party(name: str) -> Party:
    return Party(PEOPLE[name], Level.LEADER)


@cache
def story(text: str, publisher: str = "Harbour Gazette") -> Story:
    """A story of every sentence of the text; surnames of PEOPLE are mentions of them."""
    read = read_story(Document("test", text, publisher=publisher, language="en"), exhaustive=True)
    return Story(read.document, read.reference, tuple(_with_mentions(p) for p in read.passages))


def _with_mentions(passage: Passage) -> Passage:
    base, found = passage.sentence.start, []
    for name in PEOPLE:
        for m in re.finditer(rf"\b{name}\b", passage.sentence.text):
            start, end = base + m.start(), base + m.end()
            found.append(Mention("person", start, end, name, start, (party(name),)))
    return Passage(passage.sentence, passage.parse, passage.times, tuple(sorted(found, key=lambda m: m.start)))


def event(told: Story, trigger: str, *names: str) -> Event:
    """The event whose word is the first ``trigger`` of the text, between the named people."""
    at = re.search(rf"\b{trigger}\b", told.document.text)
    assert at is not None, trigger
    parties = tuple(party(name) for name in names or ("Varga", "Okoro"))
    index = next(p.sentence.index for p in told.passages if p.sentence.start <= at.start() < p.sentence.end)
    kind = KINDS.get(trigger, Kind.MEETING)
    return Event(kind, parties, (EventMention(index, at.start(), at.end(), kind, parties, ()),))
