"""Days told from others: "A day earlier she had met Xi" is the day before the encounter, or the day, told of last."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from summitry.extract.accounts import choose_status, choose_when
from summitry.extract.coreference import Group
from summitry.extract.details.trees import token_at
from summitry.extract.reach import layers
from summitry.extract.setting import Setting
from summitry.extract.syntax import governing_verb
from summitry.extract.telling import Found, Telling
from summitry.lexicon import small_set
from summitry.model.encounter import When
from summitry.model.terms import HAPPENED, OFF, Kind, Status
from summitry.temporal import resolve_relative
from summitry.temporal.types import TimeExpression

_NEAR, _NEXT = 3, 2
_PERFECT = frozenset(("has", "have", "had", "'s", "'ve"))
_LASTS = timedelta(days=2)
_FEW, _SEVERAL = timedelta(days=2), timedelta(days=6)
_THAT = re.compile(r"(?i)(?:(?:later|earlier) )?(?:on )?(?:that|the|this)(?: very)?(?: same)? (?:day|date)$")
_A_FEW = re.compile(r"(?i)(?:a few|several|some) days (later|after|afterwards|earlier|before)$")


def date_by_sequence(setting: Setting, groups: Sequence[Group]) -> None:
    """Give encounters that are told as so many days before or after another the days that this means."""
    for group in groups:
        if any(t.when for t in group.tellings):
            continue
        for i, telling in enumerate(group.tellings):
            time = next(_distances(setting, telling), None) if not telling.mention.anaphoric else None
            anchor = _told_before(setting, groups, group, telling) if time is not None else None
            when = _seen_from(time.text, anchor) if time is not None and anchor is not None else None
            if when is not None and time is not None:
                span = setting.story.document.span(time.start, time.end)
                group.tellings[i] = replace(telling, when=Found(when, span, 2))
                break
        else:
            _date_beside(setting, groups, group)


def _date_beside(setting: Setting, groups: Sequence[Group], group: Group) -> None:
    """ "will also meet the king": in the days of what one of its people, or its sides, is told to do just before."""
    first, status = group.tellings[0], choose_status(group)
    open_still = choose_when(group) is None and group.kind is not Kind.VISIT
    if not open_still or status not in (Status.HELD, Status.SCHEDULED) or not _is_also(setting, first):
        return
    place, best = (first.mention.sentence, first.mention.start), None
    for other in groups:
        when = choose_when(other) if other is not group and _goes_with(setting, other, group) else None
        if when is None or when.end - when.start > _LASTS:
            continue
        for one in other.tellings:
            at = (one.mention.sentence, one.mention.start)
            if at < place and place[0] - at[0] <= _NEXT and (best is None or best[0] < at):
                best = (at, when)
    if best is not None:
        words = setting.story.document.span(first.mention.start, first.mention.end)
        group.tellings[0] = replace(first, when=Found(best[1], words, 1))


def _goes_with(setting: Setting, other: Group, group: Group) -> bool:
    """Whether both are past, or both to come, and one person or all sides are of both."""
    if other.kind is Kind.VISIT or group.kind is Kind.CALL is not other.kind:
        return False
    when, status, last = choose_when(other), choose_status(other), setting.last_day
    ahead = choose_status(group) is Status.SCHEDULED
    coming = status is Status.SCHEDULED and when is not None and last is not None and when.end >= last
    alike = coming if ahead else status in HAPPENED
    ours, theirs = ({p.participant.polity for p in one.parties} for one in (group, other))
    return bool(alike and status not in OFF and (group.names & other.names or (not ours - theirs and len(ours) > 1)))


def _is_also(setting: Setting, telling: Telling) -> bool:
    """Whether the encounter's verb, or one that leads to it, has "also" or the like; "has also met" is of any day."""
    passage = setting.story.passages[telling.mention.sentence]
    token = token_at(passage, telling.mention.start)
    verb = governing_verb(token) if token is not None else None
    while verb is not None:
        if verb.tag_ == "VBN" and any(t.lower_ in _PERFECT for t in verb.children):
            return False
        if any(t.lower_ in small_set("besides") for t in verb.children):
            return True
        verb = verb.head if verb.dep_ == "xcomp" else None
    return False


def _seen_from(words: str, anchor: When) -> When | None:
    """The days that words mean, seen from others: "that day", "a few days later", "the next day"."""
    if _THAT.match(words) is not None:
        return When(anchor.start, anchor.end, f"{words.lower()} {anchor.start}") if anchor.start == anchor.end else None
    few = _A_FEW.match(words)
    if few is None:
        return resolve_relative(words, anchor)
    label = f"{words.lower()} {anchor.start}"
    if few[1].lower() in ("earlier", "before"):
        return When(anchor.start - _SEVERAL, anchor.start - _FEW, label)
    return When(anchor.end + _FEW, anchor.end + _SEVERAL, label)


def open_times(setting: Setting, sentence: int) -> list[TimeExpression]:
    """The expressions of a sentence that tell days only from others ("a week earlier", not "now")."""
    times = setting.story.passages[sentence].times
    dated = (t for t in times if t.type == "DATE" and t.value[:1].isdigit())
    return [t for t in (*dated, *(t for t in times if _A_FEW.match(t.text))) if t.when is None]


def _distances(setting: Setting, telling: Telling) -> Iterator[TimeExpression]:
    """The expressions in reach of the encounter word whose days its sentence leaves open."""
    passage = setting.story.passages[telling.mention.sentence]
    start = passage.sentence.start
    times = open_times(setting, telling.mention.sentence)
    if not times:
        return
    trigger = [t for t in passage.words if t.idx <= telling.mention.start - start < t.idx + len(t.text)]
    reach = {i for layer in layers(trigger[0]) for i in layer} if trigger else set()
    for time in times:
        if any(time.start <= start + passage.words[i].idx < time.end for i in reach):
            yield time


def _told_before(setting: Setting, groups: Sequence[Group], group: Group, telling: Telling) -> When | None:
    """The one day, or the days of a gathering, of the encounter told last before this one, or else named last."""
    place = (telling.mention.sentence, telling.mention.start)
    best: tuple[tuple[int, int], When] | None = _named_before(setting, telling)
    for other in groups:
        when = choose_when(other) if other is not group else None
        if when is None or when.end - when.start > _LASTS:
            continue
        for one in other.tellings:
            at = (one.mention.sentence, one.mention.start)
            dated = one.when is not None or (one.occasion is not None and one.occasion.value.when == when)
            if at < place and place[0] - at[0] <= _NEAR and dated and (best is None or best[0] < at):
                best = (at, when)
    return best[1] if best else None


def _named_before(setting: Setting, telling: Telling) -> tuple[tuple[int, int], When] | None:
    """The time named last in the sentences before, where that is a day, with where it is named."""
    at = telling.mention.sentence
    passages = setting.story.passages[max(0, at - _NEAR) : at]
    times = [(p.sentence.index, t.start, t.when) for p in passages for t in p.times if t.when is not None]
    if not times or times[-1][2].start != times[-1][2].end:
        return None
    return times[-1][:2], times[-1][2]
