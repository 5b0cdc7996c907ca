"""Commands by which people decide: ``judge``, and ``retract`` for documents."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from summitry.cli.common import RECORD, Exit, JsonOption, RecordOption, option, reading_record, say, shared, usage

if TYPE_CHECKING:
    from collections.abc import Callable

    from summitry.pipeline.judging import Decision
    from summitry.store import Record

T = TypeVar("T")

judge = typer.Typer(help="Decide on encounters, reports and cells; every decision is kept.", no_args_is_help=True)

Targets = Annotated[list[str], typer.Argument(metavar="ID...", help="Encounters, or reports (1a2b3c4d#1).")]
Target = Annotated[str, typer.Argument(metavar="ID", help="An encounter, or a report (1a2b3c4d#1).")]
FieldArgument = Annotated[str, typer.Argument(metavar="FIELD", help="when, where, status, participants, topics ...")]
WhyOption = Annotated[str, typer.Option("--why", help="The reason.")]
ByOption = Annotated[str | None, typer.Option("--by", envvar="SUMMITRY_JUDGE", help="Who decides (default: the user).")]


class Signature:
    """Who decides, why, and in which record."""

    def __init__(self, why: str, by: str | None, record: str) -> None:
        self.why = why
        self.by = by or _user()
        self.record = record


signed = shared(
    (
        option("why", WhyOption, ...),
        option("by", ByOption),
        option("record", RecordOption, RECORD),
    ),
    Signature,
)


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.add_typer(judge, name="judge")
    app.command("retract")(retract)


@judge.command("same")
@signed
def same(signature: Signature, encounters: Targets) -> None:
    """These are one encounter."""
    _link(signature, encounters, "same")


@judge.command("different")
@signed
def different(signature: Signature, encounters: Targets) -> None:
    """These are different encounters."""
    _link(signature, encounters, "different")


@judge.command("confirm")
@signed
def confirm(
    signature: Signature,
    encounter: Target,
    field: Annotated[str | None, typer.Argument(metavar="[FIELD]", help="One cell of it.")] = None,
) -> None:
    """This encounter, report or cell is right."""
    _about(signature, encounter, "confirm", field)


@judge.command("correct")
@signed
def correct(
    signature: Signature,
    encounter: Target,
    field: FieldArgument,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="2018-11-30, 'Helsinki, FIN', 90, JSON ...")],
) -> None:
    """The right value of this cell."""
    from summitry.pipeline.judging import value_text

    _about(signature, encounter, "correct", field, _checked(lambda: value_text(field, value)))


@judge.command("reject")
@signed
def reject(signature: Signature, encounter: Target) -> None:
    """This report, or every report of this encounter, is not to count."""
    _about(signature, encounter, "reject")


@judge.command("undo")
@signed
def undo(
    signature: Signature, judgement: Annotated[str, typer.Argument(metavar="ID", help="A judgement's id.")]
) -> None:
    """Take a judgement back; it stays in the list, without force."""
    from summitry.model.record import Verdict
    from summitry.pipeline.judging import Decision, judgement_of

    _decide(signature, lambda record: Decision(Verdict.UNDO, (judgement_of(record, judgement),)))


@judge.command("list")
def list_(as_json: JsonOption = False, record: RecordOption = RECORD) -> None:
    """All judgements, oldest first."""
    from summitry.pipeline.judging import exported

    with reading_record(record) as opened:
        judgements = opened.judgements()
    if as_json:
        print("\n".join(exported(judgements)))
        return
    for each in judgements:
        what = ", ".join(
            target[:12] + target[target.find("#") :] if "#" in target else target for target in each.targets
        )
        cell = f" {each.field} = {each.value}" if each.field and each.value else f" {each.field or ''}"
        print(f"{each.id}  {each.at:%Y-%m-%d %H:%M}  {each.author}: {each.verdict}{cell.rstrip()} of {what}")
        print(f"    {each.why}")


@judge.command("import")
def import_(
    path: Annotated[str, typer.Argument(metavar="FILE", help="JSON lines from `summitry judge list --json`, or -.")],
    record: RecordOption = RECORD,
) -> None:
    """Add judgements made elsewhere; those that are there already stay as they are."""
    from summitry.pipeline.judging import imported

    lines = _lines(path)
    found = _checked(lambda: imported(lines, path))
    added = _store(record, lambda opened: opened.judge(found))
    say(f"{added} of {len(found)} judgements were new")


def retract(
    document: Annotated[str, typer.Argument(metavar="DOCUMENT", help="A document's id or key.")],
    why: WhyOption,
    back: Annotated[bool, typer.Option("--back", help="Let its claims count again.")] = False,
    record: RecordOption = RECORD,
) -> None:
    """A document's claims stop counting; the document stays."""

    def carry_out(opened: "Record") -> None:
        keys = opened.keys(document)
        if len(keys) != 1:
            raise usage(f"{document!r} is {len(keys) or 'no'} document{'s' if keys else ''} of {record}")
        opened.retract(keys[0], None if back else why)

    _store(record, carry_out)


def _link(signature: Signature, encounters: list[str], verdict: str) -> None:
    from summitry.model.record import Verdict
    from summitry.pipeline.judging import linking

    _decide(signature, lambda record: linking(record, Verdict(verdict), encounters))


def _about(signature: Signature, given: str, verdict: str, field: str | None = None, value: str | None = None) -> None:
    from summitry.model.record import Verdict
    from summitry.pipeline.judging import Decision, reports_of

    _decide(signature, lambda record: Decision(Verdict(verdict), reports_of(record, given), field, value))


def _decide(signature: Signature, decide: "Callable[[Record], Decision]") -> None:
    """Make the judgement, store it, and derive the encounters anew."""
    from summitry.pipeline.judging import sign

    if not signature.why.strip():
        raise usage("--why needs a reason")

    def carry_out(record: "Record") -> str:
        judgement = sign(_checked(lambda: decide(record)), signature.by, signature.why)
        record.judge([judgement])
        return judgement.id

    print(_store(signature.record, carry_out))


def _store(url: str, act: "Callable[[Record], T]") -> "T":
    from summitry.pipeline.deriving import derive
    from summitry.store import open_record
    from summitry.store.errors import RecordMissing

    if "://" not in url and not Path(url).exists():
        raise RecordMissing(f"{url}: there is no such record; `summitry read PATH` makes one")
    with open_record(url) as record:
        result = act(record)
        derive(record)
    return result


def _checked(make: "Callable[[], T]") -> "T":
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
