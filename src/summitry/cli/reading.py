"""Commands that read documents: ``read``, ``code``."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summitry.cli.arguments import Command, Namespace, argument, flag
from summitry.cli.common import Exit, say, usage
from summitry.cli.options import RECORD
from summitry.model.wording import say_count

if TYPE_CHECKING:
    from summitry.cli.progress import Watch
    from summitry.pipeline.reading import Plan, Tally
    from summitry.sources.options import ReadOptions

READING = (
    argument("paths", metavar="PATH", nargs="+", help="files, folders, patterns, addresses; - is standard input"),
    argument("--workers", metavar="N", type=int, help="processes (default: the cores; 0: none but this one)"),
    argument("--published", metavar="DATE", help="publication date of every document read"),
    argument("--publisher", metavar="NAME", help="publisher of every document read"),
    argument(
        "--column", metavar="FIELD=NAME", action="append", default=[], help="which column of a table holds which field"
    ),
    argument("--engine", choices=("processes", "dask"), default="processes", help="who does the work"),
    argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster (default: one on this machine)"),
    argument("--cache", metavar="FOLDER", variable="SUMMITRY_CACHE", help="keeps what was fetched from addresses"),
    flag("--allow-private", "fetch addresses inside a private network too"),
    argument(
        "--time-limit",
        metavar="SECONDS",
        type=float,
        default=30.0,
        help="of processor time for one document (default: 30)",
    ),
)


def read(given: Namespace) -> int:
    """Read documents into the record and derive its encounters; interrupted, the same command goes on."""
    from summitry.cli.progress import watching
    from summitry.pipeline.reading import read as read_into
    from summitry.store import open_record

    options = read_options(given)
    if given.dry_run:
        return _rehearse(given, options)
    with open_record(given.record) as record:
        try:
            with watching(given.paths) as watch:
                tally = read_into(given.paths, record, plan(given, options, watch))
            from summitry.pipeline.deriving import derive  # needed last

            derive(record)
        except KeyboardInterrupt:
            line = f"stopped; what was read is in {given.record}, the same command goes on from there"
            raise Exit(Exit.INTERRUPTED, line) from None
    return _report(tally, given.record)


def code(given: Namespace) -> int:
    """Print the coding of each document, one JSON object a line; no record is needed."""
    from summitry.model.problem import Problem
    from summitry.pipeline.coder import coding_line
    from summitry.pipeline.reading import items, work

    options = read_options(given)
    unread = 0
    for done in work(items(given.paths, options), plan(given, options)):
        if isinstance(done.result, Problem):
            unread += 1
            say(f"{done.result.where}: {done.result.reason}")
        else:
            print(coding_line(done.result), flush=True)
    return Exit.UNREADABLE if unread else Exit.DONE


def plan_(given: Namespace) -> int:
    """Read a sample and say how long the whole would take, and how large the record would be."""
    from summitry.pipeline.planning import estimate

    found = estimate(given.paths, plan(given, read_options(given)))
    print(f"{say_count(found.documents, 'document')}, {found.characters / 1e6:,.1f} million characters as found")
    if found.unreadable:
        print(f"{say_count(found.unreadable, 'input')} that cannot be read")
    print(f"reading takes about {duration(found.seconds)} (reckoned from {say_count(found.sampled, 'document')})")
    print(f"the record takes about {max(1, round(found.record_bytes / 1e6)):,} MB")
    print(f"about {say_count(found.encounters, 'account')} of encounters")
    return Exit.UNREADABLE if found.unreadable else Exit.DONE


def watch(given: Namespace) -> int:
    """Read a folder's documents as they come, until stopped."""
    import time

    from summitry.pipeline.watching import watch as watch_folder
    from summitry.store import open_record

    if not Path(given.folder).is_dir():
        raise usage(f"{given.folder}: no such folder")
    with open_record(given.record) as record:
        try:
            rounds = watch_folder(
                given.folder, record, plan(given, read_options(given)), lambda: time.sleep(given.every)
            )
            for tally in rounds:
                _report(tally, given.record)
        except KeyboardInterrupt:
            say("stopped watching")
    return Exit.DONE


COMMANDS = (
    Command("read", read, (*READING, RECORD, flag("--dry-run", "only say what would be read"))),
    Command("code", code, READING),
    Command("plan", plan_, READING),
    Command(
        "watch",
        watch,
        (
            argument("folder", metavar="FOLDER", help="where documents come"),
            argument("--every", metavar="SECONDS", type=float, default=10.0, help="how often to look (default: 10)"),
            *READING[1:],
            RECORD,
        ),
    ),
)


def read_options(given: Namespace) -> "ReadOptions":
    """The options of reading, checked."""
    from summitry.sources.given import parse_published
    from summitry.sources.options import ReadOptions

    if given.published is not None and parse_published(given.published) is None:
        raise usage(f"--published {given.published!r} is no date; write 2018-11-30, 2018-11 or 2018")
    pairs = [column.partition("=") for column in given.column]
    if bad := [name for name, mark, column in pairs if not (name and mark and column)]:
        raise usage(f"--column {bad[0]!r}: write FIELD=NAME, as in text=body")
    return ReadOptions(
        published=given.published,
        publisher=given.publisher,
        columns=tuple((name, column) for name, _, column in pairs),
        allow_private=given.allow_private,
        cache=Path(given.cache) if given.cache else None,
    )


def plan(given: Namespace, options: "ReadOptions", watch: "Watch | None" = None) -> "Plan":
    """How to read."""
    from summitry.pipeline.reading import Plan, default_workers

    if given.time_limit <= 0:
        raise usage("--time-limit must be more than nothing")
    if given.workers is not None and given.workers < 0:
        raise usage("--workers cannot be less than 0")
    workers = default_workers() if given.workers is None else given.workers
    return Plan(options, workers, given.time_limit, watch or _silent, engine=given.engine, scheduler=given.scheduler)


def duration(seconds: float) -> str:
    """Seconds in the units that people plan by."""
    minutes = seconds / 60
    if minutes < 1:
        return f"{max(1, round(seconds))} s"
    return f"{round(minutes)} min" if minutes < 90 else f"{minutes / 60:.1f} h"


def _silent(tally: "Tally") -> None:
    pass


def _rehearse(given: Namespace, options: "ReadOptions") -> int:
    from summitry.pipeline.reading import rehearse
    from summitry.store import open_record

    if Path(given.record).exists() or "://" in given.record:
        with open_record(given.record, write=False) as record:
            tally = rehearse(given.paths, options, record)
    else:
        tally = rehearse(given.paths, options, None)
    _name(tally)
    left = tally.found - tally.skipped - len(tally.problems)
    print(f"{say_count(left, 'document')} would be read, {tally.skipped:,} {_verb(tally.skipped, 'is', 'are')} there")
    return Exit.UNREADABLE if tally.problems else Exit.DONE


def _verb(number: int, one: str, many: str) -> str:
    return one if number == 1 else many


def _name(tally: "Tally") -> None:
    for problem in tally.problems:
        say(f"{problem.where}: {problem.reason}")


def _report(tally: "Tally", record: str) -> int:
    _name(tally)
    parts = [
        f"{say_count(tally.read, 'document')} read",
        f"{tally.skipped:,} {_verb(tally.skipped, 'was', 'were')} there",
    ]
    unread = [problem for problem in tally.problems if problem.rule != "date"]
    parts += [f"{len(unread):,} could not be read"] if unread else []
    parts += [f"{number:,} stored but not coded ({reason})" for reason, number in tally.uncoded]
    accounts = f"{say_count(tally.encounters, 'account')} of encounters"
    print(f"{', '.join(parts)}; {accounts}. Record: {record}", file=sys.stderr)
    return Exit.UNREADABLE if tally.problems else Exit.DONE
