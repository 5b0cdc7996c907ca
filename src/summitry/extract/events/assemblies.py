"""Leaders of many polities who meet among themselves, none of them named: "African leaders met in Bamako on Friday".

By their number it is a gathering (CODEBOOK.md, rule 11), and they are one participant, of no one polity (rule 16).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from summitry.extract.events.candidates import Candidate, candidate_of
from summitry.extract.events.crowds import FRAME, is_crowd
from summitry.extract.events.parts import Cast
from summitry.extract.events.who import Who
from summitry.extract.story import PERSONS, Mention, Party, Passage
from summitry.extract.text.syntax import agents, ancestors, objects, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.encounter import Participant
from summitry.model.terms import Kind, Level

_FRAMES = ("meet", "meeting", "talk", "travel", "attend")
_WITH = ("with", "between", "alongside")
_AT = ("at", "during", "in", "for")
_EMPTY = Cast(Kind.GATHERING, ())


@lru_cache(maxsize=1024)
def names_assembly(text: str) -> bool:
    """Whether words such as "African leaders" or "leaders of 30 countries" stand in the text.

    Remembered for a while: both gates ask.
    """
    lower = text.lower()  # one word of a dozen is soon looked for; the pattern is not
    for word in _rulers():
        if word in lower:
            return _crowds().search(text) is not None
    return False


@cache
def _crowds() -> re.Pattern[str]:
    many = "|".join(sorted(word_forms("crowds") - {"American"} | {"South American"}))
    people = "|".join(sorted(_rulers()))
    states = "|".join(sorted(small_set("states_plural")))
    counted = "|".join(sorted(small_set("crowd_numbers")))
    several = rf"(?:\d+|[a-z]+|{many})"
    return re.compile(
        rf"\b(?:{many})(?: \w+){{0,2}} (?:{people})\b"
        rf"|\b(?:\d{{1,3}}|{counted})(?: \w+)? (?:{people})\b"
        rf"|\b(?:{people})(?: of \w+)? (?:of|from)(?: {several}){{1,4}} (?:{states})\b",
        re.IGNORECASE,
    )


@cache
def _rulers() -> frozenset[str]:
    return small_set("rulers_plural") | {"ministers"}


def with_assemblies(passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; of those that name nobody, the ones whose doers are many leaders are gatherings of them.

    found: all of the passage; where one of them tells of a gathering with those who attend it, that is the one.
    """
    told = any(c.mention.kind is Kind.GATHERING and c.mention.parties and not c.mention.anaphoric for c in found)
    nouns = () if told else _conferences(passage)
    if told or not (nouns or any(map(_is_unnamed, found))) or not names_assembly(passage.sentence.text):
        return list(found)
    who = Who(passage)
    more = (_assembled(passage, candidate_of(passage, noun, _EMPTY, "meeting"), who) for noun in nouns)
    known = [_assembled(passage, c, who) if _is_unnamed(c) else c for c in found]
    return [*known, *(c for c in more if c.mention.parties)]


def _conferences(passage: Passage) -> list[Word]:
    """ "Arab leaders opened a conference", "a conference of Arab leaders ended": the word alone tells of none."""
    if "conference" not in passage.sentence.text:
        return []
    nouns = (t for t in passage.words if t.lower_ == "conference" and t.dep_ in ("nsubj", "nsubjpass", "dobj"))
    return [noun for noun in nouns if not {"news", "press", "party"} & {t.lower_ for t in noun.lefts}]


def _is_unnamed(candidate: Candidate) -> bool:
    event = candidate.mention
    return not event.parties and event.frame in _FRAMES and event.kind in (Kind.MEETING, Kind.GATHERING)


def _assembled(passage: Passage, candidate: Candidate, who: Who) -> Candidate:
    token = candidate.token
    if any(who.named(t) for t in (*under(token, *_WITH), *objects(token))) or _is_habit(passage, token):
        return candidate
    apart = any(is_crowd(t, who) for t in under(token, "from"))  # "a summit of leaders from 12 states", parsed apart
    rulers = next((t for t in _doers(token) if t.lower_ in _rulers() and (apart or is_crowd(t, who))), None)
    return _gathering_of(passage, candidate, rulers, _who_tells(rulers, who)) if rulers is not None else candidate


def _who_tells(rulers: Word, who: Who) -> tuple[Mention, ...]:
    """ "Ash told the 40 leaders gathered in Rome": she is there, too."""
    told = rulers.dep_ == "dobj" and rulers.head.lower_ in word_forms("told_in_person")
    found = (m for t in (subjects(rulers.head) if told else ()) for m in who.named(t) if m.kind in PERSONS)
    return tuple(m for m in found if m.parties)


def _is_habit(passage: Passage, token: Word) -> bool:
    """ "When world leaders gather, traffic stops": at no time that is told."""
    return token.tag_ == "VBP" and not passage.times and any(t.lower_ in ("when", "whenever") for t in token.lefts)


def _doers(token: Word) -> Iterator[Word]:
    """Those who meet: of a verb its subjects, of a noun those "of" whom it is, or who hold it or act at it."""
    if token.tag_[:2] == "VB":
        yield from subjects(token)
        yield from agents(token)  # "a rite attended by ten heads of state"
        if token.dep_ == "acl":
            yield from ancestors(token)  # "leaders from 12 states assembled", which the parse hangs on the states
        return
    yield from under(token, "of", "between", "among")
    above = token.head
    if token.dep_ == "dobj" and above.lower_ in word_forms("light_verbs"):
        yield from subjects(above)
    elif token.dep_ == "pobj" and above.lower_ in _AT:
        yield from subjects(above.head)


def _gathering_of(passage: Passage, candidate: Candidate, rulers: Word, others: tuple[Mention, ...]) -> Candidate:
    start = passage.sentence.start
    first = next((t for t in rulers.lefts if t.lower_ != "the"), rulers).left_edge
    last = max((rulers, *under(rulers, "of", "from")), key=lambda t: int(t.i))
    bounds = start + first.idx, start + last.idx + len(last.text)
    words = passage.sentence.text[bounds[0] - start : bounds[1] - start]
    party = Party(Participant(None, None, words), Level.LEADER)
    mention = Mention("group", *bounds, words, start + rulers.idx, (party,))
    mentions = (mention, *others)
    event = replace(
        candidate.mention,
        kind=Kind.GATHERING,
        parties=tuple(m.parties[0] for m in mentions),
        mentions=mentions,
        roles=("attendee",) * len(mentions),
        frame=FRAME,
        anaphoric=False,
    )
    return replace(candidate, mention=event, goals=(candidate.token,))
