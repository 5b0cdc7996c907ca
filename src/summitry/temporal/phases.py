"""How far a period has run: "before the month is out", "the closing weeks of 2023", "later in the summer"."""

from datetime import date

from summitry.temporal.calendar_dates import month_near
from summitry.temporal.days import Days, add_months, clamp_year, month, months, one, part_of, shift, weekend_of, year
from summitry.temporal.numbers import amount, whole
from summitry.temporal.readings import Phrase, Reading, Rule, View, complete, named, on_day
from summitry.temporal.relative_dates import period, rest_of, season_near
from summitry.temporal.tokens import CODES

_UNTIL = ("before", "until", "till", "time")
_REACH = {"days": 7, "weeks": 31, "months": 91}  # days that "the closing weeks" and the like have at most
_FEW_DAYS = (6, 2)  # "a few days ago": from so many days before to so many
_TURN = (12, 10)  # days of "the turn of the year" before and in the new one
_LONGEST_SEASON = 100  # days
_AUTUMN = 9  # from this month on, "the new year" is the one to come


def runs_out(phrase: Phrase, view: View) -> Reading | None:
    """ "Before the month is out", "until summer ends": what is left of it."""
    start, unit = phrase.match.start(), phrase.group(1)[0]
    if not start or phrase.tokens[start - 1].word not in _UNTIL:
        return None
    if unit.code == CODES["season"]:
        days = season_near(unit.value, view)
    elif unit.code == CODES["month"]:
        days = month_near(int(unit.value), view)
    else:
        found = period(unit.value, 0, view) if unit.value in ("W", "Mo", "Y") else None
        if found is None or found.days is None or unit.word.endswith("s"):
            return None
        days = found.days
    return named("DATE", _value(days), Days(max(days.first, view.day), days.last))


def _value(days: Days) -> str:
    """A whole year, month or season as TIMEX3 writes it, a week by its Monday's month."""
    return f"{days.first.year:04d}" if (days.last - days.first).days > _LONGEST_SEASON else f"{days.first:%Y-%m}"


def end_of_season(phrase: Phrase, view: View) -> Reading:
    """ "Summer's end", "June's end", "the end of spring": the last of it."""
    unit = phrase.group(1)[0]
    days = season_near(unit.value, view) if unit.code == CODES["season"] else month_near(int(unit.value), view)
    return named("DATE", f"{days.first:%Y-%m}", part_of(days, "END"))


def part_of_season(phrase: Phrase, view: View) -> Reading:
    """ "Earlier this spring", "later in the summer": what has gone or is left of it, where it is not over."""
    days = season_near(phrase.value(2) or "", view)
    inside = days.first <= view.day <= days.last
    found = rest_of(days, phrase.value(1) == "1", True, view) if inside else days
    return named("DATE", f"{days.first.year:04d}-{phrase.value(2)}", found)


def _whole(phrase: Phrase, group: int, view: View) -> tuple[Days, bool] | None:
    """The year, month or "last year" that a group names, and whether it needs no other day to be known."""
    words = phrase.group(group)
    if not words:
        return None
    first, last = words[0], words[-1]
    if first.code == CODES["month"]:
        with_year = last.code == CODES["year"]
        found = (
            month(clamp_year(int(last.value)), int(first.value)) if with_year else month_near(int(first.value), view)
        )
        return found, with_year
    if last.code == CODES["year"]:
        return year(clamp_year(int(last.value))), True
    step = int(first.value) if first.value.lstrip("-").isdigit() else 0
    told = period(last.value, step, view) if last.value in ("Mo", "Y") and not last.word.endswith("s") else None
    return (told.days, False) if told is not None and told.days is not None else None


def _edge(days: Days, part: str, reach: int) -> Days:
    """So many days at the start or end of a stretch, at most half of it."""
    reach = min(reach, ((days.last - days.first).days + 1) // 2)
    if part == "START":
        return Days(days.first, shift(days.first, reach - 1))
    return Days(shift(days.last, 1 - reach), days.last)


def phase_of(phrase: Phrase, view: View) -> Reading | None:
    """ "The closing weeks of 2023", "the first days of May", "the early months of last year"."""
    which, unit, whole_days = phrase.group(1)[0], phrase.group(2)[0].word, _whole(phrase, 3, view)
    if whole_days is None or unit not in _REACH:
        return None
    if which.code == CODES["ordinal"] and which.word != "first":
        return None
    part = "START" if which.word == "first" or which.value == "START" else "END"
    days, certain = whole_days
    return (complete if certain else named)("DATE", _value(days), _edge(days, part, _REACH[unit]))


def day_of_period(phrase: Phrase, view: View) -> Reading | None:
    """ "The last day of the month", "the first day of May"."""
    which, unit, whole_days = phrase.group(1)[0], phrase.group(2)[0].word, _whole(phrase, 3, view)
    if whole_days is None or unit != "day" or which.word not in ("first", "last", "final", "opening", "closing"):
        return None
    days, certain = whole_days
    day = days.first if which.word in ("first", "opening") else days.last
    return (complete if certain else named)("DATE", day.isoformat(), one(day))


def weekend_of_month(phrase: Phrase, view: View) -> Reading | None:
    """ "The first weekend of June", "the last weekend in May 2024"."""
    which, whole_days = phrase.group(1)[0], _whole(phrase, 2, view)
    if whole_days is None or (whole_days[0].last - whole_days[0].first).days > 31:
        return None
    days, certain = whole_days
    first = weekend_of(days.first) if weekend_of(days.first).first >= days.first else weekend_of(shift(days.first, 7))
    saturdays = [shift(first.first, 7 * n) for n in range(5) if shift(first.first, 7 * n) <= days.last]
    at = -1 if which.word == "last" else whole(which) - 1
    if not -1 <= at < len(saturdays):
        return None
    found = Days(saturdays[at], shift(saturdays[at], 1))
    return (complete if certain else named)("DATE", f"{found.first}/{found.last}", found)


def phase_quarter(phrase: Phrase, view: View) -> Reading | None:
    """ "The final quarter of the year", "the opening quarter of 2024"."""
    whole_days = _whole(phrase, 2, view)
    if whole_days is None or whole_days[0].first.month != 1 or whole_days[0].last.month != 12:
        return None
    number = whole_days[0].first.year
    first = 10 if phrase.value(1) == "END" else 1
    return (complete if whole_days[1] else named)("DATE", f"{number:04d}-Q{(first + 2) // 3}", months(number, first, 3))


def time_of_year(phrase: Phrase, view: View) -> Reading | None:
    """ "This time last year": the month of the text's day."""
    if phrase.group(2)[0].word != "year":
        return None
    there = add_months(view.day.replace(day=1), 12 * int(phrase.value(1) or 0))
    return named("DATE", f"{there:%Y-%m}", month(there.year, there.month))


def year_then_month(phrase: Phrase, view: View) -> Reading | None:
    """ "Last year in February", "next year, in May"."""
    if phrase.group(2)[0].word != "year":
        return None
    days = month(clamp_year(view.day.year + int(phrase.value(1) or 0)), int(phrase.value(3) or 0))
    return named("DATE", f"{days.first:%Y-%m}", days)


def _new_year(view: View) -> date:
    return date(clamp_year(view.day.year + (view.direction > 0 or view.day.month >= _AUTUMN)), 1, 1)


def turn_of_year(phrase: Phrase, view: View) -> Reading | None:
    """ "The turn of the year": the last days of one and the first of the next."""
    if phrase.group(1)[0].word != "year":
        return None
    first = _new_year(view)
    return named("DATE", f"{first.year:04d}", Days(shift(first, -_TURN[0]), shift(first, _TURN[1] - 1)))


def new_year(phrase: Phrase, view: View) -> Reading | None:
    """ "In the new year", "early in the new year": its first quarter, its first month."""
    if phrase.group(2)[0].word != "year":
        return None
    first = _new_year(view)
    early = phrase.value(1) == "START"
    return named("DATE", f"{first.year:04d}", months(first.year, 1, 1 if early else 3))


def weekdays_ago(phrase: Phrase, view: View) -> Reading | None:
    """ "Two Fridays ago", "three Sundays ago"."""
    count = amount(phrase.group(1))
    if count is None or not 1 <= count <= 8:
        return None
    back = (view.day.weekday() - int(phrase.value(2) or 0)) % 7 or 7
    return on_day(shift(view.day, -back - 7 * round(count - 1)))


def days_ago(phrase: Phrase, view: View) -> Reading | None:
    """ "A few days ago", "just days ago"; not "a few weeks ago", which may be two months."""
    if phrase.group(1)[0].word != "days":
        return None
    return named("DATE", "PAST_REF", Days(shift(view.day, -_FEW_DAYS[0]), shift(view.day, -_FEW_DAYS[1])))


_WHOLE = "(month stop?(?: comma? year)?|year|(?:the|this|last|next|that) unit)"
_OUT = "(?:is (?:out|over|past|up)|ends|possessive (?:out|over))"

RULES: tuple[tuple[str, Rule], ...] = (
    (f"(?:the |this )?(unit|season|month) {_OUT}", runs_out),
    ("(season|month) possessive edge", end_of_season),
    ("(?:the )?edge of (season)(?! (?:of )?(?:year|last|this|next))", end_of_season),
    ("(earlier|later) (?:this|in the|in) (season)", part_of_season),
    (f"(?:the )?(phase|early|late|ordinal|last) (unit) (?:of|in) {_WHOLE}", phase_of),
    (f"(?:the )?(ordinal|last|phase) (unit) (?:of|in) {_WHOLE}", day_of_period),
    (f"(?:the )?(ordinal|second|last) weekend (?:of|in) {_WHOLE}", weekend_of_month),
    (f"(?:the )?(phase) (?:quarter|period) (?:of|in) {_WHOLE}", phase_quarter),
    ("this time (last|next) (unit)", time_of_year),
    ("(last|next) (unit) comma? in (month)", year_then_month),
    ("the turn of the (unit)", turn_of_year),
    ("(early )?(?:in )?the new (unit)", new_year),
    ("(number|day_number) (weekdays) ago", weekdays_ago),
    ("(?:(?:just )?(?:a )?(?:vague|couple) )?(unit) ago", days_ago),
)  # fmt: skip
