"""What one event mention tells of its encounter: status, days, place, occasion."""

from dataclasses import replace
from datetime import timedelta

from summitry.extract.events.afar import is_remote
from summitry.extract.events.candidates import Candidate
from summitry.extract.events.crowds import FRAME as CROWD
from summitry.extract.events.crowds import is_international
from summitry.extract.events.returning import FRAME as THERE
from summitry.extract.events.triggers import is_encounter
from summitry.extract.events.who import Who, polities
from summitry.extract.facts.again import again, dated
from summitry.extract.facts.dating import day_of, was_planned
from summitry.extract.facts.hosts import host_country, named_place, visited_person
from summitry.extract.facts.occasion import find_occasion, meant_before, points_back
from summitry.extract.facts.since import is_looked_back_on
from summitry.extract.facts.status import read_status
from summitry.extract.facts.tense import NEVER
from summitry.extract.facts.timing import settle
from summitry.extract.facts.where import find_where, goal_place, host_place, place_within
from summitry.extract.gatherings.editions import BILATERAL, place_of_the_week, seat_of, with_edition
from summitry.extract.gatherings.named import gathering_nouns, named_gatherings
from summitry.extract.places import country_of, names_region, region_name
from summitry.extract.setting import Setting
from summitry.extract.story import EventMention
from summitry.extract.telling import REGION, Found, Named, Telling
from summitry.extract.text.syntax import children, governing_verb, is_verbal, under
from summitry.extract.text.words import Word
from summitry.lexicon import gatherings, small_set, word_forms
from summitry.lexicon import polities as polities_known
from summitry.model.encounter import Place, When
from summitry.model.terms import COMING, Kind, Status

__all__ = ["tell"]

_POINTING = ("attend", "avoid", THERE)
_COUNTRY_NOUNS = frozenset(("country", "countries", "region", "nation", "nations", "city", "capital", "area"))
_LATELY = timedelta(days=7)
_WITHIN = ("during", "at", "in")
_ANOTHER = frozenset(("second", "third", "fourth", "another", "next", "follow-up", "further", "again", "new"))


def tell(setting: Setting, candidate: Candidate) -> tuple[Telling, ...]:
    """What a candidate's own sentence tells: of a journey to several countries one telling for each (rule 12)."""
    if read_status(candidate.token)[2] == NEVER:
        return ()
    if candidate.mention.kind is Kind.VISIT and candidate.mention.frame != "avoid":
        candidate = _to_gathering(setting, candidate)
    candidate = _attended(setting, candidate)
    candidate = _together(setting, candidate)
    if candidate.mention.kind is Kind.VISIT and _is_elsewhere(setting, candidate):
        return ()
    if candidate.mention.kind is not Kind.VISIT or len(candidate.goals) < 2:
        told = _tell(setting, candidate)
        if (candidate.mention.frame == THERE and not _is_of_record(told)) or _is_agreed_matter(told, candidate.token):
            return ()
        if _is_anothers(candidate, told):
            return ()
        further = again(candidate, told.when)
        return (*_each_absent(told), *(dated(setting, _tell(setting, other), time) for other, time in further))
    each = [_tell(setting, one) for one in _stages(candidate)]
    countries = {t.where.value.country: t for t in reversed(each) if t.where}
    return tuple(reversed(countries.values())) or (max(each, key=lambda told: told.mention.frame == REGION),)


def _stages(candidate: Candidate) -> list[Candidate]:
    """The goals of a journey one by one, each with its own days ("in Rome on Monday and Paris on Friday")."""
    start, goals = candidate.passage.sentence.start, sorted(candidate.goals, key=lambda goal: int(goal.i))
    ends = [*(start + goal.idx for goal in goals[1:]), candidate.passage.sentence.end]
    regions = [(start + goal.idx, end) for goal, end in zip(goals, ends, strict=True)]
    days = [time for time in candidate.passage.times if time.type in ("DATE", "TIME")]
    timed = all(any(first <= time.start and time.end <= last for time in days) for first, last in regions)
    if not timed or candidate.region is not None:
        return [_taken_there(replace(candidate, goals=(goal,))) for goal in candidate.goals]
    each = zip(goals, regions, strict=True)
    return [_taken_there(replace(candidate, goals=(goal,), region=region)) for goal, region in each]


def _taken_there(stage: Candidate) -> Candidate:
    """ "The tour has taken her to Oman and will bring her to Peru": the fate of each stage is told by its own verb."""
    verb = governing_verb(stage.goals[0])
    further = verb is not None and verb.dep_ == "conj" and verb.lower_ in word_forms("taking_verbs")
    return replace(stage, token=verb) if verb is not None and further else stage


def _is_of_record(told: Telling) -> bool:
    """Whether "the summit" is a known gathering of many."""
    named = told.occasion.value if told.occasion is not None else None
    return named is not None and named.edition is not None and named.series.kind != BILATERAL


def _is_agreed_matter(told: Telling, verb: Word) -> bool:
    """ "Agreed to discuss the date": what they are to talk about some time, no encounter that was settled; "agreed to
    discuss it with Ash (by phone, at a meeting)" is one."""
    if told.mention.kind is not Kind.MEETING or under(verb, "with") or any(map(is_encounter, under(verb, "in", "at"))):
        return False
    agreed = told.status is not None and told.status.span.quote.lower().startswith("agree")
    return told.mention.frame == "discuss" and agreed and told.when is None and told.where is None


def _is_anothers(candidate: Candidate, told: Telling) -> bool:
    """ "A meeting in London of exiles", "their cooks will meet in Oslo": with its own place, and of others
    whom no words that point back name."""
    token, event = candidate.token, told.mention
    placed = told.where is not None and told.where.weight > 2
    if not event.anaphoric or event.kind is not Kind.MEETING or event.parties or not placed:
        return False
    some = not is_verbal(token) and any(t.lower_ in ("a", "an") for t in token.lefts)
    others = children(token, "nsubj", "nsubjpass") if is_verbal(token) else under(token, "of") if some else []
    return any(t.tag_[:2] == "NN" and t.lower_ not in word_forms("anaphora") for t in others)


def _each_absent(told: Telling) -> tuple[Telling, ...]:
    """Of those who stay away from a gathering each stays away alone (CODEBOOK.md, rule 18)."""
    event = told.mention
    if event.frame != "avoid" or len(polities(event.parties)) < 2:
        return (told,)
    each = zip(event.parties, event.mentions, event.roles, strict=True)
    alone = (replace(event, parties=(p,), mentions=(m,), roles=(r,)) for p, m, r in each)
    return tuple(replace(told, mention=one) for one in alone)


def _attended(setting: Setting, candidate: Candidate) -> Candidate:
    """What attending means where no known gathering is named.

    "Attended the summit" points back to one; "attended a conference in Oslo" is a gathering of its own, where Oslo is
    abroad; "attended a funeral in Oslo" is a journey there.
    """
    event = candidate.mention
    if event.frame != "attend" or event.kind is not Kind.GATHERING or not candidate.goals:
        return candidate
    goal = candidate.goals[0]
    if _aim(setting, candidate) or find_occasion(setting, candidate.passage, candidate.token):
        return candidate
    place = goal_place(setting, candidate.passage, goal)
    abroad = place is not None and place.value.country not in {*polities(event.parties), None}
    if goal.lower_ in gathering_nouns():
        known = meant_before(setting, candidate.passage, goal) is not None
        among = is_international(goal, Who(candidate.passage), polities(event.parties))
        back = place is None and points_back(goal) and not known and not among
        frame = CROWD if among else "gathering" if abroad else event.frame
        return replace(candidate, mention=replace(event, frame=frame, anaphoric=event.anaphoric or back))
    if not abroad or goal.text[0].isupper() or candidate.token.lower_.startswith(("join", "address")):
        return candidate
    if len(polities(event.parties)) > 1:
        return replace(candidate, mention=replace(event, frame="gathering"))
    event = replace(event, kind=Kind.VISIT, roles=("traveller",) * len(event.roles))
    return replace(candidate, mention=event, goals=(goal,))


def _together(setting: Setting, candidate: Candidate) -> Candidate:
    """ "Trump and Abe toured a carp pond": leaders who go somewhere at home of one of them, or to no country, meet."""
    event = candidate.mention
    homes = polities(event.parties)
    if event.kind is not Kind.VISIT or event.frame != "visit" or len(homes) < 2 or "host" in event.roles:
        return candidate
    goals = [goal_place(setting, candidate.passage, goal) for goal in candidate.goals]
    known = {goal.value.country for goal in goals if goal is not None}
    if known and not known & homes:
        return candidate
    return replace(candidate, mention=replace(event, kind=Kind.MEETING, roles=("side",) * len(event.roles)))


def _is_elsewhere(setting: Setting, candidate: Candidate) -> bool:
    """A journey to what is no country or town that the lexicon knows ("a trip to a cemetery", "visited a school")."""
    goals = [g for g in candidate.goals if g.dep_ not in ("compound", "amod", "nmod", "poss")]
    if not goals or candidate.mention.frame == "avoid":
        return False
    known = [g for g in goals if g.lower_ in _COUNTRY_NOUNS or names_region(g) or g.lower_ in ("here", "there")]
    named = named_gatherings(setting, candidate.passage)
    return not known and not named and not any(goal_place(setting, candidate.passage, g) for g in candidate.goals)


def _to_gathering(setting: Setting, candidate: Candidate) -> Candidate:
    """ "heading to the G20 summit": a journey whose goal is a gathering is attendance at it."""
    if _aim(setting, candidate) is None or any(
        goal_place(setting, candidate.passage, goal) for goal in candidate.goals
    ):
        return candidate
    mention = candidate.mention
    roles = ("attendee",) * len(mention.roles)
    return replace(candidate, mention=replace(mention, kind=Kind.GATHERING, roles=roles))


def _aim(setting: Setting, candidate: Candidate) -> Named | None:
    """The gathering by whose name the goal goes: what is attended, or to which the journey leads."""
    start = candidate.passage.sentence.start
    offsets = [start + t.idx for goal in candidate.goals for t in (goal, *goal.lefts)]
    named = named_gatherings(setting, candidate.passage) if offsets else ()
    return next((one for one in named if any(one.span.start <= at < one.span.end for at in offsets)), None)


def _tell(setting: Setting, candidate: Candidate) -> Telling:
    candidate = _own_times(candidate)
    reading = read_status(candidate.token)
    when = day_of(setting, candidate, reading)
    where = _where(setting, candidate)
    occasion = _occasion(setting, candidate, when, where, reading[0] in COMING)
    where = _known_place(candidate, where, occasion) or _on_its_margins(candidate, when, occasion)
    status = settle(setting, candidate, reading, when)
    mention = _staying_away(candidate.token, _in_place(candidate, where, occasion), status, occasion)
    region = None
    if mention.kind is Kind.VISIT and where is None and any(_is_region(goal) for goal in candidate.goals):
        mention, region = replace(mention, frame=REGION), _region(setting, candidate)
    past = _is_past(setting, when)
    another = _is_another(candidate) or (past and is_looked_back_on(candidate.token))
    flags = (past, another, was_planned(reading) or _is_known_one(candidate))
    return Telling(mention, status, when, where, occasion, *flags, region)


def _known_place(
    candidate: Candidate, where: Found[Place] | None, occasion: Found[Named] | None
) -> Found[Place] | None:
    """ "Left for Riyadh on the way to the summit in Tunis": a gathering that is known was where it was."""
    known = occasion.value.where if occasion is not None and occasion.value.edition is not None else None
    if candidate.mention.kind is not Kind.GATHERING or occasion is None:
        return where
    if known is None and where is None and not is_remote(candidate.token):
        seat = occasion.value.where or seat_of(occasion.value)
        return Found(seat, occasion.span, 1) if seat is not None else None
    if known is None or where is None:
        return where
    return where if where.value.country == known.country else Found(known, occasion.span, 1)


def _own_times(candidate: Candidate) -> Candidate:
    """The candidate with the times of its own region only."""
    if candidate.region is None:
        return candidate
    first, last = candidate.region
    times = tuple(t for t in candidate.passage.times if first <= t.start and t.end <= last)
    times = times or tuple(t for t in candidate.passage.times if t.end <= candidate.mention.start)
    return replace(candidate, passage=replace(candidate.passage, times=times))


def _staying_away(
    verb: Word, mention: EventMention, status: Found[Status] | None, occasion: Found[Named] | None
) -> EventMention:
    """ "will not attend the summit": the absentee's visit, apart from the gathering of the others (CODEBOOK, 18)."""
    refused = status is not None and status.weight > 1 and status.value in (Status.DENIED, Status.CANCELLED)
    named = occasion is not None and mention.frame in ("attend", "visit", "travel")  # "cancelled a trip to the summit"
    deed = is_verbal(verb) or verb.lower_ == "part"
    named = named or (mention.frame in ("gathering", CROWD) and deed)  # "a regional summit in Oslo"
    people = any(party.participant.name for party in mention.parties)
    if not refused or not named or not people or mention.kind is not Kind.GATHERING:
        return mention
    pairs = zip(mention.parties, mention.mentions, strict=True)
    absent = [
        (party, words) for party, words in pairs if party.participant.name or country_of(party.participant.polity)
    ]
    parties, words = zip(*absent, strict=True)  # not the body whose summit it is
    return replace(
        mention, kind=Kind.VISIT, frame="avoid", roles=("traveller",) * len(parties), parties=parties, mentions=words
    )


def _is_region(goal: Word) -> bool:
    return names_region(goal) or goal.lower_ == "region"


def _region(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    """The part of the world that a goal names ("a trip to Asia"), None of "the region"."""
    named = ((goal, region_name(goal)) for goal in candidate.goals)
    goal, name = next(((goal, name) for goal, name in named if name), (None, None))
    if goal is None:
        return None
    start = candidate.passage.sentence.start + goal.idx
    return Found(Place(name, None), setting.story.document.span(start, start + len(goal.text)), 2)


def _is_past(setting: Setting, when: Found[When] | None) -> bool:
    first = setting.first_day
    return when is not None and first is not None and when.value.end < first - _LATELY


def _is_known_one(candidate: Candidate) -> bool:
    """ "Ash met Birk. During the meeting, the two are to discuss trade", "had agreed to the meeting with Birk after
    days of pressure": where one is told as held, no other one."""
    token, spoken = candidate.token, candidate.mention.frame in ("discuss", "talk", "speak", "deed")
    within = token.dep_ == "pobj" and (token.head.lower_ in _WITHIN or token.head.head.lower_ == "agreed")
    above = (token, token.head) if token.dep_ == "xcomp" else (token,)  # "are to discuss"
    nouns = [token] if within else [n for verb in above for n in under(verb, *_WITHIN)] if spoken else []
    known = [n for n in nouns if any(t.lower_ == "the" or t.dep_ == "poss" for t in n.lefts)]
    return any(n.lower_ in small_set("sessions_of_two") and not _ANOTHER & {t.lower_ for t in n.lefts} for n in known)


def _is_another(candidate: Candidate) -> bool:
    words = list(candidate.token.children)
    times = [part for child in words if child.lower_ == "time" for part in child.children]  # "came a second time"
    return any(child.lower_ in _ANOTHER for child in (*words, *times))


def _in_place(candidate: Candidate, where: Found[Place] | None, occasion: Found[Named] | None) -> EventMention:
    """ "spoke with Ri in Manila" is a meeting, as people on the telephone are in no one place."""
    mention = candidate.mention
    if mention.frame in ("talk", "speak") and is_remote(candidate.token):
        return replace(mention, frame="call")  # said to be by telephone, not by the word's usual sense only
    together = occasion is not None or (where is not None and where.weight > 2)
    if mention.kind is Kind.CALL and mention.frame in ("speak", "talk") and together and not is_remote(candidate.token):
        return replace(mention, kind=Kind.MEETING)
    return mention


def _where(setting: Setting, candidate: Candidate) -> Found[Place] | None:
    if candidate.mention.kind is Kind.CALL and candidate.mention.frame not in ("speak", "talk"):
        return None
    goals = [goal_place(setting, candidate.passage, goal) for goal in candidate.goals]
    known = [goal for goal in goals if goal is not None]
    if not known and candidate.mention.frame == "avoid":
        return next((at for goal in candidate.goals if (at := find_where(setting, candidate.passage, goal))), None)
    if candidate.mention.kind is Kind.VISIT:
        return known[0] if known else visited_person(setting, candidate)
    if candidate.region is not None:
        return place_within(setting, candidate.passage, candidate.token, candidate.region)
    found = named_place(setting, candidate)
    if found is not None or candidate.mention.kind is Kind.CALL:
        return found
    countries = frozenset(p.participant.polity for p in candidate.mention.parties if p.participant.polity)
    complete = not candidate.mention.anaphoric
    at_host = host_place(setting, candidate.passage, candidate.token, countries) if complete else None
    return at_host or host_country(setting, candidate)


def _on_its_margins(
    candidate: Candidate, when: Found[When] | None, occasion: Found[Named] | None
) -> Found[Place] | None:
    """The place of a gathering whose known days are not quite those of the meeting."""
    if candidate.mention.kind is not Kind.MEETING or when is None or occasion is None or occasion.value.edition:
        return None
    place = place_of_the_week(occasion.value, when.value)
    return Found(place, occasion.span, 1) if place is not None else None


def _occasion(
    setting: Setting, candidate: Candidate, when: Found[When] | None, where: Found[Place] | None, planned: bool
) -> Found[Named] | None:
    named = _itself(setting, candidate) or find_occasion(setting, candidate.passage, candidate.token)
    if candidate.mention.kind is Kind.GATHERING and candidate.mention.frame == "attend":
        named = _aim(setting, candidate) or named
    if named is None and candidate.mention.frame in _POINTING and candidate.goals and where is None:
        named = meant_before(setting, candidate.passage, candidate.goals[0], when)
    if named is None:
        return _own_summit(setting, candidate, when, where)
    itself = candidate.mention.kind is Kind.GATHERING
    full = with_edition(setting, named, when.value if when else None, where.value if where else None, planned, itself)
    return Found(full, named.span)


def _own_summit(
    setting: Setting, candidate: Candidate, when: Found[When] | None, where: Found[Place] | None
) -> Found[Named] | None:
    """ "At its summit in Rome, NATO agreed": the organisation's own, where that is known."""
    event = candidate.mention
    codes = {party.participant.polity for party in event.parties if party.participant.name is None}
    if event.kind is not Kind.GATHERING or len(event.parties) != 1 or candidate.token.lower_ != "summit" or not codes:
        return None
    code = next(iter(codes)) or ""
    series = gatherings().series(code) if _names(event.mentions[0].text, code) else ()
    span = setting.story.document.span(event.mentions[0].start, event.mentions[0].end)
    named = Named(series[0], span) if series else None
    days, place = when.value if when else None, where.value if where else None
    full = with_edition(setting, named, days, place, False, True) if named is not None else None
    return Found(full, span) if full is not None and full.edition is not None else None


def _names(text: str, code: str) -> bool:
    """Whether an organisation is named as such: "EU leaders", not "European leaders"."""
    known = polities_known().by_code.get(code)
    return code in text or (known is not None and known.name in text)


def _itself(setting: Setting, candidate: Candidate) -> Named | None:
    """The gathering that the candidate is, by its name."""
    event = candidate.mention
    if event.frame != "gathering":
        return None
    return next((n for n in named_gatherings(setting, candidate.passage) if n.span.start == event.start), None)
