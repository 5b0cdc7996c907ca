"""Sentences that say what an agenda holds: "the talks will be dominated by X", "among the topics is X", "X came up".

Each function gives leads: a label, the word that has to belong to the encounter, the verb that carries tense and mood,
and the nouns led to, as the sentence has them (frames.py takes lists and announcements apart).
"""

from collections.abc import Iterator
from functools import cache

from summitry import lexicon
from summitry.extract.details.trees import child, objects, subject
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms

Lead = tuple[str, Word, Word, list[Word]]
BEING = frozenset({"is", "are", "was", "were", "be", "remain", "remains", "being"})
ON_AGENDA = frozenset({"agenda", "table", "menu"})
_TOPS = frozenset({"top", "height", "head", "heart", "center", "centre", "high"})
_MENTIONING = frozenset({"in", "at", "during", "throughout"})
_TALKS = frozenset({"talk", "talks", "discussion", "discussions", "negotiations", "conversation", "conversations"})
_MUCH = frozenset({"prominently", "heavily", "large", "high", "highly", "strongly"})
_STEPS_UP = 3


def agenda_leads(verb: Word) -> Iterator[Lead]:
    """What the clause of a verb says of an agenda."""
    word = verb.lower_
    if word in word_forms("agenda_verbs"):
        yield from _dominating(verb)
    if word in word_forms("including_verbs"):
        yield from _including(verb)
    if word in BEING:
        yield from _being(verb)
    if word in word_forms("surfacing_verbs") or _comes_up(verb) or _is_raised(verb):
        yield from _surfacing(verb)
    if word in _session_verbs():
        yield from _of_session(verb)
    if word in ("bring", "brings", "brought", "bringing") and _is_up(verb):
        yield "raise:obj", verb, verb, objects(verb) or [c for c in verb.children if c.dep_ == "nsubjpass"]


def named_as_agenda(noun: Word) -> Iterator[Lead]:
    """ "High on the agenda will be X", where parsers take X for the root and the verb for its auxiliary."""
    if any(c.dep_ in ("aux", "cop") and c.lower_ in BEING for c in noun.children):
        for one in noun.children:
            placed = [t for t in one.subtree if t.lower_ in ON_AGENDA] if one.dep_ in ("prep", "advmod") else []
            if placed:
                yield "on agenda", placed[0], noun, [noun.head if noun.dep_ == "compound" else noun]


def raised_subject(verb: Word) -> Word | None:
    """The subject of a verb or of those over it ("the agenda is likely to include", "X is to be discussed")."""
    node = verb
    for _ in range(_STEPS_UP):
        found = child(node, "nsubj", "nsubjpass")
        if found is not None or node.dep_ not in ("xcomp", "conj", "acomp"):
            return found
        node = node.head
    return None


def _dominating(verb: Word) -> Iterator[Lead]:
    about = [o for o in objects(verb) if o.lower_ in ON_AGENDA or o.lower_ in word_forms("topic_nouns")]
    top = raised_subject(verb)
    if about and top is not None:
        yield "dominates", about[0], verb, [top]
    elif top is not None and (top.lower_ in ON_AGENDA or top.lower_ in word_forms("topic_nouns")):
        by = [p for c in verb.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"]
        yield "dominates", top, verb, by


def _including(verb: Word) -> Iterator[Lead]:
    """What an agenda or a list of topics includes."""
    whole = raised_subject(verb)
    if whole is not None and (whole.lower_ in word_forms("topic_lists") or whole.lower_ in _TALKS):
        yield "agenda includes", whole, verb, objects(verb)


def _being(verb: Word) -> Iterator[Lead]:
    top = raised_subject(verb) or child(verb, "attr")
    if top is None:
        return
    placed = [o for o in objects(verb, "on") if o.lower_ in ON_AGENDA]
    placed += [x for o in objects(verb, "at") if o.lower_ in _TOPS and (x := _of_agenda(o)) is not None]
    named = [o for o in (*objects(verb), *objects(verb, "among")) if o.i != top.i and _is_list(o)]
    if placed:
        yield "on agenda", placed[0], verb, [top]
    elif top.lower_ in _TOPS and (listed := _of_agenda(top)) is not None:
        yield "on agenda", listed, verb, objects(verb)
    elif named and top.lower_ not in word_forms("topic_lists"):
        yield "is topic", named[0], verb, [top]
    elif top.lower_ in word_forms("topic_lists"):
        yield "topic is", top, verb, [*(o for o in objects(verb) if o.dep_ == "attr"), *objects(verb, "on")]


def _of_agenda(top: Word) -> Word | None:
    of = (p for c in top.children if c.lower_ in ("of", "on") for p in c.children)
    return next((p for p in of if p.lower_ in ON_AGENDA), None)


def _is_list(noun: Word) -> bool:
    """ "A topic", "one of the main points"."""
    of = [p for c in noun.children if c.lower_ == "of" for p in c.children] if noun.lower_ in ("one", "some") else []
    return any(n.lower_ in word_forms("topic_lists") for n in (noun, *of))


def _comes_up(verb: Word) -> bool:
    return verb.lower_ in ("come", "comes", "came", "coming") and _is_up(verb)


def _is_raised(verb: Word) -> bool:
    """ "The issue was raised", "is to be broached"; not "concerns raised by doctors"."""
    return verb.lower_ in ("raised", "broached") and child(verb, "auxpass") is not None


def _is_up(verb: Word) -> bool:
    return any(c.lower_ == "up" and c.dep_ == "prt" for c in verb.children)


def _surfacing(verb: Word) -> Iterator[Lead]:
    """ "X came up", "X was raised", "X featured in the talks", "X loomed large"."""
    top = raised_subject(verb)
    much = _comes_up(verb) or _is_raised(verb) or any(c.lower_ in _MUCH for c in verb.children)
    held = [p for c in verb.children if c.lower_ in _MENTIONING for p in c.children if _is_session(p)]
    if top is not None and (held or much) and not _is_session(top):
        yield "comes up", held[0] if held else verb, verb, [top]


def _is_session(noun: Word) -> bool:
    return noun.lower_ in word_forms("topic_nouns") or noun.lower_ in ON_AGENDA


@cache
def _session_verbs() -> dict[str, tuple[str, ...]]:
    return {form: tuple(row[1].split(",")) for row in lexicon.words("session_verbs") for form in row[0].split()}


def _of_session(verb: Word) -> Iterator[Lead]:
    """Verbs that lead to a topic where a meeting is their subject ("the talks turned to X")."""
    top = subject(verb)
    if top is not None and _is_session(top):
        for slot in _session_verbs()[verb.lower_]:
            yield "session", top, verb, objects(verb, slot)
