"""Times of day: "10:30 a.m.", "noon Thursday", "this morning", "last night", "Friday evening"."""

from summitry.temporal.days import Days, one, shift
from summitry.temporal.readings import Phrase, Reading, Rule, View, named


def _time(hour: int, minute: int, view: View) -> Reading | None:
    """A time of the clock, which tells no day by itself."""
    if not (0 <= hour <= 24 and 0 <= minute <= 59):
        return None
    return named("TIME", f"{view.day.isoformat()}T{hour:02d}:{minute:02d}", None)


def twelve_hour(phrase: Phrase, view: View) -> Reading | None:
    """ "10 a.m.", "7:30 p.m."."""
    hour, minute = int(phrase.value(1) or 0), int(phrase.value(2) or 0)
    if hour > 12:
        return None
    return _time(hour % 12 + (12 if phrase.value(3) == "p" else 0), minute, view)


def twenty_four_hour(phrase: Phrase, view: View) -> Reading | None:
    """ "14:30"."""
    return _time(int(phrase.value(1) or 0), int(phrase.value(2) or 0), view)


def four_figures(phrase: Phrase, view: View) -> Reading | None:
    """ "1400 GMT"."""
    word = phrase.value(1) or ""
    return _time(int(word[:-2] or 0), int(word[-2:]), view) if word.isdigit() and 3 <= len(word) <= 4 else None


def in_part(phrase: Phrase, view: View) -> Reading | None:
    """ "4 in the morning", "8 in the evening"."""
    hour = int(phrase.value(1) or 0)
    late = phrase.value(2) != "MO" and hour < 12
    return _time(hour + 12 * late, 0, view) if hour <= 12 else None


def noon(phrase: Phrase, view: View) -> Reading | None:
    """ "noon", "midnight"."""
    hour, minute = (phrase.value(1) or "0:0").split(":")
    return _time(int(hour), int(minute), view)


def tonight(phrase: Phrase, view: View) -> Reading:
    """ "tonight"."""
    return named("TIME", f"{view.day.isoformat()}TNI", one(view.day))


def overnight(phrase: Phrase, view: View) -> Reading:
    """ "spoke overnight": from the evening before, or into the morning after where the words look ahead."""
    days = Days(view.day, shift(view.day, 1)) if view.direction > 0 else Days(shift(view.day, -1), view.day)
    return named("TIME", f"{days.first.isoformat()}TNI", days)


def this_part(phrase: Phrase, view: View) -> Reading:
    """ "this morning", "last night", "later this afternoon"."""
    day = shift(view.day, -1) if phrase.value(1) == "-1" else view.day
    return named("TIME", f"{day.isoformat()}T{phrase.value(2)}", one(day))


RULES: tuple[tuple[str, Rule], ...] = (
    ("(day_number)(?: colon (small|day_number))? (ampm) zone?", twelve_hour),
    ("(day_number|small) colon (small|day_number) zone?", twenty_four_hour),
    ("(year|big) (?:local|zone)", four_figures),
    ("(day_number) in the (part)", in_part),
    ("(noon)", noon),
    ("(tonight)", tonight),
    ("(overnight)", overnight),
    ("(?:early |late |earlier |later )?(this|last) (part)", this_part),
)
