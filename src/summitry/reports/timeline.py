"""The timeline drawing: one lane a set of polities, one mark an encounter, as plain numbers for an SVG."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from summitry.model.wording import MONTHS
from summitry.reports.dossier import Page

WIDTH, LEFT, RIGHT, LANE, TOP, UNDATED = 1000, 170, 20, 34, 30, 120
_ROOM = 11


@dataclass(frozen=True, slots=True)
class Dot:
    """One encounter: x and width in pixels, its page; dy: how far it is moved down so as to hide no other."""

    x: float
    width: float
    page: Page
    dy: float = 0


@dataclass(frozen=True, slots=True)
class Lane:
    """One row: the polities, its y, its dots; undated ones stand in a column of their own at the right."""

    label: str
    y: float
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A line on the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The whole drawing, in pixels. undated_x: where the column of undated encounters stands, None without any."""

    width: int
    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    undated_x: float | None


def draw(pages: Sequence[Page], most: int = 40) -> Drawing:
    """The drawing of these pages; the ``most`` busiest lanes, in order of their number of encounters."""
    lanes: dict[str, list[Page]] = {}
    for page in pages:
        lanes.setdefault(lane_of(page), []).append(page)
    busiest = sorted(lanes.items(), key=lambda item: (-len(item[1]), item[0]))[:most]
    shown = [p for _, members in busiest for p in members]
    undated = any(p.encounter.when is None for p in shown)
    right = WIDTH - RIGHT - (UNDATED if undated else 0)
    days = [d for p in shown if (w := p.encounter.when) for d in (w.start, w.end)]
    scale = _Scale(min(days, default=date(2000, 1, 1)), max(days, default=date(2000, 12, 31)), right)
    rows = tuple(
        Lane(label, TOP + LANE * (n + 0.5), _dots(members, scale)) for n, (label, members) in enumerate(busiest)
    )
    return Drawing(WIDTH, TOP + LANE * len(rows) + 10, rows, scale.ticks(), right + 30 if undated else None)


def lane_of(page: Page) -> str:
    """The polities of an encounter in alphabetical order; more than three are "many"."""
    polities = sorted({p.polity or "?" for p in page.encounter.account.participants})
    return " – ".join(polities) if len(polities) <= 3 else "four and more"


def _dots(members: Sequence[Page], scale: "_Scale") -> tuple[Dot, ...]:
    undated = 0
    dots = []
    for page in members:
        when = page.encounter.when
        if when is None:
            dots.append(Dot(scale.right + 30 + 12 * undated, 0, page))
            undated += 1
        else:
            dots.append(Dot(scale.x(when.start), max(0.0, scale.x(when.end) - scale.x(when.start)), page))
    return tuple(_clear(dots))


def _clear(dots: Sequence[Dot]) -> list[Dot]:
    """Marks that would lie on one another are moved down and up in turn."""
    out: list[Dot] = []
    for dot in sorted(dots, key=lambda d: d.x):
        near = bool(out) and dot.x < out[-1].x + out[-1].width + _ROOM
        out.append(replace(dot, dy=-_ROOM * 0.8 if out[-1].dy > 0 else _ROOM * 0.8) if near else dot)
    return out


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    right: float

    def x(self, day: date) -> float:
        total = max(1, (self.last - self.first).days)
        return round(LEFT + 10 + (self.right - LEFT - 20) * (day - self.first).days / total, 1)

    def ticks(self) -> tuple[Tick, ...]:
        years = range(self.first.year + 1, self.last.year + 1)
        if len(years) >= 2:
            step = 1 + len(years) // 15
            return tuple(Tick(self.x(date(y, 1, 1)), str(y)) for y in years if y % step == 0)
        first = self.first.year * 12 + self.first.month - 1
        last = self.last.year * 12 + self.last.month - 1
        step = 1 + (last - first) // 8
        marks = (date(m // 12, m % 12 + 1, 1) for m in range(first + 1, last + 1, step))
        return tuple(Tick(self.x(d), f"{MONTHS[d.month - 1][:3]} {d.year}") for d in marks)
