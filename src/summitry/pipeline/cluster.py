"""The same work on the machines of a Dask cluster (the package's extra ``dask``): same items in, same results out.

Batches go out as tasks of a pure function; a window of them is under way at once; results come back in order. What a
batch cannot do (an item took its worker down) is tried again item by item, so that only the item at fault fails.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, TypeVar

from summitry.pipeline.workers import Job, work_on

T = TypeVar("T")
R = TypeVar("R")

BATCH = 32
WINDOW = 8  # batches under way for each worker
PATIENCE = 10  # seconds for a scheduler to answer


class NoCluster(Exception):
    """The extra is not installed, or no scheduler answers; the message is one line for a user."""


def run_on_cluster(job: Job[T, R], items: Iterable[T], address: str | None, workers: int) -> Iterator[R]:
    """The result of each item, in order. address: of a scheduler; None starts ``workers`` local processes."""
    with _client(address, workers) as client:
        source = iter(items)
        under_way: deque[tuple[list[T], Any]] = deque()
        while True:
            while len(under_way) < WINDOW * max(1, len(client.scheduler_info(n_workers=-1)["workers"])):
                batch = list(islice(source, BATCH))
                if not batch:
                    break
                under_way.append((batch, client.submit(work_on_all, job, batch, pure=False)))
            if not under_way:
                return
            yield from _results(client, job, *under_way.popleft())


def work_on_all(job: Job[T, R], batch: list[T]) -> list[R]:
    """Each item's result: the function that runs on the machines of the cluster."""
    return [work_on(job, item) for item in batch]


def _results(client: Any, job: Job[T, R], batch: list[T], future: Any) -> Iterator[R]:
    if future.exception() is None:
        yield from future.result()
        return
    future.release()
    for item in batch:
        alone = client.submit(work_on_all, job, [item], pure=False)
        error = alone.exception()
        yield alone.result()[0] if error is None else job.failed(item, _reason(error))


def _reason(error: BaseException) -> str:
    """Why an item failed, in one line."""
    if type(error).__name__ == "KilledWorker":
        return "crashed a worker and was left out"
    return f"could not be coded on the cluster: {type(error).__name__}: {' '.join(str(error).split())[:200]}"


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
            dask.config.set({"distributed.scheduler.allowed-failures": 0}),  # one death is enough to look item by item
            LocalCluster(
                n_workers=max(1, workers), threads_per_worker=1, dashboard_address=None, silence_logs=50
            ) as cluster,
            Client(cluster) as client,
        ):
            yield client
    except OSError as error:
        raise NoCluster(f"no scheduler answers at {address}: {error}") from None
