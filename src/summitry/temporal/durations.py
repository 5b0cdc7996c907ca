"""How long: "over two hours", "half an hour", "three-day"; and how often: "daily", "every Friday"."""

from summitry.temporal.numbers import amount
from summitry.temporal.readings import NO_TIME, Phrase, Reading, Rule, View
from summitry.temporal.relative_dates import stretch

_SIGN = {"H": "TH", "M": "TM", "S": "TS", "Mo": "M", "F": "W", "De": "Y", "Ce": "Y", "Mi": "Y"}
_TIMES = {"F": 2, "De": 10, "Ce": 100, "Mi": 1000}
_MINUTES = {"H": 60.0, "M": 1.0, "S": 1 / 60}


def _figure(number: float) -> str:
    return str(int(number)) if number == int(number) else f"{number:g}"


def duration(count: float | None, unit: str) -> Reading:
    """A duration of so many units; minutes only where it is told in hours or less."""
    if count is None:
        letter = {"De": "E", "Ce": "C", "Mi": "L"}.get(unit, _SIGN.get(unit, unit)[-1])
        return Reading("DURATION", f"P{'T' if unit in _MINUTES else ''}X{letter}")
    sign = _SIGN.get(unit, unit)
    prefix, letter = ("PT", sign[-1]) if sign[0] == "T" else ("P", sign)
    minutes = round(count * _MINUTES[unit]) if unit in _MINUTES else None
    return Reading("DURATION", f"{prefix}{_figure(count * _TIMES.get(unit, 1))}{letter}", minutes=minutes or None)


def counted(phrase: Phrase, view: View) -> Reading:
    """ "two hours", "nearly three hours", "a few days", "ninety-minute", "two-day-long"."""
    return duration(amount(phrase.group(1)), phrase.value(2) or "")


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
    """ "hourlong", "week-long"."""
    return duration(1, phrase.value(1) or phrase.value(2) or "")


def counted_stretch(phrase: Phrase, view: View) -> Reading:
    """ "the past three months", "the next two weeks": a length, and the days that it covers."""
    step = int(phrase.value(1) or 0)
    count, unit = amount(phrase.group(2)), phrase.value(3) or ""
    length = duration(count, unit)
    days = stretch(unit, count, step, view) if count is not None else None
    return Reading(length.type, length.value, days, minutes=length.minutes)


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
    return Reading("SET", f"XXXX-WXX-{int(phrase.value(1) or 0) + 1}")


#: Words before a number that leave it as reported.
MODIFIER = "(?:(?:just |up to )?(?:about|over|more than|at least|just over|just more than|just) )?(?:the )?"

RULES: tuple[tuple[str, Rule], ...] = (
    (f"{MODIFIER}(count|loose) dash? (?:trading|extra|more|full)? (unit|second|weekend)(?: dash? long)?", counted),
    (f"{MODIFIER}(count) (?:of )?(?:extra|full|more) (unit)", counted),
    ("(?:about|just? over|at least|more than)? a? half dash? a? dash? (unit)(?: dash? long)?", half_unit),
    (f"{MODIFIER}(count)? dash? (unit) dash? and dash? (?:a dash?)? half(?: dash? long)?", and_a_half),
    (f"{MODIFIER}(count) unit (?:comma |and |comma and )?(count) unit", hours_minutes),
    ("(unit_long)|(?:a )?(unit) dash? long", long_word),
    ("(?:the )?(last|past|next|coming|following) (count|loose) (unit|quarter)", counted_stretch),
    ("(?:the )?(?:count|loose) dash? unit dash? old", no_time),
    ("(?:a|the) second", no_time),
    ("(set)", set_word),
    ("every (count)? (unit|weekend|quarter)", every_unit),
    ("(?:every )?(weekdays)|every (weekday)", weekdays),
)  # fmt: skip
