"""Who is brought to one place by a third: "brought Ash and Birk together", "a plan to get them around a table"."""

from summitry.extract.events.parts import SIDE, Cast, named, people, players
from summitry.extract.events.scenes import is_town
from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import Mention
from summitry.extract.text.syntax import actors, affected, children, is_passive, objects, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Kind

_NEAR, _FAR = 7, 14
_TO = ("around", "round", "to", "into", "in", "at")


def bring(verb: Word, who: Who) -> Cast | None:
    """Those who are brought together meet, with him who brings them."""
    facing = [t for t in verb.subtree if t.lower_ == "face" and 0 < t.i - verb.i < _NEAR]
    if len(facing) > 1 and not is_passive(verb):
        return _face_to_face(verb, facing, who)
    if not is_passive(verb) and not _is_plan(verb, who):
        return None  # a crisis brings nobody into one room
    if not _is_together(verb) or any(is_encounter(t) for t in subjects(verb)):
        return None  # what "the summit brought together" is the summit's own
    brought = people(who, affected(verb))
    brought += people(who, under(verb, "with"))
    met = polities(parties(brought))
    hosts = [m for m in _hosts(verb, who) if m.kind == "person" and not polities(m.parties) & met]
    return Cast(Kind.MEETING, players((brought, SIDE), (hosts, SIDE))) if len(met) > 1 else None


def _face_to_face(verb: Word, facing: list[Word], who: Who) -> Cast | None:
    """ "brought Ash face to face with Birk"; "face to face with its critics" is no meeting."""
    faced = people(who, [t for word in (verb, *facing) for t in under(word, "with")])
    sides = players((people(who, objects(verb)), SIDE), (faced, SIDE))
    return Cast(Kind.MEETING, sides) if faced and len(sides) > 1 else None


def _is_plan(verb: Word, who: Who) -> bool:
    """Somebody does it, or there is a plan to: "a proposal by Oman to bring the two together"."""
    planned = verb.dep_ == "acl" and verb.head.lower_ in small_set("plans_to_bring")
    doers = subjects(verb)
    venue = any(t.lower_ in small_set("venues") for t in doers)  # "this small town is to bring together"
    return planned or venue or (verb.tag_ == "VB" and not doers) or bool(named(who, doers))


def _is_together(verb: Word) -> bool:
    """ "brought them together", "got them around a table", "into one room"."""
    if any(t.lower_ == "together" and 0 < t.i - verb.i < _FAR for t in verb.subtree):
        return True
    ways = [verb, *objects(verb)]
    ways += [t for o in objects(verb) for t in children(o, "conj")]
    there = [t for way in ways for t in under(way, *_TO)]
    return any(t.lower_ in ("table", "room") for t in there) or any(map(is_town, under(verb, "to")))


def _hosts(verb: Word, who: Who) -> list[Mention]:
    """Who brings them, not one's own minister."""
    return people(who, actors(verb))
