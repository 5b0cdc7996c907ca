"""Who says so: the voices that a text puts around its words, innermost first.

Three signs are read from the parse: a clause that depends on a verb of saying ("officials said that ..."),
"according to", and nouns of saying ("a report that ..."); and one from the characters: quotation marks, also where a
quotation goes on over sentences. What none of them covers, the document says on its own account.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summitry import lexicon
from summitry.extract.details.quotes import in_quotation
from summitry.extract.details.trees import (
    Bounds,
    Token,
    bounds,
    child,
    governors,
    objects,
    phrase,
    subject,
    token_at,
    tokens,
)
from summitry.extract.details.vocabulary import word_set
from summitry.extract.details.voices import is_outlet, own_voice, speaker
from summitry.extract.story import Party, Passage, Story
from summitry.model.document import Span
from summitry.model.encounter import Source
from summitry.model.terms import Modality, SourceType

_CLAUSES = frozenset({"ccomp", "parataxis"})
_POINTING = frozenset({"point", "points", "pointed", "pointing"})


@dataclass(frozen=True, slots=True)
class Voice:
    """One who is made to speak. holder, cue: document offsets of the words for who, and for that it is said."""

    source: Source
    modality: Modality
    holder: Bounds
    cue: Bounds


@cache
def report_verbs() -> dict[str, tuple[Modality, bool]]:
    """By form: how sure it sounds, and whether a noun can be what is said ("confirmed the visit")."""
    return {
        form: (Modality(row[1]), len(row) > 2 and row[2] == "y")
        for row in lexicon.words("report_verbs")
        for form in row[0].split()
    }


def source_of(
    story: Story, sentence: int, start: int, end: int, parties: tuple[Party, ...]
) -> tuple[Source, Modality, Span | None]:
    """Who says what the characters ``start:end`` of a sentence say, how sure, and the words that show it.

    The innermost voice is answered; the document's own, with no words, where there is none.
    parties: those of the event in question, who speak as participants.
    """
    found = voices(story, sentence, start, end, parties)
    if not found:
        return own_voice(story), Modality.ASSERTED, None
    a, b = min(found[0].holder, found[0].cue), max(found[0].holder, found[0].cue)
    return found[0].source, found[0].modality, story.document.span(a[0], max(a[1], b[1]))


def voices(story: Story, sentence: int, start: int, end: int, parties: tuple[Party, ...]) -> tuple[Voice, ...]:
    """All voices around the characters, innermost first; empty where the document itself says it."""
    passage = story.passages[sentence]
    token = token_at(passage, start)
    if token is None:
        return ()
    found = list(dict.fromkeys(_around(story, passage, token, parties)))
    if not found and in_quotation(story, passage, start):
        found = _quoted(story, sentence, parties)
    return tuple(found)


def _around(story: Story, passage: Passage, token: Token, parties: tuple[Party, ...]) -> Iterator[Voice]:
    yield from _beside(story, passage, token, parties)
    for node, head in governors(token):
        if _says(node, head):
            yield from _voice_of(story, passage, head, parties)
        yield from _beside(story, passage, head, parties)


def _says(node: Token, head: Token) -> bool:
    """Whether the head is a word of saying and the node what is said."""
    if head.lower_ in word_set("saying_nouns"):
        return node.dep_ in ("acl", "ccomp") and child(node, "mark") is not None
    if head.lower_ not in report_verbs() or not head.tag_.startswith("VB"):
        return False
    if node.dep_ in ("dobj", "nsubjpass"):
        return report_verbs()[head.lower_][1]
    return node.dep_ in _CLAUSES and not _is_talk(head)


def _is_talk(head: Token) -> bool:
    """ "Point" and the like speak only with their particle."""
    return head.lower_ in ("point", "points", "pointed", "pointing") and not any(
        c.lower_ == "out" for c in head.children
    )


def _voice_of(story: Story, passage: Passage, head: Token, parties: tuple[Party, ...]) -> Iterator[Voice]:
    holder = _holder(head)
    if holder is None:
        return
    source = speaker(story, passage, holder, parties)
    modality = report_verbs().get(head.lower_, (Modality.ASSERTED, False))[0]
    where = bounds(passage, *phrase(holder)), bounds(passage, head, head)
    yield Voice(source, modality, *where)
    yield from _told_outlet(story, passage, head, source)


def _holder(head: Token) -> Token | None:
    if head.tag_.startswith("NN"):
        return child(head, "poss") or next(
            iter(objects(head, "from") + objects(head, "by")), child(head, "amod", "compound")
        )
    if child(head, "nsubjpass") is not None or (head.tag_ == "VBN" and child(head, "auxpass") is not None):
        by = next((p for c in head.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"), None)
        return by if by is not None else None
    return subject(head)


def _told_outlet(story: Story, passage: Passage, head: Token, source: Source) -> Iterator[Voice]:
    """An unnamed source who told another outlet: the outlet vouches for it too."""
    if source.type is not SourceType.ANONYMOUS:
        return
    for heard in [*objects(head), *(c for c in head.children if c.dep_ == "dative")]:
        first, last = phrase(heard)
        name = passage.parse[first.i : last.i + 1].text
        if is_outlet(name) and name.lower() not in (story.document.publisher or "").lower():
            where = bounds(passage, first, last)
            yield Voice(Source(name, SourceType.MEDIA), Modality.ASSERTED, where, where)


def _beside(story: Story, passage: Passage, node: Token, parties: tuple[Party, ...]) -> Iterator[Voice]:
    """Voices hung on a clause: "according to X", ", officials said," ", citing a source"."""
    for one in node.children:
        if one.lower_ == "according":
            for holder in (p for to in one.children for p in to.children if p.dep_ == "pobj"):
                where = bounds(passage, *phrase(holder))
                yield Voice(
                    speaker(story, passage, holder, parties), Modality.ASSERTED, where, bounds(passage, one, one)
                )
        elif one.dep_ == "parataxis" and one.lower_ in report_verbs() and child(one, "nsubj") is not None:
            yield from _voice_of(story, passage, one, parties)
        elif one.lower_ == "citing" and one.dep_ == "advcl":
            for holder in objects(one):
                where = bounds(passage, *phrase(holder))
                yield Voice(
                    speaker(story, passage, holder, parties), Modality.ASSERTED, where, bounds(passage, one, one)
                )


def _plain(story: Story, passage: Passage, holder: Token, cue: Token, parties: tuple[Party, ...]) -> Voice:
    source = speaker(story, passage, holder, parties)
    return Voice(source, Modality.ASSERTED, bounds(passage, *phrase(holder)), bounds(passage, cue, cue))


def _quoted(story: Story, sentence: int, parties: tuple[Party, ...]) -> list[Voice]:
    """The speaker of a quotation: named in its sentence, else the nearest in its paragraph, else in the one before."""
    paragraph = story.passages[sentence].sentence.paragraph
    near = [p for p in story.passages if p.sentence.paragraph == paragraph]
    near.sort(key=lambda p: (abs(p.sentence.index - sentence), p.sentence.index > sentence))
    before = [p for p in story.passages if p.sentence.paragraph == paragraph - 1]
    for passage in [*near, *reversed(before)]:
        for token in tokens(passage):
            if token.lower_ in report_verbs() and token.tag_.startswith("VB") and not _inside(story, passage, token):
                found = list(_voice_of(story, passage, token, parties))
                if found:
                    return found
    return []


def _inside(story: Story, passage: Passage, token: Token) -> bool:
    return in_quotation(story, passage, passage.sentence.start + token.idx)
