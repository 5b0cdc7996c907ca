"""Every place in the text that may speak of an encounter: a trigger with its cast."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from summitry import lexicon
from summitry.extract.events.apart import Region, apart_from, is_each_alone, own_land, own_regions
from summitry.extract.events.casting import cast
from summitry.extract.events.journeys import STAGES
from summitry.extract.events.parts import Cast
from summitry.extract.events.senses import is_asked_to_come, is_boast
from summitry.extract.events.triggers import Trigger, find_triggers
from summitry.extract.events.who import Who, is_state, polities
from summitry.extract.story import EventMention, Mention, Party, Passage
from summitry.extract.text.syntax import children, governing_verb, is_copula, is_day, is_negated, under
from summitry.extract.text.words import Word
from summitry.model.terms import Kind, Level

_CROWD = 4
_SOON = frozenset(("today", "tomorrow", "tonight"))
_DURING = frozenset(("in", "at", "during", "after", "following", "for"))
_SUBJECTS, _MAIN = ("nsubj", "nsubjpass"), ("ROOT", "ccomp", "conj", "relcl")
_POINTS = ("in", "on", "for", "at", "by", "before")
_SINGLING = ("det", "nummod", "poss", "amod", "compound", "advmod")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event mention with its passage and the tokens that facts are read from.

    goals: where a journey leads, or which gathering is attended. region: offsets of the words that tell the day and
    place of this one of several in a list ("A in Rome on Monday and B in Paris on Tuesday"), None for all in reach.
    """

    mention: EventMention
    passage: Passage
    token: Word
    goals: tuple[Word, ...] = ()
    region: Region | None = None


def find_candidates(passage: Passage) -> Iterator[Candidate]:
    """The candidates of one parsed passage, in order of the text."""
    if passage.parse is None:
        return
    who = Who(passage)
    parted: list[set[Party]] = []
    for trigger in find_triggers(passage.words):
        other_sense = _is_surname(trigger.token, who) or is_asked_to_come(trigger) or is_boast(trigger)
        found = cast(trigger, who) if not other_sense else None
        if found is None:
            continue
        whole = _candidate(passage, trigger, found)
        each = list(apart(trigger, whole))
        if len(each) > 1:
            parted.append(set(whole.mention.parties))
        elif set(whole.mention.parties) in parted and not trigger.word.verb:
            continue  # "met A and B at the council's summit", where each was met alone
        yield from each


def _is_surname(token: Word, who: Who) -> bool:
    """ "Sessions" of Jeff Sessions, not "visiting" of "visiting Ann Ash"."""
    called = who.mention(token)
    return token.tag_[:3] == "NNP" and called is not None and called.kind == "person"


def apart(trigger: Trigger, whole: Candidate) -> Iterator[Candidate]:
    """The candidate, or one for each partner where several encounters are meant (CODEBOOK.md, rule 13)."""
    event = whole.mention
    regions = own_regions(whole.passage, trigger, event.mentions)
    each = list(regions) or apart_from(trigger, event.mentions, event.start, event.kind)
    alone = [i for i, mention in enumerate(event.mentions) if mention in each]
    others = [i for i in range(len(event.parties)) if i not in alone]
    plural = trigger.token.lower_ in lexicon.word_forms("encounters_plural")
    several = len(alone) > 1 and (bool(regions) or plural or is_each_alone(trigger, event.mentions, event.start))
    if not several and len({event.parties[i].participant.polity for i in alone}) < 2:
        yield whole
        return
    for each_one in _partners(event, alone, several):
        kept = sorted([*others, *each_one])
        one = replace(
            event,
            parties=tuple(event.parties[k] for k in kept),
            mentions=tuple(event.mentions[k] for k in kept),
            roles=tuple(event.roles[k] for k in kept),
            kind=event.kind if event.kind is not Kind.GATHERING else Kind.MEETING,
            anaphoric=event.anaphoric or (not others and event.kind is not Kind.VISIT),
        )
        first = each_one[0]
        region = regions.get(event.mentions[first]) or own_land(
            whole.passage, event.mentions[first], event.parties[first]
        )
        yield replace(whole, mention=one, region=region)


def _partners(event: EventMention, alone: list[int], several: bool) -> list[list[int]]:
    """Who is met by himself: "met the king and prime minister of A, and the president of B" is two meetings."""
    if several or event.kind is Kind.CALL:
        return [[i] for i in alone]
    by_polity: dict[str | None, list[int]] = {}
    for i in alone:
        by_polity.setdefault(event.parties[i].participant.polity, []).append(i)
    return list(by_polity.values())


def _candidate(passage: Passage, trigger: Trigger, found: Cast) -> Candidate:
    ordered = tuple(dict.fromkeys(party for mention, _ in found.players for party in mention.parties))
    whole = replace(found, kind=_kind(trigger, found, ordered))
    back = (
        not _complete(trigger, found, ordered)
        or _counts_times(trigger.token)
        or _is_general(trigger.token)
        or _goes_on(trigger.token)
        or _is_at_hand(trigger.token, found, passage)
    )
    return candidate_of(passage, trigger.token, whole, trigger.word.frame, back)


def candidate_of(passage: Passage, token: Word, found: Cast, frame: str, anaphoric: bool = False) -> Candidate:
    """The candidate of one word of the passage with those who take part by it."""
    start = passage.sentence.start + token.idx
    event = event_of(passage, (start, start + len(token.text)), found, frame, anaphoric)
    return Candidate(event, passage, token, found.goals)


def event_of(
    passage: Passage, bounds: tuple[int, int], found: Cast, frame: str, anaphoric: bool = False
) -> EventMention:
    """The event mention of these bounds in the document: each who takes part once, with the first who names him."""
    parts: dict[Party, tuple[Mention, str]] = {}
    for mention, role in found.players:
        for party in mention.parties:
            parts.setdefault(party, (mention, role))
    return EventMention(
        sentence=passage.sentence.index,
        start=bounds[0],
        end=bounds[1],
        kind=found.kind,
        parties=tuple(parts),
        mentions=tuple(mention for mention, _ in parts.values()),
        anaphoric=anaphoric,
        roles=tuple(role for _, role in parts.values()),
        frame=frame,
    )


def _is_at_hand(token: Word, found: Cast, passage: Passage) -> bool:
    """ "Good to see you", "I want to talk to you about that": what is under way, where no time or place is named."""
    addressed = any(mention.text.lower() == "you" for mention, _ in found.players)
    return addressed and not passage.times and not any(t.tag_[:3] == "NNP" for t in under(token, "in", "at", "to"))


def _kind(trigger: Trigger, found: Cast, all_parties: tuple[Party, ...]) -> Kind:
    crowd = len(polities(all_parties)) >= _CROWD or _is_body(trigger, all_parties)
    return Kind.GATHERING if crowd and found.kind is Kind.MEETING else found.kind


def _is_body(trigger: Trigger, all_parties: tuple[Party, ...]) -> bool:
    """ "NATO leaders gather in Ankara": the members of one organisation among themselves."""
    if len(all_parties) == 1 and all_parties[0].participant.name and under(trigger.token, "with"):
        return False  # "talks with the bloc's chief, Ash"
    codes = polities(all_parties)
    known = lexicon.polities().by_code
    return len(codes) == 1 and all(code in known and known[code].kind == "organisation" for code in codes)


def _counts_times(token: Word) -> bool:
    """ "the first time the two have met", "the first meeting since 2009": it counts what other words tell (rule 14)."""
    if token.dep_ == "pobj" and token.head.lower_ in _DURING:
        return False  # "in their first talks since May, they agreed"
    if token.tag_[:2] == "NN" and any(child.lower_ in ("first", "last") for child in token.children):
        return any(t.lower_ == "since" for t in token.subtree)
    return token.dep_ in ("relcl", "acl") and token.head.lower_ == "time" and not _is_that_time(token.head)


def _is_that_time(time: Word) -> bool:
    """ "The last time they met was in 2011", "by the time they met" tell of that meeting."""
    if time.dep_ == "pobj" and time.head.lower_ in ("by", "at", "around"):
        return True
    last = any(child.lower_ in ("last", "only", "previous") for child in time.children)
    return last and time.dep_ == "nsubj" and is_copula(time.head)


def _is_general(token: Word) -> bool:
    """ "any meeting", "until their next meeting", "future talks", "they often meet": no countable encounter."""
    if token.tag_[:2] != "NN":
        return _is_habit(token)
    stage = {"next"} if token.lower_ in STAGES else set()  # "her next stop is Oman"
    general = lexicon.small_set("general_words") - stage
    if token.tag_ in ("NNS", "NNPS") and token.lower_ != "stops" and not children(token, "nummod"):
        general = general | lexicon.small_set("earlier_ones")  # "on previous visits to Oman"
    if _is_ruled_out(token):
        general = general - {"any"}
    if _is_on_a_day(token) or _is_set(token):
        general = general - {"further", "next"}
    return any(child.lower_ in general for child in token.children) or _is_bare_plural(token) or _is_policy(token)


def _is_ruled_out(noun: Word) -> bool:
    """ "ruled out any meeting with Ash", "did not have any talks": the one that is not."""
    verb = noun.head if noun.dep_ == "dobj" else None
    return verb is not None and (verb.lower_ in lexicon.small_set("ruling_out") or is_negated(verb))


def _is_on_a_day(noun: Word) -> bool:
    """ "will hold further talks on Sunday": one round of them."""
    verb = governing_verb(noun)
    near = [t for word in (noun, *([verb] if verb is not None else [])) for t in (*under(word, "on"), *word.rights)]
    return any(is_day(t) or t.lower_ in _SOON for t in near)


def _is_set(noun: Word) -> bool:
    """ "Their next meeting is set for May", "the next talks will be in Rome", not "will be crucial"."""
    verb = noun.head
    if noun.dep_ not in _SUBJECTS or is_negated(verb) or verb.dep_ not in _MAIN:
        return False
    said = (verb, *children(verb, "xcomp", "acomp"))
    return any(under(word, *_POINTS) or children(word, "npadvmod") for word in said)


def _is_habit(verb: Word) -> bool:
    """ "regularly meets", "met several times", "whenever they meet"."""
    if any(c.lower_ in _habits() for c in children(verb, "advmod")):
        return True
    if verb.dep_ == "pcomp" and verb.head.lower_ == "like":
        return True  # "tasks like meeting foreign guests"
    times = [t for t in children(verb, "npadvmod", "dobj") if t.lower_ in ("times", "time")]
    counts = [c.lower_ for t in times for c in children(t, "amod", "det")]
    uncounted = any(c in lexicon.small_set("uncounted_times") for c in counts)
    return uncounted or any(c.lower_ == "whenever" for c in children(verb, "advmod", "mark"))


@cache
def _habits() -> frozenset[str]:
    return frozenset(row[0] for row in lexicon.words("habits"))


def _goes_on(verb: Word) -> bool:
    """ "they will keep talking", "he would continue to meet them": no countable encounter."""
    return verb.dep_ == "xcomp" and verb.head.lower_ in lexicon.small_set("going_on")


def _is_policy(noun: Word) -> bool:
    """ "help revive peace talks between A and B": negotiations as a cause, not a round of them."""
    if noun.lower_ not in ("talks", "negotiations") or noun.dep_ != "dobj" or children(noun, "det", "poss", "nummod"):
        return False
    going_on = noun.head.lower_ == "continue" and noun.head.dep_ == "xcomp" and not under(noun.head, "in", "at", "on")
    return noun.head.lower_ in lexicon.word_forms("policy_verbs") or going_on


def _is_bare_plural(noun: Word) -> bool:
    """ "the mood that marked meetings of the two", "meetings between them are tense": said of all of them."""
    if noun.tag_ not in ("NNS", "NNPS") or noun.lower_ == "talks":
        return False
    if any(child.lower_ in lexicon.word_forms("general_verbs") for child in children(noun, "amod")):
        return True  # the parser takes the verb for an adjective at times
    if children(noun, *_SINGLING):
        return False
    if noun.dep_ == "dobj":
        return noun.head.lower_ in lexicon.word_forms("general_verbs")
    return noun.dep_ == "nsubj" and noun.head.tag_ in ("VBZ", "VBP")


def _complete(trigger: Trigger, found: Cast, all_parties: tuple[Party, ...]) -> bool:
    """Whether the words alone make an encounter (CODEBOOK.md, section 1); a summit is one of leaders."""
    leader = any(party.level is Level.LEADER for party in all_parties)
    leader = leader or (trigger.word.lemma == "summit" and any(is_state(party) for party in all_parties))
    if found.open:
        return False
    if found.kind in (Kind.VISIT, Kind.GATHERING):
        return leader and bool(found.goals)
    if found.kind is Kind.MEETING and _is_body(trigger, all_parties):
        return leader
    return leader and len(polities(all_parties)) > 1
