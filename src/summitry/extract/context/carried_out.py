"""Plans that the document itself tells as carried out, in other words and with days of their own.

"When she gets there she will meet Ash", written before; further down "shortly after landing on Tuesday she met Ash".
The two are one encounter, whose status is the latest that the document asserts (CODEBOOK.md, rule 3). Told in the other
order ("met on Tuesday and will meet soon") the plan is another one.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from summitry.extract.accounts import choose_status, choose_when, choose_where
from summitry.extract.coreference import Group, fits
from summitry.extract.details.trees import token_at
from summitry.extract.events.who import polities
from summitry.extract.setting import Setting
from summitry.extract.story import SINGLE
from summitry.extract.telling import Found, Telling
from summitry.extract.text.syntax import governing_verb
from summitry.model.encounter import When
from summitry.model.terms import HAPPENED, Kind, Status

T = TypeVar("T")
_NEWS = timedelta(days=7)
_TALKS = (Kind.MEETING, Kind.CALL)
_WITHIN = frozenset(("during", "after", "following", "in", "from"))
_BESIDE = 2
_DEFINITE = frozenset(("the", "this", "that", "these", "those"))
_UNTIL = re.compile(r"(?i)\b(?:to|until|till)\s+(?:the\s+)?$")
_AT_FIRST = re.compile(
    r"(?i)\b(?:originally|initially|first|previously) (?:scheduled|planned|set|due|slated|expected|to have|was|were)\b"
    r"|\bhad (?:originally |initially |first )?been (?:scheduled|planned|set|due|slated|expected|called)\b"
)
_GOES_ON = re.compile(r"(?i)\b(?:continu|resum|reconven)\w+")


def take_place(setting: Setting, groups: Sequence[Group], told: Sequence[Telling]) -> None:
    """Plans for a day already come, of which the text goes on to tell what was done there, have taken place.

    "Ash is to meet Birk on Monday. ... After the talks Ash said": told is what no group holds, for that very tense.
    """
    last = setting.last_day
    plans = [group for group in groups if last is not None and _is_due(group, last)]
    own = [(plan, telling) for plan in plans for telling in plan.tellings if telling.mention.start > _begin(plan)]
    for plan, telling in (*own, *((_nearest(groups, telling), telling) for telling in told if plans)):
        if plan is None or last is None or not any(plan is one for one in plans):
            continue
        if (
            telling.status is not None
            and _is_of_deed(setting, plan, telling, last)
            and fits(plan, replace(telling, status=None))
        ):
            mention, status = replace(telling.mention, anaphoric=False), replace(telling.status, weight=2)
            plan.tellings = [t for t in plan.tellings if t is not telling]
            plan.tellings.append(replace(telling, mention=mention, status=status))


def _begin(group: Group) -> int:
    return group.tellings[0].mention.start


def _nearest(groups: Sequence[Group], telling: Telling) -> Group | None:
    """The talks told of last before the telling."""
    at = telling.mention.start
    before = [(t.mention.start, i) for i, g in enumerate(groups) for t in g.tellings if g.kind in _TALKS]
    return groups[max(one)[1]] if (one := [pair for pair in before if pair[0] < at]) else None


def _is_due(group: Group, last: date) -> bool:
    """A plan of talks for no later day than the document's."""
    when = choose_when(group)
    other = any(t.another or t.past for t in group.tellings)
    return (
        group.kind in _TALKS
        and choose_status(group) is Status.SCHEDULED
        and not other
        and (when is None or when.start <= last)
    )


def _is_of_deed(setting: Setting, plan: Group, telling: Telling, last: date) -> bool:
    """ "During the talks she promised", "the meeting ended without a deal": told as done by one of its people, not long
    before. Without a day of its own a plan is meant only right behind it."""
    status, when, event = telling.status, telling.when, telling.mention
    held = status is not None and status.value is Status.HELD and not (telling.past or telling.another)
    if status is None or not held or event.kind not in _TALKS or (when is not None and when.value.end > last):
        return False
    if choose_when(plan) is None and event.sentence - plan.tellings[0].mention.sentence > _BESIDE:
        return False
    passage = setting.story.passages[event.sentence]
    told = {p.participant.name for m in passage.mentions if m.kind in SINGLE for p in m.parties}
    token = token_at(passage, event.start)
    known = token is not None and any(t.lower_ in _DEFINITE or t.dep_ == "poss" for t in token.lefts)
    if token is None or (event.anaphoric and not known):
        return False
    if token.dep_ == "nsubj":
        return status.weight > 1 and told <= plan.names
    verb = governing_verb(token) if token.dep_ == "pobj" and token.head.lower_ in _WITHIN else None
    verb = verb.head if verb is not None and verb.tag_ == "VBG" else verb  # "emerging from the talks, she said"
    return verb is not None and verb.tag_ == "VBD" and bool(told & plan.names)


def leave_first_plans(setting: Setting, groups: Sequence[Group]) -> None:
    """ "They will meet on Friday. The talks were first planned for April, but were put off": what came of the first
    plan, and its days, are not those of the one told."""
    for group in groups:
        first = group.tellings[0]
        if first.when is None or first.status is None or first.status.value not in (Status.SCHEDULED, Status.HELD):
            continue
        group.tellings[1:] = [
            replace(t, status=None, when=None) if _is_of_first_plan(setting, first, t) else t
            for t in group.tellings[1:]
        ]


def _is_of_first_plan(setting: Setting, known: Telling, telling: Telling) -> bool:
    """Whether the telling is of a plan for other days that was put off before the one known was made."""
    if telling.status is None or telling.status.value is not Status.POSTPONED or not telling.mention.anaphoric:
        return False
    if telling.mention.sentence == known.mention.sentence or telling.when is None or known.when is None:
        return False
    sentence = setting.story.passages[telling.mention.sentence].sentence
    text = sentence.text
    new = _UNTIL.search(text, 0, max(0, telling.when.span.start - sentence.start)) is not None
    return not new and not telling.when.value.overlaps(known.when.value) and _AT_FIRST.search(text) is not None


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
