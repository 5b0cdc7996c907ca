"""Factuality: what tense, modality, negation and the words around an encounter word say of its status.

After FactBank (Saurí and Pustejovsky 2009): the nearest word that decides wins (lexicon/data/words/status_cues.tsv).
"""

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
    is_after_all,
    is_as_planned,
    is_left_out,
    is_name,
    negate,
    overturns,
    phrasal,
)
from summitry.extract.facts.deeds import (
    WHILE_TO_COME,
    called_off_with,
    came_about,
    disputed,
    for_other_reason,
    futile,
    has_no_subject,
    is_backshifted,
    is_called_for,
    is_still_to_come,
    leaves_open,
    no_longer,
    only_then,
    there_for,
)
from summitry.extract.facts.fate import in_the_end
from summitry.extract.facts.governor import governor, is_hosted, is_ranked
from summitry.extract.facts.nouns import of_noun, undone
from summitry.extract.facts.predicates import (
    being_made,
    intended,
    is_glad_to_be,
    is_open_question,
    is_planned,
    is_there_to,
)
from summitry.extract.facts.tense import MAY, NEVER, by_modal, in_the_past, is_foreseen
from summitry.extract.text.syntax import (
    children,
    governing_verb,
    is_copula,
    is_gerund_noun,
    is_negated,
    is_verbal,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import COMING, Status

_SHARING = ("VB", "VBG", "VBN")
_AFTER = frozenset(("after", "following"))
_BESIDES = frozenset(("as", "besides", "to", "beyond", "alongside", "by"))
_AT_ONCE = frozenset(("as", "while", "after"))
_PRESENT_BE = frozenset(("is", "are", "'s", "'re", "am", "'m"))


def read_status(token: Word) -> Reading:
    """The status by the sentence's words alone: (status, deciding token, weight); None where they leave it open."""
    token = _first_part(token)
    pointless = futile(token)
    if pointless is not None:
        return (pointless, token.head, 3)
    if is_verbal(token) and not is_gerund_noun(token):
        status, cue_word, weight = disputed(token, _of_verb(token))
        fate = in_the_end(token) if status in COMING else None
        return (*fate, 3) if fate is not None else (status, cue_word, weight)
    return of_noun(token, lambda verb: disputed(verb, _of_verb(verb)))


def _first_part(verb: Word) -> Word:
    """ "is to co-chair", of which the parse makes verbs side by side: the first has the helpers."""
    first = verb.doc[max(0, verb.i - 2)]
    parted = verb.i > 1 and verb.nbor(-1).text == "-" and first.lower_ == "co" and first.head.i == verb.head.i
    return first if parted and is_verbal(first) and verb.head.i != verb.i else verb


def _of_verb(verb: Word) -> Reading:
    if is_glad_to_be(verb):
        return (Status.ONGOING, verb, 2)
    if verb.tag_ == "VBG" and (made := being_made(verb)) is not None:
        return (Status.SCHEDULED, made, 2)
    above = governor(verb)
    if above is not None and is_still_to_come(above):
        return (None, verb, NEVER)
    given_up = no_longer(verb) or (no_longer(above) if above is not None else None)
    if given_up is not None:
        return (
            Status.DENIED if above is not None and cue("to", above) is Status.FLOATED else Status.CANCELLED,
            given_up,
            3,
        )
    if above is not None:
        if came_about(above) and not is_negated(verb):
            return (Status.HELD, above, 2)
        off = called_off_with(above)
        governed = (*off, 2) if off is not None else _governed(verb, above)
        if governed is not None:
            return governed
    own = _by_tense(verb)
    off = called_off_with(verb) if own[0] is Status.SCHEDULED else None
    if off is not None:
        return (*off, 2)
    doubtful = doubt(verb)
    return (Status.FLOATED, doubtful, 3) if doubtful is not None and own[0] in (None, Status.SCHEDULED) else own


def _governed(verb: Word, above: Word) -> Reading | None:
    planned = Status.SCHEDULED if is_called_for(above) else None
    status = planned or cue("to", above) or (phrasal(above) if above.tag_[:2] == "VB" else None)
    if status is None and verb.dep_ == "pcomp" and not is_verbal(above) and cue("over", above) is Status.FLOATED:
        status = Status.FLOATED  # "the possibility of meeting"
    if status is None:
        return None
    if status is Status.HELD or _walks_out(above):
        return _brought_about(verb, above)  # also "left the dinner early to meet Birk"
    if status in COMING and is_open_question(verb):
        return (Status.FLOATED, above, 3)  # "has not decided whether to meet"
    given_up = None if is_verbal(above) else undone(above, _of_verb)
    if given_up is not None:
        return given_up
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


def _walks_out(verb: Word) -> bool:
    """ "left the dinner early (to meet)"; who left Rome for it is on the way."""
    left = children(verb, "dobj") if verb.lower_ == "left" else []
    return any(t.tag_[:3] != "NNP" and t.lower_ not in small_set("homes") for t in left)


def _brought_about(verb: Word, above: Word) -> Reading | None:
    """ "forced them to sit down", "managed to meet": as real as what brought it about."""
    status, token, weight = _of_verb(above)
    if status is None or weight == NEVER:
        return None
    most = 1 if above.lower_ in small_set("gone") else 2  # what one flew to do, others may call off
    return negate((status, token, min(weight, most)), is_negated(verb))


def _by_tense(verb: Word) -> Reading:
    aux = [child for child in verb.children if child.dep_ in ("aux", "auxpass") and not is_name(child)]
    helpers = {child.lower_: child for child in aux}
    negated = (is_negated(verb) and not only_then(verb) and not for_other_reason(verb)) or has_no_subject(verb)
    shared = verb.dep_ == "conj" and is_verbal(verb.head) and not children(verb, "nsubj", "nsubjpass")
    plain = verb.tag_ in ("VB", "VBP") and verb.head.tag_ == "VB"
    if not helpers and shared and (plain or (verb.tag_ in _SHARING and verb.head.tag_ in (verb.tag_, "VBP"))):
        status, token, weight = _of_verb(verb.head)  # "will visit Ramallah and meet Abbas"
        return (NOT.get(status, status) if negated and status else status, token, weight)
    awaited = verb.dep_ == "auxpass" and verb.head.lower_ in small_set("awaited")
    if awaited and is_copula(verb):
        refused = is_negated(verb.head) and not only_then(verb.head)  # "is expected in Rome", "not until Sunday"
        return negate((Status.SCHEDULED, verb.head, 2), refused)
    expected = complement(verb) if is_copula(verb) else None
    if expected in COMING:
        return negate((expected, verb, 3), negated)  # "is due in Rome on Monday"
    if negated and _is_given_up(verb):
        return (Status.CANCELLED, verb, 3)
    modal = next((h for h in helpers if h in WILL | MAY | {"would"} or (h == "'d" and verb.tag_ == "VB")), None)
    if modal is not None and helpers[modal].i < verb.i and asked(verb, helpers[modal]):
        return (Status.FLOATED, helpers[modal], 3)
    if modal is not None:
        return by_modal(verb, helpers, modal, negated)
    if is_hosted(verb) and not helpers:
        status, token, weight = of_noun(verb.head, _of_verb)  # "will attend a dinner hosted by the king"
        return (status, token, weight) if status is not None else (Status.HELD, verb, 2)
    if verb.tag_ in ("VBD", "VBN") and is_open_question(verb):
        return (Status.UNCLEAR, verb, 3)
    if verb.dep_ == "pcomp" and "having" in helpers and is_left_out(verb.head):
        return (Status.DENIED, verb.head, 2)  # "left without having met him"
    if not negated and is_foreseen(verb):
        return (Status.SCHEDULED, verb, 2)
    if (verb.tag_ in ("VBD", "VBN") and not {"do", "does"} & set(helpers)) or (verb.tag_ == "VB" and "did" in helpers):
        return in_the_past(verb, helpers, negated)
    if verb.tag_ == "VBG":
        return _in_progress(verb, helpers, negated)
    if "to" in helpers:
        return _purpose(verb)
    if not helpers and verb.tag_ == "VB" and any(mark.lower_ == "that" for mark in children(verb, "mark")):
        return (Status.FLOATED, verb, 2)  # "asked that she visit Rome"
    if not helpers and verb.tag_ == "VB" and verb.dep_ in ("ccomp", "xcomp") and is_verbal(verb.head):
        if is_called_for(verb.head):
            return (Status.SCHEDULED, verb.head, 2)
        return _of_surrounding(verb)  # "saw Li meet Putin"
    return _in_the_present(verb, negated)


def _is_given_up(verb: Word) -> bool:
    """ "will not meet after all", "will not now meet", "will not go there as planned": they were to."""
    now = any(c.lower_ == "now" and c.i < verb.i for c in children(verb, "advmod"))
    return (
        (now and any(c.tag_ == "MD" for c in children(verb, "aux")))
        or is_after_all(verb)
        or is_as_planned(verb)
        or any(map(is_planned, under(verb, "for")))
    )


def _purpose(verb: Word) -> Reading:
    """ "Obama to meet Xi" is a plan; "flew to Paris to meet Hollande" tells a meeting as past as the journey."""
    if is_ranked(verb):
        return _ranked(verb)
    if is_negated(verb) and verb.dep_ != "ROOT":
        return (Status.DENIED, verb, 2)  # "his decision not to meet"
    if verb.dep_ == "advcl" and verb.head.dep_ == "prep" and verb.head.lower_ in ("in", "at"):
        return there_for(verb.head)
    if verb.dep_ == "acl" and verb.head.lower_ in word_forms("journeys"):
        status, token, weight = of_noun(verb.head, _of_verb)
        return (status, token, min(weight, 1)) if status is not None else (Status.SCHEDULED, verb, 1)
    plan = intended(verb)
    if plan is not None:
        return negate(plan, is_negated(verb.head))
    if any(t.lower_ == "as" for t in children(verb, "mark")):
        return (Status.SCHEDULED, verb, 2)  # "stocks rise as Ash to visit Rome"
    if verb.dep_ == "advcl" and is_there_to(verb):
        return (Status.SCHEDULED, verb.head, 1)
    if verb.dep_ == "advcl" and is_verbal(verb.head) and not is_negated(verb.head):
        status, token, weight = _of_verb(verb.head)
        return (status, token, min(weight, 1))
    if verb.dep_ == "xcomp" and is_copula(verb.head):
        undone = overturns(verb.head)
        return (*undone, 3) if undone else (Status.DENIED if is_negated(verb.head) else Status.SCHEDULED, verb, 3)
    return (Status.SCHEDULED, verb, 2 if verb.dep_ == "ROOT" else 1)


def _ranked(verb: Word) -> Reading:
    """ "was the last president to visit", "will be the first leader to meet"."""
    above = governing_verb(verb.head)
    status, token, weight = _of_verb(above) if above is not None and above.i != verb.i else (None, verb, 2)
    return (status, token, weight) if status in COMING else (Status.HELD, verb, 2)


def _in_progress(verb: Word, helpers: dict[str, Word], negated: bool) -> Reading:
    heading = next((c for c in verb.children if c.dep_ == "aux" and c.i + 1 == verb.i and cue("over", c)), None)
    if heading is not None and verb.i + 1 < len(verb.doc):
        return (cue("over", heading), heading, 3)  # "Ash cancels meeting with Birk"
    leading = verb.lower_ in small_set("leaving") | small_set("underway")
    around = verb.lower_ in ("traveling", "travelling") and bool(under(verb, "in")) and not under(verb, "to")
    present = not _PRESENT_BE.isdisjoint(helpers)
    if leading and not around and (present or is_backshifted(verb, helpers)):
        return (Status.DENIED if negated else Status.SCHEDULED, verb, 2)  # not there yet
    if present:
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


def _by_gerund(verb: Word, preposition: Word) -> Reading:
    """ "after meeting Xi"; what one is thanked for has been done; what is done "as well as" is as real as the rest."""
    if is_left_out(preposition):
        return (Status.DENIED, preposition, 2)
    if preposition.lower_ == "for" or preposition.head.lower_ in word_forms("returns"):
        return (Status.HELD, preposition, 1)  # "is fresh from hosting the summit"
    above = governing_verb(preposition.head)
    if preposition.lower_ in _BESIDES and above is not None and above.i != verb.i:
        status, token, weight = _of_verb(above)
        return (status, token, min(weight, 2))
    found = cue("past", preposition)
    ahead = _of_verb(above) if above is not None and above.i != verb.i and found is Status.HELD else (None, verb, 0)
    headline = ahead[1].dep_ == "ROOT" and ahead[1].tag_ == "VB"  # "Ash to sign pact after meeting Birk"
    if ahead[0] is Status.SCHEDULED and (ahead[2] > 2 or headline):
        return (Status.SCHEDULED, ahead[1], 2)  # "after visiting Rome she will fly home"
    return (found, preposition, 2 if preposition.lower_ in _AFTER else 1) if found else (None, verb, 0)


def _of_surrounding(verb: Word) -> Reading:
    """ "Cameron, meeting EU leaders in Brussels, said": the participle is as past as the clause around it."""
    above = governing_verb(verb.head)
    if above is None or above.i == verb.i:
        return (None, verb, 1)
    if above.tag_ == "VBD":
        return (Status.HELD, verb, 2)
    status, token, weight = _by_tense(above)
    return (status, token, min(weight, 2)) if status in COMING else (None, verb, 1)


def _in_the_present(verb: Word, negated: bool) -> Reading:
    marks = {c.lower_ for c in children(verb, "mark", "advmod")}
    if marks & {"if", "unless", "whether"}:
        return (Status.FLOATED, verb, 2)
    if negated:
        return (Status.DENIED, verb, 2)
    if marks & WHILE_TO_COME:
        main = _by_tense(verb.head) if is_verbal(verb.head) and verb.head.i != verb.i else (None, verb, 0)
        if main[0] not in COMING and is_copula(verb) and "while" in marks:
            return (Status.ONGOING, verb, 2)  # "was issued while she is in Rome"
        now = verb.head.tag_ in ("VBZ", "VBP") or not is_verbal(verb.head)  # "trade in focus as Ash meets Birk"
        if main[0] not in COMING and now and marks & _AT_ONCE:
            return (Status.HELD if "after" in marks else None, verb, 1)  # "China looms large as Lee meets Trump"
        return (Status.SCHEDULED, verb, 2 if main[0] is Status.SCHEDULED else 1)
    return (None, verb, 1)
