"""Intervals of days: what an account's words allow, and how two of them stand to one another."""

from dataclasses import dataclass
from datetime import date, timedelta

from summitry.model.encounter import When
from summitry.model.record import Report
from summitry.model.terms import COMING, HAPPENED, Status

PLAN = COMING | {Status.POSTPONED}
NEVER = frozenset({Status.CANCELLED, Status.DENIED})

NARROW = 4  # days: a conference weekend with its eve; wider words do not tell one meeting of a pair from the next
UNDER_WAY = 14  # days for which a journey or gathering can have been under way
PLAN_REACH = 365  # days: announcements of leader-level encounters rarely look further ahead


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """Days from start to end, both included."""

    start: date
    end: date

    @property
    def width(self) -> int:
        """How many days."""
        return (self.end - self.start).days + 1

    def gap(self, other: "Window") -> int:
        """Days between the two, 0 where they overlap."""
        return max((other.start - self.end).days, (self.start - other.end).days, 0)

    def meet(self, other: "Window") -> "Window | None":
        """The days in both."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Window(start, end) if start <= end else None


def window(when: When | None) -> Window | None:
    """The days of a When."""
    return Window(when.start, when.end) if when else None


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def bounds(report: Report) -> Window | None:
    """The days that status and publication leave open: what was held lies before the report, a plan after it.

    None where the document is undated. A report from the eve may speak of a day already begun elsewhere: one day of
    grace.
    """
    first, last = report.published_start or report.published_end, report.published_end or report.published_start
    if first is None or last is None:
        return None
    if report.account.status is Status.ONGOING:
        return Window(_shift(first, -UNDER_WAY), _shift(last, 1))
    if report.account.status in HAPPENED:
        return Window(date.min, _shift(last, 1))
    if report.account.status in PLAN:
        return Window(_shift(first, -1), _shift(last, PLAN_REACH))
    return Window(date.min, _shift(last, PLAN_REACH))


def possible(report: Report) -> Window | None:
    """An account's days, cut to what its status and its report date leave of them."""
    said, left = window(report.account.when), bounds(report)
    if said is None or left is None:
        return said
    return said.meet(left) or said


def in_words(days: Window) -> str:
    """ "on 2017-07-07" or "between 2017-11-01 and 2017-11-30"."""
    if days.start == days.end:
        return f"on {days.start.isoformat()}"
    return f"between {days.start.isoformat()} and {days.end.isoformat()}"
