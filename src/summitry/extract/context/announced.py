"""Plans whose day another sentence tells: "Ash is to meet Birk. ... aides prepare the June 12 summit".

That sentence names the people only in part or not at all, so that it is no telling of its own. Its day is the plan's
where it fits one encounter of the document and no other.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from summitry.extract.accounts import choose_status, choose_when
from summitry.extract.coreference import Group
from summitry.extract.events.triggers import find_triggers
from summitry.extract.facts.when import find_when
from summitry.extract.setting import Setting
from summitry.extract.story import SINGLE, Passage
from summitry.extract.telling import Found
from summitry.model.encounter import When
from summitry.model.terms import Kind, Status

_PLANS = (Status.SCHEDULED, Status.FLOATED, Status.POSTPONED)
_FORMERLY = frozenset(("initially", "originally", "earlier", "previously"))
_LONGEST = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class _Notice:
    """A word of encounter with a day to come, outside all tellings.

    names, codes: the people and polities of its sentence. summit: the word says that leaders meet.
    """

    kind: Kind
    days: Found[When]
    names: frozenset[str]
    codes: frozenset[str]
    summit: bool


def date_announced(setting: Setting, groups: Sequence[Group]) -> None:
    """Give undated plans the day to come that a sentence elsewhere tells of them alone."""
    last = setting.last_day
    open_plans = [g for g in groups if choose_status(g) in _PLANS and choose_when(g) is None]
    if last is None or not open_plans:
        return
    plans = [g for g in groups if choose_status(g) in _PLANS or _is_ahead(g, last)]
    for notice in _notices(setting, groups, last):
        fitting = [g for g in plans if _fits(g, notice)]
        if len(fitting) == 1 and fitting[0] in open_plans and choose_when(fitting[0]) is None:
            group = fitting[0]
            group.tellings[0] = replace(group.tellings[0], when=replace(notice.days, weight=1))


def _is_ahead(group: Group, last: date) -> bool:
    when = choose_when(group)
    return when is not None and when.end > last


def _fits(group: Group, notice: _Notice) -> bool:
    """Whether all whom the sentence names belong to the encounter, and at least one of them is named."""
    parties = [p.participant for p in group.parties]
    names = {p.name for p in parties if p.name}
    codes = {p.polity for p in parties if p.polity}
    if notice.kind is Kind.VISIT and group.kind is Kind.MEETING:
        return bool(names & notice.names) and notice.codes == codes
    if notice.kind is not group.kind:
        return False
    return bool(names & notice.names or (notice.summit and codes & notice.codes)) and notice.codes <= codes


def _notices(setting: Setting, groups: Sequence[Group], last: date) -> Iterator[_Notice]:
    told = {(t.mention.sentence, t.mention.start) for group in groups for t in group.tellings}
    for passage in setting.story.passages:
        ahead = any(t.when and t.when.end > last for t in passage.times)
        if passage.parse is not None and ahead:
            yield from _of_sentence(setting, passage, told, last)


def _of_sentence(setting: Setting, passage: Passage, told: set[tuple[int, int]], last: date) -> Iterator[_Notice]:
    parties = [p.participant for m in passage.mentions for p in m.parties]
    named = [p.participant.name for m in passage.mentions if m.kind in SINGLE for p in m.parties]
    names, codes = frozenset(n for n in named if n), frozenset(p.polity for p in parties if p.polity)
    triggers = () if any(t.lower_ in _FORMERLY for t in passage.words) else find_triggers(passage.words)
    for trigger in triggers:
        if trigger.word.frame == "stay":  # "was" alone tells of no encounter ("a visit that was to begin on Friday")
            continue
        at = passage.sentence.start + trigger.token.idx
        found = find_when(setting.story, passage, trigger.token) if (passage.sentence.index, at) not in told else None
        if found is not None and found.value.start > last and found.value.end - found.value.start < _LONGEST:
            yield _Notice(trigger.word.kind, found, names, codes, trigger.word.lemma == "summit")
