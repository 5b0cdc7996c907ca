"""What each room is worth: the quality figures with one thing taken away at a time.

    ablation.py [--split dev]

Each row is a process of its own in which the named functions are replaced by ones that find nothing; "all rooms" is the
program as it is. A room whose loss changes nothing has not earned its place.
"""

import argparse
import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from quality import code_all, name_of, read_documents, score, splits
from results import record
from summitry.lexicon.tables import read_records

Replacement = tuple[str, str, Callable[..., Any]]
FIGURES = (
    *("precision", "recall", "f1", "core_f1", "participants", "kind", "status"),
    *("when~", "where.country", "topics_f1", "standing", "sources"),
)


def _nothing(*_: Any, **__: Any) -> tuple[()]:
    return ()


def _first(name: str) -> tuple[Any, ...]:
    """One row of a table, since the search for names needs one."""
    return read_records(name)[:1]


def _alone(tellings: Sequence[Any]) -> list[Any]:
    """Every telling that names its people an encounter of its own."""
    from summitry.extract.coreference import Group

    return [Group([telling]) for telling in tellings if not telling.mention.anaphoric]


_CODING = "summitry.extract.coding"
_INFERENCES = (
    *("date_by_sequence", "infer", "same_day", "date_announced", "date_fresh", "plan_on_journeys", "at_gatherings"),
    *("plan_for", "gather_attendees", "place_with_host", "place_at_dateline"),
)
ROOMS: dict[str, tuple[Replacement, ...]] = {
    "all rooms": (),
    "lexicon: no office holders": (("summitry.lexicon.offices", "read_records", _nothing),),
    "lexicon: no gatherings": (("summitry.lexicon.gatherings", "read_records", _first),),
    "dates: no time expressions": (("summitry.temporal", "find_times", _nothing),),
    "coreference of people: no pronouns": (
        ("summitry.extract.mentions.resolve", "resolve_pronoun", _nothing),
        ("summitry.extract.mentions.owners", "resolve_pronoun", _nothing),
    ),
    "coreference of events: every telling alone": ((_CODING, "join", _alone),),
    "inference between encounters": tuple((_CODING, name, _nothing) for name in _INFERENCES),
    "acceptance: whatever is told": ((_CODING, "worth_coding", lambda _, groups: groups),),
    "attribution: the author only": (("summitry.extract.details.sources", "voices", _nothing),),
    "trained weights of what is credible": ((_CODING, "is_credible", lambda *_: True),),
    "trained table of topics": (("summitry.extract.details.topics", "_weights", lambda: {"bias": 0.0}),),
}


def without(room: str, split: str) -> dict[str, float]:
    """The figures of a split with a room taken away, in this process (whose program is spoilt afterwards)."""
    for module, name, replacement in ROOMS[room]:
        owner = importlib.import_module(module)
        getattr(owner, name)  # a name that the program no longer has is an error, not a row of no effect
        setattr(owner, name, replacement)
    _, path, gold = splits(split)[0]
    wanted = {g["id"] for g in gold}
    documents = [d for d in read_documents(path) if name_of({"document": {"id": d.id}}) in wanted]
    figures: dict[str, float] = score(gold, code_all(documents, 2))[0]
    return figures


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", default="dev", choices=("dev", "train", "heldout", "seeds"))
    parser.add_argument("--without", choices=tuple(ROOMS), help="one row as JSON")
    chosen = parser.parse_args()
    if chosen.without:
        print(json.dumps(without(chosen.without, chosen.split)))
        return 0
    rows: list[Sequence[object]] = [("taken away", *FIGURES)]
    for room in ROOMS:
        command = [sys.executable, str(Path(__file__)), "--split", chosen.split, "--without", room]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        figures = json.loads(told.splitlines()[-1])
        rows.append((room if room == "all rooms" else f"- {room}", *(figures[name] for name in FIGURES)))
    record(f"What each room is worth ({chosen.split})", rows, "One thing taken away at a time; bench/ablation.py.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
