"""Commands that read documents: ``read``, ``code``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summitry.cli.common import RECORD, Exit, RecordOption, option, say, shared, usage

if TYPE_CHECKING:
    from summitry.pipeline.reading import Plan, Tally
    from summitry.sources.options import ReadOptions

Paths = Annotated[
    list[str], typer.Argument(metavar="PATH...", help="Files, folders, patterns, addresses, or - for standard input.")
]
Workers = Annotated[int | None, typer.Option("--workers", min=0, help="Processes (default: the cores; 0: this one).")]
PublishedOption = Annotated[
    str | None, typer.Option("--published", metavar="DATE", help="Publication date of every document read.")
]
PublisherOption = Annotated[
    str | None, typer.Option("--publisher", metavar="NAME", help="Publisher of every document read.")
]
ColumnOption = Annotated[
    list[str] | None, typer.Option("--column", metavar="FIELD=NAME", help="Which column of a table holds which field.")
]
LimitOption = Annotated[float, typer.Option("--time-limit", metavar="SECONDS", min=0.1, help="For one document.")]


def read_options(published: str | None, publisher: str | None, column: list[str] | None) -> "ReadOptions":
    """The options of reading, checked."""
    from summitry.sources.given import parse_published
    from summitry.sources.options import ReadOptions

    if published is not None and parse_published(published) is None:
        raise usage(f"--published {published!r} is no date; write 2018-11-30, 2018-11 or 2018")
    pairs = [tuple(column.split("=", 1)) for column in column or ()]
    if bad := [pair for pair in pairs if len(pair) != 2]:
        raise usage(f"--column {bad[0][0]!r}: write FIELD=NAME, as in text=body")
    return ReadOptions(published=published, publisher=publisher, columns=tuple((a, b) for a, b in pairs))


described = shared(
    (option("published", PublishedOption), option("publisher", PublisherOption), option("column", ColumnOption)),
    read_options,
)


def register(app: typer.Typer) -> None:
    """Add this file's commands."""
    app.command("read")(read)
    app.command("code")(code)


@described
def read(
    options: "ReadOptions",
    paths: Paths,
    record: RecordOption = RECORD,
    workers: Workers = None,
    limit: LimitOption = 30.0,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be read.")] = False,
) -> int:
    """Read documents into the record and derive its encounters. Interrupted, the same command goes on."""
    from summitry.cli.progress import watching
    from summitry.pipeline.deriving import derive
    from summitry.pipeline.reading import read as read_into
    from summitry.store import open_record

    if dry_run:
        return _rehearse(paths, record, options)
    with open_record(record) as opened:
        try:
            with watching(paths) as watch:
                tally = read_into(paths, opened, plan(options, workers, limit, watch))
            derive(opened)
        except KeyboardInterrupt:
            raise Exit(Exit.INTERRUPTED, f"stopped; what was read is in {record}, the same command goes on") from None
    return _report(tally, record)


@described
def code(
    options: "ReadOptions",
    paths: Paths,
    workers: Workers = None,
    limit: LimitOption = 30.0,
) -> int:
    """Print the coding of each document, one JSON object a line; no record is needed."""
    from summitry.model.problem import Problem
    from summitry.pipeline.coder import coding_line
    from summitry.pipeline.reading import items, work

    unread = 0
    for done in work(items(paths, options), plan(options, workers, limit)):
        if isinstance(done.result, Problem):
            unread += 1
            say(f"{done.result.where}: {done.result.reason}")
        else:
            print(coding_line(done.result), flush=True)
    return Exit.UNREADABLE if unread else Exit.DONE


def plan(options: "ReadOptions", workers: int | None, limit: float, watch: object = None) -> "Plan":
    """How to read."""
    from summitry.pipeline.reading import Plan, default_workers

    count = default_workers() if workers is None else workers
    made = Plan(options=options, workers=count, limit=limit)
    return made if watch is None else Plan(options=options, workers=count, limit=limit, watch=watch)  # type: ignore[arg-type]


def _rehearse(paths: list[str], record: str, options: "ReadOptions") -> int:
    from summitry.pipeline.reading import rehearse
    from summitry.store import open_record

    if Path(record).exists() or "://" in record:
        with open_record(record, write=False) as opened:
            tally = rehearse(paths, options, opened)
    else:
        tally = rehearse(paths, options, None)
    _name(tally)
    print(f"{tally.found - tally.skipped - len(tally.problems):,} documents would be read, {tally.skipped:,} are there")
    return Exit.UNREADABLE if tally.problems else Exit.DONE


def _name(tally: "Tally") -> None:
    for problem in tally.problems:
        say(f"{problem.where}: {problem.reason}")


def _report(tally: "Tally", record: str) -> int:
    _name(tally)
    parts = [
        f"{tally.read:,} documents read",
        f"{tally.skipped:,} were there",
        f"{len(tally.problems):,} could not be read",
    ]
    print(f"{', '.join(parts)}; {tally.encounters:,} accounts of encounters. Record: {record}", file=sys.stderr)
    return Exit.UNREADABLE if tally.problems else Exit.DONE
