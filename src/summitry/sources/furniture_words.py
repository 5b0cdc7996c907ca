"""The words of page furniture (lexicon/data/words/furniture.tsv) as patterns that a line begins with."""

import re
from functools import cache

from summitry.lexicon.words import words

# What may stand before the words of a line: brackets, bullets, quotation marks.
_LEAD = r"[\s(\[{<>*•·|»«–—_\-\"'“]*"
_MARK = r"\s*[:|»–—>]|\s+-\s|…|\.\.\."
_APOSTROPHES = str.maketrans("’‘", "''")


def folded(line: str) -> str:
    """The line as the patterns have it: lower case, straight apostrophes."""
    return line.translate(_APOSTROPHES).lower()


@cache
def begins(kind: str) -> re.Pattern[str]:
    """The pattern for a class of words: matched at the start of a folded line.

    "list", "alone": the whole line. "teaser": a mark such as a colon must follow. "line": anything may. "ends": the
    whole line, or its last words.
    """
    phrases = sorted((row[1] for row in words("furniture") if row[0] == kind), key=len, reverse=True)
    any_of = "|".join(_phrase(phrase) for phrase in phrases)
    after = {
        "list": r")\s*[:.…>»|\-]*\s*$",
        "alone": r")\s*[:.…>»|\])\-]*\s*$",
        "teaser": rf")(?:{_MARK})",
        "line": r")",
        "ends": r")",
    }[kind]
    return re.compile(f"{_LEAD}(?:{any_of}{after}")


def _phrase(phrase: str) -> str:
    boundary = r"\b" if phrase[-1].isalnum() else ""
    return re.escape(phrase).replace(r"\ ", r"\s+") + boundary
