"""From the tellings of one encounter to its account: every field from the claims, every claim with its words."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from summitry import lexicon
from summitry.extract.coreference import Group
from summitry.extract.details import claims as details_of
from summitry.extract.details import source_of
from summitry.extract.events.crowds import FRAME as CROWD
from summitry.extract.events.who import is_bare
from summitry.extract.places import country_of
from summitry.extract.setting import Setting
from summitry.extract.story import Event, Mention, Party, Story
from summitry.extract.telling import Found, Telling
from summitry.model.document import Span
from summitry.model.encounter import (
    Account,
    Claim,
    Outcome,
    Participant,
    Place,
    Source,
    Topic,
    Value,
    When,
)
from summitry.model.terms import COMING, HAPPENED, OFF, Kind, Modality, SourceType, Status

V = TypeVar("V", str, int, Topic, Outcome, Source)

_MODALITY = {
    Status.SCHEDULED: Modality.PLANNED,
    Status.POSTPONED: Modality.PLANNED,
    Status.FLOATED: Modality.POSSIBLE,
    Status.UNCLEAR: Modality.POSSIBLE,
    Status.DENIED: Modality.DENIED,
    Status.CANCELLED: Modality.DENIED,
}
_LATEST = (
    Status.POSTPONED,
    Status.CANCELLED,
    Status.HELD,
    Status.DENIED,
    Status.ONGOING,
    Status.SCHEDULED,
    Status.FLOATED,
    Status.UNCLEAR,
)
_MOST_EVIDENCE = 3
_THERE_FOR = frozenset(("is", "are", "'s", "for"))  # "who is in Rome for the summit", "Ash, in Rome for it"
_A_FEW_DAYS = timedelta(days=3)
_WEEK = timedelta(days=6)
_SLIP = timedelta(days=1)
_SLACK = timedelta(days=2)  # given dates are a day or two off at times (CODEBOOK.md, rule 9)


def account(setting: Setting, group: Group, groups: Sequence[Group] = ()) -> Account:
    """The account of one encounter of the story. groups: all encounters of the story."""
    rivals = tuple(_event(other) for other in groups if other is not group)
    group = _in_region(group)
    status = _at_date(setting, group, choose_status(group))
    people = participants(group)
    event = _event(group)
    claims = (*_with_status(_own_claims(setting, group), status), *details_of(setting.story, event, status, rivals))
    return Account(
        kind=_kind(group, status),
        status=status,
        participants=people,
        evidence=_evidence(setting.story, group),
        when=_cut(setting, group, choose_when(group), status),
        where=choose_where(group),
        occasion=next((t.occasion.value.label for t in group.tellings if t.occasion), None),
        others=_values(claims, "others", str),
        duration_minutes=_first(claims, "duration_minutes"),
        planned_minutes=_first(claims, "planned_minutes"),
        topics=_values(claims, "topics", Topic),
        outcomes=_values(claims, "outcomes", Outcome),
        sources=_values(claims, "sources", Source) or (Source(None, SourceType.AUTHOR),),
        claims=tuple(sorted(_of_one_mind(claims, status), key=lambda claim: claim.spans[0].start)),
    )


def _kind(group: Group, status: Status) -> Kind:
    """Staying away from a gathering is a visit that is not made (CODEBOOK.md, rule 18)."""
    stays_away = status in (Status.DENIED, Status.CANCELLED) and _own(group)[0].mention.frame == "attend"
    return Kind.VISIT if group.kind is Kind.GATHERING and stays_away else group.kind


def _with_status(claims: Sequence[Claim], status: Status) -> list[Claim]:
    """The claims; where the days alone decide the status, the words that give them stand for it."""
    if any(claim.field == "status" and claim.value == status for claim in claims):
        return list(claims)
    days = [claim for claim in claims if claim.field in ("when", "occasion")]
    modality = _MODALITY.get(status, Modality.ASSERTED)
    return [*claims, *(replace(c, field="status", value=status.value, modality=modality) for c in days[:1])]


def _of_one_mind(claims: Sequence[Claim], status: Status) -> list[Claim]:
    """The claims, without those that read another status out of the very words that give the one chosen."""
    words = {claim.spans for claim in claims if claim.field == "status" and claim.value == status}
    return [c for c in claims if c.field != "status" or c.value == status or c.spans not in words]


def _event(group: Group) -> Event:
    mentions = tuple(telling.mention for telling in group.tellings)
    return Event(group.kind, group.parties, mentions)


# --- choosing among what the tellings say


def choose_status(group: Group) -> Status:
    """The latest stage among what is said most firmly (CODEBOOK.md, rule 3)."""
    found = _deciding(group)
    if not found:
        return Status.UNCLEAR
    firm = {one.value for one in found}
    if firm == COMING:
        surest = max(found, key=lambda one: (one.weight, one.value is Status.SCHEDULED))
        return surest.value
    if group.kind is Kind.VISIT and firm >= {Status.ONGOING, Status.HELD} and not has_ended(found):
        return Status.ONGOING
    return next(status for status in _LATEST if status in firm)


def has_ended(found: Sequence[Found[Status]]) -> bool:
    """ "Wrapped up her visit on Monday": the present told of it besides ("the visit comes amid") is of then."""
    ended = lexicon.small_set("over")
    return any(one.value is Status.HELD and one.span.quote.lower() in ended for one in found)


def _deciding(group: Group) -> list[Found[Status]]:
    """The statuses told of the encounter itself, or turned by a later mention; guesses only where all are guesses."""
    found = [t.status for t in group.tellings if t.status and not t.mention.anaphoric]
    if not any(one.value in OFF for one in found):
        turns = [t.status for t in group.tellings if t.status and _is_turn(t.status) and not _is_elsewhere(group, t)]
        turns += [t.status for t in group.tellings if t.status and _came_off(t)]
        found = [t.status for t in group.tellings if t.status and (t.status in found or t.status in turns)]
    found = found or [t.status for t in group.tellings if t.status]
    firmest = max((one.weight for one in found), default=0)
    return [one for one in found if one.weight >= min(2, firmest)]


def _at_date(setting: Setting, group: Group, status: Status) -> Status:
    """The status put right by the chosen days: what begins after the document has not been held (principle 5)."""
    when, last = choose_when(group), setting.last_day
    if when is None or last is None:
        return status
    if status is Status.ONGOING and when.start - last <= _SLIP and _has_opened(group):
        return status
    guessed = group.kind is Kind.GATHERING and (_by_days(group) or all(one.weight < 2 for one in _deciding(group)))
    if status in HAPPENED and when.start - last > (timedelta() if guessed else _SLACK):
        return status if _is_firmly_past(group) else Status.SCHEDULED
    if status in HAPPENED and when.start > last and _is_planned_for(group, when):
        return Status.SCHEDULED
    if group.kind is Kind.GATHERING and _is_under_way(status, when, last):
        return Status.ONGOING
    return status


def _has_opened(group: Group) -> bool:
    """A gathering told to have begun, outright, a day after the one given for the document (CODEBOOK.md, rule 9), or
    for which somebody is in town."""
    on = [one for one in _deciding(group) if one.value is Status.ONGOING]
    begun = any(one.weight > 1 and one.span.quote.lower() in lexicon.small_set("begun") for one in on)
    return group.kind is Kind.GATHERING and (begun or any(one.span.quote.lower() in _THERE_FOR for one in on))


def _is_under_way(status: Status, when: When, last: date) -> bool:
    """A gathering that has begun: who attended is there still, unless it lasts for weeks (a speech at the UN is over).

    What was yet to come when somebody spoke of it (a plan) is under way once its first day is past.
    """
    length = when.end - when.start
    if status is Status.HELD:
        return when.start <= last < when.end and length < _WEEK
    return status is Status.SCHEDULED and when.start < last <= when.end and timedelta() < length <= _A_FEW_DAYS


def _is_planned_for(group: Group, when: When) -> bool:
    """Whether a telling plans it for that very day to come, and none tells it as done on that day."""
    told = [t.status for t in _own(group) if t.status and t.when and t.when.value == when]
    done = any(one.value is Status.HELD and one.weight > 1 for one in told)
    return not done and any(one.value is Status.SCHEDULED for one in told)


def _by_days(group: Group) -> bool:
    """Whether the known days of a gathering decide: "is attending" next week's summit, where others are "expected"."""
    known = any(t.occasion and t.occasion.value.edition for t in group.tellings)
    told = {one.value for one in _deciding(group)}
    return known and (Status.ONGOING in told or told >= {Status.HELD, Status.SCHEDULED})


def _is_firmly_past(group: Group) -> bool:
    """ "after a NATO meeting", with no day said of itself: the meeting to come that the name could mean is another."""
    firm = any(one.weight > 1 and one.value is Status.HELD for one in _deciding(group))
    return firm and not any(t.when for t in _own(group))


def _cut(setting: Setting, group: Group, when: When | None, status: Status) -> When | None:
    """ "this week" of what was held ends, and of what is to come begins, with the document's day.

    So does attendance at a gathering of a week or more (UN General Assembly): who spoke there did so by that day.
    A journey that goes on ("arrived on Sunday", told on Tuesday) lasts to that day at least.
    """
    first, last = setting.first_day, setting.last_day
    if when is None or first is None or last is None:
        return when
    if status is Status.HELD and when.start > last + _SLACK:
        return None
    if status is Status.ONGOING and group.kind is Kind.VISIT and when.end < first <= when.end + _WEEK:
        return When(when.start, last, when.anchor)
    if group.kind is Kind.GATHERING:
        attended = status in HAPPENED and when.end - when.start > _A_FEW_DAYS
        return When(when.start, last, when.anchor) if attended and when.start <= last < when.end else when
    if status in COMING and when.start < first <= when.end:
        return When(first, when.end, when.anchor)
    if status is Status.HELD and when.start <= last < when.end:
        return When(when.start, last, when.anchor)
    return when


def _is_turn(status: Found[Status]) -> bool:
    """What a mention that refers back can change: "the trip was put off", "no such trip is planned"."""
    refuted = status.value is Status.DENIED and status.span.quote == "such"
    return status.weight > 2 and (refuted or status.value in (Status.CANCELLED, Status.POSTPONED))


def _came_off(telling: Telling) -> bool:
    """ "Ash might see Birk in Oslo. The two did shake hands on Monday": told with its day, it came about."""
    told = telling.status is not None and telling.status.value is Status.HELD and telling.status.weight > 1
    return told and telling.mention.anaphoric and telling.when is not None


def _is_elsewhere(group: Group, telling: Telling) -> bool:
    """ "A stop in Ghent was dropped", of a journey to Paris, which is made all the same."""
    if group.kind is not Kind.VISIT or telling.where is None or not _is_town(telling.where.value):
        return False
    to = [t.where.value for t in group.tellings if t.where and not t.mention.anaphoric]
    return bool(to) and all(map(_is_town, to)) and telling.where.value not in to


def _is_town(place: Place) -> bool:
    country = lexicon.polities().by_code.get(place.country or "")
    return place.place is not None and (country is None or place.place != country.name)


def choose_when(group: Group) -> When | None:
    """The narrowest of the days said, those said outright first; else those of the gathering it belongs to."""
    said = [t.when for t in group.tellings if t.when and not t.mention.anaphoric]
    held = [t.occasion.value.when for t in _own(group) if t.occasion and t.occasion.value.when]
    if not said and held:
        return held[0]
    said = said or [t.when for t in group.tellings if t.when]
    if not said:
        return None
    firmest = max(one.weight for one in said)
    days = min((one.value for one in said if one.weight == firmest), key=lambda w: w.end - w.start)
    if group.kind is Kind.VISIT:
        days = _from_first_to_last(days, [one.value for one in said])
    comes = group.kind is Kind.GATHERING and any(t.mention.frame != CROWD for t in group.tellings)
    if comes and held and _is_arrival(days, held[0]):
        return held[0]
    held += [t.when.value for t in group.tellings if t.when and t.mention.anaphoric and t.when.weight > 2]
    narrower = [w for w in held if days.start <= w.start and w.end <= days.end]
    return _new_date(group, days) or (narrower[0] if narrower else days)


def _new_date(group: Group, days: When) -> When | None:
    """ "was to meet him on Monday, but the talks were put off to Friday", never back (CODEBOOK.md, rule 19)."""
    told = any(t.status and t.status.value is Status.SCHEDULED for t in group.tellings)
    off = (t for t in group.tellings if t.mention.anaphoric and t.status and t.status.value is Status.POSTPONED)
    return next((t.when.value for t in off if told and t.when and t.when.value.end >= days.start), None)


def _from_first_to_last(days: When, said: list[When]) -> When:
    """Of a journey told by several of its days ("arrived on Monday", "left on Wednesday") all from first to last."""
    for one in sorted(said, key=lambda when: (when.start, when.end)):
        if one.start > days.end or one.end < days.start:
            days = When(min(days.start, one.start), max(days.end, one.end), days.anchor)
    return days


def _is_arrival(day: When, gathering: When) -> bool:
    """ "until Tuesday, when she arrives for the G20": a day just before a gathering is not its day."""
    return day.start == day.end and timedelta() < gathering.start - day.end <= _A_FEW_DAYS


def choose_where(group: Group) -> Place | None:
    """The first place said, a later one where it is more exact; else that of the gathering it belongs to."""
    if group.kind is Kind.CALL:
        return None
    own = [telling.where for telling in _own(group) if telling.where]
    firm = sorted((one for one in own if one.weight > 1), key=lambda one: -one.weight)
    held = [t.occasion.value.where for t in (*_own(group), *group.tellings) if t.occasion and t.occasion.value.where]
    others = sorted((t.where for t in group.tellings if t.where), key=lambda one: -one.weight)
    place = next(iter((*(one.value for one in firm), *held, *(one.value for one in (*own, *others)))), None)
    return replace(place, country=country_of(place.country) or place.country) if place is not None else None


def _in_region(group: Group) -> Group:
    """The group; a journey to a part of the world ("a tour of Asia") has that for its place, without a country."""
    if group.kind is not Kind.VISIT or choose_where(group) is not None:
        return group
    return Group([replace(t, where=t.region) for t in group.tellings])


def _own(group: Group) -> list[Telling]:
    """The tellings that name the encounter; of a group of mentions that refer back only, all."""
    return [t for t in group.tellings if not t.mention.anaphoric] or group.tellings


def participants(group: Group) -> tuple[Participant, ...]:
    """The people and polities of all tellings; a bare polity only where no one of it is named."""
    people = [party.participant for party in group.parties if party.participant.polity]
    named = {person.polity for person in people if person.name}
    labels = {t.occasion.value.label for t in group.tellings if t.occasion} if group.kind is Kind.GATHERING else set()
    labels -= _met_as_people(group)
    people = [person for person in people if person.name or person.polity not in labels or len(people) == 1]
    kept: dict[tuple[str | None, str | None], Participant] = {}
    for person in people:
        if person.name is None and person.polity in named:
            continue
        kept.setdefault((person.name, person.polity), person)
    return tuple(kept.values()) or tuple(party.participant for party in group.parties[:1])  # "African leaders"


def _met_as_people(group: Group) -> set[str | None]:
    """ "EU foreign ministers", whom Ash meets; of "the EU summit" its leaders, "the Oman-EU summit" is of two."""
    pairs = ((telling, pair) for telling in group.tellings for pair in _pairs(telling))
    groups = ((telling, party, m) for telling, (party, m) in pairs if m.kind in ("group", "counterpart"))
    met = ((t, p, "minister" in m.text.lower() or (m.kind == "counterpart" and is_bare(p))) for t, p, m in groups)
    return {p.participant.polity for t, p, as_such in met if as_such or t.mention.frame == CROWD}


# --- claims


def _own_claims(setting: Setting, group: Group) -> list[Claim]:
    claims: list[Claim] = []
    deciding = _deciding(group)
    for telling in group.tellings:
        told = _claims_of(setting, telling, group.parties)
        unsure = {"kind"} if telling.mention.kind is not group.kind else set()
        unsure |= set() if telling.status in deciding else {"status"}
        claims.extend(claim for claim in told if claim.field not in unsure)
    return list(dict.fromkeys(claims))


def _claims_of(setting: Setting, telling: Telling, parties: tuple[Party, ...]) -> list[Claim]:
    mention = telling.mention
    source, _, _ = source_of(setting.story, mention.sentence, mention.start, mention.end, parties)
    status = telling.status.value if telling.status else Status.UNCLEAR
    modality = _MODALITY.get(status, Modality.ASSERTED)
    trigger = setting.story.document.span(mention.start, mention.end)
    found: list[tuple[str, Value, Span]] = [("kind", mention.kind.value, trigger)]
    found += [("participants", p.participant, _words(setting.story, m)) for p, m in _pairs(telling)]
    for name, fact in (("status", telling.status), ("when", telling.when), ("where", telling.where)):
        if fact is not None:
            found.append((name, _plain(fact), fact.span))
    if telling.occasion:
        found.append(("occasion", telling.occasion.value.label, telling.occasion.span))
    return [Claim(name, value, span.quote, source, modality, (span,)) for name, value, span in found]


def _plain(fact: Found[Status] | Found[When] | Found[Place]) -> Value:
    return fact.value.value if isinstance(fact.value, Status) else fact.value


def _pairs(telling: Telling) -> list[tuple[Party, Mention]]:
    return list(zip(telling.mention.parties, telling.mention.mentions, strict=True))


def _words(story: Story, mention: Mention) -> Span:
    return story.document.span(mention.start, mention.end)


def _evidence(story: Story, group: Group) -> tuple[Span, ...]:
    """The sentences that name most of the parties, firmest status first, in order of the text."""
    scored: dict[int, tuple[int, int]] = {}
    for telling in group.tellings:
        weight = telling.status.weight if telling.status else 0
        score = (len(telling.mention.parties), weight)
        index = telling.mention.sentence
        scored[index] = max(score, scored.get(index, (0, 0)))
    best = sorted(scored, key=lambda i: (-scored[i][0], -scored[i][1], i))[:_MOST_EVIDENCE]
    sentences = [story.passages[i].sentence for i in sorted(best)]
    return tuple(story.document.span(s.start, s.end) for s in sentences)


def _values(claims: tuple[Claim, ...], name: str, kind: type[V]) -> tuple[V, ...]:
    found = [claim.value for claim in claims if claim.field == name and isinstance(claim.value, kind)]
    return tuple(dict.fromkeys(found))


def _first(claims: tuple[Claim, ...], name: str) -> int | None:
    return next(iter(_values(claims, name, int)), None)
