"""Work on many items in other processes: results in order, bounded memory, one bad item isolated and named.

A worker that dies, or takes too long over one item, costs that item only: the item is reported as failed, a new worker
takes the old one's place, and the rest of its batch is done again.
"""

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection, wait
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

BATCH = 8
WINDOW = 64
START_LIMIT = 300.0
SLOWER = (
    4  # times the limit that an item may take by the clock: where others work too, or a worker waits and does nothing
)


@dataclass(frozen=True, slots=True)
class Job(Generic[T, R]):
    """What is to be done with each item. All functions are module-level ones, so that workers can import them.

    work: item → result. prepare: called once a worker, before its first item (load models). failed: item and reason →
    the result that stands for it. size: of an item in bytes; limit: seconds of processor time for one item, so
    that it does not depend on what else the machine does. preload: module that loads the models by being imported, once
    for all workers where the system can fork. meanwhile: called in this process while it does so, to make ready what
    comes after the work.
    """

    work: Callable[[T], R]
    prepare: Callable[[], object]
    failed: Callable[[T, str], R]
    size: Callable[[T], int]
    limit: float = 30.0
    window_bytes: int = 100_000_000
    preload: str | None = None
    meanwhile: Callable[[], object] | None = None


def run_job(job: Job[T, R], items: Iterable[T], workers: int) -> Iterator[R]:
    """The result of each item, in order. workers: processes; 0 works in this one, without a time limit."""
    if workers == 0:
        yield from (work_on(job, item) for item in items)
        return
    crew = _Crew(job, iter(items), workers)
    try:
        yield from crew.results()
    finally:
        crew.stop()


class CannotWork(Exception):
    """No worker can be made ready; the message is one line for a user."""


class Isolated:
    """Keeps one item's error from ending the work on all others: the one place where any exception is held.

    reason: the error in one line, None where there was none.
    """

    def __init__(self) -> None:
        self.reason: str | None = None

    def __enter__(self) -> "Isolated":
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: Any) -> bool:
        if not isinstance(error, Exception):
            return False
        while trace.tb_next is not None:
            trace = trace.tb_next
        place = f"{os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
        self.reason = f"could not be coded: {type(error).__name__}: {' '.join(str(error).split())[:200]} ({place})"
        return True


def work_on(job: Job[T, R], item: T) -> R:
    """One item's result; an error in the work is held and becomes the result that stands for it."""
    with Isolated() as isolated:
        return job.work(item)
    return job.failed(item, isolated.reason or "could not be coded")


def _serve(job: Job[T, R], connection: Connection) -> None:
    """A worker's life: prepare, then batch after batch, each item's result sent as soon as it is there."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the parent decides
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    # Batches are taken in beside the work: were both sides to write with full pipes, neither would read.
    inbox: SimpleQueue[list[tuple[int, T]] | None] = SimpleQueue()
    Thread(target=_take_in, args=(connection, inbox), daemon=True).start()
    with Isolated() as isolated:
        job.prepare()
    with suppress(OSError):  # the parent is gone
        connection.send(isolated.reason)
        while isolated.reason is None and (batch := inbox.get()) is not None:
            for number, item in batch:
                _limit_processor(job.limit)
                connection.send((number, work_on(job, item)))


def _limit_processor(seconds: float) -> None:
    """Let the system end this process once it has taken so much more processor time; not on systems that cannot."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _take_in(connection: Connection, inbox: "SimpleQueue[list[tuple[int, T]] | None]") -> None:
    with suppress(EOFError, OSError):
        while True:
            inbox.put(connection.recv())
    inbox.put(None)


def _context(preload: str | None) -> Any:
    """How processes are made: forked from a server that has loaded the models already, else each from nothing."""
    if preload is None or "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    from multiprocessing import forkserver

    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([preload])
    forkserver.ensure_running()  # it loads from now on; a process that is asked of it waits for that
    return context


@dataclass
class _Worker:
    process: Any
    connection: Connection
    deadline: float
    ready: bool = False
    waiting: deque[tuple[int, Any]] = field(default_factory=deque)


class _Crew(Generic[T, R]):
    """The parent's side: who has which items, which results wait for their turn."""

    def __init__(self, job: Job[T, R], items: Iterator[T], workers: int) -> None:
        self.job = job
        self.items = enumerate(items)
        self.exhausted = False
        self.done: dict[int, R] = {}
        self.next = 0
        self.sent = 0
        self.bytes: dict[int, int] = {}
        self.again: deque[tuple[int, T]] = deque()
        self.workers: list[_Worker] = []
        self.most = workers

    def results(self) -> Iterator[R]:
        while True:
            self._hand_out()
            while self.next in self.done:
                self.bytes.pop(self.next, None)
                self.next += 1
                yield self.done.pop(self.next - 1)
            busy = [worker for worker in self.workers if worker.waiting]
            if busy:
                self._listen(busy)
            elif self.exhausted and not self.again:
                return

    def stop(self) -> None:
        for worker in self.workers:
            self._dismiss(worker)

    def _hand_out(self) -> None:
        """Give every worker enough to do, as long as the window of unfinished items has room."""
        for worker in self._staff():
            while len(worker.waiting) < 2 * BATCH and (batch := self._batch()):
                self._send(worker, batch)

    def _staff(self) -> list[_Worker]:
        """The workers with the least to do first; more are hired only when there is work for them."""
        if len(self.workers) < self.most and all(len(worker.waiting) >= BATCH for worker in self.workers):
            self.workers.append(self._hire())
        return sorted(self.workers, key=lambda worker: len(worker.waiting))

    def _batch(self) -> list[tuple[int, T]]:
        batch: list[tuple[int, T]] = []
        while len(batch) < BATCH and (entry := self._entry()) is not None:
            batch.append(entry)
        return batch

    def _entry(self) -> tuple[int, T] | None:
        if self.again:
            return self.again.popleft()
        full = self.sent - self.next >= WINDOW * self.most or sum(self.bytes.values()) > self.job.window_bytes
        if self.exhausted or full:
            return None
        entry = next(self.items, None)
        if entry is None:
            self.exhausted = True
            return None
        self.sent += 1
        self.bytes[entry[0]] = self.job.size(entry[1])
        return entry

    def _send(self, worker: _Worker, batch: list[tuple[int, T]]) -> None:
        if not worker.waiting and worker.ready:
            worker.deadline = time.monotonic() + SLOWER * self.job.limit
        worker.waiting.extend(batch)
        with suppress(OSError):  # it died; listening to it will say so
            worker.connection.send(batch)

    def _hire(self) -> _Worker:
        context = _context(self.job.preload)
        if self.sent == 0 and self.job.meanwhile is not None:
            self.job.meanwhile()
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(replace(self.job, meanwhile=None), theirs), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours, time.monotonic() + START_LIMIT)

    def _listen(self, busy: list[_Worker]) -> None:
        """Wait for a result, a death or a deadline, and take note of it."""
        patience = min(worker.deadline for worker in busy) - time.monotonic()
        by_connection = {worker.connection: worker for worker in busy}
        for connection in wait(list(by_connection), max(0.0, patience)):
            self._hear(by_connection[connection])  # type: ignore[index]
        now = time.monotonic()
        for worker in busy:
            if worker.waiting and worker.deadline < now and worker in self.workers and not worker.connection.poll():
                self._fail(worker, self._overtime())

    def _hear(self, worker: _Worker) -> None:
        try:
            message = worker.connection.recv()
        except (EOFError, OSError):
            worker.process.join(10)
            code = worker.process.exitcode
            timed_out = hasattr(signal, "SIGPROF") and code == -signal.SIGPROF
            self._fail(worker, self._overtime() if timed_out else f"crashed the program (exit {code}) and was left out")
            return
        worker.deadline = time.monotonic() + SLOWER * self.job.limit
        if not worker.ready:
            if message is not None:
                raise CannotWork(message)
            worker.ready = True
        else:
            number, result = message
            worker.waiting.popleft()
            self.done[number] = result

    def _overtime(self) -> str:
        return f"took longer than {self.job.limit:g} seconds and was left out"

    def _fail(self, worker: _Worker, reason: str) -> None:
        """The first of the worker's items is at fault; the others are for its successor."""
        if not worker.ready:
            raise CannotWork(f"a worker process did not start: {reason}")
        number, item = worker.waiting.popleft()
        self.done[number] = self.job.failed(item, reason)
        self.again.extend(worker.waiting)
        self.workers.remove(worker)
        self._dismiss(worker)

    def _dismiss(self, worker: _Worker) -> None:
        worker.connection.close()
        worker.process.kill()
        worker.process.join()
        worker.process.close()
