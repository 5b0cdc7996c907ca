"""What the words around a noun say of its status: "a planned summit", "called off the talks", "after a meeting".

A noun is as real as the verb that it hangs on, which the caller reads (facts/status.py).
"""

from collections.abc import Callable

from summitry.extract.events.comers import is_summoned
from summitry.extract.facts.cues import (
    Reading,
    complement,
    cue,
    hangs_on_condition,
    is_after_all,
    is_forward,
    is_left_out,
    is_setting,
    is_supposed,
    is_told_in,
    light,
    modifier_of,
    negate,
    on_hold,
    overturns,
    phrasal,
    scorns,
    tells_effect,
)
from summitry.extract.facts.deeds import (
    aimed_at,
    apt,
    brings_together,
    called_off_with,
    casts_doubt,
    come_for,
    expects,
    faces_audience,
    is_ending,
    is_only_thought_of,
    is_wish_to_arrange,
    off_from,
    supposed_by,
    supposes,
    until_after,
    urged_by,
)
from summitry.extract.facts.disproved import disproof
from summitry.extract.facts.fate import in_the_end
from summitry.extract.facts.predicates import (
    comes_about,
    comes_after,
    goes_on,
    is_in_the_making,
    is_later_day,
    is_left_open,
    is_planned,
    is_yet_to_come_about,
    keeps_going,
    kept_back,
    never_came,
    told_of,
)
from summitry.extract.text.syntax import (
    children,
    clauses_of,
    governing_verb,
    is_copula,
    is_negated,
    is_verbal,
    outermost,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import COMING, OFF, Status

Verbs = Callable[[Word], Reading]
""" The status that a verb tells by its tense, its helpers and what governs it. """

_OF = frozenset(("of", "for", "to", "on", "about", "over", "regarding", "at", "in"))
_BY_VERB = frozenset(("for", "to", "of", "on", "off", "out", "about", "with", "from"))
_TOWARDS = frozenset(("to", "at", "for", "in"))
_AFTER = frozenset(("after", "following"))


def of_noun(noun: Word, read: Verbs) -> Reading:
    """The status of what a noun of encounter names, by the words around it.

    read: tells the status of the verbs that the noun hangs on.
    """
    none = next((child for child in noun.children if child.lower_ == "no" and child.dep_ == "det"), None)
    if none is not None:
        off = Status.CANCELLED if is_after_all(none) else Status.DENIED
        such = (child for child in noun.children if child.lower_ == "such")
        return (off, next(such, none), 3)  # "no (such) meeting is planned"
    goals = [goal for place in under(noun, "to", "in") for goal in (place, *place.conjuncts)]
    told = (verb for word in (noun, *goals) for verb in children(word, "relcl", "acl"))
    begun = next((verb for verb in told if _has_begun(verb)), None)
    if begun is not None:
        return (Status.ONGOING, begun, 2)
    made = next((v for v in clauses_of(noun) if v.lower_ in small_set("carried_out") and not is_negated(v)), None)
    if made is not None:
        return (Status.HELD, made, 2)  # "will focus on Ash's visit to Oman, which he made on Monday"
    wished = next((verb for verb in children(noun, "relcl") if _to_be_held(verb)), None)
    if wished is not None:
        return read(next(iter(children(wished, "xcomp"))))
    journey = noun.lower_ in word_forms("journeys")
    taking = [c for c in children(noun, "relcl") if c.lower_ in word_forms("taking_verbs")] if journey else []
    stops = next((clause for clause in taking if children(clause, "dobj") and under(clause, "to")), None)
    return read(stops) if stops is not None else _of_some(noun, read)  # "ends a tour that has taken her to Oman"


def _to_be_held(clause: Word) -> bool:
    """ "the summit that Oman wants to hold in March": as real as the holding of it, which is still to come."""
    inner = [c for c in children(clause, "xcomp") if c.lower_ in ("hold", "host", "convene", "organise", "organize")]
    return bool(inner) and bool(children(clause, "nsubj")) and cue("to", clause) in COMING


def _has_begun(verb: Word) -> bool:
    """ "During her visit, which began on Monday"; what has also ended is told by other words."""
    above = governing_verb(verb.head)
    deeds = [*children(verb, "conj"), *([above] if above is not None else ())]
    ended = any(deed.lower_ in small_set("over") for deed in deeds)
    return verb.lower_ in small_set("begun") and bool(children(verb, "nsubj")) and not (ended or children(verb, "dobj"))


def _of_some(noun: Word, read: Verbs) -> Reading:
    modifier = modifier_of(noun)
    clause = _of_clause(noun, read)
    if clause[2] >= 3 and clause[0] is not Status.HELD:
        return clause
    if modifier is None or (clause[2] >= 3 and clause[0] is not None):
        return clause
    if modifier[0] is clause[0] is Status.HELD:
        return (clause[0], clause[1], 2)
    if clause[0] is Status.HELD and modifier[1].i < noun.i and clause[1].lower_ in small_set("took_place"):
        return clause  # "held a long-delayed meeting"
    weak = clause[0] in (None, Status.HELD, Status.SCHEDULED) or (clause[0] is Status.FLOATED and clause[2] < 2)
    return modifier if weak else clause


def _of_clause(noun: Word, read: Verbs) -> Reading:
    noun = outermost(noun)
    head, label = noun.head, noun.dep_
    if label == "conj":
        return _of_clause(head, read) if not is_verbal(head) else (None, noun, 0)
    if head.i == noun.i:
        return (None, noun, 0)
    if label in ("dobj", "nsubjpass", "nsubj", "attr", "pobj", "oprd") and is_verbal(head) and head.dep_ != "prep":
        return _of_predicate(noun, head, read)
    if label == "pobj":  # also of "following" and "including"
        status, token, weight = _of_preposition(head, read)
        return (status, noun if status is Status.HELD and cue("stage", noun) else token, weight)
    return (None, noun, 0)


def _of_predicate(noun: Word, verb: Word, read: Verbs) -> Reading:
    relation = "under" if noun.dep_ in ("nsubj", "nsubjpass") else "over"
    course = _of_course(noun, verb) if relation == "under" else None
    if course is not None:
        return course
    status = _said_of(noun, verb, relation)
    base = read(verb)
    if base[0] is Status.UNCLEAR and relation == "over" and verb.lower_ not in light():
        return (None, noun, 0)  # "asked whether she regretted her visit"
    if base[1].lower_ == "longer":
        return _no_longer(noun, verb, status, base)
    if relation == "over" and comes_after(verb) and not is_planned(noun):
        return (Status.HELD, verb, 2)
    going = _going_on(noun, verb, base) if relation == "over" else 0
    if going:
        return (Status.ONGOING, verb, going)
    if base[0] in (*COMING, Status.ONGOING) and status is None and relation == "over" and supposes(verb):
        return supposed_by(noun, verb, base)
    said = relation == "under" and status in (None, Status.HELD)
    told = told_of(noun, verb, base) if said else kept_back(noun, verb, base)
    if told is not None:
        return told
    if said and is_supposed(noun, verb, base):
        return (Status.FLOATED, base[1], 2)
    judged = base[0] is Status.FLOATED and relation == "under" and any(c.lower_ == "have" for c in verb.children)
    if status is None and (judged or base[0] is Status.DENIED) and verb.lower_ not in light():
        denied = base[0] is Status.DENIED and verb.lower_ in small_set("securing" if relation == "over" else "at_work")
        return base if denied else (None, noun, 0)  # also "the call may have been (may not have been) wise"
    if base[0] is None and (ahead := _in_the_plan(verb, relation, status)):
        return (Status.SCHEDULED, verb, ahead)
    if status is None or status is Status.HELD:
        weak = 2 if status is Status.HELD or relation == "over" else 1
        guessed = base[0] is Status.HELD or (relation == "under" and tells_effect(verb, base))
        return (base[0], base[1], min(base[2], weak) if guessed else base[2])
    unreal = base[0] is Status.FLOATED or (base[0] is Status.SCHEDULED and hangs_on_condition(verb))
    if status is Status.SCHEDULED and base[0] is Status.HELD and children(verb, "agent"):
        return (Status.HELD, verb, 1)  # "the talks were arranged by Ash"
    if status in OFF and (unreal or (relation == "over" and is_only_thought_of(verb))):
        return (Status.SCHEDULED, verb, 2)
    overturned = overturns(verb) if status in COMING else None
    if overturned is not None:
        return (*overturned, 3)
    if status is Status.SCHEDULED and base[0] is Status.FLOATED:
        return base  # "hopes to arrange a meeting"
    taken_up = _of_plan(verb, relation, base) if status in COMING else None
    if taken_up is not None and (status is Status.SCHEDULED or taken_up[0] is not Status.FLOATED):
        return taken_up
    return negate((status, verb, 3), is_negated(verb))


def _going_on(noun: Word, verb: Word, base: Reading) -> int:
    """The weight with which the verb says that its object is under way, 0 where it does not."""
    if base[0] in (None, Status.HELD) and (keeps_going(verb) or is_later_day(noun)):
        return 2
    if base[0] in COMING and base[1].i != verb.i and cue("end", verb) is not None:
        return 1
    return 2 * is_ending(verb)  # "as he wraps up his visit"


def _said_of(noun: Word, verb: Word, relation: str) -> Status | None:
    """The status that the verb's own meaning gives to the encounter which is its subject or object."""
    acts = noun.dep_ == "nsubj" and bool(children(verb, "dobj"))  # "the visit put the deal in doubt"
    decides = noun.dep_ == "nsubj" and verb.lower_ in small_set("acts_of_bodies")
    said = None if decides else cue(relation, verb)
    said = None if acts and said in OFF else said  # "the call removed the last hurdle"
    summoned = Status.SCHEDULED if is_summoned(noun, verb) else None
    said = (is_copula(verb) and complement(verb)) or said or complement(verb)  # "was off the table"
    return summoned or phrasal(verb) or said or (None if acts else on_hold(verb))


def _of_course(noun: Word, verb: Word) -> Reading | None:
    """What the verb says of the course of its subject: "the talks are under way", "the planned talks collapsed"."""
    off = called_off_with(verb)
    if off is not None:
        return (*off, 2)  # "scrapped a trip to Rome, where talks had been planned"
    if is_in_the_making(verb) or any(map(is_yet_to_come_about, (verb, *children(verb, "conj")))):
        return (Status.SCHEDULED, verb, 2)
    return (Status.ONGOING, verb, 2) if goes_on(verb) else never_came(noun, verb)


def _in_the_plan(verb: Word, relation: str, status: Status | None) -> int:
    """The weight of a present that tells a plan: "left on a tour that includes a stop in Rome", "has a meeting with
    him on Monday"; 0 of others."""
    if verb.tag_ in ("VBZ", "VBP") and verb.lower_ in word_forms("stop_verbs"):
        return 1
    if any(t.lower_ in small_set("engagements") for t in under(verb, "among")):
        return 2 * (verb.tag_ in ("VBZ", "VBP"))
    return 2 if verb.lower_ in ("has", "have") and relation == "over" and status is None else 0


def _of_plan(verb: Word, relation: str, base: Reading) -> Reading | None:
    """What becomes of a plan: taken back in a later verb, only wished for, or left open."""
    fate = in_the_end(verb) if relation == "under" else None
    if fate is not None:
        return (*fate, 3)
    if relation == "over" and base[2] < 3 and is_wish_to_arrange(verb):
        return (Status.FLOATED, verb, 2)
    return (Status.FLOATED, verb, 3) if is_left_open(verb) else None


def _no_longer(noun: Word, verb: Word, said: Status | None, base: Reading) -> Reading:
    """ "Her visit will no longer take place", "no longer seeks talks"; not "the talks are no longer deadlocked"."""
    if said is None and verb.lower_ not in light() and not comes_about(verb):
        return (None, noun, 0)
    return (Status.DENIED if said is Status.FLOATED else Status.CANCELLED, base[1], 3)


def _wish_before(preposition: Word) -> Word | None:
    """ "expressed interest in a meeting", which the parse hangs on the expressing."""
    noun = preposition.nbor(-1) if preposition.i else preposition
    wish = noun.dep_ == "dobj" and noun.head.i == preposition.head.i and cue("over", noun) is Status.FLOATED
    return noun if wish and (preposition.lower_ == "for" or noun.lower_ in small_set("mere_hopes")) else None


def _of_preposition(preposition: Word, read: Verbs) -> Reading:
    head = _wish_before(preposition) or preposition.head
    lie = disproof(head) if preposition.lower_ in _OF else None
    if lie is not None:
        return lie  # "dismissed reports of a meeting"
    if is_left_out(preposition):
        return (Status.DENIED, preposition, 2)
    if preposition.lower_ in ("on", "upon") and comes_after(head):
        return (Status.HELD, head, 2)
    if preposition.lower_ == "of" and head.lower_ == "out" and is_verbal(head.head):
        preposition, head = head, head.head  # "pulled out of the summit"
    part = _of_part(head, read) if preposition.lower_ in ("of", "to") else None
    if part is not None:
        return part
    presence = preposition.lower_ in _TOWARDS and head.lower_ in word_forms("presence")
    made = of_noun(head, read) if presence else (None, head, 0)
    if made[0] in (*OFF, Status.FLOATED) and made[2] > 1:
        return made  # "cancelled her trip to the summit", "may give a speech at the summit"
    hoped = head.lower_ in small_set("mere_hopes")
    there = preposition.lower_ in ("at", "in") and not hoped  # "hopes of peace at their meeting"
    stirred = hoped and any(
        t.lower_ == "the" or t.dep_ == "poss" for n in children(preposition, "pobj") for t in n.lefts
    )
    if not is_verbal(head) and head.dep_ != "prep" and preposition.lower_ in _OF and not there and not stirred:
        status = cue("over", head) or (cue("for", head) if preposition.lower_ == "for" else None) or apt(preposition)
        if status is not None and status is not Status.HELD:
            return undone(head, read) or negate((status, head, 3), is_negated(head.head))
    modifier = modifier_of(head) if head.tag_[:2] == "NN" and preposition.lower_ in _OF else None
    if modifier is not None and modifier[0] in COMING:
        return (Status.SCHEDULED, modifier[1], 1)  # "a possible topic of talks", "the planned venue of the summit"
    if is_verbal(head) and preposition.lower_ == "with" and head.lower_ in light():
        return read(head)  # "went ahead with a meeting"
    hope = next((s for s in children(head, "nsubj") if cue("for", s) is Status.FLOATED), None)
    if hope is not None and preposition.lower_ == "for":
        return (Status.FLOATED, hope, 2)  # "hopes rise for talks"
    if casts_doubt(preposition):
        return (Status.FLOATED, head, 3)
    if is_forward(head, preposition):
        return (Status.SCHEDULED, head, 3)  # "look forward to her visit"
    if is_verbal(head) and preposition.lower_ == "at" and scorns(head, preposition):
        return (Status.DENIED, head, 2)
    if is_verbal(head) and preposition.lower_ in _BY_VERB and not _opens_on(preposition):
        status = phrasal(head) or cue("over", head)
        if status is Status.FLOATED and preposition.lower_ == "from":
            return (Status.SCHEDULED, head, 1)  # "what he wants from the meeting"
        if status in (*OFF, Status.FLOATED):
            return (status, head, 2)
        if status is Status.SCHEDULED and preposition.lower_ in _OF and head.lower_.startswith("agree"):
            return negate((status, head, 2), is_negated(head))  # "agreed to a meeting"
    return _by_preposition(preposition, read)


def _is_unsettled(particular: Word) -> bool:
    """ "The date has not been set", "will be announced", "is still being worked out": what is known of the past."""
    verb = particular.head
    named = particular.dep_ in ("nsubj", "nsubjpass") and particular.lower_ in small_set("particulars")
    if not named or verb.lower_ not in small_set("settling"):
        return False
    helpers = {t.lower_ for t in children(verb, "aux", "auxpass")}
    past = helpers & {"was", "were", "had"} or (verb.tag_ == "VBD" and not helpers)
    kept_back = is_negated(verb) and particular.lower_ != "details"  # those of a call that was held may be
    return not past and bool(kept_back or helpers & {"will", "being", "to"})


def _opens_on(preposition: Word) -> bool:
    """ "On a call with Ash on Monday, Birk expressed support": during it, not about it."""
    nouns = children(preposition, "pobj")
    during = any(n.lower_ in ("call", "calls") or n.lower_ in word_forms("journey_nouns") for n in nouns)
    return during and preposition.lower_ == "on" and preposition.i < preposition.head.i


def _of_part(noun: Word, read: Verbs) -> Reading | None:
    """ "in the run-up to the summit", "in the wake of the talks", "at the start of the visit", "its date is open"."""
    if _is_unsettled(noun):
        return (Status.SCHEDULED, noun, 2)
    if noun.dep_ not in ("pobj", "dobj"):
        return None
    if is_later_day(noun):
        return (Status.ONGOING, noun.head, 2)
    around, stage = cue("around", noun), cue("stage", noun)
    if around is not None:
        return (around, noun, 2)
    return _of_clause(noun, read) if stage is not None else None


def _by_preposition(preposition: Word, read: Verbs) -> Reading:
    if preposition.head.lower_ in ("ahead", "prior"):
        return (Status.SCHEDULED, preposition.head, 2)
    if is_told_in(preposition):
        return (Status.HELD, preposition, 2)
    status = Status.HELD if faces_audience(preposition) else cue("past", preposition)
    head = preposition.head
    deed = head.head if brings_together(preposition) and not is_verbal(head) else urged_by(preposition)
    aim = aimed_at(deed) if deed.i == head.i else None
    base = (aim or read(deed)) if is_verbal(deed) else (None, preposition, 0)
    if expects(preposition) and read(head.head)[0] in COMING:
        return (Status.SCHEDULED, head.head, 2)
    if preposition.lower_ == "for" and head.tag_[:2] == "NN" and head.lower_ in word_forms("journey_nouns"):
        journey = of_noun(head, read)  # "on her trip to Rome for a summit": as real as the trip
        return (journey[0], journey[1], min(journey[2], 1)) if journey[0] else come_for(preposition, base)
    if preposition.lower_ == "for" and head.lower_ in word_forms("judged_for"):
        return (Status.HELD, head, 1)  # "thanked Ash for his visit"
    if preposition.lower_ == "for":
        return come_for(preposition, base)
    if head.lower_ in ("until", "till"):
        return until_after(preposition)
    if preposition.lower_ == "on" and is_copula(head) and head.tag_ in ("VBZ", "VBP") and not is_negated(head):
        return (Status.ONGOING, head, 2)  # "is on a trip to India"
    if preposition.lower_ == "from" and head.lower_ in ("away", "off"):
        return off_from(head)
    if preposition.lower_ in ("from", "off") and head.lower_ in word_forms("returns"):
        return (Status.HELD, preposition, 1)  # "will return from the summit", "is fresh off the summit"
    if status in (Status.HELD, None) and base[0] in COMING:
        held = is_setting(preposition, base[1])
        return (
            (Status.HELD, preposition, 2 if preposition.lower_ in _AFTER else 1)
            if held
            else (Status.SCHEDULED, base[1], min(base[2], 2))
        )
    return (status, preposition, 2 if preposition.lower_ in _AFTER else 1)


def undone(plan: Word, read: Verbs) -> Reading | None:
    """ "turned down an offer to meet", "scrapped plans for a visit", "a plan, later dropped, to meet", "no plans"; and
    what was taken up ("accepted an offer of talks")."""
    if plan.dep_ in ("dobj", "nsubjpass") and plan.head.lower_.startswith("accept") and not is_negated(plan.head):
        return (Status.FLOATED if read(plan.head)[0] is Status.FLOATED else Status.SCHEDULED, plan.head, 3)
    status, token, weight = of_noun(plan, read)
    return (status, token, weight) if status in OFF and weight > 1 else None
