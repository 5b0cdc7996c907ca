"""Days told from another encounter's: "A day earlier she had met Xi" is the day before the encounter just told of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from summitry.extract.accounts import choose_when
from summitry.extract.coreference import Group
from summitry.extract.reach import layers
from summitry.extract.setting import Setting
from summitry.extract.telling import Found, Telling
from summitry.model.encounter import When
from summitry.temporal import resolve_relative
from summitry.temporal.types import TimeExpression

Token = Any
_NEAR = 3


def date_by_sequence(setting: Setting, groups: Sequence[Group]) -> None:
    """Give encounters that are told as so many days before or after another the days that this means."""
    for group in groups:
        if any(t.when for t in group.tellings):
            continue
        for i, telling in enumerate(group.tellings):
            time = next(_distances(setting, telling), None) if not telling.mention.anaphoric else None
            anchor = _told_before(groups, group, telling) if time is not None else None
            when = resolve_relative(time.text, anchor) if time is not None and anchor is not None else None
            if when is not None and time is not None:
                span = setting.story.document.span(time.start, time.end)
                group.tellings[i] = replace(telling, when=Found(when, span, 2))
                break


def _distances(setting: Setting, telling: Telling) -> Iterator[TimeExpression]:
    """The expressions in reach of the encounter word whose days its sentence leaves open."""
    passage = setting.story.passages[telling.mention.sentence]
    start = passage.sentence.start
    open_times = [time for time in passage.times if time.type == "DATE" and time.when is None]
    if not open_times:
        return
    trigger = [t for t in passage.parse if t.idx <= telling.mention.start - start < t.idx + len(t.text)]
    reach = {i for layer in layers(trigger[0]) for i in layer} if trigger else set()
    for time in open_times:
        if any(time.start <= start + passage.parse[i].idx < time.end for i in reach):
            yield time


def _told_before(groups: Sequence[Group], group: Group, telling: Telling) -> When | None:
    """The one day of the encounter told last before this one."""
    place = (telling.mention.sentence, telling.mention.start)
    best: tuple[tuple[int, int], When] | None = None
    for other in groups:
        when = choose_when(other) if other is not group else None
        if when is None or when.start != when.end:
            continue
        for one in other.tellings:
            at = (one.mention.sentence, one.mention.start)
            near = at < place and place[0] - at[0] <= _NEAR and one.when is not None
            if near and (best is None or best[0] < at):
                best = (at, when)
    return best[1] if best else None
