"""Dates at a distance: three days ago, a week later, the day before; and the same from another date of the text."""

import re
from dataclasses import replace
from datetime import date

from summitry.model.encounter import When
from summitry.temporal.days import (
    Days,
    add_months,
    clamp_year,
    decade,
    iso_week,
    month,
    one,
    shift,
    week_of,
    weekend_of,
    year,
)
from summitry.temporal.durations import MODIFIER, duration
from summitry.temporal.numbers import amount
from summitry.temporal.readings import NO_TIME, Phrase, Reading, Rule, View, compile_rule, named
from summitry.temporal.tokens import CODES, Token, tokenize

_WIDTH = {"D": 1, "W": 7, "F": 14, "Mo": 31, "Y": 366}  # days that a unit has at most
_SHORT = 4  # days of a stretch from whose end another day is counted ("July 7 and 8 ... the next day")
_CALENDAR = re.compile(r"\d{4}(?:-\d\d)?$")  # a year, or a month of it
_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "F": "XXXX-WXX", "Mo": "XXXX-XX"}


def moved(days: Days, count: float, unit: str) -> Reading | None:
    """The days at a distance, as wide as the unit: "three weeks" is a week, "two years" a year, "ten days" a day."""
    day = days.first
    if unit == "D":
        target = Days(shift(days.first, round(count)), shift(days.last, round(count)))
        return named("DATE", target.first.isoformat(), target)
    if unit in ("W", "F"):
        week = week_of(shift(day, round(count * (14 if unit == "F" else 7))))
        return named("DATE", iso_week(week.first), week)
    if unit == "Mo":
        there = add_months(day.replace(day=1), round(count))
        return named("DATE", f"{there:%Y-%m}", month(there.year, there.month))
    if unit == "Y":
        number = clamp_year(day.year + round(count))
        return named("DATE", f"{number:04d}", year(number))
    if unit == "De":
        number = clamp_year(day.year + round(count * 10))
        return named("DATE", f"{number // 10}", decade(number - number % 10 or 1))
    return named("TIME", day.isoformat(), days) if unit in ("H", "M", "S") else None


def _count(phrase: Phrase, group: int) -> float | None:
    return amount(phrase.group(group)) if phrase.group(group) else None


def ago(phrase: Phrase, view: View) -> Reading | None:
    """ "three days ago", "two years ago", "a decade ago"; several years ago is only the past."""
    count, unit = _count(phrase, 1), phrase.value(2) or ""
    if count is None:
        return named("DATE", "PAST_REF", None)
    if unit == "Y" and view.previous and "-Q" in view.previous.value:
        return _quarter_back(view.previous, int(count))
    found = moved(one(view.day), -count, unit)
    if found and unit == "Y" and count == 1:  # "a year ago" means about this time of last year
        there = add_months(view.day.replace(day=1), -12)
        return replace(found, days=month(there.year, there.month))
    return found


def ago_from(phrase: Phrase, view: View) -> Reading | None:
    """ "two years ago today", "a week ago Tuesday": the day itself, not a stretch as wide as the unit."""
    count, unit = _count(phrase, 1), phrase.value(2) or ""
    day = _named_day(phrase.group(3)[0], -1, view)
    return _days_off(day, -count, unit) if count is not None and day else None


def week_on(phrase: Phrase, view: View) -> Reading | None:
    """ "a week from Tuesday", "two weeks on Friday": so many weeks after the coming one."""
    count, unit = _count(phrase, 1), phrase.value(2) or ""
    day = _named_day(phrase.group(3)[0], 1, view)
    return _days_off(day, count, unit) if count is not None and day and unit in ("W", "F") else None


def weekday_week(phrase: Phrase, view: View) -> Reading | None:
    """ "Tuesday week", "Friday fortnight": British for a week or two after the coming one."""
    unit = phrase.group(2)[0]
    if unit.word not in ("week", "fortnight"):
        return None
    day = _named_day(phrase.group(1)[0], 1, view)
    return _days_off(day, 1, unit.value) if day else None


def _named_day(token: Token, sign: int, view: View) -> date | None:
    """The text's own day for "today", else the nearest such weekday before (sign -1) or after it."""
    if token.code == CODES["deictic"]:
        return view.day if token.value == "0" else None
    ahead = (int(token.value) - view.day.weekday()) % 7
    return shift(view.day, (ahead or 7) if sign > 0 else ahead - 7)


def _days_off(day: date, count: float, unit: str) -> Reading | None:
    if unit in ("Mo", "Y"):
        there = add_months(day, round(count * (12 if unit == "Y" else 1)))
    elif unit in ("W", "F"):
        there = shift(day, round(count * (14 if unit == "F" else 7)))
    else:
        return None
    return named("DATE", there.isoformat(), one(there))


def from_now(phrase: Phrase, view: View) -> Reading | None:
    """ "two weeks from now", "in two weeks' time"."""
    count, unit = _count(phrase, 1), phrase.value(2) or ""
    return moved(one(view.day), count, unit) if count is not None else named("DATE", "FUTURE_REF", None)


def _quarter_back(previous: Reading, years: int) -> Reading | None:
    """The same quarter so many years before, in talk of quarterly figures."""
    year_word, _, number = previous.value.partition("-")
    if not year_word.isdigit():
        return None
    return Reading("DATE", f"{int(year_word) - years:04d}-{number}", None, anaphoric=True)


def relative(count: float | None, unit: str, sign: int, view: View) -> Reading | None:
    """Days at a distance from the text's last date, or from its own day where there is none."""
    if count is None:
        return Reading("DURATION", f"PX{unit[0]}", anaphoric=True)
    previous = view.previous
    if unit == "Y" and previous and "-Q" in previous.value:
        return _quarter_back(previous, round(-sign * count))
    base = previous.days if previous and previous.days else one(view.day)
    if _too_wide(base, unit, _SHORT):
        return Reading("DATE", _OPEN[unit], anaphoric=True)
    found = moved(one(base.last if sign > 0 else base.first), sign * count, unit)
    return Reading(found.type, found.value, found.days, anaphoric=True) if found else None


def _too_wide(base: Days, unit: str, least: int = 1) -> bool:
    """Does a stretch not tell which of such units is meant: "in October ... that day"?"""
    return unit in _OPEN and (base.last - base.first).days >= max(_WIDTH[unit], least)


def earlier_later(phrase: Phrase, view: View) -> Reading | None:
    """ "a year earlier", "two days later", "the week before"."""
    unit, sign = phrase.group(2)[0], int(phrase.value(3) or 0)
    if phrase.value(1):
        return relative(_count(phrase, 1), unit.value, sign, view)
    return relative(None if unit.word.endswith("s") else 1, unit.value, sign, view)


def beside_told(phrase: Phrase, view: View) -> Reading | None:
    """ "four weeks after that", "his call the day before with Birk": beside a date told before, not an event."""
    if not any(phrase.follows(word) for word in _TOLD_BEFORE):
        return None
    return earlier_later(phrase, view)


def beside_event(phrase: Phrase, view: View) -> Reading:
    """ "three days after ..." an event that words tell: a distance; see resolve_relative."""
    if phrase.value(1) == "" and phrase.group(2)[0].word.endswith("s"):
        return NO_TIME
    count = 1 if phrase.value(1) == "" else _count(phrase, 1)
    return Reading("DURATION", duration(count, phrase.value(2) or "").value)


def neighbour_weekday(phrase: Phrase, view: View) -> Reading:
    """ "the previous Friday", "the following Monday", seen from the text's last date."""
    base = view.previous.days.first if view.previous and view.previous.days else view.day
    back = (base.weekday() - int(phrase.value(2) or 0)) % 7 or 7
    day = shift(base, -back if phrase.value(1) == "-1" else 7 - back % 7)
    return Reading("DATE", day.isoformat(), one(day), anaphoric=True)


def that_weekday(phrase: Phrase, view: View) -> Reading:
    """ "that Friday": of the week of the text's last date, not of the text's own; open where none was told."""
    base, number = view.previous.days if view.previous else None, int(phrase.value(1) or 0)
    if base is None or _too_wide(base, "W"):
        return Reading("DATE", f"XXXX-WXX-{number + 1}", anaphoric=True)
    day = shift(base.first, (number - base.first.weekday()) % 7)
    return Reading("DATE", day.isoformat(), one(day), anaphoric=True)


def eve_of_event(phrase: Phrase, view: View) -> Reading:
    """ "the eve of ..." an event that words tell; see resolve_relative."""
    return Reading("DATE", "XXXX-XX-XX", anaphoric=True)


def neighbour(phrase: Phrase, view: View) -> Reading | None:
    """ "the following day", "the previous year"."""
    return relative(1, phrase.value(2) or "", int(phrase.value(1) or 0), view)


def neighbour_part(phrase: Phrase, view: View) -> Reading | None:
    """ "the next morning", "the same evening", "that night"."""
    found = relative(1, "D", int(phrase.value(1) or 0), view)
    return replace(found, type="TIME", value=f"{found.value}T{phrase.value(2)}") if found else None


def part_before(phrase: Phrase, view: View) -> Reading | None:
    """ "the evening before", "the night before", at the end of a clause."""
    found = relative(1, "D", -1, view)
    return replace(found, type="TIME", value=f"{found.value}T{phrase.value(1)}") if found else None


def neighbour_weekend(phrase: Phrase, view: View) -> Reading:
    """ "the following weekend", "that weekend", seen from the text's last date."""
    base = view.previous.days if view.previous and view.previous.days else one(view.day)
    if _too_wide(base, "W"):
        return Reading("DATE", "XXXX-WXX-WE", anaphoric=True)
    days = weekend_of(shift(base.first, 7 * int(phrase.value(1) or 0)))
    return Reading("DATE", f"{iso_week(days.first)}-WE", days, anaphoric=True)


def year_ago_period(phrase: Phrase, view: View) -> Reading | None:
    """ "the year-ago quarter", "year-earlier"."""
    if view.previous and "-Q" in view.previous.value:
        return _quarter_back(view.previous, 1)
    if phrase.match.re.groups and phrase.group(1):
        back = add_months(view.day.replace(day=1), -15)
        return named("DATE", f"{back.year:04d}-Q{(back.month + 2) // 3}", None)
    return named("DATE", f"{clamp_year(view.day.year - 1):04d}", year(clamp_year(view.day.year - 1)))


def same_period(phrase: Phrase, view: View) -> Reading | None:
    """ "the same day", "that year", "that same week": the one that holds the text's last date."""
    base = view.previous.days if view.previous and view.previous.days else one(view.day)
    unit = phrase.value(1) or ""
    if view.previous and _too_wide(base, unit):
        known = _CALENDAR.match(view.previous.value)
        return Reading("DATE", known.group() + _OPEN[unit][known.end() :] if known else _OPEN[unit], anaphoric=True)
    found = moved(one(base.first), 0, unit)
    return Reading(found.type, found.value, found.days, anaphoric=True) if found else None


_TOLD_BEFORE = ("that", "with", "by", "between", "at")
_AMOUNT = "(count|loose)"

RULES: tuple[tuple[str, Rule], ...] = (
    (f"{MODIFIER}{_AMOUNT} dash? (unit) ago", ago),
    ("(count) (unit) ago (deictic|weekday)", ago_from),
    ("(count) (unit) (?:from|on) (weekday)", week_on),
    ("(weekday) (unit)", weekday_week),
    (f"{_AMOUNT} (unit) from ref", from_now),
    (f"{_AMOUNT} (unit) possessive time", from_now),
    (f"{MODIFIER}{_AMOUNT} (unit) (earlier|later)", earlier_later),
    (f"{MODIFIER}{_AMOUNT} (unit) (before|after)(?=comma|stop|mark|$)", earlier_later),
    (f"{MODIFIER}{_AMOUNT} (unit) (before|after)", beside_told),
    (f"{MODIFIER}{_AMOUNT} (unit) (?:before|after)", beside_event),
    ("(the)? (unit) (earlier|later)", earlier_later),
    ("(the) (unit) (before|after)(?=comma|stop|mark|$)", earlier_later),
    ("(the) (unit) (before|after)", beside_told),
    ("(the) (unit) (?:before|after)", beside_event),
    ("(?:the|a)? (following|prior) (unit)", neighbour),
    ("the (next) (unit)", neighbour),
    ("(?:the )?(prior|following) (weekday)", neighbour_weekday),
    ("that (weekday)", that_weekday),
    ("(?:the |a )?unit dash? (?:ago|earlier) (quarter|period)", year_ago_period),
    ("(?:the |a )?unit dash (?:ago|earlier)(quarter|period)?", year_ago_period),
    ("(?:the )?unit dash (?:ago|earlier) (?:ordinal|second) quarter", year_ago_period),
    ("(?:the )?(following|next|same|prior|that) (part)", neighbour_part),
    ("the (part) before(?=comma|stop|mark|$)", part_before),
    ("(?:the )?(following|same|prior|that) weekend", neighbour_weekend),
    ("(?:the same|that same?) (unit)", same_period),
    ("(?:the )?eve of", eve_of_event),
)
_SHIFT = compile_rule(f"{_AMOUNT} (unit) (earlier|before|later|after)")
_NEXT = compile_rule("the? (following|next|last|prior|same) (unit)")
_NEXT_PART = compile_rule("the? (following|next|prior|same) part")
_PART_BEFORE = compile_rule("the part before")
_EVE = compile_rule("eve of?")
_BESIDE = compile_rule("the? (unit) (earlier|before|later|after)")


def resolve_relative(words: str, anchor: When) -> When | None:
    """The days that words mean when seen from an event's days.

    "three days after", "two weeks before", "the day before", "the following day", "a week later", "the eve of". The
    unit tells how wide the answer is, as for dates ("a week later" is that week). None where no distance is given.
    """
    tokens = tokenize(words)
    codes = "".join(t.code for t in tokens)
    base, label = Days(anchor.start, anchor.end), anchor.anchor or f"{anchor.start}"
    if _EVE.search(codes):
        eve = shift(anchor.start, -1)
        return When(eve, eve, f"eve of {label}")
    if _PART_BEFORE.search(codes) and anchor.start == anchor.end:
        return When(shift(anchor.start, -1), shift(anchor.start, -1), f"before {label}")
    if (part := _NEXT_PART.search(codes)) is not None:
        return _on_day_beside(Phrase(tokens, part), base, label)
    for pattern, groups in ((_SHIFT, (1, 2, 3)), (_BESIDE, (0, 1, 2)), (_NEXT, (0, 2, 1))):
        match = pattern.search(codes)
        if match:
            return _resolved(Phrase(tokens, match), groups, base, label)
    return None


def _on_day_beside(phrase: Phrase, base: Days, label: str) -> When | None:
    """ "the previous evening": the day before."""
    sign = int(phrase.value(1) or 0)
    day = shift(base.last if sign > 0 else base.first, sign)
    return When(day, day, f"{phrase.words()} {label}") if base.first == base.last else None


def _resolved(phrase: Phrase, groups: tuple[int, int, int], base: Days, label: str) -> When | None:
    count = amount(phrase.group(groups[0])) if groups[0] else 1.0
    sign = int(phrase.value(groups[2]) or 0)
    if count is None or (not groups[0] and phrase.group(groups[1])[0].word.endswith("s")):
        return None
    edge = one(base.last if sign > 0 else base.first)
    found = moved(edge, sign * count, phrase.value(groups[1]) or "")
    return When(found.days.first, found.days.last, f"{phrase.words()} {label}") if found and found.days else None
