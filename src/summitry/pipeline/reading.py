"""Reading paths into a record: what is there is passed over, the rest is coded by workers and stored in batches."""

import hashlib
import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from summitry import __version__
from summitry.model.problem import Problem
from summitry.pipeline.coder import Item, code_item, failed, input_key, name_of, prepare, size
from summitry.pipeline.workers import Job, run_job
from summitry.sources.options import ReadOptions
from summitry.sources.raw import Raw
from summitry.store import CodedDocument, Done, Record

_LOOKUP = 256
_COMMIT_ITEMS = 64
_COMMIT_SECONDS = 1.0
_FEW = 12
_GIVEN = ("id", "where", "title", "publisher", "url", "published")
PRELOAD = "summitry.pipeline.preloaded"


@dataclass(frozen=True, slots=True)
class Tally:
    """How far a reading has come. found: inputs met. skipped: in the record already. read: documents coded.

    new: documents that the record did not have. encounters: told of in the documents coded.
    uncoded: how many were stored and not coded, by reason ("language: fr"). problems: inputs that could
    not be read, those of earlier readings included.
    """

    found: int = 0
    skipped: int = 0
    read: int = 0
    new: int = 0
    encounters: int = 0
    uncoded: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Plan:
    """How to read. workers: processes, 0 for none but this one. limit: seconds for one document.

    watch: called after every commit. job: what is done with each item (tests put a cheap one here).
    engine: "processes" of this machine, or "dask"; scheduler: address of a Dask cluster, None starts a local one.
    """

    options: ReadOptions = field(default_factory=ReadOptions)
    workers: int = 0
    limit: float = 30.0
    watch: Callable[[Tally], None] = lambda tally: None
    job: "Job[Item, Done] | None" = None
    engine: str = "processes"
    scheduler: str | None = None


def default_workers() -> int:
    """The cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read(paths: Sequence[str], record: Record, plan: Plan) -> Tally:
    """Read into the record what it does not have yet. Deriving the encounters is a step of its own."""
    run = record.begin_run(_command(paths, plan.options))
    reading = _Reading(record, run, plan)
    job = plan.job or replace(standard_job(plan.limit), meanwhile=_make_ready)
    asked = record.name if plan.workers and plan.engine == "processes" else ""  # it is on this machine
    found = items(paths, plan.options, asked)
    results = work(reading.fresh(found), replace(plan, job=job))
    tally = reading.store(results)
    record.end_run(run)
    return tally


def _make_ready() -> None:
    from summitry.pipeline.deriving import make_ready  # imported while the workers load, too

    make_ready()


def rehearse(paths: Sequence[str], options: ReadOptions, record: Record | None) -> Tally:
    """What ``read`` would do, without doing it."""
    tally = Tally()
    found = items(paths, options)
    while batch := list(islice(found, _LOOKUP)):
        known = record.known(0, {item.key for item in batch if item.key}) if record else {}
        unread = [item.found for item in batch if isinstance(item.found, Problem)]
        skipped = sum(item.key in known for item in batch)
        tally = replace(
            tally,
            found=tally.found + len(batch),
            skipped=tally.skipped + skipped,
            problems=(*tally.problems, *unread),
        )
    return tally


def items(paths: Sequence[str], options: ReadOptions, record: str = "") -> Iterator[Item]:
    """What the paths hold, before the costly step. record: address of one that may know some of the articles."""
    from summitry.sources.reader import iter_raw

    for found in map(storable, iter_raw(paths, options)):
        yield Item(input_key(found, options) if isinstance(found, Raw) else "", found, options, record)


def storable(found: Raw | Problem) -> Raw | Problem:
    """The same with names that every database can store: a file's may hold bytes that are no text, a title anything."""
    if isinstance(found, Problem):
        return replace(found, where=_text(found.where), reason=_text(found.reason))
    given = {name: getattr(found, name) for name in _GIVEN}
    clean: dict[str, Any] = {name: _text(value) for name, value in given.items() if value is not None}
    return found if clean == {name: given[name] for name in clean} else replace(found, **clean)


def _text(given: str) -> str:
    if given.isascii() and "\0" not in given:
        return given
    return given.replace("\0", "").encode("utf-8", "backslashreplace").decode("utf-8")


def work(found: Iterator[Item], plan: Plan) -> Iterator[Done]:
    """Each item's result, in order. A handful is not worth more than one process."""
    job = plan.job or standard_job(plan.limit)
    if plan.engine == "dask":
        from summitry.pipeline.cluster import run_on_cluster

        return run_on_cluster(job, found, plan.scheduler, plan.workers)
    first = list(islice(found, _FEW))
    if not first:
        return iter(())  # nothing new: no worker need load its models
    workers = min(plan.workers, 1) if len(first) < _FEW else plan.workers
    return run_job(job, _chain(first, found), workers)


def standard_job(limit: float) -> "Job[Item, Done]":
    """Coding, as the program does it."""
    return Job(work=code_one, prepare=prepare, failed=fail_one, size=size, limit=limit, preload=PRELOAD)


def code_one(item: Item) -> Done:
    """What becomes of one input."""
    return Done(item.key, name_of(item), code_item(item), place_of(item))


def fail_one(item: Item, reason: str) -> Done:
    """What stands for an input which could not be coded."""
    return Done(item.key, name_of(item), failed(item, reason), place_of(item))


def place_of(item: Item) -> str | None:
    """The input's absolute path (and line), None for what is no file."""
    name = name_of(item)
    if "://" in name or name.startswith("standard input"):
        return None
    return str(Path(name).absolute())


class _Reading:
    """One reading under way: counts what it passes over and what it stores."""

    def __init__(self, record: Record, run: int, plan: Plan) -> None:
        self.record = record
        self.run = run
        self.plan = plan
        self.tally = Tally()

    def fresh(self, found: Iterator[Item]) -> Iterator[Item]:
        """The items that the record does not have yet."""
        while batch := list(islice(found, _LOOKUP)):
            known = self.record.known(self.run, {item.key for item in batch if item.key})
            again = [problem for item in batch if (problem := known.get(item.key)) is not None]
            unread = [item.found for item in batch if isinstance(item.found, Problem)]
            if unread:
                self.record.add_problems(unread)
            new = {item.key: item for item in batch if item.key and item.key not in known}
            self.tally = replace(
                self.tally,
                found=self.tally.found + len(batch),
                skipped=self.tally.skipped + len(batch) - len(new) - len(unread) - len(again),
                problems=(*self.tally.problems, *unread, *again),
            )
            yield from new.values()

    def store(self, results: Iterable[Done]) -> Tally:
        """Store results as they come, in batches that are there whole or not at all."""
        batch: list[Done] = []
        since = time.monotonic()
        for done in results:
            batch.append(done)
            if len(batch) >= _COMMIT_ITEMS or time.monotonic() - since > _COMMIT_SECONDS:
                self._commit(batch)
                batch, since = [], time.monotonic()
        self._commit(batch)
        return self.tally

    def _commit(self, batch: list[Done]) -> None:
        brought = self.record.add(self.run, __version__, batch) if batch else 0
        coded = [done.result for done in batch if isinstance(done.result, CodedDocument)]
        refused = [done.result for done in batch if isinstance(done.result, Problem)]
        self.tally = replace(
            self.tally,
            read=self.tally.read + len(coded),
            new=self.tally.new + brought,
            encounters=self.tally.encounters + sum(document.encounters for document in coded),
            uncoded=_counted(self.tally.uncoded, [d.uncoded for d in coded if d.uncoded]),
            problems=(*self.tally.problems, *refused),
        )
        self.plan.watch(self.tally)


def _counted(so_far: tuple[tuple[str, int], ...], more: list[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted((Counter(dict(so_far)) + Counter(more)).items()))


def _chain(first: list[Item], rest: Iterator[Item]) -> Iterator[Item]:
    yield from first
    yield from rest


def _command(paths: Sequence[str], options: ReadOptions) -> str:
    """One name for one command: the same paths, in whatever order, with the same options, from the same folder."""
    said = (sorted(str(Path(path).absolute()) for path in paths), options.published, options.publisher)
    return hashlib.sha256(repr(said).encode()).hexdigest()
