"""The words of page furniture (lexicon/data/words/furniture.tsv) as patterns that a line begins with."""

import re
from functools import cache

from summitry.lexicon.words import words

# What may stand before the words of a line: brackets, bullets, quotation marks.
_LEAD = r"[\s(\[{<>*•·|»«–—_\-\"'“]*"
_LEADING = re.compile(_LEAD)
# "34 responses to ...", "3 comments": what readers wrote begins there.
_COUNTED_COMMENTS = r"\(?\d[\d,]*\s+(?:comments?|responses?|replies|thoughts?)(?:\s+(?:on|to)\b.*|\W*$)"
_MARK = r"\s*[:|»–—>]|\s+-\s|…|\.\.\."
# What must follow the words of a class for the line to be of it.
_AFTER = {
    "list": r"\s*[:.…>»|\-]*\s*$",
    "pointer": r"\s*[:.…>»|\-]*\s*$",
    "alone": r"\s*[:.…>»|\])\-]*\s*$",
    "stop": r"\s*[:.…(\d)]*\s*$",
    "teaser": rf"(?:{_MARK})",
    "about": r"(?:\s+[^\s:]+){1,4}\s*:",
    "heading": r"\s+(?:in|from|on|at|by|for|about)\b[^.!?]{0,50}$",
    "line": "",
    "ends": "",
    "before": r"[:\s]\s*",
}


def folded(line: str) -> str:
    """The line as the patterns have it: lower case, straight apostrophes; as long as the line."""
    low = line.replace("’", "'").replace("‘", "'").lower()
    return low if len(low) == len(line) else line


def kind_of_line(folded_line: str) -> str | None:
    """The class of words that a folded line begins with, as in the word list; None where it begins with none."""
    begun = _LEADING.sub("", folded_line, count=1)[:2]
    if begun not in _beginnings() and begun[:1] not in _beginnings() and not begun[:1].isdigit():
        return None
    match = _any_kind().match(folded_line)
    kind = match.lastgroup if match else None
    return "stop" if kind == "counted" else kind


@cache
def _beginnings() -> frozenset[str]:
    """The first two letters of all phrases, the first alone where it is a word: one of these follows the lead."""
    begun = [_LEADING.sub("", row[1], count=1) for row in words("furniture")]
    return frozenset(phrase[:1] if phrase[1:2].isspace() else phrase[:2] for phrase in begun)


@cache
def begins(kind: str) -> re.Pattern[str]:
    """The pattern for one class of words, matched at the start of a folded line."""
    return re.compile(_LEAD + _alternatives(kind))


@cache
def _any_kind() -> re.Pattern[str]:
    order = ("stop", "list", "pointer", "alone", "teaser", "about", "heading", "line")
    named = "|".join(f"(?P<{kind}>{_alternatives(kind)})" for kind in order)
    return re.compile(f"{_LEAD}(?:{named})|(?P<counted>{_COUNTED_COMMENTS})")


def _alternatives(kind: str) -> str:
    """Any of the words of a class, grouped by first letter so that most lines are refused at once."""
    groups: dict[str, list[str]] = {}
    for phrase in sorted((row[1] for row in words("furniture") if row[0] == kind), key=len, reverse=True):
        groups.setdefault(phrase[0], []).append(phrase)
    grouped = "|".join(
        f"(?={re.escape(first)})(?:{'|'.join(map(_phrase, phrases))})" for first, phrases in sorted(groups.items())
    )
    return f"(?:{grouped}){_AFTER[kind]}"


def _phrase(phrase: str) -> str:
    boundary = r"\b" if phrase[-1].isalpha() else ""
    return re.escape(phrase).replace(r"\ ", r"\s+") + boundary
