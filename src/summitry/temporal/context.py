"""Which matches of the grammar are no times: "may" the verb, Theresa May, 1990 people."""

import re
from collections.abc import Sequence

from summitry.temporal import calendar_dates, periods, relative_dates
from summitry.temporal.readings import Rule
from summitry.temporal.tokens import CODES, Token

_DOUBTFUL_MONTHS = ("may", "march", "mar", "jan", "jun", "sep", "dec", "oct", "april", "june", "august")
_NAMES_TOO = ("april", "june", "august")  # forenames: doubtful only right after another capitalised word
_LISTS = frozenset(CODES[n] for n in ("and", "or", "to", "comma", "dash"))
_TIME_WORDS = frozenset(CODES[n] for n in ("in", "since", "early", "mid", "late", "dash", "the"))
_BEFORE_MONTH = _TIME_WORDS | {CODES[n] for n in ("last", "next", "this", "edge", "a", "past")}
_BEFORE_YEAR = _TIME_WORDS | {CODES[n] for n in ("of", "to", "from", "by", "before", "after", "and", "or", "for")}


def _month_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """A month alone: "May" needs a word before it that months have, or another month listed with it."""
    at = match.start()
    token, before = tokens[at], tokens[at - 1] if at else None
    if token.word not in _DOUBTFUL_MONTHS:
        return True
    if token.word in _NAMES_TOO:
        name = tokens[at - 2] if before and before.word == "." and at > 1 else before
        return name is None or not name.capital or name.code != CODES["other"]
    if before is None or token.word == "march":
        return before is not None and before.word not in ".!?"
    listed = before.code in _LISTS and any(t.code == CODES["month"] for t in tokens[max(0, at - 4) : at])
    return before.code in _BEFORE_MONTH or listed or before.word in ("until", "till")


def _year_stands(tokens: Sequence[Token], codes: str, match: re.Match[str]) -> bool:
    """Four figures alone: a year after a preposition, or with nothing countable after it."""
    number = int(tokens[match.end() - 1].value)
    before = codes[match.start() - 1] if match.start() else ""
    after = tokens[match.end()] if match.end() < len(tokens) else None
    if not 1900 <= number <= 2049:
        return before == CODES["in"] and number >= 1500
    if before in (CODES["slash"], CODES["colon"]) or (before and tokens[match.start() - 1].word in ("no", "#", "+")):
        return False
    plural = after is not None and after.word.isalpha() and after.word.endswith("s") and after.code == CODES["other"]
    return not plural or before in _BEFORE_YEAR


_AGREEMENTS = ("agreement", "agreements", "accord", "accords", "pact", "island", "islands", "massacre")


def _festival_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """Not part of another name: "the Good Friday Agreement"."""
    return match.end() >= len(tokens) or tokens[match.end()].word not in _AGREEMENTS


def _today_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """Not the newspaper."""
    return not match.start() or not tokens[match.start()].capital or tokens[match.start() - 1].word != "usa"


def acceptable(tokens: Sequence[Token], codes: str, match: re.Match[str], rule: Rule) -> bool:
    """True where the words around let the match be a time."""
    if rule is calendar_dates.month_alone:
        return _month_stands(tokens, match)
    if rule is calendar_dates.year_alone:
        return _year_stands(tokens, codes, match)
    if rule is periods.festival:
        return _festival_stands(tokens, match)
    if rule is relative_dates.deictic:
        return _today_stands(tokens, match)
    return True
