"""Whether an encounter went by telephone or video, or in one place."""

from summitry.extract.events.triggers import Entry, is_encounter
from summitry.extract.text.syntax import children, governing_verb, under
from summitry.extract.text.words import Word, text_of
from summitry.lexicon import word_forms
from summitry.model.terms import Kind
from summitry.temporal import Reference, find_times

_TOO_LONG = 240  # minutes


def is_remote(token: Word) -> bool:
    """The trigger's clause or phrase says that it went by telephone or video."""
    verb = governing_verb(token)
    near = [*token.lefts, *(verb.subtree if verb is not None and verb.i == token.i else token.subtree)]
    near = [t for t in near if abs(t.i - token.i) < 12]
    return any((t.lower_ in word_forms("remote") and not _is_of_matter(t, token)) or _is_on_call(t) for t in near)


def _is_of_matter(word: Word, token: Word) -> bool:
    """ "A meeting on online extremism": what is remote is what they speak of."""
    noun = word.head
    matter = noun.dep_ == "pobj" and noun.head.lower_ in ("on", "about", "against") and noun.i != token.i
    return matter and word.dep_ == "amod" and noun.lower_ not in word_forms("remote") and not is_encounter(noun)


def _is_on_call(noun: Word) -> bool:
    """ "discussed it in a call", not "united in a call for peace"."""
    behind = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    within = noun.dep_ == "pobj" and noun.head.lower_ in ("in", "on", "during")
    return noun.lower_ in ("call", "calls") and within and behind not in ("for", "to", "by")


def met_afar(verb: Word) -> bool:
    """ "met virtually", "met Ash by video link"."""
    means = under(verb, "by", "via", "over", "through", "on", "for")
    behind = verb.i + 1 + bool(children(verb, "prt"))  # "sat down virtually"
    beside = [verb.doc[i] for i in (verb.i - 1, verb.i + 1, behind) if 0 <= i < len(verb.doc)]  # "met virtually today"
    near = [*beside, *children(verb, "advmod"), *means, *(t for noun in means for t in noun.lefts)]
    return any(t.lower_ in word_forms("remote") for t in near)


def in_person(token: Word) -> bool:
    """The trigger's clause says that they were in one place."""
    return any(t.lower_ in word_forms("in_person") for t in token.subtree if abs(t.i - token.i) < 12)


def talk_kind(verb: Word, usual: Kind) -> Kind:
    """A call where the words say so, a meeting where they say that; else as usual for the verb."""
    if is_remote(verb):
        return Kind.CALL
    return Kind.MEETING if in_person(verb) or _took_hours(verb) else usual


def _took_hours(verb: Word) -> bool:
    """ "talked for five and a half hours": nobody is on the telephone for so long."""
    spans = [text_of(verb.doc[t.left_edge.i : t.i + 1]) for t in under(verb, "for") if t.lower_ == "hours"]
    return any((time.minutes or 0) >= _TOO_LONG for span in spans for time in find_times(span, Reference()))


def meeting_kind(noun: Word, word: Entry) -> Kind:
    """ "phone conversation", "virtual summit", "talks by video link" are calls."""
    verb = governing_verb(noun)
    light = verb is not None and verb.lower_ in word_forms("light_verbs") and noun.head.i == verb.i
    if is_remote(noun) or (light and verb is not None and any(t.lower_ in word_forms("remote") for t in verb.rights)):
        return Kind.CALL
    return Kind.MEETING if word.kind is Kind.CALL and in_person(noun) else word.kind
