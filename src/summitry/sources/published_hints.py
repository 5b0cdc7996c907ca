"""The hints of an article's sentences at its publication date, each as a bound with its words."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from summitry.lexicon import officeholders, titles
from summitry.model.document import Document
from summitry.model.wording import MONTHS
from summitry.sources.published_bounds import Bound, Window, days_around, days_from_which
from summitry.sources.published_events import Dated, coming_gathering, dated_in, gathering_day
from summitry.sources.published_sentences import Said
from summitry.temporal import TimeExpression

_PLANNED = re.compile(
    r"\b(?:will|’ll|'ll|upcoming|plans? to|(?:is|are) (?:to|set|due|scheduled|expected|planning|slated))\b"
)
_TO_COME = re.compile(
    r"\b(?:next|upcoming|coming|ahead of|later|scheduled|planned|will|would|could|may|might|should|if|until|due|"
    r"expected|plans?|must|effect|set|head(?:s|ing)?|future|by|before|to be)\b",
    re.I,
)
_SEEN = re.compile(r"\b(?:met|meets?|held talks|talked|greets?|greeted|shakes?|shook|attends?|attended|poses?|posed)\b")
_BACKSHIFTED = re.compile(r"\b(?:would|was|were|had|did)\b")
_REPORTING = re.compile(r"\b(?:said|says|told|announced|reported|reports|confirmed|wrote|tweeted|according)\b", re.I)
_PLAN_REACH = 70  # characters between "will" and the gathering that it is about
_NEAR = 25  # characters between a time and the reporting verb whose time it is
_RELATIVE = re.compile(
    r"(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening)|last night"
    r"|(?:early |late |earlier |later )?(?:last|this|next|coming) .+|in .+)",
    re.I,
)
_OFFICES = frozenset({"head_of_state", "head_of_government", "foreign_minister", "deputy_head", "defence_minister"})
_NOT_IN_OFFICE = frozenset(
    ["former", "ex", "then", "late", "future", "a", "an", "no", "potential", "hypothetical", "under", "candidate"]
)
_SPOKEN_OF = 400  # days that a coming gathering may be away
_NAME = re.compile(r"(?:[A-Z][\w’'.-]+ ?){1,3}")


def posts(document: Document) -> Iterator[Bound]:
    """An embedded post was there before the article."""
    for statement in document.statements:
        if statement.said_on:
            yield Bound(statement.said_on, None, f"{statement.author}, {statement.said_on}")


def _is_planned(said: Said, at: int | None = None) -> bool:
    """Does the sentence speak of a plan of its own day ("will", not "would"), right before the place given?"""
    if _BACKSHIFTED.search(said.text):
        return False
    if at is None:
        return bool(_PLANNED.search(said.text))
    before = said.text[max(0, at - _PLAN_REACH) : at]
    plans = list(_PLANNED.finditer(before))
    return bool(plans) and not re.search("[,;]", before[plans[-1].end() :])


def _event_bound(said: Said, event: Dated) -> Bound | None:
    if _is_planned(said, event.start):
        return Bound(None, event.days[1], said.text[event.start : event.end])
    if said.is_past(event.start, event.end) and not _TO_COME.search(said.text):
        return Bound(event.days[0], None, event.words)
    return None


def _is_reporting_time(said: Said, time: TimeExpression) -> bool:
    around = said.text[max(0, time.start - _NEAR) : time.end + _NEAR]
    return bool(_REPORTING.search(around))


def _links(said: Said, event: Dated) -> Iterator[tuple[TimeExpression, int]]:
    """The relative times of a sentence that may be those of its event, with their tense."""
    for time in said.times:
        known = time.when is not None or time.type not in ("DATE", "TIME")
        if known or not (_RELATIVE.fullmatch(time.text) or time.text in MONTHS) or _is_reporting_time(said, time):
            continue
        tense = said.tense(time.start, time.end)
        doubtful = time.text in MONTHS and not said.is_past(time.start, time.end)
        if not doubtful and tense * said.tense(event.start, event.end) >= 0:
            yield time, tense


def _linked(time: TimeExpression, tense: int, event: Dated) -> Bound | None:
    days = days_from_which(time.text, tense, event.days, days_around(event.days))
    return Bound(*days, f"{time.text} … {event.words}") if days else None


def _within_sentence(said: Said, events: Sequence[Dated]) -> Iterator[Bound]:
    if len({e.days for e in events}) != 1 or not events[0].gathering:
        return
    for time, tense in _links(said, events[0]):
        bound = _linked(time, tense, events[0])
        if bound:
            yield bound


def _across_sentences(said: Said, following: Said, events: Sequence[Dated]) -> Iterator[Bound]:
    """ "... could meet later this month. The two will attend the summit of June 28": a plan, and then its day."""
    if said.paragraph != following.paragraph or len({e.days for e in events}) != 1 or not _is_planned(following):
        return
    for time, tense in _links(said, Dated(0, len(said.text), events[0].days, "")):
        bound = _linked(time, tense, events[0]) if tense > 0 else None
        if bound:
            yield Bound(bound.start, bound.end, f"{time.text} … {events[0].words}")


def event_hints(found: Sequence[Said]) -> Iterator[Bound]:
    """What dated things say: published after what is past, before what is to come, and when "last November" fits."""
    events = [() if said.quoted else dated_in(said) for said in found]
    for number, said in enumerate(found):
        for event in events[number]:
            bound = _event_bound(said, event)
            if bound:
                yield bound
        yield from _within_sentence(said, events[number])
        if number + 1 < len(found) and not events[number]:
            yield from _across_sentences(said, found[number + 1], events[number + 1])


def place_hints(found: Sequence[Said], window: Window) -> Iterator[Bound]:
    """A day without its year in the city of a gathering: it has just been, or is about to be."""
    for said in found:
        event = None if said.quoted else gathering_day(said, window.start)
        if event and _is_planned(said):
            yield Bound(None, event.days[1], said.text.strip())
        elif event and _SEEN.search(said.text) and not _TO_COME.search(said.text):
            yield Bound(event.days[0], _end_of_next_month(event.days[0]), said.text.strip())


def _end_of_next_month(day: date) -> date:
    first = day.replace(day=1)
    for _ in range(2):
        first = (first + timedelta(31)).replace(day=1)
    return first - timedelta(1)


def coming_hints(found: Sequence[Said], window: Window) -> Iterator[Bound]:
    """The next gathering that fits "will meet at the summit in Vietnam", after what is known to be past."""
    if window.start is None:
        return
    for said in found:
        if not said.quoted and _is_planned(said):
            event = coming_gathering(said, window.start, window.start + timedelta(_SPOKEN_OF))
            if event:
                yield Bound(None, event.days[1], event.words)


def month_hints(found: Sequence[Said], window: Window) -> Iterator[Bound]:
    """ "In August he signed": that month is over, where its year can be told. News calls its own month "this month"."""
    if window.start is None or window.end is None or (window.end - window.start).days > _SPOKEN_OF:
        return
    for said in found:
        for time in said.times:
            if said.quoted or time.text not in MONTHS or said.tense(time.start, time.end) >= 0:
                continue
            month = MONTHS.index(time.text) + 1
            ends = [_end_of_next_month(date(y, month, 1) - timedelta(1)) for y in (window.start.year, window.end.year)]
            within = [end for end in ends if window.start < end < window.end]
            if len(set(within)) == 1:
                yield Bound(within[0] + timedelta(1), None, said.text[max(0, time.start - 3) : time.end])


@cache
def _title_pattern() -> re.Pattern[str]:
    forms = [form for form, title in titles().forms().items() if title.office in _OFFICES and form[0].isupper()]
    either = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    before, name = r"(?P<before>(?<![\w-])[\w-]{1,30}[ -])?", r"(?P<name>(?:[A-Z][\w’'.-]+ ?){1,3})"
    return re.compile(rf"{before}\b(?P<title>{either}) {name}")


def _first_day_in_office(title: str, name: str) -> date | None:
    """The first day on which anyone of that name may have had that office; None where nobody is known."""
    office = titles().forms()[title].office
    parts = name.split()
    for end in range(len(parts), 0, -1):
        holders = [t for t in officeholders().tenures(" ".join(parts[:end])) if t.office == office]
        if holders:
            return min(t.start.first for t in holders)
    return None


def office_hints(found: Sequence[Said]) -> Iterator[Bound]:
    """Nobody is "President X" before taking office; after it, many still are called so."""
    for said in found:
        for match in _title_pattern().finditer(said.text):
            before = (match["before"] or "").strip(" -").lower()
            if before in _NOT_IN_OFFICE:
                continue
            day = _first_day_in_office(match["title"], match["name"].strip())
            if day:
                yield Bound(day, None, f"{match['title']} {match['name'].strip()}")
