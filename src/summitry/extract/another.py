"""Another encounter of the same two, whose words name neither or one of them.

"They met in Rome. A second summit could take place in Oslo in May", "their first meeting since talks in Lima in March":
who meets is known from the encounter told of before; days or place tell that it is not that one.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from summitry import lexicon
from summitry.extract.coreference import Group, fits, shared
from summitry.extract.details.trees import token_at
from summitry.extract.events.triggers import is_encounter, is_journey
from summitry.extract.events.who import polities
from summitry.extract.setting import Setting
from summitry.extract.story import Mention, Party, Passage
from summitry.extract.syntax import children, outermost, subjects, under
from summitry.extract.telling import Telling
from summitry.lexicon import word_forms
from summitry.model.terms import Kind, Level

Token = Any
_FRAMES = ("meeting", "talk", "call", "meet")
_REACH = 3
_AMOUNTS = frozenset(("talks", "meetings", "negotiations", "discussions", "year", "month"))
_SINCE = frozenset(("since", "after", "following", "before", "until"))


def meet_again(setting: Setting, tellings: Sequence[Telling], groups: list[Group]) -> None:
    """Add to the groups the tellings left aside that tell of another encounter of two told of just before."""
    told = {id(t) for group in groups for t in group.tellings}
    pairs = [group for group in groups if group.kind in (Kind.MEETING, Kind.CALL) and _is_pair(group.parties)]
    for telling in tellings if pairs else ():
        if id(telling) in told or not _is_loose(telling):
            continue
        passage = setting.story.passages[telling.mention.sentence]
        before = _last_pair(pairs, telling)
        if before is not None and _is_told_apart(passage, telling) and _names_nobody_else(passage, telling, before):
            whole = _with_sides(telling, before)
            same = [group for group in groups if shared(group, whole) and fits(group, whole)]
            if same:
                same[-1].tellings.append(whole)
            else:
                groups.append(Group([whole]))


def _is_loose(telling: Telling) -> bool:
    event = telling.mention
    own = (telling.when is not None and telling.when.weight > 1) or (
        telling.where is not None and telling.where.weight > 2
    )
    return event.frame in _FRAMES and event.kind in (Kind.MEETING, Kind.CALL) and len(event.parties) < 2 and own


def _is_pair(parties: Sequence[Party]) -> bool:
    people = {p.participant.name for p in parties if p.participant.name}
    return len(polities(parties)) == 2 and len(people) == 2 and any(p.level is Level.LEADER for p in parties)


def _last_pair(pairs: Sequence[Group], telling: Telling) -> Group | None:
    """The two told of last before, in the sentence or a few before it."""
    at = telling.mention.start
    ends = {id(g): max((t.mention.start for t in g.tellings if t.mention.start < at), default=-1) for g in pairs}
    near = [
        g
        for g in pairs
        if any(t.mention.start < at and telling.mention.sentence - t.mention.sentence <= _REACH for t in g.tellings)
    ]
    return max(near, key=lambda g: ends[id(g)]) if near else None


def _is_told_apart(passage: Passage, telling: Telling) -> bool:
    """ "a second summit", "the next round of talks", "the Rome summit", "since talks in Rome"."""
    token = token_at(passage, telling.mention.start)
    if token is None or token.tag_[:2] not in ("NN", "VB"):
        return False
    head = outermost(token)
    words = {child.lower_ for noun in (token, head) for child in noun.children}
    if any(owner.tag_ != "PRP$" for owner in children(token, "poss")):
        return False  # "the bank's next meeting"
    if any(t.lower_ not in _AMOUNTS for word in {token, head} for t in under(word, "of", "with", "between", "for")):
        return False  # "the next meeting of the bank", "a first meeting with villagers"
    first = passage.sentence.start
    if head.dep_ == "dobj" and any(_is_other(passage, t) for t in subjects(head.head)):
        return False  # "the committee will hold its next meeting"
    dated = {i for time in passage.times for i in range(time.start - first, time.end - first)}
    names = [t for t in children(token, "compound", "nmod") if t.text[0].isupper() and t.idx not in dated]
    if names:
        return all(lexicon.places().find(t.text) for t in names)
    if words & word_forms("another") and (token.tag_ not in ("NNS", "NNPS") or token.lower_ == "talks"):
        return True
    since = head.dep_ == "pobj" and head.head.lower_ in _SINCE and "the" not in words
    above = head.head.head if since else token
    # "their first talks since a meeting in Lima"; not "after a meeting in Lima, the team flew home"
    return since and is_encounter(above) and (above.tag_[:2] == "NN" or not is_journey(above))


def _is_other(passage: Passage, doer: Token) -> bool:
    """Whether the doer is somebody of whom the lexicon knows no side ("the committee")."""
    at = passage.sentence.start + doer.idx
    known = any(m.start <= at < m.end and m.parties for m in passage.mentions)
    return doer.tag_[:2] == "NN" and not known


def _names_nobody_else(passage: Passage, telling: Telling, pair: Group) -> bool:
    """Whether the sentence names no leader beside the two."""
    known = polities(pair.parties)
    people = [p for m in passage.mentions for p in m.parties if p.participant.name]
    return all(p.participant.polity in known for p in people) and set(telling.mention.parties) <= set(pair.parties)


def _with_sides(telling: Telling, pair: Group) -> Telling:
    """The telling with the two as its sides."""
    sides: dict[Party, Mention] = {}
    for told in pair.tellings:
        for party, mention in zip(told.mention.parties, told.mention.mentions, strict=True):
            sides.setdefault(party, mention)
    event = replace(
        telling.mention,
        parties=tuple(sides),
        mentions=tuple(sides.values()),
        roles=("side",) * len(sides),
        anaphoric=False,
    )
    return replace(telling, mention=event)
