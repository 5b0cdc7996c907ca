"""When two spellings are one person: folding of accents, transliteration and word order.

Fuzzy scores are dangerous here (father and son Bush are nearer than two spellings of one president), so the rules are
exact: names are folded to a skeleton that transliteration does not touch, and compared token by token.
"""

import re
import unicodedata
from functools import lru_cache

from summitry.lexicon import officeholders

_LETTERS = re.compile(r"[^\W\d_]+")
# Letters that transliterations of one name exchange: Sergei/Sergey, Lukashenka/Lukashenko, Gaddafi/Qadhafi.
_ALIKE = str.maketrans({"y": "i", "j": "i", "q": "k", "g": "k", "c": "k", "x": "k", "w": "v", "z": "s"})
_PARTICLES = frozenset("al el bin ibn ben abu von van de da di del la le dos das".split())  # noqa: SIM905


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower case without accents, apostrophes or double spaces; hyphens become spaces."""
    plain = text if text.isascii() else _without_accents(text)
    return " ".join(re.sub(r"[-‐‑–]", " ", re.sub(r"['’ʻ`]", "", plain.casefold())).split())


def _without_accents(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


@lru_cache(maxsize=65536)
def tokens(name: str) -> tuple[str, ...]:
    """The words of a folded name, particles left out unless nothing else is left."""
    words = tuple(_LETTERS.findall(fold(name)))
    return tuple(w for w in words if w not in _PARTICLES) or words


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """What transliteration leaves of one word: its first letter and its consonants, doubles made single."""
    head, tail = token[:1], re.sub(r"[aeiouyh]", "", token[1:])
    return re.sub(r"(.)\1+", r"\1", (head + tail).translate(_ALIKE))


@lru_cache(maxsize=65536)
def skeletons(name: str) -> frozenset[str]:
    """The skeletons of a name's words, initials left out."""
    return frozenset(skeleton(t) for t in tokens(name) if len(t) > 1)


def _initials(name: str) -> str:
    return "".join(t for t in tokens(name) if len(t) == 1)


def _surnames_meet(a: str, b: str) -> bool:
    """Whether a name of one word is the other's first or last word (Xi of Xi Jinping, Merkel of Angela Merkel)."""
    short, long = sorted((tokens(a), tokens(b)), key=len)
    return len(short) > 1 or skeleton(short[0]) in (skeleton(long[0]), skeleton(long[-1]))


@lru_cache(maxsize=262144)
def same_person(a: str, b: str) -> bool:
    """Whether two names of one polity can be of one person: spellings, transliterations, a surname alone.

    Two different initials part them ("George W. Bush", "George H. W. Bush").
    """
    x, y = skeletons(a), skeletons(b)
    if not x or not y:
        return fold(a) == fold(b)
    i, j = _initials(a), _initials(b)
    if i and j and i != j:
        return False
    known, other = _people(a), _people(b)
    if known and other:
        return bool(known & other)
    run = "".join(skeleton(t) for t in tokens(a)) == "".join(skeleton(t) for t in tokens(b))
    return run or ((x <= y or y <= x) and _surnames_meet(a, b))


def _people(name: str) -> frozenset[str]:
    """Whom of the lexicon's officeholders a name can mean."""
    return frozenset(officeholders().people(name))


def fullest(names: tuple[str, ...]) -> str:
    """The spelling to print: the most frequent of the longest in words, first in the alphabet among equals."""
    most = max(len(tokens(n)) for n in names)
    long = [n for n in names if len(tokens(n)) == most]
    return min(set(long), key=lambda n: (-long.count(n), n))
