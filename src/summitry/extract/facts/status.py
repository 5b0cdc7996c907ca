"""Factuality: what tense, modality, negation and the words around an encounter word say of its status.

After FactBank (Saurí and Pustejovsky 2009): the nearest word that decides wins (lexicon/data/words/status_cues.tsv).
"""

from typing import Any

from summitry.extract.facts.cues import (
    NOT,
    WILL,
    Reading,
    accepted,
    asked,
    complement,
    copula_negated,
    cue,
    doubt,
    hangs_on_condition,
    is_left_out,
    is_name,
    is_setting,
    is_supposed,
    light,
    modifier_of,
    negate,
    on_hold,
    overturns,
    phrasal,
    tells_effect,
)
from summitry.extract.facts.deeds import (
    WHILE_TO_COME,
    aimed_at,
    brings_together,
    called_off_with,
    came_about,
    come_for,
    disputed,
    faces_audience,
    has_no_subject,
    is_ending,
    is_only_thought_of,
    is_still_to_come,
    is_wish_to_arrange,
    leaves_open,
    off_from,
    only_then,
    supposed_by,
    supposes,
    there_for,
)
from summitry.extract.facts.governor import governor, is_hosted, is_ranked
from summitry.extract.facts.tense import MAY, NEVER, by_modal, in_the_past
from summitry.extract.syntax import (
    children,
    governing_verb,
    is_copula,
    is_gerund_noun,
    is_negated,
    is_verbal,
    outermost,
    under,
)
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import COMING, OFF, Status

Token = Any

_OF = frozenset(("of", "for", "to", "on", "about", "over", "regarding", "at", "in"))
_SHARING = ("VB", "VBG", "VBN")
_BY_VERB = frozenset(("for", "to", "of", "on", "off", "out", "about", "with", "from"))
_AFTER = frozenset(("after", "following"))
_BESIDES = frozenset(("as", "besides", "to", "beyond", "alongside", "by"))
_LEADING = small_set("leaving") | {"headed", "traveling", "travelling", "flying", "going", "embarking"}
_AT_ONCE = frozenset(("as", "while", "after"))


def read_status(token: Token) -> Reading:
    """The status by the sentence's words alone: (status, deciding token, weight); None where they leave it open."""
    return disputed(token, _of_verb(token)) if is_verbal(token) and not is_gerund_noun(token) else _of_noun(token)


# --- verbs


def _of_verb(verb: Token) -> Reading:
    above = governor(verb)
    if above is not None and is_still_to_come(above):
        return (None, verb, NEVER)
    if above is not None:
        if came_about(above) and not is_negated(verb):
            return (Status.HELD, above, 2)
        undone = called_off_with(above)
        governed = (*undone, 2) if undone is not None else _governed(verb, above)
        if governed is not None:
            return governed
    own = _by_tense(verb)
    undone = called_off_with(verb) if own[0] is Status.SCHEDULED else None
    if undone is not None:
        return (*undone, 2)
    doubtful = doubt(verb)
    return (Status.FLOATED, doubtful, 3) if doubtful is not None and own[0] in (None, Status.SCHEDULED) else own


def _governed(verb: Token, above: Token) -> Reading | None:
    status = cue("to", above) or (phrasal(above) if above.tag_[:2] == "VB" else None)
    if status is None and verb.dep_ == "pcomp" and not is_verbal(above) and cue("over", above) is Status.FLOATED:
        status = Status.FLOATED  # "the possibility of meeting"
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
    overturned = overturns(above) if status in COMING else None
    if overturned is not None:
        return (*overturned, 3)
    if status is Status.SCHEDULED and leaves_open(above):
        status = Status.FLOATED
    negated = is_negated(above) or is_negated(verb) or copula_negated(above) or has_no_subject(above)
    return negate((status, above, 3), negated)


def _undone(plan: Token) -> Reading | None:
    """ "turned down an offer to meet", "scrapped plans for a visit", "a plan, later dropped, to meet", "no plans"."""
    status, token, weight = _of_noun(plan)
    return (status, token, weight) if status in OFF and weight > 1 else None


def _brought_about(verb: Token, above: Token) -> Reading | None:
    """ "forced them to sit down", "managed to meet": as real as what brought it about."""
    status, token, weight = _of_verb(above)
    if status is None or weight == NEVER:
        return None
    return negate((status, token, min(weight, 2)), is_negated(verb))


def _by_tense(verb: Token) -> Reading:
    aux = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and not is_name(child)]
    helpers = {child.lower_: child for child in aux}
    negated = (is_negated(verb) and not only_then(verb)) or has_no_subject(verb)
    shared = verb.dep_ == "conj" and is_verbal(verb.head) and not children(verb, "nsubj", "nsubjpass")
    plain = verb.tag_ in ("VB", "VBP") and verb.head.tag_ == "VB"
    if not helpers and shared and (plain or (verb.tag_ in _SHARING and verb.head.tag_ in (verb.tag_, "VBP"))):
        status, token, weight = _of_verb(verb.head)  # "will visit Ramallah and meet Abbas"
        return (NOT.get(status, status) if negated and status else status, token, weight)
    expected = complement(verb) if is_copula(verb) else None
    if expected in COMING:
        return negate((expected, verb, 3), negated)  # "is due in Rome on Monday"
    modal = next((h for h in helpers if h in WILL | MAY | {"would"} or (h == "'d" and verb.tag_ == "VB")), None)
    if modal is not None and helpers[modal].i < verb.i and asked(verb, helpers[modal]):
        return (Status.FLOATED, helpers[modal], 3)
    if modal is not None:
        return by_modal(verb, helpers, modal, negated)
    if is_hosted(verb) and not helpers:
        status, token, weight = _of_noun(verb.head)  # "will attend a dinner hosted by the king"
        return (status, token, weight) if status is not None else (Status.HELD, verb, 2)
    if (verb.tag_ in ("VBD", "VBN") and not {"do", "does"} & set(helpers)) or (verb.tag_ == "VB" and "did" in helpers):
        return in_the_past(verb, helpers, negated)
    if verb.tag_ == "VBG":
        return _in_progress(verb, helpers, negated)
    if "to" in helpers:
        return _purpose(verb)
    if not helpers and verb.tag_ == "VB" and any(mark.lower_ == "that" for mark in children(verb, "mark")):
        return (Status.FLOATED, verb, 2)  # "asked that she visit Rome"
    if not helpers and verb.tag_ == "VB" and verb.dep_ in ("ccomp", "xcomp") and is_verbal(verb.head):
        return _of_surrounding(verb)  # "saw Li meet Putin"
    return _in_the_present(verb, negated)


def _purpose(verb: Token) -> Reading:
    """ "Obama to meet Xi" is a plan; "flew to Paris to meet Hollande" tells a meeting as past as the journey."""
    if is_ranked(verb):
        return _ranked(verb)
    if is_negated(verb) and verb.dep_ != "ROOT":
        return (Status.DENIED, verb, 2)  # "his decision not to meet"
    if verb.dep_ == "advcl" and verb.head.dep_ == "prep" and verb.head.lower_ in ("in", "at"):
        return there_for(verb.head)
    if verb.dep_ == "acl" and verb.head.lower_ in word_forms("journeys"):
        status, token, weight = _of_noun(verb.head)
        return (status, token, min(weight, 1)) if status is not None else (Status.SCHEDULED, verb, 1)
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
    return (status, token, weight) if status in COMING else (Status.HELD, verb, 2)


def _in_progress(verb: Token, helpers: dict[str, Token], negated: bool) -> Reading:
    if {"is", "are", "'s", "'re", "am"} & set(helpers) and verb.lower_ in _LEADING:
        return (Status.DENIED if negated else Status.SCHEDULED, verb, 2)  # not there yet
    if {"is", "are", "'s", "'re", "am"} & set(helpers):
        return (Status.DENIED if negated else Status.ONGOING, verb, 2)
    if {"was", "were"} & set(helpers):
        return (Status.HELD, verb, 2)
    if verb.dep_ == "pcomp":
        return _by_gerund(verb, verb.head)
    if verb.dep_ in ("acl", "advcl") and verb.lower_ in small_set("leaving"):
        return (Status.SCHEDULED, verb, 1)
    if verb.dep_ in ("acl", "advcl") and all(c.lower_ in ("while", "when") for c in children(verb, "mark")):
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
    ahead = _of_verb(above) if above is not None and above.i != verb.i and found is Status.HELD else (None, verb, 0)
    if ahead[0] is Status.SCHEDULED and ahead[2] > 2:
        return (Status.SCHEDULED, ahead[1], 2)  # "after visiting Rome she will fly home"
    return (found, preposition, 2 if preposition.lower_ in _AFTER else 1) if found else (None, verb, 0)


def _of_surrounding(verb: Token) -> Reading:
    """ "Cameron, meeting EU leaders in Brussels, said": the participle is as past as the clause around it."""
    above = governing_verb(verb.head)
    if above is None or above.i == verb.i:
        return (None, verb, 1)
    if above.tag_ == "VBD":
        return (Status.HELD, verb, 2)
    status, token, weight = _by_tense(above)
    return (status, token, min(weight, 2)) if status in COMING else (None, verb, 1)


def _in_the_present(verb: Token, negated: bool) -> Reading:
    marks = {c.lower_ for c in children(verb, "mark", "advmod")}
    if marks & {"if", "unless", "whether"}:
        return (Status.FLOATED, verb, 2)
    if negated:
        return (Status.DENIED, verb, 2)
    if marks & WHILE_TO_COME:
        main = _by_tense(verb.head) if is_verbal(verb.head) and verb.head.i != verb.i else (None, verb, 0)
        if main[0] not in COMING and verb.head.tag_ in ("VBZ", "VBP") and marks & _AT_ONCE:
            return (Status.HELD if "after" in marks else None, verb, 1)  # "China looms large as Lee meets Trump"
        return (Status.SCHEDULED, verb, 2 if main[0] is Status.SCHEDULED else 1)
    return (None, verb, 1)


# --- nouns


def _of_noun(noun: Token) -> Reading:
    none = next((child for child in noun.children if child.lower_ == "no" and child.dep_ == "det"), None)
    if none is not None:
        return (Status.DENIED, none, 3)  # "no meeting is planned"
    journey = noun.lower_ in word_forms("journeys")
    taking = [c for c in children(noun, "relcl") if c.lower_ in word_forms("taking_verbs")] if journey else []
    stops = next((clause for clause in taking if children(clause, "dobj") and under(clause, "to")), None)
    return _by_tense(stops) if stops is not None else _of_some(noun)  # "ends a tour that has taken her to Oman"


def _of_some(noun: Token) -> Reading:
    modifier = modifier_of(noun)
    clause = _of_clause(noun)
    if clause[2] >= 3 and clause[0] is not Status.HELD:
        return clause
    if modifier is None or (clause[2] >= 3 and clause[0] is not None):
        return clause
    if modifier[0] is clause[0] is Status.HELD:
        return (clause[0], clause[1], 2)
    weak = clause[0] in (None, Status.HELD, Status.SCHEDULED) or (clause[0] is Status.FLOATED and clause[2] < 2)
    return modifier if weak else clause


def _of_clause(noun: Token) -> Reading:
    noun = outermost(noun)
    head, label = noun.head, noun.dep_
    if label == "conj":
        return _of_clause(head) if not is_verbal(head) else (None, noun, 0)
    if head.i == noun.i:
        return (None, noun, 0)
    if label in ("dobj", "nsubjpass", "nsubj", "attr", "pobj", "oprd") and is_verbal(head) and head.dep_ != "prep":
        return _of_predicate(noun, head)
    if label == "pobj":  # also of "following" and "including"
        status, token, weight = _of_preposition(head)
        return (status, noun if status is Status.HELD and cue("stage", noun) else token, weight)
    return (None, noun, 0)


def _of_predicate(noun: Token, verb: Token) -> Reading:
    relation = "under" if noun.dep_ in ("nsubj", "nsubjpass") else "over"
    status = phrasal(verb) or cue(relation, verb) or complement(verb) or on_hold(verb)
    base = _of_verb(verb)
    if relation == "over" and base[0] in COMING and base[1].i != verb.i and cue("end", verb) is not None:
        return (Status.ONGOING, verb, 1)
    if relation == "over" and is_ending(verb):
        return (Status.ONGOING, verb, 2)  # "as he wraps up his visit"
    if base[0] in (*COMING, Status.ONGOING) and status is None and relation == "over" and supposes(verb):
        return supposed_by(noun, verb, base)
    if relation == "under" and status in (None, Status.HELD) and is_supposed(noun, verb, base):
        return (Status.FLOATED, base[1], 2)
    if status is None and base[0] is Status.DENIED and verb.lower_ not in light():
        return (None, noun, 0)
    if status is None or status is Status.HELD:
        weak = 2 if status is Status.HELD or relation == "over" else 1
        guessed = base[0] is Status.HELD or (relation == "under" and tells_effect(verb, base))
        return (base[0], base[1], min(base[2], weak) if guessed else base[2])
    unreal = base[0] is Status.FLOATED or (base[0] is Status.SCHEDULED and hangs_on_condition(verb))
    if status in OFF and (unreal or (relation == "over" and is_only_thought_of(verb))):
        return (Status.SCHEDULED, verb, 2)
    overturned = overturns(verb) if status in COMING else None
    if overturned is not None:
        return (*overturned, 3)
    if status is Status.FLOATED and verb.lower_ in small_set("discussing") and children(noun, "poss"):
        return (Status.SCHEDULED, verb, 1)  # "discussed her trip in June"
    if status is Status.SCHEDULED and base[0] is Status.FLOATED:
        return base  # "hopes to arrange a meeting"
    if status is Status.SCHEDULED and relation == "over" and base[2] < 3 and is_wish_to_arrange(verb):
        return (Status.FLOATED, verb, 2)
    return negate((status, verb, 3), is_negated(verb))


def _of_preposition(preposition: Token) -> Reading:
    head = preposition.head
    if is_left_out(preposition):
        return (Status.DENIED, preposition, 2)
    if preposition.lower_ == "of" and head.lower_ == "out" and is_verbal(head.head):
        preposition, head = head, head.head  # "pulled out of the summit"
    part = _of_part(head) if preposition.lower_ in ("of", "to") and head.dep_ == "pobj" else None
    if part is not None:
        return part
    hoped = head.lower_ in small_set("mere_hopes")
    there = preposition.lower_ in ("at", "in") and not hoped  # "hopes of peace at their meeting"
    if not is_verbal(head) and head.dep_ != "prep" and preposition.lower_ in _OF and not there:
        status = cue("over", head) or (cue("for", head) if preposition.lower_ == "for" else None)
        if status is not None and status is not Status.HELD:
            return _undone(head) or negate((status, head, 3), is_negated(head.head))
    modifier = modifier_of(head) if head.tag_[:2] == "NN" and preposition.lower_ in _OF else None
    if modifier is not None and modifier[0] in COMING:
        return (Status.SCHEDULED, modifier[1], 1)  # "a possible topic of talks", "the planned venue of the summit"
    if is_verbal(head) and preposition.lower_ == "with" and head.lower_ in light():
        return _of_verb(head)  # "went ahead with a meeting"
    hope = next((s for s in children(head, "nsubj") if cue("for", s) is Status.FLOATED), None)
    if hope is not None and preposition.lower_ == "for":
        return (Status.FLOATED, hope, 2)  # "hopes rise for talks"
    if is_verbal(head) and preposition.lower_ in _BY_VERB:
        status = phrasal(head) or cue("over", head)
        if status in (*OFF, Status.FLOATED):
            return (status, head, 2)
        if status is Status.SCHEDULED and preposition.lower_ in _OF and head.lower_.startswith("agree"):
            return negate((status, head, 2), is_negated(head))  # "agreed to a meeting"
    return _by_preposition(preposition)


def _of_part(noun: Token) -> Reading | None:
    """ "in the run-up to the summit", "in the wake of the talks", "at the start of the visit"."""
    around, stage = cue("around", noun), cue("stage", noun)
    if around is not None:
        return (around, noun, 2)
    return _of_clause(noun) if stage is not None else None


def _by_preposition(preposition: Token) -> Reading:
    if preposition.head.lower_ in ("ahead", "prior"):
        return (Status.SCHEDULED, preposition.head, 2)
    status = Status.HELD if faces_audience(preposition) else cue("past", preposition)
    head = preposition.head
    deed = head.head if brings_together(preposition) and not is_verbal(head) else head
    base = (aimed_at(deed) or _of_verb(deed)) if is_verbal(deed) else (None, preposition, 0)
    if preposition.lower_ == "for":
        return come_for(preposition, base)
    if preposition.lower_ == "on" and is_copula(head) and head.tag_ in ("VBZ", "VBP") and not is_negated(head):
        return (Status.ONGOING, head, 2)  # "is on a trip to India"
    if preposition.lower_ == "from" and head.lower_ in ("away", "off"):
        return off_from(head)
    if preposition.lower_ == "from" and head.lower_ in word_forms("returns"):
        return (Status.HELD, preposition, 1)  # "will return from the summit"
    if status in (Status.HELD, None) and base[0] in COMING:
        held = is_setting(preposition, base[1])
        return (Status.HELD, preposition, 1) if held else (Status.SCHEDULED, base[1], min(base[2], 2))
    return (status, preposition, 2 if preposition.lower_ in _AFTER else 1)
