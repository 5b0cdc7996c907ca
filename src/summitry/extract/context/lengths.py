"""How long a stay lasts, told in another sentence: "Ash landed in Oslo on Monday. ... her five-day visit", "The visit
ends on Friday", "She left for Rome on Wednesday"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from summitry.extract.accounts import choose_status, choose_when, choose_where
from summitry.extract.coreference import Group
from summitry.extract.facts.cues import cue
from summitry.extract.facts.since import tokens_of
from summitry.extract.facts.when import lasting, stay_days
from summitry.extract.setting import Setting
from summitry.extract.story import SINGLE, Passage
from summitry.extract.telling import Found
from summitry.extract.text.syntax import children, governing_verb
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.encounter import When
from summitry.model.terms import HAPPENED, Kind, Status

_MADE = HAPPENED | {Status.SCHEDULED}
_BEHIND, _BEFORE = 6, 2  # sentences
_WEEK = timedelta(days=7)
_LONGEST = timedelta(days=14)
_LASTS = re.compile(r"(?i)\blast(?:s|ed|ing)?\s+(?:\w+\s+)?$")
_UNTIL = ("until", "till", "through")
_DEFINITE = frozenset(("the", "this"))


def extend_stays(setting: Setting, groups: Sequence[Group]) -> None:
    """Give the journeys of which a day of arrival is known all their days, as far as the sentences around tell them."""
    last = setting.last_day
    journeys = [group for group in groups if last is not None and _is_dated(group, last)]
    for group in journeys:
        end = max(_ends(setting, group), default=None) if _is_alone(group, journeys) else None
        end = _left_for(group, groups) or end
        if end is not None and last is not None:
            _extend(group, end, last)


def _is_dated(group: Group, last: date) -> bool:
    """A journey of these days, or still to come, known by one day that the text says outright."""
    when = choose_when(group)
    firm = any(t.when and t.when.weight > 1 and t.when.value == when for t in group.tellings)
    journey = group.kind is Kind.VISIT and choose_status(group) in _MADE
    return journey and firm and when is not None and when.start == when.end and last - when.start < _LONGEST


def _is_alone(group: Group, journeys: Sequence[Group]) -> bool:
    """Whether the text tells of no other journey of its people: a length may be that of the whole tour."""
    where = choose_where(group)
    others = [(other, choose_where(other)) for other in journeys if other is not group and other.names & group.names]
    return not any(there is not None and there != where for _, there in others)


def _ends(setting: Setting, group: Group) -> Iterator[date]:
    """The last days that the sentences around give to the journey, by its length or by its end."""
    when, passages = choose_when(group), setting.story.passages
    first = max(0, group.tellings[0].mention.sentence - _BEFORE)
    for passage in passages[first : group.last_sentence + _BEHIND] if when is not None else ():
        for word in passage.words if passage.parse is not None and _is_of_no_other(passage, group) else ():
            if when is None or word.lower_ not in word_forms("journeys") or not _is_known(word):
                continue
            days = stay_days(passage, word) if _is_its_length(passage, word) else None
            end = lasting(when, days).end if days is not None else _day_of_end(passage, word)
            if end is not None and when.start - _WEEK < end < when.start:
                end += _WEEK  # of Friday and Monday, Monday is the first
            if end is not None and when.start < end < when.start + _LONGEST:
                yield end


def _is_its_length(passage: Passage, journey: Word) -> bool:
    """ "her five-day visit", "the visit will last five days"; "her visit came a week after the vote" tells of none."""
    own = {t.i for left in journey.lefts for t in left.subtree}
    start, text = passage.sentence.start, passage.sentence.text
    return any(tokens_of(passage, t) & own or _LASTS.search(text[: t.start - start]) for t in passage.times)


def _day_of_end(passage: Passage, journey: Word) -> date | None:
    """ "The visit ends on Friday", "she wraps up her visit on Friday", "the visit runs until Friday"."""
    verb = governing_verb(journey)
    if verb is None or journey.dep_ not in ("nsubj", "dobj"):
        return None
    deeds = [verb, *(t for t in verb.subtree if t.i > verb.i and t.dep_ in ("xcomp", "pcomp"))]  # "is due to end"
    until = [t for deed in deeds for t in children(deed, "prep") if t.lower_ in _UNTIL]
    if not until and not any(deed.lower_ in small_set("over") or cue("end", deed) is not None for deed in deeds):
        return None
    hung = {t.i for deed in deeds for t in deed.subtree}
    days = [
        t.when
        for t in passage.times
        if t.when is not None and t.when.start == t.when.end and tokens_of(passage, t) & hung
    ]
    return days[0].end if len(days) == 1 else None


def _is_of_no_other(passage: Passage, group: Group) -> bool:
    named = {p.participant.name for m in passage.mentions if m.kind in SINGLE for p in m.parties}
    hosts = {p.participant.name for p in group.parties}
    where = choose_where(group)
    abroad = {
        p.participant.name
        for m in passage.mentions
        for p in m.parties
        if where is not None and p.participant.polity == where.country
    }
    return named <= hosts | abroad


def _is_known(journey: Word) -> bool:
    """ "The five-day visit", "his tour"; "the visit to Rome" may be another one."""
    goes = any(t.lower_ in ("to", "of") and t.dep_ == "prep" for t in journey.rights)
    return not goes and any(t.lower_ in _DEFINITE or t.dep_ == "poss" for t in journey.lefts)


def _left_for(group: Group, groups: Sequence[Group]) -> date | None:
    """The day on which the traveller went on to another land, told behind."""
    when, where = choose_when(group), choose_where(group)
    for other in groups:
        then, there = choose_when(other), choose_where(other)
        on = other.kind is Kind.VISIT and other is not group and other.names == group.names
        on = on and other.tellings[0].mention.frame == "depart" and choose_status(other) in HAPPENED
        on = on and where is not None and there is not None and where.country != there.country
        if when is None or then is None or not on or _begin(group) > _begin(other):
            continue
        if when.start <= then.start < when.start + _LONGEST:
            return then.start
    return None


def _begin(group: Group) -> int:
    return group.tellings[0].mention.start


def _extend(group: Group, end: date, last: date) -> None:
    """Give the telling that has the day the days up to the end, and the status that they make of it."""
    when = choose_when(group)
    for i, telling in enumerate(group.tellings):
        if when is not None and telling.when is not None and telling.when.value == when:
            days = replace(telling.when, value=When(when.start, max(end, when.end), when.anchor))
            status = telling.status
            if status is not None and status.value in HAPPENED:
                now = Status.ONGOING if when.start <= last <= end else Status.HELD
                status = Found(now, status.span, max(2, status.weight))
            group.tellings[i] = replace(telling, when=days, status=status)
