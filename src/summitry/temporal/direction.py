"""Does a sentence speak of the past or of what is to come at a given word? Nearby words tell (cheap cues, no parse)."""

import re
from collections.abc import Sequence
from functools import cache

from summitry.lexicon import words
from summitry.temporal.tokens import Token

_ED = re.compile(r"[a-z]{2,}ed$")
_BREAK = {";", "|"}


@cache
def _cues() -> dict[str, str]:
    """Word -> "past", "future", "plan" (a verb or noun that makes a following "to" a plan) or "link"."""
    return {row[0]: row[1] for row in words("temporal_cues")}


def _cue(token: Token) -> str | None:
    cue = _cues().get(token.word)
    if cue is None and _ED.match(token.word):
        return "past"
    return cue


def _is_break(token: Token, following: Token | None) -> bool:
    """A sentence ends here."""
    if token.word in ";?!":
        return True
    return token.word == "." and following is not None and following.start > token.end


def _after_to(tokens: Sequence[Token], at: int) -> bool:
    """"to" at this place is followed by a plain verb rather than a name, a number or an article."""
    nxt = tokens[at + 1] if at + 1 < len(tokens) else None
    return nxt is not None and nxt.word.isalpha() and _cues().get(nxt.word) != "noun" and nxt.code != tokens[at].code


def _leftward(tokens: Sequence[Token], at: int) -> int:
    """Direction by the nearest cue to the left in the sentence; 0 where there is none."""
    infinitive = False
    for i in range(at - 1, max(at - 40, -1), -1):
        token = tokens[i]
        if _is_break(token, tokens[i + 1]):
            break
        cue = _cue(token)
        if cue == "future" or (infinitive and cue == "plan"):
            return 1
        if cue == "past":
            return -1
        if cue == "infinitive" and _after_to(tokens, i):
            infinitive = True
    return 1 if infinitive else 0


def _rightward(tokens: Sequence[Token], at: int) -> int:
    """Direction by the nearest cue to the right in the sentence; 0 where there is none."""
    for i in range(at, min(at + 14, len(tokens))):
        token = tokens[i]
        if _is_break(token, tokens[i + 1] if i + 1 < len(tokens) else None):
            break
        cue = _cue(token)
        if cue in ("past", "future"):
            return 1 if cue == "future" else -1
    return 0


def direction(tokens: Sequence[Token], start: int, end: int) -> int:
    """-1 past, 1 to come, 0 untold, for the words between the token numbers start and end."""
    return _leftward(tokens, start) or _rightward(tokens, end)
