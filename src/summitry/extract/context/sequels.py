"""Further encounters of people just spoken of, told without their names.

"Ash met Birk on Monday. A second round is set for Friday", "An earlier meeting, planned for March, was called off": the
words say that it is another one, and its days are not those of the one told before.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry.extract.coreference import Group, fits, untold
from summitry.extract.events.rounds import FRAME as ROUND
from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import polities
from summitry.extract.story import PEOPLE, Passage, Story
from summitry.extract.telling import Telling
from summitry.extract.text.syntax import objects, outermost, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Kind, Status

_NOUNS = frozenset(("meeting", "talk", "call", ROUND))
_KINDS = (Kind.MEETING, Kind.CALL)
_REACH, _FAR, _WORDS_BACK = 2, 4, 8
_ARTICLES, _DOING = frozenset(("a", "an")), frozenset(("nsubj", "nsubjpass"))
_FOLLOW = ("follow", "follows", "followed")
_BEHIND = ("after", "following")
_PARTNERS = ("with", "between", "among", "of", "by", "for")
_GOING_ON = re.compile(
    r"(?i)\b(?:(?:following|next|previous|preceding) (?:day|week|month|morning|evening)|(?:day|week|month|hours?) later"
    r"|resum\w+|reconven\w+|earlier|again)\b"
)


def find_sequels(story: Story, tellings: Sequence[Telling], groups: Sequence[Group]) -> list[Telling]:
    """The tellings left aside that are further encounters of the people told of before, with these; in order."""
    spoken_of = list(groups)
    for telling in untold(tellings, groups):
        source = _source(story, telling, spoken_of) if _is_another(story, telling) else None
        if source is not None:
            whole = _with_sides(telling, source)
            spoken_of += [Group([whole])] if not any(fits(group, whole) for group in spoken_of) else []
    return [group.tellings[0] for group in spoken_of[len(groups) :]]


def _is_another(story: Story, telling: Telling) -> bool:
    """Whether it has days of its own and a noun that names none who takes part and is said to be a further one."""
    event = telling.mention
    if event.parties or not event.anaphoric or event.kind not in _KINDS:
        return False
    word = story.passages[event.sentence].word_at(event.start)
    if telling.when is None:
        return word is not None and event.frame in _NOUNS and _is_numbered(telling, word)
    if word is None or event.frame not in _NOUNS:
        return word is not None and event.frame == "meet" and _meet_again(word)
    return _is_further(word) or _is_last_before(word) or _is_followed(word)


def _is_numbered(telling: Telling, noun: Word) -> bool:
    """ "A second summit was possible": another one by its number, of which something definite is said."""
    said = telling.status is not None and telling.status.weight > 1
    counted = {t.lower_ for t in noun.lefts} & small_set("numbered_ones")
    return said and bool(counted) and _is_further(noun)


def _meet_again(verb: Word) -> bool:
    """ "They agreed to meet again in May", "the two plan to meet in May": those told of just before."""
    doers = subjects(verb)
    theirs = bool(doers) and all(t.lower_ in small_set("both_of_them") for t in doers)
    return theirs and verb.tag_ == "VB" and not objects(verb) and not under(verb, "with")


def _is_last_before(noun: Word) -> bool:
    """ "their first (talks) since a summit in May", "their second meeting after talks in May": the same people's."""
    since, words = noun.head, {t.lower_ for t in noun.lefts}
    if noun.dep_ != "pobj" or since.lower_ not in ("since", *_BEHIND) or under(noun, *_PARTNERS):
        return False
    before = noun.doc[max(0, since.i - _WORDS_BACK) : since.i]
    first = next((t.i for t in before if t.lower_ in small_set("rounds_alone")), None)
    counted = noun.doc[first + 1 : since.i] if first is not None else ()
    told = any(map(is_encounter, counted))
    same = first is not None and (told or (not counted and since.lower_ not in _BEHIND))
    return same and words <= small_set("further_ones") | small_set("plain_ones")


def _is_followed(noun: Word) -> bool:
    """ "The talks follow a meeting in May": an earlier one of the same people's."""
    if noun.dep_ != "dobj" or noun.head.lower_ not in _FOLLOW or under(noun, *_PARTNERS):
        return False
    own = {t.lower_ for t in noun.lefts} <= _ARTICLES | small_set("further_ones") | small_set("plain_ones")
    return own and any(is_encounter(t) for t in subjects(noun.head))


def _is_further(noun: Word) -> bool:
    """ "A meeting", "another round", "an earlier call", "the next talks", not "the meeting", "a party congress"."""
    if under(noun, *_PARTNERS):
        return False
    whole = outermost(noun)
    words = {t.lower_ for word in (noun, whole) for t in word.lefts}
    further = small_set("further_ones")
    if whole.lower_ in ("round", "one") or noun.lower_ in small_set("rounds_alone"):
        further, words = further | small_set("rounds_alone"), words | ({noun.lower_} & small_set("rounds_alone"))
    if words - further - small_set("plain_ones"):
        return False
    if words & further <= _ARTICLES and whole.dep_ not in _DOING:
        further = frozenset()  # "a meeting is set for May"; but "he will speak at a reception" has a doer of its own
    bare = not words and noun.lower_ == "talks" and _GOING_ON.search(noun.doc.text) is not None
    return bool(words & further) or bare


def _source(story: Story, telling: Telling, groups: Sequence[Group]) -> Telling | None:
    """The telling of a meeting or call last before this one, where nobody else has been named since."""
    event = telling.mention
    before = [t for group in groups if _is_of_two(group) for t in group.tellings if t.mention.start < event.start]
    last = max(before, key=lambda t: (t.mention.sentence, t.mention.start), default=None)
    one = event.frame == ROUND and event.end - event.start <= len("one")  # "the next one", of what is told just before
    reach = 1 if one else _FAR if event.frame == "meet" else _REACH
    if last is None or event.sentence - last.mention.sentence > reach or _is_denied(last):
        return None
    group = next(group for group in groups if last in group.tellings)
    between = story.passages[last.mention.sentence + 1 : event.sentence + 1]
    same = last.mention.sentence < event.sentence or len(polities(group.parties)) == len(polities(last.mention.parties))
    alone = all(_names_no_others(passage, group) for passage in between) and not _is_between_others(between[-1:], group)
    return group.tellings[0] if same and alone else None


def _is_of_two(group: Group) -> bool:
    return group.kind in _KINDS and len(polities(group.tellings[0].mention.parties)) > 1


def _is_denied(telling: Telling) -> bool:
    return telling.status is not None and telling.status.value is Status.DENIED


def _names_no_others(passage: Passage, group: Group) -> bool:
    named = [party for mention in passage.mentions if mention.kind in PEOPLE for party in mention.parties]
    return polities(named) <= polities(group.parties)


def _is_between_others(passages: Sequence[Passage], group: Group) -> bool:
    """ "A second round is due in May between Ash and Birk", who are not the people told of before."""
    for passage in passages:
        start = passage.sentence.start
        spans = [(t.idx, t.right_edge.idx) for t in passage.words if t.lower_ == "between"]
        told = [m for m in passage.mentions if any(a < m.head - start <= b for a, b in spans)]
        if any(party.participant.name not in {None, *group.names} for m in told for party in m.parties):
            return True
    return False


def _with_sides(telling: Telling, source: Telling) -> Telling:
    """The telling with the people of the one that it follows; a round is of its kind too."""
    theirs, event = source.mention, telling.mention
    kind = theirs.kind if event.frame == ROUND else event.kind
    roles = ("side",) * len(theirs.parties)
    whole = replace(event, kind=kind, anaphoric=False, parties=theirs.parties, mentions=theirs.mentions, roles=roles)
    return replace(telling, mention=whole)
