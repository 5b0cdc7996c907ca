"""The gathering at whose margin an encounter takes place."""

from typing import Any

from summitry.extract.gatherings import named_gatherings
from summitry.extract.reach import layers
from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.telling import Named

Token = Any


def find_occasion(setting: Setting, passage: Passage, token: Token) -> Named | None:
    """The gathering that is named in reach of the encounter word; None without one."""
    named = named_gatherings(setting, passage)
    if not named:
        return None
    start = passage.sentence.start
    for layer in layers(token):
        for one in named:
            if any(one.span.start <= start + passage.parse[i].idx < one.span.end for i in layer):
                return one
    return None
