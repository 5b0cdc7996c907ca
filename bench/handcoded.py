"""What the benches of hand-coded texts share: their parts as documents and gold, and the table of their figures."""

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import quality
from results import aligned, record

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Texts:
    """Hand-coded texts. rebuilt: name of a part → its (document, hand coding) pairs, as quality.py reads them."""

    title: str
    script: str
    parts: tuple[str, ...]
    rebuilt: Callable[[str], Iterator[tuple[Json, Json]]]


def write(texts: Texts, part: str, folder: Path) -> tuple[Path, Path]:
    """Write the documents and gold of one part; their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = folder / f"{part}.documents.jsonl", folder / f"{part}.jsonl"
    for path, rows in zip(paths, zip(*texts.rebuilt(part), strict=True), strict=True):
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return paths


def rows_of(texts: Texts, part: str, folder: Path) -> list[Sequence[object]]:
    """Figures of one part: all, by collection where its documents say theirs, by kind."""
    documents, gold = write(texts, part, folder)
    coded = quality.code_all(quality.read_documents(documents), 2)
    collections = {row["id"]: row["collection"] for row in quality.read_lines(documents) if "collection" in row}
    return quality.table(part, quality.read_lines(gold), coded, collections)


def run(texts: Texts, about: str | None) -> None:
    """The command line of such a bench. about: what its --help says."""
    options = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--part", choices=texts.parts)
    options.add_argument("--write", type=Path)
    options.add_argument("--record", action="store_true")
    args = options.parse_args()
    rows: list[Sequence[object]] = [("", *quality.COLUMNS)]
    with tempfile.TemporaryDirectory() as folder:
        for part in [args.part] if args.part else texts.parts:
            rows += rows_of(texts, part, args.write or Path(folder))
    if args.record:
        record(texts.title, rows, f"bench/{texts.script}; see its head")
    else:
        print(aligned(rows))
