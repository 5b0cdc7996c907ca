"""Reports for tests, in one line each."""

from datetime import date

from summitry.model.document import cut
from summitry.model.encounter import Account, Claim, Outcome, Participant, Place, Source, Topic, Value, When
from summitry.model.record import Report
from summitry.model.terms import Kind, Modality, OutcomeKind, SourceType, Standing, Status

PEOPLE = {
    "Merkel": ("Angela Merkel", "DEU", "Chancellor"),
    "Macron": ("Emmanuel Macron", "FRA", "President"),
    "Putin": ("Vladimir Putin", "RUS", "President"),
    "Trump": ("Donald Trump", "USA", "President"),
    "Obama": ("Barack Obama", "USA", "President"),
    "Bush": ("George W. Bush", "USA", "President"),
    "Abe": ("Shinzo Abe", "JPN", "Prime Minister"),
    "Xi": ("Xi Jinping", "CHN", "President"),
    "Kerry": ("John Kerry", "USA", "Secretary of State"),
    "Lavrov": ("Sergey Lavrov", "RUS", "Foreign Minister"),
}


def day(text: str) -> date:
    return date.fromisoformat(text)


def when(text: str | None) -> When | None:
    """ "2018-07-16" or "2018-07-16/2018-07-18"."""
    if text is None:
        return None
    start, _, end = text.partition("/")
    return When(day(start), day(end or start))


def people(names: str) -> tuple[Participant, ...]:
    """ "Merkel, Macron, =USA" ("=" for a polity without a name)."""
    found = []
    for name in names.split(", "):
        found.append(Participant(None, name[1:], None) if name[0] == "=" else Participant(*PEOPLE[name]))
    return tuple(found)


def claim(field: str, value: Value, as_said: str, source: Source | None = None) -> Claim:
    return Claim(field, value, as_said, source or Source(), Modality.ASSERTED, (cut(as_said, 0, len(as_said)),))


def report(key: str, names: str, days: str | None = None, published: str | None = None, **more: object) -> Report:
    """A report that ``names`` met. key: "a1" is account 1 of document "a".

    more: kind, status, place ("Helsinki, FIN"), occasion, minutes, planned, topics, outcomes, source, claims, quote,
    story, participants.
    """
    document, number = key[:-1], key[-1]
    quote = str(more.get("quote", f"{names} in {key}"))
    source = more.get("source")
    account = Account(
        kind=Kind(str(more.get("kind", "meeting"))),
        status=Status(str(more.get("status", "held"))),
        participants=more.get("participants") or people(names),  # type: ignore[arg-type]
        evidence=(cut(quote, 0, len(quote)),),
        when=when(days),
        where=_place(more.get("place")),
        occasion=more.get("occasion"),  # type: ignore[arg-type]
        duration_minutes=more.get("minutes"),  # type: ignore[arg-type]
        planned_minutes=more.get("planned"),  # type: ignore[arg-type]
        topics=tuple(Topic(t, Standing(s)) for t, s in more.get("topics", ())),  # type: ignore[attr-defined]
        outcomes=tuple(Outcome(o, OutcomeKind(k)) for o, k in more.get("outcomes", ())),  # type: ignore[attr-defined]
        sources=(source,) if isinstance(source, Source) else (),
        claims=tuple(more.get("claims", ())),  # type: ignore[call-overload]
    )
    told = day(published) if published else None
    return Report(f"{document}#{number}", document, str(more.get("story", document)), None, None, told, told, account)


def _place(text: object) -> Place | None:
    if text is None:
        return None
    place, _, country = str(text).rpartition(", ")
    return Place(place or None, country)


OFFICIAL = Source("the Kremlin", SourceType.OFFICIAL)
ANONYMOUS = Source(None, SourceType.ANONYMOUS)
