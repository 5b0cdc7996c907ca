"""Roll-calls: "Participants in the call included A, B and C", "With him at the summit: leaders of ...".

They name who took part in an encounter that a sentence before told of; together with it they make its cast.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from summitry.extract.events.nearby import rest_of_list
from summitry.extract.events.who import Who
from summitry.extract.story import SOMEBODY, EventMention, Mention, Party, Passage
from summitry.extract.telling import Telling
from summitry.extract.text.syntax import (
    agents,
    children,
    is_copula,
    is_negated,
    is_passive,
    is_verbal,
    objects,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words
from summitry.model.terms import Kind, Level

FRAME = "roll"
_CROWD = 4
_TITLE = re.compile(  # what stands before the first name
    r"\s*(?:the )?(?:(?:[a-z]+ )?(?:leaders|presidents|ministers|chancellors|kings|heads|premiers) (?:of|from) )?"
    r"(?:the )?(?:[A-Z][\w.’'-]+ ){0,4}(?:of )?"
)
_SEVERAL = 2
_LATELY = 2
_LISTED = (*SOMEBODY, "group")
ROLL_REACH = 8
_NAMING = ("included", "include", "were", "are", "was")
_PRESENT = r"\b(?:is|are|was|were)\b[^.]{0,30}\bpresent\b|\bin attendance\b"
_KINDS = (Kind.MEETING, Kind.CALL, Kind.GATHERING)


@cache
def _list(name: str, column: int = 0) -> frozenset[str]:
    return frozenset(form for row in words(name) for form in row[column].split("|"))


def may_call_roll(text: str) -> bool:
    """Whether a sentence can be one, by its words alone."""
    return _words_of_rolls().search(text) is not None or _openings().match(text) is not None


@cache
def _words_of_rolls() -> re.Pattern[str]:
    nouns = "|".join(sorted(_list("roll_nouns")))
    return re.compile(
        rf"\b(?:{nouns})\b.*?\b(?:{'|'.join(_NAMING)})\b|\bjoined by\b|\bpresent\b|\bin attendance\b|\balso at the\b",
        re.IGNORECASE,
    )


@cache
def _openings() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row[0]})" for row in words("roll_openings")), re.IGNORECASE)


def find_roll(passage: Passage) -> tuple[Word, tuple[Mention, ...]] | None:
    """The word that calls the roll in a sentence, and who is named; None where there is none."""
    if passage.parse is None or not passage.mentions:
        return None
    who = Who(passage)
    for token in passage.words:
        named = _named(token, who)
        if named:
            return token, named
    return _behind_opening(passage, who)


def _behind_opening(passage: Passage, who: Who) -> tuple[Word, tuple[Mention, ...]] | None:
    """ "Taking part were Ash and Birk", "The talks on Monday included ministers from Oman, Peru and Chad"."""
    opening = _openings().match(passage.sentence.text)
    if opening is None:
        return None
    at = passage.sentence.start + opening.end()
    first = next((m for m in passage.mentions if m.parties and m.start >= at and m.kind in _LISTED), None)
    base = passage.sentence.start
    if first is not None and not _TITLE.fullmatch(passage.sentence.text, at - base, first.start - base):
        return None  # "the dinner drew protests against Ash"
    named = (first, *rest_of_list(first, who)) if first is not None else ()
    if len({party for mention in named for party in mention.parties}) < _SEVERAL:
        return None
    verb = next(t for t in reversed(passage.words) if t.idx < opening.end())
    return verb, named


def _named(verb: Word, who: Who) -> tuple[Mention, ...]:
    if not is_verbal(verb):
        return ()
    if _is_presence(verb):
        found = children(verb, "nsubj", "attr")
    elif verb.lower_ in _NAMING:
        noun = next((t for t in subjects(verb) if t.lower_ in _list("roll_nouns")), None)
        others = noun is not None and any(  # "guests at Ascot"
            t.lower_ not in word_forms("gathering_nouns") for t in under(noun, "at", "in", "on")
        )
        found = [*objects(verb), *children(verb, "attr")] if noun is not None and not others else []
    elif verb.lower_ == "joined" and is_passive(verb):
        found = agents(verb) if any(t.lower_ in _list("roll_settings") for t in subjects(verb)) else []
    else:
        found = []
    named = [m for t in found for m in who.named(t)]
    more = [m for last in named[-1:] for m in rest_of_list(last, who)]
    return tuple(dict.fromkeys((*named, *more)))


def _is_presence(verb: Word) -> bool:
    """ "Ash and Birk were (also) present", "in attendance were Ash and Birk"."""
    if not is_copula(verb) or is_negated(verb):
        return False
    if any(t.lower_ == "present" for t in children(verb, "acomp", "advmod")):
        return True
    inside = (verb, *under(verb, "among"))  # "were among the presidents in attendance"
    if any(t.lower_ == "attendance" for word in inside for t in under(word, "in")):
        return True
    there = any(t.lower_ in small_set("at_the_event") for t in under(verb, "at"))
    return there and any(t.lower_ == "also" for t in verb.children)


def call_roll(passages: Sequence[Passage], tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings, those that a roll-call completes with the people it names."""
    out = list(tellings)
    for passage, (verb, named) in _rolls(passages if tellings else ()):
        at = _called(out, passage, (Kind.GATHERING,) if _is_presence(verb) else _KINDS, named)
        if at is not None:
            out[at] = replace(out[at], mention=_completed(out[at].mention, named))
            out = [one for one in out if not _is_the_roll(one.mention, passage.sentence.index, named)]
    return out


def _is_the_roll(event: EventMention, sentence: int, named: tuple[Mention, ...]) -> bool:
    """What the roll's own sentence tells of those named, and of nobody else, is told already."""
    return event.sentence == sentence and bool(event.mentions) and set(event.mentions) <= set(named)


def _rolls(passages: Sequence[Passage]) -> Iterator[tuple[Passage, tuple[Word, tuple[Mention, ...]]]]:
    for passage in passages:
        roll = find_roll(passage)
        if roll is not None:
            yield passage, roll


def _called(
    tellings: Sequence[Telling], passage: Passage, kinds: tuple[Kind, ...], named: Sequence[Mention]
) -> int | None:
    """The telling, in the sentences before, of the encounter whose roll is called: the first with a leader in it.

    By "the meeting", "among them" the last one is meant that is not between others.
    """
    sentence = passage.sentence.index
    last = _openings().match(passage.sentence.text) is not None
    codes = {party.participant.polity for mention in named for party in mention.parties}
    fitting = [
        i
        for i, telling in enumerate(tellings)
        if telling.mention.kind in kinds
        and 0 < sentence - telling.mention.sentence <= ROLL_REACH
        and _may_be_called(telling.mention, sentence)
        and not (last and _is_between_others(telling.mention, codes))
    ]
    return (fitting[-1] if last else fitting[0]) if fitting else None


def _may_be_called(event: EventMention, sentence: int) -> bool:
    """Whether a leader or a body is told of, or, just before, nobody yet ("presidents of five countries met")."""
    led = any(party.level is Level.LEADER for party in event.parties)
    known = any(party.participant.name for party in event.parties) or event.kind is Kind.GATHERING
    several = not event.anaphoric and len(event.parties) > 1
    nobody = not event.parties and event.frame in ("meeting", "talk", "meet")
    return several or (led and known) or (nobody and sentence - event.sentence <= _LATELY)


def _is_between_others(event: EventMention, codes: set[str | None]) -> bool:
    """Whether it is a meeting of two sides of which the roll leaves one out."""
    whole = event.kind is Kind.MEETING and not event.anaphoric and event.frame != "crowd"
    return whole and not {party.participant.polity for party in event.parties} <= codes


def _completed(event: EventMention, named: Sequence[Mention]) -> EventMention:
    """The mention with those named in place of the groups that it spoke of ("European leaders")."""
    known = zip(event.parties, event.mentions, event.roles, strict=True)
    told = {party: (mention, role) for party, mention, role in known if party.participant.name}
    cast: dict[Party, Mention] = {party: mention for party, (mention, _) in told.items()}
    for mention in named:
        for party in mention.parties:
            cast.setdefault(party, mention)
    roles = (*(role for _, role in told.values()), *("side",) * (len(cast) - len(told)))
    codes = {party.participant.polity for party in cast if party.participant.polity}
    crowd = event.kind is Kind.MEETING and len(codes) >= _CROWD
    kind = Kind.GATHERING if crowd else event.kind
    return replace(
        event, parties=tuple(cast), mentions=tuple(cast.values()), roles=roles, kind=kind, anaphoric=len(codes) < 2
    )
