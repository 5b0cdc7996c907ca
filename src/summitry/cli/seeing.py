"""Commands that show the record: ``list``, ``show``, ``timeline``, ``conflicts``, ``unknowns``, ``search``."""

import json
from typing import TYPE_CHECKING

from summitry.cli.arguments import Command, Namespace, argument
from summitry.cli.common import reading_record, say, show_lines, usage, wanted
from summitry.cli.options import ENCOUNTER, FILTERS, JSON, RECORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.model.record import Encounter
    from summitry.pipeline.viewing import Library, Wanted
    from summitry.store import Record


def list_(given: Namespace) -> None:
    """List encounters by day; "!" marks conflicts."""
    from summitry.cli.tables import encounter_table
    from summitry.pipeline.viewing import lines

    asked = wanted(given)
    with reading_record(given.record) as record:
        if given.json:
            _print_json(record, asked)
        else:
            show_lines(encounter_table(lines(record, asked)), "no encounters")


def show(given: Namespace) -> None:
    """Show one encounter: every value with its words, conflicts side by side, what nobody reports."""
    from summitry.cli.sheet import sheet
    from summitry.pipeline.viewing import Library, Wanted, encounters
    from summitry.store import Selection

    with reading_record(given.record) as record:
        asked = Wanted(Selection(id=find(record, given.encounter)))
        if given.json:
            _print_json(record, asked)
            return
        library = Library(record)
        for each in encounters(record, asked, library):
            show_lines(sheet(each, library))


def timeline(given: Namespace) -> None:
    """Show how each encounter came about: what was reported when, by whom, and why it changed."""
    from summitry.cli.sheet import timeline_lines

    _each(wanted(given), given, timeline_lines)


def conflicts(given: Namespace) -> None:
    """Show where sources exclude one another, side by side."""
    from dataclasses import replace

    from summitry.cli.sheet import conflict_lines

    asked = wanted(given)
    _each(replace(asked, selection=replace(asked.selection, conflicts=1)), given, conflict_lines)


def unknowns(given: Namespace) -> None:
    """Show what nobody reports, and what was withheld."""
    from summitry.cli.sheet import unknown_lines

    _each(wanted(given), given, unknown_lines)


def search(given: Namespace) -> None:
    """Find encounters by the words of their evidence."""
    from summitry.cli.sheet import hit_lines

    with reading_record(given.record) as record:
        hits = record.search(" ".join(given.words))
    if given.json:
        rows = [{"id": hit.encounter, "document": hit.document, "quote": hit.quote} for hit in hits]
        show_lines([json.dumps(row, ensure_ascii=False) for row in rows])
    else:
        show_lines(hit_lines(hits), "no evidence has these words")


VIEW = (*FILTERS, JSON, RECORD)
COMMANDS = (
    Command("list", list_, VIEW),
    Command("show", show, (ENCOUNTER, JSON, RECORD)),
    Command("timeline", timeline, VIEW),
    Command("conflicts", conflicts, VIEW),
    Command("unknowns", unknowns, VIEW),
    Command("search", search, (argument("words", metavar="WORD", nargs="+", help="inflected or not"), JSON, RECORD)),
)


def find(record: "Record", given: str) -> str:
    """The id of the one encounter meant. Raises Exit where there is none, or several."""
    found = record.ids(given)
    if not found:
        raise usage(f"there is no encounter {given!r} in {record.name}; `summitry list` shows their ids")
    if len(found) > 1:
        some = ", ".join(found[:5]) + (" ..." if len(found) > 5 else "")
        raise usage(f"{given!r} could be {len(found)} encounters: {some}")
    return found[0]


def _each(asked: "Wanted", given: Namespace, lines: "Callable[[Encounter, Library], list[str]]") -> None:
    """Print something of each encounter asked for, with an empty line between them."""
    from summitry.pipeline.viewing import Library, encounters

    with reading_record(given.record) as record:
        if given.json:
            _print_json(record, asked)
            return
        library = Library(record)
        some = False
        for each in encounters(record, asked, library):
            if block := lines(each, library):
                print(("\n" if some else "") + "\n".join(block))
                some = True
    if not some:
        say("nothing to show")


def _print_json(record: "Record", asked: "Wanted") -> None:
    from summitry.pipeline.viewing import texts

    for text in texts(record, asked):
        print(text)
