"""Calls: who telephones whom, told by a verb ("rang Ash") or a noun ("took a call from Ash")."""

from summitry.extract.events import nearby, nouns, senses
from summitry.extract.events.parts import SIDE, Cast, named, people, players
from summitry.extract.events.triggers import Trigger
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import PEOPLE
from summitry.extract.text.syntax import (
    actors,
    agents,
    children,
    governing_verb,
    objects,
    outermost,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import Kind

_ARRANGED = frozenset(("scheduled", "planned", "arranged", "set", "made", "placed", "held"))


def phone(trigger: Trigger, who: Who) -> Cast | None:
    """ "rang Ash", "called to congratulate Ash"; "called on Ash in Oslo" is a visit paid."""
    verb = trigger.token
    host = senses.called_on(trigger, who)
    if host:
        return Cast(Kind.MEETING, players((people(who, subjects(verb)), SIDE), (host, SIDE)))
    if senses.is_reproach(verb):
        return None
    greeted = (
        [] if objects(verb) else [c for c in children(verb, "xcomp", "advcl") if c.lower_ in small_set("called_to")]
    )
    if greeted and trigger.word.lemma == "call":  # "called to congratulate Ash"
        met = people(who, [t for c in greeted for t in children(c, "dobj")])
        return Cast(Kind.CALL, players((people(who, subjects(verb)), SIDE), (met, SIDE))) if met else None
    called = [m for o in objects(verb) for m in people(who, [o]) if not senses.is_renamed(o, m, who)]
    named_something = children(verb, "ccomp", "prt") or (_named_so(verb) and children(verb, "dobj"))
    if trigger.word.lemma == "call" and (named_something or not called):
        return None
    callers = named(who, actors(verb))
    return Cast(Kind.CALL, players((callers, SIDE), (called, SIDE)))


def _named_so(verb: Word) -> bool:
    """ "called him a friend", not "called him briefly"."""
    return any(t.tag_[:2] != "RB" and t.lower_ != "one" for t in children(verb, "oprd"))  # "called them one by one"


def noun_call(trigger: Trigger, who: Who) -> Cast | None:
    """ "took a call from Ash", "gave Ash a call"; "paid a courtesy call on Ash" is a visit paid."""
    if _is_courtesy(trigger.token):
        hosts = named(who, under(trigger.token, "on", "upon", "to"))
        guests = nouns.sides(trigger.token, who) or named(who, subjects(trigger.token.head))
        return Cast(Kind.MEETING, players((guests, SIDE), (hosts, SIDE)))
    noun = trigger.token
    given = people(who, children(noun.head, "dative")) if noun.head.lower_ in small_set("giving") else []
    if given and noun.dep_ == "dobj":  # "gave Ash a call"
        return Cast(Kind.CALL, players((people(who, subjects(noun.head)), SIDE), (given, SIDE)))
    if not _is_phone_call(noun, who) and not nearby.opener(noun, who):
        return None
    placed = _placing(noun)
    clauses = [clause for clause in children(noun, "acl", "relcl") if clause.lower_ in small_set("placing_calls")]
    placed += clauses  # "a call made by A to B", "a call that A made to B"
    taken = [clause for clause in children(noun, "acl", "relcl") if clause.lower_ in word_forms("taking_calls")]
    callers = people(who, [t for word in placed for t in agents(word)])
    callers += people(who, [t for word in clauses for t in children(word, "nsubj")])
    called = people(who, [t for word in (noun, *placed) for t in under(word, "to")])
    called += people(who, under(noun.head, "from")) if _is_taken(noun) else []  # "took a call from Ash"
    called += people(who, [t for word in taken for t in (*under(word, "from"), *children(word, "nsubj"))])
    called += people(who, under(noun, "from"))  # "after a late call from Ash, he gave way"
    sides = nouns.sides(noun, who, bool(called)) or ()
    return Cast(Kind.CALL, players((callers, SIDE), (sides, SIDE), (called, SIDE)))


def _is_taken(call: Word) -> bool:
    """ "took a call"."""
    return call.dep_ == "dobj" and call.head.lower_ in word_forms("taking_calls")


def _placing(call: Word) -> list[Word]:
    """The verb of which the call is the object, where it places it: "made a call"."""
    return [call.head] if call.dep_ == "dobj" and call.head.lower_ in small_set("placing_calls") else []


def _is_courtesy(noun: Word) -> bool:
    """ "a courtesy call", "paid a call on Ash": a visit, not a telephone call."""
    courtesy = any(child.lower_ == "courtesy" for child in noun.lefts)
    return courtesy or (noun.dep_ == "dobj" and noun.head.lower_ in ("pay", "pays", "paid", "paying"))


def _is_phone_call(noun: Word, who: Who) -> bool:
    """A call between people, not a call for something."""
    if any(child.lower_ in word_forms("remote") for child in noun.lefts):
        return True
    if _is_appeal(noun):
        return False
    beside = named(who, under(noun, "with", "between"))
    beside += named(who, under(noun.head, "from")) if _is_taken(noun) else []
    if (any(m.kind in PEOPLE for m in beside) and not under(noun, "for", "by")) or _is_told_on(noun, who):
        return True
    if (
        any(not who.is_time(t) for t in under(noun, "for", "on", "by"))  # "his call to Ash on Monday"
        or any(clause.lower_ not in _ARRANGED for clause in children(noun, "acl", "relcl"))
        or (noun.lower_ == "calls" and not under(noun, "with"))
    ):
        return False
    placed = _placing(noun)
    partners = named(who, under(noun, "with", "to", "from", "between"))
    partners += [m for verb in placed for t in under(verb, "to") for m in who.named(t)]  # "made a call to Ash"
    return any(m.kind in PEOPLE for m in partners) or _share(noun, who)


def _is_appeal(call: Word) -> bool:
    """ "a call from the pope to help", "the king's calls for restraint": what somebody asks others to do."""
    if _is_taken(call):
        return False  # "took a call from Ash to discuss Oman"
    by = [t for t in call.children if t.dep_ == "prep" and t.lower_ in ("from", "by")]
    asked = (t.right_edge.i + 1 for t in by)
    return any(i + 1 < len(call.doc) and call.doc[i].tag_ == "TO" and call.doc[i + 1].tag_ == "VB" for i in asked)


def _is_told_on(call: Word, who: Who) -> bool:
    """ "On Friday's call, Ash told Birk", "in a call Ash and Birk agreed to wait": who tells whom on it."""
    call = outermost(call)
    verb = governing_verb(call.head) if call.dep_ == "pobj" and call.head.lower_ in ("on", "in", "during") else None
    if verb is None:
        return False
    behind = call.nbor(1).lower_ if call.i + 1 < len(call.doc) else ""
    if behind in ("for", "by"):
        return False  # "joined Ash in a call for peace"
    doers = () if behind in ("to", "with") else people(who, subjects(verb))  # not "united in a call to wait"
    return any(len(polities(parties(found))) > 1 for found in (nouns.told(verb, who), doers))


def _share(call: Word, who: Who) -> bool:
    """ "Trump and Putin had another call"."""
    if len(polities(parties(nouns.compounds(call, who)))) > 1:
        return True  # "a Trump-Putin call"
    verb = call.head if call.dep_ == "dobj" and call.head.lower_ in word_forms("light_verbs") else None
    doers = named(who, subjects(verb)) if verb is not None else []
    return len(polities(parties(doers))) > 1
