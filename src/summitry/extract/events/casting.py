"""The grammar of who meets whom: from a trigger to the mentions that play a part in it.

One function a frame of the trigger table. A party found by several ways counts once.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from summitry.extract.events import nearby, nouns, senses
from summitry.extract.events.triggers import Trigger, is_encounter
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import Mention
from summitry.extract.syntax import (
    agents,
    children,
    conjuncts,
    governing_verb,
    is_passive,
    objects,
    subjects,
    under,
)
from summitry.model.terms import Kind

Token = Any
_HOURS, _LENGTH = frozenset(("hour", "hours", "minute", "minutes")), 7
SIDE, TRAVELLER, HOST, ATTENDEE = "side", "traveller", "host", "attendee"
_PEOPLE = ("person", "office", "counterpart", "pronoun", "group")
_OBJECTS = ("him", "her")
_BY_ORDER = ("meet", "receive", "speak", "phone", "meeting", "talk", "call", "press", "shake")
_PLACES = frozenset(("place", "places", "placed", "placing", "make", "makes", "made", "making"))
_AFAR = frozenset(("call", "videoconference", "teleconference", "conversation"))
_SIDES = frozenset(("next",))
_TOWARDS = ("to", "into", "in", "at")


@dataclass(frozen=True, slots=True)
class Cast:
    """Who plays which part.

    goals: the nouns that name where a journey leads or which gathering is attended. open: the words have a first side
    that is not known ("I spoke with A and B").
    """

    kind: Kind
    players: tuple[tuple[Mention, str], ...]
    goals: tuple[Token, ...] = ()
    open: bool = False


def cast(trigger: Trigger, who: Who) -> Cast | None:
    """The cast of a trigger; None where the word is not used in this sense ("met with criticism", "call on")."""
    found = _FRAMES[trigger.word.frame](trigger, who)
    if found is None:
        return None
    found = _rebound(found, who)
    if found.kind is Kind.VISIT and not found.players and found.goals:
        return _travelled(trigger, found, who)
    return _listed(trigger, _helped(trigger, found, who), who) if trigger.word.frame in _BY_ORDER else found


def _rebound(found: Cast, who: Who) -> Cast:
    """ "Biden would not meet with him": nobody meets himself, so the pronoun is somebody named before."""
    named = [mention for mention, _ in found.players]
    for k, (mention, role) in enumerate(found.players):
        others = parties([m for m in named if m is not mention])
        if mention.text.lower() not in _OBJECTS or not set(mention.parties) & set(others):
            continue
        before = [m for m in who.passage.mentions if m.end <= mention.start and m.kind in ("person", "office")]
        fitting = [m for m in before if len(m.parties) == 1 and m.parties[0] not in others]
        fitting = [m for m in fitting if m.parties[0].participant.polity not in polities(others)]
        if fitting:
            meant = replace(mention, parties=fitting[-1].parties)
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
    if trigger.word.verb:
        left = [mention for mention in named if mention.start < at]
        more += [m for start in left[:1] for m in nearby.start_of_list(start, who)]
    return Cast(found.kind, _players((named, SIDE), (more, SIDE)), found.goals, found.open)


def _helped(trigger: Trigger, found: Cast, who: Who) -> Cast:
    """The cast, filled from the order of the words where the parse gives fewer than two polities."""
    named = [mention for mention, _ in found.players]
    if len(polities(parties(named))) > 1:
        return found
    right = list(nearby.after(trigger.token, who, not trigger.word.verb or trigger.word.frame == "speak"))
    verb = trigger.word.verb and (right or len(named) == 1)
    left = nearby.before(trigger.token, who) if verb else None
    left = left or nearby.main_subject(trigger.token, who, bool(named or right))
    players = _players((named, SIDE), (right, SIDE), ([left] if left else [], SIDE))
    return Cast(found.kind, players, found.goals, found.open)


def _travelled(trigger: Trigger, found: Cast, who: Who) -> Cast:
    """A journey without a traveller by the parse: who stands before the verb, or after the opening phrase."""
    left = nearby.before(trigger.token, who) if trigger.word.verb else None
    left = left or nearby.main_subject(trigger.token, who, True)
    return Cast(found.kind, _players(([left] if left else [], TRAVELLER)), found.goals)


def _players(*groups: tuple[Iterable[Mention], str]) -> tuple[tuple[Mention, str], ...]:
    parts: dict[Mention, str] = {}
    for mentions, role in groups:
        for mention in mentions:
            parts.setdefault(mention, role)
    return tuple(sorted(parts.items(), key=lambda part: part[0].start))


def _named(who: Who, tokens: Iterable[Token]) -> list[Mention]:
    return [mention for token in tokens for mention in who.named(token)]


def _people(who: Who, tokens: Iterable[Token]) -> list[Mention]:
    return [m for m in _named(who, tokens) if m.kind in _PEOPLE]


def _meet(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    if senses.is_fulfilled(trigger):
        return None
    tokens = [*subjects(verb), *objects(verb), *under(verb, "with", "alongside"), *agents(verb)]
    guests = [m for t in subjects(verb) if is_encounter(t) for m in nouns.travellers(t, who)]  # "a visit by Xi to meet"
    kind = Kind.CALL if nouns.met_afar(verb) else trigger.word.kind
    return Cast(kind, _players((_named(who, tokens), SIDE), (guests, SIDE)), (), _is_open(verb, who))


def _is_open(verb: Token, who: Who) -> bool:
    """The subject is a pronoun for somebody unknown."""
    doers = subjects(verb)
    return bool(doers) and doers[0].tag_ == "PRP" and not _named(who, doers)


def _sit(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    down = any(child.lower_ == "down" for child in verb.children)
    return _meet(trigger, who) if down else None


def _see(trigger: Trigger, who: Who) -> Cast | None:
    """ "saw Ash on Monday", where the words mean a meeting."""
    seeing, seen = _named(who, subjects(trigger.token)), senses.seen(trigger.token, who)
    sides = _players((seeing, SIDE), (seen, SIDE))
    return (
        Cast(trigger.word.kind, sides) if seeing and seen and len(polities(parties(m for m, _ in sides))) > 1 else None
    )


def _spend(trigger: Trigger, who: Who) -> Cast | None:
    """ "spent two hours (alone) with Xi", "Obama and Putin spent ninety minutes together"."""
    verb = trigger.token
    hours = any(token.lower_ in _HOURS for token in verb.doc[verb.i + 1 : verb.i + _LENGTH])
    return _meet(trigger, who) if hours else None


def _speak(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    beside = _named(who, under(verb, "alongside", "beside"))
    if beside:  # "speaking alongside Xi"
        return Cast(
            Kind.MEETING, _players((_named(who, subjects(verb)), SIDE), (beside, SIDE)), (), _is_open(verb, who)
        )
    by = under(verb, "by", "over", "via", "on")  # "spoke by telephone with A" hangs "with" on the telephone
    partners = _named(who, under(verb, "with", "to")) or _named(who, [t for noun in by for t in under(noun, "with")])
    partners = partners or _after_colon(verb, who) or list(nearby.partner(verb, who))
    together = len(_named(who, subjects(verb))) > 1 and not under(verb, "before", "to", "at")  # not to an audience
    if not partners and not nouns.is_remote(verb) and not together and not _to_group(verb, who):
        return None
    players = _players((_named(who, subjects(verb)), SIDE), (partners, SIDE))
    return Cast(nouns.talk_kind(verb, trigger.word.kind), players, (), _is_open(verb, who))


def _to_group(verb: Token, who: Who) -> bool:
    """ "spoke with allied leaders": officials whom other sentences may name."""
    found = [who.mention(t) for t in under(verb, "with")]
    return any(m is not None and m.kind == "group" for m in found)


def _after_colon(verb: Token, who: Who) -> list[Mention]:
    """ "spoke individually with: A; B; and C"."""
    marks = [t for t in verb.rights if t.text == ":" and t.nbor(-1).lower_ in ("with", "to")]
    return list(nearby.after(marks[0].nbor(-1), who, False)) if marks else []


def _phone(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    host = senses.called_on(trigger, who)
    if host:
        return Cast(Kind.MEETING, _players((_people(who, subjects(verb)), SIDE), (host, SIDE)))
    if senses.is_reproach(verb):
        return None
    called = [m for o in objects(verb) for m in _people(who, [o]) if not senses.is_renamed(o, m, who)]
    named_something = children(verb, "ccomp", "prt") or (children(verb, "oprd") and children(verb, "dobj"))
    if trigger.word.lemma == "call" and (named_something or not called):
        return None
    callers = _named(who, agents(verb) if is_passive(verb) else subjects(verb))
    return Cast(Kind.CALL, _players((callers, SIDE), (called, SIDE)))


def _discuss(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    players = _players((_named(who, subjects(verb)), SIDE), (_named(who, under(verb, "with")), SIDE))
    return Cast(nouns.talk_kind(verb, Kind.MEETING), players) if len(players) > 1 else None


def _receive(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    if is_passive(verb):
        hosts, guests = _named(who, agents(verb)), _people(who, subjects(verb))
    else:
        hosts, guests = _named(who, subjects(verb)), _people(who, objects(verb))
    callers = _named(who, [t for o in objects(verb) if o.lower_ in ("call", "calls") for t in under(o, "from")])
    if callers:  # "received a call from Ash"
        return Cast(Kind.CALL, _players((hosts, SIDE), (callers, SIDE)))
    each = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "each"  # "greeted each other face-to-face"
    if not guests and not (each and len(polities(parties(hosts))) > 1):
        return None
    return Cast(Kind.MEETING, _players((guests, SIDE), (hosts, SIDE)))


def _beside(trigger: Trigger, who: Who) -> Cast | None:
    """ "stood beside Xi", "appeared alongside Xi", "announced it flanked by Xi": they were in one place."""
    verb = trigger.token
    others = [*under(verb, "beside", "alongside", "with"), *(agents(verb) if trigger.word.lemma == "flank" else ())]
    others += [t for side in children(verb, "advmod") if side.lower_ in _SIDES for t in under(side, "to", "of")]
    with_whom = [m for m in _people(who, others) if m.kind != "group"]
    if not with_whom or (trigger.word.lemma == "stand" and under(verb, "with")):
        return None  # "stands with Ukraine" is support
    doers = _people(who, subjects(verb))
    above = governing_verb(verb.head) if not doers else None
    doers = doers or (_people(who, subjects(above)) if above is not None else [])
    return Cast(Kind.MEETING, _players((doers, SIDE), (with_whom, SIDE))) if doers else None


def _visit(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    goals = [g for o in objects(verb) for g in conjuncts(o)] + [
        t for t in verb.children if t.lower_ in ("here", "there")
    ]
    goals += under(verb, "with")
    hosts = _people(who, goals)
    if is_passive(verb):
        return Cast(Kind.VISIT, _players((_named(who, agents(verb)), TRAVELLER)), tuple(subjects(verb)))
    travellers = _named(who, subjects(verb))
    if hosts:
        return Cast(Kind.MEETING, _players((travellers, SIDE), (hosts, SIDE)))
    return Cast(Kind.VISIT, _players((travellers, TRAVELLER)), tuple(goals)) if goals else None


def _travel(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    towards = (*_TOWARDS, "for") if trigger.word.lemma == "head" else _TOWARDS
    goals = [g for noun in under(verb, *towards) for g in conjuncts(noun)]
    goals += [t for t in verb.children if t.lower_ in ("here", "there")]
    if not goals or is_passive(verb) or not senses.is_journey(trigger):
        return None
    return Cast(Kind.VISIT, _players((_named(who, subjects(verb)), TRAVELLER)), tuple(goals))


def _send(trigger: Trigger, who: Who) -> Cast | None:
    """ "is sending the secretary of state to Cairo": who is sent makes the journey."""
    verb = trigger.token
    sent = subjects(verb) if is_passive(verb) else children(verb, "dobj")
    travellers = [m for m in _named(who, sent) if m.kind in ("person", "office")]
    goals = [g for t in (verb, *sent) for noun in under(t, "to") for g in conjuncts(noun)]
    return Cast(Kind.VISIT, _players((travellers, TRAVELLER)), tuple(goals)) if goals and travellers else None


def _depart(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    goals = [g for noun in under(verb, "for") for g in conjuncts(noun)]
    return Cast(Kind.VISIT, _players((_named(who, subjects(verb)), TRAVELLER)), tuple(goals)) if goals else None


def _stay(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    due = [t for t in children(verb, "acomp") if t.lower_ == "due"]  # "is due in Paris on Monday"
    if (children(verb, "attr", "acomp", "oprd") and not due) or verb.dep_ in ("aux", "auxpass"):
        return None
    goals = [g for token in (verb, *due) for noun in under(token, "in") for g in conjuncts(noun)]
    goals += [t for t in verb.children if t.lower_ == "here"]
    travellers = _people(who, subjects(verb))
    return Cast(Kind.VISIT, _players((travellers, TRAVELLER)), tuple(goals)) if goals and travellers else None


def _shake(trigger: Trigger, who: Who) -> Cast | None:
    hands = [o for o in children(trigger.token, "dobj") if o.lower_ in ("hand", "hands")]
    if not hands:
        return None
    owners = _people(who, [t for hand in hands for t in children(hand, "poss")])  # "shook the king's hand"
    return Cast(Kind.MEETING, _players((_meet_with(trigger.token, hands, who), SIDE), (owners, SIDE)))


def _meet_with(verb: Token, nouns_too: list[Token], who: Who) -> list[Mention]:
    partners = [t for noun in (verb, *nouns_too) for t in under(noun, "with", "of")]
    return [*_named(who, subjects(verb)), *_named(who, partners)]


def _attend(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    goals = [*objects(verb), *under(verb, "in", "at")]
    joined = _people(who, objects(verb)) if trigger.word.lemma == "join" else []
    if joined:
        afar = any(noun.lower_ in _AFAR for noun in under(verb, "on", "in", "for"))
        kind = Kind.CALL if afar else Kind.MEETING  # "joining him on the call were A and B"
        return Cast(kind, _players((_named(who, subjects(verb)), SIDE), (joined, SIDE)))
    if trigger.word.lemma in ("address", "participate") and not any(map(nouns.may_gather, goals)):
        return None
    if is_passive(verb):
        goals, comers = subjects(verb), agents(verb)
    else:
        comers = subjects(verb)
    return Cast(Kind.GATHERING, _players((_named(who, comers), ATTENDEE)), tuple(goals)) if goals else None


def _avoid(trigger: Trigger, who: Who) -> Cast | None:
    found = _attend(trigger, who)
    if found is None:
        return None
    return Cast(Kind.VISIT, tuple((mention, TRAVELLER) for mention, _ in found.players), found.goals)


def _noun_meeting(trigger: Trigger, who: Who) -> Cast | None:
    sides = nouns.sides(trigger.token, who)
    if sides is None:
        return None
    return Cast(nouns.meeting_kind(trigger.token, trigger.word), _players((sides, SIDE)))


def _noun_call(trigger: Trigger, who: Who) -> Cast | None:
    if nouns.is_courtesy(trigger.token):
        hosts = _named(who, under(trigger.token, "on", "upon", "to"))
        guests = nouns.sides(trigger.token, who) or _named(who, subjects(trigger.token.head))
        return Cast(Kind.MEETING, _players((guests, SIDE), (hosts, SIDE)))
    if not nouns.is_phone_call(trigger.token, who):
        return None
    noun = trigger.token
    placed = [noun.head] if noun.dep_ == "dobj" and noun.head.lower_ in _PLACES else []
    called = _people(who, [t for word in (noun, *placed) for t in under(word, "to")])
    called += _people(who, under(noun, "from"))  # "after a late call from Ash, he gave way"
    return Cast(Kind.CALL, _players((nouns.sides(noun, who, bool(called)) or (), SIDE), (called, SIDE)))


def _noun_press(trigger: Trigger, who: Who) -> Cast | None:
    """ "a joint news conference with Macron": two who answer questions together have met."""
    noun = trigger.token
    kinds = {child.lower_ for child in noun.children}
    if kinds & {"video", "telephone", "phone"}:
        return Cast(Kind.CALL, _players((nouns.sides(noun, who) or (), SIDE)))
    if not kinds & {"news", "press"} or not (kinds & {"joint"} or under(noun, "with")):
        return None
    return Cast(Kind.MEETING, _players((nouns.sides(noun, who) or (), SIDE)))


def _noun_visit(trigger: Trigger, who: Who) -> Cast | None:
    travellers, hosts = nouns.travellers(trigger.token, who), nouns.hosts(trigger.token, who)
    goals = tuple(nouns.destinations(trigger.token, who))
    placed = under(trigger.token, "to", "in", "at")
    if travellers and not placed and _people(who, under(trigger.token, "with")):
        return Cast(Kind.MEETING, _players((travellers, SIDE), (hosts, SIDE)))  # "canceled a visit with Trump"
    return Cast(Kind.VISIT, _players((travellers, TRAVELLER), (hosts, HOST)), goals)


_FRAMES: dict[str, Callable[[Trigger, Who], Cast | None]] = {
    "meet": _meet,
    "sit": _sit,
    "see": _see,
    "spend": _spend,
    "speak": _speak,
    "phone": _phone,
    "discuss": _discuss,
    "receive": _receive,
    "beside": _beside,
    "visit": lambda t, w: _visit(t, w) if t.word.verb else _noun_visit(t, w),
    "travel": _travel,
    "depart": _depart,
    "send": _send,
    "stay": _stay,
    "shake": _shake,
    "attend": _attend,
    "avoid": _avoid,
    "meeting": _noun_meeting,
    "talk": _noun_meeting,
    "call": _noun_call,
    "press": _noun_press,
}
