"""Krippendorff's alpha, with the distances that coded encounters need.

Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability"; MASI: Passonneau, R. (2006), "Measuring Agreement
on Set-valued Items (MASI) for Semantic and Pragmatic Annotation", LREC.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import combinations
from typing import TypeVar

V = TypeVar("V", bound=Hashable)
Distance = Callable[[V, V], float]


def nominal(a: Hashable, b: Hashable) -> float:
    """0 for equal values, 1 for others."""
    return float(a != b)


def interval(a: float, b: float) -> float:
    """The square of the difference."""
    return float((a - b) ** 2)


def masi(a: frozenset[str], b: frozenset[str]) -> float:
    """Distance of two sets, 0 to 1: Jaccard, weighted by whether one holds the other, they cross, or share nothing."""
    if a == b:
        return 0.0
    shared = len(a & b)
    if not shared:
        return 1.0
    weight = 2 / 3 if a <= b or b <= a else 1 / 3
    return 1.0 - weight * shared / len(a | b)


def alpha(units: Sequence[Sequence[V]], distance: Distance[V]) -> float | None:
    """Agreement over units, each with the values that coders gave it (missing ones left out).

    1 is perfect, 0 what chance gives. None where fewer than two values can be paired, or where all are equal so that
    nothing can be told from chance.
    """
    pairable = [u for u in units if len(u) > 1]
    counts = Counter(v for u in pairable for v in u)
    n = sum(counts.values())
    if n < 2:
        return None
    observed = sum(2 * distance(a, b) / (len(u) - 1) for u in pairable for a, b in combinations(u, 2)) / n
    expected = sum(2 * counts[a] * counts[b] * distance(a, b) for a, b in combinations(counts, 2)) / (n * (n - 1))
    return 1.0 - observed / expected if expected else None
