"""What came of a wish, a plan or a report, told beside it in words that name no encounter.

"Asked for a meeting but did not get one", "The appointment has been put back", "The palace called the report false".
The words are lexicon/data/words/upshots.tsv.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from summitry import lexicon
from summitry.extract.accounts import choose_status
from summitry.extract.coreference import Group
from summitry.extract.details.trees import token_at
from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.telling import Found, Telling
from summitry.extract.text.syntax import ancestors, is_verbal
from summitry.model.terms import COMING, OFF, Status

_HEARSAY = re.compile(
    r"(?i)\b(?:according to|reportedly|allegedly|(?:reports?|rumou?rs?|claims?|story|stories) (?:that|of))\b"
)
_OF_ANOTHER = re.compile(r", (?:who|whom|whose|which)\b[^,]*$")
_CURLY = str.maketrans("’‘“”", "''\"\"")
_SAME, _NEXT, _BOTH, _TOLD = "same", "next", "both", "told"


@dataclass(frozen=True, slots=True)
class Upshot:
    """status: what it makes of a plan. of: of what the words speak. where: "same" sentence, "next" one or "both"."""

    status: str
    of: frozenset[str]
    where: str
    words: re.Pattern[str]


@cache
def _upshots() -> tuple[Upshot, ...]:
    parts: dict[str, str] = {}
    found = []
    for status, of, where, pattern in lexicon.words("upshots"):
        for name, part in parts.items():
            pattern = pattern.replace(name, part)
        if status.startswith("{"):
            parts[status] = pattern
        else:
            found.append(Upshot(status, frozenset(of.split("|")), where, re.compile(pattern, re.IGNORECASE)))
    return tuple(found)


@cache
def _telling(where: str, kinds: frozenset[str], claimed: bool) -> tuple[Upshot, ...]:
    """Those that can stand there and speak of encounters of the kinds. claimed: as in ``_search``."""
    there = (u for u in _upshots() if u.where in (where, _BOTH) and u.of & kinds)
    return tuple(u for u in there if claimed or _TOLD not in u.of)


@cache
def _any(where: str, kinds: frozenset[str], claimed: bool) -> re.Pattern[str]:
    """All of their words, to look once."""
    return re.compile("|".join(u.words.pattern for u in _telling(where, kinds, claimed)), re.IGNORECASE)


def follow_up(setting: Setting, groups: Sequence[Group]) -> None:
    """Give the encounters that are only wished for, planned or reported the status that the words beside them tell."""
    for group in groups:
        kinds = _kinds(group)
        told = _upshot(setting, group, groups, kinds) if kinds else None
        if told is not None:
            last = max(t.mention.sentence for t in group.tellings)
            group.tellings[:] = [
                replace(t, status=told) if t.status and t.mention.sentence <= last else t for t in group.tellings
            ]


def _kinds(group: Group) -> frozenset[str]:
    """Which words can speak of the group."""
    status = choose_status(group)
    if status is Status.SCHEDULED:
        return frozenset(("plan", "had")) if any(t.was_planned for t in group.tellings) else frozenset(("plan",))
    names = {Status.FLOATED: "wish", Status.HELD: "told", Status.CANCELLED: "off", Status.DENIED: "off"}
    return frozenset((names[status],)) if status in names else frozenset()


def _upshot(setting: Setting, group: Group, groups: Sequence[Group], kinds: frozenset[str]) -> Found[Status] | None:
    last = group.tellings[-1]
    passages, at = setting.story.passages, last.mention.sentence
    sentence = passages[at].sentence
    claimed = _is_the_claim(passages[at], last, _TOLD in kinds)
    if _TOLD in kinds and not claimed:
        return None
    begin = last.mention.end - sentence.start
    if last.status is not None and last.status.span.start >= sentence.start:
        begin = min(begin, last.status.span.end - sentence.start)
    rivals = [t for other in groups if other is not group for t in other.tellings if t.mention.sentence == at]
    found = _search(sentence.text, begin, _SAME, kinds, claimed)
    where = sentence
    if found is None and at + 1 < len(passages):
        where = passages[at + 1].sentence
        found = _search(where.text, 0, _NEXT, kinds, claimed)
    if found is None or any(_is_nearer(t, last) for t in rivals):
        return None
    status, start, end = found
    value = (Status.DENIED if "wish" in kinds else Status.CANCELLED) if status == "off" else Status(status)
    return Found(value, setting.story.document.span(where.start + start, where.start + end))


def _is_the_claim(passage: Passage, told: Telling, hearsay: bool) -> bool:
    """Whether the encounter is what its sentence claims, and so what "the palace denied this" is of; it is not in "Ash
    met Birk and said that he had lied". hearsay: only where the sentence says that it is told by somebody."""
    token = token_at(passage, told.mention.start)
    above = {token.i, *(t.i for t in ancestors(token))} if token is not None else set()
    claims = [t.i in above for t in passage.words if t.dep_ == "ccomp" and is_verbal(t) and is_verbal(t.head)]
    return all(claims) and (not hearsay or bool(claims) or _HEARSAY.search(passage.sentence.text) is not None)


def _is_nearer(other: Telling, told: Telling) -> bool:
    """Whether another encounter of the sentence, told behind this one, is as open."""
    return other.mention.start > told.mention.start and other.status is not None and other.status.value in COMING | OFF


def _search(text: str, begin: int, where: str, kinds: frozenset[str], claimed: bool) -> tuple[str, int, int] | None:
    """The status, and where its words begin and end in the text. claimed: what is denied there is the encounter."""
    text, upshots = text.translate(_CURLY), _telling(where, kinds, claimed)
    if where == _SAME and _any(where, kinds, claimed).search(text, begin) is None:
        return None
    for upshot in upshots:
        opens = where == _NEXT and upshot.where == _NEXT
        found = upshot.words.match(text) if opens else upshot.words.search(text, begin)
        if found is not None and not _OF_ANOTHER.search(text, begin, found.start()):
            return upshot.status, found.start(), found.end()
    return None
