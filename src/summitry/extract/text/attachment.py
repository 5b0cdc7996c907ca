"""Phrases that the parser hangs on a verb, though they belong to its object."""

from summitry.extract.text.words import Word, hang
from summitry.lexicon import polities, small_set, word_forms

_FINITE = ("VBD", "VBZ", "VBP")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")


def attach_agent(link: Word) -> None:
    """Hang "by Birk" in "was received by Ash on Monday and by Birk on Tuesday" on the receiving."""
    verb = link.head
    while link.dep_ == "conj" and verb.tag_ != "VBN" and verb.head is not verb:
        verb = verb.head
    if link.dep_ == "conj" and any(t.dep_ == "agent" and t.i < link.i for t in verb.rights):
        hang(link, verb, "agent")


def attach_to_request(link: Word) -> None:
    """Hang "by Ash" and "for talks" in "rejected a proposal by Ash for talks" on the proposal."""
    if link.dep_ != "prep" or link.head.tag_[:2] != "VB":
        return
    asked = next((t for t in link.head.rights if t.dep_ == "dobj" and t.i < link.i), None)
    if asked is not None and asked.lower_ in word_forms("requests"):
        hang(link, asked, "prep")


def attach_occasion(link: Word) -> None:
    """Hang "in a call with Ash" in "urged Oman to free them in a call with Ash" on the urging, of which it was the
    occasion, where a state is urged: a person may do in the call what he was asked to. What one can do on such an
    occasion ("urged Oman to raise it in a meeting") stays with the doing."""
    done = link.head
    if link.dep_ != "prep" or done.dep_ != "xcomp" or done.tag_ != "VB":
        return
    if done.lower_ in word_forms("done_at_meetings"):
        return
    states = any(t.dep_ == "dobj" and t.text in polities().forms() for t in done.head.rights)
    urged = states and done.head.lower_ in small_set("urging") and done.head.tag_ in ("VBD", "VBZ", "VBN")
    noun = next((t for t in link.rights if t.dep_ == "pobj"), None)
    on_occasion = noun is not None and noun.lower_ in small_set("occasions_of_saying")
    if urged and noun is not None and on_occasion and any(t.lower_ in ("a", "an") for t in noun.lefts):
        hang(link, done.head, "prep")


def attach_subject(name: Word) -> None:
    """Hang "Ash" in "On a trip that takes her to Oslo, Ash, 43, met Birk" on the meeting, which has no other subject:
    the parser takes her for the town that ends the opening phrase."""
    opening = next((word for word in name.ancestors if word.dep_ == "prep" and word.head.dep_ == "ROOT"), None)
    if opening is None or name.doc[name.i - 1].text != "," or not opening.i < name.i < opening.head.i:
        return
    verb = opening.head
    finite = verb.tag_ in _FINITE or any(t.tag_ in (*_FINITE, "MD") for t in verb.lefts if t.dep_[:3] == "aux")
    if finite and not any(t.dep_ in _SUBJECTS for t in verb.children):
        hang(name, verb, "nsubjpass" if any(t.dep_ == "auxpass" for t in verb.lefts) else "nsubj")
