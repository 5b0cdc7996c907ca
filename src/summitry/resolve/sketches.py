"""A report reduced to what linking compares."""

import re
from dataclasses import dataclass
from functools import lru_cache

from summitry.model.encounter import Account, Participant
from summitry.model.record import Report
from summitry.model.terms import Kind
from summitry.resolve.days import OFF, PAST, PLAN, Window, bounds, possible
from summitry.resolve.names import fold, same_person, skeletons
from summitry.resolve.occasions import Edition, edition_of, series_of
from summitry.resolve.spots import city_of

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One participant as linking sees him: name and polity, "" where not known."""

    name: str
    polity: str

    def meets(self, other: "Side") -> bool:
        """Whether the two can be one participant; an unnamed side can be anyone of its polity."""
        if self.polity and other.polity and self.polity != other.polity:
            return False
        if self.name and other.name:
            return same_person(self.name, other.name)
        return bool(self.polity) and self.polity == other.polity


@dataclass(frozen=True, slots=True)
class Sketch:
    """What linking compares of one report.

    traveller: of a visit, the sides that come from elsewhere; all sides where that cannot be told.
    days: possible days, None where undated. open: what status and publication leave, None where undated too.
    city: the city of its place, "" where not known.
    series, edition: the named gathering it belongs to. words: of its evidence.
    """

    report: Report
    sides: tuple[Side, ...]
    traveller: tuple[Side, ...]
    days: Window | None
    open: Window | None
    country: str
    place: str
    city: str
    series: str | None
    edition: Edition | None
    words: frozenset[str]

    @property
    def kind(self) -> Kind:
        """The account's kind."""
        return self.report.account.kind

    @property
    def phase(self) -> str:
        """ "past", "plan", "off" (cancelled or denied) or "unclear"."""
        status = self.report.account.status
        return "past" if status in PAST else "plan" if status in PLAN else "off" if status in OFF else "unclear"


def _side(p: Participant) -> Side:
    return Side(p.name or "", p.polity or "")


def _travellers(account: Account, sides: tuple[Side, ...]) -> tuple[Side, ...]:
    host = account.where.country if account.where else None
    away = tuple(s for s in sides if s.polity != host)
    return away or sides


@lru_cache(maxsize=65536)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def sketch(report: Report) -> Sketch:
    """The sketch of a report."""
    account = report.account
    sides = tuple(dict.fromkeys(_side(p) for p in account.participants))
    days, where = possible(report), account.where
    series = series_of(account.occasion)
    if series is None and account.kind is Kind.GATHERING:
        series = next((s for s in map(series_of, (x.polity for x in sides if not x.name)) if s), None)
    country = (where.country or "") if where else ""
    return Sketch(
        report=report,
        sides=sides,
        traveller=_travellers(account, sides),
        days=days,
        open=bounds(report),
        country=country,
        place=fold(where.place) if where and where.place else "",
        city=city_of(where.place, country) if where and where.place else "",
        series=series,
        edition=edition_of(series, days, country or None),
        words=frozenset().union(*(_word_set(s.quote) for s in account.evidence)),
    )


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared words of two evidence texts over all their words."""
    return len(a & b) / len(a | b) if a and b else 0.0


def side_key(side: Side) -> str:
    """What all spellings of a side's polity and person share, for look-up: the polity, else the name's skeleton."""
    return side.polity or "".join(sorted(skeletons(side.name))[:1])
