"""Days told from an event that the document dates elsewhere: "on the day of the raid", "three weeks after the call".

The event is an encounter told before, or a noun that another sentence gives a day ("a raid on November 6").
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from summitry.extract.accounts import choose_when
from summitry.extract.coreference import Group
from summitry.extract.details.trees import token_at
from summitry.extract.events.triggers import kind_of
from summitry.extract.setting import Setting
from summitry.extract.telling import Found, Telling
from summitry.extract.text.syntax import ancestors, children
from summitry.extract.text.words import Word
from summitry.model.encounter import When
from summitry.model.terms import HAPPENED, Kind
from summitry.temporal import resolve_relative

_PART = r"(?P<part>day|night|morning|afternoon|evening|eve)\s+of"
_AFTER = (
    r"(?P<apart>(?P<few>(?:just\s+)?)(?:[\w-]+\s+)?(?P<unit>hours?|days?|weeks?|months?|fortnight)\s+(?:after|before))"
)
_LINKED = re.compile(
    rf"\b(?:the\s+(?:very\s+)?{_PART}|{_AFTER})\s+(?:the|that|this|their|his|her|its|it)\b", re.IGNORECASE
)
_CLAUSES = ("ccomp", "relcl", "parataxis", "ROOT")
_LASTS = timedelta(days=2)
_DAY = timedelta(days=1)
_TOGETHER = (Kind.MEETING, Kind.GATHERING)


def date_by_events(setting: Setting, groups: Sequence[Group]) -> None:
    """Give encounters that are told by their distance from a dated event the days that this means."""
    for group in groups:
        if any(t.when for t in group.tellings):
            continue
        for i, telling in enumerate(group.tellings):
            found = _told(setting, groups, telling) if not telling.mention.anaphoric else None
            if found is not None:
                group.tellings[i] = replace(telling, when=found)
                break


def _told(setting: Setting, groups: Sequence[Group], telling: Telling) -> Found[When] | None:
    passage = setting.story.passages[telling.mention.sentence]
    found = _LINKED.search(passage.sentence.text)
    token = token_at(passage, telling.mention.start) if found is not None else None
    if found is None or token is None:
        return None
    end = found.end("part" if found["part"] else "apart")
    link = next((t for t in passage.words if t.idx + len(t.text) >= end + (3 if found["part"] else 0)), None)
    noun = next(iter(children(link, "pobj")), None) if link is not None else None
    if link is None or noun is None or not _reaches(token, link):
        return None
    anchor = encounter_before(groups, telling, noun) or next(_dated(setting, noun), None)
    days = _seen_from(found, anchor) if anchor is not None else None
    last, past = setting.last_day, telling.status is not None and telling.status.value in HAPPENED
    if days is None or (past and last is not None and days.start > last):
        return None
    start = passage.sentence.start
    return Found(days, setting.story.document.span(start + found.start(), start + found.end()), 2)


def _reaches(token: Word, link: Word) -> bool:
    """Whether the words of the distance hang on the encounter's word, or on its clause."""
    if token.i in {t.i for t in link.subtree}:
        return False
    for word in (token, *ancestors(token)):
        if link.i in {t.i for t in word.subtree}:
            return True
        if word.dep_ in _CLAUSES:
            return False
    return False


def encounter_before(groups: Sequence[Group], telling: Telling, noun: Word) -> When | None:
    """The days of the encounter of that kind which is told last before this one."""
    kind, place = kind_of(noun), (telling.mention.sentence, telling.mention.start)
    kinds = _TOGETHER if kind in _TOGETHER or noun.lower_ == "it" else (kind,)
    told: list[tuple[tuple[int, int], When]] = []
    for group in groups:
        when = choose_when(group) if group.kind in kinds and telling not in group.tellings else None
        if when is not None and when.end - when.start <= _LASTS:
            told += [(at, when) for t in group.tellings if (at := (t.mention.sentence, t.mention.start)) < place]
    return max(told)[1] if told else None


def _dated(setting: Setting, noun: Word) -> Iterator[When]:
    """The days that sentences give to a noun: "a raid on May 3", "the May 3 raid", "the raid took place on May 3"."""
    for passage in setting.story.passages:
        text, start = passage.sentence.text, passage.sentence.start
        for time in passage.times if noun.lower_ in text.lower() else ():
            short = time.when is not None and time.when.end - time.when.start <= _LASTS
            before, behind = text[: time.start - start], text[time.end - start :]
            if time.when is not None and short and _is_of(noun.lower_, before, behind):
                yield time.when


def _is_of(noun: str, before: str, behind: str) -> bool:
    """Whether a time between these words is that of the noun."""
    word = re.escape(noun)
    happened = r"(?:took\s+place|happened|occurred|came|began|was(?:\s+held)?)\s+(?:(?:early|late)\s+)?"
    led = re.compile(rf"(?i)\b{word}\s+(?:{happened})?(?:on|of)\s+(?:the\s+)?$")
    return led.search(before) is not None or re.match(rf"(?i)(?:[’']s)?\s+(?:\w+\s+)?{word}\b", behind) is not None


def _seen_from(found: re.Match[str], anchor: When) -> When | None:
    if found["part"]:
        day = anchor.start - _DAY if found["part"].lower() == "eve" else anchor.start
        return When(day, day, f"{found['part'].lower()} of {anchor.start}")
    return resolve_relative(found["apart"], anchor) if anchor.start == anchor.end else None
