"""How far an encounter word reaches in its sentence: which words can tell its day and place.

The nearest layer is the word's own phrase, then the clause it stands in, then the clause around that, as long as no
border is crossed: the day of a report ("said on Monday he would meet Xi in November") is not that of what is reported.
"""

from collections.abc import Iterator
from functools import cache

from summitry.extract.text.syntax import (
    ancestors,
    children,
    clauses_of,
    governing_verb,
    is_copula,
    is_first_to,
    is_verbal,
    under,
)
from summitry.extract.text.topical import tells_topic
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words

Layer = frozenset[int]

_CLAUSAL = frozenset(("relcl", "ccomp", "advcl", "parataxis", "csubj", "acl"))
_TRAILING = ("prep", "npadvmod", "advmod")
_ONCE_OVER = frozenset(("after", "following"))
_BESIDES = frozenset(("after", "before", "following", "ahead", "amid", "despite", "since"))
_LEAVING = frozenset(("leave", "leaves", "depart", "departs", "head", "heads", "embark", "embarks"))
_ASKING = frozenset(("call", "calls", "called", "calling"))
_LED_UP = ("VBN", "VBD")
_EARLIER = frozenset(("before", "ahead", "prior", "until", "since"))
_SCENES = frozenset(
    [
        "during",
        "at",
        "in",
        "on",
        "after",
        "before",
        "following",
        "ahead",
        "including",
        "through",
        "from",
        "leave",
        "leaves",
        "left",
    ]
)


def layers(token: Word) -> Iterator[Layer]:
    """Word indices in reach of the encounter word, nearest layer first; no index comes twice."""
    seen: set[int] = set()
    while True:
        fresh = frozenset(_phrase(token, seen))
        seen |= fresh
        yield fresh
        parts = [*_participles(token), *_set_apart(token), *(_beginnings(token) if len(seen) == len(fresh) else ())]
        beside = frozenset(i for part in parts for i in _phrase(part, seen))
        if beside:
            seen |= beside
            yield beside
        above = _above(token)
        if above is None:
            return
        if token.dep_ == "conj" and is_verbal(token) and is_verbal(above):
            seen |= _told_of_first(above, token)
        if token.dep_ == "conj" and _frames().get(token.lower_) == _frames().get(above.lower_) == "visit":
            seen |= {t.i for part in above.rights if part.i < token.i for t in part.subtree}  # "a visit by A on D and"
        token = above


def _told_of_first(verb: Word, second: Word) -> set[int]:
    """What only the first of two verbs has: of another encounter all that follows it, of other deeds the object
    ("hailed Sunday's vote and met Xi"), of a journey nothing ("flew to Rome on Monday and met Xi")."""
    frames = {_frames().get(word.lower_) for word in verb.subtree if word.i < second.i} - {None}
    if frames & {"visit", "travel", "stay"}:
        return set()
    if frames or (verb.tag_ == "VBD" and _is_of_now(second)):
        return {t.i for t in verb.subtree if verb.i < t.i < second.i}
    return {t.i for c in children(verb, "nsubj", "nsubjpass", "dobj") for t in c.subtree}


def _is_of_now(verb: Word) -> bool:
    """ "began its work in May and is expected to end it": what is told in the present, or is to come."""
    first = min((verb, *children(verb, "aux", "auxpass")), key=lambda word: word.i)
    return first.tag_ in ("VBZ", "VBP", "MD") and first.lower_ not in ("has", "have")


@cache
def _frames() -> dict[str, str]:
    return {row[0]: row[3] for row in words("triggers")}


def trailing(noun: Word) -> Layer:
    """ "canceled a meeting with Lavrov in Geneva this week": what follows the noun's phrase, hung further up."""
    if is_verbal(noun):
        return frozenset()
    above = {t.i for t in ancestors(noun)}
    edge = max(_phrase(noun, set()))
    found: set[int] = set()
    while edge + 1 < len(noun.doc):
        first = next((t for t in _tops(noun.doc[edge + 1], above)), None)
        if first is None or first.dep_ not in _TRAILING or first.left_edge.i != edge + 1 or first.lower_ in _BESIDES:
            break
        part = set(_phrase(first, set()))
        found |= part
        edge = max(part)
    return frozenset(found)


def is_referred_to(noun: Word) -> bool:
    """ "the furor over his call", "a trip that included talks": known from before; the scene of a deed is news."""
    if noun.tag_[:2] != "NN":
        return False
    while noun.dep_ in ("conj", "compound", "nmod") and noun.head.i != noun.i:
        noun = noun.head
    above = noun.head
    if noun.dep_ == "pobj":
        part = above.lower_ == "of" and above.head.lower_ in word_forms("parts")
        return not part and above.lower_ not in _SCENES
    if noun.dep_ == "dobj":
        return above.lower_ not in word_forms("light_verbs") | word_forms("event_verbs") | _SCENES
    return noun.dep_ == "nsubj" and is_copula(above)


def _tops(token: Word, above: set[int]) -> Iterator[Word]:
    """The token or the word over it that hangs directly on a word above the noun."""
    for one in (token, *ancestors(token)):
        if one.head.i in above:
            yield one


def _participles(verb: Word) -> list[Word]:
    """ "Visiting Paris on Friday, Kerry met Hollande": the participle's day and place are the verb's."""
    return [c for c in children(verb, "advcl") if _is_meanwhile(c) and not _is_earlier(c)]


def _is_meanwhile(clause: Word) -> bool:
    """Whether a clause tells of the same time: a participle (with "while"), or "when she took office in 2016"."""
    when = any(t.lower_ == "when" for t in children(clause, "advmod")) and clause.tag_ in ("VBD", "VBZ", "VBP")
    face = clause.lower_ == "face" and clause.nbor(-1).lower_ == "to"  # "came face to face in Oslo"
    return when or face or (clause.tag_ == "VBG" and all(t.lower_ == "while" for t in children(clause, "mark")))


def _set_apart(noun: Word) -> list[Word]:
    """ "wants to leave the talks, due to open on May 3", "cancelled a visit to Rome, set for Friday": what the parse
    hangs on a word further up."""
    if is_verbal(noun):
        return []
    behind = noun.doc[max(_phrase(noun, set())) + 1 :]
    after = next((t for t in behind if t.text != ","), None)
    if after is None or after.tag_ not in _LED_UP or after.dep_ not in ("acl", "advcl") or after.i > behind[0].i + 1:
        return []
    planned = word_forms("event_verbs") | small_set("arranged")
    return [after, *children(after, "xcomp")] if after.lower_ in planned else []


def _beginnings(noun: Word) -> list[Word]:
    """ "a visit to China that was to begin on Sunday", "the talks Ash held in May": what clauses say of its course."""
    if is_verbal(noun) or noun.tag_[:3] == "NNP":  # "the General Assembly that begins on Monday" lasts for days
        return []
    clauses = [c for t in noun.subtree if t.i >= noun.i for c in children(t, "relcl")]
    told = [c for c in clauses if any(s.lower_ in ("that", "which") for s in children(c, "nsubj", "nsubjpass"))]
    chain = [[c, *children(c, "xcomp"), *(x for a in children(c, "acomp") for x in children(a, "xcomp"))] for c in told]
    own = [verb for verbs in chain for verb in verbs if any(v.lower_ in word_forms("beginnings") for v in verbs)]
    return [*own, *clauses_of(noun)]


def _phrase(token: Word, seen: set[int]) -> Iterator[int]:
    """The token and what hangs on it, without clauses of their own."""
    yield token.i
    for child in token.children:
        if child.i not in seen and not _is_clause(child, token) and not _is_of_another(child, token):
            yield from _phrase(child, seen)


def _is_of_another(child: Word, token: Word) -> bool:
    """ "a continuation of the talks held in Geneva": the day and place of what it continues are that one's."""
    follows = child.lower_ == "of" and token.lower_ in word_forms("follow_ups")
    return follows and any(noun.lower_ in _frames() for noun in children(child, "pobj"))


def _is_clause(child: Word, token: Word) -> bool:
    if child.dep_ == "conj":
        return is_verbal(child) or is_verbal(token)
    if child.lower_ in _BESIDES and (child.dep_ == "prep" or child.lower_ == "ahead"):
        return not any(_is_day(noun) for noun in [*children(child, "pobj"), *under(child, "of")])
    if child.dep_ == "prep" and child.i and (child.nbor(-1).lower_ == "then"):
        return True  # "travels to Rome to meet Xi, then to Oslo on Sunday"
    if child.dep_ == "acl":
        begins = child.tag_ == "VBG" and child.lower_ in word_forms("beginnings")  # "talks beginning on Monday"
        told = child.tag_ == "VBD" and any(
            t.lower_ == "that" for t in child.children
        )  # "the talk that he had on Friday"
        own = (child.tag_ in ("VBN", "VB") or told) and child.lower_ in word_forms("event_verbs")
        return not (begins or own)
    return child.dep_ in _CLAUSAL


def _is_day(noun: Word) -> bool:
    return noun.lower_ in word_forms("day_words")


def _above(token: Word) -> Word | None:
    """The next word up whose phrase also speaks of the encounter, None at a border."""
    head, label = token.head, token.dep_
    whole = _whole(token)
    if whole is not None:
        return whole
    if label == "relcl" and any(_leads_there(t) for t in token.subtree if head.i < t.i <= token.i):
        return head  # "at the palace, where she was seeing Xi", "a visit in which she is to see Xi"
    if label in ("relcl", "acl") and is_first_to(token, head):
        return head  # "on Monday Ash will be the first to visit Oman"
    if head.i == token.i or label in ("relcl", "ccomp", "parataxis", "csubj"):
        return None
    if label in ("nsubj", "nsubjpass"):
        return head if head.lower_ in word_forms("event_verbs") or is_copula(head) else None
    if label == "dobj":
        return head if head.lower_ in word_forms("event_verbs") or tells_topic(head) else None
    if label == "prep":
        return head if _carries(token, head) else None
    if label in ("advcl", "mark"):
        return None if _is_earlier(token) else head
    if label == "xcomp":
        planned = head.lower_ in word_forms("event_verbs") or is_copula(head)  # "is to meet"
        return head if planned or not is_verbal(head) else None
    if label == "acl":
        return None if is_verbal(token) and token.lower_ not in word_forms("event_verbs") else head
    return head


def _whole(part: Word) -> Word | None:
    """ "his schedule this week includes a meeting", "a visit in May that included talks", "which saw her meet Xi": the
    journey or list, or the verb with it, that has the encounter among its parts."""
    verb = part.head
    listed = part.dep_ == "dobj" and verb.lower_ in word_forms("stop_verbs")
    shown = part.dep_ == "ccomp" and part.i > verb.i and verb.lower_ in small_set("showing")
    if not (listed or shown):
        return None
    if verb.dep_ == "relcl":
        return verb.head if verb.head.lower_ in word_forms("journeys") and not _sets_out(verb.head) else None
    wholes = word_forms("journeys") | small_set("schedules")
    return verb if any(noun.lower_ in wholes for noun in children(verb, "nsubj")) else None


def _sets_out(journey: Word) -> bool:
    """ "leaves on Friday on a trip that will include talks": the day of leaving is not that of the talks."""
    verb = governing_verb(journey)
    if verb is None:
        return False
    sets = verb.lower_ in ("set", "sets") and any(child.lower_ in ("out", "off") for child in verb.children)
    return sets or verb.lower_ in small_set("set_out") | _LEAVING | word_forms("first_steps")


def _leads_there(word: Word) -> bool:
    during = word.lower_ == "which" and word.head.lower_ in ("in", "at", "during", "on")
    return during or word.lower_ in ("where", "when")


def _carries(preposition: Word, head: Word) -> bool:
    """Whether what stands above the preposition speaks of the encounter's own time ("during", not "because of")."""
    if preposition.lower_ in ("of", "about", "over"):
        return head.lower_ in word_forms("parts") or head.lower_ in small_set("foci")
    if preposition.lower_ in ("for", "to", "with", "by", "from", "between", "into"):
        if preposition.lower_ in ("for", "to") and head.lower_ in small_set("coming_for"):
            return True
        journey = any(noun.lower_ in word_forms("journeys") for noun in children(preposition, "pobj"))
        if preposition.lower_ == "for" and journey and head.lower_ in small_set("set_out"):
            return True  # "left on Monday for a visit to Rome"
        asked = preposition.lower_ == "for" and head.lower_ in _ASKING  # "called for talks"
        return not asked and (head.lower_ in word_forms("event_verbs") or head.lower_ in word_forms("light_verbs"))
    over = preposition.lower_ in _ONCE_OVER
    if over and any(noun.lower_ in word_forms("journeys") for noun in children(preposition, "pobj")):
        return False  # "after a trip to Rome she landed in Paris on Monday"
    return preposition.lower_ in word_forms("carrying")


def _is_earlier(token: Word) -> bool:
    """ "before a meeting", "ahead of talks", "before he met": the time of what surrounds it is another."""
    marks = [token, *children(token, "mark", "advmod", "prep")]
    return any(mark.lower_ in _EARLIER for mark in marks)
