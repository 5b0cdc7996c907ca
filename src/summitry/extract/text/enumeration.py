"""Lands and people named one after another, whom the parser takes for other names of one another, or for apart.

"Norway, the Bahamas and Niger" is parsed as "Helsinki, the capital and port" is: the Bahamas would be another name of
Norway. No state's name is another's, so each joins the one before it.
"""

from summitry import lexicon
from summitry.extract.text.words import Word, hang, text_of

_GAP = 2
""" Words from the last of one name to the first of the next: a comma, and perhaps an article. """
_OF_NAME = ("compound", "amod", "nmod", "nummod")


def enumerate_lands(word: Word) -> None:
    """Join a state that is parsed as another name of something with the one named just before it.

    "Oslo, the Norwegian capital, and Bergen": what follows the second comma is joined with the first name, too.
    """
    if word.dep_ == "conj" and word.tag_[:3] == "NNP" and _is_set_off(word.head):
        hang(word, word.head.head, "conj")
    if word.dep_ != "appos" or not _is_land(word):
        return
    before = _before(word)
    if before is not None and _is_land(before) and before not in word.subtree:
        hang(word, before, "conj")


def join_subjects(word: Word) -> None:
    """Join the second of two subjects of a verb with the first ("Ash, on a visit there, and Birk held talks")."""
    if word.dep_ != "nsubj" or word.head is word:
        return
    first = next((t for t in word.head.lefts if t.dep_ == "nsubj" and t.i < word.i), None)
    own = {t.dep_ for t in first.rights if t.i < word.i} if first is not None else set()
    if first is not None and "cc" in own and not own & {"conj", "appos"}:
        hang(word, first, "conj")


def _is_set_off(noun: Word) -> bool:
    """Whether the noun says what a name before it is, between commas."""
    commas = [t for t in noun.rights if t.text == "," and t.i + 1 < len(noun.doc) and noun.doc[t.i + 1].dep_ == "cc"]
    return noun.dep_ == "appos" and noun.tag_ == "NN" and noun.head.tag_[:3] == "NNP" and bool(commas)


def _before(word: Word) -> Word | None:
    """The last word of what stands before the name, across a comma; None where something else stands between."""
    at = min([t.i for t in word.lefts if t.dep_ in _OF_NAME], default=word.i)
    between = word.doc[max(0, at - _GAP) : at]
    comma = next((t for t in between if t.text == ","), None)
    if comma is None or any(t.dep_ != "det" for t in between if t.i > comma.i) or not comma.i:
        return None
    last = word.doc[comma.i - 1]
    of = last.head
    return of.head if last.dep_ == "pobj" and of.lower_ == "of" and of.head.tag_[:3] == "NNP" else last


def _is_land(word: Word) -> bool:
    """Whether the name of which this is the head is that of a state ("Emirates", "Republic" of Kenya)."""
    if word.tag_[:3] != "NNP":
        return False
    own = [t for t in word.lefts if t.dep_ in _OF_NAME]
    of = [t for link in word.rights if link.lower_ == "of" for t in (link, *link.subtree)]
    known = lexicon.polities()
    return any(known.named(text_of(sorted({*own, word, *more}, key=_place))) is not None for more in ((), of))


def _place(word: Word) -> int:
    return word.i
