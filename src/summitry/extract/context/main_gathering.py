"""The gathering that a document is about: plans it tells without day and place are plans for that occasion.

Only a gathering that the opening names, or several sentences do, or whose town is the dateline's, with known days near
the document's.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from summitry.extract.accounts import choose_status
from summitry.extract.coreference import Group
from summitry.extract.gatherings.editions import with_edition
from summitry.extract.gatherings.named import named_gatherings
from summitry.extract.setting import Setting
from summitry.extract.telling import Found, Named
from summitry.model.terms import Kind, Status

_RUN_UP = timedelta(days=10)
_AFTER = timedelta(days=1)
_OPENING = 4
_ENOUGH = 3


def find_main_gathering(setting: Setting) -> Named | None:
    """The gathering the document is about, with its edition; None where there is none."""
    found: list[tuple[int, Named]] = []
    for passage in setting.story.passages:
        for named in named_gatherings(setting, passage) if passage.parse is not None else ():
            full = with_edition(setting, named, None, None)
            if full.edition is not None and _is_near(setting, full):
                found.append((passage.sentence.index, full))
    if not found:
        return None
    counts = Counter(named.label for _, named in found)
    label, times = counts.most_common(1)[0]
    index, first = next(pair for pair in found if pair[1].label == label)
    here = setting.here is not None and setting.here.value == first.where  # the article was written there
    return first if index < _OPENING or times >= _ENOUGH or here else None


def _is_near(setting: Setting, named: Named) -> bool:
    when, first, last = named.when, setting.first_day, setting.last_day
    if when is None or first is None or last is None:
        return False
    return first - _AFTER <= when.end and when.start <= last + _RUN_UP


def plan_for(setting: Setting, groups: Sequence[Group]) -> None:
    """Give planned meetings without day and place those of the gathering that the document is about.

    What is only floated may be meant for any time and place.
    """
    main = find_main_gathering(setting)
    if main is None or main.when is None or main.where is None:
        return
    for group in groups:
        plan = group.kind is Kind.MEETING and choose_status(group) is Status.SCHEDULED
        there = all(t.where.value.country == main.where.country for t in group.tellings if t.where)
        if plan and there and not any(t.when for t in group.tellings):
            first = group.tellings[0]
            where = first.where or Found(main.where, main.span, 1)
            group.tellings[0] = replace(first, when=Found(main.when, main.span, 1), where=where)
