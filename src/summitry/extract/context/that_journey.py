"""Encounters of a journey that the text points back to: "He visited Oslo in May. During that trip he also met Ash"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry.extract.accounts import choose_status, choose_when, choose_where
from summitry.extract.coreference import Group
from summitry.extract.setting import Setting
from summitry.extract.telling import Found, Telling
from summitry.model.document import Span
from summitry.model.terms import HAPPENED, Kind

_THAT = re.compile(
    r"(?i)\b(?:during|on|in|throughout) (?:the (?:start|end|beginning|course) of )?(?:that|the same) (?:[\w-]+ )?"
    r"(?:trip|visit|journey|tour|stay|swing|stopover)\b"
)
_NEAR = 6


def date_on_that_journey(setting: Setting, groups: Sequence[Group]) -> None:
    """Give what is told "during that trip" the days of the journey told last, and its place to a meeting without."""
    journeys = [g for g in groups if g.kind is Kind.VISIT and choose_status(g) in HAPPENED and choose_when(g)]
    for group in groups if journeys else ():
        for i, telling in enumerate(group.tellings):
            words = _words(setting, telling) if choose_when(group) is None else None
            journey = _told_last(journeys, group, telling) if words is not None else None
            if journey is not None and words is not None:
                group.tellings[i] = _during(telling, group, journey, words)


def _words(setting: Setting, telling: Telling) -> Span | None:
    sentence = setting.story.passages[telling.mention.sentence].sentence
    found = _THAT.search(sentence.text)
    if found is None:
        return None
    return setting.story.document.span(sentence.start + found.start(), sentence.start + found.end())


def _told_last(journeys: Sequence[Group], group: Group, telling: Telling) -> Group | None:
    """The journey of one of those who take part, told nearest before."""
    at = telling.mention.sentence
    near = [(t.mention.sentence, j) for j in journeys for t in j.tellings if j is not group and j.names & group.names]
    told = [(index, journey) for index, journey in near if at - _NEAR <= index <= at]
    return max(told, key=lambda pair: pair[0])[1] if told else None


def _during(telling: Telling, group: Group, journey: Group, words: Span) -> Telling:
    when, where = choose_when(journey), choose_where(journey)
    dated = replace(telling, when=Found(when, words, 2)) if when is not None else telling
    meets = group.kind is Kind.MEETING and choose_where(group) is None and where is not None
    return replace(dated, where=Found(where, words, 1)) if meets and where is not None else dated
