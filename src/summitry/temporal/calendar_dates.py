"""Dates of the calendar: with or without year, ranges, months, years, decades, centuries."""

from datetime import date

from summitry.temporal.days import Days, century, clamp_year, decade, hull, month, year
from summitry.temporal.numbers import spoken_year, whole
from summitry.temporal.readings import Phrase, Reading, Rule, View, complete, named
from summitry.temporal.tokens import CODES

_SURE_DAYS = 15  # the same for a month after a verb of the past
_NEAR_DAYS = 80  # a date without year this near is that one, whatever the tense of the words around
_LISTED_DAYS = 3  # "July 7 and 9" may be one stretch, "July 7 and 28" is not
_WEEKDAYS = (CODES["weekday"], CODES["weekday_short"])
_LONGEST_MONTH = 31
_ENDS = frozenset(CODES[name] for name in ("stop", "comma", "mark", "in", "on", "and", "for", "by", "to"))
_OPENERS = ("by", "in", "until", "since", ".", "later")
_DUE = ("in", "for", "until", "by")
_LAG_DAYS = 2  # a text may be so much younger than the day given for it (codebook, rule 9)


def _gap(days: Days, day: date) -> int:
    """Days between a stretch and a day; 0 where it covers the day."""
    return max((days.first - day).days, (day - days.last).days, 0)


def choose(candidates: list[Days], view: View, past: int = _NEAR_DAYS, to_come: int = _NEAR_DAYS) -> Days:
    """Which of several yearly recurrences is meant, by nearness and the direction of the words around.

    past, to_come: how many days off the nearest may be where words right before look there, and it is meant still.
    """
    near = min(candidates, key=lambda c: (_gap(c, view.day), c.first))
    gap = _gap(near, view.day)
    sure = (past if view.direction < 0 else to_come) if view.near else _NEAR_DAYS
    if view.direction == 0 or gap <= sure:
        return near
    if view.direction > 0 and not view.firm:
        return near
    if view.direction < 0:
        begun = [c for c in candidates if (c.first - view.day).days <= _LAG_DAYS]
        return max(begun) if begun else near
    coming = [c for c in candidates if c.last >= view.day]
    return min(coming) if coming else near


def _years(view: View) -> range:
    return range(max(view.day.year - 1, 1), min(view.day.year + 1, 9999) + 1)


def month_near(number: int, view: View, due: bool = False) -> Days:
    """The month of that number that an undated text means. due: something is to be done in it ("will meet in May")."""
    if view.year:
        return month(view.year, number)
    return choose([month(y, number) for y in _years(view)], view, _SURE_DAYS, _SURE_DAYS if due else _NEAR_DAYS)


def _dated(year_number: int, month_number: int, day: int) -> Days | None:
    try:
        found = date(year_number, month_number, day)
    except ValueError:
        return None
    return Days(found, found)


def _on(month_number: int, day: int, year_word: str | None, view: View, weekday: int | None = None) -> Days | None:
    """A day of a month, in the year given or the one meant. weekday: on which it falls, where the text says so."""
    if year_word or view.year:
        return _dated(clamp_year(int(year_word or view.year or 0)), month_number, day)
    found = [d for y in range(view.day.year - 4, view.day.year + 5) if (d := _dated(y, month_number, day))]
    within = [d for d in found if view.around and view.around.covers(d)]
    if within:
        return within[0]  # "stood down last spring after a meeting set for March 18"
    nearby = [d for d in found if abs(d.first.year - view.day.year) <= 1] or found
    told = [d for d in nearby if d.first.weekday() == weekday]
    return choose(told or nearby, view) if nearby else None


def _weekday(phrase: Phrase) -> int | None:
    """The weekday that opens a full date: it tells the year."""
    opening = phrase.tokens[phrase.match.start() : phrase.match.start() + 2]
    return next((int(t.value) for t in opening if t.code in _WEEKDAYS), None)


def _give(days: Days | None, has_year: bool) -> Reading | None:
    if days is None:
        return None
    value = days.first.isoformat() if days.first == days.last else f"{days.first}/{days.last}"
    return (complete if has_year else named)("DATE", value, days)


def _day_of(phrase: Phrase, month_number: int, day: int, view: View) -> Reading | None:
    """A day of a month; one that no calendar has, "February 31", is no day, and no month either: it is unknown."""
    year_word, start = phrase.value(3), phrase.match.start()
    found = _on(month_number, day, year_word, view, _weekday(phrase))
    counted = not year_word and start > 0 and phrase.tokens[start - 1].word == "in"  # "in June 31 ministers met"
    if found or counted or day > _LONGEST_MONTH:
        return _give(found, bool(year_word))
    return Reading("DATE", f"{int(year_word):04d}-XX-XX" if year_word else "XXXX-XX-XX")


def month_day(phrase: Phrase, view: View) -> Reading | None:
    """ "June 28", "Friday, Oct. 23, 1998"."""
    return _day_of(phrase, int(phrase.value(1) or 0), whole(phrase.group(2)[0]), view)


def day_month(phrase: Phrase, view: View) -> Reading | None:
    """ "28 June", "the 5th of November 2014"."""
    return _day_of(phrase, int(phrase.value(2) or 0), whole(phrase.group(1)[0]), view)


def _between(phrase: Phrase, first: Days | None, last: Days | None, has_year: bool) -> Reading | None:
    if first is None or last is None:
        return None
    start = phrase.match.start()
    between = start > 0 and phrase.tokens[start - 1].word == "between"
    listed = not between and any(t.word in ("and", "or") for t in phrase.group(0))
    longest = _LISTED_DAYS if listed else 366
    if not 0 <= (last.first - first.first).days <= longest:
        return None
    return _give(hull([first, last]), has_year)


def month_day_step(phrase: Phrase, view: View) -> Reading | None:
    """ "last Oct. 23", "next May 9"."""
    number, day, forward = int(phrase.value(2) or 0), whole(phrase.group(3)[0]), phrase.value(1) == "1"
    found = [d for y in _years(view) if (d := _dated(y, number, day)) and (d.first > view.day) == forward]
    return _give((min if forward else max)(found), False) if found else None


def month_days(phrase: Phrase, view: View) -> Reading | None:
    """ "June 28-29", "July 7 and 8, 2017"."""
    number, year_word = int(phrase.value(1) or 0), phrase.value(4)
    first = _on(number, whole(phrase.group(2)[0]), year_word, view)
    last = _on(number, whole(phrase.group(3)[0]), str(first.first.year) if first else year_word, view)
    return _between(phrase, first, last, bool(year_word))


def days_month(phrase: Phrase, view: View) -> Reading | None:
    """ "28-29 June", "6 to 8 July"."""
    number, year_word = int(phrase.value(3) or 0), phrase.value(4)
    first = _on(number, whole(phrase.group(1)[0]), year_word, view)
    last = _on(number, whole(phrase.group(2)[0]), str(first.first.year) if first else year_word, view)
    return _between(phrase, first, last, bool(year_word))


_MonthDay = tuple[int, int, str | None]


def _over_months(phrase: Phrase, first: _MonthDay, last: _MonthDay, view: View) -> Reading | None:
    """A range over a month's end; one year serves for both sides, a second side before the first is a year later."""
    (month_1, day_1, year_1), (month_2, day_2, year_2) = first, last
    wraps = (month_2, day_2) < (month_1, day_1)
    if year_2 and not year_1:
        year_1 = str(int(year_2) - wraps)
    start = _on(month_1, day_1, year_1, view)
    if start is None:
        return None
    end = _on(month_2, day_2, year_2 or str(start.first.year + wraps), view)
    return _between(phrase, start, end, bool(year_1))


def month_day_to_month_day(phrase: Phrase, view: View) -> Reading | None:
    """ "Nov. 30 - Dec. 1", "July 28 to August 2, 2014"."""
    first = (int(phrase.value(1) or 0), whole(phrase.group(2)[0]), phrase.value(3))
    last = (int(phrase.value(4) or 0), whole(phrase.group(5)[0]), phrase.value(6))
    return _over_months(phrase, first, last, view)


def day_month_to_day_month(phrase: Phrase, view: View) -> Reading | None:
    """ "30 November to 1 December 2018"."""
    first = (int(phrase.value(2) or 0), whole(phrase.group(1)[0]), phrase.value(3))
    last = (int(phrase.value(5) or 0), whole(phrase.group(4)[0]), phrase.value(6))
    return _over_months(phrase, first, last, view)


def month_year(phrase: Phrase, view: View) -> Reading | None:
    """ "November 2018"."""
    days = month(int(phrase.value(2) or 0), int(phrase.value(1) or 0))
    return complete("DATE", f"{days.first:%Y-%m}", days)


def month_of_year(phrase: Phrase, view: View) -> Reading | None:
    """ "June last year", "January this year"."""
    target = view.day.year + int(phrase.value(2) or 0)
    days = month(clamp_year(target), int(phrase.value(1) or 0))
    return named("DATE", f"{days.first:%Y-%m}", days)


def day_of_year(phrase: Phrase, view: View) -> Reading | None:
    """ "March 20 last year", "June 28-29 of this year"."""
    if phrase.group(0)[-1].word != "year":
        return None  # "June 5 this week"
    target = str(view.day.year + int(phrase.value(4) or 0))
    number = int(phrase.value(1) or 0)
    first = _on(number, whole(phrase.group(2)[0]), target, view)
    last = _on(number, whole(phrase.group(3)[0]), target, view) if phrase.group(3) else first
    return _give(hull([first, last]), False) if first and last else None


def day_first_of_year(phrase: Phrase, view: View) -> Reading | None:
    """ "20 March last year"."""
    if phrase.group(0)[-1].word != "year":
        return None
    target = str(view.day.year + int(phrase.value(3) or 0))
    return _give(_on(int(phrase.value(2) or 0), whole(phrase.group(1)[0]), target, view), False)


def month_of_that_year(phrase: Phrase, view: View) -> Reading | None:
    """ "September that year": the year of the text's last date."""
    base = view.previous.days.first.year if view.previous and view.previous.days else view.day.year
    days = month(base, int(phrase.value(1) or 0))
    return Reading("DATE", f"{days.first:%Y-%m}", days, anaphoric=True)


def that_month(phrase: Phrase, view: View) -> Reading | None:
    """ "that September", where a sentence opens or its clause ends with it: not "said that September was cold"."""
    end = phrase.match.end()
    after = phrase.tokens[end].code if end < len(phrase.tokens) else CODES["stop"]
    opens = phrase.match.start() == 0 or phrase.tokens[phrase.match.start() - 1].word in _OPENERS
    return month_of_that_year(phrase, view) if after in _ENDS or opens else None


def month_alone(phrase: Phrase, view: View) -> Reading | None:
    """ "July", in the year meant. "May" and "March" count only where words around make them months."""
    before = phrase.tokens[phrase.match.start() - 1].word if phrase.match.start() else ""
    days = month_near(int(phrase.value(1) or 0), view, due=before in _DUE)
    return named("DATE", f"{days.first:%Y-%m}", days)


def iso_day(phrase: Phrase, view: View) -> Reading | None:
    """ "2017-07-07"; "2017-15-33" is no day and no year."""
    parts = phrase.group(0)
    days = _dated(int(parts[0].value), whole(parts[2]), whole(parts[4])) if whole(parts[2]) <= 12 else None
    return _give(days, True) or Reading("DATE", "XXXX-XX-XX")


def dotted(phrase: Phrase, view: View) -> Reading | None:
    """ "28.06.2019": the day first, as everywhere where dates are written with stops."""
    day, number, year_word = map(int, phrase.group(0)[0].word.split("."))
    return _give(_dated(year_word, number, day) if number <= 12 else None, True)


def dashed(phrase: Phrase, view: View) -> Reading | None:
    """ "28-06-2019", "06-28-2019": where only one of the figures can be the month."""
    first, second = sorted(whole(phrase.group(n)[0]) for n in (1, 2))
    if first > 12 or (second <= 12 and first != second):
        return None
    return _give(_dated(int(phrase.value(3) or 0), first, second), True)


def slashed(phrase: Phrase, view: View) -> Reading | None:
    """ "11/10/2022": as the document writes such figures, unless that cannot be; American where it does not tell."""
    first, second, year_word = whole(phrase.group(1)[0]), whole(phrase.group(2)[0]), int(phrase.value(3) or 0)
    if first > 12 or (view.day_first and second <= 12):
        first, second = second, first
    return _give(_dated(year_word, first, second) if first <= 12 else None, True)


def year_alone(phrase: Phrase, view: View) -> Reading | None:
    """ "2007", "fiscal 1990"."""
    number = int(phrase.value(1) or 0)
    return complete("DATE", f"{number:04d}", year(number)) if 1500 <= number <= 2099 else None


def years_range(phrase: Phrase, view: View) -> Reading | None:
    """ "1988-89", "2014-2016"."""
    first, word = int(phrase.value(1) or 0), phrase.value(2) or ""
    last = int(word) if len(word) == 4 else first - first % 100 + int(word)
    if not 1500 <= first < last <= 2099:
        return None
    return complete("DATE", f"{first}/{last}", hull([year(first), year(last)]))


def year_spoken(phrase: Phrase, view: View) -> Reading | None:
    """ "nineteen ninety-six"."""
    number = spoken_year(phrase.group(1))
    return complete("DATE", f"{number:04d}", year(number)) if number else None


def month_year_spoken(phrase: Phrase, view: View) -> Reading | None:
    """ "January nineteen ninety-seven"."""
    number = spoken_year(phrase.group(2))
    days = month(number, int(phrase.value(1) or 0)) if number else None
    return complete("DATE", f"{days.first:%Y-%m}", days) if days else None


def decade_of(phrase: Phrase, view: View) -> Reading | None:
    """ "the 1990s", "the '60s", "the 90s", "the nineties"."""
    word = phrase.value(1) or ""
    number = int(word) if len(word) == 4 else 1900 + int(word)
    if number % 10 or number < 1500 or len(word) not in (2, 4):
        return None
    return complete("DATE", f"{number // 10}", decade(number))


def century_of(phrase: Phrase, view: View) -> Reading | None:
    """ "the 20th century"."""
    number = whole(phrase.group(1)[0])
    return complete("DATE", f"{number - 1:02d}", century(number)) if 1 <= number <= 30 else None


_YEAR = "(?:comma? (year))?"
_WDAY = "(?:(?:weekday|weekday_short stop?) comma? (?:the )?)?"
_LINK = "(?:dash|to|and|or|comma and)"

RULES: tuple[tuple[str, Rule], ...] = (
    (f"this? {_WDAY}(month) stop? (?:the )?(dom){_YEAR}", month_day),
    ("(?:this )?(last|next|coming) (month) stop? (dom)", month_day_step),
    ("this (past) (month) stop? (dom)", month_day_step),
    (f"{_WDAY}(?:the )?(dom) (?:of )?(month) stop?{_YEAR}", day_month),
    (f"(month) stop? (dom)(?: comma dom){{0,8}} {_LINK} (?:the )?(dom){_YEAR}", month_days),
    (f"(?:the )?(dom)(?: comma dom){{0,8}} {_LINK} (?:the )?(dom) (?:of )?(month) stop?{_YEAR}", days_month),
    (f"{_WDAY}(month) stop? (dom){_YEAR} comma? {_LINK} {_WDAY}(month) stop? (dom){_YEAR}", month_day_to_month_day),
    (f"{_WDAY}(dom) (month) stop?{_YEAR} {_LINK} {_WDAY}(dom) (month) stop?{_YEAR}", day_month_to_day_month),
    ("(?:(?:last|next|coming|past|this) )?(month) stop? (?:comma|of)? (year)", month_year),
    ("(month) (?:of )?(last|this|next) unit", month_of_year),
    (f"{_WDAY}(month) stop? (?:the )?(dom)(?: {_LINK} (dom))? comma? (?:of )?(last|this|next) unit", day_of_year),
    (f"{_WDAY}(?:the )?(dom) (?:of )?(month) comma? (?:of )?(last|this|next) unit", day_first_of_year),
    ("(month) (?:of )?(?:that|the same) unit", month_of_that_year),
    ("that (month)", that_month),
    ("(month) stop?", month_alone),
    ("year dash (?:day_number|small) dash (?:day_number|small)", iso_day),
    ("year slash (?:day_number|small) slash (?:day_number|small)", iso_day),
    ("(dotted)", dotted),
    ("(day_number) dash (day_number) dash (year)", dashed),
    ("(day_number) slash (day_number) slash (year)", slashed),
    ("(?:the year |fiscal (?:year )?)?(year)", year_alone),
    ("(?:fiscal (?:year )?)?(year) (?:dash|slash) (year|small|day_number)", years_range),
    ("(?:the year )?(number number (?:dash? number){0,3})", year_spoken),
    ("(month) (number number (?:dash? number){0,3})", month_year_spoken),
    ("(?:the )?(decade_number)", decade_of),
    ("(?:the )?(decade_word)", decade_of),
    ("(?:the )?(nth|ordinal) dash? century", century_of),
)  # fmt: skip
