"""What one event mention tells: the encounter's status, days, place and occasion, each with its words."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from summitry.extract.story import EventMention
from summitry.model.document import Span
from summitry.model.encounter import Place, When
from summitry.model.terms import Status

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value and the words it follows from. weight: 3 said outright, 2 by tense, 1 a guess from the surroundings."""

    value: T
    span: Span
    weight: int = 3


@dataclass(frozen=True, slots=True)
class Telling:
    """One event mention with its facts; None for what it does not tell.

    goal: where the words "to X", "visited X" say that a journey leads; None for other kinds.
    """

    mention: EventMention
    status: Found[Status] | None = None
    when: Found[When] | None = None
    where: Found[Place] | None = None
    occasion: Found[str] | None = None
