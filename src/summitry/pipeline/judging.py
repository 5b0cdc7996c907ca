"""People's decisions: what they point at, in what words they give a value, and their form outside the record."""

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from summitry.model.encounter import FIELDS
from summitry.model.exchange import value_from_json
from summitry.model.record import Judgement, Verdict
from summitry.model.terms import Kind, Status
from summitry.store import Record, judgement_from_json, judgement_to_json

_LISTS = frozenset({"participants", "others", "topics", "outcomes", "sources"})
_MINUTES = frozenset({"duration_minutes", "planned_minutes"})
_PERSON = re.compile(r"(?P<name>[^()]+?)?\s*(?:\((?P<polity>[^()]+)\))?$")
_PLACE = re.compile(r"(?:(?P<place>.+?)(?:,\s*|$))??(?P<country>[A-Z]{3})?$")


class NotAJudgement(ValueError):
    """What was given names nothing in the record, or no value of the field; the message is one line for a user."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decides, before it is signed. targets: report keys, for undo ids of judgements."""

    verdict: Verdict
    targets: tuple[str, ...]
    field: str | None = None
    value: str | None = None


def sign(decision: Decision, author: str, why: str, at: datetime | None = None) -> Judgement:
    """The decision as a judgement: dated (now, in UTC, where no moment is given), named and with its reason."""
    moment = (at or datetime.now(UTC)).replace(microsecond=0)
    said = [decision.verdict, decision.targets, decision.field, decision.value, author, moment.isoformat(), why]
    key = hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()[:12]
    return Judgement(key, decision.verdict, decision.targets, author, moment, why, decision.field, decision.value)


def reports_of(record: Record, given: str) -> tuple[str, ...]:
    """The report keys that a user means: of an encounter (its id or the beginning of it), or one ("1a2b3c4d#2").

    Raises NotAJudgement where that is nothing, or several.
    """
    prefix, mark, number = given.partition("#")
    if mark:
        return (f"{_document(record, prefix, given)}#{number}",)
    found = record.ids(given)
    if len(found) != 1:
        raise NotAJudgement(f"{given!r} is {len(found) or 'no'} encounter{'s' if found else ''} of {record.name}")
    return tuple(sorted(report for report, encounter in record.memberships().items() if encounter == found[0]))


def judgement_of(record: Record, given: str) -> str:
    """The id of the judgement that a user means by the beginning of it."""
    found = [judgement.id for judgement in record.judgements() if judgement.id.startswith(given)]
    if len(found) != 1:
        raise NotAJudgement(f"{given!r} is {len(found) or 'no'} judgement{'s' if found else ''} of {record.name}")
    return found[0]


def _document(record: Record, prefix: str, given: str) -> str:
    number = given.partition("#")[2]
    keys = record.keys(prefix)
    if len(keys) != 1:
        raise NotAJudgement(f"{given!r} is {len(keys) or 'no'} report{'s' if keys else ''} of {record.name}")
    coding = record.coding(keys[0])
    if coding is None or not number.isdecimal() or not 1 <= int(number) <= coding.encounters:
        raise NotAJudgement(f"{given!r}: the document has {coding.encounters if coding else 0} accounts")
    return keys[0]


def linking(record: Record, verdict: Verdict, given: Sequence[str]) -> Decision:
    """That these are one encounter, or are not. Raises NotAJudgement."""
    groups = [reports_of(record, each) for each in given]
    if len({report for group in groups for report in group}) < 2:
        raise NotAJudgement("name two encounters or reports, or more")
    if verdict is Verdict.SAME:
        return Decision(verdict, tuple(sorted({report for group in groups for report in group})))
    # Different: one report of each speaks for its encounter; those of one encounter are not told apart.
    return Decision(verdict, tuple(sorted({group[0] for group in groups})))


def value_text(field: str, said: str) -> str:
    """What a user wrote as the value of a field, as the contract's JSON text. Raises NotAJudgement where it is none.

    JSON is taken as it is. Else: a day, month, year or "day/day" for when; "Helsinki, FIN" for where; a number for the
    durations; "Name (POL); Name (POL)" for participants; "; " between the items of other lists.
    """
    if field not in FIELDS:
        raise NotAJudgement(f"{field!r} is no field; the fields are {', '.join(FIELDS)}")
    value = _value(field, said)
    try:
        for item in value if isinstance(value, list) else [value]:
            value_from_json(field, item)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise NotAJudgement(f"{said!r} is no value of {field}: {error}") from None
    return json.dumps(value, ensure_ascii=False)


def _value(field: str, said: str) -> Any:
    if said.startswith(("[", "{", '"')):
        try:
            return json.loads(said)
        except ValueError as error:
            raise NotAJudgement(f"{said!r} is no JSON: {error}") from None
    if field == "when":
        return _days(said)
    if field == "where":
        return _matched(_PLACE, said, field)
    if field == "participants":
        return [{**_matched(_PERSON, item, field), "office": None} for item in _items(said)]
    if field in _MINUTES:
        return _minutes(said)
    return _items(said) if field in _LISTS else _term(field, said)


def _items(said: str) -> list[str]:
    return [item.strip() for item in said.split(";") if item.strip()]


def _matched(pattern: re.Pattern[str], said: str, field: str) -> dict[str, str | None]:
    match = pattern.match(said.strip())
    if match is None or not any(match.groupdict().values()):
        raise NotAJudgement(f"{said!r} is no value of {field}")
    return match.groupdict()


def _minutes(said: str) -> int:
    if not said.isdecimal():
        raise NotAJudgement(f"{said!r} is no number of minutes")
    return int(said)


def _term(field: str, said: str) -> str:
    terms = {"kind": [*Kind], "status": [*Status]}.get(field)
    if terms is not None and said not in terms:
        raise NotAJudgement(f"{said!r} is no {field}; write {', '.join(terms)}")
    return said


def _days(said: str) -> dict[str, str]:
    first, _, last = said.partition("/")
    return {"start": _bound(first, said, False), "end": _bound(last or first, said, True)}


def _bound(text: str, said: str, last: bool) -> str:
    from calendar import monthrange

    try:
        if len(text) == 4:
            return date(int(text), 12 if last else 1, 31 if last else 1).isoformat()
        if len(text) == 7:
            year, month = int(text[:4]), int(text[5:])
            return date(year, month, monthrange(year, month)[1] if last else 1).isoformat()
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise NotAJudgement(f"{said!r} is no date; write 2018-11-30, 2018-11, 2018 or 2018-11-30/2018-12-01") from None


def exported(judgements: Iterable[Judgement]) -> list[str]:
    """Judgements as JSON lines, oldest first."""
    return [json.dumps(judgement_to_json(judgement), ensure_ascii=False) for judgement in judgements]


def described(judgements: Iterable[Judgement]) -> list[str]:
    """Judgements as lines to read: who decided what of which, when, and why."""
    lines = []
    for each in judgements:
        targets = ", ".join(
            f"{key[:8]}{mark}{number}" for key, mark, number in (t.partition("#") for t in each.targets)
        )
        cell = "".join(f" {part}" for part in (each.field, each.value and f"= {each.value}") if part)
        lines += [
            f"{each.id}  {each.at:%Y-%m-%d %H:%M}  {each.author}: {each.verdict}{cell} of {targets}",
            f"    {each.why}",
        ]
    return lines


def imported(lines: Iterable[str], name: str) -> list[Judgement]:
    """The judgements of JSON lines; empty lines are passed over. Raises NotAJudgement naming the line."""
    found = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                found.append(judgement_from_json(json.loads(line)))
            except (KeyError, ValueError, TypeError, AttributeError) as error:
                raise NotAJudgement(f"{name}:{number}: no judgement: {error}") from None
    return found
