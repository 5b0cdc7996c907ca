"""What one event mention tells: the encounter's status, days, place and occasion, each with its words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Generic, TypeVar

from summitry.extract.story import EventMention, Mention, Party
from summitry.lexicon import gatherings
from summitry.lexicon.gatherings import Edition, Series
from summitry.model.document import Span
from summitry.model.encounter import Place, When
from summitry.model.terms import Status

REGION = "region"  # the frame of a journey to a part of the world ("a tour of Europe")
T = TypeVar("T")
_MANY = 6


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value and the words it follows from. weight: 3 said outright, 2 by tense, 1 a guess from the surroundings."""

    value: T
    span: Span
    weight: int = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A gathering named in a sentence, and the words. edition: the one meant, None where that is open."""

    series: Series
    span: Span
    edition: Edition | None = None

    @property
    def label(self) -> str:
        """What ``occasion`` says: the series' usual short name."""
        return self.series.code

    @property
    def when(self) -> When | None:
        """Its known days."""
        edition = self.edition
        return When(edition.start.first, edition.end.last, edition.name) if edition else None

    @property
    def where(self) -> Place | None:
        """Its known place; none of one that met on screens."""
        edition = self.edition or _usual(self.series)
        if edition is None or edition.status == "virtual" or not edition.country or len(edition.country) != 3:
            return None
        return Place(edition.city, edition.country)


@cache
def _usual(series: Series) -> Edition | None:
    """The last gathering of a series that always meets in one place ("the UN General Assembly")."""
    last = [edition for edition in gatherings().editions(series.code, None, None) if edition.city][-_MANY:]
    return last[-1] if len(last) == _MANY and len({edition.city for edition in last}) == 1 else None


@dataclass(frozen=True, slots=True)
class Telling:
    """One event mention with its facts; None for what it does not tell.

    past: its days lie more than a week before the document's. another: its words tell it from one before ("a second
    summit"). was_planned: it tells a plan in the past tense ("were to meet"), which may have been carried out.
    region: the part of the world to which a journey leads that names no country.
    """

    mention: EventMention
    status: Found[Status] | None = None
    when: Found[When] | None = None
    where: Found[Place] | None = None
    occasion: Found[Named] | None = None
    past: bool = False
    another: bool = False
    was_planned: bool = False
    region: Found[Place] | None = None


def with_sides(telling: Telling, sides: Sequence[tuple[Party, Mention]]) -> Telling:
    """The telling with sides that its own words leave out, each named elsewhere by its mention."""
    for party, mention in reversed(sides):
        telling = with_side(telling, party, mention)
    return telling


def with_side(telling: Telling, party: Party, mention: Mention) -> Telling:
    """The telling with a side that its own words leave out, named elsewhere by the mention."""
    return _with(telling, party, mention, "side")


def with_traveller(telling: Telling, party: Party, mention: Mention) -> Telling:
    """The telling of a journey with the traveller whom its own words leave out, named elsewhere by the mention."""
    return _with(telling, party, mention, "traveller")


def _with(telling: Telling, party: Party, mention: Mention, role: str) -> Telling:
    event = telling.mention
    whole = replace(
        event,
        parties=(party, *event.parties),
        mentions=(mention, *event.mentions),
        roles=(role, *event.roles),
        anaphoric=False,
    )
    return replace(telling, mention=whole)
