"""How an encounter came about: floated, announced, put off, called off or held, each step dated by its report."""

from collections.abc import Iterator, Sequence
from datetime import date

from summitry.model.encounter import Claim, When
from summitry.model.record import Change, Report
from summitry.model.terms import HAPPENED, OFF, SourceType, Status
from summitry.resolve.days import NEVER, PLAN
from summitry.resolve.said import in_order, reported
from summitry.resolve.status import effective

LAPSED = "lapsed"
STAGES = PLAN | NEVER  # what an account can tell as gone before; a deed is no stage on the way to a plan


def history_of(reports: Sequence[Report]) -> tuple[Change, ...]:
    """The steps in order of their reports; a report that tells nothing new adds none.

    Within one report, stages that it tells of (a plan later called off) come before what it says at its own date.
    """
    steps: list[Change] = []
    for report in in_order(reports):
        for step in _steps(report):
            if _news(step, steps):
                steps.append(step)
    return tuple(steps)


def with_lapse(steps: tuple[Change, ...], today: date, when: When) -> tuple[Change, ...]:
    """The history of a plan whose day has passed unreported."""
    cause = f"no report of it by {today.isoformat()}"
    return (*steps, Change(today, LAPSED, when, cause, None, steps[-1].report if steps else ""))


def _steps(report: Report) -> Iterator[Change]:
    final = effective(report)
    seen: set[str] = set()
    for claim in report.account.claims:
        value = str(claim.value)
        if claim.field == "status" and value in STAGES and value not in (final, report.account.status, *seen):
            seen.add(value)
            yield _change(report, Status(value), claim)
    said = [c for c in report.account.claims if c.field == "status" and str(c.value) == report.account.status.value]
    told = max(reversed(said), key=_knowing, default=None)  # of equals the last
    yield _change(report, final, told)


def _knowing(claim: Claim) -> bool:
    """Whether one who took part or speaks for a side says it."""
    return claim.source.type in (SourceType.PARTICIPANT, SourceType.OFFICIAL)


def _change(report: Report, status: Status, claim: Claim | None) -> Change:
    sources = report.account.sources
    return Change(
        reported=_told_on(report, claim),
        status=status,
        when=report.account.when,
        cause=_cause(report) if status in OFF else None,
        source=claim.source if claim else sources[0] if sources else None,
        report=report.key,
    )


def _told_on(report: Report, claim: Claim | None) -> date | None:
    """The day of the report; of words in an embedded post the post's own, which is no later."""
    day = reported(report)
    if claim is None:
        return day
    start = claim.spans[0].start
    own = [post.said_on for post in report.posts if post.said_on and post.start <= start < post.end]
    return min([day, *own] if day else own, default=None)


def _cause(report: Report) -> str | None:
    causes = [c.value for c in report.account.claims if c.field == "cause"]
    return "; ".join(dict.fromkeys(str(c) for c in causes)) or None


def _news(step: Change, steps: Sequence[Change]) -> bool:
    """Whether a step changes anything: another status, or a plan for other days."""
    if not steps:
        return True
    last = steps[-1]
    if any(s.status in HAPPENED for s in steps) and step.status in PLAN | {Status.UNCLEAR}:
        return False
    if step.status in HAPPENED and any(s.status in HAPPENED for s in steps):
        return step.status is Status.HELD and last.status is Status.ONGOING
    if step.status is Status.UNCLEAR or step.status != last.status:
        return step.status is not Status.UNCLEAR and not _weaker(step, last)
    return _other_days(step.when, last.when)


def _weaker(step: Change, last: Change) -> bool:
    """A report that only hopes for what is already set, of the same days, is no step back."""
    return step.status is Status.FLOATED and last.status is Status.SCHEDULED and not _other_days(step.when, last.when)


def _other_days(a: When | None, b: When | None) -> bool:
    return a is not None and b is not None and not a.overlaps(b)
