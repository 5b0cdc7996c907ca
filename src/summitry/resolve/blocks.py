"""Which encounters a report could be of, found by look-up, so that cost grows with the reports and not their pairs."""

from collections import defaultdict
from itertools import combinations

from summitry.model.terms import Kind
from summitry.resolve.days import Window
from summitry.resolve.groups import Group
from summitry.resolve.sketches import Side, Sketch, side_key

SHORT = 62  # days: a longer window is looked up without its months
MANY = 8  # sides of a gathering that are looked up; the same ones come first in every account, since they are sorted

Key = tuple[object, ...]


def _pairs(sides: tuple[Side, ...]) -> list[tuple[str, ...]]:
    keys = sorted({side_key(s) for s in sides})[:MANY]
    return list(combinations(keys, 2)) if len(keys) > 1 else [tuple(keys)]


def _stems(sketch: Sketch) -> list[Key]:
    """What a sketch is looked up by, without its days."""
    if sketch.kind is Kind.VISIT:
        stems: list[Key] = [("visit", side_key(s)) for s in sketch.traveller]
        return stems + [("meet", *p) for p in _pairs(sketch.sides) if len(sketch.sides) > 1]
    if sketch.kind is Kind.CALL:
        return [("call", *p) for p in _pairs(sketch.sides)]
    meet: list[Key] = [("meet", *p) for p in _pairs(sketch.sides)]
    if sketch.kind is Kind.MEETING:
        return meet
    named: list[Key] = [("series", sketch.series)] if sketch.series else []
    return named + [("land", sketch.country)] * bool(sketch.country) + meet


def _months(days: Window) -> range:
    """The months touched by the days and a month around them, for plans that slip."""
    touched = days.months()
    return range(touched[0] - 1, touched[-1] + 2)


class Blocks:
    """Groups by who meets and by month. Linking adds to it as it goes."""

    def __init__(self) -> None:
        self._by_month: dict[Key, dict[int, Group]] = defaultdict(dict)
        self._by_stem: dict[Key, dict[int, Group]] = defaultdict(dict)

    def add(self, sketch: Sketch, group: Group) -> None:
        """Make the group findable by what one of its members says."""
        number = group.number
        for stem in _stems(sketch):
            self._by_stem[stem][number] = group
            if sketch.days is None or sketch.days.width > SHORT:
                self._by_month[(*stem, None)][number] = group
                continue
            for month in sketch.days.months():
                self._by_month[(*stem, month)][number] = group

    def candidates(self, sketch: Sketch) -> list[Group]:
        """Groups that share parties with the sketch, and months where it has short days, in order of their numbers."""
        found: dict[int, Group] = {}
        for stem in _stems(sketch):
            if sketch.days is None or sketch.days.width > SHORT:
                found.update(self._by_stem.get(stem, {}))
                continue
            for month in (*_months(sketch.days), None):
                found.update(self._by_month.get((*stem, month), {}))
        return [group for _, group in sorted(found.items())]
