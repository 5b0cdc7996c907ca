"""Posts of social networks embedded in an article: their author's dated words."""

import re
from collections.abc import Sequence

from summitry.model.document import Statement
from summitry.sources.given import parse_published
from summitry.sources.lines import Line

_SIGNATURE = re.compile(
    r"[—–-]{1,2}\s*(?P<author>[^—–@()\n]{2,60}?)\s*\(@(?P<handle>\w{1,20})\)\s*"
    r"(?P<date>[A-Z][a-z]+ \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]+ \d{4})?"
)


def find_posts(lines: Sequence[Line]) -> tuple[Statement, ...]:
    """Statements for each signature such as "— Name (@handle) November 29, 2018", with the words above or before it."""
    return tuple(
        _statement(lines, place, match)
        for place, line in enumerate(lines)
        if "(@" in line.text
        for match in _SIGNATURE.finditer(line.text)
    )


def _statement(lines: Sequence[Line], place: int, match: re.Match[str]) -> Statement:
    line = lines[place]
    signed_alone = match.start() == 0 and place > 0
    start = lines[place - 1].start if signed_alone else line.start
    said_on = parse_published(match["date"]) if match["date"] else None
    return Statement(start, line.start + match.end(), match["author"], said_on.start if said_on else None)
