"""A cast filled from the order of the words, where the parse alone leaves a side out."""

from dataclasses import replace

from summitry.extract.events import nearby, passing
from summitry.extract.events.parts import SIDE, TRAVELLER, Cast, people, players
from summitry.extract.events.triggers import Trigger
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import NAMED, Mention
from summitry.extract.text.syntax import children, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import Kind

_OBJECTS = ("him", "her")
_BY_ORDER = ("meet", "sit", "receive", "speak", "phone", "meeting", "talk", "call", "press", "shake")


def filled(trigger: Trigger, found: Cast, who: Who) -> Cast:
    """The cast with those whom the words around the trigger add to what the parse gives."""
    found = _rebound(found, who)
    if found.kind is Kind.VISIT and not found.players and found.goals:
        return _travelled(trigger, found, who)
    by_order = trigger.word.frame in _BY_ORDER and found.kind is not Kind.VISIT  # "will speak to the Knesset"
    return _listed(trigger, _helped(trigger, found, who), who) if by_order else found


def _rebound(found: Cast, who: Who) -> Cast:
    """ "Biden would not meet with him": nobody meets himself, so the pronoun is somebody named before."""
    named = [mention for mention, _ in found.players]
    for k, (mention, role) in enumerate(found.players):
        others = parties([m for m in named if m is not mention])
        if (
            mention.text.lower() not in _OBJECTS
            or nearby.is_owner(mention, who)
            or not set(mention.parties) & set(others)
        ):
            continue
        before = [m for m in who.passage.mentions if m.end <= mention.start and m.kind in NAMED]
        fitting = [m for m in before if len(m.parties) == 1 and m.parties[0] not in others]
        fitting = [m for m in fitting if m.parties[0].participant.polity not in polities(others)]
        if fitting:
            meant = mention._replace(parties=fitting[-1].parties)
            return replace(found, players=(*found.players[:k], (meant, role), *found.players[k + 1 :]))
    return found


def _listed(trigger: Trigger, found: Cast, who: Who) -> Cast:
    """The cast with the further items of a list whose first items the parse gives."""
    at = who.offset(trigger.token)
    named = [mention for mention, _ in found.players]
    right = [mention for mention in named if mention.start > at]
    more: list[Mention] = []
    if right:
        first = list(nearby.after(trigger.token, who, not trigger.word.verb or trigger.word.frame == "speak"))
        more = [*first, *(m for start in (*first[:1], right[-1]) for m in nearby.rest_of_list(start, who))]
        more += nearby.set_apart(right[-1], who) or nearby.with_again([*right, *more][-1], who)
    if trigger.word.verb:
        left = [mention for mention in named if mention.start < at]
        more += [m for start in left[:1] for m in nearby.start_of_list(start, who)]
    return Cast(found.kind, players((named, SIDE), (more, SIDE)), found.goals, found.open)


def _helped(trigger: Trigger, found: Cast, who: Who) -> Cast:
    """The cast, filled from the order of the words where the parse gives fewer than two polities."""
    named = [mention for mention, _ in found.players]
    if len(polities(parties(named))) > 1:
        return found
    right = list(nearby.after(trigger.token, who, not trigger.word.verb or trigger.word.frame == "speak"))
    right = right or (passing.partners(trigger.token, who) if trigger.word.verb else [])
    verb = trigger.word.verb and (right or len(named) == 1)
    gerund = right and trigger.token.dep_ == "pcomp"
    told = gerund and people(who, subjects(trigger.token))  # "Ash says Birk won after meeting Cole"
    left = nearby.before(trigger.token, who) if verb and not told else None
    left = left or nearby.main_subject(trigger.token, who, bool(named or right))
    left = left or nearby.head_of_headline(trigger.token, who)
    if trigger.word.frame == "meet" and not (named or right or left):
        return Cast(found.kind, players((nearby.pair(trigger.token, who), SIDE)), found.goals, found.open)
    if not right and not trigger.word.verb and (two := _holding(trigger, who)):
        return Cast(found.kind, players((two, SIDE)), found.goals, found.open)
    if not left and named and not trigger.word.verb:
        right += nearby.opener(trigger.token, who)
    if not right and not trigger.word.verb:
        right = nearby.house(trigger.token, who, [*named, *([left] if left else [])])
    sides = players((named, SIDE), (right, SIDE), ([left] if left else [], SIDE))
    return Cast(found.kind, sides, found.goals, found.open)


def _holding(trigger: Trigger, who: Who) -> list[Mention]:
    """ "as Ash and Birk hold talks", where the parse gives the verb no subject: the two right before it."""
    noun, verb = trigger.token, trigger.token.head
    held = noun.dep_ == "dobj" and verb.lower_ in small_set("holds") and not children(verb, "nsubj", "nsubjpass", "aux")
    two = nearby.pair(verb, who) if held and verb.i and not under(noun, "with", "between", "of") else []
    return two if two and two[0] is who.mention(verb.nbor(-1)) else []


def _carries(noun: Word) -> bool:
    """ "A plane carrying Ash landed in Oslo"."""
    carrying = any(verb.lower_ in ("carrying", "bringing", "bearing") for verb in children(noun, "acl"))
    return carrying or noun.lower_ in word_forms("vehicles")


def _travelled(trigger: Trigger, found: Cast, who: Who) -> Cast:
    """A journey without a traveller by the parse: who stands before the verb, or after the opening phrase; not in
    "Ash said that rebels could return to Oman", where others travel."""
    own = children(trigger.token, "nsubj") if trigger.word.verb else []
    if any(t.tag_[:2] == "NN" and who.mention(t) is None and not _carries(t) for t in own):
        return found
    left = nearby.before(trigger.token, who) if trigger.word.verb else None
    left = left or nearby.main_subject(trigger.token, who, True)
    return Cast(found.kind, players(([left] if left else [], TRAVELLER)), found.goals)
