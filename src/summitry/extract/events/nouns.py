"""Who takes part in an encounter that a noun names: "their talks", "a Trump-Putin summit", "X's trip to Y"."""

from collections.abc import Iterable

from summitry.extract.events import journeying, nearby, passing
from summitry.extract.events.own_summits import is_own_summit
from summitry.extract.events.parts import named, people
from summitry.extract.events.plans import planned_for
from summitry.extract.events.requests import requested
from summitry.extract.events.sayers import heading, oneself, sayer, who_tells
from summitry.extract.events.triggers import is_encounter, is_journey
from summitry.extract.events.who import Who, is_club, parties, polities
from summitry.extract.story import PEOPLE, Mention
from summitry.extract.text.syntax import (
    actors,
    agents,
    ancestors,
    beyond,
    children,
    clauses_of,
    conjuncts,
    governing_verb,
    is_copula,
    is_day,
    is_passive,
    judged,
    objects,
    outermost,
    subjects,
    under,
)
from summitry.extract.text.topical import tells_topic
from summitry.extract.text.words import Word
from summitry.lexicon import polities as polities_known
from summitry.lexicon import small_set, word_forms

_WELCOMES = frozenset(("welcome", "reception"))
_HOUSES = frozenset(("White House", "Kremlin", "Blue House", "Elysee", "Élysée", "Buckingham Palace"))
_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "last", "latest"))
_CLAUSES = 2
_ABOUT = frozenset(("discussion", "discussions", "talk", "negotiation", "conversation", "mention"))
_WITHIN = ("in", "during", "at", "after", "following")
_AT, _TOLD_IN = ("in", "during", "at"), ("in", "during", "at", "over", "on")
_PARTNERS = ("with", "between", "among", "of", "involving", "including", "by", "alongside", "beside")


def sides(noun: Word, who: Who, has_partner: bool = False) -> tuple[Mention, ...] | None:
    """Those between whom the encounter is; () where it names none, None where the noun is used in another sense.

    has_partner: one side is known already.
    """
    if noun.i and noun.nbor(-1).lower_ == "in" and is_copula(noun.head.head):
        return None  # "is in talks": negotiations without an instance
    if any(_is_deputy(owner) and not who.named(owner) for owner in children(noun, "poss")):
        return None  # "was told of the vice president's talks with Ash": those of somebody else, who is not known
    first = [*_owners(noun, who), *compounds(noun, who), *_in_clauses(noun, who)]
    second = partners(noun, who)
    if first and second and _is_negotiation(noun) and all(m.kind == "polity" for m in second):
        return None
    both = bool(first) or bool(under(noun, "between", "of", "among", "by")) or nearby.is_between(noun)
    if both and len(polities(parties((*first, *second)))) > 1:
        return (*_presiding(noun, who), *_spoken_for(noun, (*first, *second), who))
    return (*first, *second, *_from_clause(noun, who, has_partner or bool(first or second)))


def _presiding(noun: Word, who: Who) -> list[Mention]:
    """ "Ash hosted (chaired) talks between Birk and Cole": he was there with them."""
    verb = noun.head
    hosting = noun.dep_ in ("dobj", "nsubjpass") and verb.lower_ in small_set("presiding")
    return people(who, [*subjects(verb), *agents(verb)]) if hosting else []


def _is_deputy(owner: Word) -> bool:
    return owner.lower_ in small_set("deputies") or any(t.lower_ in ("vice", "deputy") for t in owner.lefts)


def _spoken_for(noun: Word, states: tuple[Mention, ...], who: Who) -> tuple[Mention, ...]:
    """ "At the Oman-Peru summit, Ash and Birk agreed": those of the two states by whom the clause tells of them."""
    if any(m.kind in PEOPLE for m in states) or _is_negotiation(noun):
        return states
    noun = outermost(noun)
    tokens = under(noun.head, "between", "with") if noun.dep_ == "nsubj" else []
    inside = noun.dep_ == "pobj" and noun.head.lower_ in _AT
    verb = governing_verb(noun.head) if inside or noun.head.lower_.startswith("attend") else None
    tokens += subjects(verb) if verb is not None else []
    found = people(who, tokens)
    found = found or (nearby.announced(noun, who) if inside else [])
    told = polities(parties(found))
    others = (state for state in states if not polities(state.parties) <= told)
    return (*found, *others) if told <= polities(parties(states)) else states


def _is_negotiation(noun: Word) -> bool:
    """ "the president's nuclear talks with Oman": his officials' work of years, of which no round is told."""
    about = any(t.lower_ in small_set("negotiated") for t in noun.lefts) and not under(noun, "in", "at", "on")
    return about and noun.lower_ in ("talks", "negotiations", "diplomacy")


def _in_clauses(noun: Word, who: Who) -> list[Mention]:
    """ "the talks that Ash held with Birk": who did so, and with whom."""
    beside = ("with", "between", *(("for",) if noun.lower_ in word_forms("meals") else ()))
    told = [(*subjects(verb), *under(verb, *beside)) for verb in clauses_of(noun)]
    hung = under(noun.head, *beside) if told and noun.dep_ == "dobj" else []  # "recalled talks he had with Birk"
    found = [m for tokens in (*told, hung) for token in tokens for m in who.named(token)]
    within = [] if found or under(noun, "with", "between") else [t for t in children(noun, "relcl") if _is_within(t)]
    told_of = [t for verb in within for o in objects(verb) for t in (o, *children(o, "poss"))]
    return found or people(who, [*(t for verb in within for t in subjects(verb)), *told_of])


def _is_within(verb: Word) -> bool:
    """ "a call in which Ash told Birk": what is told was said on it."""
    return any(prep.lower_ in _WITHIN and any(t.lower_ == "which" for t in prep.children) for prep in verb.lefts)


def own_sides(noun: Word, who: Who) -> list[Mention]:
    """The sides that the noun's own phrase names."""
    return [*_owners(noun, who), *compounds(noun, who), *partners(noun, who)]


def _owners(noun: Word, who: Who) -> list[Mention]:
    owners = [m for t in children(noun, "poss") for m in who.named(_antecedent(t, noun)) if m.kind != "demonym"]
    if any(owner.lower_ == "their" for owner in children(noun, "poss")):
        return _bound(noun, who) or owners or nearby.announced(noun, who)
    return [*_first_owner(noun, owners, who), *owners]


def _antecedent(owner: Word, noun: Word) -> Word:
    """ "Ash, whose talks with Birk broke up": Ash."""
    clause = next((t for t in ancestors(noun) if t.dep_ == "relcl"), None) if owner.lower_ == "whose" else None
    return clause.head if clause is not None else owner


def _first_owner(noun: Word, owners: list[Mention], who: Who) -> tuple[Mention, ...]:
    """ "Ash and Birk's meeting", where the parse joins the meeting to Ash."""
    joined = who.mention(noun.head) if owners and noun.dep_ == "conj" else None
    return (joined,) if joined is not None and joined.kind in PEOPLE and joined not in owners else ()


def _bound(noun: Word, who: Who) -> list[Mention]:
    """ "Bush and Putin had an hour during their meeting": "their" is the subject's where that names two sides."""
    verb = governing_verb(noun)
    doers = named(who, subjects(verb)) if verb is not None else []
    return doers if len(polities(parties(doers))) > 1 else []


def compounds(noun: Word, who: Who) -> list[Mention]:
    """ "Trump-Putin meeting", "US-Russia summit", but not the place in "White House meeting"."""
    found = [m for token in noun.lefts for m in _leftward(token, who)]
    people = [m for m in found if m.kind in PEOPLE]
    return found if len(polities(parties(found))) > 1 else people


def _leftward(token: Word, who: Who) -> Iterable[Mention]:
    if token.dep_ not in ("compound", "amod", "nmod", "nummod", "punct", "npadvmod"):
        return []
    beside = [t for t in conjuncts(token)[1:] if t.tag_[:3] == "NNP"]  # "the Ash and Birk meeting"
    tokens = [*token.lefts, token, *beside]
    found = [who.mention(t) for t in tokens]
    deeper = [m for t in token.lefts for m in _leftward(t, who)]
    return dict.fromkeys([*deeper, *(m for m in found if m is not None and m.parties)])


def partners(noun: Word, who: Who) -> list[Mention]:
    """Those after "with", "between", "of" and the like."""
    counted = [t for t in noun.subtree if t.dep_ == "appos" and t.lower_ in _ORDINALS and t.i > noun.i]
    aside = [t for count in counted for t in under(count, "between")]  # "a meeting in Rome, the first between A and B"
    found = [m for partner in (*under(noun, *_PARTNERS), *aside) for m in who.named(partner)]
    of = [m for partner in under(noun, "of") for m in who.named(partner)]
    if noun.lower_ in word_forms("meals"):
        givers = (noun, noun.head) if noun.dep_ == "dobj" else (noun,)  # "held a dinner for Xi"
        found += [m for word in givers for partner in under(word, "for") for m in who.named(partner)]
        found += [m for given in children(noun, "acl") for t in agents(given) for m in who.named(t)]
        found += _honoured(noun, found, who)
    if noun.lower_ in _WELCOMES and noun.dep_ == "dobj":  # "gave a warm welcome to Xi", "had a warm welcome from Xi"
        found += [m for word in (noun, noun.head) for t in under(word, "to", "from") for m in who.named(t)]
    if of and (noun.lower_ in _ABOUT or all(m.kind == "organisation" or _is_organisation(m) for m in of)):
        found = [m for m in found if m not in of]  # "a meeting of APEC" is the organisation's own
    found += requested(noun, who)
    passed = (noun, *children(noun, "npadvmod"))  # "a meeting in Paris (at his hotel) with Xi" hangs "with" on Paris
    found.extend(m for word in passed for partner in beyond(word, "with", "between") for m in who.named(partner))
    found.extend(m for partner in beyond(noun, "of") if (m := who.mention(partner)) is not None and is_club(m))
    for held in children(noun, "acl"):  # "talks held in Geneva between Kerry and Lavrov"
        there = (held, *under(held, "in", "at", "on")) if held.lower_ in word_forms("event_verbs") else ()
        found.extend(m for word in there for partner in under(word, "with", "between") for m in who.named(partner))
    found += [*_brought_in(noun, who), *oneself(noun, who)]
    return found or passing.behind(noun, who, passing.WITH) or _of_two(noun, who)


def _brought_in(noun: Word, who: Who) -> list[Mention]:
    """ "talks that included Ash and Birk", "negotiations involving Ash and Birk"."""
    links = word_forms("bringing_together") | small_set("involving")
    clauses = [t for t in children(noun, "acl", "relcl") if t.lower_ in links and t.i > noun.i]
    things = [o for t in clauses if not is_passive(t) for o in children(t, "dobj")]
    return people(who, [t for o in things for t in (*children(o, "nmod"), o)])


def _of_two(noun: Word, who: Who) -> list[Mention]:
    """ "the summit in Rome on Monday of Ash and Birk"."""
    found = passing.behind(noun, who, passing.OF)
    return found if len(polities(parties(found))) > 1 else []


def _honoured(meal: Word, guests: list[Mention], who: Who) -> list[Mention]:
    """ "a state dinner in honor of Ash", "a White House dinner honoring Ash": the guest, and the house that hosts."""
    hung = (meal, meal.head) if meal.dep_ == "dobj" else (meal,)  # "gave a dinner in honor of Ash"
    honours = [t for word in hung for t in under(word, "in") if t.lower_ in ("honor", "honour")]
    tokens = [t for honour in honours for t in (*under(honour, "of"), *children(honour, "poss"))]
    tokens += [t for honour in honours for t in under(honour.head.head, "of") if t.i > honour.i]
    clauses = [c for c in children(meal, "acl") if c.lower_ in ("honoring", "honouring", "welcoming")]
    tokens += [t for c in clauses for t in children(c, "dobj")]
    honoured = people(who, tokens)
    houses = [m for t in meal.lefts if t.dep_ == "compound" if (m := who.mention(t)) and m.text in _HOUSES]
    return [*honoured, *(houses if honoured or guests else ())]


def _from_clause(noun: Word, who: Who, has_partner: bool) -> list[Mention]:
    """The sides that the clause around the noun supplies."""
    noun = outermost(noun)
    head, label = noun.head, noun.dep_
    if label == "conj":
        return _from_clause(head, who, has_partner)
    if label == "dobj" and head.lower_ in word_forms("hailing") and under(noun, "with"):
        bodies = [m for t in under(noun, "with") for m in who.named(t) if m.kind not in PEOPLE]
        if bodies and not any(t.tag_ == "PRP$" for t in noun.lefts):
            return []  # "praised talks with Oman", which others held
        return named(who, subjects(head))  # "hailed his meeting with Xi": he was there
    if label == "dobj" and head.lower_ in small_set("skipping") and not under(noun, "with", "between"):
        return []  # "skipped a summit that Ash hosted": who did so was not there
    if label in ("dobj", "nsubjpass", "attr", "oprd") and (verb := governing_verb(head)) is not None:
        there = [*_travellers_there(head, who), *planned_for(head, who)] if label == "nsubjpass" and has_partner else []
        brought = _brought(head, who) if label == "nsubjpass" else []
        there += planned_for(head, who) if label == "attr" and is_copula(head) else []
        return [*there, *brought, *_from_verb(verb, who, has_partner)]
    if label == "pobj":
        return _from_preposition(head, who, has_partner)
    if label == "nsubj":
        counted = children(head, "attr") if is_copula(head) else []  # "the summit was the first between Ash and Birk"
        partners = [m for word in (head, *counted) for t in nearby.beside(word, noun) for m in who.named(t)]
        partners += _brought(head, who)
        return [*partners, *([*_travellers_there(head, who), *planned_for(head, who)] if has_partner else ())]
    return []


def _brought(verb: Word, who: Who) -> list[Mention]:
    """ "the talks included the leaders of A and B", "the summit is (expected) to bring together A and B"."""
    bringing = next((t for t in (verb, *children(verb, "xcomp")) if t.lower_ in word_forms("bringing_together")), None)
    return [m for o in objects(bringing) for m in who.named(o) if m.kind in PEOPLE] if bringing is not None else []


def _travellers_there(verb: Word, who: Who) -> list[Mention]:
    """ "Ash will fly to Rome, where a meeting with Birk may take place": who goes there is the other side."""
    there = verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.children)
    above = governing_verb(verb.head) if there else None
    return people(who, subjects(above)) if above is not None else []


def _is_topical(verb: Word, who: Who) -> bool:
    """ "Iran surfaced in talks", not "Ash surfaced in Rome for talks", "Ash was addressed as a friend in talks"."""
    bodily = verb.lower_ in small_set("bodily") and bool(people(who, subjects(verb)))
    return tells_topic(verb) and not bodily


def _is_seen(verb: Word) -> bool:
    """ "Ash was received by Birk after talks with Cole" tells of Ash's talks, "was praised by Birk after talks" of
    Birk's."""
    return not is_passive(verb) or verb.lower_ in small_set("welcomed")


def _from_verb(verb: Word, who: Who, has_partner: bool) -> list[Mention]:
    light = verb.lower_ in word_forms("light_verbs")
    if _is_topical(verb, who) or (not light and (not has_partner or verb.lower_ in word_forms("stances"))):
        return []
    doers = actors(verb)
    if children(verb, "dobj") and is_passive(verb):
        doers = [*subjects(verb), *doers]  # "he was granted an audience by the pope"
    if verb.lower_ in word_forms("stop_verbs"):
        return [m for token in doers for m in travellers(token, who)]  # "a trip that will include meetings with Xi"
    partners = [*under(verb, "with", "between"), *children(verb, "dative")] if light else []
    return named(who, [*doers, *partners])


def _from_preposition(preposition: Word, who: Who, has_partner: bool) -> list[Mention]:
    """ "after a meeting with Xi, Putin said": the one who said it was there."""
    verb = governing_verb(preposition)
    if verb is None:
        return heading(preposition, who, has_partner)
    if _is_topical(verb, who):
        return who_tells(verb, who) if has_partner else []
    if preposition.lower_ in ("in", "by", "from") and verb.dep_ == "relcl" and verb.tag_ == "VB":
        verb = governing_verb(verb.head) or verb  # "had much to gain in meeting with Birk"
    if verb.lower_.startswith("invit") and preposition.lower_ in ("for", "to"):
        return named(who, [*subjects(verb), *objects(verb)])  # "invited Moon for talks"
    others = any(under(noun, "with") for noun in children(preposition, "pobj"))  # "a meeting with reporters"
    if others and judged(preposition):
        return people(who, judged(preposition))  # "Ash slammed Birk over her meeting with rebels": hers, not his
    meal = any(t.lower_ in word_forms("meals") for t in children(preposition, "pobj"))
    if meal and verb.lower_ in word_forms("having") and preposition.lower_ in ("to", "for", "over", "round"):
        guests = people(who, objects(verb))  # "had Moon (over) to dinner"
        return [*(m for t in subjects(verb) for m in who.named(t)), *guests] if guests else []
    doers = [*subjects(verb), *agents(verb)]  # "the deal was announced by Ash after talks with Birk"
    if not has_partner:
        within = verb.lower_ in word_forms("light_verbs") or preposition.lower_ in _WITHIN
        emerging = preposition.lower_ == "from" and verb.lower_ in small_set("emerging")
        within = within or emerging or _is_part(preposition)
        both = named(who, doers) if within else []
        if len(polities(parties(both))) > 1 or any(map(is_club, both)):
            return both  # "the two went ahead with a meeting", "in talks last month, Pence and Aso failed to agree"
        bodies = [m for m in both if _is_organisation(m)]
        if bodies and any(is_own_summit(noun) for noun in children(preposition, "pobj")):
            return bodies
        within = preposition.lower_ in _TOLD_IN
        return told(verb, who) if within and not others else []
    if preposition.lower_ in ("for", "to") and objects(verb):  # "took Ash there for talks", not "visits Oman for talks"
        invited = [m for o in objects(verb) for m in who.named(o) if m.kind in PEOPLE or not is_journey(verb)]
        if invited:
            return invited
    if is_copula(verb) and any(is_encounter(t) for t in children(verb, "attr")):
        return []  # "Lula was his third call after talks with Macron": he was on the line himself
    elsewhere = preposition.lower_ in ("after", "following", "before") or preposition.head.lower_ == "fresh"
    if elsewhere and people(who, subjects(verb)):
        doers = subjects(verb) if _is_seen(verb) else agents(verb) or doers
    found = [m for token in doers for m in who.named(token) or _on_visit(token, who)]
    return found or sayer(preposition, verb, who)


def _is_part(preposition: Word) -> bool:
    """ "on the third day of talks", in which those are who do something then."""
    part = any(noun.lower_ in word_forms("measures") and under(noun, "of") for noun in children(preposition, "pobj"))
    return part and preposition.lower_ == "on"


def _on_visit(noun: Word, who: Who) -> list[Mention]:
    """ "Ash's trip began with a meeting with Birk", "Ash's train arrived ahead of talks with Birk": who travels."""
    return _owners(noun, who) if is_encounter(noun) or noun.lower_ in word_forms("vehicles") else []


def told(verb: Word, who: Who, depth: int = 0) -> list[Mention]:
    """ "Putin told Obama in a telephone call": both sides are those of the telling, or of the one above it."""
    found = tellers(verb, who)
    above = governing_verb(verb.head) if verb.dep_ != "ROOT" and depth < _CLAUSES else None
    return found if len(polities(parties(found))) > 1 or above is None else told(above, who, depth + 1)


def tellers(verb: Word, who: Who) -> list[Mention]:
    """Who says something to whom; not who speaks about somebody ("at the summit he blamed Ash")."""
    if verb.lower_ in word_forms("reproaches"):
        return []
    doers, hearing = (agents(verb), subjects(verb)) if is_passive(verb) else (subjects(verb), objects(verb))
    hearing = [*hearing, *(t for word in (verb, *objects(verb)) for t in under(word, "to", "from"))]
    if verb.lower_ in word_forms("dealings"):  # "raised the matter with Ash", not "discussed his quarrel with Ash"
        shared = [thing for thing in objects(verb) if not children(thing, "poss")]
        hearing += [t for word in (verb, *shared) for t in under(word, "with")]
    speakers, hearers = (people(who, said) for said in (doers, hearing))
    return [*speakers, *hearers] if speakers and hearers else []


def _is_organisation(mention: Mention) -> bool:
    known = polities_known().by_code
    codes = [party.participant.polity or "" for party in mention.parties]
    return mention.kind == "polity" and all(c in known and known[c].kind == "organisation" for c in codes)


def travellers(noun: Word, who: Who) -> tuple[Mention, ...]:
    """Who makes the journey: possessor, "by X", "of X", compound; else who does what the clause around it tells."""
    own = [*_owners(noun, who), *(m for t in under(noun, "by", "of", "from") for m in who.named(t))]
    own += [m for m in compounds(noun, who) if m.kind in PEOPLE]
    own += [m for t in under(noun, "of") if t.lower_ in small_set("of_ones_own") for m in _owners(t, who)]
    planning = [v for v in children(noun, "relcl", "acl") if v.lower_ in small_set("planning_visits")]
    told = [t for verb in (*clauses_of(noun), *planning) for t in subjects(verb)]
    told = [t for t in told if t.tag_ != "PRP" or not own]  # "Ash's visit to Oman, which he made on Monday"
    own += [m for t in told for m in who.named(t) or _chief(t, who)]
    people = [m for m in own if m.kind in PEOPLE] or journeying.asked(noun, who) or journeying.taken(noun, who)
    verb = governing_verb(noun)
    if people or (children(noun, "poss") and not _is_of_time(noun, verb, who)):
        return tuple(people)
    behind_day = noun.dep_ == "appos" and is_day(noun.head)  # "kicked off Monday a visit"
    if verb is None or not (behind_day or noun.dep_ in ("dobj", "pobj", "nsubjpass", "conj", "attr")):
        return ()
    if verb.lower_ in word_forms("stop_verbs"):  # "Ash's tour, which included a stop in Rome"
        doers = map(journeying.journey, subjects(verb))
        return tuple(m for token in doers if is_encounter(token) for m in travellers(token, who))
    return tuple(journeying.doers(noun, verb, who))


def _is_of_time(noun: Word, verb: Word | None, who: Who) -> bool:
    """ "pointed to last month's trip to Oman": when it was made, not by whom."""
    told = verb is not None and verb.lower_ in small_set("recalling")
    return told and all(who.is_time(owner) for owner in children(noun, "poss"))


def _chief(staff: Word, who: Who) -> list[Mention]:
    """ "a visit that Ash's office had pencilled in": whose office plans it."""
    return _owners(staff, who) if staff.lower_ in small_set("staffs") else []


def may_gather(noun: Word) -> bool:
    """Whether a noun that is addressed, or taken part in, can be a gathering: no "problem", no "debate"."""
    return noun.tag_[:3] in ("NNP", "PRP") or noun.lower_ in word_forms("gathering_nouns")
