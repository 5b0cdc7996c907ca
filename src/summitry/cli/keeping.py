"""Commands that keep the record: ``leaders``, ``changes``, ``check``, ``problems``, ``derive``, ``verify``."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from summitry.cli.arguments import Command, Namespace, argument
from summitry.cli.common import Exit, first_day, reading_record, say, show_lines, wanted
from summitry.cli.options import FILTERS, JSON, RECORD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summitry.model.problem import Problem
    from summitry.store import CellChange


def leaders(given: Namespace) -> None:
    """Show who meets: each person with how often, when and whom."""
    from summitry.cli.tables import leader_table
    from summitry.pipeline.viewing import outlines
    from summitry.query import leaders as of

    with reading_record(given.record) as record:
        found = of(outlines(record, wanted(given)))
    if given.json:
        show_lines([json.dumps(asdict(each), ensure_ascii=False, default=str) for each in found])
    else:
        show_lines(leader_table(found), "no leaders")


def changes(given: Namespace) -> None:
    """Show, cell by cell, what changed in the record and why."""
    with reading_record(given.record) as record:
        found = record.changes(first_day(given.since, "--since"))
    if given.json:
        show_lines([_change_json(each) for each in found])
    else:
        show_lines([line for each in found for line in _change_lines(each)], "no changes")


def check(given: Namespace) -> None:
    """Show what does not add up: two places on one day, out of office, held before announced ..."""
    from summitry.checks import check as find
    from summitry.pipeline.viewing import Library, encounters

    with reading_record(given.record) as record:
        library = Library(record)
        found = tuple(encounters(record, wanted(given), library))
        _print_problems(find(found, [library.report(key) for each in found for key in each.reports]), given.json)


def problems(given: Namespace) -> None:
    """Show what could not be read, and why."""
    with reading_record(given.record) as record:
        _print_problems(record.problems(), given.json)


def derive(given: Namespace) -> None:
    """Bring the encounters up to date with the documents and judgements."""
    from summitry.pipeline.deriving import derive as bring_up_to_date
    from summitry.store import open_existing

    with open_existing(given.record) as record:
        changed = bring_up_to_date(record)
    print("derived" if changed else "up to date")


def verify(given: Namespace) -> int:
    """Prove the record: texts, quotations, references, and encounters equal to a rebuild."""
    from summitry.pipeline.verifying import verify as prove
    from summitry.store import open_record

    with open_record(given.record, write=False) as record:
        faults = list(prove(record))
    for fault in faults:
        say(f"{given.record}: {fault}")
    if not faults:
        print("sound: texts, quotations, references and encounters are what they should be")
    return Exit.RECORD if faults else Exit.DONE


COMMANDS = (
    Command("leaders", leaders, (*FILTERS, JSON, RECORD)),
    Command("changes", changes, (argument("--since", metavar="DATE", help="from this day on (UTC)"), JSON, RECORD)),
    Command("check", check, (*FILTERS, JSON, RECORD)),
    Command("problems", problems, (JSON, RECORD)),
    Command("derive", derive, (RECORD,)),
    Command("verify", verify, (RECORD,)),
)


def _change_json(change: "CellChange") -> str:
    before, after = (json.loads(text) if text else None for text in (change.before, change.after))
    return json.dumps({**asdict(change), "before": before, "after": after}, ensure_ascii=False)


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


def _print_problems(found: "Sequence[Problem]", as_json: bool) -> None:
    from summitry.cli.tables import wrapped

    if as_json:
        for each in found:
            print(json.dumps(asdict(each), ensure_ascii=False))
        return
    lines = [line for each in found for line in wrapped(f"{each.rule}: {each.where}: {each.reason}", 0)]
    show_lines(lines, "no problems")
