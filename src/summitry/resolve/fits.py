"""Whether a report can be of an encounter, and how well: each test says yes with a sentence, or forbids."""

from collections.abc import Sequence
from dataclasses import dataclass

from summitry.model.terms import Kind, Status
from summitry.resolve.days import NARROW, Window, in_words
from summitry.resolve.groups import Group
from summitry.resolve.names import tokens
from summitry.resolve.sketches import Side, Sketch, copied
from summitry.resolve.spots import is_land

MOVED = 31  # days by which a loosely planned encounter slips and is still the one that was planned
PUT_OFF = 200  # days within which what was postponed takes place, or is another encounter
LOOSE = 14  # days: a plan for one of so many days has no fixed place yet
VISIT_GRACE = 2  # days: reports of a journey count departure or arrival
SERIES_GRACE = 14  # days within which two gatherings of one series are one, where the lexicon has no edition


@dataclass(frozen=True, slots=True, order=True)
class Fit:
    """How well a report fits a group; compared field by field, so the order of fields is the order of what counts.

    kind: 1 the same kind, 0 a visit with its host told as the meeting. days: 5 exactly the same days, 4 narrow days
    that overlap, 3 overlapping days, 2 a day beside or another day of one gathering, 1 a plan that slipped, 0 open days
    only. place: 2 the same place, 1 the same country, 0 not said on one side. occasion: 1 where both name the same
    gathering. status: 1 where both are past, both plans or both called off. share: of all their days those in both.
    words: shared words of the evidence.
    """

    kind: int
    days: int
    place: int
    occasion: int
    status: int
    share: float
    words: float
    reason: str


def fit(report: Sketch, group: Group) -> Fit | None:
    """How the report fits the group; None where something parts them."""
    if not _kinds(report, group) or report.report.key in group.barred:
        return None
    if report.report.document in group.documents and not _retold(report, group):
        return None
    people = _people(report, group)
    days = _days(report, group) if people is not None else None
    place = _place(report, group) if days is not None else None
    if days is not None and days < 4 and (_called_off_after(report, group) or _held_after_all(report, group)):
        return None
    if people is None or days is None or place is None or (days < 3 and _other_length(report, group)):
        return None
    if not _enough(report, group, people, (days, place)):
        return None
    return Fit(
        kind=int(report.kind is group.kind),
        days=days,
        place=place,
        occasion=int(report.series is not None and report.series in group.series),
        status=int(report.phase in group.phases),
        share=_share(report, group),
        words=max((copied(report.words, w) for w in group.texts), default=0.0),
        reason=_reason(report, group, people, (days, place)),
    )


def put_off_to(group: Group, other: Group) -> str | None:
    """The reason why a postponed encounter is one that took place later, None where it is not.

    The same parties, no other land, and within half a year of the old days; the caller takes the next such.
    """
    first = group.members[0]
    if first.kind is not other.kind or "past" not in other.phases or group.core is None or other.core is None:
        return None
    if not 0 < (other.core.start - group.core.end).days <= PUT_OFF or group.documents & other.documents:
        return None
    people, place = _people(first, other), _place(first, other)
    if not people or place is None or (first.kind is Kind.VISIT and not place) or _barred(group, other):
        return None
    return f"{people}; put off from {in_words(group.core)[3:] if group.core.width == 1 else in_words(group.core)}"


def _barred(group: Group, other: Group) -> bool:
    return any(m.report.key in other.barred for m in group.members)


def _called_off_after(report: Sketch, group: Group) -> bool:
    """Told as called off when the group's day had passed and it was held: another encounter did not take place.

    What is refused without a day is no meeting that was held, whenever it is told.
    """
    told = report.report.published_start
    if report.phase != "off" or "past" not in group.phases or group.core is None:
        return False
    refused = report.days is None and report.report.account.status is Status.DENIED
    return refused or (told is not None and told > group.core.end)


def _held_after_all(report: Sketch, group: Group) -> bool:
    """Told as held without a near day, where all that is known is that it did not take place: another encounter."""
    vague = report.days is None or report.days.width > NARROW
    return report.phase == "past" and vague and group.phases == {"off"}


def _other_length(report: Sketch, group: Group) -> bool:
    """Whether both tell a length and the lengths are of two encounters: half as long again, or more."""
    ours, theirs = report.report.account.duration_minutes, group.lengths
    return bool(ours and theirs) and all(max(ours or 0, m) >= 1.5 * min(ours or 0, m) for m in theirs)


def _enough(report: Sketch, group: Group, people: str, grades: tuple[int, int]) -> bool:
    """A gathering whose attendance says nothing needs its city and days; a visit needs its land or its days."""
    days, place = grades
    if report.kind is Kind.GATHERING and people == "":
        return place == 2 and days >= 3
    if report.kind is Kind.GATHERING and report.series not in group.series:
        return place == 2 or days >= 2
    return report.kind is not Kind.VISIT or place > 0 or days >= 2


def _kinds(report: Sketch, group: Group) -> bool:
    a, b = report.kind, group.kind
    if a is b:
        return True
    pair = {a, b}
    if pair == {Kind.MEETING, Kind.GATHERING}:
        return len(_polities(report.sides)) >= 3 and len(_polities(report.sides) & _polities(group.sides)) >= 3
    return report.kind is Kind.VISIT and group.kind is Kind.MEETING and len(report.sides) >= 2


def _retold(report: Sketch, group: Group) -> bool:
    """Whether one document tells of the gathering or journey twice: an edition, or a journey to one land, is one.

    Two meetings or calls in one document are two: its author, or its coder, told them apart.
    """
    if report.kind is not group.kind:
        return False
    if report.kind is Kind.GATHERING:
        return report.edition is not None and report.edition in group.editions and report.days in group.windows
    return (
        report.kind is Kind.VISIT
        and report.days is not None
        and report.days in group.windows
        and (report.country, report.place) in group.places
    )


def _polities(sides: tuple[Side, ...] | list[Side]) -> set[str]:
    return {s.polity for s in sides if s.polity}


def _people(report: Sketch, group: Group) -> str | None:
    """In words who is the same on both sides, "" where nothing speaks for or against it; None where people differ."""
    if report.kind is Kind.GATHERING and group.kind is Kind.GATHERING:
        return _attendance(report, group)
    if report.kind is Kind.VISIT and group.kind is Kind.VISIT:
        met = [s for s in report.traveller if any(s.meets(t) for t in group.travellers)]
        return f"{_names(met)} travels" if met else None
    return _parties(report, group)


def _attendance(report: Sketch, group: Group) -> str | None:
    if report.series and group.series:
        return f"the same {report.series}" if report.series in group.series else None
    ours, theirs = _polities(report.sides), _polities(group.sides)
    if not ours or not theirs:
        return ""
    shared = len(ours & theirs) / min(len(ours), len(theirs))
    return "the same parties" if shared >= 0.5 else ""


def _parties(report: Sketch, group: Group) -> str | None:
    ours, theirs = report.sides, group.known_sides()
    met = [s for s in ours if any(s.meets(t) for t in theirs)]
    fewer = min(len(ours), len(theirs))
    if (
        fewer >= 2
        and (len(_polities(ours)) == 2) != (len(_polities(theirs)) == 2)
        and not _joined_by_a_third(report, group)
    ):
        return None
    if fewer < 2:
        return f"{_names(met)} on both sides" if fewer == len(met) == 1 and len(theirs) == 1 else None
    if len(met) < 2 or len(met) < 0.6 * fewer or (fewer == 2 and not _all_met(ours, theirs)):
        return None
    return "same people" if all(s.name for s in met) else "same parties"


def _joined_by_a_third(report: Sketch, group: Group) -> bool:
    """Whether a talk of two and one of three can be one, told with or without the host who came along.

    Only on the same single day in the same place, away from gatherings, where two and three meet by turns.
    """
    sides = sorted((len(_polities(report.sides)), len(_polities(group.sides))))
    lone = not report.series and not group.series and report.days is not None and report.days.width == 1
    return sides == [2, 3] and lone and report.days in group.windows and _place(report, group) == 2


def _all_met(ours: Sequence[Side], theirs: Sequence[Side]) -> bool:
    """Both sides of the account with two sides are in the other."""
    few, many = (ours, theirs) if len(ours) <= len(theirs) else (theirs, ours)
    return all(any(s.meets(t) for t in many) for s in few)


def _names(sides: list[Side]) -> str:
    return ", ".join(s.name or s.polity for s in sides[:3])


def _days(report: Sketch, group: Group) -> int | None:
    if report.days is None:
        return _open_days(report, group)
    if report.kind is Kind.GATHERING and group.editions and report.series in group.series:
        return _edition_days(report, report.days, group)
    if not group.windows:
        return 0 if _fits_open(report.days, group) else None
    return _dated(report, report.days, group)


def _edition_days(report: Sketch, days: Window, group: Group) -> int | None:
    """Days of a gathering whose edition is known: the edition decides; words too wide for one edition must hold it."""
    if report.edition is not None and report.edition not in group.editions:
        return None
    if any(days.gap(w) == 0 for w in group.windows):
        return _overlap(days, group)
    if report.edition is None:
        return 3 if any(days.gap(e.days) == 0 for e in group.editions) else None
    return 2


def _dated(report: Sketch, days: Window, group: Group) -> int | None:
    gap = min(days.gap(w) for w in group.windows)
    if group.core is not None and days.gap(group.core) and report.phase == "past" and "past" in group.phases:
        gap = days.gap(group.core)
    if gap == 0:
        return _overlap(days, group)
    if gap <= (VISIT_GRACE if report.kind is Kind.VISIT or days.width > NARROW else 1):
        return 2
    if report.kind is Kind.GATHERING and gap <= SERIES_GRACE and report.series in group.series:
        return 2
    return 1 if _slipped(report, days, group) else None


def _overlap(days: Window, group: Group) -> int:
    if days.width > NARROW:
        return 3
    if days in group.windows:
        return 5
    return 4 if any(not days.gap(w) and w.width <= NARROW for w in group.windows) else 3


def _share(report: Sketch, group: Group) -> float:
    if report.days is None:
        return 0.0
    common = [(w, c) for w in group.windows if (c := report.days.meet(w)) is not None]
    return max((c.width / (report.days.width + w.width - c.width) for w, c in common), default=0.0)


def _slipped(report: Sketch, days: Window, group: Group) -> bool:
    """A loose plan and an encounter soon after its window, one of the two not yet past."""
    if report.kind not in (Kind.MEETING, Kind.CALL) or group.core is None:
        return False
    ours, theirs = report.phase, group.phases
    if ours == "past":
        return (
            theirs <= {"plan", "off"} and group.core.width > NARROW and 0 < (days.start - group.core.end).days <= MOVED
        )
    return days.width > NARROW and 0 < (group.core.start - days.end).days <= MOVED


def _fits_open(days: Window, group: Group) -> bool:
    return all(days.gap(w) == 0 for w in group.opens)


def _open_days(report: Sketch, group: Group) -> int | None:
    if report.open is None:
        return 0
    if group.core is not None:
        return 0 if report.open.gap(group.core) == 0 else None
    return 0 if all(report.open.gap(w) == 0 for w in group.opens) else None


def _place(report: Sketch, group: Group) -> int | None:
    if not report.country and not report.place:
        return 0
    if report.city in group.cities or _same_spot(report, group):
        return 2
    lands = {c for c, _ in group.places if c}
    if not report.country or not lands:
        return 0
    if report.country not in lands:
        return 0 if _unsettled(report, group) else None
    return None if _elsewhere(report, group) else 1


def _unsettled(report: Sketch, group: Group) -> bool:
    """A meeting that is planned without a day has no fixed place either, as long as nobody has seen it."""
    planned = report.phase == "plan" and "past" not in group.phases
    return report.kind is Kind.MEETING and report.days is None and planned


def _same_spot(report: Sketch, group: Group) -> bool:
    """The same name, or one within the other ("DMZ", "demilitarised zone (DMZ)"); the land's own name says no more."""
    words = set(tokens(report.place))
    if not words or is_land(report.place, report.country):
        return False
    spots = [set(tokens(p)) for c, p in group.places if c == report.country and p and not is_land(p, c)]
    return any(words <= other or other <= words for other in spots)


def _elsewhere(report: Sketch, group: Group) -> bool:
    """Another city of the same land: another meeting, unless it was only loosely planned and may have moved."""
    if report.kind is not Kind.MEETING or not report.city or not group.cities:
        return False
    loose = [w for w in (report.days, group.core) if w is None or w.width > LOOSE]
    return not (loose and (report.phase == "plan" or group.phases <= {"plan"}))


def _reason(report: Sketch, group: Group, people: str, grades: tuple[int, int]) -> str:
    days, place = grades
    when = {
        5: f"both {in_words(report.days)}" if report.days else "the same edition",
        4: f"both {in_words(report.days)}" if report.days else "the same edition",
        3: f"days overlap ({in_words(group.core)})" if group.core else "days overlap",
        2: f"a day beside ({in_words(group.core)})" if group.core else "a day beside",
        1: f"planned for {in_words(report.days)}, it slipped" if report.days else "slipped",
        0: "no day said, and none speaks against it",
    }[days]
    spot = report.place.title() if place == 2 else report.country if place == 1 else ""
    return ", ".join(x for x in (people, when) if x) + (f" in {spot}" if spot else "")
