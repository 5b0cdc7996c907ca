"""The grammar of who meets whom: from a trigger to the mentions that play a part in it.

One function a frame of the trigger table. A party found by several ways counts once.
"""

from collections.abc import Callable
from dataclasses import replace

from summitry.extract.events import (
    afar,
    bringing,
    calling,
    company,
    deeds,
    inviting,
    journeying,
    nearby,
    nouns,
    passing,
    plans,
    scenes,
    senses,
    travelling,
)
from summitry.extract.events.bygone import as_leaders
from summitry.extract.events.filling import filled
from summitry.extract.events.parts import SIDE, Cast, named, people, players
from summitry.extract.events.scenes import governing, is_town
from summitry.extract.events.triggers import Trigger, is_encounter
from summitry.extract.events.who import SENT, Who, is_club, parties, polities
from summitry.extract.story import PEOPLE, Mention
from summitry.extract.text.syntax import (
    actors,
    agents,
    beyond,
    children,
    governing_verb,
    is_passive,
    objects,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import Kind

_LENGTH = 7
_TOPIC = ("about", "regarding", "concerning")
_UNKNOWN = ("NN", "NNS")


def cast(trigger: Trigger, who: Who) -> Cast | None:
    """The cast of a trigger; None where the word is not used in this sense ("met with criticism", "call on")."""
    found = _FRAMES[trigger.word.frame](trigger, who) or _otherwise(trigger, who)
    if found is not None and found.kind is Kind.VISIT and _went_as_other(trigger.token):
        return None
    return as_leaders(filled(trigger, found, who)) if found is not None else None


def _otherwise(trigger: Trigger, who: Who) -> Cast | None:
    """ "brought it up with Ash in Rome": what a verb of encounter tells of that is used in another sense."""
    return company.company(trigger.token, who) if trigger.word.verb and trigger.noun is None else None


def _went_as_other(token: Word) -> bool:
    """ "visited Oman as a senator", "her trip to Rome as a candidate": no leader's journey (CODEBOOK.md, rule 21)."""
    verb = governing_verb(token)
    roles = [t.lower_ for word in (token, verb) if word is not None for t in under(word, "as")]
    return any(role in word_forms("lesser_roles") for role in roles)


def _meet(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    if senses.is_fulfilled(trigger) or (trigger.word.lemma == "convene" and any(map(is_encounter, objects(verb)))):
        return None  # who convenes a meeting is told with the meeting
    met = objects(verb) if not under(verb, "with") and trigger.word.frame != "spend" else []
    if any(o.tag_ == "NN" and not who.named(o) for o in met) and not people(who, met):
        return None  # "failed to meet a goal": a thing, or nobody of note
    tokens = [*subjects(verb), *objects(verb), *under(verb, "with", "alongside"), *agents(verb)]
    tokens += plans.who_plans(verb)
    if under(verb, "with") and not _met(verb, who):
        tokens += _included(verb)
    if not under(verb, "with") and (not objects(verb) or trigger.word.frame == "spend"):
        tokens += [t for t in beyond(verb, "with") for m in who.named(t)[:1] if m.kind in PEOPLE]
    guests = [m for t in subjects(verb) if is_encounter(t) for m in nouns.travellers(t, who)]  # "a visit by Xi to meet"
    guests += nearby.behind_place(verb, who) if trigger.word.lemma == "meet" else ()
    kind = Kind.CALL if afar.met_afar(verb) else trigger.word.kind
    return Cast(kind, players((named(who, tokens), SIDE), (guests, SIDE)), (), _is_open(verb, who))


def _travel(trigger: Trigger, who: Who) -> Cast | None:
    """A journey; who "came together in Rome" met there."""
    together = any(child.lower_ == "together" for child in trigger.token.rights)
    if not together or trigger.word.lemma != "come" or under(trigger.token, "to"):
        return travelling.travel(trigger, who)
    met = _meet(trigger, who)
    return replace(met, kind=Kind.MEETING) if met is not None else None


def _is_open(verb: Word, who: Who) -> bool:
    """The subject is somebody whom the words leave unknown: a pronoun, "the group" in "the group met with A and B"."""
    doers = subjects(verb)
    if not doers or named(who, doers):
        return False
    own = doers[0].head.i == verb.i and not any(who.mention(t) for t in doers[0].subtree)
    return doers[0].tag_ == "PRP" or (own and doers[0].tag_ in _UNKNOWN and len(_met(verb, who)) > 1)


def _met(verb: Word, who: Who) -> frozenset[str]:
    """The polities of those behind the verb."""
    return polities(parties(named(who, [*objects(verb), *under(verb, "with")])))


def _sit(trigger: Trigger, who: Who) -> Cast | None:
    """ "sat down with Xi", "sat across from Xi"."""
    down = any(child.lower_ == "down" for child in trigger.token.children)
    return _meet(trigger, who) if down else _beside(trigger, who)


def _see(trigger: Trigger, who: Who) -> Cast | None:
    """ "saw Ash on Monday", where the words mean a meeting."""
    verb = trigger.token
    seeing, seen = named(who, subjects(verb)), senses.seen(verb, who)
    if not seeing and verb.dep_ == "acl" and verb.tag_ == "VB" and verb.head.dep_ == "dobj":
        seeing = people(who, subjects(verb.head.head))  # "scrapped plans to see Ash"
    if not seen and len(parties(seeing)) > 1 and any(t.lower_ == "other" for t in objects(trigger.token)):
        seen = seeing  # "when the two see each other"
    sides = players((seeing, SIDE), (seen, SIDE))
    return (
        Cast(trigger.word.kind, sides) if seeing and seen and len(polities(parties(m for m, _ in sides))) > 1 else None
    )


def _spend(trigger: Trigger, who: Who) -> Cast | None:
    """ "spent two hours (alone) with Xi", "Obama and Putin spent ninety minutes together"."""
    verb = trigger.token
    span = verb.doc[verb.i + 1 : verb.i + _LENGTH]
    spent = [w for t in (verb, *children(verb, "dobj")) for w in (*under(t, "with"), *beyond(t, "with"))]
    company = bool(people(who, [w for w in spent if w.lower_ not in small_set("soldiers")]))
    if not company and any(token.lower_ in small_set("days_spent") for token in children(verb, "dobj", "npadvmod")):
        return travelling.spend_days(verb, who)
    lengths = small_set("hours") | (small_set("parts_of_days") if company else frozenset())
    hours = any(token.lower_ in lengths for token in span)
    return _meet(trigger, who) if hours and not any(token.lower_ in small_set("uncounted") for token in span) else None


def _speak(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    if (speech := travelling.before_parliament(verb, who)) is not None:
        return speech
    beside = named(who, under(verb, "alongside", "beside"))
    if beside:  # "speaking alongside Xi"
        return Cast(Kind.MEETING, players((named(who, subjects(verb)), SIDE), (beside, SIDE)), (), _is_open(verb, who))
    by = under(verb, "by", "over", "via", "on")  # "spoke by telephone with A" hangs "with" on the telephone
    partners = named(who, under(verb, "with", "to")) or named(who, [t for noun in by for t in under(noun, "with")])
    partners = partners or _beyond_topic(verb, who)
    partners = partners or people(who, _included(verb))
    if trigger.word.lemma == "consult" and afar.is_remote(verb):
        partners = partners or people(who, objects(verb))  # "consulted Ash by phone"
    partners = partners or _after_colon(verb, who) or passing.partners(verb, who)
    several = named(who, subjects(verb))
    set_there = any(who.is_day(t) for t in under(verb, "on")) or any(map(is_town, under(verb, "in")))
    set_there = set_there or company.is_each_other(under(verb, "to", "with"))
    set_there = set_there or any(t.lower_ == "last" for t in children(verb, "advmod"))  # "the two last spoke in May"
    several = several * 2 if set_there and _is_pair(several) else several  # "the two had spoken on Friday (in Oslo)"
    several = several * 2 if " and " in "".join(m.text for m in several) else several  # "UK and Irish leaders speak"
    audience = [t for t in under(verb, "before", "to", "at", "of") if not company.is_each_other([t])]
    together = len(several) > 1 and not (audience and not company.is_each_other(under(verb, "to", "with")))
    together = together and verb.head.dep_ != "acl"  # not "are among the guests scheduled to speak"
    if not partners and not afar.is_remote(verb) and not together and not _to_group(verb, who):
        return None
    sides = players((named(who, subjects(verb)), SIDE), (partners, SIDE))
    return Cast(afar.talk_kind(verb, trigger.word.kind), sides, (), _is_open(verb, who))


def _is_pair(found: list[Mention]) -> bool:
    """One mention of people of two polities ("the two", "they")."""
    return len(found) == 1 and found[0].kind in ("group", "pronoun") and len(polities(found[0].parties)) > 1


def _included(verb: Word) -> list[Word]:
    """ "spoke with other leaders on Friday, including Ash", which the parse hangs on the verb or its subject."""
    if not under(verb, "with", "to"):
        return []  # "spoke against populists, including Ash"
    return [t for word in (verb, *subjects(verb)) for t in under(word, "including") if t.i > verb.i]


def _beyond_topic(verb: Word, who: Who) -> list[Mention]:
    """ "spoke about the crisis with A", which hangs A on the crisis; "about the deal with Iran" is a deal.

    "Spoke about his meeting with A" tells of the meeting."""
    topics = [topic for topic in under(verb, *_TOPIC) if not is_encounter(topic)]
    found = people(who, [t for topic in topics for t in under(topic, "with")])
    return [m for m in found if m.kind != "group"]


def _to_group(verb: Word, who: Who) -> bool:
    """ "spoke with allied leaders": officials whom other sentences may name."""
    found = [who.mention(t) for t in under(verb, "with")]
    return any(m is not None and m.kind == "group" for m in found)


def _after_colon(verb: Word, who: Who) -> list[Mention]:
    """ "spoke individually with: A; B; and C"."""
    marks = [t for t in verb.rights if t.text == ":" and t.nbor(-1).lower_ in ("with", "to")]
    return list(nearby.after(marks[0].nbor(-1), who, False)) if marks else []


def _discuss(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    things = [thing for thing in objects(verb) if not is_encounter(thing)]
    shared = [thing for thing in things if not children(thing, "poss")]
    beside = people(who, [t for thing in shared for t in under(thing, "with")])  # the parse hangs "with" on the topic
    beside = beside or scenes.at_home_there(verb, things, who)
    partners = named(who, under(verb, "with")) or [m for m in beside if m.kind != "group"]
    partners = partners or passing.partners(verb, who) or _beyond_setting(verb, who)
    doers = actors(verb)  # "a feud between Ash and Birk was discussed"
    sides = players((named(who, doers), SIDE), (partners, SIDE))
    whole = len(sides) > 1 or (verb.dep_ != "advcl" and any(is_club(mention) for mention, _ in sides))
    return Cast(afar.talk_kind(verb, Kind.MEETING), sides) if whole else None


def _beyond_setting(verb: Word, who: Who) -> list[Mention]:
    """ "discussed trade through the port with Ash", which hangs Ash on the port."""
    things = [t for t in under(verb, "through", "via", "across", "from") if not is_encounter(t)]
    return [m for m in people(who, [t for thing in things for t in under(thing, "with")]) if m.kind != "group"]


def _receive(trigger: Trigger, who: Who) -> Cast | None:
    verb = trigger.token
    by = agents(verb) or ([] if objects(verb) else under(verb, "by"))
    if is_passive(verb) or people(who, by):  # "Ash welcomed to Rome by Birk", as headlines have it
        hosts, guests = named(who, by) or _house(verb, who), people(who, subjects(verb))
    else:
        hosts, guests = named(who, subjects(verb)), people(who, _received(trigger))
        if not hosts and any(t.lower_ in small_set("crowds") for t in subjects(verb)):
            return None  # "a million people greeted him"
    callers = named(who, [t for o in objects(verb) if o.lower_ in ("call", "calls") for t in under(o, "from")])
    if callers:  # "received a call from Ash"
        return Cast(Kind.CALL, players((hosts, SIDE), (callers, SIDE)))
    if not guests and any(t.lower_ in small_set("sittings") for t in objects(verb)):
        return None  # "hosted the G20 Leaders' Summit"
    if any(t.lower_ in SENT for t in objects(verb)):
        guests = guests or who.sent_by(under(verb, "from", "of"))  # "received an envoy from Ash"
    guests = guests or list(nearby.right_after(verb, who)) or list(nearby.behind_place(verb, who))
    if not guests and any(t.lower_ in word_forms("officials_plural") for t in objects(verb)):
        return Cast(Kind.MEETING, players((hosts, SIDE)))  # "hosted Gulf leaders": who may be many
    each = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "each"  # "greeted each other face-to-face"
    if not guests and not (each and len(polities(parties(hosts))) > 1):
        return None
    kind = Kind.CALL if afar.met_afar(verb) else Kind.MEETING  # "hosted Ash for a virtual meeting"
    return journeying.as_guests(verb, hosts, guests) or Cast(kind, players((guests, SIDE), (hosts, SIDE)))


def _house(verb: Word, who: Who) -> list[Mention]:
    """ "was received in Moscow (at the Kremlin, in the Russian capital)": by whoever governs there."""
    there = under(verb, "in", "at")
    owners = [t for place in there if place.lower_ == "capital" for t in children(place, "amod", "poss")]
    found = [m for t in (*there, *owners) if (m := who.mention(t)) is not None and m.kind in ("polity", "demonym")]
    found = found or [m for t in there for m in governing(t, who)]
    return found if verb.lower_ in small_set("received") and not agents(verb) else []  # "welcomed by crowds"


def _received(trigger: Trigger) -> list[Word]:
    """Who is received; "welcomed the leadership (the visit, the return) of Ash" is praise."""
    objects_ = objects(trigger.token)
    if any(t.lower_ in small_set("sittings") for t in objects_):
        return []  # "the G20 Leaders' Summit", of which the parse makes two objects
    if trigger.word.lemma != "welcome":
        return objects_
    return [t for t in objects_ if t.lower_ not in word_forms("praised") and not is_encounter(t)]


def _play_host(trigger: Trigger, who: Who) -> Cast | None:
    """ "played host to Ash"."""
    noun = trigger.token
    verb = noun.head if noun.dep_ == "dobj" and noun.head.lower_ in small_set("playing_host") else None
    guests = people(who, [t for word in (noun, verb) for t in under(word, "to")]) if verb is not None else []
    if verb is None or not guests:
        return None
    return Cast(Kind.MEETING, players((guests, SIDE), (named(who, subjects(verb)), SIDE)))


def _beside(trigger: Trigger, who: Who) -> Cast | None:
    """ "stood beside Xi", "appeared alongside Xi", "announced it flanked by Xi": they were in one place."""
    verb = trigger.token
    others = [*under(verb, "beside", "alongside", "opposite", "between", "with")]
    others += agents(verb) if trigger.word.lemma == "flank" else ()
    if trigger.word.lemma == "pose":  # "posed for pictures with Xi"
        others += [t for purpose in under(verb, "for") for t in under(purpose, "with", "alongside")]
    sides = [t for t in children(verb, "advmod", "prt", "prep") if t.lower_ in small_set("beside")]
    others += [t for side in sides for t in under(side, "to", "of", "from")]
    others += under(verb, "from") if any(side.lower_ == "across" for side in sides) else ()
    if company.is_each_other(others):
        return Cast(Kind.MEETING, players((people(who, subjects(verb)), SIDE)))  # "sat across from each other"
    with_whom = [m for m in people(who, others) if m.kind != "group"]
    if not with_whom and (pair := deeds.side_by_side(verb, who)) is not None:
        return pair
    side = (trigger.word.lemma == "stand" and verb.i) or (trigger.word.lemma == "sit" and _is_post(verb))
    # "stands with Ukraine" is support, "sits with Ash on a council" a post; not so "Standing with Ash, he said"
    if not with_whom or (side and under(verb, "with")):
        return None
    if trigger.word.lemma == "picture" and any(t.tag_[:3] != "NNP" for t in under(verb, "on")):
        return None  # "are pictured together on mugs"
    doers = people(who, subjects(verb))
    above = governing_verb(verb.head) if not doers else None
    doers = doers or (people(who, subjects(above)) if above is not None else [])
    return Cast(Kind.MEETING, players((doers, SIDE), (with_whom, SIDE))) if doers else None


def _is_post(verb: Word) -> bool:
    """ "sits with Ash on a council", "sat out the row with Ash": not "sat with Ash in Oslo"."""
    return verb.tag_ in ("VBZ", "VBP") or any(t.lower_ in ("out", "in", "through") for t in children(verb, "prt"))


def _shake(trigger: Trigger, who: Who) -> Cast | None:
    hands = [o for o in children(trigger.token, "dobj") if o.lower_ in ("hand", "hands")]
    if not hands:
        return None
    owners = people(who, [t for hand in hands for t in children(hand, "poss")])  # "shook the king's hand"
    return Cast(Kind.MEETING, players((_meet_with(trigger.token, hands, who), SIDE), (owners, SIDE)))


def _meet_with(verb: Word, nouns_too: list[Word], who: Who) -> list[Mention]:
    partners = [t for noun in (verb, *nouns_too) for t in under(noun, "with", "of")]
    return [*named(who, subjects(verb)), *named(who, partners)]


def _noun_meeting(trigger: Trigger, who: Who) -> Cast | None:
    sides = nouns.sides(trigger.token, who)
    if sides is None:
        return None
    return Cast(afar.meeting_kind(trigger.token, trigger.word), players((sides, SIDE)))


def _noun_press(trigger: Trigger, who: Who) -> Cast | None:
    """ "a joint news conference with Macron", "a photo op with Abe": two who stand there together have met."""
    noun = trigger.token
    kinds = {t.lower_ for t in noun.doc[noun.left_edge.i : noun.i]}
    if kinds & {"video", "telephone", "phone"}:
        return Cast(Kind.CALL, players((nouns.sides(noun, who) or (), SIDE)))
    public = kinds & {"news", "press", "photo"} or noun.lower_ in ("appearance", "availability")
    if not public or not (kinds & {"joint"} or nouns.partners(noun, who) or _hold_together(noun, who)):
        return None
    told = noun.dep_ == "dobj" and noun.head.lower_ in small_set("telling_press")
    doers = people(who, subjects(noun.head)) if told else ()  # "Ash and Birk told a joint news conference"
    return Cast(Kind.MEETING, players((nouns.sides(noun, who) or (), SIDE), (doers, SIDE)))


def _hold_together(noun: Word, who: Who) -> bool:
    """ "Ash and Birk gave a news conference", "the Ash-Birk news conference"."""
    doers = subjects(noun.head) if noun.dep_ == "dobj" else ()
    own = nouns.own_sides(noun, who)
    return any(len(polities(parties(found))) > 1 for found in (people(who, doers), own))


_FRAMES: dict[str, Callable[[Trigger, Who], Cast | None]] = {
    "meet": _meet,
    "sit": _sit,
    "see": _see,
    "spend": _spend,
    "speak": _speak,
    "phone": calling.phone,
    "discuss": _discuss,
    "receive": _receive,
    "beside": _beside,
    "bring": lambda t, w: bringing.bring(t.token, w),
    "visit": lambda t, w: travelling.visit(t, w) if t.word.verb else travelling.noun_visit(t, w),
    "travel": _travel,
    "depart": travelling.depart,
    "send": travelling.send,
    "stay": travelling.stay,
    "way": travelling.on_way,
    "invite": inviting.invite,
    "ask": inviting.invite,
    "delegation": travelling.delegation,
    "shake": _shake,
    "attend": travelling.attend,
    "avoid": travelling.avoid,
    "meeting": _noun_meeting,
    "talk": _noun_meeting,
    "call": calling.noun_call,
    "press": _noun_press,
    "line": deeds.line,
    "link": deeds.video,
    "side": deeds.at_side,
    "host": _play_host,
    "deed": deeds.deed,
    "together": deeds.together,
    "hours": deeds.hours,
    "aside": deeds.aside,
    "face": deeds.face,
    "guest": deeds.guest,
    "carpet": deeds.carpet,
    "foot": deeds.foot,
    "embrace": deeds.embrace,
    "sign": deeds.sign,
    "chair": deeds.chair,
    "company": lambda t, w: company.company(t.token, w),
}
