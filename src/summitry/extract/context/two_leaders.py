"""Meetings whose own words leave sides out, where the sentence and those before can mean nobody else.

"Ash says a meeting with Birk is being arranged" (whoever says so), "Ash praises Birk ahead of talks" (the two leaders
of a headline), "Ash and Birk landed in Oslo for talks", "Ash told a joint news conference" (with Birk,
beside whom he was named just before).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from summitry.extract.coreference import Group, fits, untold
from summitry.extract.details.reporting import report_verbs
from summitry.extract.events.who import Who, is_state
from summitry.extract.story import PEOPLE, Mention, Party, Passage, Story
from summitry.extract.telling import Telling, with_sides
from summitry.extract.text.parsing import is_headline
from summitry.extract.text.syntax import children, governing_verb, objects, subjects, under
from summitry.extract.text.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Kind, Level, Status

Side = tuple[Party, Mention]
_KINDS = (Kind.MEETING, Kind.CALL)
_NOUNS = frozenset(("meeting", "talk", "call", "meet"))
_PARTNERS = ("with", "between", "among", "of", "by")
_DOING = frozenset(("nsubj", "nsubjpass", "csubj", "csubjpass"))
_OCCASIONS = frozenset(("ahead", "before", "after", "following", "at", "during"))
_TO_COME = frozenset(("ahead", "before", "for"))
_LINKS = _OCCASIONS | {"for", "of"}
_BESIDE = frozenset(("NNP", "NNPS", "JJ", "DT", "HYPH", "``", "''"))
_NOT_AT_SUMMITS = frozenset(("Foreign Minister", "Secretary of State"))
_JOINED = frozenset((" and ", ", ", " & "))
_PAIR, _NEAR, _LONGEST, _SAID = 2, 2, 6, 2


def find_meant(story: Story, tellings: Sequence[Telling], groups: Sequence[Group]) -> list[Telling]:
    """The tellings left aside whose missing sides follow, with these; in order."""
    whole = []
    met = {t.mention.sentence for t in tellings if not t.mention.anaphoric and t.mention.kind in _KINDS}
    for telling in untold(tellings, groups):
        noun = story.passages[telling.mention.sentence].word_at(telling.mention.start)
        open_ = noun is not None and telling.mention.kind in _KINDS
        if noun is None or not open_ or any(fits(group, telling) for group in groups):
            continue
        alone = telling.mention.parties or telling.mention.sentence not in met  # not "A phones B after the summit"
        sides = _sides(story, telling, noun) if alone else []
        if sides:
            whole.append(with_sides(_ahead(telling, noun), sides))
    return whole


def _ahead(telling: Telling, noun: Word) -> Telling:
    """The telling as one of what is to come where only a headline's odd parse makes it one of the past."""
    link, status = _link(noun), telling.status
    guessed = (
        status is not None and status.value is Status.HELD and status.weight < _SAID and not telling.mention.parties
    )
    if status is None or not guessed or link is None or link.lower_ not in _TO_COME or _is_thanked_for(noun):
        return telling
    return replace(telling, status=replace(status, value=Status.SCHEDULED))


def _sides(story: Story, telling: Telling, noun: Word) -> list[Side]:
    event, passage = telling.mention, story.passages[telling.mention.sentence]
    if event.frame == "press":
        return _together(story, telling, noun)
    if event.frame not in _NOUNS or _is_any(noun):
        return []
    if len(event.parties) == 1:
        return _sayer(story.passages[max(0, event.sentence - _NEAR) : event.sentence + 1], telling, noun)
    return [] if event.parties or under(noun, *_PARTNERS) else _pair(passage, noun)


def _is_any(noun: Word) -> bool:
    """ "any meeting", "future talks", "his meeting"."""
    return any(t.lower_ in small_set("general_words") or t.dep_ == "poss" for t in noun.lefts)


def _people(passages: Iterable[Passage]) -> dict[str | None, Side]:
    """The people named, one of each name; None among the names for somebody who may be anybody."""
    found: dict[str | None, Side] = {}
    for passage in passages:
        for mention in passage.mentions:
            for party in mention.parties if mention.kind in PEOPLE else ():
                found.setdefault(party.participant.name, (party, mention))
    return found


def _is_leader(side: Side) -> bool:
    return side[0].level is Level.LEADER and side[0].participant.name is not None


def _are_two(people: dict[str | None, Side]) -> bool:
    """Whether these are two leaders by name, of two polities."""
    led = all(map(_is_leader, people.values()))
    return led and len({party.participant.polity for party, _ in people.values()}) == len(people) == _PAIR


def _sayer(passages: Sequence[Passage], telling: Telling, noun: Word) -> list[Side]:
    """ "Ash said that talks with Birk would resume": who says what becomes of a meeting is its other side.

    passages: its sentence and those just before, which name nobody else.
    """
    verb = governing_verb(noun.head) if noun.dep_ in _DOING else None
    said = verb.head if verb is not None and verb.dep_ in ("ccomp", "xcomp") else None
    people, passage = _people(passages), passages[-1]
    if said is None or said.lower_ not in report_verbs() or not under(noun, "with") or not _are_two(people):
        return []
    who = Who(passage)
    sayers = [m for t in subjects(said) for m in who.named(t) if m.kind == "person"]
    codes = {party.participant.polity for party, _ in people.values()}
    there = telling.where.span if telling.where is not None else None
    others = [m for m in passage.mentions if there is None or not there.start <= m.start < there.end]
    alone = all(party.participant.polity in codes for m in others for party in m.parties)
    own = {m.parties[0] for m in sayers if len(m.parties) == 1} - set(telling.mention.parties)
    if noun.lower_ == "summit" and any(one.participant.office in _NOT_AT_SUMMITS for one in own):
        return []  # his leader's
    return [side for side in people.values() if alone and side[0] in own]


def _pair(passage: Passage, noun: Word) -> list[Side]:
    """The two leaders of a headline, those who go somewhere for talks, and who thanks whom for them."""
    people, link = _people([passage]), _link(noun)
    more = any(t.lower_ in ("other", "others", "leaders") for t in passage.words)  # "Ash, Birk and other leaders"
    if not _are_two(people) or _is_of_body(passage, noun) or more:
        return []
    codes = {party.participant.polity for party, _ in people.values()}
    others = any(party.participant.polity not in codes for m in passage.mentions for party in m.parties)
    first, last = sorted((mention for _, mention in people.values()), key=lambda mention: mention.start)
    start = passage.sentence.start
    joined = passage.sentence.text[first.end - start : last.start - start] in _JOINED
    headline = is_headline(passage.sentence.text.rstrip(" ?"))
    about = headline and joined and noun.lower_ == "summit" and not children(noun, "compound", "amod")
    told = headline and link is not None and link.lower_ in _OCCASIONS and (joined or not others)
    going = link is not None and link.lower_ == "for" and noun.lower_ in small_set("talks_of_two")
    going = going and ((joined and (headline or noun.dep_ == "pobj")) or _is_thanked_for(noun))
    return list(people.values()) if about or told or going else []


def _is_of_body(passage: Passage, noun: Word) -> bool:
    """ "the EU summit": of an organisation."""
    start, first = passage.sentence.start, noun.left_edge.idx
    beside = (m for m in passage.mentions if start + first <= m.start < start + noun.idx)
    return any(not is_state(party) for m in beside for party in m.parties)


def _is_thanked_for(noun: Word) -> bool:
    """ "Ash thanked Birk for the talks"."""
    verb = governing_verb(noun)
    return verb is not None and verb.lower_[:5] == "thank" and bool(subjects(verb)) and bool(objects(verb))


def _link(noun: Word) -> Word | None:
    """The word that joins the noun to what is told: "ahead" of "ahead of the White House talks"."""
    doc, i = noun.doc, noun.i - 1
    beside = _BESIDE | {"NN"} if noun.lower_ == "talks" else _BESIDE  # not "ahead of the cabinet meeting"
    while i > max(0, noun.i - _LONGEST) and doc[i].lower_ not in _LINKS and (doc[i].tag_ in beside or doc[i].is_punct):
        i -= 1
    of = i > 0 and doc[i].lower_ == "of"
    link = doc[i - 1] if of else doc[i]
    return link if link.lower_ in _OCCASIONS | {"for"} else None


def _together(story: Story, telling: Telling, noun: Word) -> list[Side]:
    """ "Ash and Birk urged restraint. At a joint news conference, Ash said": with whom he was named just before."""
    index = telling.mention.sentence
    if not any(t.lower_ == "joint" for t in noun.lefts) or children(noun, "poss") or under(noun, *_PARTNERS):
        return []
    here = {party for m in story.passages[index].mentions for party in m.parties}
    for first in range(index - 1, max(-1, index - _NEAR - 1), -1):
        two = _beside(story.passages[first])
        if two:
            there = _are_two(two) and any(party in here for party, _ in two.values())
            return [side for side in two.values() if there and side[0] not in telling.mention.parties]
    return []


def _beside(passage: Passage) -> dict[str | None, Side]:
    """ "With Ash and Birk, the premier, urging restraint": the first two named side by side."""
    text, start = passage.sentence.text, passage.sentence.start
    people = [m for m in passage.mentions if m.kind == "person" and len(m.parties) == 1]
    pairs = ((a, b) for a, b in pairwise(people) if text[a.end - start : b.start - start] in _JOINED)
    return next(({m.parties[0].participant.name: (m.parties[0], m) for m in pair} for pair in pairs), {})
