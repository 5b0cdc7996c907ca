"""Parts of a month by number: its first week, its second half, its third Thursday, "the 14th"."""

from datetime import date

from summitry.temporal.calendar_dates import month_near
from summitry.temporal.days import Days, add_months, clamp_year, month, shift
from summitry.temporal.numbers import whole
from summitry.temporal.readings import Phrase, Reading, Rule, View, complete, named

_LAST = "last"


def _month(phrase: Phrase, group: int, view: View) -> Days:
    """The month named in a group, in the year named in the next or the one meant."""
    number, year_word = int(phrase.value(group) or 0), phrase.value(group + 1)
    return month(clamp_year(int(year_word)), number) if year_word else month_near(number, view)


def _step_month(phrase: Phrase, group: int, view: View) -> Days:
    there = add_months(view.day.replace(day=1), int(phrase.value(group) or 0))
    return month(there.year, there.month)


def _seven(days: Days, phrase: Phrase) -> Days | None:
    """The n-th seven days of a month, or its last seven."""
    word = phrase.group(1)[0]
    if word.word == _LAST:
        return Days(shift(days.last, -6), days.last)
    number = 2 if word.word == "second" else whole(word)
    return Days(days.first.replace(day=7 * number - 6), days.first.replace(day=7 * number)) if number <= 4 else None


def _reading(days: Days | None, value: str, has_year: bool) -> Reading | None:
    return (complete if has_year else named)("DATE", value, days) if days else None


def week_of_month(phrase: Phrase, view: View) -> Reading | None:
    """ "the first week of July", "the last week of May 2019", "the last days of June"."""
    days = _month(phrase, 3, view)
    word, ends = phrase.group(2)[0].word, phrase.group(1)[0].word in ("first", _LAST)
    if word != "week" and not (word == "days" and ends):
        return None
    return _reading(_seven(days, phrase), f"{days.first:%Y-%m}", bool(phrase.value(4)))


def week_of_step(phrase: Phrase, view: View) -> Reading | None:
    """ "the first week of next month"."""
    if [t.word for t in (phrase.group(2)[0], phrase.group(4)[0])] != ["week", "month"]:
        return None
    days = _step_month(phrase, 3, view)
    return _reading(_seven(days, phrase), f"{days.first:%Y-%m}", False)


def _half(days: Days, phrase: Phrase) -> Days:
    middle = days.first.replace(day=15)
    return Days(days.first, middle) if phrase.group(1)[0].word == "first" else Days(shift(middle, 1), days.last)


def half_of_month(phrase: Phrase, view: View) -> Reading | None:
    """ "the second half of August"."""
    days = _month(phrase, 2, view)
    return _reading(_half(days, phrase), f"{days.first:%Y-%m}", bool(phrase.value(3)))


def half_of_step(phrase: Phrase, view: View) -> Reading | None:
    """ "the second half of next month", "of the month"."""
    if phrase.group(3)[0].word != "month":
        return None
    days = _step_month(phrase, 2, view)
    return _reading(_half(days, phrase), f"{days.first:%Y-%m}", False)


def day_of_step(phrase: Phrase, view: View) -> Reading | None:
    """ "the 3rd of this month"."""
    days, number = _step_month(phrase, 2, view), whole(phrase.group(1)[0])
    if phrase.group(3)[0].word != "month" or not 1 <= number <= days.last.day:
        return None
    day = days.first.replace(day=number)
    return named("DATE", day.isoformat(), Days(day, day))


def some_weekday(phrase: Phrase, view: View) -> Reading | None:
    """ "one Sunday in June 2022", "on a rainy Tuesday in March": which one is not told."""
    if phrase.value(1) != "1":
        return None
    days = _month(phrase, 2, view)
    return _reading(days, f"{days.first:%Y-%m}", bool(phrase.value(3)))


def weekday_of_month(phrase: Phrase, view: View) -> Reading | None:
    """ "the first Monday of May", "the last Thursday in November 2018"."""
    days, weekday, word = _month(phrase, 3, view), int(phrase.value(2) or 0), phrase.group(1)[0]
    if word.word == _LAST:
        day = shift(days.last, -((days.last.weekday() - weekday) % 7))
    else:
        number = 2 if word.word == "second" else whole(word)
        day = shift(days.first, (weekday - days.first.weekday()) % 7 + 7 * (number - 1))
    return _reading(Days(day, day), day.isoformat(), bool(phrase.value(4))) if day <= days.last else None


def _same_day(day: date, months: int, number: int) -> date | None:
    there = add_months(day.replace(day=1), months)
    try:
        return there.replace(day=number)
    except ValueError:
        return None


def day_alone(phrase: Phrase, view: View) -> Reading | None:
    """ "on the 14th": of the month of the sentence's last date, else the nearest one in the direction of the words."""
    number = whole(phrase.group(1)[0])
    if view.previous and view.previous.days and not view.previous.anaphoric:
        last = view.previous.days.last
        day = _same_day(last, int(number <= last.day), number)
        return Reading("DATE", day.isoformat(), Days(day, day), anaphoric=True) if day else None
    found = [day for months in (-1, 0, 1) if (day := _same_day(view.day, months, number))]
    if view.direction:
        found = [day for day in found if day == view.day or (day > view.day) == (view.direction > 0)]
    if not found:
        return None
    day = min(found, key=lambda d: abs((d - view.day).days))
    return named("DATE", day.isoformat(), Days(day, day))


_NTH = "(?:the )?(ordinal|nth|second|last)"
_IN_MONTH = "(?:of|in) (month) stop?(?: comma? (year))?"

RULES: tuple[tuple[str, Rule], ...] = (
    (f"{_NTH} (unit) {_IN_MONTH}", week_of_month),
    (f"{_NTH} (unit) of (next|last|this) (unit)", week_of_step),
    (f"(?:the )?(ordinal|second) half {_IN_MONTH}", half_of_month),
    (f"{_NTH} (weekday) {_IN_MONTH}", weekday_of_month),
    ("(?:the )?(ordinal|second) half of (next|last|this|the) (unit)", half_of_step),
    ("(?:the )?(nth|ordinal) of (next|last|this) (unit)", day_of_step),
    ("(a|number) other? weekday in (month) stop?(?: comma? (year))?", some_weekday),
    ("the (nth)", day_alone),
)
