"""Fields with many values: participants, others, topics, outcomes, sources. Each value is a reading of its own."""

import re
from collections.abc import Sequence

from summitry.model.encounter import Outcome, Participant, Source, Topic, Value
from summitry.model.record import Cell, Reading, State
from summitry.model.terms import Modality, OutcomeKind, Standing
from summitry.resolve.names import fold, fullest, same_person
from summitry.resolve.readings import group_by, most_said, rank, reading, support
from summitry.resolve.said import Said

_WORD = re.compile(r"\w+")


def participants_cell(said: Sequence[Said]) -> Cell:
    """Who took part: spellings of one person joined, and an unnamed side left out where its polity has a name."""
    groups = _persons([s for s in said if isinstance(s.claim.value, Participant)])
    readings = [reading(_person(g), g, support(g)) for g in groups]
    return _cell("participants", readings)


def _persons(said: list[Said]) -> list[list[Said]]:
    groups: list[list[Said]] = []
    for s in sorted(said, key=lambda x: (not _named(x), x.day, x.report.key, x.claim.spans[0].start)):
        home = next((g for g in groups if _same(s, g)), None)
        if home is None:
            groups.append([s])
        else:
            home.append(s)
    return groups


def _named(s: Said) -> bool:
    return isinstance(s.claim.value, Participant) and bool(s.claim.value.name)


def _same(s: Said, group: list[Said]) -> bool:
    p = s.claim.value
    return isinstance(p, Participant) and any(_one(p, g.claim.value) for g in group)


def _one(p: Participant, q: Value) -> bool:
    if not isinstance(q, Participant) or (p.polity and q.polity and p.polity != q.polity):
        return False
    if p.name and q.name:
        return same_person(p.name, q.name)
    return bool(p.polity) and p.polity == q.polity


def _person(group: list[Said]) -> Participant:
    people = [s.claim.value for s in group if isinstance(s.claim.value, Participant)]
    names = tuple(p.name for p in people if p.name)
    polities = [p.polity for p in people if p.polity]
    offices = [p.office for p in people if p.office and (p.name or not names)]
    return Participant(
        fullest(names) if names else None,
        min(polities, key=lambda x: (-polities.count(x), x)) if polities else None,
        min(offices, key=lambda x: (-offices.count(x), x)) if offices else None,
    )


def topics_cell(said: Sequence[Said]) -> Cell:
    """Topics by their words and standing. A topic raised in one account and avoided in another is a conflict."""
    groups = group_by(said, lambda s: _topic_key(s.claim.value))
    cell = _cell("topics", [_plain(g) for g in sorted(groups, key=rank)])
    raised, avoided = (_topics_of(cell, standing) for standing in (Standing.RAISED, Standing.AVOIDED))
    both = [r for w, r in raised.items() if w in avoided and _by_two(r, avoided[w])]
    names = ", ".join(sorted(r.value.topic for r in both if isinstance(r.value, Topic)))
    conflict = f"raised by one account, avoided by another: {names}" if both else None
    state = State.REPORTED_NOT if avoided and len(avoided) == len(cell.readings) else cell.state
    return Cell("topics", state, cell.readings, conflict)


def _topics_of(cell: Cell, standing: Standing) -> dict[frozenset[str], Reading]:
    return {
        plain_words(v.topic): r for r in cell.readings if isinstance(v := r.value, Topic) and v.standing is standing
    }


def _by_two(a: Reading, b: Reading) -> bool:
    """Whether different accounts make the two claims: what one account tells side by side it has reconciled itself."""
    one, two = ({key for key, _ in r.claims} for r in (a, b))
    return len(one | two) > 1


def outcomes_cell(said: Sequence[Said]) -> Cell:
    """Outcomes by their words. An agreement in one account and nothing agreed in another is a conflict."""
    groups = group_by(said, lambda s: _outcome_key(s.claim.value))
    cell = _cell("outcomes", [_plain(g) for g in sorted(groups, key=rank)])
    kinds = {r.value.kind for r in cell.readings if isinstance(r.value, Outcome)}
    agreed, nothing = (_outcomes_of(cell, kind) for kind in (OutcomeKind.AGREEMENT, OutcomeKind.NONE))
    both = any(_by_two(a, b) for a in agreed for b in nothing)
    state = State.REPORTED_NOT if kinds == {OutcomeKind.NONE} else cell.state
    conflict = "an agreement is reported, and that nothing was agreed" if both else None
    return Cell("outcomes", state, cell.readings, conflict)


def _outcomes_of(cell: Cell, kind: OutcomeKind) -> list[Reading]:
    return [r for r in cell.readings if isinstance(r.value, Outcome) and r.value.kind is kind]


def plain_cell(field: str, said: Sequence[Said]) -> Cell:
    """Others, sources, causes, initiative: each value once, in order of support."""
    groups = group_by(said, lambda s: _key(s.claim.value))
    return _cell(field, [_plain(g) for g in sorted(groups, key=rank)])


def initiative_cell(said: Sequence[Said]) -> Cell:
    """Who asked for it: two answers exclude one another."""
    cell = plain_cell("initiative", said)
    names = [str(r.value) for r in cell.readings]
    conflict = f"asked for by {' or by '.join(names)}" if len(names) > 1 else None
    return Cell("initiative", cell.state, cell.readings, conflict)


def _plain(group: list[Said]) -> Reading:
    return reading(most_said([s.claim.value for s in group]), group, support(group))


def _cell(field: str, readings: Sequence[Reading]) -> Cell:
    if not readings:
        return Cell(field, State.NOT_REPORTED)
    denied = all(c.modality is Modality.DENIED for r in readings for _, c in r.claims) and field == "others"
    return Cell(field, State.REPORTED_NOT if denied else State.REPORTED, tuple(readings))


def plain_words(text: str) -> frozenset[str]:
    """The words of a phrase by which two phrases are compared: folded, without articles and small prepositions."""
    words = frozenset(_WORD.findall(fold(text)))
    return words - {"the", "a", "an", "of", "on", "in", "and", "s"} or words


def _topic_key(value: Value) -> tuple[object, ...]:
    return (plain_words(value.topic), value.standing) if isinstance(value, Topic) else (str(value),)


def _outcome_key(value: Value) -> tuple[object, ...]:
    return (plain_words(value.outcome), value.kind) if isinstance(value, Outcome) else (str(value),)


def _key(value: Value) -> tuple[object, ...]:
    if isinstance(value, Source):
        return (fold(value.name or ""), value.type)
    return (fold(str(value)),)
