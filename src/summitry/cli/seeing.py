"""Commands that show the record: ``list``, ``show``, ``timeline``, ``conflicts``, ``unknowns``, ``search``."""

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from summitry.cli.common import RECORD, JsonOption, RecordOption, filtered, reading_record, usage

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.model.record import Encounter
    from summitry.pipeline.viewing import Library, Wanted
    from summitry.store import Record


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("list")(list_)
    app.command("show")(show)
    app.command("timeline")(timeline)
    app.command("conflicts")(conflicts)
    app.command("unknowns")(unknowns)
    app.command("search")(search)


@filtered
def list_(wanted: "Wanted", as_json: JsonOption = False, record: RecordOption = RECORD) -> None:
    """List encounters by day."""
    from summitry.cli.tables import encounter_table
    from summitry.pipeline.viewing import lines

    with reading_record(record) as opened:
        if as_json:
            _print_json(opened, wanted)
        else:
            _print_lines(encounter_table(lines(opened, wanted)), "no encounters")


def show(
    encounter: Annotated[str, typer.Argument(metavar="ID", help="An encounter's id, or the beginning of it.")],
    as_json: JsonOption = False,
    record: RecordOption = RECORD,
) -> None:
    """Show one encounter: every value with the words it rests on, conflicts side by side, what nobody reports."""
    from summitry.cli.sheet import sheet
    from summitry.pipeline.viewing import Library, Wanted, encounters
    from summitry.store import Selection

    with reading_record(record) as opened:
        wanted = Wanted(Selection(id=find(opened, encounter)))
        if as_json:
            _print_json(opened, wanted)
            return
        library = Library(opened)
        for each in encounters(opened, wanted, library):
            print("\n".join(sheet(each, library)))


@filtered
def timeline(wanted: "Wanted", as_json: JsonOption = False, record: RecordOption = RECORD) -> None:
    """Show how each encounter came about: what was reported when, by whom, and why it changed."""
    from summitry.cli.sheet import timeline_lines

    _each(wanted, as_json, record, timeline_lines)


@filtered
def conflicts(wanted: "Wanted", as_json: JsonOption = False, record: RecordOption = RECORD) -> None:
    """Show where sources exclude one another, side by side."""
    from dataclasses import replace

    from summitry.cli.sheet import conflict_lines

    _each(replace(wanted, selection=replace(wanted.selection, conflicts=1)), as_json, record, conflict_lines)


@filtered
def unknowns(wanted: "Wanted", as_json: JsonOption = False, record: RecordOption = RECORD) -> None:
    """Show what nobody reports, and what was withheld."""
    from summitry.cli.sheet import unknown_lines

    _each(wanted, as_json, record, unknown_lines)


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Words of the evidence, inflected or not.")],
    as_json: JsonOption = False,
    record: RecordOption = RECORD,
) -> None:
    """Find encounters by the words of their evidence."""
    from summitry.cli.sheet import hit_lines

    with reading_record(record) as opened:
        hits = opened.search(" ".join(words))
    if as_json:
        _print_lines([json.dumps({"id": h.encounter, "document": h.document, "quote": h.quote}) for h in hits])
    else:
        _print_lines(hit_lines(hits), "no evidence has these words")


def find(record: "Record", given: str) -> str:
    """The id of the one encounter meant. Raises Exit where there is none, or several."""
    found = record.ids(given)
    if not found:
        raise usage(f"there is no encounter {given!r} in {record.name}; `summitry list` shows their ids")
    if len(found) > 1:
        some = ", ".join(found[:5]) + (" ..." if len(found) > 5 else "")
        raise usage(f"{given!r} could be {len(found)} encounters: {some}")
    return found[0]


def _each(wanted: "Wanted", as_json: bool, url: str, lines: "Callable[[Encounter, Library], list[str]]") -> None:
    """Print something of each encounter wanted, with an empty line between them."""
    from summitry.pipeline.viewing import Library, encounters

    with reading_record(url) as opened:
        if as_json:
            _print_json(opened, wanted)
            return
        library = Library(opened)
        blocks = ("\n".join(block) for each in encounters(opened, wanted, library) if (block := lines(each, library)))
        _print_lines(["\n\n".join(blocks)], "nothing to show")


def _print_json(record: "Record", wanted: "Wanted") -> None:
    from summitry.pipeline.viewing import texts

    for text in texts(record, wanted):
        print(text)


def _print_lines(lines: list[str], nothing: str = "") -> None:
    text = "\n".join(lines)
    if text:
        print(text)
    elif nothing:
        print(nothing, file=sys.stderr)
