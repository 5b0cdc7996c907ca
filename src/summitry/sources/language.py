"""Which language a text is in: English by its commonest words, all else by a language identifier."""

import re
from functools import cache

from summitry.lexicon.words import words

_WORD = re.compile(r"[^\W\d_]+")
_MARKS = "“”‘’–—…\xa0"
_LETTERS = bytes(code if chr(code).isalpha() and code < 0x80 else ord(" ") for code in range(256))
_SAMPLE = 3000
# By how much another language must fit a text better than English does (logarithms of likelihoods): names of people and
# places alone pull English headlines to Afrikaans, Catalan or Hausa by up to 12; short French ones lead by 28, and the
# lead grows with the text.
_LEAD = 20
# In running English about a third of the words are on the list; in other languages in Latin script, where some of
# them are words too ("of", "have", "from"), under a twentieth.
_ENGLISH_SHARE = 0.15


def language_of(text: str) -> str:
    """BCP 47 tag of the text's language ("en", "fr"), "und" where it is too short to tell."""
    found = _words(text[:_SAMPLE].lower())
    if not found:
        return "und"
    common = sum(map(_function_words().__contains__, found))
    if common >= _ENGLISH_SHARE * len(found):
        return "en"
    return _identified(text[:_SAMPLE])


def _words(low: str) -> list[str]:
    """The runs of letters in a text; in one of plain letters without the pattern, in a tenth of the time."""
    for mark in _MARKS:
        low = low.replace(mark, " ")
    return low.encode().translate(_LETTERS).decode().split() if low.isascii() else _WORD.findall(low)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(row[0] for row in words("english_function_words"))


def _identified(text: str) -> str:
    """The language that fits best, where it clearly is not English; "und" where that is not clear."""
    from py3langid.langid import rank  # loads its model

    likelihood = dict(rank(text))
    best = str(max(likelihood, key=likelihood.__getitem__))
    # English headlines, having few function words, pass for Nigerian Pidgin, which is English in most of its words.
    if best in ("en", "pcm"):
        return "en"
    return best if likelihood[best] - likelihood["en"] >= _LEAD else "und"
