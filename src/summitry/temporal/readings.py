"""What a rule of the grammar gives, and what it may look at."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from summitry.temporal.days import Days
from summitry.temporal.tokens import CODES, Token


@dataclass(frozen=True, slots=True)
class Reading:
    """How one time expression is understood.

    type, value: TIMEX3. days: the days meant, None where nothing bounds them.
    complete: the words alone give the days; else they rest on the day from which the text looks.
    anaphoric: the days rest on another date of the text ("the following day"); ``days`` is then a guess for the value.
    minutes: length of a duration. base: the date of the same sentence from which an anaphoric one is counted.
    """

    type: str
    value: str
    days: Days | None = None
    complete: bool = False
    anaphoric: bool = False
    minutes: int | None = None
    base: str | None = None


class View(NamedTuple):
    """From where an expression is read.

    day: the day from which the text looks. direction: -1 where the words around speak of the past, 1 of what is to
    come, 0 where they do not tell; firm, near: see Direction. previous: the last date
    before it in the text. year: that which the sentence has set for the dates that follow ("In 1990 ... on June 24").
    ahead: from the sentence's last date, which is to come, to the end of its week ("next week: in Rome on Friday").
    around: the sentence's last date, where it is a season or year past ("last spring ... March 18").
    day_first: "11/10/2022" is a day of October.
    """

    day: date
    direction: int = 0
    firm: bool = True
    near: bool = True
    previous: Reading | None = None
    year: int | None = None
    ahead: Days | None = None
    around: Days | None = None
    day_first: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """The tokens that a rule matched, and those of its groups."""

    tokens: Sequence[Token]
    match: re.Match[str]

    def group(self, number: int) -> Sequence[Token]:
        """Tokens of a group, empty where it did not take part."""
        start, end = self.match.span(number)
        return self.tokens[start:end] if start >= 0 else ()

    def value(self, number: int) -> str | None:
        """Value of a group's first token, None where the group did not take part."""
        found = self.group(number)
        return found[0].value if found else None

    def follows(self, word: str) -> bool:
        """Is this the word after the match?"""
        end = self.match.end()
        return end < len(self.tokens) and self.tokens[end].word == word

    def words(self) -> str:
        """The words matched, one space between tokens."""
        return " ".join(t.word for t in self.tokens[self.match.start() : self.match.end()])


#: The reading of words that only look like a time; they are passed over as a whole.
NO_TIME = Reading("", "")
Rule = Callable[[Phrase, View], Reading | None]


def named(kind: str, value: str, days: Days | None) -> Reading:
    """A reading whose days rest on the day from which the text looks."""
    return Reading(kind, value, days)


def complete(kind: str, value: str, days: Days | None) -> Reading:
    """A reading that rests on its own words alone."""
    return Reading(kind, value, days, complete=True)


def on_day(day: date) -> Reading:
    """A single day seen from the text's day."""
    return Reading("DATE", day.isoformat(), Days(day, day))


#: Names of groups of categories that the rules share.
_MACROS = {
    "figure": "(?:day_number|year|small|big|decimal|number)",
    "count": (
        "(?:day_number? day_number slash day_number"
        "|a? figure (?:(?:dash|and)? number){0,6}(?:dash? and dash? (?:a dash?)? half|half)?"
        "|a? couple of?|a)"
    ),
    "dom": "(?:day_number|nth|ordinal)",
    "loose": "(?:a vague|vague|a couple|recent|more vague)",
    "wday": "(?:weekday|weekday_short stop?)",
    "mon": "(?:month stop?)",
    "yr": "(?:year)",
    "span_unit": "(?:unit|quarter|second|weekend)",
}
_NAME = re.compile(r"[a-z_]+")


def compile_rule(pattern: str) -> re.Pattern[str]:
    """A pattern over category names as one over codes. Spaces are only for the eye."""
    for _ in range(3):
        pattern = _NAME.sub(lambda m: _MACROS.get(m.group(), m.group()), pattern)
    return re.compile(_NAME.sub(lambda m: CODES[m.group()], pattern).replace(" ", ""))
