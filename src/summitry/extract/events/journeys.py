"""Where a journey leads: "a trip to Oman", "a tour that took her to Oman and Qatar", "Oman is her next stop"."""

from summitry.extract.events.behind import goals_behind
from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import Who
from summitry.extract.places import names_region
from summitry.extract.story import PEOPLE
from summitry.extract.text.syntax import (
    agents,
    ancestors,
    children,
    clauses_of,
    conjuncts,
    governing_verb,
    is_copula,
    is_day,
    is_verbal,
    meant,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms

_SEVERAL = frozenset(("countries", "nations", "states", "cities", "capitals", "stops", "allies", "region"))
_OPENING = frozenset((":", "including", "among", "such", "(", "--", "—", "–"))
_PASSED_OVER = frozenset((",", "and", "the", "them", "as", "well", "-"))
_FAR, _FIRST = 7, 2
_GETTING_READY = ("await", "brac", "prepar", "ready", "gear")
_NO_GOALS = frozenset(("own", "years", "months", "weeks", "days", "decades", "year", "decade"))
_TOWARDS = ("to", "in", "into", "at", "through")
STAGES = frozenset(("stop", "stopover", "leg", "destination"))
_BEHIND = {"arrival": ("in", "at"), "stay": ("in", "at"), "stop": ("in", "at")}
_BESIDE = frozenset(("ahead", "eve", "before", "during", "amid"))
_ONLY_STAGES = frozenset(("leg", "destination"))


def destinations(noun: Word, who: Who) -> list[Word]:
    """The nouns that say where the journey leads that a noun tells of."""
    stage = _stage(noun) if noun.lower_ in STAGES else []
    if stage or noun.lower_ in _ONLY_STAGES:
        return stage
    told = [t for verb in clauses_of(noun) for t in under(verb, "to", "in")]  # "a visit she paid to Oman"
    legs = _leg_of(noun) or _chosen(noun)
    if legs:
        return legs
    goals = [g for t in (*under(noun, *_TOWARDS), *told) for g in conjuncts(t)]
    goals += [g for t in under(noun, "of") for g in conjuncts(t) if not _is_person(g, who) and not is_encounter(g)]
    goals = [g for g in goals if g.lower_ not in _NO_GOALS and not who.is_time(g)] or _goals_of_others(noun, who)
    verb = governing_verb(noun)
    if not goals and verb is not None and noun.dep_ in ("dobj", "nsubjpass"):
        goals = [g for t in under(verb, "to", "in") for g in conjuncts(t) if not who.is_time(g)]
    here = [t for t in noun.children if t.lower_ in ("here", "there")]
    if goals and all(names_region(g) or g.lower_ == "region" for g in goals):
        goals = _present(noun) or goals  # "in Bangkok on a trip through Asia"
    goals += [*_stops(noun, goals), *([] if goals else (*_present(noun), *_scene(noun)))]
    found = (
        [*goals, *here]
        or _left_after(noun)
        or goals_behind(noun, who, _BEHIND.get(noun.lower_, ("to",)))
        or _awaiting(noun, who)
    )
    found = found or [t for t in noun.lefts if t.dep_ in ("compound", "amod", "nmod", "poss")]
    named = any(not _is_person(t, who) and not _is_rank(t) for t in found)
    return found if named else _around(noun, who) or found


def _is_rank(word: Word) -> bool:
    """ "a state visit", "a brief visit"."""
    return word.text.islower() and (word.dep_ == "amod" or word.lower_ == "state")


def _leg_of(noun: Word) -> list[Word]:
    """ "the Oman leg of her tour": the stage that the sentence tells of."""
    leg = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or leg.lower_ not in STAGES:
        return []
    return [t for t in leg.lefts if t.dep_ == "compound" and t.tag_[:3] == "NNP"]


def _chosen(noun: Word) -> list[Word]:
    """ "chose Oman for her first trip abroad", "made Oman his first foreign trip": the country chosen."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ == "one":
        noun = noun.head.head  # "one of her first trips"
    verb = governing_verb(noun.head) if noun.dep_ == "pobj" and noun.head.lower_ == "for" else noun.head
    beside = noun.dep_ == "pobj" or noun.dep_ in ("oprd", "appos", "ccomp", "conj")
    if verb is None or not beside or verb.lower_ not in small_set("choosing"):
        return []
    chosen = [*children(verb, "dobj"), *children(noun, "nsubj")]
    return [g for t in chosen for g in conjuncts(t) if g.tag_[:3] == "NNP" and g.i != noun.i]


def _awaiting(noun: Word, who: Who) -> list[Word]:
    """ "Oman is preparing for a visit by Ash", "Rome awaits a visit from Ash": the place that does."""
    verb = governing_verb(noun)
    if verb is None or verb.lower_ not in small_set("awaiting_visits"):
        return []
    owners = (*under(noun, "of"), *children(noun, "poss"))
    theirs = verb.lower_.startswith(_GETTING_READY) and any(_is_person(t, who) for t in owners)
    if not theirs and not under(noun, "by", "from"):
        return []
    return [t for t in subjects(verb) if t.tag_[:3] == "NNP" and not _is_person(t, who)]


def _around(noun: Word, who: Who) -> list[Word]:
    """ "arrested in Oman ahead of a visit by Ash", "Oman signed a deal during a visit by Ash": where the clause is."""
    link = noun.head
    link = link.head if link.lower_ == "of" and link.head.lower_ in ("ahead", "eve") else link
    verb = governing_verb(link) if noun.dep_ == "pobj" and link.lower_ in _BESIDE else None
    doers = subjects(verb) if verb is not None else []
    there = [t for word in (verb, *children(verb, "dobj"), *doers) for t in under(word, "in")] if verb else []
    there += doers if link.lower_ == "during" else ()
    found = [t for t in there if t.tag_[:3] == "NNP" and not who.is_time(t) and not _is_person(t, who)]
    return found[:1] or _only_place(noun, who)


def _only_place(noun: Word, who: Who) -> list[Word]:
    """ "In Oman, the premier spoke of Ash's visit", "guards in Oman seized him ahead of a visit by Ash"."""
    doc, first = noun.doc, noun.left_edge.i
    beside = any(t.lower_ in _BESIDE for t in doc[max(0, first - 2) : first])
    there = [t for t in doc[:first] if t.dep_ in ("pobj", "appos") and t.tag_[:3] == "NNP" and not who.is_time(t)]
    there = [t for t in there if not _is_person(t, who) and _is_in(t)]
    opening = (
        bool(there)
        and who.passage.sentence.index < _FIRST
        and doc[0].lower_ == "in"
        and not any(map(is_verbal, doc[: there[0].i]))
    )
    known = noun.lower_ == "visit" and len(there) == 1 and (beside or opening)
    return there if known else []


def _is_in(noun: Word) -> bool:
    """ "in Oman", "in the Omani capital, Muscat"."""
    above = noun.head if noun.dep_ == "pobj" else noun.head.head
    return above.lower_ == "in"


def _stage(noun: Word) -> list[Word]:
    """ "Oman is the first leg of his tour", "his next stop will be Oman"."""
    verb = noun.head
    if not is_copula(verb):
        return []
    others = children(verb, "nsubj") if noun.dep_ == "attr" else children(verb, "attr") if noun.dep_ == "nsubj" else []
    return [g for t in others for g in conjuncts(t) if g.tag_[:3] == "NNP"]


def _is_person(noun: Word, who: Who) -> bool:
    """ "the visit of Ash": who travels."""
    mention = who.mention(noun)
    return mention is not None and mention.kind in PEOPLE


def _goals_of_others(noun: Word, who: Who) -> list[Word]:
    """ "His visit, the first to China", "the first visit by a Chinese leader to Korea" (which hangs "to" on him)."""
    verb = governing_verb(noun)
    doers = [*under(noun, "by", "of"), *(agents(verb) if verb is not None else ())]
    around = (*children(noun, "appos"), *doers)
    links = ("to", "in") if noun.lower_ in STAGES else ("to",)
    apart = [other.nbor(1) for other in doers if other.i + 1 < len(other.doc)]  # the parse hangs "to" further off
    beside = [t for to in apart if to.lower_ == "to" for t in children(to, "pobj") if _is_person(to.nbor(-1), who)]
    return [g for t in (*(t for other in around for t in under(other, *links)), *beside) for g in conjuncts(t)]


def _left_after(noun: Word) -> list[Word]:
    """ "left Oman after a two-day visit", "left Oman on Monday, ending his visit": the place left."""
    leaving = next((t for t in ancestors(noun) if t.lower_ in small_set("leaving_places")), None)
    left = [*children(leaving, "dobj"), *under(leaving, "from")] if leaving is not None else []
    return [t for t in left if t.tag_ == "NNP"]


def _present(noun: Word) -> list[Word]:
    """ "Ash, in Rome for a visit", "speaking in Rome during a visit": where he is for its sake."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in ("for", "on", "during") or not link.i:
        return []
    if link.lower_ == "during" and any(t.dep_ == "compound" and t.tag_[:3] == "NNP" for t in noun.lefts):
        return []  # "met Xi in Hanoi during an Asia trip", which leads elsewhere too
    preps = [link.head, *children(link.head, "prep"), link.nbor(-1).head]  # also "in Rome on Monday for a visit"
    near = [p for p in preps if p.lower_ in ("in", "to") and link.i - _FAR < p.i < link.i]
    places = [t for p in near for t in map(meant, children(p, "pobj")) if t.tag_[:3] == "NNP" and not is_day(t)]
    return list(dict.fromkeys(places))[:1]


def _scene(noun: Word) -> list[Word]:
    """ "Oman, where she was on a visit", "Asia, where Ash called off a trip": what the clause with "where" tells of."""
    verb = governing_verb(noun)
    where = verb is not None and verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.children)
    if verb is None or not where or verb.head.tag_[:3] != "NNP":
        return []
    on_it = is_copula(verb) and noun.dep_ == "pobj" and noun.head.lower_ == "on"
    own = noun.dep_ == "dobj" and verb.lower_ in word_forms("calling_off") | word_forms("having")
    return [verb.head] if on_it or own else []


def _stops(noun: Word, goals: list[Word]) -> list[Word]:
    """ "a tour (of Asia) that included Israel and Jordan", "the trip will take him to Seoul and Beijing"."""
    clauses = [c for word in (noun, *goals) for c in children(word, "relcl", "acl")]
    told = _told_of(noun)
    stops: list[Word] = []
    for verb in [v for clause in (*clauses, *told) for v in (clause, *children(clause, "conj"))]:
        if verb.lower_ in word_forms("stop_verbs"):
            stops += [t for o in children(verb, "dobj") for t in conjuncts(o)]
        if verb.lower_ in word_forms("taking_verbs"):
            stops += [t for o in _taken_to(verb) for t in conjuncts(o)]
    return [t for stop in stops for t in (stop, *(t for a in children(stop, "appos") for t in conjuncts(a)))]


def _told_of(noun: Word) -> list[Word]:
    """ "The trip (the first leg of it) will take him to Oman": the verb of which it is the subject."""
    parts = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_.rstrip("s") in (*STAGES, "part")
    noun = noun.head.head if parts else noun
    return [noun.head] if noun.dep_ == "nsubj" else []


def _taken_to(verb: Word) -> list[Word]:
    """ "will take him to Oman and then on to Qatar"."""
    took_in = [
        t for t in (*under(verb, "in"), *(children(verb, "dobj") if children(verb, "prt") else ())) if t.tag_ == "NNP"
    ]
    return [*under(verb, "to"), *onward(verb), *took_in]  # "the tour will take in Oman and Qatar"


def onward(verb: Word) -> list[Word]:
    """ "and then on to Qatar", "and from there to Qatar": goals behind the first."""
    beside = [word for prep in children(verb, "prep") for word in children(prep, "conj")]
    beside += children(verb, "conj", "advmod", "prt")
    further = [word for word in beside if word.lower_ in ("on", "onward", "onwards")]
    return [noun for word in further for noun in under(word, "to")]


def beyond_days(verb: Word, goals: list[Word], who: Who) -> list[Word]:
    """ "will be in Rome on Monday and Paris on Friday", where the parse joins Paris to Monday, or to the verb."""
    dated = [noun for word in (verb, *goals) for noun in (*under(word, "on", "in"), *children(word, "npadvmod"))]
    joined = [t for day in dated if who.is_time(day) for t in conjuncts(day)[1:]] + children(verb, "conj")
    return [*goals, *(t for t in joined if t.tag_ == "NNP" and not who.is_time(t))]


def with_members(goals: list[Word]) -> list[Word]:
    """The goals, and the countries by name of which one of them is only the number, the part of the world or the form
    of state ("visited five countries, among them Oman and Qatar", "the Republic of Kenya and Egypt")."""
    return list(dict.fromkeys([*goals, *(member for goal in goals for member in [*_members(goal), *_republics(goal)])]))


def _republics(goal: Word) -> list[Word]:
    formal = goal.text in ("Republic", "Kingdom")
    return [state for of in under(goal, "of") for state in conjuncts(of)] if formal else []


def _members(goal: Word) -> list[Word]:
    doc, last = goal.doc, min(len(goal.doc), goal.i + _FAR)
    opening = next((i for i in range(goal.i + 1, last) if doc[i].lower_ in _OPENING), None)
    if opening is None or not (goal.lower_ in _SEVERAL or names_region(goal)):
        return []
    found: list[Word] = []
    for token in doc[opening + 1 :]:
        if token.tag_[:3] == "NNP":
            found.append(token)
        elif token.lower_ not in _PASSED_OVER:
            break
    return [token for token in found if token.dep_ != "compound" or token.head not in found]
