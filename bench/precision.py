"""Are the encounters that the program codes real? A sample for a reader to judge, and the table of the verdicts.

    precision.py sample DOCUMENTS.jsonl.gz OUT.jsonl [--documents 1500] [--encounters 300] [--seed 20161108]
            [--leave-out VERDICTS.tsv ...]
        codes a random part of the documents (a seed gives the part), draws encounters outlet by outlet in turn, and
        writes each with its text for the reader. OUT holds publishers' text: it stays out of the project. --leave-out:
        nothing from documents that those files judge.
    precision.py table [VERDICTS.tsv]
        the shares judged right, from bench/precision_verdicts_5.tsv: one line an encounter with the document's id, the
        offsets of its evidence, what was coded (kind, status, days), the verdicts and the reason; no text.

Verdicts, by CODEBOOK.md, of a reader who wrote none of the rules: ``real`` (yes, no): the document speaks of such an
encounter of these people; ``status`` and ``day`` (yes, no, -): right as coded; an unknown day is right where the
document leaves it open; ``where`` likewise, in the newest file. "-" where the encounter is not real.
"""

import argparse
import csv
import gzip
import json
import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from quality import code_all, read_documents
from results import record

Json = dict[str, Any]
VERDICTS = Path(__file__).resolve().parent / "precision_verdicts_5.tsv"
COLUMNS = ("document", "outlet", "start", "end", "coded", "real", "status", "day", "reason")
SEED = 20161108


def in_turn(groups: dict[str, list[Json]], size: int) -> Iterator[Json]:
    """One of each outlet, then a second of each, until there are ``size``."""
    queues = [list(group) for _, group in sorted(groups.items())]
    left = size
    while left and any(queues):
        for queue in queues:
            if queue and left:
                left -= 1
                yield queue.pop()


def judged(paths: Sequence[Path]) -> frozenset[str]:
    """The documents that files of verdicts speak of."""
    return frozenset(line.split("\t", 1)[0] for path in paths for line in path.read_text("utf-8").splitlines())


def sample(source: Path, out: Path, size: tuple[int, int], seed: int, known: frozenset[str]) -> None:
    """Write the encounters to judge. size: of how many documents, how many encounters. known: documents left out."""
    chance = random.Random(seed)
    documents, encounters = size
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        unread = [line for line in lines if json.loads(line)["id"] not in known]
    chosen = chance.sample(unread, min(documents, len(unread)))
    part = out.with_suffix(".part.jsonl")
    part.write_text("".join(chosen), encoding="utf-8")
    read = read_documents(part)
    outlets: dict[str, list[Json]] = defaultdict(list)
    for document, coding in zip(read, code_all(read, 2), strict=True):
        for number, encounter in enumerate(coding["encounters"], 1):
            outlets[document.publisher or "?"].append(question(document, number, encounter))
    for group in outlets.values():
        chance.shuffle(group)
    asked = list(in_turn(outlets, encounters))
    out.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in asked), encoding="utf-8")
    print(f"{len(asked)} encounters of {len({a['document'] for a in asked})} documents, {len(outlets)} outlets")


def question(document: Any, number: int, encounter: Json) -> Json:
    """One encounter with what a reader needs to judge it."""
    spans = [(e["start"], e["end"]) for e in encounter["evidence"]]
    first, last = max(0, min(s for s, _ in spans) - 900), max(e for _, e in spans) + 500
    when = encounter["when"] or {}
    return {
        "document": document.id,
        "outlet": document.publisher,
        "published": str(document.published.start),
        "number": number,
        "start": spans[0][0],
        "end": spans[0][1],
        "kind": encounter["kind"],
        "status": encounter["status"],
        "people": [f"{p['name'] or p['office']} ({p['polity']})" for p in encounter["participants"]],
        "when": [when.get("start"), when.get("end")],
        "where": encounter["where"],
        "evidence": [e["quote"] for e in encounter["evidence"]],
        "text": document.text[first : min(last, first + 6000)],
    }


def share(rows: Sequence[dict[str, str]], *fields: str) -> float:
    """The share of rows with "yes" in all the fields."""
    return sum(all(row[f] == "yes" for f in fields) for row in rows) / len(rows)


def table(path: Path) -> None:
    """Print and record the shares."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader((x for x in lines if not x.startswith("#")), delimiter="\t"))
    by: dict[str, list[dict[str, str]]] = {"all": rows}
    for row in rows:
        by.setdefault(row["coded"].split()[0], []).append(row)
    head = ("encounters", "judged", "outlets", "real", "status right", "day right", "status and day right")
    asked = (("real",), ("real", "status"), ("real", "day"), ("real", "status", "day"))
    body = [
        (name, len(part), len({r["outlet"] for r in part}), *(share(part, *fields) for fields in asked))
        for name, part in by.items()
    ]
    record(
        "Precision on unseen articles", [head, *body], f"Verdicts of a reader: bench/{path.name}; head of precision.py."
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ways = parser.add_subparsers(dest="way", required=True)
    draw = ways.add_parser("sample")
    draw.add_argument("source", type=Path), draw.add_argument("out", type=Path)
    draw.add_argument("--documents", type=int, default=1500), draw.add_argument("--encounters", type=int, default=300)
    draw.add_argument("--seed", type=int, default=SEED)
    draw.add_argument("--leave-out", type=Path, nargs="*", default=[])
    ways.add_parser("table").add_argument("verdicts", type=Path, nargs="?", default=VERDICTS)
    a = parser.parse_args()
    if a.way == "sample":
        sample(a.source, a.out, (a.documents, a.encounters), a.seed, judged(a.leave_out))
    else:
        table(a.verdicts)
    return 0


if __name__ == "__main__":
    sys.exit(main())
