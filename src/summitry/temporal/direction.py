"""Does a sentence speak of the past or of what is to come at a given word? Nearby words tell (cheap cues, no parse)."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summitry.lexicon import words
from summitry.temporal.tokens import Token, tokenize

_ED = re.compile(r"(?:[a-z]+[a-df-z]|agre|fre|decre|guarante)ed$")
_NOT_ED = re.compile(r"un(?!veil|leash|fold|ite|dermin|if|load|ravel|earth)|hundred|sacred|naked")  # no past tense
_LEFT, _RIGHT = 40, 14  # how many tokens to look
_BESIDE = 8  # a plan told after the words, and not at the sentence's start, means them only this near
_ORDERED = frozenset(("first", "second", "third", "fourth", "fifth", "last", "latest", "only"))
_WINDOW = 500  # characters to either side that hold as many tokens as are looked at, in any prose
_UNTIL = ("to", "until", "till", "for")
_AS_BEFORE = ("as", "previously", "originally")  # "met as planned on Friday"
_COPULAS = ("is", "are", "was", "were", "be", "am")
_WILL = ("will", "ll", "shall")
_SURE = frozenset(
    (*_WILL, "scheduled", "slated", "due", "expected", "expects", "plans", "planning", "intends", "set", "to")
)
_PASSIVE = ("be", "is", "are", "get")
_AFTER_OWNING = ("a", "an", "the", "no", "our", "their", "his", "her", "its", "to", "until")
_OF_NO_TENSE = ("to", "will", "ll")
_DETERMINERS = ("a", "an", "the", "his", "its", "their", "'s")
_NOBODY = ("neither", "nobody", "none")
_SCENES = ("during", "while")  # "signed a pact with Oslo during a long visit to Lima in May": as near as can be
_NEAR = 8  # a cue so near surely means the expression


class Direction(NamedTuple):
    """Which way a sentence looks at some words.

    sign: -1 at the past, 1 at what is to come, 0 where nothing tells. firm: by words before, or by the verb where the
    words open their sentence. near: by words right before, of a past tense or by which days are set; or by a past tense
    right after what opens it.
    """

    sign: int = 0
    firm: bool = False
    near: bool = False


@cache
def _cues() -> dict[str, str]:
    """Word -> its cue: "past", "future", "plan" or "offer" (with a "to" after them), "infinitive" ("to"), "noun"."""
    return {row[0]: row[1] for row in words("temporal_cues")}


def _is_break(token: Token, following: Token | None) -> bool:
    """A sentence ends here (a quotation mark may stand between the stop and the next word)."""
    if token.word in ";?!":
        return True
    if token.word != "." or following is None:
        return False
    return not following.word.isalnum() or (following.capital and following.start > token.end)


def breaks(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Does a sentence end between two token numbers?"""
    return any(_ends_sentence(tokens, i) for i in range(start, min(end, len(tokens))))


@cache
def _short_forms() -> frozenset[str]:
    """Short forms whose stop never ends a sentence, in lower case."""
    return frozenset(row[0].lower() for row in words("abbreviations") if row[1] == "never")


def _ends_sentence(tokens: Sequence[Token], at: int) -> bool:
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if not _is_break(tokens[at], following):
        return False
    if not at or tokens[at].word != ".":
        return True
    before = tokens[at - 1]
    return before.word not in _short_forms() and not (len(before.word) == 1 and before.capital)


def _cue(tokens: Sequence[Token], at: int) -> str | None:
    """The cue of the token, None where it is none: "the plan" is no plan to do, "United" no past tense."""
    token, before = tokens[at], tokens[at - 1].word if at else ""
    if token.word in ("meet", "go") and before == "to":
        return None
    if at and ((token.capital and not _ends_sentence(tokens, at - 1)) or before == "-"):
        return None
    cue = _cues().get(token.word) if not _is_negated(tokens, at) else "future"
    if token.word == "could" and _is_denied(tokens, at):
        return "past"
    if cue in ("future", "plan") and before in _AS_BEFORE:
        return None
    if before in _PASSIVE and cue in (None, "past") and not token.word.endswith("ing"):
        return None  # "will be held", "is to be received", "unless it is raised"
    if token.word in ("have", "has") and (before in _OF_NO_TENSE or _owns(tokens, at)):
        return None  # "promised to have it ready", "we have a meeting in May"
    if cue is None:
        return _by_form(tokens, at)
    return _in_place(tokens, at, cue)


def _is_negated(tokens: Sequence[Token], at: int) -> bool:
    """ "won't", "wouldn't", which the tokens part at the apostrophe; not "won"."""
    return tokens[at].word in ("won", "wouldn") and [t.word for t in tokens[at + 1 : at + 3]] == ["'", "t"]


def _owns(tokens: Sequence[Token], at: int) -> bool:
    """ "has a meeting", "have to go": no participle follows."""
    return at + 1 < len(tokens) and tokens[at + 1].word in _AFTER_OWNING


def _by_form(tokens: Sequence[Token], at: int) -> str | None:
    """The cue of a word that is not listed, by its ending."""
    word, before = tokens[at].word, tokens[at - 1].word if at else ""
    if word.endswith("ing") and before in ("is", "are", "am", "re"):
        return "future"
    acts = _ED.match(word) and not _NOT_ED.match(word) and not _describes(tokens, at)
    return "past" if acts else None


def _in_place(tokens: Sequence[Token], at: int, cue: str) -> str | None:
    """The cue of a listed word where it stands: a noun tells of a plan only where it leads on to a verb."""
    word, before = tokens[at].word, tokens[at - 1].word if at else ""
    if at >= 2 and (tokens[at - 2].word, before) == ("had", "been"):
        return "past"
    noun = _cues().get(before) == "noun" or before == "'s"
    if cue == "owned":
        return "future" if before in ("'s", "s") else None  # "on Monday's agenda", not "topped the agenda on Monday"
    if cue == "offer" or (noun and word in ("plan", "plans", "hope", "hopes")):
        return "plan" if at + 1 < len(tokens) and tokens[at + 1].word == "to" else None
    if word == "going" and before in ("was", "were") and not _leads_on(tokens, at):
        return "past"
    if word == "set" and not _leads_on(tokens, at):
        return None if noun else "past"
    return cue


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """ "could not", "could only", "neither of the two could"."""
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return following in ("not", "only") or any(t.word in _NOBODY for t in tokens[max(at - _NEAR, 0) : at])


def _describes(tokens: Sequence[Token], at: int) -> bool:
    """ "the ousted leader", "Oslo's newly elected mayor": no verb stands right after an article or a possessive."""
    before = at - 2 if at > 1 and tokens[at - 1].word.endswith("ly") else at - 1
    return before >= 0 and tokens[before].word in _DETERMINERS


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """ "set to meet", "set for June"."""
    return at + 1 < len(tokens) and tokens[at + 1].word in ("to", "for")


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    """Is the "to" here followed by a plain verb, and no relative clause ("the first president to visit Havana")?"""
    if any(token.word in _ORDERED for token in tokens[max(at - _NEAR, 0) : at]):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return (
        following is not None
        and following.word.isalpha()
        and not following.capital
        and _cues().get(following.word) not in ("noun", "past", "said")
    )


def _leftward(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Direction by the nearest cue to the left in the sentence, and how many tokens away; 0 where there is none."""
    infinitive = 0
    for i in range(at - 1, max(at - _LEFT, -1), -1):
        if _ends_sentence(tokens, i):
            break
        cue = _cue(tokens, i)
        is_to = cue == "infinitive" and i and tokens[i - 1].word in _COPULAS and _is_infinitive(tokens, i)
        if cue == "future" or is_to or (infinitive and cue == "plan"):
            return 1, at - i if _is_sure(tokens, i) else _LEFT
        if cue in ("past", "said", "plan", "postpone"):
            new_date = cue == "postpone" and tokens[at - 1].word in _UNTIL and at - i <= _NEAR
            scene = cue == "past" and (any(t.word in _SCENES for t in tokens[i + 1 : at]) or _is_last_time(tokens, i))
            return (1 if new_date else -1), 0 if scene else at - i if cue != "said" else _LEFT
        infinitive = infinitive or (at - i if cue == "infinitive" and _is_infinitive(tokens, i) else 0)
    return int(infinitive > 0), _LEFT


def _is_last_time(tokens: Sequence[Token], at: int) -> bool:
    """ "the last time they met, at a resort of the Red Sea in July"."""
    words = [t.word for t in tokens[max(at - _NEAR, 0) : at]]
    return any(pair == ("last", "time") for pair in pairwise(words))


def _is_sure(tokens: Sequence[Token], at: int) -> bool:
    """A cue by which days are set ("will", "is due"), not what may be, what goes on or what had been planned."""
    before = tokens[at - 1].word if at else ""
    return (tokens[at].word in _SURE or before in _WILL) and before not in ("was", "were")


def _rightward(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """Direction by the nearest cue to the right in the sentence, and how many tokens away; 0 where there is none."""
    for i in range(at, min(at + _RIGHT, len(tokens))):
        if _ends_sentence(tokens, i):
            break
        cue = _cue(tokens, i)
        if i and cue == "future" and _cues().get(tokens[i - 1].word) == "noun":
            continue  # "the expected visit" is another one
        if cue in ("past", "said", "future", "plan", "postpone"):
            return (1 if cue == "future" else -1), i - at
    return 0, 0


def direction(tokens: Sequence[Token], start: int, end: int) -> Direction:
    """Which way the sentence looks at the words between the token numbers start and end."""
    left, away = _leftward(tokens, start)
    if start <= 1 and end < len(tokens) and tokens[end].word == ":":
        return Direction()  # a line of a timeline: "May 3: Ash visits Rome"
    if left:
        return Direction(left, True, away <= _NEAR)
    right, away = _rightward(tokens, end)
    opens = start <= 2 or breaks(tokens, start - 3, start)
    return Direction(right if opens or away <= _BESIDE else min(right, 0), opens, opens and right < 0 and away <= _NEAR)


def speaks_of(text: str, start: int, end: int) -> Direction:
    """Which way a sentence looks at its characters start to end, by the cues by which ``find_times`` chooses days."""
    first = max(0, start - _WINDOW)
    tokens = tokenize(text[first : end + _WINDOW])
    start, end = start - first, end - first
    inside = [i for i, token in enumerate(tokens) if token.start < end and token.end > start]
    return direction(tokens, inside[0], inside[-1] + 1) if inside else Direction()
