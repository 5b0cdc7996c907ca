"""Problems are data: reported with their place, never thrown at a user."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something that could not be read, or does not add up.

    where: the file, document id, address or encounter it concerns. reason: one line a user understands.
    rule: the name of the check or step that found it ("read", "two-places-one-day").
    claims: keys of the claims or accounts that it rests on, if any.
    """

    where: str
    reason: str
    rule: str = "read"
    claims: tuple[str, ...] = ()
