"""Who is a guest in the document: a meeting with "the visiting minister" is in the country of the other side."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry.extract.accounts import choose_status
from summitry.extract.coreference import Group
from summitry.extract.setting import Setting
from summitry.extract.story import NAMED, SINGLE, Mention, Story
from summitry.extract.telling import Found
from summitry.model.document import Span
from summitry.model.encounter import Place
from summitry.model.terms import Kind, Status

_VISITING = re.compile(
    r"(?i)(?<!is )(?<!was )(?<!are )(?<!were )(?<!while )(?<!after )\bvisiting\s+"
    r"(?:(?!(?:with|a|an|the|his|her|their|in|to|at|from)\b)[\w'’]+,?[\s-]+){0,6}$"
)
_CAME = re.compile(
    r"\b(?:(?:arrived|arriving|arrives|landed|flew in|flew|touched down|came) here|(?:is|was) in the country)\b"
)
_CAME_WORDS = (" here", " in the country")
""" One of these stands in each of them. """
_AS_SUBJECT = re.compile(r"(?:\s+\([^)]*\))?(?:,[^,]*,)?(?: (?:who|also|has|had|have|just|today|late|early))*,? $")
_NOW = (Status.HELD, Status.ONGOING, Status.SCHEDULED)
_CODE = 3


def place_with_host(setting: Setting, groups: Sequence[Group]) -> None:
    """Give meetings without a place the country of the one side that is no guest of it."""
    guests = find_guests(setting.story)
    if not guests:
        return
    for group in groups:
        plain = group.kind is Kind.MEETING and choose_status(group) in _NOW
        if plain and not any(t.where or t.occasion or t.past for t in group.tellings):
            _at_host(group, guests)


def find_guests(story: Story) -> dict[str, Span]:
    """The people whom the document calls visiting, or who "arrived here", with the words."""
    found: dict[str, Span] = {}
    for passage in story.passages:
        told = any(words in passage.sentence.text for words in _CAME_WORDS)  # sooner looked for
        came = _CAME.search(passage.sentence.text) if told else None
        if came is not None:
            comer = _comer(story, passage.mentions, passage.sentence.start + came.start())
            if comer is not None:
                found.setdefault(comer, story.document.span(*(passage.sentence.start + at for at in came.span())))
        if "isiting" not in passage.sentence.text:
            continue
        for mention in passage.mentions:
            name = _visitor(story, passage.sentence.start, mention)
            if name is not None:
                found.setdefault(name, story.document.span(mention.start, mention.end))
    return found


def _comer(story: Story, mentions: Sequence[Mention], at: int) -> str | None:
    """The subject of the words for the coming ("Ash arrived here on Monday"; not "Ash said the flu came here")."""
    before = [m for m in mentions if m.kind in SINGLE and m.start < at and len(m.parties) == 1]
    found = (m for m in before if _AS_SUBJECT.match(story.document.text, m.end, at))
    return next((m.parties[0].participant.name for m in found), None)


def _visitor(story: Story, start: int, mention: Mention) -> str | None:
    before = story.document.text[max(start, mention.start - 40) : mention.head]
    if mention.kind not in NAMED or len(mention.parties) != 1 or not _VISITING.search(before):
        return None
    return mention.parties[0].participant.name


def _at_host(group: Group, guests: dict[str, Span]) -> None:
    names = [p.participant.name for p in group.parties]
    hosts = {p.participant.polity for p in group.parties if p.participant.name not in guests}
    code = next(iter(hosts), None)
    guest = next((name for name in names if name in guests), None)
    if guest is None or len(hosts) != 1 or code is None or len(code) != _CODE or not code.isupper():
        return
    group.tellings[0] = replace(group.tellings[0], where=Found(Place(None, code), guests[guest], 1))
