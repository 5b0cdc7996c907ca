"""One journey told by several of its days: "arrived in Hanoi on Monday ... left Vietnam on Wednesday" is one visit.

The same traveller, the same country, days that are no more than a few days apart; who comes back is there anew.
"""

from datetime import timedelta

from summitry.extract.accounts import choose_status, choose_when, choose_where
from summitry.extract.coreference import Group
from summitry.model.terms import HAPPENED, Kind, Status

_REAL = HAPPENED | {Status.SCHEDULED}
_APART, _NEXT_DAY = timedelta(days=4), timedelta(days=1)


def join_journeys(groups: list[Group]) -> None:
    """Make one group of the groups that tell of one journey."""
    visits = [group for group in groups if group.kind is Kind.VISIT and choose_status(group) in _REAL]
    for i, later in enumerate(visits):
        earlier = next((one for one in visits[:i] if one in groups and _is_one(one, later)), None)
        if earlier is not None:
            told = sorted((*earlier.tellings, *later.tellings), key=lambda telling: telling.mention.start)
            earlier.tellings[:] = told
            groups[:] = [group for group in groups if group is not later]


def _is_one(one: Group, other: Group) -> bool:
    land, its = choose_where(one), choose_where(other)
    days, theirs = choose_when(one), choose_when(other)
    if land is None or its is None or days is None or theirs is None:
        return False
    if land.country is None or land.country != its.country or not one.names & other.names:
        return False
    if {choose_status(one), choose_status(other)} == {Status.HELD, Status.SCHEDULED}:
        return False
    if not (_is_dated(one) and _is_dated(other)):
        return False
    if any(t.another or t.mention.frame == "return" for t in (*one.tellings, *other.tellings)):
        return False
    apart = max(days.start, theirs.start) - min(days.end, theirs.end)
    same = land.place is not None and land.place == its.place  # "visited Rome on Monday and Rome on Thursday"
    return apart <= (_NEXT_DAY if same else _APART)


def _is_dated(group: Group) -> bool:
    """Whether words of its own tell its days, not what stands around."""
    return any(t.when is not None and t.when.weight > 1 for t in group.tellings)
