"""Which language a text is in: English by its commonest words, all else by a language identifier."""

import re
from functools import cache

from summitry.lexicon.words import words

_WORD = re.compile(r"[^\W\d_]+")
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
    found = _WORD.findall(text[:_SAMPLE].lower())
    if not found:
        return "und"
    common = sum(map(_function_words().__contains__, found))
    if common >= _ENGLISH_SHARE * len(found):
        return "en"
    return _identified(text[:_SAMPLE])


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
