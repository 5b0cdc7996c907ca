"""Registers as rows to compare with: a table with plain columns, or the State Department's travels and visits."""

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from summitry.lexicon import officeholders, polities, titles
from summitry.resolve.compare import Row
from summitry.resolve.names import fold

USA = "USA"
_LEAVE = re.compile(r"[^\w\s'.’-]")


def row_of(cells: Mapping[str, object], number: int) -> Row | None:
    """The row of one record of a register, None where it names nobody, no day or a place that is no state.

    Plain columns: person, polity, country (or lands, separated by "|"), start, end, place, text; dates as ISO.
    Travels and visits (HistoryAtState) are known by their columns: "visitor" and "from", or "name" and "country", with
    "start-date". Raises ValueError where a date is none.
    """
    if "visitor" in cells:
        return _visit(cells)
    if "start-date" in cells:
        return _travel(cells)
    return _plain(cells, number)


def _text(cells: Mapping[str, object], column: str) -> str:
    return str(cells.get(column) or "").strip()


def _days(cells: Mapping[str, object], start: str, end: str) -> tuple[date, date] | None:
    first = _text(cells, start)
    if not first:
        return None
    last = _text(cells, end) or first
    a, b = date.fromisoformat(first[:10]), date.fromisoformat(last[:10])
    return (a, b) if a <= b else (a, a)


def _plain(cells: Mapping[str, object], number: int) -> Row | None:
    days = _days(cells, "start", "end") or _days(cells, "date", "date")
    person, polity = _text(cells, "person") or _text(cells, "name"), code_of(_text(cells, "polity"))
    lands = (_text(cells, "lands") or _text(cells, "country")).split("|")
    codes = tuple(c for land in lands if (c := code_of(land)))
    if days is None or not (person or polity):
        return None
    return Row(_text(cells, "id") or str(number), person, polity or "", codes, *days, _text(cells, "place") or None)


def _visit(cells: Mapping[str, object]) -> Row | None:
    days, polity = _days(cells, "start-date", "end-date"), code_of(_text(cells, "from"))
    if days is None or polity is None:
        return None
    person = without_title(_text(cells, "visitor"))
    return Row(f"visit {_text(cells, 'id')}", person, polity, (USA,), *days, None, _text(cells, "description"))


def _travel(cells: Mapping[str, object]) -> Row | None:
    days, land = _days(cells, "start-date", "end-date"), code_of(_text(cells, "country"))
    if days is None or land is None:
        return None
    place = _text(cells, "locale") or None
    person = _text(cells, "name")
    return Row(f"travel {_text(cells, 'id')}", person, USA, (land,), *days, place, _text(cells, "remarks"))


@lru_cache(maxsize=4096)
def code_of(name: str) -> str | None:
    """The code of a polity as registers write it ("Korea, Republic of", "Cote d'Ivoire"); None where not known."""
    known = polities()
    if name.upper() in known.by_code:
        return name.upper()
    head, _, tail = name.partition(", ")
    outer, _, inner = name.partition(" (")
    for text in (name, f"{tail} {head}".strip(), head, outer, inner.rstrip(")")):
        polity = known.named(text) or _folded().get(fold(text))
        if polity:
            return polity if isinstance(polity, str) else polity.code
    return None


@lru_cache(maxsize=1)
def _folded() -> dict[str, str]:
    forms = polities().forms()
    return {fold(surface): f.polity.code for surface, found in forms.items() for f in found if f.role == "name"}


@lru_cache(maxsize=16384)
def without_title(text: str) -> str:
    """The name in "Prime Minister Shinzo Abe": what is left when words of office are taken from the front."""
    words = _LEAVE.sub(" ", text).split()
    for start in range(len(words)):
        rest = " ".join(words[start:])
        if officeholders().people(rest):
            return rest
    cut = max((n for n in range(len(words)) if titles().find(" ".join(words[:n]))), default=0)
    return " ".join(words[cut:])
