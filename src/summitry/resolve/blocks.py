"""Which encounters a report could be of, found by look-up, so that cost grows with the reports and not their pairs."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from summitry.model.terms import Kind
from summitry.resolve.groups import Group
from summitry.resolve.sketches import Side, Sketch, side_key

SHORT = 62  # days: longer windows are filed by their years
MANY = 8  # sides of a gathering that are looked up; the same ones come first in every account, since they are sorted
AROUND = 1  # months around a report's days, for plans that slip
REACH = 14  # months around an undated report within which it can speak of an encounter without naming its place
TOLD = 2  # months between two undated reports of one encounter

Key = tuple[object, ...]


def _pairs(sides: tuple[Side, ...]) -> list[tuple[str, ...]]:
    keys = sorted({side_key(s) for s in sides})[:MANY]
    return list(combinations(keys, 2)) if len(keys) > 1 else [tuple(keys)]


def _stems(sketch: Sketch) -> list[Key]:
    """What a sketch is filed by, without its days."""
    meet: list[Key] = [("meet", *p) for p in _pairs(sketch.sides)]
    if sketch.kind is Kind.VISIT:
        stems: list[Key] = [("visit", side_key(s)) for s in sketch.traveller]
        return stems + (meet if len(sketch.sides) > 1 else [])
    if sketch.kind is Kind.CALL:
        return [("call", *p) for p in _pairs(sketch.sides)]
    if sketch.kind is Kind.MEETING:
        return meet
    named: list[Key] = [("series", sketch.series)] if sketch.series else []
    return named + [("land", sketch.country)] * bool(sketch.country) + meet


def _month(day: date) -> int:
    return day.year * 12 + day.month


def _published(sketch: Sketch) -> int | None:
    day = sketch.report.published_start or sketch.report.published_end
    return _month(day) if day else None


def _drawers(sketch: Sketch) -> Iterator[Key]:
    """Under which times a report is filed: its months; its years, where it is vague; its publication, where undated."""
    if sketch.days is None:
        yield ("told", _published(sketch))
    elif sketch.days.width <= SHORT:
        yield from (("month", m) for m in range(_month(sketch.days.start), _month(sketch.days.end) + 1))
    else:
        yield from (("year", y) for y in range(sketch.days.start.year, sketch.days.end.year + 1))


def _asked(sketch: Sketch) -> Iterator[Key]:
    """Under which times a report looks for its like."""
    told = _published(sketch)
    if sketch.days is not None:
        first, last = _month(sketch.days.start) - AROUND, _month(sketch.days.end) + AROUND
    elif told is not None:
        first, last = told - REACH, told + REACH
        yield from (("told", m) for m in range(told - TOLD, told + TOLD + 1))
    else:
        yield ("told", None)
        return
    yield from (("month", m) for m in range(first, last + 1))
    yield from (("year", y) for y in range((first - 1) // 12, (last - 1) // 12 + 1))


def _marks(sketch: Sketch) -> Iterator[Key]:
    """By what an undated report finds an encounter of any time: its place, its gathering, the very words."""
    if sketch.city or sketch.place:
        yield ("spot", sketch.city or sketch.place)
    if sketch.series:
        yield ("series", sketch.series)
    if sketch.words:
        yield ("words", sketch.words)


class Blocks:
    """Groups by who meets and when. Linking adds to it as it goes."""

    def __init__(self) -> None:
        self._files: dict[Key, dict[int, Group]] = defaultdict(dict)

    def add(self, sketch: Sketch, group: Group) -> None:
        """Make the group findable by what one of its members says."""
        for stem in _stems(sketch):
            for drawer in (*_drawers(sketch), *_marks(sketch)):
                self._files[stem + drawer][group.number] = group

    def later(self, sketch: Sketch, months: int) -> list[Group]:
        """Groups that share parties with the sketch and lie in the months after its days."""
        if sketch.days is None:
            return []
        first = _month(sketch.days.end)
        return self._found(sketch, [("month", m) for m in range(first, first + months + 1)])

    def candidates(self, sketch: Sketch) -> list[Group]:
        """Groups that share parties with the sketch, and time, place or words, in order of their making."""
        return self._found(sketch, [*_asked(sketch), *(_marks(sketch) if sketch.days is None else ())])

    def _found(self, sketch: Sketch, asked: list[Key]) -> list[Group]:
        found: dict[int, Group] = {}
        for stem in _stems(sketch):
            for drawer in asked:
                if (file := self._files.get(stem + drawer)) is not None:
                    found.update(file)
        return [group for _, group in sorted(found.items())]
