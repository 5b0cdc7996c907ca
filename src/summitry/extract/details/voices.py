"""Who is meant by the words for a speaker, and what sort of source that is (codebook, section 2, `sources`)."""

import re
from functools import cache

from summitry import lexicon
from summitry.extract.details.trees import child, phrase, subject
from summitry.extract.story import PEOPLE, Mention, Party, Passage, Story
from summitry.extract.text.words import Word, text_of
from summitry.lexicon import small_set
from summitry.model.encounter import Source
from summitry.model.terms import SourceType

_PRONOUNS = frozenset({"he", "she", "they", "it", "who"})
_ROLE_BEFORE = 60
_ROLE_AFTER = 110
_WORD = re.compile(r"[\w-]+")
_OF_A_BODY = re.compile(r"\s(?:of|from|at|with)\s(?:the\s)?([A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,5})")
_LOOK_BACK = 4
_OUTLETS_END = ("news", "times", "post", "herald", "tribune", "gazette", "radio", "tv")
_TITLE_WORDS = 5
_INSIDE = frozenset({"at", "in", "inside", "within"})
_IN_NAMES = frozenset({"-", "'", "de", "von", "van", "al", "bin", "la", "el"})


@cache
def voice_nouns() -> dict[str, SourceType]:
    """Type of source by the noun that speaks ("spokesman": official)."""
    return {row[0]: SourceType(row[1]) for row in lexicon.words("voice_nouns")}


@cache
def outlets() -> frozenset[str]:
    """Names of news outlets, folded."""
    return frozenset(_bare(row[0]) for row in lexicon.words("outlets"))


@cache
def _government_publisher() -> re.Pattern[str]:
    return re.compile("|".join(row[0] for row in lexicon.words("government_publishers")), re.IGNORECASE)


def _bare(name: str) -> str:
    return re.sub(r"^the\s+", "", name.lower()).strip(" .,’'")


def is_outlet(name: str) -> bool:
    """Whether a name is that of a news outlet, by the list or by its last word ("The Riverside Times")."""
    bare = _bare(name)
    return bare in outlets() or re.search(rf"\b({'|'.join(_OUTLETS_END)})$", bare) is not None


def may_name(text: str, publisher: str) -> bool:
    """Whether a text may speak of the outlet that publishes it: some name of an outlet stands in both."""
    own, low = publisher.lower(), text.lower()
    shared = [re.escape(name) for name in (*outlets(), *_OUTLETS_END) if name in own and name in low]
    return bool(shared) and re.search(rf"\b(?:{'|'.join(shared)})\b", low) is not None


def is_of_government(url: str) -> bool:
    """Whether an address is one of a government's or an army's."""
    return re.search(r"\.(gov|mil)\b", url) is not None


def is_government_publisher(name: str) -> bool:
    """Whether a publisher's name is that of a government's office."""
    return _government_publisher().search(name) is not None


def _is_own(story: Story, name: str) -> bool:
    """Whether a name is that of the document's own publisher ("The Herald has learned")."""
    return bool(story.document.publisher) and _bare(name) == _bare(story.document.publisher or "")


def own_voice(story: Story) -> Source:
    """The document's own voice: its author, or the government whose readout it is (codebook, rule 17)."""
    publisher, url = story.document.publisher, story.document.url or ""
    government = is_government_publisher(publisher or "") or is_of_government(url)
    return Source(publisher, SourceType.OFFICIAL if government else SourceType.AUTHOR)


def speaker(story: Story, passage: Passage, head: Word, parties: tuple[Party, ...]) -> Source:
    """The source that the noun phrase around ``head`` names.

    parties: those of the event in question; one of them who speaks is a participant.
    """
    part = _of_which(head)
    if part is not None:
        return speaker(story, passage, part, parties)
    mention = mention_at(passage, head)
    if mention is not None and mention.parties:
        return _named(mention, parties)
    if head.lower_ in _PRONOUNS:
        return _antecedent(story, passage, head, parties)
    owner = child(head, "poss")
    if owner is not None and head.lower_ not in voice_nouns():
        return speaker(story, passage, owner, parties)
    first, last = phrase(head)
    words = passage.words[first.i : last.i + 1]
    said = text_of(words)
    if _is_own(story, said):
        return own_voice(story)
    if is_outlet(said) or is_outlet(head.text):
        return Source(said, SourceType.MEDIA)
    return _by_words(story, words, head)


def _of_which(head: Word) -> Word | None:
    """The people of whom one or some speak ("two of the officials")."""
    if head.lower_ not in small_set("some_of"):
        return None
    return next((p for c in head.children if c.lower_ == "of" for p in c.children if p.dep_ == "pobj"), None)


def mention_at(passage: Passage, token: Word) -> Mention | None:
    """The mention that the token belongs to, the longest first."""
    at = passage.sentence.start + token.idx
    held = [m for m in passage.mentions if m.start <= at < m.end]
    return max(held, key=lambda m: (bool(m.parties), m.end - m.start), default=None)


def _named(mention: Mention, parties: tuple[Party, ...]) -> Source:
    names = [party.participant.name for party in mention.parties]
    taking_part = any(_same(mention, party, other) for party in parties for other in mention.parties)
    kind = SourceType.PARTICIPANT if taking_part else SourceType.OFFICIAL
    if mention.kind in PEOPLE and all(names):
        return Source(" and ".join(name or "" for name in names), kind)  # "both leaders" are none of them alone
    return Source(mention.text if mention.kind not in ("pronoun", "group") else None, kind)


def _same(mention: Mention, party: Party, other: Party) -> bool:
    a, b = party.participant, other.participant
    if a.name and b.name:
        return a.name == b.name
    return a.polity == b.polity and _is_movement(a.polity)


def _is_movement(polity: str | None) -> bool:
    """Whether the polity's voice is the party itself: a movement has no other officials than those who negotiate."""
    known = lexicon.polities().by_code.get(polity or "")
    return polity is not None and (known is None or known.kind == "movement")


def _by_words(story: Story, words: tuple[Word, ...], head: Word) -> Source:
    nouns, known = voice_nouns(), voice_nouns().get(head.lower_)
    modifiers = [
        nouns[t.lower_] for t in words if t.i < head.i and t.lower_ in nouns and t.dep_ in ("compound", "nmod")
    ]
    if head.lower_ in small_set("diplomats") and not _of_a_state(head):
        return Source(None, SourceType.ANONYMOUS)
    if known is SourceType.ANONYMOUS:
        inside = [nouns.get(p.lower_) for c in head.children if c.lower_ in _INSIDE for p in c.children]
        return Source(None, SourceType.OFFICIAL if SourceType.OFFICIAL in (*modifiers, *inside) else known)
    if known is not None:
        media = SourceType.MEDIA in modifiers and head.lower_ != "minister"
        return Source(
            text_of(words) if head.tag_ == "NNP" or _identified(words) else None, SourceType.MEDIA if media else known
        )
    if head.tag_ in ("NNP", "NNPS"):
        name = _name(words)
        return Source(name, modifiers[0] if modifiers else role_of(story, name.rsplit(" ", 1)[-1]))
    return Source(None, SourceType.OFFICIAL)


def _of_a_state(head: Word) -> bool:
    """Whether the words before a noun say which state's or office's it is ("Turkish diplomats", not "Western" ones)."""
    before = [t for t in head.children if t.i < head.i]
    named = [t for t in before if t.tag_ in ("NNP", "NNPS") or (t.tag_ == "JJ" and t.text[:1].isupper())]
    return any(t.lower_ not in small_set("parts_of_the_world") and t.i > 0 for t in named)


def _identified(words: tuple[Word, ...]) -> bool:
    """Whether the phrase says whose voice it is ("the French foreign ministry", "Moon's office")."""
    return any(t.tag_ in ("NNP", "NNPS") or (t.tag_ == "JJ" and t.text[:1].isupper()) for t in words)


def _name(words: tuple[Word, ...]) -> str:
    """The name at the end of the phrase, without titles and offices before it."""
    nouns, kept = voice_nouns(), []
    for token in reversed(list(words)):
        if token.lower_ in nouns or not (token.tag_ in ("NNP", "NNPS") or token.text in _IN_NAMES):
            break
        kept.append(token)
    return text_of(reversed(kept) if kept else words)


def role_of(story: Story, name: str) -> SourceType:
    """What sort of source a person is by the words around the name anywhere in the document; official if none says.

    name: as the text writes it, the surname or more.
    """
    text, nouns = story.document.text, voice_nouns()
    for m in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
        before = _WORD.findall(re.split(r"[.,;:\n“”\"—(]", text[max(0, m.start() - _ROLE_BEFORE) : m.start()])[-1])
        found = next((nouns[w.lower()] for w in reversed(before[-_TITLE_WORDS:]) if w.lower() in nouns), None)
        found = found or _role_after(text[m.end() : m.end() + _ROLE_AFTER])
        if found is not None:
            return found
    return SourceType.OFFICIAL


def _role_after(rest: str) -> SourceType | None:
    """The role in the explanation after a name ("X, a fellow at the Y Institute, ...", "X of the Y Foundation")."""
    body = _OF_A_BODY.match(rest)
    if body is not None:
        return next((voice_nouns()[w.lower()] for w in _WORD.findall(body[1]) if w.lower() in voice_nouns()), None)
    if not re.match(r"\s?[,(]\s?(?:a|an|the|who|director|senior|former|[\w-]+s?\b)", rest):
        return None
    explanation = re.split(r"[.;”\"]|\b(?:said|told|says)\b", rest, maxsplit=1)[0]
    nouns = voice_nouns()
    return next((nouns[w.lower()] for w in _WORD.findall(explanation) if w.lower() in nouns), None)


def _antecedent(story: Story, passage: Passage, pronoun: Word, parties: tuple[Party, ...]) -> Source:
    """Whom an unresolved pronoun means: the last named subject before it."""
    index = passage.sentence.index
    earlier = [(passage, t) for t in passage.words if t.i < pronoun.i]
    for place, token in reversed(earlier):
        if _names_a_speaker(token):
            return speaker(story, place, token, parties)
    for other in reversed(story.passages[max(0, index - _LOOK_BACK) : index]):
        for token in (t for t in other.words if t.dep_ == "ROOT"):
            found = subject(token)
            if found is not None and found.lower_ not in _PRONOUNS:
                return speaker(story, other, found, parties)
    return Source(None, SourceType.OFFICIAL)


def _names_a_speaker(token: Word) -> bool:
    return token.dep_ in ("nsubj", "nsubjpass") and token.tag_ == "NNP"
