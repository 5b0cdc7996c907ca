"""The words that speak of an encounter, found in a parsed sentence.

The tables are lexicon/data/words/triggers.tsv and weak_triggers.tsv.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summitry.extract.text.syntax import governing_verb, is_gerund_noun, is_verbal, under
from summitry.extract.text.words import Word, Words
from summitry.lexicon import small_set, word_forms, words
from summitry.model.terms import Kind

_WITH_VERB = frozenset(("deed", "aside", "together", "face", "carpet", "foot", "delegation"))


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the trigger table: what a form says when it is used as this part of speech."""

    lemma: str
    verb: bool
    frame: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Trigger:
    """A trigger word where it stands.

    noun: the word itself where the token is the verb that makes it tell of a contact ("broke bread"), else None.
    """

    word: Entry
    token: Word
    noun: Word | None = None


@cache
def _table() -> dict[str, tuple[Entry, ...]]:
    table: dict[str, tuple[Entry, ...]] = {}
    for form, lemma, pos, frame, kind in (*words("triggers"), *words("weak_triggers")):
        if frame == "setting":
            continue  # names of gatherings only say that the sentence is worth a parse
        table[form] = (*table.get(form, ()), Entry(lemma, pos == "verb", frame, Kind(kind)))
    return table


def find_triggers(parse: Words) -> Iterator[Trigger]:
    """The triggers of a parsed sentence, in order."""
    for token in parse:
        word = _word(token)
        if word is not None and word.frame in _WITH_VERB:
            verb = governing_verb(token)
            if verb is not None:
                yield Trigger(word, verb, token)
        elif word is not None:
            yield Trigger(word, token)
        elif token.lower_ in _company() and token.tag_[:2] == "VB":
            yield Trigger(Entry(token.lower_, True, "company", Kind.MEETING), token)


@cache
def _company() -> frozenset[str]:
    """Verbs of what two people do in one place."""
    return frozenset(form for row in words("company") for form in row[1].split("|"))


def is_encounter(token: Word) -> bool:
    """Whether the token is one of the words of an encounter; to ask or an invitation is none."""
    word = _word(token)
    return word is not None and word.lemma not in ("ask", "invitation")


def kind_of(token: Word) -> Kind | None:
    """The kind of encounter that the token speaks of, None where it is no word of one."""
    word = _word(token)
    return word.kind if word is not None else None


def is_journey(token: Word) -> bool:
    """Whether the token is a word of going somewhere ("left", "flew")."""
    word = _word(token)
    return word is not None and word.kind is Kind.VISIT


def lemma_of(token: Word) -> str:
    """The dictionary form of an encounter word, of another word the word itself."""
    word = _word(token)
    return word.lemma if word is not None else str(token.lower_)


@cache
def _endings() -> frozenset[str]:
    """The last words of the forms, each of which ends with one."""
    return frozenset(_table()) | {form.rpartition("-")[2] for form in _table()}


def _word(token: Word) -> Entry | None:
    if token.lower_ not in _endings():
        return None
    entries = _table().get(_hyphenated(token)) or _table().get(token.lower_)
    if not entries:
        return None
    if token.lower_ == "absent" and (token.dep_ != "amod" or under(token, "from")):
        return entries[0]
    if (token.tag_[:2] == "JJ" or token.lower_.endswith("lateral")) and token.dep_ in ("amod", "compound", "acomp"):
        return None  # "bilateral talks", "Virtual Bilateral Meeting"
    if _opens_phrase(token) or (token.dep_ == "compound" and token.head.lower_ in small_set("golf_things")):
        return None
    verb = _is_verb(token)
    if token.tag_ == "RB" and "-" in token.text:
        return None  # "met one-on-one with Ash"
    fitting = [word for word in entries if word.verb == verb]
    if fitting:
        return fitting[0]
    if token.tag_ == "NN" and token.i and token.nbor(-1).lower_ == "to" and token.dep_ == "pobj":
        return entries[0]  # "is due to dine with Ash", which the tagger takes for a noun
    # Headlines capitalise verbs, and the tagger then takes them for names ("Obama Meets Xi").
    if token.tag_[:3] == "NNP" and token.i > 0:
        return entries[0]
    opening = token.i == 0 and token.lower_.endswith("ing")  # "Visiting Seoul, the president said"
    alone = token.dep_ == "ROOT" and token.tag_ == "NNS"  # "Ash greets Birk", which the tagger takes for plural greets
    return next((word for word in entries if word.verb), None) if opening or alone else None


def _opens_phrase(token: Word) -> bool:
    """ "Meet the Press", "meet the needs": phrases that begin like an encounter and tell of none."""
    phrases = word_forms("no_encounters")
    if token.lower_ not in _openings():
        return False
    return any(" ".join(t.lower_ for t in token.doc[token.i : token.i + size]) in phrases for size in (3, 4))


@cache
def _openings() -> frozenset[str]:
    """The first words of such phrases."""
    return frozenset(phrase.split()[0] for phrase in word_forms("no_encounters"))


def _is_verb(token: Word) -> bool:
    if _is_reduced(token):
        return True
    return is_verbal(token) and not is_gerund_noun(token) and not _is_clipped(token)


def _is_clipped(token: Word) -> bool:
    """ "says he is ready after Ash call", which the parser takes for a clause."""
    named = token.lower_ == "call" and token.i > 1 and token.nbor(-1).text[0].isupper()
    return named and token.doc[token.i - 2].lower_ in ("after", "before", "during", "following")


def _is_reduced(token: Word) -> bool:
    """ "EU foreign ministers gathering in Brussels warned": the parser takes the participle for a noun at times."""
    if token.lower_ not in ("gathering", "meeting") or token.i == 0 or token.i + 1 >= len(token.doc):
        return False
    before = token.nbor(-1)
    return (
        before.tag_ == "NNS" and before.lower_ in word_forms("officials_plural") and token.nbor(1).tag_ in ("IN", "RB")
    )


def _hyphenated(token: Word) -> str:
    """ "sit-down", "face-to-face": the last part of a hyphenated compound stands for the whole."""
    i, doc = token.i, token.doc
    first = i
    while first >= 2 and doc[first - 1].text == "-":
        first -= 2
    return "" if first == i else "".join(doc[k].lower_ for k in range(first, i + 1))
