"""Days told from others: "A day earlier she had met Xi" is the day before the encounter, or the day, told of last."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from summitry.extract.accounts import choose_status, choose_when
from summitry.extract.coreference import Group
from summitry.extract.details.trees import token_at
from summitry.extract.setting import Setting
from summitry.extract.telling import Found, Telling
from summitry.extract.text.reach import layers
from summitry.extract.text.syntax import governing_verb, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.encounter import When
from summitry.model.terms import HAPPENED, OFF, Kind, Status
from summitry.temporal import Reference, find_times, resolve_relative
from summitry.temporal.days import month, week_of, year
from summitry.temporal.types import TimeExpression

_NEAR, _NEXT = 5, 2
_BESIDE = (Status.HELD, Status.SCHEDULED, Status.CANCELLED, Status.DENIED)
_PERFECT = frozenset(("has", "have", "had", "'s", "'ve"))
_LASTS = timedelta(days=2)
_WEEK = timedelta(days=7)
_FEW, _SEVERAL = timedelta(days=2), timedelta(days=6)
_THAT = re.compile(
    r"(?i)(?:(?:later|earlier) )?(?:on )?(?:that|the|this)(?: very)?(?: same)? "
    r"(?:day|date|morning|afternoon|evening|night)$"
)
_IN_THE_DAY = re.compile(r"(?i)(?:earlier|later) in the day")
_A_FEW = re.compile(
    r"(?i)(?:(?:just|only) )?(?:(?:a few|several|some|a couple of) )?days (later|after|afterwards|earlier|before)$"
)
_CLOCK = re.compile(r"\d")
_THAT_MONTH = re.compile(r"(?i)that ([a-z]+)$")
_THAT_UNIT = re.compile(r"(?i)(?:(later|earlier) )?(?:in )?(?:that|the same)(?: same)? (week|month|year)$")
_YEAR, _MONTH = timedelta(days=366), timedelta(days=31)
_LONG = (
    (re.compile(r"(?i)that (?!day|week|night|morning|afternoon|evening)[a-z]+$|\byears?\b"), _YEAR),
    (re.compile(r"(?i)\bmonths?\b|\bweeks\b"), _MONTH),
    (_A_FEW, _MONTH),
)
""" How long a time may be at most from which others are counted, by their words; else a day or two. """


def date_by_sequence(setting: Setting, groups: Sequence[Group]) -> None:
    """Give encounters that are told as so many days before or after another the days that this means."""
    for group in groups:
        if any(t.when for t in group.tellings):
            group.tellings[:] = [_in_the_day(setting, groups, telling) for telling in group.tellings]
            continue
        for i, telling in enumerate(group.tellings):
            time = next(_distances(setting, telling), None) if not telling.mention.anaphoric else None
            anchor = _told_before(setting, groups, telling, time) if time is not None else None
            words = _led(setting, time) if time is not None else ""
            when = _seen_from(words, anchor) if time is not None and anchor is not None else None
            if when is not None and time is not None:
                span = setting.story.document.span(time.start, time.end)
                group.tellings[i] = replace(telling, when=Found(when, span, 2))
                break
        else:
            _date_beside(setting, groups, group)


def _in_the_day(setting: Setting, groups: Sequence[Group], telling: Telling) -> Telling:
    """ "Earlier in the day she met Xi": on the day told of just before, if one is; else on the article's own."""
    if telling.when is None or _IN_THE_DAY.fullmatch(telling.when.span.quote) is None:
        return telling
    times = setting.story.passages[telling.mention.sentence].times
    time = next((t for t in times if t.start == telling.when.span.start), None)
    anchor = _told_before(setting, groups, telling, time) if time is not None else None
    if anchor is None or anchor.start != anchor.end:
        return telling
    before = setting.story.passages[max(0, telling.mention.sentence - 1)]
    right_before = any(t.when is not None and t.when.end == anchor.end for t in before.times)
    if not timedelta() <= telling.when.value.end - anchor.end <= (_WEEK if right_before else _LASTS):
        return telling
    return replace(telling, when=replace(telling.when, value=anchor))


def _date_beside(setting: Setting, groups: Sequence[Group], group: Group) -> None:
    """ "will also meet the king": in the days of what one of its people, or its sides, is told to do just before."""
    first, status = group.tellings[0], choose_status(group)
    open_still = choose_when(group) is None and group.kind is not Kind.VISIT
    if not open_still or status not in _BESIDE or not _is_also(setting, first):
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
    ours_to_be = choose_status(group)
    coming = status is Status.SCHEDULED and when is not None and last is not None and when.end >= last
    alike = (ours_to_be is not Status.SCHEDULED and status in HAPPENED) or (ours_to_be is not Status.HELD and coming)
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


def _led(setting: Setting, time: TimeExpression) -> str:
    """The words of a time, with a "later" or "earlier" before them."""
    before = setting.story.document.text[max(0, time.start - 8) : time.start].lower()
    step = next((word for word in ("later", "earlier") if before.rstrip().endswith(word)), "")
    return f"{step} {time.text}" if step and _THAT_UNIT.match(time.text) else time.text


def _seen_from(words: str, anchor: When) -> When | None:
    """The days that words mean, seen from others: "that day", "a few days later", "the next day"."""
    if _THAT.match(words) is not None:
        return When(anchor.start, anchor.end, f"{words.lower()} {anchor.start}") if anchor.start == anchor.end else None
    few = _A_FEW.match(words)
    label = f"{words.lower()} {anchor.start}"
    month = _THAT_MONTH.match(words)
    if month is not None:
        named = (t.when for t in find_times(f"{month[1]} {anchor.start.year}", Reference()))
        return next((When(w.start, w.end, label) for w in named if w is not None and w.end - w.start < _MONTH), None)
    unit = _THAT_UNIT.match(words)
    if unit is not None:
        return _in_that_unit(unit, anchor, label)
    if few is None:
        return resolve_relative(words, anchor)
    if anchor.end - anchor.start > _LASTS:
        return When(anchor.start, anchor.end, label)  # "days later" than what was in July
    if few[1].lower() in ("earlier", "before"):
        return When(anchor.start - _SEVERAL, anchor.start - _FEW, label)
    return When(anchor.end + _FEW, anchor.end + _SEVERAL, label)


def _in_that_unit(found: re.Match[str], anchor: When, label: str) -> When | None:
    """ "that month", "later that month", seen from a day of it, or from itself."""
    step, unit, day = (found[1] or "").lower(), found[2].lower(), anchor.start
    first, last = {"week": week_of(day), "month": month(day.year, day.month), "year": year(day.year)}[unit]
    if not anchor.end <= last:
        return None
    if step == "later" and anchor.end < last:
        return When(anchor.end + timedelta(days=1), last, label)
    if step == "earlier" and day > first:
        return When(first, day - timedelta(days=1), label)
    return When(first, last, label)


def open_times(setting: Setting, sentence: int) -> list[TimeExpression]:
    """The expressions of a sentence that tell days only from others ("a week earlier", not "now")."""
    times = setting.story.passages[sentence].times
    dated = (t for t in times if t.type in ("DATE", "TIME") and t.value[:1].isdigit() and not _CLOCK.search(t.text))
    return [t for t in (*dated, *(t for t in times if _A_FEW.match(t.text))) if t.when is None]


def _distances(setting: Setting, telling: Telling) -> Iterator[TimeExpression]:
    """The expressions in reach of the encounter word whose days its sentence leaves open."""
    passage = setting.story.passages[telling.mention.sentence]
    start = passage.sentence.start
    times = open_times(setting, telling.mention.sentence)
    if not times:
        return
    trigger = [t for t in passage.words if t.idx <= telling.mention.start - start < t.idx + len(t.text)]
    reach = {i for layer in layers(trigger[0]) for i in layer} | _links(trigger[0]) if trigger else set()
    for time in times:
        words = (passage.words[i] for i in reach)  # "earlier that day" is one of them
        if any(start + t.idx < time.end and time.start < start + t.idx + len(t.text) for t in words):
            yield time


def _links(token: Word) -> set[int]:
    """ "Four weeks after that, Ash flew to Oslo": the "after" of the verb, whose noun no encounter's day is."""
    verb = governing_verb(token)
    while verb is not None and verb.tag_ == "VB" and verb.dep_ == "advcl" and is_verbal(verb.head):
        verb = verb.head  # "flew to Oslo to see Birk"
    words = (token, *token.children, *(verb.children if verb is not None else ()))
    return {t.i for t in words if t.lower_ in ("after", "before")}


def _told_before(setting: Setting, groups: Sequence[Group], telling: Telling, time: TimeExpression) -> When | None:
    """The days of the encounter told last before this one, or else named last: one or two, unless words count from a
    longer time ("that November", "the following month")."""
    place = (telling.mention.sentence, telling.mention.start)
    past = telling.status is None or telling.status.value in HAPPENED
    longest = next((length for pattern, length in _LONG if past and pattern.search(time.text)), timedelta())
    beside = [t.when for t in setting.story.passages[place[0]].times if t.start < time.start and t.when is not None]
    if beside:  # "he was killed in July; she flew there days later"
        return beside[-1] if beside[-1].end - beside[-1].start <= longest else None
    best: tuple[tuple[int, int], When] | None = _named_before(setting, telling, longest)
    for other in groups:
        when = choose_when(other) if telling not in other.tellings else None
        so_told = any(t.when and t.when.span.start == time.start for t in other.tellings)
        if when is None or when.end - when.start > max(longest, _LASTS) or so_told:
            continue
        for one in other.tellings:
            at = (one.mention.sentence, one.mention.start)
            dated = one.when is not None or (one.occasion is not None and one.occasion.value.when == when)
            if at < place and place[0] - at[0] <= _NEAR and dated and (best is None or best[0] < at):
                best = (at, when)
    return best[1] if best else None


def _named_before(setting: Setting, telling: Telling, longest: timedelta) -> tuple[tuple[int, int], When] | None:
    """The time named last in the sentences before, where that is a day or no longer, with where it is named."""
    at = telling.mention.sentence
    passages = setting.story.passages[max(0, at - _NEAR) : at]
    times = [(p.sentence.index, t.start, t.when) for p in passages for t in p.times if t.when is not None]
    if not times or times[-1][2].end - times[-1][2].start > longest:
        return None
    return times[-1][:2], times[-1][2]
