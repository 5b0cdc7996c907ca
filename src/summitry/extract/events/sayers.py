"""Who tells of an encounter, and was there: "a deal was near after talks with Birk, Ash said"."""

from summitry.extract.events.parts import people
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import NAMED, Mention
from summitry.extract.text.syntax import children, governing_verb, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms

_OCCASIONED = frozenset(("on", "about", "after", "following", "before", "during", "in", "ahead"))
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


def heading(preposition: Word, who: Who, has_partner: bool) -> list[Mention]:
    """ "Statement by A on his call with B", "Remarks by A and B before Bilateral Meeting": whose words they are."""
    mood = preposition.head.tag_ in ("JJ", "RB", "NNP") and preposition.head.text.islower()
    mood = mood and preposition.head.dep_ == "ROOT"
    if mood and has_partner and preposition.lower_ in _OCCASIONED:
        return people(who, children(preposition.head, "nsubj", "compound"))  # "Ash upbeat after talks with Birk"
    of = under(preposition.head, "by", "from") if preposition.lower_ in _OCCASIONED else []
    found = people(who, of)
    if has_partner:
        return found
    plain = all(
        child.lower_ in word_forms("plain_meetings") for noun in children(preposition, "pobj") for child in noun.lefts
    )
    return found if plain and len(polities(parties(found))) > 1 else []
