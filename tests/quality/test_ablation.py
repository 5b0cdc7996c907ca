"""The bench of what each room is worth takes away functions that the program has."""

import importlib
from pathlib import Path

import pytest

BENCH = Path(__file__).resolve().parents[2] / "bench"


def test_what_is_taken_away_exists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BENCH))
    rooms = importlib.import_module("ablation").ROOMS
    taken = [(module, name) for replaced in rooms.values() for module, name, _ in replaced]
    assert taken
    assert all(hasattr(importlib.import_module(module), name) for module, name in taken)
