"""A leader among many whom the sentence does not name: "Chirac and envoys of 53 African states gathered in Bamako".

With "world leaders", "ministers from 17 countries" or "leaders of six Balkan states" the encounter is a gathering by
their number (CODEBOOK.md, rule 11), of which only those are known who are named.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from summitry.extract.events.afar import is_remote
from summitry.extract.events.candidates import Candidate
from summitry.extract.events.nearby import rest_of_list
from summitry.extract.events.who import Who, is_club, is_of_members
from summitry.extract.events.who import polities as polities_of
from summitry.extract.story import SOMEBODY, Passage
from summitry.extract.text.syntax import children, conjuncts, objects, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms, words
from summitry.model.terms import Kind, Level

_LISTING = re.compile(r",? (?:including|among them|such as|notably) ")
_NAMED = (*SOMEBODY, "group")
_TITLE = re.compile(r"(?:the )?(?:[a-z]+s of )?(?:the )?(?:[A-Z][\w.]+ ){0,4}")  # what stands before the first name
FRAME = "crowd"
_JOINED = re.compile(r"\b([A-Z][\w.]*) ?- ?([A-Z]\w+(?: [A-Z]\w+)?)\b")
_TOGETHER = (Kind.MEETING, Kind.CALL)
_FRAMES = frozenset(("meet", "receive", "meeting", "attend", "discuss", "speak", "call"))
_LINKS = ("with", "of", "between", "among", "from", "by")
_OWNERS = ("of", "from", "representing")
_TOPICAL = frozenset(("summit", "conference", "forum"))
_BODIES = ("polity", "demonym", "group", "organisation", "counterpart")
_WORLD = frozenset(("world", "globe", "region", "continent", "asia", "africa", "europe", "americas", "gulf", "pacific"))
_AMERICAS = frozenset(("latin", "central", "south", "north"))
_PEERS = frozenset(("ministers", "counterparts"))
_NEAR = 5  # words to "world" in "leaders from all around the world"
_YEAR = 4  # figures of a year


def with_crowds(passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; those in which one side is a crowd of polities are gatherings that the other side attends."""
    if not any(c.mention.frame in _FRAMES and c.mention.kind in _TOGETHER for c in found):
        return list(found)
    found = _without_attended(found)
    low = passage.sentence.text.lower()
    if not any(noun in low for noun in ("summit", *_many_nouns())):
        return list(found)
    who = Who(passage)
    attended = {goal.i for c in found if c.mention.frame in ("attend", "avoid") for goal in c.goals}
    many = {c.token.i for c in found if _is_among_many(c, who)}
    return [
        _gathered(_with_listed(c, who)) if c.token.i in many else c for c in found if c.token.i not in many & attended
    ]


def _without_attended(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates but for the meeting that "summit" makes of those who "will (not) attend the summit in Rome"."""
    there = {goal.i: c.mention.parties for c in found if c.mention.frame in ("attend", "avoid") for goal in c.goals}
    again = (c.token.lower_ in _TOPICAL and {*c.mention.parties} <= {*there.get(c.token.i, ())} for c in found)
    return [c for c, told in zip(found, again, strict=True) if not told or len(c.mention.parties) <= 1]


def _with_listed(candidate: Candidate, who: Who) -> Candidate:
    """ "met Gulf leaders in Rome, among them A and B": with those whom the sentence lists of the many."""
    passage, event = candidate.passage, candidate.mention
    opening = _LISTING.search(passage.sentence.text, candidate.token.idx)
    base = passage.sentence.start
    at = base + opening.end() if opening is not None else base
    behind = (m for m in passage.mentions if opening and m.parties and m.kind in _NAMED and m.start >= at)
    first = next(behind, None)
    if first is not None and not _TITLE.fullmatch(passage.sentence.text, at - base, first.start - base):
        return candidate  # "including a session about Ash"
    listed = (first, *rest_of_list(first, who)) if first is not None else ()
    more = {party: m for m in listed for party in m.parties if party not in event.parties}
    parties, mentions = (*event.parties, *more), (*event.mentions, *more.values())
    roles = (*event.roles, *("side",) * len(more))
    return replace(candidate, mention=replace(event, parties=parties, mentions=mentions, roles=roles))


@cache
def _many_nouns() -> tuple[str, ...]:
    return tuple(small_set("envoys_plural") | small_set("states_plural") | word_forms("officials_plural"))


def _gathered(candidate: Candidate) -> Candidate:
    event = candidate.mention
    if event.kind is Kind.CALL and event.frame != "meet":
        return replace(candidate, mention=replace(event, frame=FRAME, anaphoric=False))
    roles, summit = ("attendee",) * len(event.roles), candidate.token.lower_ == "summit"
    parties = tuple(p._replace(level=Level.LEADER) if summit and is_of_members(p) else p for p in event.parties)
    event = replace(event, kind=Kind.GATHERING, parties=parties, roles=roles, frame=FRAME, anaphoric=False)
    return replace(candidate, mention=event, goals=(candidate.token,))


def _is_among_many(candidate: Candidate, who: Who) -> bool:
    event = candidate.mention
    if candidate.token.lower_ == "summit" and not event.anaphoric and any(map(is_of_members, event.parties)):
        return event.kind is Kind.MEETING
    led = any(p.level is Level.LEADER and p.participant.name for p in event.parties)
    if not led or event.frame not in _FRAMES or event.kind not in _TOGETHER:
        return False
    if event.kind is Kind.CALL and event.frame != "meet" and not (event.anaphoric and is_remote(candidate.token)):
        return False  # "spoke with world leaders" may be at a table
    of_many = any(is_crowd(t, who) for t in under(candidate.token, "of"))  # "chaired a summit of 20 leaders"
    if of_many or (event.anaphoric and meets_many(candidate.token, who)) or _meets_members(candidate, who):
        return True
    return _of_members(candidate.token, who) or _comes_with_many(candidate.token, who)


def _comes_with_many(verb: Word, who: Who) -> bool:
    """ "Ash, Birk and other world leaders met"; not "Ash will meet Birk and other world leaders", one by one."""
    doers = subjects(verb) if verb.tag_[:2] == "VB" else []
    others = (one for token in doers for one in conjuncts(token))
    return any(is_crowd(one, who) or _is_other_of_club(one, who) for one in others)


def _is_other_of_club(noun: Word, who: Who) -> bool:
    """ "Ash and other leaders of the G20", among whom she is one."""
    return any(t.lower_ in ("other", "fellow") for t in noun.lefts) and is_club(who.mention(noun))


def _meets_members(candidate: Candidate, who: Who) -> bool:
    """ "Met the leaders of ASEAN in Oslo": many at one table; not "EU leaders", who are those of its institutions too,
    nor "meetings with other G7 leaders", one by one."""
    word = candidate.token
    if word.tag_ in ("NNS", "NNPS") and word.lower_ != "talks":
        return False
    return any(_is_membership(one, who) for token in _partners(word) for one in conjuncts(token))


def _is_membership(noun: Word, who: Who) -> bool:
    group = who.mention(noun)
    if not is_club(group) or noun.lower_ not in small_set("rulers_plural") | word_forms("officials_plural") | _PEERS:
        return False
    return noun.lower_ in _PEERS or "EU" not in polities_of(group.parties if group is not None else ())


def _of_members(noun: Word, who: Who) -> bool:
    """ "at a meeting of EU leaders, Ash said": she sits among the members of an organisation."""
    found = [m for t in under(noun, "of") if (m := who.mention(t)) is not None and m.kind == "group"]
    return bool(found) and all(map(is_club, found))


def meets_many(trigger: Word, who: Who) -> bool:
    """Whether a crowd of polities is on one side of what the word tells."""
    return any(is_crowd(one, who) for token in _partners(trigger) for one in conjuncts(token))


def is_international(noun: Word, who: Who, own: frozenset[str]) -> bool:
    """Whether the words around the noun say that states met there: "a peace conference", "a summit of Gulf states", "a
    conference on Oman"; not "a summit on housing". own: the polities of those who are there by name."""
    said = (t for one in (noun, *under(noun, "of")) for t in one.lefts)
    if meets_many(noun, who) or any(t.lower_ in word_forms("among_states") for t in said) or _is_of_two_parts(noun):
        return True
    links = (*_LINKS, "on", "for") if noun.lower_ in _TOPICAL else _LINKS
    beside = [t for of in under(noun, *links) for t in of.subtree]
    found = map(who.mention, (*children(noun, "compound", "amod", "nmod", "poss"), *beside))
    return any(m is not None and m.kind in _BODIES and not polities_of(m.parties) <= own for m in found)


def _is_of_two_parts(noun: Word) -> bool:
    """ "The EU-Central Asia summit", "a Korea-Pacific Islands summit": what it joins is no one country."""
    before = noun.doc.text[noun.doc[noun.left_edge.i].idx : noun.idx].replace("\u2013", "-")
    joined = _JOINED.search(before)
    return joined is not None and any(word in _regional() for part in joined.groups() for word in (part, *part.split()))


@cache
def _regional() -> frozenset[str]:
    return word_forms("crowds") | {form for row in words("regions") for form in row[0].split("|")}


def _partners(trigger: Word) -> Iterator[Word]:
    yield from under(trigger, *_LINKS)
    if trigger.tag_[:2] == "VB":
        yield from (*subjects(trigger), *objects(trigger))
    elif trigger.dep_ == "dobj" and trigger.head.lower_ in word_forms("light_verbs"):
        yield from subjects(trigger.head)  # "Ash and six other leaders hold a summit"


def is_crowd(noun: Word, who: Who) -> bool:
    """ "world leaders", "leaders of six Balkan states", "ten of his Gulf counterparts": many polities, none named."""
    if noun.tag_ == "CD":
        return any(is_crowd(of, who) for of in under(noun, "of"))
    mention = who.mention(noun)
    if mention is not None and mention.parties:
        return False
    owners = [of for of in under(noun, *_OWNERS) if of.lower_ in small_set("states_plural")]
    beside = (*noun.lefts, *(t for of in owners for t in of.lefts))
    if {word for t in beside for word in (t.text, t.lower_)} & word_forms("domestic_leaders") or _of_parliament(noun):
        return False  # "100 members of Congress", "Youth leaders of ten states", "leaders of 60 indigenous nations"
    if noun.lower_ == "leaders" and any(map(_is_trade, noun.lefts)):
        return False  # "central bank leaders from ten countries"
    officials = noun.lower_ in small_set("envoys_plural") or noun.lower_ in word_forms("officials_plural")
    if officials and any(_is_many(t) for of in owners for left in of.lefts for t in (left, *children(left, "conj"))):
        return True
    worldwide = any(_is_part_of_world(t) for t in noun.rights for t in t.subtree if t.i - noun.i < _NEAR)
    if officials and (worldwide or any(_is_of_many(t) for t in noun.lefts)):
        return True
    of_a_kind = noun.lower_ == "ministers" and any(t.lower_ in small_set("one_of_each") for t in noun.lefts)
    one_each = of_a_kind or noun.lower_ in small_set("states_plural") or noun.lower_ in small_set("rulers_plural")
    return one_each and any(_is_many(t) for t in noun.lefts)


def _is_part_of_world(word: Word) -> bool:
    """ "World", "Gulf", "Africa", "Latin America"; not "America"."""
    return word.lower_ in _WORLD or (word.lower_ == "america" and word.doc[max(0, word.i - 1)].lower_ in _AMERICAS)


def _is_trade(word: Word) -> bool:
    """Whether a common noun right before "leaders" tells what they lead ("bank leaders", not "world leaders")."""
    thing = (
        word.dep_ == "compound"
        and word.tag_ == "NN"
        and word.lower_ not in ("government", "finance", "defence", "defense")
    )
    return thing and not _is_of_many(word)


def _of_parliament(noun: Word) -> bool:
    return any(of.lower_ in small_set("bodies_of_a_state") for of in under(noun, "of", "from"))


def _is_many(word: Word) -> bool:
    if word.tag_ == "CD":
        return word.lower_ not in small_set("few") and not (word.text.isdigit() and len(word.text) == _YEAR)
    numbers = small_set("counting_many") | small_set("crowd_numbers")
    return word.lower_ in numbers or _is_of_many(word)


def _is_of_many(word: Word) -> bool:
    """ "world", "European", "Latin American" before "officials"; not "African American"."""
    doc, (region, _, name) = word.doc, word.text.rpartition(" ")  # "West African" may be one token
    if name == "American":
        region = region or doc[max(0, word.i - 1)].text
        return region.lower() in _AMERICAS
    after = next((t.text for t in doc[word.i + 1 : word.i + 3] if t.text != "-"), "")
    if after == "American" and name.lower() not in _AMERICAS:
        return False
    return name in word_forms("crowds") or name.lower() in word_forms("crowds")
