"""Whose guest somebody is asked to be: "invited Ash to Oman", "asked him to Rome", "accepted an invitation to Rome"."""

from summitry.extract.events.parts import HOST, TRAVELLER, Cast, named, people, players
from summitry.extract.events.triggers import Trigger, is_encounter
from summitry.extract.events.who import Who
from summitry.extract.story import SINGLE, Mention
from summitry.extract.text.syntax import (
    actors,
    children,
    conjuncts,
    governing_verb,
    is_passive,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.terms import Kind


def invite(trigger: Trigger, who: Who) -> Cast | None:
    """ "was invited to Oman", "invited Ash to Rome for talks", "asked him to Rome": where he would go."""
    verb = trigger.token
    if not trigger.word.verb:
        return _invitation(verb, who)
    guests = subjects(verb) if is_passive(verb) else children(verb, "dobj")
    travellers = [m for m in named(who, guests) if m.kind in SINGLE]
    goals = [g for noun in (verb, *guests) for t in under(noun, "to") for g in conjuncts(t) if g.tag_[:3] == "NNP"]
    before = any(t.lower_ == "had" for t in children(verb, "aux"))  # what came of it is told elsewhere
    met = any(is_encounter(t) for t in under(verb, "for"))  # "for talks": the talks are what they are invited to
    if not goals or not travellers or before or met or children(verb, "xcomp"):
        return None
    hosts = people(who, actors(verb))
    return Cast(Kind.VISIT, players((travellers, TRAVELLER), (hosts, HOST)), tuple(goals))


def _invitation(noun: Word, who: Who) -> Cast | None:
    """ "Ash accepted an invitation to Rome (from Birk)", "Birk handed Ash an invitation to Rome"."""
    goals = [g for t in under(noun, "to") for g in conjuncts(t) if g.tag_[:3] == "NNP" and not _person(g, who)]
    verb = governing_verb(noun)
    if not goals or verb is None or noun.dep_ not in ("dobj", "nsubjpass") or children(noun, "acl"):
        return None
    asked = people(who, [*under(noun, "to", "for"), *under(verb, "to"), *children(verb, "dative")])
    taking = verb.lower_ in word_forms("taking_invitations")
    doers = people(who, actors(verb))
    travellers = [m for m in asked or (doers if taking else []) if m.kind in SINGLE]
    hosts = people(who, under(noun, "from", "by", "of")) or (doers if not taking else [])
    if not travellers:
        return None
    return Cast(
        Kind.VISIT, players((travellers, TRAVELLER), ([h for h in hosts if h not in travellers], HOST)), tuple(goals)
    )


def _person(token: Word, who: Who) -> Mention | None:
    return next(iter(people(who, [token])), None)
