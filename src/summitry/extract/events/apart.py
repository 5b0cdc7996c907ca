"""Several encounters in one breath: "spoke by phone with A and B", "meetings with A and B" (CODEBOOK.md, rule 13)."""

from collections.abc import Collection
from typing import Any

from summitry.extract.events import nouns
from summitry.extract.events.triggers import Trigger
from summitry.extract.events.who import Who
from summitry.extract.story import Mention
from summitry.extract.syntax import objects, under
from summitry.model.terms import Kind

Token = Any
_JOINT = frozenset(("joint", "jointly", "together", "trilateral", "three-way", "four-way", "conference", "group"))
_PLURAL = frozenset(
    ("meetings", "calls", "conversations", "summits", "sessions", "encounters", "bilaterals", "sit-downs")
)


def apart_from(trigger: Trigger, who: Who, kind: Kind) -> Collection[Mention]:
    """The partners each of whom has an encounter of his own; () where all are in one."""
    token = trigger.token
    if any(t.lower_ in _JOINT for t in token.subtree if abs(t.i - token.i) < 8):
        return ()
    if not trigger.word.verb:
        if token.lower_ not in _PLURAL or under(token, "between", "of"):
            return ()
        return [*nouns.partners(token, who), *(m for t in under(token.head, "with") for m in who.named(t))]
    if kind is Kind.CALL:
        return [m for t in (*objects(token), *under(token, "with", "to")) for m in who.named(t)]
    separately = any(child.lower_ in ("separately", "individually") for child in token.children)
    return [m for t in (*objects(token), *under(token, "with")) for m in who.named(t)] if separately else ()
