"""To which of several fitting encounters a report belongs, and when that cannot be told."""

from summitry.model.terms import Kind, Status
from summitry.resolve.days import Window
from summitry.resolve.fits import Fit
from summitry.resolve.groups import Group
from summitry.resolve.sketches import Sketch

COPY = 0.6  # shared words from which two evidence texts are one text copied or rewritten
MONTH = 31  # days
NEAR = 45  # days between an undated report and the encounter of which it speaks as of news
FAR = 400  # days beyond which an undated account of people alone points to nothing
AHEAD = {Status.FLOATED: 120, Status.SCHEDULED: 200}  # days within which what is talked of, or set, comes about or not
LAST = 120  # days within which the last of several encounters can be meant, if it is far nearer than the one before
BY_FAR = 4  # documents at least, and times as many as of any other, where words leave the time open
CLEARLY = 2  # times as many documents tell of "the meeting" than of any other of those days

Fits = list[tuple[Group, Fit]]
Home = tuple[Group | None, str, bool]


def best_of(fits: Fits) -> Home:
    """The group that fits best, for a report with narrow days: among equals the one that most documents tell of."""
    group, found = max(fits, key=lambda x: (_grade(x[1]), x[1].share, len(x[0].documents), x[1].words, -x[0].number))
    return group, found.reason, False


def only_of(fits: Fits, s: Sketch) -> Home:
    """The one group that fits, or that fits clearly better than the rest."""
    if len(fits) == 1:
        return fits[0][0], f"{fits[0][1].reason}; no other fits", False
    top = max(_grade(f) for _, f in fits)
    equal = sorted((x for x in fits if _grade(x[1]) == top), key=lambda x: (-len(x[0].documents), x[0].number))
    if len(equal) == 1:
        return equal[0][0], f"{equal[0][1].reason}; others fit less well", False
    if _most_told(equal, s):
        return equal[0][0], f"{equal[0][1].reason}; most reports speak of this one", False
    return None, f"fits {len(equal)} encounters equally well", True


def _most_told(told: Fits, s: Sketch) -> bool:
    """Whether "the meeting" without more words is one of them: the one that far more documents tell of."""
    first, second = len(told[0][0].documents), len(told[1][0].documents)
    if s.days is not None and s.days.width <= MONTH:
        return first >= CLEARLY * second
    return first >= BY_FAR and first >= BY_FAR * second


def _grade(f: Fit) -> tuple[object, ...]:
    return (f.words >= COPY, f.kind, f.days, f.place, f.occasion, f.status)


def place_undated(s: Sketch, fits: Fits) -> Home:
    """An undated account: a copy of another's words, else the encounter near its report, else the one within reach."""
    copies = [x for x in fits if x[1].words >= COPY]
    if copies:
        return best_of(copies)
    fits = [x for x in fits if not x[0].vague]
    dated = [x for x in fits if x[0].core is not None]
    near = [x for x in dated if x[0].core is not None and x[0].core.width <= MONTH and _distance(s, x[0]) <= NEAR]
    if near:
        return _nearest(s, near)
    reach = [x for x in dated if _told(s, x[1]) or _distance(s, x[0]) <= _reach(s)]
    undated = [x for x in fits if x[0].core is None and _distance(s, x[0]) <= _patience(s, *x)]
    for pool in (reach, undated):
        if pool:
            return _nearest(s, pool) if _clear(s, pool) else only_of(pool, s)
    return None, "the only report of it, and undated", False


def _patience(s: Sketch, group: Group, found: Fit) -> int:
    """Days between two undated reports of one encounter: a plan for a named place is told of for months."""
    if found.place == 2 and s.phase != "past" and "past" not in group.phases:
        return AHEAD[Status.SCHEDULED]
    return NEAR


def _told(s: Sketch, f: Fit) -> bool:
    """Whether the place or occasion tells which encounter is meant."""
    return f.place == 2 or bool(f.occasion)


def _reach(s: Sketch) -> int:
    """Days between the report and the encounter that it can mean without naming a place or occasion."""
    if s.kind is Kind.VISIT and s.country:
        return FAR
    return NEAR if s.phase == "off" else AHEAD.get(s.report.account.status, FAR)


def _clear(s: Sketch, pool: Fits) -> bool:
    """Whether one of several is far nearer to the report than the next."""
    days = sorted(_distance(s, group) for group, _ in pool)
    return len(days) > 1 and days[0] <= LAST and days[1] >= CLEARLY * days[0]


def _nearest(s: Sketch, near: Fits) -> Home:
    """Of several near the report: the best in place and occasion, then the next after a plan or the last before."""
    top = max((f.kind, f.place, f.occasion) for _, f in near)
    best = [x for x in near if (x[1].kind, x[1].place, x[1].occasion) == top]
    if len(best) == 1:
        return best[0][0], f"{best[0][1].reason}; the one near the report", False
    told = sorted(best, key=lambda x: (-len(x[0].documents), x[0].number))
    if len(told[0][0].documents) >= BY_FAR * len(told[1][0].documents):
        return told[0][0], f"{told[0][1].reason}; most reports near it speak of this one", False
    best.sort(key=lambda x: (_distance(s, x[0]), x[0].number))
    if _distance(s, best[0][0]) == _distance(s, best[1][0]):
        return only_of(best, s)
    word = "last before" if s.phase == "past" else "next after"
    return best[0][0], f"{best[0][1].reason}; the {word} the report", False


def _published(s: Sketch) -> Window | None:
    start, end = s.report.published_start, s.report.published_end
    return Window(start or end, end or start) if start or end else None  # type: ignore[arg-type]


def _distance(s: Sketch, group: Group) -> int:
    """Days between the report and the encounter (or the nearest report of it, where it is undated)."""
    told = _published(s)
    if told is None:
        return FAR + 1
    if group.core is not None:
        return told.gap(group.core)
    days = [p for m in group.members if (p := _published(m)) is not None]
    return min((told.gap(d) for d in days), default=FAR + 1)
