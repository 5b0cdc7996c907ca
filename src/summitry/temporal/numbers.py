"""Numbers as news writes them: figures, words, and both with halves."""

from collections.abc import Sequence

from summitry.temporal.tokens import CODES, Token

_SCALE = (100, 1000)
_SKIP = {CODES[name] for name in ("dash", "and", "a", "of")}


def _add(total: float, value: float) -> float:
    """One number word more: "two" then "hundred" multiplies, "twenty" then "five" adds."""
    if value in _SCALE:
        return (total or 1) * value
    if value == 12 and 0 < total < 12:
        return total * value
    return total + value


def _with_fraction(tokens: Sequence[Token]) -> float:
    """ "5 1/2", "3/4"."""
    part = int(tokens[-3].value) / int(tokens[-1].value)
    return part + (int(tokens[0].value) if len(tokens) > 3 else 0)


def amount(tokens: Sequence[Token]) -> float | None:
    """The number that the tokens say ("two and a half" = 2.5, "a" = 1), None where they name none ("several")."""
    if len(tokens) >= 3 and tokens[-2].word == "/":
        return _with_fraction(tokens)
    total, seen = 0.0, False
    for token in tokens:
        try:
            value = float(token.value)
        except ValueError:
            continue
        if token.code in _SKIP and (seen or len(tokens) > 1):
            continue
        total, seen = _add(total, value), True
    return total if seen else None


def whole(token: Token) -> int:
    """The number of one token ("28", "28th", "third")."""
    return 2 if token.word == "second" else int(float(token.value))


def spoken_year(tokens: Sequence[Token]) -> int | None:
    """The year in "nineteen ninety-six" or "two thousand five"."""
    values = [int(t.value) for t in tokens if t.value.isdigit()]
    if len(values) >= 2 and values[0] in (16, 17, 18, 19, 20) and 10 <= values[1] <= 99:
        return values[0] * 100 + sum(values[1:])
    if len(values) >= 2 and values[:2] == [2, 1000]:
        return 2000 + sum(values[2:])
    return None
