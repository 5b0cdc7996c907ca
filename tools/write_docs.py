"""Run what the documentation shows and write down what it printed, so that no example can go stale.

    write_docs.py            rewrite the console blocks of README.md and docs/commands.md
    write_docs.py --check    exit 1 with the first difference instead

In README.md a block fenced as ``console`` holds commands ("$ summitry ...") and their output; the commands of all
blocks run in order in one empty folder that holds the examples. docs/commands.md is the page of summitry.cli.reference.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from summitry.cli.main import COMMANDS
from summitry.cli.reference import page

ROOT = Path(__file__).resolve().parent.parent
README, REFERENCE = ROOT / "README.md", ROOT / "docs" / "commands.md"
BLOCK = re.compile(r"(?<=^```console\n)(.*?)(?=^```$)", re.S | re.M)
PLAIN = {"COLUMNS": "80", "NO_COLOR": "1", "TERM": "dumb", "PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}


def run(command: str, folder: Path) -> str:
    """What the command prints on stdout."""
    words = [sys.executable, "-c", "from summitry.cli.main import run; run()", *shlex.split(command)[1:]]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("SUMMITRY", "FORCE_COLOR"))} | PLAIN
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{command}: exit status {done.returncode}\n{done.stderr}")
    return "\n".join(line.rstrip() for line in done.stdout.splitlines())


def filled(text: str, folder: Path) -> str:
    """The text with the output of every console block as it is now."""

    def block(match: re.Match[str]) -> str:
        commands = [line[2:] for line in match[1].splitlines() if line.startswith("$ ")]
        return "".join(f"$ {c}\n{run(c, folder)}\n".replace("\n\n\n", "\n\n") for c in commands)

    return BLOCK.sub(block, text)


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "examples").symlink_to(ROOT / "examples")
        wanted = {README: filled(README.read_text(encoding="utf-8"), folder), REFERENCE: page(COMMANDS)}
    stale = [p for p, text in wanted.items() if not p.exists() or p.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        print("\n".join(f"{p.relative_to(ROOT)} is stale: run python tools/write_docs.py" for p in stale))
        return bool(stale)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
        print(f"{path.relative_to(ROOT)} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
