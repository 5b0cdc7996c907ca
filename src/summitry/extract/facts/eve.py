"""Encounters told as before a gathering ("a stop in Oslo on the way to the G20"): the days before its first.

The document bounds them by an occasion whose days are known (CODEBOOK.md, rule 10).
"""

from datetime import timedelta

from summitry.extract.facts.deeds import faces_audience
from summitry.extract.gatherings.editions import with_edition
from summitry.extract.gatherings.named import named_gatherings
from summitry.extract.setting import Setting
from summitry.extract.story import Passage
from summitry.extract.telling import Found, Named
from summitry.extract.text.syntax import governing_verb
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.encounter import When

_EARLIER = frozenset(("before", "ahead", "route", "way"))
_BETWEEN = frozenset(("of", "to", "en", "on", "at", "for", "heading", "going", "attending", "joining", "flying"))
_DAY, _EVE = timedelta(days=1), timedelta(days=4)


def on_the_eve(setting: Setting, passage: Passage, token: Word, planned: bool) -> Found[When] | None:
    """The days before the gathering that the encounter is told to precede; None where none is named or known.

    planned: the encounter lies ahead; else it is over, so that its days are those up to the document's.
    """
    for named in named_gatherings(setting, passage):
        if _precedes(passage, token, named):
            first = with_edition(setting, named, None, None, planned).when
            days = _days(setting, first, planned) if first is not None else None
            return Found(days, named.span, 1) if days is not None else None
    return None


def _days(setting: Setting, gathering: When, planned: bool) -> When | None:
    start, end, last = gathering.start - _EVE, gathering.start - _DAY, setting.last_day
    if last is None:
        return None
    start, end = (max(start, last), end) if planned else (start, min(end, last))
    return When(start, end, gathering.anchor) if start <= end else None


def _precedes(passage: Passage, token: Word, named: Named) -> bool:
    """Whether the gathering hangs on the encounter word, or on its verb, by "before" or the like and nothing else."""
    at = named.span.end - passage.sentence.start - 1
    word = next((t for t in passage.words if t.idx <= at < t.idx + len(t.text)), None)
    verb = governing_verb(token)
    earlier = False
    while word is not None and word.head.i != word.i:
        word = word.head
        if faces_audience(word):
            return False
        if word.i == token.i or (verb is not None and word.i == verb.i):
            return earlier
        earlier = earlier or word.lower_ in _EARLIER
        if word.lower_ not in _EARLIER | _BETWEEN and word.lower_ not in word_forms("gathering_nouns"):
            return False
    return False
