"""What other sentences of the document add to an encounter: the day and place of the journey it belongs to.

A leader who is in a country meets its leaders there, in those days. The words that this follows from are kept with the
value, at the weight of a guess (Found.weight 1), so that anything said of the encounter itself goes before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from summitry import lexicon
from summitry.extract.accounts import choose_status, choose_when
from summitry.extract.context.main_gathering import find_main_gathering
from summitry.extract.context.stays import Stay, find_stays, goes_on, is_later, leads_home, town_of, went_on_to
from summitry.extract.coreference import Group
from summitry.extract.gatherings.editions import ARRIVALS
from summitry.extract.setting import Setting
from summitry.extract.telling import Found, Named
from summitry.lexicon.places import PlaceFact
from summitry.model.encounter import Place, When
from summitry.model.terms import COMING, HAPPENED, OFF, Kind, Status

_ATTENDING = (Status.HELD, Status.ONGOING, Status.SCHEDULED)
_ALSO = re.compile(r"\balso\b")
_NEAR = 4
_FAR = 12
_LONGEST_STAY = timedelta(days=6)
_SLIP = timedelta(days=1)
_NEXT = timedelta(days=3)
_LATE = re.compile(r"(?i)\b(?:late|evening|night)\b")
_LONGEST_TOUR = timedelta(days=21)


def gather_attendees(groups: Sequence[Group]) -> None:
    """Who meets at the margin of a gathering attends it: they are added to the gathering that the document codes.

    Who meets in its town, on its days, may be a guest from outside, and is added only where nobody else is named.
    """
    for gathering in groups:
        label = _label(gathering)
        if gathering.kind is not Kind.GATHERING or label is None:
            continue
        nobody = not gathering.names
        for other in groups:
            if other.kind is not Kind.MEETING or choose_status(other) not in _ATTENDING:
                continue
            there = nobody and _is_there(other, gathering)
            for telling in other.tellings:
                at = telling.occasion.value if telling.occasion else None
                if there or (at is not None and (at.label, at.edition) == label):
                    event = replace(telling.mention, anaphoric=True)
                    gathering.tellings.append(replace(telling, mention=event, status=None, when=None, where=None))


def _is_there(meeting: Group, gathering: Group) -> bool:
    """Whether both are in one town on the same days; of a meeting to come the words must name the town."""
    days, its = choose_when(meeting), choose_when(gathering)
    ours, theirs = _place(meeting), _place(gathering)
    if days is None or its is None or ours is None or theirs is None or ours.value.place is None:
        return False
    if ours.weight < 2 and choose_status(meeting) not in HAPPENED:
        return False
    return ours.value == theirs.value and its.start <= days.start and days.end <= its.end


def _label(group: Group) -> tuple[str, object] | None:
    found = [t.occasion.value for t in group.tellings if t.occasion]
    return (found[0].label, found[0].edition) if found else None


def same_day(setting: Setting, groups: Sequence[Group]) -> None:
    """Who is at home where he meets one, or at a gathering, meets others of that day there; travellers move on.

    From a place that is itself only guessed so no other follows.
    """
    told = [group for group in groups if _place(group) is not None and not leads_home(group)]
    for group in groups:
        days = _day(group)
        if group.kind not in (Kind.MEETING, Kind.GATHERING) or days is None or _place(group) is not None:
            continue
        for other in told:
            place = _place(other)
            theirs = _day(other)
            apart = other is group or not group.names & other.names or any(goes_on(t) for t in other.tellings)
            if (
                apart
                or place is None
                or theirs is None
                or not (_stays_there(group, other, place.value) or _also(setting, group, other))
                or went_on_to(setting.story, group, place.value)
            ):
                continue
            if theirs.overlaps(days):
                group.tellings[0] = replace(group.tellings[0], where=replace(place, weight=1))
                break


def _stays_there(group: Group, other: Group, place: Place) -> bool:
    """Whether the place is the home of one side of the group, or that of a gathering."""
    gathers = other.kind is Kind.GATHERING or any(t.occasion for t in other.tellings)
    return gathers or place.country in {p.participant.polity for p in group.parties}


def _also(setting: Setting, group: Group, other: Group) -> bool:
    """ "She met Ash in Rome on Monday. She also met Birk": told together."""
    near = sorted(t.mention.sentence for one in (group, other) for t in one.tellings[:1])
    return near[1] - near[0] <= 1 and _ALSO.search(setting.story.passages[near[1]].sentence.text) is not None


def _place(group: Group) -> Found[Place] | None:
    if group.kind is Kind.CALL:
        return None
    return next((t.where for t in group.tellings if t.where), None)


def _day(group: Group) -> When | None:
    """The days of an encounter where they are one or two."""
    when = choose_when(group)
    return when if when is not None and when.end - when.start <= timedelta(days=1) else None


def at_gatherings(setting: Setting, groups: Sequence[Group]) -> None:
    """Meetings of the days of a gathering that the document tells of, without a place of their own, were there."""
    named = [t.occasion for group in groups for t in group.tellings if t.occasion and t.occasion.value.edition]
    main = find_main_gathering(setting)
    named += [Found(main, main.span, 1)] if main is not None else []
    for group in groups:
        if group.kind is Kind.MEETING or _is_unnamed(group):
            _at_gathering(group, [one for one in named if not went_on_to(setting.story, group, one.value.where)])


def _is_unnamed(group: Group) -> bool:
    """Leaders of many states who met, by no name of a gathering."""
    named = any(t.occasion for t in group.tellings)
    return group.kind is Kind.GATHERING and len(group.parties) > 1 and not named


def infer(setting: Setting, groups: Sequence[Group], journeys: Sequence[Group] = ()) -> None:
    """Give the groups that lack a day or place those of the journey or gathering that they belong to.

    A journey to the country of one side goes before one that is only told nearer by. journeys: those that are no
    encounters, but lead to some.
    """
    stays = [stay for group in (*groups, *journeys) for stay in find_stays(group)]
    for group in groups:
        if group.kind is Kind.CALL:
            continue
        off = choose_status(group) in OFF
        there = [stay for stay in stays if _belongs(group, stay) and not is_later(setting.story, group, stay)]
        fitting = sorted(
            (stay for stay in there if not off or _was_to_be_there(group, stay)),
            key=lambda s: (not _with_host(group, s), _distance(group, s)),
        )
        if fitting and group.kind is Kind.MEETING:
            _complete(group, fitting, setting.last_day)
    for group in groups:
        if group.kind is Kind.VISIT:
            _on_tour(group, groups)
        _instead(group, groups)


def _at_gathering(group: Group, named: Sequence[Found[Named]]) -> None:
    """A meeting without a place, on the days of a gathering that the document tells of, took place there."""
    days = [t.when.value for t in group.tellings if t.when]
    places = [t.where.value for t in group.tellings if t.where]
    if places and not days:
        _at_its_place(group, places[0], named)
    if not days or places:
        return
    first = group.tellings[0]
    guessed = first.when is not None and first.when.weight < 2
    for one in sorted(named, key=lambda found: abs(found.span.start - first.mention.start)):
        when, where = one.value.when, one.value.where
        if when is None or where is None or not all(_meet(_around(group, where, when, guessed), d) for d in days):
            continue
        first = replace(first, where=Found(where, one.span, 1))
        if guessed and all(_meet(when, d) for d in days):
            start, end = max(when.start, days[0].start), min(when.end, days[0].end)
            first = replace(first, when=Found(When(start, end, when.anchor), one.span, 1))
        elif guessed and group.kind is Kind.GATHERING:
            first = replace(first, when=Found(when, one.span, 1))
        group.tellings[0] = first
        return


def _around(group: Group, where: Place, days: When, guessed: bool) -> When:
    """The days in which who comes to a gathering also sees its host: a day or two more before and after.

    guessed: the days of many who met are those of fresh news; the day given for it may be one too early (rule 9).
    """
    if where.country in {p.participant.polity for p in group.parties}:
        return When(days.start - ARRIVALS, days.end + ARRIVALS, days.anchor)
    slip = _SLIP if guessed and group.kind is Kind.GATHERING else timedelta()
    return When(days.start - slip, days.end, days.anchor)


def _at_its_place(group: Group, place: Place, named: Sequence[Found[Named]]) -> None:
    """ "talks with Xi in Bali", where the document tells of a gathering to come in Bali, are in its days."""
    if choose_status(group) not in (*COMING, Status.DENIED, Status.CANCELLED):
        return
    for one in named:
        when, where = one.value.when, one.value.where
        if when is not None and where is not None and _is_there_by_words(place, where, group):
            group.tellings[0] = replace(group.tellings[0], when=Found(when, one.span, 1))
            return


def _is_there_by_words(place: Place, where: Place, group: Group) -> bool:
    """Whether the words name the town of the gathering; of what did not happen also its country, if no one's home."""
    if place.country != where.country:
        return False
    abroad = place.country not in {p.participant.polity for p in group.parties} and choose_status(group) not in COMING
    return _is_same_town(place, where) or (abroad and any(f.kind == "country" for f in _facts(place)))


def _is_same_town(place: Place, other: Place) -> bool:
    """By name, or by another name of it ("St. Petersburg", "Saint Petersburg")."""
    facts, theirs = _facts(place), _facts(other)
    return place.place == other.place or bool(facts and facts == theirs)


def _facts(place: Place) -> Sequence[PlaceFact]:
    return lexicon.places().find(place.place)[:1] if place.place else ()


def _meet(gathering: When, days: When) -> bool:
    """Whether the days lie within the gathering's, or are a stretch around some of them."""
    return gathering.overlaps(days) and days.end - days.start <= _LONGEST_STAY


def _belongs(group: Group, stay: Stay) -> bool:
    """Whether the encounter can be part of the stay: one of its people, a host of that country or the same passage."""
    names = {p.participant.name for p in group.parties}
    if not names & stay.people or (stay.next and _distance(group, stay) == 0) or (stay.ahead and _is_past(group, stay)):
        return False
    at_home = _with_host(group, stay)
    if stay.guest and not (at_home and _distance(group, stay) <= _NEAR and _is_of_that_stay(group)):
        return False
    reach = _FAR if stay.gathering and choose_status(group) is Status.SCHEDULED else _NEAR
    if not at_home and _distance(group, stay) > (0 if _is_elsewhen(group, stay) else reach):
        return False
    return _places_agree(group, stay) and _days_agree(group, stay, at_home) and _in_office(group, stay)


def _is_of_that_stay(group: Group) -> bool:
    """Not a second round of what took place, nor what may come to be somewhere some time."""
    return choose_status(group) is not Status.FLOATED and not any(t.another for t in group.tellings)


def _with_host(group: Group, stay: Stay) -> bool:
    """Whether one who does not travel is at home where the stay is."""
    hosts = {p.participant.polity for p in group.parties if p.participant.name not in stay.people}
    return stay.place.value.country in hosts


def _was_to_be_there(group: Group, stay: Stay) -> bool:
    """What was called off, told where a journey to one side's country is told, was to be a part of it; what is denied
    only right beside it ("visits Rome on Friday, but will not see the pope")."""
    reach = {Status.CANCELLED: _NEAR, Status.POSTPONED: _NEAR, Status.DENIED: 0}.get(choose_status(group), -1)
    return not stay.gathering and _with_host(group, stay) and _distance(group, stay) <= reach


def _is_past(group: Group, stay: Stay) -> bool:
    """Told by its tense, or beside the journey by its own day or as the scene of what is said, as held: no part of a
    journey still to come."""
    sure = any(t.status and t.status.weight > 1 for t in group.tellings)
    beside = _distance(group, stay) == 0 and any(
        (t.when and t.when.weight > 1) or (t.status and t.status.weight) for t in group.tellings
    )
    return choose_status(group) is Status.HELD and (sure or beside)


def _is_elsewhen(group: Group, stay: Stay) -> bool:
    """A meeting with days of its own is no part of a journey that other sentences tell, unless they name its host."""
    return not stay.gathering and not _places_known(group) and any(t.when for t in group.tellings)


def _in_office(group: Group, stay: Stay) -> bool:
    """Nobody of the encounter had left office, or was to come to it, in the days of the stay."""
    if stay.when is None:
        return True
    holders, days = lexicon.officeholders(), stay.when.value
    names = [p.participant.name for p in group.parties if p.participant.name]
    return all(holders.in_office(name, days.start, days.end) or not holders.tenures(name) for name in names)


def _instead(group: Group, groups: Sequence[Group]) -> None:
    """What took place after all, told next to what was called off, took place on the same occasion."""
    if group.kind is not Kind.MEETING or any(t.when or t.where for t in group.tellings):
        return
    first = group.tellings[0]
    for other in groups:
        off = other is not group and choose_status(other) in (Status.CANCELLED, Status.DENIED)
        same = {p.participant.polity for p in other.parties} >= {p.participant.polity for p in group.parties}
        near = 0 <= first.mention.sentence - other.last_sentence < _NEAR
        if off and same and near and choose_status(group) is Status.HELD:
            when = next((t.when for t in other.tellings if t.when), None)
            where = next((t.where for t in other.tellings if t.where), None)
            group.tellings[0] = replace(
                first, when=when and replace(when, weight=1), where=where and replace(where, weight=1)
            )
            return


def _distance(group: Group, stay: Stay) -> int:
    return min(abs(t.mention.sentence - stay.sentence) for t in group.tellings)


def _places_agree(group: Group, stay: Stay) -> bool:
    known = [t.where.value.country for t in group.tellings if t.where]
    return not known or stay.place.value.country in known


def _days_agree(group: Group, stay: Stay, at_home: bool) -> bool:
    known = [t.when.value for t in group.tellings if t.when]
    if not known or stay.when is None:
        old = any(t.past for t in group.tellings)
        return bool(not known or _places_known(group) or (at_home and not old) or _distance(group, stay) <= 1)
    days = stay.when.value
    if days.end - days.start > _LONGEST_TOUR:
        inside = any(map(days.overlaps, known))
        return inside and ((at_home and not stay.gathering) or _places_known(group))  # not "at the G7 this year"
    if at_home and days.start == days.end:
        days = When(days.start, days.start + _LONGEST_STAY)  # the day of arrival
    return any(w.start <= days.end + timedelta(days=1) and days.start - timedelta(days=1) <= w.end for w in known)


def _places_known(group: Group) -> bool:
    return any(t.where for t in group.tellings)


def _complete(group: Group, stays: Sequence[Stay], last: date | None) -> None:
    """The place of the nearest stay, and the days of the nearest that has some; stays: nearest first."""
    first = group.tellings[0]
    if not any(t.where for t in group.tellings):
        place = stays[0].place.value if _distance(group, stays[0]) == 0 else town_of(stays[0].place.value)
        first = replace(first, where=Found(place, stays[0].place.span, 1))
    held = choose_status(group) in HAPPENED
    ahead = choose_status(group) is Status.SCHEDULED
    told = (_left(s, last) if ahead else _from_arrival(s, last) for s in stays)
    longest = _LONGEST_TOUR if ahead else _LONGEST_STAY
    known = [w for w in told if w is not None and w.value.end - w.value.start <= longest]
    days = next((one for one in known if not (held and last and one.value.start > last)), None)
    if days is not None and not any(t.when for t in group.tellings):
        first = replace(first, when=Found(days.value, days.span, 1))
    elif days is not None and first.when is not None and _within(days.value, first.when.value):
        first = replace(first, when=Found(days.value, days.span, first.when.weight))
    group.tellings[0] = first


def _from_arrival(stay: Stay, last: date | None) -> Found[When] | None:
    """ "arrived late on Monday": whom she met there, told on a later day, she met after that evening."""
    if stay.when is None or last is None or not _LATE.search(stay.when.span.quote):
        return stay.when
    start, end = stay.when.value.start, stay.when.value.end
    if start != end or not start < last <= start + _NEXT:
        return stay.when
    return replace(stay.when, value=When(start + timedelta(days=1), last, stay.when.value.anchor))


def _left(stay: Stay, last: date | None) -> Found[When] | None:
    """The days of a stay that are left for a plan; of a journey that has begun just now, the next few."""
    if stay.when is None or last is None or stay.when.value.start > last:
        return stay.when
    days = stay.when.value
    if days.end < last and (stay.gathering or days.end < last - ARRIVALS):
        return None
    end = days.end if days.end >= last else last + _NEXT
    return replace(stay.when, value=When(last, end, days.anchor))


def _within(days: When, wide: When) -> bool:
    """ "the March visit", whose days another sentence tells."""
    return wide.start <= days.start and days.end <= wide.end and wide.end - wide.start > _LONGEST_STAY


def _is_tour(when: When) -> bool:
    return timedelta() < when.end - when.start <= _LONGEST_TOUR


def _on_tour(visit: Group, groups: Sequence[Group]) -> None:
    """A stop without days of its own takes those of the tour that the document tells of (CODEBOOK.md, rule 12)."""
    if any(t.when for t in visit.tellings):
        return
    names = {p.participant.name for p in visit.parties}
    for other in groups:
        same = other.kind is Kind.VISIT and {p.participant.name for p in other.parties} & names
        stop = choose_status(visit) in OFF and _between(visit, other) <= 1  # "A stop in Oslo was dropped"
        days = [t.when for t in other.tellings if t.when and (stop or _is_tour(t.when.value))]
        far = any(t.past for t in other.tellings) and _between(visit, other) > 1
        alike = choose_status(other) is choose_status(visit) or (stop and choose_status(other) in _ATTENDING)
        if other is not visit and same and days and not far and alike:
            visit.tellings[0] = replace(visit.tellings[0], when=Found(days[0].value, days[0].span, 1))
            return


def _between(one: Group, other: Group) -> int:
    """How many sentences lie between two groups."""
    return min(abs(a.mention.sentence - b.mention.sentence) for a in one.tellings for b in other.tellings)
