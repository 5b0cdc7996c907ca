"""Where the words of a plan tell a deed, and those of a deed only a thought: "was able to meet", "calls to cancel"."""

from collections.abc import Iterable
from itertools import takewhile

from summitry.extract.facts.cues import WILL, Reading, asked, cue, phrasal
from summitry.extract.facts.disproved import disproof
from summitry.extract.text.syntax import (
    ancestors,
    children,
    governing_verb,
    is_copula,
    is_negated,
    is_verbal,
    object_control,
    outermost,
    under,
)
from summitry.extract.text.topical import tells_topic
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import COMING, Status

_TOWN = 5  # words from "in" to "for": "in the Omani capital Muscat for talks"
WHILE_TO_COME = frozenset(("when", "before", "as", "until", "once", "after", "while"))
_TOLD = (Status.HELD, Status.SCHEDULED, Status.ONGOING)


def came_about(above: Word) -> bool:
    """ "was able to meet", "had the chance to meet", "it is an honor to welcome": what one was able to do was done."""
    clause = above if is_verbal(above) else governing_verb(above)
    if clause is None or _is_in_doubt(clause) or _is_in_doubt(above):
        return False
    felt = {t.lower_ for t in (above, *children(above, "attr", "acomp"))}
    if above.dep_ == "dobj" and clause.lower_ not in small_set("having_chances"):
        return False
    if felt & word_forms("feelings_of_hosts"):
        return _is_past(clause) or _is_present(clause)
    return bool(felt & word_forms("means_to_meet")) and _is_past(clause)


def _is_in_doubt(word: Word) -> bool:
    """ "was never able to", "had little chance to", "if he had the chance to"."""
    return any(
        child.lower_ in ("if", "whether", "unless") or child.lower_ in word_forms("negations")
        for child in word.children
    )


def _is_past(verb: Word) -> bool:
    helpers = {child.lower_ for child in children(verb, "aux", "auxpass")}
    if any(child.tag_ == "MD" or child.lower_ == "to" for child in children(verb, "aux")):
        return False
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers & (small_set("perfect") | {"was", "were"})))


def _is_present(verb: Word) -> bool:
    helpers = {child.lower_ for child in children(verb, "aux", "auxpass")}
    return verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBN" and bool(helpers & {"is", "are", "am", "'m", "'re"}))


def leaves_open(plan: Word) -> bool:
    """ "asked whether he plans to go", "is prepared to meet", "is not aware of plans to meet": only possible."""
    clause = plan if is_verbal(plan) and plan.dep_ != "acomp" else plan.head
    open_question = any(
        t.lower_ in ("whether", "if", "unless") for t in (*children(clause, "mark"), *children(plan, "mark"))
    )
    above = plan.head.head if plan.dep_ == "pobj" and plan.head.lower_ == "of" else plan
    unaware = above.lower_ == "unaware" or (above.lower_ == "aware" and is_negated(above.head))
    willing = plan.lower_ == "prepared" and (plan.dep_ == "acomp" or bool(children(plan, "auxpass")))
    return open_question or willing or unaware


def faces_audience(preposition: Word) -> bool:
    """ "his address before the General Assembly", "called him a liar before the council": in front of it."""
    if preposition.lower_ != "before" or not preposition.i:
        return False
    audience = any(noun.lower_ in small_set("audiences") for noun in children(preposition, "pobj"))
    said = audience and preposition.head.lower_ in small_set("speaking_before") and not under(preposition.head, "with")
    return said or preposition.doc[preposition.i - 1].lower_ in word_forms("speeches")


def brings_together(preposition: Word) -> bool:
    """ "met in Rome for talks", "made a visit to Kyiv for talks": as real as the verb."""
    head = preposition.head
    verb = head.head if head.dep_ == "dobj" else head
    return verb.lower_ in word_forms("convening")


def is_only_thought_of(verb: Word) -> bool:
    """ "calls to cancel the visit", "hinted at canceling it": nothing has been called off yet."""
    head = verb.head
    if verb.tag_ == "VB" and verb.dep_ in ("advcl", "acl") and any(c.lower_ == "to" for c in children(verb, "aux")):
        return head.lower_ not in small_set("told_of_calling_off")
    if verb.dep_ in ("csubj", "csubjpass"):  # "canceling it would be a mistake"
        return any(child.tag_ == "MD" for child in children(head, "aux"))
    return verb.dep_ == "pcomp" and cue("to", head.head) is Status.FLOATED


def is_wish_to_arrange(verb: Word) -> bool:
    """ "worked to arrange a meeting": a plan that is still sought."""
    return verb.tag_ == "VB" and verb.dep_ in ("advcl", "acl", "xcomp") and any(c.tag_ == "TO" for c in verb.children)


def is_called_for(verb: Word) -> bool:
    """ "Plans call for Ash to meet Birk", "the programme has her meet him"."""
    called = verb.lower_ in small_set("calling_for")
    return called and any(t.lower_ in ("plans", "plan", *small_set("schedules")) for t in children(verb, "nsubj"))


def no_longer(word: Word) -> Word | None:
    """ "will no longer meet", "is no longer due to meet": the word that gives it up."""
    if is_copula(word):
        return None  # "talk of it is no longer taboo"
    words = [c for c in (*word.children, *(word.head.children if word.dep_ == "acomp" else ())) if c.lower_ == "longer"]
    return next((c for c in words if any(t.lower_ == "no" for t in c.children)), None)


def is_still_to_come(above: Word) -> bool:
    """ "has yet to meet", "have still to speak": so far nothing has been."""
    waiting = any(c.lower_ in ("yet", "still") and c.i > above.i for c in children(above, "advmod"))
    return waiting and above.lower_ in small_set("perfect")


def off_from(away: Word) -> Reading:
    """ "weeks away from a summit" is before it; "walked away from talks" gives them up, "stayed away" refuses."""
    if away.head.lower_ in small_set("staying"):
        return (Status.DENIED, away.head, 2)
    if is_verbal(away.head) and not is_copula(away.head):
        return (Status.CANCELLED, away.head, 2)
    return (Status.SCHEDULED, away, 2)


def supposes(verb: Word) -> bool:
    """ "seeks to use his visit", "will it affect the visit?": the visit itself is not in doubt."""
    if verb.lower_ in word_forms("supposing"):
        return True
    return not is_copula(verb) and verb.lower_ not in word_forms("light_verbs") | word_forms("event_verbs")


def has_no_subject(verb: Word) -> bool:
    """ "Neither Ash nor Birk will attend", "no minister met him"."""
    found = children(verb, "nsubj", "nsubjpass")
    return any(
        t.lower_ in small_set("nobody") for s in found for t in (s, *children(s, "det", "preconj", "cc", "compound"))
    )


def there_for(place: Word) -> Reading:
    """ "While in Rome to attend the summit, she said": whoever is there to attend attends."""
    above = governing_verb(place)
    return (Status.SCHEDULED, place, 1) if above is None or above.tag_ != "VBD" else (Status.HELD, place, 1)


def come_for(preposition: Word, base: Reading) -> Reading:
    """ "could stop in for a meeting", "is in Rome for talks", "Kerry, in Rome for talks": as real as being there."""
    head = preposition.head
    if head.lower_ == "visits" and base[0] is None:
        return base  # "Ash visits Rome for talks with Birk": as real as the visit
    if base[0] in (Status.FLOATED, Status.CANCELLED):
        return (base[0], base[1], min(base[2], 2))
    if brings_together(preposition) or (base[0] is Status.HELD and head.lower_ in small_set("gone")):
        return (base[0], base[1], min(base[2], 1))
    stays = any(c.lower_ in ("in", "at", "here", "there") for c in head.children if c.i < preposition.i)
    meanwhile = stays and any(c.lower_ == "while" and c.head.head.i == head.i for c in preposition.doc[: preposition.i])
    if _is_in_town(preposition) or (
        stays and (meanwhile or (not is_verbal(head) and head.dep_ in ("nsubj", "appos", "ROOT")))
    ):
        return (Status.ONGOING, preposition, 1)  # also "said while in Rome for talks"
    ahead = any(c.lower_ in WHILE_TO_COME and c.dep_ in ("mark", "advmod") for c in head.children)
    if (
        is_copula(head)
        and stays
        and not ahead
        and head.tag_ in ("VBD", "VBN", "VBZ", "VBP")
        and base[0] is not Status.SCHEDULED
    ):
        return (Status.HELD if head.tag_ in ("VBD", "VBN") else Status.ONGOING, head, 1)
    return (Status.SCHEDULED, preposition, 1)


def _is_in_town(link: Word) -> bool:
    """ "Ash, in Rome for talks, said", however the parse hangs it."""
    before = link.doc[max(0, link.i - _TOWN) : link.i]
    there = next((t for t in reversed(before) if t.lower_ in ("in", "at")), None)
    return there is not None and there.i > 1 and there.nbor(-1).text == "," and there.nbor(-2).tag_ == "NNP"


def aimed_at(verb: Word) -> Reading | None:
    """ "During his visit she is to (is due to, hopes to, plans to) sign": what is to come, and the visit with it."""
    present = verb.tag_ in ("VBZ", "VBP") or any(c.lower_ in ("is", "are") for c in children(verb, "auxpass"))
    aims = is_copula(verb) or cue("to", verb) in COMING
    ahead = aims and any(t.tag_ == "TO" for c in children(verb, "xcomp") for t in c.children)
    return (Status.SCHEDULED, verb, 2) if present and ahead else None


def apt(preposition: Word) -> Status | None:
    """ "is open to talks", "is ready for a meeting", "is due for a visit": what the adjective says of a deed."""
    adjective = preposition.head
    said = adjective.tag_ == "JJ" and adjective.dep_ in ("acomp", "oprd", "ROOT", "advcl")
    return cue("to", adjective) if said and preposition.lower_ in ("to", "for") else None


def futile(token: Word) -> Status | None:
    """ "sees no point in meeting Ash", "there is little sense in talks with him": what nobody means to do."""
    link = outermost(token).head
    if token.dep_ not in ("pcomp", "pobj") or link.lower_ != "in" or link.i < 2:
        return None
    counted = link.nbor(-2).lower_ if link.nbor(-1).lower_ in small_set("points") else ""
    return {"no": Status.DENIED, "little": Status.FLOATED}.get(counted)


def is_asked_about(preposition: Word) -> bool:
    """ "Asked about a call between Ash and Birk": which there may have been or not."""
    nouns = children(preposition, "pobj")
    some = any(t.lower_ in ("a", "an", "any") for noun in nouns for t in noun.lefts)
    told = any(t.dep_ in ("relcl", "acl") or t.lower_ in ("on", "in", "at") for noun in nouns for t in noun.rights)
    return preposition.lower_ == "about" and preposition.head.lower_ in small_set("asked_of") and some and not told


def casts_doubt(preposition: Word) -> bool:
    """ "The vote cast doubt on (over) the summit"."""
    if is_asked_about(preposition):
        return True
    told = {noun.lower_ for noun in children(preposition.head, "dobj")}
    return preposition.lower_ in ("on", "over") and bool(told & {"doubt", "doubts"})


def expects(preposition: Word) -> bool:
    """ "There may be friction at the meeting": the meeting is as much to come as what is expected of it."""
    noun = preposition.head
    there = noun.dep_ == "attr" and any(c.dep_ == "expl" for c in noun.head.children)
    return there and preposition.lower_ in ("in", "at", "during")


def is_backshifted(verb: Word, helpers: Iterable[str]) -> bool:
    """ "He said she was coming": to come when it was said."""
    return verb.dep_ == "ccomp" and verb.head.tag_ == "VBD" and bool({"was", "were"} & set(helpers))


def is_ending(verb: Word) -> bool:
    """ "as he wraps up his visit", not "after (when) he concludes it"."""
    marks = {child.lower_ for child in children(verb, "mark", "advmod")}
    present = cue("end", verb) is Status.ONGOING and verb.tag_ in ("VBZ", "VBP")
    return present and not marks & (WHILE_TO_COME - {"as", "while"})


def called_off_with(verb: Word) -> tuple[Status, Word] | None:
    """ "cancelled his trip to Rome, where he was to meet the king": what was planned for it is off with it."""
    verb = verb.head if verb.dep_ == "acomp" else verb  # "where he had been due to meet the king"
    if verb.dep_ != "relcl" or not any(child.lower_ == "where" for child in verb.children):
        return None
    above = governing_verb(verb.head)
    if above is None or above.i == verb.i:
        return None  # "The palace, where he is to meet the king."
    short = above.lower_ in ("cut", "cuts") and above.nbor(1).lower_ == "short"
    status = Status.CANCELLED if short else phrasal(above) or cue("over", above)
    unsure = is_negated(above) or any(c.tag_ == "MD" and c.lower_ not in WILL for c in children(above, "aux"))
    off = status in (Status.CANCELLED, Status.POSTPONED) and not unsure and not is_only_thought_of(above)
    return (status, above) if off and status is not None else None


def disputed(verb: Word, own: Reading) -> Reading:
    """ "denied that they met", "denied reports that they will meet": what a verb of encounter tells is denied."""
    lie = disproof(verb.head) if verb.dep_ in ("ccomp", "acl", "relcl") and own[0] in _TOLD else None
    if lie is not None:
        return lie
    having = verb.dep_ == "xcomp" and any(c.lower_ == "having" for c in children(verb, "aux"))  # "denied having met"
    while verb.dep_ == "xcomp" and not having and is_verbal(verb.head) and verb.head.i < verb.i:
        verb = verb.head  # "denied that they had agreed to meet"
    clause = having or verb.dep_ in ("ccomp", "acl", "relcl")
    above = verb.head if clause and verb.head.i < verb.i else None
    report = _report_that_holds(above) if above is not None else None
    suggested = report is not None and own[0] is Status.FLOATED and not is_negated(verb)  # "that he should meet him"
    if above is None or (own[0] not in _TOLD and not suggested):
        return own
    above = report or above
    if report is not None and report.dep_ == "pobj" and _is_commented_on(report):
        return (Status.FLOATED, report, 3)
    if report is not None and _is_called_untrue(report):
        return (Status.DENIED, report, 3)
    if report is not None and report.dep_ == "pobj" and report.head.lower_ == "as":
        above = report.head.head  # "dismissed as false reports that they met"
    elif above.dep_ == "dobj":
        above = above.head
    if Status.DENIED not in (cue("that", above), phrasal(above)) or is_negated(above):
        return own
    return (Status.FLOATED if _is_kept_open(above) else Status.DENIED, above, 3)


def _report_that_holds(above: Word) -> Word | None:
    """The report itself: "a report in a newsletter that they met" hangs the clause on the newsletter."""
    nouns = takewhile(lambda t: not is_verbal(t), (above, *ancestors(above)))
    return next((t for t in nouns if t.lower_ in word_forms("reports")), None)


def _is_commented_on(report: Word) -> bool:
    """ "declined to comment on reports that they will meet", "had no comment on a report that they met"."""
    comment = report.head.head
    silent = any(t.lower_ in word_forms("negations") for t in (*comment.children, *comment.head.children))
    declined = comment.dep_ == "xcomp" and cue("to", comment.head) is Status.DENIED
    return report.head.lower_ == "on" and comment.lower_ == "comment" and (silent or declined)


def _is_called_untrue(report: Word) -> bool:
    """ "described as false claims that they met", "called reports that they will meet fake"."""
    link = report.head
    if link.lower_ in ("in", "to", "for", "behind") and link.head.lower_ in small_set("with_truth"):
        return any(t.lower_ in word_forms("negations") for t in (*link.head.children, *link.head.head.children))
    verb = governing_verb(report)
    apart = {t.i for clause in children(report, "acl", "relcl", "ccomp") for t in clause.subtree}
    words = (t for t in verb.subtree if t.i not in apart) if verb is not None else ()
    return any(t.lower_ in small_set("untrue") and not is_negated(t) for t in words)


def _is_kept_open(deny: Word) -> bool:
    """ "would neither confirm nor deny that they met"."""
    return deny.dep_ == "conj" and any(t.lower_ == "neither" for t in deny.head.children)


def supposed_by(noun: Word, verb: Word, base: Reading) -> Reading:
    """ "is anticipating a visit", "seeks to use his visit", "will it affect the visit?" suppose the visit."""
    if base[0] is Status.FLOATED and verb.lower_ in small_set("using"):
        return (Status.SCHEDULED, base[1], 1)
    told = base[0] is Status.FLOATED and verb.lower_ in word_forms("supposing")
    return (None, noun, 0) if told or base[0] is Status.ONGOING or asked(verb, base[1]) else base


def only_then(verb: Word) -> bool:
    """ "did not call him until June", "will not meet until May": late, but done or planned."""
    return any(t.lower_ in ("until", "till") and _of_clause(t) == verb for t in verb.subtree if t.i > verb.i)


def for_other_reason(verb: Word) -> bool:
    """ "is not going to Rome for that reason", "did not meet him just to please her": the deed is not denied."""
    nouns = [noun for p in children(verb, "prep") if p.lower_ == "for" for noun in children(p, "pobj")]
    that = any(c.lower_ in ("that", "this", "those", "these") for noun in nouns for c in children(noun, "det"))
    aims = [c for c in children(verb, "advcl") if c.tag_ == "VB" and c.i > verb.i]
    just = any(c.lower_ in small_set("merely") for aim in aims for c in children(aim, "advmod"))
    return just or (that and any(noun.lower_ in ("reason", "reasons") for noun in nouns))


def _of_clause(until: Word) -> Word | None:
    """The verb that waits: "until" is a preposition, or the mark of a clause that hangs on the verb."""
    return until.head.head if until.dep_ == "mark" and until.head.dep_ == "advcl" else governing_verb(until)


def until_after(preposition: Word) -> Reading:
    """ "put it off until after her visit"; "kept it secret until after her visit" tells of one that is over."""
    above = governing_verb(preposition.head)
    told = above is not None and (
        above.tag_ == "VBD" or any(c.lower_ in ("was", "were", "did") for c in above.children)
    )
    if above is None or not told or (phrasal(above) or cue("over", above)) in (Status.POSTPONED, Status.CANCELLED):
        return (Status.SCHEDULED, preposition.head, 2)
    return (Status.HELD, preposition, 2)


def urged_by(preposition: Word) -> Word:
    """ "urged both sides to show restraint during a visit to Oman", "agreed to cut arsenals in a meeting in Oslo": a
    visit, or a meeting not heard of before, is as real as the urging."""
    deed = preposition.head
    topical = governing_verb(deed) if deed.lower_ in small_set("agendas") | small_set("foci") else None
    if topical is not None and tells_topic(topical):
        return topical  # "is expected to top the agenda in talks"
    if deed.dep_ != "xcomp" or preposition.lower_ not in ("during", "on", "in", "at"):
        return deed
    nouns = children(preposition, "pobj")
    journey = preposition.lower_ in ("during", "on") and any(n.lower_ in word_forms("journeys") for n in nouns)
    new = any(n.lower_ in ("meeting", "meetings") and any(c.lower_ in ("a", "an") for c in n.children) for n in nouns)
    urged = bool(children(deed.head, "dobj")) and deed.head.lower_ in object_control()
    agreed = deed.head.lower_.startswith(("agree", "vow", "pledge"))
    settled = new and preposition.lower_ != "on" and deed.lower_ not in word_forms("done_at_meetings")
    return deed.head if (journey and urged) or (settled and (urged or agreed)) else deed
