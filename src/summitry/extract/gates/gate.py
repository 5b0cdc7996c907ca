"""The gate: which sentences of a document can speak of an encounter, so that only these are parsed.

After STACK.md, section 7. A document is touched only if one of its sentences has the name of a gathering together
with a leader or a noun of encounter ("the summit of the African Union"), or a leader, names of two sides and a word of
encounter or of a journey to some place. In it, a sentence is parsed that has a leader and any word of encounter, also
one that is too common alone ("came", "left", "is in"), or the name of a gathering; or any word of encounter and one
that points back ("they"); or a strong word of encounter and any name.
``bench/gate.py`` shows what this loses.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from summitry import lexicon
from summitry.extract.events.assemblies import names_assembly
from summitry.extract.events.speeches import speaks_somewhere
from summitry.extract.gates.goals import goals
from summitry.extract.gates.openers import Named, may_mean_two
from summitry.extract.gates.told import automaton, hits, whole
from summitry.extract.gatherings.editions import editions_by_name
from summitry.extract.gatherings.podium import speeches_at_the_un
from summitry.extract.mentions.items import after_given_name, longest_phrase
from summitry.extract.mentions.people import FIRST, LAST, Days, about, tenures_of
from summitry.extract.mentions.tokens import Token, tokenize
from summitry.extract.mentions.vocabulary import Title, vocabulary
from summitry.extract.text.sentences import LONGEST, sentences
from summitry.lexicon.folding import fold
from summitry.lexicon.offices import Tenure
from summitry.model.terms import Level

Codes = frozenset[str]
ALWAYS = Days(FIRST, LAST)
_ANYONE: Codes = frozenset(("?",))
_COUNTERPARTS = frozenset(("counterpart", "counterparts"))
_SOMEONE = frozenset(("he", "she"))
_OTHERS = _COUNTERPARTS | _SOMEONE | {"they"}
_SEVERAL = frozenset(("they", "two", "both", "pair", "duo", "leaders", "presidents", "ministers", "sides"))
_BEFORE = 2
""" Sentences before one with "he" or "she" in which the leader may stand who is meant. """
# begins with letters, not with a boundary, so that the search can skip to them: three times as fast
_STAY = re.compile(
    r"(?:is(?<!\wis)|was(?<!\wwas)|are(?<!\ware)|were(?<!\wwere)|been(?<!\wbeen)|be(?<!\wbe)|'s|’s)"
    r"\s+(?:\w+\s+){0,2}(?:(?:in|at)\s+(?:the\s+)?[A-Z]|t?here\b)"
    r"|been to (?<!\wbeen to )[A-Z]|back from (?<!\wback from )(?:\w+ )?[A-Z]"
)
_STOP = re.compile(r"[Ss]top(?<!\w[Ss]top)(?:over)?s? in [A-Z]")
_SHORTEST_NAME = 2
_SITS = re.compile(r"\b(?:meets?|met|gather(?:s|ed|ing)?|conven(?:es?|ed|ing)|assembl(?:es?|ed|ing))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signs:
    """What of an encounter a sentence shows.

    strong: a word of encounter. gathering: the name of one. sitting: that and a noun of encounter. weak: no strong word
    but one too common alone. sides: for each name in it the polities that it can be of. leader: one of the names is a
    person's or a leader's title, or a "counterpart". someone: it has "he" or "she". points_back: it has a word such as
    "they" or "the meeting". journey: a weak word, a leader, and a place to which it may lead ("heads to Senegal").
    many: any such word, and leaders of many states ("African leaders met").
    abroad: a word of a journey, a leader, and a place that is not at home for everyone named. alone: as in _Cue.
    """

    strong: bool
    gathering: bool
    sitting: bool
    weak: bool
    sides: tuple[Codes, ...]
    leader: bool
    someone: bool
    several: bool
    points_back: bool
    journey: bool
    many: bool
    abroad: bool
    alone: bool

    @property
    def tells(self) -> bool:
        """Whether the sentence makes its document worth parsing if a leader is meant in it."""
        told = (self.strong and not self.alone) or self.journey
        return self.gathering or self.many or self.abroad or (told and two_sides(self.sides))

    @property
    def opens(self) -> bool:
        """Whether the sentence alone makes its document worth parsing: a gathering can be told without its leaders."""
        return (self.leader and self.tells) or self.sitting

    @property
    def may_open(self) -> bool:
        """Whether the sentence opens its document alone, or with a leader named before it."""
        return self.opens or (self.someone and self.tells) or (self.strong and self.several)

    @property
    def counts(self) -> bool:
        """Whether the sentence is worth parsing in such a document."""
        named = self.sitting or (self.strong and bool(self.sides))
        return self.leader or named or ((self.strong or self.weak) and self.points_back)


def keep(texts: Sequence[str], days: Days = ALWAYS, home: str = "") -> frozenset[int]:
    """Indices of the sentences worth parsing; empty where the document speaks of no encounter.

    days: what the document speaks from. Surnames then mean only those who held office about that time, or whose full
    name stands in the document. home: the polity whose government published it; offices alone are its own.
    """
    known = _Known(texts, days, home)
    cues = {i: cue for i, text in enumerate(texts) if (cue := _cue(text)) is not None}
    signs = {i: _signs(texts[i], cue, known) for i, cue in cues.items() if _can_tell(texts[i], cue)}
    if not any(sign.opens for sign in signs.values()) and not _opened_by_pronoun(texts, signs, known):
        return frozenset()
    if not any(_may_tell(texts, i, known) for i, sign in signs.items() if sign.may_open):
        return frozenset()
    signs |= {i: _signs(texts[i], cue, known) for i, cue in cues.items() if i not in signs}
    return frozenset(i for i, sign in signs.items() if sign.counts)


def _may_tell(texts: Sequence[str], i: int, known: "_Known") -> bool:
    """Whether a sentence that opens its document can mean two sides after all, or a gathering is named beside it."""
    beside = any(map(names_gathering, texts[max(0, i - 1) : i + 2]))
    return beside or may_mean_two(texts, i, known.days, known.home, known.named)


def _opened_by_pronoun(texts: Sequence[str], signs: Mapping[int, "Signs"], known: "_Known") -> bool:
    """Whether a sentence tells of someone ("he said at the G20 summit") who may be a leader named just before, or of
    several ("They met") of whom one may be."""
    return any(
        (sign.someone and sign.tells and any(_leads(text, known) for text in texts[max(0, i - _BEFORE) : i]))
        or (sign.strong and sign.several and i and _leads(texts[i - 1], known, several=True))
        for i, sign in signs.items()
    )


def _leads(text: str, known: "_Known", several: bool = False) -> bool:
    """Whether the sentence names one who may be a leader; several: and another side."""
    sides, leader = _names(tokenize(text), known) if len(text) <= LONGEST else ((), False)
    return leader and (two_sides(sides) or not several)


def may_open(lines: Sequence[str], days: Days = ALWAYS, home: str = "") -> bool:
    """Whether one of the lines of a page, menus and all, makes a document worth parsing; days, home: as in ``keep``.

    Where none does, no article in the page does, whichever of its lines the article is.
    """
    known = _Known(lines, days, home)
    for before, line in pairwise(("", *lines)):
        told = hits(line) or names_gathering(line) or _STAY.search(line) or speaks_somewhere(line)
        for start, end in sentences(line, 0, len(line)) if told else ():
            cue = _cue(line[start:end])
            if cue is None or not _can_tell(line[start:end], cue):
                continue
            sign = _signs(line[start:end], cue, known)
            if sign.opens or (sign.someone and sign.tells):
                return True
            head = line[max(0, start - LONGEST - 1) : start]  # one that is too long may be cut, and is so still
            if sign.strong and sign.several and _leads(head or before, known, True):
                return True
    return False


class _Known:
    """The people and polities that a phrase can mean in one document."""

    def __init__(self, texts: Sequence[str], days: Days, home: str) -> None:
        self.named = Named(texts)
        self.days = days
        self.home = frozenset((home,)) if home else frozenset()
        self._read: dict[tuple[str, str], tuple[Codes, bool]] = {}

    def read(self, key: str, given: str = "") -> tuple[Codes, bool]:
        """The polities that a phrase of the lexicon can be of, and whether it can be a leader.

        given: the given name that stands before a surname, "" where there is none.
        """
        if (key, given) not in self._read:
            self._read[key, given] = self._polities(key, given)
        return self._read[key, given]

    def _polities(self, key: str, given: str) -> tuple[Codes, bool]:
        phrase = vocabulary().phrases[key]
        if phrase.title is not None:
            own, leading = _of_title(phrase.title)
            return own or ((self.home or _ANYONE) if leading else own), leading
        codes = {form.polity.code for form in phrase.forms}
        people = [person for person in phrase.people if fold(person)[:1] == given[:1] or not given]
        tenures = self._about(people) if " " in key else self._of_surname(people)
        leads = any(tenure.level is Level.LEADER for tenure in tenures)
        return frozenset(codes | {tenure.polity for tenure in tenures}), leads

    def _of_surname(self, people: Sequence[str]) -> Sequence[Tenure]:
        """The offices of those whose full name the document has, else of those who held one about its days."""
        named = [person for person in people if self.named[person]]
        tenures = [tenure for person in people for tenure in tenures_of(person)]
        return self._about(named) if named else [tenure for tenure in tenures if about(tenure, self.days)]

    def _about(self, people: Sequence[str]) -> Sequence[Tenure]:
        """Their offices about the document's days, all where they had none then."""
        tenures = [tenure for person in people for tenure in tenures_of(person)]
        return [tenure for tenure in tenures if about(tenure, self.days)] or tenures


def _of_title(title: Title) -> tuple[Codes, bool]:
    """The polity of an office; _ANYONE for plural ones, which holders from any may have."""
    own = frozenset((title.polity,)) if title.polity else frozenset()
    leading = title.level is Level.LEADER
    return (own or (_ANYONE if title.plural else own)) if leading else frozenset(), leading


class _Cue(NamedTuple):
    """What the words of a sentence show by themselves: strong, gathering and weak as in Signs.

    travels: a word of a journey, or of being at some place. alone: none of the words stands by what it needs to tell of
    anything, so that the sentence opens no document.
    """

    strong: bool
    gathering: bool
    weak: bool
    travels: bool
    alone: bool


def _cue(text: str) -> _Cue | None:
    """None where the sentence has no word of encounter of any kind."""
    if len(text) > LONGEST:
        return None
    found = hits(text)
    gathering = names_gathering(text)
    strong = any(told.strong for told in found)
    stays = not strong and (_STAY.search(text) is not None or speaks_somewhere(text))
    if not (found or gathering or stays):
        return None
    alone = not (gathering or stays or any(told.accompanied for told in found))
    weak, travels = not strong and (bool(found) or stays), stays or any(told.travel for told in found)
    return _Cue(strong, gathering, weak, travels, alone)


def _can_tell(text: str, cue: _Cue) -> bool:
    """Whether the sentence may open its document, whoever is named in it: with a weak word alone, which most of these
    sentences have, it tells only of a journey to some place, or of many leaders."""
    told = not cue.alone and (cue.strong or bool(goals(text)))
    return told or cue.gathering or names_assembly(text)


def _signs(text: str, cue: _Cue, known: _Known) -> Signs:
    strong, gathering, weak, travels, alone = cue
    tokens = tokenize(text)
    sides, leader = _names(tokens, known)
    where = goals(text) if leader and (weak or travels) else frozenset()
    abroad = travels and any(code not in codes for code in where for codes in sides)
    words = {key for _, _, _, key, _ in tokens}
    someone, several, back = (not words.isdisjoint(keys) for keys in (_SOMEONE, _SEVERAL, _pointers()))
    back = back or _STOP.search(text) is not None  # of whoever is on the way
    sitting = gathering and _may_sit(text)
    many = leader and (strong or weak) and names_assembly(text)
    journey = weak and bool(where) and not alone
    return Signs(strong, gathering, sitting, weak, sides, leader, someone, several, back, journey, many, abroad, alone)


def has_noun(text: str) -> bool:
    """Whether a noun of encounter stands in the text ("the meeting"), which can point back to one told before."""
    low = text.lower()
    return any(whole(low, end - size + 1, end + 1) for end, size in _nouns().iter(low))


def is_strong(text: str) -> bool:
    """Whether a word of encounter that is not too common alone, or the name of a gathering, stands in the text."""
    return any(told.strong for told in hits(text)) or names_gathering(text)


def tells_alone(text: str) -> bool:
    """Whether the text may tell of an encounter by itself: a word of one stands by what it needs."""
    cue = _cue(text)
    return cue is not None and not cue.alone


def tells_gathering(text: str) -> bool:
    """Whether the name of a gathering, or of a body, and a noun of encounter or a verb of meeting stand in the text."""
    return names_gathering(text) and _may_sit(text)


def _may_sit(text: str) -> bool:
    """ "The summit of the African Union", "the Arab League meets in Cairo"."""
    return has_noun(text) or _SITS.search(text) is not None


@lru_cache(maxsize=1024)
def names_gathering(text: str) -> bool:
    """Whether the name of a gathering, or of a series of them, stands in the text."""
    named = any(whole(text, end - size + 1, end + 1) for end, size in _gatherings().iter(text))
    return named or any(speeches_at_the_un(text))


@cache
def _nouns() -> Any:
    rows = (*lexicon.words("triggers"), *lexicon.words("weak_triggers"))
    return automaton({row[0].lower(): len(row[0]) for row in rows if row[2] == "noun" and row[3] != "setting"})


@cache
def _gatherings() -> Any:
    names = (*lexicon.gatherings().forms(), *editions_by_name())
    return automaton({name: len(name) for name in names if len(name) > _SHORTEST_NAME or name[-1].isdigit()})


@cache
def _pointers() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.words("anaphora"))


def two_sides(sides: Sequence[Codes]) -> bool:
    """Whether the polities of the names of a sentence can be different ones."""
    return any(one != other or len(one) > 1 or one == _ANYONE for one, other in pairwise(sides))


def _names(tokens: Sequence[Token], known: _Known) -> tuple[tuple[Codes, ...], bool]:
    """For each phrase that names a person, an office or a polity its polities; and whether one can be a leader."""
    sides: list[Codes] = []
    leader = False
    end = 0
    known_words = vocabulary().sizes
    for i, (_, _, _, key, _) in enumerate(tokens):
        if i < end:
            continue
        size = longest_phrase(tokens, i)[1] if key in known_words else 0
        if size:
            end = i + size
            given = tokens[i - 1].key if size == 1 and after_given_name(tokens, i) else ""
            codes, leads = known.read(" ".join([token.key for token in tokens[i:end]]), given)
            sides.append(codes)
            leader = leader or leads
        elif key in _OTHERS:
            sides.append(_ANYONE)
            leader = leader or key in _COUNTERPARTS
    return tuple(codes for codes in sides if codes), leader
