"""Dates seen from the text's own day: weekdays, today, last month, the weekend, earlier this year."""

from dataclasses import replace
from datetime import date

from summitry.temporal.calendar_dates import month_near
from summitry.temporal.days import (
    Days,
    add_months,
    clamp_year,
    decade,
    hull,
    iso_week,
    month,
    one,
    part_of,
    quarter,
    season,
    shift,
    week_of,
    weekend_of,
    year,
)
from summitry.temporal.readings import Phrase, Reading, Rule, View, named, on_day
from summitry.temporal.tokens import CODES

_WEDNESDAY, _SATURDAY = 2, 5
_YESTERDAY = 6  # days from the text's own to the next such weekday, where the last one was yesterday
_JUST_GONE = 3  # days
_VAGUE_DAYS = {"D": 7, "W": 31, "Mo": 183}  # how far "recent days", "the coming weeks", "recent months" reach


def weekday_near(number: int, view: View) -> date:
    """The day that a bare weekday means: within a week in the direction of the words, past if they do not tell.

    A weekday that would be six days back in the past but is tomorrow is tomorrow: dates given for a text are often a
    day early (codebook, rule 9), and news does not call a day of the week before by its bare name. So with yesterday
    and the sixth day to come, where nothing right before the weekday speaks of a plan.
    """
    back = (view.day.weekday() - number) % 7
    if view.direction > 0 and (back != 1 or view.near):
        return shift(view.day, -back % 7)
    return shift(view.day, 1 if back == 6 else -back)


def weekday(phrase: Phrase, view: View) -> Reading:
    """ "Friday"."""
    number, ahead = int(phrase.value(1) or 0), view.ahead
    if phrase.follows("'s"):
        view = view._replace(near=False)  # "will pick up votes from Tuesday's contests": of another verb
    if ahead is not None and view.direction > 0 and number >= ahead.first.weekday():
        return on_day(shift(week_of(ahead.first).first, number))  # "next week in Rome on Tuesday and Oslo on Friday"
    return on_day(weekday_near(number, view))


def weekday_with(phrase: Phrase, view: View) -> Reading:
    """ "last Friday", "next Tuesday", "this Sunday", "this past Friday". Nobody calls yesterday "last Friday"."""
    number = int(phrase.value(2) or 0)
    word = phrase.group(1)[-1]
    step = int(word.value)
    ahead = (number - view.day.weekday()) % 7
    if step < 0:
        return on_day(shift(view.day, ahead - (14 if ahead == _YESTERDAY and word.word == "last" else 7)))
    if step == 0:
        return on_day(shift(view.day, ahead - 7 if _is_gone(ahead, phrase, view) else ahead))
    if word.word != "next":
        return on_day(shift(view.day, ahead or 7))
    return on_day(shift(week_of(view.day).last, 1 + number))


def _is_gone(ahead: int, phrase: Phrase, view: View) -> bool:
    """ "this Sunday" is to come, but for one just gone beside a verb of the past ("gathered this Sunday")."""
    start = phrase.match.start()
    until = start > 0 and phrase.tokens[start - 1].word in ("to", "until", "for")
    return view.direction < 0 and view.near and 7 - ahead <= _JUST_GONE and not until


def weekday_of_week(phrase: Phrase, view: View) -> Reading:
    """ "Tuesday next week", "Friday of last week"."""
    monday = _week(int(phrase.value(2) or 0), view).first
    return on_day(shift(monday, int(phrase.value(1) or 0)))


def before_last(phrase: Phrase, view: View) -> Reading | None:
    """ "the week before last", "the Thursday before last"."""
    word = phrase.group(1)[0]
    if word.code == CODES["weekday"]:
        return on_day(shift(view.day, -((view.day.weekday() - int(word.value)) % 7 or 7) - 7))
    if word.code == CODES["weekend"]:
        days = weekend_of(shift(view.day, -14))
        return named("DATE", f"{iso_week(days.first)}-WE", days)
    return period(word.value, -2, view) if not word.word.endswith("s") and word.value != "D" else None


def weekday_short(phrase: Phrase, view: View) -> Reading:
    """ "Tues", "on Fri."."""
    return weekday(phrase, view)


def deictic(phrase: Phrase, view: View) -> Reading:
    """ "today", "yesterday", "tomorrow"."""
    return on_day(shift(view.day, int(phrase.value(1) or 0)))


def day_beyond(phrase: Phrase, view: View) -> Reading:
    """ "the day after tomorrow", "the day before yesterday"."""
    return on_day(shift(view.day, 2 * int(phrase.value(1) or 0)))


def _week(step: int, view: View) -> Days:
    """This, last or next week. A text of a weekend calls the week just ending the last one (codebook, rule 9)."""
    if view.day.weekday() >= _SATURDAY and (step < 0 or (step == 0 and view.direction > 0)):
        step += 1
    return week_of(shift(view.day, 7 * step))


def _month(step: int, view: View) -> Days:
    moved = add_months(view.day.replace(day=1), step)
    return month(moved.year, moved.month)


def quarter_of(day: date) -> tuple[int, int]:
    """Year and number of the day's quarter."""
    return day.year, (day.month + 2) // 3


def _quarter(step: int, view: View) -> Days:
    return quarter(*quarter_of(add_months(view.day.replace(day=1), 3 * step)))


def period(unit: str, step: int, view: View) -> Reading | None:
    """The calendar week, month, quarter, year or decade that is so many steps from the text's own."""
    if unit == "D":
        return on_day(shift(view.day, step))
    if unit == "W":
        days = _week(step, view)
        return named("DATE", iso_week(days.first), days)
    if unit == "Mo":
        days = _month(step, view)
        return named("DATE", f"{days.first:%Y-%m}", days)
    if unit == "Q":
        days = _quarter(step, view)
        return named("DATE", f"{days.first.year:04d}-Q{(days.first.month + 2) // 3}", days)
    if unit == "Y":
        days = year(clamp_year(view.day.year + step))
        return named("DATE", f"{days.first.year:04d}", days)
    if unit == "De":
        days = decade(clamp_year(view.day.year - view.day.year % 10 + 10 * step))
        return named("DATE", f"{days.first.year // 10}", days)
    return None


def unit_step(phrase: Phrase, view: View) -> Reading | None:
    """ "last month", "this week", "next year"."""
    unit = phrase.value(2) or ""
    found = period(unit, int(phrase.value(1) or 0), view) if unit != "D" else None
    fiscal = any(t.code == CODES["fiscal"] for t in phrase.group(0))
    return replace(found, days=None) if found and fiscal else found  # each state has its own fiscal year


def stretch(unit: str, count: float, step: int, view: View) -> Days | None:
    """The days of the past (step -1) or coming (1) so many units, up to or from the text's day."""
    if unit in ("D", "W", "F"):
        other = shift(view.day, step * round(count * {"D": 1, "W": 7, "F": 14}[unit]))
    elif unit in ("Mo", "Q", "Y", "De", "Ce"):
        size = {"Mo": 1, "Q": 3, "Y": 12, "De": 120, "Ce": 1200}[unit]
        other = add_months(view.day, step * round(count * size))
    elif unit == "H":
        other = shift(view.day, step * round(count / 24))
    else:
        return one(view.day) if unit in ("M", "S") else None
    return Days(min(other, view.day), max(other, view.day))


def past_unit(phrase: Phrase, view: View) -> Reading | None:
    """ "the past week", "the coming month": the days up to or from the text's own."""
    step, unit = int(phrase.value(1) or 0), phrase.value(2) or ""
    if phrase.group(2)[0].word.endswith("s"):
        return None
    reading = period(unit, step, view)
    days = stretch(unit, 1, step, view)
    if days and step > 0:
        days = _coming(unit, days, view)
    return named("DATE", reading.value, days) if reading else None


def _coming(unit: str, days: Days, view: View) -> Days:
    """ "the coming week": from tomorrow; on a weekend the week that begins."""
    if unit == "W" and view.day.weekday() >= _SATURDAY:
        return week_of(shift(view.day, 7))
    return Days(min(shift(view.day, 1), days.last), days.last)


def weekend(phrase: Phrase, view: View) -> Reading:
    """ "the weekend", "last weekend", "this weekend": the nearest in the direction said."""
    which = phrase.group(1) or phrase.group(2)
    word = which[0].word if which else "the"
    days = weekend_of(shift(weekend_of(view.day).first, 7 * _weeks_to_weekend(word, view)))
    return named("DATE", f"{iso_week(days.first)}-WE", days)


def _weeks_to_weekend(word: str, view: View) -> int:
    """How many weeks from that of the text's day to the weekend meant."""
    on_it = view.day.weekday() >= _SATURDAY
    early = view.day.weekday() <= _WEDNESDAY
    past = view.direction < 0 and (early if word == "this" else view.firm)
    if word in ("last", "past"):
        return 0 if word == "past" and view.day.weekday() > _SATURDAY else -1  # "this past weekend", said on its Sunday
    if word in ("next", "coming", "upcoming"):
        return 1 if word == "next" or on_it else 0
    untold = view.direction <= 0 and early and word != "this"
    return -1 if not on_it and (past or untold) else 0


def month_step(phrase: Phrase, view: View) -> Reading:
    """ "last November", "next March", "this past July"."""
    step, number = int(phrase.group(1)[-1].value), int(phrase.value(2) or 0)
    this = month(view.day.year, number)
    if step < 0:
        days = this if this.last < view.day else month(clamp_year(view.day.year - 1), number)
    elif step > 0:
        days = this if this.first > view.day else month(clamp_year(view.day.year + 1), number)
    else:
        days = this
    return named("DATE", f"{days.first:%Y-%m}", days)


def _seasons(name: str, view: View) -> list[Days]:
    return [season(clamp_year(y), name) for y in range(view.day.year - 2, view.day.year + 3)]


def season_near(name: str, view: View) -> Days:
    """The season of this year, or the one to come where the words speak of a plan and this year's is over."""
    candidates, plain = _seasons(name, view), season(view.day.year, name)
    if view.direction > 0 and plain.last < view.day:
        plain = min(c for c in candidates if c.first > view.day)  # "will visit in the spring", said in October
    return next((c for c in candidates if c.first <= view.day <= c.last), plain)


def season_step(phrase: Phrase, view: View) -> Reading:
    """ "last summer", "next spring", "this fall", "the summer"."""
    found, name = phrase.group(1), phrase.value(2) or ""
    step = int(found[-1].value) if found and found[-1].value else 0
    candidates = _seasons(name, view)
    if step < 0:
        days = max(c for c in candidates if c.last < view.day)
    elif step > 0:
        days = min(c for c in candidates if c.first > view.day)
    else:
        days = season_near(name, view)
    return named("DATE", f"{days.first.year:04d}-{name}", days)


def part_of_period(phrase: Phrase, view: View) -> Reading | None:
    """ "earlier this month", "later this week", "later in the year"."""
    unit, later = phrase.value(2) or "", phrase.value(1) == "1"
    whole = period(unit, 0, view._replace(direction=0))
    if whole is None or whole.days is None:
        return None
    if unit == "W" and later and view.day.weekday() >= _SATURDAY:
        days = week_of(shift(view.day, 7))
        return named("DATE", iso_week(days.first), days)
    if unit == "D" and view.previous and view.previous.days:
        return Reading("DATE", view.previous.value, view.previous.days, anaphoric=True)
    return named("DATE", whole.value, rest_of(whole.days, later, unit != "D", view))


def rest_of(days: Days, later: bool, apart: bool, view: View) -> Days:
    """What is left of a stretch after the text's day, or what has gone of it by then."""
    if later:
        return Days(min(shift(view.day, int(apart)), days.last), days.last)
    return Days(days.first, max(shift(view.day, -int(apart)), days.first))


def part_of_month(phrase: Phrase, view: View) -> Reading | None:
    """ "later in April", "earlier in June"."""
    days = month_near(int(phrase.value(2) or 0), view)
    inside = days.first <= view.day <= days.last
    rest = rest_of(days, phrase.value(1) == "1", True, view) if inside else days
    return named("DATE", f"{days.first:%Y-%m}", rest)


def edge_of_period(phrase: Phrase, view: View) -> Reading | None:
    """ "the end of the month", "the start of next week"."""
    step = int(phrase.value(2) or 0) if (phrase.value(2) or "").lstrip("-").isdigit() else 0
    whole = period(phrase.value(3) or "", step, view)
    if whole is None or whole.days is None:
        return None
    return named("DATE", whole.value, part_of(whole.days, phrase.value(1) or "END"))


def period_end(phrase: Phrase, view: View) -> Reading | None:
    """ "year's end", "year-end", "the month's end"."""
    unit, edge = phrase.group(2)[0], phrase.group(3)[0]
    whole = period(unit.value, int(phrase.value(1) or 0), view) if unit.word in ("year", "month") else None
    if whole is None or whole.days is None or edge.word != "end":
        return None
    return named("DATE", whole.value, part_of(whole.days, "END"))


def loose_stretch(phrase: Phrase, view: View) -> Reading | None:
    """ "recent days", "the coming months": dated where the unit is short enough to say anything."""
    step, unit = int(phrase.value(1) or 0), phrase.value(2) or ""
    if unit == "Y" and step < 0:
        return named("DATE", "PAST_REF", None)
    sign = unit if unit in ("H", "M", "S") else {"Mo": "M", "De": "E"}.get(unit, unit[0])
    value = f"P{'T' if unit in ('H', 'M', 'S') else ''}X{sign}"
    return named("DURATION", value, some_days(unit, step, view))


def some_days(unit: str, step: int, view: View) -> Days | None:
    """As far as "recent days" (step -1) or "the coming weeks" (1) may reach; None where that says nothing."""
    reach = _VAGUE_DAYS.get(unit)
    return hull([one(view.day), one(shift(view.day, step * reach))]) if reach else None


RULES: tuple[tuple[str, Rule], ...] = (
    ("(weekday)", weekday),
    ("(this? (?:last|next|coming|this)|(?:this|the) past) (weekday)", weekday_with),
    ("(weekday) (?:of )?(last|this|next) unit", weekday_of_week),
    ("(?:the )?(weekday|weekend|unit) before last", before_last),
    ("(weekday_short) stop?", weekday_short),
    ("(deictic)", deictic),
    ("(?:the )?unit (before|after) deictic", day_beyond),
    ("(?:the )?(last|this|current|latest) fiscal? (unit|quarter)", unit_step),
    ("(next) fiscal? (unit|quarter)", unit_step),
    ("(?:the |this )?(past|coming) (unit|quarter)", past_unit),
    ("(?:a|the) (last|past|next|coming)? weekend|this? (last|past|next|coming|this) weekend", weekend),
    ("(this? (?:last|next|coming|this)|(?:this|the) past) (month)", month_step),
    ("(the|this? (?:last|past|next|coming|this)) (season)", season_step),
    ("(earlier|later) this (unit|quarter)", part_of_period),
    ("(earlier|later) in the (unit|quarter)", part_of_period),
    ("(earlier|later) in (month)", part_of_month),
    ("(?:the )?(edge) of (the|this|next|last|current) (unit|quarter)", edge_of_period),
    ("(last|this|next|the)? (unit) (?:possessive|dash)? (edge)", period_end),
    ("(?:the )?(recent|coming|past) (unit)", loose_stretch),
)  # fmt: skip
