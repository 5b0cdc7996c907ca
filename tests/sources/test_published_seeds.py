"""The five articles that started the project: their dates as people inferred them, where the shared data is at hand."""

import json
from datetime import date
from pathlib import Path

import pytest

from summitry.sources import read_paths
from summitry.sources.published import infer_published

SHARED = Path(__file__).resolve().parents[3] / "shared"
GOLD = SHARED / "gold" / "seeds.jsonl"

pytestmark = pytest.mark.skipif(not GOLD.exists(), reason="needs the shared data beside the repository")


def test_each_is_dated_as_people_did() -> None:
    gold = {d["id"]: d["published"] for d in map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())}
    for document in read_paths([str(SHARED / "seeds")]):
        found = infer_published(document).published  # type: ignore[arg-type]
        known = gold[Path(document.id).stem]  # type: ignore[union-attr]
        if known["start"] is None:
            assert found.start is None
            continue
        start, end = date.fromisoformat(known["start"]), date.fromisoformat(known["end"])
        assert found.start is not None
        last = found.end or found.start
        assert found.start <= end
        assert start <= last
        assert (last - found.start).days <= max(31, (end - start).days)
