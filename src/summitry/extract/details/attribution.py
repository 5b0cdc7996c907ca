"""Who says so: the voices that a text puts around its words, innermost first.

Three signs are read from the parse: a clause that depends on a verb of saying ("officials said that ..."),
"according to", and nouns of saying ("a report that ..."); and one from the characters: quotation marks, also where a
quotation goes on over sentences. What none of them covers, the document says on its own account.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from summitry import lexicon
from summitry.extract.details.opening import with_parse
from summitry.extract.details.quotes import in_quotation
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
from summitry.extract.words import Word, text_of
from summitry.lexicon import word_forms
from summitry.model.document import Span
from summitry.model.encounter import Source
from summitry.model.terms import Modality, SourceType

_CLAUSES = frozenset({"ccomp", "parataxis"})
# The one who speaks of himself is the one whose words they are.
_SELF = frozenset({"i", "we", "you", "me", "us"})
# "Called the talks useful", "called for talks", "called on them to meet".
_CALLING = frozenset({"call", "calls", "called", "calling"})
_POINTING = frozenset({"point", "points", "pointed", "pointing"})


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
        elif _misread(one) and token.i > one.i and (holder := _sentence_noun(one)) is not None:
            yield _plain(story, passage, holder, one, parties)
        elif 0 <= token.i < (start := _closing(one)):
            found = list(_voice_of(story, passage, one, parties))
            inside = [v for v in found if v.holder[0] >= passage.sentence.start + doc[start].idx]
            yield from inside or [_plain(story, passage, doc[one.i - 1], one, parties)]


def _misread(token: Word) -> bool:
    """A verb of saying that the tagger took for a noun ("one aide on Saturday notes that ...")."""
    then = token.i + 1 < len(token.doc) and token.nbor(1).lower_ == "that"
    alone = token.i > 1 and token.nbor(-1).tag_ in ("NN", "NNP", "NNPS", "NNS", "RB", ",")
    return then and alone and token.tag_ == "NNS" and token.lower_ in report_verbs()


def _sentence_noun(token: Word) -> Word | None:
    """The noun that stands where the sentence's verb should, before the token."""
    return next((t for t in token.doc[: token.i] if t.dep_ == "ROOT" and t.tag_.startswith("NN")), None)


def _closing(verb: Word) -> int:
    """Where the words of saying that end a sentence begin: a comma, a speaker, the verb, and no more than when or to
    whom; -1 where the verb is no such end."""
    if verb.lower_ not in report_verbs() or not verb.tag_.startswith("VB"):
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
    return first if 0 < verb.i - first <= _REST and verb.doc[verb.i - 1].tag_.startswith("NN") else 0


def _has_clause(rest: list[Word]) -> bool:
    return any(t.tag_.startswith(("VB", "MD")) for t in rest)


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
    return head.lower_ in ("point", "points", "pointed", "pointing") and not any(
        c.lower_ == "out" for c in head.children
    )


def _voice_of(story: Story, passage: Passage, head: Word, parties: tuple[Party, ...]) -> Iterator[Voice]:
    holder = _holder(head)
    if holder is None or holder.lower_ in _SELF:
        return
    source = speaker(story, passage, holder, parties)
    modality = report_verbs().get(head.lower_, (Modality.ASSERTED, False))[0]
    where = bounds(passage, *phrase(holder)), bounds(passage, head, head)
    yield Voice(source, modality, *where)
    yield from _told_outlet(story, passage, head, source)


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
            for holder in filter(_can_speak, objects(one)):
                where = bounds(passage, *phrase(holder))
                yield Voice(
                    speaker(story, passage, holder, parties), Modality.ASSERTED, where, bounds(passage, one, one)
                )


def _can_speak(noun: Word) -> bool:
    """Whether a noun can be what is cited as a source: a name, a word for a voice, something said."""
    return noun.tag_ in ("NNP", "NNPS") or noun.lower_ in voice_nouns() or noun.lower_ in word_forms("saying_nouns")


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
