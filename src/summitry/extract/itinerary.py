"""Plans of who is on a journey: what a traveller is still to do has the days that are left of the journey.

A plan that the document tells without a day ("Tomorrow ... In Rome she will also see the prime minister") belongs to
the journey on which its people are, or set out in the next days. Nothing follows for those who are at home.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from summitry.extract.accounts import choose_status, choose_when, choose_where
from summitry.extract.coreference import Group
from summitry.extract.setting import Setting
from summitry.extract.telling import Found
from summitry.model.document import Span
from summitry.model.encounter import When
from summitry.model.terms import Kind, Status

_NOW = (Status.HELD, Status.ONGOING)
_LATELY = timedelta(days=1)
_SOON = timedelta(days=7)
_NEXT = timedelta(days=3)
_LONGEST = timedelta(days=21)


def plan_on_journeys(setting: Setting, groups: Sequence[Group]) -> None:
    """Give undated plans of travellers the days that are left of their journey."""
    last = setting.last_day
    if last is None:
        return
    for group in groups:
        if choose_status(group) is Status.SCHEDULED and choose_when(group) is None and _is_firm(group):
            journey = next((found for other in groups if (found := _journey(last, group, other))), None)
            if journey is not None:
                group.tellings[0] = replace(group.tellings[0], when=journey)


def _is_firm(group: Group) -> bool:
    """Said outright to come ("will meet"), not guessed from what stands around."""
    return any(t.status and t.status.value is Status.SCHEDULED and t.status.weight > 1 for t in group.tellings)


def _journey(last: date, plan: Group, other: Group) -> Found[When] | None:
    """The days left of the journey that the other group tells of one of the plan's people."""
    when = choose_when(other)
    if other is plan or not _travellers(other) & _names(plan):
        return None
    status = choose_status(other)
    if status in _NOW and (when is None or when.start <= last and when.end >= last - _LATELY):
        end = when.end if when is not None else last
        return _found(other, When(last, max(end, last + _NEXT), f"journey of {last.isoformat()}"))
    if status is Status.SCHEDULED and when is not None and last - _LATELY <= when.start <= last + _SOON:
        end = min(max(when.end, when.start + _NEXT), when.start + _LONGEST)
        return _found(other, When(max(when.start, last), end, when.anchor))
    return None


def _found(other: Group, days: When) -> Found[When] | None:
    span = _words(other)
    return Found(days, span, 1) if span is not None else None


def _words(other: Group) -> Span | None:
    said = [t.when.span for t in other.tellings if t.when] + [t.status.span for t in other.tellings if t.status]
    return said[0] if said else None


def _names(group: Group) -> frozenset[str]:
    return frozenset(p.participant.name for p in group.parties if p.participant.name)


def _travellers(group: Group) -> frozenset[str]:
    """Those of the group who are abroad: on a visit, or in a country that is not theirs."""
    where = choose_where(group)
    if where is None or group.kind is Kind.CALL:
        return frozenset()
    away = [p.participant for p in group.parties if p.participant.polity != where.country]
    return frozenset(p.name for p in away if p.name)
