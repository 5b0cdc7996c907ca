"""Factuality: what tense, modality, negation and the words around an encounter word say of its status.

After FactBank (Saurí and Pustejovsky 2009): the nearest word that decides wins. The cues are data
(lexicon/data/words/status_cues.tsv).
"""

from typing import Any

from summitry.extract.facts.cues import (
    Reading,
    accepted,
    asked,
    complement,
    conditional,
    copula_negated,
    cue,
    doubt,
    hangs_on_condition,
    is_left_out,
    is_name,
    is_report,
    is_setting,
    is_supposed,
    light,
    overturns,
    phrasal,
    tells_effect,
)
from summitry.extract.syntax import (
    children,
    governing_verb,
    is_copula,
    is_gerund_noun,
    is_negated,
    is_verbal,
    outermost,
)
from summitry.model.terms import Status

Token = Any

NEVER = -1  # the weight of words that say that there has been no such encounter so far
_WILL = frozenset(("will", "'ll", "shall", "wo"))
_LIKELY = frozenset(("likely", "probably", "possibly", "perhaps", "maybe"))
_MAY = frozenset(("could", "may", "might", "can", "should", "must", "ca", "ought"))
_OF = frozenset(("of", "for", "to", "on", "about", "over", "regarding", "at", "in"))
_RANKS = frozenset(("first", "last", "only", "second", "third", "latest"))
_BY_VERB = frozenset(("for", "to", "of", "on", "off", "out", "about", "with", "from"))
_BESIDES = frozenset(("as", "besides", "to", "beyond", "alongside", "by"))
_LEADING = frozenset(
    ("heading", "headed", "traveling", "travelling", "flying", "going", "leaving", "departing", "embarking")
)
_COMING = (Status.SCHEDULED, Status.FLOATED)
_WHILE_TO_COME = frozenset(("when", "before", "as", "until", "once", "after", "while"))
_OFF = (Status.CANCELLED, Status.DENIED, Status.POSTPONED)
_NOT: dict[Status, Status] = {
    Status.SCHEDULED: Status.DENIED,
    Status.FLOATED: Status.DENIED,
    Status.CANCELLED: Status.SCHEDULED,
    Status.POSTPONED: Status.SCHEDULED,
    Status.DENIED: Status.FLOATED,
    Status.HELD: Status.DENIED,
}


def read_status(token: Token) -> Reading:
    """The status by the sentence's words alone: (status, deciding token, weight); None where they leave it open."""
    return _of_verb(token) if is_verbal(token) and not is_gerund_noun(token) else _of_noun(token)


def _negate(reading: Reading, negated: bool) -> Reading:
    status, token, weight = reading
    return (_NOT.get(status, status) if status and negated else status, token, weight)


# --- verbs


def _of_verb(verb: Token) -> Reading:
    above = _governor(verb)
    if above is not None:
        governed = _governed(verb, above)
        if governed is not None:
            return governed
    own = _by_tense(verb)
    doubtful = doubt(verb)
    return (Status.FLOATED, doubtful, 3) if doubtful is not None and own[0] in (None, Status.SCHEDULED) else own


def _governor(verb: Token) -> Token | None:
    """What the infinitive (or "-ing") hangs on: "agreed to meet", "plans to meet", "is due to meet"."""
    infinitive = any(child.lower_ == "to" and child.tag_ == "TO" for child in verb.children)
    if verb.dep_ == "conj" and is_verbal(verb.head) and not children(verb, "nsubj", "nsubjpass"):
        return _governor(verb.head) if infinitive or verb.tag_ == "VB" else None
    if verb.dep_ in ("xcomp", "acl", "ccomp", "advcl", "relcl") and (infinitive or verb.tag_ in ("VB", "VBG")):
        return verb.head if infinitive or verb.dep_ == "xcomp" else None
    if verb.dep_ == "pcomp":  # "talk of meeting", "ruled out meeting"
        return verb.head.head if verb.head.lower_ in ("of", "about", "to", "from", "on") else None
    return None


def _governed(verb: Token, above: Token) -> Reading | None:
    status = cue("to", above) or (phrasal(above) if above.tag_[:2] == "VB" else None)
    if status is None:
        return None
    if status is Status.HELD:
        return _brought_about(verb, above)
    undone = None if is_verbal(above) else _undone(above)
    if undone is not None:
        return undone
    base = _of_verb(above) if is_verbal(above) else None
    if base is not None and base[0] is Status.CANCELLED and status is not Status.CANCELLED:
        return base
    if status in (Status.CANCELLED, Status.DENIED) and base is not None and base[0] is Status.FLOATED:
        return (Status.SCHEDULED, above, 2)  # "should refuse to attend"
    if status is Status.FLOATED and above.lower_.startswith("invit") and accepted(above):
        status = Status.SCHEDULED
    overturned = overturns(above) if status in _COMING else None
    if overturned is not None:
        return (*overturned, 3)
    negated = is_negated(above) or is_negated(verb) or copula_negated(above)
    return _negate((status, above, 3), negated)


def _undone(plan: Token) -> Reading | None:
    """ "turned down an offer to meet", "scrapped plans for a visit", "a plan, later dropped, to meet", "no plans"."""
    status, token, weight = _of_noun(plan)
    return (status, token, weight) if status in _OFF and weight > 1 else None


def _brought_about(verb: Token, above: Token) -> Reading | None:
    """ "forced them to sit down", "managed to meet": as real as what brought it about."""
    status, token, weight = _of_verb(above)
    if status is None or weight == NEVER:
        return None
    return _negate((status, token, min(weight, 2)), is_negated(verb))


def _by_tense(verb: Token) -> Reading:
    aux = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and not is_name(child)]
    helpers = {child.lower_: child for child in aux}
    negated = is_negated(verb)
    shared = verb.dep_ == "conj" and is_verbal(verb.head) and not children(verb, "nsubj", "nsubjpass")
    if not helpers and shared and verb.tag_ in ("VB", "VBG", "VBN") and verb.head.tag_ in (verb.tag_, "VBP"):
        status, token, weight = _of_verb(verb.head)  # "will visit Ramallah and meet Abbas"
        return (_NOT.get(status, status) if negated and status else status, token, weight)
    expected = complement(verb) if is_copula(verb) else None
    if expected in _COMING:
        return _negate((expected, verb, 3), negated)  # "is due in Rome on Monday"
    modal = next((h for h in helpers if h in _WILL | _MAY | {"would"} or (h == "'d" and verb.tag_ == "VB")), None)
    if modal is not None and helpers[modal].i < verb.i and asked(verb, helpers[modal]):
        return (Status.FLOATED, helpers[modal], 3)
    if modal is not None:
        return _by_modal(verb, helpers, modal, negated)
    if verb.tag_ in ("VBD", "VBN"):
        return _in_the_past(verb, helpers, negated)
    if verb.tag_ == "VBG":
        return _in_progress(verb, helpers, negated)
    if "to" in helpers:
        return _purpose(verb)
    if verb.tag_ == "VB" and verb.dep_ in ("ccomp", "xcomp") and is_verbal(verb.head):
        return _of_surrounding(verb)  # "saw Li meet Putin"
    return _in_the_present(verb, negated)


def _purpose(verb: Token) -> Reading:
    """ "Obama to meet Xi" is a plan; "flew to Paris to meet Hollande" tells a meeting as past as the journey."""
    if verb.dep_ in ("relcl", "acl") and any(c.lower_ in _RANKS for c in verb.head.children):
        return _ranked(verb)
    if verb.dep_ == "advcl" and is_verbal(verb.head) and not is_negated(verb.head):
        status, token, weight = _of_verb(verb.head)
        return (status, token, min(weight, 1))
    if verb.dep_ == "xcomp" and is_copula(verb.head):
        return (Status.DENIED if is_negated(verb.head) else Status.SCHEDULED, verb, 3)  # "are to meet"
    return (Status.SCHEDULED, verb, 2 if verb.dep_ == "ROOT" else 1)


def _ranked(verb: Token) -> Reading:
    """ "was the last president to visit", "will be the first leader to meet"."""
    above = governing_verb(verb.head)
    status, token, weight = _of_verb(above) if above is not None and above.i != verb.i else (None, verb, 2)
    return (status, token, weight) if status in (Status.SCHEDULED, Status.FLOATED) else (Status.HELD, verb, 2)


def _by_modal(verb: Token, helpers: dict[str, Token], modal: str, negated: bool) -> Reading:
    if modal in ("would", "'d") and "have" in helpers:
        return (Status.CANCELLED, helpers[modal], 2)
    open_question = any(mark.lower_ in ("if", "whether", "unless") for mark in children(verb, "mark", "advmod"))
    if open_question and not negated:
        return (Status.FLOATED, helpers[modal], 3)
    if not negated and any(child.lower_ in _LIKELY for child in children(verb, "advmod")):
        return (Status.FLOATED, helpers[modal], 3)
    if modal in _MAY:
        return (Status.DENIED if negated else Status.FLOATED, helpers[modal], 3)
    if modal in ("would", "'d") and conditional(verb):
        return (Status.FLOATED, helpers[modal], 2)
    return (Status.DENIED if negated else Status.SCHEDULED, helpers[modal], 3)


def _in_the_past(verb: Token, helpers: dict[str, Token], negated: bool) -> Reading:
    if negated and {"has", "have", "'ve", "had"} & set(helpers):
        return (None, verb, NEVER)  # "has not visited", "had never met"
    if negated:
        return (Status.DENIED, verb, 3)
    if verb.tag_ == "VBN" and {"to", "have"} <= set(helpers) and is_report(verb.head):
        return (Status.HELD, verb, 2)  # "is said to have met"
    if verb.tag_ == "VBN" and "to" in helpers:
        return (Status.SCHEDULED, verb, 2)  # "is to be received"
    if verb.tag_ == "VBN" and {"is", "are", "be", "being"} & set(helpers):
        return (None, verb, 1)
    return (Status.HELD, verb, 2)


def _in_progress(verb: Token, helpers: dict[str, Token], negated: bool) -> Reading:
    if {"is", "are", "'s", "'re", "am"} & set(helpers) and verb.lower_ in _LEADING:
        return (Status.DENIED if negated else Status.SCHEDULED, verb, 2)  # not there yet
    if {"is", "are", "'s", "'re", "am"} & set(helpers):
        return (Status.DENIED if negated else Status.ONGOING, verb, 2)
    if {"was", "were"} & set(helpers):
        return (Status.HELD, verb, 2)
    if verb.dep_ == "pcomp":
        return _by_gerund(verb, verb.head)
    if verb.dep_ in ("acl", "advcl") and not children(verb, "mark"):
        return _of_surrounding(verb)
    return (None, verb, 1)


def _by_gerund(verb: Token, preposition: Token) -> Reading:
    """ "after meeting Xi"; what one is thanked for has been done; what is done "as well as" is as real as the rest."""
    if is_left_out(preposition):
        return (Status.DENIED, preposition, 2)
    if preposition.lower_ == "for":
        return (Status.HELD, preposition, 1)
    above = governing_verb(preposition.head)
    if preposition.lower_ in _BESIDES and above is not None and above.i != verb.i:
        status, token, weight = _of_verb(above)
        return (status, token, min(weight, 2))
    found = cue("past", preposition)
    return (found, preposition, 1) if found else (None, verb, 0)


def _of_surrounding(verb: Token) -> Reading:
    """ "Cameron, meeting EU leaders in Brussels, said": the participle is as past as the clause around it."""
    above = governing_verb(verb.head)
    if above is None or above.i == verb.i:
        return (None, verb, 1)
    if above.tag_ == "VBD":
        return (Status.HELD, verb, 2)
    status, token, weight = _by_tense(above)
    return (status, token, min(weight, 2)) if status in (Status.SCHEDULED, Status.FLOATED) else (None, verb, 1)


def _in_the_present(verb: Token, negated: bool) -> Reading:
    mark = next((c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")), "")
    if mark in ("if", "unless", "whether"):
        return (Status.FLOATED, verb, 2)
    if negated:
        return (Status.DENIED, verb, 2)
    if mark in _WHILE_TO_COME:
        main = _by_tense(verb.head) if is_verbal(verb.head) and verb.head.i != verb.i else (None, verb, 0)
        return (Status.SCHEDULED, verb, 2 if main[0] is Status.SCHEDULED else 1)
    return (None, verb, 1)


# --- nouns


def _of_noun(noun: Token) -> Reading:
    none = next((child for child in noun.children if child.lower_ == "no" and child.dep_ == "det"), None)
    if none is not None:
        return (Status.DENIED, none, 3)  # "no meeting is planned"
    return _of_some(noun)


def _of_some(noun: Token) -> Reading:
    modifier = _modifier(noun)
    clause = _of_clause(noun)
    if clause[2] >= 3 and clause[0] is not Status.HELD:
        return clause
    if modifier is not None and (clause[0] in (None, Status.HELD, Status.SCHEDULED)) and clause[2] < 3:
        return modifier
    if clause[0] is None and modifier is not None:
        return modifier
    return clause


def _modifier(noun: Token) -> Reading | None:
    for child in noun.lefts:
        status = cue("by", child)
        if status is not None:
            return (status, child, 2)
    for child in children(noun, "acl", "relcl"):
        status = cue("under", child)
        if status is not None:
            return _negate((status, child, 2), is_negated(child))
        if child.dep_ == "relcl" and any(c.lower_ in _WILL for c in children(child, "aux")):
            return (Status.SCHEDULED, child, 2)  # "a meeting that will test her"
    return None


def _of_clause(noun: Token) -> Reading:
    noun = outermost(noun)
    head, label = noun.head, noun.dep_
    if label == "conj":
        return _of_clause(head) if not is_verbal(head) else (None, noun, 0)
    if head.i == noun.i:
        return (None, noun, 0)
    if label in ("dobj", "nsubjpass", "nsubj", "attr", "pobj", "oprd") and is_verbal(head):
        return _of_predicate(noun, head)
    if label == "pobj":
        return _of_preposition(head)
    return (None, noun, 0)


def _of_predicate(noun: Token, verb: Token) -> Reading:
    relation = "under" if noun.dep_ in ("nsubj", "nsubjpass") else "over"
    status = phrasal(verb) or cue(relation, verb) or complement(verb)
    base = _of_verb(verb)
    if relation == "over" and base[0] in _COMING and base[1].i != verb.i and cue("end", verb) is not None:
        return (Status.ONGOING, verb, 1)
    if relation == "under" and status in (None, Status.HELD) and is_supposed(noun, verb, base):
        return (Status.FLOATED, base[1], 2)
    if status is None and base[0] is Status.DENIED and verb.lower_ not in light():
        return (None, noun, 0)
    if status is None or status is Status.HELD:
        weak = 2 if status is Status.HELD or relation == "over" else 1
        guessed = base[0] is Status.HELD or (relation == "under" and tells_effect(verb, base))
        return (base[0], base[1], min(base[2], weak) if guessed else base[2])
    unreal = base[0] is Status.FLOATED or (base[0] is Status.SCHEDULED and hangs_on_condition(verb))
    if status in (Status.CANCELLED, Status.POSTPONED, Status.DENIED) and unreal:
        return (Status.SCHEDULED, verb, 2)
    overturned = overturns(verb) if status in _COMING else None
    if overturned is not None:
        return (*overturned, 3)
    if status is Status.SCHEDULED and base[0] is Status.FLOATED:
        return base  # "hopes to arrange a meeting"
    return _negate((status, verb, 3), is_negated(verb))


def _of_preposition(preposition: Token) -> Reading:
    head = preposition.head
    if is_left_out(preposition):
        return (Status.DENIED, preposition, 2)
    if not is_verbal(head) and head.dep_ != "prep" and preposition.lower_ in _OF:
        status = cue("over", head)
        if status is not None and status is not Status.HELD:
            return _undone(head) or _negate((status, head, 3), is_negated(head.head))
    modifier = _modifier(head) if head.tag_[:2] == "NN" and preposition.lower_ in _OF else None
    if modifier is not None and modifier[0] in _COMING:
        return (Status.SCHEDULED, modifier[1], 1)  # "a possible topic of talks", "the planned venue of the summit"
    if is_verbal(head) and preposition.lower_ == "with" and head.lower_ in light():
        return _of_verb(head)  # "went ahead with a meeting"
    if is_verbal(head) and preposition.lower_ in _BY_VERB:
        status = phrasal(head) or cue("over", head)
        if status in (*_OFF, Status.FLOATED):
            return (status, head, 2)
        if status is Status.SCHEDULED and preposition.lower_ in _OF and head.lower_.startswith("agree"):
            return _negate((status, head, 2), is_negated(head))  # "agreed to a meeting"
    return _by_preposition(preposition)


def _by_preposition(preposition: Token) -> Reading:
    if preposition.head.lower_ in ("ahead", "prior"):
        return (Status.SCHEDULED, preposition.head, 2)
    status = cue("past", preposition)
    base = _of_verb(preposition.head) if is_verbal(preposition.head) else (None, preposition, 0)
    if preposition.lower_ == "for":
        return _come_for(preposition, base)
    if status in (Status.HELD, None) and base[0] in _COMING:
        return (
            (Status.HELD, preposition, 1)
            if is_setting(preposition, base[1])
            else (Status.SCHEDULED, base[1], min(base[2], 2))
        )
    firm = preposition.lower_ in ("after", "following")
    return (status, preposition, 2 if firm else 1)


def _come_for(preposition: Token, base: Reading) -> Reading:
    """ "could stop in for a meeting", "is in Rome for talks", "Kerry, in Rome for talks": as real as being there."""
    head = preposition.head
    if base[0] in (Status.FLOATED, Status.CANCELLED):
        return (base[0], base[1], min(base[2], 2))
    stays = any(c.lower_ in ("in", "at", "here", "there") for c in head.children if c.i < preposition.i)
    if not is_verbal(head) and stays and head.dep_ in ("nsubj", "appos", "ROOT"):
        return (Status.ONGOING, preposition, 1)
    ahead = any(c.lower_ in _WHILE_TO_COME and c.dep_ in ("mark", "advmod") for c in head.children)
    if is_copula(head) and stays and not ahead and head.tag_ in ("VBD", "VBZ", "VBP"):
        return (Status.HELD if head.tag_ == "VBD" else Status.ONGOING, head, 1)
    return (Status.SCHEDULED, preposition, 1)
