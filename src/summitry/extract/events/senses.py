"""Verbs of encounter in other senses: to call names, to call somebody on something, to go in with an army."""

from typing import Any

from summitry.extract.events.triggers import Trigger
from summitry.extract.events.who import Who
from summitry.extract.story import Mention
from summitry.extract.syntax import children, under

Token = Any


def is_reproach(verb: Token) -> bool:
    """ "called him on it"."""
    return any(t.lower_ in ("it", "that", "this", "them", "those") for t in under(verb, "on"))


def is_renamed(object_: Token, mention: Mention, who: Who) -> bool:
    """ "called Trump a liar", "called Trump's visit a success": naming, not telephoning."""
    last = max((t.i for t in object_.doc if who.mention(t) is mention), default=object_.i)
    last = max([last, *(of.right_edge.i for of in children(object_, "prep") if of.lower_ == "of")])
    following = object_.doc[last + 1].lower_ if last + 1 < len(object_.doc) else ""
    if who.mention(object_) is None:
        return not children(object_, "appos")  # "called his allies, Abe and Moon"
    return following in (
        "a",
        "an",
        "the",
        '"',
        "'",
        "'s",
        "his",
        "one",
        "not",
        "\u201c",
    )


def is_journey(trigger: Trigger) -> bool:
    """Not "go into Iraq" (with an army), "come together in Rome", "touch on Rome"."""
    parts = {child.lower_ for child in trigger.token.children}
    if trigger.word.lemma == "touch":
        return "down" in parts
    return not {("come", "together"), ("go", "into")} & {(trigger.word.lemma, part) for part in parts}
