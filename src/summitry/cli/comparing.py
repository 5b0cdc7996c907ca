"""The command ``compare``: the record beside a register, or beside another coder."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from summitry.cli.arguments import Command, Namespace, argument, flag
from summitry.cli.common import Exit, reading_record, say, show_lines, wanted
from summitry.cli.options import FILTERS, JSON, RECORD
from summitry.model.wording import say_count

if TYPE_CHECKING:
    from summitry.resolve.agreement import Agreement
    from summitry.resolve.compare import Comparison, Match, Row


def compare(given: Namespace) -> int:
    """Line up the record with a register of encounters, or its codings with another coder's."""
    from summitry.pipeline.comparing import beside_coding, beside_register, is_coding, reference
    from summitry.pipeline.tables import NotATable

    try:
        rows = reference(given.reference)
        with reading_record(given.record) as record:
            if is_coding(rows):
                agreement, faults = beside_coding(record, rows)
                for fault in faults:
                    say(f"{given.reference}: {fault}")
                show_lines([_json(agreement)] if given.json else agreement_lines(agreement))
                return Exit.UNREADABLE if faults else Exit.DONE
            comparison = beside_register(record, rows, wanted(given), not given.plans)
    except NotATable as error:
        raise Exit(Exit.UNREADABLE, str(error)) from None
    show_lines([_json(comparison)] if given.json else comparison_lines(comparison))
    return Exit.DONE


COMMANDS = (
    Command(
        "compare",
        compare,
        (
            argument(
                "reference", metavar="REFERENCE", help="a .csv, .xlsx or .jsonl of rows, or a coding in JSON lines"
            ),
            flag("--plans", "compare plans too, not only what was held"),
            *FILTERS,
            JSON,
            RECORD,
        ),
    ),
)


def _json(value: "Comparison | Agreement") -> str:
    return json.dumps(asdict(value), ensure_ascii=False, default=str)


def comparison_lines(found: "Comparison") -> list[str]:
    """The counts, then every row."""
    rows = len(found.matched) + len(found.conflicting) + len(found.only_there)
    near = ", ".join(f"within {days} day{'' if days == 1 else 's'} {found.within(days)}" for days in (0, 1, 3))
    lines = [
        f"{say_count(rows, 'row')}: {len(found.matched)} matched, {len(found.conflicting)} conflicting, "
        f"{len(found.only_there)} only there; {say_count(len(found.only_here), 'encounter')} only here",
        f"rows with an encounter: {near}",
    ]
    lines += ["", "Conflicting:", *map(_match_line, found.conflicting)] if found.conflicting else []
    lines += ["", "Only there:", *map(_row_line, found.only_there)] if found.only_there else []
    lines += ["", "Only here:", *(f"    {key}" for key in found.only_here)] if found.only_here else []
    return [*lines, "", "Matched:", *map(_match_line, found.matched)] if found.matched else lines


def _match_line(match: "Match") -> str:
    why = f": {match.conflict}" if match.conflict else ""
    return f"{_row_line(match.row)}  =  {match.encounter}{why}"


def _row_line(row: "Row") -> str:
    days = row.start.isoformat() if row.start == row.end else f"{row.start.isoformat()} to {row.end.isoformat()}"
    where = ", ".join(filter(None, (row.place, "|".join(row.lands))))
    return f"    {row.key}  {days}  {row.person or row.polity}, {where}"


def agreement_lines(found: "Agreement") -> list[str]:
    """Krippendorff's alpha of each field, then what to adjudicate."""
    from summitry.cli.tables import columns, wrapped

    lines = [
        f"{say_count(found.matched, 'encounter')} of both, {found.only_first} only in the record, "
        f"{found.only_second} only there (F1 {found.f1:.2f})",
        "",
    ]
    rows = [("FIELD", "MEASURE", "ALPHA", "PAIRS", "EQUAL")]
    rows += [
        (each.field, each.measure, "" if each.alpha is None else f"{each.alpha:.2f}", str(each.pairs), str(each.equal))
        for each in found.fields
    ]
    lines += columns(rows, 0, 16, (2, 3, 4))
    lines += ["", "To adjudicate:"] if found.differences else []
    for each in found.differences:
        numbers = "/".join(str(number or "-") for number in (each.first, each.second))
        lines += wrapped(
            f"{each.document} {numbers} {each.field}: {each.one or 'nothing'} | {each.other or 'nothing'}", 4
        )
    return lines
