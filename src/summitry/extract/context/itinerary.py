"""Plans of who is on a journey: what a traveller is still to do has the days that are left of the journey.

A plan that the document tells without a day ("Tomorrow ... In Rome she will also see the prime minister") belongs to
the journey on which its people are, or set out in the next days. Nothing follows for those who are at home.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from summitry.extract.accounts import choose_status, choose_when, choose_where, has_ended
from summitry.extract.coreference import Group
from summitry.extract.setting import Setting
from summitry.extract.telling import REGION, Found
from summitry.model.document import Span
from summitry.model.encounter import Place, When
from summitry.model.terms import Kind, Status

_REAL = (Status.HELD, Status.ONGOING, Status.SCHEDULED)
_LATELY = timedelta(days=1)
_SOON = timedelta(days=7)
_NEXT = timedelta(days=3)
_LONGEST = timedelta(days=21)
_NEAR = 3  # sentences


def plan_on_journeys(setting: Setting, groups: Sequence[Group], others: Sequence[Group] = ()) -> None:
    """Give undated plans of travellers the days that are left of their journey; others: journeys that none records."""
    last = setting.last_day
    if last is None:
        return
    here = setting.here.value.country if setting.here is not None else None
    journeys = [(other, _travellers(other, here)) for other in (*groups, *others) if choose_status(other) in _REAL]
    for group in groups:
        if choose_status(group) is Status.SCHEDULED and choose_when(group) is None:
            fitting = (other for other, away in journeys if away & group.names and _may_hold(other, group))
            days = next(
                (found for other in fitting if (found := _days_left(last, other, _follows(group, other)))), None
            )
            if days is not None:
                group.tellings[0] = replace(group.tellings[0], when=days)


def keep_going(setting: Setting, groups: Sequence[Group]) -> None:
    """A journey just told of, on which there is still something to do in that land, is not over."""
    last = setting.last_day
    for visit in groups if last is not None else ():
        where, words = choose_where(visit), _words(visit)
        if last is None or where is None or words is None or not _is_just_made(visit, last):
            continue
        if any(_is_to_do(plan, visit.names, where, last) for plan in groups):
            visit.tellings[0] = replace(visit.tellings[0], status=Found(Status.ONGOING, words, 2))


def _is_just_made(visit: Group, last: date) -> bool:
    when = choose_when(visit)
    if visit.kind is not Kind.VISIT or choose_status(visit) is not Status.HELD or when is None:
        return False
    ended = has_ended([telling.status for telling in visit.tellings if telling.status])
    return when.start <= last and last - _LATELY <= when.end and not ended


def _is_to_do(plan: Group, names: frozenset[str], land: Place, last: date) -> bool:
    """Whether it is a plan of these people in that land for the next days."""
    when, where = choose_when(plan), choose_where(plan)
    there = where is not None and where.country == land.country and bool(plan.names & names)
    if not there or choose_status(plan) is not Status.SCHEDULED or not _is_firm(plan):
        return False
    return when is None or last <= when.start <= last + _SOON


def _may_hold(journey: Group, plan: Group) -> bool:
    """A journey's other stops are part of it, other plans only where they are said outright."""
    stop = plan.kind is Kind.VISIT and journey.kind is Kind.VISIT
    return journey is not plan and (stop or _is_firm(plan))


def _is_firm(group: Group) -> bool:
    """Said outright to come ("will meet"), not guessed from what stands around."""
    return any(t.status and t.status.value is Status.SCHEDULED and t.status.weight > 1 for t in group.tellings)


def _follows(plan: Group, journey: Group) -> bool:
    """Whether the plan is told right after the journey."""
    if plan.kind is Kind.GATHERING or journey.kind is not Kind.VISIT:
        return False
    return any(
        0 <= p.mention.sentence - j.mention.sentence <= _NEAR for p in plan.tellings[:1] for j in journey.tellings
    )


def _days_left(last: date, journey: Group, beside: bool) -> Found[When] | None:
    """The days of a journey under way, or soon to come, that still lie ahead. beside: told right after it, so that it
    may be of any day to come."""
    when = choose_when(journey)
    if when is None:
        under_way = choose_status(journey) is Status.ONGOING
        return _found(journey, When(last, last + _NEXT, f"journey of {last.isoformat()}")) if under_way else None
    far = when.start > last + _SOON and (not beside or when.end - when.start > _LONGEST)
    if when.end < last - _LATELY or far:
        return None
    start = max(when.start, last)
    return _found(journey, When(start, min(max(when.end, start + _NEXT), start + _LONGEST), when.anchor))


def _found(other: Group, days: When) -> Found[When] | None:
    span = _words(other)
    return Found(days, span, 1) if span is not None else None


def _words(other: Group) -> Span | None:
    said = [t.when.span for t in other.tellings if t.when] + [t.status.span for t in other.tellings if t.status]
    return said[0] if said else None


def _travellers(group: Group, here: str | None) -> frozenset[str]:
    """Those of the group who are abroad: on a visit, or in a country that is not theirs. here: the dateline's."""
    where = choose_where(group)
    if where is None and any(t.mention.frame == REGION for t in group.tellings):
        return group.names  # on a tour of a part of the world
    if where is None or group.kind is Kind.CALL:
        return frozenset()
    said = (
        where.country == here
        or group.kind in (Kind.VISIT, Kind.GATHERING)
        or any(t.where and t.where.weight > 1 for t in group.tellings)
    )
    away = [p.participant for p in group.parties if said and p.participant.polity != where.country]
    return frozenset(p.name for p in away if p.name)
