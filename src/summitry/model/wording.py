"""Values put into words for people: the terminal, the dossier and messages all say them the same way."""

from datetime import date, timedelta

from summitry.model.encounter import Account, Outcome, Participant, Place, Source, Topic, Value, When
from summitry.model.terms import SourceType

UNDATED = "undated"
LABELS = {
    "kind": "Kind",
    "status": "Status",
    "participants": "Who",
    "others": "Others present",
    "when": "When",
    "where": "Where",
    "occasion": "Occasion",
    "duration_minutes": "Length",
    "planned_minutes": "Planned length",
    "topics": "Topics",
    "outcomes": "Outcomes",
    "sources": "Sources",
    "initiative": "Asked for by",
    "series": "In the series",
    "cause": "Cause",
}
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def say_day(day: date) -> str:
    """ "16 July 2018"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _last_of_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1


def _whole_months(when: When) -> bool:
    return when.start.day == 1 and _last_of_month(when.end)


def say_when(when: When | None) -> str:
    """Days in words, as narrow as they are known: "28-29 June 2019", "November 2018", "2007", or "undated"."""
    if when is None:
        return UNDATED
    a, b = when.start, when.end
    if a == b:
        return say_day(a)
    if _whole_months(when) and a.year == b.year:
        if (a.month, b.month) == (1, 12):
            return str(a.year)
        if a.month == b.month:
            return f"{MONTHS[a.month - 1]} {a.year}"
        return f"{MONTHS[a.month - 1]} to {MONTHS[b.month - 1]} {a.year}"
    if (a.year, a.month) == (b.year, b.month):
        return f"{a.day}-{b.day} {MONTHS[a.month - 1]} {a.year}"
    return f"{say_day(a)} to {say_day(b)}"


def say_count(number: int, noun: str) -> str:
    """ "1 document", "1,200 documents"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def say_minutes(minutes: int) -> str:
    """ "2 h 5 min", "90 min" below two hours."""
    if minutes < 120:
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def say_participant(person: Participant) -> str:
    """ "Vladimir Putin (RUS)"; the office where no name is known; the polity alone where neither is."""
    who = person.name or person.office
    if who is None:
        return person.polity or "unknown"
    return f"{who} ({person.polity})" if person.polity else who


def say_people(people: tuple[Participant, ...]) -> str:
    """Participants joined by commas; names alone where every one has a name."""
    if people and all(p.name for p in people):
        return ", ".join(p.name or "" for p in people)
    return ", ".join(say_participant(p) for p in people) or "unknown"


def say_place(place: Place | None) -> str:
    """ "Helsinki, FIN"."""
    if place is None:
        return "place not reported"
    return ", ".join(part for part in (place.place, place.country) if part) or "place not reported"


def say_source(source: Source) -> str:
    """ "Yuri Ushakov (official)"; the unnamed by their type alone."""
    if source.type is SourceType.AUTHOR:
        return source.name or "the article itself"
    return f"{source.name} ({source.type})" if source.name else f"{source.type} source, not named"


def say_value(field: str, value: Value) -> str:
    """Any claim's value in words."""
    if isinstance(value, When):
        return say_when(value)
    if isinstance(value, Place):
        return say_place(value)
    if isinstance(value, Participant):
        return say_participant(value)
    if isinstance(value, Topic):
        return f"{value.topic} ({value.standing})"
    if isinstance(value, Outcome):
        return f"{value.outcome} ({value.kind})"
    if isinstance(value, Source):
        return say_source(value)
    return say_minutes(value) if isinstance(value, int) else value


def say_heading(account: Account) -> str:
    """One line for an encounter: "meeting of Donald Trump, Vladimir Putin"."""
    return f"{account.kind} of {say_people(account.participants)}"
