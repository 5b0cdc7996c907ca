"""What reports say of one field: claims as they were made, each with the report that carries it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from summitry.model.encounter import FIELDS, Account, Claim, Source, Value
from summitry.model.record import Report
from summitry.model.terms import HAPPENED, Modality, SourceType, Status

# Who can know of a fact of the meeting, best first: those in the room, those who speak for them, those who report it.
_KNOWS = {
    SourceType.PARTICIPANT: 0,
    SourceType.OFFICIAL: 1,
    SourceType.AUTHOR: 2,
    SourceType.MEDIA: 2,
    SourceType.EXPERT: 3,
    SourceType.ANONYMOUS: 4,
}
_MODALITY = {
    Status.SCHEDULED: Modality.PLANNED,
    Status.POSTPONED: Modality.PLANNED,
    Status.FLOATED: Modality.POSSIBLE,
    Status.UNCLEAR: Modality.POSSIBLE,
    Status.DENIED: Modality.DENIED,
    Status.CANCELLED: Modality.DENIED,
}
_LISTS = ("participants", "others", "topics", "outcomes", "sources")


@dataclass(frozen=True, slots=True)
class Said:
    """One claim and the report that carries it."""

    report: Report
    claim: Claim

    @property
    def knows(self) -> int:
        """How near the source is to the fact, 0 the nearest."""
        return _KNOWS[self.claim.source.type]

    @property
    def after(self) -> bool:
        """Whether it was said of something that has taken place."""
        return self.report.account.status in HAPPENED

    @property
    def day(self) -> date:
        """The report's day; an undated report comes last."""
        return reported(self.report) or date.max


def reported(report: Report) -> date | None:
    """The first day on which the report can have been published, None where undated."""
    return report.published_start or report.published_end


def in_order(reports: Iterable[Report]) -> list[Report]:
    """Reports by the day of publication, undated ones last."""
    return sorted(reports, key=lambda r: (reported(r) or date.max, r.published_end or date.max, r.key))


def said_of(reports: Sequence[Report]) -> dict[str, list[Said]]:
    """All that reports say, by field. What an account codes without a claim of its own rests on its evidence."""
    found: dict[str, list[Said]] = {field: [] for field in FIELDS}
    for report in reports:
        for claim in (*report.account.claims, *_unclaimed(report.account)):
            found[claim.field].append(Said(report, claim))
    return found


def _unclaimed(account: Account) -> list[Claim]:
    claimed = {(c.field, c.value) for c in account.claims}
    named = {c.field for c in account.claims}
    return [
        _claim(account, field, value)
        for field, value in _values(account)
        if (field, value) not in claimed and not (field in _LISTS and field in named and field != "participants")
    ]


def _values(account: Account) -> list[tuple[str, Value]]:
    scalars = ("kind", "status", "when", "where", "occasion", "duration_minutes", "planned_minutes")
    single = [(f, getattr(account, f)) for f in scalars]
    many = [(f, value) for f in _LISTS for value in getattr(account, f)]
    return [(f, str(v) if f in ("kind", "status") else v) for f, v in (*single, *many) if v is not None]


def _claim(account: Account, field: str, value: Value) -> Claim:
    source = getattr(value, "source", None) or (account.sources[0] if account.sources else Source())
    modality = _MODALITY.get(account.status, Modality.ASSERTED)
    return Claim(field, value, account.evidence[0].quote, source, modality, account.evidence)
