"""Lines for the terminal: columns that align and fit, days in short."""

import shutil
import textwrap
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from summitry.store import Line

if TYPE_CHECKING:
    from summitry.query import Leader

GAP = "  "
_NARROWEST = 60


def width() -> int:
    """Columns to write in: the terminal's, 80 where there is none."""
    return max(_NARROWEST, shutil.get_terminal_size((80, 24)).columns)


def encounter_table(lines: Sequence[Line]) -> list[str]:
    """A heading and one line for each encounter; who takes part comes on a second line where one has no room."""
    if not lines:
        return []
    rows = [("ID", "DAYS", "KIND", "STATUS", "SRC", "WHERE", "WHO"), *map(_row, lines)]
    widths = [max(cells(row[at]) for row in rows) for at in range(len(rows[0]))]
    if sum(widths) + len(GAP) * (len(widths) - 1) <= width():
        return columns(rows, 6, 16, (4,))
    heads = columns([row[:-1] for row in rows], 5, 12, (4,))
    indent = widths[0] + len(GAP)
    return [heads[0]] + [
        line for head, row in zip(heads[1:], rows[1:], strict=True) for line in (head, *wrapped(row[-1], indent))
    ]


def leader_table(found: "Sequence[Leader]") -> list[str]:
    """A heading and one line for each person."""
    if not found:
        return []
    return columns([("NAME", "POLITY", "HELD", "ALL", "FIRST", "LAST", "MET"), *map(_leader_row, found)], 6, 12, (2, 3))


def _leader_row(leader: "Leader") -> tuple[str, ...]:
    first, last = (day.isoformat() if day else "" for day in (leader.first, leader.last))
    met = ", ".join(leader.met)
    return leader.name, leader.polity or "", str(leader.held), str(leader.encounters), first, last, met


def wrapped(text: str, indent: int) -> list[str]:
    """The text in lines that fit the terminal, later ones indented by two more."""
    space = " " * indent
    if len(text) + indent <= width() and "\n" not in text:
        return [space + text]
    return textwrap.wrap(
        text,
        width(),
        initial_indent=space,
        subsequent_indent=space + "  ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def _row(line: Line) -> tuple[str, ...]:
    status = "lapsed" if line.lapsed else line.status
    mark = "!" if line.conflicts else ""
    where = ", ".join(part for part in (line.place, line.country) if part) or line.occasion or ""
    return (
        line.id[:8],
        short_days(line.start_day, line.end_day),
        line.kind,
        status + mark,
        str(line.sources),
        where,
        line.names,
    )


def short_days(start: str | None, end: str | None) -> str:
    """Days in ISO form, whole months and years in short: "2019-06-28/29", "2018-11", "2007"; "" where not known."""
    if start is None or end is None:
        return ""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first == last:
        return start
    if first.day == 1 and last.day == monthrange(last.year, last.month)[1]:
        whole_year = first.month == 1 and last.month == 12
        a, b = (start[:4], end[:4]) if whole_year else (start[:7], end[:7])
        return a if a == b else f"{a}/{b}"
    return f"{start}/{_differing(start, end)}"


def _differing(start: str, end: str) -> str:
    """The parts of the second day from where they differ."""
    parts = [0, 5, 8]
    cut = max(at for at in parts if start[:at] == end[:at])
    return end[cut:]


def columns(rows: Sequence[Sequence[str]], flexible: int, least: int, right: Sequence[int] = ()) -> list[str]:
    """Rows as aligned lines no wider than the terminal; the flexible column (then the last) is shortened to fit."""
    widths = [max(cells(row[at]) for row in rows) for at in range(len(rows[0]))]
    room = width() - len(GAP) * (len(widths) - 1)
    over = sum(widths) - room
    for at in (flexible, len(widths) - 1):
        cut = max(0, min(over, widths[at] - least))
        widths[at] -= cut
        over -= cut
    return [_line(row, widths, right) for row in rows]


def _line(row: Sequence[str], widths: Sequence[int], right: Sequence[int]) -> str:
    parts = [fit(text, width, at in right) for at, (text, width) in enumerate(zip(row, widths, strict=True))]
    return GAP.join(parts).rstrip()


def fit(text: str, width: int, right: bool = False) -> str:
    """The text in exactly so many columns, shortened with an ellipsis where it is longer."""
    if cells(text) > width:
        while cells(text) > width - 1:
            text = text[:-1]
        text = text.rstrip() + "…"
    pad = " " * (width - cells(text))
    return pad + text if right else text + pad


def cells(text: str) -> int:
    """Columns that a text takes in a terminal."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)
