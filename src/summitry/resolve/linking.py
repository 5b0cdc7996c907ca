"""Which reports are of one encounter.

Reports are taken from the most precise to the vaguest, so that a meeting on a known day stands before "their recent
meeting" is placed. Each joins the group that it fits best; what is vague joins only where one group alone fits, and
else stands apart as unplaced. The order depends on content alone, never on the order of reading.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from summitry.model.record import Report
from summitry.model.terms import Kind
from summitry.resolve.blocks import Blocks
from summitry.resolve.days import NARROW, Window
from summitry.resolve.fits import PUT_OFF, Fit, fit, put_off_to
from summitry.resolve.groups import Group
from summitry.resolve.placing import COPY, MONTH, best_of, only_of, place_undated
from summitry.resolve.sketches import Sketch, sketch

NEVER = Window(date.max, date.max)
OVERLAP = 3  # the grade of Fit.days from which two accounts have a day in common


@dataclass(frozen=True, slots=True)
class Bonds:
    """What people judged: report key -> key that stands for all judged the same, and -> keys judged different.

    why: report key -> the sentence of the judgement.
    """

    same: Mapping[str, str]
    different: Mapping[str, frozenset[str]]
    why: Mapping[str, str]


NO_BONDS = Bonds({}, {}, {})


def level(sketch: Sketch) -> int:
    """How vague a report is: 0 narrow days, 1 a month or less, 2 dated wider, 3 undated with a place, 4 undated."""
    if sketch.days is not None:
        return 0 if sketch.days.width <= NARROW else 1 if sketch.days.width <= MONTH else 2
    return 3 if sketch.place or sketch.country or sketch.series else 4


def _order(s: Sketch) -> tuple[object, ...]:
    unnamed = sum(not side.name for side in s.sides)
    phase = {"past": 0, "plan": 1, "off": 2, "unclear": 3}[s.phase]
    hosted = s.kind is Kind.VISIT and len(s.sides) > 1
    return (level(s), hosted, s.days.width if s.days else 0, phase, unnamed, s.report.key)


def link(reports: Sequence[Report], bonds: Bonds = NO_BONDS) -> tuple[Group, ...]:
    """Gather reports into encounters. Equal for every order of the reports."""
    linker = _Linker(bonds)
    sketches = sorted(map(sketch, reports), key=_order)
    precise = sum(level(s) == 0 for s in sketches)
    for s in sketches[:precise]:
        linker.take(s)
    linker.join_neighbours()
    linker.join_put_off()
    for s in sketches[precise:]:
        linker.take(s)
    return tuple(g for g in linker.groups if g.members)


class _Linker:
    """The groups as they grow."""

    def __init__(self, bonds: Bonds) -> None:
        self.bonds = bonds
        self.blocks = Blocks()
        self.groups: list[Group] = []
        self.judged: dict[str, Group] = {}

    def take(self, s: Sketch) -> None:
        """Put one report into its group, or into one of its own."""
        bond = self.bonds.same.get(s.report.key)
        judged = self.judged.get(bond) if bond else None
        home, reason, vague = (judged, self.bonds.why[s.report.key], False) if judged else self._home(s)
        if home is None:
            home = Group(s, reason, len(self.groups))
            self.groups.append(home)
        else:
            home.add(s, reason)
        home.vague |= vague
        home.barred |= self.bonds.different.get(s.report.key, frozenset())
        if bond:
            self.judged.setdefault(bond, home)
        self.blocks.add(s, home)

    def _fits(self, s: Sketch) -> list[tuple[Group, Fit]]:
        return [(g, f) for g in self.blocks.candidates(s) if g.members and (f := fit(s, g)) is not None]

    def _home(self, s: Sketch) -> tuple[Group | None, str, bool]:
        """The group that the report joins (None: its own), the reason, and whether it fitted several or nothing."""
        fits = self._fits(s)
        if level(s) >= 3:
            return place_undated(s, fits)
        if level(s) == 0:
            fits = [x for x in fits if x[1].days >= OVERLAP]
            return best_of(fits) if fits else (None, "the first report of it", False)
        fits = [x for x in fits if not x[0].vague or x[1].words >= COPY]
        fits = [x for x in fits if x[1].days > 1] or [x for x in fits if x[0].windows] or fits
        return only_of(fits, s) if fits else (None, "the first report of it", False)

    def join_neighbours(self) -> None:
        """Join groups a day apart that no document tells apart: reports differ by a day across time zones."""
        for group in self.groups:
            fits = [x for x in self._fits(group.members[0]) if x[0] is not group and self._joinable(group, x[0])]
            if fits:
                home, found = max(fits, key=lambda x: (x[1], -x[0].number))
                self._move(group, home, found.reason)

    def join_put_off(self) -> None:
        """Join what was postponed and not yet seen to the next encounter of its parties."""
        for group in self.groups:
            if group.members and group.put_off:
                later = self.blocks.later(group.members[0], PUT_OFF // 30 + 1)
                fits = [(g, reason) for g in later if g.members and (reason := put_off_to(group, g))]
                if fits:
                    self._move(group, *min(fits, key=lambda x: (x[0].core or NEVER, x[0].number)))

    @staticmethod
    def _joinable(group: Group, other: Group) -> bool:
        keys = {m.report.key for m in group.members}
        return not (group.documents & other.documents or keys & other.barred) and all(
            fit(m, other) is not None for m in group.members
        )

    def _move(self, group: Group, home: Group, why: str) -> None:
        for member, reason in zip(group.members, group.links, strict=True):
            home.add(member, why if member is group.members[0] else reason)
            self.blocks.add(member, home)
        home.barred |= group.barred
        self.judged = {bond: home if g is group else g for bond, g in self.judged.items()}
        group.members.clear()
