"""Contacts told by what two people do in one place, without a word of meeting (lexicon/data/words/company.tsv).

"Strolled across the bridge with Ash", "took Ash to the border", "was handed a letter by Ash", "agreed on it in Oslo".
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache

from summitry.extract.events import afar, bringing, passing
from summitry.extract.events.parts import SIDE, Cast, named, people, players
from summitry.extract.events.scenes import happens_where, is_town, land_of
from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.story import PERSONS, Mention
from summitry.extract.text.syntax import (
    RELATIVES,
    actors,
    affected,
    agents,
    ancestors,
    children,
    conjuncts,
    governing_verb,
    is_copula,
    is_passive,
    objects,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import places, small_set, word_forms, words
from summitry.model.terms import Kind

_WITH = ("with", "alongside", "beside")
_TOGETHER = frozenset(("together", "jointly", "side"))
_THERE = ("in", "at", "on", "outside", "inside", "near", "aboard", "during")
_NEAR, _FAR, _ANY = 60, 100, frozenset[str]()
_PLACED = ("pact", "say", "press", "put")
_HERE = r"\b(?:in|at|over|when|on the (?:margins|sidelines|fringes|edges))\b"
_PLACE = re.compile(r"(?:^|[,;:.(\"] ?|\b(?:is|was|are|were|been) )(?:in|at) \w|\bwhere\b|\bthere\b")


def company(verb: Word, who: Who) -> Cast | None:
    """Who was together by the first manner of company that the verb tells of here."""
    found = (_MANNERS[manner](verb, things, who) for manner, things in _table().get(verb.lower_, ()))
    return next((cast for cast in found if cast is not None), None)


def manners_told(form: str, text: str, start: int) -> Iterator[str]:
    """The manners of company that the form, which starts there in the text, lower-cased, can tell of by its clause."""
    end = start + len(form)
    for manner, things in _table()[form]:
        if _pattern(manner, things, placed=True).match(text, end) is None:  # where this fails, so does the other
            continue
        if (
            manner not in _PLACED
            or _is_placed_before(text, start)
            or _pattern(manner, things).match(text, end) is not None
        ):
            yield manner


def _is_placed_before(text: str, start: int) -> bool:
    """ "In Oslo she and Ash agreed", "the village where she and Ash agreed"."""
    return _PLACE.search(text, max(0, start - _FAR), start) is not None


def company_forms() -> frozenset[str]:
    """The forms of the verbs that make a sentence worth a parse: not those with which everything is told."""
    return frozenset(form for form, entries in _table().items() if any(manner != "tell" for manner, _ in entries))


@cache
def _table() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """By verb form its manners of company, each with its particles or things."""
    table: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for manner, forms, things in words("company"):
        entry = (manner, frozenset(things.split("|")) if things else _ANY)
        table.update({form: (*table.get(form, ()), entry) for form in forms.split("|")})
    return table


@cache
def _pattern(manner: str, things: frozenset[str], placed: bool = False) -> re.Pattern[str]:
    """What must follow the verb in the sentence. placed: a place is named before it."""
    some = rf"\b(?:{'|'.join(sorted(things))})\b"
    near = rf"[^;:]{{0,{_NEAR}}}?"
    if manner == "side":
        return re.compile(rf"{near}{some + near if things else ''}\b(?:with|alongside|together)\b")
    if manner in ("drop", "reach"):
        return re.compile(rf" {some}")
    if manner == "each":
        return re.compile(rf"{near}\b(?:each other|one another)\b")
    if manner == "put":
        return re.compile(rf"{near}{some + near if things else ''}\bto\b" + ("" if placed else rf"{near}{_HERE}"))
    if manner == "hand":
        return re.compile(rf"(?: over)? (?:to|by)\b|{near}{some}")
    if manner == "lead":  # "took him to the border", "took him to Oslo on Friday", not "took steps to end it"
        to = r"\bto (?:(?:the|a|an|his|her|their) |[\w'’-]+(?:[.,;]| (?:on|in|for|last|this)\b))"
        return re.compile(rf"{near}(?:{to}|\b(?:{'|'.join(sorted(things - {'to'}))})\b)")
    there = near + _HERE if manner in _PLACED and not placed else ""
    return re.compile(near + (some if things else "") + there)


def _side(verb: Word, things: frozenset[str], who: Who) -> Cast | None:
    """ "strolled along the quay with Ash", "shared a meal with Ash", "Ash and Birk strolled together"."""
    if things and not any(o.lower_ in things for o in objects(verb)):
        return None
    met = _beside(verb, who)
    joint = bool(things) or any(t.lower_ in _TOGETHER for t in verb.children)
    return _together(verb, people(who, subjects(verb)), met) if met or joint else None


def _rite(verb: Word, things: frozenset[str], who: Who) -> Cast | None:
    """ "laid a wreath alongside Ash", "the dam was inaugurated by Ash and Birk"."""
    passive = is_passive(verb)
    done = [o for t in (subjects(verb) if passive else objects(verb) + under(verb, "over")) for o in conjuncts(t)]
    if not done or (things and not any(o.lower_ in things for o in done)):
        return None
    return _together(verb, _named_people(who, agents(verb) if passive else subjects(verb)), _beside(verb, who))


def _lead(verb: Word, parts: frozenset[str], who: Who) -> Cast | None:
    """ "took Ash to the border", "showed Ash around the garden", "was walked through the market by Ash"."""
    passive = is_passive(verb)
    led = _named_people(who, subjects(verb) if passive else children(verb, "dobj"))
    ways = [verb, *children(verb, "dobj")]
    over = {t.lower_ for t in children(verb, "prt", "advmod")} & parts & {"around", "round", "over"}
    if not led or not (over or any(_is_place(t, who) for way in ways for t in under(way, *parts))):
        return None
    return _together(verb, people(who, agents(verb) if passive else subjects(verb)), led)


def _drop(verb: Word, parts: frozenset[str], who: Who) -> Cast | None:
    """ "dropped in on Ash", "ran into Ash"."""
    first, _, last = next(iter(parts)).rpartition(" ")
    link = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    if link.lower_ != (first or last):
        return None
    met = passing.behind(link if first else verb, who, frozenset((last,)))
    return _together(verb, people(who, subjects(verb)), [m for m in met if m.kind in PERSONS])


def _reach(verb: Word, parts: frozenset[str], who: Who) -> Cast | None:
    """ "got through to Ash": on the telephone."""
    link = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    called = [m for m in passing.behind(link, who, frozenset(("to",))) if m.kind in PERSONS]
    if link.lower_ != next(iter(parts)).partition(" ")[0]:
        return None
    found = _together(verb, people(who, subjects(verb)), called)
    return replace(found, kind=Kind.CALL) if found is not None else None


def _each(verb: Word, _things: frozenset[str], who: Who) -> Cast | None:
    """ "faced each other across a table", "faced one another in Oslo"."""
    doers = people(who, subjects(verb))
    there = under(verb, "across") or _is_there(verb, who, doers)
    return _together(verb, doers, ()) if is_each_other(objects(verb)) and there else None


def is_each_other(tokens: Iterable[Word]) -> bool:
    """ "each other", "one another"."""
    pairs = ({t.lower_, *(c.lower_ for c in t.children)} for t in tokens)
    return any({"each", "other"} <= pair or {"one", "another"} <= pair for pair in pairs)


def _hand(verb: Word, things: frozenset[str], who: Who) -> Cast | None:
    """ "handed Ash a letter", "handed a letter to Ash", "a letter (that was) handed to Ash by Birk"."""
    passive = is_passive(verb)
    given = children(verb, "dobj", "nsubjpass", "dative")
    named_so = [o for t in given for o in (*conjuncts(t), *children(t, "appos"), *under(t, "of"))]
    clause = verb.dep_ in ("relcl", "acl")
    told_of = [t for t in ancestors(verb) if t.lower_ in things] if clause else []
    if not told_of and not any(o.lower_ in things for o in named_so):
        return None
    receivers = [t for t in given if t.lower_ not in (*things, *RELATIVES, "to")]
    receivers += [t for word in (verb, *given) for t in under(word, "to")]
    receivers = receivers or (_receivers(told_of[0]) if told_of and passive else [])
    got = [m for t in receivers for m in who.named(t) if m.kind in PERSONS]
    return _together(verb, people(who, agents(verb) if passive else subjects(verb)), got) if got else None


def _take(verb: Word, things: frozenset[str], who: Who) -> Cast | None:
    """ "accepted the credentials of Ash", "received letters of credence from the envoys of Oman and Peru"."""
    given = affected(verb)
    taken = [t for t in given if {t.lower_, *(of.lower_ for of in under(t, "of"))} & things]
    givers = [g for t in taken for g in (*under(t, "from", "of"), *children(t, "poss"))] + under(verb, "from")
    takers = people(who, actors(verb))
    return _together(verb, takers, named(who, givers)) if taken else None


def _receivers(thing: Word) -> list[Word]:
    """ "Ash received a letter from the king, which was handed over by Birk"."""
    verb = governing_verb(thing)
    return subjects(verb) if verb is not None and verb.lower_ in small_set("receiving") else []


def _give(verb: Word, things: frozenset[str], who: Who) -> Cast | None:
    """ "delivered a letter to Ash in Oslo", "presented his credentials to Ash in person"."""
    there = any(t.lower_ in small_set("personally") for t in verb.subtree) or _is_there(verb, who)
    return _hand(verb, things, who) if there else None


def _pact(verb: Word, things: frozenset[str], who: Who) -> Cast | None:
    """ "Ash and Birk agreed in Oslo on a truce", "struck a deal in Oslo": who agree in one place are there."""
    if is_passive(verb) or (things and not any(o.lower_ in things for o in objects(verb))):
        return None
    if any(map(is_encounter, under(verb, "to"))):
        return None  # "agreed to (face-to-face) talks": to come
    doers = [m for m in named(who, subjects(verb)) if m.kind in PERSONS or _is_pair(m)]
    return _together(verb, doers, ()) if len(parties(doers)) > 1 and _is_there(verb, who, doers) else None


def _is_pair(group: Mention) -> bool:
    """ "The two leaders", "the pair", once it is known who they are."""
    return group.kind == "group" and len(group.parties) == 2 and all(p.participant.name for p in group.parties)


def _say(verb: Word, parts: frozenset[str], who: Who) -> Cast | None:
    """ "raised it with Ash in Oslo", "brought it up with Ash over dinner"."""
    if parts and not any(t.lower_ in parts for t in children(verb, "prt", "advmod", "prep")):
        return None
    met, doers = [m for m in _beside(verb, who) if m.kind in ("person", "counterpart")], people(who, subjects(verb))
    return _together(verb, doers, met) if met and _is_there(verb, who, doers) else None


def _put(verb: Word, things: frozenset[str], who: Who) -> Cast | None:
    """ "put it to Ash in Oslo", "made his case to Ash over dinner"."""
    said = objects(verb)
    if is_passive(verb) or (things and not any(o.lower_ in things for o in said)):
        return None
    told = [m for t in (verb, *said) for m in people(who, under(t, "to")) if m.kind in ("person", "counterpart")]
    doers = people(who, subjects(verb))
    return _together(verb, doers, told) if told and _is_there(verb, who, doers) else None


def _tell(verb: Word, _things: frozenset[str], who: Who) -> Cast | None:
    """ "told Ash in Oslo that it was over", "briefed Ash on it on the sidelines"."""
    passive = is_passive(verb)
    hearers = subjects(verb) if passive else children(verb, "dobj", "dative")
    told = [m for t in hearers for m in who.named(t) if m.kind in ("person", "counterpart", "pronoun")]
    doers = people(who, agents(verb) if passive else subjects(verb))
    return _together(verb, doers, told) if told and _is_there(verb, who, told if passive else doers) else None


def _is_there(verb: Word, who: Who, doers: Iterable[Mention] = ()) -> bool:
    """The clause has a town or house by name, the margins of a gathering, a meal ("over dinner"), or hours."""
    if under(verb, "through", "via") or any(t.lower_ in small_set("from_afar") for t in under(verb, "by", "in", "on")):
        return False  # "conveyed his wishes to Ash in Oslo by letter", "through the envoy"
    spans = [verb, *children(verb, "dobj", "dative", "advmod"), *(t for t in under(verb, *_WITH, "on", "to", "for"))]
    spans += [t for o in children(verb, "dobj") for t in under(o, *_WITH, "to")]
    spans += [verb.head] if verb.dep_ == "advcl" and is_copula(verb.head) else []  # "was in Oslo, pressing Ash"
    near = [t for word in spans for t in under(word, *_THERE)]
    over = [t for word in spans for t in under(word, "over")]
    meal = any(t.lower_ in word_forms("meals") | {"coffee", "tea"} | small_set("hours") for t in over)
    aside = any(t.lower_ in word_forms("margins") for t in near)
    face = [t for one in spans for t in (*one.children, *under(one, "to"))]
    personally = any(t.lower_ in small_set("personally") for t in (*near, *face))
    return meal or aside or personally or happens_where(verb) or any(_is_scene(t, verb, who, doers) for t in near)


def _is_scene(noun: Word, verb: Word, who: Who, doers: Iterable[Mention]) -> bool:
    """A town; before the verb only one abroad: "in Lyon, Macron thanked Ash" may be a speech, Lyon or Paris a crowd."""
    if not is_town(noun) or noun.i > verb.i:
        return is_town(noun)
    mention, own = who.mention(noun), polities(parties(doers))
    countries = {land_of(noun)} | (polities(mention.parties) if mention is not None else set())
    return len(own) > 1 or not countries & own


def _is_place(noun: Word, who: Who) -> bool:
    """ "the border", "Oslo", "a tour of the town": where one can be taken."""
    if noun.lower_ in small_set("shown_on") or noun.lower_ in small_set("sights"):
        return True
    return noun.tag_[:3] == "NNP" and not who.is_time(noun) and bool(places().find(noun.text))


def _beside(verb: Word, who: Who) -> list[Mention]:
    """Who does it with them, whatever of the clause the parse hangs "with" on."""
    ways = [t for prep in children(verb, "prep") if prep.lower_ != "into" for t in children(prep, "pobj")]
    words_there = [verb, *objects(verb), *children(verb, "advmod", "nsubjpass"), *ways]
    met = people(who, [t for word in words_there for t in under(word, *_WITH)]) or passing.partners(verb, who)
    return [m for m in met if m.kind in PERSONS]


def _named_people(who: Who, tokens: Iterable[Word]) -> list[Mention]:
    return [m for m in named(who, tokens) if m.kind in PERSONS]


def _together(verb: Word, doers: Iterable[Mention], met: Iterable[Mention]) -> Cast | None:
    kind = afar.talk_kind(verb, Kind.MEETING)
    sides = players((doers, SIDE), (met, SIDE))
    return Cast(kind, sides) if len(polities(parties(m for m, _ in sides))) > 1 else None


_MANNERS: dict[str, Callable[[Word, frozenset[str], Who], Cast | None]] = {
    "side": _side,
    "rite": _rite,
    "lead": _lead,
    "drop": _drop,
    "reach": _reach,
    "each": _each,
    "bring": lambda verb, _things, who: bringing.bring(verb, who),
    "put": _put,
    "hand": _hand,
    "give": _give,
    "take": _take,
    "pact": _pact,
    "say": _say,
    "press": _tell,
    "tell": _tell,
}
