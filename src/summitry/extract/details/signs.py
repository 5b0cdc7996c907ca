"""What a sentence shows of a noun phrase that could name a topic.

Each sign is a plain word or two ("frame discuss:obj", "in own", "purpose of the trigger"), so that the weights of the
signs can be read and argued about (lexicon/data/words/topic_weights.tsv, set by bench/train_topics.py).
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from summitry import lexicon
from summitry.extract.details.naming import Naming, Scene, Spot
from summitry.extract.details.quotes import in_quotation
from summitry.extract.details.reporting import report_verbs
from summitry.extract.details.scope import refers_back, says_what_came_up
from summitry.extract.details.trees import child, first_of_list, governors, objects, subject
from summitry.extract.details.voices import mention_at
from summitry.extract.details.ways import of_way
from summitry.extract.story import Passage
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms
from summitry.model.terms import AHEAD

_ACTING = ("a party acts", "another acts")
_CONTENT = frozenset({"ccomp", "xcomp", "parataxis", "advcl"})
_ENDINGS = ("ations", "ation", "ing", "ies", "ied", "ed", "es", "s", "e", "y")
_SHORTEST_STEM = 4
_LEAD = 600
_EARLY = 4
_FAR = 99
_SHORT = 3
_MANY = 4


def signs(scene: Scene, naming: Naming, of_spot: tuple[str, ...]) -> tuple[str, ...]:
    """All signs of a noun phrase. of_spot: those of its sentence (``spot_signs``), which its neighbours share."""
    verb = verb_of(naming)
    found = (
        *of_spot,
        *_of_frames(scene, naming),
        *_of_place(naming),
        *_of_words(scene, naming),
        *_of_kinds(naming, verb),
        *_of_clause(scene, naming, verb),
        *_of_list(naming),
        *_of_path(scene, naming),
        *_of_document(scene, naming),
        *of_way(scene.event, naming),
    )
    return tuple(dict.fromkeys((*found, *_joined(scene, naming, found))))


def _joined(scene: Scene, naming: Naming, found: tuple[str, ...]) -> Iterator[str]:
    """Signs that mean one thing in the encounter's own sentence and another in the next, or by who acts."""
    kind, near = scene.event.kind.value, naming.spot.where.split()[0]
    acts = next((sign for sign in found if sign in _ACTING), "nobody acts")
    for sign in found:
        if sign.startswith(("is ", "talked about ", "noun like ")):
            yield f"{near}, {sign}"
        if sign.startswith(("is ", "talked about ")):
            yield f"{kind}, {near}, {sign}"
        if sign.startswith(("is ", "verb like ")):
            yield f"{acts}, {near}, {sign}"
        if sign.startswith("verb ") and not sign.startswith(("verb like", "verb much like")):
            yield f"{acts}, {sign}"
    yield f"{kind}, {acts}"


def verb_of(naming: Naming) -> Word:
    """The verb that carries tense and mood for the phrase."""
    return naming.frames[0].verb if naming.frames else _verb_above(naming.head)


def spot_signs(scene: Scene, spot: Spot) -> tuple[str, ...]:
    """The signs of a sentence."""
    found = [_told(scene), f"in {spot.where}", f"kind {scene.event.kind.value}"]
    found.append("ahead" if scene.status in AHEAD else "done")
    if spot.where != "own":
        back = "back" if refers_back(spot.passage, scene.event) else "no back"
        found.append(f"{spot.where.split()[0]} {back}")
        if says_what_came_up(spot.passage.sentence.text):
            found.append("says what came up")
        own = {scene.story.passages[m.sentence].sentence.paragraph for m in scene.event.mentions}
        if _rival_between(scene, spot.passage.sentence.index):
            found.append("rival between")
        found.append("same paragraph" if spot.passage.sentence.paragraph in own else "other paragraph")
    if scene.rivals.get(spot.passage.sentence.index):
        found.append("rival's sentence")
    return tuple(found)


def _rival_between(scene: Scene, index: int) -> bool:
    """Whether another encounter was the last one spoken of before a sentence, or in it."""
    own = max((m.sentence for m in scene.event.mentions if m.sentence <= index), default=-1)
    return any(own < rival <= index for rival in scene.rivals)


def _told(scene: Scene) -> str:
    first = min((m.sentence for m in scene.event.mentions), default=_FAR)
    return f"event told {min(3, len(scene.event.mentions))} times, {'early' if first < _EARLY else 'late'}"


def _of_frames(scene: Scene, naming: Naming) -> Iterator[str]:
    near, trigger = naming.spot.where.split()[0], naming.spot.trigger
    for frame in naming.frames:
        yield f"frame {frame.label}"
        yield f"frame {near}"
        if any(_is_else(scene, naming.spot.passage, one) for one in objects(frame.verb, "with")):
            yield "with others"
        if trigger is not None and frame.anchor.i == trigger.i:
            yield "frame of the trigger"


def _is_else(scene: Scene, passage: Passage, token: Word) -> bool:
    """Whether a word stands for people who take no part in the event ("with lawmakers")."""
    if token.lower_ in word_forms("sides") or token.tag_ == "PRP":
        return False
    mention = mention_at(passage, token)
    return mention is None or not any(p in scene.event.parties for p in mention.parties)


def _of_place(naming: Naming) -> Iterator[str]:
    head, trigger = naming.head, naming.spot.trigger
    if trigger is None:
        return
    if trigger.is_ancestor(head):
        yield "under trigger"
        way = next((n for n, h in governors(head) if h.i == trigger.i), None)
        if way is not None:
            yield f"under trigger by {way.dep_} {way.lower_ if way.dep_ == 'prep' else ''}".strip()
    elif head.is_ancestor(trigger):
        yield "above trigger"
    yield "after trigger" if head.i > trigger.i else "before trigger"
    yield f"apart {min(4, abs(head.i - trigger.i) // 6)}"


def _of_words(scene: Scene, naming: Naming) -> Iterator[str]:
    head, passage = naming.head, naming.spot.passage
    yield from _of_mention(scene, passage, head)
    yield f"tag {head.tag_}"
    yield f"noun {stem(head.lower_)}"
    yield f"length {min(6, naming.last.i - naming.first.i + 1)}"
    yield from (f"has {stem(word.lower_)}" for word in words_of(naming))
    for one in head.children:
        if one.dep_ == "prep" and one.i > head.i:
            yield f"with {one.lower_}"
        elif one.dep_ in ("amod", "compound", "poss", "nummod", "relcl", "acl", "appos"):
            yield f"with {one.dep_}"


def _of_mention(scene: Scene, passage: Passage, head: Word) -> Iterator[str]:
    mention = mention_at(passage, head)
    yield f"mention {mention.kind if mention is not None else 'none'}"
    if mention is not None and mention.kind == "polity":
        own = {p.participant.polity for p in scene.event.parties}
        yield "party's polity" if any(p.participant.polity in own for p in mention.parties) else "other polity"


@cache
def _kinds() -> dict[str, tuple[str, str, str]]:
    """For each word: its kind among 100, its kind among 400, how often it is talked about (bench/mine_words.py)."""
    return {row[0]: (row[1], row[2], row[3]) for row in lexicon.words("word_kinds")}


def _of_kinds(naming: Naming, verb: Word) -> Iterator[str]:
    """Signs of words by what they are like, so that a word that was not seen in training counts as its likes do."""
    head, unknown = naming.head, ("-", "-", "-")
    place = first_of_list(head)
    above = place.head.head if place.dep_ == "pobj" else place.head
    inside = words_of(naming)
    for role, word in (("noun", head), ("verb", verb), ("on", above)):
        coarse, fine, _ = _kinds().get(word.lower_, unknown)
        yield f"{role} like {coarse}"
        yield f"{role} much like {fine}"
    for word in inside:
        if word.i != head.i:
            coarse, fine, _ = _kinds().get(word.lower_, unknown)
            yield f"inside like {coarse}"
            yield f"inside much like {fine}"
    yield f"talked about {_kinds().get(head.lower_, unknown)[2]}"
    most = max((k[2] for t in inside if (k := _kinds().get(t.lower_)) is not None), default="-")
    yield f"any talked about {most}"


def _of_list(naming: Naming) -> Iterator[str]:
    """Whether the phrase is one of several, or holds several."""
    items = len(naming.head.conjuncts)
    if items:
        yield f"one of {min(_MANY, items + 1)}"
        yield "later in a list" if naming.head.dep_ == "conj" else "first of a list"
    inside = naming.head.doc[naming.first.i : naming.last.i + 1]
    several = sum(t.dep_ == "conj" and t.tag_.startswith("NN") for t in inside)
    if several:
        yield f"holds a list of {min(_MANY, several + 1)}"


def _of_clause(scene: Scene, naming: Naming, verb: Word) -> Iterator[str]:
    head, passage = first_of_list(naming.head), naming.spot.passage
    yield f"is pobj {head.head.lower_}" if head.dep_ == "pobj" else f"is {head.dep_}"
    above = head.head.head if head.dep_ == "pobj" else head.head
    yield f"on {stem(above.lower_)}"
    yield f"verb {stem(verb.lower_)}"
    if any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        trigger = naming.spot.trigger
        yield "purpose"
        yield "purpose of the trigger" if trigger is not None and trigger.is_ancestor(verb) else "purpose of another"
    acting = subject(verb) if verb.tag_.startswith("VB") else None
    if acting is not None:
        passive = acting.dep_ == "nsubjpass" or child(verb, "auxpass") is not None
        if (
            passive
            or (naming.frames and acting.i == head.i)
            or acting.lower_ in word_forms("topic_lists") | word_forms("topic_nouns")
        ):
            yield "it is told"
        sides = acting.lower_ in ("they", "both") or acting.lower_ in word_forms("sides")
        yield "a party acts" if sides or is_party(scene, passage, acting) else "another acts"
    if in_quotation(scene.story, passage, passage.sentence.start + head.idx):
        yield "quoted"


def is_party(scene: Scene, passage: Passage, token: Word) -> bool:
    """Whether the word stands for someone who takes part in the event."""
    mention = mention_at(passage, token)
    return mention is not None and any(p in scene.event.parties for p in mention.parties)


def _of_path(scene: Scene, naming: Naming) -> Iterator[str]:
    """How the clause that tells of the encounter (or the sentence) leads to the phrase, and who is made to speak."""
    top, path, near = _top(naming), [naming.head, *naming.head.ancestors], naming.spot.where.split()[0]
    at = next((n for n, t in enumerate(path) if t.i == top.i), None)
    if at is not None and at > 0:
        yield f"{near} clause by {path[at - 1].dep_}"
        yield f"clause of {stem(top.lower_)}"
        yield f"verbs between {min(3, sum(t.tag_.startswith('VB') for t in path[:at]))}"
    elif naming.spot.trigger is not None:
        yield "outside the clause"
    said = (above for node, above in pairwise(path) if node.dep_ in _CONTENT)
    speaking = next((above for above in said if above.lower_ in report_verbs()), None)
    if speaking is not None:
        who = subject(speaking)
        party = who is not None and is_party(scene, naming.spot.passage, who)
        yield f"{near} content by {'a party' if party else 'another'}"


def _top(naming: Naming) -> Word:
    trigger = naming.spot.trigger
    if trigger is None:
        return next(t for t in naming.head.doc if t.dep_ == "ROOT")
    return trigger if trigger.tag_.startswith("VB") else _verb_above(trigger)


def _of_document(scene: Scene, naming: Naming) -> Iterator[str]:
    text, head = scene.story.document.text, naming.head
    word = head.text if head.text[:1].isupper() else head.lower_
    yield f"told {min(5, _count(text, word))} times"
    most = max((_count(text, t.text) for t in words_of(naming) if len(t.text) > _SHORT), default=0)
    yield f"most told of its words {min(10, most)} times"
    if scene.story.document.title and word.lower() in scene.story.document.title.lower():
        yield "in the title"
    if word in text[:_LEAD]:
        yield "in the lead"


@lru_cache(maxsize=1024)
def _count(text: str, word: str) -> int:
    """How often the word stands in the text. Remembered for a while: the phrases of a document share their words."""
    return text.count(word)


def words_of(naming: Naming) -> list[Word]:
    """The nouns and adjectives of a phrase."""
    return [t for t in naming.head.doc[naming.first.i : naming.last.i + 1] if t.tag_[:2] in ("NN", "JJ")]


def _verb_above(token: Word) -> Word:
    return next((head for _, head in governors(token) if head.tag_.startswith(("VB", "MD"))), token)


def stem(word: str) -> str:
    """A word without its ending, so that forms of one word count together; no linguist's stem."""
    for ending in _ENDINGS:
        if word.endswith(ending) and not word.endswith("ss") and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word
