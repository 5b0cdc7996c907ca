"""Commands that give the record to others: ``report``, ``export``."""

import sys
from collections.abc import Iterable
from pathlib import Path

from summitry.cli.arguments import Command, Namespace, argument
from summitry.cli.common import Exit, reading_record, usage, wanted
from summitry.cli.options import FILTERS, RECORD


def report(given: Namespace) -> None:
    """Write the dossier: one page that needs nothing else, with every encounter and its evidence."""
    from summitry.pipeline.dossiers import dossier_text

    form = Path(given.out).suffix.lower()
    if form not in {".html", ".htm", ".md", ".markdown"}:
        raise usage(f"--out {given.out!r}: a dossier is written as .html or .md")
    with reading_record(given.record) as record:
        text = dossier_text(record, wanted(given), form in {".md", ".markdown"})
    write(given.out, [text])


def export(given: Namespace) -> None:
    """Write the encounters in another form; the same record gives the same bytes."""
    from summitry.pipeline.exporting import FORMATS

    if given.format not in FORMATS:
        raise usage(f"--format {given.format!r} is none of {', '.join(FORMATS)}")
    with reading_record(given.record) as record:
        write(given.out, FORMATS[given.format](record, wanted(given)))


COMMANDS = (
    Command(
        "report",
        report,
        (argument("--out", metavar="FILE", required=True, help="dossier.html or dossier.md"), *FILTERS, RECORD),
    ),
    Command(
        "export",
        export,
        (
            argument("--format", default="jsonl", help="jsonl (default) or csv"),
            argument("--out", metavar="FILE", default="-", help="where to write (default: standard output)"),
            *FILTERS,
            RECORD,
        ),
    ),
)


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
