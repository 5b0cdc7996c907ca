"""Headings of official texts, which name an encounter of the day: "Remarks by President Ash and Premier Birk Before
Bilateral Meeting", "Statement on President Ash's Call with Premier Birk".

Transcripts of what two leaders say to the press as they sit down together are of a meeting under way; what is headed
as said after one is of a meeting held. The heading of a readout or statement is the encounter that its text opens with.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry import lexicon
from summitry.extract.events.candidates import Candidate
from summitry.extract.events.who import polities
from summitry.extract.setting import Setting
from summitry.extract.story import NAMED, EventMention, Mention, Party, Passage
from summitry.extract.telling import Found, Telling
from summitry.model.document import Span
from summitry.model.encounter import Place, When
from summitry.model.terms import Kind, Level, Status

_REMARKS = re.compile(
    r"(?:\w+\s){0,2}(?:remarks|statements|comments)\s+(?:to the press\s+)?(?:by|of)\s+(?P<who>.+?),?\s"
    r"(?P<stage>before|at|in|during|after|following|ahead of|prior to)\s(?:(?:a|an|the|their|its|start|top|of)\s)*"
    r"(?:(?:bilateral|trilateral|quadrilateral|multilateral|virtual|expanded|restricted|working|plenary)[\s-]){0,3}"
    r"(?P<event>meeting|talks|call|luncheon|lunch|dinner|conversation)\b(?!\s+for\b)",
    re.IGNORECASE,
)
_OFFICIAL = re.compile(
    r"(?:\w+[\s-]){0,3}(?:readout|read-out|statement|remarks|background|transcript|summary)\b", re.IGNORECASE
)
_DONE = ("after", "following")
_VIRTUAL = re.compile(r"\bvirtual|\bcall\b|\bvideo", re.IGNORECASE)
_CROWD, _FEWEST = 4, 2
_NEXT = 3
_HEAD = 400
_SPOKEN = re.compile(r"\d{1,2}:\d\d\s*[AaPp]\.?[Mm]|^[A-Z][A-Z .’'-]+:", re.MULTILINE)
_HERE = re.compile(r"\bhere\s+in\s+(?:the\s+)?([A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)")
_PAIR = frozenset((Kind.CALL, Kind.MEETING))


def find_in_heading(passage: Passage, found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The meeting of those whose remarks the heading gives; none where it gives no such remarks."""
    heading = _REMARKS.match(passage.sentence.text) if passage.sentence.index == 0 else None
    if heading is None or passage.parse is None or any(not one.mention.anaphoric for one in found):
        return ()
    stop = passage.sentence.start + heading.end("who")
    people = [m for m in passage.mentions if m.kind in NAMED and m.start < stop and m.parties]
    cast = _cast(people)
    token = next((t for t in passage.words if t.idx == heading.start("event")), None)
    codes = polities(tuple(cast))
    if token is None or len(codes) < _FEWEST or not any(party.level is Level.LEADER for party in cast):
        return ()
    remote = _VIRTUAL.search(heading.group()) is not None
    kind = Kind.CALL if remote else Kind.GATHERING if len(codes) >= _CROWD else Kind.MEETING
    start = passage.sentence.start + heading.start("event")
    mention = EventMention(
        passage.sentence.index,
        start,
        passage.sentence.start + heading.end("event"),
        kind,
        tuple(cast),
        tuple(cast.values()),
        roles=("side",) * len(cast),
        frame="meeting",
    )
    return (Candidate(mention, passage, token),)


def _cast(people: Sequence[Mention]) -> dict[Party, Mention]:
    """Who speaks, one of each polity: "His Majesty King Ash II, King of Elmland" is one."""
    cast: dict[Party, Mention] = {}
    for mention in people:
        for party in mention.parties:
            same = [known for known in cast if known.participant.polity == party.participant.polity]
            if party.participant.polity and not same:
                cast[party] = mention
    return cast


def read_heading(setting: Setting, tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings, those of an official text's heading with what kind of text it heads or its opening says of them."""
    title = setting.story.passages[0].sentence
    if not _OFFICIAL.match(title.text):
        return list(tellings)
    body = [t for t in tellings if 0 < t.mention.sentence <= _NEXT and not t.mention.anaphoric]
    return [_of_heading(setting, t, body) if t.mention.sentence == 0 else t for t in tellings]


def _of_heading(setting: Setting, telling: Telling, body: Sequence[Telling]) -> Telling:
    if telling.mention.anaphoric or telling.mention.kind is Kind.VISIT:
        return telling
    heading = _REMARKS.match(setting.story.passages[0].sentence.text)
    if heading is not None:
        return _under_way(setting, telling, heading["stage"].lower() in _DONE)
    same = next((one for one in body if _is_same(telling, one)), None)
    if same is None or (same.when and telling.when):
        return telling
    said = telling.status is not None and telling.status.weight > 2  # "on the upcoming call"
    status = telling.status if said or same.status is None else same.status
    return replace(telling, mention=replace(telling.mention, kind=same.mention.kind), status=status)


def _is_same(heading: Telling, other: Telling) -> bool:
    """Whether the opening tells of the encounter of the heading: the same people, met or called."""
    kinds = {heading.mention.kind, other.mention.kind}
    names = [{p.participant.name for p in t.mention.parties if p.participant.name} for t in (heading, other)]
    codes = [polities(t.mention.parties) for t in (heading, other)]
    return (len(kinds) == 1 or kinds == _PAIR) and codes[0] == codes[1] and names[0] <= names[1]


def _under_way(setting: Setting, telling: Telling, done: bool) -> Telling:
    """What remarks are made before or after is of the day on which they are made, where they are made."""
    words = setting.story.document.span(telling.mention.start, telling.mention.end)
    status = Found(Status.HELD if done else Status.ONGOING, words, 3)
    first, last = setting.first_day, setting.last_day
    when = telling.when
    if when is None and last is not None and first == last:
        when = Found(When(last, last, f"published {last.isoformat()}"), words, 2)
    where = telling.where
    if where is None and telling.mention.kind is not Kind.CALL:
        where = _printed_place(setting, telling.mention.end) or _said_here(setting)
    return replace(telling, status=status, when=when, where=where)


def _printed_place(setting: Setting, start: int) -> Found[Place] | None:
    """The place printed between the encounter's word in the heading and the first words spoken ("Tokyo, Japan")."""
    document, title = setting.story.document, setting.story.passages[0].sentence
    spoken = _SPOKEN.search(document.text, title.end, title.end + _HEAD)
    if spoken is None:
        return None
    for line in reversed(_lines(document.text, start, spoken.start())):
        place = _place(line.quote)
        if place is not None:
            return Found(place, line, 3)
    return None


def _said_here(setting: Setting) -> Found[Place] | None:
    """ "We are meeting here in New York": where those who speak are."""
    document = setting.story.document
    said = _HERE.search(document.text)
    place = _place(said[1].replace("\n", " ")) if said is not None else None
    return Found(place, document.span(said.start(1), said.end(1)), 2) if said is not None and place else None


def _lines(text: str, start: int, end: int) -> list[Span]:
    found = re.finditer(r"[^\W\d_][^\n*]*[\w.)]", text[start:end])
    return [Span(start + m.start(), start + m.end(), m.group(), text) for m in found]


def _place(line: str) -> Place | None:
    """ "New York, New York" and "Krün, Germany" name a town and what it lies in; "Oval Office" is known by itself."""
    parts = [part.strip() for part in line.split(",")]
    for part in parts:
        facts = lexicon.places().find(part)
        country = lexicon.polities().named(parts[-1])
        fitting = [f for f in facts if country is None or f.country == country.code]
        if fitting:
            return Place(fitting[0].name, fitting[0].country)
    return None
