"""Which language a text is in: English by its commonest words, all else by a language identifier."""

import re
from functools import cache

from summitry.lexicon.words import words

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 3000
_FEWEST_WORDS = 16
# By how much another language must fit a short text better than English does (logarithms of likelihoods): names of
# people and places alone pull English headlines to Afrikaans or Catalan by up to 12; short French ones lead by 28.
_LEAD = 20
# In running English about a third of the words are on the list; in other languages in Latin script, where some of
# them are words too ("of", "have", "from"), under a twentieth.
_ENGLISH_SHARE = 0.15


def language_of(text: str) -> str:
    """BCP 47 tag of the text's language ("en", "fr"), "und" where it is too short to tell."""
    found = _WORD.findall(text[:_SAMPLE].lower())
    if not found:
        return "und"
    common = sum(map(_function_words().__contains__, found))
    if common >= _ENGLISH_SHARE * len(found):
        return "en"
    if len(found) >= _FEWEST_WORDS:
        return _identified(text[:_SAMPLE])
    return _surely(text)


def _surely(text: str) -> str:
    """The language of a short text where it clearly is not English, else "und"."""
    from py3langid.langid import rank  # loads its model

    likelihood = dict(rank(text))
    best = max(likelihood, key=likelihood.__getitem__)
    return str(best) if likelihood[best] - likelihood["en"] >= _LEAD else "und"


@cache
def _function_words() -> frozenset[str]:
    return frozenset(row[0] for row in words("english_function_words"))


def _identified(text: str) -> str:
    from py3langid.langid import classify  # loads its model

    # English headlines, having few function words, pass for Nigerian Pidgin, which is English in most of its words.
    tag = str(classify(text)[0])
    return "en" if tag == "pcm" else tag
