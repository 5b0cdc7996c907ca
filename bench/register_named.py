"""Which rows of a register the corpus can be asked for: those of which some article says that the two sides meet.

An article tells of a row where, in one sentence or two adjacent ones of a paragraph, it

- names the US official (surname, "US president", "US secretary of state"),
- names the other side: whoever the register has as visitor, or, of a journey, a head of state or government, monarch,
  or foreign minister of the land in office then (any name of the lexicon's, bare surnames too); or the office with the
  land or its people ("the French president", "prime minister of Japan"),
- has a word of encounter (see MET),

and is published from two days before the row's first day to seven days after its last.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from summitry.lexicon import officeholders, polities
from summitry.resolve.compare import Row

Article = Mapping[str, Any]
BEFORE, AFTER = 2, 7  # days of publication around the row's
LEADING = ("head_of_state", "head_of_government", "foreign_minister", "monarch")
OFFICE = r"(?i:president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|foreign minister|leader)"
MET = re.compile(
    r"\b(?:met|meets?|meetings?|talks|summits?|visit(?:s|ed|ing)?|trips?|travel(?:s|l?ed|l?ing)?|tour|arriv(?:e|es|ed|al)"
    r"|hosts?|hosted|welcom(?:es?|ed)|receiv(?:es?|ed)|spoke (?:with|to)|dinner|lunch|news conference)\b",
    re.I,
)
_SENTENCE = re.compile(r"(?<=[.!?][\"”’'])\s+(?=[A-Z“\"])|(?<=[.!?])\s+(?=[A-Z“\"])")


def rows_told(rows: Iterable[Row], articles: Iterable[Article]) -> dict[str, list[Article]]:
    """Key of each row that an article tells of -> those articles."""
    by_day: dict[date, list[Row]] = defaultdict(list)
    for row in rows:
        for number in range(-BEFORE, (row.end - row.start).days + AFTER + 1):
            by_day[row.start + timedelta(days=number)].append(row)
    found: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        for row in by_day.get(date.fromisoformat((article.get("published") or "0001-01-01")[:10]), ()):
            if passage(row, article["text"]):
                found[row.key].append(article)
    return dict(found)


def passage(row: Row, text: str) -> str | None:
    """The first one or two sentences in which the text tells of the row."""
    ours, theirs = _our_side(row), _their_side(row)
    if not (ours.search(text) and theirs.search(text)):
        return None
    for window in _windows(text):
        if ours.search(window) and theirs.search(window) and MET.search(window):
            return window
    return None


def _windows(text: str) -> Iterator[str]:
    for paragraph in text.split("\n"):
        sentences = _SENTENCE.split(paragraph)
        yield from (f"{a} {b}".strip() for a, b in zip(sentences, [*sentences[1:], ""], strict=True))


@cache
def _our_side(row: Row) -> re.Pattern[str]:
    if row.polity == "USA":
        office = "(?i:president)" if row.person == president(row) else "(?i:secretary of state)"
        return _any([row.person.split()[-1], rf"(?:US|U\.S\.|American) {office}"])
    return _any([president(row).split()[-1], r"(?:US|U\.S\.|American) (?i:president)"])


def president(row: Row) -> str:
    """The US president of the row's days."""
    return officeholders().holders("USA", "head_of_state", row.start, row.end)[0].person


@cache
def _their_side(row: Row) -> re.Pattern[str]:
    if row.polity != "USA":
        return _any([*_names(row.person), *_offices(row.polity)])
    leaders = [person for land in row.lands for person in _leaders(land, row.start, row.end)]
    return _any([*(n for p in leaders for n in _names(p)), *(words for land in row.lands for words in _offices(land))])


def _leaders(land: str, start: date, end: date) -> list[str]:
    return [t.person for office in LEADING for t in officeholders().holders(land, office, start, end)]


def _names(person: str) -> list[str]:
    """Every name that the lexicon knows of a person; of an unknown visitor the last word of the name."""
    known = [s for key in officeholders().people(person) for s in _surfaces().get(key, ())]
    return [re.escape(s) for s in known or [person.split()[-1]]]


@cache
def _surfaces() -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for surface, aliases in officeholders().aliases().items():
        for alias in aliases:
            found[alias.person].append(surface)
    return found


@cache
def _offices(land: str) -> list[str]:
    """Office and land in either order: "French president", "France's president", "president of France"."""
    forms = [re.escape(s) for s, found in polities().forms().items() if any(_of(land, f) for f in found)]
    any_form = rf"(?:{'|'.join(sorted(forms, key=len, reverse=True))})"
    return [rf"{any_form}(?:['’]s)? {OFFICE}", rf"{OFFICE} of (?:the )?{any_form}"]


def _of(land: str, form: Any) -> bool:
    return form.polity.code == land and form.role in ("name", "demonym")


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words)})\b")
