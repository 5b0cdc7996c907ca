"""Commands by which people decide: ``judge``, and ``retract`` for documents."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from summitry.cli.arguments import Command, Namespace, argument, flag
from summitry.cli.common import Exit, reading_record, say, show_lines, usage
from summitry.cli.options import JSON, RECORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.pipeline.judging import Decision
    from summitry.store import Record

T = TypeVar("T")

TARGETS = argument("targets", metavar="ID", nargs="+", help="encounters, or reports (1a2b3c4d#1)")
TARGET = argument("target", metavar="ID", help="an encounter, or a report (1a2b3c4d#1)")
FIELD = argument("field", metavar="FIELD", help="when, where, status, participants, topics ...")
WHY = argument("--why", metavar="TEXT", required=True, help="the reason")
SIGNED = (
    WHY,
    argument("--by", metavar="NAME", variable="SUMMITRY_JUDGE", help="who decides (default: the user)"),
    RECORD,
)


def same(given: Namespace) -> None:
    """These are one encounter."""
    _link(given, "same")


def different(given: Namespace) -> None:
    """These are different encounters."""
    _link(given, "different")


def confirm(given: Namespace) -> None:
    """This encounter, report or cell is right."""
    _about(given, "confirm", given.field)


def correct(given: Namespace) -> None:
    """The right value of a cell."""
    from summitry.pipeline.judging import value_text

    _about(given, "correct", given.field, _checked(lambda: value_text(given.field, given.value)))


def reject(given: Namespace) -> None:
    """This report, or every report of this encounter, is not to count."""
    _about(given, "reject")


def undo(given: Namespace) -> None:
    """Take a judgement back; it stays in the list, without force."""
    from summitry.model.record import Verdict
    from summitry.pipeline.judging import Decision, judgement_of

    _decide(given, lambda record: Decision(Verdict.UNDO, (judgement_of(record, given.target),)))


def list_(given: Namespace) -> None:
    """All judgements, oldest first."""
    from summitry.pipeline.judging import described, exported

    with reading_record(given.record) as record:
        judgements = record.judgements()
    show_lines(exported(judgements) if given.json else described(judgements), "" if given.json else "no judgements")


def import_(given: Namespace) -> None:
    """Add judgements made elsewhere; those that are there already stay as they are."""
    from summitry.pipeline.judging import imported

    lines = _lines(given.path)
    found = _checked(lambda: imported(lines, given.path))
    added = _store(given.record, lambda record: record.judge(found))
    say(f"{added} of {len(found)} judgements were new")


def retract(given: Namespace) -> None:
    """Let a document's claims stop counting; the document stays."""

    def carry_out(record: "Record") -> None:
        keys = record.keys(given.document)
        if len(keys) != 1:
            raise usage(f"{given.document!r} is {len(keys) or 'no'} document{'s' if keys else ''} of {given.record}")
        record.retract(keys[0], None if given.back else given.why)

    _store(given.record, carry_out)


VALUE = argument("value", metavar="VALUE", help="2018-11-30, 'Helsinki, FIN', 90, 'Name (POL); Name (POL)', JSON ...")
JUDGEMENT = argument("target", metavar="ID", help="a judgement's id, or the beginning of it")
CELL = argument("field", metavar="FIELD", nargs="?", help="one cell of it: when, where, status ...")
IMPORTED = argument("path", metavar="FILE", help="JSON lines from `summitry judge list --json`; - is standard input")
DOCUMENT = argument("document", metavar="DOCUMENT", help="a document's id, or the beginning of its key")
COMMANDS = (
    Command(
        "judge",
        None,
        help="Decide on encounters, reports and cells; every decision is kept.",
        commands=(
            Command("same", same, (TARGETS, *SIGNED)),
            Command("different", different, (TARGETS, *SIGNED)),
            Command("confirm", confirm, (TARGET, CELL, *SIGNED)),
            Command("correct", correct, (TARGET, FIELD, VALUE, *SIGNED)),
            Command("reject", reject, (TARGET, *SIGNED)),
            Command("undo", undo, (JUDGEMENT, *SIGNED)),
            Command("list", list_, (JSON, RECORD)),
            Command("import", import_, (IMPORTED, RECORD)),
        ),
    ),
    Command("retract", retract, (DOCUMENT, WHY, flag("--back", "let its claims count again"), RECORD)),
)


def _link(given: Namespace, verdict: str) -> None:
    from summitry.model.record import Verdict
    from summitry.pipeline.judging import linking

    _decide(given, lambda record: linking(record, Verdict(verdict), given.targets))


def _about(given: Namespace, verdict: str, field: str | None = None, value: str | None = None) -> None:
    from summitry.model.record import Verdict
    from summitry.pipeline.judging import Decision, reports_of

    _decide(given, lambda record: Decision(Verdict(verdict), reports_of(record, given.target), field, value))


def _decide(given: Namespace, decide: "Callable[[Record], Decision]") -> None:
    """Make the judgement, store it, and derive the encounters anew."""
    from summitry.pipeline.judging import sign

    if not given.why.strip():
        raise usage("--why needs a reason")

    def carry_out(record: "Record") -> str:
        judgement = sign(_checked(lambda: decide(record)), given.by or _user(), given.why)
        record.judge([judgement])
        return judgement.id

    print(_store(given.record, carry_out))


def _store(url: str, act: "Callable[[Record], T]") -> T:
    from summitry.pipeline.deriving import derive
    from summitry.store import open_existing

    with open_existing(url) as record:
        result = act(record)
        derive(record)
    return result


def _checked(make: "Callable[[], T]") -> T:
    from summitry.pipeline.judging import NotAJudgement

    try:
        return make()
    except NotAJudgement as error:
        raise usage(str(error)) from None


def _lines(path: str) -> list[str]:
    try:
        return (sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8")).splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Exit(Exit.UNREADABLE, f"{path}: {getattr(error, 'strerror', None) or error}") from None


def _user() -> str:
    return os.environ.get("USER") or os.environ.get("LOGNAME") or "unknown"
