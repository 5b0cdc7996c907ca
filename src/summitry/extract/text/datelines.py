"""Datelines: the place, and perhaps day and agency, with which a report opens.

"SEOUL — ", "BEIJING, Aug. 5 (Xinhua) -- ", "MOSCOW, June 5. /TASS/. ", "ISLAMABAD: ", "TOKYO - ",
"NEW DELHI, July 8 (PTI) ".
"""

import re

from summitry.lexicon import places
from summitry.lexicon.places import PlaceFact

LONGEST_DATELINE = 70
_MANY = 500_000
_MARKS = re.compile("[-—–:(/]")
""" One of these stands in every dateline. """
_LONG_DASHES = ("—", "–", "--")
# a word with a hyphen in it is read as one word only: read as two as well, twenty of them would be read a million ways
_DASHED = re.compile(
    r"""\s*(?:(?:[A-Z][A-Z.'’/-]+|[A-Z][a-z]+)
        (?:[ ,-]+(?:[A-Z][\w.'’/-]*(?=[ ,])|of|de|the|\d{1,2}))*(?:[ ,-]+[A-Z][\w.'’/-]*)?,?\s*)?
        (?:\([^()\n]{2,40}\)\s*(?:--?|—|–)|\(CNN\)|--|—|–)\s+(?=\S)
        |\s*[A-Z]{2}[A-Z. ]*(?:,\s[A-Z][\w.]+(?:\s\d{1,2})?){1,3}(?:,\s\d{4})?\s-\s+(?=\S)""",
    re.VERBOSE,
)
_CAPITALS = re.compile(r"[A-Z][A-Z.'’-]{2,}")
_PLACED = re.compile(
    r"""\s*(?P<place>[^\W\d_][\w'’-]*(?:[ ][A-Z][\w.'’-]*?){0,3})
        (?P<region>\s\[\w+\]|,\s[A-Z][a-z]\w+(?:\s[A-Z]\w+)?(?![\w.]*\s\d))?
        (?P<day>(?:,|\.|\s-)?\s(?:\d{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*
            (?:\.?\s\d{1,2})?(?:,?\s\d{4})?\b)?
        (?P<agency>[.,]?\s(?:/[A-Z][\w ]+/\.?|\([A-Z][^()\n]{1,39}\)|[A-Z]{3,}(?:\.[A-Z]+)?(?=\s-)))?
        (?P<mark>:|\s*--?|\s*—|\s*–)?\s+(?=["“‘']?[^\W\d_a-z])""",
    re.VERBOSE,
)


def dateline_end(text: str, start: int, end: int) -> int | None:
    """Where the dateline that opens the paragraph ends ("SEOUL — ", "(Reuters) -"), None where there is none."""
    stop = min(end, start + LONGEST_DATELINE)
    if _MARKS.search(text, start, stop) is None:
        return None
    dashed = _DASHED.match(text, start, stop)
    if dashed is not None and (_CAPITALS.search(dashed.group()) or "(" in dashed.group()):
        return dashed.end() if dashed.end() > start + 2 else None
    placed = _PLACED.match(text, start, stop)
    return placed.end() if placed is not None and _is_marked(placed) else None


def dateline_place(text: str) -> str:
    """The words for the place in a dateline."""
    placed = _PLACED.match(text + " The")
    plain = text.split("(")[0].split(",")[0].strip(" -—–.:")
    return placed["place"] if placed is not None and len(placed["place"]) < len(plain) else plain


def _is_marked(found: re.Match[str]) -> bool:
    """Whether the words around the place are those of a dateline.

    They name an agency; or they are a region and a mark; or the place is a great one before a colon or a dash
    ("OBAMA: " is a speaker, though there is a town of that name).
    """
    name, mark = found["place"], (found["mark"] or "").strip()
    if found["agency"]:
        return bool(found["day"] or name.isupper()) and _is_known(name)
    if not mark or not (name.isupper() or mark in _LONG_DASHES):
        return False
    return _is_known(name) if name.isupper() and (found["region"] or found["day"]) else _is_great(name)


def _facts(name: str) -> tuple[PlaceFact, ...]:
    return places().find(name) or (places().find(name.title()) if name.isupper() else ())


def _is_known(name: str) -> bool:
    """Whether the lexicon knows a place of the name, as it is or not in capitals."""
    return bool(_facts(name))


def _is_great(name: str) -> bool:
    """Whether the place is a capital or a city of many people."""
    facts = _facts(name)
    return bool(facts) and (facts[0].population >= _MANY or facts[0].kind == "capital")
