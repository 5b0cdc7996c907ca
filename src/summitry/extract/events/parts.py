"""Who plays which part in an encounter: the cast of a trigger."""

from collections.abc import Iterable
from dataclasses import dataclass

from summitry.extract.events.who import Who
from summitry.extract.story import PEOPLE, Mention
from summitry.extract.text.words import Word
from summitry.model.terms import Kind

SIDE, TRAVELLER, HOST, ATTENDEE = "side", "traveller", "host", "attendee"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays which part.

    goals: the nouns that name where a journey leads or which gathering is attended. open: the words have a first side
    that is not known ("I spoke with A and B").
    """

    kind: Kind
    players: tuple[tuple[Mention, str], ...]
    goals: tuple[Word, ...] = ()
    open: bool = False


def players(*groups: tuple[Iterable[Mention], str]) -> tuple[tuple[Mention, str], ...]:
    """Mentions with their role, each once, in order of the text; of several roles the first given."""
    parts: dict[Mention, str] = {}
    for mentions, role in groups:
        for mention in mentions:
            parts.setdefault(mention, role)
    return tuple(sorted(parts.items(), key=lambda part: part[0].start))


def named(who: Who, tokens: Iterable[Word]) -> list[Mention]:
    """All mentions that the noun phrases of these heads name."""
    return [mention for token in tokens for mention in who.named(token)]


def people(who: Who, tokens: Iterable[Word]) -> list[Mention]:
    """Those of them who are people or offices."""
    return [m for m in named(who, tokens) if m.kind in PEOPLE]
