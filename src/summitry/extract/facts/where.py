"""Where an encounter takes or took place: the most specific place named in reach of its word."""

from collections import Counter
from functools import cache

from summitry.extract.events.who import Who
from summitry.extract.facts.elsewhere import (
    is_aside,
    is_given_up,
    is_meanwhile,
    is_of_agreeing,
    is_of_aim,
    is_of_another,
    is_of_inner,
    is_of_plan,
    is_of_told,
    is_of_topic,
    is_on_way,
)
from summitry.extract.facts.onward import is_gone_to_after
from summitry.extract.gatherings.named import named_gatherings
from summitry.extract.places import find_place, polity_place
from summitry.extract.setting import Setting
from summitry.extract.story import SINGLE, Passage
from summitry.extract.telling import Found
from summitry.extract.text.reach import layers, trailing
from summitry.extract.text.syntax import (
    ancestors,
    children,
    governing_verb,
    is_copula,
    is_verbal,
    meant,
    objects,
    under,
)
from summitry.extract.text.words import Word
from summitry.lexicon import places, small_set, word_forms
from summitry.model.document import Span
from summitry.model.encounter import Place

_DEPARTURES = frozenset(["leave", "leaves", "left", "leaving", "depart", "departs", "departed", "departing"])
_VISITS = frozenset(("visit", "visits", "visited", "visiting", "toured", "touring"))
_COMES = frozenset(("come", "comes", "came", "coming"))
_GROUNDS = frozenset(("island", "isle", "peninsula", "border", "coast", "shores", "outskirts", "soil", "territory"))
_NAMED = frozenset(("island", "isle", "city", "town", "village", "port", "resort", "province", "district", "enclave"))
_POINTING = frozenset(
    ("country", "nation", "island", "islands", "kingdom", "emirate", "sultanate", "republic", "archipelago")
)
_MISSIONS = frozenset(("embassy", "consulate", "mission", "legation", "leaders", "president", "minister", "people"))
_IN_OR_NEAR = ("in", "near", "outside")
_JOURNEYS = frozenset(("visit", "visits", "trip", "trips", "tour", "journey", "stop", "return"))
_NEVER_TO = frozenset(("according", "due", "thanks", "prior", "next"))
_ABOUT = frozenset(("of", "about", "over", "regarding", "for"))
_MEANWHILE = frozenset(("as", "while", "although", "though", "because"))
_CLOSE = 3
_BODIES = frozenset(("Nations", "UN", "U.N.", "NATO", "EU", "Union", "IAEA", "OSCE"))
_OFTEN, _CLEARLY = 3, 2
""" How often a story must name a country to be of it, and how many times as often as any other abroad. """
_BESIDE = (is_of_aim, is_of_another, is_of_inner, is_of_plan, is_aside, is_meanwhile)
_PLACING = frozenset(("in", "at", "to", "into", "near", "outside", "inside"))


def find_where(setting: Setting, passage: Passage, token: Word) -> Found[Place] | None:
    """The place in reach of the encounter word; None where its words name none."""
    clause = _clause_apart(token)
    for depth, layer in enumerate(layers(token)):
        tokens = [passage.words[i] for i in sorted(layer if clause is None else layer & clause)]
        found = [place for t in tokens if (place := _placed(setting, passage, t, token)) is not None]
        if found:
            return Found(*_most_specific(found), 3 if depth < 2 else 2)
    after = [passage.words[i] for i in sorted(trailing(token))] + _behind_clause(token)
    found = [place for t in after if (place := _placed(setting, passage, t, token)) is not None]
    if found:
        return Found(*_most_specific(found), 2)
    owned = _owned(setting, passage, token)
    return Found(*owned, 1) if owned is not None else _present(setting, passage, token)


def _behind_clause(verb: Word) -> list[Word]:
    """ "denied a report that Ash had met Birk, in Oman": what the parse hangs on the report is of the meeting."""
    told = verb.dep_ in ("relcl", "acl") and is_verbal(verb) and any(t.lower_ == "that" for t in verb.lefts)
    links = [t for t in children(verb.head, "prep") if t.i > verb.right_edge.i] if told else []
    return [noun for link in links for noun in children(link, "pobj")]


def _owned(setting: Setting, passage: Passage, occasion: Word) -> tuple[Place, Span] | None:
    """ "China's military parade", "Moscow's Victory Day ceremony": the country or town that holds it."""
    owners = children(occasion, "poss") if occasion.lower_ in small_set("ceremonies") else []
    found = (find_place(setting.story, passage, owner) for owner in owners if owner.text[0].isupper())
    return next((one for one in found if one is not None), None)


def _clause_apart(token: Word) -> frozenset[int] | None:
    """ "Strikes go on in Iran as Erdogan meets Xi": the clause by itself, as the rest tells of others elsewhere."""
    for node in (token, *ancestors(token)):
        apart = node.dep_ == "advcl" and any(mark.lower_ in _MEANWHILE for mark in children(node, "mark"))
        if apart and children(node, "nsubj", "nsubjpass"):
            return frozenset(t.i for t in node.subtree)
    return None


def _clause_beside(token: Word) -> frozenset[int] | None:
    """ "The envoy met Xi in Lima, and a summit is likely": the second clause by itself."""
    for node in (token, *ancestors(token)):
        if node.dep_ == "conj" and is_verbal(node) and children(node, "nsubj", "nsubjpass"):
            return frozenset(t.i for t in node.subtree)
    return None


def place_within(setting: Setting, passage: Passage, token: Word, region: tuple[int, int]) -> Found[Place] | None:
    """The place named between two offsets of the document; None where none is. token: the encounter word."""
    first, last = (offset - passage.sentence.start for offset in region)
    inside = [t for t in passage.words if first <= t.idx < last]
    found = [place for t in inside if (place := _placed(setting, passage, t, token)) is not None]
    return Found(*_most_specific(found), 3) if found else None


def _present(setting: Setting, passage: Passage, token: Word) -> Found[Place] | None:
    """ "Zarif, in Vienna for talks with Kerry", "a meeting with Kerry, who was visiting Israel": where one side is."""
    if token.dep_ == "pobj" and token.head.lower_ == "for":
        here = [t for t in passage.words[max(0, token.head.i - _CLOSE) : token.head.i] if _in_place(t)]
        found = [find_place(setting.story, passage, noun) for noun in here[-1:]]
    elif leaving := _left_afterwards(token):
        found = [find_place(setting.story, passage, noun) for noun in leaving]
    else:
        people = [t for t in token.subtree if t.i > token.i and t.dep_ in ("pobj", "dobj", "conj")]
        clauses = [c for t in people for c in t.rights if c.dep_ == "relcl"]
        found = [find_place(setting.story, passage, noun) for c in clauses for noun in _came_to(c)]
    return next((Found(*one, 2) for one in found if one is not None), None)


def _came_to(clause: Word) -> list[Word]:
    """ "Who is visiting Oman", "who is on a visit to Oman", "who arrived in Oman on Monday"."""
    if is_copula(clause):
        return [t for trip in under(clause, "on") if trip.lower_ in _JOURNEYS for t in under(trip, "to", "in")]
    if clause.lower_ in word_forms("arrivals"):
        return under(clause, "in", "to", "at")
    return objects(clause) if clause.lower_ in _VISITS else []


def _left_afterwards(token: Word) -> list[Word]:
    """ "will see the premier before leaving Beijing": the town left."""
    deed = governing_verb(token)
    before = children(deed, "prep", "advcl") if deed is not None else []
    going = [g for c in before if c.lower_ == "before" for g in children(c, "pcomp")]
    going += [c for c in before if any(mark.lower_ == "before" for mark in children(c, "mark", "advmod"))]
    return [noun for verb in going if verb.lower_ in _DEPARTURES for noun in children(verb, "dobj")]


def host_place(setting: Setting, passage: Passage, encounter: Word, countries: frozenset[str]) -> Found[Place] | None:
    """A town or house in the country of one side, named in the sentence ("Speaking in Baghdad, Kerry called ...").

    encounter: its word, whose own clause alone counts where the rest tells of others.
    """
    clause = _clause_apart(encounter) or _clause_beside(encounter)
    for token in passage.words if clause is None else (t for t in passage.words if t.i in clause):
        if token.dep_ == "pobj" and token.head.lower_ in ("in", "at") and not _of_party(token):
            if any(rule(token, encounter) for rule in _BESIDE):
                continue
            found = find_place(setting.story, passage, token)
            if found is not None and found[0].country in countries and _detail(found[0]) > 1:
                return Found(*found, 1)
    return None


def goal_place(setting: Setting, passage: Passage, goal: Word) -> Found[Place] | None:
    """The place that a journey's goal names ("Paris", "a base in Iraq"), or points back to ("there", "the country")."""
    if goal.lower_ == "here":
        return setting.here or _told_here(setting, passage, goal)
    if goal.lower_ in _COMES:
        return setting.here
    if _points_back(goal) or goal.lower_ in _VISITS:
        return _country_before(setting, passage, goal)
    found = find_place(setting.story, passage, goal) or _around(setting, passage, goal)
    found = found or _owned(setting, passage, goal)
    found = found or (_in_land(setting, passage, goal) if goal.lower_ in _NAMED else None)
    if found is None:
        return _of_parliament(setting, passage, goal)
    inner = [p for t in goal.subtree if t.i > goal.i and (p := _placed(setting, passage, t, goal)) is not None]
    return Found(*_most_specific([found, *inner]))


def _told_here(setting: Setting, passage: Passage, goal: Word) -> Found[Place] | None:
    """ "Arrived here on Monday" without a dateline: the country, where the story is of one beside the traveller's own.

    Not in what somebody is quoted to say, who may be anywhere (CODEBOOK.md, rule 17).
    """
    before = passage.sentence.text[: goal.idx]
    homes = {p.participant.polity for m in passage.mentions if m.kind in SINGLE for p in m.parties}
    verb = governing_verb(goal)
    if '"' in before or "“" in before or not homes or verb is None or verb.tag_ not in ("VBD", "VBN"):
        return None
    told = Counter(
        place.country
        for one in setting.story.passages
        for mention in one.mentions
        if (place := polity_place(mention)) is not None and place.country not in homes
    ).most_common(2)
    if not told or told[0][1] < _OFTEN or (len(told) > 1 and told[0][1] < _CLEARLY * told[1][1]):
        return None
    start = passage.sentence.start + goal.idx
    return Found(Place(None, told[0][0]), setting.story.document.span(start, start + len(goal.text)), 1)


def _of_parliament(setting: Setting, passage: Passage, goal: Word) -> Found[Place] | None:
    """ "Congress", "the Knesset"."""
    house = next((m for m in Who(passage).parliament(goal)), None) if goal.text[0].isupper() else None
    country = house.parties[0].participant.polity if house is not None else None
    if house is None or country is None or len(country) != 3:
        return None
    return Found(Place(house.text, country), setting.story.document.span(house.start, house.end))


def _points_back(goal: Word) -> bool:
    """ "There", "the country", with nothing behind it that says which."""
    if any(t.i > goal.i for t in goal.subtree):
        return False
    noun = goal.text in _POINTING and any(child.lower_ in ("the", "that") for child in goal.lefts)
    return goal.lower_ == "there" or noun


def _around(setting: Setting, passage: Passage, goal: Word) -> tuple[Place, Span] | None:
    """The place of what is visited ("a factory in Ohio")."""
    of = under(goal, "of") if goal.text.islower() and goal.lower_ not in _MISSIONS else []
    at = [t for t in goal.lefts if t.dep_ == "compound"] if goal.lower_ in small_set("landing_places") else []
    within = [*under(goal, *_IN_OR_NEAR), *of, *at, *(under(goal.head, *_IN_OR_NEAR) if goal.dep_ == "dobj" else ())]
    within = [*of, *within] if goal.lower_ in _NAMED else within  # "the island of Capri in southern Italy"
    found = (find_place(setting.story, passage, noun) for noun in within)
    return next((one for one in found if one is not None), None)


def _country_before(setting: Setting, passage: Passage, goal: Word) -> Found[Place] | None:
    """The country named last, in the sentence or the one before, that is not at home of those who travel."""
    passages, at = setting.story.passages, passage.sentence.start + goal.idx
    index = passage.sentence.index
    homes = {party.participant.polity for m in passage.mentions if m.kind in SINGLE for party in m.parties}
    near = passages[max(0, index - 1) : index] if goal.lower_ not in _VISITS else ()
    for earlier in (passage, *reversed(near)):
        named = [(m, place) for m in earlier.mentions if m.end <= at and (place := polity_place(m)) is not None]
        abroad = [(m, place.country) for m, place in named if place.country not in homes]
        if abroad:
            mention, country = abroad[-1]
            return Found(Place(None, country), setting.story.document.span(mention.start, mention.end), 2)
    return None


def _placed(setting: Setting, passage: Passage, token: Word, trigger: Word) -> tuple[Place, Span] | None:
    """The place of a preposition's noun, "here", or the place before an encounter noun ("White House meeting")."""
    if token.lower_ == "here" and token.dep_ == "advmod":
        return (setting.here.value, setting.here.span) if setting.here else None
    if token.lower_ == "there" and token.dep_ == "advmod":
        return _named_before(setting, passage, token)
    if _in_place(token) and (_of_party(token) or any(rule(token, trigger) for rule in _OF_OTHERS)):
        return None
    if token.dep_ in ("pobj", "dobj") and is_gone_to_after(token, trigger):
        return None
    if _in_place(token) and is_of_topic(token, trigger):
        return _beyond_topic(setting, passage, token)
    if _in_place(token):
        return find_place(setting.story, passage, meant(token)) or _of_town(setting, passage, token)
    if token.dep_ == "dobj" and token.head.lower_ in _VISITS:
        return find_place(setting.story, passage, token)
    if token.dep_ == "compound" and token.head.i == trigger.i and not _names_series(setting, passage, token):
        found = find_place(setting.story, passage, token)
        least = 1 if trigger.lower_ == "summit" else 2  # "the Alaska summit"; "U.S. talks" says who, not where
        least = 0 if trigger.lower_ == "summit" and token.lower_ in small_set("small_hosts") else least
        return found if found is not None and _detail(found[0]) >= least else None
    if token.dep_ == "pobj" and token.head.lower_ == "of" and _in_place(token.head.head):
        parted = token.head.head.lower_ in word_forms("grounds")  # "at the village of Panmunjom", not "in light of"
        return find_place(setting.story, passage, token) if parted else None
    if token.dep_ == "pobj" and token.head.lower_ == "for" and token.head.head.lower_ in _DEPARTURES:
        return find_place(setting.story, passage, token)
    if token.dep_ in ("conj", "appos") and _in_place(token.head) and not is_of_topic(token.head, trigger):
        return find_place(setting.story, passage, token)
    return None


def _names_series(setting: Setting, passage: Passage, token: Word) -> bool:
    """ "the Visegrad summit": of the group of that name, not in the town."""
    at = passage.sentence.start + token.idx
    bounds = at, at + len(token.text)
    return any((n.span.start, n.span.end) == bounds for n in named_gatherings(setting, passage))


def _named_before(setting: Setting, passage: Passage, token: Word) -> tuple[Place, Span] | None:
    """ "in the city of Sochi, and met Xi there": the town or house named last before."""
    for earlier in reversed(passage.words[: token.i]):
        found = find_place(setting.story, passage, earlier) if earlier.text[0].isupper() else None
        if found is not None and _detail(found[0]) > 1:
            return found
    return None


def _of_town(setting: Setting, passage: Passage, token: Word) -> tuple[Place, Span] | None:
    """ "at a Geneva hotel" is in Geneva, "in Peru's southern province" in Peru."""
    towns = [find_place(setting.story, passage, c) for c in token.lefts if c.dep_ in ("compound", "nmod", "amod")]
    owners = [c for c in token.lefts if c.dep_ == "poss" and token.lower_ in word_forms("grounds")]
    owned = [find_place(setting.story, passage, owner) for owner in owners]
    found = next((f for f in (*towns, *owned) if f is not None and (f in owned or _detail(f[0]) > 1)), None)
    return found or (_in_land(setting, passage, token) if token.lower_ in word_forms("grounds") else None)


def _in_land(setting: Setting, passage: Passage, town: Word) -> tuple[Place, Span] | None:
    """ "in a German spa town", "at an Egyptian resort": the country of a place without a name."""
    start = passage.sentence.start
    lefts = [start + child.idx for child in town.lefts]
    for mention in passage.mentions:
        code = mention.parties[0].participant.polity if len(mention.parties) == 1 else None
        if mention.kind == "demonym" and mention.start in lefts and code and len(code) == 3 and code.isupper():
            words = setting.story.document.span(mention.start, start + town.idx + len(town.text))
            name = next((t.text for t in under(town, "of") if t.tag_[:3] == "NNP"), None)
            return Place(name, code), words  # "the Omani town of Bahla", which is on no list
    return None


def _of_party(token: Word) -> bool:
    """ "welcomed by the government in Caracas", "the opposition leader in Peru": who somebody is; not "at the party
    congress in Leipzig"."""
    link, whose = token.head, word_forms("authorities")
    if link.head.dep_ == "pobj" and link.head.head.lower_ in ("at", "in", "inside", "outside"):
        return False
    beside = (link.head, *link.head.lefts, *([link.nbor(-1)] if link.i else ()))
    return link.lower_ == "in" and any(noun.lower_ in whose for noun in beside)


def _beyond_topic(setting: Setting, passage: Passage, token: Word) -> tuple[Place, Span] | None:
    """ "discussed the war in Libya in Geneva": what is named behind the place of the matter, in another country."""
    matter = token.head.head
    before = [t for t in under(matter, *_PLACING) if t.i < token.head.i and t.head.i + _CLOSE > token.head.i - 2]
    theirs = [place for t in before if (place := find_place(setting.story, passage, t)) is not None]
    own = find_place(setting.story, passage, token) or _of_town(setting, passage, token) if theirs else None
    elsewhere = own is not None and all(own[0].country != place.country for place, _ in theirs)
    return own if elsewhere else None


def _of_journey_talked_of(token: Word, trigger: Word) -> bool:
    """ "discussed plans of a visit to Rome": where a journey leads that the meeting is about."""
    journey = token.head.head
    if token.head.lower_ != "to" or journey.i == trigger.i or journey.lower_ not in _JOURNEYS:
        return False
    return bool(journey.dep_ == "pobj" and journey.head.lower_ in _ABOUT)


_OF_OTHERS = (
    _of_journey_talked_of,
    is_of_agreeing,
    is_of_aim,
    is_of_plan,
    is_of_told,
    is_of_inner,
    is_meanwhile,
    is_on_way,
    is_given_up,
)


def _in_place(token: Word) -> bool:
    on = token.head.lower_ == "on" and token.lower_ in _GROUNDS
    return token.dep_ == "pobj" and (on or (token.head.lower_ in _PLACING and not _to_no_place(token.head)))


def _to_no_place(preposition: Word) -> bool:
    """ "according to the White House", "the ambassador to Peru", "a threat to Oman": nobody goes there."""
    above = preposition.head
    named = above.tag_[:2] in ("NN", "JJ") and above.lower_ not in word_forms("ways_there")
    return preposition.lower_ == "to" and (named or above.lower_ in _NEVER_TO or _is_of_post(preposition))


def _is_of_post(to: Word) -> bool:
    """ "Met the ambassador to Peru", "the delegation to the United Nations": a post, whatever the parse says."""
    post = to.doc[to.i - 1].lower_ if to.i else ""
    body = any(noun.text in _BODIES for noun in children(to, "pobj"))
    return post in small_set("posts_to") or (body and post in small_set("missions_to"))


def _most_specific(found: list[tuple[Place, Span]]) -> tuple[Place, Span]:
    """The first place; a city or venue rather than the country it is in."""
    first = found[0]
    inside = [other for other in found if other[0].country == first[0].country]
    return max(inside, key=lambda pair: _detail(pair[0]))


@cache
def _detail(place: Place) -> int:
    order = {"country": 0, "region": 1, "capital": 2, "city": 2, "venue": 3}
    facts = [fact for fact in places().find(place.place or "") if fact.country == place.country]
    return order.get(facts[0].kind, 0) if facts else 0
