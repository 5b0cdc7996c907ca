"""Where a sentence names what an encounter is about: the frames that lead to a topic.

Each frame is a linguistic one: complements of verbs and nouns of exchange, purpose clauses, agendas and their lists,
passives. A frame has an anchor, the word that has to belong to the encounter, and the heads of the topics it leads to.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summitry import lexicon
from summitry.extract.details.agendas import BEING, ON_AGENDA, agenda_leads, named_as_agenda, raised_subject
from summitry.extract.details.trees import child, listed, objects
from summitry.extract.text.words import Word, Words
from summitry.lexicon import small_set, word_forms

_ABOUT = ("on", "about", "over", "regarding", "concerning")
_ENUMERATING = frozenset({"including", "like", "as", "notably", "particularly", "especially", "namely", "from"})
_MARKS = ("—", "–", "--", "-", ":")
_DEEPEST = 3
_ASKING = frozenset({"how", "whether", "what", "why", "where", "when", "who", "best"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(frozen=True, slots=True)
class Frame:
    """anchor: the word the topics hang on. verb: what carries tense and mood. heads: of the topics' phrases."""

    label: str
    anchor: Word
    verb: Word
    heads: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Leading:
    """How a verb leads to topics. name: its first form. particle: what it must have ("take up"), "" for none. slots:
    "obj" or prepositions. only: nouns of which it must have one as its object, empty where it need not."""

    name: str
    particle: str
    slots: tuple[str, ...]
    only: frozenset[str]

    def fits(self, verb: Word) -> bool:
        """Whether the verb has its particle and its noun."""
        particle = not self.particle or any(c.lower_ == self.particle for c in verb.children)
        return particle and (not self.only or any(o.lower_ in self.only for o in objects(verb)))


@cache
def _verbs() -> dict[str, tuple[_Leading, ...]]:
    found: dict[str, tuple[_Leading, ...]] = {}
    for row in lexicon.words("topic_verbs"):
        forms, only = row[0].split(), frozenset(row[2].split()) if len(row) > 2 else frozenset()
        particle, _, slots = row[1].rpartition("+")
        leading = _Leading(forms[0], particle, tuple(slots.split(",")), only)
        found.update({form: (*found.get(form, ()), leading) for form in forms})
    return found


def frames(doc: Words) -> Iterator[Frame]:
    """All frames of a parsed sentence."""
    if not any(token.tag_.startswith(("VB", "MD")) for token in doc):
        yield from _ellipsis(doc)
    for token in doc:
        if token.tag_.startswith("VB"):
            yield from _of_verb(token)
        elif token.tag_.startswith("NN"):
            yield from _of_noun(token)


def _of_verb(verb: Word) -> Iterator[Frame]:
    for leading in _verbs().get(verb.lower_, ()):
        if leading.fits(verb):
            yield from _led_by(verb, leading)
    for label, anchor, carrier, heads in agenda_leads(verb):
        yield from _opened(label, anchor, carrier, _nouns(heads))
    top = child(verb, "nsubj") if verb.lower_ in BEING else None
    if top is not None and top.lower_ in word_forms("topic_lists"):
        yield from _opened("topic is", top, verb, _in_clause(verb))


def _led_by(verb: Word, leading: _Leading) -> Iterator[Frame]:
    only = [o for o in objects(verb) if o.lower_ in leading.only]
    name = f"{leading.name} {leading.particle}".rstrip()
    for slot in leading.slots:
        heads = _complements(verb, slot) or [h for o in only for h in _complements(o, slot)]
        if slot == "obj" and child(verb, "nsubjpass", "auxpass") is not None:
            heads = [top for top in [raised_subject(verb)] if top is not None]
        yield from _opened(f"{name}:{slot}", verb, verb, heads)
    if "obj" in leading.slots and not leading.particle:
        yield from _opened(f"{name}:clause", verb, verb, _in_clause(verb))


def _complements(verb: Word, slot: str) -> list[Word]:
    found = objects(verb, None if slot == "obj" else slot)
    if found and slot != "obj":
        found = [*found, *_repeated(found, slot)]
    if found:
        found += [p for c in verb.children if c.lower_ == "including" and c.i > verb.i for p in c.children]
    return _nouns(found)


def _nouns(heads: list[Word]) -> list[Word]:
    """The nouns among them, and the objects of the verbs."""
    return [n for one in heads for n in (_noun_objects(one) if one.tag_.startswith("VB") else [one])]


def _in_clause(verb: Word) -> list[Word]:
    """The objects in a clause that the verb takes ("discussed how to end the war")."""
    clauses = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp", "advcl") and c.i > verb.i]
    asked = [c for c in clauses if any(g.lower_ in _ASKING for g in c.children)]
    return [o for clause in asked for o in _noun_objects(clause)]


def _repeated(found: list[Word], slot: str) -> list[Word]:
    """Objects of the same preposition said again ("about Syria and, why not, about Cuba too"), or of "about"."""
    out: list[Word] = []
    for one in found[0].doc[found[0].i + 1 :]:
        if one.tag_ in _FINITE:
            break
        if one.lower_ in (slot, "about") and one.tag_ in ("IN", "RB"):
            out += [c for c in one.children if c.dep_ == "pobj" and c not in found]
    return out


def _ellipsis(doc: Words) -> Iterator[Frame]:
    """A sentence without a verb that goes on with a list ("And last but not least about sanctions.", "On the table:
    trade, visas")."""
    for one in doc:
        if one.lower_ in ON_AGENDA:
            yield from _opened("on agenda", one, one, _between_marks(one))
        if one.lower_ == "about" and one.tag_ in ("IN", "RB"):
            heads = [c for c in one.children if c.dep_ == "pobj"]
            yield from _opened("ellipsis", one, one, heads)


def _noun_objects(verb: Word) -> list[Word]:
    """What a clause is about: its verb's objects ("finding a way to end the war": the war)."""
    found = objects(verb) or [p for c in verb.children if c.dep_ == "prep" for p in c.children if p.dep_ == "pobj"]
    return found[:1]


def _of_noun(noun: Word) -> Iterator[Frame]:
    if noun.lower_ in word_forms("topic_nouns"):
        heads = [p for c in noun.children if c.lower_ in _ABOUT for p in c.children if p.dep_ in ("pobj", "pcomp")]
        yield from _opened("noun:about", noun, _clause_verb(noun), _nouns(heads))
        yield from _opened("noun:before", noun, _clause_verb(noun), [c for c in noun.children if _names_talks(c)])
    if noun.lower_ in word_forms("topic_lists"):
        yield from _opened("list", noun, _clause_verb(noun), _enumerated(noun))
    for lead in named_as_agenda(noun):
        yield from _opened(*lead)


def _names_talks(word: Word) -> bool:
    """ "Trade" in "trade talks", "climate" in "climate summit"; no name, and no manner of meeting ("phone call")."""
    return word.dep_ == "compound" and word.tag_ in ("NN", "NNS") and word.lower_ not in small_set("manners_of_meeting")


def _enumerated(noun: Word) -> list[Word]:
    """The items after "including", "such as", a dash or a colon."""
    out = [c for c in noun.children if c.dep_ == "appos" and c.i > noun.i]
    for one in noun.children:
        if one.lower_ in _ENUMERATING and one.i > noun.i:
            out += [p for p in one.children if p.dep_ in ("pobj", "pcomp")]
    if any(c.lower_ == "from" for c in noun.children):
        out += _ranging(noun)
    return out or _between_marks(noun)


def _ranging(noun: Word) -> list[Word]:
    """What follows in "from trade to missiles to China": the objects of "to" after the noun's "from"."""
    after = [t for t in noun.doc[noun.i + 1 :] if t.lower_ == "to" and t.tag_ in ("IN", "TO")]
    return [c for t in after for c in t.children if c.dep_ == "pobj"]


def _between_marks(noun: Word) -> list[Word]:
    """The items of a list between dashes or after a colon, which parsers often break: one noun for each part of it."""
    doc, opened = noun.doc, noun.i + 1
    if opened >= len(doc) or doc[opened].text not in _MARKS:
        return []
    closed = next((t.i for t in doc[opened + 1 :] if t.text in (*_MARKS, ";", ".")), len(doc))
    parts: list[list[Word]] = [[]]
    for token in doc[opened + 1 : closed]:
        if token.text == "," or (token.lower_ == "and" and token.dep_ == "cc"):
            parts.append([])
        else:
            parts[-1].append(token)
    heads = [_head_of(part) for part in parts]
    return [h for h in heads if h is not None] if len(parts) > 1 else []


def _head_of(part: list[Word]) -> Word | None:
    inside = {t.i for t in part}
    return next((t for t in part if t.tag_.startswith("NN") and t.head.i not in inside), None)


def _clause_verb(token: Word) -> Word:
    node = token
    while node.head.i != node.i and not node.tag_.startswith(("VB", "MD")):
        node = node.head
    return node


def _opened(label: str, anchor: Word, verb: Word, heads: list[Word]) -> Iterator[Frame]:
    """The frame with coordinated heads one by one, and lists in place of the nouns that announce them."""
    out: list[Word] = []
    for head in heads:
        for one in listed(head):
            out += _items(one, 0)
    if out:
        yield Frame(label, anchor, verb, tuple(dict.fromkeys(out)))


def _items(head: Word, depth: int) -> list[Word]:
    """The head and what it is said to include; the latter alone if the head only announces ("issues like X")."""
    inner = [x for one in _enumerated(head) for x in listed(one)] if depth < _DEEPEST else []
    for part in head.subtree if depth == 0 else ():
        if part.lower_ in ("like", "including") and part.head.i != head.i and part.head.tag_.startswith("NN"):
            inner += [x for one in part.children if one.dep_ == "pobj" for x in listed(one)]
    below = [y for x in inner for y in _items(x, depth + 1)] or _announced(head, depth)
    return below if below and _announces(head) else [head, *below]


def _announces(head: Word) -> bool:
    return head.lower_ in word_forms("topic_lists") or head.lower_ in word_forms("means_nouns")


def _announced(head: Word, depth: int) -> list[Word]:
    """What follows "the issue of" or "ways to"."""
    if depth >= _DEEPEST or not _announces(head):
        return []
    of = [p for c in head.children if c.lower_ in ("of", "about", "concerning") for p in c.children if p.dep_ == "pobj"]
    to = [o for c in head.children if c.dep_ in ("acl", "relcl", "xcomp") for o in _noun_objects(c)]
    found = to if head.lower_ in word_forms("means_nouns") else of
    return [y for one in found for x in listed(one) for y in _items(x, depth + 1)]
