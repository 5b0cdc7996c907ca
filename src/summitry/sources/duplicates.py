"""Copies and rewrites of one story: MinHash signatures, and the grouping of documents by them.

A signature is kept with each document; grouping is done over all of them at once, so that its result does not depend on
the order of reading. Two texts are of one story where most of their five-word runs are the same, or most of the
shorter one's are the longer one's (an excerpt of a wire story).
"""

import re
import struct
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise

from summitry.model.document import Document

_RUN = 5
# Bands of three values find nearly all pairs of texts that share 40% of their runs, and few that share under 5%.
_BANDS, _ROWS = 42, 3
_VALUES = _BANDS * _ROWS
_SEED = 20180716
_FEWEST_RUNS = 30
_SAME = 0.6
_EXCERPT = 0.8
_LARGE_BUCKET = 50
_LAYOUT = struct.Struct(f"<{1 + _VALUES}I")
_WORD = re.compile(r"\w+")


def signature(document: Document) -> bytes:
    """The document's signature: its number of five-word runs and 126 MinHash values, 508 bytes, the same everywhere.

    Made of the words of its body in lower case, so that furniture, credits, case and punctuation do not count.
    """
    from rensa import RMinHash

    body = " ".join(document.text[start:end] for start, end in document.body) or document.text
    runs = sorted(_runs(_WORD.findall(body.lower())))
    minhash = RMinHash(num_perm=_VALUES, seed=_SEED)
    minhash.update(runs)
    return _LAYOUT.pack(len(runs), *minhash.digest())


def likeness(one: bytes, other: bytes) -> float:
    """How much of two texts is the same, 0 to 1: shared runs over all runs (Jaccard), as their signatures estimate it.

    Of texts under some 30 words only the very same words are alike.
    """
    if one == other:
        return 1.0
    first, second = _LAYOUT.unpack(one), _LAYOUT.unpack(other)
    if min(first[0], second[0]) < _FEWEST_RUNS:
        return 0.0
    return sum(map(int.__eq__, first[1:], second[1:])) / _VALUES


def same_story(one: bytes, other: bytes) -> bool:
    """Whether one text is a copy, a light rewrite or an excerpt of the other."""
    alike = likeness(one, other)
    if alike >= _SAME:
        return True
    sizes = struct.unpack_from("<I", one)[0], struct.unpack_from("<I", other)[0]
    shared = alike * sum(sizes) / (1 + alike)
    return bool(shared >= _EXCERPT * min(sizes) > 0)


def group_stories(signatures: Mapping[str, bytes]) -> dict[str, str]:
    """The story of each document, by document key: the least key of all copies of one another, its own if none.

    signatures: document key to signature; one that is empty is of its own story. Copies of copies are of one story.
    The result is the same for any order of the mapping.
    """
    story = {key: key for key in signatures}
    by_signature: dict[bytes, str] = {}
    for key in sorted(key for key, value in signatures.items() if value):
        _join(story, key, by_signature.setdefault(signatures[key], key))
    for one, other in _candidates(by_signature):
        if _root(story, one) != _root(story, other) and same_story(signatures[one], signatures[other]):
            _join(story, one, other)
    return {key: _root(story, key) for key in signatures}


def _runs(words: list[str]) -> set[str]:
    if len(words) < _RUN:
        return {" ".join(words)}
    return {" ".join(words[place : place + _RUN]) for place in range(len(words) - _RUN + 1)}


def _candidates(by_signature: Mapping[bytes, str]) -> Iterator[tuple[str, str]]:
    """Pairs of keys whose signatures agree in a band; one band is held at a time."""
    width = 4 * _ROWS
    for band in range(_BANDS):
        buckets: defaultdict[bytes, list[str]] = defaultdict(list)
        start = 4 + band * width
        for values, key in by_signature.items():
            buckets[values[start : start + width]].append(key)
        for keys in buckets.values():
            yield from _pairs(keys)


def _pairs(keys: list[str]) -> Iterable[tuple[str, str]]:
    """All pairs; of a large bucket neighbours in order of keys, which are enough where all are alike."""
    return combinations(keys, 2) if len(keys) <= _LARGE_BUCKET else pairwise(sorted(keys))


def _root(story: dict[str, str], key: str) -> str:
    while story[key] != key:
        story[key] = story[story[key]]
        key = story[key]
    return key


def _join(story: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_root(story, one), _root(story, other)))
    story[second] = first
