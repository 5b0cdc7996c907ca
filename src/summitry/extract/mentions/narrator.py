"""Whose words a document is: "Statement by President Ash on the talks in Doha" is Ash's, and "I" in it is Ash."""

import re

from summitry.extract.story import Mention, Party, Passage
from summitry.model.terms import Level

_OWN_WORDS = re.compile(
    r"^\W*(?:(?:opening|closing|press|joint|full|introductory|prepared)\s+)?"
    r"(?:statement|remarks|speech|address|message|letter|comments|op-ed)\b[^.:]{0,30}?\s(?:by|from|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*(?:,|and|&)\s*")


def find_narrator(passage: Passage) -> Party | None:
    """The leader whose statement or speech the heading says that the document is; None where it is nobody's alone."""
    text, base = passage.sentence.text, passage.sentence.start
    heading = _OWN_WORDS.match(text)
    people = sorted((m for m in passage.mentions if m.kind == "person"), key=lambda m: m.start)
    if heading is None or not people or people[0].start > base + heading.end():
        return None
    if len(people) > 1 and _JOINED.fullmatch(text[people[0].end - base : people[1].start - base]):
        return None
    return _leader(people[0])


def _leader(mention: Mention) -> Party | None:
    return next((party for party in mention.parties if party.level is Level.LEADER), None)
