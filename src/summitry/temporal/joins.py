"""Expressions that are made of others: "early next week", "5 p.m. Friday", "three days after July 7"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summitry.temporal.days import Days, iso_week, one, part_of, shift, week_of, weekend_of
from summitry.temporal.numbers import amount
from summitry.temporal.offsets import moved
from summitry.temporal.readings import Phrase, Reading, compile_rule
from summitry.temporal.tokens import CODES, Token

_WEDNESDAY = 2
_WEEKEND = 3  # days from the first to the last of a long weekend
_LONGEST_RANGE = 14  # days from one weekday to the other in "Friday to Sunday"


@dataclass(frozen=True, slots=True)
class Found:
    """A reading with the numbers of its first token and of the one after its last."""

    start: int
    end: int
    reading: Reading

    @property
    def days(self) -> Days | None:
        """The days of the reading."""
        return self.reading.days


def _is_day(found: Found) -> bool:
    return found.reading.type == "DATE" and found.days is not None and found.days.first == found.days.last


_EARLY = compile_rule("(?:the )?(early|mid|late)(?: dash| in)?")
_EDGE = compile_rule("(?:the )?(edge) of(?: the)?")
_EVE = compile_rule("(?:the )?eve of(?: the)?")
_WEEK_OF = compile_rule("(?:the )?(unit) (?:of|edge)(?: on)?(?: the)?")
_WEEKEND_AFTER = compile_rule("weekend")
_WEEKEND_OF = compile_rule("(?:the )?weekend of(?: the)?")
_UNIT = compile_rule("(unit)")
_PART_OF = compile_rule("(?:the )?(part) of(?: the)?")
_BEFORE_AFTER = compile_rule("(?:(count|the|loose) )?(unit) (before|after)(?: the)?")
_PART = compile_rule("(?:(?:early|mid|late) dash? )?(part)")
_JOINER = compile_rule("(?:comma|on|comma on|dash)?")
_RANGE = compile_rule("(?:to|dash|and|or)")


def _last_match(pattern: re.Pattern[str], codes: str, end: int, reach: int = 9) -> re.Match[str] | None:
    """The longest match of a pattern that ends at a token number."""
    if codes[end - 1 : end] not in pattern.pattern:  # a match ends with a code of the pattern
        return None
    for start in range(max(0, end - reach), end):
        match = pattern.fullmatch(codes, start, end)
        if match:
            return match
    return None


def _narrowed(found: Found, match: re.Match[str], tokens: Sequence[Token]) -> Found:
    part = Phrase(tokens, match).value(1) or "MID"
    days = found.days
    if days is not None and days.first != days.last and found.reading.type == "DATE":
        days = part_of(days, part)
    return Found(match.start(), found.end, replace(found.reading, days=days))


def _shifted(found: Found, match: re.Match[str], tokens: Sequence[Token]) -> Found | None:
    """ "three days after July 7": at a distance from the date that follows."""
    phrase = Phrase(tokens, match)
    count = 1.0 if not phrase.group(1) or phrase.group(1)[0].word == "the" else amount(phrase.group(1))
    if count is None or found.days is None:
        return None
    sign = int(phrase.value(3) or 0)
    base = one(found.days.last if sign > 0 else found.days.first)
    reading = moved(base, sign * count, phrase.value(2) or "")
    if reading is None:
        return None
    return Found(match.start(), found.end, replace(reading, complete=found.reading.complete))


def _as_week(found: Found, match: re.Match[str] | None, tokens: Sequence[Token]) -> Found | None:
    """The week of a day, "the week of March 6", "Easter week"; one that begins on a Sunday is counted from it."""
    if not match or tokens[match.start(1)].word != "week" or not _is_day(found) or found.days is None:
        return None
    day = found.days.first
    monday = shift(day, 1) if day.weekday() == 6 and match.start() < found.start else day
    days = week_of(monday) if monday == day else Days(day, shift(day, 6))
    whole = replace(found.reading, value=iso_week(monday), days=days)
    return Found(min(match.start(), found.start), max(match.end(), found.end), whole)


def _as_weekend(found: Found, match: re.Match[str]) -> Found | None:
    """ "the weekend of June 14-15", "the weekend of June 14"."""
    if found.days is None or found.reading.type != "DATE" or (found.days.last - found.days.first).days > _WEEKEND:
        return None
    days = weekend_of(found.days.first) if found.days.first == found.days.last else found.days
    return Found(match.start(), found.end, replace(found.reading, days=days))


def _feast_weekend(found: Found, match: re.Match[str]) -> Found:
    """ "Labor Day weekend": the nearest weekend with the feast; which one is open for a feast on a Wednesday."""
    if found.days is None:
        return found
    first, last = found.days
    saturday, sunday = weekend_of(shift(first, -7) if first.weekday() < _WEDNESDAY else first)
    days = None if first.weekday() == _WEDNESDAY else Days(min(first, saturday), max(last, sunday))
    reading = replace(found.reading, value=f"{iso_week(saturday)}-WE", days=days)
    return Found(found.start, match.end(), reading)


def _led(found: Found, tokens: Sequence[Token], codes: str) -> Found:
    """The expression with the words that lead it."""
    for pattern in (_EARLY, _EDGE):
        if match := _last_match(pattern, codes, found.start):
            return _narrowed(found, match, tokens)
    if (match := _last_match(_BEFORE_AFTER, codes, found.start)) and (joined := _shifted(found, match, tokens)):
        return joined
    if whole := _as_week(found, _last_match(_WEEK_OF, codes, found.start), tokens):
        return whole
    if (match := _last_match(_WEEKEND_OF, codes, found.start)) and (joined := _as_weekend(found, match)):
        return joined
    if (match := _last_match(_EVE, codes, found.start)) and found.days:
        days = one(shift(found.days.first, -1))
        return Found(match.start(), found.end, replace(found.reading, value=days.first.isoformat(), days=days))
    match = _last_match(_PART_OF, codes, found.start) or _last_match(_PART, codes, found.start)
    if match and _is_day(found):
        value = f"{found.reading.value}T{Phrase(tokens, match).value(1)}"
        return Found(match.start(), found.end, replace(found.reading, type="TIME", value=value))
    return found


def _with_part(found: Found, tokens: Sequence[Token], codes: str) -> Found:
    """ "Friday" and the "morning" that follows."""
    if codes[found.start] == CODES["festival"] and (whole := _as_week(found, _UNIT.match(codes, found.end), tokens)):
        return whole
    if codes[found.end - 1] == CODES["festival"] and (long := _WEEKEND_AFTER.match(codes, found.end)):
        return _feast_weekend(found, long)
    match = _PART.match(codes, found.end) if _is_day(found) else None
    if not match:
        return found
    value = f"{found.reading.value}T{Phrase(tokens, match).value(1)}"
    return Found(found.start, match.end(), replace(found.reading, type="TIME", value=value))


def _clock_and_day(clock: Found, day: Found, codes: str) -> Found | None:
    """ "5 p.m. Friday", "Friday at noon"."""
    first, second = sorted((clock, day), key=lambda f: f.start)
    if not _JOINER.fullmatch(codes, first.end, second.start):
        return None
    value = day.reading.value[:10] + clock.reading.value[10:]
    return Found(first.start, second.end, replace(day.reading, type="TIME", value=value))


def _range(first: Found, last: Found, tokens: Sequence[Token], codes: str) -> Found | None:
    """ "Monday to Wednesday", "Friday and Saturday": neighbouring days as one stretch."""
    link = codes[first.end : last.start]
    if not (_is_day(first) and _is_day(last) and _RANGE.fullmatch(link)) or first.days is None or last.days is None:
        return None
    gap = (last.days.first - first.days.first).days
    if codes[last.end - 1] == CODES["weekday"]:
        gap %= 7
    between = link == CODES["and"] and first.start > 0 and tokens[first.start - 1].word == "between"
    if not 0 < gap <= (1 if link in _LISTING and not between else _LONGEST_RANGE):
        return None
    days = Days(first.days.first, shift(first.days.first, gap))
    both = first.reading.complete and last.reading.complete
    value = f"{days.first}/{days.last}"
    return Found(first.start, last.end, replace(first.reading, value=value, days=days, complete=both))


_ALTERNATIVES = (CODES["or"], CODES["to"], CODES["dash"])
_LISTING = (CODES["and"], CODES["or"])


def _either(first: Found, last: Found, codes: str) -> Found | None:
    """ "late May or early June": neighbouring parts of time as one stretch."""
    link = codes[first.end : last.start]
    if link not in _ALTERNATIVES or not first.days or not last.days or first.reading.type != "DATE":
        return None
    if last.reading.type != "DATE" or last.days.first != shift(first.days.last, 1):
        return None
    both = first.reading.complete and last.reading.complete
    value = f"{first.reading.value}/{last.reading.value}"
    days = Days(first.days.first, last.days.last)
    return Found(first.start, last.end, replace(first.reading, value=value, days=days, complete=both))


def _is_aside(item: Found, joined: Sequence[Found], tokens: Sequence[Token]) -> bool:
    """A clock time in brackets that says the time before it once more: "10:35 a.m. (0735 GMT)"."""
    if not joined or item.reading.type != "TIME" or joined[-1].reading.type != "TIME" or item.end >= len(tokens):
        return False
    before = joined[-1].end == item.start - 1 or tokens[item.start - 2].word in ("time", "local")
    return before and tokens[item.start - 1].word == "(" and tokens[item.end].word == ")"


def _same_day(first: Found, second: Found, tokens: Sequence[Token]) -> tuple[Found, Found]:
    """A weekday and its date in brackets, "Thursday (June 5)", are the same day: the date's."""
    brackets = second.start - first.end == 1 and tokens[first.end].word == "("
    if brackets and _is_day(first) and _is_day(second) and first.days and second.days:
        weekday, date = (first, second) if tokens[first.start].code == CODES["weekday"] else (second, first)
        bare = weekday.end - weekday.start == 1 and tokens[weekday.start].code == CODES["weekday"]
        if bare and date.days and date.days.first.weekday() == int(tokens[weekday.start].value):
            return replace(first, reading=date.reading), replace(second, reading=date.reading)
    return first, second


def _pair(first: Found, second: Found, tokens: Sequence[Token], codes: str) -> Found | None:
    """Two neighbours as one expression, where they are one."""
    if second.start - first.end > 2:
        return None
    clocks = [f for f in (first, second) if f.reading.type == "TIME" and "T" in f.reading.value]
    days = [f for f in (first, second) if _is_day(f)]
    if len(clocks) == 1 and len(days) == 1:
        return _clock_and_day(clocks[0], days[0], codes)
    return _range(first, second, tokens, codes) or _either(first, second, codes)


def join(found: Sequence[Found], tokens: Sequence[Token], codes: str) -> list[Found]:
    """The expressions with their leading and following words, and those that belong together made one."""
    joined: list[Found] = []
    for item in found:
        item = _led(_with_part(item, tokens, codes), tokens, codes)
        while joined and joined[-1].end > item.start:
            joined.pop()
        if _is_aside(item, joined, tokens):
            joined[-1] = replace(joined[-1], end=item.end + 1)
            continue
        if joined:
            joined[-1], item = _same_day(joined[-1], item, tokens)
        pair = _pair(joined[-1], item, tokens, codes) if joined else None
        if pair:
            joined[-1] = pair
        else:
            joined.append(item)
    return joined
