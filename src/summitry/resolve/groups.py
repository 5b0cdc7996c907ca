"""An encounter while it is being gathered: what its reports so far say, in the form that linking compares."""

from summitry.model.terms import Kind, Status
from summitry.resolve.days import Window
from summitry.resolve.occasions import Edition
from summitry.resolve.sketches import Side, Sketch

TEXTS = 12  # evidence texts kept for comparison: more of the same encounter add nothing but cost


class Group:
    """Reports gathered so far. Only linking changes it, by ``add``.

    number: its place in the order of making. core: the days to compare with: the narrowest of what was reported as
    past, else the narrowest planned. windows: all days said. opens: what undated members leave open. barred: report
    keys judged different.
    """

    __slots__ = (
        "barred", "cities", "core", "documents", "editions", "kind", "lengths", "links", "members", "number",
        "opens", "phases", "places", "series", "sides", "texts", "travellers", "vague", "windows",
    )  # fmt: skip

    def __init__(self, first: Sketch, reason: str, number: int) -> None:
        self.number = number
        self.kind: Kind = first.kind
        self.members: list[Sketch] = []
        self.links: list[str] = []
        self.documents: set[str] = set()
        self.sides: list[Side] = []
        self.travellers: list[Side] = []
        self.windows: set[Window] = set()
        self.opens: set[Window] = set()
        self.core: Window | None = None
        self.places: set[tuple[str, str]] = set()
        self.cities: set[str] = set()
        self.series: set[str] = set()
        self.editions: set[Edition] = set()
        self.phases: set[str] = set()
        self.lengths: set[int] = set()
        self.texts: list[frozenset[str]] = []
        self.barred: set[str] = set()
        self.vague = False
        self.add(first, reason)

    def add(self, member: Sketch, reason: str) -> None:
        """Take a report in, with the reason why it belongs."""
        self.members.append(member)
        self.links.append(reason)
        self.documents.add(member.report.document)
        self.sides += [s for s in member.sides if s not in self.sides]
        self.travellers += [s for s in member.traveller if s not in self.travellers]
        self._add_days(member)
        if member.country or member.place:
            self.places.add((member.country, member.place))
        if member.city:
            self.cities.add(member.city)
        if member.series:
            self.series.add(member.series)
        if member.edition:
            self.editions.add(member.edition)
        self.phases.add(member.phase)
        if member.report.account.duration_minutes:
            self.lengths.add(member.report.account.duration_minutes)
        if len(self.texts) < TEXTS and member.words not in self.texts:
            self.texts.append(member.words)

    @property
    def put_off(self) -> bool:
        """Whether it is reported as postponed, and nobody has seen it take place."""
        return "past" not in self.phases and any(m.report.account.status is Status.POSTPONED for m in self.members)

    def known_sides(self) -> list[Side]:
        """Its sides, those unnamed left out whose polity has a name: a name once known is not open to others."""
        named = {s.polity for s in self.sides if s.name}
        return [s for s in self.sides if s.name or s.polity not in named]

    def _add_days(self, member: Sketch) -> None:
        if member.days is None:
            if member.open is not None and len(self.opens) < TEXTS:
                self.opens.add(member.open)
            return
        self.windows.add(member.days)
        past = member.phase == "past"
        if self.core is None or (past, -member.days.width) > ("past" in self.phases, -self.core.width):
            self.core = member.days
