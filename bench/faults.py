#!/usr/bin/env python3
"""Records that are killed, and records whose disk fills up, at random points: do all open, verify and resume?

    bench/faults.py [--points 100]

Runs tests/pipeline/test_faults.py with so many points: a process reading 150 documents and deriving their encounters is
killed (SIGKILL) at a random moment of its run, then the record is opened, read to the end, verified, and its encounters
compared with those of an undisturbed run, byte for byte; the same after an error at a random one of all statements that
write (three times as many points).
"""

import argparse
import os
import subprocess
import sys
import time

import results

CASES = {
    "killed at a random moment": ("test_killed_at_random_points", 1),
    "write error at a random statement": ("test_write_errors_at_random_points", 3),
}


def passed(test: str, points: int) -> tuple[bool, float]:
    """Whether every point came out right, and the seconds it took."""
    command = [sys.executable, "-m", "pytest", "-q", "tests/pipeline/test_faults.py", "-k", test]
    start = time.perf_counter()
    done = subprocess.run(
        command, cwd=results.HERE.parent, env={**os.environ, "SUMMITRY_FAULTS": str(points)}, check=False
    )
    return done.returncode == 0, time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=100)
    points = parser.parse_args().points
    rows: list[results.Row] = [("fault", "records", "open, sound, the same bytes after resuming", "seconds")]
    for name, (test, times) in CASES.items():
        good, seconds = passed(test, points)
        rows.append((name, points * times, "all" if good else "NOT all", seconds))
    results.record("Faults: killed and out of room", rows)


if __name__ == "__main__":
    main()
