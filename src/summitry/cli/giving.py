"""Commands that give the record to others: ``report``, ``export``."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summitry.cli.common import RECORD, Exit, RecordOption, filtered, reading_record, usage

if TYPE_CHECKING:
    from summitry.pipeline.viewing import Wanted

OutOption = Annotated[str, typer.Option("--out", metavar="FILE", help="Where to write; - is standard output.")]


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("report")(report)
    app.command("export")(export)


@filtered
def report(
    wanted: "Wanted",
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="dossier.html or dossier.md.")],
    record: RecordOption = RECORD,
) -> None:
    """Write the dossier: one page that needs nothing else, with every encounter and its evidence."""
    from summitry.pipeline.dossiers import dossier_text

    form = Path(out).suffix.lower().lstrip(".")
    if form not in {"html", "htm", "md", "markdown"}:
        raise usage(f"--out {out!r}: a dossier is written as .html or .md")
    with reading_record(record) as opened:
        text = dossier_text(opened, wanted, form in {"md", "markdown"})
    write(out, [text])


@filtered
def export(
    wanted: "Wanted",
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="jsonl or csv.")] = "jsonl",
    out: OutOption = "-",
    record: RecordOption = RECORD,
) -> None:
    """Write the encounters in another form; the same record gives the same bytes."""
    from summitry.pipeline.exporting import FORMATS

    if form not in FORMATS:
        raise usage(f"--format {form!r} is none of {', '.join(FORMATS)}")
    with reading_record(record) as opened:
        write(out, FORMATS[form](opened, wanted))


def write(out: str, parts: Iterable[str]) -> None:
    """Write to a file, whole or not at all, or to standard output."""
    if out == "-":
        sys.stdout.writelines(parts)
        return
    path = Path(out)
    partial = path.with_name(path.name + ".part")
    try:
        with partial.open("w", encoding="utf-8", newline="") as stream:
            stream.writelines(parts)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise Exit(Exit.RECORD, f"{out}: cannot be written: {error.strerror}") from None
