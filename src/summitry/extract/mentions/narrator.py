"""Whose words a document is: "Statement by President Ash on the talks in Doha" is Ash's, and "I" in it is Ash.

In a transcript the words are of whose name stands before them: "PRESIDENT ASH: I spoke with ...", "Q  Mr. President".
"""

import re

from summitry.extract.story import Mention, Party, Passage
from summitry.model.terms import Level

_OWN_WORDS = re.compile(
    r"^\W*(?:(?:opening|closing|press|joint|full|introductory|prepared)\s+)?"
    r"(?:statement|remarks|speech|address|message|letter|comments|op-ed)\b[^.:]{0,30}?\s(?:by|from|of)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_TURN = re.compile(r"(?:[A-Z][A-Z.'’ -]{2,60}(?:\s\([^)]{2,40}\))?:(?:\s|$)|Q(?:\s{2}|:\s|:?$))")
_TWO = 2
_LATEST = 4  # "THE "
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


def find_pair(passage: Passage) -> tuple[Party, ...]:
    """The two leaders of different polities whose words, by the heading, are told in turn; () of any other heading."""
    people = sorted((m for m in passage.mentions if m.kind == "person"), key=lambda m: m.start)
    pair = tuple(dict.fromkeys(leader for leader in map(_leader, people) if leader is not None))
    words = _OWN_WORDS.match(passage.sentence.text) is not None
    return pair if words and len(pair) == len({party.participant.polity for party in pair}) == _TWO else ()


def is_turn(passage: Passage) -> bool:
    """Whether someone else begins to speak with the sentence ("Q  Mr. President", "SENIOR OFFICIAL: Good morning")."""
    return _TURN.match(passage.sentence.text) is not None


def find_host(passage: Passage) -> Party | None:
    """Who is named first in the heading: a transcript calls him by his office alone ("THE PRESIDENT:")."""
    people = sorted((m for m in passage.mentions if m.kind == "person"), key=lambda m: m.start)
    return next((leader for leader in map(_leader, people) if leader is not None), None)


def speaker_of(passage: Passage, mention: Mention, host: Party | None) -> Party | None:
    """The leader who speaks from this sentence on, where the mention is the name before his words; else None.

    host: whom the heading names first.
    """
    text, base = passage.sentence.text, passage.sentence.start
    if not is_turn(passage):
        return None  # a headline's "Ash: we shall go" is no transcript
    if mention.start - base > _LATEST or text[mention.end - base :][:1] != ":":
        return None
    if mention.kind == "office":
        office = (host.participant.office or "").lower() if host is not None else ""
        return host if office and mention.text.lower().endswith(office) else None
    return _leader(mention) if mention.kind == "person" else None


def _leader(mention: Mention) -> Party | None:
    return next((party for party in mention.parties if party.level is Level.LEADER), None)
