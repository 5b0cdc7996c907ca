"""PLOVER's gold-standard records: encounters in the sentences of CONSULT, none in those of the other event classes.

    plover.py RECORDS.json [--list]

Each record is one sentence of one event class (Open Event Data Alliance, PLOVER_GSR). A sentence counts as coded
where ``summitry code`` finds an encounter in it, read alone and without a date. PLOVER's CONSULT is wider than an
encounter of leaders (diplomats, negotiators, whole governments), and the sentences of other classes may speak of a
meeting beside their own event: ``--list`` prints the ids of what was missed and of what was coded elsewhere, for a
reader to judge.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from results import record
from summitry.extract.coding import code
from summitry.model.document import Document


def sentences(path: Path) -> dict[str, list[tuple[str, str]]]:
    """(id, sentence) by event class."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for one in json.loads(path.read_text(encoding="utf-8")):
        if one.get("text") and one["event"] != "DOCUMENT":
            found[one["event"]].append((one["id"], one["text"]))
    return found


def is_coded(name: str, text: str) -> bool:
    """Whether the sentence alone gives an encounter."""
    return bool(code(Document(id=name, text=text, language="en")).encounters)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path)
    parser.add_argument("--list", action="store_true", help="ids of CONSULT sentences missed and of others coded")
    chosen = parser.parse_args()
    rows: list[Sequence[object]] = [("event class", "sentences", "with an encounter", "share")]
    for event, texts in sorted(sentences(chosen.records).items(), key=lambda x: (x[0] != "CONSULT", x[0])):
        coded = {name for name, text in texts if is_coded(name, text)}
        rows.append((event, len(texts), len(coded), len(coded) / len(texts)))
        if chosen.list:
            odd = [name for name, _ in texts if (name in coded) != (event == "CONSULT")]
            print("\n".join(odd))
    record("PLOVER records", rows, "Each sentence read alone, undated; measure in the head of bench/plover.py.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
