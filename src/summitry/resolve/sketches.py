"""A report reduced to what linking compares."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from summitry.model.encounter import Account, Participant
from summitry.model.record import Report
from summitry.model.terms import HAPPENED, Kind
from summitry.resolve.days import NEVER, PLAN, Window, bounds, possible
from summitry.resolve.names import fold, same_person, skeletons
from summitry.resolve.occasions import Edition, edition_of, series_of
from summitry.resolve.spots import city_of

LONG = 8  # words
_WORD = re.compile(r"\w+")
_ANYONE = frozenset({"leader", "official", "government", "side", "head", "authority", "ruler", "counterpart"})
_SECOND = frozenset({"vice", "deputy", "assistant", "acting"})


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One participant as linking sees him: name and polity, "" where not known."""

    name: str
    polity: str
    office: str = field(default="", compare=False)

    def meets(self, other: "Side") -> bool:
        """Whether the two can be one participant; an unnamed side can be anyone of its polity and office."""
        if self.polity and other.polity and self.polity != other.polity:
            return False
        if self.name and other.name:
            return same_person(self.name, other.name)
        return bool(self.polity) and self.polity == other.polity and same_office(self.office, other.office)


@lru_cache(maxsize=16384)
def same_office(a: str, b: str) -> bool:
    """Whether two offices can be one: "Foreign Minister", "Minister of Foreign Affairs"; envoys are no president."""
    x, y = _office_words(a), _office_words(b)
    if not x or not y or x & _ANYONE or y & _ANYONE:
        return True
    return (x & _SECOND) == (y & _SECOND) and len(x & y) / len(x | y) >= 0.5


def _office_words(office: str) -> frozenset[str]:
    return frozenset(w.removesuffix("s") for w in _WORD.findall(fold(office))) - {"of", "the", "for", "and", "affair"}


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
        return "past" if status in HAPPENED else "plan" if status in PLAN else "off" if status in NEVER else "unclear"


def _side(p: Participant) -> Side:
    return Side(p.name or "", p.polity or "", p.office or "")


def _travellers(account: Account, sides: tuple[Side, ...]) -> tuple[Side, ...]:
    host = account.where.country if account.where else None
    away = tuple(s for s in sides if s.polity != host)
    return away or sides


def _hosted(sides: tuple[Side, ...], days: Window | None) -> str | None:
    """The series of an organisation that meets as such ("NATO leaders"), where it has a gathering on those days."""
    named = [s for s in map(series_of, (x.polity for x in sides if not x.name)) if s]
    return next((s for s in named if edition_of(s, days, None)), None)


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
        series = _hosted(sides, days)
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


def copied(a: frozenset[str], b: frozenset[str]) -> float:
    """Likeness of two texts long enough that it is no accident: "Smith met Jones" is nobody's copy."""
    return likeness(a, b) if len(a & b) >= LONG else 0.0


def side_key(side: Side) -> str:
    """What all spellings of a side's polity and person share, for look-up: the polity, else the name's skeleton."""
    return side.polity or "".join(sorted(skeletons(side.name))[:1])
