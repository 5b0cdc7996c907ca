"""Short passages in many wordings (bench/passages.py): most encounters are found, look-alikes are left alone."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEAST = {"passages": 0.55, "passages_check": 0.58}


@pytest.mark.slow
def test_encounters_in_many_wordings_are_found() -> None:
    words = [sys.executable, str(ROOT / "bench" / "passages.py")]
    done = subprocess.run(words, capture_output=True, text=True, check=True)
    rows = re.findall(r"^(\w+) +found \S+ (\S+) .*left alone (\d+)/(\d+)$", done.stdout, re.MULTILINE)
    assert {name: float(found) >= LEAST[name] for name, found, *_ in rows} == dict.fromkeys(LEAST, True)
    assert all(quiet == of for *_, quiet, of in rows)
