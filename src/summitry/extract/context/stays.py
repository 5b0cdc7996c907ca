"""Who is where: on a visit, at a gathering, or as the guest of a meeting told with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from summitry import lexicon
from summitry.extract.accounts import choose_status, has_ended
from summitry.extract.coreference import Group
from summitry.extract.facts.onward import is_gone_to_after
from summitry.extract.places import country_of
from summitry.extract.story import Story
from summitry.extract.telling import Found, Telling
from summitry.model.encounter import Participant, Place, When
from summitry.model.terms import COMING, Kind, Status


@dataclass(frozen=True, slots=True)
class Stay:
    """Somebody is somewhere: as traveller of a visit, or at a gathering. sentence: where the document says so.

    next: the journey is named as coming after what its sentence tells ("met Xi before heading to Rome"). ahead: it is
    still to come. guest: he is there as the guest of a meeting, and may be of others who live there. over: the document
    says that it has ended.
    """

    people: frozenset[str]
    place: Found[Place]
    when: Found[When] | None
    sentence: int
    gathering: bool = False
    next: bool = False
    ahead: bool = False
    guest: bool = False
    over: bool = False


def find_stays(group: Group) -> Iterator[Stay]:
    """Who is where by what a group tells: travellers, who is at a gathering, and guests of a meeting."""
    if choose_status(group) not in (Status.HELD, Status.ONGOING, Status.SCHEDULED):
        return
    over = group.kind is Kind.VISIT and has_ended([told.status for told in group.tellings if told.status])
    for telling in group.tellings:
        gathering = telling.occasion.value if telling.occasion else None
        place = telling.where or (_found(telling, gathering.where) if gathering and gathering.where else None)
        when = telling.when or (_found_when(telling, gathering.when) if gathering and gathering.when else None)
        travels = group.kind in (Kind.VISIT, Kind.GATHERING) or gathering is not None
        names = frozenset(p.participant.name for p in telling.mention.parties if p.participant.name)
        aside = telling.past and telling.another  # "They last met in Oslo in May"
        guest = group.kind is Kind.MEETING and not travels and place is not None and place.weight > 1 and not aside
        if guest and place is not None:
            names = frozenset(p.name for p in _away(telling, place.value) if p.name)
            place = replace(place, value=town_of(place.value))
        if group.kind is Kind.VISIT and gathering is None and place is not None:
            names = frozenset(p.name for p in _away(telling, place.value) if p.name)  # "then returns to the US"
        if (travels or guest) and names and place is not None:
            ahead, index = choose_status(group) is Status.SCHEDULED, telling.mention.sentence
            yield Stay(names, place, when, index, gathering is not None, goes_on(telling), ahead, guest, over)


def leads_home(group: Group) -> bool:
    """ "Will make the journey back to Pyongyang": a journey that ends where all who make it live."""
    there = [(t, t.where.value) for t in group.tellings if t.where]
    return group.kind is Kind.VISIT and bool(there) and not any(any(_away(t, place)) for t, place in there)


def _away(telling: Telling, place: Place) -> Iterator[Participant]:
    """Those who are in another state than their own."""
    everyone = (party.participant for party in telling.mention.parties)
    return (one for one in everyone if country_of(one.polity) != place.country)


def _found(telling: Telling, place: Place) -> Found[Place]:
    assert telling.occasion is not None
    return Found(place, telling.occasion.span, 1)


def _found_when(telling: Telling, when: When) -> Found[When]:
    assert telling.occasion is not None
    return Found(when, telling.occasion.span, 1)


def town_of(place: Place) -> Place:
    """Of a house or hall the town it is in, as the guest's other meetings there may be anywhere in it."""
    fact = next((f for f in lexicon.places().find(place.place or "") if f.country == place.country), None)
    return Place(fact.city or None, place.country) if fact is not None and fact.kind == "venue" else place


def goes_on(telling: Telling) -> bool:
    """ "met Xi before heading to Rome": the journey comes after what its sentence tells."""
    return telling.status is not None and telling.status.span.quote.lower() == "before"


def is_later(story: Story, group: Group, stay: Stay) -> bool:
    """ "flew to Rome after he met Xi": the journey that the sentence of the encounter tells began when it was over.

    So is a plan later than a journey that was "wrapped up".
    """
    if stay.over and choose_status(group) in COMING:
        return True
    passage = story.passages[stay.sentence]
    start, span = passage.sentence.start, stay.place.span
    goals = [word for word in passage.words if span.start <= start + word.idx < span.end]
    left = any(goal.dep_ == "dobj" and goal.head.lower_ in lexicon.small_set("giving_up") for goal in goals)
    if left and choose_status(group) in COMING:
        return True  # "left Oslo to meet Ash"
    told = [passage.word_at(t.mention.start) for t in group.tellings if t.mention.sentence == stay.sentence]
    there = any(is_gone_to_after(goal, word) for goal in goals for word in told if word is not None)
    return there or went_on_to(story, group, stay.place.value)


def went_on_to(story: Story, group: Group, place: Place | None) -> bool:
    """ "met Xi before flying to Lima": the place, where others are by another sentence, is where he went afterwards."""
    name = (place.place if place is not None else None) or ""
    for telling in group.tellings if name else ():
        passage = story.passages[telling.mention.sentence]
        word = passage.word_at(telling.mention.start)
        named = [t for t in passage.words if t.text[0].isupper() and t.text in name]
        if word is not None and any(is_gone_to_after(goal, word) for goal in named):
            return True
    return False
