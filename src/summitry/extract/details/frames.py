"""Where a sentence names what an encounter is about: the frames that lead to a topic.

Each frame is a linguistic one: complements of verbs and nouns of exchange, purpose clauses, agendas and their lists,
passives. A frame has an anchor, the word that has to belong to the encounter, and the heads of the topics it leads to.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summitry import lexicon
from summitry.extract.details.trees import Token, child, listed, objects
from summitry.extract.details.vocabulary import word_set

_ABOUT = ("on", "about", "over", "regarding", "concerning")
_ENUMERATING = frozenset({"including", "like", "as", "notably", "particularly", "especially", "namely", "from"})
_ON_AGENDA = frozenset({"agenda", "table"})


@dataclass(frozen=True, slots=True)
class Frame:
    """anchor: the word the topics hang on. verb: what carries tense and mood. heads: of the topics' phrases."""

    label: str
    anchor: Token
    verb: Token
    heads: tuple[Token, ...]


@cache
def _verbs() -> dict[str, tuple[tuple[str, ...], frozenset[str]]]:
    return {
        form: (tuple(row[1].split(",")), frozenset(row[2].split()) if len(row) > 2 else frozenset())
        for row in lexicon.words("topic_verbs")
        for form in row[0].split()
    }


def frames(doc: Token) -> Iterator[Frame]:
    """All frames of a parsed sentence."""
    for token in doc:
        if token.tag_.startswith("VB"):
            yield from _of_verb(token)
        elif token.tag_.startswith("NN"):
            yield from _of_noun(token)


def _of_verb(verb: Token) -> Iterator[Frame]:
    slots, only = _verbs().get(verb.lower_, ((), frozenset()))
    has = not only or any(o.lower_ in only for o in objects(verb))
    for slot in slots if has else ():
        heads = _complements(verb, slot)
        if slot == "obj" and child(verb, "nsubjpass") is not None:
            heads = [child(verb, "nsubjpass")]
        yield from _opened(f"{verb.lower_}:{slot}", verb, verb, heads)
    if verb.lower_ in word_set("agenda_verbs"):
        yield from _dominating(verb)
    if verb.lower_ in ("is", "are", "was", "were", "be", "remain", "remains", "being"):
        yield from _on_agenda(verb)


def _complements(verb: Token, slot: str) -> list[Token]:
    found = objects(verb, None if slot == "obj" else slot)
    return [n for one in found for n in (_noun_objects(one) if one.tag_.startswith("VB") else [one])]


def _noun_objects(verb: Token) -> list[Token]:
    """What a clause is about: its verb's objects ("finding a way to end the war": the war)."""
    out = []
    for one in [
        *objects(verb),
        *(p for c in verb.children if c.dep_ == "prep" for p in c.children if p.dep_ == "pobj"),
    ]:
        out.append(one)
        break
    return out


def _of_noun(noun: Token) -> Iterator[Frame]:
    if noun.lower_ in word_set("topic_nouns"):
        heads = [p for c in noun.children if c.lower_ in _ABOUT for p in c.children if p.dep_ in ("pobj", "pcomp")]
        heads = [n for one in heads for n in (_noun_objects(one) if one.tag_.startswith("VB") else [one])]
        yield from _opened("noun:about", noun, _clause_verb(noun), heads)
    if noun.lower_ in word_set("topic_lists"):
        yield from _opened("list", noun, _clause_verb(noun), _enumerated(noun))


def _dominating(verb: Token) -> Iterator[Frame]:
    about = [o for o in objects(verb) if o.lower_ in _ON_AGENDA or o.lower_ in word_set("topic_nouns")]
    top = child(verb, "nsubj")
    node = verb
    while top is None and node.dep_ in ("xcomp", "conj") and node.head.i != node.i:
        node = node.head
        top = child(node, "nsubj", "nsubjpass")
    if about and top is not None:
        yield from _opened("dominates", about[0], verb, [top])


def _on_agenda(verb: Token) -> Iterator[Frame]:
    top = child(verb, "nsubj")
    node = verb
    if top is None and node.dep_ == "xcomp":
        top = child(node.head, "nsubj", "nsubjpass")
    placed = [o for o in objects(verb, "on") if o.lower_ in _ON_AGENDA]
    named = [o for o in objects(verb) if o.lower_ in word_set("topic_lists")]
    if top is None:
        return
    if placed:
        yield from _opened("on agenda", placed[0], verb, [top])
    elif named and top.lower_ not in word_set("topic_lists"):
        yield from _opened("is topic", named[0], verb, [top])
    elif top.lower_ in word_set("topic_lists") and (o := child(verb, "attr")) is not None:
        yield from _opened("topic is", top, verb, [o])


def _enumerated(noun: Token) -> list[Token]:
    """The items after "including", "such as", a dash or a colon."""
    out = [c for c in noun.children if c.dep_ == "appos" and c.i > noun.i]
    for one in noun.children:
        if one.lower_ in _ENUMERATING:
            out += [p for p in one.children if p.dep_ in ("pobj", "pcomp")]
    if noun.dep_ in ("pobj",) and noun.head.lower_ == "of":
        out += [c for c in noun.head.head.children if c.dep_ == "appos" and c.i > noun.i]
    return out


def _clause_verb(token: Token) -> Token:
    node = token
    while node.head.i != node.i and not node.tag_.startswith(("VB", "MD")):
        node = node.head
    return node


def _opened(label: str, anchor: Token, verb: Token, heads: list[Token]) -> Iterator[Frame]:
    """The frame with coordinated heads one by one, and lists in place of the nouns that announce them."""
    out: list[Token] = []
    for head in heads:
        for one in listed(head):
            inner = _enumerated(one) if one.lower_ in word_set("topic_lists") else []
            out += [x for i in inner for x in listed(i)] or [one]
    if out:
        yield Frame(label, anchor, verb, tuple(dict.fromkeys(out)))
