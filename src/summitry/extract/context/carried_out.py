"""Plans that the document itself tells as carried out, in other words and with days of their own.

"When she gets there she will meet Ash", written before; further down "shortly after landing on Tuesday she met Ash".
The two are one encounter, whose status is the latest that the document asserts (CODEBOOK.md, rule 3). Told in the other
order ("met on Tuesday and will meet soon") the plan is another one.
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from summitry.extract.accounts import choose_status, choose_when, choose_where
from summitry.extract.coreference import Group
from summitry.extract.events.who import polities
from summitry.extract.setting import Setting
from summitry.extract.telling import Found, Telling
from summitry.model.encounter import When
from summitry.model.terms import HAPPENED, Kind, Status

T = TypeVar("T")
_NEWS = timedelta(days=7)
_GOES_ON = re.compile(r"(?i)\b(?:continu|resum|reconven)\w+")


def carry_out(setting: Setting, groups: list[Group]) -> None:
    """Join the plans that lie behind the document with the one encounter just held that can be what came of them."""
    last = setting.last_day
    deeds = [group for group in groups if last is not None and _is_just_done(group, last)]
    for plan in [group for group in groups if deeds and _is_open(setting, group)]:
        came = [deed for deed in deeds if _is_of(plan, deed)]
        if len(came) == 1:
            came[0].tellings.extend(map(_without_guesses, plan.tellings))
            came[0].tellings.sort(key=lambda telling: telling.mention.start)
            groups.remove(plan)


def _is_just_done(group: Group, last: date) -> bool:
    """Whether it is told outright as held in the last days, or as going on."""
    when = choose_when(group)
    firm = any(t.status and t.status.weight > 1 and t.status.value in HAPPENED for t in group.tellings)
    return (
        firm
        and choose_status(group) in HAPPENED
        and when is not None
        and last - _NEWS <= when.end
        and when.start <= last
    )


def _is_open(setting: Setting, group: Group) -> bool:
    """Whether it is a plan, and not of another encounter by its words ("a second summit", "will resume talks")."""
    if choose_status(group) is not Status.SCHEDULED or any(t.another or t.past for t in group.tellings):
        return False
    sentences = (setting.story.passages[t.mention.sentence].sentence for t in group.tellings)
    return not any(_GOES_ON.search(sentence.text) for sentence in sentences)


def _is_of(plan: Group, deed: Group) -> bool:
    """Whether plan and deed are of the same kind and people, and neither day nor place nor occasion sets them apart."""
    before = plan.tellings[-1].mention.start < deed.tellings[0].mention.start
    same = plan.kind is deed.kind is not Kind.GATHERING and plan.names <= deed.names and bool(plan.names)
    return before and same and polities(plan.parties) == polities(deed.parties) and _facts_fit(plan, deed)


def _facts_fit(plan: Group, deed: Group) -> bool:
    there, here, done = choose_where(plan), choose_where(deed), choose_when(deed)
    placed = there is None or here is None or there.country == here.country
    if plan.kind is Kind.VISIT and (there is None or here is None):
        return False
    occasions = {t.occasion.value.label for group in (plan, deed) for t in group.tellings if t.occasion}
    return placed and len(occasions) < 2 and all(done is not None and one.overlaps(done) for one in _said(plan))


def _said(group: Group) -> list[When]:
    """The days that the document says, without those only guessed."""
    return [t.when.value for t in group.tellings if t.when and t.when.weight > 1]


def _without_guesses(telling: Telling) -> Telling:
    """The telling without what was guessed of the plan while it was thought to be still to come."""
    return replace(telling, when=_sure(telling.when), where=_sure(telling.where))


def _sure(found: Found[T] | None) -> Found[T] | None:
    return found if found is not None and found.weight > 1 else None
