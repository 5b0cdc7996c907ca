"""The table of figures that every bench prints, and the same table as a dated section of bench/RESULTS.md."""

import json
import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
RESULTS = HERE / "RESULTS.md"

Row = Sequence[object]


def _git(*words: str) -> str:
    ran = subprocess.run(["git", *words], cwd=HERE, capture_output=True, text=True, check=False)
    return ran.stdout.strip()


def commit() -> str:
    """Short hash of the commit measured, marked where the working tree differs from it."""
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", "../src")
    return (_git("rev-parse", "--short", "HEAD") or "no commit") + ("+changes" if changed else "")


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def machine() -> str:
    """Cores, processor and Python of this machine."""
    return f"{os.cpu_count()} cores, {_processor()}, Python {platform.python_version()}"


def _cell(value: object) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def aligned(rows: Sequence[Row]) -> str:
    """The rows as columns, the first row as head; text to the left, numbers to the right."""
    cells = [[_cell(v) for v in row] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(cells[0]))]
    numeric = [all(isinstance(row[i], int | float) for row in rows[1:]) for i in range(len(widths))]
    lines = [
        "  ".join(c.rjust(w) if n else c.ljust(w) for c, w, n in zip(row, widths, numeric, strict=True)).rstrip()
        for row in cells
    ]
    return "\n".join(lines)


def markdown(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    head, *body = [[_cell(v) for v in row] for row in rows]
    lines = [head, ["---"] * len(head), *body]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def record(title: str, rows: Sequence[Row], note: str = "") -> None:
    """Print the table (first row: column names) and append it to bench/RESULTS.md with date, commit and machine.

    note: what a reader must know to judge the figures (data, measure). Nothing is written where SUMMITRY_BENCH_DRY
    is set; where SUMMITRY_BENCH_JSON is set, the rows are printed as one JSON line instead, for the tests' floors.
    """
    if os.environ.get("SUMMITRY_BENCH_JSON"):
        print(json.dumps([dict(zip(rows[0], row, strict=True)) for row in rows[1:]]))
        return
    print(f"{title}\n{aligned(rows)}\n" + (f"{note}\n" if note else ""))
    if os.environ.get("SUMMITRY_BENCH_DRY"):
        return
    where = f"{date.today().isoformat()}, commit {commit()}, {machine()}"
    section = f"\n## {title}\n\n{where}" + (f"\n\n{note}" if note else "") + f"\n\n{markdown(rows)}\n"
    with RESULTS.open("a", encoding="utf-8") as out:
        out.write(section)
