"""What a reading would cost: a sample is read, the rest is reckoned from it."""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summitry.model.problem import Problem
from summitry.pipeline.coder import Item
from summitry.pipeline.reading import Plan, items, work
from summitry.store import CodedDocument

SAMPLE = 200
_WARM = 8  # documents that are read before the clock starts, while the workers load their models
_ROW = 1_500  # bytes that a document takes in the record beside its text and coding: indexes, ledger, signature
_DERIVED = 3.0  # bytes of derived encounters and evidence for each byte of coding


@dataclass(frozen=True, slots=True)
class Estimate:
    """What reading would take. documents: to be read. unreadable: inputs already known to be none.

    characters: of text as found. seconds, record_bytes, encounters: reckoned from ``sampled`` documents.
    """

    documents: int
    unreadable: int
    characters: int
    sampled: int
    seconds: float
    record_bytes: int
    encounters: int


def estimate(paths: Sequence[str], plan: Plan, most: int = SAMPLE) -> Estimate:
    """Count everything, read a sample of up to ``most`` documents, reckon the rest."""
    sample, count, unreadable, size = _sampled(items(paths, plan.options), most)
    start, timed, results = 0.0, 0, []
    for number, done in enumerate(work(iter(sample), plan)):
        if number + 1 == min(_WARM, max(1, len(sample) // 2)):
            start = time.perf_counter()
        elif start:
            timed += 1
        results.append(done)
    seconds = (time.perf_counter() - start) / timed if timed else 0.0
    share = count / len(sample) if sample else 0.0
    coded = [done.result for done in results if isinstance(done.result, CodedDocument)]
    return Estimate(
        documents=count,
        unreadable=unreadable,
        characters=size,
        sampled=len(sample),
        seconds=seconds * count,
        record_bytes=round(share * sum(map(_bytes, coded))),
        encounters=round(share * sum(each.encounters for each in coded)),
    )


def _sampled(found: Iterator[Item], most: int) -> tuple[list[Item], int, int, int]:
    """A sample in which every document is as likely, the same for the same input; and the counts of all."""
    dice = random.Random(0)
    sample: list[Item] = []
    count = unreadable = size = 0
    for item in found:
        if isinstance(item.found, Problem):
            unreadable += 1
            continue
        count += 1
        size += len(item.found.content)
        if len(sample) < most:
            sample.append(item)
        elif (place := dice.randrange(count)) < most:
            sample[place] = item
    return sample, count, unreadable, size


def _bytes(coded: CodedDocument) -> float:
    return len(coded.document.text.encode()) + _ROW + len(coded.coding) * (1 + _DERIVED if coded.encounters else 1)
