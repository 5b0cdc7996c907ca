"""Which tellings of a document speak of one encounter.

Tellings are read in order of the text. A complete one joins the latest group it does not contradict, or starts its own;
one that refers back ("the meeting", "their talks") joins the latest group it fits, or is left aside.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from summitry.extract.events.rounds import FRAME as ROUND
from summitry.extract.events.who import PARLIAMENT
from summitry.extract.story import Party
from summitry.extract.telling import Telling
from summitry.model.encounter import Place
from summitry.model.terms import AHEAD, COMING, HAPPENED, Kind, Status

_NOT_PAST = COMING | {Status.ONGOING}
_OPEN_FRAMES = ("discuss", "talk", "speak", "deed")
_REACH = 6
_NEXT = 2


@dataclass(slots=True)
class Group:
    """Tellings of one encounter, in order of the text."""

    tellings: list[Telling] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """The kind of the first telling whose words tell it, else of the first."""
        told = (t for t in self.tellings if not _leaves_kind_open(t))
        return next(told, self.tellings[0]).mention.kind

    @property
    def parties(self) -> tuple[Party, ...]:
        """All parties told of, each once."""
        return tuple(dict.fromkeys(party for t in self.tellings for party in t.mention.parties))

    @property
    def names(self) -> frozenset[str]:
        """The names of those of its parties that are known by name."""
        return frozenset(party.participant.name for party in self.parties if party.participant.name)

    @property
    def last_sentence(self) -> int:
        """Where it was last spoken of."""
        return self.tellings[-1].mention.sentence


def _leaves_kind_open(telling: Telling) -> bool:
    """ "Ash and Birk discuss trade", "exchanged views": face to face unless other words speak of a telephone."""
    meets = telling.mention.kind is Kind.MEETING and telling.mention.frame in _OPEN_FRAMES
    return meets and telling.where is None


def join(tellings: Sequence[Telling]) -> list[Group]:
    """The tellings grouped by encounter, in order of first mention."""
    groups: list[Group] = []
    for telling in tellings:
        fitting = [group for group in groups if fits(group, telling)]
        if fitting:
            _best(fitting, telling).tellings.append(telling)
        elif not telling.mention.anaphoric:
            groups.append(Group([telling]))
    return groups


def untold(tellings: Sequence[Telling], groups: Sequence[Group]) -> list[Telling]:
    """The tellings that no group holds, in order: what they leave open kept them out."""
    told = {id(telling) for group in groups for telling in group.tellings}
    return [telling for telling in tellings if id(telling) not in told]


def _best(groups: list[Group], telling: Telling) -> Group:
    """The group that shares most with the telling, of equals the one last spoken of."""
    return max(groups, key=lambda group: (shared(group, telling), group.last_sentence))


def shared(group: Group, telling: Telling) -> int:
    """How much the telling has in common with the group: days count twice, the place once."""
    days = any(t.when.value.overlaps(telling.when.value) for t in group.tellings if t.when and telling.when)
    place = any(_same_place(t.where.value, telling.where.value) for t in group.tellings if t.where and telling.where)
    return 2 * days + place


def fits(group: Group, telling: Telling) -> bool:
    """Whether nothing that the telling says contradicts the group."""
    if not _kinds_fit(group, telling) or (telling.mention.anaphoric and telling.mention.frame == ROUND):
        return False
    if telling.mention.anaphoric and telling.mention.sentence - group.last_sentence > _reach(group, telling):
        return False
    return _parties_fit(group, telling) and _facts_fit(group, telling) and not _after_all(group, telling)


def _reach(group: Group, telling: Telling) -> int:
    """How far back "the meeting" can point; one of old days not far to one that is told without any."""
    bygone = telling.past and not any(one.past or one.when for one in group.tellings)
    return _NEXT if bygone else _REACH


def _after_all(group: Group, telling: Telling) -> bool:
    """What took place although the one spoken of was called off is another encounter (CODEBOOK.md, section 1)."""
    if telling.mention.anaphoric or not _says(telling, Status.HELD, 2):
        return False
    off = any(_says(one, Status.CANCELLED, 3) for one in group.tellings)
    same_days = any(one.when and telling.when and one.when.value.overlaps(telling.when.value) for one in group.tellings)
    return off and not same_days


def _says(telling: Telling, status: Status, weight: int) -> bool:
    return telling.status is not None and telling.status.value is status and telling.status.weight >= weight


def _kinds_fit(group: Group, telling: Telling) -> bool:
    """ "They met. The two had a long conversation": a word that says nothing of a telephone is the meeting."""
    kind = group.kind
    other = telling.mention.kind
    if kind is other:
        return True
    apart = abs(telling.mention.sentence - group.last_sentence)
    loose = telling.mention.frame in ("talk", "discuss") and (telling.mention.anaphoric or apart <= _REACH)
    loose = loose or (telling.mention.frame == "speak" and apart <= _NEXT)
    faces = [t for t in group.tellings if t.mention.kind is Kind.MEETING] if other is Kind.CALL else [telling]
    loose = loose or (apart <= _REACH and all(map(_leaves_kind_open, faces)))
    return loose and {kind, other} <= {Kind.CALL, Kind.MEETING}


def _parties_fit(group: Group, telling: Telling) -> bool:
    if group.kind is Kind.GATHERING and telling.mention.kind is Kind.GATHERING:
        return _same_gathering(group, telling)
    known, told = group.parties, telling.mention.parties
    if telling.mention.anaphoric:
        return all(any(_same_party(a, b) for b in known) for a in told)
    ours = {p.participant.polity for p in known}
    theirs = {p.participant.polity for p in told}
    if not (ours <= theirs or theirs <= ours):
        return False
    near = abs(telling.mention.sentence - group.last_sentence) <= _NEXT
    return _no_rivals(told, known, near) and _no_rivals(known, told, near)


def _same_gathering(group: Group, telling: Telling) -> bool:
    """Gatherings are told apart by their series and edition; without a name by those who attend."""
    names = {t.occasion.value.label for t in group.tellings if t.occasion}
    if telling.occasion is None or not names:
        return telling.mention.anaphoric or _share(group, telling)
    editions = {t.occasion.value.edition for t in group.tellings if t.occasion and t.occasion.value.edition}
    edition = telling.occasion.value.edition
    return telling.occasion.value.label in names and (edition is None or not editions or edition in editions)


def _share(group: Group, telling: Telling) -> bool:
    """Whether two gatherings, one of them without a name, have an attendee or the town in common."""
    towns = {p.place for t in (*group.tellings, telling) for p in _towns(t)}
    one_town = len(towns) == 1 and bool(_towns(telling)) and any(_towns(t) for t in group.tellings)
    return one_town or bool(set(group.parties) & set(telling.mention.parties))


def _towns(telling: Telling) -> list[Place]:
    at = telling.occasion.value.where if telling.occasion else None
    return [place for place in (telling.where.value if telling.where else None, at) if place and place.place]


def _same_party(a: Party, b: Party) -> bool:
    """The same person, or a person and his polity; members of a parliament are no minister."""
    if a.participant.polity != b.participant.polity or PARLIAMENT in {a.participant.office, b.participant.office}:
        return a == b
    names = a.participant.name, b.participant.name
    return None in names or names[0] == names[1]


def _no_rivals(parties: Sequence[Party], others: Sequence[Party], near: bool) -> bool:
    """Whether nobody else stands for the polity of one of the parties, unless, near by, he is named beside this one."""
    for party in parties:
        rivals = [other for other in others if other.participant.polity == party.participant.polity]
        known = not rivals or any(_same_party(party, other) for other in rivals)
        named = [one for one in parties if one.participant.name]
        if not known and not (near and all(any(_same_party(other, one) for one in named) for other in rivals)):
            return False
    return True


def _facts_fit(group: Group, telling: Telling) -> bool:
    if telling.mention.kind is Kind.GATHERING and telling.occasion and telling.occasion.value.edition:
        known = [t.occasion.value.edition for t in group.tellings if t.occasion]
        if telling.occasion.value.edition in known:
            return not _stays_away(group, telling)  # who attends, who is expected, who spoke: all of one gathering
    near = any(abs(t.mention.sentence - telling.mention.sentence) <= _REACH for t in group.tellings if t.past)
    return all(
        (_days_fit(one, telling) or _is_moved(one, telling))
        and _places_fit(one, telling)
        and _statuses_fit(one, telling)
        and not _long_ago(one, telling, near)
        for one in group.tellings
        if not (one.mention.anaphoric and one.when is None)
    )


def _stays_away(group: Group, telling: Telling) -> bool:
    """ "Ash cancelled his trip to the G20", which Birk attends: who stays away is apart from those who come."""
    away = [_is_off(one) for one in (*group.tellings, telling)]
    return any(away) and not all(away) and not set(group.parties) & set(telling.mention.parties)


def _is_off(telling: Telling) -> bool:
    return telling.status is not None and telling.status.value in (Status.CANCELLED, Status.DENIED)


def _days_fit(one: Telling, other: Telling) -> bool:
    if one.when is None or other.when is None:
        return True
    return one.when.value.overlaps(other.when.value)


def _is_moved(one: Telling, other: Telling) -> bool:
    """ "Ash was to meet Birk on Monday, but the talks were put off to Friday"."""
    near = 0 <= other.mention.sentence - one.mention.sentence <= _NEXT
    return near and other.mention.anaphoric and _says(other, Status.POSTPONED, 3) and _says(one, Status.SCHEDULED, 1)


def _places_fit(one: Telling, other: Telling) -> bool:
    if one.where is None or other.where is None:
        return True
    return _same_place(one.where.value, other.where.value)


def _same_place(a: Place, b: Place) -> bool:
    return a.country == b.country


def _statuses_fit(one: Telling, other: Telling) -> bool:
    """What was held is not what is still to come, unless the days say that it is the same."""
    if _apart_in_time(one, other) or _apart_in_time(other, one):
        return False
    if one.status is None or other.status is None:
        return True
    if min(one.status.weight, other.status.weight) < 2 and not (_is_due(one, other) or _is_due(other, one)):
        return True
    if (one.was_planned or other.was_planned) and abs(one.mention.sentence - other.mention.sentence) < _REACH:
        return True
    statuses = {one.status.value, other.status.value}
    if not (statuses & AHEAD and statuses & HAPPENED):
        return True
    if statuses & {Status.CANCELLED, Status.DENIED}:
        return False
    return bool(one.when and other.when and one.when.value.overlaps(other.when.value))


def _is_due(ahead: Telling, held: Telling) -> bool:
    """ "a June meeting", of days to come, is not the one told outright as held."""
    planned = _says(ahead, Status.SCHEDULED, 1) and ahead.when is not None and ahead.mention.anaphoric
    return planned and _says(held, Status.HELD, 2)


def _long_ago(one: Telling, other: Telling, near: bool) -> bool:
    """ "visited Japan in 2002", and, sentences away, "visited Japan"; "held talks. They last met in November".

    near: the one of old is spoken of near by as well.
    """
    if one.past == other.past:
        return False
    old, new = (one, other) if one.past else (other, one)
    if new.when is not None or _same_town(one, other):
        return False
    told_first = new.mention.start < old.mention.start and not new.mention.anaphoric and _says(new, Status.HELD, 2)
    looks_back = old.another and told_first and new.mention.kind is not Kind.VISIT
    return looks_back or not (near or abs(one.mention.sentence - other.mention.sentence) <= _REACH)


def _same_town(one: Telling, other: Telling) -> bool:
    """ "the summit in Oslo in 2002" and, further on, "the Oslo summit"."""
    return one.mention.kind is not Kind.VISIT and bool(set(_towns(one)) & set(_towns(other)))


def _apart_in_time(past: Telling, ahead: Telling) -> bool:
    """One lies behind the document, the other is another one, under way or still to come."""
    if not past.past or ahead.when is not None:
        return False
    coming = ahead.status is not None and ahead.status.weight > 1 and ahead.status.value in _NOT_PAST
    return ahead.another or coming
