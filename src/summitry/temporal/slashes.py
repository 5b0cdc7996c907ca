"""Which way a document writes figures with slashes: 28/06/2019 as most of the world does, or 06/28/2019."""

import re

_FIGURES = re.compile(r"\b([0-3]?[0-9])/([0-3]?[0-9])/(?:19|20)?[0-9]{2}\b")
_BETWEEN_FIGURES = re.compile(r"/(?<=\d/)\d")  # begins with the slash, so that the search can skip to it
_LATEST_MONTH, _LONGEST_MONTH = 12, 31


def writes_day_first(text: str) -> bool | None:
    """Does the text write the day before the month? None where no date of it tells, or they differ."""
    if _BETWEEN_FIGURES.search(text) is None:
        return None
    found = {int(first) > _LATEST_MONTH for first, second in _FIGURES.findall(text) if _tells(int(first), int(second))}
    return found.pop() if len(found) == 1 else None


def _tells(first: int, second: int) -> bool:
    return 1 <= min(first, second) <= _LATEST_MONTH < max(first, second) <= _LONGEST_MONTH
