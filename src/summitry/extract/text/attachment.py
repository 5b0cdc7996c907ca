"""Phrases that the parser hangs on a verb, though they belong to its object."""

from summitry.extract.text.words import Word, hang
from summitry.lexicon import word_forms


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
