"""How the tests of the date grammar look at a sentence: from a Wednesday, unless they say otherwise."""

from datetime import date

from summitry.temporal import Reference, TimeExpression, find_times

WEDNESDAY = date(2017, 10, 25)


def seen(text: str, day: date = WEDNESDAY) -> tuple[TimeExpression, ...]:
    """The time expressions of a text published on a day."""
    return find_times(text, Reference(day, day))


def days(text: str, day: date = WEDNESDAY) -> str | None:
    """The days of the first expression that has any, as "first/last" or, for one day, that day."""
    found = [t.when for t in seen(text, day) if t.when]
    if not found:
        return None
    first, last = found[0].start.isoformat(), found[0].end.isoformat()
    return first if first == last else f"{first}/{last}"


def values(text: str, day: date = WEDNESDAY) -> list[str]:
    """The TIMEX3 values of a text, each after its type: "DATE 2017-10-25"."""
    return [f"{t.type} {t.value}" for t in seen(text, day)]
