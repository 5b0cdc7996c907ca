"""What had been planned for a journey that is off: "Ash put off her tour. She had been due to meet Birk on Monday"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry.extract.accounts import choose_status
from summitry.extract.coreference import Group
from summitry.extract.setting import Setting
from summitry.extract.telling import Found
from summitry.model.terms import Kind, Status

_HAD_PLANNED = re.compile(
    r"\bhad (?:\w+ly )?(?:been (?:\w+ly )?(?:due|set|scheduled|slated|expected|supposed)|planned|pencill?ed in) "
)
_NEAR = 6


def forgo(setting: Setting, groups: Sequence[Group]) -> None:
    """Give plans told in the pluperfect the status of the journey of the same people that was called or put off."""
    off = [g for g in groups if g.kind is Kind.VISIT and choose_status(g) in (Status.CANCELLED, Status.POSTPONED)]
    for group in groups if off else ():
        if choose_status(group) is Status.SCHEDULED and all(
            _had_planned(setting, t.mention.sentence) for t in group.tellings
        ):
            journey = next((one for one in off if one.names & group.names and _is_near(one, group)), None)
            if journey is not None:
                group.tellings[:] = [
                    replace(t, status=Found(choose_status(journey), t.status.span)) if t.status else t
                    for t in group.tellings
                ]


def _had_planned(setting: Setting, sentence: int) -> bool:
    return _HAD_PLANNED.search(setting.story.passages[sentence].sentence.text) is not None


def _is_near(journey: Group, plan: Group) -> bool:
    return min(abs(a.mention.sentence - b.mention.sentence) for a in journey.tellings for b in plan.tellings) <= _NEAR
