#!/usr/bin/env python3
"""A long reading with hostile inputs in it, killed and resumed: the same bytes as undisturbed, every hostile one named?

    soak.py [--documents 50000] [--kills 5] [--workers 2] [--seed 1] [--folder FOLDER]

One input in a hundred is hostile: bombs, broken encodings, lines of 10 MB, HTML nested 100,000 deep, killers of regular
expressions. The reading is killed (SIGKILL, the whole group) at random moments of about its undisturbed length and the
same command given again. Compared: the export of both records, and the problems that both name. FOLDER keeps inputs and
records: given again, the same command goes on behind the last step that was done.
"""

import argparse
import gzip
import json
import os
import random
import re
import signal
import subprocess
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import assembled
from results import Row, record
from speed import MIX, PROGRAM

DEEP = 100_000
LONG = 10_000_000
START = 3.0


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path.with_suffix(".zip"), "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("page.txt", bytes(60_000_000))


def gzip_bomb(path: Path) -> None:
    with gzip.open(path.with_suffix(".txt.gz"), "wb") as out:
        out.write(bytes(60_000_000))


def broken_encoding(path: Path) -> None:
    noise = random.Random(path.name).randbytes(5_000)
    path.with_suffix(".jsonl").write_bytes(b'{"id": "x", "text": "Obama met \xff\xfe\x80' + noise + b'"}\n')


def long_line(path: Path) -> None:
    text = f"{path.name} Obama met Putin and Merkel on Monday, " * (LONG // 50)
    path.with_suffix(".jsonl").write_text(json.dumps({"id": path.name, "text": text}) + "\n", encoding="utf-8")


def deep_page(path: Path) -> None:
    path.with_suffix(".html").write_text("<div>" * DEEP + f"Obama met Putin. {path.name}" + "</div>" * DEEP)


def killers(path: Path) -> None:
    """What makes careless patterns look again and again: long runs of the same, openings without an end."""
    runs = ["a" * 50_000 + "!", "1 " * 30_000, "May " * 20_000, "(" * 20_000, "“" * 20_000, "Obama met " * 5_000]
    path.with_suffix(".txt").write_text(path.name + "\n" + "\n".join(runs), encoding="utf-8")


HOSTILE: tuple[tuple[str, Callable[[Path], None]], ...] = (
    ("zip bomb", zip_bomb),
    ("gzip bomb", gzip_bomb),
    ("broken encoding", broken_encoding),
    ("line of 10 MB", long_line),
    (f"HTML {DEEP} deep", deep_page),
    ("killers of patterns", killers),
)


def prepare(folder: Path, number: int) -> Counter[str]:
    """The inputs, once; how many hostile ones of each kind."""
    done = folder.with_suffix(".ready")
    if not done.exists():
        assembled.write(assembled.articles(MIX), number, folder)
    made: Counter[str] = Counter()
    for count in range(max(len(HOSTILE), number // 100)):
        kind, make = HOSTILE[count % len(HOSTILE)]
        if not done.exists():
            make(folder / f"{count * assembled.SHARD // 5:06}-{kind.replace(' ', '_')}-{count}")
        made[kind] += 1
    done.touch()
    return made


def start(folder: Path, url: Path, workers: int) -> subprocess.Popen[bytes]:
    words = [*PROGRAM, "read", str(folder), "--workers", str(workers), "--record", str(url)]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(words, stdout=quiet, stderr=quiet, start_new_session=True)


def disturbed(folder: Path, url: Path, workers: int, moments: Sequence[float]) -> int:
    """Read to the end, killed after each of the moments (seconds); how many kills came before the end."""
    kills = 0
    for moment in moments:
        running = start(folder, url, workers)
        try:
            running.wait(moment)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()
            kills += 1
    start(folder, url, workers).wait()
    return kills


def moments(kills: int, seconds: float, seed: int) -> list[float]:
    """When to kill: behind the start, and early enough that the work lasts for all of them."""
    dice = random.Random(seed)
    return [START + dice.random() * max(1.0, seconds - START) / kills for _ in range(kills)]


def told(url: Path, *words: str) -> bytes:
    return subprocess.run([*PROGRAM, *words, "--record", str(url)], capture_output=True, check=False).stdout


def named(url: Path, made: Counter[str]) -> dict[str, int]:
    """How many hostile inputs of each kind the record's problems name."""
    lines = told(url, "problems").decode("utf-8", "replace")
    return {kind: len(set(re.findall(re.escape(_mark(kind)) + r"\d+", lines))) for kind in made}


def _mark(kind: str) -> str:
    return f"-{kind.replace(' ', '_')}-"


def undisturbed(folder: Path, url: Path, workers: int) -> float:
    """Read to the end; the seconds it took, also where that was an earlier run."""
    note = url.with_suffix(".seconds")
    if not note.exists():
        begun = time.perf_counter()
        start(folder, url, workers).wait()
        note.write_text(str(time.perf_counter() - begun))
    return float(note.read_text())


def soaked(folder: Path, asked: argparse.Namespace) -> tuple[list[Row], str]:
    """The table and its note."""
    source, whole, broken = folder / "in", folder / "whole.db", folder / "broken.db"
    made = prepare(source, asked.documents)
    seconds = undisturbed(source, whole, asked.workers)
    kills = disturbed(source, broken, asked.workers, moments(asked.kills, seconds, asked.seed))
    same = {what: told(whole, what) == told(broken, what) for what in ("export", "problems")}
    faults = told(broken, "verify").decode("utf-8", "replace").strip().splitlines()
    by_kind = named(whole, made)
    rows: list[Row] = [("hostile", "inputs", "named as problems", "read as documents or left out")]
    rows += [(kind, made[kind], by_kind[kind], made[kind] - by_kind[kind]) for kind in made]
    note = (
        f"{asked.documents} documents and {made.total()} hostile inputs, {seconds:.0f} s undisturbed; killed {kills} "
        f"times; export of {len(told(whole, 'export'))} bytes the same: {same['export']}; problems the same: "
        f"{same['problems']}; verify says: {faults[-1] if faults else 'nothing'}."
    )
    return rows, note


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=300)
    parser.add_argument("--kills", type=int, default=2)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = asked.folder or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        rows, note = soaked(folder, asked)
    record("Soak: hostile inputs, killed and resumed", rows, note)


if __name__ == "__main__":
    main()
