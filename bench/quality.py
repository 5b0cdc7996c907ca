"""Score the coding of documents against hand-coded ones: overall, by collection, by kind, the held-out third apart.

    quality.py [--documents FILE --gold FILE] [--split dev|train|heldout|unread|seeds|all]
               [--errors N] [--json] [--record]

FILE are JSON lines: documents as `summitry code` reads them, gold as CODEBOOK.md describes. Without files the project's
own gold is used (../shared/gold). A third of the training documents, chosen by the hash of their id, is held out: its
figures are printed, its errors never. "unread" is that third without the documents named in heldout_read.txt, whose
texts were met by mistake.
"""

import argparse
import hashlib
import importlib.util
import json
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from results import aligned, record

Json = dict[str, Any]
SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
GOLD = SHARED / "gold"
FIGURES = """documents gold coded precision recall f1 core core_f1 participants kind status when when~ where
where.country duration topics_f1 standing sources published furniture"""
COLUMNS = tuple(FIGURES.split())


def scorer() -> Any:
    """The shared score.py as a module."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "bench" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def is_held_out(name: str) -> bool:
    """Whether a training document belongs to the third that nobody looks at."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 3 == 0


def read_ids() -> frozenset[str]:
    """The held-out documents that were met by mistake."""
    lines = (Path(__file__).parent / "heldout_read.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def read_lines(path: Path) -> list[Json]:
    """The objects of a JSON lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_documents(path: Path) -> list[Any]:
    """Documents as the program reads them from any path."""
    from summitry.model.document import Document
    from summitry.sources import read_paths

    return [one for one in read_paths([str(path)]) if isinstance(one, Document)]


def code_one(document: Any) -> Json:
    """One document's coding in the contract's JSON."""
    from summitry.extract.coding import code
    from summitry.model.exchange import coding_to_json
    from summitry.sources.published import infer_published

    return coding_to_json(code(infer_published(document)))


def code_all(documents: Sequence[Any], workers: int) -> list[Json]:
    """Codings in the order of the documents."""
    if workers < 2:
        return [code_one(document) for document in documents]
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(code_one, documents, chunksize=8))


def splits(wanted: str) -> list[tuple[str, Path, list[Json]]]:
    """(name, documents, gold) of the project's own gold."""
    train = read_lines(GOLD / "train.jsonl")
    held_out, met = [g for g in train if is_held_out(g["id"])], read_ids()
    named = {
        "dev": (GOLD / "dev.documents.jsonl", read_lines(GOLD / "dev.jsonl")),
        "train": (GOLD / "train.documents.jsonl", [g for g in train if not is_held_out(g["id"])]),
        "heldout": (GOLD / "train.documents.jsonl", held_out),
        "unread": (GOLD / "train.documents.jsonl", [g for g in held_out if g["id"] not in met]),
        "seeds": (SHARED / "seeds", read_lines(GOLD / "seeds.jsonl")),
    }
    return [(name, *named[name]) for name in named if wanted in (name, "all")]


def name_of(coding: Json) -> str:
    """The document's id as gold has it."""
    return str(coding["document"]["id"]).rsplit("/", 1)[-1].removesuffix(".txt")


def score(gold: Iterable[Json], coded: Iterable[Json], errors: int = 0) -> tuple[Json, list[Any]]:
    """The shared figures."""
    wanted = {g["id"]: g for g in gold}
    found = {name_of(c): {**c, "published": c["document"]["published"]} for c in coded}
    result: tuple[Json, list[Any]] = scorer().score(wanted, found, errors)
    return result


def of_kind(codings: Iterable[Json], kind: str) -> list[Json]:
    """The codings with the encounters of one kind only."""
    return [{**c, "encounters": [e for e in c["encounters"] if e["kind"] == kind]} for c in codings]


def table(name: str, gold: list[Json], coded: list[Json], collections: dict[str, str]) -> list[Sequence[object]]:
    """Rows of figures: all, by collection, by kind."""
    groups: list[tuple[str, list[Json], list[Json]]] = [(name, gold, coded)]
    for collection in sorted(set(collections.values())):
        inside = [g for g in gold if collections.get(g["id"]) == collection]
        groups.append((f"{name} {collection}", inside, coded))
    for kind in ("meeting", "call", "visit", "gathering"):
        groups.append((f"{name} {kind}", of_kind(gold, kind), of_kind(coded, kind)))
    return [(label, *(score(g, c)[0][column] for column in COLUMNS)) for label, g, c in groups if g]


def show(errors: list[Any]) -> None:
    """Misses, inventions and wrong slots, each with its words."""
    for name, what, gold, coded in errors:
        print(f"\n{what}: {name}")
        for label, one in (("gold ", gold), ("coded", coded)):
            if one:
                print(" ", label, brief(one))


def brief(one: Json) -> str:
    """One encounter in a few lines."""
    people = "; ".join(f"{p.get('name') or p.get('office')}/{p.get('polity')}" for p in one["participants"])
    quotes = [q if isinstance(q, str) else q["quote"] for q in one["evidence"]]
    when, where = one.get("when") or {}, one.get("where") or {}
    days = f"{when.get('start')}..{when.get('end')}"
    place = f"{where.get('place')},{where.get('country')}"
    return f"{one['kind']} {one['status']} | {people} | {days} | {place}\n        " + " || ".join(quotes)[:500]


def main() -> int:
    """Print the tables."""
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--documents", type=Path), ap.add_argument("--gold", type=Path)
    ap.add_argument("--split", default="all", choices=("dev", "train", "heldout", "unread", "seeds", "all"))
    ap.add_argument("--errors", type=int, default=0), ap.add_argument("--workers", type=int, default=2)
    ap.add_argument("--json", action="store_true"), ap.add_argument("--record", action="store_true")
    ap.add_argument("--brief", action="store_true", help="overall figures only")
    a = ap.parse_args()
    chosen = [("given", a.documents, read_lines(a.gold))] if a.gold else splits(a.split)
    rows: list[Sequence[object]] = [("", *COLUMNS)]
    for name, path, gold in chosen:
        wanted = {g["id"] for g in gold}
        documents = [d for d in read_documents(path) if d.id.rsplit("/", 1)[-1].removesuffix(".txt") in wanted]
        coded = code_all(documents, a.workers)
        raw = read_lines(path) if path.suffix == ".jsonl" else []
        collections = {d["id"]: d["collection"] for d in raw if d.get("collection")}
        rows.extend(table(name, gold, coded, collections)[: 1 if a.brief else None])
        if a.errors and name not in ("heldout", "unread"):
            show(score(gold, coded, a.errors)[1])
    if a.json:
        print(json.dumps([dict(zip(("set", *COLUMNS), row, strict=True)) for row in rows[1:]]))
    else:
        print(aligned(list(zip(*rows, strict=True)) if len(rows) < 8 else rows))
    if a.record:
        record(
            "Coding quality", rows, "bench/quality.py; the held-out third is of the training documents by hash of id"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
