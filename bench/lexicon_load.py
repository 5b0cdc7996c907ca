"""Milliseconds that each loader of the lexicon takes in a fresh process: ``python bench/lexicon_load.py``."""

import subprocess
import sys

CALLS = {
    "import": "pass",
    "polities": "lexicon.polities().forms()",
    "titles": "lexicon.titles().forms()",
    "officeholders": "lexicon.officeholders()",
    "officeholders, aliases": "lexicon.officeholders().aliases()",
    "officeholders, by name": "lexicon.officeholders().people('Merkel')",
    "gatherings": "lexicon.gatherings().forms()",
    "places": "lexicon.places().forms()",
    "places, by folded name": "lexicon.places().find('kyiv')",
    "all": "lexicon.polities(), lexicon.officeholders().aliases(), lexicon.gatherings(), lexicon.places()",
}
PROGRAM = "from time import process_time as t; from summitry import lexicon; s = t(); {}; print((t() - s) * 1000)"


def main() -> None:
    for name, call in CALLS.items():
        runs = [subprocess.run([sys.executable, "-c", PROGRAM.format(call)], capture_output=True, text=True, check=True)
                for _ in range(3)]  # fmt: skip
        print(f"{name:24s} {min(float(run.stdout) for run in runs):7.1f} ms")


if __name__ == "__main__":
    main()
