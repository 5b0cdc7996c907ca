"""What became of an encounter, from what each report says at its date (design, principle 5: a plan is not a deed)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from summitry.model.encounter import When
from summitry.model.record import Cell, Report, State
from summitry.model.terms import HAPPENED, Status
from summitry.resolve.days import NEVER, PLAN
from summitry.resolve.readings import group_by, rank, reading, support
from summitry.resolve.said import Said

EVE = 1  # day
# Of two reports of one day the more definite is the later news.
_DEFINITE = (
    Status.UNCLEAR, Status.FLOATED, Status.SCHEDULED, Status.POSTPONED, Status.DENIED, Status.CANCELLED, Status.ONGOING,
    Status.HELD,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """The chosen status, why, and a sentence where reports exclude one another."""

    status: Status
    reason: str
    conflict: str | None = None


def effective(report: Report) -> Status:
    """A report's status; "held" or "ongoing" from before the day is a plan, for nobody has seen it yet.

    A report of the eve is believed: its date is that of the outlet, and the day has begun elsewhere.
    """
    account, last = report.account, report.published_end
    if account.status in HAPPENED and account.when and last and (account.when.start - last).days > EVE:
        return Status.SCHEDULED
    return account.status


def status_cell(said: Sequence[Said]) -> Cell:
    """The status cell: one reading for each final status that reports give, the chosen first."""
    finals = [s for s in said if s.claim.value == s.report.account.status]
    outcome = decide([s.report for s in finals], finals)
    groups = group_by(finals, lambda s: effective(s.report))
    groups.sort(key=lambda g: (effective(g[0].report) is not outcome.status, rank(g)))
    readings = tuple(
        reading(
            str(effective(g[0].report)), g, f"{support(g)}; {outcome.reason if n == 0 else 'earlier, or less certain'}"
        )
        for n, g in enumerate(groups)
    )
    state = State.REPORTED_NOT if outcome.status is Status.DENIED else State.REPORTED
    return Cell("status", state, readings, outcome.conflict)


def decide(reports: Sequence[Report], said: Sequence[Said]) -> Outcome:
    """The status that reports lead to: a deed seen beats every plan; among plans the latest report holds."""
    past = [s for s in said if effective(s.report) in HAPPENED]
    if past:
        return _seen(past, [s for s in said if effective(s.report) in NEVER and _as_late(s, past)])
    known = [r for r in reports if effective(r) is not Status.UNCLEAR] or list(reports)
    last = max(known, key=_lateness)
    return Outcome(effective(last), "the latest report", _plan_conflict(said))


def _as_late(off: Said, past: Sequence[Said]) -> bool:
    """A cancellation told before the deed was seen is history; one told as late contradicts it."""
    return off.day >= min(s.day for s in past)


def _seen(past: list[Said], off: list[Said]) -> Outcome:
    held = any(effective(s.report) is Status.HELD for s in past)
    status = Status.HELD if held else Status.ONGOING
    if not off:
        return Outcome(status, "reported as having taken place")
    conflict = f"{support(past)} to have taken place, {support(off)} not to have"
    if rank(off)[1:] < rank(past)[1:]:
        return Outcome(
            effective(max(off, key=lambda s: _lateness(s.report)).report), "denied by who can know", conflict
        )
    return Outcome(status, "reported as having taken place", conflict)


def _lateness(report: Report) -> tuple[date, date, int, str]:
    end = report.published_end or report.published_start or date.min
    return (end, report.published_start or date.min, _DEFINITE.index(effective(report)), report.key)


def _plan_conflict(said: Sequence[Said]) -> str | None:
    denied = [s for s in said if effective(s.report) is Status.DENIED]
    planned = [s for s in said if effective(s.report) is Status.SCHEDULED]
    if not denied or not planned:
        return None
    return f"{support(planned)} to be planned, {support(denied)} not to be"


def newest(reports: Sequence[Report]) -> date | None:
    """The day up to which the record surely reaches: the latest first day on which one of its reports can have come."""
    days = [d for r in reports if (d := r.published_start or r.published_end)]
    return max(days, default=None)


def lapsed(status: Status, when: When | None, today: date | None) -> bool:
    """A plan whose last day is before the record's newest report."""
    return status in PLAN - {Status.POSTPONED} and when is not None and today is not None and when.end < today
