"""Plans that a deadline bounds: "hopes to meet Xi before the vote in November" is from today to that vote."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from summitry.extract.facts.cues import cue
from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.telling import Found
from summitry.extract.text.reach import layers
from summitry.extract.text.syntax import ancestors, governing_verb, is_copula, is_verbal
from summitry.extract.text.words import Word
from summitry.model.encounter import When
from summitry.model.terms import COMING
from summitry.temporal.types import TimeExpression

_DAY, _LONGEST = timedelta(days=1), timedelta(days=400)
_UNTIL = re.compile(
    r"(?i)\b(by|before|until|till|through|ahead|prior)\s+(?:(?:of|to)\s+)?((?:[\w'’.-]+\s+){0,4}\(?(?:in\s+)?)$"
)
_BARE = re.compile(r"(?i)(?:the\s+)?$")
_THROUGH = re.compile(r"(?i)\b(?:until|till|through)\s+(?:the\s+)?$")
_WEEK, _STAY = timedelta(days=7), timedelta(days=14)
_END = re.compile(
    r"(?i)^(?:the )?(?:end|close)\b|\w[’']?s?[- ]end$|\b(?:is|[’']s) (?:out|over|past|up)$|\b(?:ends|closes|finishes)$"
)


def until(setting: Setting, passage: Passage, token: Word, said: Found[When] | None) -> Found[When] | None:
    """The days from the document's to the deadline that the plan's words name; else what is said, if anything."""
    last = setting.last_day
    if last is None:
        return said
    times = (t for t in passage.times if said is None or said.span.start == t.start)
    for time in times:
        start = time.start - passage.sentence.start
        found = _UNTIL.search(passage.sentence.text[:start])
        if found is None or time.when is None or time.when.end <= last:
            continue
        bare = _BARE.match(found[2]) is not None
        if any(child.idx == start for child in token.lefts):
            continue  # "flew to Oman ahead of Monday's talks": the day of the talks
        if found[1].lower() == "by" and any(part[0].isupper() for part in found[2].split()):
            continue  # "a visit by Ash to Peru next week"
        word = next((t for t in passage.words if t.idx == found.start()), None)
        end = _end(found[1].lower(), bare, time)
        own = word is not None and (bare if said is not None else _bounds(word, token))
        if own and last <= end <= last + _LONGEST:
            span = setting.story.document.span(time.start, time.end)
            return Found(When(last, end, time.when.anchor), span, 2)
    return said


def stays_until(setting: Setting, passage: Passage, token: Word, said: Found[When] | None) -> Found[When] | None:
    """ "is in Rome until Friday": from the document's day to that one; else what is said, if anything."""
    last = setting.last_day
    verb = token if is_verbal(token) else governing_verb(token)
    if last is None or said is None or verb is None or not _is_now(verb):
        return said
    days, before = said.value, passage.sentence.text[: said.span.start - passage.sentence.start]
    if days.start != days.end or _THROUGH.search(before) is None:
        return said
    end = days.end if days.end >= last else days.end + _WEEK
    return Found(When(last, end, days.anchor), said.span, 2) if last <= end <= last + _STAY else said


def _is_now(verb: Word) -> bool:
    """ "is (on a visit)", "is visiting"."""
    helpers = [c for c in verb.children if c.dep_ == "aux" and c.tag_ in ("VBZ", "VBP")]
    return (is_copula(verb) and verb.tag_ in ("VBZ", "VBP")) or (verb.tag_ == "VBG" and bool(helpers))


def _end(word: str, bare: bool, time: TimeExpression) -> date:
    """ "by July" lasts until its end, "before July" until it begins, "before the vote in July" until any day of it."""
    assert time.when is not None
    one_day = time.when.start == time.when.end
    open_end = word in ("by", "until", "till", "through") or _END.search(time.text) is not None or not (bare or one_day)
    return time.when.end if open_end else time.when.start - _DAY


def _bounds(word: Word, token: Word) -> bool:
    """Whether the deadline hangs on the plan's word, or on a word above it that speaks of the same days."""
    top = word.head if word.dep_ == "mark" else word
    reach = {i for layer in layers(token) for i in layer} | {t.i for t in token.subtree}
    above = {t.i for t in ancestors(token)} & reach
    return top.i != token.i and top.head.i in {token.i, *above, *_wishes(token)}


def _wishes(token: Word) -> Iterator[int]:
    """ "wants to visit Rome before July", "seeks a meeting before July": the verbs that lead to the plan's."""
    verb = governing_verb(token)
    if verb is not None and token.dep_ == "dobj" and cue("over", verb) in COMING:
        yield verb.i
    while verb is not None and verb.dep_ == "xcomp":
        verb = verb.head
        yield verb.i
