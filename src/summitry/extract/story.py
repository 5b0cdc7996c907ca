"""The types that the rooms of extraction hand one another.

    Document -> Story (sentences, parses, times) -> mentions -> event mentions -> events -> claims -> Coding

Offsets are always those of the document's text.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from summitry.extract.text.words import Word, Words
from summitry.model.document import Document
from summitry.model.encounter import Participant
from summitry.model.terms import Kind, Level
from summitry.temporal.types import Reference, TimeExpression

if TYPE_CHECKING:
    from summitry.extract.mentions.cast import Cast


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or headline) of the body. index: its place among the story's sentences. paragraph: from 0."""

    index: int
    paragraph: int
    start: int
    end: int
    text: str


class Party(NamedTuple):
    """One side of an encounter as a mention names it: who, and at which level (codebook, section 1)."""

    participant: Participant
    level: Level


NAMED = ("person", "office")
SINGLE = (*NAMED, "pronoun")
SOMEBODY = (*NAMED, "counterpart")
PERSONS = (*SOMEBODY, "pronoun")
PEOPLE = (*PERSONS, "group")
""" Kinds of mentions: who is told by name or office; him, too, by a pronoun; by "her counterpart"; any of these; and
groups of them. """


class Mention(NamedTuple):
    """Words that stand for people, polities or organisations.

    kind: "person" (a name, with or without title), "office" ("the Russian president"), "counterpart" ("his Russian
        counterpart"), "polity" (state or metonym), "organisation", "demonym" ("Russian" as adjective),
        "group" ("the two leaders", "EU leaders"), "pronoun".
    start, end: its characters, titles included. head: offset of the last character-run that carries the name
        (the token that a parse attaches), inside start..end.
    parties: who is meant, resolved against the document and its date; several for groups; empty where open.
    """

    kind: str
    start: int
    end: int
    text: str
    head: int
    parties: tuple[Party, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence with what was found in it.

    parse: the words of the sentence (characters one to one with sentence.text, curly quotes made straight),
        None where the gate kept the sentence from the parser.
    times: time expressions with document offsets. mentions: in order of start.
    """

    sentence: Sentence
    parse: Words | None = field(compare=False, default=None)
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()

    @property
    def words(self) -> Words:
        """The words of the sentence, none where it was not parsed."""
        return Words() if self.parse is None else self.parse

    def word_at(self, start: int) -> Word | None:
        """The word that begins at that character of the document; None where none does or nothing was parsed."""
        return next((word for word in self.words if self.sentence.start + word.idx == start), None)


@dataclass(frozen=True, slots=True)
class Story:
    """A document made ready for coding. passages: all sentences of the body, title included where the text has it.

    cast: the people whom its words name, once they were looked for; a parse adds none.
    """

    document: Document
    reference: Reference
    passages: tuple[Passage, ...]
    cast: "Cast | None" = field(compare=False, default=None)


@dataclass(frozen=True, slots=True)
class EventMention:
    """One place in the text that speaks of an encounter.

    sentence: index of its passage. start, end: the trigger ("met", "phone call", "summit").
    kind: as the trigger and its arguments have it. parties: those who take part by this mention, in order of the text.
    mentions: the Mention of each party, in the same order (for evidence and claims).
    anaphoric: refers back ("the meeting", "the two-hour session") or names no parties of its own.
    roles: of each party, in the same order: "side" of a meeting or call, "traveller", "host", or "attendee".
    frame: which row of the trigger table found it ("meet", "receive", "visit", "travel", "call", "attend" ...).
    """

    sentence: int
    start: int
    end: int
    kind: Kind
    parties: tuple[Party, ...]
    mentions: tuple[Mention, ...]
    anaphoric: bool = False
    roles: tuple[str, ...] = ()
    frame: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One encounter of the document: all its mentions, the parties joined over them, in order of the text."""

    kind: Kind
    parties: tuple[Party, ...]
    mentions: tuple[EventMention, ...]
