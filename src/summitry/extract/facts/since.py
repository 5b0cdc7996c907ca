"""Times that a clause counts from or hangs on: "since 2009", "since they met in 2009", "in March, when she met him"."""

import re
from collections.abc import Iterator
from itertools import takewhile

from summitry.extract.story import Passage, Story
from summitry.extract.telling import Found
from summitry.extract.text.syntax import ancestors, children, governing_verb
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.encounter import When
from summitry.temporal.types import TimeExpression

_BACK = frozenset(("last", "first", "also", "previously", "earlier", "had", "'d"))
_ABOUT = frozenset(("about", "regarding", "on", "over", "concerning"))
_SETTINGS = frozenset(("during", "in", "at"))
_OBJECTS = frozenset(("xcomp", "ccomp"))
_AHEAD = ("TO", "MD")
_SINCE = re.compile(r"(?i)\bsince\s+(?:(?:at|least|about|around|the|early|late|mid|way|back)[\s-]+)*$")


def day_of_clause(story: Story, placed: list[tuple[TimeExpression, frozenset[int]]], token: Word) -> Found[When] | None:
    """ "since March, when he was filmed scolding her": the day on which a clause with "when" hangs, however deep."""
    for above in _within_clause(token):
        for time, at in placed:
            if time.when is not None and _is_then(above, at):
                return Found(time.when, story.document.span(time.start, time.end), 2)
    return None


def only_since(passage: Passage, time: TimeExpression, token: Word | None = None) -> bool:
    """ "the first meeting since 2009", "for the first time since she took office in 2009": no day of this meeting, nor
    a meeting in 2009 (CODEBOOK.md, rule 14); but "since they met in 2009", "since 2009, when they met" tell its day."""
    at = tokens_of(passage, time) if passage.parse is not None else frozenset()
    if _SINCE.search(passage.sentence.text[: time.start - passage.sentence.start]) is not None:
        return token is None or not any(_is_then(above, at) for above in _within_clause(token))
    verb = governing_verb(passage.words[max(at)]) if at else None
    taking = verb is not None and verb.dep_ == "pcomp" and verb.head.lower_ == "since"  # "since taking office in 2009"
    if verb is None or not (taking or any(mark.lower_ == "since" for mark in children(verb, "mark"))):
        return False
    ahead = bool(children(verb, "aux"))  # "since he will be in Rome on Friday": because
    return not ahead and (token is None or token.i not in {t.i for t in verb.subtree})


def is_looked_back_on(encounter: Word) -> bool:
    """ "They last met in May", "had met in May", "the first since a summit in May", "at a meeting in May": with days of
    its own it is none that was told before."""
    near = [*encounter.children, *(encounter.head.children if encounter.dep_ == "dobj" else ())]
    if any(t.lower_ in _BACK and t.dep_ in ("advmod", "aux") for t in near):
        return True
    since = encounter.dep_ == "pobj" and encounter.head.lower_ == "since"
    return since or any(t.lower_ in ("a", "an") for t in children(encounter, "det"))


def _within_clause(token: Word) -> Iterator[Word]:
    """The token and the words above it, up to a border: what was reported on Sunday was not of Sunday."""
    for above in (token, *ancestors(token)):
        yield above
        if above.dep_ in ("ccomp", "relcl", "parataxis"):
            return


def _is_then(clause: Word, at: frozenset[int]) -> bool:
    """ "(since) 2009, when they met": a clause of that time, with the numbers of its words."""
    when = any(t.lower_ == "when" for t in children(clause, "advmod"))
    before = clause.left_edge.i - 1
    beside = before in at or (before > 0 and clause.doc[before].text == "," and before - 1 in at)
    return when and (clause.head.i in at or beside)


def tokens_of(passage: Passage, time: TimeExpression) -> frozenset[int]:
    """The numbers of the words of a time."""
    start = passage.sentence.start
    return frozenset(
        token.i
        for token in passage.words
        if token.idx + start < time.end and token.idx + len(token.text) + start > time.start
    )


def of_matter(passage: Passage, token: Word, at: frozenset[int]) -> bool:
    """ "spoke about preparations for the April 22 summit", "during the call they agreed to meet in June": the day of
    what they spoke about, or settled."""
    last = passage.words[max(at)]
    if _settled_in(token, governing_verb(last)):
        return True
    named = next((w for w in ancestors(last) if w.i not in at and w.tag_[:2] == "NN"), None)
    return named is not None and last.i < named.i and is_matter(named, token)


def _settled_in(encounter: Word, deed: Word | None) -> bool:
    """ "During the call they agreed to meet", "he said he would come": what is to be done by what was done there."""
    link = encounter.head
    if deed is None or encounter.dep_ != "pobj" or link.lower_ not in _SETTINGS:
        return False
    if not any(t.tag_ in _AHEAD for t in children(deed, "aux")) or encounter in deed.subtree:
        return False
    while deed.dep_ in _OBJECTS and deed.i != link.head.i:
        deed = deed.head
        if deed.i == link.head.i:
            return True
    return False


def is_matter(noun: Word, encounter: Word) -> bool:
    """ "spoke about preparations for the summit": it is what they spoke about; not so of "on the sidelines of the
    summit"."""
    verb = governing_verb(encounter) or encounter
    if noun.i == encounter.i or encounter in noun.subtree:
        return False
    way = [noun, *takewhile(lambda word: word.i not in (encounter.i, verb.i), ancestors(noun))]
    if way[-1].lower_ not in _ABOUT or way[-1].head.i not in (encounter.i, verb.i):
        return False
    beside = word_forms("at_gatherings") | word_forms("margins") | word_forms("asides")
    beside |= word_forms("parts") | word_forms("measures") | word_forms("day_words")  # "on the last leg of a tour"
    return not any(word.lower_ in beside for word in way[1:])
