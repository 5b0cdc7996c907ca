"""Work in other processes: order, bounds, and one bad item."""

import os
import time
from collections.abc import Iterator

import pytest

from summitry.pipeline.workers import BATCH, WINDOW, CannotWork, Isolated, Job, run_job


def double(item: int | str) -> str:
    if item == "slow":
        time.sleep(60)
    if item == "busy":
        sum(range(10**11))
    if item == "crash":
        os._exit(9)
    if item == "raise":
        raise KeyError("a\nb")
    if isinstance(item, int) and item % 7 == 0:
        time.sleep(0.002)  # results come out of turn
    return f"{item}{item}"


def nothing() -> None:
    pass


def refuse(item: int | str, reason: str) -> str:
    return f"{item}: {reason}"


def big(item: int | str) -> int:
    return 1000


def job(limit: float = 30.0, window_bytes: int = 10**9) -> "Job[int | str, str]":
    return Job(double, nothing, refuse, big, limit, window_bytes)


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_results_are_in_order(workers: int) -> None:
    assert list(run_job(job(), iter(range(200)), workers)) == [f"{n}{n}" for n in range(200)]


def test_no_items() -> None:
    assert list(run_job(job(), iter(()), 2)) == []


@pytest.mark.parametrize("workers", [0, 2])
def test_an_error_costs_one_item_and_names_its_place(workers: int) -> None:
    results = list(run_job(job(), iter([1, "raise", 2]), workers))
    assert results[0] == "11"
    assert results[2] == "22"
    assert results[1].startswith("raise: could not be coded: KeyError: 'a\\nb' (test_workers.py:")


def test_a_crash_costs_one_item() -> None:
    items = [*range(BATCH + 3), "crash", *range(5)]
    results = list(run_job(job(), iter(items), 2))
    assert len(results) == len(items)
    assert results[BATCH + 3] == "crash: crashed the program (exit 9) and was left out"
    assert [r for r in results if ":" not in r] == [double(i) for i in items if i != "crash"]


def test_a_slow_item_is_left_out_in_time() -> None:
    start = time.monotonic()
    results = list(run_job(job(limit=0.5), iter([1, "slow", 2, "slow"]), 1))
    assert results == ["11", "slow: took longer than 0.5 seconds and was left out", "22", results[3]]
    assert time.monotonic() - start < 20


def test_the_limit_is_of_processor_time_even_where_the_interpreter_does_not_come_to_it() -> None:
    results = list(run_job(job(limit=0.5), iter([1, "busy", 2]), 1))
    assert results == ["11", "busy: took longer than 0.5 seconds and was left out", "22"]


def test_input_is_taken_only_as_results_are_used() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(100_000):
            taken = number
            yield number

    results = run_job(job(), items(), 2)
    for _ in range(50):
        next(results)
    results.close()  # type: ignore[attr-defined]
    assert taken <= 50 + 2 * WINDOW + BATCH


def test_large_items_narrow_the_window() -> None:
    taken = 0

    def items() -> Iterator[int]:
        nonlocal taken
        for number in range(1000):
            taken = number
            yield number

    results = run_job(job(window_bytes=10_000), items(), 2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert taken < 40


def unready() -> None:
    raise OSError("no model here")


def test_workers_that_cannot_be_made_ready_say_why() -> None:
    with pytest.raises(CannotWork, match="no model here"):
        list(run_job(Job(double, unready, refuse, big), iter([1, 2]), 2))


def test_forked_workers_do_the_same() -> None:
    forked = Job(double, nothing, refuse, big, preload="json")
    items = [*range(20), "crash", *range(20)]
    assert list(run_job(forked, iter(items), 2)) == list(run_job(job(), iter(items), 2))


def test_what_comes_after_is_made_ready_once() -> None:
    made: list[str] = []
    busy = Job(double, nothing, refuse, big, meanwhile=lambda: made.append("ready"))
    assert len([*run_job(busy, iter([1, "crash", 2]), 2)]) == 3
    assert made == ["ready"]


def test_interrupts_pass_through_isolation() -> None:
    with pytest.raises(KeyboardInterrupt), Isolated():
        raise KeyboardInterrupt
