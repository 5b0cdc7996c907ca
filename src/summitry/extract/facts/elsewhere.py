"""Places that the sentence of an encounter names, but of something else."""

from summitry.extract.text.syntax import ancestors, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import small_set, word_forms


def is_of_aim(token: Word, encounter: Word) -> bool:
    """ "held talks with him, agreeing to open an office in Oslo": the place of what they agreed to do."""
    clause = next((t for t in ancestors(token) if t.tag_ == "VB" and t.dep_ == "xcomp"), None)
    agreed = clause is not None and clause.head.lower_ in word_forms("promising") | small_set("agreeing")
    return clause is not None and agreed and encounter not in clause.subtree


def is_aside(token: Word, encounter: Word) -> bool:
    """ "met Ash, who owns a house in Nice", "met Ash and praised an accord signed in Rome", "and an invitation to
    meet in Rome"; not of "at a castle built in Nice", nor of who "landed in Rome" before he met Ash."""
    clauses = (t for t in ancestors(token) if t.dep_ in ("relcl", "acl") and is_verbal(t) and token.i > encounter.i)
    return any(encounter not in clause.subtree and not _is_venue(clause.head) for clause in clauses)


def _is_venue(noun: Word) -> bool:
    return noun.dep_ == "pobj" and noun.head.lower_ in ("at", "in", "on", "of", "inside", "during")


def is_of_another(token: Word, encounter: Word) -> bool:
    """ "their third meeting, after those in Oslo and Bonn"."""
    ones = (t for t in ancestors(token) if t.lower_ in ("those", "one", "ones") and t.dep_ in ("pobj", "conj"))
    return any(t.i != encounter.i for t in ones)
