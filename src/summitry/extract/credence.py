"""What speaks for and against a group of tellings being an encounter of these people, as signs that can be weighed.

The signs are of the telling that founds the group: its word, how each side is named, and the way from the word to the
side in the parse; and of the group: how much is known of it. Their weights are set by bench/train_acceptance.py.
"""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from math import fsum

from summitry import lexicon
from summitry.extract.coreference import Group
from summitry.extract.events.triggers import lemma_of
from summitry.extract.setting import Setting
from summitry.extract.story import EventMention, Party, Passage
from summitry.extract.telling import Telling
from summitry.extract.text.syntax import ancestors, governing_verb, is_negated
from summitry.extract.text.words import Word
from summitry.model.terms import Level

# Log odds of three to two: where cross-validation leaves out most of nobody's encounters and F1 does not fall yet.
_ENOUGH = 0.4
_LONGEST = 5
_QUOTES = frozenset(("“", "”", '"'))
_MANY = 3
_SIZES = (1, 3, 8)


def is_credible(setting: Setting, group: Group) -> bool:
    """Whether the group is more likely an encounter of these people than not."""
    return credence(setting, group) > _ENOUGH


def credence(setting: Setting, group: Group) -> float:
    """Log odds that the group is an encounter of these people.

    Summed exactly: the signs come in no order, and a sum that lies on the border must not depend on it.
    """
    weights = _weights()
    return fsum((weights["bias"], *(weights.get(sign, 0.0) for sign in signs(setting, group))))


@cache
def _weights() -> dict[str, float]:
    return {row[0]: float(row[1]) for row in lexicon.words("credence_weights")}


@cache
def _like() -> dict[str, tuple[str, str]]:
    return {row[0]: (f"{row[1]} of 100", f"{row[2]} of 400") for row in lexicon.words("word_kinds")}


def signs(setting: Setting, group: Group) -> frozenset[str]:
    """All signs of a group."""
    whole = [t for t in group.tellings if not t.mention.anaphoric] or group.tellings
    told = next((t for t in whole if any(map(_is_known, t.mention.parties))), whole[0])
    passage = setting.story.passages[told.mention.sentence]
    token = _token_at(passage, told.mention.start)
    found = [*_of_group(group), *_of_telling(told), _size(len(setting.story.passages))]
    if token is not None:
        found += [*_of_word(token, told), *_of_place(passage, token)]
        found += [sign for party in told.mention.parties for sign in _of_party(passage, token, told.mention, party)]
    return frozenset(found)


def _is_known(party: Party) -> bool:
    """Not "African leaders", of whom nobody is named."""
    return (party.participant.name or party.participant.polity) is not None


def _token_at(passage: Passage, offset: int) -> Word | None:
    at = offset - passage.sentence.start
    return next((t for t in passage.words if t.idx <= at < t.idx + len(t.text)), None)


def _of_group(group: Group) -> Iterator[str]:
    tellings = group.tellings
    whole = sum(not t.mention.anaphoric for t in tellings)
    yield f"kind {group.kind.value}"
    yield f"tellings {min(whole, _MANY)}"
    yield f"further {min(len(tellings) - whole, 2)}"
    yield f"kind {group.kind.value}, tellings {min(len(tellings), _MANY)}"
    known = [name for name in ("when", "where", "occasion") if any(getattr(t, name) for t in tellings)]
    yield "known " + "+".join(known)
    yield from (f"known {name}" for name in known)
    leaders = {p.participant.name for p in group.parties if p.level is Level.LEADER and p.participant.name}
    yield f"named leaders {min(len(leaders), _MANY)}"
    yield f"parties {min(len(group.parties), 4)}"
    yield f"kind {group.kind.value}, named leaders {min(len(leaders), 2)}"


def _size(sentences: int) -> str:
    """The sign of how long the document is: a sentence that stands alone gives few signs and means what it says."""
    return f"sentences {next((limit for limit in _SIZES if sentences <= limit), 'many')}"


def _of_telling(told: Telling) -> Iterator[str]:
    event = told.mention
    status = f"{told.status.value.value} {told.status.weight}" if told.status else "none"
    yield f"status {status}"
    yield f"frame {event.frame}"
    yield f"frame {event.frame}, status {status}"
    kinds = sorted(m.kind for m in event.mentions)
    yield "sides " + "+".join(kinds[:3])
    yield f"frame {event.frame}, sides " + "+".join(kinds[:3])
    if told.past:
        yield "past"
    if event.anaphoric:
        yield "pointing back"


def _of_word(token: Word, told: Telling) -> Iterator[str]:
    word = lemma_of(token)
    yield f"word {word}"
    yield f"word {word}, {token.tag_}"
    yield f"word {word}, known {bool(told.when)} {bool(told.where)}"
    yield f"label {token.dep_}"
    if token.tag_[:2] == "NN":
        yield from (f"noun's {c.dep_} {c.lower_}" for c in token.lefts if c.dep_ in ("det", "poss"))
        yield f"noun {'bare' if not any(c.dep_ in ('det', 'poss') for c in token.lefts) else 'determined'} {token.tag_}"
    verb = governing_verb(token)
    if verb is not None:
        yield f"verb {verb.lower_}"
        yield from (f"verb like {kind}" for kind in _like().get(verb.lower_, ()))
        yield f"verb's tag {verb.tag_}, label {verb.dep_}"
        yield from (f"verb's auxiliary {c.lower_}" for c in verb.children if c.dep_ in ("aux", "auxpass"))
        yield from (f"verb's mark {c.lower_}" for c in verb.children if c.dep_ in ("mark", "advmod"))
        if is_negated(verb):
            yield "verb negated"
        depth = sum(1 for a in ancestors(token) if a.dep_ in ("relcl", "ccomp", "advcl", "acl", "pcomp", "xcomp"))
        yield f"depth {min(depth, _MANY)}"


def _of_place(passage: Passage, token: Word) -> Iterator[str]:
    sentence, text = passage.sentence, passage.sentence.text
    if sentence.index == 0:
        yield "headline"
    before = text[: token.idx]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        yield "quoted"
    yield f"ends with {text.rstrip()[-1:]}" if text.rstrip()[-1:] in '.?!:”"' else "ends open"
    people = sum(m.kind == "person" for m in passage.mentions)
    if people >= _MANY:
        yield f"people in the sentence {min(people, _MANY + 1)}"
    if "photo" in text.lower() or "caption" in text.lower():
        yield "picture"


def _of_party(passage: Passage, token: Word, event: EventMention, party: Party) -> Iterator[str]:
    at = event.parties.index(party)
    mention = event.mentions[at]
    role = event.roles[at] if at < len(event.roles) else ""
    inside = passage.sentence.start <= mention.head < passage.sentence.end
    yield f"{role} {mention.kind}"
    yield f"{role} level {party.level.value}, {'named' if party.participant.name else 'unnamed'}"
    yield f"{event.frame} {role} level {party.level.value}, {'named' if party.participant.name else 'unnamed'}"
    if mention.kind == "person":
        yield f"{role} person of {min(len(mention.text.split()), 3)} words"
    if party.participant.office and party.participant.office.startswith("former"):
        yield "former"
    other = _token_at(passage, mention.head) if inside else None
    if other is None:
        yield f"{role} elsewhere"
        return
    yield from _between(token, other, event.frame, role)
    if mention.kind == "pronoun":
        yield f"{role} pronoun {mention.text.lower()}"
    following = other.nbor(1).lower_ if other.i + 1 < len(other.doc) else ""
    if following in ("'s", "’s", "'"):
        yield f"{role} owner"
        yield f"{role} owner of {_owned(other)}"


def _owned(other: Word) -> str:
    return "the word" if lemma_of(other.head) else "another word"


def _between(token: Word, other: Word, frame: str, role: str) -> Iterator[str]:
    first, last = sorted((token.i, other.i))
    words = token.doc[first + 1 : last]
    way = _way(token, other)
    yield f"way {way}"
    yield f"{frame} way {way}"
    side = "right" if other.i > token.i else "left"
    yield f"{role} {side} {min(len(words) // 4, 5)} away"
    yield f"{side} {min(sum(t.text == ',' for t in words), 3)} commas between"
    yield f"{side} {min(sum(t.tag_[:2] == 'VB' for t in words), 3)} verbs between"
    if any(t.text in _QUOTES for t in words):
        yield f"{side} quotation mark between"


def _way(token: Word, other: Word) -> str:
    """The labels from the word up to what it shares with the other, and down from there."""
    above = [token, *ancestors(token)]
    mine = [t.i for t in above]
    down = list(takewhile(lambda t: t.i not in mine, (other, *ancestors(other))))
    top = down[-1].head if down else other
    up = above[: mine.index(top.i)] if top.i in mine else above
    if len(up) + len(down) > _LONGEST:
        return f"far {'up' if up else ''} {down[-1].dep_ if down else ''}"
    return " ".join([*(f"<{_label(t)}" for t in up), *(f">{_label(t)}" for t in reversed(down))])


def _label(token: Word) -> str:
    return f"{token.dep_}:{token.lower_}" if token.dep_ in ("prep", "agent") else str(token.dep_)
