"""Who says so: the voices that a text puts around its words, innermost first.

Three signs are read from the parse: a clause that depends on a verb of saying ("officials said that ..."),
"according to", and nouns of saying ("a report that ..."); and one from the characters: quotation marks, also where a
quotation goes on over sentences. What none of them covers, the document says on its own account.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from summitry.extract.details.opening import with_parse
from summitry.extract.details.quotes import in_quotation
from summitry.extract.details.reporting import (
    behind,
    can_speak,
    closing,
    leading,
    misread,
    opens,
    report_verbs,
    sentence_noun,
)
from summitry.extract.details.trees import (
    Bounds,
    bounds,
    child,
    governors,
    objects,
    phrase,
    subject,
    token_at,
)
from summitry.extract.details.voices import is_outlet, mention_at, own_voice, role_of, speaker, voice_nouns
from summitry.extract.story import Party, Passage, Story
from summitry.extract.text.words import Word, text_of
from summitry.lexicon import word_forms
from summitry.model.document import Span
from summitry.model.encounter import Source
from summitry.model.terms import Modality, SourceType

_CLAUSES = frozenset({"ccomp", "parataxis"})
# The one who speaks of himself is the one whose words they are.
_SELF = frozenset({"i", "we", "you", "me", "us"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_ONE = frozenset({"he", "she", "it"})
# "Called the talks useful", "called for talks", "called on them to meet".
_CALLING = frozenset({"call", "calls", "called", "calling"})
_POINTING = frozenset({"point", "points", "pointed", "pointing"})
_RULING = frozenset({"rule", "rules", "ruled", "ruling", "brush", "brushes", "brushed", "brushing"})


_REACH = 12
_REST = 6
_PARAGRAPH_TURN = re.compile(r"^[\"“]?(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]*){0,3}):\s", re.MULTILINE)
_TURN = re.compile(r"[\"“]?(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}):\s")


@dataclass(frozen=True, slots=True)
class Voice:
    """One who is made to speak. holder, cue: document offsets of the words for who, and for that it is said."""

    source: Source
    modality: Modality
    holder: Bounds
    cue: Bounds


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
    found = [*_around(story, passage, token, parties), *_over_sentence(story, passage, token, parties)]
    if not found and in_quotation(story, passage, start):
        found = _quoted(story, passage, token, parties)
    return tuple(dict.fromkeys(found or _turn(story, sentence, parties) or _posted(story, start, parties)))


def _posted(story: Story, start: int, parties: tuple[Party, ...]) -> list[Voice]:
    """The author of the embedded post that holds the character, by his usual name where he is one of the parties."""
    for post in story.document.statements:
        if post.start <= start < post.end:
            names = [p.participant.name for p in parties if p.participant.name]
            own = next((name for name in names if name.split()[-1] in post.author.split()), None)
            kind = SourceType.PARTICIPANT if own else role_of(story, post.author)
            where = (post.start, post.end)
            return [Voice(Source(own or post.author, kind), Modality.ASSERTED, where, where)]
    return []


def _over_sentence(story: Story, passage: Passage, token: Word, parties: tuple[Party, ...]) -> Iterator[Voice]:
    """Voices at the edges of a sentence that cover all of it, whatever the parser hung them on.

    "According to X, ..."; "..., according to X."; "..., X said on Monday."
    """
    doc = passage.words
    for one in doc:
        if one.lower_ == "according" and (one.i < 2 or doc[one.i - 1].text in (",", '"')):
            for named in (p for to in one.children for p in to.children if p.dep_ == "pobj"):
                yield _plain(story, passage, named, one, parties)
        elif misread(one) and token.i > one.i and (holder := sentence_noun(one)) is not None:
            yield _plain(story, passage, holder, one, parties)
        elif opens(one) and token.i > one.i:
            yield from _voice_of(story, passage, one, parties)
        elif 0 <= token.i < (start := closing(one)):
            found = list(_voice_of(story, passage, one, parties))
            inside = [v for v in found if v.holder[0] >= passage.sentence.start + doc[start].idx]
            yield from inside or [_plain(story, passage, leading(doc[start : one.i]), one, parties)]
        elif one.i > 3 and token.i < one.i and (holder := behind(one)) is not None:
            yield _plain(story, passage, holder, one, parties)


def _around(story: Story, passage: Passage, token: Word, parties: tuple[Party, ...]) -> Iterator[Voice]:
    yield from _beside(story, passage, token, parties)
    for node, head in governors(token):
        if _says(node, head):
            yield from _voice_of(story, passage, head, parties)
        yield from _beside(story, passage, head, parties)


def _says(node: Word, head: Word) -> bool:
    """Whether the head is a word of saying and the node what is said."""
    if head.lower_ in word_forms("saying_nouns"):
        return node.dep_ in ("acl", "ccomp") and child(node, "mark") is not None
    if head.lower_ in _CALLING:
        return node.dep_ == "oprd" or (node.dep_ == "prep" and node.lower_ in ("for", "on"))
    if _rules_out(head):
        return node.dep_ in ("dobj", "nsubjpass")
    if head.lower_ not in report_verbs() or not head.tag_.startswith("VB"):
        return False
    if node.dep_ == "xcomp" and head.lower_ in word_forms("object_control"):
        return True
    if node.dep_ in ("dobj", "nsubjpass"):
        return report_verbs()[head.lower_][1]
    if node.dep_ == "prep":
        return node.lower_ in ("of", "about") and not _is_talk(head)
    return node.dep_ in _CLAUSES and not _is_talk(head)


def _is_talk(head: Word) -> bool:
    """ "Point" and the like speak only with their particle."""
    return head.lower_ in _POINTING and not any(c.lower_ == "out" for c in head.children)


def _rules_out(head: Word) -> bool:
    """Whether a verb denies with its particle ("ruled out", "brushed aside")."""
    return head.lower_ in _RULING and any(c.lower_ in ("out", "off", "aside") for c in head.children)


def _voice_of(story: Story, passage: Passage, head: Word, parties: tuple[Party, ...]) -> Iterator[Voice]:
    holder = _holder(head)
    if holder is None or holder.lower_ in _SELF:
        return
    source = _carried_on(story, passage, holder, head, parties) or speaker(story, passage, holder, parties)
    usual = Modality.DENIED if _rules_out(head) else Modality.ASSERTED
    modality = report_verbs().get(head.lower_, (usual, False))[0]
    where = bounds(passage, *phrase(holder)), bounds(passage, head, head)
    yield Voice(source, modality, *where)
    yield from _told_outlet(story, passage, head, source)


def _carried_on(story: Story, passage: Passage, holder: Word, verb: Word, parties: tuple[Party, ...]) -> Source | None:
    """The last speaker before the sentence, where a pronoun behind what is said means nobody named in it.

    "Ash will meet Birk, he said": he is not Ash, but who spoke before.
    """
    if holder.lower_ not in _ONE or holder.i == 0 or holder.nbor(-1).text not in (",", '"'):
        return None
    rest = [t for t in verb.doc[verb.i + 1 :] if not t.is_punct]
    if rest and rest[0].tag_ != "VBG" and any(t.tag_ in _FINITE for t in rest):
        return None
    named = {p for m in passage.mentions if m.kind == "person" for p in m.parties}
    mention = mention_at(passage, holder)
    if mention is not None and mention.parties and not named & set(mention.parties):
        return None
    before = story.passages[max(0, passage.sentence.index - _REST) : passage.sentence.index]
    found = next((voices for near in reversed(before) if (voices := _speaking(story, near, parties))), [])
    return found[0].source if found else None


def _holder(head: Word) -> Word | None:
    if head.tag_.startswith("NN"):
        return child(head, "poss") or next(
            iter(objects(head, "from") + objects(head, "by")), child(head, "amod", "compound")
        )
    if child(head, "nsubjpass") is not None or (head.tag_ == "VBN" and child(head, "auxpass") is not None):
        return next((p for c in head.children if c.dep_ == "agent" for p in c.children if p.dep_ == "pobj"), None)
    return subject(head) or _just_before(head)


def _just_before(verb: Word) -> Word | None:
    """The name right before a verb of saying to which the parser gave no subject ("her aide, Anna Berg, told ...")."""
    at = verb.i - 2 if verb.i > 1 and verb.nbor(-1).text == "," else verb.i - 1
    token = verb.doc[at] if at >= 0 else None
    return token if token is not None and token.tag_ in ("NNP", "NNPS") and verb.tag_ == "VBD" else None


def _told_outlet(story: Story, passage: Passage, head: Word, source: Source) -> Iterator[Voice]:
    """An unnamed source who told another outlet, or is quoted by it: the outlet vouches for it too."""
    if source.type is not SourceType.ANONYMOUS:
        return
    told = [*objects(head), *(c for c in head.children if c.dep_ == "dative")]
    who = child(head, "nsubj")
    told += [p for c in (who.subtree if who is not None else ()) if c.dep_ == "agent" for p in c.children]
    for heard in told:
        first, last = phrase(heard)
        name = text_of(passage.words[first.i : last.i + 1])
        if is_outlet(name) and name.lower().removeprefix("the ") not in (story.document.publisher or "").lower():
            where = bounds(passage, first, last)
            yield Voice(Source(name, SourceType.MEDIA), Modality.ASSERTED, where, where)


def _beside(story: Story, passage: Passage, node: Word, parties: tuple[Party, ...]) -> Iterator[Voice]:
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
            for holder in filter(can_speak, objects(one)):
                where = bounds(passage, *phrase(holder))
                yield Voice(
                    speaker(story, passage, holder, parties), Modality.ASSERTED, where, bounds(passage, one, one)
                )


def _plain(story: Story, passage: Passage, holder: Word, cue: Word, parties: tuple[Party, ...]) -> Voice:
    source = speaker(story, passage, holder, parties)
    return Voice(source, Modality.ASSERTED, bounds(passage, *phrase(holder)), bounds(passage, cue, cue))


def _quoted(story: Story, passage: Passage, token: Word, parties: tuple[Party, ...]) -> list[Voice]:
    """The speaker of a quotation: who governs it, else who speaks nearest in its paragraph, else in the one before."""
    for _, head in governors(token):
        if head.tag_.startswith("VB") and not _inside(story, passage, head) and _may_quote(head):
            found = list(_voice_of(story, passage, head, parties))
            if found:
                return found
    return next((found for near in _near(story, passage) if (found := _speaking(story, near, parties))), [])


def _may_quote(verb: Word) -> bool:
    """Whether the subject of a verb that governs a quotation can be its speaker: "they praised the 'frank' talks", but
    not "everything was 'fine'"."""
    acting = subject(verb)
    if verb.lower_ in report_verbs() or verb.lower_ in _CALLING or acting is None:
        return True
    return (
        acting.tag_ in ("NNP", "NNPS", "WP") or acting.lower_ in ("he", "she", "they") or acting.lower_ in voice_nouns()
    )


def _near(story: Story, passage: Passage) -> list[Passage]:
    """The sentences of the same paragraph, nearest first, then those of the paragraph before, last first."""
    index, paragraph = passage.sentence.index, passage.sentence.paragraph
    around = story.passages[max(0, index - _REACH) : index + _REACH]
    same = [p for p in around if p.sentence.paragraph == paragraph]
    same.sort(key=lambda p: (abs(p.sentence.index - index), p.sentence.index > index))
    return [*same, *(p for p in reversed(around) if p.sentence.paragraph == paragraph - 1)]


def _speaking(story: Story, passage: Passage, parties: tuple[Party, ...]) -> list[Voice]:
    """The voice of the first word of saying that stands outside quotation marks."""
    if passage.parse is None:
        if not any(form in report_verbs() for form in passage.sentence.text.lower().split()):
            return []
        passage = with_parse(story, passage)
    for token in passage.words:
        if token.lower_ in report_verbs() and token.tag_.startswith("VB") and not _inside(story, passage, token):
            found = list(_voice_of(story, passage, token, parties))
            if found:
                return found
    return []


def _turn(story: Story, sentence: int, parties: tuple[Party, ...]) -> list[Voice]:
    """Who has the word in a headline or a transcript: "NAME: ..." at the start of the sentence or before it.

    The name must be a person's that the document knows, or one of several names in capitals that open paragraphs.
    """
    paragraph = story.passages[sentence].sentence.paragraph
    for passage in reversed(story.passages[max(0, sentence - _REACH) : sentence + 1]):
        m = _TURN.match(passage.sentence.text)
        if m is not None and (passage.sentence.paragraph == paragraph or m["name"].isupper()):
            where = (passage.sentence.start + m.start("name"), passage.sentence.start + m.end("name"))
            head = token_at(passage, where[1] - 1)
            known = head is not None and (mention_at(passage, head) is not None or head.lower_ in voice_nouns())
            if head is not None and (known or m["name"] in _turns(story.document.text)):
                return [Voice(speaker(story, passage, head, parties), Modality.ASSERTED, where, where)]
            return []
    return []


@lru_cache(maxsize=64)
def _turns(text: str) -> frozenset[str]:
    """Names in capitals that open paragraphs, where at least two of them take turns."""
    names = {m["name"] for m in _PARAGRAPH_TURN.finditer(text) if text.count(m["name"] + ":") > 1}
    return frozenset(names) if len(names) > 1 else frozenset()


def _inside(story: Story, passage: Passage, token: Word) -> bool:
    return in_quotation(story, passage, passage.sentence.start + token.idx)


def all_voices(story: Story, sentence: int) -> tuple[Voice, ...]:
    """Every voice around any word of a sentence, in order of the words."""
    passage = story.passages[sentence]
    starts = [passage.sentence.start + token.idx for token in passage.words if not token.is_punct]
    found = [voice for start in starts for voice in voices(story, sentence, start, start + 1, ())]
    return tuple({(voice.holder, voice.cue): voice for voice in found}.values())
