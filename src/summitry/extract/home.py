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
    words = _WORD.findall(publisher)
    for size in range(_LONGEST, 0, -1):
        for i in range(len(words) - size + 1):
            code = _code(" ".join(words[i : i + size]))
            if code:
                return code
    return ""


def _code(phrase: str) -> str:
    known = lexicon.polities()
    found = known.named(phrase) or known.metonym(phrase) or known.demonym(phrase)
    return found.code if found is not None else ""
