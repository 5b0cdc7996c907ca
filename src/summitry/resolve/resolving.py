"""From reports and judgements to the record's encounters."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from hashlib import sha256

from summitry.lexicon import officeholders
from summitry.model.record import Encounter, Judgement, Link, Report
from summitry.resolve.cells import account_of, cells_of
from summitry.resolve.groups import Group
from summitry.resolve.history import history_of, with_lapse
from summitry.resolve.judged import Judged, apply_to_cell, judge
from summitry.resolve.linking import link
from summitry.resolve.occasions import series_of
from summitry.resolve.said import in_order
from summitry.resolve.series import with_series
from summitry.resolve.spots import city_of
from summitry.resolve.status import lapsed, newest


def resolve(reports: Sequence[Report], judgements: Sequence[Judgement] = ()) -> tuple[Encounter, ...]:
    """The encounters that the reports tell of, by their days, then by id.

    Equal for every order of the reports and judgements, and for reports given twice; pure.
    Undated encounters come last.
    """
    with _collector_at_rest():
        return _resolved({r.key: r for r in reports}, judgements)


def load_lexicon() -> None:
    """Make ready, once a process, what resolving looks people, places and gatherings up in."""
    officeholders().people("A B")
    city_of("A", "")
    series_of("A")


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Deriving makes many objects and no rings of them: looking for rings would be a third of its time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _resolved(known: Mapping[str, Report], judgements: Sequence[Judgement]) -> tuple[Encounter, ...]:
    judged = judge(judgements, known)
    kept = [known[key] for key in sorted(known.keys() - judged.rejected)]
    today = newest(kept)
    found = [encounter_of(group, judged, today) for group in link(kept, judged.bonds)]
    found.sort(key=_order)
    return with_series(tuple(found))


def _order(e: Encounter) -> tuple[date, date, str]:
    return (e.when.start if e.when else date.max, e.when.end if e.when else date.max, e.id)


def encounter_of(group: Group, judged: Judged, today: date | None) -> Encounter:
    """One encounter, derived from its reports. today: the day of the record's newest report."""
    reports = in_order([m.report for m in group.members])
    cells = tuple(apply_to_cell(c, reports, judged) for c in cells_of(reports))
    account = account_of(cells, reports)
    steps = history_of(reports)
    late = lapsed(account.status, account.when, today)
    if late and today is not None and account.when is not None:
        steps = with_lapse(steps, today, account.when)
    why = {m.report.key: reason for m, reason in zip(group.members, group.links, strict=True)}
    return Encounter(
        id=encounter_id(reports),
        kind=account.kind,
        status=account.status,
        account=account,
        cells=cells,
        history=steps,
        links=tuple(Link(r.key, why[r.key]) for r in reports),
        reports=tuple(r.key for r in reports),
        documents=tuple(dict.fromkeys(r.document for r in reports)),
        independent_sources=len({r.story for r in reports}),
        placed=_placed(group),
        lapsed=late,
        disputes=tuple(dict.fromkeys(s for r in reports for s in judged.disputes.get(r.key, ()))),
    )


def _placed(group: Group) -> bool:
    """Whether days, place or occasion say which encounter it is; vague accounts that fit several do not."""
    return bool(group.windows or group.places or group.series) and not (group.vague and len(group.members) == 1)


def encounter_id(reports: Sequence[Report]) -> str:
    """Twelve hexadecimal digits from the least of the reports' keys, so that it stays while that report does."""
    return sha256(min(r.key for r in reports).encode()).hexdigest()[:12]
