"""Who attends a gathering that a sentence names, where no meeting in it is spoken of.

"Merkel will host the G20 summit", "Trump told the UN General Assembly", "At the NATO summit in Brussels, Obama said".
A gathering that is only the setting of another encounter of the sentence is its occasion (CODEBOOK.md, rule 11).
"""

from collections.abc import Iterator, Sequence
from typing import Any

from summitry.extract.events.candidates import Candidate
from summitry.extract.events.nouns import own_sides
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.gatherings import named_gatherings
from summitry.extract.setting import Setting
from summitry.extract.story import EventMention, Mention, Party, Passage
from summitry.extract.syntax import (
    agents,
    ancestors,
    children,
    governing_verb,
    is_passive,
    is_verbal,
    objects,
    subjects,
    under,
)
from summitry.extract.telling import Named
from summitry.lexicon import polities as polities_known
from summitry.lexicon import word_forms
from summitry.model.encounter import Participant
from summitry.model.terms import Kind, Level

Token = Any
_THERE = frozenset(("on", "at", "in", "during"))
_BESIDE = frozenset(("sidelines", "sideline", "margins", "fringes"))
_AT = frozenset(("at", "during", "for", "in", "to"))
_ABOUT = frozenset(("about", "regarding", "concerning", "over", "against", "like"))


def without_gatherings(setting: Setting, passage: Passage, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates but for "summit" and "meeting" where they are part of a gathering's name."""
    heads = {head.i for named in named_gatherings(setting, passage) if (head := _head(passage, named)) is not None}
    if not heads:
        return list(found)
    who = Who(passage)
    return [c for c in found if c.token.i not in heads or len(polities(parties(own_sides(c.token, who)))) > 1]


def find_attendance(setting: Setting, passage: Passage, others: Sequence[Candidate]) -> Iterator[Candidate]:
    """The gatherings of one passage with those who attend them. others: the passage's further candidates."""
    gatherings = named_gatherings(setting, passage)
    if not gatherings or not passage.mentions:
        return
    who = Who(passage)
    taken = {c.token.i for c in others if not c.mention.anaphoric and _is_apart(c)}
    attended = {goal.i for c in others if c.mention.frame == "attend" for goal in c.goals}
    for named in gatherings:
        token = _head(passage, named)
        if token is None or _is_setting(token, taken) or token.lower_ in word_forms("of_gatherings"):
            continue  # "the G7 commitment" is no summit
        verb = governing_verb(token)
        if verb is not None and is_place_of(token, verb, taken):
            continue
        comers = attendees(token, verb, who) if verb is not None else _shown(token, who)
        if _is_same(token, attended):
            continue
        if any(p.level is Level.LEADER for m in comers for p in m.parties):
            yield _candidate(passage, named, token, comers)
        elif verb is not None and not comers and (_is_told(token, verb, who) or _has_days(passage, token)):
            members = _members(named)
            yield from [_candidate(passage, named, token, (members,))] if members is not None else []


def _is_apart(candidate: Candidate) -> bool:
    """Whether a gathering can be the setting of the encounter: who travels to it, or attends it, is there."""
    kind, frame = candidate.mention.kind, candidate.mention.frame
    return kind is not Kind.GATHERING and (kind is not Kind.VISIT or frame == "avoid")


def _is_told(token: Token, verb: Token, who: Who) -> bool:
    """Whether the clause tells of the gathering itself: "the summit opens on Friday", "leaders gathered for it"."""
    if token.dep_ in ("nsubj", "nsubjpass"):
        return verb.lower_ in word_forms("gathering_verbs")
    doers = agents(verb) if is_passive(verb) else subjects(verb)
    crowd = any(t.lower_ in word_forms("officials_plural") and not who.named(t) for t in doers)
    return crowd and token.dep_ == "pobj" and token.head.lower_ in _AT


def _has_days(passage: Passage, token: Token) -> bool:
    """ "the SAARC summit of 2004", "the G7 meeting in June": its own phrase has its days."""
    start = passage.sentence.start
    inside = [start + t.idx for t in token.subtree if t.i != token.i]
    return any(time.start <= at < time.end and time.when is not None for time in passage.times for at in inside)


def _members(named: Named) -> Mention | None:
    """The organisation whose gathering it is, as the one who meets; None where the series is of no organisation.

    "UN talks" may be of any of its bodies.
    """
    known = polities_known().by_code.get(named.series.code.removesuffix(" ministerial"))
    if known is None or known.kind != "organisation" or known.code == "UN":
        return None
    span, party = named.span, Party(Participant(None, known.code, None), Level.LEADER)
    return Mention("organisation", span.start, span.end, span.quote, span.start, (party,))


def _is_same(token: Token, attended: set[int]) -> bool:
    """ "attend a summit of leaders of the Group of 20": the name is of what is attended, which is told already."""
    while token.i not in attended and token.dep_ == "pobj" and token.head.lower_ in ("of", "from"):
        token = token.head.head
    return token.i in attended


def _head(passage: Passage, named: Named) -> Token | None:
    """The noun that stands for the gathering: "summit" in "the NATO summit", else the name's last word."""
    start = passage.sentence.start
    inside = [t for t in passage.parse if named.span.start <= start + t.idx < named.span.end]
    if not inside:
        return None
    token = next((t for t in reversed(inside) if t.head.i not in {o.i for o in inside}), inside[-1])
    while token.dep_ in ("compound", "amod", "nmod", "poss") and token.head.i > token.i:
        token = token.head
    return token if not is_verbal(token) else None


def _is_setting(token: Token, taken: set[int]) -> bool:
    return any(above.i in taken for above in ancestors(token)) or any(t.i in taken for t in token.subtree)


def is_place_of(token: Token, verb: Token, taken: set[int]) -> bool:
    """ "held a meeting in Rome on the margins of the summit": where the verb's own object took place."""
    above = list(ancestors(token))
    if any(noun.lower_ in _BESIDE for noun in above):
        return any(t.i in taken for t in verb.subtree)
    there = any(word.head.i == verb.i and word.lower_ in _THERE for word in above)
    return there and any(t.i in taken for t in children(verb, "dobj"))


def attendees(token: Token, verb: Token, who: Who) -> tuple[Mention, ...]:
    """Who attends the gathering that the token names, by the verb around it and the clause behind it."""
    return tuple(dict.fromkeys((*_by_verb(token, verb, who), *_acting_there(token, who))))


def _by_verb(token: Token, verb: Token, who: Who) -> tuple[Mention, ...]:
    if _is_topic(token):
        return ()
    owners = _owners_of_presence(token, who)
    if owners:
        return owners
    if verb.lower_ in word_forms("bringing_together") and token.dep_ == "nsubj":
        return _brought(verb, who)
    if (
        token.dep_ == "dobj"
        and verb.lower_ not in word_forms("attending")
        and token.lower_ not in word_forms("speech_nouns")
    ):
        return ()
    if (
        token.dep_ == "pobj"
        and not is_verbal(token.head.head)
        and token.head.head.lower_ not in word_forms("at_gatherings")
        and not _is_there_for(token)
    ):
        return ()
    if token.dep_ in ("nsubj", "nsubjpass"):
        return tuple(m for t in agents(verb) for m in who.named(t))
    doers = agents(verb) if is_passive(verb) else subjects(verb)
    return tuple(m for t in doers for m in who.named(t) if m.kind != "polity")


def _is_there_for(token: Token) -> bool:
    """ "In Rome on Friday for the G20 summit, Ash said"."""
    near = token.head.head
    place = near.head if near.dep_ == "pobj" else near
    return token.head.lower_ == "for" and place.dep_ == "prep" and place.lower_ in ("in", "on")


def _is_topic(token: Token) -> bool:
    """ "talked about the G7 and the NATO summit": the gathering is only spoken of."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ in _ABOUT


def _owners_of_presence(token: Token, who: Who) -> tuple[Mention, ...]:
    """ "Trump's visit to Europe for the G7 summit", "his speech at the UN": whose presence it is attends."""
    for above in (token, *ancestors(token)):
        if is_verbal(above):
            return ()
        if above.lower_ in word_forms("presence"):
            owners = [m for owner in children(above, "poss") for m in who.named(owner)]
            return tuple(m for m in owners if m.kind in ("person", "office", "pronoun", "counterpart"))
    return ()


def _acting_there(token: Token, who: Who) -> tuple[Mention, ...]:
    """ "the summit at which Ash spoke", "the summit, where Ash spoke": who does something there."""
    clauses = [c for c in children(token, "relcl") if any(t.lower_ == "where" for t in c.lefts) or _in_which(c)]
    return tuple(m for c in clauses for t in subjects(c) for m in who.named(t) if m.kind in ("person", "office"))


def _in_which(clause: Token) -> bool:
    links = (t for t in clause.lefts if t.dep_ == "prep" and t.lower_ in _AT)
    return any(t.lower_ == "which" for link in links for t in link.children)


def _brought(verb: Token, who: Who) -> tuple[Mention, ...]:
    """ "The summit brings together leaders including A and B"."""
    nouns = [t for o in objects(verb) for t in (o, *under(o, "including"))]
    more = under(verb, "including")
    return tuple(dict.fromkeys(m for t in (*nouns, *more) for m in who.named(t)))


def _shown(token: Token, who: Who) -> tuple[Mention, ...]:
    """ "Ash and Birk at the G20 summit in Rome", the words of a picture: a sentence without a verb."""
    first = token.head.head
    if token.dep_ != "pobj" or token.head.lower_ not in ("at", "during") or first.dep_ not in ("ROOT", "conj"):
        return ()
    roots = [t for t in token.doc if t.dep_ == "ROOT" and t.i < token.i]
    return tuple(m for t in roots for m in who.named(t) if m.kind in ("person", "office"))


def gathering_candidate(passage: Passage, token: Token, comers: tuple[Mention, ...]) -> Candidate:
    """The candidate of a gathering without a known name."""
    start = passage.sentence.start + token.idx
    return _event(passage, (start, start + len(token.text)), token, comers)


def _candidate(passage: Passage, named: Named, token: Token, comers: tuple[Mention, ...]) -> Candidate:
    return _event(passage, (named.span.start, named.span.end), token, comers)


def _event(passage: Passage, bounds: tuple[int, int], token: Token, comers: tuple[Mention, ...]) -> Candidate:
    cast: dict[Party, Mention] = {}
    for mention in comers:
        for party in mention.parties:
            cast.setdefault(party, mention)
    event = EventMention(
        sentence=passage.sentence.index,
        start=bounds[0],
        end=bounds[1],
        kind=Kind.GATHERING,
        parties=tuple(cast),
        mentions=tuple(cast.values()),
        roles=("attendee",) * len(cast),
        frame="gathering",
    )
    return Candidate(event, passage, token, (token,))
