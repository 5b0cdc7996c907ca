"""Words of saying, and the ends of sentences that name a speaker whatever the parser hung them on."""

from functools import cache
from itertools import takewhile

from summitry import lexicon
from summitry.extract.details.trees import child
from summitry.extract.details.voices import voice_nouns
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.terms import Modality

_REST = 6
_LONGEST = 10
_INVERTED = frozenset({"report", "reports", "reported", "writes", "wrote"})


@cache
def report_verbs() -> dict[str, tuple[Modality, bool]]:
    """By form: how sure it sounds, and whether a noun can be what is said ("confirmed the visit")."""
    return {
        form: (Modality(row[1]), len(row) > 2 and row[2] == "y")
        for row in lexicon.words("report_verbs")
        for form in row[0].split()
    }


def misread(token: Word) -> bool:
    """A verb of saying that the tagger took for a noun ("one aide on Saturday notes that ...")."""
    then = token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "that"
    alone = token.i > 1 and token.nbor(-1).tag_ in ("NN", "NNP", "NNPS", "NNS", "RB", ",")
    return then and alone and token.tag_ == "NNS" and token.lower_ in report_verbs()


def opens(verb: Word) -> bool:
    """A verb of saying with its "that" that hangs on what follows what is said ("X notes that A - B was C")."""
    then = verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "that"
    hung = verb.dep_ == "ccomp" and verb.head.i > verb.i and verb.head.lower_ not in report_verbs()
    return then and hung and verb.tag_.startswith("VB") and verb.lower_ in report_verbs()


def sentence_noun(token: Word) -> Word | None:
    """The noun that stands where the sentence's verb should, before the token."""
    return next((t for t in token.doc[: token.i] if t.dep_ == "ROOT" and t.tag_.startswith("NN")), None)


def closing(verb: Word) -> int:
    """Where the words of saying that end a sentence begin: a comma, a speaker, the verb, and no more than when or to
    whom; -1 where the verb is no such end."""
    if verb.lower_ not in report_verbs() or not (verb.tag_.startswith("VB") or _ends_as_noun(verb)):
        return -1
    rest = [t for t in verb.doc[verb.i + 1 :] if not t.is_punct]
    if len(rest) > _REST or _has_clause(rest):
        return -1
    own = child(verb, "nsubj")
    first = min(t.i for t in own.subtree) if own is not None and own.i < verb.i else _before(verb)
    return first if first > 3 and verb.doc[first - 1].text in (",", '"') else -1


def _before(verb: Word) -> int:
    """Where the words between the last comma and a verb begin, if they are a name or a noun; else 0."""
    first = verb.i
    while first > 0 and verb.doc[first - 1].text not in (",", '"') and not _has_clause([verb.doc[first - 1]]):
        first -= 1
    return first if 0 < verb.i - first <= _LONGEST and verb.doc[verb.i - 1].tag_.startswith("NN") else 0


def leading(words: tuple[Word, ...]) -> Word:
    """The noun that leads a phrase: the last before its first preposition or verb ("two aides to the king said")."""
    nouns = list(takewhile(lambda t: not t.tag_.startswith(("IN", "TO", "VB", "W")), words))
    return next((t for t in reversed(nouns) if t.tag_.startswith("NN")), words[0])


def _ends_as_noun(token: Word) -> bool:
    """A verb of saying behind a name at a sentence's end that the tagger took for a noun ("..., Reuters reports.")."""
    named = token.i > 0 and token.nbor(-1).tag_ in ("NNP", "NNPS")
    return token.lower_ == "reports" and named and (token.i + 1 == len(token.doc) or token.nbor(1).is_punct)


def behind(verb: Word) -> Word | None:
    """Who speaks at a sentence's end behind a verb that was read as the sentence's own (", reported the court")."""
    if verb.lower_ not in _INVERTED or verb.nbor(-1).text not in (",", '"'):
        return None
    rest = tuple(t for t in verb.doc[verb.i + 1 :] if not t.is_punct)
    if not rest or len(rest) > _REST or _has_clause(list(rest)) or any(t.dep_ == "nsubj" for t in verb.lefts):
        return None
    return holder if can_speak(holder := leading(rest)) else None


def _has_clause(rest: list[Word]) -> bool:
    return any(t.tag_.startswith(("VB", "MD")) for t in rest)


def can_speak(noun: Word) -> bool:
    """Whether a noun can be what is cited as a source: a name, a word for a voice, something said."""
    return noun.tag_ in ("NNP", "NNPS") or noun.lower_ in voice_nouns() or noun.lower_ in word_forms("saying_nouns")
