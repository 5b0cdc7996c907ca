"""Who attends a gathering that a sentence names, where no meeting in it is spoken of.

"Merkel will host the G20 summit", "Trump told the UN General Assembly", "At the NATO summit in Brussels, Obama said".
A gathering that is only the setting of another encounter of the sentence is its occasion (CODEBOOK.md, rule 11).
"""

from collections.abc import Iterator, Sequence

from summitry.extract.events.candidates import Candidate, candidate_of, event_of
from summitry.extract.events.comers import acting_there, attendees, members_met, shown
from summitry.extract.events.crowds import FRAME as CROWD
from summitry.extract.events.nouns import own_sides
from summitry.extract.events.parts import ATTENDEE, Cast
from summitry.extract.events.who import Who, parties, polities
from summitry.extract.gatherings.named import named_gatherings
from summitry.extract.setting import Setting
from summitry.extract.story import Mention, Party, Passage
from summitry.extract.telling import Named
from summitry.extract.text.syntax import (
    actors,
    ancestors,
    children,
    governing_verb,
    is_copula,
    is_verbal,
    objects,
    subjects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import polities as polities_known
from summitry.lexicon import small_set, word_forms
from summitry.model.encounter import Participant
from summitry.model.terms import Kind, Level

_THERE = frozenset(("on", "at", "in", "during"))
_AT = frozenset(("at", "during", "for", "in", "to"))
_NEGOTIATING = frozenset(("negotiators", "diplomats"))


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
    if not gatherings:
        return
    who = Who(passage)
    taken = {c.token.i for c in others if not c.mention.anaphoric and _is_apart(c)}
    attended = {g.i for c in others if c.mention.frame == "attend" and not _by_crowd(c, who) for g in c.goals}
    for named in gatherings:
        token = _sitting(_head(passage, named)) if not _is_met(named, others) else None
        if token is None or token.text in word_forms("of_gatherings") or _is_same(token, attended):
            continue  # "the G7 commitment" is no summit
        verb = governing_verb(token)
        if _is_setting(token, taken) or (verb is not None and is_place_of(token, verb, taken)):
            comers = acting_there(token, who)
            if not comers:
                continue
        else:
            comers = attendees(token, verb, who) if verb is not None else shown(token, who)
        if any(p.level is Level.LEADER for m in comers for p in m.parties):
            yield _candidate(passage, named, token, (*comers, *members_met(token, who)))
        elif any(o.i in taken for o in (objects(verb) if verb is not None else ())):
            continue  # "G7 leaders held a call with Ash"
        elif verb is not None and not comers:
            told = _is_told(token, verb, who)
            members = _members(named) if told or _is_one_of_many(passage, token) else None
            members = _unnamed(named) if members is None and told and verb.dep_ != "relcl" else members
            yield from [_candidate(passage, named, token, (members,))] if members is not None else []


def _is_met(named: Named, others: Sequence[Candidate]) -> bool:
    """ "Met the leaders of the Visegrad Group": the name is of those who are met."""
    crowds = (m for c in others if c.mention.frame == CROWD for m in c.mention.mentions)
    return any(m.kind == "group" and m.start <= named.span.start < m.end for m in crowds)


def _by_crowd(candidate: Candidate, who: Who) -> bool:
    """ "Thirty heads of state attended the summit": none of whom is named."""
    doers = subjects(candidate.token) if not candidate.mention.parties else ()
    return any(_is_of_many(t, who) for t in doers)


def _is_of_many(doer: Word, who: Who) -> bool:
    """ "Ministers", none of whom is named; negotiators come before those whose gathering it is."""
    many = doer.lower_ in word_forms("officials_plural") and doer.lower_ not in _NEGOTIATING
    return many and not who.named(doer)


def _is_apart(candidate: Candidate) -> bool:
    """Whether a gathering can be the setting of the encounter: who travels to it, or attends it, is there."""
    kind, frame = candidate.mention.kind, candidate.mention.frame
    return kind is not Kind.GATHERING and (kind is not Kind.VISIT or frame == "avoid")


def _is_told(token: Word, verb: Word, who: Who) -> bool:
    """Whether the clause tells of the gathering itself: "the summit opens on Friday", "leaders gathered for it"."""
    if token.dep_ in ("nsubj", "nsubjpass"):
        beside = (*children(verb, "acomp", "advmod"), *under(verb, "under"))  # "is due to start", "is under way"
        more = word_forms("summit_verbs") if token.lower_ not in word_forms("officials_plural") else frozenset()
        telling = word_forms("gathering_verbs") | more
        return any(word.lower_ in telling for word in (beside if is_copula(verb) else (verb,)))
    token = _of_it(token)
    doers = actors(verb)
    crowd = any(_is_of_many(t, who) for t in doers)
    came = token.dep_ == "dobj" and verb.lower_ in word_forms("attending")
    return crowd and (came or (token.dep_ == "pobj" and token.head.lower_ in _AT))


def _of_it(token: Word) -> Word:
    """ "The opening of the summit", "the last day of it": the part by which the clause tells of the whole."""
    whole = token.dep_ == "pobj" and token.head.lower_ == "of"
    return token.head.head if whole and token.head.head.lower_ in word_forms("at_gatherings") else token


def _is_one_of_many(passage: Passage, token: Word) -> bool:
    """ "The 2004 SAARC summit", "last month's G7 meeting", "the NATO summit in Madrid": its phrase tells which."""
    start, inside = passage.sentence.start, list(token.subtree)
    offsets = [start + t.idx for t in inside]
    if any(time.start <= at < time.end and time.when is not None for time in passage.times for at in offsets):
        return True
    return any(place.text[0].isupper() for place in under(token, "in", "at"))


def _members(named: Named) -> Mention | None:
    """The organisation whose gathering it is, as the one who meets; None where the series is of no organisation.

    "UN talks" may be of any of its bodies.
    """
    code = named.series.code.removesuffix(" ministerial")
    known = polities_known().by_code.get(code) or polities_known().named(code)
    if known is None or known.kind != "organisation" or known.code == "UN":
        return None
    return _those_of(named, known.code)


def _unnamed(named: Named) -> Mention | None:
    """Those who meet at a summit that is no organisation's ("the Three Seas summit"), nor of two sides ("EU-Japan")."""
    return _those_of(named, None) if named.series.kind == "summit" and "-" not in named.series.code else None


def _those_of(named: Named, code: str | None) -> Mention:
    span, party = named.span, Party(Participant(None, code, None), Level.LEADER)
    return Mention("organisation", span.start, span.end, span.quote, span.start, (party,))


def _is_same(token: Word, attended: set[int]) -> bool:
    """ "attend a summit of leaders of the Group of 20", "a conference in Davos": the name is of what is attended, which
    is told already."""
    if token.dep_ == "pobj" and token.head.lower_ == "in" and token.head.head.i in attended:
        return True
    while token.i not in attended and token.dep_ == "pobj" and token.head.lower_ in ("of", "from"):
        token = token.head.head
    return token.i in attended


def _head(passage: Passage, named: Named) -> Word | None:
    """The noun that stands for the gathering: "summit" in "the NATO summit", else the name's last word."""
    start = passage.sentence.start
    inside = [t for t in passage.words if named.span.start <= start + t.idx < named.span.end]
    if not inside:
        return None
    token = next((t for t in reversed(inside) if t.head.i not in {o.i for o in inside}), inside[-1])
    while token.dep_ in ("compound", "amod", "nmod", "nummod", "poss") and token.head.i > token.i:
        token = token.head
    names = {t.i for t in inside}
    if token.dep_ == "pobj" and {token.head.i, token.head.head.i} <= names:
        token = token.head.head  # "the Group of 20 economic summit", where the parser reads a group of summits
    return token if not is_verbal(token) else None


def _sitting(token: Word | None) -> Word | None:
    """ "A meeting of the Security Council": the meeting, of which the clause around tells."""
    if token is None:
        return None
    first = token
    while first.dep_ == "conj" and not is_verbal(first.head):
        first = first.head  # "summits of the G7 and NATO"
    of = first.dep_ == "pobj" and first.head.lower_ == "of"
    return first.head.head if of and first.head.head.lower_ in small_set("sittings") else token


def _is_setting(token: Word, taken: set[int]) -> bool:
    """Whether another encounter hangs on it or it on that; of two that are coordinated neither is the other's."""
    if token.dep_ == "conj" and not is_verbal(token.head):
        return any(t.i in taken for t in token.subtree) or _is_setting(token.head, taken - {token.head.i})
    beside = {t.i for other in children(token, "conj") for t in other.subtree}
    return _hangs_on(token, taken) or any(t.i in taken - beside for t in token.subtree)


def _hangs_on(token: Word, taken: set[int]) -> bool:
    """Whether a word above is taken; what a relative clause tells of somebody is apart ("Ash, who hosts the G20")."""
    for above in ancestors(token):
        if above.i in taken:
            return True
        if above.dep_ == "relcl" and is_verbal(above):
            return False
    return False


def is_place_of(token: Word, verb: Word, taken: set[int]) -> bool:
    """ "held a meeting in Rome on the margins of the summit": where the verb's own object took place."""
    above = list(ancestors(token))
    if any(noun.lower_ in word_forms("margins") for noun in above):
        return any(t.i in taken for t in verb.subtree)
    there = any(word.head.i == verb.i and word.lower_ in _THERE for word in above)
    return there and any(t.i in taken for t in children(verb, "dobj"))


def gathering_candidate(passage: Passage, token: Word, comers: tuple[Mention, ...]) -> Candidate:
    """The candidate of a gathering without a known name."""
    return candidate_of(passage, token, _attended(token, comers), "gathering")


def _candidate(passage: Passage, named: Named, token: Word, comers: tuple[Mention, ...]) -> Candidate:
    event = event_of(passage, (named.span.start, named.span.end), _attended(token, comers), "gathering")
    return Candidate(event, passage, token, (token,))


def _attended(token: Word, comers: tuple[Mention, ...]) -> Cast:
    return Cast(Kind.GATHERING, tuple((mention, ATTENDEE) for mention in comers), (token,))
