"""Two coders: alpha on worked examples, alignment, and what is left to adjudicate."""

from pathlib import Path

import pytest

from summitry.resolve.agreement import agree, align
from summitry.resolve.alpha import alpha, interval, masi, nominal
from tests.resolve.making import report


def test_alpha_on_krippendorffs_binary_example() -> None:
    """Krippendorff 2011, section A: two observers, ten units, 14 zeros, 6 ones, 4 disagreements: 0.095."""
    got = alpha(list(zip("0100000000", "1110010010", strict=True)), nominal)
    assert got == pytest.approx(0.095, abs=0.001)


def test_alpha_leaves_out_units_with_one_value() -> None:
    units = [("a", "a"), ("b", "b"), ("a", "b")]
    assert alpha([*units, ("a",), ()], nominal) == alpha(units, nominal)


def test_alpha_by_interval() -> None:
    assert alpha([(1, 1), (2, 2), (9, 9)], interval) == 1.0
    near, far = alpha([(1, 2), (9, 9)], interval), alpha([(1, 9), (9, 1)], interval)
    assert near is not None
    assert far is not None
    assert near > 0.9 > far


@pytest.mark.parametrize("units", [[], [("a",)], [("a", "a"), ("a", "a")]])
def test_alpha_where_nothing_can_be_told(units: list[tuple[str, ...]]) -> None:
    assert alpha(units, nominal) is None


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [("ab", "ab", 0.0), ("ab", "cd", 1.0), ("ab", "abc", 1 - 2 / 3 * 2 / 3), ("ab", "bc", 1 - 1 / 9), ("", "", 0.0)],
)
def test_masi(a: str, b: str, distance: float) -> None:
    assert masi(frozenset(a), frozenset(b)) == pytest.approx(distance)


MET = report("a1", "Trump, Putin", "2018-07-16", minutes=120, quote="The two met in Helsinki.").account
MET_TOO = report("a1", "Trump, Putin", "2018-07-16", minutes=120, status="ongoing", quote="The two met there.").account
CALLED = report("a2", "Trump, Putin", "2018-03-20", kind="call", quote="They had spoken in March.").account
OTHER = report("a3", "Merkel, Macron", "2018-07-16", quote="Elsewhere two others talked.").account


def test_align_one_to_one() -> None:
    assert align([MET, CALLED, OTHER], [CALLED, MET_TOO]) == [(0, 1), (1, 0)]


def test_agree_lists_what_differs() -> None:
    got = agree({"a": [MET, CALLED], "x": [MET]}, {"a": [MET_TOO, CALLED, OTHER], "y": [MET]})
    assert (got.matched, got.only_first, got.only_second) == (2, 0, 1)
    assert got.f1 == pytest.approx(0.8)
    assert [(d.field, d.first, d.second) for d in got.differences] == [("status", 1, 1), ("encounter", None, 3)]
    assert got.differences[0].one == "held"


def test_the_two_coders_of_the_shared_gold() -> None:
    shared = Path(__file__).resolve().parents[3] / "shared" / "gold"
    if not shared.exists():
        pytest.skip("no shared gold beside the repository")
    import sys

    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench"))
    from gold_reports import account, rows  # type: ignore[import-not-found]

    first, second = (
        {c["id"]: [account(e) for e in c["encounters"]] for c in rows(shared / f"dev.coder{n}.jsonl")} for n in (1, 2)
    )
    got = agree(first, second)
    assert got.f1 > 0.96
    by_name = {f.field: f.alpha for f in got.fields}
    assert (by_name["status"] or 0) > 0.9
    assert (by_name["kind"] or 0) > 0.9
