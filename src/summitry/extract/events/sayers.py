"""Who tells of an encounter, and was there: "a deal was near after talks with Birk, Ash said"."""

from summitry.extract.events.parts import people
from summitry.extract.events.who import Who
from summitry.extract.story import NAMED, Mention
from summitry.extract.text.syntax import governing_verb, subjects, under
from summitry.extract.text.words import Word

_SAID = frozenset(("said", "says", "told", "tells"))


def sayer(preposition: Word, verb: Word, who: Who) -> list[Mention]:
    """ "Ash said a deal was near after talks with Birk": whose words those are that name nobody before the talks."""
    if verb.dep_ != "ccomp" or verb.head.lower_ not in _SAID:
        return []
    met = [m for t in preposition.subtree if (m := who.mention(t)) is not None and m.kind in NAMED]
    named = any(who.mention(t) for doer in subjects(verb) for t in doer.subtree)
    return people(who, subjects(verb.head)) if met and not named else []


def who_tells(verb: Word, who: Who) -> list[Mention]:
    """ "Iran is expected to come up in talks with Ash, Birk said": who tells what his talks are about."""
    while verb.dep_ == "xcomp":
        verb = verb.head
    return people(who, subjects(verb.head)) if verb.dep_ == "ccomp" and verb.head.lower_ in _SAID else []


def oneself(noun: Word, who: Who) -> list[Mention]:
    """ "Ash spoke of a call between himself and Birk": whose deed the clause tells."""
    meant = [t for t in under(noun, "between") if t.lower_ in ("himself", "herself")]
    verb = governing_verb(noun) if meant else None
    return people(who, subjects(verb)) if verb is not None else []
