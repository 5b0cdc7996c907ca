"""Reading a sentence's parse: which token stands where, noun phrases, lists, clauses.

Words are those of the parser (words.py); offsets given and taken are those of the document's text.
"""

from collections.abc import Iterator

from summitry.extract.story import Passage
from summitry.extract.text.words import Word, Words

Bounds = tuple[int, int]

# What hangs on a noun without belonging to its shortest naming: clauses, further list items, explanations.
_LOOSE = frozenset({"relcl", "acl", "appos", "conj", "cc", "punct", "advcl", "ccomp", "parataxis", "preconj", "dep"})
_OPENERS = frozenset({"including", "like", "such", "as", "notably", "especially", "particularly"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_HYPHENS = frozenset("-–‑")
_JOINED = frozenset("-–’'\"“”")


def token_at(passage: Passage, position: int) -> Word | None:
    """The token that covers a character of the document, or the next one after it; None outside the sentence."""
    local = position - passage.sentence.start
    return next((t for t in passage.words if local < t.idx + len(t.text)), None)


def bounds(passage: Passage, first: Word, last: Word) -> Bounds:
    """Document offsets from the first token's start to the last token's end."""
    base = passage.sentence.start
    return base + first.idx, base + last.idx + len(last.text)


def governors(token: Word) -> Iterator[tuple[Word, Word]]:
    """Pairs (node, its head) from the token up to the root."""
    node = token
    while node.head.i != node.i:
        yield node, node.head
        node = node.head


def child(token: Word, *deps: str) -> Word | None:
    """The first child with one of the relations."""
    return next((c for c in token.children if c.dep_ in deps), None)


def subject(verb: Word) -> Word | None:
    """Who does it: the verb's subject, or that of the verb which it shares its subject with; a relative's noun."""
    node: Word | None = verb
    seen = 0
    while node is not None and seen < 6:
        found = child(node, "nsubj", "nsubjpass")
        if found is not None:
            return node.head if found.lower_ in _RELATIVE and node.dep_ == "relcl" else found
        if node.dep_ in ("acl", "relcl") and node.head.tag_.startswith("NN") and node.head.i < node.i:
            return node.head
        shares = node.dep_ in ("conj", "xcomp", "advcl", "aux", "pcomp", "prep")
        node, seen = (node.head if shares and node.head.i != node.i else None), seen + 1
    return None


def objects(verb: Word, preposition: str | None = None) -> list[Word]:
    """Objects of the verb, or of the preposition on it."""
    if preposition is None:
        return [c for c in verb.children if c.dep_ in ("dobj", "attr")]
    hung = [c for c in verb.children if c.dep_ in ("prep", "prt", "advmod") and c.lower_ == preposition]
    return [p for c in hung for p in c.children if p.dep_ in ("pobj", "pcomp")]


def listed(token: Word) -> list[Word]:
    """The token and those coordinated with it, in order."""
    out = [token]
    for one in token.children:
        if one.dep_ == "conj":
            out += listed(one)
    return out


def first_of_list(token: Word) -> Word:
    """The first of the words coordinated with it: the one whose place in the clause all of them share."""
    while token.dep_ == "conj":
        token = token.head
    return token


def _belonging(token: Word, nested: bool = False) -> set[int]:
    """Indices of the tokens of a noun phrase; lists are kept inside it ("talks on trade and visas") but at its head."""
    kept = {token.i}
    for one in token.children:
        if one.dep_ in ("conj", "cc"):
            inside = (nested or token.tag_.startswith("JJ")) and (one.dep_ == "cc" or one.tag_[:2] in ("NN", "JJ"))
        else:
            inside = one.dep_ not in _LOOSE or (nested and one.text == ",")
        if inside and one.lower_ not in _OPENERS:
            kept |= _belonging(one, one.dep_ in ("prep", "pobj") or nested)
    return kept


def phrase(token: Word, skip: frozenset[int] = frozenset()) -> tuple[Word, Word]:
    """First and last token of the noun phrase around a noun: its modifiers and prepositional parts, no clauses.

    skip: indices of tokens at which the phrase ends (a time expression, a party).
    """
    kept = _belonging(token) - skip
    doc, first, last = token.doc, token.i, token.i
    while first > 0 and (first - 1 in kept or _glue(doc, first - 1, kept, -1)):
        first -= 1
    while last + 1 < len(doc) and (last + 1 in kept or _glue(doc, last + 1, kept, 1)):
        last += 1
    return doc[first], doc[_back_over_function_words(doc, token.i, last)]


def hyphenated(token: Word, step: int = 1) -> Word:
    """The last token of a word that tokenizers cut at its hyphens ("non-proliferation"), the first for step -1."""
    doc, i = token.doc, token.i
    while 0 <= i + 2 * step < len(doc) and doc[i + step].text in _HYPHENS:
        left, mark = (doc[i], doc[i + step]) if step > 0 else (doc[i - 2], doc[i - 1])
        if left.idx + len(left.text) < mark.idx or mark.idx + len(mark.text) < doc[mark.i + 1].idx:
            break
        i += 2 * step
    return doc[i]


def _glue(doc: Words, index: int, kept: set[int], step: int) -> bool:
    return doc[index].text in _JOINED and 0 <= index + step < len(doc) and index + step in kept


def _back_over_function_words(doc: Words, head: int, last: int) -> int:
    while last > head and doc[last].tag_ in ("IN", "TO", "DT", "CC", ",", "HYPH", "``", "''"):
        last -= 1
    return last


_OF_MOOD = frozenset({"aux", "auxpass", "neg", "advmod", "acomp"})


def clause_words(verb: Word) -> set[str]:
    """Lower-case words that say how a verb is meant: its auxiliaries, negation and adverbs, and those of the verbs
    that it completes ("is expected to discuss", "without discussing")."""
    return _mood(verb, frozenset({"xcomp", "pcomp", "prep"}))


def words_above(verb: Word) -> set[str]:
    """The same for the clauses over it ("will meet to discuss", "it is easy to suppose that they discussed")."""
    return _mood(verb, frozenset({"xcomp", "pcomp", "prep", "ccomp", "advcl", "acl", "conj", "relcl", "pobj", "dobj"}))


def _mood(verb: Word, through: frozenset[str]) -> set[str]:
    found: set[str] = set()
    node = verb
    for _ in range(6):
        found |= {c.lower_ for c in node.children if c.dep_ in _OF_MOOD}
        if node.dep_ not in through or node.head.i == node.i:
            break
        node = node.head
        found.add(node.lower_)
    return found
