"""A folder that is read again whenever something in it is new or changed."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from summitry.model.problem import Problem
from summitry.pipeline.deriving import derive
from summitry.pipeline.reading import Plan, Tally, read
from summitry.store import Record

Seen = dict[str, tuple[int, int]]


def watch(
    folder: str, record: Record, plan: Plan, wait: Callable[[], None] = lambda: time.sleep(10)
) -> Iterator[Tally]:
    """Read the folder's files as they come; one Tally for each round that read something. Ends only by interruption.

    A file counts as changed by its size or time; its content decides whether anything is done with it.
    """
    seen: Seen = {}
    while True:
        present = files(folder)
        fresh = [path for path in sorted(present) if seen.get(path) != present[path]]
        seen = present
        if fresh:
            tally = read(fresh, record, plan)
            derive(record)
            yield tally
        wait()


def files(folder: str) -> Seen:
    """Path → size and time of change of every file that would be read."""
    from summitry.sources.walk import find_files

    found: Seen = {}
    for each in find_files(folder):
        if not isinstance(each, Problem):
            state = _state(each.path)
            if state is not None:
                found[str(each.path)] = state
    return found


def _state(path: Path) -> tuple[int, int] | None:
    try:
        state = path.stat()
    except OSError:
        return None  # gone again
    return state.st_size, state.st_mtime_ns
