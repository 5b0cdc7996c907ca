"""Set the weights of what speaks for an encounter: writes lexicon/data/words/credence_weights.tsv.

    bench/train_acceptance.py [--check]

Trained on what the program codes itself: in the dev and training documents without the held-out third (quality.py says
which) and in the further articles and short texts that were looked at (further.py), real where the shared score.py
matches it with a coded encounter, optional ones included; and in the articles of bench/precision_verdicts.tsv, its
successors _2 and _3
and acceptance_verdicts.tsv, as their readers judged (real: yes, no; by document, offsets of the first evidence and
kind, no text). Logistic regression (L2, C = 0.1) over the signs of extract/credence.py; signs seen fewer than 6 times
are left out, weights below 0.02 too. ``--check`` prints what
ten-fold cross-validation by document would code at several thresholds, and writes nothing.
"""

import argparse
import csv
import gzip
import json
import sys
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import further
import handcoded
import quality
from summitry.extract import accounts, coding
from summitry.extract.credence import signs
from summitry.extract.mentions import find_mentions
from summitry.extract.reading import read_story
from summitry.extract.setting import find_setting
from summitry.model.encounter import Coding
from summitry.model.exchange import coding_to_json
from summitry.sources.published import infer_published

Json = dict[str, Any]
HERE = Path(__file__).resolve().parent
VERDICTS = ("precision_verdicts.tsv", "precision_verdicts_2.tsv", "precision_verdicts_3.tsv", "acceptance_verdicts.tsv")
OUT = HERE.parent / "src/summitry/lexicon/data/words/credence_weights.tsv"
ARTICLES = quality.SHARED / "data/news/allsides_2012_2016.jsonl.gz"
C, LEAST, SMALLEST, FOLDS = 0.1, 6, 0.02, 10
THRESHOLDS = (0.0, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7)
HEAD = """# How much each sign speaks for an encounter (natural log odds), set by bench/train_acceptance.py.
# sign	weight
"""


@dataclass(frozen=True, slots=True)
class Example:
    """One encounter that the program would code. split: the set it is of; optional: neither here nor there."""

    split: str
    document: str
    signs: frozenset[str]
    real: bool
    optional: bool = False


def coded(document: Any) -> tuple[str, list[Json], list[frozenset[str]]]:
    """All encounters that the rules find in a document, credible or not, each with its signs."""
    setting = find_setting(find_mentions(read_story(infer_published(document))))
    groups = coding.find_groups(setting)
    told = tuple(accounts.account(setting, group, groups) for group in groups)
    found = coding_to_json(Coding(document, told))["encounters"]
    return quality.name_of({"document": {"id": document.id}}), found, [signs(setting, group) for group in groups]


def codings(folder: Path) -> Iterator[tuple[str, Path, list[Json]]]:
    """(name, documents, gold): dev, the training documents, the further texts that were looked at."""
    yield from quality.splits("dev")
    yield from quality.splits("train")
    for name, part in (("further", "seen"), ("short", "short_seen")):
        documents, gold = handcoded.write(further.TEXTS, part, folder)
        yield name, documents, quality.read_lines(gold)


def of_codings(folder: Path, pool: ProcessPoolExecutor) -> Iterator[Example]:
    scorer = quality.scorer()
    for name, path, gold in codings(folder):
        wanted = {g["id"]: g["encounters"] for g in gold}
        documents = [d for d in quality.read_documents(path) if quality.name_of({"document": {"id": d.id}}) in wanted]
        for document, found, seen in pool.map(coded, documents, chunksize=8):
            matched = {j: i for i, j, _ in scorer.overlap(wanted[document], found, scorer.likeness, 0.5)}
            for j, one in enumerate(seen):
                optional = j in matched and bool(wanted[document][matched[j]].get("optional"))
                yield Example(name, document, one, j in matched, optional)


def verdicts() -> dict[str, list[Json]]:
    """What readers judged, by document."""
    out: dict[str, list[Json]] = defaultdict(list)
    for name in VERDICTS:
        lines = (HERE / name).read_text(encoding="utf-8").splitlines()
        for row in csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE):
            out[row["document"]].append(row)
    return out


def of_verdicts(pool: ProcessPoolExecutor) -> Iterator[Example]:
    judged = verdicts()
    for document, found, seen in pool.map(coded, articles(judged), chunksize=8):
        said: dict[int, list[bool]] = defaultdict(list)
        for row in judged[document]:
            at = place_of(row, found)
            if at is not None:
                said[at].append(row["real"] == "yes")
        yield from (Example("judged", document, seen[at], all(real)) for at, real in said.items())


def articles(wanted: dict[str, list[Json]]) -> Sequence[Any]:
    with (
        gzip.open(ARTICLES, "rt", encoding="utf-8") as lines,
        tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file,
    ):
        file.writelines(line for line in lines if json.loads(line)["id"] in wanted)
        file.flush()
        return quality.read_documents(Path(file.name))


def place_of(row: Json, found: list[Json]) -> int | None:
    """Which of the encounters found now is the one judged: the same kind, told in the same words, best in the first."""
    start, end, (kind, status) = int(row["start"]), int(row["end"]), row["coded"].split()[:2]
    best: tuple[tuple[bool, ...], int] | None = None
    for at, one in enumerate(found):
        spans = [(e["start"], e["end"]) for e in one["evidence"]]
        if one["kind"] != kind or not any(a < end and start < b for a, b in spans):
            continue
        likeness = (spans[0][0] < end and start < spans[0][1], spans[0] == (start, end), one["status"] == status)
        best = max(best or (likeness, at), (likeness, at))
    return best[1] if best else None


def fit(data: Sequence[Example]) -> dict[str, float]:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(sign for one in data for sign in one.signs)
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform([{s: 1 for s in one.signs if counts[s] >= LEAST} for one in data])
    model = LogisticRegression(C=C, max_iter=600).fit(matrix, [one.real for one in data])
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    return {"bias": float(model.intercept_[0])} | {s: float(w) for s, w in weights.items() if abs(w) >= SMALLEST}


def check(data: list[Example]) -> None:
    """Print what would be kept at each threshold."""
    from scipy.special import expit

    told: list[tuple[Example, float]] = []
    for fold in range(FOLDS):
        weights = fit([e for e in data if zlib.crc32(e.document.encode()) % FOLDS != fold])
        for one in (e for e in data if zlib.crc32(e.document.encode()) % FOLDS == fold):
            told.append((one, expit(weights["bias"] + sum(weights.get(s, 0.0) for s in one.signs))))
    print("threshold\tsplit\tprecision\treal ones kept\tfalse ones left out")
    for threshold in THRESHOLDS:
        for split in ("dev", "train", "further", "short", "judged"):
            mine = [(one.real, p >= threshold) for one, p in told if one.split == split and not one.optional]
            real, false = (sum(r is wanted for r, _ in mine) for wanted in (True, False))
            kept, wrong = (sum(r is wanted and k for r, k in mine) for wanted in (True, False))
            print(f"{threshold}\t{split}\t{kept / (kept + wrong):.3f}\t{kept / real:.3f}\t{1 - wrong / false:.3f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    with ProcessPoolExecutor(2) as pool, tempfile.TemporaryDirectory() as folder:
        data = [*of_codings(Path(folder), pool), *of_verdicts(pool)]
    if arguments.check:
        check(data)
        return 0
    weights = fit(data)
    lines = [f"{sign}\t{weights[sign]:.3f}" for sign in sorted(weights)]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(data)} encounters, {sum(one.real for one in data)} real, {len(lines)} weights")
    return 0


if __name__ == "__main__":
    sys.exit(main())
