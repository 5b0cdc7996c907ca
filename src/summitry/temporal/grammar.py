"""The date grammar: from words to time expressions with the days they mean.

Tokens are matched by the rules of the rooms' modules (calendar dates, relative dates, offsets, periods, durations,
clock); the longest match at a place wins. Each expression is then read from the text's day. Where that day is only
bounded, or unknown, the text is read from two days, and what differs is left open.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import NamedTuple

from summitry.lexicon import small_set
from summitry.model.encounter import When
from summitry.temporal import calendar_dates, clock, durations, month_parts, offsets, periods, phases, relative_dates
from summitry.temporal.context import acceptable
from summitry.temporal.days import Days, hull, week_of
from summitry.temporal.direction import breaks, direction
from summitry.temporal.festivals import festival_names, is_no_time
from summitry.temporal.joins import Found, join
from summitry.temporal.readings import Phrase, Reading, Rule, View, compile_rule
from summitry.temporal.tokens import CODES, MARK, OTHER, Token, tokenize
from summitry.temporal.types import Reference, TimeExpression

_PROBES = (date(1971, 3, 10), date(1996, 8, 23))  # two days of nothing in common, to see what rests on the text's day
_BOUNDED_DAYS = 31  # a text's day known within a month dates what is said of it; not one known within a year

# No expression begins with these, though some stand within one: a sentence has many, and each would be tried in vain.
_INNER = "stop comma colon slash possessive of and in on to for from by or than time s"
_IDLE = OTHER + MARK + "".join(CODES[name] for name in _INNER.split())
_SEASON, _YEAR = 80, 366  # days
_LONGEST_SENTENCE = 80  # tokens from one date to another that counts from it
_NEW_YEAR = {"since", "again", "then", "later", "after", "until", "and", "but", "recently", "now"}
_RELATIVE = ("that", "which", "who", "whose", "where")
_WILL = ("will", "ll", "shall")
_ASIDE = 12  # tokens
_WEEKDAY, _POSSESSIVE = CODES["weekday"], CODES["possessive"]
_BEFORE_A_DAY = ("and", "but", "so", "or", "until", "till", "since", "with")
_SUBJECTS = ("he", "she", "they", "it", "we", "i", "the", "a", "an", "his", "her", "their", "its", "there")
_Match = Callable[[str, int], re.Match[str] | None]
_MODULES = (calendar_dates, month_parts, relative_dates, phases, offsets, periods, durations, clock)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    return tuple((compile_rule(pattern), rule) for module in _MODULES for pattern, rule in module.RULES)


@cache
def _starting_with(code: str, following: str) -> tuple[tuple[_Match, Rule], ...]:
    """The rules that can begin with two codes: at least they stand in them, or the first alone is all they need."""
    found = ((pattern, rule) for pattern, rule in _rules() if code in pattern.pattern)
    return tuple((p.match, rule) for p, rule in found if following in p.pattern or p.fullmatch(code))


def _festivals(tokens: list[Token]) -> list[Token]:
    """The tokens with the words of a festival's name made one token."""
    names = festival_names()
    if names.keys().isdisjoint([token.word for token in tokens]):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token, taken = tokens[at], 1
        for words, key in names.get(token.word, ()) if token.capital or token.word.isdigit() else ():
            here = tokens[at : at + len(words)]
            if tuple(t.word for t in here) == words:
                code = OTHER if is_no_time(key) else CODES["festival"]
                token, taken = Token(token.start, here[-1].end, key, code, key, True), len(words)
                break
        found.append(token)
        at += taken
    return found


def _longest(codes: str, at: int) -> list[tuple[re.Match[str], Rule]]:
    """Matches of the rules at a place, longest first."""
    found = [
        (m, rule)
        for match, rule in _starting_with(codes[at], codes[at + 1 : at + 2])
        if (m := match(codes, at)) and m.end() > at
    ]
    return sorted(found, key=lambda f: -f[0].end()) if found else found


def _scan(tokens: Sequence[Token], codes: str, seen: View, tense: int | None) -> list[Found]:
    """The expressions of the rules, left to right, seen from a day."""
    found: list[Found] = []
    previous: Found | None = None
    at = 0
    while at < len(codes):
        taken = None
        if codes[at] not in _IDLE and not _conjoins(tokens, at) and (matches := _longest(codes, at)):
            view = seen._replace(direction=tense or 0, previous=previous.reading if previous else None)
            same = (
                previous is not None and at - previous.end < _LONGEST_SENTENCE and not breaks(tokens, previous.end, at)
            )
            if same and previous:
                year, ahead = _year_set(tokens, previous, at, seen.day), _ahead(previous, seen.day)
                view = view._replace(year=year, ahead=ahead, around=_around(previous, seen.day))
            taken = _read(tokens, codes, matches, view, _Told(tense, same))
        at = taken.end if taken else at + 1
        if taken is None or not taken.reading.type:
            continue
        taken = _counted_from(taken, previous, tokens)
        found.append(taken)
        if taken.reading.type == "DATE" and taken.reading.value[:1].isdigit() and not _compares(taken, tokens):
            previous = taken
    return found


def _conjoins(tokens: Sequence[Token], at: int) -> bool:
    """ "Said that Friday's talks failed", "told them that Friday he would go": no "that Friday"."""
    if tokens[at].word != "that" or at + 2 >= len(tokens) or tokens[at + 1].code != _WEEKDAY:
        return False
    before, behind = tokens[at - 1] if at else None, tokens[at + 2]
    if before is None or before.code != OTHER or before.word in _BEFORE_A_DAY:
        return False  # "That Friday he left", "and that Friday he left"
    said = before.word in small_set("saying_that")
    return said or behind.capital or behind.code == _POSSESSIVE or behind.word in _SUBJECTS


def _compares(taken: Found, tokens: Sequence[Token]) -> bool:
    """ "The year-ago quarter", "a year earlier" of a quarter: talk of figures goes on from the quarter reported."""
    return "-Q" in taken.reading.value and any(t.word in ("ago", "earlier") for t in tokens[taken.start : taken.end])


def _counted_from(taken: Found, previous: Found | None, tokens: Sequence[Token]) -> Found:
    """ "the following day": firm where the date from which it counts is in the same sentence."""
    if not (taken.reading.anaphoric and taken.days and previous and previous.days) or previous.reading.anaphoric:
        return taken
    if taken.start - previous.end > _LONGEST_SENTENCE:
        return taken
    if breaks(tokens, previous.end, taken.start):
        return taken
    counted = replace(taken.reading, anaphoric=False, complete=previous.reading.complete, base=previous.reading.value)
    return replace(taken, reading=counted)


def _year_set(tokens: Sequence[Token], previous: Found, at: int, day: date) -> int | None:
    """The year of "In 1990 ...", for the dates of the same sentence; not that of "the 1990 vote", "since 1990"
    or "a plan approved in 1990 that ..."."""
    value = previous.reading.value
    if not re.fullmatch(r"\d{4}", value) or not previous.reading.complete or not previous.start:
        return None
    if tokens[previous.end].word in _RELATIVE:
        return None
    aside = {t.word for t in tokens[max(previous.start - _ASIDE, 0) : previous.start]} & {*_RELATIVE}
    if aside and tokens[previous.end].word == ",":
        return None  # "Marape, who took office in 2019, will be in Lima on May 3"
    between = {t.word for t in tokens[previous.end : at]}
    if int(value) < day.year and between & {*_WILL}:
        return None  # "a deal signed in 2019 will be reviewed on May 3"
    return int(value) if tokens[previous.start - 1].word == "in" and not between & _NEW_YEAR else None


def _ahead(previous: Found, day: date) -> Days | None:
    """What is left, from a date to come, of its week."""
    days = previous.days
    return Days(days.first, week_of(days.first).last) if days and days.first > day else None


def _around(previous: Found, day: date) -> Days | None:
    """A season or last year, told before a date of the same sentence."""
    days = previous.days
    past = days is not None and days.last < day and _SEASON <= (days.last - days.first).days < _YEAR
    return days if past and not previous.reading.complete else None


class _Told(NamedTuple):
    """The tense that the caller knows, and whether the last date stands in the same sentence."""

    tense: int | None
    same_sentence: bool


def _turned(tokens: Sequence[Token], start: int, end: int, view: View, told: _Told) -> View:
    """The view with the direction of the words around; a second date of a sentence goes the way of the first."""
    if told.tense is not None:
        return view
    found = direction(tokens, start, end)
    if not found.sign and told.same_sentence and view.previous and view.previous.days:
        return view._replace(direction=int(view.previous.days.first > view.day), firm=False, near=False)
    return view._replace(direction=found.sign, firm=found.firm, near=found.near)


def _read(
    tokens: Sequence[Token], codes: str, matches: list[tuple[re.Match[str], Rule]], view: View, told: _Told
) -> Found | None:
    """The first of the matches, longest first, that words around allow and that its rule can read."""
    for match, rule in matches:
        if not acceptable(tokens, codes, match, rule):
            continue
        turned = _turned(tokens, match.start(), match.end(), view, told)
        reading = rule(Phrase(tokens, match), turned)
        if reading:
            return Found(match.start(), _without_stop(tokens, match.start(), match.end()), reading)
    return None


def _without_stop(tokens: Sequence[Token], start: int, end: int) -> int:
    """The end without a full stop that belongs to the sentence, not to a short form ("Nov.")."""
    if tokens[end - 1].word != "." or end - 2 < start:
        return end
    word = tokens[end - 2].word
    return end - 1 if len(word) > 4 or word in ("may", "june", "july") else end


def _masked(first: str, second: str) -> str:
    """A value with what differs between two readings replaced by X."""
    if first == second:
        return first
    a, b = re.split(r"([-T/])", first), re.split(r"([-T/])", second)
    if len(a) != len(b):
        return "X"
    return "".join(x if x == y else re.sub(r"\d", "X", x) for x, y in zip(a, b, strict=True))


def _merged_days(low: Days | None, high: Days | None, reference: Reference) -> Days | None:
    """What both ends of the reference agree on, or a stretch that holds both where it is short enough to say."""
    if low is None or high is None or low == high:
        return low if low == high else None
    if reference.start is None or reference.end is None:
        return None
    both = hull([low, high])
    narrow = (reference.end - reference.start).days <= 7 or low.first != low.last
    return both if narrow and (both.last - both.first).days <= _BOUNDED_DAYS else None


def _anchor(reading: Reading, reference: Reference) -> str | None:
    if reading.base:
        return f"counted from {reading.base}"
    if reading.complete:
        return None
    if reference.dateline:
        return f"dateline {reference.dateline}"
    until = f" to {reference.end}" if reference.end != reference.start else ""
    return f"published {reference.start}{until}"


def _when(days: Days | None, reading: Reading, reference: Reference, known: bool) -> When | None:
    if days is None or reading.anaphoric or not (known or reading.complete):
        return None
    if days.last < days.first:
        return None  # "the middle of the week and the middle of the month" is no range
    return When(days.first, days.last, _anchor(reading, reference))


def _ends(reference: Reference) -> tuple[date, date] | None:
    """First and last day from which the text may look; None where that is unknown."""
    if reference.dateline:
        return reference.dateline, reference.dateline
    if reference.start and reference.end:
        return reference.start, reference.end
    return None


def _expression(
    text: str, tokens: Sequence[Token], pair: tuple[Found, Found], reference: Reference, offset: int
) -> TimeExpression:
    low, high = pair
    start, end = tokens[low.start].start, tokens[low.end - 1].end
    days = _merged_days(low.days, high.days, reference)
    return TimeExpression(
        start=start + offset,
        end=end + offset,
        text=text[start:end],
        type=low.reading.type,
        value=_masked(low.reading.value, high.reading.value),
        when=_when(days, low.reading, reference, _ends(reference) is not None),
        minutes=low.reading.minutes,
    )


def find_times(
    text: str, reference: Reference, offset: int = 0, tense: int | None = None
) -> tuple[TimeExpression, ...]:
    """The time expressions of a text or sentence, in order, without overlaps.

    reference: from where the text looks at time. offset: added to all offsets (a sentence's place in its document).
    tense: -1 where the caller knows that the text speaks of the past, 1 of what is to come; else nearby words tell.
    ``when`` follows the codebook's rules 2, 9 and 19; the reference day itself is never the answer unless words say so.
    """
    tokens = _festivals(tokenize(text))
    codes = "".join([t.code for t in tokens])
    if not codes.strip(_IDLE):
        return ()
    low_day, high_day = _ends(reference) or _PROBES
    low, high = (View(day, day_first=reference.day_first) for day in (low_day, high_day))
    first = join(_scan(tokens, codes, low, tense), tokens, codes)
    second = first if high == low else join(_scan(tokens, codes, high, tense), tokens, codes)
    others = {(f.start, f.end): f for f in second}
    pairs = [(f, others[f.start, f.end]) for f in first if (f.start, f.end) in others]
    return tuple(_expression(text, tokens, pair, reference, offset) for pair in pairs)
