"""Rulers of a region of few states: "the five Central Asian presidents", "foreign ministers of the Baltic states"."""

from collections.abc import Sequence
from functools import cache

from summitry.extract.mentions.around import Around
from summitry.extract.mentions.sightings import Clause, Codes
from summitry.extract.mentions.tokens import Token
from summitry.extract.mentions.vocabulary import Title
from summitry.lexicon import small_set, words

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_SMALL = frozenset((*_NUMBERS, "the", "all", "other", "of"))
_STATES = frozenset(("republics", "neighbours", "neighbors", "states"))
_NOT_ALL = frozenset(("leader", "party_leader", "official", "people", "royal"))


def of_a_region(clause: Clause, edge: int, end: int, title: Title) -> tuple[Around, int] | None:
    """What the region says of those whose plural title begins at item edge and ends before item end, and the next item.

    None where the words name no region, or not all of its states: "two Baltic leaders", "Nordic officials".
    """
    start = clause.items[edge].i
    codes, first = _region_before(clause.tokens, start)
    if codes:
        small = [token.key for token in clause.tokens[max(0, first - 3) : first] if token.key in _SMALL]
        whole = title.office not in _NOT_ALL or any(key in _NUMBERS for key in small)
        at = next((k for k in range(edge, -1, -1) if clause.items[k].i <= first), edge)
        return (Around(at, polities=codes), end) if whole and _counts(small, codes) else None
    return _region_after(clause, edge, end)


def _region_before(tokens: Sequence[Token], stop: int) -> tuple[tuple[Codes, ...], int]:
    """The states of the region named right before word stop, and where its name begins."""
    stop -= tokens[stop - 1].key in _NUMBERS if stop else 0
    stop -= tokens[stop - 1].key == "'s" if stop else 0
    for size in (2, 1):
        codes = _regions().get(" ".join(token.key for token in tokens[max(0, stop - size) : stop]), ())
        if codes and tokens[stop - 1].capital:
            return codes, stop - size
    return (), stop


def _region_after(clause: Clause, edge: int, end: int) -> tuple[Around, int] | None:
    """ "of the five Central Asian states", behind a title that ends before item end."""
    if clause.key(end) != "of" or not clause.joined(end):
        return None
    tokens, i = clause.tokens, clause.items[end].i
    small = []
    while i < len(tokens) and tokens[i].key in _SMALL:
        small.append(tokens[i].key)
        i += 1
    for size in (2, 1):
        codes = _regions().get(" ".join(token.key for token in tokens[i : i + size]), ())
        states = i + size < len(tokens) and tokens[i + size].key in _STATES | small_set("states_plural")
        if codes and states and _counts(small, codes):
            after = next((k for k in range(end, len(clause.items)) if clause.items[k].i > i + size), len(clause.items))
            return Around(edge, polities=codes), after
    return None


def _counts(small: list[str], codes: tuple[Codes, ...]) -> bool:
    """Whether the number said, if any, is that of all the region's states, or of the others where one is their host."""
    said = [_NUMBERS[key] for key in small if key in _NUMBERS]
    return not said or said[-1] == len(codes) - ("other" in small)


@cache
def _regions() -> dict[str, tuple[Codes, ...]]:
    return {
        form: tuple((code,) for code in row[1].split("|"))
        for row in words("state_groups")
        for form in row[0].split("|")
    }
