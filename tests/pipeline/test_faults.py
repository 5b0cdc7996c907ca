"""Killed, interrupted or out of room at any moment: the record opens, is sound, and resumes to the same bytes.

SUMMITRY_FAULTS sets how many points are tried (default 3, a few seconds; the figures of bench/RESULTS.md are of 100).
"""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from summitry.pipeline.deriving import derive
from summitry.pipeline.reading import Plan, read
from summitry.pipeline.verifying import verify
from summitry.store import RecordError, open_record
from summitry.store.database import Database
from summitry.store.errors import RecordFull
from tests.pipeline.fake import fake_job, line

POINTS = int(os.environ.get("SUMMITRY_FAULTS", "3"))
READ = """
import sys
from summitry.pipeline.deriving import derive
from summitry.pipeline.reading import Plan, read
from summitry.store import open_record
from tests.pipeline.fake import fake_job
if __name__ == "__main__":
    with open_record(sys.argv[2]) as record:
        read([sys.argv[1]], record, Plan(job=fake_job(), workers=int(sys.argv[3])))
        derive(record)
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    articles = tmp_path_factory.mktemp("articles")
    for number in range(150):
        day = f"20{number % 20:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
        text = f"{line(day)}\nArticle {number}.\n{line(day, 'Angela Merkel DEU') if number % 3 else ''}"
        (articles / f"{number}.txt").write_text(text)
    return str(articles)


def finish(folder: str, url: str) -> list[str]:
    """Read to the end, prove the record and give its encounters."""
    with open_record(url) as record:
        read([folder], record, Plan(job=fake_job()))
        derive(record)
        assert list(verify(record)) == []
        return [text for _, text in record.encounters()]


@pytest.fixture(scope="module")
def expected(folder: str, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return finish(folder, str(tmp_path_factory.mktemp("whole") / "r.db"))


def start(folder: str, url: str, workers: int = 0) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-c", READ, folder, url, str(workers)]
    return subprocess.Popen(command, cwd=Path(__file__).parents[2], stderr=subprocess.DEVNULL)


def test_killed_at_random_points(folder: str, expected: list[str], tmp_path: Path) -> None:
    begun = time.monotonic()
    assert start(folder, str(tmp_path / "whole.db")).wait() == 0
    whole = time.monotonic() - begun
    dice = random.Random(5)
    for point in range(POINTS):
        url = str(tmp_path / f"{point}.db")
        process = start(folder, url)
        time.sleep(dice.uniform(0.1, 1.0) * whole)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert finish(folder, url) == expected


def test_killed_with_workers(folder: str, expected: list[str], tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    process = start(folder, url, workers=2)
    time.sleep(1.5)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert finish(folder, url) == expected


def test_write_errors_at_random_points(
    folder: str, expected: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = counted(monkeypatch, None)
    finish(folder, str(tmp_path / "whole.db"))
    total = whole[0]
    assert total > 200
    dice = random.Random(7)
    for point in range(3 * POINTS):
        url = str(tmp_path / f"{point}.db")
        counted(monkeypatch, dice.randrange(total))
        with pytest.raises(RecordError):
            finish(folder, url)
        monkeypatch.undo()
        assert finish(folder, url) == expected


def counted(monkeypatch: pytest.MonkeyPatch, at: int | None) -> list[int]:
    """Count the statements that write; the one at a given number fails as if the disk were full."""
    count = [0]
    run = Database.run

    def wrapped(self: Database, *arguments: object) -> object:
        count[0] += 1
        if at is not None and count[0] > at:
            raise RecordFull("the disk is full")
        return run(self, *arguments)  # type: ignore[arg-type]

    def wrapped_many(self: Database, *arguments: object) -> None:
        wrapped_rows = list(arguments[1])  # type: ignore[call-overload]
        for row in wrapped_rows:
            wrapped(self, arguments[0], row)

    monkeypatch.setattr(Database, "run", wrapped)
    monkeypatch.setattr(Database, "run_many", wrapped_many)
    return count


def test_a_disk_that_fills_up_while_reading(folder: str, expected: list[str], tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    with open_record(url) as record:
        record.database.run("PRAGMA max_page_count = 60")
        with pytest.raises(RecordFull):
            read([folder], record, Plan(job=fake_job()))
    with open_record(url) as record:
        assert not [fault for fault in verify(record) if "older than" not in fault]
    assert finish(folder, url) == expected


def test_two_processes_read_into_one_record(folder: str, expected: list[str], tmp_path: Path) -> None:
    url = str(tmp_path / "r.db")
    processes = [start(folder, url), start(folder, url)]
    assert [process.wait() for process in processes] == [0, 0]
    with open_record(url) as record:
        assert list(verify(record)) == []
        assert [text for _, text in record.encounters()] == expected


def test_two_processes_on_a_server(folder: str, expected: list[str], postgres: str) -> None:
    processes = [start(folder, postgres), start(folder, postgres)]
    assert [process.wait() for process in processes] == [0, 0]
    with open_record(postgres) as record:
        assert list(verify(record)) == []
        assert [text for _, text in record.encounters()] == expected
