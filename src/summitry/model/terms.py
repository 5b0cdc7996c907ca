"""The closed vocabularies of the codebook. Each value is written exactly as the contract prints it."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of encounter it is (codebook, section 2)."""

    MEETING = "meeting"
    CALL = "call"
    VISIT = "visit"
    GATHERING = "gathering"


class Status(StrEnum):
    """Whether the encounter took place, as one document has it at its date."""

    HELD = "held"
    ONGOING = "ongoing"
    SCHEDULED = "scheduled"
    FLOATED = "floated"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    DENIED = "denied"
    UNCLEAR = "unclear"


COMING = frozenset({Status.SCHEDULED, Status.FLOATED})
OFF = frozenset({Status.CANCELLED, Status.DENIED, Status.POSTPONED})
HAPPENED = frozenset({Status.HELD, Status.ONGOING})
AHEAD = COMING | OFF
""" What is still to come, what did not come on its day, what came about, and what is or was only planned. """


class Standing(StrEnum):
    """How a topic stands to the encounter: discussed, planned, guessed at, or left out."""

    RAISED = "raised"
    AGENDA = "agenda"
    SPECULATED = "speculated"
    AVOIDED = "avoided"


class OutcomeKind(StrEnum):
    """What sort of result an encounter had; ``NONE`` is a report that nothing was agreed."""

    AGREEMENT = "agreement"
    ANNOUNCEMENT = "announcement"
    STATEMENT = "statement"
    INVITATION = "invitation"
    NONE = "none"


class SourceType(StrEnum):
    """Who the document lets speak. ``AUTHOR``: the document says it on its own account."""

    OFFICIAL = "official"
    MEDIA = "media"
    ANONYMOUS = "anonymous"
    PARTICIPANT = "participant"
    EXPERT = "expert"
    AUTHOR = "author"


class Modality(StrEnum):
    """How sure the source is: a fact, a plan, a possibility, or a denial.

    After FactBank (Saurí and Pustejovsky 2009).
    """

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


class Basis(StrEnum):
    """Where a publication date comes from (codebook, section 3)."""

    METADATA = "metadata"
    DATELINE = "dateline"
    INFERRED = "inferred"
    NONE = "none"


class Level(StrEnum):
    """Standing of a party (codebook, section 1): leader level, able to be only the other side, or neither."""

    LEADER = "leader"
    SECOND = "second"
    NONE = "none"
