"""What single words around an encounter word say of its status: the cue table and the sets of small words.

The cues are data (lexicon/data/words/status_cues.tsv, phrasal_cues.tsv).
"""

from functools import cache

from summitry.extract.events.triggers import is_encounter
from summitry.extract.text.syntax import ancestors, children, is_copula, is_negated, is_verbal, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words
from summitry.model.terms import OFF, Status

Reading = tuple[Status | None, Word, int]
_HYPOTHETICAL = frozenset(("a", "an", "any", "such", "another"))
WILL = frozenset(("will", "'ll", "shall", "wo"))
_GIVEN_UP = frozenset((Status.CANCELLED, Status.POSTPONED))
_NOUNS = frozenset(("welcome", "talk", "open"))  # "would be welcome to come", not "welcomed them to a briefing"
_ON_OFFER = frozenset(("table", "agenda", "cards", "menu"))


NOT: dict[Status, Status] = {
    Status.SCHEDULED: Status.DENIED,
    Status.FLOATED: Status.DENIED,
    Status.CANCELLED: Status.SCHEDULED,
    Status.POSTPONED: Status.SCHEDULED,
    Status.DENIED: Status.FLOATED,
    Status.HELD: Status.DENIED,
}


@cache
def _cues() -> dict[tuple[str, str], Status]:
    table: dict[tuple[str, str], Status] = {}
    for status, relations, forms in words("status_cues"):
        for relation in relations.split("|"):
            for form in forms.split("|"):
                table.setdefault((relation, form), Status(status))
    return table


@cache
def light() -> frozenset[str]:
    """Verbs that only say that their object takes place ("hold talks")."""
    return word_forms("light_verbs")


@cache
def happening() -> frozenset[str]:
    """Verbs that say of their subject that it takes place ("the summit opened")."""
    return word_forms("event_verbs")


def cue(relation: str, token: Word) -> Status | None:
    """The status that a word speaks of when it stands in this relation to the encounter word."""
    if token.lower_ in _NOUNS and token.tag_[:2] == "VB":
        return None
    if token.lower_ == "face" and token.tag_[:2] == "NN":
        return None  # "face-to-face talks"
    return _cues().get((relation, token.lower_))


def phrasal(verb: Word) -> Status | None:
    """ "call off", "put off", "rule out", "fall through", "pour (cold) water on"."""
    particles = {child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod", "dobj")}
    for particle in particles:
        for first, second, status in words("phrasal_cues"):
            if particle == second and verb.lower_ in first.split("|"):
                return Status(status)
    return None


def is_forward(head: Word, to: Word) -> bool:
    """ "look forward to talks"."""
    near = (t.lower_ for t in to.doc[max(0, to.i - 2) : to.i])
    return head.lower_.startswith(("look", "forward")) and to.lower_ == "to" and "forward" in near


def scorns(verb: Word, at: Word) -> bool:
    """ "scoffed at talks"; "at their talks in May" tells of talks that took place."""
    return phrasal(verb) is Status.DENIED and not any(children(noun, "poss") for noun in children(at, "pobj"))


def on_hold(verb: Word) -> Status | None:
    """ "put the talks on hold", "the summit is on ice", "threw the visit into doubt", "moved it to a later date"."""
    nouns = {(p.lower_, noun.lower_) for p in children(verb, "prep") for noun in children(p, "pobj")}
    later = any(link in ("to", "until", "into") and noun in small_set("later_times") for link, noun in nouns)
    if verb.lower_ in small_set("moved_off") and later:
        return Status.POSTPONED
    if any(link in ("in", "into") and noun in small_set("in_doubt") for link, noun in nouns):
        return Status.FLOATED
    return Status.POSTPONED if nouns & {("on", "hold"), ("on", "ice")} else None


def is_name(token: Word) -> bool:
    """Theresa May is no modal verb, but "Trump May Meet Xi" has one."""
    if not token.text[0].isupper() or token.i == 0:
        return False
    words = [t for t in token.doc if t.text.isalpha()]
    return bool(2 * sum(t.text[0].islower() for t in words) > len(words))


def asked(verb: Word, modal: Word) -> bool:
    """ "Will they meet again?" plans nothing: the helper stands before the subject of a question."""
    subject = next(iter(children(verb, "nsubj", "nsubjpass")), None)
    return subject is not None and modal.i < subject.i and verb.doc.text.rstrip("\"' ").endswith("?")


def conditional(verb: Word) -> bool:
    """ "would go if he were asked", "would meet him without preconditions (anytime)", "when the time is right"."""
    clauses = [c for c in children(verb, "advcl") if not _is_even(c)]
    marks = [m.lower_ for c in clauses for m in children(c, "mark", "advmod")]
    wished = any(child.lower_ in ("would", "'d") for child in children(verb, "aux"))
    behind = [t for t in verb.subtree if t.i > verb.i] if wished else []  # "will meet him under dire terms" is a plan
    terms = {t.lower_ for t in behind if t.dep_ == "pobj" and t.head.lower_ in ("with", "without", "under", "on")}
    at_all = {child.lower_ for child in children(verb, "advmod", "npadvmod")}
    on_terms = bool((terms | at_all) & small_set("terms_of_meeting")) or any(map(_is_some_time, behind))
    return on_terms or any(mark in ("if", "unless", "anytime", "whenever") for mark in marks)


def _is_even(clause: Word) -> bool:
    """ "Would not go even if he were asked": on no condition."""
    return any(t.lower_ == "even" and t.i + 1 < len(t.doc) and t.nbor(1).lower_ == "if" for t in clause.subtree)


def _is_some_time(word: Word) -> bool:
    """ "at some point", "at the right time", "when the time is right"."""
    fit = small_set("fit_times")
    if word.dep_ == "acomp":
        return word.lower_ in fit and any(t.lower_ == "when" for t in word.head.lefts)
    return word.dep_ == "pobj" and word.head.lower_ == "at" and any(t.lower_ in fit for t in word.lefts)


def hangs_on_condition(verb: Word) -> bool:
    """ "would be called off if (in the event of) ..." """
    marks = ("if", "unless", "should", "event", "case")
    return any(t.lower_ in marks for t in verb.subtree if t.i > verb.i)


def is_setting(preposition: Word, plan: Word) -> bool:
    """ "agreed to cut tariffs during a meeting", "asked to comment at a meeting", "urged him in a call to leave":
    after which it was agreed, asked or urged."""
    nouns = children(preposition, "pobj")
    alone = plan.tag_ == "VBN" or plan.dep_ == "acl"
    alone = alone or (plan.i > 0 and plan.nbor(-1).text == ",")  # "Ash, asked to comment"
    asked_there = plan.lower_ == "asked" and alone and preposition.lower_ in ("at", "during")
    theirs = any(child.lower_ == "their" for noun in nouns for child in noun.children)
    once = preposition.lower_ in ("after", "following") and bool(
        {"nsubj", "nsubjpass"} & {c.dep_ for c in plan.children}
    )
    there = preposition.lower_ == "during" or once or (theirs and preposition.lower_ in ("in", "at"))
    some = any(child.lower_ in ("a", "an", "their") for noun in nouns for child in noun.children)
    some = some or not any(child.dep_ in ("det", "poss", "amod") for noun in nouns for child in noun.children)
    spoken = plan.tag_ in ("VBD", "VBZ") and plan.lower_ in word_forms("pleading")
    return (
        _promised_in(preposition, plan, nouns)
        or _reported_on(preposition, nouns)
        or asked_there
        or (plan.lower_ == "agreed" and (there or preposition.lower_ == "at"))
        or (spoken and some and preposition.lower_ in ("in", "during"))
    )


def _reported_on(preposition: Word, nouns: list[Word]) -> bool:
    """ "Will brief parliament on her talks", "will tell you about our conversation": what took place before."""
    report = preposition.lower_ in ("about", "on") and preposition.head.lower_ in small_set("reporting_back")
    return report and any(child.dep_ == "poss" for noun in nouns for child in noun.children)


def _promised_in(preposition: Word, plan: Word, nouns: list[Word]) -> bool:
    """ "pledged aid during his visit", "reiterated his commitment to defend them in a call", "vow to cut tariffs after
    talks": where it was said."""
    word = plan.head if plan.tag_ == "VB" and plan.dep_ == "acl" else plan  # "the commitment to defend"
    said = word if word.tag_[:2] == "VB" else word.head
    now = plan.head if plan.tag_ == "VB" and plan.dep_ == "xcomp" else plan  # "vow to cut tariffs"
    if now.lower_ in small_set("agree_now") and now.tag_[:2] == "VB" and preposition.lower_ in ("after", "following"):
        return not any(c.dep_ == "det" and c.lower_ == "the" for n in nouns for c in n.children)
    if word.lower_ not in word_forms("promising") or said.tag_ != "VBD":
        return False
    called = any(n.lower_ in small_set("spoken_on") for n in nouns)
    if preposition.head.dep_ == "xcomp" and preposition.head.lower_ in small_set("talking"):
        return False  # "agreed to discuss it in a call"
    return preposition.lower_ in ("during", "after", "following") or (called and preposition.lower_ in ("in", "on"))


def is_after_all(word: Word) -> bool:
    """ "There will be no meeting after all": there was to be one."""
    return any(t.lower_ == "all" and t.i > 0 and t.nbor(-1).lower_ == "after" for t in word.doc[word.i :])


def is_as_planned(verb: Word) -> bool:
    """ "will not go to Rome on Friday as (originally) planned"; "did not go as planned" tells how it went."""
    behind = verb.doc[verb.i + (2 if verb.lower_ in small_set("manner_verbs") else 1) :]
    planned = (t for t in behind if t.lower_ in small_set("as_planned"))
    return any("as" in {before.lower_ for before in behind if t.i - 3 < before.i < t.i} for t in planned)


def is_told_in(preposition: Word) -> bool:
    """ "told him of plans to march on the town in a call on Sunday": told then; not "told him they would talk in a
    call on Sunday"."""
    calls = [noun for noun in children(preposition, "pobj") if noun.lower_ in small_set("spoken_on")]
    if not calls or preposition.lower_ not in ("in", "during", "on", "over"):
        return False
    told = next((t for t in ancestors(preposition) if is_verbal(t) and t.tag_ != "VB"), preposition)
    of_it = any(t.lower_ in ("of", "about") and t.i > told.i for t in ancestors(preposition))
    whom = children(told, "dobj")
    others = [t for noun in calls for t in under(noun, "with", "to") if t.text not in {one.text for one in whom}]
    third = bool(others) and any(one.tag_[:3] == "NNP" for one in whom)  # "told Ash of plans to call Birk"
    return told.tag_ == "VBD" and told.lower_ in small_set("informing") and bool(whom) and of_it and not third


def is_left_out(preposition: Word) -> bool:
    """ "without meeting Xi", "instead of a meeting"."""
    before = preposition.doc[preposition.i - 1].lower_ if preposition.i > 0 else ""
    return preposition.lower_ == "without" or (preposition.lower_ == "of" and before == "instead")


def complement(verb: Word) -> Status | None:
    """ "the meeting is possible", "a summit is on the table", "talks are due to be held"."""
    named = [word for link in children(verb, "prep") if link.lower_ == "as" for word in link.children]
    for child in (*children(verb, "acomp", "attr", "xcomp", "oprd", "advmod"), *named):
        status = cue("under", child)
        if status is not None and not _bodes(child):
            return NOT.get(status, status) if is_negated(child) else status  # "called it not impossible"
    return _prospect(verb) if is_copula(verb) or verb.lower_ in ("remain", "remains", "remained") else None


def _bodes(adjective: Word) -> bool:
    """ "the visit is likely to irritate them": its effect is likely; "the summit is unlikely to take place"."""
    told = [verb for verb in children(adjective, "xcomp") if verb.tag_ == "VB"]
    return adjective.tag_ == "JJ" and any(verb.lower_ not in happening() | light() for verb in told)


def _prospect(copula: Word) -> Status | None:
    """ "a meeting is on the table", "a visit is in the works"; "a meeting is off the table", "the summit is off"."""
    out = [p for word in children(copula, "prep", "advmod", "acomp") if word.lower_ == "out" for p in under(word, "of")]
    if any(noun.lower_ == "question" for noun in out):
        return Status.DENIED
    off = next((c for c in children(copula, "prep", "advmod", "prt", "acomp") if c.lower_ == "off"), None)
    beyond = children(off, "pobj") if off is not None else []
    if beyond:
        return Status.DENIED if any(noun.lower_ in _ON_OFFER for noun in beyond) else None
    if off is not None:
        return None if _goes_on_to(copula, off) else Status.CANCELLED  # "are off to a good start"
    if any(map(is_encounter, children(copula, "nsubj"))) and any(_is_on(c, copula) for c in copula.rights):
        return Status.SCHEDULED
    links = [p for word in (copula, *children(copula, "advmod", "prt")) for p in children(word, "prep")]
    nouns = [noun for preposition in links for noun in children(preposition, "pobj")]  # also "is up in the air"
    found = [cue("under", n) for n in nouns if n.head.lower_ in ("on", "in", "at", "under") and not _is_policy(n)]
    cued = [noun for noun in nouns if cue("under", noun) is Status.FLOATED]
    doubted = bool(cued) and all(noun.lower_ in small_set("doubted") for noun in cued)
    if doubted and not any(is_encounter(t) for t in children(copula, "nsubj", "nsubjpass")):
        return None  # "the deal is in doubt after the talks"
    return next((status for status in (Status.FLOATED, Status.SCHEDULED) if status in found), None)


def _goes_on_to(copula: Word, adverb: Word) -> bool:
    """ "are off to a good start", "were on track to fail"; not "is off to save money"."""
    named = children(adverb, "pobj")
    behind = [t for word in (copula, adverb, *named) for t in word.children if t.i > adverb.i]
    if adverb.lower_ == "off":
        return any(t.lower_ == "to" and t.dep_ == "prep" for t in behind)
    aims = [child for verb in behind if verb.dep_ in ("xcomp", "acl", "advcl") for child in children(verb, "aux")]
    return any(t.lower_ == "to" for t in (*behind, *aims))


def _is_on(word: Word, copula: Word) -> bool:
    """ "The summit is (back, still) on (again)", "is on for June 12", "is on track", "he said it was on"; not "on track
    to fail" nor "on and off"; "have been on since", "it was on when" tell what was under way."""
    reported = copula.dep_ == "ccomp" and copula.head.i < copula.i
    if copula.tag_ == "VBN" or (copula.tag_ == "VBD" and word.lower_ == "on" and not reported):
        return False
    if word.lower_ != "on":
        return any(child.lower_ == "on" and _is_on(child, copula) for child in word.children if word.lower_ == "back")
    named = children(word, "pobj")
    on = all(noun.lower_ in small_set("on_course") for noun in named) and not children(word, "conj", "pcomp")
    return on and not _goes_on_to(copula, word)


def _is_policy(noun: Word) -> bool:
    """ "The talks were on Oman's missile programme": what they were about; "is on her (the official) programme"."""
    kinds = [t for t in children(noun, "amod", "compound", "nmod") if t.lower_ not in small_set("of_schedules")]
    return noun.lower_ in ("programme", "program") and bool(kinds)


def overturns(plan: Word) -> tuple[Status, Word] | None:
    """ "planned a visit before postponing it", "wanted to meet him, but he declined": what became of the plan."""
    plan = plan.head if plan.dep_ == "acomp" else plan  # "was due to meet him, but called it off"
    inside = (verb for verb in plan.subtree if verb.dep_ in ("conj", "pcomp", "advcl"))
    for verb in (*inside, *_but(plan)):
        if verb.i <= plan.i or verb.tag_[:2] != "VB":
            continue
        objects = children(verb, "dobj")
        status = phrasal(verb) or cue("over", verb)
        of_it = bool(objects) and objects[0].lower_ in small_set("it")
        alone = not objects and not children(verb, "xcomp", "ccomp", "nsubjpass", "auxpass")
        refused = alone and (status in _GIVEN_UP or (status is Status.DENIED and not children(verb, "prep")))
        if not is_negated(verb) and status in OFF and (of_it or refused):
            return status, verb
    return None


def _but(plan: Word) -> list[Word]:
    """The verbs after "but" that the parse hangs on the same clause as the plan."""
    after = [t.i for t in children(plan, "cc") if t.lower_ == "but"]
    return [t for t in children(plan.head, plan.dep_) if after and t.i > after[0]]


def accepted(invited: Word) -> bool:
    """ "invited him to visit, and he accepted"."""
    return any(t.lower_ in ("accepted", "accepts", "accept") and not is_negated(t) for t in invited.doc)


def copula_negated(token: Word) -> bool:
    """ "is not ready": the "not" stands by the verb."""
    return token.dep_ in ("acomp", "attr", "oprd") and is_negated(token.head)


def is_supposed(noun: Word, verb: Word, base: Reading) -> bool:
    """ "A summit would be hard to arrange" supposes one; "he said that a summit would be held" reports a plan."""
    if base[0] is not Status.SCHEDULED or base[1].lower_ not in ("would", "'d") or verb.dep_ in ("ccomp", "conj"):
        return False
    return any(c.lower_ in _HYPOTHETICAL and c.dep_ in ("det", "predet", "amod") for c in noun.children)


def tells_effect(verb: Word, base: Reading) -> bool:
    """ "the summit could lead to a treaty": what may come of it is in doubt, not the summit."""
    return base[0] is Status.FLOATED and (is_copula(verb) or verb.lower_ not in happening())


def is_report(verb: Word) -> bool:
    """ "is said (reported, believed) to have met"."""
    return any(verb.lower_ == row[0] for row in words("hearsay"))


def doubt(verb: Word) -> Word | None:
    """The word that leaves open what its clause tells: "a possibility that they will meet", "hopes that he visits"."""
    clausal = verb.dep_ in ("acl", "ccomp", "relcl") and verb.head.i < verb.i
    doubted = clausal and cue("that", verb.head) is Status.FLOATED
    return verb.head if doubted else None


def negate(reading: Reading, negated: bool) -> Reading:
    """What "not" makes of a reading: not planned is denied, not called off is planned."""
    status, token, weight = reading
    return (NOT.get(status, status) if status and negated else status, token, weight)


def modifier_of(noun: Word) -> Reading | None:
    """What the noun's own adjective or clause says: "a planned meeting", "talks scheduled for May"."""
    called_off = _called_off_after(noun)
    if called_off is not None:
        return called_off
    for child in noun.lefts:
        status = cue("by", child)
        if status is not None and not _ends_whole(child, noun):
            return (status, child, 2)
    for child in children(noun, "acl", "relcl"):
        status = cue("under", child) if not children(child, "dobj") and not _is_done_in_it(child) else None
        if status is not None:
            return negate((status, child, 2), is_negated(child))
        if child.dep_ == "relcl" and any(c.lower_ in WILL for c in children(child, "aux")):
            return (Status.SCHEDULED, child, 2)  # "a meeting that will test her"
    return None


def _ends_whole(adjective: Word, noun: Word) -> bool:
    """ "The last stop of her tour": which of its parts it is; "her last visit" was before this one."""
    return adjective.lower_ == "last" and noun.lower_ in word_forms("first_steps")


def _is_done_in_it(clause: Word) -> bool:
    """ "A meeting in which the two agreed on it", "talks where she proposed a truce": what was done there."""
    links = [t for t in children(clause, "prep", "advmod") if t.i < clause.i]
    inside = any(t.lower_ == "where" or any(c.lower_ == "which" for c in t.children) for t in links)
    return inside and clause.tag_ == "VBD" and bool(children(clause, "nsubj"))


def _called_off_after(noun: Word) -> Reading | None:
    """ "a trip to Warsaw, which was cancelled": the clause is hung on the place by the parser, but means the trip."""
    clauses = [t for t in noun.subtree if t.dep_ == "relcl" and t.i > noun.i]
    for verb in clauses:
        status = cue("under", verb)
        if status in OFF and not is_negated(verb) and any(c.lower_ == "which" for c in verb.children):
            return (status, verb, 2)
    return None
