"""Several encounters in one breath: "spoke by phone with A and B", "meetings with A and B" (CODEBOOK.md, rule 13)."""

from collections.abc import Collection, Sequence
from typing import Any

from summitry.extract.events.triggers import Trigger
from summitry.extract.story import Mention
from summitry.extract.syntax import governing_verb, subjects, under
from summitry.lexicon import word_forms
from summitry.model.terms import Kind

Token = Any


def apart_from(trigger: Trigger, mentions: Sequence[Mention], start: int, kind: Kind) -> Collection[Mention]:
    """The partners each of whom has an encounter of his own; () where all are in one.

    mentions: who takes part. start: the trigger's offset; partners are named after it.
    """
    token = trigger.token
    if any(_is_joint(t) for t in token.subtree if abs(t.i - token.i) < 8):
        return ()
    several = token.lower_ in word_forms("encounters_plural")
    plural = several and not trigger.word.verb and not under(token, "between", "of")
    separately = any(child.lower_ in ("separately", "individually") for child in token.children)
    if (
        plural
        or separately
        or (trigger.word.verb and kind is Kind.CALL and trigger.word.frame not in ("attend", "meet"))
    ):
        base = start - token.idx
        verb = token if trigger.word.verb else governing_verb(token)
        doers = [base + t.idx for t in subjects(verb)] if verb is not None else []
        return [m for m in mentions if m.start > start and not any(m.start <= at < m.end for at in doers)]
    return ()


def _is_joint(token: Token) -> bool:
    """A word that says that all were in one; a capital "Conference" or "Group" is part of a name."""
    named = token.text[0].isupper() and token.lower_ in ("conference", "group")
    return token.lower_ in word_forms("joint") and not named
