"""Meetings with a host to whose country the text says, in whatever words, that the other side goes.

"Ash flies to Peru this weekend. He will meet the president." A journey that is no encounter of its own (of a candidate,
of one who returns) is not parsed for; its words near the meeting still tell where that is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from summitry.extract.accounts import choose_status, choose_when, choose_where
from summitry.extract.coreference import Group
from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.telling import Found
from summitry.lexicon import places, word_forms
from summitry.model.document import Span
from summitry.model.encounter import Place
from summitry.model.terms import Kind, Status

Journey = tuple[str | None, str | None]
_NEAR = 4
_REAL = (Status.HELD, Status.ONGOING, Status.SCHEDULED)
_CODE = 3
_PEOPLE = ("person", "office", "pronoun")
_NAME = r"(?P<place>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,2})"
_GOES = re.compile(
    r"\b(?P<verb>visit(?:s|ed|ing)?|(?:visit|trip|tour|journey|stop|swing|travel|travels|travel?led|travel?ling|fly|flies|"
    r"flew|flying|flown|head|heads|headed|heading|arrives?|arrived|arriving|land|lands|landed|landing|go|goes|went|going|"
    r"return|returns|returned|returning|came|come|comes|coming)(?: \w+){0,2}? (?:to|in|into|for))"
    r" (?:the )?" + _NAME
)
_ASKED = re.compile(r"\b(?:invit\w+|ask(?:s|ed|ing)?|urg(?:ed|es|ing)|not|never|refus\w+|could|may|might|would)\b")
_CLAUSE = re.compile(r"\b(?:said|says|saying|told|tells|telling|that|when|while|as|whose|where)\b")
_OWNING = re.compile(r"[’'](?:s\b)?")
_NOUNS = ("visit", "trip", "tour", "journey", "stop", "swing", "travel", "travels")
_DROPPED = re.compile(r"\b(?:cancel\w+|scrap\w+|postpon\w+|delay\w+|shelv?e\w*|call\w* off|put off|drop\w*)\b")
_WEEKS = timedelta(days=31)


def place_with_host_visited(setting: Setting, groups: Sequence[Group]) -> None:
    """Give meetings without a place that to which words near by say that one side goes, the other being at home."""
    unmade = frozenset(journey for group in groups for journey in _unmade(group))
    for group in groups:
        if group.kind is not Kind.MEETING or any(t.where or t.occasion or t.past for t in group.tellings):
            continue
        found = {place.country: (place, span) for place, span in _led_to(setting, group, unmade)}
        if len(found) == 1:
            place, span = next(iter(found.values()))
            group.tellings[0] = replace(group.tellings[0], where=Found(place, span, 1))


def _unmade(group: Group) -> Iterator[Journey]:
    """Journeys that were called off, or are only talked of."""
    place = choose_where(group)
    if group.kind is Kind.VISIT and place is not None and choose_status(group) not in _REAL:
        yield from ((name, place.country) for name in group.names)


def _led_to(setting: Setting, group: Group, unmade: frozenset[Journey]) -> Iterator[tuple[Place, Span]]:
    """The places near the meeting to which one side goes and where another is at home, nearest first."""
    homes = {p.participant.name: p.participant.polity for p in group.parties}
    lands = {code for code in homes.values() if code and len(code) == _CODE and code.isupper()}
    if len(set(homes.values())) < 2:
        return
    at = group.tellings[0].mention.sentence
    reach = _NEAR if choose_status(group) in _REAL else 0
    passages = setting.story.passages[max(0, at - reach) : at + reach + 1]
    for passage in sorted(passages, key=lambda one: abs(one.sentence.index - at)):
        for goes in _GOES.finditer(passage.sentence.text):
            if reach and _DROPPED.search(passage.sentence.text):
                break
            place = _place(goes["place"])
            if place is None or place[0].country not in lands or _is_asked(passage, goes):
                continue
            if not _is_now(setting, group, passage):
                continue
            traveller = _who(passage, goes)
            if reach and (traveller, place[0].country) in unmade:
                continue
            if traveller in homes and homes[traveller] != place[0].country:
                start = passage.sentence.start + goes.start("place")
                yield place[0], setting.story.document.span(start, start + len(place[1]))


def _is_asked(passage: Passage, goes: re.Match[str]) -> bool:
    """ "invited him to visit Peru", "the visiting US secretary", "before flying to Peru": no journey to the meeting."""
    at = passage.sentence.start + goes.start("place")
    in_person = any(m.start <= at < m.end for m in passage.mentions if m.kind in _PEOPLE)
    before = passage.sentence.text[: goes.start()].split()[-3:]
    return (
        in_person
        or "before" in before
        or _ASKED.search(passage.sentence.text, max(0, goes.start() - 40), goes.start()) is not None
    )


def _who(passage: Passage, goes: re.Match[str]) -> str | None:
    """Who is named last before the word of the journey; not "Ash's wife flew to", "Ash said crowds were going to"."""
    start = passage.sentence.start
    at = start + goes.start()
    people = [m for m in passage.mentions if m.kind in _PEOPLE and m.start < at and len(m.parties) == 1]
    if not people:
        return None
    between = passage.sentence.text[people[-1].end - start : goes.start()]
    owns = _OWNING.match(between) is not None or people[-1].text.lower() in ("his", "her")
    others = _CLAUSE.search(between) is not None or (owns and goes["verb"].split()[0] not in _NOUNS)
    return None if others else people[-1].parties[0].participant.name


def _is_now(setting: Setting, group: Group, passage: Passage) -> bool:
    """Whether the sentence names no other time than that of the meeting, or these weeks."""
    first, last, when = setting.first_day, setting.last_day, choose_when(group)
    for time in passage.times:
        days = time.when
        if days is None:
            continue
        near = first is not None and last is not None and first - _WEEKS <= days.end and days.start <= last + _WEEKS
        meets = when is None or (when.start <= days.end + _WEEKS and days.start <= when.end + _WEEKS)
        if not (near and meets):
            return False
    return True


def _place(words: str) -> tuple[Place, str] | None:
    """The longest known place with which the words begin."""
    parts = words.split()
    names = (" ".join(parts[:size]).rstrip(".’'") for size in range(len(parts), 0, -1))
    for name in names:
        facts = places().find(name) if name not in word_forms("not_places") else ()
        if facts:
            return Place(name, facts[0].country), name
    return None
