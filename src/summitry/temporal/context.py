"""Which matches of the grammar are no times: "may" the verb, Theresa May, 1990 people."""

import re
from collections.abc import Callable, Mapping, Sequence

from summitry.temporal import calendar_dates, clock, durations, month_parts, offsets, periods, relative_dates
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
    if before is None or before.word in ".!?":
        return False
    if token.word == "march":
        return not _is_procession(tokens, at)
    if token.word == "mar" and [t.word for t in tokens[at + 1 : at + 3]] == ["-", "a"]:
        return False  # Mar-a-Lago
    listed = before.code in _LISTS and any(t.code == CODES["month"] for t in tokens[max(0, at - 4) : at])
    return before.code in _BEFORE_MONTH or listed or before.word in ("until", "till")


def _is_procession(tokens: Sequence[Token], at: int) -> bool:
    """ "The March for Life", "the March of the Mothers", but "in March for Talks of the Six"."""
    after = [t for t in tokens[at + 1 : at + 4] if t.word not in ("the", "our")]
    named = len(after) > 1 and after[0].word in ("for", "of", "on") and after[1].capital
    return named and tokens[at - 1].code not in _BEFORE_MONTH - {CODES["the"], CODES["a"]}


def _year_stands(tokens: Sequence[Token], codes: str, match: re.Match[str]) -> bool:
    """Four figures alone: a year after a preposition, or with nothing countable after it."""
    number = int(tokens[match.end() - 1].value)
    before = codes[match.start() - 1] if match.start() else ""
    after = tokens[match.end()] if match.end() < len(tokens) else None
    if not 1900 <= number <= 2049:
        return before == CODES["in"] and number >= 1500
    if before in (CODES["slash"], CODES["colon"]) or (before and tokens[match.start() - 1].word in ("no", "#", "+")):
        return False
    if match.end() - match.start() > 1:  # "fiscal 1990", "the year 1990"
        return True
    return before in _BEFORE_YEAR or after is None or not _is_plural(after)


def _is_plural(token: Token) -> bool:
    """ "1990 soldiers", not "a 2014 address"."""
    many = token.word.isalpha() and token.word.endswith("s") and not token.word.endswith("ss")
    return many and token.code == CODES["other"]


_AGREEMENTS = ("agreement", "agreements", "accord", "accords", "pact", "island", "islands", "massacre")


_NATIONAL = frozenset(("independence day", "labor day", "memorial day", "thanksgiving", "thanksgiving day"))


def _festival_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """Not part of another name, "the Good Friday Agreement", nor another nation's feast: "Kenya's Independence Day"."""
    if match.start() and tokens[match.start() - 1].word == "'s" and tokens[match.start()].value in _NATIONAL:
        return False
    return match.end() >= len(tokens) or tokens[match.end()].word not in _AGREEMENTS


def _today_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """Not the newspaper."""
    return not match.start() or not tokens[match.start()].capital or tokens[match.start() - 1].word != "usa"


_WHOSE = ("his", "her", "their", "my", "your", "our")
_BEFORE_AGE = frozenset(CODES[n] for n in ("early", "mid", "late", "dash"))


def _decade_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """Not an age: "in his 30s", "in their early nineties"."""
    at, word = match.start() - 1, tokens[match.end() - 1].word
    if word.isalpha() and match.end() - match.start() == 1 and (at < 0 or tokens[at].code not in _BEFORE_AGE):
        return False
    while at > 0 and tokens[at].code in _BEFORE_AGE:
        at -= 1
    return at < 0 or tokens[at].word not in _WHOSE


_IN_FALL = (
    "in",
    "of",
    "by",
    "during",
    "for",
    "through",
    "until",
    "till",
    "since",
    "throughout",
    "this",
    "last",
    "next",
)


def _season_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """ "The fall" is a season after a preposition only; "the fall of Kabul" never is."""
    if tokens[match.end() - 1].word != "fall" or tokens[match.start()].word != "the":
        return True
    after = tokens[match.end()].word if match.end() < len(tokens) else ""
    return after != "of" and match.start() > 0 and tokens[match.start() - 1].word in _IN_FALL


_AFTER_DAY = ("to", "for", "in", "at", "with", "when", "and")


_BEFORE_DAY = ("on", "until", "till", "through", "by")


def _ordinal_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """ "On the 14th" is a day where no noun follows ("on the 14th floor")."""
    at = match.start()
    if not at or tokens[at - 1].word not in _BEFORE_DAY or not 1 <= int(tokens[match.end() - 1].value) <= 31:
        return False
    after = tokens[match.end()] if match.end() < len(tokens) else None
    return after is None or not after.word[0].isalnum() or after.word in _AFTER_DAY


def _short_weekday_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """ "Tues" is a day wherever it stands, "on Sat." one where it is no part of a name ("on Sun Hung Kai")."""
    at, end = match.start(), match.end()
    if tokens[at].word in ("tues", "weds", "thurs"):
        return True
    named = end < len(tokens) and tokens[end].capital
    return bool(at) and tokens[at - 1].word == "on" and not named


def _overnight_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """An adverb, no "overnight stay"."""
    before = tokens[match.start() - 1].code if match.start() else ""
    after = tokens[match.end()] if match.end() < len(tokens) else None
    if before in (CODES["a"], CODES["the"]):
        return False
    return after is None or after.code != CODES["other"] or len(after.word) <= 4 or after.word.endswith("ing")


_BEFORE_UNITS = ("for", "within", "in")
_BEFORE_THE_YEARS = ("over", "in", "through", "during", "throughout")


def _units_stand(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """Units without a number are a length in the plural and after a preposition: "for weeks", "over the years"."""
    before, last = tokens[match.start() - 1].word if match.start() else "", tokens[match.end() - 1].word
    if match.end() - match.start() > 1:
        old = match.end() < len(tokens) and tokens[match.end()].word == "-"  # "the decades-old feud"
        return before in _BEFORE_THE_YEARS and last in ("years", "decades") and not old
    return before in _BEFORE_UNITS and last.endswith("s")


def _distance_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """ "For an hour before lunch" tells a length, no distance."""
    return not match.start() or tokens[match.start() - 1].word != "for"


def _noon_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """No "high noon"."""
    return not match.start() or tokens[match.start() - 1].word != "high"


def _current_stands(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """No "then current"."""
    return not match.start() or tokens[match.start() - 1].word != "then"


_BEFORE_PROGRAMME = ("s", "'s", "'", "on", "told", "news", "abc", "nbc", "cbs", "show", "program", "programme")


def _names_programme(tokens: Sequence[Token], match: re.Match[str]) -> bool:
    """The name of a broadcast, alone between quotation marks: NBC's "Today", on "60 Minutes"."""
    start, end = match.span()
    if start < 2 or end >= len(tokens) or not tokens[end - 1].capital or tokens[start - 1].word not in _QUOTES:
        return False
    at = start - 2
    while at > 0 and tokens[at].word in _QUOTES[:-1] and tokens[at].end == tokens[at + 1].start:
        at -= 1
    closing = tokens[end + 1] if tokens[end].word in ",." and end + 1 < len(tokens) else tokens[end]
    return tokens[at].word in _BEFORE_PROGRAMME and closing.word in _QUOTES


_QUOTES = tuple("\"'“”‘’`")


def acceptable(tokens: Sequence[Token], codes: str, match: re.Match[str], rule: Rule) -> bool:
    """True where the words around let the match be a time."""
    if _names_programme(tokens, match):
        return False
    if rule is calendar_dates.year_alone:
        return _year_stands(tokens, codes, match)
    check = _CHECKS.get(rule)
    return check is None or check(tokens, match)


_CHECKS: Mapping[Rule, Callable[[Sequence[Token], re.Match[str]], bool]] = {
    calendar_dates.month_alone: _month_stands,
    calendar_dates.decade_of: _decade_stands,
    clock.noon: _noon_stands,
    clock.overnight: _overnight_stands,
    durations.bare_units: _units_stand,
    month_parts.day_alone: _ordinal_stands,
    offsets.beside_event: _distance_stands,
    offsets.earlier_later: _distance_stands,
    periods.festival: _festival_stands,
    periods.present_ref: _current_stands,
    relative_dates.weekday_short: _short_weekday_stands,
    relative_dates.deictic: _today_stands,
    relative_dates.season_step: _season_stands,
}
