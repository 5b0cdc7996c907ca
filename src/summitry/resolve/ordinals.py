"""What a claim about a series says: which place, over what time ("the first such summit in a decade")."""

import re
from dataclasses import dataclass
from functools import cache

from summitry.lexicon import words

YEAR, MONTH, WEEK = 365, 30, 7  # days; claims of this sort are round


@dataclass(frozen=True, slots=True)
class Boast:
    """A claim read.

    number: which of the series it is (1 for "first"), None where it is not counted. days: length of the time before it
    that the claim covers, None for all time. since: the year since which. this_year: counted within its year.
    longest: compared by length. in_person: calls do not count. of_polities: counted for the states, not the people.
    of_deed: said of what has taken place ("first met").
    """

    number: int | None = None
    days: int | None = None
    since: int | None = None
    this_year: bool = False
    longest: bool = False
    in_person: bool = False
    of_polities: bool = False
    of_deed: bool = False


@cache
def _numbers() -> dict[str, int]:
    return {row[1]: int(row[2]) for row in words("ordinals") if row[0] in ("ordinal", "number")}


@cache
def _ordinal() -> re.Pattern[str]:
    names = sorted((row[1] for row in words("ordinals") if row[0] == "ordinal"), key=len, reverse=True)
    return re.compile(r"\b(?:(" + "|".join(map(re.escape, names)) + r")|(\d{1,2})(?:st|nd|rd|th))\b", re.IGNORECASE)


@cache
def _period() -> re.Pattern[str]:
    names = "|".join(sorted((re.escape(n) for n in _numbers()), key=len, reverse=True))
    return re.compile(
        r"\b(?:in|for|within)\s+(?:(?:more than|over|nearly|almost|about|the (?:last|past))\s+)*"
        rf"(?:(a|an|{names}|\d+)\s+)?(decade|year|month|week)s?\b",
        re.IGNORECASE,
    )


_UNITS = {"decade": 10 * YEAR, "year": YEAR, "month": MONTH, "week": WEEK}
_SINCE = re.compile(r"\bsince\s+(?:\w+\s+){0,2}?((?:19|20)\d\d)\b", re.IGNORECASE)
_THIS_YEAR = re.compile(r"\b(?:this|of the|in the|so far this) year\b", re.IGNORECASE)
_LONGEST = re.compile(r"\blongest\b", re.IGNORECASE)
_IN_PERSON = re.compile(
    r"\b(?:face[- ]to[- ]face|in[- ]person|direct|one[- ]on[- ]one|summit|meeting)\b", re.IGNORECASE
)
_DEED = re.compile(r"\b(?:first|last) (?:met|spoke|talked|visited|sat down|shook hands)\b", re.IGNORECASE)
_POLITIES = re.compile(
    r"\b(?:between (?:the )?(?:leaders|presidents|heads) of|of its kind|sitting|by (?:an?|any) (?:[\w.]+ ){0,2}"
    r"(?:president|premier|chancellor|minister|leader|monarch|king|pope))\b",
    re.IGNORECASE,
)


def boast_of(text: str) -> Boast | None:
    """The claim that the words make; None where they count nothing ("a historic meeting")."""
    if _LONGEST.search(text):
        return Boast(longest=True)
    found = _ordinal().search(text)
    if not found and not (_SINCE.search(text) or "initial" in text.casefold()):
        return None
    number = _number(found) if found else 1
    year = _SINCE.search(text)
    return Boast(
        number=number,
        days=_days(text),
        since=int(year.group(1)) if year else None,
        this_year=bool(_THIS_YEAR.search(text)),
        in_person=bool(_IN_PERSON.search(text)),
        of_deed=bool(_DEED.search(text)),
        of_polities=bool(_POLITIES.search(text)) and not re.search(r"\bthe two\b", text),
    )


def _number(found: re.Match[str]) -> int:
    return _numbers()[found.group(1).casefold()] if found.group(1) else int(found.group(2))


def _days(text: str) -> int | None:
    found = _period().search(text)
    if found is None:
        return None
    count = (found.group(1) or "1").casefold()
    number = 1 if count in ("a", "an") else _numbers().get(count) or int(count)
    return number * _UNITS[found.group(2).casefold()]
