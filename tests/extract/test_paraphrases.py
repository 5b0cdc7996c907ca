"""The same encounter in many wordings (bench/paraphrases): each family is read as often as its floor says."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = sorted(path.stem for path in (ROOT / "bench" / "paraphrases").glob("*.toml"))
EACH = 7


@pytest.mark.parametrize("name", FAMILIES)
def test_wordings_of_a_family(name: str) -> None:
    sys.path.insert(0, str(ROOT / "bench"))
    from paraphrases import read_families, tried  # type: ignore[import-not-found]

    ((_, family),) = read_families([name])
    results = tried(family, EACH)
    wrong = [f"{', '.join(why)}: {case.text}" for case, why in results if why]
    assert 1 - len(wrong) / len(results) >= family["floor"], "\n".join(wrong)
