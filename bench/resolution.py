#!/usr/bin/env python3
"""How well resolution links accounts across documents, beside two simple ways.

    bench/resolution.py [--gold FILE ...] [--links FILE] [--coded FILE]

The hand-coded accounts are imported as they stand; with --coded (JSON lines as ``summitry code`` prints them, of the
same documents) the program's own accounts are resolved too, and scored on those that are of a hand-coded encounter.
The measures are those of the project's link scorer: pairwise precision, recall and F1 over linked pairs; B3 over all
accounts, and over those that the reader linked to another.
"""

import argparse
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import replace
from hashlib import sha256
from itertools import combinations
from pathlib import Path

import results
from gold_reports import reports, rows
from summitry.model.record import Report
from summitry.resolve.agreement import align
from summitry.resolve.days import window
from summitry.resolve.linking import link

SHARED = Path(__file__).resolve().parents[2] / "shared" / "gold"
NOTE = """Hand-coded accounts imported as they stand. The rules were written looking at these links (not at accounts of
the held-out third), so the figures flatter; thresholds are round numbers, none was fitted. Rows "of it" score the links
within a part: accounts of the held-out third of the training documents by themselves, the others, and fifths of the
encounters by the hash of their labels."""
Clusters = list[frozenset[str]]
ALIKE = 0.5  # cosine of the evidence at which the text baseline links; the best of 0.3, 0.4 ... 0.8 on these links


def linked(of: list[Report]) -> Clusters:
    return [frozenset(m.report.key for m in group.members) for group in link(of)]


def same_pair_overlapping_days(of: list[Report]) -> Clusters:
    """Baseline: the same polities, and days that overlap."""
    by_pair: dict[frozenset[str], list[Report]] = defaultdict(list)
    for r in of:
        by_pair[frozenset(p.polity or p.name or "" for p in r.account.participants)].append(r)
    pairs = [
        (a.key, b.key)
        for group in by_pair.values()
        for a, b in combinations(group, 2)
        if a.account.when and b.account.when and _overlap(a, b)
    ]
    return _joined([r.key for r in of], pairs)


def _overlap(a: Report, b: Report) -> bool:
    one, two = window(a.account.when), window(b.account.when)
    return one is not None and two is not None and one.gap(two) == 0


def tfidf_of_evidence(of: list[Report]) -> Clusters:
    """Baseline: evidence whose words (one and two together, TF-IDF) are alike."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = [" ".join(s.quote for s in r.account.evidence) for r in of]
    vectors = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, stop_words="english").fit_transform(texts)
    near = (vectors @ vectors.T).tocoo()
    pairs = [
        (of[i].key, of[j].key) for i, j, x in zip(near.row, near.col, near.data, strict=True) if i < j and x >= ALIKE
    ]
    return _joined([r.key for r in of], pairs)


def _joined(keys: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Clusters:
    parent = {k: k for k in keys}

    def root(k: str) -> str:
        while parent[k] != k:
            parent[k] = parent[parent[k]]
            k = parent[k]
        return k

    for a, b in pairs:
        parent[root(a)] = root(b)
    found: dict[str, set[str]] = defaultdict(set)
    for k in parent:
        found[root(k)].add(k)
    return [frozenset(v) for v in found.values()]


def score(gold: Clusters, got: Clusters, keys: set[str]) -> list[float]:
    """Pairwise precision, recall, F1; B3 F1 over all keys; B3 precision, recall, F1 over the linked ones."""
    of_gold, of_got = _index(gold, keys), _index(got, keys)
    g, s = _pairs(of_gold), _pairs(of_got)
    p, r = len(g & s) / len(s) if s else 0.0, len(g & s) / len(g) if g else 0.0
    every = _b3(of_gold, of_got, keys)
    some = _b3(of_gold, of_got, {k for k in keys if len(of_gold[k]) > 1})
    return [p, r, _f1(p, r), every[2], *some]


def _index(clusters: Clusters, keys: set[str]) -> dict[str, frozenset[str]]:
    found = {k: frozenset([k]) for k in keys}
    for c in clusters:
        found |= dict.fromkeys(c & keys, c & keys)
    return found


def _pairs(index: dict[str, frozenset[str]]) -> set[tuple[str, ...]]:
    return {p for c in set(index.values()) for p in combinations(sorted(c), 2)}


def _b3(gold: dict[str, frozenset[str]], got: dict[str, frozenset[str]], keys: set[str]) -> list[float]:
    if not keys:
        return [0.0, 0.0, 0.0]
    p = sum(len(gold[k] & got[k]) / len(got[k]) for k in keys) / len(keys)
    r = sum(len(gold[k] & got[k]) / len(gold[k]) for k in keys) / len(keys)
    return [p, r, _f1(p, r)]


def _f1(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


def fifth(text: str, of: int = 5) -> int:
    """Which fifth a label falls into, by its hash."""
    return int(sha256(text.encode()).hexdigest(), 16) % of


def folds(gold_rows: list[dict[str, object]], got: Clusters, keys: set[str]) -> list[list[object]]:
    """The figures over each fifth of the encounters by the hash of their labels: how much they hang on a few."""
    out: list[list[object]] = []
    member_of = {str(m): str(row["encounter"]) for row in gold_rows for m in row["members"]}  # type: ignore[attr-defined]
    for n in range(5):
        chosen = {k for k in keys if fifth(member_of.get(k, k)) == n}
        gold = [frozenset(map(str, row["members"])) for row in gold_rows]  # type: ignore[call-overload]
        out.append([f"encounters of fifth {n + 1}", len(chosen), *score(gold, got, chosen)])
    return out


def held_out(key: str) -> bool:
    """Whether an account is of the third of the training documents whose errors nobody of this project looks at."""
    document = key.partition("#")[0]
    return document.startswith("train") and int(sha256(document.encode()).hexdigest(), 16) % 3 == 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    gold_files = [SHARED / f"{n}.jsonl" for n in ("train", "dev", "seeds")]
    parser.add_argument("--gold", nargs="+", type=Path, default=gold_files, help="codings whose accounts are linked")
    parser.add_argument("--links", type=Path, default=SHARED / "links.jsonl", help="which accounts a reader linked")
    parser.add_argument("--coded", type=Path, help="the program's codings of the same documents")
    a = parser.parse_args()
    missing = [str(p) for p in (*a.gold, a.links, *([a.coded] if a.coded else [])) if not p.exists()]
    if missing:
        print(f"not there: {', '.join(missing)}", file=sys.stderr)
        return 2
    of, gold_rows = reports(a.gold), list(rows(a.links))
    table(of, gold_rows)
    if a.coded:
        own_table(of, reports([a.coded]), gold_rows)
    return 0


def own_table(of: list[Report], own: list[Report], gold_rows: list[dict[str, object]]) -> None:
    """The program's own accounts, under the key of the hand-coded account that each is of."""
    by_document: dict[str, list[Report]] = defaultdict(list)
    for r in of:
        by_document[r.document].append(r)
    coded: dict[str, list[Report]] = defaultdict(list)
    for r in own:
        coded[r.document.removesuffix(".txt")].append(r)
    named = [x for name, group in coded.items() for x in _named(name, by_document.get(name, []), group)]
    keys = {r.key for r in named} & {r.key for r in of}
    gold = [frozenset(map(str, row["members"])) for row in gold_rows]  # type: ignore[call-overload]
    row = ["from the program's codings", len(named), len(keys), *score(gold, linked(named), keys)]
    head = [
        "accounts",
        "coded",
        "of a gold one",
        "pair P",
        "pair R",
        "pair F1",
        "B3 F1",
        "linked P",
        "linked R",
        "linked F1",
    ]
    results.record(
        "Resolution: the program's own accounts", [head, row], "Scored on accounts matched one to one to gold."
    )


def _named(name: str, gold: list[Report], own: list[Report]) -> list[Report]:
    pairs = {j: i for i, j in align([r.account for r in gold], [r.account for r in own])}
    return [
        replace(r, key=gold[pairs[j]].key if j in pairs else f"{name}#own{j}", document=name, story=name)
        for j, r in enumerate(own)
    ]


def table(of: list[Report], gold_rows: list[dict[str, object]]) -> None:
    keys = {r.key for r in of}
    gold = [frozenset(map(str, row["members"])) for row in gold_rows]  # type: ignore[call-overload]
    ways: list[tuple[str, Callable[[list[Report]], Clusters]]] = [
        ("every account alone", lambda rs: [frozenset([r.key]) for r in rs]),
        ("same pair, overlapping days", same_pair_overlapping_days),
        (f"TF-IDF of evidence, cosine {ALIKE}", tfidf_of_evidence),
        ("summitry.resolve", linked),
    ]
    body: list[list[object]] = []
    got: Clusters = []
    for name, way in ways:
        got = way(of)
        body.append([name, len(keys), *score(gold, got, keys)])
    out = {k for k in keys if held_out(k)}
    body.append(["  of it: held-out third of train", len(out), *score(gold, got, out)])
    body.append(["  of it: all other documents", len(keys - out), *score(gold, got, keys - out)])
    body += [[f"  of it: {row[0]}", *row[1:]] for row in folds(gold_rows, got, keys)]
    head = ["way", "accounts", "pair P", "pair R", "pair F1", "B3 F1", "B3 linked P", "B3 linked R", "B3 linked F1"]
    results.record("Resolution: linking accounts across documents", [head, *body], NOTE)


if __name__ == "__main__":
    sys.exit(main())
