"""The record in other forms, as text in parts. The same record gives the same bytes."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any

from summitry.pipeline.viewing import Wanted, texts
from summitry.store import Record

_COLUMNS = (
    "id", "kind", "status", "start", "end", "place", "country", "occasion", "participants", "others",
    "duration_minutes", "planned_minutes", "topics", "outcomes", "documents", "independent_sources", "placed", "lapsed",
)  # fmt: skip


def as_json_lines(record: Record, wanted: Wanted) -> Iterator[str]:
    """The contract's object of each encounter, one a line, by day."""
    return (text + "\n" for text in texts(record, wanted))


def as_csv(record: Record, wanted: Wanted) -> Iterator[str]:
    """One row an encounter; lists are joined with "; "."""
    yield _row(_COLUMNS)
    for text in texts(record, wanted):
        yield _row(_values(json.loads(text)))


FORMATS: dict[str, Callable[[Record, Wanted], Iterator[str]]] = {"jsonl": as_json_lines, "csv": as_csv}


def _values(data: dict[str, Any]) -> list[Any]:
    flat = {
        **data,
        **(data["when"] or {}),
        **(data["where"] or {}),
        "participants": [_person(person) for person in data["participants"]],
        "topics": [f"{each['topic']} ({each['standing']})" for each in data["topics"]],
        "outcomes": [f"{each['outcome']} ({each['kind']})" for each in data["outcomes"]],
    }
    flat["kind"] = data["kind"]
    return [_cell(flat.get(column)) for column in _COLUMNS]


def _person(person: dict[str, Any]) -> str:
    name = person["name"] or person["office"] or ""
    return f"{name} ({person['polity']})".strip() if person["polity"] else name


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return int(value) if isinstance(value, bool) else value


def _row(values: Any) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(values)
    return line.getvalue()
