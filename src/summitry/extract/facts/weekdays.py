"""Bare weekdays put on the side of the document's day that the tense says ("met on Thursday": the Thursday before)."""

import re
from dataclasses import replace
from datetime import date, timedelta

from summitry.extract.telling import Found
from summitry.model.encounter import When

_WEEK = timedelta(days=7)
_DAY = r"(?:(?:late|early)(?: on)? )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s| \w+)?"
WEEKDAY = re.compile(rf"(?i){_DAY}")
_WEEKDAYS = re.compile(rf"(?i)(?:from |between )?{_DAY} ?(?:to|until|through|and|[-–]) ?{_DAY}")
_WEEKEND = re.compile(r"(?i)(?:the |a )?weekend(?:['’]s)?")


def turned(found: Found[When], ahead: bool, today: date, slip: timedelta = timedelta()) -> Found[When]:
    """A bare weekday or weekend put on the side of today that the tense says ("met on Thursday": the Thursday before).

    slip: by how much the day given for the document may be too early.
    """
    when, day = found.value, WEEKDAY.fullmatch(found.span.quote) is not None
    if _WEEKEND.fullmatch(found.span.quote) and not ahead and when.start > today + slip:
        return moved(found, -_WEEK)
    if not ahead and when.end > today + slip and _WEEKDAYS.fullmatch(found.span.quote):
        return moved(found, -_WEEK)  # "was there from Friday to Sunday"
    if when.start != when.end or not day:
        return found
    if today - _WEEK < when.start < today if ahead else when.start <= today - _WEEK + slip:
        return moved(found, _WEEK)
    return moved(found, -_WEEK) if not ahead and today + slip < when.start < today + _WEEK else found


def moved(found: Found[When], by: timedelta) -> Found[When]:
    """The days by so much later."""
    return replace(found, value=When(found.value.start + by, found.value.end + by, found.value.anchor))


def weekend_ahead(found: Found[When], today: date) -> Found[When]:
    """ "a visit that was to begin this weekend": a plan's weekend lies ahead, whatever the tense."""
    when = found.value
    if found.span.quote.lower() != "this weekend" or not today - _WEEK < when.end < today:
        return found
    return moved(found, _WEEK)
