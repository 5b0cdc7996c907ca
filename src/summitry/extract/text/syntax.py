"""Reading a dependency parse: who is the subject, which verb governs, what stands under what.

Passive agents, controlled subjects ("agreed to meet"), reduced relatives ("leaders meeting in Paris") and shared
subjects ("met A and called B") are resolved here, because the parser leaves them open (STACK.md, section 1).
"""

from collections.abc import Iterator
from functools import cache

from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms

_DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_MONTHS = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december"),
    )
)
_TIMES_OF_DAY = frozenset(("morning", "afternoon", "evening", "night", *_DAYS))
_FOR_OTHERS = frozenset(
    (
        *("invitation", "invitations", "invite", "call", "calls", "order", "orders", "permission", "request"),
        *("blessing", "benediction", "approval", "consent", "authorization", "mandate", "backing", "appeal", "appeals"),
    )
)
_SETTINGS = ("in", "at", "on", "behind", "near", "outside", "inside", "of")
_ADVERBS = frozenset(("where", "when", "why"))
_RANKED = frozenset(("first", "second", "third", "last", "latest", "only", "highest"))
_OPENING = 2  # words before an inverted verb: "Also arriving in Rome was Ash"
RELATIVES = frozenset(("who", "which", "that", "whom"))


@cache
def object_control() -> frozenset[str]:
    """Forms of verbs whose object does what the infinitive says ("invited Kim to visit")."""
    return word_forms("object_control")


def children(token: Word, *labels: str) -> list[Word]:
    """The token's dependants with one of the labels, in order."""
    return [child for child in token.children if child.dep_ in labels]


def is_verbal(token: Word) -> bool:
    """A verb or auxiliary by its tag (the fine tag is what the model is best at)."""
    return bool(token.tag_[:2] == "VB" or token.tag_ == "MD")


def is_gerund_noun(token: Word) -> bool:
    """ "their meeting with Xi", "left a meeting": tagged as a verb, but used as a noun."""
    between = token.dep_ in ("nsubj", "nsubjpass") and bool(
        under(token, "between")
    )  # "Meeting between A and B put off"
    return token.tag_ == "VBG" and (between or bool(children(token, "det", "poss", "amod")))


def ancestors(token: Word) -> Iterator[Word]:
    """The token's heads, nearest first."""
    while token.head is not token and token.head.i != token.i:
        token = token.head
        yield token


def governing_verb(token: Word) -> Word | None:
    """The token itself if it is a verb, else the nearest verb above it; None in a clause without a verb."""
    if is_verbal(token):
        return token
    return next((above for above in ancestors(token) if is_verbal(above)), None)


def subjects(verb: Word, depth: int = 0) -> list[Word]:
    """Who does what the verb says, in the active voice's sense of subject; the agent of a passive is not among them.

    Controlled, shared and relative subjects are followed to the noun that carries them.
    """
    own = children(verb, "nsubj", "nsubjpass") or [
        _before_day(t) for t in children(verb, "npadvmod") if t.i < verb.i and _before_day(t) is not t
    ]  # "Ash Monday began a visit"
    if len(own) > 1 and own[0].nbor(1).text == ":":
        own = own[1:]  # "Tianjin: Xi and Ash agreed"
    own = own or misjoined(verb)
    if own:
        pair = len(own) > 1 and own[0].i == 0 and own[1].i == 2 and own[0].nbor(1).text == ","
        return own if pair else _antecedents(own[0], verb)  # "Merkel, Obama discuss Ukraine"
    if depth > 5:
        return []
    return _inherited_subjects(verb, depth + 1)


def misjoined(verb: Word) -> list[Word]:
    """ "Ash flew to Rome in May and Birk was in Oslo", where the parse joins Birk to May: Birk."""
    before = verb.doc[verb.i - 1] if verb.i > 1 else verb
    finite = verb.dep_ == "conj" and (verb.tag_ in ("VBD", "VBZ", "VBP", "MD"))
    joined = finite and before.dep_ == "conj" and before.tag_[:3] == "NNP" and before.head.i != verb.i
    return [before] if joined and verb.doc[before.left_edge.i - 1].lower_ in ("and", "but", "while") else []


def _antecedents(subject: Word, verb: Word) -> list[Word]:
    relative = subject.lower_ in RELATIVES and verb.dep_ == "relcl"
    return [verb.head, *_counted_in(verb.head)] if relative else [subject]


def _inherited_subjects(verb: Word, depth: int) -> list[Word]:
    head, label = verb.head, verb.dep_
    if head.i == verb.i:
        return _behind_places(verb) or _apposed_to_place(verb) or _behind_copula(verb) or _behind_month(verb)
    if label in ("acl", "relcl") and not is_verbal(head):
        return _planners(verb, head) or _first_to(verb, head) or [head, *_counted_in(head)]
    if label == "csubj" and is_copula(head):
        return children(head, "attr")  # "Greeting her were the king and his son"
    if label == "pcomp":
        return judged(head) or _subjects_of_clause(head.head, depth)
    if _is_done_by_object(verb):
        return children(head, "dobj")
    if label == "xcomp" and head.dep_ == "ROOT" and head.tag_[:3] == "NNP":
        return [head]  # "UK to host Ash"
    if label in ("advcl", "xcomp") and (guests := _asked_to_come(verb)):
        return guests
    if label in ("advcl", "xcomp", "dep") and (journey := _journey_before(verb)) is not None:
        return [*children(journey, "poss"), *under(journey, "by")]
    if label == "conj" and _is_finite(verb) and _is_purpose(head):
        return _subjects_of_clause(head.head, depth)  # "left to attend the forum and will visit Rome"
    return _subjects_of_clause(head, depth)


def _journey_before(verb: Word) -> Word | None:
    """ "announced Ash's trip to Rome to meet Birk", which the parse hangs on the announcing: the trip, if it is his."""
    if verb.tag_ != "VB" or not any(t.lower_ == "to" for t in verb.lefts):
        return None
    for token in reversed(verb.doc[verb.head.i + 1 : verb.i] if verb.head.i < verb.i else ()):
        if is_verbal(token) or token.text in (",", ";"):
            return None
        if token.lower_ in word_forms("journey_nouns"):
            return token if children(token, "poss") or under(token, "by") else None
    return None


def _first_to(verb: Word, noun: Word) -> list[Word]:
    """ "Ash is the first official to visit Oman", "the last to visit Oman was Ash": who is the first does it."""
    return children(noun.head, "nsubj" if noun.dep_ == "attr" else "attr") if is_first_to(verb, noun) else []


def is_first_to(verb: Word, noun: Word) -> bool:
    """Whether the verb says what somebody is the first, or the last, to do."""
    first = noun.lower_ in _RANKED or any(t.lower_ in _RANKED for t in noun.lefts)
    counted = first and (noun.dep_ == "attr" or (noun.dep_ == "nsubj" and is_copula(noun.head)))
    return counted and verb.tag_ in ("VB", "VBN")


def _is_finite(verb: Word) -> bool:
    return verb.tag_ in ("VBD", "VBZ") or any(child.tag_ == "MD" for child in verb.children)


def _is_purpose(verb: Word) -> bool:
    """ "to attend the forum": an infinitive, to which no finite verb is joined."""
    return verb.dep_ in ("advcl", "xcomp") and any(child.tag_ == "TO" for child in verb.children)


def _behind_places(verb: Word) -> list[Word]:
    """ "In Bali, Indonesia, Ash and Birk will meet", where the parse joins the people to the places before them."""
    first = min((t.i for t in verb.lefts if t.dep_ in ("aux", "auxpass", "neg")), default=verb.i)
    token = verb.doc[first - 1] if first else verb
    opening = verb.doc[0].dep_ == "prep" and verb.doc[0].head.i == verb.i
    if not opening or token.dep_ != "conj" or token.tag_[:3] != "NNP":
        return []
    while token.head.dep_ == "conj" and any(t.dep_ == "cc" for t in token.head.children):
        token = token.head
    return [token] if verb.doc[max(token.left_edge.i - 1, 0)].text == "," else []


def _apposed_to_place(verb: Word) -> list[Word]:
    """ "A month before, in Bali, the premier, Ash, had met Birk", where the parse takes the premier for another name of
    the place."""
    places = (noun for prep in children(verb, "prep") if prep.i < verb.i for noun in children(prep, "pobj"))
    beside = [t for place in places for t in children(place, "appos") if place.i < t.i < verb.i]
    return beside[-1:] if _is_finite(verb) or children(verb, "aux") else []


def _behind_month(verb: Word) -> list[Word]:
    """ "In May President Ash called off the talks", where the parse joins the month to her name."""
    behind = [noun for prep in children(verb, "prep") if prep.i < verb.i for noun in children(prep, "pobj")]
    return [t for t in behind if any(c.lower_ in _MONTHS and c.dep_ in ("compound", "nmod") for c in t.lefts)]


def _behind_copula(verb: Word) -> list[Word]:
    """ "Joining Ash at the summit are leaders from Oman": who is named last does it."""
    after = (
        [t for t in verb.rights if t.dep_ == "aux" and is_copula(t)]
        if verb.tag_ == "VBG" and verb.left_edge.i == 0 and verb.i < _OPENING
        else []
    )
    return [noun for copula in after for noun in children(copula, "attr", "nsubj")]


def _counted_in(crowd: Word) -> list[Word]:
    """ "Ash is among the leaders expected to come", "one of the leaders attending", "among those there is Ash"."""
    link = crowd.head
    if crowd.dep_ != "pobj" or link.lower_ not in ("among", "amongst", "of"):
        return []
    link = link.head if link.lower_ == "of" and link.head.lower_ == "one" else link
    counted = link.lower_ != "of" and link.dep_ in ("prep", "attr") and is_copula(link.head)
    return children(link.head, "nsubj") if counted else []


def judged(preposition: Word) -> list[Word]:
    """Who is judged for what follows: "thanked Ash for hosting the talks", "Ash was accused of meeting Birk"."""
    verb = preposition.head
    leads = preposition.lower_ in ("for", "of", "on", "over") and verb.lower_ in word_forms("judged_for")
    return children(verb, "dobj", "nsubjpass") if leads else []


def _is_done_by_object(verb: Word) -> bool:
    """ "sent his envoy to visit Rome", which the parser takes for a purpose at times."""
    infinitive = verb.dep_ == "advcl" and verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)
    controlled = verb.head.lower_ in object_control() and bool(children(verb.head, "dobj"))
    return controlled and (verb.dep_ == "xcomp" or infinitive)


def _planners(verb: Word, noun: Word) -> list[Word]:
    """ "her plan to visit Rome", "she had a chance to go": who has it would go; an order is for somebody else."""
    to = verb.dep_ == "acl" and verb.tag_ == "VB"
    if to and noun.lower_.startswith("invit") and not verb.lower_.startswith(("speak", "address")):
        return _invited(noun)
    if not to or noun.lower_ in _FOR_OTHERS:
        return []
    has = noun.dep_ == "dobj" and noun.head.lower_ in word_forms("having") | small_set("dropping_plans")
    return children(noun, "poss") or (subjects(noun.head) if has else [])


def _asked_to_come(verb: Word) -> list[Word]:
    """ "renewed his invitation to Ash to come", which the parse hangs on the renewing: who is invited."""
    asks = [t for t in children(verb.head, "dobj", "nsubjpass") if t.lower_.startswith("invit")]
    infinitive = verb.tag_ == "VB" and any(t.lower_ == "to" for t in verb.lefts)
    return [noun for t in asks for noun in under(t, "to", "for")] if infinitive else []


def _invited(invitation: Word) -> list[Word]:
    """ "accepted an invitation to visit", "gave Ash an invitation", "an invitation to Ash": who is asked to come."""
    verb, named = invitation.head, under(invitation, "to", "for")
    named += [noun for made in children(invitation, "acl") for noun in under(made, "to") if made.tag_ == "VBN"]
    if invitation.dep_ != "dobj" or named:
        return named
    taken = is_passive(verb) or verb.lower_ in word_forms("taking_invitations")
    return children(verb, "dative") or (subjects(verb) if taken else [])


def _subjects_of_clause(token: Word, depth: int) -> list[Word]:
    """The subject of the clause the token stands in ("Xi is ready to meet", "after meeting Xi, he said"); who says
    so in "Xi said it was good to meet"."""
    above = governing_verb(token)
    if above is not None and _is_felt(above):
        above = above.head if above.dep_ == "ccomp" else above
    return subjects(above, depth) if above is not None else []


def _is_felt(clause: Word) -> bool:
    """ "It was good to", "it was an honour to": not "it would be good to", "it was important to"."""
    felt = {t.lower_ for t in children(clause, "acomp", "attr")} & (
        word_forms("feelings_of_hosts") | word_forms("means_to_meet")
    )
    of_it = is_copula(clause) and [t.lower_ for t in children(clause, "nsubj")] == ["it"]
    return of_it and bool(felt) and not children(clause, "aux") and not is_negated(clause)


def agents(verb: Word) -> list[Word]:
    """Who did it, in a passive with "by"."""
    return [noun for by in children(verb, "agent") for noun in children(by, "pobj", "pcomp") if not _is_means(noun)]


def _is_means(noun: Word) -> bool:
    """ "discussed by phone", "sent by video": no agent, as the parse has it."""
    return noun.lower_ in word_forms("remote")


def is_passive(verb: Word) -> bool:
    """ "was received", also as a reduced relative ("received by")."""
    return bool(children(verb, "auxpass", "nsubjpass") or agents(verb))


def actors(verb: Word) -> list[Word]:
    """Who does it, in either voice: "Ash received Birk", "Birk was received by Ash"."""
    return agents(verb) if is_passive(verb) else subjects(verb)


def affected(verb: Word) -> list[Word]:
    """To whom it is done, in either voice."""
    return subjects(verb) if is_passive(verb) else objects(verb)


def objects(verb: Word) -> list[Word]:
    """Direct and dative objects; of a relative clause whose object is the relative pronoun, the antecedent."""
    if is_passive(verb):
        return []
    found = children(verb, "dobj", "dative", "oprd") or [
        t for t in children(verb, "npadvmod") if t.i > verb.i and _before_day(t) is not t
    ]
    found = [_before_day(t) if t.lower_ in _TIMES_OF_DAY else t for t in found]
    return [noun for o in found for noun in (_told_of(_main_clause(verb), o) if o.lower_ in RELATIVES else [o])]


def _told_of(clause: Word, relative: Word) -> list[Word]:
    """What a relative pronoun stands for, also in "it was Ash whom he met", which the parse makes what was so."""
    cleft = clause.dep_ == "ccomp" and is_copula(clause.head) and relative.lower_ == "whom"
    if cleft:
        return children(clause.head, "attr")
    return [clause.head] if clause.dep_ == "relcl" else [relative]


def _main_clause(verb: Word) -> Word:
    """ "which Ash is expected to attend": the verb that the attending hangs on."""
    while verb.dep_ == "xcomp" and is_verbal(verb.head):
        verb = verb.head
    return verb


def under(token: Word, *prepositions: str) -> list[Word]:
    """Nouns that hang on the token by one of the prepositions, coordinated prepositions included."""
    out: list[Word] = []
    for prep in children(token, "prep", "agent", "dative", "prt"):
        for p in (prep, *children(prep, "conj", "prep")):
            if p.lower_ in prepositions:
                out.extend(meant(noun) for noun in children(p, "pobj", "pcomp"))
    return out


def beyond(token: Word, *prepositions: str) -> list[Word]:
    """Nouns by one of the prepositions that the parse hangs on a place or time ("met in Rome with Xi")."""
    passed = under(token, *_SETTINGS)
    return [found for noun in passed for found in (*under(noun, *prepositions), *beyond(noun, *prepositions))]


def meant(noun: Word) -> Word:
    """The noun that a preposition's object means: the antecedent of "whom", the place in "in Kiev Monday"."""
    if noun.lower_ in ("whom", "which", "who"):
        clause = next((above for above in ancestors(noun) if above.dep_ == "relcl"), None)
        return clause.head if clause is not None else noun  # "Abe, with whom he will hold talks"
    return _before_day(noun) if noun.lower_ in _TIMES_OF_DAY else noun


def _before_day(day: Word) -> Word:
    """ "visited Berlin Monday afternoon" is parsed as one compound: Berlin, whatever day it was; else the day."""
    parts = [t for t in day.subtree if t.i < day.i and t.dep_ in ("compound", "nmod") and t.text[0].isupper()]
    return next((t for t in reversed(parts) if t.lower_ not in _TIMES_OF_DAY), day)


def is_day(noun: Word) -> bool:
    """A day of the week, which the parser takes for the head of what stands before it ("Xi Sunday said")."""
    return noun.lower_ in _DAYS


def is_copula(verb: Word) -> bool:
    """A form of "be"."""
    return verb.lower_ in ("is", "was", "are", "were", "be", "been", "'s", "being", "am", "'m", "'re")


def clauses_of(noun: Word) -> list[Word]:
    """ "the talks that Ash held with Birk", "a visit she paid to Peru": the verbs whose object the noun is."""
    behind = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    hung = [behind.head] if behind.lower_ in RELATIVES and behind.dep_ == "dobj" else []  # on a noun before it
    told = [*children(noun, "relcl"), *(t for t in hung if t.head.i != noun.i)]
    planned = [t for verb in told if is_copula(verb) for t in children(verb, "xcomp")]  # "talks that he is to hold"
    return [
        verb
        for verb in (*told, *planned)
        if verb.lower_ in word_forms("light_verbs") - word_forms("judging")
        and any(doer.lower_ not in RELATIVES for doer in (children(verb, "nsubj") or children(verb.head, "nsubj")))
        and all(thing.lower_ in RELATIVES for thing in children(verb, "dobj"))
        and not children(verb, "ccomp", "xcomp")
        and not any(t.lower_ in _ADVERBS for t in verb.children)
    ]


def outermost(noun: Word) -> Word:
    """ "a series of meetings" stands for the meetings, "in a call Monday evening" is parsed as an evening."""
    head = noun.head
    if noun.dep_ in ("compound", "nmod") and head.lower_ in _TIMES_OF_DAY:
        return outermost(head)
    counted = noun.dep_ == "pobj" and head.lower_ == "of" and head.head.lower_ in word_forms("measures")
    return outermost(head.head) if counted else noun


def conjuncts(token: Word) -> list[Word]:
    """The token and those coordinated with it to the right, but for those denied ("the envoy and not the king")."""
    out = [token]
    for child in children(token, "conj"):
        if not _is_denied(child):
            out.extend(conjuncts(child))
    return out


def _is_denied(conjunct: Word) -> bool:
    before = conjunct.doc[max(0, conjunct.left_edge.i - 1) : conjunct.i]
    return not is_verbal(conjunct) and any(token.lower_ in ("not", "n't", "never") for token in before)


def is_negated(verb: Word) -> bool:
    """ "did not", "never", "no longer", "neither"; "is not only (just, merely) meeting Ash" denies nothing."""
    words = [child for child in verb.children if child.dep_ == "neg" or child.lower_ in ("not", "n't", "never")]
    return any(word.i + 1 == len(word.doc) or word.nbor(1).lower_ not in small_set("merely") for word in words)
