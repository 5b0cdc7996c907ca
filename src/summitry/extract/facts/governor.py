"""What an infinitive or an "-ing" hangs on: the verb or noun that says how real the deed is."""

from summitry.extract.facts.cues import cue, phrasal
from summitry.extract.text.syntax import children, is_verbal
from summitry.extract.text.words import Word
from summitry.lexicon import word_forms

_RANKS = frozenset(
    ("first", "last", "only", "second", "third", "fourth", "fifth", "sixth", "seventh", "latest", "sole")
)


def governor(verb: Word) -> Word | None:
    """What the infinitive (or "-ing") hangs on: "agreed to meet", "plans to meet", "is due to meet"."""
    infinitive = any(child.lower_ == "to" and child.tag_ == "TO" for child in verb.children)
    if verb.dep_ == "conj" and is_verbal(verb.head) and not children(verb, "nsubj", "nsubjpass"):
        if verb.tag_ == "VB" and not infinitive:
            return governor(verb.head) or _of_infinitive(verb.head)
        return governor(verb.head) if infinitive else None
    if verb.dep_ in ("xcomp", "acl", "ccomp", "advcl", "relcl") and (infinitive or verb.tag_ in ("VB", "VBG")):
        behind = verb.tag_ == "VBG" and verb.i > verb.head.i and verb.nbor(-1).head.i == verb.head.i
        idiom = behind and phrasal(verb.head) is not None
        return verb.head if infinitive or idiom or verb.dep_ == "xcomp" else None  # "ruled out meeting"
    if verb.dep_ == "pcomp":  # "talk of meeting", "ruled out meeting"
        link, above = verb.head.lower_, verb.head.head
        wished = link == "in" and above.lower_.startswith("interest")  # "expressed interest in meeting"
        return above if wished or link in ("of", "about", "to", "from", "on") else None
    return None


def _of_infinitive(plan: Word) -> Word | None:
    """ "is expected to hold talks and meet the king": the second infinitive, too, hangs on what was expected."""
    infinitives = [c for c in children(plan, "xcomp") if any(t.tag_ == "TO" for t in c.children)]
    return plan if infinitives and cue("to", plan) is not None else None


def is_ranked(verb: Word) -> bool:
    """ "was the last leader to meet", "became the first to visit"; names and titles can be one
    token ("Ash, the first to visit", "is first British minister to visit")."""
    ranked = (
        [verb.head] if verb.dep_ in ("relcl", "acl") else children(verb.head, "attr") if verb.dep_ == "xcomp" else []
    )
    words = [t.lower_ for noun in ranked for t in (*noun.children, *(g for c in noun.lefts for g in c.lefts))]
    words += [word for noun in ranked for word in noun.lower_.split()[:-1]]
    for subject in children(verb, "nsubj"):  # not the First Minister; "Ash first minister to visit" has a name before
        words += subject.lower_.split()[not children(subject, "compound") :]
    return not _RANKS.isdisjoint(words)


def is_hosted(verb: Word) -> bool:
    """ "a dinner hosted by the king": as real as the dinner."""
    occasion = verb.head.lower_ in word_forms("meals") | word_forms("gathering_nouns")
    return occasion and verb.tag_ == "VBN" and verb.dep_ == "acl" and bool(children(verb, "agent"))
