"""What a verb's own helpers say of its status: modals, the past and the perfect."""

from summitry.extract.facts.cues import Reading, conditional, cue, is_report
from summitry.extract.text.syntax import children, is_copula
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.terms import COMING, Status

NEVER = -1  # the weight of words that say that there has been no such encounter so far
MAY = frozenset(("could", "may", "might", "can", "should", "must", "ca", "ought"))
_OPEN = frozenset(("may", "might", "should", "ought"))  # "might not visit" and "should not meet" refuse nothing
_TO_COME = frozenset(("when", "until", "till", "once", "before", "as"))
_LIKELY = frozenset(("likely", "probably", "possibly", "perhaps", "maybe"))


def by_modal(verb: Word, helpers: dict[str, Word], modal: str, negated: bool) -> Reading:
    """ "will meet", "may meet", "would have met", "will likely meet"."""
    if modal in ("would", "'d") and "have" in helpers:
        return (Status.CANCELLED, helpers[modal], 2)
    clauses = (verb, verb.head) if verb.dep_ == "ccomp" else (verb,)  # "asked if that meant they would meet"
    open_question = any(m.lower_ in ("if", "whether", "unless") for c in clauses for m in children(c, "mark", "advmod"))
    if open_question and not negated:
        return (Status.FLOATED, helpers[modal], 3)
    if not negated and any(child.lower_ in _LIKELY and child.i < verb.i for child in children(verb, "advmod")):
        return (Status.FLOATED, helpers[modal], 3)
    if modal in ("should", "ought") and negated and "have" in helpers:
        return (Status.HELD, verb, 2)  # "should not have met" blames a deed
    if modal in MAY:
        return (Status.DENIED if negated and modal not in _OPEN else Status.FLOATED, helpers[modal], 3)
    only = any(child.lower_ == "only" for child in children(verb, "advmod"))  # "would only meet him to talk of peace"
    if (only and modal in ("would", "'d")) or (conditional(verb) and (modal in ("would", "'d") or not negated)):
        return (Status.FLOATED, helpers[modal], 2)
    return (Status.DENIED if negated else Status.SCHEDULED, helpers[modal], 3)


def in_the_past(verb: Word, helpers: dict[str, Word], negated: bool) -> Reading:
    """ "met", "has met", "has not met", "is said to have met", "is to be received"."""
    if not negated and verb.lower_ == "been" and helpers.keys() & {"has", "'s", "have"} and _still(verb):
        return (Status.ONGOING, verb, 2)  # "has been in Oman since Monday"
    if negated and {"has", "have", "'ve", "had"} & set(helpers):
        return (None, verb, NEVER)  # "has not visited", "had never met"
    if negated:
        return (Status.HELD, verb, 1) if _is_left_unsaid(verb) else (Status.DENIED, verb, 3)
    perfect = verb.tag_ == "VBN" and {"to", "have"} <= set(helpers)
    if perfect and _is_supposed(verb):
        return (None, verb, NEVER)
    if perfect and (is_report(verb.head) or verb.dep_ in ("acl", "relcl") or children(verb.head, "attr", "acomp")):
        return (Status.HELD, verb, 2)  # "is said to have met", "the only leader to have met", "it was wise to have met"
    if perfect and verb.head.lower_ in ("was", "were"):
        return (Status.CANCELLED, verb, 2)  # "was to have met"
    if verb.tag_ == "VBN" and "to" in helpers:
        return (Status.SCHEDULED, verb, 2)  # "is to be received"
    if verb.tag_ == "VBN" and {"is", "are", "be", "being"} & set(helpers):
        return (None, verb, 1)
    return (Status.HELD, verb, 2)


def is_foreseen(verb: Word) -> bool:
    """ "said he would raise it when he met Ash", "hoped to sign it once they had met": a past tense that follows that
    of the saying, for what is still to come; "after he met Ash" can be either, and who "promised to sign it when he
    met Ash" did so there."""
    marks = {child.lower_ for child in children(verb, "mark", "advmod")}
    main = verb.head
    if verb.dep_ not in ("advcl", "ccomp") or verb.tag_ not in ("VBD", "VBN") or marks.isdisjoint(_TO_COME):
        return False
    helpers = {child.lower_ for child in children(main, "aux")}
    if main.dep_ == "conj" and not children(main, "nsubj"):
        main, helpers = main.head, helpers | {child.lower_ for child in children(main.head, "aux")}
    if "have" in helpers or any(child.lower_ == "how" for child in children(main, "advmod")):
        return False
    said = main.dep_ == "ccomp" and main.head.tag_ in ("VBD", "VBN")
    aims = is_copula(main.head) and main.lower_ != "blame"
    aims = aims or (cue("to", main.head) in COMING and main.head.lower_ not in word_forms("promising"))
    aimed = main.dep_ == "xcomp" and "to" in helpers and main.head.tag_ == "VBD" and aims
    return ("would" in helpers and said) or aimed


def _is_left_unsaid(verb: Word) -> bool:
    """ "Ash and Birk did not discuss trade": when they met or spoke."""
    return verb.lower_ == "discuss" and bool(children(verb, "dobj"))


def _is_supposed(verb: Word) -> bool:
    """ "It would have been a mistake (wise) to have met him"."""
    judging = verb.head.head if verb.head.dep_ in ("attr", "acomp") else verb.head
    return is_copula(judging) and any(child.tag_ == "MD" for child in judging.children)


def _still(verb: Word) -> bool:
    return any(child.lower_ == "since" for child in verb.children)
