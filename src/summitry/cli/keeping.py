"""Commands that keep the record: ``derive``, ``verify``, ``changes``, ``check``, ``leaders``, ``problems``."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from summitry.cli.common import RECORD, Exit, JsonOption, RecordOption, filtered, first_day, reading_record, say

if TYPE_CHECKING:
    from summitry.model.problem import Problem
    from summitry.pipeline.viewing import Wanted
    from summitry.store import CellChange


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("leaders")(leaders)
    app.command("changes")(changes)
    app.command("check")(check)
    app.command("problems")(problems)
    app.command("derive")(derive)
    app.command("verify")(verify)


@filtered
def leaders(wanted: "Wanted", as_json: JsonOption = False, record: RecordOption = RECORD) -> None:
    """Show who meets: each person with how often, when and whom."""
    from summitry.cli.tables import leader_table
    from summitry.pipeline.viewing import Library, encounters
    from summitry.query import leaders as of

    with reading_record(record) as opened:
        found = of(encounters(opened, wanted, Library(opened)))
    if as_json:
        for each in found:
            print(json.dumps(asdict(each), ensure_ascii=False, default=str))
    else:
        _print(leader_table(found), "no leaders")


def changes(
    since: Annotated[str | None, typer.Option("--since", metavar="DATE", help="From this day on (UTC).")] = None,
    as_json: JsonOption = False,
    record: RecordOption = RECORD,
) -> None:
    """Show, cell by cell, what changed in the record and why."""
    with reading_record(record) as opened:
        found = opened.changes(first_day(since, "--since"))
    if as_json:
        for each in found:
            before, after = (json.loads(text) if text else None for text in (each.before, each.after))
            print(json.dumps({**asdict(each), "before": before, "after": after}, ensure_ascii=False))
    else:
        _print([line for each in found for line in _change_lines(each)], "no changes")


@filtered
def check(wanted: "Wanted", as_json: JsonOption = False, record: RecordOption = RECORD) -> None:
    """Show what does not add up: two places on one day, out of office, held before announced ..."""
    from summitry.checks import check as find
    from summitry.pipeline.viewing import Library, encounters

    with reading_record(record) as opened:
        library = Library(opened)
        found = tuple(encounters(opened, wanted, library))
        _print_problems(find(found, [library.report(key) for each in found for key in each.reports]), as_json)


def problems(as_json: JsonOption = False, record: RecordOption = RECORD) -> None:
    """Show what could not be read, and why."""
    with reading_record(record) as opened:
        _print_problems(opened.problems(), as_json)


def derive(record: RecordOption = RECORD) -> None:
    """Bring the encounters up to date with the documents and judgements."""
    from summitry.pipeline.deriving import derive as bring_up_to_date
    from summitry.store import open_record

    with open_record(record) as opened:
        changed = bring_up_to_date(opened)
    print("derived" if changed else "up to date")


def verify(record: RecordOption = RECORD) -> int:
    """Prove the record: texts, quotations, references, and encounters equal to a rebuild."""
    from summitry.pipeline.verifying import verify as prove
    from summitry.store import open_record

    with open_record(record, write=False) as opened:
        faults = list(prove(opened))
    for fault in faults:
        say(f"{record}: {fault}")
    if not faults:
        print("sound: texts, quotations, references and encounters are what they should be")
    return Exit.RECORD if faults else Exit.DONE


def _change_lines(change: "CellChange") -> list[str]:
    from summitry.cli.tables import wrapped

    before, after = (_brief(text) for text in (change.before, change.after))
    what = (
        f"{before} → {after}"
        if change.before and change.after
        else (f"new: {after}" if change.after else f"gone: {before}")
    )
    head = f"{change.at[:10]}  {change.encounter[:8]}  {change.field}: {what}"
    return [*wrapped(head, 0), *wrapped(change.why, 4)]


def _brief(text: str | None) -> str:
    """A cell's JSON without its marks."""
    if text is None:
        return "nothing"
    return _said(json.loads(text)) or "nothing"


def _said(value: object) -> str:
    if isinstance(value, dict):
        return " ".join(said for said in map(_said, value.values()) if said)
    if isinstance(value, list):
        return "; ".join(said for said in map(_said, value) if said)
    return "" if value is None else str(value)


def _print_problems(found: "list[Problem] | tuple[Problem, ...]", as_json: bool) -> None:
    from summitry.cli.tables import wrapped

    if as_json:
        for each in found:
            print(json.dumps(asdict(each), ensure_ascii=False))
        return
    lines = [line for each in found for line in wrapped(f"{each.rule}: {each.where}: {each.reason}", 0)]
    _print(lines, "no problems")


def _print(lines: list[str], nothing: str) -> None:
    if lines:
        print("\n".join(lines))
    else:
        say(nothing)
