"""The figures that linking has reached on the shared links, which no change may lower."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"


@pytest.mark.skipif(not (GOLD / "links.jsonl").exists(), reason="no shared gold beside the repository")
def test_links_of_the_shared_gold() -> None:
    sys.path.insert(0, str(ROOT / "bench"))
    from gold_reports import reports, rows  # type: ignore[import-not-found]
    from resolution import linked, score  # type: ignore[import-not-found]

    told = reports([GOLD / f"{name}.jsonl" for name in ("train", "dev", "seeds")])
    gold = [frozenset(row["members"]) for row in rows(GOLD / "links.jsonl")]
    precision, recall, _, _, _, _, b3_linked = score(gold, linked(told), {r.key for r in told})
    assert precision >= 0.91
    assert recall >= 0.94
    assert b3_linked >= 0.95
