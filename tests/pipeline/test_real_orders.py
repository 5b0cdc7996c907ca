"""With the real coder: any order, any batches, any number of workers, interrupted, twice over: the same bytes."""

import itertools
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from summitry.pipeline import reading
from summitry.pipeline.deriving import derive
from summitry.pipeline.exporting import as_json_lines
from summitry.pipeline.reading import Plan, Tally, read
from summitry.pipeline.verifying import verify
from summitry.pipeline.viewing import Wanted
from summitry.store import Record, open_record

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"  # read too where the checkout has them
PATHS = [str(p) for folder in (ROOT / "examples" / "coverage", SEEDS) for p in sorted(folder.glob("*.*"))]


class Stopped(Exception):
    """The reading is broken off."""


def exported(record: Record) -> bytes:
    derive(record)
    return "".join(as_json_lines(record, Wanted())).encode()


def shuffled(seed: int) -> list[str]:
    paths = list(PATHS)
    random.Random(seed).shuffle(paths)
    return paths


def batches(paths: Sequence[str], seed: int) -> list[Sequence[str]]:
    dice = random.Random(seed)
    cuts = sorted({0, len(paths), *(dice.randrange(len(paths)) for _ in range(4))})
    return [paths[a:b] for a, b in itertools.pairwise(cuts)]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The record of all the articles, read in order by this process at once."""
    with open_record(str(tmp_path_factory.mktemp("expected") / "r.db")) as record:
        read(PATHS, record, Plan())
        found = exported(record)
    assert found.count(b"\n") >= 25
    assert b'"readouts":{"sides":[{' in found
    return found


@pytest.mark.parametrize("seed", range(4))
def test_any_order_and_any_commits(expected: bytes, url: str, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_COMMIT_ITEMS", 1 + 3 * seed)
    with open_record(url) as record:
        read(shuffled(seed), record, Plan())
        assert exported(record) == expected


@pytest.mark.parametrize("seed", range(3))
def test_any_batches_looked_at_in_between(expected: bytes, tmp_path: Path, seed: int) -> None:
    with open_record(str(tmp_path / "r.db")) as record:
        for batch in batches(shuffled(seed), seed):
            read(batch, record, Plan())
            exported(record)
        assert exported(record) == expected
        assert list(verify(record)) == []


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_any_number_of_workers(expected: bytes, tmp_path: Path, workers: int) -> None:
    with open_record(str(tmp_path / "r.db")) as record:
        read(shuffled(workers), record, Plan(workers=workers))
        assert exported(record) == expected


@pytest.mark.parametrize("after", [1, 7, 19])
@pytest.mark.parametrize("workers", [0, 2])
def test_interrupted_and_gone_on(
    expected: bytes, tmp_path: Path, after: int, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(tally: Tally) -> None:
        if tally.read >= after:
            raise Stopped

    monkeypatch.setattr(reading, "_COMMIT_ITEMS", 2)
    with open_record(str(tmp_path / "r.db")) as record:
        with pytest.raises(Stopped):
            read(shuffled(after), record, Plan(workers=workers, watch=stop))
        exported(record)
        assert read(PATHS, record, Plan()).skipped >= after
        assert exported(record) == expected


def test_twice_over(expected: bytes, url: str) -> None:
    with open_record(url) as record:
        read(PATHS, record, Plan())
        assert exported(record) == expected
        assert read(shuffled(1), record, Plan()).read == 0
        assert not derive(record)
        assert exported(record) == expected
