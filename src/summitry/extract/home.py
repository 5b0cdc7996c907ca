"""The polity whose own voice a document is: a government's readout names its own leaders by their office alone."""

import re
from functools import cache

from summitry import lexicon
from summitry.extract.details.voices import is_government_publisher
from summitry.model.document import Document

_WORD = re.compile(r"[\w.'’-]+")
_LONGEST = 5


def home_of(document: Document) -> str:
    """Code of the polity whose government published the document, "" for any other publisher (CODEBOOK.md, rule 17)."""
    return _home(document.publisher or "")


@cache
def _home(publisher: str) -> str:
    if not is_government_publisher(publisher):
        return ""
    told = next((code for names, code in _by_name() if names.search(publisher)), "")
    if told:
        return told
    words = _WORD.findall(publisher)
    for size in range(_LONGEST, 0, -1):
        for i in range(len(words) - size + 1):
            code = _code(" ".join(words[i : i + size]))
            if code:
                return code
    return ""


@cache
def _by_name() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The publishers whose polity no word of their names tells ("GOV.UK"), with it."""
    rows = lexicon.words("government_publishers")
    return tuple((re.compile(row[0], re.IGNORECASE), row[1]) for row in rows if len(row) > 1)


def _code(phrase: str) -> str:
    known = lexicon.polities()
    found = known.named(phrase) or known.metonym(phrase) or known.demonym(phrase)
    return found.code if found is not None else ""
