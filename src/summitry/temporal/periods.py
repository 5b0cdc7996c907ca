"""Quarters, halves, seasons of a year, festivals, and words without days of their own ("now", "recently")."""

from summitry.temporal.calendar_dates import choose
from summitry.temporal.days import Days, clamp_year, half, quarter, season, shift
from summitry.temporal.festivals import festival_days, happened_once
from summitry.temporal.numbers import whole
from summitry.temporal.readings import Phrase, Reading, Rule, View, complete, named
from summitry.temporal.relative_dates import quarter_of
from summitry.temporal.tokens import CODES


def _year_of(word: str | None, view: View) -> int | None:
    """A year as figure, or as step from the text's own ("-1" for last)."""
    if word is None:
        return None
    return int(word) if len(word) == 4 else clamp_year(view.day.year + int(word))


def _quarter_reading(number: int, year_number: int | None, certain: bool, view: View) -> Reading | None:
    if not 1 <= number <= 4:
        return None
    if year_number is None:
        now_year, now_number = quarter_of(view.day)
        ahead = view.direction > 0 and number < now_number - 1
        behind = view.direction <= 0 and number > now_number
        year_number = now_year + ahead - behind
    value = f"{year_number:04d}-Q{number}"
    return (complete if certain else named)("DATE", value, quarter(clamp_year(year_number), number))


def quarter_of_year(phrase: Phrase, view: View) -> Reading | None:
    """ "the third quarter", "the third quarter of 1990", "third quarter last year"."""
    word = phrase.value(2)
    certain = word is not None and len(word) == 4
    return _quarter_reading(whole(phrase.group(1)[0]), _year_of(word, view), certain, view)


def year_quarter(phrase: Phrase, view: View) -> Reading | None:
    """ "the 1988 third quarter", "this year's third quarter"."""
    word = phrase.value(1)
    certain = word is not None and len(word) == 4
    return _quarter_reading(whole(phrase.group(2)[0]), _year_of(word, view), certain, view)


def last_quarter(phrase: Phrase, view: View) -> Reading | None:
    """ "the last quarter of the year", "the last quarter of 2024"."""
    word = phrase.value(1)
    year_number = _year_of(word, view) if word != "Y" else view.day.year
    if word is None or not any(t.word == "year" or t.code == CODES["year"] for t in phrase.group(0)):
        return None
    return _quarter_reading(4, year_number, len(word) == 4, view)


def same_quarter(phrase: Phrase, view: View) -> Reading:
    """ "the quarter", "the latest period": that of the last quarter named, else the one that has just ended."""
    if view.previous and "-Q" in view.previous.value:
        return Reading("DATE", view.previous.value, view.previous.days, anaphoric=True)
    number, year_number = quarter_of(shift(view.day, -92))[1], quarter_of(shift(view.day, -92))[0]
    return named("DATE", f"{year_number:04d}-Q{number}", quarter(year_number, number))


def half_of_year(phrase: Phrase, view: View) -> Reading | None:
    """ "the first half of 1990", "second half of this year"."""
    word = phrase.value(2)
    number = {"1": 1, "S": 2, "-1": 2}.get(phrase.value(1) or "")
    year_number = _year_of(word, view) or view.day.year
    if number is None or phrase.group(0)[-1].word in ("week", "month"):
        return None
    certain = word is not None and len(word) == 4
    return (complete if certain else named)(
        "DATE", f"{year_number:04d}-H{number}", half(clamp_year(year_number), number)
    )


def season_of_year(phrase: Phrase, view: View) -> Reading:
    """ "summer 2014", "the winter of 1994", "spring of last year"."""
    word, name = phrase.value(2), phrase.value(1) or ""
    year_number = _year_of(word, view) or view.day.year
    give = complete if word and len(word) == 4 else named
    return give("DATE", f"{year_number:04d}-{name}", season(clamp_year(year_number), name))


def _festival_reading(days: Days | None, certain: bool) -> Reading | None:
    if days is None:
        return None
    value = days.first.isoformat() if days.first == days.last else f"{days.first}/{days.last}"
    return (complete if certain else named)("DATE", value, days)


def festival(phrase: Phrase, view: View) -> Reading | None:
    """ "Christmas", "Easter 2014", "last Thanksgiving"."""
    word, key = phrase.value(3), phrase.value(2) or ""
    if happened_once(key):
        return _festival_reading(festival_days(key, view.day.year), True)
    if word:
        return _festival_reading(festival_days(key, int(word)), True)
    found = [d for y in range(view.day.year - 1, view.day.year + 2) if (d := festival_days(key, y))]
    step = phrase.value(1)
    if step in ("-1", "1"):
        later = [d for d in found if (d.first > view.day) == (step == "1") and d.first != view.day]
        return _festival_reading((min if step == "1" else max)(later) if later else None, False)
    return _festival_reading(choose(found, view) if found else None, False)


def reference_word(phrase: Phrase, view: View) -> Reading:
    """ "now", "recently", "the future"."""
    return named("DATE", next(t.value for t in phrase.group(0) if t.value.endswith("_REF")), None)


def present_ref(phrase: Phrase, view: View) -> Reading:
    """ "current" before a noun that is no time ("the current talks")."""
    return named("DATE", "PRESENT_REF", None)


def past_ref(phrase: Phrase, view: View) -> Reading:
    """ "the past", "recent years"."""
    return named("DATE", "PAST_REF", None)


_OF = "(?:(?:of|in)? (?:the )?(year|last|this|next)(?: unit)?)?"

_YEAR_FIRST = "(?:the )?(year|last|this|next) (?:unit possessive? )?"

RULES: tuple[tuple[str, Rule], ...] = (
    (f"(?:the )?fiscal? dash? (ordinal|second|nth) dash? quarter{_OF}", quarter_of_year),
    (f"{_YEAR_FIRST} fiscal? dash? (ordinal|second) dash? (?:quarter|period)", year_quarter),
    ("(?:the )?last quarter (?:of|in) (?:the |this )?(year|last|this|next|unit)(?: unit)?", last_quarter),
    ("the (?:latest )?quarter", same_quarter),
    ("the latest period", same_quarter),
    (f"(?:the )?(ordinal|second|last) half{_OF}", half_of_year),
    ("(?:the )?(season) (?:of )?(?:the )?(year|last|this|next)(?: unit)?", season_of_year),
    ("(?:(last|next|this|the) )?(festival)(?: (?:of |in )?(year))?", festival),
    ("ref|the future|the present|this moment", reference_word),
    ("current", present_ref),
    ("the past", past_ref),
)  # fmt: skip
