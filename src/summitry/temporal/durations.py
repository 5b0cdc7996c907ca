"""How long: "over two hours", "half an hour", "three-day"; and how often: "daily", "every Friday"."""

from dataclasses import replace

from summitry.temporal.numbers import amount
from summitry.temporal.readings import NO_TIME, Phrase, Reading, Rule, View
from summitry.temporal.relative_dates import some_days, stretch
from summitry.temporal.tokens import CODES

_SIGN = {"H": "TH", "M": "TM", "S": "TS", "Mo": "M", "F": "W", "De": "Y", "Ce": "Y", "Mi": "Y"}
_TIMES = {"F": 2, "De": 10, "Ce": 100, "Mi": 1000}
_TIMES_EACH = ("once", "twice", "times", "million", "billion", "thousand", "percent")
_MINUTES = {"H": 60.0, "M": 1.0, "S": 1 / 60}


_SMALLER = {"PTH": (60, "M"), "PY": (12, "M"), "PTM": (60, "S")}


def _figure(number: float, prefix: str, letter: str) -> str:
    """The number with its letter; half of an hour or year is told in minutes or months ("2H30M")."""
    whole_part, rest = int(number), number - int(number)
    if rest == 0 or prefix + letter not in _SMALLER:
        return f"{prefix}{number:g}{letter}"
    size, smaller = _SMALLER[prefix + letter]
    return prefix + (f"{whole_part}{letter}" if whole_part else "") + f"{round(rest * size)}{smaller}"


def duration(count: float | None, unit: str) -> Reading:
    """A duration of so many units; minutes only where it is told in hours or less."""
    if count is None:
        letter = {"De": "E", "Ce": "C", "Mi": "L"}.get(unit, _SIGN.get(unit, unit)[-1])
        return Reading("DURATION", f"P{'T' if unit in _MINUTES else ''}X{letter}")
    sign = _SIGN.get(unit, unit)
    prefix, letter = ("PT", sign[-1]) if sign[0] == "T" else ("P", sign)
    minutes = round(count * _MINUTES[unit]) if unit in _MINUTES else None
    return Reading("DURATION", _figure(count * _TIMES.get(unit, 1), prefix, letter), minutes=minutes or None)


def _is_rate(phrase: Phrase) -> bool:
    """ "$5 a year", "four flights a week": so much each, no length."""
    start = phrase.match.start()
    if start == 0 or [t.code for t in phrase.group(1)] != [CODES["a"]] or phrase.match.end() - start != 2:
        return False
    before = phrase.tokens[start - 1]
    plural = before.code in (CODES["other"], CODES["unit"]) and len(before.word) > 3 and before.word.endswith("s")
    return plural or before.word in _TIMES_EACH or before.word[0] in "$£€#0123456789"


def counted(phrase: Phrase, view: View) -> Reading:
    """ "two hours", "nearly three hours", "a few days", "ninety-minute", "two-day-long"."""
    if _is_rate(phrase):
        return Reading("SET", duration(1, phrase.value(2) or "").value)
    unit, bare = phrase.group(2)[0], [t.code for t in phrase.group(1)] == [CODES["a"]]
    count = None if bare and unit.word.endswith("s") else amount(phrase.group(1))
    return _within(phrase, duration(count, unit.value), count, unit.value, view)


def _within(phrase: Phrase, length: Reading, count: float | None, unit: str, view: View) -> Reading:
    """ "Will meet within two weeks", "within days": the days from the text's own; not "within days of the vote"."""
    start = phrase.match.start()
    if not start or phrase.tokens[start - 1].word != "within" or view.direction <= 0 or phrase.follows("of"):
        return length
    days = stretch(unit, count, 1, view) if count is not None else some_days(unit, 1, view)
    return replace(length, days=days)


def half_unit(phrase: Phrase, view: View) -> Reading:
    """ "half an hour", "a half-hour"."""
    return duration(0.5, phrase.value(1) or "")


def and_a_half(phrase: Phrase, view: View) -> Reading:
    """ "an hour and a half", "two hours and a half"."""
    return duration((amount(phrase.group(1)) or 1) + 0.5, phrase.value(2) or "")


def hours_minutes(phrase: Phrase, view: View) -> Reading:
    """ "two hours and 15 minutes"."""
    minutes = 60 * (amount(phrase.group(1)) or 0) + (amount(phrase.group(2)) or 0)
    hours, rest = divmod(round(minutes), 60)
    return Reading("DURATION", f"PT{hours}H{rest}M", minutes=round(minutes))


def long_word(phrase: Phrase, view: View) -> Reading:
    """ "hourlong", "week-long", "decades-long" (nobody knows how many)."""
    unit = phrase.group(1) or phrase.group(2)
    return duration(None if unit[0].word.endswith("s") else 1, unit[0].value)


def counted_stretch(phrase: Phrase, view: View) -> Reading:
    """ "the past three months", "the next two weeks": a length, and the days that it covers."""
    step = int(phrase.value(1) or 0)
    count, unit = amount(phrase.group(2)), phrase.value(3) or ""
    length = duration(count, unit)
    days = stretch(unit, count, step, view) if count is not None else some_days(unit, step, view)
    return Reading(length.type, length.value, days, minutes=length.minutes)


def bare_units(phrase: Phrase, view: View) -> Reading:
    """ "for weeks", "within days", "over the years": nobody knows how many."""
    unit = phrase.value(1) or ""
    return _within(phrase, duration(None, unit), None, unit, view)


def no_time(phrase: Phrase, view: View) -> Reading:
    """Words that only look like a time: "a 6-year-old", "a second man"."""
    return NO_TIME


def set_word(phrase: Phrase, view: View) -> Reading:
    """ "daily", "annually"."""
    return Reading("SET", phrase.value(1) or "")


def every_unit(phrase: Phrase, view: View) -> Reading:
    """ "every day", "each of the past three years", "every two weeks"."""
    return Reading("SET", duration(amount(phrase.group(1)) or 1, phrase.value(2) or "").value)


def weekdays(phrase: Phrase, view: View) -> Reading:
    """ "Mondays", "every Friday"."""
    return Reading("SET", f"XXXX-WXX-{int(phrase.value(1) or phrase.value(2) or 0) + 1}")


def every_month(phrase: Phrase, view: View) -> Reading:
    """ "each July"."""
    return Reading("SET", f"XXXX-{int(phrase.value(1) or 0):02d}")


#: Words before a number that leave it as reported.
MODIFIER = "(?:(?:just |up to )?(?:about|over|more than|at least|just over|just more than|just) )?(?:the )?"

RULES: tuple[tuple[str, Rule], ...] = (
    ("(?:the )?(?:count|loose) dash? unit dash? old", no_time),
    ("(?:a|the) second", no_time),
    (f"{MODIFIER}(count|loose) dash? (?:trading|extra|more|full)? (unit|second|weekend)(?: dash? long)?", counted),
    (f"{MODIFIER}(count) (?:of )?(?:extra|full|more) (unit)", counted),
    ("(?:about|just? over|at least|more than)? a? half dash? a? dash? (unit)(?: dash? long)?", half_unit),
    (f"{MODIFIER}(count)? dash? (unit) dash? and dash? (?:a dash?)? half(?: dash? long)?", and_a_half),
    (f"{MODIFIER}(count) unit (?:comma |and |comma and )?(figure (?:dash? number)*) unit", hours_minutes),
    ("(unit_long)|(?:a )?(unit) dash? long", long_word),
    ("(?:the )?(last|past|next|coming|following) (count|loose) (unit|quarter)", counted_stretch),
    ("(?:the (?:early |late )?)?(unit)", bare_units),
    ("(set)", set_word),
    ("every (count)? (unit|weekend|quarter)", every_unit),
    ("(?:every )?(weekdays)|every (weekday)", weekdays),
    ("every (month)", every_month),
)  # fmt: skip
