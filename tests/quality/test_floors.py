"""Scores that were reached are floors: bench/floors.json says which, measured on the shared hand codings.

A change that falls below one fails here. Who raises a score raises its floor.
"""

import json
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FLOORS: dict[str, dict[str, float]] = json.loads((ROOT / "bench" / "floors.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not (SHARED / "gold").exists(), reason="the hand codings in ../shared are not here")


def figures(script: str, *arguments: str) -> list[dict[str, float]]:
    """The rows that a bench measures."""
    words = [sys.executable, str(ROOT / "bench" / script), *arguments]
    environment = os.environ | {"SUMMITRY_BENCH_JSON": "1"}
    done = subprocess.run(words, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, float]] = json.loads(done.stdout.splitlines()[-1])
    return found


def below(name: str, row: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Figures of the row that fell below their floors: (reached, floor)."""
    return {figure: (row[figure], floor) for figure, floor in FLOORS[name].items() if row[figure] < floor}


@pytest.mark.slow
@pytest.mark.parametrize("split", ["seeds", "dev", "heldout"])
def test_coding_stays_above_its_floors(split: str) -> None:
    (row,) = figures("quality.py", "--split", split, "--brief", "--json")
    assert not below(split, row)
    assert row["furniture"] == 0


@pytest.mark.slow
def test_coding_of_further_articles_stays_above_its_floors() -> None:
    rows = {row[""]: row for row in figures("further.py", "--record")}
    for part in ("seen", "apart", "short_seen", "short_apart"):
        assert not below(f"further {part}", rows[part])


@pytest.mark.slow
def test_coding_of_written_articles_stays_above_its_floors() -> None:
    rows = {row[""]: row for row in figures("written.py", "--record")}
    for part in ("seen", "apart"):
        assert not below(f"written {part}", rows[part])


@pytest.mark.slow
def test_linking_stays_above_its_floors() -> None:
    (row,) = [r for r in figures("resolution.py") if r["way"] == "summitry.resolve"]
    assert not below("resolution", row)


@pytest.mark.slow
@pytest.mark.parametrize("corpus", ["TimeBank", "AQUAINT"])
def test_dates_stay_above_their_floors(corpus: str, tmp_path: Path) -> None:
    with tarfile.open(SHARED / "data" / "benchmarks" / "tempeval3_timebank_aquaint.tar.gz") as packed:
        packed.extractall(tmp_path)  # our own file; Python 3.11.2 knows no filter
    rows = figures("temporal.py", str(next(tmp_path.rglob(corpus))))
    for types in ("all", "DATE+TIME"):
        (row,) = [r for r in rows if r["system"] == "summitry" and r["types"] == types]
        assert not below(f"{corpus} {types}", row)
