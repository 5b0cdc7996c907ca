"""The grammar of who goes where: the casts of journeys, of attendance at gatherings, and of staying away from them."""

from collections.abc import Iterable
from functools import cache

from summitry.extract.events import afar, journeying, nouns, senses
from summitry.extract.events.behind import doers_behind, goals_behind
from summitry.extract.events.comers import acting_there, members_met
from summitry.extract.events.journeys import beyond_days, destinations, onward, with_members
from summitry.extract.events.parts import ATTENDEE, HOST, SIDE, TRAVELLER, Cast, named, people, players
from summitry.extract.events.triggers import Trigger, is_encounter
from summitry.extract.events.who import Who, is_state, parties, polities
from summitry.extract.places import names_region
from summitry.extract.story import NAMED, SINGLE, SOMEBODY, Mention
from summitry.extract.text.syntax import (
    actors,
    agents,
    children,
    conjuncts,
    governing_verb,
    is_negated,
    is_passive,
    objects,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words
from summitry.model.terms import Kind

_TOWARDS = ("to", "into", "in", "at")
_PAIR = 2


def visit(trigger: Trigger, who: Who) -> Cast | None:
    """Whoever visits a place, or meets the person visited."""
    verb = trigger.token
    goals = [g for o in objects(verb) for g in conjuncts(o)] + [
        t for t in verb.children if t.lower_ in ("here", "there")
    ]
    goals += under(verb, "with")
    if not goals and verb.dep_ == "advcl" and any(m.kind == "person" for m in named(who, subjects(verb))):
        goals = [verb]  # "while the king was visiting": the country spoken of
    hosts = people(who, goals)
    if is_passive(verb):
        return Cast(Kind.VISIT, players((named(who, agents(verb)), TRAVELLER)), tuple(subjects(verb)))
    travellers = named(who, subjects(verb))
    if hosts:
        return Cast(Kind.MEETING, players((travellers, SIDE), (hosts, SIDE)))
    if not goals:
        return _asked_to_visit(verb, travellers, who)
    goals = with_members(beyond_days(verb, goals, who))
    return Cast(Kind.VISIT, players((travellers, TRAVELLER)), tuple(goals))


def _asked_to_visit(verb: Word, travellers: list[Mention], who: Who) -> Cast | None:
    """ "Oman has invited Ash to visit", "was invited by Birk to visit": whose guest he would be."""
    inviting = verb.head
    if verb.dep_ not in ("xcomp", "advcl") or not inviting.lower_.startswith("invit") or not travellers:
        return None
    hosts = actors(inviting)
    named_hosts = [m for m in named(who, hosts) if m.kind in SINGLE]
    goals = tuple(t for t in hosts if t.tag_[:3] == "NNP") if not named_hosts else ()
    guests = [m for m in travellers if m not in named_hosts]
    return Cast(Kind.VISIT, players((guests, TRAVELLER), (named_hosts, HOST)), goals) if goals or named_hosts else None


def noun_visit(trigger: Trigger, who: Who) -> Cast | None:
    """ "her trip to Oman", "the visit by Ash"."""
    travellers, hosts = nouns.travellers(trigger.token, who), journeying.hosts(trigger.token, who)
    travellers = travellers or tuple(doers_behind(trigger.token, who))
    invited = journeying.invited(trigger.token, who)
    if invited:
        travellers, hosts = invited, tuple(people(who, subjects(trigger.token.head)))
    goals = tuple(with_members(destinations(trigger.token, who)))
    if trigger.word.lemma in ("leg", "destination") and not goals:
        return None  # "on the last leg of the tour": a word beside another that says where
    placed = under(trigger.token, "to", "in", "at")
    if travellers and not placed and people(who, under(trigger.token, "with")):
        return Cast(Kind.MEETING, players((travellers, SIDE), (hosts, SIDE)))  # "canceled a visit with Trump"
    return Cast(Kind.VISIT, players((travellers, TRAVELLER), (hosts, HOST)), goals)


def travel(trigger: Trigger, who: Who) -> Cast | None:
    """Whoever goes to a place."""
    verb = trigger.token
    if verb.dep_ == "amod" or (trigger.word.lemma == "stop" and not _makes_stop(verb)):
        return None  # "in the coming days"
    if senses.comes_back(trigger) and (left := _left_again(verb)):
        return Cast(Kind.VISIT, players((named(who, subjects(verb)), TRAVELLER)), tuple(left))
    towards = _links().get(trigger.word.lemma, _TOWARDS)
    ways = (verb, *(t for t in children(verb, "advmod", "prt") if t.lower_ in small_set("ways_back")))
    led = (*(noun for word in ways for noun in under(word, *towards)), *onward(verb))
    goals = [g for noun in led for g in conjuncts(noun) if not who.is_time(g)]
    goals += [t for t in verb.children if t.lower_ in ("here", "there")]
    goals = goals or (goals_behind(verb, who, towards) if trigger.word.lemma != "stop" else [])
    headed = trigger.word.lemma == "head" and verb.tag_ == "VBN"  # "is headed to Oman"
    if not goals and senses.comes_here(trigger, who):
        goals = [verb]  # "Ash came in May": to where the article is written
    if not goals or (is_passive(verb) and not headed) or not senses.is_journey(trigger):
        return None
    travellers = _on_board(verb, who) or named(who, subjects(verb))
    met = _met_there(verb, travellers, who)
    if met:
        return Cast(Kind.MEETING, players((travellers, SIDE), (met, SIDE)))
    return Cast(Kind.VISIT, players((travellers, TRAVELLER)), tuple(beyond_days(verb, goals, who)))


def _left_again(verb: Word) -> list[Word]:
    """ "returned from Oman", "came back from Oman"."""
    back = [verb, *children(verb, "advmod", "prt"), *(t for t in objects(verb) if t.lower_ == "home")]
    return [g for word in back for t in under(word, "from") for g in conjuncts(t) if g.tag_[:3] == "NNP"]


@cache
def _links() -> dict[str, tuple[str, ...]]:
    """The words that lead to the places of a verb, where they are others than usual ("shuttled between")."""
    return {row[0]: tuple(row[1].split("|")) for row in words("journey_links")}


def _on_board(verb: Word, who: Who) -> list[Mention]:
    """ "Ash's plane touched down in Rome": who is in it."""
    crafts = [t for t in subjects(verb) if t.lower_ in small_set("crafts")]
    return people(who, [t for craft in crafts for t in children(craft, "poss")])


def _met_there(verb: Word, travellers: list[Mention], who: Who) -> list[Mention]:
    """ "flew to Rome to brief Ash", "headed to Rome to seal the pact with Ash": whom the journey leads to."""
    clauses = [c for c in children(verb, "advcl", "xcomp") if c.lower_ in word_forms("purposes") and c.tag_ == "VB"]
    tokens = [t for c in clauses for t in (*objects(c), *under(c, "with"))]
    tokens += [t for c in clauses for o in children(c, "dobj") for t in under(o, "with")]
    own = polities(parties(travellers))
    found = [m for m in people(who, tokens) if m.kind in SOMEBODY]
    return [m for m in found if own and not own & polities(m.parties)]


def _makes_stop(verb: Word) -> bool:
    """ "stopped in Oman on his way home", "also stopped off in Oman"; not "will not stop in Oman", "stopped short"."""
    if objects(verb) or is_negated(verb) or any(t.lower_ in small_set("no_stop") for t in verb.subtree):
        return False
    return bool(under(verb, "on", "for")) or any(c.lower_ in small_set("stopping") for c in verb.children)


def send(trigger: Trigger, who: Who) -> Cast | None:
    """ "is sending the secretary of state to Cairo": who is sent makes the journey."""
    verb = trigger.token
    sent = subjects(verb) if is_passive(verb) else children(verb, "dobj")
    travellers = [m for m in named(who, sent) if m.kind in NAMED]
    goals = [g for t in (verb, *sent) for noun in under(t, "to") for g in conjuncts(noun)]
    return Cast(Kind.VISIT, players((travellers, TRAVELLER)), tuple(goals)) if goals and travellers else None


def delegation(trigger: Trigger, who: Who) -> Cast | None:
    """ "led a delegation to Oman"."""
    verb, noun = trigger.token, trigger.noun
    if noun is None or noun.dep_ != "dobj" or verb.lower_ not in word_forms("leading_verbs"):
        return None
    goals = [g for word in (verb, noun) for t in under(word, "to") for g in conjuncts(t)]
    travellers = [m for m in named(who, subjects(verb)) if m.kind in SINGLE]
    return Cast(Kind.VISIT, players((travellers, TRAVELLER)), tuple(goals)) if goals and travellers else None


def before_parliament(verb: Word, who: Who) -> Cast | None:
    """ "addressed (a joint session of) Congress", "will speak to the Knesset": who speaks there has come."""
    heard = [*objects(verb), *under(verb, "to", "before")]
    houses = [t for noun in heard for t in (noun, *under(noun, "of")) if who.parliament(t)]
    travellers = [m for m in named(who, subjects(verb)) if m.kind in SINGLE]
    own = polities(parties(travellers))
    if not houses or not own or own & polities(parties(who.parliament(houses[0]))) or afar.is_remote(verb):
        return None
    return Cast(Kind.VISIT, players((travellers, TRAVELLER)), (houses[0],))


def depart(trigger: Trigger, who: Who) -> Cast | None:
    """ "left for Oman", "left Oman on Monday"."""
    verb = trigger.token
    if trigger.word.lemma == "set" and not any(c.lower_ in ("off", "out") for c in verb.children):
        return None
    goals = [g for noun in under(verb, "for") for g in conjuncts(noun)] + _left_behind(verb, who)
    goals = goals or (goals_behind(verb, who, ("for",)) if not objects(verb) else [])
    return Cast(Kind.VISIT, players((named(who, subjects(verb)), TRAVELLER)), tuple(goals)) if goals else None


def _left_behind(verb: Word, who: Who) -> list[Word]:
    """ "left Rome on Monday": who leaves a place on a day was there; "left Iraq in ruins" tells of no journey."""
    own = polities(parties(people(who, subjects(verb))))
    if any(c.dep_ == "prt" or c.lower_ in small_set("left_so") for c in verb.children):
        return []  # "left Oman off the list"
    if verb.tag_ not in ("VBD", "VBN") or not own or not any(who.is_day(t) for t in verb.subtree if t.i > verb.i):
        return []
    left = [t for t in (*objects(verb), *under(verb, "from")) if t.tag_ == "NNP" and not who.is_time(t)]
    return [t for t in left if not own & polities(parties(who.named(t)))]


def spend_days(verb: Word, who: Who) -> Cast | None:
    """ "is spending three days in Oman", "spent Christmas with the troops in Oman", "spent a week in the kingdom"."""
    beside = [verb, *children(verb, "dobj")]
    beside += [noun for word in beside for noun in under(word, "with")]
    led = (g for word in beside for t in under(word, "in", "at") for g in conjuncts(t))
    goals = [g for g in led if (g.tag_ == "NNP" and not who.is_time(g)) or g.lower_ in small_set("lands")]
    travellers = [m for m in named(who, subjects(verb)) if m.kind in SINGLE]
    return Cast(Kind.VISIT, players((travellers, TRAVELLER)), tuple(goals)) if goals and travellers else None


def stay(trigger: Trigger, who: Who) -> Cast | None:
    """ "is in Oman", "is due in Oman", "has been to Oman"."""
    verb = trigger.token
    due = [t for t in children(verb, "acomp") if t.lower_ == "due"]  # "is due in Paris on Monday"
    due += [verb.head] if verb.dep_ == "auxpass" and verb.head.lower_ in small_set("awaited") else []
    told = [t for t in children(verb, "attr", "acomp", "oprd") if not who.is_time(t)]  # "was Monday in Paris"
    if not due and (told or verb.dep_ in ("aux", "auxpass")):
        return None
    been = verb.lower_ == "been" and not due
    since = been and (_is_there_since(verb) or any(who.is_time(t) for t in verb.subtree if t.i > verb.i))
    links = ("in", "to") if since else ("to",) if been else ("in",)  # "she has been to Rome twice"
    nouns_in = [noun for token in (verb, *due) for noun in under(token, *links)]
    nouns_in += [noun for noun in under(verb, "at") if noun.tag_ == "NNP"]  # "was at the White House on Monday"
    on_way = [t for t in children(verb, "advmod", "prt") if t.lower_ == "off"]  # "is off to Paris"
    goals = [g for noun in (*nouns_in, *(t for way in on_way for t in under(way, "to"))) for g in conjuncts(noun)]
    goals += [t for word in (verb, *due) for t in children(word, "advmod") if t.lower_ in ("here", "there")]
    goals += _back_from(verb)
    goals = beyond_days(verb, goals, who) if goals else []
    if been:
        goals = [g for g in goals if g.tag_ == "NNP"]  # not "has been to many summits"
    travellers = people(who, subjects(verb) or [t for token in due for t in subjects(token)])
    return Cast(Kind.VISIT, players((travellers, TRAVELLER)), tuple(goals)) if goals and travellers else None


def _back_from(verb: Word) -> list[Word]:
    """ "is (just) back from Oman and Qatar"."""
    back = [t for t in children(verb, "advmod", "acomp", "prt") if t.lower_ in ("back", "home", "fresh")]
    return [g for t in back for noun in under(t, "from") for g in conjuncts(noun)]


def _is_there_since(verb: Word) -> bool:
    """ "has been in Oman since Monday"; not "has been in office since 2010"."""
    still = any(t.lower_ in ("has", "'s", "’s", "have") for t in children(verb, "aux"))
    return still and any(t.lower_ in ("since", "for") for t in verb.children)


def on_way(trigger: Trigger, who: Who) -> Cast | None:
    """ "is on his way to Oman", "spoke en route to Oman"."""
    noun, link = trigger.token, trigger.token.head
    under_way = link.lower_ == "en" or (link.lower_ == "on" and bool(children(noun, "poss")))
    verb = governing_verb(link)
    goals = [g for t in under(noun, "to") for g in conjuncts(t) if g.tag_[:3] == "NNP" and not names_region(g)]
    if not under_way or verb is None or not goals:
        return None
    travellers = [m for m in named(who, subjects(verb)) if m.kind in SINGLE]
    return Cast(Kind.VISIT, players((travellers, TRAVELLER)), tuple(goals)) if travellers else None


def attend(trigger: Trigger, who: Who) -> Cast | None:
    """Whoever attends a gathering, or joins others."""
    verb = trigger.token
    goals = [*objects(verb), *under(verb, "in", "at")]
    if any(_is_of_two(goal, who) for goal in goals):
        return None  # "attended the Oman-Peru summit": a meeting of the two
    if trigger.word.lemma == "address" and (speech := before_parliament(verb, who)) is not None:
        return speech
    if (
        not goals
        and trigger.word.lemma == "attend"
        and (is_negated(verb) or any(t.lower_ == "will" for t in children(verb, "aux")))
    ):
        goals = [verb]  # "Ash will (not) attend": the gathering spoken of
    if trigger.word.lemma == "part":
        return _take_part(verb, who)
    others = agents(verb) if is_passive(verb) and people(who, subjects(verb)) else objects(verb)
    if trigger.word.lemma == "join" and any(_is_no_meeting(t) for t in under(verb, "in")):
        return None  # "joined Ash in calling for a truce"
    joined = people(who, others) if trigger.word.lemma == "join" else []
    if joined:
        afar = any(noun.lower_ in small_set("calls_joined") for noun in under(verb, "on", "in", "for"))
        kind = Kind.CALL if afar else Kind.MEETING  # "joining him on the call were A and B"
        return Cast(kind, players((named(who, subjects(verb)), SIDE), (joined, SIDE)))
    if trigger.word.lemma == "join" and any(goal.lower_ in small_set("joined_for_good") for goal in goals):
        return None
    if trigger.word.lemma in ("address", "participate", "miss") and not any(map(nouns.may_gather, goals)):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and agents(verb):
        goals, comers = [verb.head], agents(verb)  # "a parade attended by Ash and Birk"
    elif is_passive(verb):
        goals, comers = subjects(verb), agents(verb)
    else:
        comers = [*subjects(verb), *_as_well(verb)]
    members = [] if is_negated(verb) else _members(goals, who)  # whom she stays away from
    hosts = [] if is_negated(verb) else [m for goal in goals if _is_large(goal) for m in acting_there(goal, who)]
    comers_and_members = players((named(who, comers), ATTENDEE), (members, ATTENDEE), (hosts, ATTENDEE))
    return Cast(Kind.GATHERING, comers_and_members, tuple(goals)) if goals else None


def _as_well(verb: Word) -> list[Word]:
    """ "Ash will (not) attend the summit, as will Birk": who does the same."""
    clauses = [c for c in children(verb, "advcl") if c.lower_ in small_set("doing_likewise")]
    return [t for c in clauses if any(m.lower_ == "as" for m in c.lefts) for t in children(c, "nsubj")]


def _is_large(goal: Word) -> bool:
    """A summit or a meeting, whose host sits at its table; of a dinner he is the other side."""
    return goal.lower_ in word_forms("gathering_nouns") - word_forms("meals")


def _is_of_two(goal: Word, who: Who) -> bool:
    between = parties(nouns.compounds(goal, who))
    two = len(polities(between)) == _PAIR and all(is_state(one) or one.participant.polity == "EU" for one in between)
    return two and is_encounter(goal)


def _members(goals: Iterable[Word], who: Who) -> list[Mention]:
    return [m for goal in goals for m in members_met(goal, who)]


def _is_no_meeting(deed: Word) -> bool:
    """ "in criticizing the plan", "in calling for a truce", "in a call for one"; not "in hosting the king"."""
    if deed.lower_ in ("call", "calls") and deed.i + 1 < len(deed.doc) and deed.nbor(1).lower_ in ("for", "to"):
        return True
    return deed.tag_ == "VBG" and (not is_encounter(deed) or bool(under(deed, "for", "on")))


def _take_part(noun: Word, who: Who) -> Cast | None:
    """ "took part in the summit"."""
    goals = [g for g in under(noun, "in") or under(noun.head, "in") if nouns.may_gather(g)]
    taken = noun.dep_ == "dobj" and noun.head.lower_ in word_forms("taking_verbs")
    if not taken or not goals or any(_is_of_two(goal, who) for goal in goals):
        return None
    return Cast(Kind.GATHERING, players((named(who, subjects(noun.head)), ATTENDEE)), tuple(goals))


def avoid(trigger: Trigger, who: Who) -> Cast | None:
    """Whoever stays away from a gathering."""
    missed = objects(trigger.token)
    if any(t.lower_ in small_set("no_gatherings") or (t.tag_ == "NNS" and t.lower_ != "talks") for t in missed):
        return None  # "skipped the vote", "skips meetings on trade"
    found = _stay_away(trigger.token, who) if trigger.word.lemma in ("stay", "absent") else attend(trigger, who)
    if found is None:
        return None
    missing = [m for m, _ in found.players if m not in _members(found.goals, who)]
    return Cast(Kind.VISIT, players((missing, TRAVELLER)), found.goals)


def _stay_away(verb: Word, who: Who) -> Cast | None:
    """ "stayed away from the summit", "was absent from the summit"."""
    away = [verb] if verb.lower_ == "absent" else [t for t in children(verb, "advmod", "prt") if t.lower_ == "away"]
    goals = [t for word in dict.fromkeys((*away, verb)) for t in under(word, "from") if away and nouns.may_gather(t)]
    missing = [verb.head] if verb.dep_ == "amod" else subjects(verb)  # "with most, including Ash, absent from it"
    missing = [t for noun in missing for t in (noun, *under(noun, "including"))]
    return Cast(Kind.GATHERING, players((people(who, missing), ATTENDEE)), tuple(goals)) if goals else None
