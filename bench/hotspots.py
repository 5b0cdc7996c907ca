#!/usr/bin/env python3
"""Where coding spends its time: the costliest modules, of this tree and of an older one beside it.

    hotspots.py [--articles 300] [--before FOLDER] [--top 5]

FOLDER is the root of another tree of the project (git archive COMMIT | tar x -C FOLDER). Each tree codes the same
articles of the mix in a process of its own, and its stack is looked at every two milliseconds of processor time; a look
counts for the innermost module of the project on it, so that the parser's library counts for extract/text/parsing.py.
"""

import argparse
import json
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from types import FrameType

from results import Row, record
from speed import MIX, sample

TICK = 0.002
WARM = 50
Spent = dict[str, float]


def looked(root: Path, articles: Path) -> Spent:
    """Milliseconds a document by module, of the tree at root; to be run in a process of its own."""
    sys.path.insert(0, str(root / "src"))
    from summitry.pipeline.coder import code_item, prepare
    from summitry.pipeline.reading import items
    from summitry.sources.options import ReadOptions

    seen: Counter[str] = Counter()
    rooms = str(root / "src" / "summitry")

    def look(_: int, frame: FrameType | None) -> None:
        while frame is not None and not frame.f_code.co_filename.startswith(rooms):
            frame = frame.f_back
        seen[frame.f_code.co_filename[len(rooms) + 1 :] if frame else "outside"] += 1

    prepare()
    found = list(items([str(articles)], ReadOptions()))
    for item in found[:WARM]:
        code_item(item)
    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, TICK, TICK)
    begun = time.process_time()
    for item in found[WARM:]:
        code_item(item)
    spent = time.process_time() - begun
    signal.setitimer(signal.ITIMER_PROF, 0)
    each = 1000 * spent / (len(found) - WARM) / seen.total()
    return {"all": each * seen.total()} | {place: each * looks for place, looks in seen.items()}


def costs(root: Path, articles: Path) -> Spent:
    words = [sys.executable, __file__, "--look", str(root), str(articles)]
    done: Spent = json.loads(subprocess.run(words, capture_output=True, check=True).stdout)
    return done


def dearest(spent: Spent, top: int) -> list[str]:
    return [place for place in sorted(spent, key=lambda place: -spent[place]) if place != "all"][:top]


def main() -> None:
    if sys.argv[1:2] == ["--look"]:
        print(json.dumps(looked(Path(sys.argv[2]), Path(sys.argv[3]))))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--before", type=Path)
    parser.add_argument("--top", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(article) + "\n" for article in sample(MIX, asked.articles + WARM))
        file.flush()
        now = costs(Path(__file__).resolve().parents[1], Path(file.name))
        then = costs(asked.before.resolve(), Path(file.name)) if asked.before else {}
    places = dict.fromkeys(["all", *dearest(then, asked.top), *dearest(now, asked.top)])
    rows: list[Row] = [("module", "before, ms a document", "now, ms a document")]
    rows += [(place, round(then.get(place, 0.0), 2), round(now.get(place, 0.0), 2)) for place in places]
    older = f"; before: {asked.before.name}" if asked.before else ""
    record("Where coding spends its time", rows, f"{asked.articles} articles of {MIX.name}, processor time{older}.")


if __name__ == "__main__":
    main()
