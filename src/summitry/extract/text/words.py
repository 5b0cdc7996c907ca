"""The words of a parsed sentence, as plain objects that know their place in the tree.

The rules ask a parse some hundred times a word; spaCy makes a new object and looks up a string at every such question.
What they ask is copied once, under spaCy's own names, so that its documentation holds for it: ``text``, ``lower_``,
``tag_`` (Penn Treebank), ``dep_`` (ClearNLP labels), ``head`` (of the root: itself), ``children`` and the like. Only
the parser's own room changes a word.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property
from sys import intern
from typing import Any


class Words(tuple["Word", ...]):
    """All words of a sentence in order; a slice is a plain tuple (``text_of`` gives its text)."""

    @cached_property
    def text(self) -> str:
        """The sentence as it was parsed."""
        return text_of(self)


class Word:
    """One word, name or mark. i: its number in the sentence; idx: offset of its first character in the sentence.

    lefts, rights: the words that depend on it, before and behind it; children: both. doc: all words of
    the sentence.
    """

    __slots__ = (
        "children", "dep_", "doc", "head", "i", "idx", "is_punct", "lefts", "lower_", "rights", "tag_", "text",
    )  # fmt: skip

    i: int
    idx: int
    text: str
    lower_: str
    tag_: str
    dep_: str
    is_punct: bool
    head: "Word"
    doc: Words
    lefts: tuple["Word", ...]
    rights: tuple["Word", ...]
    children: tuple["Word", ...]

    def __init__(self, token: Any) -> None:
        self.i, self.idx, self.text, self.lower_ = token.i, token.idx, token.text, intern(token.lower_)
        self.tag_, self.dep_, self.is_punct = intern(token.tag_), intern(token.dep_), token.is_punct

    def __repr__(self) -> str:
        return self.text

    @property
    def ancestors(self) -> Iterator["Word"]:
        """Its head, the head of that, up to the root."""
        word = self
        while word.head is not word:
            word = word.head
            yield word

    @property
    def subtree(self) -> Iterator["Word"]:
        """The word and all that hangs on it, in order."""
        for word in self.lefts:
            yield from word.subtree
        yield self
        for word in self.rights:
            yield from word.subtree

    @property
    def conjuncts(self) -> tuple["Word", ...]:
        """The other members of the list that it is one of."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        members = [first]
        for member in members:
            members.extend(word for word in member.rights if word.dep_ == "conj")
        return tuple(member for member in members if member is not self)

    @property
    def left_edge(self) -> "Word":
        """The first word of all that hangs on it."""
        return min(self.subtree, key=_place)

    @property
    def right_edge(self) -> "Word":
        """The last word of all that hangs on it."""
        return max(self.subtree, key=_place)

    def is_ancestor(self, other: "Word") -> bool:
        """Whether the other hangs on it, at whatever depth."""
        return any(word is self for word in other.ancestors)

    def nbor(self, steps: int = 1) -> "Word":
        """The word so many places behind it. Raises IndexError beyond the sentence."""
        if self.i + steps < 0:
            raise IndexError(steps)
        return self.doc[self.i + steps]


def words_of(doc: Any) -> Words:
    """The words of a spaCy Doc."""
    words = Words(Word(token) for token in doc)
    before: list[list[Word]] = [[] for _ in words]
    behind: list[list[Word]] = [[] for _ in words]
    for word, step in zip(words, doc.to_array("HEAD").astype("int64").tolist(), strict=True):
        word.doc, word.head = words, words[word.i + step]
        if step:
            (before if step > 0 else behind)[word.i + step].append(word)
    for word, lefts, rights in zip(words, before, behind, strict=True):
        word.lefts, word.rights = tuple(lefts), tuple(rights)
        word.children = (*word.lefts, *word.rights)
    return words


def hang(word: Word, head: Word, label: str) -> None:
    """Have a word depend on another one than the parser thought, by the label."""
    old = word.head
    old.lefts = tuple(t for t in old.lefts if t is not word)
    old.rights = tuple(t for t in old.rights if t is not word)
    old.children = (*old.lefts, *old.rights)
    word.head, word.dep_ = head, label
    head.children = tuple(sorted((*head.children, word), key=_place))
    head.lefts = tuple(t for t in head.children if t.i < head.i)
    head.rights = tuple(t for t in head.children if t.i > head.i)


def take_apart(words: Words) -> None:
    """Undo the ties between words that nobody needs any more: they hold one another, so that no count would free them,
    and a process that reads for hours hardly ever looks for such circles."""
    for word in words:
        word.children = word.lefts = word.rights = ()
        del word.head, word.doc


def _place(word: Word) -> int:
    return word.i


def text_of(words: Iterable[Word]) -> str:
    """Words that follow one another as they stand in the text, the space between them as wide as it is there."""
    pieces: list[str] = []
    end = None
    for word in words:
        pieces.append(" " * (word.idx - end if end is not None else 0) + word.text)
        end = word.idx + len(word.text)
    return "".join(pieces)
