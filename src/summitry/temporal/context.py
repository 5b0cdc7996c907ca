"""Which matches of the grammar are no times: "may" the verb, 1990 people, "a second man"."""

import re
from collections.abc import Sequence

from summitry.temporal import calendar_dates, durations
from summitry.temporal.readings import Rule
from summitry.temporal.tokens import CODES, Token

_DOUBTFUL_MONTHS = ("may", "march", "mar", "jan", "jun", "sep", "dec", "oct")
_BEFORE_MONTH = {CODES[n] for n in ("in", "since", "early", "mid", "late", "dash", "last", "next", "this", "to", "from", "by", "of", "before", "after", "comma", "and", "or", "edge", "on")}  # fmt: skip
_BEFORE_YEAR = {CODES[n] for n in ("in", "since", "of", "to", "from", "by", "before", "after", "the", "dash", "early", "mid", "late", "and", "or", "for")}  # fmt: skip


def _month_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """A month alone: "May" needs a word before it that months have; the rest stand by themselves."""
    token = tokens[match.start()]
    if token.word not in _DOUBTFUL_MONTHS:
        return True
    before = tokens[match.start() - 1] if match.start() else None
    return before is not None and before.code in _BEFORE_MONTH


def _year_stands(tokens: Sequence[Token], codes: str, match: re.Match[str]) -> bool:
    """Four figures alone: a year after a preposition, or with nothing countable after it."""
    number = int(tokens[match.end() - 1].value)
    before = codes[match.start() - 1] if match.start() else ""
    after = tokens[match.end()] if match.end() < len(tokens) else None
    if not 1900 <= number <= 2049:
        return before == CODES["in"] and 1500 <= number
    if before in (CODES["slash"], CODES["colon"]) or (before and tokens[match.start() - 1].word in ("no", "#", "+")):
        return False
    plural = after is not None and after.word.isalpha() and after.word.endswith("s") and after.code == CODES["other"]
    return not plural or before in _BEFORE_YEAR


def _plural_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    return tokens[match.start()].word in ("decades", "years", "months", "weeks", "days", "hours")


def acceptable(tokens: Sequence[Token], codes: str, match: re.Match[str], rule: Rule) -> bool:
    """True where the words around let the match be a time."""
    if rule is calendar_dates.month_alone:
        return _month_stands(tokens, match)
    if rule is calendar_dates.year_alone:
        return _year_stands(tokens, codes, match)
    if rule is durations.bare_plural:
        return _plural_stands(tokens, match)
    return True
