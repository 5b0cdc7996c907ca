"""Days told by the order of two encounters: "Before the talks with Birk, Ash phoned Cole", "met Birk after talks with
Cole": the one is no later than the day of the other, however late the report."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from summitry.extract.accounts import choose_when
from summitry.extract.context.event_days import encounter_before
from summitry.extract.coreference import Group
from summitry.extract.details.trees import token_at
from summitry.extract.events.triggers import kind_of
from summitry.extract.setting import Setting
from summitry.extract.telling import Telling
from summitry.extract.text.syntax import children, governing_verb, is_verbal, outermost, subjects
from summitry.extract.text.words import Word
from summitry.model.encounter import When

_AFTER, _BEFORE = frozenset(("after", "following")), frozenset(("before", "ahead"))
_NEAR, _SHORT = timedelta(days=3), timedelta(days=1)


def in_order(setting: Setting, groups: Sequence[Group], telling: Telling, last: date) -> When | None:
    """The days just before those of the past encounter that it is told to come before, or just after."""
    passage = setting.story.passages[telling.mention.sentence]
    token = token_at(passage, telling.mention.start)
    for other, comes_first in _ordered(token) if token is not None else ():
        days = _days_of(groups, telling, other, passage.sentence.start + other.idx)
        if days is None or days.end > last or days.end - days.start > _SHORT:
            continue
        if comes_first:
            return When(days.start - _NEAR, days.end, f"before {days.end.isoformat()}")
        return When(days.start, min(last, days.end + _NEAR), f"after {days.start.isoformat()}")
    return None


def _ordered(token: Word) -> Iterator[tuple[Word, bool]]:
    """The encounter words that this one is told to come before (true) or after (false)."""
    whole = outermost(token)
    if whole.dep_ in ("pobj", "pcomp"):
        yield from ((one, True) for one in _at(whole.head.head) if whole.head.lower_ in _AFTER)
        yield from ((one, False) for one in _at(whole.head.head) if whole.head.lower_ in _BEFORE)
    verb = token if is_verbal(token) else governing_verb(token)
    for link in verb.children if verb is not None else ():
        if link.dep_ in ("prep", "advmod") and link.lower_ in _AFTER | _BEFORE and whole.head is not link:
            yield from ((one, link.lower_ in _BEFORE) for one in _under(link))


def _at(upper: Word) -> list[Word]:
    """The encounter words of a clause by its verb, or that noun: "the call came", "was the fifth call", "met"."""
    about = [upper, *subjects(upper), *children(upper, "attr")] if is_verbal(upper) else [upper]
    return [one for one in about if kind_of(one) is not None]


def _under(link: Word) -> list[Word]:
    """ "before the talks", "ahead of the talks", "after meeting Birk"."""
    links = [link, *(t for t in children(link, "prep") if t.lower_ in ("of", "to"))]
    return [t for one in links for t in children(one, "pobj", "pcomp") if kind_of(t) is not None]


def _days_of(groups: Sequence[Group], telling: Telling, other: Word, at: int) -> When | None:
    """The days of the encounter told at that offset of the document, else of the one of its kind told last before."""
    for group in groups:
        if telling not in group.tellings and any(t.mention.start <= at < t.mention.end for t in group.tellings):
            return choose_when(group)
    return encounter_before(groups, telling, other)
