"""Contacts told by what people do together: "broke bread with Ash", "took Ash aside", "signed it with Ash in Rome"."""

from collections.abc import Iterable
from functools import cache

from summitry.extract.events import afar, nearby
from summitry.extract.events.parts import SIDE, TRAVELLER, Cast, named, people, players
from summitry.extract.events.scenes import happens_where
from summitry.extract.events.triggers import Trigger, is_encounter, is_journey
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import SOMEBODY, Mention
from summitry.extract.text.syntax import (
    actors,
    children,
    conjuncts,
    governing_verb,
    is_copula,
    is_negated,
    objects,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words
from summitry.model.terms import Kind

_MEANS = ("by", "over", "via", "on")
_NEAR_SIDE = 8
_PLACED = ("in", "at", "on", "outside", "inside", "near")
_SAID_TO = frozenset(("farewell", "goodbye", "name", "names", "signature", "signatures", "pen"))
_SIGNED = frozenset(("name", "names", "signature", "signatures"))
_LIFTED = frozenset(("pick", "picks", "picked", "picking"))
_BY_DISTANCE = frozenset(("letter", "letters", "telegram", "telegrams", "tweet", "tweets", "note", "statement"))


@cache
def _verbs() -> dict[str, frozenset[str]]:
    """By noun the verbs with which it tells of a contact."""
    return {noun: frozenset(row[1].split("|")) for row in words("deeds") for noun in row[0].split("|")}


def deed(trigger: Trigger, who: Who) -> Cast | None:
    """ "broke bread with Ash", "Ash and Birk compared notes"."""
    verb, noun = trigger.token, trigger.noun
    if noun is None or noun.dep_ != "dobj" or verb.lower_ not in _verbs().get(noun.lower_, ()):
        return None
    passed = [t for word in (verb, noun) for t in under(word, *_MEANS)]
    if noun.lower_ == "words" and not (
        small_set("few_words") & {t.lower_ for t in noun.subtree} or _is_scene(verb, who)
    ):
        return None  # "exchanged words", from afar, in anger
    links = ("with", "to", "alongside") if noun.lower_ in _SAID_TO else ("with",)
    pacts = [t for word in (verb, noun) for t in under(word, "to")] if noun.lower_ in _SIGNED else []
    partners = [t for word in (verb, noun, *passed) for t in under(word, *links)]
    partners += [t for pact in pacts for t in under(pact, "with", "alongside")]
    return _together(afar.talk_kind(verb, Kind.MEETING), named(who, subjects(verb)), people(who, partners))


def together(trigger: Trigger, who: Who) -> Cast | None:
    """ "Ash and Birk got together in Rome"."""
    verb = trigger.token
    if verb.lower_ not in _verbs()["together"]:
        return None
    return _together(Kind.MEETING, people(who, subjects(verb)), people(who, under(verb, "with")))


def hours(trigger: Trigger, who: Who) -> Cast | None:
    """ "left after an hour with Ash", "was granted an hour with Ash"; what it is an hour of is another word's."""
    noun = trigger.token
    verb = governing_verb(noun)
    if verb is None or (is_encounter(verb) and not is_journey(verb)) or is_negated(verb) or under(noun, "of"):
        return None
    beside = noun.dep_ == "dobj" or noun.head.lower_ == "after"
    there = [noun, *under(noun, "at", "in"), *([verb] if beside else [])]
    met = [m for t in there for other in under(t, "with") for m in who.named(other) if m.kind in SOMEBODY]
    return _together(Kind.MEETING, people(who, subjects(verb)), met) if met else None


def aside(trigger: Trigger, who: Who) -> Cast | None:
    """ "took Ash aside"."""
    verb = trigger.token
    if verb.lower_ not in _verbs()["aside"]:
        return None
    return _together(Kind.MEETING, people(who, subjects(verb)), people(who, children(verb, "dobj", "nsubjpass")))


def face(trigger: Trigger, who: Who) -> Cast | None:
    """ "Ash came face to face with Birk"."""
    verb, noun = trigger.token, trigger.noun
    if noun is None or [t.lower_ for t in noun.doc[noun.i : noun.i + 3]] != ["face", "to", "face"]:
        return None
    last = noun.doc[noun.i + 2]
    partners = [t for word in dict.fromkeys((verb, noun, noun.nbor(1), last)) for t in under(word, "with")]
    return _together(Kind.MEETING, people(who, subjects(verb)), people(who, partners))


def guest(trigger: Trigger, who: Who) -> Cast | None:
    """ "Ash was Birk's guest", "spent the day as a guest of Birk", "had Ash as his guest"."""
    noun = trigger.token
    having = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "as" and having.lower_ in small_set("having_guests"):
        return _together(Kind.MEETING, people(who, subjects(having)), people(who, objects(having)))
    hosts = people(who, [*children(noun, "poss"), *under(noun, "of")])
    verb = noun.head if noun.dep_ == "attr" and is_copula(noun.head) else None
    if noun.dep_ == "pobj" and noun.head.lower_ == "as":
        verb = governing_verb(noun.head)
    guests = people(who, subjects(verb)) if verb is not None else []
    alone = len(polities(parties(hosts))) == 1  # not "will visit them as guest of A, B and C"
    return _together(Kind.MEETING, guests, hosts) if alone and verb is not None and not is_negated(verb) else None


def carpet(trigger: Trigger, who: Who) -> Cast | None:
    """ "rolled out the red carpet for Ash": who is welcomed so is there."""
    verb, noun = trigger.token, trigger.noun
    if noun is None or verb.lower_ not in _verbs()[noun.lower_]:
        return None
    guests = [t for word in (verb, noun) for t in under(word, "for")]
    return _together(Kind.MEETING, named(who, subjects(verb)), people(who, guests))


def foot(trigger: Trigger, who: Who) -> Cast | None:
    """ "set foot in Oman"."""
    verb, noun = trigger.token, trigger.noun
    if noun is None or noun.dep_ != "dobj" or verb.lower_ not in _verbs()["foot"]:
        return None
    goals = [g for word in (verb, noun) for t in under(word, "in", "on") for g in conjuncts(t)]
    goals = [goal for goal in goals if not who.is_time(goal)]
    return Cast(Kind.VISIT, players((named(who, subjects(verb)), TRAVELLER)), tuple(goals)) if goals else None


def embrace(trigger: Trigger, who: Who) -> Cast | None:
    """ "Ash hugged Birk in Rome", "handed Birk a letter in Rome"; without a day or place it is a way of speaking."""
    verb = trigger.token
    embraced = children(verb, "dobj", "dative")
    if verb.lower_ in ("handed", "hands") and any(t.lower_ in word_forms("handed_over") for t in embraced):
        return None  # "handed Birk a victory"
    met = [m for t in embraced for m in who.named(t) if m.kind in ("person", "counterpart")]
    each = any(t.lower_ in ("other", "another") for t in embraced)  # "hugged each other"
    return _together(Kind.MEETING, people(who, subjects(verb)), met) if (met or each) and _is_scene(verb, who) else None


def sign(trigger: Trigger, who: Who) -> Cast | None:
    """ "Ash and Birk signed the pact in Rome on Monday", "signed it with Birk": those who sign together meet; whoever
    "were to sign a pact" meet only where a scene is set for it."""
    verb = trigger.token
    signed = children(verb, "dobj", "nsubjpass") or [verb.head] * (verb.dep_ == "acl" and verb.tag_ == "VBN")
    done = not any(t.tag_ in ("TO", "MD") for t in children(verb, "aux"))
    if not signed or any(t.lower_ in _BY_DISTANCE for t in signed):
        return None
    if not _is_scene(verb, who) and not (done and _is_of_two(verb, signed)):
        return None
    partners = [t for word in (verb, *signed) for t in under(word, "with", "alongside")]
    hands = people(who, actors(verb))
    return _together(Kind.MEETING, hands, [m for m in people(who, partners) if m.kind != "group"])


def chair(trigger: Trigger, who: Who) -> Cast | None:
    """ "Ash co-chaired the council with Birk", "Ash and Birk will co-chair the council"."""
    verb = trigger.token  # of "co", "-", "chaired", which the parse takes for a noun's
    first = verb.doc[max(0, verb.i - 2)]
    left = nearby.before(first, who) if first.lower_ == "co" else None
    chairs = [left, *nearby.start_of_list(left, who)] if left is not None else people(who, subjects(verb))
    chaired = [t for o in objects(verb) for t in (o, *under(o, "of"))]
    return _together(Kind.MEETING, chairs, people(who, [t for word in (verb, *chaired) for t in under(word, "with")]))


def side_by_side(verb: Word, who: Who) -> Cast | None:
    """ "Ash and Birk appeared together in Oslo", "stood side by side on Monday"."""
    beside = any(t.lower_ in small_set("side_by_side_adverbs") for t in children(verb, "advmod", "npadvmod", "dobj"))
    return _together(Kind.MEETING, people(who, subjects(verb)), ()) if beside and _is_scene(verb, who) else None


def line(trigger: Trigger, who: Who) -> Cast | None:
    """ "were on the phone for an hour", "had Ash on the phone", "picked up the phone to Ash", "settled it by phone"."""
    noun = trigger.token
    verb, link = governing_verb(noun), noun.head.lower_ if noun.dep_ == "pobj" else ""
    lifted = noun.dep_ == "dobj" and noun.head.lower_ in _LIFTED
    beside = noun.dep_ == "compound" and noun.head.lower_ in small_set("in_touch")  # "had telephone contact with"
    of_meeting = verb is not None and is_encounter(verb) and not is_copula(verb) and not is_journey(verb)
    if verb is None or of_meeting or not (lifted or beside or link in _MEANS):
        return None
    if link == "on" and not (is_copula(verb) or verb.lower_ in word_forms("on_the_line")):
        return None
    said = [*objects(verb), *under(verb, "over", "through")]
    others = [] if lifted else [t for thing in said for t in (thing, *under(thing, "with", "to"))]
    touched = [t for t in under(verb, "in") if t.lower_ in small_set("in_touch")]  # "was in touch by phone with"
    tokens = [*others, *(t for word in (verb, noun, noun.head, *touched) for t in under(word, "with", "to"))]
    callers, called = people(who, subjects(verb)), people(who, tokens)
    alone = called or link == "on" or lifted or _is_settled(verb)
    return _together(Kind.CALL, callers, called) if alone else None


def _is_settled(verb: Word) -> bool:
    """ "Ash and Birk settled the row over the phone"; not "said (pushed back) by telephone", to somebody else."""
    return bool(objects(verb)) and verb.lower_ not in small_set("said")


def video(trigger: Trigger, who: Who) -> Cast | None:
    """ "raised it with Ash by video link"."""
    noun = trigger.token
    return line(trigger, who) if noun.i and noun.nbor(-1).lower_ in ("video", "satellite") else None


def at_side(trigger: Trigger, who: Who) -> Cast | None:
    """ "was at Ash's side for the opening", "stood by his side", "said it with Birk at his side": not "on his side"."""
    noun = trigger.token
    company = _company_at_side(noun, who) if noun.head.lower_ in ("at", "by") else []
    if company:
        above = governing_verb(noun)
        ones = people(who, children(noun, "poss")) or (people(who, subjects(above)) if above is not None else [])
        return _together(Kind.MEETING, ones, company)
    verb = governing_verb(noun.head) if noun.dep_ == "pobj" and noun.head.lower_ in ("at", "by") else None
    if verb is None or is_negated(verb) or not (is_copula(verb) or verb.lower_ in small_set("standing")):
        return None
    return _together(Kind.MEETING, people(who, subjects(verb)), people(who, children(noun, "poss")))


def _company_at_side(side: Word, who: Who) -> list[Mention]:
    """ "with Birk at his side"."""
    before = side.doc[max(0, side.head.i - _NEAR_SIDE) : side.head.i]
    beside = [t for word in before if word.lower_ == "with" for t in children(word, "pobj", "pcomp", "nsubj")]
    return people(who, beside[-1:])


def _is_of_two(verb: Word, signed: list[Word]) -> bool:
    """ "signed the agreement", which is no pact that many sign at a summit."""
    pact = all(t.lower_ in small_set("signed_together") for t in signed)
    return pact and not any(t.lower_ in word_forms("gathering_nouns") for t in verb.doc)


def _is_scene(verb: Word, who: Who) -> bool:
    """Whether the clause has a day, or a place by name."""
    placed = any(t.tag_[:3] == "NNP" for word in (verb, *children(verb, "dobj")) for t in under(word, *_PLACED))
    return placed or happens_where(verb) or any(who.is_day(t) for t in verb.subtree if t.i > verb.i)


def _together(kind: Kind, one: Iterable[Mention], other: Iterable[Mention]) -> Cast | None:
    sides = players((one, SIDE), (other, SIDE))
    return Cast(kind, sides) if len(polities(parties(mention for mention, _ in sides))) > 1 else None
