"""Progress on stderr: a moving line in a terminal, an occasional plain line elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summitry.model.wording import say_count

if TYPE_CHECKING:
    from summitry.pipeline.reading import Tally

Watch = Callable[["Tally"], None]
_EVERY = 10.0


@contextmanager
def watching(paths: Sequence[str]) -> Iterator[Watch]:
    """A function to be told of the progress."""
    if sys.stderr.isatty():
        with _moving(paths) as watch:
            yield watch
    else:
        yield _plain()


def _plain() -> Watch:
    start = last = time.monotonic()

    def watch(tally: "Tally") -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _EVERY:
            last = now
            print(f"summitry: {_line(tally, now - start)}", file=sys.stderr, flush=True)

    return watch


def _line(tally: "Tally", seconds: float) -> str:
    rate = tally.read / seconds if seconds else 0.0
    return (
        f"{tally.read:,} read ({rate:.0f}/s), {tally.skipped:,} were there, "
        f"{say_count(tally.encounters, 'encounter')}, {say_count(len(tally.problems), 'problem')}"
    )


@contextmanager
def _moving(paths: Sequence[str]) -> Iterator[Watch]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(bar_width=16), TimeRemainingColumn())
    start = time.monotonic()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading", total=None)
        counter = _Counter(paths)

        def watch(tally: "Tally") -> None:
            progress.update(
                task,
                total=counter.total(),
                completed=tally.skipped + tally.read + len(tally.problems),
                description=_line(tally, time.monotonic() - start),
            )

        yield watch


class _Counter:
    """Counts, beside the work, how many documents there are, where counting does not use them up."""

    def __init__(self, paths: Sequence[str]) -> None:
        from threading import Thread

        self._total: int | None = None
        if all(path != "-" and "://" not in path for path in paths):
            Thread(target=self._count, args=(paths,), daemon=True).start()

    def total(self) -> int | None:
        """The number of documents, None while it is not known."""
        return self._total

    def _count(self, paths: Sequence[str]) -> None:
        from summitry.sources.reader import iter_raw

        self._total = sum(1 for _ in iter_raw(paths))
