"""Who is at a gathering, by the words around the noun that names it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import Who, is_of_members, is_state
from summitry.extract.story import NAMED, PERSONS, Mention
from summitry.extract.text.syntax import (
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
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms
from summitry.model.terms import Level

_ABOUT = frozenset(("about", "regarding", "concerning", "over", "against", "like"))
_AFTERWARDS = frozenset(("after", "following"))
_DURING = ("at", "during")
_BY = ("by", "via", "over", "through", "on")
_AT_OR_FROM = ("in", "at", "during", "from")


def attendees(token: Word, verb: Word, who: Who) -> tuple[Mention, ...]:
    """Who attends the gathering that the token names, by the verb around it."""
    if _is_topic(token):
        return ()
    owners = _owners_of_presence(token, who)
    if owners:
        return owners
    found = tuple(dict.fromkeys((*_doers(token, verb, who), *acting_there(token, who))))
    return found or _at_its_close(token, verb, who) or _host_states(token, verb, who)


def _host_states(token: Word, verb: Word, who: Who) -> tuple[Mention, ...]:
    """ "Russia will host the summit", "the summit, hosted by Russia": the host's leader, not named, is there."""
    clauses = [c for c in children(token, "relcl", "acl") if c.lower_ in small_set("hosting")]
    found = subjects(verb) if token.dep_ == "dobj" and verb.lower_ in small_set("hosting") else []
    for clause in clauses:
        found = [*found, *(agents(clause) if is_passive(clause) else children(clause, "nsubj"))]
    found = [main for t in found for main in (subjects(verb.head) if t.lower_ == "it" else [t])]  # "when it hosts"
    states = [m for t in found for m in who.named(t) if m.kind == "polity" and _is_one_state(m)]
    return tuple(m._replace(parties=(m.parties[0]._replace(level=Level.LEADER),)) for m in states)


def _is_one_state(mention: Mention) -> bool:
    party = mention.parties[0] if len(mention.parties) == 1 else None
    return party is not None and party.participant.name is None and is_state(party)


def members_met(token: Word, who: Who) -> tuple[Mention, ...]:
    """ "A meeting of NATO defence ministers": those who meet; "a NATO summit" names nobody, "the Oman-NATO summit" the
    club that is met."""
    found = (who.mention(t) for t in under(token, "of", "between"))
    return (
        *(m for m in found if m is not None and m.kind == "group" and len(m.parties) == 1),
        *_clubs_of_pair(token, who),
    )


def _clubs_of_pair(token: Word, who: Who) -> Iterator[Mention]:
    """ "The U.S.-ASEAN summit": ASEAN, whose members the other side meets."""
    first, last, text = who.offset(token.left_edge), who.offset(token), who.passage.sentence.text
    base = who.passage.sentence.start
    for m in who.passage.mentions:
        beside = text[max(0, m.start - base - 1) : m.start - base] + text[m.end - base : m.end - base + 1]
        if first <= m.start < last and "-" in beside and m.parties and all(map(is_of_members, m.parties)):
            yield m._replace(kind="counterpart")


def _at_its_close(token: Word, verb: Word, who: Who) -> tuple[Mention, ...]:
    """ "said at a news conference that closed the summit": who speaks at what ends it, or opens it, was there."""
    occasion, above = verb.head, governing_verb(verb.head)
    bounds = verb.dep_ in ("acl", "relcl") and verb.lower_ in small_set("bounding") and token in objects(verb)
    if not bounds or above is None or occasion.lower_ not in word_forms("at_gatherings"):
        return ()
    return attendees(occasion, above, who)


def _doers(token: Word, verb: Word, who: Who) -> tuple[Mention, ...]:
    """Who does what the verb tells at the gathering, or to it."""
    if verb.lower_ in word_forms("bringing_together") and token.dep_ == "nsubj":
        return _brought(verb, who)
    if (
        token.dep_ == "dobj"
        and verb.lower_ not in word_forms("attending")
        and not is_summoned(token, verb)
        and token.lower_ not in word_forms("speech_nouns")
    ):
        return ()
    first = token
    while first.dep_ == "conj" and not is_verbal(first.head):
        first = first.head  # "hopes for the G7 and the NATO summit"
    if first.dep_ == "pobj" and (not _is_where_done(first, verb) or _is_other_time(first, verb) or _is_days_off(first)):
        return ()
    if token.dep_ in ("nsubj", "nsubjpass"):
        return tuple(m for t in agents(verb) for m in who.named(t)) or _in_attendance(verb, who)
    there = small_set("seen_there") | small_set("awaited")  # "was seen (is expected) at the summit"
    doers = agents(verb) if is_passive(verb) and verb.lower_ not in there else subjects(verb)
    if verb.lower_ in small_set("sending"):
        doers = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    if verb.lower_ in small_set("thanking") and any(
        t.lower_ in ("for", "on") for t in (first.head, *ancestors(first.head))
    ):
        doers = objects(verb)  # "thanked (congratulated) Ash for his part in the summit"
    if verb.lower_ in small_set("side_by_side") and first.dep_ == "pobj" and first.head.lower_ in _DURING:
        doers = [*doers, *under(verb, "with", "alongside", "beside")]
    apart = _set_apart(verb, who)
    found = tuple(m for t in apart or doers for m in who.named(t) if m.kind != "polity")
    return found or _whose_deed([*doers, *children(verb, "attr")], who)


def _in_attendance(verb: Word, who: Who) -> tuple[Mention, ...]:
    """ "The summit opened with Ash and Birk in attendance", "ended with leaders, including Ash, calling for peace"."""
    told = verb.lower_ in word_forms("gathering_verbs") | word_forms("summit_verbs")
    if told and any(map(_is_without, children(verb, "prep"))):
        return ()
    beside = [inner for t in under(verb, "with") for inner in (t, *under(t, "including"))] if told else []
    deeds = [deed for link in children(verb, "prep") if told and link.lower_ == "with" for deed in link.children]
    beside += [
        t for deed in deeds if deed.dep_ == "pcomp" for t in children(deed, "nsubj")
    ]  # "with Ash urging patience"
    return tuple(dict.fromkeys(m for t in beside for m in who.named(t) if m.kind in PERSONS))


def _is_without(link: Word) -> bool:
    """ "Opened with Ash absent (staying away, still in Oslo)", "ended with Ash speaking by video (from Oslo)"."""
    if link.lower_ != "with":
        return False
    deeds = children(link, "pcomp", "pobj")
    calling = [deed for deed in deeds if all(t.tag_ == "PRP" for t in children(deed, "dobj"))]  # not "guests from Oman"
    afar = any(noun.tag_[:3] == "NNP" for deed in calling if is_verbal(deed) for noun in under(deed, "from"))
    still = any(one.lower_ == "still" and two.lower_ in ("in", "at") for one, two in pairwise(link.doc[link.i :]))
    means = [way for deed in deeds for way in children(deed, "prep") if deed in calling or way.lower_ in _BY]
    ways = [noun for way in means for noun in way.children]
    near = [*deeds, *(t for deed in deeds for t in deed.children), *ways, *(t for way in ways for t in way.lefts)]
    return afar or still or any(word.lower_ in small_set("not_there") for word in near)


def _whose_deed(nouns: Sequence[Word], who: Who) -> tuple[Mention, ...]:
    """ "At the summit, Ash's outburst angered Birk", "the news was Ash's outburst": whose deed it was."""
    deeds = [noun for noun in nouns if noun.lower_ in small_set("deeds_there") and not under(noun, "to", "on", "in")]
    owners = (t for deed in deeds for t in children(deed, "poss"))  # not "his speech to parliament"
    return tuple(m for t in owners for m in who.named(t) if m.kind in PERSONS)


def _set_apart(verb: Word, who: Who) -> list[Word]:
    """ "Ash left on a train, scheduled to arrive at the summit": the parse hangs what is set apart on the train."""
    while verb.dep_ == "xcomp":
        verb = verb.head
    start, above = verb.left_edge.i, governing_verb(verb.head)
    apart = verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBG") and start > 0 and verb.doc[start - 1].text == ","
    return subjects(above) if apart and above is not None and not who.named(verb.head) else []


def is_summoned(noun: Word, verb: Word) -> bool:
    """ "called an emergency summit for Monday": who calls it will chair it; "called the summit a success" is praise."""
    summoned = noun.dep_ == "dobj" and verb.lower_ in small_set("summoning") and not children(verb, "oprd", "prt")
    return summoned and any(child.lower_ in small_set("summoned") for child in noun.lefts)


def _is_where_done(token: Word, verb: Word) -> bool:
    """ "spoke at the summit", "gave a speech at the summit"; "met with allies at the summit", hung on the allies."""
    noun = token.head.head
    counted = under(noun, "of") if noun.lower_ in word_forms("measures") else ()  # "a first round of talks at"
    if is_verbal(noun) or noun.dep_ == "oprd" or any(t.lower_ in word_forms("at_gatherings") for t in (noun, *counted)):
        return True
    if noun.dep_ == "dobj" and noun.head.lower_ in small_set("delivering"):
        return True  # "made a fierce attack at the summit"
    if _is_back_from(token) or _is_there_for(token) or (token.head.lower_ == "over" and noun.lower_[:6] == "presid"):
        return True
    return token.head.lower_ in _DURING and is_encounter(verb) and noun in (*objects(verb), *under(verb, "with"))


def _is_back_from(token: Word) -> bool:
    """ "is fresh from the summit", "is back from it", "is due at it"."""
    if token.tag_[:3] != "NNP" and token.lower_ not in word_forms("gathering_nouns"):
        return False  # "fresh from the summit debate"
    noun, link = token.head.head.lower_, token.head.lower_
    return (noun in word_forms("returns") and link in ("from", "off")) or (noun == "due" and link in ("at", "for"))


def _is_other_time(token: Word, verb: Word) -> bool:
    """ "After the G20 she will attend the summit in Rome": what it tells is of another encounter."""
    speaks = verb.lower_.startswith(("spoke", "speak", "talk"))
    return token.head.lower_ in _AFTERWARDS and verb.i == token.head.head.i and is_encounter(verb) and not speaks


def _is_days_off(token: Word) -> bool:
    """ "Ash spoke a day after the summit", "has praised Birk since the summit": that he was there is not said."""
    link = token.head
    return link.lower_ == "since" or (
        link.lower_ in ("before", "after") and link.i > 0 and link.nbor(-1).lower_ in small_set("spans")
    )


def _is_there_for(token: Word) -> bool:
    """ "In Rome on Friday for the G20 summit, Ash said"."""
    near = token.head.head
    place = near.head if near.dep_ == "pobj" else near
    return token.head.lower_ == "for" and place.dep_ == "prep" and place.lower_ in ("in", "on")


def acting_there(token: Word, who: Who) -> tuple[Mention, ...]:
    """Who does something there by a clause of the noun's own.

    "the summit at which Ash spoke", "the summit where Ash spoke", "a meeting that Ash will chair".
    """
    found: list[Word] = []
    for clause in children(token, "relcl", "acl"):
        inside = [t for t in under(clause, *_AT_OR_FROM) if t.i == token.i]
        if inside or any(t.lower_ == "where" for t in children(clause, "advmod")):
            # the parser takes a rare verb for an adjective, and its subject for the clause
            found += subjects(clause) if is_verbal(clause) else [clause]
    chaired = _chairing(token)
    if chaired is not None:
        found += agents(chaired) if is_passive(chaired) else children(chaired, "nsubj")
    return tuple(m for t in found for m in who.named(t) if m.kind in PERSONS)


def _chairing(token: Word) -> Word | None:
    """ "A session that Ash will chair on Friday", "talks hosted by Ash": the clause that tells who attends it."""
    clauses = [t for t in children(token, "relcl", "acl") if t.lower_ in word_forms("attending")]
    return next((t for t in clauses if agents(t) or (children(t, "nsubj") and not is_passive(t))), None)


def _is_topic(token: Word) -> bool:
    """ "talked about the G7 and the NATO summit": the gathering is only spoken of."""
    while token.dep_ == "conj":
        token = token.head
    return token.dep_ == "pobj" and token.head.lower_ in _ABOUT


def _owners_of_presence(token: Word, who: Who) -> tuple[Mention, ...]:
    """ "Trump's visit to Europe for the G7 summit", "his speech at the UN": whose presence it is attends."""
    for above in (token, *ancestors(token)):
        if is_verbal(above):
            return ()
        if above.lower_ in word_forms("presence"):
            owners = [m for owner in (*children(above, "poss"), *under(above, "of", "by")) for m in who.named(owner)]
            return tuple(m for m in owners if m.kind in PERSONS)
    return ()


def _brought(verb: Word, who: Who) -> tuple[Mention, ...]:
    """ "The summit brings together leaders including A and B"."""
    nouns = [t for o in objects(verb) for t in (o, *under(o, "including"))]
    more = under(verb, "including")
    return tuple(dict.fromkeys(m for t in (*nouns, *more) for m in who.named(t)))


def shown(token: Word, who: Who) -> tuple[Mention, ...]:
    """ "Ash and Birk at the G20 summit in Rome", the words of a picture: a sentence without a verb."""
    first = token.head.head
    if token.dep_ != "pobj" or token.head.lower_ not in _DURING or first.dep_ not in ("ROOT", "conj"):
        return ()
    roots = [t for t in token.doc if t.dep_ == "ROOT" and t.i < token.i]
    return tuple(m for t in roots for m in who.named(t) if m.kind in NAMED)
