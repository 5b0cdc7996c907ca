"""Who makes a journey that a noun names, where its own phrase does not say so: "urged calm during a visit to Oman"."""

from collections.abc import Sequence

from summitry.extract.events.parts import TRAVELLER, Cast, people, players
from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import Who, is_state
from summitry.extract.story import PERSONS, SOMEBODY, Mention
from summitry.extract.text.syntax import (
    affected,
    agents,
    ancestors,
    children,
    is_passive,
    is_verbal,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.terms import Kind

_ON_IT = frozenset(("during", "on"))


def doers(noun: Word, verb: Word, who: Who) -> list[Mention]:
    """The people of the clause around the journey's noun who are on it. verb: the verb of that clause."""
    if noun.dep_ == "pobj" and noun.head.lower_ in _ON_IT:
        return _on_it(noun, verb, who)
    if verb.lower_ in word_forms("guest_verbs") and noun.dep_ == "pobj":  # "invited Ash for a visit"
        return people(who, affected(verb))
    due = is_passive(verb) and noun.dep_ == "pobj" and noun.head.lower_ == "for"  # "is scheduled for a visit to Oman"
    return people(who, agents(verb) if is_passive(verb) and not due else subjects(verb))


def _on_it(noun: Word, verb: Word, who: Who) -> list[Mention]:
    """Who does, says or suffers something "during a visit"."""
    theirs = _whose_words(noun, who)
    if theirs:
        return theirs
    if verb.lower_ in word_forms("guest_verbs"):  # "hosted Ash on a visit"
        return people(who, affected(verb))
    found = people(who, agents(verb)) or people(who, subjects(verb))
    while verb.dep_ == "xcomp" and not any(m.kind in PERSONS for m in found):
        verb = verb.head  # "urged both sides to show restraint during a visit to Oman": who urges them is there
        found = people(who, agents(verb)) or people(who, subjects(verb)) or found
    return found


def _whose_words(noun: Word, who: Who) -> list[Mention]:
    """ "Ash's remarks (on the talks) during a visit to Oman": whose they are."""
    for above in ancestors(noun):
        if is_verbal(above):
            return []
        if found := people(who, [*children(above, "poss"), *under(above, "by")]):
            return found
    return []


def as_guests(verb: Word, hosts: Sequence[Mention], guests: Sequence[Mention]) -> Cast | None:
    """ "Oman will host Ash for a state visit": a journey to the land, where nobody of it is named; else None."""
    to_stay = any(noun.lower_ in word_forms("journey_nouns") for noun in under(verb, "for", "on"))
    named_hosts = any(mention.kind != "polity" for mention in hosts)
    of_states = all(is_state(party) for mention in hosts for party in mention.parties)
    if (
        not to_stay
        or not hosts
        or named_hosts
        or not of_states
        or is_passive(verb)
        or not all(m.kind in SOMEBODY for m in guests)
    ):
        return None
    return Cast(Kind.VISIT, players((guests, TRAVELLER)), tuple(subjects(verb)))


def taken(noun: Word, who: Who) -> list[Mention]:
    """ "a tour that has taken Ash to Oman": who is taken there."""
    clauses = [c for c in children(noun, "relcl", "acl") if c.lower_ in word_forms("taking_verbs")]
    return people(who, [t for c in clauses for t in children(c, "dobj")])


def asked(noun: Word, who: Who) -> list[Mention]:
    """ "the invitation extended to Xi for a visit", "invited Xi for a visit": who is asked to come."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("for", "on"):
        return []
    above = noun.head.head
    around = [above, *([above.head] if above.dep_ in ("acl", "relcl") else []), *children(above, "dobj", "nsubjpass")]
    if not any(word.lower_.startswith("invit") for word in around):
        return []
    found = [t for word in around for t in under(word, "to")]
    found += affected(above) if above.lower_.startswith("invit") else ()
    return people(who, found)


def invited(noun: Word, who: Who) -> tuple[Mention, ...]:
    """ "is preparing a state visit for Xi": for whom a visit is given makes it."""
    if children(noun, "poss") or noun.dep_ not in ("dobj", "nsubjpass"):
        return ()
    return tuple(m for t in under(noun, "for") for m in who.named(t) if m.kind in SOMEBODY)


def hosts(noun: Word, who: Who) -> tuple[Mention, ...]:
    """ "a visit with X", "a visit to X"."""
    return tuple(people(who, under(noun, "with", "to")))


def journey(noun: Word) -> Word:
    """ "a tour of Asia, which": what "which" means is the tour, though the parse hangs the clause on Asia."""
    above = noun.head.head
    return above if noun.dep_ == "pobj" and above.tag_[:2] == "NN" and is_encounter(above) else noun
