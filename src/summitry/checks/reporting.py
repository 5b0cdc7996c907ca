"""Reports that cannot know what they tell: deeds seen before their day, and steps out of order."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from summitry.checks.common import problem, took_place
from summitry.model.problem import Problem
from summitry.model.record import Encounter, Report
from summitry.model.terms import COMING, HAPPENED
from summitry.model.wording import say_day

EVE = timedelta(days=1)  # a plan told on the day after the deed is a late edition, or another time zone


def before_the_day(encounters: Sequence[Encounter], reports: Mapping[str, Report]) -> Iterator[Problem]:
    """Told as having taken place, and only by sources from before the day."""
    for e in encounters:
        early = [r for key in e.reports if (r := reports.get(key)) and _early(r)]
        seen = [r for key in e.reports if (r := reports.get(key)) and r.account.status in HAPPENED]
        if early and len(early) == len(seen):
            day = min(r.published_end for r in early if r.published_end)
            taken = "believed, for the day had begun elsewhere" if took_place(e) else "taken as a plan"
            reason = f"told as having taken place in a report of {say_day(day)}, before the day; {taken}"
            yield problem("held-before-the-day", e, reason, tuple(r.key for r in early))


def _early(report: Report) -> bool:
    when, last = report.account.when, report.published_end
    return report.account.status in HAPPENED and when is not None and last is not None and last < when.start


def held_before_announced(encounters: Sequence[Encounter], reports: Mapping[str, Report]) -> Iterator[Problem]:
    """Reported as held, and later told of as still to come: two encounters taken for one, or a wrong day."""
    for e in encounters:
        told = [r for key in e.reports if (r := reports.get(key))]
        seen = [r for r in told if r.account.status in HAPPENED and r.published_end and not _early(r)]
        first = min(seen, key=_last_day, default=None)
        late = [r for r in told if first and r.account.status in COMING and _after(r, first)]
        if first is not None and late:
            days = f"as {first.account.status} by {_day(first)}, as still to come on {_day(late[0])}"
            yield problem("held-before-announced", e, f"reported {days}", (first.key, *(r.key for r in late)))


def _last_day(report: Report) -> tuple[date, str]:
    return (report.published_end or date.max, report.key)


def _after(report: Report, held: Report) -> bool:
    start, end = report.published_start, held.published_end
    return start is not None and end is not None and start > end + EVE


def _day(report: Report) -> str:
    day = report.published_end or report.published_start
    return say_day(day) if day else "an unknown day"


def contested(encounters: Sequence[Encounter]) -> Iterator[Problem]:
    """Judgements of two people that contradict one another."""
    for e in encounters:
        for sentence in e.disputes:
            yield problem("judges-disagree", e, sentence)
