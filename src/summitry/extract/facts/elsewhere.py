"""Places that the sentence of an encounter names, but of something else."""

from itertools import takewhile

from summitry.extract.events.triggers import is_encounter
from summitry.extract.text.syntax import ancestors, children, governing_verb, is_copula, is_verbal, objects, under
from summitry.extract.text.words import Word
from summitry.lexicon import places, small_set, word_forms

_WAYS, _TOWARDS = frozenset(("way", "route")), frozenset(("to", "from", "for", "into"))
_TEMPORAL = frozenset(("during", "after", "before", "following", "since", "ahead"))
_SURELY_TOPICAL = frozenset(("about", "regarding", "concerning"))
_CIRCUMSTANCES = frozenset(("occasion", "grounds", "eve", "day", "days"))
_TOPICAL = frozenset(("on", "about", "over", "regarding", "concerning"))


def is_of_aim(token: Word, encounter: Word) -> bool:
    """ "held talks with him, agreeing to open an office in Oslo in May": the place and the day of what they agreed to
    do."""
    clause = next((t for t in ancestors(token) if t.tag_ == "VB" and t.dep_ == "xcomp"), None)
    agreed = clause is not None and clause.head.lower_ in word_forms("promising") | small_set("agreeing")
    return clause is not None and agreed and encounter not in clause.subtree


def is_of_agreeing(token: Word, encounter: Word) -> bool:
    """ "agreed in (talks in) Oslo to meet again in May": where they agreed is not where they are to meet."""
    clause = next((t for t in (encounter, *ancestors(encounter)) if t.tag_ == "VB" and t.dep_ == "xcomp"), None)
    agreed = clause is not None and clause.head.lower_ in word_forms("promising") | small_set("agreeing")
    return clause is not None and agreed and clause.head.i < token.i < clause.i


def is_of_told(token: Word, encounter: Word) -> bool:
    """ "will hold talks on decisions made by Ash and Birk at their meeting in Oslo in May": the place and the day of
    what the talks are about; not of a meeting "on an island owned by Ash"."""
    for clause in ancestors(token):
        if clause is encounter:
            return False
        noun = clause.head
        told = clause.dep_ in ("acl", "relcl") and is_verbal(clause) and noun.dep_ == "pobj"
        if clause.lower_ in small_set("holding"):
            return False
        if told and noun.head.lower_ in _TOPICAL and noun.lower_ not in small_set("bearing"):
            return any(t is encounter for t in ancestors(noun))
    return False


def is_of_inner(token: Word, encounter: Word) -> bool:
    """ "will hold talks on what A and B settled during their meeting with C in Oslo in May", "the summit was back on
    after he met C in Oslo": of another encounter, which has a partner of its own."""
    for noun in ancestors(token):
        if noun is encounter:
            return False
        marks = {mark.lower_ for mark in children(noun, "mark")} if noun.dep_ == "advcl" else set()
        if marks & _TEMPORAL and is_encounter(noun) and _has_partner(noun):
            return encounter not in noun.subtree
        timed = noun.dep_ == "pobj" and noun.head.lower_ in _TEMPORAL and noun.tag_[:2] == "NN"
        if timed and is_encounter(noun) and under(noun, "with", "between"):
            return encounter not in noun.subtree
    return False


def is_given_up(token: Word, encounter: Word) -> bool:
    """ "cut short a trip to Oslo to host Ash", "left Oslo to meet him": where one no longer is."""
    aims = (t for t in (encounter, *ancestors(encounter)) if t.tag_ == "VB" and t.dep_ in ("advcl", "xcomp"))
    given_up = (thing for aim in aims if aim.head.lower_ in small_set("giving_up") for thing in objects(aim.head))
    return any(token.i == thing.i or thing in ancestors(token) for thing in given_up)


def is_on_way(token: Word, encounter: Word) -> bool:
    """ "met Ash in Oslo on his way to Rome": where one goes afterwards or came from; not "is on her way to Rome to meet
    Ash", nor "the meeting on his way to Rome", of which nothing else says where it is."""
    ways = [noun for noun in (token.head.head, *ancestors(token.head.head)) if noun.lower_ in _WAYS]
    if token.head.lower_ not in _TOWARDS or not ways or ways[0].i == encounter.i:
        return False
    deed = encounter if is_verbal(encounter) else governing_verb(encounter)
    return deed is not None and not is_copula(deed) and deed in ancestors(ways[0])


def is_beside_way(way: Word, at: frozenset[int]) -> bool:
    """ "on her way to Rome, Ash will meet Birk in Oslo on Monday": the day of the meeting, not that of the way."""
    deed = governing_verb(way) if way.lower_ in _WAYS else None
    inside = {word.i for word in way.subtree}
    setting_out = small_set("leaving") | small_set("set_out") | word_forms("setting_out")
    if deed is None or at <= inside or is_copula(deed) or deed.lower_ in setting_out:
        return False  # "left on Monday on her way to Rome"
    return any(is_encounter(word) for word in (deed, *objects(deed)) if word.i not in inside)


def is_meanwhile(token: Word, encounter: Word) -> bool:
    """ "met Ash as violence raged in Bonn", "as envoys met in Bonn": what goes on elsewhere, by itself; "as
    snow fell in Bonn", "as the summit opened in Bonn" tell of the scene."""
    for clause in ancestors(token):
        marks = {mark.lower_ for mark in children(clause, "mark")} if clause.dep_ == "advcl" else set()
        own = [t for t in children(clause, "nsubj", "nsubjpass") if t.tag_ in ("NN", "NNS")]
        if own and marks & {"as", "while", "although", "though"} and encounter not in clause.subtree:
            apart = word_forms("matters") | word_forms("officials_plural")
            return own[0].lower_ in apart and own[0].lower_ not in small_set("pairs")
    return False


def is_of_plan(token: Word, encounter: Word) -> bool:
    """ "said after talks with Ash that they would meet again in Oslo": the place of what is still to come, not of what
    was behind them when they spoke of it."""
    above = [token, *ancestors(token)]
    way = [encounter, *takewhile(lambda word: word not in above, ancestors(encounter))]
    if not any(map(_is_behind, way)):
        return False
    deed = governing_verb(token)
    if deed is not None and encounter not in above and is_encounter(deed) and _has_partner(deed):
        return True  # "after talks with Ash, Birk was received in Oslo by Cole"
    clauses = (t for t in above if is_verbal(t) and any(c.tag_ == "MD" for c in children(t, "aux")))
    plan = next((t for t in clauses if t.dep_ in ("ccomp", "ROOT", "conj")), None)
    return plan is not None and encounter not in plan.subtree


def _has_partner(verb: Word) -> bool:
    return bool(children(verb, "dobj", "agent") or under(verb, "with"))


def _is_behind(word: Word) -> bool:
    """Whether it is told as over: "after a meeting", "after they met"."""
    marks = [c.lower_ for c in children(word, "mark")] if word.dep_ == "advcl" else []
    above = [word.head.lower_] if word.dep_ in ("pobj", "pcomp") else []
    return any(m in ("after", "following") for m in (*marks, *above))


def is_aside(token: Word, encounter: Word) -> bool:
    """ "met Ash, who owns a house in Nice", "met Ash and praised an accord signed in Rome", "and an invitation to
    meet in Rome"; not of "at a castle built in Nice", nor of who "landed in Rome" before he met Ash."""
    clauses = (t for t in ancestors(token) if t.dep_ in ("relcl", "acl") and is_verbal(t) and token.i > encounter.i)
    return any(encounter not in clause.subtree and not _is_venue(clause.head) for clause in clauses)


def _is_venue(noun: Word) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in", "on", "of", "inside", "during")


def is_of_another(token: Word, encounter: Word) -> bool:
    """ "their third meeting, after those in Oslo and Bonn"."""
    ones = (t for t in ancestors(token) if t.lower_ in ("those", "one", "ones") and t.dep_ in ("pobj", "conj"))
    return any(t.i != encounter.i for t in ones)


def is_of_topic(token: Word, trigger: Word) -> bool:
    """ "spoke about the war in Syria", "discussed trade in Asia": where that is which they speak of."""
    if token.head.head.lower_ in word_forms("matters") and _is_country(token, "region"):
        return True
    for above in ancestors(token):
        if _of_matter(above, token, trigger):
            return True
        if above.i == trigger.i or (is_verbal(above) and above.dep_ in ("ROOT", "ccomp", "relcl")):
            return False
        judged = above.dep_ == "dobj" and above.head.lower_ in word_forms("judging")
        if judged or above.lower_ in _SURELY_TOPICAL or _is_over(above, token, trigger):
            return True
    return False


def _is_over(over: Word, token: Word, trigger: Word) -> bool:
    """ "met Ash over the war in Peru", not "over lunch in Peru"."""
    topical = over.lower_ == "over" and over.head.i == trigger.i and _is_country(token, "region")
    return topical and not any(noun.lower_ in word_forms("meals") for noun in children(over, "pobj"))


def _of_matter(on: Word, token: Word, trigger: Word) -> bool:
    """ "talks on the latest developments in Peru": a country in which matters are, not "on the sidelines in Peru"."""
    beside = _CIRCUMSTANCES | word_forms("margins")
    matters = [noun for noun in children(on, "pobj") if noun.text.islower() and noun.lower_ not in beside]
    named = on.lower_ == "on" and on.head.i in (trigger.i, trigger.head.i) and bool(matters)
    return named and _is_country(token) and matters[0].lower_ not in word_forms("ways_there")


def _is_country(token: Word, *kinds: str) -> bool:
    """Whether the word names a country, or a place of other kinds given; a town behind the noun of a matter can be
    where they meet ("on the crisis in Geneva")."""
    before = [t.text for t in token.lefts if t.dep_ in ("compound", "amod", "nmod") and t.text[0].isupper()]
    return any(fact.kind in ("country", *kinds) for fact in places().find(" ".join([*before, token.text]))[:1])
