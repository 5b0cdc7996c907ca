"""Days told by their distance from what the rest of the sentence tells: "the vote comes two weeks after Ash met Birk".

The rest happened on the day that it names; where it names none, in the present tense it is of the document's day, and
in the past tense, near the text's beginning, of the days just before it. Months are too loose a measure.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from math import ceil, floor

from summitry.extract.details.reporting import report_verbs
from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.telling import Found
from summitry.extract.text.syntax import ancestors, children, governing_verb, is_copula, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.encounter import When

_AFTER = frozenset(("after", "following"))
_APART = _AFTER | {"before"}
_ONES = ("a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {**{word: n for n, word in enumerate(_ONES, 1)}, "an": 1, "one": 1}
_DISTANCE = re.compile(
    r"""(?:\b(?P<less>less\sthan|within|under|barely|not\seven)\s+)?
        (?:\b(?P<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+)?
        \b(?P<unit>hours?|days?|weeks?)\s+$""",
    re.IGNORECASE | re.VERBOSE,
)
_LENGTHS = {"hour": 1 / 24, "day": 1, "week": 7}
_SLACK = {"hour": 0, "day": 0, "week": 1}
_UNCOUNTED = {"hour": (0, 1), "day": (1, 6), "week": (10, 35)}
_OPENING = 8
_JUST = timedelta(days=1)
_PRESENT = ("VBZ", "VBP")


def told_apart(setting: Setting, passage: Passage, token: Word) -> Found[When] | None:
    """The days of an encounter that is told as so long after or before something else; None without such words."""
    link = _link(token)
    text = passage.sentence.text[: link.idx] if link is not None else ""
    found = _DISTANCE.search(text)
    if link is None or found is None:
        return None
    base = _base(setting, passage, link)
    if base is None:
        return None
    apart = (1, 1) if text.lower().endswith("the day ") else _apart(found)
    days = _days(base, *apart, back=link.lower_ in _AFTER)
    done = governing_verb(token)
    if done is not None and done.tag_ == "VBD" and setting.last_day is not None and days.end > setting.last_day:
        return None  # the day was that of a report, or of something else
    start = passage.sentence.start
    span = setting.story.document.span(start + found.start("unit"), start + link.idx + len(link.text))
    return Found(days, span, 2)


def told_from(setting: Setting, passage: Passage, token: Word) -> Found[When] | None:
    """The days of "met Birk two days after the attack of June 14", "the day after the June 12 vote, Ash met Birk"."""
    verb = governing_verb(token)
    above = {t.i: t for t in (token, *([verb] if verb is not None else ()))}.values()
    for word in (t for one in above for child in one.children for t in (child, *child.children)):
        if word.lower_ not in _APART or word.dep_ not in ("prep", "mark"):
            continue
        text = passage.sentence.text[: word.idx]
        found = _DISTANCE.search(text)
        clause = word.head if word.dep_ == "mark" else word
        days = list(_days_within(passage, {t.i for t in clause.subtree if t.i > word.i}))
        if found is None or len(days) != 1 or token in clause.subtree:
            continue
        apart = (1, 1) if text.lower().endswith("the day ") else _apart(found)
        start = passage.sentence.start
        span = setting.story.document.span(start + found.start("unit"), start + word.idx + len(word.text))
        return Found(_days(days[0], *apart, back=word.lower_ == "before"), span, 2)
    return None


def _days_within(passage: Passage, clause: set[int]) -> Iterator[When]:
    """The single days that the words of a clause name; none where they name another time too ("May 14 last year")."""
    within = []
    for time in passage.times:
        at = time.start - passage.sentence.start
        word = next((t for t in passage.words if t.idx <= at < t.idx + len(t.text)), None)
        if time.when is not None and word is not None and word.i in clause:
            within.append(time.when)
    if all(when.start == when.end for when in within):
        yield from within


def _link(token: Word) -> Word | None:
    """The "after" or "before" on which the encounter hangs, by its noun or the verb of its clause."""
    scene = False  # "two weeks after he pledged aid during a visit"
    for word in (token, *ancestors(token)):
        carries = word.i == token.i or is_copula(word) or word.lower_ in word_forms("event_verbs") or scene
        scene = word.lower_ in ("during", "at") or (scene and word.dep_ == "xcomp")
        if is_verbal(word) and not carries:
            return None  # "a week after she called off a visit"
        if word.dep_ in ("pobj", "pcomp") and word.head.lower_ in _APART:
            link: Word = word.head
            return link
        if word.dep_ == "advcl" or (word.dep_ == "relcl" and word.head.lower_ == "day"):  # "the day after they met"
            return next((mark for mark in children(word, "mark", "advmod", "prep") if mark.lower_ in _APART), None)
        if word.dep_ in ("relcl", "ccomp", "ROOT"):
            return None
    return None


def _apart(found: re.Match[str]) -> tuple[int, int]:
    """The least and the most days between."""
    unit = found["unit"].lower().rstrip("s")
    number = (found["number"] or "").lower()
    if not number:
        return _UNCOUNTED[unit]
    count = _NUMBERS.get(number) or int(number)
    most, slack = ceil(count * _LENGTHS[unit]), _SLACK[unit]
    if found["less"] or unit == "hour":
        return floor((count - 1) * _LENGTHS[unit]), most
    return most - slack, most + slack


def _days(base: When, least: int, most: int, back: bool) -> When:
    if back:
        return When(base.start - timedelta(days=most), base.end - timedelta(days=least), base.anchor)
    return When(base.start + timedelta(days=least), base.end + timedelta(days=most), base.anchor)


def _base(setting: Setting, passage: Passage, link: Word) -> When | None:
    """The day of what the rest of the sentence tells."""
    clause = {t.i for t in (link.subtree if link.dep_ == "prep" else link.head.subtree)}
    named = list(_days_outside(passage, clause))
    if len(named) == 1:
        return named[0]
    last = setting.last_day
    verb = governing_verb(link.head if link.dep_ == "prep" else link.head.head)
    if named or last is None or verb is None:
        return None
    return _of_news(passage, verb, last)


def _of_news(passage: Passage, verb: Word, last: date) -> When | None:
    if verb.tag_ in _PRESENT:
        return When(last, last, f"news of {last.isoformat()}")
    fresh = verb.tag_ == "VBD" and passage.sentence.index < _OPENING
    return When(last - _JUST, last, f"news of {last.isoformat()}") if fresh else None


def _days_outside(passage: Passage, clause: set[int]) -> Iterator[When]:
    """The single days that the sentence names outside the clause."""
    for time in passage.times:
        at = time.start - passage.sentence.start
        word = next((t for t in passage.words if t.idx <= at < t.idx + len(t.text)), None)
        if time.when is not None and word is not None and word.i not in clause and time.when.start == time.when.end:
            if _is_of_saying(word):
                continue
            yield time.when


def _is_of_saying(word: Word) -> bool:
    """ "police said on Tuesday that ..."."""
    verb = governing_verb(word)
    return verb is not None and verb.lower_ in report_verbs() and bool(children(verb, "ccomp"))
