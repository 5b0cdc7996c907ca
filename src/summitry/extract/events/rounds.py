"""Further rounds that no word of encounter names: "A second round is set for Friday", "The first was in March".

Of what, and whose they are, is what was told just before (``extract/sequels.py``).
"""

import re
from collections.abc import Iterator

from summitry.extract.events.candidates import Candidate
from summitry.extract.story import EventMention, Passage
from summitry.extract.syntax import under
from summitry.extract.words import Word
from summitry.lexicon import small_set
from summitry.model.terms import Kind

FRAME = "round"
_ROUND = re.compile(
    r"(?i)\b(?:another|first|second|third|fourth|fifth|sixth|next|new|fresh|further|earlier|previous|final|last)"
    r" round\b"
    r"|^\W*(?:(?:the|a) (?:first|second|third|fourth|fifth|sixth)|another),? "
    r"(?:is|was|were|will|would|had|has|took|lasted|ended|began|in|on|set|planned|scheduled)\b"
)
_DOING = frozenset(("nsubj", "nsubjpass"))


def names_round(text: str) -> bool:
    """Whether the text may tell of a further round."""
    return _ROUND.search(text) is not None


def find_rounds(passage: Passage) -> Iterator[Candidate]:
    """The rounds that are subjects in a parsed passage, without those who take part."""
    if not names_round(passage.sentence.text) or any(t.lower_ in small_set("other_rounds") for t in passage.words):
        return
    for token in passage.words:
        if token.dep_ in _DOING and _is_round(token) and not under(token, "of"):
            start = passage.sentence.start + token.idx
            place = (passage.sentence.index, start, start + len(token.text))
            yield Candidate(EventMention(*place, Kind.MEETING, (), (), anaphoric=True, frame=FRAME), passage, token)


def _is_round(token: Word) -> bool:
    """ "round", or "the first", "another" without a noun."""
    ordinal = token.tag_[:2] != "NN" and token.lower_ in small_set("rounds_alone")
    return token.lower_ == "round" or ordinal
