"""Lines for the terminal."""

import pytest

from summitry.cli import progress
from summitry.cli.tables import columns, fit, short_days, wrapped
from summitry.model.problem import Problem
from summitry.pipeline.reading import Tally


@pytest.mark.parametrize(
    ("start", "end", "short"),
    [
        (None, None, ""),
        ("2018-07-16", "2018-07-16", "2018-07-16"),
        ("2019-06-28", "2019-06-29", "2019-06-28/29"),
        ("2019-06-28", "2019-07-02", "2019-06-28/07-02"),
        ("2019-12-28", "2020-01-02", "2019-12-28/2020-01-02"),
        ("2018-11-01", "2018-11-30", "2018-11"),
        ("2016-02-01", "2016-02-29", "2016-02"),
        ("2018-11-01", "2018-12-31", "2018-11/2018-12"),
        ("2007-01-01", "2007-12-31", "2007"),
        ("2007-01-01", "2008-12-31", "2007/2008"),
    ],
)
def test_short_days(start: str | None, end: str | None, short: str) -> None:
    assert short_days(start, end) == short


@pytest.mark.parametrize(
    ("text", "width", "right", "expected"),
    [
        ("abc", 5, False, "abc  "),
        ("abc", 5, True, "  abc"),
        ("abcdef", 5, False, "abcd…"),
        ("Erdoğan", 7, False, "Erdoğan"),
        ("習近平", 5, False, "習近…"),
        ("a b c", 4, False, "a b…"),
    ],
)
def test_fit(text: str, width: int, right: bool, expected: str) -> None:
    assert fit(text, width, right) == expected


def test_columns_shorten_the_flexible_one_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    rows = [("ID", "NAME", "PLACE"), ("1", "n" * 50, "p" * 20)]
    lines = columns(rows, flexible=1, least=10)
    assert max(map(len, lines)) <= 60
    assert lines[1].endswith("p" * 20)
    assert lines[0].index("PLACE") == lines[1].index("p")


def test_wrapped_lines_hang(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    lines = wrapped("word " * 30, 4)
    assert lines[0].startswith("    word")
    assert all(each.startswith("      word") for each in lines[1:])
    assert max(map(len, lines)) <= 60


def test_plain_progress_is_a_line_now_and_then(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = iter([0.0, 1.0, 20.0, 21.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with progress.watching([]) as watch:
        for read in (5, 100, 101):
            watch(Tally(read=read, skipped=3, encounters=7, problems=(Problem("x", "y"),)))
    assert capsys.readouterr().err == "summitry: 100 read (5/s), 3 were there, 7 encounters, 1 problem\n"
