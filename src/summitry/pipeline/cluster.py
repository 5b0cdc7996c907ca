"""The same work on the machines of a Dask cluster (the package's extra ``dask``): same items in, same results out.

Batches go out as tasks of a pure function; a window of them is under way at once; results come back in order. An item
that takes its worker down, or takes too long, costs the batch; the batch is then done on this machine, by a worker of
its own, which isolates the item at fault and says the same of it as it would have without a cluster.
"""

import faulthandler
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import islice
from typing import Any, TextIO, TypeVar

from summitry.pipeline.workers import Job, run_job, work_on

T = TypeVar("T")
R = TypeVar("R")

BATCH = 32
WINDOW = 8  # batches under way for each worker
PATIENCE = 10  # seconds for a scheduler to answer


class NoCluster(Exception):
    """The extra is not installed, no scheduler answers, or no worker can work; the message is one line."""


def run_on_cluster(job: Job[T, R], items: Iterable[T], address: str | None, workers: int) -> Iterator[R]:
    """The result of each item, in order. address: of a scheduler; None starts ``workers`` local processes."""
    with _client(address, workers) as client:
        source = iter(items)
        under_way: deque[tuple[list[T], Any]] = deque()
        while True:
            while _has_room(client, job, under_way) and (batch := list(islice(source, BATCH))):
                under_way.append((batch, client.submit(work_on_all, job, batch, pure=False)))
            if not under_way:
                return
            yield from _results(job, *under_way.popleft())


def _has_room(client: Any, job: Job[T, R], under_way: "deque[tuple[list[T], Any]]") -> bool:
    """Whether another batch may go out, by the number of workers and by bytes."""
    workers = max(1, len(client.scheduler_info(n_workers=-1)["workers"]))
    held = sum(job.size(item) for batch, _ in under_way for item in batch)
    return len(under_way) < WINDOW * workers and held < job.window_bytes


def work_on_all(job: Job[T, R], batch: list[T]) -> list[R]:
    """Each item's result: the function that runs on the machines of the cluster, in processes of one thread each.

    A process that is at one item for longer than the limit ends itself: whatever holds Python's lock cannot hold it.
    """
    _made_ready(job.prepare)
    with open(os.devnull, "w") as nowhere:
        try:
            return [_in_time(job, item, nowhere) for item in batch]
        finally:
            faulthandler.cancel_dump_traceback_later()


@cache
def _made_ready(prepare: Callable[[], object]) -> None:
    """What takes long once a process is not the first item's time."""
    prepare()


def _in_time(job: Job[T, R], item: T, nowhere: TextIO) -> R:
    faulthandler.dump_traceback_later(job.limit, exit=True, file=nowhere)
    return work_on(job, item)


def _results(job: Job[T, R], batch: list[T], future: Any) -> Iterator[R]:
    error = future.exception()
    if error is None:
        yield from future.result()
    elif type(error).__name__ == "KilledWorker":
        future.release()
        yield from run_job(job, batch, 1)
    else:
        raise NoCluster(f"the cluster cannot code: {type(error).__name__}: {' '.join(str(error).split())[:200]}")


@contextmanager
def _client(address: str | None, workers: int) -> Iterator[Any]:
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError:
        raise NoCluster("--engine dask needs the extra: pip install 'summitry[dask]'") from None
    try:
        if address is not None:
            with Client(address, timeout=PATIENCE) as client:
                yield client
            return
        with (
            dask.config.set({"distributed.scheduler.allowed-failures": 0}),  # one death is enough to look closer
            LocalCluster(
                n_workers=max(1, workers), threads_per_worker=1, dashboard_address=None, silence_logs=50
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
    except OSError as error:
        raise NoCluster(f"no scheduler answers at {address}: {error}") from None
