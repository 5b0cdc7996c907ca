"""Encounters told by what one leader says to another in whose country he is.

"On a visit to Oman, Ash urged the sultan to wait", "In Muscat, Ash told the sultan": a word of the journey, or
the place, says that they were face to face (CODEBOOK.md, rule 14).
"""

from collections.abc import Iterator, Sequence
from typing import Any

from summitry.extract.events.candidates import Candidate
from summitry.extract.events.nouns import tellers
from summitry.extract.events.parts import PEOPLE
from summitry.extract.events.triggers import is_encounter, is_journey
from summitry.extract.events.visitors import is_told, meeting_of
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.places import find_place
from summitry.extract.setting import Setting
from summitry.extract.story import Mention, Passage
from summitry.extract.syntax import ancestors, children, is_day, is_negated, objects, subjects, under
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import Kind, Level

Token = Any
_DURING = frozenset(("during", "on", "in", "at", "throughout"))
_INSIDE = ("in", "at")
_SAME_TIME = frozenset(("while", "when", "as"))
_ENDED = frozenset(("before", "after", "since", "until", "that"))


def find_heard(setting: Setting, passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """The meetings of one passage that what is said tells of. others: its further candidates."""
    if len({m.parties for m in passage.mentions if m.parties}) < 2:
        return
    verbs = [t for t in passage.parse if t.lower_ in word_forms("addressing") and (_is_told(t) or _is_aim(t))]
    if not verbs:
        return
    who = Who(passage)
    for verb in verbs:
        sides = _sides(verb, who)
        if sides is None or _is_from_afar(verb) or is_told(parties([*sides[0], *sides[1]]), others):
            continue
        if _is_there(setting, passage, verb, sides, others):
            yield meeting_of(passage, verb, sorted({*sides[0], *sides[1]}, key=lambda m: m.start))
            return


def _is_told(verb: Token) -> bool:
    return bool(verb.tag_ in ("VBD", "VBN"))


def _is_aim(verb: Token) -> bool:
    """ "will fly to Oman to ask the sultan for aid"."""
    return bool(verb.tag_ == "VB" and verb.dep_ in ("advcl", "xcomp") and is_journey(verb.head))


def _sides(verb: Token, who: Who) -> tuple[list[Mention], list[Mention]] | None:
    """Who speaks and who hears it, if one of them is a leader and they are of two states."""
    if is_negated(verb) or is_encounter(verb):
        return None
    speakers = [m for t in subjects(verb) for m in who.named(t) if m.kind in PEOPLE and m.parties]
    others = [m for m in tellers(verb, who) if m not in speakers] or _givers(verb, who)
    ours, theirs = polities(parties(speakers)), polities(parties(others))
    led = all(any(p.level is Level.LEADER for p in parties(side)) for side in (speakers, others))
    return (speakers, others) if led and len(ours) == len(theirs) == 1 and ours != theirs else None


def _givers(verb: Token, who: Who) -> list[Mention]:
    """ "won backing for the plan from Ash", which the parse hangs on the plan."""
    aims = [t for thing in objects(verb) for t in under(thing, "for", "of", "on")]
    return [m for t in aims for of in under(t, "from") for m in who.named(of) if m.kind in PEOPLE and m.parties]


def _is_from_afar(verb: Token) -> bool:
    """ "told Ash in a letter", "urged Ash in a speech"."""
    means = [verb, *objects(verb)]
    said = [t for word in means for t in under(word, "in", "by", "via", "through", "on", "over")]
    return any(t.lower_ in small_set("from_afar") for t in said)


def _is_there(
    setting: Setting,
    passage: Passage,
    verb: Token,
    sides: tuple[list[Mention], list[Mention]],
    others: Sequence[Candidate],
) -> bool:
    """Whether one of the two is in the other's country as it is said."""
    speakers, hearers = (parties(side) for side in sides)
    for journey in others:
        if journey.mention.kind is Kind.VISIT and _is_during(journey.token, verb):
            travellers = set(journey.mention.parties)
            countries = _countries(setting, passage, journey.goals)
            if travellers & {*speakers, *hearers} and countries & polities(hearers):
                return True  # "asked Ash to sign it on a visit to Oman", which the parse takes for his, who is at home
            if travellers & set(hearers) and countries & polities(speakers):
                return True
    placed = _countries(setting, passage, under(verb, *_INSIDE))
    return bool(placed & polities(hearers))


def _countries(setting: Setting, passage: Passage, nouns: Sequence[Token]) -> set[str | None]:
    found = (find_place(setting.story, passage, noun) for noun in nouns)
    return {place[0].country for place in found if place is not None}


def _is_during(journey: Token, verb: Token) -> bool:
    """Whether the journey is the circumstance of what is said, not its content or another time."""
    if journey.tag_[:2] == "NN":
        link = journey.head
        if journey.dep_ in ("appos", "dep"):
            return bool(journey.head.i == verb.i or journey.head.head.head.i == verb.i)
        return bool(journey.dep_ == "pobj" and link.lower_ in _DURING and _hangs_on(link, verb))
    if _is_aim(verb) and verb.head.i == journey.i:
        return True
    if verb.dep_ == "conj" and any(above.i == journey.i for above in _coordinated(verb)):
        return not any(is_day(t) for t in (*under(verb, "on"), *verb.children))  # "flew to Oman and told the sultan"
    marks = {t.lower_ for t in children(journey, "mark", "advmod")}
    beside = (
        journey.dep_ in ("advcl", "acl", "relcl")
        and not marks & _ENDED
        and (journey.tag_ == "VBG" or marks & _SAME_TIME)
    )
    return bool(beside) and (journey.head.i == verb.i or journey.head.head.i == verb.i)


def _hangs_on(link: Token, verb: Token) -> bool:
    """The preposition is the verb's, or stands behind what somebody is urged to do, where the parse hangs it there."""
    above = next((a for a in ancestors(link) if a.tag_[:2] == "VB"), None)
    return above is not None and (above.i == verb.i or (above.dep_ == "xcomp" and above.head.i == verb.i))


def _coordinated(verb: Token) -> Iterator[Token]:
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
        yield verb
